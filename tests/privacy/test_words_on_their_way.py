"""Words that are on their way to others when their author is erased, killed in between or not."""

import json
from pathlib import Path

import pytest

from bot import transport
from bot.texts import Html
from bot.transport import store
from bot.transport.store import Sent
from tests.turns import Stage, open_stage

STUB = "Trukket tilbage"


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return open_stage(tmp_path)


def put_words(stage: Stage) -> tuple[str, str]:
    """Queue a message with Mette's words to Bo; gives both keys."""
    mette, bo = stage.person("Mette"), stage.person("Bo")
    stage.run(lambda turn: turn.send(bo, Html("Mettes ord"), words_of=mette.key))
    return mette.key, bo.key


def states(stage: Stage) -> list[tuple[str, str | None]]:
    rows = stage.db.rows("select state, payload, words_of from outbox order by id")
    assert {row["words_of"] for row in rows} <= {None, "withdrawn"}
    return [(row["state"], row["payload"]) for row in rows]


def test_what_waits_is_never_sent(stage: Stage) -> None:
    mette, _ = put_words(stage)
    stage.run(lambda turn: transport.withdraw_words(turn.db, mette, STUB))
    assert states(stage) == [("dropped", None)]
    assert not transport.any_address_waits(stage.db)


def test_what_is_in_flight_is_replaced_when_it_has_arrived(stage: Stage) -> None:
    mette, bo = put_words(stage)
    (row,) = store.queued(stage.db, stage.turn().at, 9, ())
    with stage.db.transaction():
        store.mark_sending(stage.db, [row.id])
        transport.withdraw_words(stage.db, mette, STUB)
    assert transport.any_address_waits(stage.db)
    with stage.db.transaction():
        store.finish(stage.db, Sent(row, "sent", stage.turn().at, message_id=77))
    assert transport.withdrawn_messages(stage.db) == [(bo, 77)]
    with stage.db.transaction():
        transport.replace_message(stage.db, bo, 77, STUB, stage.turn().at)
    assert transport.withdrawn_messages(stage.db) == []
    edits = stage.db.rows("select payload from outbox where method = 'editMessageText'")
    assert [json.loads(one["payload"]) for one in edits] == [
        {"text": STUB, "message_id": 77, "reply_markup": {"inline_keyboard": []}}
    ]


def test_killed_in_flight_the_stub_goes_out_and_not_the_words(stage: Stage) -> None:
    mette, _ = put_words(stage)
    with stage.db.transaction():
        store.mark_sending(stage.db, [1])
        transport.withdraw_words(stage.db, mette, STUB)
        store.reset_sending(stage.db)
    ((state, payload),) = states(stage)
    assert (state, json.loads(payload or "")) == ("queued", {"text": STUB})
