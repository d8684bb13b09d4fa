"""When a pair may write instead of meeting, how long it lasts, and how long its words are kept."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import WorkCalendar
from bot.matching.people import Role
from bot.sparring import rules_written
from bot.sparring.rules import Round, Seat, SparringGroup
from bot.sparring.rules_written import Move, WrittenTalk
from tests.turns import ZONE

CALENDAR = WorkCalendar(ZONE)
OPEN = Round(1, 7, date(2026, 12, 2), date(2026, 12, 15), True)


def seat(number: int, role: Role, person: str | None = "key") -> Seat:
    return Seat(
        number, person, role, False, False, 0, False, None, None, None, None
    )  # fmt: skip


PAIR = SparringGroup(
    1, OPEN, "makkersparring", None, None, True, True,
    (seat(1, "focus_person", "a"), seat(2, "sparring_partner", "b")),
)  # fmt: skip


def talk(
    state: rules_written.State = "open", *, moves: int = 0, **more: date | None
) -> WrittenTalk:
    written = tuple(Move(n, 1, "ord", 0) for n in range(1, moves + 1))
    dates: dict[str, date | None] = {"starts": None, "ends": None, "ended": None, **more}
    return WrittenTalk(1, state, 1, moves=written, **dates)


def test_a_pair_of_the_open_round_without_a_time_may_write() -> None:
    assert rules_written.can_write(PAIR)


@pytest.mark.parametrize(
    "group",
    [
        replace(PAIR, round=replace(OPEN, open=False)),
        replace(PAIR, agreed="suggested", suggested=datetime(2026, 12, 4, 10, tzinfo=ZONE)),
        replace(PAIR, agreed="own"),
        replace(PAIR, protocol="trio-kort", seats=(*PAIR.seats, seat(3, "interviewer", "c"))),
        replace(PAIR, origin="today", protocol="doerkarm"),
        replace(PAIR, seats=(PAIR.seats[0], replace(PAIR.seats[1], gone=True))),
        replace(PAIR, seats=(PAIR.seats[0], replace(PAIR.seats[1], person=None))),
        replace(PAIR, seats=(PAIR.seats[0], replace(PAIR.seats[1], offline=True))),
        replace(PAIR, seats=(PAIR.seats[0], replace(PAIR.seats[1], outcome="held"))),
        replace(PAIR, seats=(PAIR.seats[0], replace(PAIR.seats[1], outcome="no"))),
    ],
    ids=[
        "the round is closed", "a time is agreed", "they have a time of their own", "a trio",
        "a talk on demand", "one has given up", "one was erased", "partner without telegram",
        "the talk was held", "the talk was not held",
    ],
)  # fmt: skip
def test_others_may_not(group: SparringGroup) -> None:
    assert not rules_written.can_write(group)
    assert not rules_written.may_ask(group, group.seats[0], None)


def test_it_is_asked_for_once_and_the_other_s_asking_is_a_yes() -> None:
    first, second = PAIR.seats
    assert rules_written.may_ask(PAIR, first, None)
    asked = talk("asked")
    assert not rules_written.may_ask(PAIR, first, asked)
    assert rules_written.may_ask(PAIR, second, asked)
    for state in ("open", "ended", "closed"):
        for one in PAIR.seats:
            assert not rules_written.may_ask(PAIR, one, talk(state))


@pytest.mark.parametrize(
    ("today", "ends"),
    [
        (date(2026, 12, 2), date(2026, 12, 9)),
        (date(2026, 12, 5), date(2026, 12, 11)),
        (date(2027, 3, 24), date(2027, 4, 5)),
    ],
    ids=["a Wednesday", "a Saturday", "before Easter"],
)
def test_it_lasts_five_working_days_after_the_yes(today: date, ends: date) -> None:
    assert rules_written.last_day(CALENDAR, today, 5) == ends


def test_the_reminder_comes_a_working_day_after_it_was_delivered() -> None:
    assert rules_written.reminder_day(CALENDAR, date(2026, 12, 4)) == date(2026, 12, 7)


@pytest.mark.parametrize(
    ("starts", "ended", "kept", "deleted"),
    [
        (date(2026, 12, 2), date(2026, 12, 4), 7, date(2026, 12, 11)),
        (date(2026, 12, 2), date(2026, 12, 9), 7, date(2026, 12, 16)),
        (date(2026, 12, 2), date(2026, 12, 9), 1, date(2026, 12, 10)),
        (date(2027, 3, 24), date(2027, 4, 5), 7, date(2027, 4, 7)),
        (date(2026, 12, 18), date(2027, 1, 8), 7, date(2027, 1, 9)),
    ],
    ids=["done early", "closed", "kept shorter", "over Easter", "over closed weeks"],
)
def test_words_are_deleted_a_week_after_the_end(
    starts: date, ended: date, kept: int, deleted: date
) -> None:
    over = talk("ended", starts=starts, ended=ended)
    assert rules_written.deletion_day(over, kept) == deleted


@given(
    first=st.dates(date(2026, 1, 1), date(2030, 1, 1)),
    lasted=st.integers(0, 13),
    kept=st.integers(1, 7),
)
def test_no_words_are_older_than_two_weeks_nor_gone_on_the_day_itself(
    first: date, lasted: int, kept: int
) -> None:
    ended = first + timedelta(days=lasted)
    day = rules_written.deletion_day(talk("ended", starts=first, ended=ended), kept)
    assert ended < day <= first + timedelta(days=rules_written.LONGEST_DAYS)
    assert day <= ended + timedelta(days=kept)


def test_a_talk_that_goes_on_has_no_such_day() -> None:
    with pytest.raises(ValueError, match="group 1 has not ended"):
        rules_written.deletion_day(talk("open", starts=date(2026, 12, 2)), 7)


def test_the_moves_are_counted_from_one() -> None:
    assert talk().next_move == 1
    assert talk().last is None
    assert talk(moves=2).next_move == 3
    assert talk(moves=2).last == Move(2, 1, "ord", 0)


def test_a_seat_is_found_by_its_role_while_its_person_is_there() -> None:
    assert rules_written.seat_of_role(PAIR, "sparring_partner") == PAIR.seats[1]
    assert rules_written.seat_of_role(PAIR, "interviewer") is None
    gone = replace(PAIR, seats=(PAIR.seats[0], replace(PAIR.seats[1], gone=True)))
    assert rules_written.seat_of_role(gone, "sparring_partner") is None
