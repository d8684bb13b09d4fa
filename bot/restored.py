"""After a backup was put in the database's place: the facilitators are told what is missing.

The database that it replaced is deleted after 30 days, as backups are.
"""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot import people, privacy
from bot.transport import Priority, Turn
from bot.transport.receive import LAST_POLL

RESTORED = "restored"
"""What was put back: BACKUP, or NEWEST of a replica."""
BACKUP, NEWEST = "backup", "newest"
REACH = "restored.reach"
"""The instant that it reaches, where that is known better than by its last poll."""
REPLACED = "makker-replaced-{}.db"
REPLACED_KEPT = timedelta(days=30)
_MOMENT = re.compile(r"\d{8}T\d{6}Z")


def tell_restored(turn: Turn) -> None:
    """At the first start after a restore: tell the facilitators what is missing, and note it.

    Call it before the bot's absence is noted: that overwrites how far the backup reaches.
    """
    restored = turn.db.get_meta(RESTORED)
    if restored is None:
        return
    last = turn.db.get_meta(REACH) or turn.db.get_meta(LAST_POLL)
    turn.db.set_meta(RESTORED, None)
    turn.db.set_meta(REACH, None)
    if last is None:
        return
    at = turn.calendar.local(datetime.fromtimestamp(int(last), UTC))
    privacy.write_audit(turn, "restore", by="host", detail=f"as of {at:%Y-%m-%d %H:%M}")
    for person in people.facilitators(turn.db):
        turn.send(
            person,
            turn.say_to(person)(
                "was-restored-newest" if restored == NEWEST else "was-restored", at=at
            ),
            priority=Priority.BROADCAST,
            not_before=turn.calendar.open_from(turn.now),
        )


def forget_replaced(folder: Path, now: datetime) -> None:
    """Delete databases that a restore replaced more than 30 days ago, as backups are."""
    for path in folder.glob(REPLACED.format("*") + "*"):
        found = _MOMENT.search(path.name)
        if found and now - datetime.fromisoformat(found[0]) > REPLACED_KEPT:
            path.unlink()
