"""Finding a time: which ones can be proposed, when all have said yes to one, and who is free today.

Pure: the calendar, the moment and the rows are arguments.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from bot.clock import WorkCalendar
from bot.sparring.rules import Seat, SparringGroup, answer_deadline

MOST_PROPOSED = 3
MOST_OPEN = 9
"""So many open times one person may have out in a group: three times three, as with notes."""
DAYS_SHOWN = 5
STEP = timedelta(minutes=30)

REMINDED_BEFORE = timedelta(hours=1)
REMINDED_AT_LEAST = timedelta(minutes=10)
"""A reminder that would come later than this before the talk is let go."""

NOON = time(12)
TODAY_PROTOCOL = "doerkarm"
TODAY_LASTS = timedelta(minutes=10)
TODAY_HOLDS = timedelta(minutes=30)
"""So long after its beginning a talk on demand keeps its people from being put into another."""
MOST_TODAY = 3

Part = Literal["day", "morning", "afternoon"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A time (local) that fits the person on a seat; `sent` once the others were told."""

    id: int
    seat: int
    at: datetime
    sent: bool


@dataclass(frozen=True, slots=True)
class Free:
    """From when until when somebody would like to talk today, in whole seconds since 1970."""

    person: str
    since: int
    until: int


def times_of_day(
    calendar: WorkCalendar, day: date, length: timedelta, now: datetime
) -> list[datetime]:
    """The half hours of a day at which a talk of that length can begin, within opening hours.

    None has passed at `now`; a day that is no working day has none.
    """
    if not calendar.is_working_day(day):
        return []
    opens, closes = calendar.at(day, calendar.opens), calendar.at(day, calendar.closes)
    minutes = -(-calendar.opens.minute // 30) * 30
    begin = opens + timedelta(minutes=minutes - calendar.opens.minute)
    found = []
    while begin + length <= closes:
        if begin > now:
            found.append(begin)
        begin += STEP
    return found


def days_to_propose(
    calendar: WorkCalendar,
    group: SparringGroup,
    length: timedelta,
    is_away: Callable[[date], bool],
    now: datetime,
) -> list[date]:
    """The next five working days that still have a time for a talk and on which all are here.

    They lie within the round, or, when none is left there, before its answers are due.
    """
    for last in (group.round.ends, answer_deadline(group)):
        days: list[date] = []
        day = calendar.local(now).date()
        while day <= last and len(days) < DAYS_SHOWN:
            if not is_away(day) and times_of_day(calendar, day, length, now):
                days.append(day)
            day += timedelta(days=1)
        if days:
            return days
    return []


def find_common(
    proposals: Iterable[Proposal], asked: Collection[int], now: datetime
) -> datetime | None:
    """The earliest time ahead that fits every one of the asked seats, or None."""
    fits: dict[datetime, set[int]] = {}
    for one in proposals:
        if one.sent and one.at > now:
            fits.setdefault(one.at, set()).add(one.seat)
    common = [at for at, seats in fits.items() if asked and set(asked) <= seats]
    return min(common, default=None)


def times_to_answer(
    proposals: Collection[Proposal], seat_id: int, now: datetime
) -> list[tuple[datetime, bool]]:
    """The times ahead that others proposed, in order, each with whether the seat said yes to it."""
    own = {one.at for one in proposals if one.seat == seat_id and one.sent}
    theirs = {one.at for one in proposals if one.seat != seat_id and one.sent and one.at > now}
    return [(at, at in own) for at in sorted(theirs)]


def waits_for(proposals: Collection[Proposal], seat: Seat, now: datetime) -> bool:
    """Whether a group without a time waits for what the person on that seat says of one.

    It does while others' times are not answered, and until they have said yes to the suggested
    one or proposed some themselves.
    """
    if any(not said_yes for _, said_yes in times_to_answer(proposals, seat.id, now)):
        return True
    said = any(one.seat == seat.id and one.sent and one.at > now for one in proposals)
    return not seat.time_fits and not said


def reminder_time(calendar: WorkCalendar, agreed: datetime) -> datetime:
    """An hour before an agreed time, as wall time of the workplace."""
    return calendar.local(agreed.astimezone(UTC) - REMINDED_BEFORE)


def parts_of_day(calendar: WorkCalendar, now: datetime) -> list[Part]:
    """The stretches of today that one may still say to be free in; none outside opening hours."""
    wanted: tuple[Part, ...] = ("day", "morning", "afternoon")
    return [part for part in wanted if free_between(calendar, part, now) is not None]


def free_between(
    calendar: WorkCalendar, part: Part, now: datetime
) -> tuple[datetime, datetime] | None:
    """The stretch of today that is meant, or None when no talk fits into it any more.

    The morning ends at twelve, and the afternoon begins there. When all that is left of the day
    is one of the two, only the day is meant.
    """
    if not calendar.is_open(now):
        return None
    today = calendar.local(now).date()
    noon, closes = calendar.at(today, NOON), calendar.at(today, calendar.closes)
    splits = now + TODAY_LASTS <= noon and noon + TODAY_LASTS <= closes
    if part != "day" and not splits:
        return None
    since = noon if part == "afternoon" else now
    until = noon if part == "morning" else closes
    return (since, until) if since + TODAY_LASTS <= until else None


def meet_between(one: Free, other: Free, now: int) -> tuple[int, int] | None:
    """When two who are free today both are, from now on; None when no talk fits into it."""
    since, until = max(one.since, other.since, now), min(one.until, other.until)
    return (since, until) if since + TODAY_LASTS.total_seconds() <= until else None


def holds_today(group: SparringGroup, key: str, now: datetime) -> bool:
    """Whether a talk on demand still keeps a person from another: it is ahead, or has just begun.

    Whoever has said what became of it is free again.
    """
    seat = group.seat_of(key)
    if seat is None or seat.outcome is not None or group.suggested is None or not group.is_whole:
        return False
    return now < group.suggested.astimezone(UTC) + TODAY_HOLDS
