"""Routing: which handler an update finds, and what never reaches one."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import people
from bot.clock import instant
from bot.feature import Feature
from bot.people.rules import Person
from bot.people.store import await_text, change, erase
from bot.texts import Texts
from bot.transport import Turn, store
from bot.transport.routing import BARE_WORDS, Routes
from tests.transport.a_bot import Desk, build_application
from tests.transport.updates import (
    FROM,
    GROUP,
    METTE,
    edited,
    membership,
    message,
    message_with,
    tap,
)
from tests.turns import MONDAY, Out, open_stage

SAY = Texts()


class Room:
    """A feature that writes down what reaches it."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, ...]] = []
        self.takes_free_text = False

    def feature(self) -> Feature:
        def command(name: str) -> Any:
            return lambda turn, rest: self.heard.append((f"/{name}", rest))

        def button(name: str) -> Any:
            return lambda turn, arguments: self.heard.append((name, *arguments))

        names = ("start", "menu", "stop", "slet", "pause", "hjaelp", "tovholder", "sparring")
        taps = ("join.read", "menu.show", "reflect.skip", "sparring.skip", "facilitate.home")
        return Feature(
            name="room",
            commands={name: command(name) for name in names},
            taps={name: button(name) for name in taps},
            texts={"asked": self._text("text"), "join-name": self._text("name")},
            edits={"answer": self._text("edit")},
            free_text=self._free_text,
        )

    def _text(self, kind: str) -> Any:
        return lambda turn, item, text: self.heard.append((kind, item, text))

    def _free_text(self, turn: Turn, text: str) -> bool:
        if self.takes_free_text:
            self.heard.append(("free", text))
        return self.takes_free_text


@pytest.fixture
def room() -> Room:
    return Room()


class Place(Desk):
    """A desk with the real routing, where Mette may be anybody."""

    def join(self, status: str = "active", **more: Any) -> Person:
        """Mette, with her account."""
        person = self.stage.person("Mette")
        with self.stage.db.transaction():
            self.stage.db.execute("update accounts set telegram_id = ?", (METTE,))
            change(self.stage.db, person.key, status=status, **more)
        return self.stage.reload(person)

    def gets(self, *updates: dict[str, Any]) -> list[Out]:
        """What goes out when these updates come in."""
        number = int(self.stage.db.value("select coalesce(max(update_id), 0) from inbox"))
        numbered = [
            update | {"update_id": number + place} for place, update in enumerate(updates, 1)
        ]
        self.receive(*numbered, guard=lambda text: ["cpr"] if "0101701234" in text else [])
        self.work()
        assert self.stage.db.rows("select fault from inbox where fault is not null") == []
        return self.stage.out()


def give_up(turn: Turn) -> None:
    """Stop joining, with the least erasing there is."""
    people.give_up_joining(turn, lambda turn, key: erase(turn.db, key))


def unready(turn: Turn) -> None:
    """Answer whoever has not joined."""
    turn.reply(turn.say("stranger"))


@pytest.fixture
async def place(tmp_path: Path, room: Room) -> AsyncIterator[Place]:
    application = await build_application()
    Routes([room.feature()], unready, give_up).register(application)
    stage = open_stage(tmp_path)
    yield Place(stage, application)
    await application.shutdown()
    stage.db.close()


def says(out: list[Out], *keys: str, **values: Any) -> bool:
    """Whether exactly these texts went out, in Danish."""
    return [one.text for one in out] == [SAY.say("da", key, **values) for key in keys]


async def test_a_command_reaches_its_handler_with_what_stands_after_it(
    place: Place, room: Room
) -> None:
    place.join()
    assert place.gets(message("/menu"), message("/start AbCd"), message("/menu@makker_bot")) == []
    assert room.heard == [("/menu", ""), ("/start", "AbCd"), ("/menu", "")]


async def test_an_unknown_command_is_said_to_be_one(place: Place, room: Room) -> None:
    place.join()
    out = place.gets(message("/dans"))
    assert says(out, "unknown-command")
    assert out[0].labels == ["Menu"]
    assert room.heard == []


async def test_a_stranger_hears_one_sentence_whatever_they_do(place: Place, room: Room) -> None:
    updates = [message("Hej"), message("/menu"), message("/dans"), message("stop")]
    assert says(place.gets(*updates), *["stranger"] * 4)
    assert room.heard == []
    assert place.stage.db.value("select count(*) from people") == 0


async def test_a_stranger_may_start_and_tap_what_belongs_to_joining(
    place: Place, room: Room
) -> None:
    out = place.gets(message("/start AbCd"), tap("join.read:1"))
    assert room.heard == [("/start", "AbCd"), ("join.read", "1")]
    assert [(one.method, one.payload) for one in out] == [
        ("answerCallbackQuery", {"callback_query_id": "99"})
    ]


async def test_a_tap_reaches_its_handler_and_is_answered(place: Place, room: Room) -> None:
    place.join()
    out = place.gets(tap("reflect.skip:12:x"))
    assert room.heard == [("reflect.skip", "12", "x")]
    assert [one.method for one in out] == ["answerCallbackQuery"]


@pytest.mark.parametrize("data", ["reflect.gone:1", "forged", "Ikke data", "", "x" * 65])
async def test_a_stale_or_forged_button_gets_a_toast_and_changes_nothing(
    place: Place, room: Room, data: str
) -> None:
    place.join()
    assert says(place.gets(tap(data)), "stale-button")
    assert room.heard == []


@pytest.mark.parametrize(
    ("status", "data"),
    [
        ("joining", "menu.show"),
        ("unconfirmed", "sparring.skip:1"),
        ("active", "facilitate.home"),
        ("left", "menu.show"),
    ],
)
async def test_a_button_of_somebody_elses_room_is_refused(
    place: Place, room: Room, status: str, data: str
) -> None:
    place.join(status)
    assert says(place.gets(tap(data)), "not-yours")
    assert room.heard == []


async def test_a_command_of_somebody_elses_room_is_refused(place: Place, room: Room) -> None:
    mette = place.join()
    out = place.gets(message("/tovholder"))
    assert says(out, "not-yours")
    assert out[0].labels == ["Menu"]
    with place.stage.db.transaction():
        change(place.stage.db, mette.key, facilitator=1)
    assert place.gets(message("/tovholder"), tap("facilitate.home")) != []
    assert room.heard == [("/tovholder", ""), ("facilitate.home",)]


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("stop", "stop"), ("Stop.", "stop"), ("STOP!", "stop"), ("slet", "slet"),
        ("Slet", "slet"), ("delete", "slet"), ("pause", "pause"), ("Hjælp", "hjaelp"),
        ("help", "hjaelp"), (" menu ", "menu"), ("Menu!", "menu"), ("slett", "slet"),
        ("Stopp", "stop"), ("hjelp", "hjaelp"), ("meny", "menu"),
    ],
)  # fmt: skip
async def test_a_bare_word_acts_as_a_command_even_when_a_text_is_awaited(
    place: Place, room: Room, text: str, command: str
) -> None:
    mette = place.join()
    with place.stage.db.transaction():
        await_text(place.stage.db, mette.key, "asked:1", MONDAY + timedelta(days=1))
    assert place.gets(message(text)) == []
    assert room.heard == [(f"/{command}", "")]


async def test_a_word_in_a_sentence_is_no_command(place: Place, room: Room) -> None:
    place.join()
    room.takes_free_text = True
    place.gets(message("Vi holdt en pause"), message("stop nu"), message("menuen"))
    assert [heard[0] for heard in room.heard] == ["free"] * 3
    assert set(BARE_WORDS) == {
        "stop", "stopp", "slet", "slett", "delete", "pause", "hjælp", "hjelp", "help", "menu",
        "meny", "fortsæt", "fortsett", "resume",
    }  # fmt: skip


async def test_while_joining_a_bare_word_may_be_an_answer(place: Place, room: Room) -> None:
    mette = place.join("joining")
    with place.stage.db.transaction():
        await_text(place.stage.db, mette.key, "join-name:", MONDAY + timedelta(days=1))
    place.gets(message("Pause"))
    assert room.heard == [("name", "", "Pause")]


async def test_stop_while_joining_ends_it_and_keeps_nothing(place: Place, room: Room) -> None:
    mette = place.join("joining")
    with place.stage.db.transaction():
        await_text(place.stage.db, mette.key, "join-name:", MONDAY + timedelta(days=1))
    out = place.gets(message("Stop."))
    assert says(out, "people-joining-given-up")
    assert room.heard == []
    assert place.stage.db.value("select count(*) from people") == 0


async def test_a_text_answers_what_it_replies_to_before_what_is_awaited(
    place: Place, room: Room
) -> None:
    mette = place.join()
    room.takes_free_text = True
    with place.stage.db.transaction():
        store.remember_message(place.stage.db, mette.key, 30, "asked:5", 1000)
        store.remember_message(place.stage.db, mette.key, 31, "pair:8", 1000)
        await_text(place.stage.db, mette.key, "join-name:2", MONDAY + timedelta(days=1))
    reply = {"message_id": 30, "date": 1, "chat": {"id": METTE, "type": "private"}}
    place.gets(
        message("et", reply_to_message=reply),
        message("to"),
        message("tre", reply_to_message=reply | {"message_id": 31}),
        message("fire", reply_to_message=reply | {"message_id": 99}),
    )
    assert room.heard == [
        ("text", "5", "et"), ("name", "2", "to"), ("name", "2", "tre"), ("name", "2", "fire"),
    ]  # fmt: skip


async def test_what_is_awaited_no_longer_is_free_text(place: Place, room: Room) -> None:
    mette = place.join()
    room.takes_free_text = True
    with place.stage.db.transaction():
        await_text(place.stage.db, mette.key, "asked:1", MONDAY + timedelta(minutes=1))
    place.gets(message("en"))
    place.stage.now = MONDAY + timedelta(minutes=1)
    place.gets(message("to"))
    assert room.heard == [("text", "1", "en"), ("free", "to")]


async def test_a_text_that_belongs_nowhere_gets_a_kind_sentence_and_the_menu(
    place: Place, room: Room
) -> None:
    place.join()
    out = place.gets(message("Hvad med i morgen?"))
    assert says(out, "unknown-text")
    assert out[0].labels == ["Menu"]


async def test_an_edit_changes_what_the_message_was_about(place: Place, room: Room) -> None:
    mette = place.join()
    with place.stage.db.transaction():
        store.remember_message(place.stage.db, mette.key, 41, "answer:5", instant(MONDAY))
        store.remember_message(place.stage.db, mette.key, 42, "note:5", instant(MONDAY))
    out = place.gets(
        edited("Nu bedre"), edited("x", message_id=42), edited("/menu", message_id=43),
        edited("/menu", message_id=41),
    )  # fmt: skip
    assert room.heard == [("edit", "5", "Nu bedre"), ("edit", "5", "/menu")]
    assert out == []


async def test_an_edit_of_what_was_refused_comes_as_if_for_the_first_time(
    place: Place, room: Room
) -> None:
    place.join()
    room.takes_free_text = True
    out = place.gets(message("x" * 1001, message_id=41), edited("Nu kort", message_id=41))
    assert says(out[:1], "too-long", length=1001)
    assert room.heard == [("free", "Nu kort")]


async def test_a_text_of_a_thousand_characters_is_taken_and_a_longer_one_is_not(
    place: Place, room: Room
) -> None:
    place.join()
    room.takes_free_text = True
    assert place.gets(message("x" * 1000)) == []
    assert says(place.gets(message("x" * 1001)), "too-long", length=1001)
    assert room.heard == [("free", "x" * 1000)]


@pytest.mark.parametrize("kind", ["sticker", "photo", "voice", "document", "contact", "location"])
async def test_what_is_not_text_is_deleted_and_answered_kindly(
    place: Place, room: Room, kind: str
) -> None:
    place.join()
    out = place.gets(message_with({kind: {"file_id": "f"}}))
    assert [one.method for one in out] == ["deleteMessage", "sendMessage"]
    assert out[1].text == SAY.say("da", "text-only")
    assert room.heard == []


async def test_a_forward_is_deleted_and_answered_kindly(place: Place, room: Room) -> None:
    place.join()
    out = place.gets(message("Hej", forward_origin={"type": "hidden_user"}))
    assert [one.method for one in out] == ["deleteMessage", "sendMessage"]
    assert out[1].text == SAY.say("da", "forwarded")
    assert room.heard == []


async def test_what_the_guard_hit_is_deleted_and_said_to_be(place: Place, room: Room) -> None:
    place.join()
    for update in (message("Ring 0101701234"), edited("Ring 0101701234")):
        out = place.gets(update)
        assert [one.method for one in out] == ["deleteMessage", "sendMessage"]
        assert out[1].text == SAY.say(
            "da", "guard-stop", what="et CPR-nummer", contact="dpo@eksempel.dk"
        )
    assert room.heard == []


async def test_what_telegram_tells_gets_no_answer(place: Place, room: Room) -> None:
    place.join()
    assert place.gets(message(pinned_message={"message_id": 1})) == []


async def test_a_group_is_told_once_and_left(place: Place, room: Room) -> None:
    place.join()
    out = place.gets(membership("member", GROUP), message(new_chat_members=[FROM], chat=GROUP))
    assert [(one.method, one.text, one.to) for one in out] == [
        ("sendMessage", SAY.say("da", "private-only"), None),
        ("leaveChat", "", None),
    ]
    assert [one.method for one in place.gets(message("Hej", chat=GROUP))] == ["leaveChat"]
    assert place.gets(membership("left", GROUP)) == []
    assert room.heard == []


async def test_two_fast_taps_reach_the_handler_twice_and_each_is_answered(
    place: Place, room: Room
) -> None:
    place.join()
    out = place.gets(tap("reflect.skip:1"), tap("reflect.skip:1"))
    assert room.heard == [("reflect.skip", "1")] * 2
    assert [one.method for one in out] == ["answerCallbackQuery"] * 2


def test_two_features_with_one_name_are_refused_at_the_start() -> None:
    room = Room()
    with pytest.raises(ValueError, match="Two features answer 'start'"):
        Routes([room.feature(), room.feature()], unready, give_up)
