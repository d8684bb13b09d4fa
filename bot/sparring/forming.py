"""A round begins and ends: who is available, the plan, its rows, and what waits to be told.

The matching is called directly: a round of 1,000 people takes 0.4 s with all its rows (measured).
"""

import secrets
from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from bot import attention, people, schedule
from bot.attention import Kind
from bot.clock import WorkCalendar
from bot.people import Person
from bot.sparring import rules, store, store_rounds
from bot.sparring.matching_people import Candidate, Group
from bot.sparring.rules import (
    NotStarted,
    Round,
    RoundInputs,
    RoundStarted,
    SparringGroup,
)
from bot.storage import Database
from bot.transport import Turn

if TYPE_CHECKING:
    from bot.sparring.matching_people import Plan

ROUND_JOB = "sparring.round"
ORGANISATION = "org"
TELL_LEFT_OVER_DAYS = 2
ASK_HELD_DAYS = 3
LEAST_DAYS_TO_MEET = 3


def plan_round(db: Database, today: date, seed: int) -> RoundInputs:
    """All that the matching needs for a round that would form on that day."""
    skipping = store_rounds.skippers(db)
    available = [
        person
        for person in people.everybody(db)
        if is_available(person, today) and person.key not in skipping
    ]
    last = store_rounds.last_round(db)
    return _gather(db, available, 1 if last is None else last.number + 1, seed)


def is_available(person: Person, today: date) -> bool:
    """Whether a person opted in and can be reached and is here on that day."""
    return person.sparring and person.takes_messages(today)


def draw_seed() -> int:
    """A new seed for a round's tie-breaks; it is kept with the round."""
    return secrets.randbits(31)


def match_round(inputs: RoundInputs) -> "Plan":
    """The plan for the inputs: always the same one for the same inputs."""
    # Its libraries weigh more than all the rest of this room; most turns never need them.
    from bot.sparring.matching import match

    return match(inputs.candidates, inputs.history, round_no=inputs.round_no, seed=inputs.seed)


def start_round_now(turn: Turn) -> RoundStarted | NotStarted:
    """Form a round at once and plan the next one from today.

    Gives why not, and changes nothing, when one was formed today already or nobody can be
    matched.
    """
    today = turn.now.date()
    last = store_rounds.last_formed(turn.db)
    if last is not None and last.starts == today:
        return NotStarted.ALREADY
    inputs = plan_round(turn.db, today, draw_seed())
    plan = match_round(inputs)
    if not plan.groups:
        return NotStarted.TOO_FEW
    return form_round(turn, inputs, plan)


def form_round(turn: Turn, inputs: RoundInputs, plan: "Plan") -> RoundStarted:
    """Keep a planned round, close an open one, and let its messages wait for attention.

    A plan without groups is kept too, so that the facilitator sees it and those who were left
    over come first next time.
    """
    today = turn.now.date()
    for earlier in store_rounds.open_rounds(turn.db):
        close_round(turn, earlier)
    next_day = plan_next(turn, today, formed=bool(plan.groups))
    ends = rules.round_end(turn.calendar, today, next_day)
    current = store_rounds.add_round(turn.db, inputs.seed, today, ends)
    if plan.groups:
        told = plan.explanation
        store_rounds.explain_round(
            turn.db,
            current.number,
            {
                "pairs": told.pairs,
                "new_pairs": told.new_pairs,
                "across_departments": told.across_departments,
                "repeats": len(told.repeats),
                "left_over": len(plan.left_out),
            },
        )
    for group, account in zip(plan.groups, plan.explanation.groups, strict=True):
        seat_group(
            turn,
            current,
            group,
            never_met=account.never_met,
            across=account.different_departments,
        )
    _note_left_over(turn, current, plan)
    store_rounds.forget_skips(turn.db)
    return RoundStarted(
        current.number,
        len(plan.groups),
        sum(len(group.members) for group in plan.groups),
        len(plan.left_out),
        ends,
    )


def seat_group(
    turn: Turn, current: Round, group: Group, *, never_met: bool, across: bool
) -> SparringGroup:
    """Keep one group of a round with its suggested time, and let its letters wait."""
    today = turn.now.date()
    is_pair = len(group.members) == 2
    made = store.add_group(
        turn.db,
        current.number,
        rules.PAIR_PROTOCOL if is_pair else rules.TRIO_PROTOCOL,
        group.roles,
        never_met=never_met,
        across=across,
    )
    when = rules.suggest_time(turn.calendar, today, current.ends, made.id)
    store.suggest(turn.db, made.id, when)
    halfway = rules.halfway_day(turn.calendar, today, current.ends)
    subject = f"group:{made.id}"
    for person in members(turn.db, made):
        attention.want(turn, person, Kind.PAIR, subject, last=current.ends)
        attention.want(
            turn,
            person,
            Kind.HALFWAY,
            subject,
            earliest=halfway,
            last=turn.calendar.next_working_day(halfway),
        )
        want_held(turn, made, person)
    return made


def want_held(turn: Turn, group: SparringGroup, person: Person) -> None:
    """Ask a member, when the day has come, whether the talk was held."""
    seat = group.seat_of(person.key)
    if seat is None or seat.outcome is not None:
        return
    asked = max(rules.held_day(turn.calendar, group, person.weekday), turn.now.date())
    attention.want(
        turn,
        person,
        Kind.HELD,
        f"held:{seat.id}",
        earliest=asked,
        last=turn.calendar.add_working_days(max(asked, group.round.ends), ASK_HELD_DAYS),
    )


def close_round(turn: Turn, ending: Round) -> None:
    """Close a round: what was to be told of it waits no more, but for whether it was held.

    A round that is closed before its time ends today. Then its groups are asked from today on,
    but not when they had no time to meet, and those who agreed on a time to come after that.
    """
    today = turn.now.date()
    early = today < ending.ends
    store_rounds.close_round(turn.db, ending.number, min(ending.ends, today))
    for group in store.groups_of_round(turn.db, ending.number):
        for person in members(turn.db, group):
            seat = group.seat_of(person.key)
            assert seat is not None
            settle_notices(turn, group, person)
            subject = f"held:{seat.id}"
            if not early or not attention.is_waiting(turn.db, person.key, Kind.HELD, subject):
                continue
            if group.agreed is None and (today - ending.starts).days < LEAST_DAYS_TO_MEET:
                attention.settle(turn.db, person.key, Kind.HELD, subject, turn.now)
            else:
                want_held(turn, group, person)


def settle_notices(turn: Turn, group: SparringGroup, person: Person) -> None:
    """The notice of a group and its half-way check are of no use to that person any more."""
    for kind in (Kind.PAIR, Kind.HALFWAY):
        attention.settle(turn.db, person.key, kind, f"group:{group.id}", turn.now)


def members(db: Database, group: SparringGroup) -> list[Person]:
    """The people who are still in a group, in the order of their seats."""
    found = (people.find(db, seat.person) for seat in group.here if seat.person is not None)
    return [person for person in found if person is not None]


def match_waiting(turn: Turn, current: Round, key: str) -> SparringGroup | None:
    """Put a person together with others who wait in the open round, by the same hard rules.

    Gives the new group, or None when nobody suits; then nothing has changed.
    """
    today = turn.now.date()
    waiting = [
        person
        for waiting_key in sorted(store_rounds.left_over(turn.db, current.number))
        if (person := people.find(turn.db, waiting_key)) is not None
        and is_available(person, today)
        and store.current_group(turn.db, waiting_key) is None
    ]
    inputs = _gather(turn.db, waiting, current.number + 1, current.seed)
    plan = match_round(inputs)
    for group, account in zip(plan.groups, plan.explanation.groups, strict=True):
        if key in group.members:
            for member in group.members:
                store_rounds.remove_left_over(turn.db, current.number, member)
            return seat_group(
                turn,
                current,
                group,
                never_met=account.never_met,
                across=account.different_departments,
            )
    return None


def plan_next(turn: Turn, today: date, *, formed: bool) -> date:
    """Plan the round after one of today, and give its day; `formed`: today's one has groups."""
    weeks = rules.choose_interval(
        store_rounds.count_formed(turn.db) + formed, chosen_interval(turn.db)
    )
    day = rules.next_round_day(turn.calendar, today, weeks, today)
    set_round_day(turn.db, turn.calendar, day)
    return day


def set_round_day(db: Database, calendar: WorkCalendar, day: date) -> None:
    """Plan the next round for that day."""
    schedule.set_due(db, ROUND_JOB, ORGANISATION, calendar.at(day, rules.ROUND_CLOCK))


def chosen_interval(db: Database) -> int | None:
    """The weeks between rounds that the facilitator chose, or None: as decided by itself."""
    chosen = db.get_meta(store_rounds.INTERVAL)
    return None if chosen is None else int(chosen)


def _gather(db: Database, available: Collection[Person], round_no: int, seed: int) -> RoundInputs:
    past = store_rounds.read_past(db)
    waiting = rules.count_waiting(past.waited)
    blocks = store_rounds.all_blocks(db)
    leaders = {
        department.id: department.leaders for department in people.departments(db, closed=True)
    }
    candidates = tuple(
        Candidate(
            key=person.key,
            department=None if person.department is None else str(person.department),
            profession=person.profession,
            leaders=leaders.get(person.department or 0, frozenset()) - {person.key},
            blocked=blocks.get(person.key, frozenset()),
            newcomer=person.key not in past.focus,
            waiting=waiting.get(person.key, 0),
            last_focus=past.focus.get(person.key, False),
            trio_seats=past.trios.get(person.key, 0),
        )
        for person in available
    )
    return RoundInputs(candidates, past.meetings, round_no, seed)


def _note_left_over(turn: Turn, current: Round, plan: "Plan") -> None:
    last = turn.calendar.add_working_days(current.starts, TELL_LEFT_OVER_DAYS)
    for key in plan.left_out:
        store_rounds.add_left_over(turn.db, current.number, key)
        person = people.find(turn.db, key)
        assert person is not None
        attention.want(turn, person, Kind.PAIR, f"left_over:{current.number}", last=last)
