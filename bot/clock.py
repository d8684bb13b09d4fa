"""Working days, quiet hours and wall time: what the calendar says, never what time it is.

Weekdays: Monday is 0. Every function that needs the time is given it.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = range(5)
# Off in most Danish workplaces by agreement, though not public holidays by law.
_AGREED_DAYS_OFF = frozenset({(6, 5), (12, 24), (12, 31)})


@cache
def _public_holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("DK", years=year))


def instant(moment: datetime) -> int:
    """Whole seconds since 1970 of an aware datetime."""
    return int(moment.timestamp())


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """When a workplace works: its time zone, quiet hours and closed ISO weeks."""

    zone: ZoneInfo
    opens: time = time(8)
    closes: time = time(16)
    closed_weeks: frozenset[int] = frozenset()

    def local(self, moment: datetime) -> datetime:
        """The same instant as wall time of the workplace."""
        return moment.astimezone(self.zone)

    def at(self, day: date, clock: time) -> datetime:
        """The instant at which the wall clock shows `clock` on `day`.

        A time that the spring change leaves out becomes the same distance after the gap; one
        that the autumn change shows twice is the first of the two.
        """
        wall = datetime.combine(day, clock, tzinfo=self.zone)
        return wall.astimezone(UTC).astimezone(self.zone)

    def is_closed_week(self, day: date) -> bool:
        """Whether the ISO week of that day is one in which nothing is sent."""
        return day.isocalendar().week in self.closed_weeks

    def is_working_day(self, day: date) -> bool:
        """Monday to Friday, no Danish holiday, no agreed day off, no closed week."""
        return (
            day.weekday() <= FRIDAY
            and day not in _public_holidays(day.year)
            and (day.month, day.day) not in _AGREED_DAYS_OFF
            and not self.is_closed_week(day)
        )

    def working_day_from(self, day: date) -> date:
        """That day when it is a working day, else the next one."""
        while not self.is_working_day(day):
            day += timedelta(days=1)
        return day

    def next_working_day(self, day: date) -> date:
        """The first working day after that day."""
        return self.working_day_from(day + timedelta(days=1))

    def add_working_days(self, day: date, count: int) -> date:
        """The working day that lies `count` working days after `day`."""
        for _ in range(count):
            day = self.next_working_day(day)
        return day

    def is_open(self, moment: datetime) -> bool:
        """Whether the bot may start talking then: a working day outside quiet hours."""
        wall = self.local(moment)
        return self.is_working_day(wall.date()) and self.opens <= wall.time() < self.closes

    def open_from(self, moment: datetime) -> datetime:
        """That instant when it is open, else the start of the next open stretch."""
        if self.is_open(moment):
            return moment
        wall = self.local(moment)
        day = wall.date() if wall.time() < self.opens else wall.date() + timedelta(days=1)
        return self.at(self.working_day_from(day), self.opens)

    def weekly_day(self, weekday: int, day: date) -> date | None:
        """The day of that ISO week on which a weekly message with this weekday comes.

        It is the weekday itself, or the next working day of the same week when that is a
        holiday; None when none is left (a closed week, or a holiday Friday).
        """
        monday = day - timedelta(days=day.weekday())
        for offset in range(weekday, FRIDAY + 1):
            candidate = monday + timedelta(days=offset)
            if self.is_working_day(candidate):
                return candidate
        return None
