"""What more people cost: memory with 10,000, and how long a reply takes while 2,000 are written to.

`python -m tests.bench.scale FOLDER` is the bot that is weighed: it prints its resident megabytes.
"""

import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import time as clock_time
from datetime import timedelta
from pathlib import Path

import httpx
import psutil

from bot.app import Makker
from bot.demo import with_examples
from bot.people.store import add, change
from bot.schedule.run import run_due
from bot.settings import Settings
from bot.storage import open_database
from bot.transport import Priority
from tests.bench.speed import BROADCAST, QUICK, Server, _queue, _stage, a_server
from tests.bench.table import Figure
from tests.proof.fuzz import Fuzz
from tests.turns import MONDAY, Stage

MANY, FEW = 10_000, 100
TALKING = 100
"""So many people write to the bot that is weighed, however many there are."""
REPLIES = 60 if QUICK else 300
PAUSE = 0.12
"""Seconds between two who write: each time it is another, for one chat may get one a second."""
WRITING = 40


def figures() -> Iterator[Figure]:
    """Memory and replies."""
    yield _memory()
    yield asyncio.run(_replies())


def _memory() -> Figure:
    few, many = _weighed(FEW), _weighed(MANY)
    return Figure(
        f"resident memory of the bot with {MANY:,} people",
        f"{many:.0f} MB, {many / few:.2f} times",
        "at most 1.5 times",
        many / few <= 1.5,
        f"{few:.0f} MB: with {FEW}",
    )


def _weighed(count: int) -> float:
    """Megabytes of a bot with so many people, on a Tuesday after 9.15 and a hundred commands."""
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(open_database(Path(folder) / "makker.db"), MONDAY)
        first = stage.person("Kollega 0")
        with stage.db.transaction():
            for number in range(1, count):
                _add(stage, number, first.department)
        stage.db.checkpoint()
        stage.db.close()
        command = [sys.executable, "-m", "tests.bench.scale", folder]
        return float(
            subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.split()[
                -1
            ]
        )


def _add(stage: Stage, number: int, department: int | None) -> None:
    person = add(
        stage.db, 1001 + number, name=f"Kollega {number}", language="da", role="colleague",
        department=department, invitation=None, unconfirmed=False, now=stage.now,
        weekday=number % 5, clock=clock_time(8 + number % 8, 15),
    )  # fmt: skip
    change(stage.db, person.key, status="active", step=None, profession="caseworker", sparring=1)


async def _weigh(folder: Path) -> float:
    """Begin, let everybody of the hour have their message, answer a hundred; the most it took."""
    bot = Fuzz(folder, 1, people=0)
    await bot.begin()
    makker = bot.makker
    bot.moment = (MONDAY + timedelta(days=1)).replace(hour=9, minute=16)
    now = makker.now()
    most = 0
    while run_due(makker.db, now, makker.jobs, makker.make_turn, makker._workshop.names):
        bot._send_all(now)
        most = max(most, psutil.Process().memory_info().rss)
    for number, word in enumerate(("/menu", "/mig", "/sparring", "/feedback") * (TALKING // 4)):
        who = {"id": 1001 + number, "is_bot": False, "first_name": "Kollega"}
        entity = {"type": "bot_command", "offset": 0, "length": len(word)}
        message = {
            "message_id": 9000 + number, "date": int(now.timestamp()), "from": who,
            "chat": {"id": who["id"], "type": "private"}, "text": word, "entities": [entity],
        }  # fmt: skip
        makker._receiver.keep([{"update_id": number, "message": message}])
        makker._dispatcher.run_batch(now)
        bot._send_all(now)
        most = max(most, psutil.Process().memory_info().rss)
    await bot.close()
    return most / 1e6


async def _replies() -> Figure:
    """How much longer somebody waits for a reply while others get a broadcast."""
    with a_server() as server, tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        stage, phones = _stage(data, server, BROADCAST + WRITING)
        server.http.post("/local/limits", json={"enforce": True})
        writing, others = phones[:WRITING], phones[WRITING:]
        settings = with_examples(Settings(organisation="Jobhuset"))
        makker = Makker(settings, server.token, data, server.url)
        stop = asyncio.Event()
        task = asyncio.create_task(makker.run(stop))
        rest = await _waits(server, writing)
        _queue(stage, others, BROADCAST, Priority.BROADCAST)
        makker.wake()
        busy = await _waits(server, writing)
        left = stage.db.value("select count(*) from outbox where finished is null")
        stop.set()
        await task
        stage.db.close()
    more = (busy - rest) * 1000
    return Figure(
        f"reply p95 while {BROADCAST} people are written to",
        f"{busy * 1000:.0f} ms, {more:+.0f} ms",
        "at most 60 ms more",
        more <= 60 and left > 0,
        f"{rest * 1000:.0f} ms: at rest",
    )


async def _waits(server: Server, phones: list[int]) -> float:
    """Seconds from writing to the reply's standing in the chat, the 95th percentile."""
    took = []
    async with httpx.AsyncClient(base_url=server.url, timeout=60, trust_env=False) as http:
        for number in range(REPLIES):
            chat = f"/local/chats/{phones[number % len(phones)]}"
            known = len((await http.get(chat)).json())
            began = time.perf_counter()
            await http.post(f"{chat}/messages", json={"text": "/menu"})
            while len((await http.get(chat)).json()) < known + 2:
                await asyncio.sleep(0.004)
            took.append(time.perf_counter() - began)
            await asyncio.sleep(PAUSE)
    return sorted(took)[int(len(took) * 0.95)]


if __name__ == "__main__":
    print(asyncio.run(_weigh(Path(sys.argv[1]))))
