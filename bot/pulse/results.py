"""What closed pulses show of the whole or a department: for the chat, and for other rooms."""

from collections.abc import Sequence

from bot.pulse import store
from bot.pulse.rules import Group, ItemResult, Pulse, Result, change, mean_of
from bot.reflection.library import Library
from bot.storage import Database

MONTHS = 13
"""A year, and the same month of the year before."""


def result(db: Database, library: Library, month: str, group: Group = None) -> Result | None:
    """What the pulse of a month ("2026-12") shows of a group; None while there is no such result.

    Items without words any more are left out. The change is from the time before at which the item
    was asked; of a department only when there were the same departments then.
    """
    pulses = store.closed_pulses(db)
    pulse = next((one for one in pulses if one.month == month), None)
    return None if pulse is None else _result(db, library, pulses, pulse, group)


def latest(db: Database, library: Library, group: Group = None) -> Result | None:
    """What the pulse that closed last shows of a group; None when none has closed yet."""
    pulses = store.closed_pulses(db)
    return _result(db, library, pulses, pulses[-1], group) if pulses else None


def history(
    db: Database, library: Library, group: Group = None, *, last: int = MONTHS
) -> list[Result]:
    """What the last pulses show of a group, the oldest first, each as `result` gives it."""
    pulses = store.closed_pulses(db)
    return [_result(db, library, pulses, one, group) for one in pulses[-last:]]


def _result(
    db: Database, library: Library, pulses: Sequence[Pulse], pulse: Pulse, group: Group
) -> Result:
    items = [item for item in pulse.items if library.pulse.find(item) is not None]
    before = {item: _before(pulses, pulse, item) for item in items}
    read = {one.month: store.tallies(db, one.month) for one in (pulse, *before.values()) if one}
    departments = store.departments_of(db, pulse.month)

    def found(item: str) -> ItemResult:
        now = mean_of(read[pulse.month][item], group)
        earlier = before[item]
        if earlier is None or (
            group is not None and store.departments_of(db, earlier.month) != departments
        ):
            return ItemResult(item, now)
        return ItemResult(item, now, change(now, mean_of(read[earlier.month][item], group)))

    return Result(pulse.first, group, tuple(map(found, items)))


def _before(pulses: Sequence[Pulse], pulse: Pulse, item: str) -> Pulse | None:
    earlier = [one for one in pulses if one.month < pulse.month and item in one.items]
    return earlier[-1] if earlier else None
