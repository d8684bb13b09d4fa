"""A round begins and ends: its rows, and what waits to be told of it.

How its plan comes about is in candidates.py and starting.py.
"""

from datetime import date
from typing import TYPE_CHECKING

from bot import attention, people, schedule
from bot.attention import Kind
from bot.clock import WorkCalendar
from bot.matching.people import Group, GroupExplanation
from bot.people import Person
from bot.sparring import rules, rules_round, store, store_rounds, times
from bot.sparring.rules import Origin, Round, SparringGroup
from bot.sparring.rules_round import RoundStarted
from bot.sparring.silence import ask_the_silent
from bot.storage import Database
from bot.transport import Turn

if TYPE_CHECKING:
    from bot.matching.people import Plan

ROUND_JOB = "sparring.round"
ORGANISATION = "org"
TELL_LEFT_OVER_DAYS = 2
ASK_HELD_DAYS = 3


def form_round(turn: Turn, plan: "Plan", form: str = rules_round.IN_PAIRS) -> RoundStarted:
    """Keep a planned round, close an open one, and let its messages wait for attention.

    A plan without groups is kept too, so that the facilitator sees it and those who were left
    over come first next time.
    """
    today = turn.now.date()
    for earlier in store_rounds.open_rounds(turn.db):
        close_round(turn, earlier)
    next_day = plan_next(turn, today, formed=bool(plan.groups))
    ends = rules.round_end(turn.calendar, today, next_day)
    current = store_rounds.add_round(turn.db, plan.seed, today, ends, form)
    if plan.groups:
        store_rounds.explain_round(turn.db, current.number, rules_round.account_for(plan))
    for group, account in zip(plan.groups, plan.explanation.groups, strict=True):
        seat_group(turn, current, group, account)
    _note_left_over(turn, current, plan)
    _forget_skips(turn, current)
    return RoundStarted(
        current.number,
        len(plan.groups),
        sum(len(group.members) for group in plan.groups),
        len(plan.left_out),
        ends,
    )


def seat_group(
    turn: Turn, current: Round, group: Group, account: GroupExplanation, origin: Origin = "round"
) -> SparringGroup:
    """Keep one group of a round with its suggested time, and let its letters wait."""
    today = turn.now.date()
    made = store.add_group(
        turn.db,
        current.number,
        rules.PAIR_PROTOCOL if len(group.members) == 2 else rules.TRIO_PROTOCOL,
        group.roles,
        never_met=account.never_met,
        across=account.different_departments,
        origin=origin,
    )
    when = rules.suggest_time(turn.calendar, today, current.ends, made.id)
    store.suggest(turn.db, made.id, when)
    made = store.reload(turn.db, made)
    for person in members(turn.db, made):
        attention.want(turn, person, Kind.PAIR, f"group:{made.id}", last=current.ends)
        want_halfway(turn, made, person)
        want_held(turn, made, person)
    return made


def want_halfway(turn: Turn, group: SparringGroup, person: Person) -> None:
    """Look after a member, half-way from today to the end, while no time is agreed."""
    halfway = rules.halfway_day(turn.calendar, turn.now.date(), group.round.ends)
    attention.want(
        turn,
        person,
        Kind.HALFWAY,
        f"group:{group.id}",
        earliest=halfway,
        last=turn.calendar.next_working_day(halfway),
    )


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
    but not when they had no time to meet, and those who agreed on a time to come after that:
    an appointment holds, and a talk or a written one that has begun goes on. Whoever gave no
    sign for three rounds is asked whether they stay.
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
            if (
                group.agreed is None
                and (today - ending.starts).days < rules_round.LEAST_DAYS_TO_MEET
            ):
                attention.settle(turn.db, person.key, Kind.HELD, subject, turn.now)
            else:
                want_held(turn, group, person)
        if group.agreed_time is None:
            times.on_gone(turn, group)
        ask_the_silent(turn, members(turn.db, group), ending)


def settle_notices(turn: Turn, group: SparringGroup, person: Person) -> None:
    """The notice of a group and its half-way check are of no use to that person any more."""
    for kind in (Kind.PAIR, Kind.HALFWAY):
        attention.settle(turn.db, person.key, kind, f"group:{group.id}", turn.now)


def members(db: Database, group: SparringGroup) -> list[Person]:
    """The people who are still in a group, in the order of their seats."""
    found = (people.find(db, seat.person) for seat in group.here if seat.person is not None)
    return [person for person in found if person is not None]


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


def _note_left_over(turn: Turn, current: Round, plan: "Plan") -> None:
    last = turn.calendar.add_working_days(current.starts, TELL_LEFT_OVER_DAYS)
    for key in plan.left_out:
        store_rounds.add_left_over(turn.db, current.number, key)
        person = people.find(turn.db, key)
        assert person is not None
        attention.want(turn, person, Kind.PAIR, f"left_over:{current.number}", last=last)


def _forget_skips(turn: Turn, current: Round) -> None:
    """Nobody skips the round after it; whoever skipped this one is not asked into it either."""
    for key in store_rounds.skippers(turn.db):
        person = people.find(turn.db, key)
        if person is not None:
            note_asked_late(turn, person, current)
    store_rounds.forget_skips(turn.db)


def note_asked_late(turn: Turn, person: Person, current: Round) -> None:
    """Whether they come into the round late need not be asked of a person any more."""
    subject = f"late:{current.number}"
    attention.want(turn, person, Kind.PAIR, subject, last=current.ends)
    attention.settle(turn.db, person.key, Kind.PAIR, subject, turn.now)
