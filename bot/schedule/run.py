"""Running what is due: each job in a savepoint of its own, several in one short transaction.

A job that fails is tried again after five minutes, and set aside after the third time.
"""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from time import monotonic

import structlog

from bot.clock import instant
from bot.feature import Due, Job
from bot.schedule import store
from bot.storage import Database, storage_trouble
from bot.transport import Turn

BATCH = 20
BATCH_SECONDS = 0.02
"""After so long no further job begins in a transaction: meanwhile nobody is answered."""
ATTEMPTS = 3
RETRY_SECONDS = 300

MakeTurn = Callable[[datetime], Turn]

_log = structlog.get_logger("makker.schedule")


def run_due(
    db: Database,
    now: datetime,
    jobs: Mapping[str, Job],
    make_turn: MakeTurn,
    computed: Collection[str] = (),
) -> int:
    """Run up to 20 jobs that are due at `now`, fewer when they take long; gives how many ran.

    The `computed` ones are left to the workshop.

    Call it again until it gives 0. A job that is planned anew for an instant that has passed
    already is due again at once, so each job must plan itself for later than `now`.
    """
    rows = store.due_rows(db, instant(now), BATCH, without=computed)
    if not rows:
        return 0
    began = monotonic()
    ran = 0
    with db.transaction():
        for row in rows:
            _run(db, row, now, jobs, make_turn)
            ran += 1
            if monotonic() - began > BATCH_SECONDS:
                break
    return ran


def due_of_row(row: store.Row, turn: Turn) -> Due:
    """What a job is told: for what it runs, and when it was to run."""
    when = datetime.fromisoformat(row.wall).replace(tzinfo=turn.calendar.zone)
    return Due(row.subject, when)


def attempt(
    db: Database, row: store.Row, now: datetime, make_turn: MakeTurn, work: Callable[[Turn], None]
) -> None:
    """Do the work on a row in a savepoint of its own, in the open transaction.

    A failure undoes that alone: the row is tried again, or set aside and told after the third
    time. Raises StorageError when the fault lies in the disk or the file.
    """
    try:
        with db.savepoint():
            work(make_turn(now))
    except Exception as error:
        if trouble := storage_trouble(db.path, error):
            raise trouble from error
        reason = type(error).__name__
        _log.error("job failed", job=row.job, reason=reason, exc_info=error)
        last = row.attempts + 1 >= ATTEMPTS
        store.postpone(db, row, reason, None if last else instant(now) + RETRY_SECONDS)
        if last:
            make_turn(now).note_fault("job", row.job)


def _run(
    db: Database, row: store.Row, now: datetime, jobs: Mapping[str, Job], make_turn: MakeTurn
) -> None:
    def work(turn: Turn) -> None:
        store.claim(db, row, instant(now))
        jobs[row.job](turn, due_of_row(row, turn))

    attempt(db, row, now, make_turn, work)
