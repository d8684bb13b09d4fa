"""How a round comes about: at once when few take part, else in a process of its own.

The bot goes on answering while a large round is put together; it is formed when its plan comes.
"""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from bot import people, schedule
from bot.clock import WorkCalendar
from bot.feature import Computed, Due, Task
from bot.people import Person
from bot.sparring import rules, store_rounds
from bot.sparring.candidates import (
    chosen_form,
    describe,
    draw_seed,
    find_available,
    match_round,
    mend_plan,
    plan_round,
    still_holds,
)
from bot.sparring.forming import ORGANISATION, ROUND_JOB, form_round, set_round_day
from bot.sparring.rules_round import NotStarted, RoundStarted
from bot.storage import Database, read_only
from bot.transport import Turn

if TYPE_CHECKING:
    from bot.matching.people import Plan

FORM_JOB = "sparring.form"
AT_ONCE = 60
"""Up to so many people are matched in well under 0.1 s (measured by `make bench`)."""


def start_round_now(turn: Turn) -> RoundStarted | NotStarted:
    """Form a round for the facilitator of the turn, and plan the next one from today.

    More than 60 people are put together beside the bot: COMING says so, and the facilitator is
    told when it is done. Otherwise gives why not; then nothing has changed.
    """
    if _formed_today(turn):
        return NotStarted.ALREADY
    if is_in_hand(turn.db):
        return NotStarted.IN_HAND
    if _are_many(turn):
        _compute(turn, turn.who.key)
        return NotStarted.COMING
    inputs = plan_round(turn.db, turn.calendar, turn.now.date(), draw_seed())
    plan = match_round(inputs)
    if not plan.groups:
        return NotStarted.TOO_FEW
    return form_round(turn, plan, inputs.form)


def is_in_hand(db: Database) -> bool:
    """Whether a round is being put together right now."""
    return schedule.is_planned(db, FORM_JOB)


def run_round(turn: Turn, due: Due) -> None:
    """Form the round that is due, in working hours.

    One that could not form for more than four days is let go, and the facilitators are told;
    the next Wednesday takes its place.
    """
    moment = turn.calendar.open_from(turn.now)
    today = turn.now.date()
    if (moment.date() - due.when.date()).days > rules.LATE_DAYS:
        turn.note_fault("missed", ROUND_JOB)
        day = rules.next_round_day(turn.calendar, today, 0, today)
        set_round_day(turn.db, turn.calendar, day)
        return
    if moment > turn.now:
        schedule.set_due(turn.db, ROUND_JOB, ORGANISATION, moment)
        return
    if _are_many(turn):
        _compute(turn, ORGANISATION)
        return
    inputs = plan_round(turn.db, turn.calendar, today, draw_seed())
    form_round(turn, match_round(inputs), inputs.form)


def ask_for_plan(turn: Turn, due: Due) -> Task:
    """The matching of a large round; asked again after a crash it has the same seed."""
    seed = int(turn.db.get_meta(store_rounds.SEED) or 0)
    return Task(plan_from_file, (turn.db.path, turn.calendar, turn.now.date(), seed))


def plan_from_file(path: Path, calendar: WorkCalendar, today: date, seed: int) -> "Plan":
    """A plan for everybody in the database file, which another process writes to meanwhile.

    Reading the past of 10,000 people takes seconds, so that, too, is done beside the bot.
    """
    db = read_only(path)
    try:
        inputs = plan_round(db, calendar, today, seed)
    finally:
        db.close()
    return match_round(inputs)


def form_planned(turn: Turn, due: Due, plan: "Plan") -> None:
    """Form the round whose plan has come, after a look at what has changed meanwhile."""
    asker = None if due.subject == ORGANISATION else people.find(turn.db, due.subject)
    if _formed_today(turn):
        _tell(turn, asker, NotStarted.ALREADY)
        return
    today = turn.now.date()
    form = chosen_form(turn.db)
    available = find_available(turn.db, turn.calendar, today)
    if not still_holds(plan, describe(turn.db, available)):
        plan = mend_plan(plan, plan_round(turn.db, turn.calendar, today, plan.seed))
    if asker is not None and not plan.groups:
        _tell(turn, asker, NotStarted.TOO_FEW)
        return
    _tell(turn, asker, form_round(turn, plan, form))


FORM = Computed(ask_for_plan, form_planned)


def _are_many(turn: Turn) -> bool:
    return len(find_available(turn.db, turn.calendar, turn.now.date())) > AT_ONCE


def _compute(turn: Turn, subject: str) -> None:
    """Let a plan be made; the seed is drawn and kept now, so that it outlives a crash."""
    turn.db.set_meta(store_rounds.SEED, str(draw_seed()))
    schedule.set_due(turn.db, FORM_JOB, subject, turn.now)


def _formed_today(turn: Turn) -> bool:
    last = store_rounds.last_formed(turn.db)
    return last is not None and last.starts == turn.now.date()


def _tell(turn: Turn, asker: Person | None, what: RoundStarted | NotStarted) -> None:
    """Tell the facilitator who asked for the round what became of it."""
    if asker is None or not asker.facilitator:
        return
    say = turn.say_to(asker)
    if isinstance(what, RoundStarted):
        text = say(
            "facilitator-started",
            people=what.people,
            groups=what.groups,
            left_over=what.left_over,
            ends=what.ends,
        )
    elif what is NotStarted.ALREADY:
        text = say("facilitator-start-already")
    else:
        text = say("facilitator-start-none")
    turn.send(asker, text)
