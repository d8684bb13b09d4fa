"""Working days: Danish holidays, closed weeks, quiet hours, and the day a weekly message comes."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import FRIDAY, MONDAY, WorkCalendar

ZONE = ZoneInfo("Europe/Copenhagen")
OPEN_ALL_YEAR = WorkCalendar(ZONE)
USUAL = WorkCalendar(ZONE, closed_weeks=frozenset({7, 28, 29, 30, 31, 42, 52, 53}))

calendars = st.builds(
    WorkCalendar,
    zone=st.sampled_from([ZONE, ZoneInfo("America/Nuuk"), ZoneInfo("Atlantic/Faroe")]),
    opens=st.times(time(0), time(11, 59)),
    closes=st.times(time(12), time(23, 59)),
    closed_weeks=st.frozensets(st.integers(1, 53), max_size=26),
)
days = st.dates(date(2024, 1, 1), date(2032, 12, 31))
moments = st.datetimes(datetime(2024, 1, 1), datetime(2032, 12, 31), timezones=st.just(UTC))


@pytest.mark.parametrize(
    ("year", "off"),
    [
        # The Danish calendar's own list; Saturdays and Sundays are left out. Store bededag is
        # a working day since 2024.
        (
            2026,
            [
                (1, 1),
                (4, 2),
                (4, 3),
                (4, 6),
                (5, 14),
                (5, 25),
                (6, 5),
                (12, 24),
                (12, 25),
                (12, 31),
            ],
        ),
        (2027, [(1, 1), (3, 25), (3, 26), (3, 29), (5, 6), (5, 17), (12, 24), (12, 31)]),
        (2028, [(4, 13), (4, 14), (4, 17), (5, 25), (6, 5), (12, 25), (12, 26)]),
    ],
)
def test_the_danish_days_off_from_monday_to_friday(year: int, off: list[tuple[int, int]]) -> None:
    first = date(year, 1, 1)
    weekdays = [
        first + timedelta(days=number)
        for number in range((date(year + 1, 1, 1) - first).days)
        if (first + timedelta(days=number)).weekday() <= FRIDAY
    ]
    found = [(day.month, day.day) for day in weekdays if not OPEN_ALL_YEAR.is_working_day(day)]
    assert found == off


def test_no_saturday_or_sunday_is_a_working_day() -> None:
    assert not OPEN_ALL_YEAR.is_working_day(date(2026, 11, 21))
    assert not OPEN_ALL_YEAR.is_working_day(date(2026, 11, 22))
    assert OPEN_ALL_YEAR.is_working_day(date(2026, 11, 23))


def test_a_closed_week_has_no_working_day() -> None:
    autumn_break = [date(2026, 10, 12) + timedelta(days=number) for number in range(7)]
    assert [USUAL.is_closed_week(day) for day in autumn_break] == [True] * 7
    assert not any(USUAL.is_working_day(day) for day in autumn_break)
    assert USUAL.working_day_from(date(2026, 10, 12)) == date(2026, 10, 19)


def test_the_week_over_new_year_is_closed_by_its_iso_number() -> None:
    # 1 January 2027 lies in week 53 of 2026; week 1 of 2027 begins on Monday 4 January.
    assert USUAL.is_closed_week(date(2027, 1, 1))
    assert not USUAL.is_closed_week(date(2027, 1, 4))
    assert USUAL.next_working_day(date(2026, 12, 18)) == date(2027, 1, 4)


def test_working_days_are_counted_over_easter() -> None:
    wednesday = date(2026, 4, 1)
    assert OPEN_ALL_YEAR.next_working_day(wednesday) == date(2026, 4, 7)
    assert OPEN_ALL_YEAR.add_working_days(wednesday, 0) == wednesday
    assert OPEN_ALL_YEAR.add_working_days(wednesday, 1) == date(2026, 4, 7)
    assert OPEN_ALL_YEAR.add_working_days(wednesday, 5) == date(2026, 4, 13)


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        (datetime(2026, 11, 24, 7, 59, 59), datetime(2026, 11, 24, 8, 0)),
        (datetime(2026, 11, 24, 8, 0), datetime(2026, 11, 24, 8, 0)),
        (datetime(2026, 11, 24, 15, 59, 59), datetime(2026, 11, 24, 15, 59, 59)),
        (datetime(2026, 11, 24, 16, 0), datetime(2026, 11, 25, 8, 0)),
        (datetime(2026, 11, 27, 16, 0), datetime(2026, 11, 30, 8, 0)),
        (datetime(2026, 11, 28, 9, 0), datetime(2026, 11, 30, 8, 0)),
        (datetime(2026, 12, 18, 16, 0), datetime(2027, 1, 4, 8, 0)),
        (datetime(2026, 3, 27, 16, 0), datetime(2026, 3, 30, 8, 0)),
    ],
)
def test_it_is_open_from_eight_to_four_on_working_days(moment: datetime, opens: datetime) -> None:
    assert USUAL.open_from(moment.replace(tzinfo=ZONE)) == opens.replace(tzinfo=ZONE)
    assert USUAL.is_open(moment.replace(tzinfo=ZONE)) == (moment == opens)


@pytest.mark.parametrize(
    ("weekday", "day", "comes"),
    [
        (1, date(2026, 11, 23), date(2026, 11, 24)),
        (1, date(2026, 11, 29), date(2026, 11, 24)),
        # Easter Monday: a Monday person has it on Tuesday, a Tuesday person too.
        (MONDAY, date(2026, 4, 6), date(2026, 4, 7)),
        (1, date(2026, 4, 6), date(2026, 4, 7)),
        # Ascension Day is Thursday 14 May; Friday follows.
        (3, date(2026, 5, 11), date(2026, 5, 15)),
        # Maundy Thursday and Good Friday: nothing is left of the week.
        (3, date(2026, 3, 30), None),
        (FRIDAY, date(2026, 3, 30), None),
        # A closed week has none at all.
        (1, date(2026, 10, 13), None),
    ],
)
def test_the_weekly_message_moves_past_a_holiday_within_its_week(
    weekday: int, day: date, comes: date | None
) -> None:
    assert USUAL.weekly_day(weekday, day) == comes


@given(calendars, moments)
def test_what_is_open_from_a_moment_is_open_and_not_before_it(
    calendar: WorkCalendar, moment: datetime
) -> None:
    found = calendar.open_from(moment)
    assert found >= moment
    assert calendar.is_open(found)
    assert calendar.open_from(found) == found
    assert not calendar.is_open(moment) or found == moment


@given(calendars, moments, st.floats(0, 1))
def test_nothing_open_is_passed_over(calendar: WorkCalendar, moment: datetime, part: float) -> None:
    found = calendar.open_from(moment)
    between = moment + (found - moment) * part
    assert between >= found or not calendar.is_open(between)


@given(calendars, days, st.integers(1, 30))
def test_added_working_days_are_working_days_and_none_is_passed_over(
    calendar: WorkCalendar, day: date, count: int
) -> None:
    last = calendar.add_working_days(day, count)
    passed = [day + timedelta(days=number) for number in range(1, (last - day).days + 1)]
    assert sum(calendar.is_working_day(one) for one in passed) == count
    assert calendar.is_working_day(last)


@given(calendars, st.integers(MONDAY, FRIDAY), days)
def test_the_weekly_day_is_the_first_working_day_from_the_weekday_on(
    calendar: WorkCalendar, weekday: int, day: date
) -> None:
    monday = day - timedelta(days=day.weekday())
    left = [monday + timedelta(days=number) for number in range(weekday, FRIDAY + 1)]
    working = [one for one in left if calendar.is_working_day(one)]
    assert calendar.weekly_day(weekday, day) == (working[0] if working else None)
