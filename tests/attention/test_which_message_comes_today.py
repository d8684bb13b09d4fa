"""Which of the waiting messages may come today: the order, the cap, the fourth, the last day."""

from datetime import date, timedelta

import pytest

from bot.attention import Budget, Kind, Want
from bot.attention.rules import Reached, choose

MONDAY = date(2026, 11, 23)
TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = (MONDAY + timedelta(days=number) for number in range(1, 5))
NEXT_TUESDAY = TUESDAY + timedelta(days=7)
USUAL = Budget()


def want(
    kind: Kind, *, earliest: date = MONDAY, last: date = FRIDAY, number: int | None = None
) -> Want:
    place = list(Kind).index(kind) + 1 if number is None else number
    return Want(place, "mette", kind, str(place), earliest, last)


def chosen(
    *wants: Want,
    reached: tuple[tuple[date, Kind], ...] = (),
    today: date = MONDAY,
    week_days: tuple[date, ...] = (),
    budget: Budget = USUAL,
) -> Kind | None:
    found = choose(wants, [Reached(*one) for one in reached], today, week_days, budget)
    return None if found is None else found.kind


def test_the_order_of_the_kinds() -> None:
    assert list(Kind) == ["pair", "capture", "week", "held", "requests", "halfway", "reminder"]


@pytest.mark.parametrize("place", range(len(Kind)))
def test_the_first_in_order_comes_first(place: int) -> None:
    left = list(Kind)[place:]
    assert chosen(*[want(kind) for kind in reversed(left)]) == left[0]


def test_nothing_waits() -> None:
    assert chosen() is None


def test_one_a_day() -> None:
    waiting = (want(Kind.PAIR), want(Kind.HELD))
    assert chosen(*waiting, reached=((MONDAY, Kind.REMINDER),)) is None
    assert chosen(*waiting, reached=((MONDAY, Kind.REMINDER),), today=TUESDAY) == Kind.PAIR


def test_three_in_any_seven_days() -> None:
    three = ((MONDAY, Kind.CAPTURE), (TUESDAY, Kind.WEEK), (WEDNESDAY, Kind.HELD))
    requests = want(Kind.REQUESTS, last=MONDAY + timedelta(days=30))
    for day in (THURSDAY, FRIDAY, MONDAY + timedelta(days=6)):
        assert chosen(requests, reached=three, today=day) is None
    assert chosen(requests, reached=three, today=MONDAY + timedelta(days=7)) == Kind.REQUESTS


def test_a_pair_notice_may_be_the_fourth_and_only_one_is() -> None:
    three = ((MONDAY, Kind.CAPTURE), (TUESDAY, Kind.WEEK), (WEDNESDAY, Kind.HELD))
    assert chosen(want(Kind.PAIR), reached=three, today=THURSDAY) == Kind.PAIR
    four = (*three, (THURSDAY, Kind.PAIR))
    assert chosen(want(Kind.PAIR), want(Kind.HELD), reached=four, today=FRIDAY) is None


def test_a_pair_notice_among_the_three_leaves_room_for_three_others() -> None:
    reached = ((MONDAY, Kind.PAIR), (TUESDAY, Kind.WEEK), (WEDNESDAY, Kind.HELD))
    assert chosen(want(Kind.HALFWAY), reached=reached, today=THURSDAY) == Kind.HALFWAY


def test_on_its_day_the_weeks_message_goes_before_a_pair_notice() -> None:
    waiting = (want(Kind.PAIR), want(Kind.CAPTURE), want(Kind.WEEK, earliest=TUESDAY))
    assert chosen(*waiting, today=MONDAY, week_days=(TUESDAY,)) == Kind.PAIR
    assert chosen(*waiting, today=TUESDAY, week_days=(TUESDAY,)) == Kind.WEEK
    assert chosen(*waiting, today=WEDNESDAY) == Kind.PAIR


def test_a_weeks_message_that_could_not_come_on_its_day_waits_its_turn() -> None:
    waiting = (want(Kind.PAIR), want(Kind.WEEK, earliest=TUESDAY), want(Kind.HELD))
    assert chosen(*waiting, today=WEDNESDAY, week_days=(NEXT_TUESDAY,)) == Kind.PAIR
    assert chosen(*waiting[1:], today=WEDNESDAY, week_days=(NEXT_TUESDAY,)) == Kind.WEEK


def test_room_is_kept_for_the_weeks_message_to_come() -> None:
    two = ((THURSDAY - timedelta(days=7), Kind.HELD), (MONDAY, Kind.REQUESTS))
    # Thursday's is out of the window by Thursday, not by Tuesday.
    assert chosen(want(Kind.HALFWAY), reached=two, today=TUESDAY, week_days=(WEDNESDAY,)) is None
    assert chosen(want(Kind.HALFWAY), reached=two, today=TUESDAY) == Kind.HALFWAY
    assert (
        chosen(want(Kind.HALFWAY), reached=two, today=TUESDAY, week_days=(THURSDAY,))
        == Kind.HALFWAY
    )


def test_room_is_kept_for_a_pair_notice_too_when_the_weeks_message_is_to_come() -> None:
    reached = ((MONDAY, Kind.PAIR), (TUESDAY, Kind.HELD), (WEDNESDAY, Kind.REQUESTS))
    assert chosen(want(Kind.PAIR), reached=reached, today=THURSDAY, week_days=(FRIDAY,)) is None
    assert (
        chosen(want(Kind.PAIR), reached=reached[1:], today=THURSDAY, week_days=(FRIDAY,))
        == Kind.PAIR
    )


def test_what_cannot_come_lets_the_next_pass() -> None:
    three = ((MONDAY, Kind.CAPTURE), (TUESDAY, Kind.WEEK), (WEDNESDAY, Kind.HELD))
    waiting = (want(Kind.CAPTURE), want(Kind.PAIR))
    assert chosen(*waiting, reached=three, today=THURSDAY) == Kind.PAIR


def test_nothing_comes_before_its_first_day_or_after_its_last_useful_one() -> None:
    held = want(Kind.HELD, earliest=TUESDAY, last=WEDNESDAY)
    assert chosen(held, today=MONDAY) is None
    assert chosen(held, today=TUESDAY) == Kind.HELD
    assert chosen(held, today=WEDNESDAY) == Kind.HELD
    assert chosen(held, today=THURSDAY) is None


def test_among_equals_the_one_that_expires_first_comes_first_then_the_older() -> None:
    later = want(Kind.HELD, last=FRIDAY, number=1)
    sooner = want(Kind.HELD, last=TUESDAY, number=3)
    newer = want(Kind.HELD, last=TUESDAY, number=4)
    assert choose([later, newer, sooner], [], MONDAY, (), USUAL) == sooner


def test_a_budget_of_two_a_day_and_five_a_week() -> None:
    budget = Budget(week=5, day=2)
    waiting = (want(Kind.HELD), want(Kind.PAIR))
    assert chosen(*waiting, reached=((MONDAY, Kind.PAIR),), budget=budget) == Kind.PAIR
    two = ((MONDAY, Kind.PAIR), (MONDAY, Kind.PAIR))
    assert chosen(*waiting, reached=two, budget=budget) is None
    five = tuple((MONDAY + timedelta(days=number // 2), Kind.HELD) for number in range(5))
    assert chosen(want(Kind.HELD), reached=five, today=THURSDAY, budget=budget) is None


def test_the_weeks_message_that_came_today_is_counted_once() -> None:
    reached = (
        (MONDAY - timedelta(days=4), Kind.HELD),
        (MONDAY - timedelta(days=3), Kind.REQUESTS),
        (MONDAY, Kind.WEEK),
    )
    budget = Budget(week=3, day=2)
    found = chosen(want(Kind.PAIR), reached=reached, week_days=(MONDAY,), budget=budget)
    assert found == Kind.PAIR


def test_a_seldom_budget_holds_for_the_weeks_message_too() -> None:
    budget = Budget(week=1)
    week = want(Kind.WEEK, earliest=TUESDAY)
    reached = ((MONDAY, Kind.HELD),)
    assert chosen(week, reached=reached, today=TUESDAY, week_days=(TUESDAY,), budget=budget) is None
    held = want(Kind.HELD)
    assert chosen(held, today=MONDAY, week_days=(TUESDAY,), budget=budget) is None
