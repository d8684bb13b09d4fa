"""Waking the bot when something is due: APScheduler's timer and a watchdog over the clock.

The timer is set to the next due row; the database decides what runs.
"""

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger

LONGEST_SLEEP = timedelta(hours=1)
WATCH_SECONDS = 5
CLOCK_TOLERANCE = 2.0
EARLY_SECONDS = 0.5


class Wake:
    """Calls `wake()` when the next due time has come, or when the wall clock was set."""

    def __init__(self, wake: Callable[[], None]) -> None:
        self._wake = wake
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        self._rings: float | None = None
        self._drift = self._wall_minus_monotonic()
        self._watching: asyncio.TimerHandle | None = None

    def start(self) -> None:
        """Start the timer and the watchdog; needs a running event loop."""
        self._scheduler.start()
        self._watch()

    def at(self, due: datetime | None, now: datetime) -> None:
        """Set the timer: `wake()` runs when as much time has passed as lies from now to due.

        A timer that rings already, or a moment too early, is left as it is: it is set anew then,
        and setting it costs as much as handling a tap.
        """
        delay = LONGEST_SLEEP if due is None else min(max(due - now, timedelta()), LONGEST_SLEEP)
        rings = time.monotonic() + delay.total_seconds()
        if self._rings is not None and 0 <= rings - self._rings < EARLY_SECONDS:
            return
        self._rings = rings
        self._scheduler.add_job(
            self._ring,
            DateTrigger(datetime.now(UTC) + delay),
            id="due",
            replace_existing=True,
        )

    def stop(self) -> None:
        """Stop at once; nothing runs afterwards."""
        if self._watching is not None:
            self._watching.cancel()
        self._scheduler.shutdown(wait=False)

    async def _ring(self) -> None:
        # A coroutine, for APScheduler runs a plain function in a thread of its own, and an
        # asyncio.Event may be set from the loop's thread only.
        self._rings = None
        self._wake()

    def _watch(self) -> None:
        # Not a job of APScheduler's: it sleeps by the wall clock, and set back by a day it would
        # sleep a day too long, and its watchdog with it.
        self._watching = asyncio.get_running_loop().call_later(WATCH_SECONDS, self._watch)
        drift = self._wall_minus_monotonic()
        if abs(drift - self._drift) > CLOCK_TOLERANCE:
            self._drift = drift
            self._rings = None
            self._wake()

    @staticmethod
    def _wall_minus_monotonic() -> float:
        return time.time() - time.monotonic()
