"""The world's clock: it ticks while the server runs, stands still while it is off, never goes back.

Its version counts how often it was moved.
"""

import time
from datetime import UTC, datetime, timedelta

from bot.localchat.errors import RefusedError
from bot.localchat.journal import Journal


class WorldClock:
    """Aware UTC time of a world. `frozen` lets it move only when told.

    `start` is the time of a new world (the real time when None); a kept world goes on from its own.
    """

    def __init__(self, journal: Journal, *, frozen: bool, start: datetime | None) -> None:
        kept = journal.entries.get("clock")
        self._journal = journal
        self._frozen = frozen
        self._since = time.monotonic()
        self._base = (start or datetime.now(UTC)).astimezone(UTC)
        self.version: int = 0
        if kept is not None:
            moved = datetime.fromisoformat(kept["now"])
            self._base = max(moved, journal.latest or moved)
            self.version = kept["version"]
        self.keep()

    @property
    def is_frozen(self) -> bool:
        """Whether it moves only when told."""
        return self._frozen

    def now(self) -> datetime:
        """The time of the world, aware, UTC."""
        if self._frozen:
            return self._base
        return self._base + timedelta(seconds=time.monotonic() - self._since)

    def move_to(self, moment: datetime) -> None:
        """Move forward to an aware moment; the version goes up by one.

        Raises RefusedError when the moment lies before now.
        """
        now = self.now()
        if moment < now:
            raise RefusedError(
                400,
                f"The clock cannot go back: it is {now.isoformat(timespec='seconds')}, and "
                f"{moment.isoformat(timespec='seconds')} is over. Choose a later time.",
            )
        self._base = moment.astimezone(UTC)
        self._since = time.monotonic()
        self.version += 1
        self.keep()

    def keep(self) -> None:
        """Write down what time it is, for the next start."""
        now = self.now()
        self._journal.put("clock", {"now": now.isoformat(), "version": self.version}, now)
