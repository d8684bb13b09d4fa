"""Which of the waiting messages may reach a person today, if any.

Pure. The order, the cap and the fourth message are the decided rules of the attention budget.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

WINDOW_DAYS = 7


class Kind(StrEnum):
    """What the bot starts by itself, the most important first."""

    PAIR = "pair"
    CAPTURE = "capture"
    WEEK = "week"
    HELD = "held"
    REQUESTS = "requests"
    HALFWAY = "halfway"
    REMINDER = "reminder"


_ORDER = {kind: place for place, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Budget:
    """At most `week` messages in any 7 days (a pair notice may be one more), `day` a day."""

    week: int = 3
    day: int = 1


@dataclass(frozen=True, slots=True)
class Want:
    """A message that waits: for whom it is, what about, and on which days it is of use."""

    id: int
    person: str
    kind: Kind
    subject: str
    earliest: date
    last: date


@dataclass(frozen=True, slots=True)
class Reached:
    """A message that was started by the bot on a day."""

    day: date
    kind: Kind


def choose(
    wants: Sequence[Want],
    reached: Sequence[Reached],
    today: date,
    week_days: Sequence[date],
    budget: Budget,
) -> Want | None:
    """The message to send today, or None.

    `week_days` are the days from today to six days on when a week's message comes. On such a
    day it goes first, and on the days before, room is kept for it: it always comes on its day.
    Otherwise the first in order goes, the one that expires first among equals.
    """
    if sum(one.day == today for one in reached) >= budget.day:
        return None
    useful = [one for one in wants if one.earliest <= today <= one.last]
    in_order = sorted(
        useful,
        key=lambda one: (
            one.kind is not Kind.WEEK if today in week_days else False,
            _ORDER[one.kind],
            one.last,
            one.id,
        ),
    )
    for one in in_order:
        if _fits(one.kind, reached, today, week_days, budget):
            return one
    return None


def _fits(
    kind: Kind,
    reached: Sequence[Reached],
    today: date,
    week_days: Sequence[date],
    budget: Budget,
) -> bool:
    """Whether the caps hold in every window that this message and the coming weeks' are in."""
    planned = [*reached, Reached(today, kind)]
    week = Reached(today, Kind.WEEK)
    if today in week_days and week not in planned:
        planned.append(week)
    if not _within(planned, today, budget):
        return False
    for day in sorted(day for day in week_days if day > today):
        planned.append(Reached(day, Kind.WEEK))
        if not _within(planned, day, budget):
            return False
    return True


def _within(planned: Sequence[Reached], last: date, budget: Budget) -> bool:
    window = [one for one in planned if last - timedelta(days=WINDOW_DAYS) < one.day <= last]
    pairs = sum(one.kind is Kind.PAIR for one in window)
    return len(window) - pairs <= budget.week and len(window) <= budget.week + 1
