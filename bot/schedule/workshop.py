"""Jobs with long work in the middle: it runs beside the bot, between two transactions.

A row stays planned until its result is kept, so what a crash interrupts is simply asked anew.
"""

import asyncio
import multiprocessing
import signal
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from datetime import datetime
from typing import Any

from bot.clock import instant
from bot.feature import Computed, Task
from bot.schedule import store
from bot.schedule.run import BATCH, MakeTurn, attempt, due_of_row
from bot.storage import Database
from bot.transport import Turn

CHILDREN = 2
LEASE_SECONDS = 600
"""So long a row is not due while it is worked on; then it is looked at again."""
KEEP_CHILDREN_SECONDS = 60
"""A new interpreter takes about a second to start, and its libraries many megabytes to keep."""


class Workshop:
    """Starts the work of due `computed` jobs, and finishes what is ready; call `look` for both."""

    def __init__(
        self,
        db: Database,
        computed: Mapping[str, Computed],
        make_turn: MakeTurn,
        wake: Callable[[], None],
    ) -> None:
        self._db = db
        self._computed = computed
        self._make_turn = make_turn
        self._wake = wake
        self._working: dict[tuple[str, str], tuple[store.Row, asyncio.Future[Any]]] = {}
        self._pool: ProcessPoolExecutor | None = None
        self._closing: asyncio.TimerHandle | None = None

    @property
    def names(self) -> frozenset[str]:
        """The names of the jobs that are its own."""
        return frozenset(self._computed)

    @property
    def busy(self) -> bool:
        """Whether something is being worked on."""
        return bool(self._working)

    def begin(self) -> None:
        """At the start, in a transaction: what another run was working on is due again."""
        zone = self._make_turn(datetime.now().astimezone()).calendar.zone
        for row in store.rows_of(self._db, self.names):
            wall = datetime.fromisoformat(row.wall).replace(tzinfo=zone)
            store.move(self._db, row, instant(wall))

    def look(self, now: datetime) -> int:
        """Finish what is ready and start what is due; gives how many there were."""
        ready = [key for key, (_, work) in self._working.items() if work.done()]
        for key in ready:
            row, work = self._working.pop(key)
            self._finish(row, work, now)
        waiting = store.due_rows(self._db, instant(now), BATCH, among=self.names)
        for row in waiting:
            self._start(row, now)
        if self._pool is not None and not self._working and self._closing is None:
            loop = asyncio.get_running_loop()
            self._closing = loop.call_later(KEEP_CHILDREN_SECONDS, self.close)
        return len(ready) + len(waiting)

    def close(self) -> None:
        """End the child processes at once; work that is not finished is asked anew another time."""
        if self._closing is not None:
            self._closing.cancel()
            self._closing = None
        if self._pool is not None:
            # Else the interpreter would wait at its end for a matching of half a minute.
            for child in multiprocessing.active_children():
                child.kill()
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    def _start(self, row: store.Row, now: datetime) -> None:
        key = (row.job, row.subject)
        asked: list[Task] = []

        def ask(turn: Turn) -> None:
            task = self._computed[row.job].ask(turn, due_of_row(row, turn))
            if task is None:
                store.claim(self._db, row, instant(now))
            else:
                asked.append(task)

        with self._db.transaction():
            store.move(self._db, row, instant(now) + LEASE_SECONDS)
            if key not in self._working:
                attempt(self._db, row, now, self._make_turn, ask)
        for task in asked:
            work = self._submit(task)
            self._working[key] = (row, work)
            work.add_done_callback(lambda _: self._wake())

    def _submit(self, task: Task) -> "asyncio.Future[Any]":
        loop = asyncio.get_running_loop()
        if task.where == "here":
            return _run_here(loop, task)
        if task.where == "thread":
            return loop.run_in_executor(None, task.work, *task.arguments)
        if self._closing is not None:
            self._closing.cancel()
            self._closing = None
        if self._pool is None:
            # Spawned, not forked: a fork would copy the locks of threads and the open database.
            self._pool = ProcessPoolExecutor(
                CHILDREN, multiprocessing.get_context("spawn"), initializer=_ignore_interrupts
            )
        try:
            return loop.run_in_executor(self._pool, task.work, *task.arguments)
        except BrokenProcessPool as error:
            broken: asyncio.Future[Any] = loop.create_future()
            broken.set_exception(error)
            return broken

    def _finish(self, row: store.Row, work: "asyncio.Future[Any]", now: datetime) -> None:
        if isinstance(work.exception(), BrokenProcessPool):
            self.close()

        def finish(turn: Turn) -> None:
            result = work.result()
            store.claim(self._db, row, instant(now))
            self._computed[row.job].finish(turn, due_of_row(row, turn), result)

        with self._db.transaction():
            current = store.planned(self._db, row.job, row.subject)
            if current is not None and current.wall == row.wall:
                attempt(self._db, row, now, self._make_turn, finish)


def _ignore_interrupts() -> None:
    """Ctrl-C goes to the whole group of processes; the bot itself ends its children."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _run_here(loop: asyncio.AbstractEventLoop, task: Task) -> "asyncio.Future[Any]":
    done: asyncio.Future[Any] = loop.create_future()
    try:
        done.set_result(task.work(*task.arguments))
    except Exception as error:  # noqa: BLE001 - kept with the row when the work is finished
        done.set_exception(error)
    return done
