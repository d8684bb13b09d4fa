"""Jobs with long work in the middle: it runs beside the bot, between two transactions.

A row stays planned until its result is kept, so what a crash interrupts is simply asked anew.
"""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import structlog

from bot.child import Child
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
"""Loading a child's libraries takes about a second; keeping them takes many megabytes."""

Work = asyncio.Future[Any]

_log = structlog.get_logger("makker.workshop")


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
        self._working: dict[tuple[str, str], tuple[store.Row, Work]] = {}
        self._places = asyncio.Semaphore(CHILDREN)
        self._children: set[Child] = set()
        self._idle: list[Child] = []
        self._resting: asyncio.TimerHandle | None = None
        self._closed = False

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
        if self._closed:
            return 0
        ready = [key for key, (_, work) in self._working.items() if work.done()]
        for key in ready:
            row, work = self._working.pop(key)
            self._finish(row, work, now)
        waiting = store.due_rows(self._db, instant(now), BATCH, among=self.names)
        for row in waiting:
            self._start(row, now)
        return len(ready) + len(waiting)

    def close(self) -> None:
        """End the child processes at once; work that is not finished is asked anew another time."""
        self._closed = True
        for _, work in self._working.values():
            work.cancel()
        self._working.clear()
        self._stop_resting()
        for child in self._children:
            child.kill()

    def _start(self, row: store.Row, now: datetime) -> None:
        key = (row.job, row.subject)
        worked_on = self._working.get(key)
        if worked_on is not None and worked_on[0].wall == row.wall:
            with self._db.transaction():
                store.move(self._db, row, instant(now) + LEASE_SECONDS)
            return
        # What was begun for an earlier plan is of no use any more.
        self._working.pop(key, None)
        asked: list[Task] = []

        def ask(turn: Turn) -> None:
            task = self._computed[row.job].ask(turn, due_of_row(row, turn))
            if task is None:
                store.claim(self._db, row, instant(now))
            else:
                asked.append(task)

        with self._db.transaction():
            store.move(self._db, row, instant(now) + LEASE_SECONDS)
            attempt(self._db, row, now, self._make_turn, ask)
        for task in asked:
            work = asyncio.ensure_future(self._do(task))
            work.add_done_callback(self._note_done)
            self._working[key] = (row, work)

    def _finish(self, row: store.Row, work: Work, now: datetime) -> None:
        def finish(turn: Turn) -> None:
            result = work.result()
            store.claim(self._db, row, instant(now))
            self._computed[row.job].finish(turn, due_of_row(row, turn), result)

        with self._db.transaction():
            current = store.planned(self._db, row.job, row.subject)
            if current is not None and current.wall == row.wall:
                attempt(self._db, row, now, self._make_turn, finish)

    def _note_done(self, work: Work) -> None:
        if not work.cancelled():
            # Else asyncio complains of an error that nobody wanted to know any more.
            work.exception()
        self._wake()

    async def _do(self, task: Task) -> Any:
        match task.where:
            case "here":
                return task.work(*task.arguments)
            case "thread":
                return await asyncio.to_thread(task.work, *task.arguments)
            case "child":
                return await self._do_in_child(task)

    async def _do_in_child(self, task: Task) -> Any:
        async with self._places:
            self._stop_resting()
            child = self._idle.pop() if self._idle else Child()
            self._children.add(child)
            try:
                return await asyncio.to_thread(child.run, task.work, task.arguments)
            except Exception as error:
                at = getattr(error, "raised_at", None)
                _log.error("work failed", work=task.work.__qualname__, raised_at=at)
                raise
            finally:
                self._put_back(child)

    def _put_back(self, child: Child) -> None:
        if self._closed or not child.ready:
            self._children.discard(child)
            child.kill()
            return
        self._idle.append(child)
        self._stop_resting()
        loop = asyncio.get_running_loop()
        self._resting = loop.call_later(KEEP_CHILDREN_SECONDS, self._rest)

    def _rest(self) -> None:
        """There was nothing to do for a while: no process waits for more."""
        while self._idle:
            child = self._idle.pop()
            self._children.discard(child)
            child.kill()

    def _stop_resting(self) -> None:
        if self._resting is not None:
            self._resting.cancel()
            self._resting = None
