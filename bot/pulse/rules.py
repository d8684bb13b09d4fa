"""The pulse: when it is open, and which means can be shown so that no difference tells of few.

Pure. Counts are by department; None is the whole, which is the sum of all departments.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from bot.clock import MONDAY, WorkCalendar

VALUES = (1, 2, 3, 4, 5)
FEWEST = 5
"""So many answers stand behind whatever is shown, and behind every difference of it."""
OPEN_DAYS = 7
# Before anyone works, after the nightly cleaning, and outside the hour that clock changes repeat.
CLOCK = time(5, 20)
NOWHERE = 0
"""Where answers of people are counted who have no department, or one of fewer than five."""

Band = Literal["5–9", "10–19", "20+"]
Tally = Mapping[int, Mapping[int, int]]
"""How many chose each value of one item, by department."""
Group = int | None
"""A department's id, or None for the whole."""


@dataclass(frozen=True, slots=True)
class Pulse:
    """The pulse of a month: `closes` is the day on whose morning it closes."""

    month: str
    opens: date
    closes: date
    items: tuple[str, ...]
    is_open: bool

    @property
    def first(self) -> date:
        """The first day of its month."""
        return date.fromisoformat(f"{self.month}-01")

    @property
    def last(self) -> date:
        """The last day on which it can be answered."""
        return self.closes - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean from 1 to 5 with one decimal, and about how many answers are behind it."""

    mean: float
    answers: Band


@dataclass(frozen=True, slots=True)
class ItemResult:
    """What one item gave; `found` is None where fewer than five would be seen.

    `change` is how much it is above (or below) the time before, where that can be compared.
    """

    item: str
    found: Mean | None
    change: float | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What the pulse of a month (its first day) shows of a group."""

    month: date
    group: Group
    items: tuple[ItemResult, ...]

    @property
    def any_shown(self) -> bool:
        """Whether there is anything to show."""
        return any(one.found is not None for one in self.items)


def opening_day(calendar: WorkCalendar, year: int, month: int) -> date | None:
    """The Monday of the first week of a month in which there is work; None when there is none.

    A week belongs to the month of its Monday.
    """
    day = date(year, month, 1)
    day += timedelta(days=(MONDAY - day.weekday()) % 7)
    while day.month == month:
        if calendar.weekly_day(MONDAY, day) is not None:
            return day
        day += timedelta(days=7)
    return None


def next_opening(calendar: WorkCalendar, now: datetime) -> datetime:
    """The next moment after now at which a pulse opens."""
    today = calendar.local(now).date()
    year, month = today.year, today.month
    while True:
        day = opening_day(calendar, year, month)
        if day is not None and (moment := calendar.at(day, CLOCK)) > now:
            return moment
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def shown_departments(tally: Tally) -> frozenset[int]:
    """The departments whose mean can be shown beside that of the whole, by `shown_beside`."""
    return shown_beside({department: _answers(values) for department, values in tally.items()})


def shown_beside(sizes: Mapping[int, int]) -> frozenset[int]:
    """The departments of which something can be shown beside the same of the whole.

    `sizes` says behind how many people it is in each; NOWHERE is never shown by itself.

    Each has five answers, and so have all others together; and what is hidden of the whole is
    nothing or five answers: else the whole less all that is shown would tell of fewer. It follows
    from the counts alone, so it is the same whenever it is looked at.
    """
    whole = sum(sizes.values())
    shown = {
        department
        for department, size in sizes.items()
        if department != NOWHERE and size >= FEWEST and whole - size >= FEWEST
    }
    hidden = whole - sum(sizes[department] for department in shown)
    for department in sorted(shown, key=lambda one: (sizes[one], one)):
        if hidden == 0 or hidden >= FEWEST:
            break
        shown.remove(department)
        hidden += sizes[department]
    return frozenset(shown)


def mean_of(tally: Tally, group: Group) -> Mean | None:
    """The mean of a group's answers to one item, or None where it may not be shown."""
    if group is None:
        values = {value: sum(one.get(value, 0) for one in tally.values()) for value in VALUES}
    elif group in shown_departments(tally):
        values = dict(tally[group])
    else:
        return None
    answers = _answers(values)
    if answers < FEWEST:
        return None
    # In whole numbers, half up: what is printed must not hang on how a float is rounded.
    tenths = (20 * sum(value * count for value, count in values.items()) + answers) // (2 * answers)
    return Mean(tenths / 10, band(answers))


def band(answers: int) -> Band:
    """A number of answers, rounded down so that one more or less is not seen."""
    return "5–9" if answers < 10 else "10–19" if answers < 20 else "20+"


def change(now: Mean | None, before: Mean | None) -> float | None:
    """By how much a mean moved, as whoever compares the two printed ones would say."""
    if now is None or before is None:
        return None
    return round(now.mean - before.mean, 1)


def _answers(values: Mapping[int, int]) -> int:
    return sum(values.values())
