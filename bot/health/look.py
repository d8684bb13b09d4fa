"""One look at the database: what waits, what was set aside, how large it is."""

from collections import Counter
from pathlib import Path

from bot import schedule, transport
from bot.health.rules import Aside, Health
from bot.replication import FAULT, fault_from
from bot.storage import Database
from bot.transport.receive import LAST_POLL


def look(db: Database, now: int) -> Health:
    """How it stands at that instant; changes nothing."""
    last_poll = db.get_meta(LAST_POLL)
    return Health(
        at=now,
        last_poll=None if last_poll is None else int(last_poll),
        waiting=transport.waiting(db, now),
        next_due=schedule.next_due(db),
        aside=tuple(_set_aside(db)),
        database_bytes=_bytes(db.path),
        replica=fault_from(db.get_meta(FAULT)),
    )


def _set_aside(db: Database) -> list[Aside]:
    updates = Counter(one.reason for one in transport.updates_aside(db))
    return [
        *(Aside("update", reason, count) for reason, count in updates.most_common()),
        *(Aside("message", reason, count) for reason, count in transport.failed_messages(db)),
        *(Aside("job", reason, count) for reason, count in schedule.jobs_aside(db)),
    ]


def _bytes(path: Path) -> int:
    """The database with its write-ahead log."""
    files = (path, path.with_name(f"{path.name}-wal"))
    return sum(file.stat().st_size for file in files if file.exists())
