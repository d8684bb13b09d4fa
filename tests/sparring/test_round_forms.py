"""The form of a round: pairs, threes, or across two groups; and how the round explains itself."""

from collections import Counter
from datetime import date

import pytest

from bot import people, sparring
from bot.matching.people import PAIRS, Across, Options
from bot.sparring import candidates, store, store_rounds
from bot.sparring.rules_round import Account
from tests.sparring.rounds import Workplace

FIRST, SECOND, THIRD = date(2026, 12, 2), date(2026, 12, 16), date(2027, 1, 6)


def choose(workplace: Workplace, form: str) -> None:
    with workplace.stage.db.transaction():
        sparring.set_form(workplace.stage.db, form)


def sizes(workplace: Workplace, number: int) -> list[int]:
    groups = store.groups_of_round(workplace.stage.db, number)
    return sorted(len(group.here) for group in groups)


def test_threes_for_all_until_another_form_is_chosen(workplace: Workplace) -> None:
    workplace.colleagues(*"ABCDEFGHI")
    workplace.start()
    choose(workplace, "trios")
    workplace.move_to(FIRST, "9.30")
    assert sizes(workplace, 1) == [3, 3, 3]
    assert {one.protocol for one in store.groups_of_round(workplace.stage.db, 1)} == {"trio-kort"}
    workplace.move_to(SECOND, "9.30")
    assert sizes(workplace, 2) == [3, 3, 3]
    choose(workplace, "pairs")
    workplace.move_to(THIRD, "9.30")
    assert sizes(workplace, 3) == [2, 2, 2, 3]
    forms = [row["form"] for row in workplace.stage.db.rows("select form from rounds order by id")]
    assert forms == ["trios", "trios", "pairs"]


def test_caseworkers_with_company_consultants(workplace: Workplace) -> None:
    workplace.colleagues("A", "B", "C", profession="caseworker")
    workplace.colleagues("D", "E", "F", profession="company_consultant")
    workplace.start()
    choose(workplace, "across:profession:caseworker:company_consultant")
    workplace.move_to(FIRST, "9.30")
    for group in store.groups_of_round(workplace.stage.db, 1):
        names = workplace.names([seat.person for seat in group.here])
        assert len([name for name in names if name in "ABC"]) == 1
    overview = sparring.round_overview(workplace.stage.db, FIRST)
    assert overview is not None
    assert overview.form == "across:profession:caseworker:company_consultant"


def test_across_departments_and_nobody_is_left_out_for_it(workplace: Workplace) -> None:
    workplace.colleagues("A", "B", "C", "D", department="Ung")
    workplace.colleagues("E", "F", department="Job")
    ung, job = (
        next(one.id for one in people.departments(workplace.stage.db) if one.name == name)
        for name in ("Ung", "Job")
    )
    workplace.start()
    choose(workplace, f"across:department:{ung}:{job}")
    workplace.move_to(FIRST, "9.30")
    groups = store.groups_of_round(workplace.stage.db, 1)
    assert sizes(workplace, 1) == [2, 2, 2]
    assert Counter(group.across for group in groups) == {True: 2, False: 1}


def test_a_form_across_a_department_that_is_closed_is_pairs(workplace: Workplace) -> None:
    db = workplace.stage.db
    with db.transaction():
        ung, job = (people.add_department(db, name) for name in ("Ung", "Job"))
        sparring.set_form(db, f"across:department:{ung}:{job}")
        assert sparring.chosen_form(db) == f"across:department:{ung}:{job}"
        people.close_department(db, job)
    assert sparring.chosen_form(db) == "pairs"


@pytest.mark.parametrize(
    ("form", "options"),
    [
        ("pairs", PAIRS),
        ("trios", Options(trios=True)),
        ("across:department:1:2", Options(across=Across("department", "1", "2"))),
    ],
)
def test_every_form_is_something_that_can_be_asked_of_the_matching(
    form: str, options: Options
) -> None:
    assert sparring.read_form(form) == options


@pytest.mark.parametrize("form", ["", "fours", "across:department:1:1", "across:shoes:1:2"])
def test_there_is_no_other_form(workplace: Workplace, form: str) -> None:
    with pytest.raises(ValueError, match="no form of a round"), workplace.stage.db.transaction():
        sparring.set_form(workplace.stage.db, form)


def test_the_round_explains_itself(workplace: Workplace) -> None:
    workplace.colleagues("A", "B", department="Ung")
    workplace.colleagues("C", "D", department="Job")
    workplace.start()
    workplace.move_to(FIRST, "9.30")
    assert store_rounds.account_of(workplace.stage.db, 1) == Account(2, 2, 2, 0, 0, {})
    workplace.move_to(SECOND, "9.30")
    workplace.move_to(THIRD, "9.30")
    workplace.move_to(date(2027, 1, 20), "9.30")
    # Four can meet in three ways; in the fourth round everybody has met.
    account = store_rounds.account_of(workplace.stage.db, 4)
    assert account is not None
    assert (account.pairs, account.new_pairs, account.repeats) == (2, 0, 2)
    assert account.why_repeats == {"met_everyone": 2}
    overview = sparring.round_overview(workplace.stage.db, date(2027, 1, 20))
    assert overview is not None
    assert overview.account == account


def test_a_round_of_nobody_explains_nothing(workplace: Workplace) -> None:
    workplace.stage.person("Anna")
    workplace.start()
    workplace.move_to(FIRST, "9.30")
    overview = sparring.round_overview(workplace.stage.db, FIRST)
    assert overview is not None
    assert overview.account is None


def test_an_account_of_before_there_were_reasons_is_read(workplace: Workplace) -> None:
    workplace.colleagues("A", "B")
    workplace.start()
    workplace.move_to(FIRST, "9.30")
    with workplace.stage.db.transaction():
        workplace.stage.db.execute(
            "update rounds set explanation = ?",
            ('{"pairs":2,"new_pairs":1,"across_departments":0,"repeats":1,"left_over":0}',),
        )
    assert store_rounds.account_of(workplace.stage.db, 1) == Account(2, 1, 0, 1, 0, {})


def test_the_form_goes_with_the_inputs(workplace: Workplace) -> None:
    choose(workplace, "trios")
    calendar = workplace.stage.settings.calendar()
    assert candidates.plan_round(workplace.stage.db, calendar, FIRST, 1).form == "trios"
