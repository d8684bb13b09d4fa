"""What time sets off: the round that forms, and the daily cleaning.

Both plan themselves anew, and the cleaning sees to it that a round is planned at all.
"""

from bot import schedule
from bot.feature import Due
from bot.sparring import rules, store_rounds
from bot.sparring.forming import (
    ORGANISATION,
    ROUND_JOB,
    close_round,
    draw_seed,
    form_round,
    match_round,
    plan_round,
    set_round_day,
)
from bot.sparring.planning import plan_clean, start_schedule
from bot.transport import Turn


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
    inputs = plan_round(turn.db, today, draw_seed())
    form_round(turn, inputs, match_round(inputs))


def run_clean(turn: Turn, due: Due) -> None:
    """Close rounds that are over, and see to it that one is planned."""
    today = turn.now.date()
    for ending in store_rounds.open_rounds(turn.db):
        if ending.ends < today:
            close_round(turn, ending)
    plan_clean(turn.db, turn.calendar, turn.now)
    start_schedule(turn.db, turn.calendar, turn.now)
