"""A bot in a process of its own, to be killed: `python -m tests.run_bot FOLDER URL TOKEN`.

More words change it. Mutations, under which a proof must fail: `offset-first` confirms to Telegram
before it commits, `done-apart` commits the done mark before the handlers' work, `sync-off` leaves
the writing to the disk to the kernel. `no-dispatch` leaves all unhandled. `sends=FILE` writes down
which row is being sent, `kill=NAME:N` ends the process the N-th time it comes to that boundary.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import bot.app
import bot.schedule.run
from bot.app import Makker
from bot.demo import with_examples
from bot.settings import Settings
from bot.startup import hold
from bot.storage import database
from bot.transport import store
from bot.transport.api import Api
from bot.transport.dispatch import BATCH, Dispatcher
from bot.transport.minimise import ALLOWED_UPDATES
from bot.transport.receive import Receiver
from bot.transport.send import Sender


def _anything(arguments: Sequence[Any], result: Any) -> bool:
    return True


def _a_batch(arguments: Sequence[Any], result: Any) -> bool:
    return bool(arguments[1])


def _some(arguments: Sequence[Any], result: Any) -> bool:
    return bool(result)


@dataclass(frozen=True)
class Boundary:
    """A place in the code: when that function has returned, or (`before`) is called."""

    owner: Any
    name: str
    counts: Callable[[Sequence[Any], Any], bool] = _anything
    before: bool = False


BOUNDARIES = {
    "inbox-row": Boundary(store, "keep_updates", _some),
    "inbox-commit": Boundary(Receiver, "keep", _a_batch),
    "update-handled": Boundary(Dispatcher, "_process"),
    "update-done": Boundary(store, "mark_done"),
    "update-commit": Boundary(Dispatcher, "run_batch", _some),
    "job-run": Boundary(bot.schedule.run, "_run"),
    "job-commit": Boundary(bot.app, "run_due", _some),
    "sending-row": Boundary(store, "mark_sending"),
    "sending-commit": Boundary(Sender, "_send", before=True),
    "call-made": Boundary(Api, "call"),
    "sent-row": Boundary(store, "finish"),
    "sent-commit": Boundary(Sender, "_exchange", _a_batch),
}
"""Every commit and every send: before it, between its halves, after it."""


def _kill_at(boundary: Boundary, times: int) -> None:
    real = getattr(boundary.owner, boundary.name)
    left = times

    def come(arguments: Sequence[Any], result: Any) -> None:
        nonlocal left
        left -= boundary.counts(arguments, result)
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    async def later(*arguments: Any, **more: Any) -> Any:
        if boundary.before:
            come(arguments, None)
        result = await real(*arguments, **more)
        if not boundary.before:
            come(arguments, result)
        return result

    def at_once(*arguments: Any, **more: Any) -> Any:
        result = real(*arguments, **more)
        come(arguments, result)
        return result

    awaited = asyncio.iscoroutinefunction(real)
    setattr(boundary.owner, boundary.name, later if awaited else at_once)


async def _offset_first(self: Receiver) -> None:
    """The receiver with its commit moved behind the higher offset."""
    offset: int | None = None
    held: list[dict[str, Any]] = []
    while True:
        updates = await self._api.updates(offset, ALLOWED_UPDATES)
        self.keep(held)
        held = updates
        if updates:
            offset = max(one["update_id"] for one in updates) + 1


def _done_apart(self: Dispatcher, now: datetime) -> int:
    """The dispatcher with its done marks in a transaction of their own."""
    waiting = store.undone_updates(self._db, BATCH)
    if not waiting:
        return 0
    with self._db.transaction():
        for one in waiting:
            store.mark_done(self._db, one.update_id, int(now.timestamp()))
    with self._db.transaction():
        for one in waiting:
            self._handle(one, now)
    return len(waiting)


def _note_sends(path: str) -> None:
    line = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    real = Sender._send

    async def send(self: Sender, row: store.Queued) -> store.Sent:
        os.write(line, f"start {row.id}\n".encode())
        sent = await real(self, row)
        os.write(line, f"{sent.state} {row.id}\n".encode())
        return sent

    Sender._send = send  # type: ignore[method-assign]


def main(folder: str, url: str, token: str, *changes: str) -> None:
    """Run until killed, or until SIGTERM."""
    for change in changes:
        match change.partition("="):
            case ["offset-first", _, _]:
                Receiver.run = _offset_first  # type: ignore[method-assign]
            case ["done-apart", _, _]:
                Dispatcher.run_batch = _done_apart  # type: ignore[method-assign]
            case ["no-dispatch", _, _]:
                Dispatcher.run_batch = lambda self, now: 0  # type: ignore[method-assign]
            case ["sync-off", _, _]:
                safe = "pragma synchronous = full"
                database._PRAGMAS = tuple(
                    one.replace(safe, "pragma synchronous = off") for one in database._PRAGMAS
                )
            case ["sends", _, path]:
                _note_sends(path)
            case ["kill", _, where]:
                name, _, times = where.partition(":")
                _kill_at(BOUNDARIES[name], int(times))
            case _:
                raise SystemExit(f"There is no change {change!r}.")
    settings = with_examples(Settings(organisation="Jobhuset"))
    with hold(Path(folder)):
        makker = Makker(settings, token, Path(folder), url, local=url)
        print("started", flush=True)
        asyncio.run(makker.run(asyncio.Event()))


if __name__ == "__main__":
    main(*sys.argv[1:])
