"""After-processing as plain rules: which stage comes when, and what a second event changes."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.learning.rules import (
    CAPTURE,
    IN_WEEK,
    Event,
    captures,
    due_step,
    is_over,
    may_be_on,
    nearest,
    questions_to_come,
    still_asked,
)

TUESDAY = date(2026, 11, 24)
EVENT = Event(1, "Kursusdag", TUESDAY)


def after(days: int) -> date:
    return TUESDAY + timedelta(days=days)


def live(events: list[Event], days: range, weekday: int = 1) -> list[tuple[int, int, int]]:
    """The stages of a person's weekly messages: days after the first event, event, stage."""
    done: set[tuple[int, int]] = set()
    asked = []
    for number in days:
        day = after(number)
        if day.weekday() != weekday:
            continue
        step = due_step(events, done, day)
        if step is not None:
            done.add((step.event.id, step.stage.day))
            asked.append((number, step.event.id, step.stage.day))
    return asked


def test_the_stages_come_in_order_each_in_the_first_message_from_its_day_on() -> None:
    assert live([EVENT], range(1, 400)) == [
        (7, 1, 3),
        (14, 1, 7),
        (21, 1, 21),
        (63, 1, 60),
        (154, 1, 150),
    ]


def test_the_questions_are_plan_first_use_obstacle_new_case_and_look_back() -> None:
    assert [(stage.day, stage.question) for stage in (CAPTURE, *IN_WEEK)] == [
        (1, "capture"),
        (3, "laeringsmaal.2"),
        (7, "laeringsmaal.1"),
        (21, "laeringsmaal.4"),
        (60, "laeringsmaal.5"),
        (150, "laeringsmaal.3"),
    ]


def test_a_stage_that_found_no_message_in_its_time_is_let_go() -> None:
    # Four closed weeks: the plan and the first use are past, and the obstacle comes.
    assert live([EVENT], range(29, 400)) == [(35, 1, 21), (63, 1, 60), (154, 1, 150)]


def test_nothing_comes_on_the_day_itself_before_it_or_after_seven_months() -> None:
    for days in (-30, 0, 1, 2, 210, 3000):
        assert due_step([EVENT], set(), after(days)) is None
    assert [is_over(EVENT, after(days)) for days in (209, 210)] == [False, True]
    assert [len(questions_to_come(EVENT, after(days))) for days in (-5, 7, 100, 210)] == [
        6,
        5,
        2,
        0,
    ]


def test_what_to_remember_is_asked_until_six_days_after() -> None:
    asked = [days for days in range(-1, 12) if captures(EVENT, [EVENT], set(), after(days))]
    assert asked == [1, 2, 3, 4, 5, 6]
    assert not captures(EVENT, [EVENT], {(1, 1)}, after(1))


def test_of_two_days_in_a_row_only_the_second_asks_what_to_remember() -> None:
    second = Event(2, "Anden dag", after(1))
    assert captures(EVENT, [EVENT, second], set(), after(1))
    assert not captures(EVENT, [EVENT, second], set(), after(2))
    assert captures(second, [EVENT, second], set(), after(2))


def test_an_event_that_another_follows_within_four_weeks_goes_on_in_that_one() -> None:
    second = Event(2, "Anden dag", after(10))
    assert live([EVENT, second], range(1, 400)) == [
        (7, 1, 3),
        (14, 2, 3),
        (21, 2, 7),
        (35, 2, 21),
        (70, 2, 60),
        (161, 2, 150),
    ]


def test_events_further_apart_keep_their_own_questions_and_the_newer_goes_first() -> None:
    second = Event(2, "Senere dag", after(57))
    assert live([EVENT, second], range(1, 300)) == [
        (7, 1, 3),
        (14, 1, 7),
        (21, 1, 21),
        (63, 2, 3),
        (70, 2, 7),
        (77, 1, 60),
        (84, 2, 21),
        (119, 2, 60),
        (154, 1, 150),
        (210, 2, 150),
    ]


def test_of_two_events_on_one_day_the_one_entered_last_speaks_for_both() -> None:
    twin = Event(2, "Samme dag", TUESDAY)
    assert still_asked([EVENT, twin], after(1)) == [twin]


@given(
    days=st.lists(st.integers(0, 200), min_size=2, max_size=6),
    weekday=st.integers(0, 4),
)
def test_a_second_event_does_not_double_the_load(days: list[int], weekday: int) -> None:
    events = [Event(number, "Dag", after(day)) for number, day in enumerate(sorted(days), 1)]
    asked = live(events, range(0, 450), weekday)
    # One a week at most, each stage of each event once.
    assert len({number // 7 for number, _, _ in asked}) == len(asked)
    assert len({(event, stage) for _, event, stage in asked}) == len(asked)
    for event, follower in pairwise(events):
        if follower.day - event.day <= timedelta(days=28):
            # Once the second has been, nothing more of the first.
            gap = (follower.day - TUESDAY).days
            assert all(number <= gap for number, of, _ in asked if of == event.id)
    alone = len(live(events[-1:], range(0, 450), weekday))
    close = events[-1].day - events[0].day <= timedelta(days=28)
    if close and len(events) == 2:
        before = [of for number, of, _ in asked if of == 1]
        assert len(asked) == alone + len(before)
        assert len(before) <= 4


def test_an_event_can_be_entered_three_years_back_and_one_year_ahead() -> None:
    assert [may_be_on(after(days), TUESDAY) for days in (-1096, -1095, 366, 367)] == [
        False,
        True,
        True,
        False,
    ]


def test_a_day_without_a_year_is_the_nearest_one() -> None:
    assert nearest(date(2027, 11, 3), TUESDAY, has_year=False) == date(2026, 11, 3)
    assert nearest(date(2027, 1, 12), TUESDAY, has_year=False) == date(2027, 1, 12)
    assert nearest(date(2027, 11, 3), TUESDAY, has_year=True) == date(2027, 11, 3)
    leap = date(2028, 2, 29)
    assert nearest(leap, date(2028, 1, 1), has_year=False) == leap
