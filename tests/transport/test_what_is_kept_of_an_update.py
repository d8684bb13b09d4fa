"""What of an update is kept: only what a handler needs, and nothing that the guard refused."""

import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot, Update

from bot.startup import check_text
from bot.transport.minimise import minimise
from bot.transport.reading import read_update
from tests.transport.a_bot import TOKEN, NoNetwork
from tests.transport.updates import (
    CHAT,
    FROM,
    GROUP,
    METTE,
    edited,
    membership,
    message,
    message_with,
    tap,
)

USER = {"id": METTE, "is_bot": False, "first_name": "Mette", "language_code": "da"}
PRIVATE = {"id": METTE, "type": "private"}
CPR = "0101701234"
BOT = Bot(TOKEN, request=NoNetwork(), get_updates_request=NoNetwork())


def guard(text: str) -> Sequence[str]:
    """A guard that knows one secret."""
    return ["cpr"] if CPR in text else []


def kept(update: dict[str, Any]) -> dict[str, Any]:
    """What is kept; no secret is in it, and the library can read it."""
    small = minimise(update, guard)
    written = json.dumps(small, ensure_ascii=False)
    for secret in ("emmelig", "m_bot", CPR, "file_id", "-123"):
        assert secret not in written
    assert Update.de_json(small).update_id == update["update_id"]
    return small


def kept_message(update: dict[str, Any]) -> dict[str, Any]:
    """What is kept of a message beside who wrote it, where and when."""
    body: dict[str, Any] = kept(update)["message"]
    assert body.pop("from") == USER
    assert body.pop("chat") == PRIVATE
    assert (body.pop("message_id"), body.pop("date")) == (41, 1795419000)
    return body


def test_a_text_is_kept_with_who_wrote_it_and_nothing_else() -> None:
    assert kept(message("Det gik godt")) == {
        "update_id": 1,
        "message": {
            "message_id": 41,
            "date": 1795419000,
            "chat": PRIVATE,
            "from": USER,
            "text": "Det gik godt",
        },
    }


def test_a_name_is_kept_in_thirty_characters_and_not_at_all_when_the_guard_hits_it() -> None:
    long = message_with({"from": FROM | {"first_name": "M" * 64}}, "Hej")
    assert minimise(long, guard)["message"]["from"]["first_name"] == "M" * 30
    number = message_with({"from": FROM | {"first_name": CPR}}, "Hej")
    assert minimise(number, guard)["message"]["from"]["first_name"] == ""


def test_a_text_that_the_guard_hits_is_replaced_by_its_categories() -> None:
    assert kept_message(message(f"Ring til {CPR}")) == {"makker": {"hits": ["cpr"]}}


def test_the_categories_are_named_once_and_in_order() -> None:
    update = message("Hej", caption="Hej")
    hits = ["phone", "cpr", "phone"]
    assert minimise(update, lambda text: hits)["message"]["makker"] == {"hits": ["cpr", "phone"]}


def test_an_edit_passes_the_guard_too() -> None:
    body = kept(edited(f"Nu med {CPR}"))["edited_message"]
    assert body["makker"] == {"hits": ["cpr"]}
    assert "text" not in body
    assert body["edit_date"] == 1795419060
    assert kept(edited("Nu bedre"))["edited_message"]["text"] == "Nu bedre"


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("photo", [{"file_id": "file_id", "file_unique_id": "u", "width": 1, "height": 1}]),
        ("document", {"file_id": "file_id", "file_unique_id": "u", "file_name": "hemmelig.pdf"}),
        ("voice", {"file_id": "file_id", "file_unique_id": "u", "duration": 1}),
        ("video", {"file_id": "file_id"}),
        ("video_note", {"file_id": "file_id"}),
        ("audio", {"file_id": "file_id", "title": "hemmelig"}),
        ("animation", {"file_id": "file_id"}),
        ("sticker", {"file_id": "file_id", "emoji": "👍"}),
        ("contact", {"phone_number": "12345678", "first_name": "Hemmelig"}),
        ("location", {"latitude": 56.1, "longitude": 9.5}),
        ("venue", {"title": "Hemmelig", "address": "Hemmelig"}),
        ("poll", {"question": "Hemmelig?"}),
        ("dice", {"emoji": "🎲", "value": 3}),
    ],
)
def test_what_is_not_text_is_kept_by_its_kind(kind: str, content: object) -> None:
    assert kept_message(message_with({kind: content, "caption": "hemmelig"})) == {
        "makker": {"kind": kind}
    }


def test_a_caption_and_the_name_of_a_file_pass_the_guard() -> None:
    photo = [{"file_id": "file_id"}]
    assert kept_message(message(photo=photo, caption=f"Det er {CPR}")) == {
        "makker": {"hits": ["cpr"]}
    }
    document = {"file_id": "file_id", "file_name": f"{CPR}.pdf"}
    assert kept_message(message(document=document)) == {"makker": {"hits": ["cpr"]}}


def test_a_forwarded_text_is_not_kept_and_passes_the_guard() -> None:
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Hemmelig"}
    assert kept_message(message("Hemmelig", forward_origin=origin)) == {
        "makker": {"kind": "forward"}
    }
    assert kept_message(message(CPR, forward_origin=origin)) == {"makker": {"hits": ["cpr"]}}


def test_something_that_telegram_tells_is_kept_as_that() -> None:
    assert kept_message(message(new_chat_title="Hemmelig")) == {"makker": {"kind": "service"}}
    assert kept_message(message("")) == {"makker": {"kind": "service"}}


def test_of_what_is_answered_only_the_number_is_kept() -> None:
    answered = message("Hemmelig")["message"] | {"message_id": 12}
    body = kept_message(
        message("Ja", reply_to_message=answered, quote={"text": "Hemmelig", "position": 0})
    )
    assert body == {
        "text": "Ja",
        "reply_to_message": {"message_id": 12, "date": 1795419000, "chat": PRIVATE},
    }


def test_of_what_marks_a_text_only_a_leading_command_is_kept() -> None:
    body = message("/menu nu")
    body["message"]["entities"] += [
        {"type": "text_link", "offset": 6, "length": 2, "url": "https://hemmelig.dk"},
        {"type": "bot_command", "offset": 6, "length": 2},
    ]
    assert kept_message(body) == {
        "text": "/menu nu",
        "entities": [{"type": "bot_command", "offset": 0, "length": 5}],
    }
    link = [{"type": "text_link", "offset": 0, "length": 3, "url": "https://hemmelig.dk"}]
    assert kept_message(message("Hej", entities=link)) == {"text": "Hej"}


def test_an_invitations_code_passes_though_it_may_look_like_a_number() -> None:
    code = f"{CPR}-{CPR}x"
    assert len(code) == 22
    hidden = minimise(message(f"/start {code}"), guard)["message"]
    assert hidden["text"] == f"/start {code}"
    at = minimise(message(f"/start@makker_bot {code}"), guard)["message"]
    assert at["text"] == f"/start@makker_bot {code}"


@pytest.mark.parametrize(
    "text",
    [f"/start {CPR}", f"/start {CPR} {'x' * 11}", f"/menu {CPR}-{CPR}x", f"/start {CPR}-{CPR}xyz"],
)
def test_nothing_else_passes_as_a_code(text: str) -> None:
    assert kept_message(message(text)) == {"makker": {"hits": ["cpr"]}}


def test_of_a_tap_the_data_and_the_message_are_kept() -> None:
    assert kept(tap("reflect.skip:12")) == {
        "update_id": 1,
        "callback_query": {
            "id": "99",
            "from": USER,
            "chat_instance": "",
            "data": "reflect.skip:12",
            "message": {"message_id": 40, "date": 1795418000, "chat": PRIVATE},
        },
    }


@pytest.mark.parametrize(
    "data",
    [
        "",
        ":",
        "Reflect.skip",
        "reflect.skip:en hemmelighed",
        "reflect.skip:æ",
        "reflect.skip\n",
        "x" * 65,
        f"me.name:Mette;{CPR}",
    ],
)
def test_forged_data_is_not_kept(data: str) -> None:
    assert kept(tap(data))["callback_query"]["data"] == "forged"


def test_a_tap_without_data_or_message_is_kept_too() -> None:
    update = tap("x")
    del update["callback_query"]["data"], update["callback_query"]["message"]
    assert kept(update)["callback_query"]["data"] == "forged"
    assert "message" not in kept(update)["callback_query"]


@pytest.mark.parametrize("status", ["member", "kicked", "left"])
def test_of_a_block_who_and_what_is_kept(status: str) -> None:
    change = kept(membership(status))["my_chat_member"]
    bot = {"id": 1, "is_bot": True, "first_name": "Makker"}
    until = {"until_date": 0} if status == "kicked" else {}
    assert change == {
        "chat": PRIVATE,
        "from": USER,
        "date": 1795419000,
        "old_chat_member": {"status": "member", "user": bot},
        "new_chat_member": {"status": status, "user": bot, **until},
    }


def test_the_title_of_a_group_is_not_kept() -> None:
    assert kept(message("Hej", chat=GROUP))["message"]["chat"] == {"id": -100, "type": "supergroup"}


def test_an_update_of_another_kind_is_empty() -> None:
    assert kept({"update_id": 5, "poll": {"question": "Hemmelig?"}}) == {"update_id": 5}


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"update_id": 1, "message": {}},
        {"update_id": 1, "message": {"message_id": 1, "date": 1}},
        {"update_id": 1, "callback_query": {"id": "1"}},
        {"update_id": 1, "my_chat_member": {"chat": CHAT, "from": FROM, "date": 1}},
    ],
)
def test_what_has_not_the_shape_of_an_update_is_refused(broken: dict[str, Any]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        minimise(broken, guard)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)


@given(st.text(max_size=60), st.dictionaries(st.sampled_from(["caption", "quote", "photo", "poll",
    "document", "contact", "forward_origin", "via_bot", "sender_chat", "entities", "game"]),
    json_values))  # fmt: skip
def test_a_secret_never_passes_wherever_it_stands(text: str, more: dict[str, Any]) -> None:
    update = message_with(more, f"{text} {CPR} {text}")
    try:
        small = minimise(update, guard)
    except (KeyError, TypeError, ValueError, AttributeError):
        return
    assert CPR not in json.dumps(small)
    assert small["message"]["makker"] == {"hits": ["cpr"]}


def test_the_real_guard_hits_a_real_number() -> None:
    body = minimise(message("Borgeren 010170-1234 ringede"), check_text)["message"]
    assert body["makker"] == {"hits": ["cpr"]}


@given(
    text=st.text(min_size=1).filter(lambda text: not text.startswith("/")),
    name=st.text(max_size=64),
    language=st.sampled_from([None, "da", "nb", ""]),
    who=st.integers(-(2**52), 2**52),
    date=st.integers(0, 2**31 - 1),
)
def test_a_plain_text_is_read_as_the_library_reads_it(
    text: str, name: str, language: str | None, who: int, date: int
) -> None:
    user = {"id": who, "is_bot": False, "first_name": name}
    user |= {} if language is None else {"language_code": language}
    chat = {"id": who, "type": "private", "title": "Hemmelig"}
    small = minimise(message_with({"from": user, "chat": chat, "date": date}, text), guard)
    read = read_update(small, BOT)
    theirs = Update.de_json(small, BOT)
    assert read.to_dict() == theirs.to_dict()
    assert read.message is not None
    assert theirs.message is not None
    assert read.message.date == theirs.message.date
