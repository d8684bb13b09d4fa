"""Dispatch: oldest first, each kept whole or not at all, and a poison row keeps nobody waiting."""

import asyncio
import io
import itertools
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from telegram import Update
from telegram.ext import TypeHandler

from bot.storage import StorageError
from bot.transport.context import Context
from bot.transport.dispatch import drive
from tests.transport.a_bot import Desk, build_application
from tests.transport.updates import message
from tests.turns import open_stage


class Handler:
    """Writes down every text; fails on those that say so."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    async def __call__(self, update: Update, context: Context) -> None:
        assert update.effective_message is not None
        text = update.effective_message.text or ""
        self.seen.append(text)
        context.turn.db.set_meta(f"text {text}", "yes")
        context.turn.reply(context.turn.say("stranger"))
        if text.startswith("await"):
            await asyncio.sleep(0)
        if text.startswith("poison"):
            raise ValueError("a secret text")
        if text.startswith("disk"):
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error
        if text.startswith("once") and self.seen.count(text) == 1:
            raise ValueError("at first")


@pytest.fixture
def handler() -> Handler:
    return Handler()


@pytest.fixture
async def desk(tmp_path: Path, handler: Handler) -> AsyncIterator[Desk]:
    application = await build_application()
    application.add_handler(TypeHandler(Update, handler))
    stage = open_stage(tmp_path)
    yield Desk(stage, application)
    await application.shutdown()
    stage.db.close()


def texts(*words: str) -> list[dict[str, Any]]:
    return [message(word, update_id=number) for number, word in enumerate(words, 1)]


def kept(desk: Desk) -> list[str]:
    """The texts whose changes were kept."""
    rows = desk.stage.db.rows("select key from meta where key like 'text %' order by rowid")
    return [row["key"].removeprefix("text ") for row in rows]


def inbox(desk: Desk) -> list[tuple[int, int, str | None, bool]]:
    """Each row: its id, attempts, fault, and whether it is done."""
    rows = desk.stage.db.rows("select * from inbox order by update_id")
    return [(r["update_id"], r["attempts"], r["fault"], r["done"] is not None) for r in rows]


async def test_updates_are_handled_in_order_twenty_in_one_commit(
    desk: Desk, handler: Handler, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.transport.dispatch.monotonic", lambda: 0.0)
    words = [f"word {number:02}" for number in range(45)]
    desk.receive(*texts(*words))
    assert desk.work() == [20, 20, 5]
    assert handler.seen == words
    assert desk.dispatcher.last_update_id == 45
    assert len(desk.stage.out()) == 45
    assert desk.stage.db.rows("select 1 from inbox where payload is not null") == []


async def test_when_they_take_long_fewer_share_a_commit(
    desk: Desk, handler: Handler, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Each look at the clock is 11 ms after the one before.
    monkeypatch.setattr("bot.transport.dispatch.monotonic", itertools.count(0, 0.011).__next__)
    words = [f"word {number:02}" for number in range(10)]
    desk.receive(*texts(*words))
    assert desk.work() == [3, 3, 3, 1]
    assert handler.seen == words


async def test_what_a_handler_raised_is_not_swallowed_and_nothing_of_it_is_kept(
    desk: Desk, handler: Handler, log: io.StringIO
) -> None:
    desk.receive(*texts("a", "poison", "b"))
    desk.work()
    assert handler.seen == ["a", "poison", "poison", "poison", "b"]
    assert kept(desk) == ["a", "b"]
    assert len(desk.stage.out()) == 2
    assert inbox(desk) == [
        (1, 0, None, True),
        (2, 3, "ValueError", True),
        (3, 0, None, True),
    ]
    assert [(row["kind"], row["detail"]) for row in desk.stage.db.rows("select * from faults")] == [
        ("update", "ValueError")
    ]
    assert "update failed" in log.getvalue()
    assert "a secret text" not in log.getvalue()


async def test_what_fails_once_is_handled_the_second_time_and_in_its_order(
    desk: Desk, handler: Handler
) -> None:
    desk.receive(*texts("a", "once", "b"))
    desk.work()
    assert handler.seen == ["a", "once", "once", "b"]
    assert kept(desk) == ["a", "once", "b"]
    assert inbox(desk)[1] == (2, 1, "ValueError", True)
    assert desk.stage.db.rows("select * from faults") == []


async def test_a_handler_that_awaits_fails_loudly_and_keeps_nothing(
    desk: Desk, handler: Handler, log: io.StringIO
) -> None:
    desk.receive(*texts("a", "await", "b"))
    desk.work()
    assert kept(desk) == ["a", "b"]
    assert inbox(desk)[1] == (2, 3, "RuntimeError", True)
    assert "update failed" in log.getvalue()


async def test_a_coroutine_that_never_waits_is_driven_and_one_that_does_is_refused() -> None:
    ran = []

    async def plain() -> None:
        ran.append("plain")

    async def waiting() -> None:
        ran.append("before")
        await asyncio.sleep(0)
        ran.append("after")

    drive(plain())
    with pytest.raises(RuntimeError, match="A handler awaited something inside a transaction"):
        drive(waiting())
    assert ran == ["plain", "before"]


async def test_a_row_that_is_no_update_is_set_aside_at_once_with_its_reason(
    desk: Desk, handler: Handler
) -> None:
    desk.receive(message("a", update_id=1), {"update_id": 2, "message": {"text": "hemmeligt"}})
    with desk.stage.db.transaction():
        desk.stage.db.execute(
            "insert into inbox (update_id, payload, received) values"
            ' (3, \'{"update_id": 3, "message": {"message_id": 1}}\', 1795419000),'
            " (4, 'not json', 1795419000)"
        )
    desk.receive(message("b", update_id=5))
    desk.work()
    assert kept(desk) == ["a", "b"]
    assert inbox(desk) == [
        (1, 0, None, True),
        (2, 1, "the update has not the shape of one", True),
        (3, 1, "the update cannot be read (KeyError)", True),
        (4, 3, "JSONDecodeError", True),
        (5, 0, None, True),
    ]


async def test_an_update_without_anybody_is_done_without_a_turn(
    desk: Desk, handler: Handler
) -> None:
    desk.receive({"update_id": 1, "poll": {"id": "5"}})
    assert desk.work() == [1]
    assert handler.seen == []
    assert inbox(desk) == [(1, 0, None, True)]


async def test_a_full_disk_is_nobodys_fault_and_ends_the_run_with_a_sentence(
    desk: Desk, handler: Handler
) -> None:
    desk.receive(*texts("a", "disk"))
    with pytest.raises(StorageError, match="The disk that holds .* is full"):
        desk.work()
    assert inbox(desk) == [(1, 0, None, False), (2, 0, None, False)]
    assert kept(desk) == []


async def test_a_restarted_bot_knows_what_it_handled_last(desk: Desk) -> None:
    desk.receive(*texts("a", "b"))
    desk.work()
    assert Desk(desk.stage, desk.application).dispatcher.last_update_id == 2
