"""How it stands: what waits, what was set aside and why, and the exit code that says so."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot import schedule
from bot.health import Aside, Health, State, as_metrics, as_object, judge, look, shape_of, worst
from bot.health.rules import say_age
from bot.transport import Priority, store
from bot.transport.receive import LAST_POLL
from bot.transport.store import Outgoing, Sent
from bot.transport.store_status import Waiting
from tests.transport.updates import METTE, message, tap
from tests.turns import MONDAY, Stage, open_stage

NOW = int(MONDAY.timestamp())
WELL = Health(
    at=NOW,
    last_poll=NOW - 60,
    waiting=Waiting(0, None, 0, None, 0),
    next_due=(NOW + 3600, "reflection.week"),
    aside=(),
    database_bytes=4096,
)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    stage = open_stage(tmp_path)
    with stage.db.transaction():
        stage.db.set_meta(LAST_POLL, str(NOW))
    yield stage
    stage.db.close()


def keep(stage: Stage, *payloads: object, at: datetime = MONDAY) -> None:
    rows = [(number, json.dumps(one)) for number, one in enumerate(payloads, 700)]
    with stage.db.transaction():
        store.keep_updates(stage.db, rows, int(at.timestamp()))


def put(stage: Stage, **more: object) -> int:
    out = Outgoing("sendMessage", {"text": "Hej"}, Priority.REPLY, chat=1, **more)  # type: ignore[arg-type]
    with stage.db.transaction():
        return store.put(stage.db, out, NOW - 50)


def set_aside(stage: Stage, update: store.Incoming, reason: str = "KeyError") -> None:
    last = replace(update, attempts=store.ATTEMPTS - 1)
    with stage.db.transaction():
        assert store.count_attempt(stage.db, last, reason, NOW)


def test_what_waits_is_counted_from_the_moment_it_could_go(stage: Stage) -> None:
    keep(stage, {}, {}, at=MONDAY - timedelta(minutes=2))
    put(stage)
    put(stage, not_before=NOW - 20)
    put(stage, not_before=NOW + 20)
    flying = put(stage)
    with stage.db.transaction():
        store.mark_sending(stage.db, [flying])
    assert look(stage.db, NOW).waiting == Waiting(
        updates=2, oldest_update=NOW - 120, messages=3, oldest_message=NOW - 50, later=1
    )


def test_what_was_set_aside_is_counted_by_its_reason(stage: Stage) -> None:
    keep(stage, {}, {}, {}, {})
    for place, one in enumerate(store.undone_updates(stage.db, 3)):
        set_aside(stage, one, "ValueError" if place else "KeyError")
    put(stage)
    (row,) = store.queued(stage.db, NOW, 9, ())
    with stage.db.transaction():
        store.finish(stage.db, Sent(row, "failed", NOW, fault="outcome unknown twice"))
        schedule.set_due(stage.db, "facilitator.brief", "p1", MONDAY)
        stage.db.execute("update schedule set fault = 'KeyError'")
    assert look(stage.db, NOW).aside == (
        Aside("update", "ValueError", 2),
        Aside("update", "KeyError", 1),
        Aside("message", "outcome unknown twice", 1),
        Aside("job", "facilitator.brief: KeyError", 1),
    )


def test_an_update_that_is_to_be_tried_again_is_not_set_aside(stage: Stage) -> None:
    keep(stage, {})
    (update,) = store.undone_updates(stage.db, 9)
    with stage.db.transaction():
        assert not store.count_attempt(stage.db, update, "KeyError", NOW)
    health = look(stage.db, NOW)
    assert (health.aside, health.waiting.updates) == ((), 1)


def test_all_is_well(stage: Stage) -> None:
    health = look(stage.db, NOW)
    assert judge(health) == judge(WELL) == []
    assert worst(judge(health)) is State.WELL
    assert health.database_bytes >= stage.db.path.stat().st_size


@pytest.mark.parametrize(
    ("health", "state", "sentence"),
    [
        (
            replace(WELL, last_poll=None),
            State.BROKEN,
            "Makker has never run on this database; start it with `makker run`.",
        ),
        (
            replace(WELL, last_poll=NOW - 301),
            State.BROKEN,
            "Makker has not asked Telegram for updates for 5 minutes; "
            "see whether it runs and what its log says.",
        ),
        (
            replace(WELL, waiting=Waiting(1, NOW - 301, 0, None, 0)),
            State.BROKEN,
            "An update has waited 5 minutes to be handled; see the log.",
        ),
        (
            replace(WELL, waiting=Waiting(0, None, 1, NOW - 901, 0)),
            State.BROKEN,
            "A message has waited 15 minutes to be sent; see whether Telegram is reached.",
        ),
        (
            replace(WELL, next_due=(NOW - 901, "privacy.retain")),
            State.BROKEN,
            "The job privacy.retain should have run 15 minutes ago.",
        ),
        (
            replace(WELL, aside=(Aside("update", "KeyError", 1),)),
            State.LOOK,
            "1 update set aside (KeyError); see `makker inbox show`.",
        ),
        (
            replace(WELL, aside=(Aside("message", "outcome unknown twice", 2),)),
            State.LOOK,
            "2 messages set aside (outcome unknown twice).",
        ),
        (
            replace(WELL, aside=(Aside("job", "privacy.retain: KeyError", 3),)),
            State.LOOK,
            "3 jobs set aside (privacy.retain: KeyError); see the log.",
        ),
    ],
)
def test_what_is_not_as_it_should_be_is_one_sentence(
    health: Health, state: State, sentence: str
) -> None:
    (remark,) = judge(health)
    assert (remark.state, remark.sentence) == (state, sentence)
    assert worst([remark]) is state


def test_up_to_the_limits_nothing_stands_still() -> None:
    health = replace(
        WELL,
        last_poll=NOW - 300,
        waiting=Waiting(1, NOW - 300, 1, NOW - 900, 9),
        next_due=(NOW - 900, "privacy.retain"),
    )
    assert judge(health) == []


def test_a_clock_that_was_set_back_makes_nothing_old() -> None:
    assert judge(replace(WELL, last_poll=NOW + 86_400, next_due=None)) == []


def test_the_worst_decides() -> None:
    both = replace(WELL, last_poll=None, aside=(Aside("job", "x", 1),))
    assert worst(judge(both)) is State.BROKEN


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0 seconds"), (1, "1 second"), (119, "1 minute"), (7200, "2 hours"), (86_400, "1 day")],
)
def test_an_age_is_said_in_its_largest_unit(seconds: int, said: str) -> None:
    assert say_age(seconds) == said


def test_the_object_for_a_monitor_holds_all_of_it() -> None:
    health = replace(WELL, aside=(Aside("update", "KeyError", 2),))
    assert as_object(health) == {
        "state": "look",
        "remarks": ["2 updates set aside (KeyError); see `makker inbox show`."],
        "at": NOW,
        "last_poll": NOW - 60,
        "updates": 0,
        "oldest_update": None,
        "messages": 0,
        "oldest_message": None,
        "later": 0,
        "next_due": NOW + 3600,
        "next_job": "reflection.week",
        "set_aside": [{"what": "update", "reason": "KeyError", "count": 2}],
        "database_bytes": 4096,
        "replica_fault_since": None,
    }


def test_the_metrics_are_prometheus_text() -> None:
    health = replace(
        WELL,
        waiting=Waiting(2, NOW - 7, 3, NOW - 9, 4),
        next_due=None,
        aside=(Aside("job", "a: KeyError", 1), Aside("job", "b: KeyError", 2)),
    )
    lines = as_metrics(health, "1.2.3").splitlines()
    assert [line for line in lines if not line.startswith("#")] == [
        'makker_build_info{version="1.2.3"} 1',
        "makker_broken 0",
        "makker_updates_waiting 2",
        "makker_oldest_update_seconds 7",
        "makker_messages_waiting 3",
        "makker_oldest_message_seconds 9",
        "makker_messages_later 4",
        f"makker_last_poll_timestamp_seconds {NOW - 60}",
        'makker_set_aside{what="update"} 0',
        'makker_set_aside{what="message"} 0',
        'makker_set_aside{what="job"} 3',
        "makker_database_bytes 4096",
        "makker_replica_broken 0",
    ]
    helped = [line.split()[2] for line in lines if line.startswith("# HELP ")]
    typed = [line.split()[2] for line in lines if line.startswith("# TYPE ")]
    assert helped == typed
    assert len(set(helped)) == len(helped) == 12


def test_the_shape_of_an_update_tells_neither_its_text_nor_whose_it_is() -> None:
    shape = shape_of(json.dumps(message("en hemmelighed")))
    assert shape == "message: chat, date, from, message_id, text of 14 characters"
    tapped = shape_of(json.dumps(tap("me.home")))
    assert tapped == "callback_query: chat_instance, data, from, id, message"
    assert str(METTE) not in shape + tapped
    assert shape_of('{"update_id": 5, "malformed": true}') == (
        "not the shape of an update, kept without its content"
    )
    assert shape_of('{"update_id": 5}') == "of a kind that Makker does not know"
    assert shape_of(None) == "nothing is left of it"
