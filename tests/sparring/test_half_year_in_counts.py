"""What the picture of a half-year is drawn from: the rows of rounds, as counts."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from bot.matching.people import Role
from bot.people.rules import Person
from bot.people.store import change, erase
from bot.sparring import half_year, store, store_crossing, store_rounds
from bot.sparring.rules import ANSWER_DAYS, Origin, Outcome, SparringGroup
from bot.sparring.rules_crossing import HALF_YEAR_DAYS, Crossing, RoundShare
from bot.storage import Database
from tests.sparring.rounds import Workplace

TODAY = date(2026, 11, 23)
ROLES: tuple[Role, Role, Role] = ("focus_person", "interviewer", "reflecting_colleague")


class Past:
    """A workplace of Job and Ung, five people in each, and the rounds they had."""

    def __init__(self, workplace: Workplace) -> None:
        self.workplace = workplace
        self.db: Database = workplace.stage.db
        self.job = workplace.colleagues(*(f"J{n}" for n in range(5)), department="Job")
        self.young = workplace.colleagues(*(f"U{n}" for n in range(5)), department="Ung")

    def round(
        self,
        *groups: Sequence[Person],
        starts: date = TODAY - timedelta(days=40),
        lasts: int = 14,
        open: bool = False,
        origin: Origin = "round",
    ) -> list[SparringGroup]:
        """A round with these groups, closed unless it is said to be open."""
        ends = starts + timedelta(days=lasts)
        with self.db.transaction():
            number = store_rounds.add_round(self.db, 1, starts, ends).number
            made = [
                store.add_group(
                    self.db,
                    number,
                    "makkersparring",
                    [(one.key, role) for one, role in zip(group, ROLES, strict=False)],
                    never_met=True,
                    across=True,
                    origin=origin,
                )
                for group in groups
            ]
            if not open:
                store_rounds.close_round(self.db, number, ends)
        return made

    def say(self, group: SparringGroup, *outcomes: Outcome | None) -> None:
        """Let the people of a group answer."""
        with self.db.transaction():
            for seat, outcome in zip(group.seats, outcomes, strict=True):
                if outcome is not None:
                    store.set_outcome(self.db, seat.id, outcome)

    def pairs(self) -> list[tuple[Person, Person]]:
        """Everybody in Job with somebody in Ung."""
        return list(zip(self.job, self.young, strict=True))

    def counts(self) -> tuple[int, int, int]:
        """How often two in Job were put together, two of Job and Ung, and two in Ung."""
        found = store_crossing.count_pairs(self.db, TODAY - timedelta(days=HALF_YEAR_DAYS))
        job, young = self.job[0].department, self.young[0].department
        cells = ((job, job), (job, young), (young, young))
        assert set(found) <= set(cells)
        return tuple(found.get(cell, 0) for cell in cells)  # type: ignore[return-value]

    def shares(self) -> list[tuple[int, int]]:
        """How many met of how many, round by round."""
        return [(one.met, one.groups) for one in half_year(self.db, TODAY).shares]


@pytest.fixture
def past(workplace: Workplace) -> Past:
    return Past(workplace)


def test_before_the_first_round_nobody_was_put_together(past: Past) -> None:
    found = half_year(past.db, TODAY)
    assert not found.together
    assert found.crossing is None
    assert found.shares == ()
    assert (found.first, found.last) == (date(2026, 5, 25), TODAY)


def test_pairs_are_counted_by_department_over_all_rounds(past: Past) -> None:
    job, young = past.job, past.young
    past.round((job[0], young[0]), (young[1], job[1]), (job[2], job[3]))
    past.round((job[0], young[0]), (young[3], young[4]), starts=TODAY, open=True)
    assert past.counts() == (1, 3, 1)
    assert half_year(past.db, TODAY).together


def test_a_group_of_three_is_three_pairs(past: Past) -> None:
    past.round((past.job[0], past.job[1], past.young[0]))
    assert past.counts() == (1, 2, 0)


def test_who_was_put_together_again_or_late_is_counted_and_on_demand_is_not(past: Past) -> None:
    past.round((past.job[0], past.young[0]), origin="late")
    past.round((past.job[0], past.young[1]), origin="again")
    past.round((past.job[0], past.young[2]), origin="today")
    assert past.counts() == (0, 2, 0)


def test_who_gave_up_their_seat_was_not_put_together(past: Past) -> None:
    (group,) = past.round((past.job[0], past.young[0]))
    with past.db.transaction():
        store.give_up(past.db, group.seats[0].id)
    assert past.counts() == (0, 0, 0)


def test_rounds_are_counted_for_half_a_year(past: Past) -> None:
    past.round((past.job[0], past.young[0]), starts=TODAY - timedelta(days=HALF_YEAR_DAYS))
    past.round((past.job[0], past.job[1]), starts=TODAY - timedelta(days=HALF_YEAR_DAYS + 1))
    assert past.counts() == (0, 1, 0)


def test_people_count_where_they_are_now(past: Past) -> None:
    sixth = past.workplace.stage.person("J5", department="Job")
    past.round((sixth, past.young[0]))
    assert past.counts() == (0, 1, 0)
    with past.db.transaction():
        change(past.db, sixth.key, department=past.young[0].department)
    assert past.counts() == (0, 0, 1)


def test_who_has_left_counts_until_they_are_erased(past: Past) -> None:
    sixth = past.workplace.stage.person("J5", department="Job")
    past.round((sixth, past.young[0]))
    with past.db.transaction():
        change(past.db, sixth.key, status="left")
    assert past.counts() == (0, 1, 0)
    with past.db.transaction():
        erase(past.db, sixth.key)
    assert past.counts() == (0, 0, 0)


def test_the_half_year_has_the_departments_with_five_people_or_more(past: Past) -> None:
    for _ in range(2):
        past.round(*past.pairs())
    past.round(past.job[:2], past.job[2:4], past.young[:3], past.young[3:])
    assert half_year(past.db, TODAY).crossing == Crossing(
        ("Job", "Ung"), ((None, 10), (10, None)), across=10, within=6
    )


def test_a_department_that_falls_under_five_is_merged(past: Past) -> None:
    workshop = past.workplace.colleagues(*(f"V{n}" for n in range(6)), department="Værkstedet")
    past.round(*past.pairs())
    past.round(*zip(past.job, workshop, strict=False))
    with past.db.transaction():
        change(past.db, past.job[4].key, status="left")
    assert half_year(past.db, TODAY).crossing == Crossing(
        ("Værkstedet", None), ((0, 5), (5, 5)), across=5, within=5, joined="Ung"
    )


def test_people_of_no_department_are_among_the_merged(past: Past) -> None:
    homeless = [past.workplace.stage.person(f"X{n}", department=None) for n in range(5)]
    past.round(*zip(past.job, homeless, strict=True))
    assert half_year(past.db, TODAY).crossing == Crossing(
        ("Job", "Ung", None), ((0, 0, 5), (0, 0, 0), (5, 0, 0)), across=5, within=0
    )


def test_a_group_met_when_anybody_in_it_says_so(past: Past) -> None:
    groups = past.round(*past.pairs())
    for group, outcomes in zip(
        groups,
        (("held", "no"), ("partly", None), ("later", "no"), ("no", "no"), ("held", "held")),
        strict=True,
    ):
        past.say(group, *outcomes)  # type: ignore[arg-type]
    assert half_year(past.db, TODAY).shares == (
        RoundShare(1, TODAY - timedelta(days=40), met=3, groups=5),
    )


def test_a_round_is_shown_once_five_have_answered(past: Past) -> None:
    groups = past.round(*past.pairs())
    past.say(groups[0], "held", "held")
    past.say(groups[1], "no", "no")
    assert past.shares() == []
    past.say(groups[2], "held", None)
    assert past.shares() == [(2, 5)]


def test_one_more_answer_is_shown_together_with_the_next(past: Past) -> None:
    groups = past.round(*past.pairs())
    past.say(groups[0], "no", "no")
    past.say(groups[1], "no", "no")
    past.say(groups[2], "no", None)
    assert past.shares() == [(0, 5)]
    past.say(groups[3], "held", None)
    assert past.shares() == [(0, 5)]
    past.say(groups[4], "held", None)
    assert past.shares() == [(2, 5)]


def test_a_round_is_shown_when_its_last_answers_are_taken(past: Past) -> None:
    def answered(ends: date, *, open: bool = False) -> None:
        lasts = timedelta(days=14)
        for group in past.round(*past.pairs(), starts=ends - lasts, open=open):
            past.say(group, "held", "held")

    answered(TODAY - timedelta(days=ANSWER_DAYS))
    answered(TODAY - timedelta(days=ANSWER_DAYS + 1), open=True)
    assert past.shares() == []
    answered(TODAY - timedelta(days=ANSWER_DAYS + 1))
    assert past.shares() == [(5, 5)]


def test_a_group_that_lost_somebody_and_one_on_demand_are_not_among_all(past: Past) -> None:
    groups = past.round(*past.pairs())
    for group in groups:
        past.say(group, "held", "held")
    with past.db.transaction():
        store.give_up(past.db, groups[0].seats[0].id)
    for group in past.round(*past.pairs(), origin="today"):
        past.say(group, "held", "held")
    assert past.shares() == [(4, 4)]


def test_who_leaves_moves_or_is_erased_does_not_tell_whether_they_met(past: Past) -> None:
    groups = past.round(*past.pairs())
    for group in groups[:4]:
        past.say(group, "no", "no")
    past.say(groups[4], "held", "held")
    assert past.shares() == [(1, 5)]
    for person in (*past.job[3:], past.young[4]):
        with past.db.transaction():
            change(past.db, person.key, department=past.young[0].department)
        assert past.shares() == [(1, 5)]
        with past.db.transaction():
            change(past.db, person.key, status="left")
        assert past.shares() == [(1, 5)]
        with past.db.transaction():
            erase(past.db, person.key)
        assert past.shares() == [(1, 5)]


def test_rounds_come_in_their_order(past: Past) -> None:
    for days in (80, 60, 40):
        groups = past.round(*past.pairs(), starts=TODAY - timedelta(days=days))
        for group in groups[: days // 20 + 1]:
            past.say(group, "held", "held")
    shares = half_year(past.db, TODAY).shares
    assert [(one.number, one.met) for one in shares] == [(1, 5), (2, 4), (3, 3)]
