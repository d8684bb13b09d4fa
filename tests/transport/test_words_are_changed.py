"""Somebody's words in another's chat are changed or taken back, wherever they are on their way."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot import transport
from bot.people.rules import Person
from bot.texts import Html
from bot.transport import store
from bot.transport.store import Sent
from tests.turns import Stage, open_stage

ABOUT = "move:3.1"


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return open_stage(tmp_path)


def send(stage: Stage, text: str = "Mettes ord") -> tuple[Person, Person]:
    """Queue Mette's words to Bo."""
    mette, bo = stage.person("Mette"), stage.person("Bo")
    stage.run(lambda turn: turn.send(bo, Html(text), words_of=mette.key, subject=ABOUT))
    return mette, bo


def arrive(stage: Stage, message_id: int) -> None:
    """Let the message that is queued arrive with that id."""
    (row,) = store.queued(stage.db, stage.turn().at, 9, ())
    with stage.db.transaction():
        store.mark_sending(stage.db, [row.id])
        store.finish(stage.db, Sent(row, "sent", stage.turn().at, message_id=message_id))


def edits(stage: Stage) -> list[dict[str, Any]]:
    return [
        json.loads(row["payload"])
        for row in stage.db.rows(
            "select payload from outbox where method = 'editMessageText' order by id"
        )
    ]


def change(stage: Stage, person: Person, text: str, *, last: bool = False) -> bool:
    found: bool = stage.run(lambda turn: turn.change_words(person, ABOUT, Html(text), last=last))
    return found


def test_every_message_with_the_words_is_changed_and_still_known(stage: Stage) -> None:
    mette, bo = send(stage)
    arrive(stage, 77)
    stage.run(lambda turn: turn.send(bo, Html("Mettes ord"), words_of=mette.key, subject=ABOUT))
    arrive(stage, 78)
    assert change(stage, bo, "Mettes bedre ord")
    assert [(one["message_id"], one["text"]) for one in edits(stage)] == [
        (77, "Mettes bedre ord"),
        (78, "Mettes bedre ord"),
    ]
    assert store.messages_about(stage.db, bo.key, ABOUT) == [77, 78]
    assert stage.db.value("select count(*) from messages where words_of = ?", (mette.key,)) == 2


def test_taken_back_the_message_is_nobodys_words_and_about_nothing(stage: Stage) -> None:
    _, bo = send(stage)
    arrive(stage, 77)
    assert change(stage, bo, "Taget tilbage", last=True)
    assert store.messages_about(stage.db, bo.key, ABOUT) == []
    assert stage.db.rows("select subject, words_of from messages") == [
        {"subject": "gone", "words_of": None}
    ]
    assert not change(stage, bo, "Noget nyt")


def test_what_waits_is_never_sent(stage: Stage) -> None:
    _, bo = send(stage)
    assert not change(stage, bo, "Nye ord")
    assert store.queued(stage.db, stage.turn().at, 9, ()) == []
    assert stage.db.rows("select state, payload, words_of from outbox") == [
        {"state": "dropped", "payload": None, "words_of": None}
    ]


def test_other_messages_of_the_same_chat_are_left_alone(stage: Stage) -> None:
    _, bo = send(stage)
    stage.run(lambda turn: turn.send(bo, Html("Andet"), subject="move:3.2"))
    change(stage, bo, "Nye ord")
    assert [one.payload for one in store.queued(stage.db, stage.turn().at, 9, ())] == [
        '{"text":"Andet","parse_mode":"HTML","link_preview_options":{"is_disabled":true}}'
    ]


def test_what_is_in_flight_is_taken_back_when_it_has_arrived(stage: Stage) -> None:
    _, bo = send(stage)
    (row,) = store.queued(stage.db, stage.turn().at, 9, ())
    with stage.db.transaction():
        store.mark_sending(stage.db, [row.id])
    assert not change(stage, bo, "Taget tilbage", last=True)
    with stage.db.transaction():
        store.finish(stage.db, Sent(row, "sent", stage.turn().at, message_id=77))
    assert transport.withdrawn_messages(stage.db) == [(bo.key, 77)]


def test_killed_in_flight_the_words_are_not_sent_once_more(stage: Stage) -> None:
    _, bo = send(stage)
    with stage.db.transaction():
        store.mark_sending(stage.db, [1])
    change(stage, bo, "Taget tilbage", last=True)
    with stage.db.transaction():
        store.reset_sending(stage.db)
    (row,) = store.queued(stage.db, stage.turn().at, 9, ())
    assert json.loads(row.payload)["text"] == "Taget tilbage"
