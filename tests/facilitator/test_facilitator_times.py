"""When facilitators are told what: Mondays at their own time, each working day, after silence."""

from datetime import date, datetime, time

from hypothesis import given
from hypothesis import strategies as st

from bot.clock import WorkCalendar
from bot.facilitator.rules import (
    brief_weeks,
    is_past_its_week,
    is_silent,
    moved_brief,
    next_brief,
    next_daily,
)
from tests.facilitator.stage import at
from tests.turns import ZONE

CALENDAR = WorkCalendar(ZONE, closed_weeks=frozenset({28, 29, 30, 31}))
QUARTER_PAST_NINE = time(9, 15)


def test_the_brief_comes_on_monday_at_the_facilitators_own_time() -> None:
    assert next_brief(CALENDAR, QUARTER_PAST_NINE, at(20, 12)) == at(23, 9, 15)
    assert next_brief(CALENDAR, time(13, 15), at(23, 9, 15)) == at(23, 13, 15)


def test_the_brief_that_is_due_now_is_followed_by_next_weeks() -> None:
    assert next_brief(CALENDAR, QUARTER_PAST_NINE, at(23, 9, 15)) == at(30, 9, 15)


def test_a_monday_off_moves_the_brief_to_the_next_working_day_of_that_week() -> None:
    easter_sunday = datetime(2026, 4, 5, 12, tzinfo=ZONE)
    expected = datetime(2026, 4, 7, 9, 15, tzinfo=ZONE)
    assert next_brief(CALENDAR, QUARTER_PAST_NINE, easter_sunday) == expected


def test_closed_weeks_have_no_brief() -> None:
    before = datetime(2026, 7, 3, 12, tzinfo=ZONE)
    first = next_brief(CALENDAR, QUARTER_PAST_NINE, before)
    assert first == datetime(2026, 8, 3, 9, 15, tzinfo=ZONE)


def test_the_brief_stays_at_its_wall_time_over_both_clock_changes() -> None:
    autumn = next_brief(CALENDAR, QUARTER_PAST_NINE, datetime(2026, 10, 24, 12, tzinfo=ZONE))
    spring = next_brief(CALENDAR, QUARTER_PAST_NINE, datetime(2027, 3, 27, 12, tzinfo=ZONE))
    assert (autumn.isoformat(), spring.isoformat()) == (
        "2026-10-26T09:15:00+01:00",
        "2027-03-30T09:15:00+02:00",
    )


def test_a_time_outside_working_hours_waits_until_they_begin() -> None:
    assert next_brief(CALENDAR, time(6), at(20, 12)) == at(23, 8)


def test_a_changed_time_of_day_keeps_the_brief_in_its_week() -> None:
    assert moved_brief(CALENDAR, time(13, 15), at(30, 9, 15), at(23, 10)) == at(30, 13, 15)
    assert moved_brief(CALENDAR, time(8, 15), at(23, 13, 15), at(23, 10)) == at(23, 10)


def test_the_brief_tells_of_the_week_before() -> None:
    assert brief_weeks(CALENDAR, date(2026, 11, 23)) == (date(2026, 11, 16), date(2026, 11, 22))
    assert brief_weeks(CALENDAR, date(2026, 11, 24)) == (date(2026, 11, 16), date(2026, 11, 22))


def test_the_brief_after_closed_weeks_tells_of_all_since_the_last_one() -> None:
    assert brief_weeks(CALENDAR, date(2026, 8, 3)) == (date(2026, 6, 29), date(2026, 8, 2))


def test_a_brief_is_of_use_until_its_week_is_over() -> None:
    assert not is_past_its_week(at(23, 9, 15), at(27, 15))
    assert is_past_its_week(at(23, 9, 15), at(30, 8))


@given(
    st.dates(date(2026, 1, 1), date(2029, 12, 31)),
    st.times(time(0), time(23, 59)),
    st.times(time(0), time(23, 59)),
)
def test_briefs_never_come_twice_in_a_week_and_always_in_working_hours(
    day: date, now_clock: time, clock: time
) -> None:
    clock = clock.replace(second=0, microsecond=0)
    now = CALENDAR.at(day, now_clock.replace(microsecond=0))
    weeks = set()
    for _ in range(8):
        now = next_brief(CALENDAR, clock, now)
        assert CALENDAR.is_open(now)
        week = now.isocalendar()[:2]
        assert week not in weeks
        weeks.add(week)


def test_faults_are_looked_at_each_working_day() -> None:
    half_past_eight = time(8, 30)
    assert next_daily(CALENDAR, half_past_eight, at(23, 8)) == at(23, 8, 30)
    assert next_daily(CALENDAR, half_past_eight, at(23, 8, 30)) == at(24, 8, 30)
    assert next_daily(CALENDAR, half_past_eight, at(27, 9)) == at(30, 8, 30)


def test_three_weeks_without_a_word_are_silence() -> None:
    assert not is_silent(CALENDAR, at(3, 9), at(23, 9))
    assert is_silent(CALENDAR, at(2, 9), at(23, 9))


def test_closed_weeks_are_no_silence() -> None:
    seen = datetime(2026, 7, 3, 12, tzinfo=ZONE)
    back = datetime(2026, 8, 3, 9, 10, tzinfo=ZONE)
    assert not is_silent(CALENDAR, seen, back)
    assert not is_silent(CALENDAR, seen, datetime(2026, 8, 20, 9, 10, tzinfo=ZONE))
    assert is_silent(CALENDAR, seen, datetime(2026, 8, 21, 9, 10, tzinfo=ZONE))
