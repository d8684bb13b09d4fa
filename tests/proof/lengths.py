"""How long each transaction of a database was, by its kind: what it was for."""

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from bot.storage import Database

SLOTS = 10_000
"""A length is kept in tenths of a millisecond: so the memory does not grow with their number."""


class Lengths:
    """Measures from now on: the work in the time of this thread, the commit by the clock.

    What other programs do on the machine meanwhile is none of the bot's, but for the disk. A kind
    is the function that opened it, or the job that took longest in it.
    """

    def __init__(self, db: Database) -> None:
        self._real = db.transaction
        self._kinds: dict[str, Counter[int]] = {}
        self._longest = (0.0, "")
        db.transaction = self._measured  # type: ignore[method-assign]

    @contextmanager
    def _measured(self) -> Iterator[None]:
        # Above it are contextlib's frame, and the one with the `with`.
        kind = sys._getframe(2).f_code.co_qualname
        self._longest = (0.0, kind)
        began = time.thread_time()
        with self._real():
            yield
            worked = time.thread_time() - began
            commits = time.perf_counter()
        took = worked + time.perf_counter() - commits
        self._kinds.setdefault(self._longest[1], Counter())[int(took * SLOTS)] += 1

    def named(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """The same function, after which a transaction is named if it was the longest in it."""

        def measured(*arguments: Any) -> Any:
            began = time.thread_time()
            try:
                return work(*arguments)
            finally:
                self._longest = max(self._longest, (time.thread_time() - began, name))

        return measured

    @property
    def count(self) -> int:
        """How many transactions there were."""
        return sum(counts.total() for counts in self._kinds.values())

    def percentile(self, share: float, kind: str | None = None) -> float:
        """Milliseconds within which that share of the transactions (of a kind) were over."""
        counts: Counter[int] = Counter()
        for name, of_kind in self._kinds.items():
            if kind in (None, name):
                counts.update(of_kind)
        left = counts.total() * share
        for took in sorted(counts):
            left -= counts[took]
            if left <= 0:
                return took * 1000 / SLOTS
        return 0.0

    def kinds(self, least: int = 1) -> list[tuple[str, int, float]]:
        """Each kind with so many: how many, and its 99th percentile in ms; the slowest first."""
        found = [
            (kind, counts.total(), self.percentile(0.99, kind))
            for kind, counts in self._kinds.items()
            if counts.total() >= least
        ]
        return sorted(found, key=lambda one: -one[2])
