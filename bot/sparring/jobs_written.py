"""What time sets off for a written talk: its last day is over."""

from bot.feature import Due
from bot.sparring import store, store_written, writing
from bot.transport import Turn


def run_close(turn: Turn, due: Due) -> None:
    """Close a talk whose working days have gone by; both are told what stands."""
    group = store.find_group(turn.db, int(due.subject))
    talk = store_written.find(turn.db, int(due.subject))
    if group is not None and talk is not None and talk.is_open:
        writing.close(turn, group, talk, "time-up")


JOBS = {writing.CLOSE_JOB: run_close}
