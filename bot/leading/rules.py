"""What a leader is shown of a month: counts of five people and more, and none that gives fewer.

Pure. A month's counts are made once and then never change, so that no two looks can be compared.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from bot.clock import WorkCalendar
from bot.pulse import FEWEST, NOWHERE, Result, shown_beside

WHOLE = 0
What = Literal["joined", "active", "answers", "feedback", "cases"]
WHATS: tuple[What, ...] = ("joined", "active", "answers", "feedback", "cases")
STEP = 5
"""Numbers of people are rounded down to this: the difference of two would be a few people."""
# Before anyone works, and outside the hour that clock changes repeat.
CLOCK = time(5, 40)
HANDOUT_DAY, HANDOUT_CLOCK = 16, time(10)
"""By then the month's pulse has closed."""
LOW_MEAN = 3.0
FEW_MET = 0.5


@dataclass(frozen=True, slots=True)
class Count:
    """At least `people` (a whole five) did `what` in a month, together so many `times`."""

    month: str
    department: int
    what: str
    people: int
    times: int


@dataclass(frozen=True, slots=True)
class RoundCount:
    """Of the groups of a round that began on that day, how many met."""

    number: int
    starts: date
    met: int
    groups: int


Advice = Literal["sparring", "joining", "pulse", "go-on"]


def counts_of(
    month: str, what: str, done: Mapping[str, int], where: Mapping[str, int | None]
) -> list[Count]:
    """What may be shown of what people (by key) did: of the whole, and of departments.

    `where` is the department of each colleague; who is not in it counts nowhere.
    """
    times: dict[int, int] = {}
    sizes: dict[int, int] = {}
    for key, count in done.items():
        if key in where and count > 0:
            department = where[key] or NOWHERE
            times[department] = times.get(department, 0) + count
            sizes[department] = sizes.get(department, 0) + 1
    whole = sum(sizes.values())
    if whole < FEWEST:
        return []
    sizes_shown = {WHOLE: whole} | {one: sizes[one] for one in sorted(shown_beside(sizes))}
    times[WHOLE] = sum(times.values())
    return [
        # How many joined is a number of people: it is not told exactly a second time.
        Count(month, one, what, rounded(n), rounded(n) if what == "joined" else times[one])
        for one, n in sizes_shown.items()
    ]


def rounded(people: int) -> int:
    """A number of people, rounded down to a whole five."""
    return people - people % STEP


def months_between(first: date, end: date) -> list[date]:
    """The first days of the months from that of `first` up to, and without, that of `end`."""
    months = []
    month = first.replace(day=1)
    while month < end.replace(day=1):
        months.append(month)
        month = next_month(month)
    return months


def next_month(day: date) -> date:
    """The first day of the month after that of a day."""
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1)


def next_count(calendar: WorkCalendar, now: datetime) -> datetime:
    """When the month that is on will be counted: early on the first of the next."""
    today = calendar.local(now).date()
    this = calendar.at(today.replace(day=1), CLOCK)
    return this if this > now else calendar.at(next_month(today), CLOCK)


def next_handout(calendar: WorkCalendar, now: datetime) -> datetime:
    """When the next monthly hand-out comes: the first working day from the 16th on."""
    day = calendar.local(now).date().replace(day=1)
    while True:
        moment = calendar.at(calendar.working_day_from(day.replace(day=HANDOUT_DAY)), HANDOUT_CLOCK)
        if moment > now:
            return moment
        day = next_month(day)


def advise(
    newest: Mapping[str, Count], rounds: Sequence[RoundCount], pulse: Result | None
) -> tuple[list[Advice], str | None]:
    """What to do next, and the item of the pulse that it is about, by what the numbers say.

    Half of the groups or more that did not meet; half of the people or more who did nothing; an
    item under the middle of the scale: a plain rule, so that everybody can see why it is said.
    """
    found: list[Advice] = []
    met, groups = sum(one.met for one in rounds[-3:]), sum(one.groups for one in rounds[-3:])
    if groups and met / groups < FEW_MET:
        found.append("sparring")
    joined, active = newest.get("joined"), newest.get("active")
    if joined is not None and (active is None or active.people * 2 < joined.people):
        found.append("joining")
    shown = [] if pulse is None else [one for one in pulse.items if one.found is not None]
    low = min(shown, key=lambda one: one.found.mean if one.found else 9.0, default=None)
    item = None
    if low is not None and low.found is not None and low.found.mean < LOW_MEAN:
        found.append("pulse")
        item = low.item
    return found or ["go-on"], item
