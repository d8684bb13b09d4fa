"""getUpdates: what comes in is kept until a higher offset says that the bot has it."""

import asyncio

import pytest
from telegram import Bot
from telegram.error import Conflict

from tests.localchat.conftest import Room


async def poll_is_waiting(room: Room) -> None:
    """Return once the bot's getUpdates waits at the server, which is in another thread."""
    while all(call["method"] != "getUpdates" or call["ok"] for call in room.get("calls")):
        await asyncio.sleep(0)


def test_an_update_comes_again_until_a_higher_offset_confirms_it(room: Room) -> None:
    mette = room.join("Mette")
    first = room.post(f"chats/{mette}/messages", {"text": "Et"})["update_id"]
    second = room.post(f"chats/{mette}/messages", {"text": "To"})["update_id"]
    assert second == first + 1

    for _ in range(2):
        waiting = room.call("getUpdates")["result"]
        assert [update["update_id"] for update in waiting] == [first, second]
    waiting = room.call("getUpdates", offset=second)["result"]
    assert [update["message"]["text"] for update in waiting] == ["To"]
    assert room.call("getUpdates", offset=second + 1)["result"] == []
    assert room.call("getUpdates")["result"] == []


def test_a_negative_offset_keeps_the_newest_and_forgets_the_rest(room: Room) -> None:
    mette = room.join("Mette")
    for text in ("Et", "To", "Tre"):
        room.post(f"chats/{mette}/messages", {"text": text})
    kept = room.call("getUpdates", offset=-2)["result"]
    assert [update["message"]["text"] for update in kept] == ["To", "Tre"]
    assert room.call("getWebhookInfo")["result"]["pending_update_count"] == 2


def test_an_offset_far_beyond_the_newest_confirms_nothing(room: Room) -> None:
    mette = room.join("Mette")
    newest = room.post(f"chats/{mette}/messages", {"text": "Hej"})["update_id"]
    waiting = room.call("getUpdates", offset=newest + 1000)["result"]
    assert [update["update_id"] for update in waiting] == [newest]


def test_a_limit_gives_the_oldest_first(room: Room) -> None:
    mette = room.join("Mette")
    for text in ("Et", "To", "Tre"):
        room.post(f"chats/{mette}/messages", {"text": text})
    waiting = room.call("getUpdates", limit=2)["result"]
    assert [update["message"]["text"] for update in waiting] == ["Et", "To"]


def test_kinds_that_the_bot_did_not_ask_for_are_not_kept_and_the_wish_is_remembered(
    room: Room,
) -> None:
    mette = room.join("Mette")
    room.call("getUpdates", allowed_updates=["callback_query"])
    room.call("getUpdates")
    assert room.post(f"chats/{mette}/messages", {"text": "Hej"})["update_id"] is None
    assert room.call("getWebhookInfo")["result"]["allowed_updates"] == ["callback_query"]
    room.call("getUpdates", allowed_updates=[])
    assert room.post(f"chats/{mette}/messages", {"text": "Hej"})["update_id"] is not None


async def test_a_long_poll_answers_as_soon_as_something_comes(room: Room, bot: Bot) -> None:
    mette = room.join("Mette")
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await poll_is_waiting(room)
    room.post(f"chats/{mette}/messages", {"text": "Hej"})
    (update,) = await poll
    assert update.message is not None
    assert update.message.text == "Hej"


async def test_a_second_bot_ends_the_first_ones_poll_with_a_conflict(room: Room, bot: Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await poll_is_waiting(room)
    assert room.call("getUpdates") == {"ok": True, "result": []}
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await poll
