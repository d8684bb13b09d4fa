"""Where a programme stands: closed and paused weeks push it back, and what comes after its end."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.programmes.rules import (
    BASIC,
    WELCOME,
    Pause,
    Run,
    basic_place,
    choices_after,
    holding,
    is_newcomer,
    last_monday,
    length_of,
    place_of,
    weeks_of_run,
    welcome_place,
    winner,
)
from bot.reflection.library import Programme, load, packaged_prompts

LIBRARY = load([packaged_prompts()])
COMMON = LIBRARY.programme("faelles-fagligt-fundament")
LEADERS = LIBRARY.programme("lederspor")
TUESDAY = date(2026, 1, 6)
RUN = Run(1, COMMON.id, "all", None, TUESDAY, 16, "facilitator", "running")


def tuesday(week: int) -> date:
    return TUESDAY + timedelta(weeks=week)


def closed(*weeks: int) -> set[date]:
    return {tuesday(week) - timedelta(days=1) for week in weeks}


def is_closed_in(mondays: set[date]) -> Callable[[date], bool]:
    return lambda day: day - timedelta(days=day.weekday()) in mondays


def week(run: Run, number: int, mondays: set[date] | None = None) -> int | None:
    """The week of the programme in that week after the start."""
    place = place_of(
        run, LIBRARY.programme(run.programme), tuesday(number), is_closed_in(mondays or set())
    )
    return None if place is None else place.week


def test_the_first_week_is_the_one_of_the_start_on_whatever_day() -> None:
    sunday = replace(RUN, first=date(2026, 1, 11))
    assert [week(one, 0) for one in (RUN, sunday)] == [1, 1]
    assert [week(one, 1) for one in (RUN, sunday)] == [2, 2]
    assert [RUN.has_begun(tuesday(-1)), RUN.has_begun(date(2026, 1, 5))] == [False, True]


def test_a_closed_week_pushes_the_rest_back() -> None:
    assert [week(RUN, n, closed(2)) for n in range(5)] == [1, 2, 3, 3, 4]
    assert last_monday(RUN, 16, is_closed_in(closed(2))) == tuesday(16) - timedelta(days=1)


def test_a_pause_leaves_weeks_out_and_it_goes_on_where_it_stood() -> None:
    paused = replace(RUN, pauses=(Pause(tuesday(2)),))
    assert paused.is_paused
    assert [week(paused, n) for n in (1, 2, 9)] == [2, None, None]
    resumed = replace(RUN, pauses=(Pause(tuesday(2), tuesday(4)),))
    assert [week(resumed, n) for n in range(6)] == [1, 2, None, None, 3, 4]
    back_at_once = replace(RUN, pauses=(Pause(tuesday(2), tuesday(2)),))
    assert week(back_at_once, 2) == 3


def test_weeks_that_are_leapt_over_or_repeated_move_its_end() -> None:
    leapt, repeated = replace(RUN, shift=2), replace(RUN, shift=-1)
    assert [week(leapt, n) for n in (0, 13, 14)] == [3, 16, None]
    assert [week(repeated, n) for n in (0, 1, 2, 16, 17)] == [1, 1, 2, 16, None]
    for run in (leapt, repeated):
        listed = weeks_of_run(run, 16, is_closed_in(set()))
        assert [number for _, number in listed] == [week(run, n) for n in range(len(listed))]
        assert week(run, len(listed)) is None
    far = replace(RUN, shift=40)
    assert [number for _, number in weeks_of_run(far, 16, is_closed_in(set()))] == [16]


def test_after_its_last_week_it_has_ended_but_the_leaders_begins_again() -> None:
    assert [week(RUN, n) for n in (15, 16)] == [16, None]
    leaders = replace(RUN, programme=LEADERS.id, audience="leaders")
    places = [
        place_of(leaders, LEADERS, tuesday(n), is_closed_in(set()), loops=True) for n in range(14)
    ]
    assert [one.drawn.index if one is not None and one.asks else None for one in places] == [
        None, 0, None, 1, None, 2, None, 3, None, 4, None, 5, None, 0,
    ]  # fmt: skip


def test_its_theme_and_what_it_draws_from_follow_the_week() -> None:
    place = place_of(RUN, COMMON, tuesday(6), is_closed_in(set()))
    assert place is not None
    assert (place.week, place.weeks, place.theme.title.da) == (7, 16, "Det gode match")
    assert (place.drawn.index, place.drawn.week.model) == (6, "tre-fortaellinger")


@given(
    skipped=st.sets(st.integers(0, 60), max_size=20),
    pause=st.tuples(st.integers(0, 30), st.integers(0, 20)),
    programme=st.sampled_from(list(LIBRARY.programmes.values())),
)
def test_closed_and_paused_weeks_lose_no_week_of_a_programme(
    skipped: set[int], pause: tuple[int, int], programme: Programme
) -> None:
    first, length = pause
    run = replace(
        RUN, programme=programme.id, pauses=(Pause(tuesday(first), tuesday(first + length)),)
    )
    weeks = length_of(programme)
    mondays = closed(*skipped)
    listed = weeks_of_run(run, weeks, is_closed_in(mondays))
    assert [number for _, number in listed if number is not None] == list(range(1, weeks + 1))
    for monday, number in listed:
        if number is not None:
            place = place_of(run, programme, monday, is_closed_in(mondays))
            assert place is not None
            assert place.week == number
    after = listed[-1][0] + timedelta(days=7)
    assert place_of(run, programme, after, is_closed_in(mondays)) is None
    assert last_monday(run, weeks, is_closed_in(mondays)) == listed[-1][0]


def test_of_several_runs_a_department_follows_the_one_that_began_last() -> None:
    some = replace(RUN, id=2, departments=frozenset({7}), first=tuesday(4))
    later = replace(RUN, id=3, first=tuesday(8))
    runs = [RUN, some, later]
    assert [holding(runs, 7, tuesday(n)) for n in (-1, 0, 4, 8)] == [None, RUN, some, later]
    assert [holding(runs, 8, tuesday(n)) for n in (0, 4, 8)] == [RUN, RUN, later]
    # Who has no department gets what is for all.
    assert holding([some], None, tuesday(4)) is None


def test_two_that_begin_in_the_same_week_are_followed_by_the_one_started_last() -> None:
    twin = replace(RUN, id=2, first=TUESDAY + timedelta(days=2))
    assert holding([twin, RUN], 7, TUESDAY) == twin
    assert holding([replace(twin, state="draft"), RUN], 7, TUESDAY) == RUN


def test_an_ended_run_gives_its_place_to_nothing_before_it() -> None:
    ended = replace(RUN, id=2, first=tuesday(2), state="ended")
    held = holding([RUN, ended], 7, tuesday(3))
    assert held == ended
    assert place_of(ended, COMMON, tuesday(3), is_closed_in(set())) is None


def test_the_basic_rhythm_goes_round_for_ever() -> None:
    basic = LIBRARY.programme(BASIC)
    weeks = [
        basic_place(basic, TUESDAY, tuesday(n), is_closed_in(closed(1))).week for n in range(13)
    ]
    assert weeks == [1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2]


def test_a_newcomer_is_who_joins_after_two_weeks_and_has_four_weeks_of_welcome() -> None:
    joined = [date(2026, 1, 18), date(2026, 1, 19)]
    assert [is_newcomer(day, TUESDAY) for day in joined] == [False, True]
    welcome = LIBRARY.programme(WELCOME)
    places = [
        welcome_place(welcome, tuesday(2), tuesday(n), is_closed_in(closed(3))) for n in range(1, 8)
    ]
    assert [None if one is None else one.week for one in places] == [1, 1, 2, 2, 3, 4, None]


def test_the_themes_to_choose_from_are_those_that_ran_longest_ago() -> None:
    def run(number: int, programme: str) -> Run:
        return replace(RUN, id=number, programme=programme, first=tuesday(20 * number))

    programmes = list(LIBRARY.programmes.values())
    first = run(0, "faelles-fagligt-fundament")
    assert choices_after(first, programmes, [first]) == [
        "feedback-i-hverdagen", "match-og-fremdrift", "tre-ben",
    ]  # fmt: skip
    second = run(1, "tre-ben")
    assert choices_after(second, programmes, [first, second]) == [
        "feedback-i-hverdagen", "match-og-fremdrift", "faelles-fagligt-fundament",
    ]  # fmt: skip


def test_a_vote_by_four() -> None:
    choices = ["tre-ben", "match-og-fremdrift"]
    ballots = {str(number): "match-og-fremdrift" for number in range(4)}
    assert winner(ballots, choices) is None
    assert winner({**ballots, "5": "tre-ben"}, choices) == "match-og-fremdrift"


def test_among_equals_the_first_in_order_follows() -> None:
    ballots = {str(number): ("a", "b")[number % 2] for number in range(6)}
    assert winner(ballots, ["b", "a", "c"]) == "b"
