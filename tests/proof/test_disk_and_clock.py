"""A disk that fails under a running bot, and a clock that jumps: one sentence, and it goes on."""

import asyncio
import io
import json
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from bot import running
from bot.absence import tell_absence
from bot.app import Makker
from bot.localchat.serve import LocalChat
from bot.localchat.world import World
from bot.running import run_on
from bot.settings import Settings
from bot.storage import StorageError, open_database
from bot.transport.receive import Receiver
from tests.transport.updates import message
from tests.turns import Stage, open_stage

LONG = "Det her er en lang tekst. " * 150


class Host:
    """A machine with one bot on it, by the clock on the wall, and one colleague."""

    def __init__(self, folder: Path, log: io.StringIO) -> None:
        self.folder = folder
        self.log = log
        self.server = LocalChat(World(None))
        self.url = self.server.start()
        self.http = httpx.AsyncClient(base_url=self.url, timeout=30)
        self.settings = Settings(
            token=self.server.token, data=folder, api_url=self.url, organisation="Jobhuset"
        )
        self.makker = self.open()
        self.stop = asyncio.Event()
        self.phone = 0

    def open(self) -> Makker:
        self.makker = Makker(self.settings, self.settings.token, self.folder, self.url)
        return self.makker

    async def begin(self) -> None:
        """Let a colleague join whom the bot knows."""
        body = {"first_name": "Mette", "started": True}
        self.phone = (await self.http.post("/local/users", json=body)).json()["id"]
        stage = Stage(self.makker.db, self.makker.now())
        person = stage.person("Mette")
        with stage.db.transaction():
            stage.db.execute(
                "update accounts set telegram_id = ? where person = ?", (self.phone, person.key)
            )

    async def write(self, text: str) -> None:
        """The colleague writes."""
        await self.http.post(f"/local/chats/{self.phone}/messages", json={"text": text})

    async def until_answered(self, times: int) -> None:
        """Wait until the bot has answered so often in all."""
        while True:
            shown = (await self.http.get(f"/local/chats/{self.phone}")).json()
            if sum(one["from"] == "bot" for one in shown) >= times:
                return
            await asyncio.sleep(0.02)

    async def until_handled(self, updates: int) -> None:
        """Wait until so many updates have been handled in all."""
        handled = "select count(*) from inbox where done is not null and fault is null"
        while True:
            with closing(sqlite3.connect(self.makker.db.path)) as db:
                if db.execute(handled).fetchone()[0] == updates:
                    return
            await asyncio.sleep(0.05)

    async def until_it_waits(self) -> None:
        """Wait until the bot says that it waits for the database."""
        while "waiting for the database" not in self.log.getvalue():
            await asyncio.sleep(0.01)

    def sentences(self) -> list[str]:
        """What the bot said it waits for."""
        lines = [json.loads(line) for line in self.log.getvalue().splitlines()]
        return [one["reason"] for one in lines if one["event"] == "waiting for the database"]


@asynccontextmanager
async def a_host(
    folder: Path, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[Host, asyncio.Task[None]]]:
    """A host whose bot runs, and has answered once."""
    monkeypatch.setattr(running, "REOPEN_SECONDS", 0.05)
    host = Host(folder, log)
    await host.begin()
    task = asyncio.create_task(run_on(host.makker, host.stop, host.open))
    try:
        await host.write("/menu")
        await host.until_answered(1)
        yield host, task
    finally:
        host.stop.set()
        await asyncio.gather(task, return_exceptions=True)
        await host.http.aclose()
        host.server.stop()


def fill(host: Host) -> Callable[[], None]:
    """The disk is full: the file may grow by no page."""
    db = host.makker.db
    number = 0
    while number < 8 or db.value("pragma freelist_count") > 0:
        number += 1
        with db.transaction():
            db.set_meta(f"filling {number}", "x" * 3900)
    db.value(f"pragma max_page_count = {db.value('pragma page_count')}")
    return lambda: None


def protect(host: Host) -> Callable[[], None]:
    """The disk is read-only."""
    host.makker.db._connection.execute("pragma query_only = on")
    return lambda: None


def lock(host: Host) -> Callable[[], None]:
    """Another program holds the database."""
    host.makker.db._connection.execute("pragma busy_timeout = 20")
    other = sqlite3.connect(host.makker.db.path, isolation_level=None)
    other.execute("begin immediate")
    return other.close


@pytest.mark.parametrize(
    ("break_it", "sentence"),
    [
        (fill, "The disk that holds {path} is full; free some space."),
        (
            protect,
            "The database {path} cannot be used (attempt to write a readonly database); "
            "check the disk and the rights on it.",
        ),
        (lock, "The database {path} is in use by another program; close that one."),
    ],
    ids=["full disk", "read-only disk", "locked database"],
)
async def test_the_bot_waits_with_one_sentence_and_goes_on_by_itself(
    tmp_path: Path,
    log: io.StringIO,
    monkeypatch: pytest.MonkeyPatch,
    break_it: Callable[[Host], Callable[[], None]],
    sentence: str,
) -> None:
    async with a_host(tmp_path, log, monkeypatch) as (host, _):
        mend = break_it(host)
        await asyncio.gather(*(host.write(f"{number} {LONG}") for number in range(3)))
        await host.until_it_waits()
        mend()
        await host.until_handled(4)
        assert set(host.sentences()) == {sentence.format(path=tmp_path / "makker.db")}


async def test_a_corrupted_page_ends_it_with_one_sentence(
    tmp_path: Path, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No waiting mends that: the host puts a backup in its place."""
    async with a_host(tmp_path, log, monkeypatch) as (host, task):
        db = host.makker.db
        assert db.checkpoint()
        with closing(sqlite3.connect(db.path)) as other:
            page = other.execute("select rootpage from sqlite_schema where name = 'inbox'")
            first = (page.fetchone()[0] - 1) * 4096
        with db.path.open("r+b") as file:
            file.seek(first)
            file.write(b"\xff" * 4096)
        db._connection.execute("pragma cache_size = 1")
        db._connection.execute("pragma shrink_memory")
        await host.write("Hej")
        with pytest.raises(StorageError) as caught:
            await task
    path = tmp_path / "makker.db"
    assert str(caught.value).startswith(f"The file {path} is not an intact Makker database (")
    with pytest.raises(StorageError, match="put a backup in its place, nothing was overwritten"):
        open_database(path)


def test_a_machine_that_slept_for_nine_days_tells_everybody_once(tmp_path: Path) -> None:
    """Also where only Telegram was not reached so long: the process never ended."""
    stage = open_stage(tmp_path)
    for name in ("Mette", "Bo"):
        stage.person(name)
    ears = Receiver(
        None,  # type: ignore[arg-type]
        stage.db,
        lambda _: [],
        lambda: stage.now,
        lambda: None,
        lambda now: tell_absence(stage.turn()),
    )
    ears.keep([])
    for hours, letters in ((23, 0), (9 * 24, 2), (1, 0)):
        stage.now += timedelta(hours=hours)
        ears.keep([message("Hej", update_id=hours)])
        assert len(stage.out()) == letters
    stage.db.close()


def test_a_clock_set_back_and_forward_again_tells_nobody(tmp_path: Path) -> None:
    stage = open_stage(tmp_path)
    stage.person("Mette")
    ears = Receiver(
        None,  # type: ignore[arg-type]
        stage.db,
        lambda _: [],
        lambda: stage.now,
        lambda: None,
        lambda now: tell_absence(stage.turn()),
    )
    ears.keep([])
    for number, hours in enumerate((-20, 20)):
        stage.now += timedelta(hours=hours)
        ears.keep([message("Hej", update_id=number)])
    assert stage.out() == []
    stage.db.close()
