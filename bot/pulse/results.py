"""What closed pulses show of the whole or a department: for the chat, and for other rooms."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.pulse import store
from bot.pulse.rules import Group, ItemResult, Mean, Pulse, Result, Tally, change, mean_of
from bot.reflection.library import Library
from bot.storage import Database

MONTHS = 13
"""A year, and the same month of the year before."""


def result(db: Database, library: Library, month: str, group: Group = None) -> Result | None:
    """What the pulse of a month ("2026-12") shows of a group; None while there is no such result.

    Items without words any more are left out. The change is from the time before at which the item
    was asked; of a department only when there were the same departments then.
    """
    closed = _Closed(db, library)
    pulse = next((one for one in closed.pulses if one.month == month), None)
    return None if pulse is None else closed.result(pulse, group)


def latest(db: Database, library: Library, group: Group = None) -> Result | None:
    """What the pulse that closed last shows of a group; None when none has closed yet."""
    closed = _Closed(db, library)
    return closed.result(closed.pulses[-1], group) if closed.pulses else None


def history(
    db: Database, library: Library, group: Group = None, *, last: int = MONTHS
) -> list[Result]:
    """What the last pulses show of a group, the oldest first, each as `result` gives it."""
    closed = _Closed(db, library)
    return [closed.result(one, group) for one in closed.pulses[-last:]]


@dataclass
class _Closed:
    """All closed pulses; the counts of each are read once, when they are first needed."""

    db: Database
    library: Library
    pulses: list[Pulse] = field(init=False)

    def __post_init__(self) -> None:
        self.pulses = store.closed_pulses(self.db)
        self._tallies: dict[str, Mapping[str, Tally]] = {}
        self._departments: dict[str, frozenset[int]] = {}

    def result(self, pulse: Pulse, group: Group) -> Result:
        items = [item for item in pulse.items if self.library.pulse.find(item) is not None]
        return Result(pulse.first, group, tuple(self._item(pulse, item, group) for item in items))

    def _item(self, pulse: Pulse, item: str, group: Group) -> ItemResult:
        now = self._mean(pulse, item, group)
        earlier = [one for one in self.pulses if one.month < pulse.month and item in one.items]
        if not earlier or (group is not None and not self._same_groups(earlier[-1], pulse)):
            return ItemResult(item, now)
        return ItemResult(item, now, change(now, self._mean(earlier[-1], item, group)))

    def _mean(self, pulse: Pulse, item: str, group: Group) -> Mean | None:
        if pulse.month not in self._tallies:
            # A result is of one group: of the whole, no department's counts are needed.
            read = store.sums if group is None else store.tallies
            self._tallies[pulse.month] = read(self.db, pulse.month)
        return mean_of(self._tallies[pulse.month].get(item, {}), group)

    def _same_groups(self, one: Pulse, other: Pulse) -> bool:
        for pulse in (one, other):
            if pulse.month not in self._departments:
                self._departments[pulse.month] = store.departments_of(self.db, pulse.month)
        return self._departments[one.month] == self._departments[other.month]
