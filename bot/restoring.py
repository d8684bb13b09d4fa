"""Putting a backup in the database's place, while no bot runs on it.

Whoever was erased since the backup is on the list beside the database, and is erased again at the
next start; restored.py tells of it then.
"""

import os
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from bot import people, privacy
from bot.replication import fetch, litestream_for
from bot.restored import BACKUP, NEWEST, REACH, REPLACED, RESTORED
from bot.running import database_of
from bot.settings import Settings
from bot.startup import BOT_ID, StartError, hold
from bot.storage import (
    Progress,
    StorageError,
    discard,
    open_database,
    put_in_place,
    read_only,
    take_in,
)
from bot.transport.receive import LAST_POLL


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back: its last word with Telegram, the people in it, where the old one is.

    `unread` says that the old database could not be opened.
    """

    last: datetime | None
    people: int
    kept: Path | None
    unread: bool = False


def restore(
    settings: Settings,
    backup: Path,
    now: datetime,
    progress: Progress,
    *,
    reach: datetime | None = None,
    newest: bool = False,
    erased: Mapping[str, date] | None = None,
) -> Restored:
    """Put a backup in the database's place; the old one is kept beside it for 30 days.

    `reach`: how far it goes, else by its last word with Telegram. `newest`: it is all that there
    was. `erased`: who was erased after it, as far as is known from elsewhere.

    Raises StartError while a bot runs on that data, or when the backup is another bot's, and
    StorageError when it cannot be used; nothing is changed then.
    """
    database = database_of(settings)
    with hold(database.parent):
        new = database.with_name("makker.db.new")
        try:
            with closing(take_in(backup, new, progress)) as db:
                _refuse_another_bot(settings, backup, db.get_meta(BOT_ID))
                last = db.get_meta(LAST_POLL)
                count = len(people.everybody(db))
                with db.transaction():
                    db.set_meta(RESTORED, NEWEST if newest else BACKUP)
                    db.set_meta(REACH, None if reach is None else str(int(reach.timestamp())))
            unread = not _keep_erasures(database, now)
            privacy.add_to_list(database.parent, erased or {}, now.date())
            kept = None
            if database.exists():
                kept = database.with_name(REPLACED.format(f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"))
            put_in_place(new, database, kept or database)
            _give_to_owner(database.parent)
        finally:
            discard(new)
    moment = reach
    if moment is None and last is not None:
        moment = datetime.fromtimestamp(int(last), UTC)
    return Restored(moment, count, kept, unread)


def restore_replica(
    settings: Settings, at: datetime | None, now: datetime, progress: Progress
) -> Restored:
    """Put what the replica holds in the database's place: all of it, or as it was at a moment.

    Whoever was erased after that moment is on the list then: the newest of the replica says who.
    Raises as restore() does, and NoReplicaError when there is nothing.
    """
    database = database_of(settings)
    with hold(database.parent):  # refused at once where a bot runs on that data
        litestream = litestream_for(settings, database)
    part = database.with_name("makker.db.fetched")
    try:
        discard(part)
        fetched = fetch(litestream, part, None)
        erased: dict[str, date] = {}
        newest_of_all = at is None or at >= fetched.reach
        if at is not None and not newest_of_all:
            with closing(read_only(part)) as newest:
                erased = privacy.erasures_in(newest)
            discard(part)
            fetched = fetch(litestream, part, at)
        done = restore(
            settings,
            part,
            now,
            progress,
            reach=fetched.reach,
            newest=newest_of_all,
            erased=erased,
        )
    finally:
        discard(part)
    return done


def _give_to_owner(folder: Path) -> None:
    """What root wrote shall be the bot's user's, or the bot could not open it."""
    if os.geteuid() == 0:
        owner = folder.stat()
        for path in filter(Path.is_file, folder.iterdir()):
            os.chown(path, owner.st_uid, owner.st_gid)


def _refuse_another_bot(settings: Settings, backup: Path, bot_id: str | None) -> None:
    own = settings.token.partition(":")[0]
    if own and bot_id is not None and bot_id != own:
        raise StartError(
            f"The backup {backup} is another bot's than this token; nothing was changed."
        )


def _keep_erasures(database: Path, now: datetime) -> bool:
    """Put on the list whom the old database erased lately; False when it cannot be opened.

    Opening and closing it also leaves nothing in its WAL.
    """
    if not database.exists():
        return True
    try:
        with closing(open_database(database)) as old:
            privacy.list_erasures(old, database.parent, now.date())
    except StorageError:
        return False
    return True
