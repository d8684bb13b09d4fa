"""What time sets off daily: rounds that are over are closed, and the next one is planned.

How a round forms when its day has come is in starting.py.
"""

from bot.feature import Due
from bot.sparring import store_rounds
from bot.sparring.forming import close_round
from bot.sparring.planning import plan_clean, start_schedule
from bot.transport import Turn


def run_clean(turn: Turn, due: Due) -> None:
    """Close rounds that are over, and see to it that one is planned."""
    today = turn.now.date()
    for ending in store_rounds.open_rounds(turn.db):
        if ending.ends < today:
            close_round(turn, ending)
    plan_clean(turn.db, turn.calendar, turn.now)
    start_schedule(turn.db, turn.calendar, turn.now)
