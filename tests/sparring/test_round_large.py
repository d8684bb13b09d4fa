"""A round of many is put together beside the bot, and formed when its plan comes."""

import pickle
from datetime import date

import pytest

from bot import people, schedule, sparring
from bot.feature import Due, Task
from bot.matching.people import Plan
from bot.people.rules import Person
from bot.sparring import candidates, starting, store, store_rounds
from bot.sparring.rules_round import NotStarted, RoundStarted
from tests.sparring.rounds import Workplace

FIRST = date(2026, 12, 2)
FEW, MANY = 6, 8
"""Here more than six are many: what is done with them is the same as with more than sixty."""


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    assert starting.AT_ONCE == 60
    monkeypatch.setattr(starting, "AT_ONCE", FEW)


def crowd(workplace: Workplace, count: int = MANY) -> list[Person]:
    """So many colleagues of four departments, with a facilitator among them."""
    found = [
        workplace.stage.person(f"P{number:03}", department=f"A{number % 4}")
        for number in range(count)
    ]
    with workplace.stage.db.transaction():
        people.change(workplace.stage.db, found[0].key, facilitator=1)
    workplace.start()
    return found


def press_start(workplace: Workplace, person: Person) -> RoundStarted | NotStarted:
    started = workplace.stage.act(person.key, sparring.start_round_now)
    assert isinstance(started, (RoundStarted, NotStarted))
    return started


def ask(workplace: Workplace, subject: str) -> Task:
    """What a started computation is given."""
    with workplace.stage.db.transaction():
        due = Due(subject, workplace.stage.now)
        return starting.ask_for_plan(workplace.stage.turn(), due)


def work(task: Task) -> Plan:
    """The plan, as it comes back from another process."""
    function, arguments = pickle.loads(pickle.dumps((task.work, task.arguments)))
    plan = pickle.loads(pickle.dumps(function(*arguments)))
    assert isinstance(plan, Plan)
    return plan


def finish(workplace: Workplace, subject: str, plan: Plan) -> None:
    with workplace.stage.db.transaction():
        due = Due(subject, workplace.stage.now)
        schedule.cancel(workplace.stage.db, starting.FORM_JOB, subject)
        starting.form_planned(workplace.stage.turn(), due, plan)


def seats(workplace: Workplace, number: int = 1) -> list[str]:
    """The keys of all who have a place in a round."""
    groups = store.groups_of_round(workplace.stage.db, number)
    return sorted(seat.person for group in groups for seat in group.here if seat.person)


def test_the_facilitator_hears_at_once_that_it_comes_and_then_that_it_is_there(
    workplace: Workplace,
) -> None:
    facilitator, *_ = crowd(workplace)
    assert press_start(workplace, facilitator) is NotStarted.COMING
    assert store_rounds.last_round(workplace.stage.db) is None
    task = ask(workplace, facilitator.key)
    assert task.where == "child"
    finish(workplace, facilitator.key, work(task))
    assert len(seats(workplace)) == MANY
    (told,) = workplace.news(facilitator)
    assert told.text == (
        "8 kolleger er sat sammen i 4 grupper. Runden varer til og med fredag den 4. december."
    )


def test_few_are_put_together_on_the_spot(workplace: Workplace) -> None:
    facilitator, *_ = crowd(workplace, FEW)
    assert press_start(workplace, facilitator) == RoundStarted(1, 3, 6, 0, date(2026, 12, 4))


def test_a_round_started_twice(workplace: Workplace) -> None:
    """The second start changes nothing and says so, also while the first is being made."""
    facilitator, second, *_ = crowd(workplace)
    press_start(workplace, facilitator)
    seed = workplace.stage.db.get_meta(store_rounds.SEED)
    for person in (facilitator, second):
        assert press_start(workplace, person) is NotStarted.IN_HAND
    assert workplace.stage.db.get_meta(store_rounds.SEED) == seed
    finish(workplace, facilitator.key, work(ask(workplace, facilitator.key)))
    assert press_start(workplace, second) is NotStarted.ALREADY
    assert [one.number for one in store_rounds.open_rounds(workplace.stage.db)] == [1]


def test_after_a_crash_it_is_asked_anew_with_the_same_seed(workplace: Workplace) -> None:
    facilitator, *_ = crowd(workplace)
    press_start(workplace, facilitator)
    first, again = ask(workplace, facilitator.key), ask(workplace, facilitator.key)
    assert first == again
    assert work(first) == work(again)
    finish(workplace, facilitator.key, work(again))
    row = workplace.stage.db.row("select seed from rounds")
    assert row is not None
    assert str(row["seed"]) == workplace.stage.db.get_meta(store_rounds.SEED)


def test_one_that_is_due_forms_by_itself(workplace: Workplace) -> None:
    crowd(workplace)
    workplace.move_to(FIRST, "9.30")
    assert len(seats(workplace)) == MANY
    calendar = workplace.stage.settings.calendar()
    assert sparring.next_round_date(workplace.stage.db, calendar) == date(2026, 12, 16)


def test_who_can_no_longer_be_met_is_not_and_those_who_are_freed_are_placed_anew(
    workplace: Workplace,
) -> None:
    facilitator, *_ = crowd(workplace)
    db = workplace.stage.db
    press_start(workplace, facilitator)
    plan = work(ask(workplace, facilitator.key))
    pairs = [group.members for group in plan.groups]
    assert len(pairs) == 4
    (paused, _), (blocks, blocked), (leaves, _), untouched = pairs[0], pairs[1], pairs[2], pairs[3]
    with db.transaction():
        people.change(db, paused, paused=1)
        people.change(db, leaves, sparring=0)
        store_rounds.block(db, blocks, blocked)
    newcomer = workplace.stage.person("Ny")
    finish(workplace, facilitator.key, plan)
    placed = seats(workplace)
    everybody = {key for pair in pairs for key in pair} | {newcomer.key}
    assert set(placed) == everybody - {paused, leaves}
    assert len(placed) == len(set(placed)) == MANY - 1
    groups = [{seat.person for seat in group.here} for group in store.groups_of_round(db, 1)]
    assert set(untouched) in groups
    assert not any({blocks, blocked} <= group for group in groups)
    assert sorted(len(group) for group in groups) == [2, 2, 3]
    # The account is of the round as it was formed.
    account = store_rounds.account_of(db, 1)
    assert account is not None
    assert account.pairs == 5


def test_a_plan_that_still_holds_is_kept_as_it_is(workplace: Workplace) -> None:
    facilitator, *_ = crowd(workplace)
    press_start(workplace, facilitator)
    plan = work(ask(workplace, facilitator.key))
    turn = workplace.stage.turn()
    available = candidates.find_available(turn.db, turn.calendar, turn.now.date())
    assert candidates.still_holds(plan, candidates.describe(turn.db, available))
    assert not candidates.still_holds(plan, candidates.describe(turn.db, available[1:]))


@pytest.mark.parametrize("subject", ["org", "facilitator"])
def test_one_that_comes_after_another_was_formed_changes_nothing(
    workplace: Workplace, subject: str
) -> None:
    facilitator, *_ = crowd(workplace)
    press_start(workplace, facilitator)
    plan = work(ask(workplace, facilitator.key))
    finish(workplace, facilitator.key, plan)
    workplace.stage.out()
    finish(workplace, facilitator.key if subject == "facilitator" else "org", plan)
    assert [one.number for one in store_rounds.open_rounds(workplace.stage.db)] == [1]
    said = [one.text for one in workplace.news(facilitator)]
    already = "Der er allerede begyndt en runde i dag, så jeg startede ikke en til."
    assert said == ([already] if subject == "facilitator" else [])


def test_when_nobody_is_left_to_put_together_the_facilitator_is_told(workplace: Workplace) -> None:
    facilitator, *others = crowd(workplace)
    press_start(workplace, facilitator)
    plan = work(ask(workplace, facilitator.key))
    with workplace.stage.db.transaction():
        for person in others:
            people.change(workplace.stage.db, person.key, sparring=0)
    finish(workplace, facilitator.key, plan)
    assert store_rounds.last_round(workplace.stage.db) is None
    (told,) = workplace.news(facilitator)
    assert told.text == "Ingen kunne sættes sammen, så der blev ikke nogen runde."
