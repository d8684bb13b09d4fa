"""When a facilitator is told what, how faults are put together, and what fits on one screen.

Pure: the calendar, the time and the rows are arguments.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Generic, TypeVar

from bot.clock import MONDAY, WorkCalendar

T = TypeVar("T")

INVITATION_DAYS = (7, 14, 30)
INTERVALS = (2, 4)
"""The weeks between rounds that a facilitator may choose; else they come as decided."""
PAGE_SIZE = 8
SCREEN_LENGTH = 3500
"""So much of a screen's list goes into one message: Telegram takes 4,096 characters in all."""
LEAST_SHOWN = 5
"""Counts of people who answered are shown from five up, as everywhere."""
FEWEST_FACILITATORS = 2

FAULTS_CLOCK = time(8, 30)
SILENCE_CLOCK = time(9, 10)
SILENT = timedelta(days=21)


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault that the facilitators have not been told of: its kind, and what it was about."""

    id: int
    kind: str
    detail: str


@dataclass(frozen=True, slots=True)
class FaultCount:
    """How often the same thing failed; `job` is empty unless the kind is about a job."""

    kind: str
    job: str
    count: int


@dataclass(frozen=True, slots=True)
class TakeoverAsk:
    """Somebody was asked to take over; `absent` is None when nobody is facilitator any more."""

    id: int
    absent: str | None
    asked: str
    at: int


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list: what is on it, which number it has (from 0), and what lies around it."""

    items: tuple[T, ...]
    number: int
    has_earlier: bool
    has_more: bool


def invitation_link(username: str, code: str) -> str:
    """The deep link that opens the bot with a code (Bot API, "Deep linking")."""
    return f"https://t.me/{username}?start={code}"


def page_of(items: Sequence[T], number: int, size: int = PAGE_SIZE) -> Page[T]:
    """The page with that number; the last one when there are fewer by now."""
    last = max(0, (len(items) - 1) // size)
    number = min(number, last)
    first = number * size
    return Page(tuple(items[first : first + size]), number, number > 0, number < last)


def pack(paragraphs: Iterable[str], length: int = SCREEN_LENGTH) -> list[str]:
    """Paragraphs put together, in order, into texts of at most `length` characters each.

    A paragraph that is longer by itself makes a text of its own.
    """
    texts: list[str] = []
    for paragraph in paragraphs:
        if texts and len(texts[-1]) + len(paragraph) + 1 <= length:
            texts[-1] = f"{texts[-1]}\n{paragraph}"
        else:
            texts.append(paragraph)
    return texts


def shown_people(count: int) -> int | None:
    """How many people answered, or None when they are too few to say so."""
    return count if count >= LEAST_SHOWN else None


def next_brief(calendar: WorkCalendar, clock: time, now: datetime) -> datetime:
    """The next Monday at a facilitator's own time, after `now`.

    A Monday off is the next working day of that week; a week without one is passed over.
    """
    day = calendar.local(now).date()
    while True:
        brief_day = calendar.weekly_day(MONDAY, day)
        if brief_day is not None:
            moment = calendar.open_from(calendar.at(brief_day, clock))
            if moment > now:
                return moment
        day += timedelta(weeks=1)


def moved_brief(calendar: WorkCalendar, clock: time, planned: datetime, now: datetime) -> datetime:
    """A brief that is planned, on its day at another time of day; never earlier than `now`.

    It stays in its week, or who changes their time on a Monday would get a second one.
    """
    day = calendar.local(planned).date()
    return max(calendar.open_from(calendar.at(day, clock)), now)


def brief_weeks(calendar: WorkCalendar, day: date) -> tuple[date, date]:
    """The first and the last day that a brief of that day tells of.

    It is the week before; after closed weeks it is all since the brief before them.
    """
    monday = _monday(day)
    first = monday - timedelta(weeks=1)
    while calendar.weekly_day(MONDAY, first) is None:
        first -= timedelta(weeks=1)
    return first, monday - timedelta(days=1)


def is_past_its_week(when: datetime, now: datetime) -> bool:
    """Whether a brief that was planned for `when` would come in a later week."""
    return _monday(when.date()) < _monday(now.date())


def next_daily(calendar: WorkCalendar, clock: time, now: datetime) -> datetime:
    """That time of the next working day, after `now` and within the working hours."""
    day = calendar.local(now).date()
    while True:
        day = calendar.working_day_from(day)
        moment = calendar.open_from(calendar.at(day, clock))
        if moment > now:
            return moment
        day += timedelta(days=1)


def is_silent(calendar: WorkCalendar, seen: datetime, now: datetime) -> bool:
    """Whether nothing was heard of somebody for 21 days.

    The days of closed weeks do not count: nobody is expected to be there then.
    """
    day, today = calendar.local(seen).date(), calendar.local(now).date()
    days = 0
    while day < today and days < SILENT.days:
        day += timedelta(days=1)
        days += not calendar.is_closed_week(day)
    return days >= SILENT.days


def bundle(faults: Iterable[Fault]) -> list[FaultCount]:
    """Faults of one kind (and, where it is about a job, of one job) counted together.

    They come in the order in which each first happened. What exactly failed is for the host.
    """
    counts = Counter(
        (fault.kind, fault.detail if fault.kind in ("job", "missed") else "") for fault in faults
    )
    return [FaultCount(kind, job, count) for (kind, job), count in counts.items()]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
