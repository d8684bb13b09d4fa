"""What time does to a talk: the next phase, the end of waiting, the end of a pause too long."""

from bot.feature import Due, Job
from bot.sparring import store, talking
from bot.sparring.ending import PHASE_JOB
from bot.transport import Turn


def run_phase(turn: Turn, due: Due) -> None:
    """Let the talk of a group go on to where it should be now."""
    group = store.find_group(turn.db, int(due.subject))
    if group is None:
        return
    found = talking.current(turn, group)
    if found is not None:
        # A job that comes before its time, after the clock was set back, must not be the last.
        talking.plan(turn, *found)


JOBS: dict[str, Job] = {PHASE_JOB: run_phase}
