"""Which times can be proposed, when one is agreed, and who is free with whom today."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import WorkCalendar, instant
from bot.matching.people import Role
from bot.sparring.rules import Round, Seat, SparringGroup
from bot.sparring.rules_time import (
    Free,
    Proposal,
    days_to_propose,
    find_common,
    free_between,
    holds_today,
    meet_between,
    parts_of_day,
    reminder_time,
    times_of_day,
    times_to_answer,
)

ZONE = ZoneInfo("Europe/Copenhagen")
CALENDAR = WorkCalendar(ZONE)
HALF_HOUR = timedelta(minutes=30)
MONDAY = date(2026, 11, 23)


def at(clock: str, day: date = MONDAY) -> datetime:
    """A wall time such as "9.30" on a day."""
    hour, minute = clock.split(".")
    return datetime.combine(day, time(int(hour), int(minute)), tzinfo=ZONE)


def group(
    *, ends: date = date(2026, 12, 4), suggested: datetime | None = None, outcome: str | None = None
) -> SparringGroup:
    """A group of Anna and Bo, in seats 1 and 2."""
    roles: tuple[Role, Role] = ("focus_person", "sparring_partner")
    return SparringGroup(
        id=1,
        round=Round(1, 0, MONDAY, ends, open=True),
        protocol="makkersparring",
        suggested=suggested,
        agreed=None if suggested is None else "suggested",
        never_met=True,
        across=False,
        seats=tuple(
            Seat(number, key, role, False, False, 0, False, outcome, None, None, None)  # type: ignore[arg-type]
            for number, key, role in zip((1, 2), ("anna", "bo"), roles, strict=True)
        ),
    )


def test_the_half_hours_lie_within_the_opening_hours() -> None:
    clocks = times_of_day(CALENDAR, MONDAY, HALF_HOUR, at("7.00"))
    assert (clocks[0], clocks[-1], len(clocks)) == (at("8.00"), at("15.30"), 16)
    longer = times_of_day(CALENDAR, MONDAY, timedelta(minutes=45), at("7.00"))
    assert longer[-1] == at("15.00")


def test_a_workplace_that_opens_at_a_quarter_past_has_whole_and_half_hours() -> None:
    calendar = WorkCalendar(ZONE, opens=time(8, 15), closes=time(10, 15))
    assert times_of_day(calendar, MONDAY, HALF_HOUR, at("7.00")) == [
        at("8.30"),
        at("9.00"),
        at("9.30"),
    ]


def test_a_time_in_the_past_is_never_to_choose() -> None:
    assert times_of_day(CALENDAR, MONDAY, HALF_HOUR, at("15.00")) == [at("15.30")]
    assert times_of_day(CALENDAR, MONDAY, HALF_HOUR, at("15.30")) == []


@pytest.mark.parametrize("day", [date(2026, 11, 28), date(2026, 12, 24), date(2026, 4, 3)])
def test_a_day_off_has_no_times(day: date) -> None:
    assert times_of_day(CALENDAR, day, HALF_HOUR, at("7.00", day)) == []


def test_the_next_five_working_days_are_offered_from_today() -> None:
    days = days_to_propose(CALENDAR, group(), HALF_HOUR, lambda _: False, at("8.30"))
    assert days == [date(2026, 11, day) for day in (23, 24, 25, 26, 27)]
    # On a day on which nothing is left, it is passed over.
    late = days_to_propose(CALENDAR, group(), HALF_HOUR, lambda _: False, at("15.45"))
    assert late == [date(2026, 11, day) for day in (24, 25, 26, 27, 30)]


def test_a_day_on_which_somebody_is_away_is_not_among_them() -> None:
    away = {date(2026, 11, 24), date(2026, 11, 25)}
    days = days_to_propose(CALENDAR, group(), HALF_HOUR, away.__contains__, at("8.30"))
    assert days == [
        date(2026, 11, 23),
        date(2026, 11, 26),
        date(2026, 11, 27),
        date(2026, 11, 30),
        date(2026, 12, 1),
    ]


def test_they_lie_within_the_round_or_else_before_its_answers_are_due() -> None:
    short = group(ends=date(2026, 11, 24))
    days = days_to_propose(CALENDAR, short, HALF_HOUR, lambda _: False, at("8.30"))
    assert days == [date(2026, 11, 23), date(2026, 11, 24)]
    last = at("15.45", date(2026, 11, 24))
    days = days_to_propose(CALENDAR, short, HALF_HOUR, lambda _: False, last)
    assert days == [date(2026, 11, 25), date(2026, 11, 26), date(2026, 11, 27), date(2026, 11, 30),
                    date(2026, 12, 1)]  # fmt: skip
    assert days_to_propose(CALENDAR, short, HALF_HOUR, lambda _: True, at("8.30")) == []


def test_a_time_is_agreed_when_it_fits_everybody() -> None:
    rows = [
        Proposal(1, 1, at("10.00"), True),
        Proposal(2, 1, at("13.00"), True),
        Proposal(3, 2, at("13.00"), True),
        Proposal(4, 3, at("10.00"), True),
    ]
    assert find_common(rows, {1, 2}, at("9.00")) == at("13.00")
    assert find_common(rows, {1, 2, 3}, at("9.00")) is None
    assert find_common([*rows, Proposal(5, 2, at("10.00"), True)], {1, 2, 3}, at("9.00")) == at(
        "10.00"
    )
    # What is chosen and not sent is known to nobody, and what has passed fits nobody.
    assert find_common([*rows, Proposal(5, 2, at("10.00"), False)], {1, 2, 3}, at("9.00")) is None
    assert find_common(rows, {1, 2}, at("13.00")) is None
    assert find_common(rows, set(), at("9.00")) is None


def test_what_is_to_answer_is_what_others_sent_and_lies_ahead() -> None:
    rows = [
        Proposal(1, 1, at("13.00"), True),
        Proposal(2, 1, at("10.00"), True),
        Proposal(3, 1, at("14.00"), False),
        Proposal(4, 1, at("8.30"), True),
        Proposal(5, 2, at("13.00"), True),
        Proposal(6, 2, at("15.00"), True),
    ]
    assert times_to_answer(rows, 2, at("9.00")) == [(at("10.00"), False), (at("13.00"), True)]
    assert times_to_answer(rows, 1, at("9.00")) == [(at("13.00"), True), (at("15.00"), False)]


@given(
    st.lists(
        st.tuples(st.integers(1, 3), st.integers(16, 31), st.booleans()), max_size=12, unique=True
    ),
    st.integers(16, 31),
)
@settings(max_examples=100)
def test_an_agreed_time_fits_all_and_is_the_first_that_does(
    said: list[tuple[int, int, bool]], half_hour: int
) -> None:
    day = at("0.00")
    rows = [
        Proposal(number, seat, day + half * HALF_HOUR, sent)
        for number, (seat, half, sent) in enumerate(said)
    ]
    now = day + half_hour * HALF_HOUR
    found = find_common(rows, {1, 2, 3}, now)
    fitting = [
        one
        for one in {row.at for row in rows if row.at > now}
        if all(any(r.at == one and r.seat == seat and r.sent for r in rows) for seat in (1, 2, 3))
    ]
    assert found == min(fitting, default=None)


@pytest.mark.parametrize("day", [date(2026, 3, 30), date(2026, 10, 26), MONDAY])
def test_a_reminder_comes_an_hour_before(day: date) -> None:
    assert reminder_time(CALENDAR, at("10.00", day)) == at("9.00", day)


def test_over_the_clock_change_an_hour_before_is_an_hour() -> None:
    sunday = date(2026, 3, 29)
    assert reminder_time(CALENDAR, CALENDAR.at(sunday, time(3, 30))) == at("1.30", sunday)


@pytest.mark.parametrize(
    ("now", "parts"),
    [
        ("7.59", []),
        ("8.00", ["day", "morning", "afternoon"]),
        ("11.50", ["day", "morning", "afternoon"]),
        ("11.51", ["day"]),
        ("15.50", ["day"]),
        ("15.51", []),
        ("16.00", []),
    ],
)
def test_only_what_is_left_of_the_day_can_be_said(now: str, parts: list[str]) -> None:
    assert parts_of_day(CALENDAR, at(now)) == parts


def test_nobody_is_free_on_demand_on_a_day_off() -> None:
    assert parts_of_day(CALENDAR, at("10.00", date(2026, 11, 28))) == []


def test_the_morning_ends_at_twelve_and_the_afternoon_begins_there() -> None:
    now = at("9.05")
    assert free_between(CALENDAR, "day", now) == (now, at("16.00"))
    assert free_between(CALENDAR, "morning", now) == (now, at("12.00"))
    assert free_between(CALENDAR, "afternoon", now) == (at("12.00"), at("16.00"))


def free(key: str, since: str, until: str) -> Free:
    return Free(key, instant(at(since)), instant(at(until)))


@pytest.mark.parametrize(
    ("one", "other", "now", "between"),
    [
        (("8.30", "16.00"), ("12.00", "16.00"), "9.00", ("12.00", "16.00")),
        (("8.30", "12.00"), ("9.00", "16.00"), "9.00", ("9.00", "12.00")),
        (("8.30", "12.00"), ("9.00", "16.00"), "11.50", ("11.50", "12.00")),
        (("8.30", "12.00"), ("9.00", "16.00"), "11.51", None),
        (("8.30", "12.00"), ("12.00", "16.00"), "9.00", None),
    ],
)
def test_two_can_meet_when_ten_minutes_fit_into_both_their_time(
    one: tuple[str, str], other: tuple[str, str], now: str, between: tuple[str, str] | None
) -> None:
    expected = None if between is None else (instant(at(between[0])), instant(at(between[1])))
    assert meet_between(free("a", *one), free("b", *other), instant(at(now))) == expected
    assert meet_between(free("b", *other), free("a", *one), instant(at(now))) == expected


def test_a_talk_on_demand_holds_its_people_until_half_an_hour_after_its_beginning() -> None:
    talk = group(suggested=at("12.00"))
    assert holds_today(talk, "anna", at("9.00"))
    assert holds_today(talk, "anna", at("12.29"))
    assert not holds_today(talk, "anna", at("12.30"))
    assert not holds_today(talk, "cem", at("9.00"))
    said = group(suggested=at("12.00"), outcome="held")
    assert not holds_today(said, "anna", at("12.05"))
