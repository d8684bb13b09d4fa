"""What Telegram would refuse is refused here, in its words: what passes here passes there."""

from typing import Any

import pytest
from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from telegram.error import BadRequest

from bot.localchat.description import violations
from bot.localchat.methods import METHODS
from tests.localchat.conftest import Room


def button(**fields: Any) -> dict[str, Any]:
    """A message's parameters with one inline button."""
    return {"text": "Hej", "reply_markup": {"inline_keyboard": [[fields]]}}


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({}, "message text is empty"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "👍" * 2049}, "message is too long"),
        (
            {"text": "<b>Hej", "parse_mode": "HTML"},
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        (button(text="Ja", callback_data="æ" * 33), "BUTTON_DATA_INVALID"),
        (button(text="Ja", callback_data=""), "BUTTON_DATA_INVALID"),
        (
            button(text="Ja"),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            button(text="Ja", url="ikke et sted"),
            "inline keyboard button URL 'ikke et sted' is invalid: Wrong HTTP URL",
        ),
        (
            button(text=7, callback_data="x"),
            "reply_markup.inline_keyboard[0][0].text must be of type String, not int.",
        ),
        (
            {"text": "Hej", "reply_to_message_id": 3},
            "sendMessage has no parameter reply_to_message_id.",
        ),
        (
            {"text": "Hej", "protect_content": "maybe"},
            "protect_content must be of type Boolean, not str.",
        ),
    ],
)
def test_a_message_that_telegram_refuses(
    room: Room, params: dict[str, Any], description: str
) -> None:
    mette = room.join("Mette")
    answer = room.call("sendMessage", chat_id=mette, **params)
    assert answer == {
        "ok": False,
        "error_code": 400,
        "description": f"Bad Request: {description}",
    }
    assert len(room.messages(mette)) == 1


def test_lengths_are_counted_after_the_markup_is_gone(room: Room) -> None:
    mette = room.join("Mette")
    text = "<b>" + "x" * 4096 + "</b>"
    assert room.call("sendMessage", chat_id=mette, text=text, parse_mode="HTML")["ok"]
    assert room.call("sendMessage", chat_id=mette, **button(text="Ja", callback_data="æ" * 32))[
        "ok"
    ]


def test_a_stranger_is_not_found(room: Room) -> None:
    for chat in (4711, "@ukendt"):
        assert room.call("sendMessage", chat_id=chat, text="Hej")["description"] == (
            "Bad Request: chat not found"
        )
    assert room.call("sendMessage", text="Hej")["description"] == "Bad Request: chat_id is empty"


def test_another_token_is_unauthorized(room: Room) -> None:
    answer = room.request("POST", "/bot1:LOCAL-x/getMe")
    assert (answer.status_code, answer.json()) == (
        401,
        {"ok": False, "error_code": 401, "description": "Unauthorized"},
    )


def test_what_the_bot_api_has_and_this_has_not_is_named(room: Room) -> None:
    assert room.call("sendDice", chat_id=1) == {
        "ok": False,
        "error_code": 501,
        "description": "Not Implemented: the local chat has no sendDice yet. See methods.py in it.",
    }
    assert room.call("sendTelepathy")["description"] == "Not Found"
    mette = room.join("Mette")
    for extra, name in (
        ({"parse_mode": "MarkdownV2"}, "MarkdownV2"),
        ({"message_thread_id": 3}, "message_thread_id"),
    ):
        answer = room.call("sendMessage", chat_id=mette, text="Hej", **extra)
        assert answer["error_code"] == 501
        assert name in answer["description"]


def test_a_call_may_come_as_query_form_or_json_and_in_any_case(room: Room) -> None:
    mette = room.join("Mette")
    path = f"/bot{room.token}/SENDMESSAGE"
    markup = '{"inline_keyboard": [[{"text": "Ja", "callback_data": "j"}]]}'
    params = {"chat_id": str(mette), "text": "Hej æøå", "reply_markup": markup}
    for options in ({"params": params}, {"data": params}, {"json": params}):
        answer = room.request("POST", path, **options)
        assert answer.json()["result"]["text"] == "Hej æøå"
    broken = room.request("POST", path, content=b"{", headers={"content-type": "application/json"})
    assert broken.json()["description"] == "Bad Request: can't parse JSON object"


def test_half_a_character_is_not_text(room: Room) -> None:
    mette = room.join("Mette")
    head = {"content-type": "application/json"}
    half = b'{"chat_id": %d, "text": "\\ud83d"}' % mette
    answer = room.request("POST", f"/bot{room.token}/sendMessage", content=half, headers=head)
    assert answer.json()["description"] == "Bad Request: strings must be encoded in UTF-8"
    form = {"content-type": "application/x-www-form-urlencoded"}
    answer = room.request("POST", f"/bot{room.token}/getMe", content=b"a=\xff", headers=form)
    assert answer.json()["description"] == "Bad Request: strings must be encoded in UTF-8"
    answer = room.request("POST", f"/local/chats/{mette}/messages", content=half, headers=head)
    assert answer.status_code == 400
    assert len(room.messages(mette)) == 1


def test_violations_name_the_place_and_the_rule() -> None:
    assert violations("sendMessage", {"chat_id": 1, "text": "Hej"}) == []
    assert violations("setMyCommands", {"commands": [{"command": "hej", "description": ""}]}) == [
        "commands[0].description is 0 characters long; at least 1 are needed."
    ]
    assert violations("setMyCommands", {"commands": {}, "scope": {"type": "chat"}}) == [
        "commands must be of type Array of BotCommand, not dict."
    ]
    assert violations("deleteMessages", {"chat_id": 1, "message_ids": [1, "2"]}) == [
        "message_ids[1] must be of type Integer, not str."
    ]
    with pytest.raises(KeyError, match="sendTelepathy"):
        violations("sendTelepathy", {})


def test_every_method_that_is_answered_is_in_the_description() -> None:
    for method in METHODS:
        violations(method, {})


async def test_captions_and_answers_have_limits_of_their_own(room: Room, bot: Bot) -> None:
    mette = room.join("Mette")
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_document(mette, b"x", caption="x" * 1025)
    sent = room.call("sendMessage", chat_id=mette, text="Hej")["result"]
    tapped = room.post(f"chats/{mette}/tap", {"message_id": sent["message_id"], "data": "x"})
    with pytest.raises(BadRequest, match="Message_too_long"):
        await bot.answer_callback_query(tapped["callback_query_id"], "x" * 201)


async def test_the_narrowest_commands_are_the_ones_a_phone_offers(room: Room, bot: Bot) -> None:
    mette, ali = room.join("Mette"), room.join("Ali")
    await bot.set_my_commands([BotCommand("hjaelp", "Hjælp")])
    await bot.set_my_commands(
        [BotCommand("maal", "Mål")], scope=BotCommandScopeAllPrivateChats(), language_code="da"
    )
    await bot.set_my_commands([BotCommand("runde", "Runde")], scope=BotCommandScopeChat(mette))
    assert room.get(f"commands/{mette}") == [{"command": "runde", "description": "Runde"}]
    assert room.get(f"commands/{ali}") == [{"command": "maal", "description": "Mål"}]
    await bot.delete_my_commands(scope=BotCommandScopeChat(mette))
    assert room.get(f"commands/{mette}") == [{"command": "maal", "description": "Mål"}]
    assert [command.command for command in await bot.get_my_commands()] == ["hjaelp"]
    with pytest.raises(BadRequest, match="Bot_command_invalid"):
        await bot.set_my_commands([BotCommand("mål", "Mål")])


async def test_the_bot_says_who_it_is(room: Room, bot: Bot) -> None:
    mette = room.join("Mette")
    await bot.set_my_name("Makker i Teamet")
    await bot.set_my_description("En makker på arbejdet", language_code="da")
    assert (await bot.get_me()).first_name == "Makker i Teamet"
    assert (await bot.get_my_description("da")).description == "En makker på arbejdet"
    assert (await bot.get_my_description("en")).description == ""
    chat = await bot.get_chat(mette)
    assert (chat.first_name, chat.type) == ("Mette", "private")
    assert await bot.send_chat_action(mette, "typing")
    with pytest.raises(BadRequest, match="Wrong parameter action in request"):
        await bot.send_chat_action(mette, "thinking")


def test_every_call_is_listed_with_its_outcome(room: Room) -> None:
    mette = room.join("Mette")
    last = room.get("calls")[-1]["n"]
    room.call("sendMessage", chat_id=mette, text="Hej")
    room.call("sendMessage", chat_id=mette, text="")
    assert room.get("calls", since=last) == [
        {
            "n": last + 1,
            "method": "sendMessage",
            "params": {"chat_id": mette, "text": "Hej"},
            "ok": True,
            "status": 200,
            "description": None,
        },
        {
            "n": last + 2,
            "method": "sendMessage",
            "params": {"chat_id": mette, "text": ""},
            "ok": False,
            "status": 400,
            "description": "Bad Request: message text is empty",
        },
    ]
