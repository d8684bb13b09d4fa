"""Who takes part in a round, and all that the matching needs to know about them.

What is gathered here is plain data, so that a large round can be matched in another process.
"""

import secrets
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from bot import people
from bot.clock import WorkCalendar
from bot.matching.people import Candidate, may_form_group
from bot.people import Person
from bot.sparring import rules, rules_round, store_rounds, store_silence
from bot.sparring.rules_round import RoundInputs
from bot.sparring.store_rounds import Past
from bot.storage import Database

if TYPE_CHECKING:
    from bot.matching.people import Group, Plan


def is_available(person: Person, today: date) -> bool:
    """Whether a person opted in and is here on that day, and can be told or has somebody to tell.

    A colleague without Telegram is told by whoever they are put together with.
    """
    if not person.sparring or not person.is_active or person.is_away(today):
        return False
    return person.reachable or not person.has_telegram


def find_available(db: Database, calendar: WorkCalendar, today: date) -> list[Person]:
    """Everybody who would take part in a round that formed on that day.

    Whoever skips it is not among them, nor who was asked after three silent rounds whether they
    still want to take part, and has not answered.
    """
    skipping = store_rounds.skippers(db)
    silent = {
        key
        for key, asked in store_silence.asked(db).items()
        if rules_round.had_time_to_answer(calendar, asked, today)
    }
    return [
        person
        for person in people.everybody(db)
        if is_available(person, today) and person.key not in skipping | silent
    ]


def plan_round(db: Database, calendar: WorkCalendar, today: date, seed: int) -> RoundInputs:
    """All that the matching needs for a round that would form on that day."""
    last = store_rounds.last_round(db)
    number = 1 if last is None else last.number + 1
    past = store_rounds.read_past(db)
    candidates = describe(db, find_available(db, calendar, today), past)
    return RoundInputs(candidates, past.meetings, number, seed, chosen_form(db))


def describe(
    db: Database, available: Collection[Person], past: Past | None = None
) -> tuple[Candidate, ...]:
    """People as the matching sees them; without their past only the hard rules stand on them.

    Two colleagues without Telegram are never put together, since neither could be told.
    """
    past = past or Past(())
    waiting = rules.count_waiting(past.waited)
    blocks = store_rounds.all_blocks(db)
    leaders = {one.id: one.leaders for one in people.departments(db, closed=True)}
    offline = frozenset(person.key for person in available if not person.has_telegram)
    return tuple(
        Candidate(
            key=person.key,
            department=None if person.department is None else str(person.department),
            profession=person.profession,
            leaders=leaders.get(person.department or 0, frozenset()) - {person.key},
            blocked=blocks.get(person.key, frozenset())
            | (offline - {person.key} if person.key in offline else frozenset()),
            newcomer=person.key not in past.focus,
            waiting=waiting.get(person.key, 0),
            last_focus=past.focus.get(person.key, False),
            trio_seats=past.trios.get(person.key, 0),
        )
        for person in available
    )


def draw_seed() -> int:
    """A new seed for a round's tie-breaks; it is kept with the round."""
    return secrets.randbits(31)


def match_round(inputs: RoundInputs) -> "Plan":
    """The plan for the inputs: always the same one for the same inputs."""
    # Its libraries weigh more than all the rest of this room; most turns never need them.
    from bot.matching.match import match

    return match(
        inputs.candidates,
        inputs.history,
        round_no=inputs.round_no,
        seed=inputs.seed,
        options=rules_round.read_form(inputs.form),
    )


def keep_groups(plan: "Plan", available: Sequence[Candidate]) -> "list[Group]":
    """The groups of a plan that can still be, with everybody as they are now."""
    now = {one.key: one for one in available}
    return [
        group
        for group in plan.groups
        if all(key in now for key in group.members)
        and may_form_group(now[key] for key in group.members)
    ]


def still_holds(plan: "Plan", available: Sequence[Candidate]) -> bool:
    """Whether a plan is as it would be made now: every group can be, and nobody else is free."""
    planned = {key for group in plan.groups for key in group.members} | set(plan.left_out)
    return keep_groups(plan, available) == list(plan.groups) and planned == {
        one.key for one in available
    }


def mend_plan(plan: "Plan", inputs: RoundInputs) -> "Plan":
    """The plan without the groups that cannot be any more, with all who are free placed anew.

    While a plan is made somebody may pause, opt in, block a colleague or get another leader.
    `inputs` are as they are now.
    """
    from bot.matching.change import rematch
    from bot.matching.roles import explain_groups

    kept = keep_groups(plan, inputs.candidates)
    seated = {key for group in kept for key in group.members}
    change = rematch(
        [one for one in inputs.candidates if one.key not in seated],
        [group for group in kept if len(group.members) == 2],
        [one for one in inputs.candidates if one.key in seated],
        inputs.history,
        round_no=inputs.round_no,
        seed=inputs.seed,
    )
    groups = sorted(
        [*(group for group in kept if group not in change.removed), *change.added],
        key=lambda group: group.members,
    )
    return replace(
        plan,
        groups=tuple(groups),
        left_out=change.left_out,
        explanation=explain_groups(groups, inputs.candidates, inputs.history, inputs.round_no),
    )


def chosen_form(db: Database) -> str:
    """The form that the facilitator chose for the next round; pairs unless they chose another.

    A form across a department that has been closed is none any more.
    """
    form = db.get_meta(store_rounds.FORM) or rules_round.IN_PAIRS
    across = rules_round.read_form(form).across
    if across is not None and across.by == "department":
        still_open = {str(one.id) for one in people.departments(db)}
        if not {across.first, across.second} <= still_open:
            return rules_round.IN_PAIRS
    return form
