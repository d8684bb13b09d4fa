"""How fast messages go out and answers come in, each beside its peer on the same local server.

The server is a process of its own; the bot and its peer are this process, one after the other.
"""

import asyncio
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import httpx
import psutil
from telegram import Bot, Update
from telegram.ext import Application, CallbackContext, MessageHandler, filters

from bot import people, reflection
from bot.app import Makker
from bot.demo import with_examples
from bot.settings import Settings
from bot.storage import Database, open_database
from bot.transport import Priority, store
from bot.transport.api import Api
from bot.transport.rates import Limits, Rates
from bot.transport.send import Sender
from bot.transport.store import Outgoing
from tests.bench.table import Figure
from tests.turns import Stage

QUICK = bool(os.environ.get("QUICK"))
BROADCAST = 300 if QUICK else 2000
MESSAGES = 600 if QUICK else 2000
ANSWERS = 300 if QUICK else 1000
MANY, FEW = (100_000 if QUICK else 1_000_000), 10_000
REST_SECONDS = 20 if QUICK else 600


class Server:
    """A local server in a process of its own."""

    def __init__(self, url: str, token: str) -> None:
        self.url = url
        self.token = token
        self.http = httpx.Client(base_url=url, timeout=60, trust_env=False)

    def user(self) -> int:
        """A colleague who has started the bot."""
        body = {"first_name": "Kollega", "started": True}
        return int(self.http.post("/local/users", json=body).json()["id"])

    def sent(self) -> list[dict[str, Any]]:
        """The calls of sendMessage of late."""
        calls = self.http.get("/local/calls").json()
        return [one for one in calls if one["method"] == "sendMessage"]


@contextmanager
def a_server() -> Iterator[Server]:
    """The server, ended afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "bot.localchat", "--folder", folder]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            found = re.search(r"http://\S+", process.stdout.readline())
            assert found is not None
            token = (Path(folder) / "token").read_text(encoding="ascii").strip()
            server = Server(found[0].rstrip("/"), token)
            try:
                yield server
            finally:
                server.http.close()
                process.terminate()


def figures() -> Iterator[Figure]:
    """The table of speed."""
    yield from _outgoing()
    yield from _broadcast()
    yield from _incoming()
    yield from _with_a_million()
    yield from _at_rest()


def _stage(folder: Path, server: Server, count: int) -> tuple[Stage, list[int]]:
    """That many colleagues, known to the server and in a database."""
    stage = Stage(open_database(folder / "makker.db"), datetime.now().astimezone())
    phones = [server.user() for _ in range(count)]
    for number, phone in enumerate(phones):
        person = stage.person(f"Kollega {number}")
        with stage.db.transaction():
            stage.db.execute(
                "update accounts set telegram_id = ? where person = ?", (phone, person.key)
            )
    return stage, phones


def _queue(stage: Stage, phones: list[int], count: int, priority: Priority) -> None:
    with stage.db.transaction():
        for number in range(count):
            text = {"text": f"Besked {number}"}
            chat = phones[number % len(phones)]
            store.put(stage.db, Outgoing("sendMessage", text, priority, chat=chat), 0)


async def _send_all(stage: Stage, server: Server, rates: Rates, seconds: float = 600) -> float:
    """Let the sender send all that is queued; gives the seconds it took."""
    api = Api(server.token, server.url, None)
    await api._sending.initialize()
    done = asyncio.Event()

    def progressed() -> None:
        if stage.db.value("select not exists (select 1 from outbox where finished is null)"):
            done.set()

    sender = Sender(
        api, stage.db, rates, lambda: datetime.now().astimezone(), lambda *_: None,
        lambda *_: None, progressed,
    )  # fmt: skip
    began = time.perf_counter()
    task = asyncio.create_task(sender.run())
    await asyncio.wait_for(done.wait(), seconds)
    took = time.perf_counter() - began
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    await api._sending.shutdown()
    return took


def _outgoing() -> Iterator[Figure]:
    with a_server() as server, tempfile.TemporaryDirectory() as folder:
        stage, phones = _stage(Path(folder) / "data", server, 100)
        _queue(stage, phones, MESSAGES, Priority.REPLY)
        ours = MESSAGES / asyncio.run(_send_all(stage, server, Rates(None)))
        stage.db.close()

        async def loop() -> float:
            async with Bot(server.token, base_url=f"{server.url}/bot") as bot:
                began = time.perf_counter()
                for number in range(MESSAGES):
                    await bot.send_message(phones[number % len(phones)], f"Besked {number}")
                return time.perf_counter() - began

        peer = MESSAGES / asyncio.run(loop())
    yield Figure(
        "limits off: messages a second through the durable outbox",
        f"{ours:.0f}, {ours / peer:.1f} times",
        "at least 1.5 times",
        ours / peer >= 1.5,
        f"{peer:.0f}: PTB's Bot.send_message in a loop, nothing kept",
    )


def _broadcast() -> Iterator[Figure]:
    with a_server() as server, tempfile.TemporaryDirectory() as folder:
        stage, phones = _stage(Path(folder) / "data", server, BROADCAST)
        server.http.post("/local/limits", json={"enforce": True})
        _queue(stage, phones, BROADCAST, Priority.BROADCAST)
        took = asyncio.run(_send_all(stage, server, Rates(Limits())))
        refused = sum(not one["ok"] for one in server.sent())
        stage.db.close()
    # The limit itself lets the first 30 go at once. Sent evenly, so that nobody waits a second for
    # a reply, a broadcast takes that second more, however long it is: much of a short one.
    limit = (BROADCAST - 30) / 30
    share = limit / took
    least = 0.88 if QUICK else 0.95
    yield Figure(
        f"broadcast to {BROADCAST} people, the server counting 30 in a sliding second",
        f"{share:.1%} of the limit, {refused} times 429",
        f"at least {least:.0%}, none",
        share >= least and refused == 0,
        f"{limit:.1f} s: the limit itself; took {took:.1f} s",
    )


def _answers(phones: list[int]) -> list[dict[str, Any]]:
    """An answer of each, as raw updates."""
    return [
        {
            "update_id": 10_000 + number,
            "message": {
                "message_id": 900_000 + number,
                "date": int(time.time()),
                "from": {"id": phone, "is_bot": False, "first_name": "Kollega"},
                "chat": {"id": phone, "type": "private", "first_name": "Kollega"},
                "text": f"Jeg prøvede at spørge mere åbent i dag, og det gav noget. {number}",
            },
        }
        for number, phone in enumerate(phones)
    ]


WARM = 20
"""So many are answered before it is measured: what is read or made only once is no part of it."""


async def _seconds_to_answer(server: Server, phones: list[int]) -> float:
    """Let the bot that polls have an answer of each, and wait until it has answered all."""
    # Not httpx: it takes several times as long, of the same core as the bot.
    async with aiohttp.ClientSession(server.url) as http:
        while not await _calls(http, "getUpdates", 0):
            await asyncio.sleep(0.05)
        updates = _answers(phones)
        await _bring(http, phones[0], updates[:WARM])
        began = time.perf_counter()
        await _bring(http, phones[0], updates[WARM:])
        return time.perf_counter() - began


async def _bring(http: aiohttp.ClientSession, phone: int, updates: list[dict[str, Any]]) -> None:
    """Let the next polls come back with these, and wait until so many messages were sent."""
    async with http.get("/local/calls") as answer:
        newest = max(one["n"] for one in await answer.json())
    faults = [
        {"method": "getUpdates", "mode": "updates", "updates": updates[start : start + 100]}
        for start in range(0, len(updates), 100)
    ]
    (await http.post("/local/faults", json=faults)).raise_for_status()
    # The poll that is open comes back with this; the next ones with the answers.
    await http.post(f"/local/chats/{phone}/messages", json={"text": "/menu"})
    left = len(updates) + 1
    while left > 0:
        await asyncio.sleep(0.1)
        # Only what is new: the whole list would take longer than the bot.
        for one in await _calls(http, "sendMessage", newest):
            left -= 1
            newest = max(newest, one["n"])


async def _calls(http: aiohttp.ClientSession, method: str, since: int) -> list[dict[str, Any]]:
    """The calls of a method after that number that went well, or are open."""
    async with http.get("/local/calls", params={"since": since}) as answer:
        calls = await answer.json()
    return [one for one in calls if one["method"] == method and one["ok"] is not False]


def _incoming() -> Iterator[Figure]:
    with a_server() as server, tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        stage, phones = _stage(data, server, ANSWERS)
        for person in people.everybody(stage.db):
            with stage.db.transaction():
                subject = reflection.ask_first(stage.turn(person))
                until = int((stage.now + timedelta(hours=8)).timestamp())
                people.change(stage.db, person.key, awaiting=subject, awaiting_until=until)
        stage.db.close()

        async def ours() -> float:
            settings = with_examples(Settings(organisation="Jobhuset"))
            makker = Makker(settings, server.token, data, server.url, local=server.url)
            stop = asyncio.Event()
            task = asyncio.create_task(makker.run(stop))
            took = await _seconds_to_answer(server, phones)
            stop.set()
            await task
            return took

        mine = (ANSWERS - WARM) / asyncio.run(ours())
    with a_server() as server:
        phones = [server.user() for _ in range(ANSWERS)]

        async def echo(update: Update, _: CallbackContext[Any, Any, Any, Any]) -> None:
            assert update.message is not None
            await update.message.reply_text(update.message.text or "")

        async def theirs() -> float:
            application = (
                Application.builder().token(server.token).base_url(f"{server.url}/bot").build()
            )
            application.add_handler(MessageHandler(filters.TEXT, echo))
            async with application:
                await application.start()
                assert application.updater is not None
                await application.updater.start_polling()
                took = await _seconds_to_answer(server, phones)
                await application.updater.stop()
                await application.stop()
            return took

        peer = (ANSWERS - WARM) / asyncio.run(theirs())
    yield Figure(
        "answers a second received, guarded, stored, acknowledged",
        f"{mine:.0f}, {mine / peer:.1f} times",
        "at least 2 times",
        mine / peer >= 2,
        f"{peer:.0f}: PTB's Application that echoes, in memory",
    )


def _fill(db: Database, answers: int, stage: Stage) -> None:
    """So many answers of a hundred people, spread over the last year and a half."""
    keys = [stage.person(f"Kollega {number}").key for number in range(100)]
    now = int(stage.now.timestamp())
    chance = random.Random(1)
    parts = '[["", "Jeg prøvede at spørge mere åbent, og det gav noget."]]'
    with db.transaction():
        for number in range(answers):
            at = now - chance.randrange(540 * 86_400)
            key = keys[number % 100]
            day = datetime.fromtimestamp(at, stage.now.tzinfo).date().isoformat()
            db.execute(
                "insert into asked (person, question, origin, local_date, at, state)"
                " values (?, 'progression.w1', 'own', ?, ?, 'answered')",
                (key, day, at),
            )
            db.execute(
                "insert into answers (asked, person, parts, made, changed)"
                " values (last_insert_rowid(), ?, ?, ?, ?)",
                (key, parts, at, at),
            )


def _with_a_million() -> Iterator[Figure]:
    few, many = _loaded(FEW), _loaded(MANY)
    for what, place in (("handling p95", 0), ("start", 1)):
        ratio = many[place] / few[place]
        yield Figure(
            f"{what} with {MANY:,} answers stored",
            f"{many[place] * 1000:.1f} ms, {ratio:.2f} times",
            "at most 1.3 times",
            ratio <= 1.3,
            f"{few[place] * 1000:.1f} ms: with {FEW:,}",
        )


def _loaded(answers: int) -> tuple[float, float]:
    """Seconds for a message (p95) and for opening the database, with so many answers kept."""
    from tests.proof.fuzz import Fuzz

    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        stage = Stage(open_database(data / "makker.db"), datetime.now().astimezone())
        _fill(stage.db, answers, stage)
        stage.db.checkpoint()
        stage.db.close()
        starts = []
        for _ in range(3):
            began = time.perf_counter()
            with closing(open_database(data / "makker.db")):
                starts.append(time.perf_counter() - began)

        async def handle() -> list[float]:
            fuzz = Fuzz(data, 1, people=0)
            await fuzz.begin()
            took = []
            for number in range(200):
                update = _answers([1001 + number % 100])[0]
                update["update_id"] = number
                update["message"]["text"] = ("/menu", "/mig", "/nu", "/find svar")[number % 4]
                entity = {"type": "bot_command", "offset": 0}
                length = len(update["message"]["text"].partition(" ")[0])
                update["message"]["entities"] = [{**entity, "length": length}]
                began = time.perf_counter()
                fuzz.makker._receiver.keep([update])
                fuzz.makker._dispatcher.run_batch(fuzz.makker.now())
                took.append(time.perf_counter() - began)
            await fuzz.close()
            return sorted(took)

        took = asyncio.run(handle())
    return took[int(len(took) * 0.95)], sorted(starts)[1]


def _at_rest() -> Iterator[Figure]:
    """The share of a core that a bot takes with nothing to do."""
    with a_server() as server, tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        stage, _ = _stage(data, server, 14)
        stage.db.close()
        command = [sys.executable, "-m", "tests.run_bot", str(data), server.url, server.token]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as bot:
            server.http.get("/local/idle", params={"timeout": 60}).raise_for_status()
            process = psutil.Process(bot.pid)
            before = sum(process.cpu_times()[:2])
            time.sleep(REST_SECONDS)
            used = sum(process.cpu_times()[:2]) - before
            bot.terminate()
    share = used / REST_SECONDS
    yield Figure(
        f"CPU at rest over {REST_SECONDS} s", f"{share:.2%} of a core", "under 0.3 %",
        share < 0.003,
    )  # fmt: skip
