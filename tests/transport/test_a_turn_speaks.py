"""A turn: whatever it says is a row, with what Telegram needs and within what it takes."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import instant
from bot.people.rules import Person
from bot.people.store import set_reachable
from bot.texts import Html
from bot.transport import Button, Came, Priority, Turn, store
from tests.turns import MONDAY, Stage, open_stage

YES = [[Button("Ja tak", "me.yes:1")]]
MARKUP = {"inline_keyboard": [[{"text": "Ja tak", "callback_data": "me.yes:1"}]]}
PLAIN = {"parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    stage = open_stage(tmp_path)
    yield stage
    stage.db.close()


@pytest.fixture
def mette(stage: Stage) -> Person:
    return stage.person("Mette")


def rows(stage: Stage) -> list[dict[str, object]]:
    return stage.db.rows("select * from outbox order by id")


def test_an_answer_goes_to_the_person_with_its_buttons(stage: Stage, mette: Person) -> None:
    stage.act(mette, lambda turn: turn.reply(Html("<b>Hej</b>"), YES, subject="asked:1"))
    (out,) = stage.out()
    assert out.payload == {"text": "<b>Hej</b>", "reply_markup": MARKUP, **PLAIN}
    assert (out.method, out.to, out.subject) == ("sendMessage", mette.key, "asked:1")
    assert rows(stage)[0]["priority"] == Priority.REPLY
    assert rows(stage)[0]["chat"] is None


def test_a_stranger_is_answered_where_they_wrote(stage: Stage) -> None:
    stage.act(None, lambda turn: turn.reply(Html("Hej")), chat=555)
    assert (rows(stage)[0]["person"], rows(stage)[0]["chat"]) == (None, 555)


def test_in_a_group_the_group_is_answered(stage: Stage, mette: Person) -> None:
    came = Came(chat=-100, private=False, message_id=3)
    with stage.db.transaction():
        turn = stage.turn(mette, came)
        turn.reply(Html("Hej"))
        turn.call("leaveChat")
    assert [(row["person"], row["chat"], row["method"]) for row in rows(stage)] == [
        (None, -100, "sendMessage"),
        (None, -100, "leaveChat"),
    ]


def test_a_tapped_message_is_replaced_and_loses_its_buttons(stage: Stage, mette: Person) -> None:
    stage.act(mette, lambda turn: turn.edit(Html("Gemt")), tapped=True, message_id=40)
    (out,) = stage.out()
    assert out.method == "editMessageText"
    assert out.payload == {
        "text": "Gemt", "message_id": 40, "reply_markup": {"inline_keyboard": []}, **PLAIN,
    }  # fmt: skip


def test_without_a_tap_a_new_message_comes(stage: Stage, mette: Person) -> None:
    stage.act(mette, lambda turn: turn.edit(Html("Gemt"), YES))
    (out,) = stage.out()
    assert (out.method, out.labels) == ("sendMessage", ["Ja tak"])


def test_a_tap_is_answered_once(stage: Stage, mette: Person) -> None:
    def handler(turn: Turn) -> None:
        turn.toast(Html("Gemt"), alert=True)
        turn.toast()

    stage.act(mette, handler, tapped=True)
    assert [(out.method, out.payload) for out in stage.out()] == [
        ("answerCallbackQuery", {"callback_query_id": "callback", "text": "Gemt",
                                 "show_alert": True}),
    ]  # fmt: skip
    assert rows(stage)[0]["priority"] == Priority.INSTANT
    stage.act(mette, handler)
    assert stage.out() == []


def test_a_message_to_somebody_carries_its_last_moment_and_whose_words_it_holds(
    stage: Stage, mette: Person
) -> None:
    bo = stage.person("Bo")
    stage.run(
        lambda turn: turn.send(
            bo, Html("Hej"), subject="pair:1", words_of=mette.key, silent=True,
            expires=MONDAY + timedelta(hours=1), want=4, priority=Priority.BROADCAST,
        )
    )  # fmt: skip
    (out,) = stage.out()
    assert out.payload == {
        "text": "Hej", "disable_notification": True, "protect_content": True, **PLAIN,
    }  # fmt: skip
    row = rows(stage)[0]
    assert {key: row[key] for key in ("person", "subject", "words_of", "expires", "want")} == {
        "person": bo.key,
        "subject": "pair:1",
        "words_of": mette.key,
        "expires": instant(MONDAY) + 3600,
        "want": 4,
    }


def test_nothing_is_queued_for_somebody_who_is_not_reached(stage: Stage, mette: Person) -> None:
    with stage.db.transaction():
        set_reachable(stage.db, mette.key, reachable=False)
    stage.run(lambda turn: turn.send(stage.reload(mette), Html("Hej")))
    assert stage.out() == []


def test_a_picture_and_a_document_go_with_a_caption(stage: Stage, mette: Person) -> None:
    def handler(turn: Turn) -> None:
        turn.picture(b"png", Html("QR"), YES)
        turn.document(b"csv", "data.csv", Html("Dine data"))

    stage.act(mette, handler)
    assert [(out.method, out.payload) for out in stage.out()] == [
        ("sendPhoto", {"caption": "QR", "parse_mode": "HTML", "reply_markup": MARKUP}),
        ("sendDocument", {"caption": "Dine data", "parse_mode": "HTML", "file_name": "data.csv"}),
    ]
    assert [row["file"] for row in rows(stage)] == [b"png", b"csv"]


def test_the_newest_message_about_something_is_replaced(stage: Stage, mette: Person) -> None:
    with stage.db.transaction():
        for number in (7, 12, 9):
            store.remember_message(stage.db, mette.key, number, "pair:1", 1000)
    stage.run(lambda turn: turn.edit_about(mette, "pair:1", Html("Ny tid")))
    stage.run(lambda turn: turn.edit_about(mette, "pair:2", Html("Ny tid")))
    (out,) = stage.out()
    assert (out.method, out.payload["message_id"]) == ("editMessageText", 12)


def test_what_came_is_remembered_and_deleted(stage: Stage, mette: Person) -> None:
    def handler(turn: Turn) -> None:
        turn.remember_incoming("answer:5")
        turn.delete_incoming()

    stage.act(mette, handler, message_id=41)
    assert store.subject_of(stage.db, mette.key, 41) == "answer:5"
    assert [(out.method, out.payload) for out in stage.out()] == [
        ("deleteMessage", {"message_id": 41})
    ]


def test_commands_are_set_in_the_persons_chat(stage: Stage, mette: Person) -> None:
    stage.run(lambda turn: turn.set_commands(mette, [("menu", "Menuen")]))
    (out,) = stage.out()
    assert (out.method, out.to) == ("setMyCommands", mette.key)
    assert out.payload == {"commands": [{"command": "menu", "description": "Menuen"}]}


@pytest.mark.parametrize("text", ["", "  \n", "x" * 4097])
def test_what_telegram_would_refuse_is_refused_here(stage: Stage, mette: Person, text: str) -> None:
    with pytest.raises(ValueError, match=f"A message of {len(text)} characters cannot be sent"):
        stage.act(mette, lambda turn: turn.reply(Html(text)))
    with pytest.raises(ValueError, match="A caption of 1025 characters cannot be sent"):
        stage.act(mette, lambda turn: turn.picture(b"png", Html("x" * 1025)))
    assert stage.out() == []


def test_a_job_must_say_to_whom_it_speaks(stage: Stage) -> None:
    with pytest.raises(RuntimeError, match="A job must say to whom it speaks"):
        stage.run(lambda turn: turn.reply(Html("Hej")))
    with pytest.raises(RuntimeError, match="This turn has no person"):
        stage.run(lambda turn: turn.who)


def test_it_speaks_the_language_of_whoever_it_speaks_to(stage: Stage, mette: Person) -> None:
    english = stage.person("Anna", language="en")
    turn = stage.turn(mette)
    assert turn.say("button-back") == "Tilbage"
    assert turn.say_to(english)("button-back") == "Back"
    assert stage.turn(None).say("button-back") == "Tilbage"


def test_a_fault_is_kept_without_content(stage: Stage) -> None:
    stage.run(lambda turn: turn.note_fault("missed", "round"))
    assert stage.db.rows("select at, kind, detail, told from faults") == [
        {"at": instant(MONDAY), "kind": "missed", "detail": "round", "told": None}
    ]


def test_a_name_with_an_ampersand_reads_the_same_in_a_toast_and_on_a_button(
    stage: Stage, mette: Person
) -> None:
    name = "Anna & <Bo>"

    def handler(turn: Turn) -> None:
        turn.toast(turn.say("sparring-button-unblock", name=name))
        label = turn.say("sparring-button-unblock", name=name)
        turn.reply(label, [[Button(label, "me.yes:1"), Button(name, "me.no:1")]])

    stage.act(mette, handler, tapped=True)
    toast, message = stage.out()
    assert toast.payload["text"] == "Fjern Anna & <Bo>"
    assert message.text == "Fjern Anna &amp; &lt;Bo&gt;"
    assert message.labels == ["Fjern Anna & <Bo>", "Anna & <Bo>"]
