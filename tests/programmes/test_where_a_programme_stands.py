"""Where a programme stands: closed and paused weeks push it back, and what comes after its end."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reflection.library import Programme, load, packaged_prompts

LIBRARY = load([packaged_prompts()])
COMMON = LIBRARY.programme("faelles-fagligt-fundament")
LEADERS = LIBRARY.programme("lederspor")
TUESDAY = date(2026, 1, 6)


def tuesday(week: int) -> date:
    return TUESDAY + timedelta(weeks=week)


def test_the_first_week_is_the_one_of_the_start_on_whatever_day() -> None:
    sunday, monday = date(2026, 1, 11), date(2026, 1, 12)
    assert week_of_programme(COMMON, TUESDAY, date(2026, 1, 5)) == 0
    assert week_of_programme(COMMON, TUESDAY, sunday) == 0
    assert week_of_programme(COMMON, sunday, TUESDAY) == 0
    assert week_of_programme(COMMON, TUESDAY, monday) == 1


def test_before_the_start_there_is_no_week() -> None:
    assert week_of_programme(COMMON, TUESDAY, tuesday(-1)) is None


def test_a_closed_week_sends_nothing_and_pushes_the_rest_back() -> None:
    winter_break = date(2026, 1, 23)
    weeks = [week_of_programme(COMMON, TUESDAY, tuesday(n), [winter_break]) for n in range(5)]
    assert weeks == [0, 1, None, 2, 3]


def test_several_closed_days_of_one_week_count_once() -> None:
    closed = [date(2026, 1, 12), date(2026, 1, 13), date(2026, 1, 16)]
    assert week_of_programme(COMMON, TUESDAY, tuesday(2), closed) == 1


def test_weeks_that_were_closed_before_the_start_change_nothing() -> None:
    assert week_of_programme(COMMON, TUESDAY, tuesday(1), [tuesday(-2), tuesday(5)]) == 1


def test_a_programme_that_starts_in_a_closed_week_begins_after_it() -> None:
    weeks = [week_of_programme(COMMON, TUESDAY, tuesday(n), [TUESDAY]) for n in range(3)]
    assert weeks == [None, 0, 1]


def test_after_the_last_week_it_begins_again() -> None:
    assert [week_of_programme(COMMON, TUESDAY, tuesday(n)) for n in (15, 16, 31, 32)] == [
        15,
        0,
        15,
        0,
    ]


def test_the_leaders_programme_fills_every_second_week_and_goes_round_after_twelve() -> None:
    weeks = [week_of_programme(LEADERS, TUESDAY, tuesday(n)) for n in range(14)]
    assert weeks == [None, 0, None, 1, None, 2, None, 3, None, 4, None, 5, None, 0]


@given(
    skipped=st.sets(st.integers(min_value=-5, max_value=60)),
    chosen=st.sampled_from([COMMON, LEADERS]),
)
def test_closed_weeks_lose_no_week_of_the_programme(skipped: set[int], chosen: Programme) -> None:
    closed = [tuesday(week) for week in skipped]
    sent = [
        index
        for week in range(60)
        if (index := week_of_programme(chosen, TUESDAY, tuesday(week), closed)) is not None
    ]
    open_weeks = 60 - sum(0 <= week < 60 for week in skipped)
    length = len(chosen.weeks)
    assert sent == [n % length for n in range(open_weeks // chosen.every_weeks)]
