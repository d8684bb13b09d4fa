"""While a child process works, the bot answers; and it stops at once all the same."""

import asyncio
import os
from pathlib import Path

import psutil
import pytest

from bot import schedule
from bot.feature import Computed, Task
from bot.rooms import Rooms
from tests.schedule import work
from tests.world import a_world


async def test_people_are_answered_while_a_child_works_and_the_bot_stops_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe, gate = tmp_path / "pipe", tmp_path / "gate"
    os.mkfifo(pipe)
    os.mkfifo(gate)
    finished: list[str] = []
    job = Computed(
        lambda turn, due: Task(work.tell_and_wait, (str(pipe), str(gate))),
        lambda turn, due, result: finished.append(result),
    )
    monkeypatch.setattr(Rooms, "computed", {"long work": job})
    async with a_world(tmp_path / "data") as world:
        mette = await world.colleague("Mette")
        with world.bot.db.transaction():
            schedule.set_due(world.bot.db, "long work", "org", world.now())
        world.bot.wake()
        first = int(await asyncio.to_thread(pipe.read_text))
        known = len(await mette.bot_messages())
        await world.post(f"/local/chats/{mette.id}/messages", {"text": "/menu"})
        while len(await mette.bot_messages()) == known:
            await asyncio.sleep(0.01)

        await world.stop_bot()
        assert not psutil.pid_exists(first)
        assert finished == []

        starting = asyncio.create_task(world.start_bot())
        assert int(await asyncio.to_thread(pipe.read_text)) != first
        await asyncio.to_thread(gate.write_text, "through")
        await starting
        assert finished == ["through"]
        assert world.bot.db.rows("select * from faults") == []
