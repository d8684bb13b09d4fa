"""What a colleague does on the phone reaches the bot in Telegram's shape.

And what the bot answers reaches the phone.
"""

from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.error import BadRequest, Forbidden

from bot.localchat.description import type_violations
from bot.localchat.standins import KINDS
from tests.localchat.conftest import START, Room


def newest(room: Room) -> Any:
    """The newest update that waits."""
    return room.call("getUpdates")["result"][-1]


async def test_start_with_a_payload_a_formatted_answer_and_a_tap(room: Room, bot: Bot) -> None:
    mette = room.post("users", {"first_name": "Mette", "start": "abc123"})["id"]
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(mette, "Hej")

    room.post(f"chats/{mette}/messages", {"text": "/start abc123"})
    assert [user["started"] for user in room.get("world")["users"]] == [True]
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.date == START
    assert update.message.parse_entities() == {update.message.entities[0]: "/start"}

    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Jeg er med", callback_data="ja")]])
    sent = await bot.send_message(
        mette,
        "<b>Hej</b> 👍 <i>Mette</i>",
        parse_mode="HTML",
        reply_markup=keyboard,
        protect_content=True,
        disable_notification=True,
    )
    assert {e.type: text for e, text in sent.parse_entities().items()} == {
        "bold": "Hej",
        "italic": "Mette",
    }
    shown = room.messages(mette)[-1]
    assert shown["from"] == "bot"
    assert shown["text"] == "Hej 👍 Mette"
    assert shown["keyboard"] == [[{"text": "Jeg er med", "data": "ja"}]]
    assert (shown["silent"], shown["protected"], shown["edited"]) == (True, True, False)

    tapped = room.post(f"chats/{mette}/tap", {"message_id": sent.message_id, "text": "Jeg er med"})
    (update,) = await bot.get_updates(offset=update.update_id + 1)
    assert update.update_id == tapped["update_id"]
    assert update.callback_query is not None
    assert update.callback_query.data == "ja"
    assert isinstance(update.callback_query.message, Message)
    await update.callback_query.answer("Tak", show_alert=True)
    assert room.get(f"chats/{mette}/toast") == {
        "callback_query_id": tapped["callback_query_id"],
        "text": "Tak",
        "show_alert": True,
    }


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_message_has_the_shape_of_the_description(
    room: Room, bot: Bot, kind: str
) -> None:
    mette = room.join("Mette")
    room.post(f"chats/{mette}/messages", {"kind": kind, "caption": "Se her", "forward": True})
    update = newest(room)
    assert kind in update["message"]
    assert update["message"]["caption"] == "Se her"
    assert update["message"]["forward_origin"]["type"] == "hidden_user"
    assert type_violations("Update", update) == []
    read = Update.de_json(update, bot)
    assert read.message is not None
    assert read.message.caption == "Se her"


def test_names_that_telegram_knows_come_along(room: Room) -> None:
    body = {"first_name": "Mette", "last_name": "Holm", "username": "metteh", "id": 77}
    assert room.post("users", body)["id"] == 77
    room.post("chats/77/messages", {"text": "Hej"})
    assert newest(room)["message"]["from"] == {
        "id": 77,
        "is_bot": False,
        "first_name": "Mette",
        "last_name": "Holm",
        "username": "metteh",
        "language_code": "da",
    }


def test_an_edit_and_a_reply_say_what_they_belong_to(room: Room) -> None:
    mette = room.join("Mette")
    asked = room.call("sendMessage", chat_id=mette, text="Hvad lykkedes?")["result"]["message_id"]
    body = {"text": "En samtale", "reply_to": asked}
    written = room.post(f"chats/{mette}/messages", body)["message_id"]
    update = newest(room)
    assert update["message"]["reply_to_message"]["text"] == "Hvad lykkedes?"
    assert type_violations("Update", update) == []
    assert room.messages(mette)[-1]["reply_to"] == asked

    room.post(f"chats/{mette}/edit", {"message_id": written, "text": "To samtaler"})
    assert newest(room)["edited_message"]["text"] == "To samtaler"
    assert newest(room)["edited_message"]["reply_to_message"]["message_id"] == asked
    shown = room.messages(mette)[-1]
    assert (shown["text"], shown["edited"]) == ("To samtaler", True)
    assert room.refused(f"chats/{mette}/edit", {"message_id": asked, "text": "x"}) == (
        409,
        "Only one's own messages can be edited.",
    )


def test_a_forged_tap_reaches_the_bot_and_an_absent_button_does_not(room: Room) -> None:
    mette = room.join("Mette")
    asked = room.call("sendMessage", chat_id=mette, text="Hej")["result"]["message_id"]
    room.post(f"chats/{mette}/tap", {"message_id": asked, "data": "andres:17"})
    assert newest(room)["callback_query"]["data"] == "andres:17"
    assert room.refused(f"chats/{mette}/tap", {"message_id": asked, "text": "Ja"}) == (
        404,
        f"Message {asked} has no button “Ja”. It has these: none.",
    )


async def test_an_answer_that_comes_too_late_or_to_nobody_is_refused(room: Room, bot: Bot) -> None:
    mette = room.join("Mette")
    asked = room.call("sendMessage", chat_id=mette, text="Hej")["result"]["message_id"]
    tapped = room.post(f"chats/{mette}/tap", {"message_id": asked, "data": "x"})
    room.post("clock", {"by": 601})
    for query_id in (tapped["callback_query_id"], "123"):
        with pytest.raises(BadRequest, match="Query is too old and response timeout expired"):
            await bot.answer_callback_query(query_id)


async def test_a_block_is_told_and_closes_the_chat_until_it_is_lifted(room: Room, bot: Bot) -> None:
    mette = room.join("Mette")
    room.post(f"chats/{mette}/block")
    assert newest(room)["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(mette, "Hej")
    assert room.refused(f"chats/{mette}/messages", {"text": "Hej"}) == (
        409,
        "Mette has blocked the bot. Unblock it first.",
    )
    room.post(f"chats/{mette}/unblock")
    change = newest(room)
    assert change["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert type_violations("Update", change) == []
    await bot.send_message(mette, "Hej igen")
    assert room.messages(mette)[-1]["text"] == "Hej igen"


async def test_a_group_tells_the_bot_of_itself_and_the_bot_can_leave(room: Room, bot: Bot) -> None:
    mette = room.join("Mette")
    group = room.post("groups", {"title": "Teamet", "user": mette})["id"]
    room.post(f"groups/{group}/messages", {"user": mette, "text": "Hej alle"})
    updates = await bot.get_updates()
    assert [bool(update.my_chat_member) for update in updates] == [True, False, False]
    assert updates[-1].message is not None
    assert (updates[-1].message.chat.id, updates[-1].message.text) == (group, "Hej alle")

    await bot.leave_chat(group)
    with pytest.raises(Forbidden, match="bot is not a member of the group chat"):
        await bot.send_message(group, "Hej")
    with pytest.raises(BadRequest, match="can't be changed in private chats"):
        await bot.leave_chat(mette)


def test_a_raw_update_is_numbered_and_passed_on_as_it_is(room: Room) -> None:
    assert room.post("updates", {"message": {"text": 7}})["update_id"] == newest(room)["update_id"]
    assert newest(room)["message"] == {"text": 7}
    assert room.refused("updates", {"update_id": 1}) == (
        400,
        "Send an update as an object, without update_id.",
    )


def test_a_mistake_in_a_body_is_told_as_a_sentence(room: Room) -> None:
    assert room.refused("users", {"first_nam": "Mette"}) == (
        400,
        "The body of the request is wrong: first_name: Field required; "
        "first_nam: Extra inputs are not permitted.",
    )
    assert room.refused("chats/5/messages", {"text": "Hej"}) == (
        404,
        "There is no user 5. See /local/world for all.",
    )
    mette = room.join("Mette")
    assert room.refused(f"chats/{mette}/messages", {"kind": "song"})[1] == (
        "A phone cannot send “song”. Choose one of sticker, photo, voice, video, document, "
        "location, contact, poll."
    )
