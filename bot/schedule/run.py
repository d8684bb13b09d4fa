"""Running what is due: each job in a savepoint of its own, up to 20 in one transaction.

A job that fails is tried again after five minutes, and set aside after the third time.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

import structlog

from bot.clock import instant
from bot.feature import Due, Job
from bot.schedule import store
from bot.storage import Database, storage_trouble
from bot.transport import Turn

BATCH = 20
ATTEMPTS = 3
RETRY_SECONDS = 300

_log = structlog.get_logger("makker.schedule")


def run_due(
    db: Database,
    now: datetime,
    jobs: Mapping[str, Job],
    make_turn: Callable[[datetime], Turn],
) -> int:
    """Run up to 20 jobs that are due at `now`; gives how many there were.

    Call it again until it gives 0. A job that is planned anew for an instant that has passed
    already is due again at once, so each job must plan itself for later than `now`.
    """
    rows = store.due_rows(db, instant(now), BATCH)
    if not rows:
        return 0
    with db.transaction():
        for row in rows:
            _run(db, row, now, jobs, make_turn)
    return len(rows)


def _run(
    db: Database,
    row: store.Row,
    now: datetime,
    jobs: Mapping[str, Job],
    make_turn: Callable[[datetime], Turn],
) -> None:
    try:
        with db.savepoint():
            store.claim(db, row, instant(now))
            turn = make_turn(now)
            when = datetime.fromisoformat(row.wall).replace(tzinfo=turn.calendar.zone)
            jobs[row.job](turn, Due(row.subject, when))
    except Exception as error:
        if trouble := storage_trouble(db.path, error):
            raise trouble from error
        _log.error("job failed", job=row.job, reason=type(error).__name__, exc_info=error)
        last = row.attempts + 1 >= ATTEMPTS
        store.postpone(
            db,
            row,
            type(error).__name__,
            None if last else instant(now) + RETRY_SECONDS,
        )
        if last:
            make_turn(now).note_fault("job", row.job)
