"""The outbox: what goes first, one a chat, until when, and what is left of it afterwards."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.people.rules import Person
from bot.people.store import erase
from bot.transport import Priority, store
from bot.transport.store import Outgoing, Sent
from tests.turns import Stage, open_stage


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    stage = open_stage(tmp_path)
    yield stage
    stage.db.close()


def put(
    stage: Stage,
    text: str,
    person: Person | None = None,
    priority: Priority = Priority.REPLY,
    **more: object,
) -> int:
    """Queue a message; gives its row."""
    with stage.db.transaction():
        return store.put(
            stage.db,
            Outgoing(
                "sendMessage",
                {"text": text},
                priority,
                person=None if person is None else person.key,
                **more,  # type: ignore[arg-type]
            ),
            1000,
        )


def texts(
    stage: Stage, *, now: int = 1000, limit: int = 8, busy: tuple[int, ...] = (),
    resting: tuple[int, ...] = (),
) -> list[str]:  # fmt: skip
    """What may be sent now."""
    rows = store.queued(stage.db, now, limit, busy, resting)
    return [json.loads(row.payload)["text"] for row in rows]


def row(stage: Stage, row_id: int) -> dict[str, object]:
    found = stage.db.row("select * from outbox where id = ?", (row_id,))
    assert found is not None
    return found


def finish(stage: Stage, text: str, state: str, **more: object) -> None:
    """End the queued row with that text."""
    (queued,) = [
        one
        for one in store.queued(stage.db, 10_000, 50, ())
        if json.loads(one.payload)["text"] == text
    ]
    with stage.db.transaction():
        store.mark_sending(stage.db, [queued.id])
        store.finish(stage.db, Sent(queued, state, 1060, **more))  # type: ignore[arg-type]


def test_an_answer_goes_before_a_broadcast_that_was_there_first(stage: Stage) -> None:
    for number in range(3):
        put(stage, f"broadcast {number}", stage.person(f"Ali {number}"), Priority.BROADCAST)
    mette, bo, ida = stage.person("Mette"), stage.person("Bo"), stage.person("Ida")
    put(stage, "appointment", bo, Priority.APPOINTMENT)
    put(stage, "reply", mette)
    put(stage, "toast", ida, Priority.INSTANT)
    assert texts(stage) == [
        "toast", "reply", "appointment", "broadcast 0", "broadcast 1", "broadcast 2",
    ]  # fmt: skip
    assert texts(stage, limit=2) == ["toast", "reply"]


def test_a_chat_gets_one_at_a_time_in_order(stage: Stage) -> None:
    mette = stage.person("Mette")
    for number in range(3):
        put(stage, str(number), mette)
    assert texts(stage) == ["0"]
    finish(stage, "0", "sent")
    assert texts(stage) == ["1"]


def test_a_chat_that_is_busy_or_rests_waits_and_the_others_go_on(stage: Stage) -> None:
    mette, bo = stage.person("Mette"), stage.person("Bo")
    put(stage, "mette", mette)
    put(stage, "bo", bo)
    put(stage, "toast", mette, Priority.INSTANT)
    assert texts(stage, busy=(1001,)) == ["bo"]
    assert texts(stage, resting=(1001,)) == ["toast", "bo"]
    assert texts(stage, busy=(1001,), resting=(1001, 1002)) == []


def test_a_chat_with_a_long_queue_hides_nobody(stage: Stage) -> None:
    mette, bo = stage.person("Mette"), stage.person("Bo")
    for number in range(200):
        put(stage, str(number), mette)
    put(stage, "bo", bo)
    assert texts(stage, resting=(1001,)) == ["bo"]
    assert texts(stage, busy=(1001,)) == ["bo"]


def test_a_message_goes_to_the_account_that_the_person_has_now(stage: Stage) -> None:
    mette = stage.person("Mette")
    put(stage, "hej", mette)
    with stage.db.transaction():
        stage.db.execute("update accounts set telegram_id = 5 where person = ?", (mette.key,))
    assert [one.chat for one in store.queued(stage.db, 1000, 8, ())] == [5]


def test_a_stranger_is_answered_in_their_chat(stage: Stage) -> None:
    put(stage, "hej", chat=77)
    assert [(one.chat, one.person) for one in store.queued(stage.db, 1000, 8, ())] == [(77, None)]


def test_what_is_postponed_waits_for_its_time(stage: Stage) -> None:
    mette = stage.person("Mette")
    number = put(stage, "hej", mette)
    assert store.next_wait(stage.db, 1000) is None
    finish(stage, "hej", "queued", fault="NetworkError", not_before=1090)
    assert texts(stage, now=1089) == []
    assert store.next_wait(stage.db, 1060) == 30
    assert texts(stage, now=1090) == ["hej"]
    assert row(stage, number)["attempts"] == 1
    assert row(stage, number)["fault"] == "NetworkError"


@pytest.mark.parametrize("state", ["sent", "failed", "dropped"])
def test_what_is_ended_says_nothing_any_more(stage: Stage, state: str) -> None:
    mette = stage.person("Mette")
    number = put(stage, "en hemmelighed", mette, file=b"png", chat=1001)
    finish(stage, "en hemmelighed", state, fault="a reason")
    found = row(stage, number)
    kept = ("state", "payload", "file", "chat", "finished", "fault")
    assert {key: found[key] for key in kept} == {
        "state": state,
        "payload": None,
        "file": None,
        "chat": None,
        "finished": 1060,
        "fault": "a reason",
    }
    assert texts(stage, now=10**10) == []


def test_a_message_about_something_is_remembered_by_its_number(stage: Stage) -> None:
    mette = stage.person("Mette")
    put(stage, "Hvad lykkedes?", mette, subject="asked:5", words_of="bo")
    finish(stage, "Hvad lykkedes?", "sent", message_id=301)
    assert store.subject_of(stage.db, mette.key, 301) == "asked:5"
    assert store.subject_of(stage.db, mette.key, 302) is None
    assert store.messages_about(stage.db, mette.key, "asked:5") == [301]
    assert stage.db.value("select words_of from messages") == "bo"


def test_a_message_that_lands_after_its_reader_was_erased_is_let_go(stage: Stage) -> None:
    mette = stage.person("Mette")
    put(stage, "Hvad lykkedes?", mette, subject="asked:5")
    (queued,) = store.queued(stage.db, 1000, 8, ())
    with stage.db.transaction():
        store.mark_sending(stage.db, [queued.id])
        erase(stage.db, mette.key)
    with stage.db.transaction():
        store.finish(stage.db, Sent(queued, "sent", 1060, message_id=301))
    assert stage.db.rows("select * from messages") == []
    assert stage.db.rows("select * from outbox") == []


def test_what_is_past_its_last_useful_moment_is_dropped_and_its_want_told(stage: Stage) -> None:
    mette, bo = stage.person("Mette"), stage.person("Bo")
    late = put(stage, "late", mette, expires=1500, want=9)
    put(stage, "plain", mette, expires=1500)
    put(stage, "later", bo, expires=1501, want=10)
    assert not store.any_useless(stage.db, 1499)
    assert store.any_useless(stage.db, 1500)
    with stage.db.transaction():
        assert store.drop_useless(stage.db, 1500) == [9]
    assert texts(stage) == ["later"]
    assert row(stage, late)["fault"] == "past its last useful moment"
    assert not store.any_useless(stage.db, 1500)


def test_what_is_for_somebody_without_an_account_is_dropped(stage: Stage) -> None:
    mette, bo = stage.person("Mette"), stage.person("Bo")
    lost = put(stage, "lost", mette)
    put(stage, "hej", bo)
    put(stage, "stranger", chat=5)
    with stage.db.transaction():
        stage.db.execute("delete from accounts where person = ?", (mette.key,))
    assert store.any_useless(stage.db, 1000)
    with stage.db.transaction():
        assert store.drop_useless(stage.db, 1000) == []
    assert row(stage, lost)["state"] == "dropped"
    assert row(stage, lost)["fault"] == "no account"
    assert texts(stage) == ["hej", "stranger"]
    assert not store.any_useless(stage.db, 1000)


def test_after_a_restart_what_was_in_flight_is_sent_once_more_and_says_so(stage: Stage) -> None:
    mette, bo = stage.person("Mette"), stage.person("Bo")
    flying = put(stage, "flying", mette)
    put(stage, "waiting", bo)
    with stage.db.transaction():
        store.mark_sending(stage.db, [flying])
    assert texts(stage) == ["waiting"]
    with stage.db.transaction():
        assert store.reset_sending(stage.db) == 1
    assert [(one.id, one.again) for one in store.queued(stage.db, 1000, 8, ())] == [
        (flying, True),
        (flying + 1, False),
    ]


def test_for_somebody_who_is_not_reached_all_that_waits_is_dropped(stage: Stage) -> None:
    mette, bo = stage.person("Mette"), stage.person("Bo")
    number = put(stage, "one", mette)
    put(stage, "two", mette)
    put(stage, "bo", bo)
    with stage.db.transaction():
        store.drop_for(stage.db, mette.key, 1200)
    assert texts(stage) == ["bo"]
    assert row(stage, number)["fault"] == "unreachable"


def test_what_is_open_is_counted(stage: Stage) -> None:
    mette = stage.person("Mette")
    assert store.count_open(stage.db, 1000) == (0, 0)
    put(stage, "one", mette)
    flying = put(stage, "two", mette)
    with stage.db.transaction():
        store.keep_updates(stage.db, [(1, "{}")], 1000)
        store.mark_sending(stage.db, [flying])
    assert store.count_open(stage.db, 1000) == (1, 2)


def test_what_was_sent_is_forgotten_after_two_days_and_what_it_was_about_after_400(
    stage: Stage,
) -> None:
    mette = stage.person("Mette")
    put(stage, "one", mette, subject="asked:1")
    finish(stage, "one", "sent", message_id=3)
    for seconds, left in ((1060 + 48 * 3600, (1, 1)), (1061 + 48 * 3600, (0, 1)),
                          (1061 + 400 * 86400, (0, 0))):  # fmt: skip
        with stage.db.transaction():
            store.clean(stage.db, seconds, stage.settings.retention)
        assert (
            stage.db.value("select count(*) from outbox"),
            stage.db.value("select count(*) from messages"),
        ) == left
