"""The bot's side of the local chat: its moved clock, and word of when there is nothing to do.

The local server owns the clock; here it is read, and told what is due next.
"""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

import httpx
import structlog

from bot import schedule
from bot.storage import Database
from bot.texts import Texts

POLL_SECONDS = 25
PAGE_LANGUAGES = ("da", "en")
"""What the page of the local chat is in."""

NOTICED = (
    "attend",
    "facilitator.brief",
    "people.return",
    "reflection.later",
    "sparring.phase",
    "sparring.reminder",
    "sparring.round",
    "sparring.written",
)
"""The jobs that people notice; the local chat's button moves the clock to the next of them."""

_log = structlog.get_logger("makker.local")


class Clock(Protocol):
    """Says what time it is."""

    def now(self) -> datetime:
        """The instant, aware."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The instant, in UTC."""
        return datetime.now(UTC)


class LocalClock:
    """The local server's clock: read when it was moved, carried on by monotonic time."""

    def __init__(self, reading: dict[str, Any]) -> None:
        self.version = -1
        self._read_at = 0.0
        self._base = datetime.now(UTC)
        self._frozen = False
        self.take(reading)

    def take(self, reading: dict[str, Any]) -> None:
        """Take over what the server says: {"now", "version", "frozen"}."""
        self.version = int(reading["version"])
        self._base = datetime.fromisoformat(reading["now"]).astimezone(UTC)
        self._frozen = bool(reading.get("frozen", False))
        self._read_at = time.monotonic()

    def now(self) -> datetime:
        """The local chat's instant, in UTC."""
        if self._frozen:
            return self._base
        return self._base + timedelta(seconds=time.monotonic() - self._read_at)


class LocalLink:
    """Follows the server's clock and reports to it; `moved` is called when it was moved."""

    def __init__(self, base_url: str, db: Database, texts: Texts) -> None:
        # Plain HTTP on this machine: loading the trusted certificates would cost 5 MB for nothing.
        self._http = httpx.AsyncClient(
            base_url=base_url,
            timeout=POLL_SECONDS + 10,
            verify=False,  # noqa: S501  # nosec B501
            trust_env=False,
        )
        self._db = db
        self._texts = texts
        self._reported: dict[str, Any] = {}
        self.clock: LocalClock

    async def connect(self) -> LocalClock:
        """Read the clock for the first time."""
        answer = await self._http.get("/local/clock")
        answer.raise_for_status()
        self.clock = LocalClock(answer.json())
        return self.clock

    async def follow(self, moved: asyncio.Event) -> None:
        """Follow the clock until cancelled; sets `moved` each time it was moved."""
        while True:
            try:
                answer = await self._http.get(
                    "/local/clock",
                    params={"version": self.clock.version, "timeout": POLL_SECONDS},
                )
                answer.raise_for_status()
            except httpx.HTTPError as error:
                _log.warning("the local chat does not answer", reason=type(error).__name__)
                # A server that was started anew knows nothing of what was told to the old one.
                self._reported = {}
                await asyncio.sleep(1)
                moved.set()
                continue
            reading = answer.json()
            if reading["version"] != self.clock.version:
                self.clock.take(reading)
                moved.set()

    async def report(self, *, idle: bool, last_update_id: int, clock_version: int) -> None:
        """Tell the server what was done and what is due next; the same is told once."""
        due = schedule.next_due(self._db, NOTICED)
        state = {
            "clock_version": clock_version,
            "last_update_id": last_update_id,
            "idle": idle,
            "next_due": None if due is None else datetime.fromtimestamp(due[0], UTC).isoformat(),
            "next_name": None if due is None else self._names(due[1]),
        }
        if state == self._reported:
            return
        try:
            (await self._http.put("/local/bot", json=state)).raise_for_status()
        except httpx.HTTPError as error:
            _log.warning("the local chat does not answer", reason=type(error).__name__)
            return
        self._reported = state

    def _names(self, job: str) -> dict[str, str]:
        key = f"due-{job.replace('.', '-')}"
        return {language: self._texts.say(language, key) for language in PAGE_LANGUAGES}

    async def close(self) -> None:
        """Close the connection."""
        await self._http.aclose()
