"""When rounds come and end, which time is suggested, and when somebody is asked about it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import WEDNESDAY, WorkCalendar
from bot.matching.people import Role
from bot.sparring import rules
from bot.sparring.rules import Round, Seat, SparringGroup

ZONE = ZoneInfo("Europe/Copenhagen")
CALENDAR = WorkCalendar(ZONE, closed_weeks=frozenset({7, 28, 29, 30, 31, 42, 52, 53}))
DAYS = st.dates(date(2024, 1, 1), date(2032, 12, 31))
TUESDAY = 1


def seat(number: int, person: str | None, role: Role = "focus_person") -> Seat:
    return Seat(number, person, role, False, False, 0, False, None, None, None, None)


def group(*seats: Seat, ends: date = date(2026, 12, 15)) -> SparringGroup:
    current = Round(1, 5, date(2026, 12, 2), ends, True)
    suggested = datetime(2026, 12, 4, 10, tzinfo=ZONE)
    return SparringGroup(3, current, "makkersparring", suggested, None, True, True, seats)


def clocks(calendar: WorkCalendar) -> set[time]:
    """The times of day that a workplace with this calendar is suggested."""
    today, ends = date(2026, 12, 2), date(2026, 12, 15)
    found = (rules.suggest_time(calendar, today, ends, group_id) for group_id in range(8))
    return {when.time() for when in found if when is not None}


def test_the_first_round_is_on_the_second_wednesday_after_the_start() -> None:
    assert rules.first_round_day(CALENDAR, date(2026, 11, 23)) == date(2026, 12, 2)
    # From a Wednesday the same day does not count.
    assert rules.first_round_day(CALENDAR, date(2026, 11, 25)) == date(2026, 12, 9)


def test_the_first_four_rounds_come_every_second_week_and_later_ones_every_fourth() -> None:
    assert [rules.choose_interval(formed, None) for formed in range(1, 7)] == [2, 2, 2, 4, 4, 4]
    assert rules.choose_interval(1, 6) == 6


def test_a_round_comes_as_many_weeks_later_also_when_the_last_one_was_moved() -> None:
    friday = date(2026, 12, 4)
    assert rules.next_round_day(CALENDAR, friday, 2, friday) == date(2026, 12, 16)


def test_a_round_in_a_closed_week_waits_for_the_first_open_wednesday() -> None:
    # Two weeks after 17 June is week 27; two after 24 June is week 28, which is closed to week 31.
    assert rules.next_round_day(CALENDAR, date(2026, 6, 17), 2, date(2026, 6, 17)) == date(
        2026, 7, 1
    )
    assert rules.next_round_day(CALENDAR, date(2026, 6, 24), 2, date(2026, 6, 24)) == date(
        2026, 8, 5
    )


def test_a_round_on_a_holiday_moves_to_the_next_working_day_of_its_week() -> None:
    always_open = WorkCalendar(ZONE)
    # Wednesday 25 December 2024 and the day after are holidays; 5 June 2024 is a day off.
    assert rules.next_round_day(always_open, date(2024, 12, 11), 2, date(2024, 12, 11)) == date(
        2024, 12, 27
    )
    assert rules.next_round_day(always_open, date(2024, 5, 22), 2, date(2024, 5, 22)) == date(
        2024, 6, 6
    )


def test_a_round_that_is_overdue_comes_on_the_next_wednesday() -> None:
    tuesday = date(2026, 12, 8)
    assert rules.next_round_day(CALENDAR, date(2026, 9, 2), 2, tuesday) == date(2026, 12, 9)
    wednesday = date(2026, 12, 9)
    assert rules.next_round_day(CALENDAR, date(2026, 9, 2), 2, wednesday) == date(2026, 12, 16)


@given(last=DAYS, weeks=st.integers(1, 8), late=st.integers(0, 200))
def test_a_round_is_always_planned_for_a_later_working_day_of_an_open_week(
    last: date, weeks: int, late: int
) -> None:
    today = last + timedelta(days=late)
    day = rules.next_round_day(CALENDAR, last, weeks, today)
    assert day > today
    assert CALENDAR.is_working_day(day)
    assert day.weekday() >= WEDNESDAY


def test_a_round_lasts_until_the_day_before_the_next_one() -> None:
    assert rules.round_end(CALENDAR, date(2026, 12, 2), date(2026, 12, 9)) == date(2026, 12, 8)
    assert rules.round_end(CALENDAR, date(2026, 12, 2), date(2026, 12, 16)) == date(2026, 12, 15)


def test_a_round_lasts_at_most_ten_working_days() -> None:
    assert rules.round_end(CALENDAR, date(2026, 11, 4), date(2026, 12, 2)) == date(2026, 11, 17)
    # The days of the closed week 42 do not count.
    assert rules.round_end(CALENDAR, date(2026, 10, 7), date(2026, 11, 4)) == date(2026, 10, 27)


def test_suggested_times_are_spread_over_two_to_five_working_days_on_at_ten_and_one() -> None:
    today, ends = date(2026, 12, 2), date(2026, 12, 15)
    times = [rules.suggest_time(CALENDAR, today, ends, group_id) for group_id in range(8)]
    assert times == [
        datetime(2026, 12, 4, 10, tzinfo=ZONE),
        datetime(2026, 12, 4, 13, tzinfo=ZONE),
        datetime(2026, 12, 7, 10, tzinfo=ZONE),
        datetime(2026, 12, 7, 13, tzinfo=ZONE),
        datetime(2026, 12, 8, 10, tzinfo=ZONE),
        datetime(2026, 12, 8, 13, tzinfo=ZONE),
        datetime(2026, 12, 9, 10, tzinfo=ZONE),
        datetime(2026, 12, 9, 13, tzinfo=ZONE),
    ]
    assert rules.suggest_time(CALENDAR, today, ends, 8) == times[0]


def test_suggested_times_keep_within_the_hours_of_the_workplace() -> None:
    late = WorkCalendar(ZONE, opens=time(12), closes=time(20))
    early = WorkCalendar(ZONE, opens=time(6), closes=time(13, 15))
    night = WorkCalendar(ZONE, opens=time(18), closes=time(23))
    assert clocks(late) == {time(13)}
    assert clocks(early) == {time(10)}
    assert clocks(night) == {time(18)}


def test_no_time_is_suggested_when_the_round_is_about_to_end() -> None:
    assert rules.suggest_time(CALENDAR, date(2026, 12, 14), date(2026, 12, 15), 1) is None


@given(today=DAYS, days=st.integers(0, 20), group_id=st.integers(0, 10_000))
def test_a_suggested_time_is_a_working_hour_within_the_round_on_any_day_of_the_year(
    today: date, days: int, group_id: int
) -> None:
    ends = today + timedelta(days=days)
    when = rules.suggest_time(CALENDAR, today, ends, group_id)
    if when is not None:
        assert today < when.date() <= ends
        assert CALENDAR.is_open(when)


@pytest.mark.parametrize(
    ("today", "utc_hour"),
    [(date(2026, 3, 25), 8), (date(2026, 10, 21), 9)],
    ids=["spring forward", "autumn back"],
)
def test_ten_stays_ten_over_a_clock_change(today: date, utc_hour: int) -> None:
    calendar = WorkCalendar(ZONE)
    when = rules.suggest_time(calendar, today, today + timedelta(days=13), 2)
    assert when is not None
    assert when.time() == time(10)
    assert when.astimezone(UTC).hour == utc_hour


def test_half_way_is_in_the_middle_of_the_round() -> None:
    assert rules.halfway_day(CALENDAR, date(2026, 12, 2), date(2026, 12, 15)) == date(2026, 12, 9)
    assert rules.halfway_day(CALENDAR, date(2026, 12, 2), date(2026, 12, 8)) == date(2026, 12, 4)


def test_held_is_asked_on_the_last_working_day_but_not_on_that_of_the_weeks_message() -> None:
    pair = group(seat(1, "anna"), seat(2, "bo"))
    assert rules.held_day(CALENDAR, pair, weekday=3) == date(2026, 12, 15)
    assert rules.held_day(CALENDAR, pair, weekday=TUESDAY) == date(2026, 12, 14)


def test_held_is_asked_the_working_day_after_an_agreed_time() -> None:
    agreed = replace(group(seat(1, "anna"), seat(2, "bo")), agreed="suggested")
    assert rules.held_day(CALENDAR, agreed, weekday=TUESDAY) == date(2026, 12, 7)


def test_an_answer_is_kept_until_a_week_after_the_round_or_after_the_agreed_time() -> None:
    pair = group(seat(1, "anna"), seat(2, "bo"))
    assert rules.answer_deadline(pair) == date(2026, 12, 22)
    ended_early = group(seat(1, "anna"), seat(2, "bo"), ends=date(2026, 12, 3))
    assert rules.answer_deadline(ended_early) == date(2026, 12, 10)
    agreed = replace(ended_early, agreed="suggested")
    assert rules.answer_deadline(agreed) == date(2026, 12, 11)


def test_a_time_is_agreed_when_it_fits_everybody_who_is_still_in_the_group() -> None:
    yes = replace(seat(1, "anna"), time_fits=True)
    also = replace(seat(2, "bo"), time_fits=True)
    assert rules.is_agreed(group(yes, also))
    assert not rules.is_agreed(group(yes, seat(2, "bo")))
    assert rules.is_agreed(group(yes, also, replace(seat(3, "cem"), gone=True)))
    assert not rules.is_agreed(group(yes, replace(seat(2, "bo"), gone=True)))


@pytest.mark.parametrize(
    ("away_until", "agreed", "gives_up"),
    [
        (None, False, False),
        (date(2026, 12, 4), False, False),
        (date(2026, 12, 15), False, False),
        (date(2026, 12, 16), False, True),
        (date(2026, 12, 4), True, False),
        (date(2026, 12, 5), True, True),
    ],
)
def test_who_is_away_gives_up_a_talk_that_they_cannot_come_to(
    away_until: date | None, agreed: bool, gives_up: bool
) -> None:
    pair = group(seat(1, "anna"), seat(2, "bo"))
    if agreed:
        pair = replace(pair, agreed="suggested")
    today = date(2026, 12, 3)
    assert rules.gives_up_seat(pair, cannot=False, away_until=away_until, today=today) is gives_up
    assert rules.gives_up_seat(pair, cannot=True, away_until=away_until, today=today)


@pytest.mark.parametrize(
    ("gone", "roles"),
    [
        (1, {2: "focus_person", 3: "sparring_partner"}),
        (2, {1: "focus_person", 3: "sparring_partner"}),
        (3, {1: "focus_person", 2: "sparring_partner"}),
    ],
)
def test_what_is_left_of_a_trio_has_a_focus_person_and_a_partner(
    gone: int, roles: dict[int, Role]
) -> None:
    seats = [
        seat(1, "anna", "focus_person"),
        seat(2, "bo", "interviewer"),
        seat(3, "cem", "reflecting_colleague"),
    ]
    assert rules.roles_for_two([one for one in seats if one.id != gone]) == roles


def test_waiting_counts_the_rounds_in_a_row_until_now() -> None:
    records = {
        "left over twice": [True, True, False],
        "left over before": [False, True],
        "always": [True, True],
    }
    assert rules.count_waiting(records) == {
        "left over twice": 2,
        "left over before": 0,
        "always": 2,
    }


def test_skipping_is_offered_in_the_last_weeks_message_before_a_round() -> None:
    next_round = date(2026, 12, 16)
    tuesdays = [date(2026, 12, 8), date(2026, 12, 15), date(2026, 12, 22)]
    assert rules.skip_line_is_due(next_round, tuesdays[1], tuesdays[2:])
    assert not rules.skip_line_is_due(next_round, tuesdays[0], tuesdays[1:])
    assert rules.skip_line_is_due(next_round, tuesdays[0], [])
    assert not rules.skip_line_is_due(next_round, next_round, tuesdays[2:])


def test_a_next_step_comes_back_in_one_week_and_not_at_once() -> None:
    written = date(2026, 12, 14)
    assert not rules.step_is_ripe(written, None, date(2026, 12, 15))
    assert rules.step_is_ripe(written, None, date(2026, 12, 22))
    shown = date(2026, 12, 22)
    assert rules.step_is_ripe(written, shown, date(2026, 12, 23))
    assert not rules.step_is_ripe(written, shown, date(2026, 12, 29))
    assert not rules.step_is_ripe(written, None, written + timedelta(days=91))
