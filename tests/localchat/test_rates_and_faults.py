"""Telegram's rates when asked for, and what can go wrong on the way, made to go wrong."""

from datetime import timedelta

import pytest
from telegram import Bot
from telegram.error import NetworkError, RetryAfter, TimedOut

from bot.localchat.limits import RateLimits
from tests.localchat.conftest import Room


def enforced() -> RateLimits:
    """Rates that hold."""
    limits = RateLimits()
    limits.enforce = True
    return limits


def test_a_private_chat_takes_one_message_a_second_averaged_over_three() -> None:
    limits = enforced()
    assert [limits.retry_after(7, second) for second in (0.0, 0.1, 0.2)] == [None] * 3
    assert limits.retry_after(7, 0.3) == 3
    assert limits.retry_after(8, 0.3) is None
    assert limits.retry_after(7, 2.5) == 1
    assert limits.retry_after(7, 3.0) is None


def test_a_group_takes_twenty_a_minute() -> None:
    limits = enforced()
    assert [limits.retry_after(-7, 2.0 * place) for place in range(20)] == [None] * 20
    assert limits.retry_after(-7, 40.0) == 20
    assert limits.retry_after(-7, 60.0) is None


def test_thirty_a_second_in_all() -> None:
    limits = enforced()
    assert [limits.retry_after(chat, 0.0) for chat in range(1, 31)] == [None] * 30
    assert limits.retry_after(31, 0.5) == 1
    assert limits.retry_after(31, 1.0) is None


async def test_rates_hold_only_when_asked_for(room: Room, bot: Bot) -> None:
    mette = room.join("Mette")
    for _ in range(5):
        await bot.send_message(mette, "Hej")
    room.post("limits", {"enforce": True})
    for _ in range(3):
        await bot.send_message(mette, "Hej")
    answer = room.call("sendMessage", chat_id=mette, text="Hej")
    wait = answer["parameters"]["retry_after"]
    assert wait in {1, 2, 3}
    assert answer["description"] == f"Too Many Requests: retry after {wait}"
    assert len(room.messages(mette)) == 9


async def test_faults_happen_in_order_and_are_used_up(
    room: Room, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    mette = room.join("Mette")
    room.post(
        "faults",
        [
            {
                "method": "sendMessage",
                "status": 429,
                "description": "Too Many Requests: retry after 3",
                "retry_after": 3,
            },
            {"method": "sendMessage", "times": 2, "status": 500, "description": "Internal"},
            {"method": "sendMessage", "mode": "reset"},
            {"method": "sendMessage", "mode": "timeout_before"},
        ],
    )
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(mette, "Et")
    assert caught.value.retry_after == timedelta(seconds=3)
    for _ in range(2):
        with pytest.raises(NetworkError, match="Internal"):
            await bot.send_message(mette, "To")
    with pytest.raises(NetworkError, match="ReadError"):
        await bot.send_message(mette, "Tre")
    with pytest.raises(TimedOut):
        await bot.send_message(mette, "Fire", read_timeout=0.2)
    assert len(room.messages(mette)) == 1
    await bot.send_message(mette, "Fem")
    assert room.messages(mette)[-1]["text"] == "Fem"


async def test_a_timeout_after_has_done_what_was_asked(room: Room, bot: Bot) -> None:
    mette = room.join("Mette")
    room.post("faults", [{"method": "sendMessage", "mode": "timeout_after"}])
    with pytest.raises(TimedOut):
        await bot.send_message(mette, "Hej", read_timeout=0.2)
    assert [shown["text"] for shown in room.messages(mette)] == ["/start", "Hej"]


def test_a_proxys_page_comes_instead_of_json(room: Room) -> None:
    body = {"method": "getMe", "mode": "html", "status": 502, "description": "Bad Gateway"}
    room.post("faults", [body])
    answer = room.request("POST", f"/bot{room.token}/getMe")
    assert answer.status_code == 502
    assert answer.text == "<html><body><h1>502 Bad Gateway</h1></body></html>"


def test_a_fault_that_does_not_exist_is_refused(room: Room) -> None:
    status, sentence = room.refused("faults", [{"method": "getMe", "mode": "flood"}])
    assert status == 400
    assert "mode" in sentence
