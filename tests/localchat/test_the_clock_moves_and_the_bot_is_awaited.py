"""The page moves the world's clock, and a test waits until the bot has seen and done it all."""

import asyncio
from datetime import datetime, timedelta

import httpx

from tests.localchat.conftest import START, Room


def test_the_clock_is_moved_by_to_and_to_the_next(room: Room) -> None:
    clock = room.get("clock")
    assert datetime.fromisoformat(clock["now"]) == START
    assert clock | {"now": ""} == {
        "now": "",
        "version": 0,
        "next": {"due": None, "name": None},
        "idle": False,
        "frozen": True,
    }
    assert room.post("clock", {"by": 3600})["version"] == 1
    later = START + timedelta(days=1)
    assert room.post("clock", {"to": later.isoformat()})["version"] == 2
    assert room.refused("clock", {"next": True}) == (
        409,
        "Nothing is due: the bot has not named anything that comes next.",
    )
    due = START + timedelta(days=7)
    name = {"da": "ugens spørgsmål", "en": "this week's question"}
    room.report(clock_version=2, idle=True, next_due=due.isoformat(), next_name=name)
    assert room.get("clock")["next"] == {"due": due.isoformat(), "name": name}
    moved = room.post("clock", {"next": True})
    assert (datetime.fromisoformat(moved["now"]), moved["version"]) == (due, 3)
    assert room.refused("clock", {"to": START.isoformat()})[0] == 400
    assert room.refused("clock", {}) == (
        400,
        "Say one of by (seconds), to (a time with its zone) or next.",
    )


async def test_the_bot_hears_of_a_move_at_once(room: Room) -> None:
    async with httpx.AsyncClient(base_url=room.url, trust_env=False, timeout=40) as client:
        query = {"version": 0, "timeout": 30}
        waiting = asyncio.create_task(client.get("/local/clock", params=query))
        await client.get("/local/clock")
        await client.post("/local/clock", json={"by": 60})
        assert (await waiting).json()["version"] == 1


def test_idle_says_what_is_pending(room: Room) -> None:
    def pending() -> tuple[int, str]:
        return room.refused("idle?timeout=0", method="GET")

    assert pending() == (504, "The bot has not reported yet: is it running?")
    room.report(clock_version=0, idle=True)
    assert room.get("idle") == {"idle": True}

    mette = room.join("Mette")
    newest = room.post(f"chats/{mette}/messages", {"text": "Hej"})["update_id"]
    room.report(clock_version=0, last_update_id=newest - 1, idle=True)
    assert pending() == (
        504,
        f"The bot has handled updates up to {newest - 1}, and the newest is {newest}.",
    )
    room.report(clock_version=0, last_update_id=newest, idle=False)
    assert pending() == (504, "The bot has seen all, and is at work.")
    room.post("clock", {"by": 1})
    room.report(clock_version=0, last_update_id=newest, idle=True)
    assert pending() == (
        504,
        "The bot has not seen the clock move: it knows version 0, and it is 1.",
    )
    room.report(clock_version=1, last_update_id=newest, idle=True)
    assert room.get("idle") == {"idle": True}


async def test_whoever_waits_for_idle_is_told_when_the_bot_is(room: Room) -> None:
    async with httpx.AsyncClient(base_url=room.url, trust_env=False, timeout=40) as client:
        waiting = asyncio.create_task(client.get("/local/idle", params={"timeout": 30}))
        await client.get("/local/clock")
        room.report(clock_version=0, idle=True)
        assert (await waiting).json() == {"idle": True}


async def test_the_page_is_told_what_changes(room: Room) -> None:
    mette = room.join("Mette")
    async with (
        httpx.AsyncClient(base_url=room.url, trust_env=False, timeout=40) as client,
        client.stream("GET", "/local/events") as stream,
    ):
        lines = stream.aiter_lines()
        assert await anext(lines) == "retry: 1000"
        room.call("sendMessage", chat_id=mette, text="Hej")
        room.call("sendChatAction", chat_id=mette, action="typing")
        room.post("clock", {"by": 1})
        told: list[str] = []
        while len(told) < 3:
            line = await anext(lines)
            if line:
                told.append(line)
    assert told == [
        f'data: {{"what": "chat", "chat": {mette}}}',
        f'data: {{"what": "typing", "chat": {mette}}}',
        'data: {"what": "clock", "chat": null}',
    ]
