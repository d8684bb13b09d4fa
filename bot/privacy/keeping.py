"""Erasing people, keeping nothing too long, and seeing to it that the file forgets as well.

Erasing is one transaction; the list beside the database and the rewritten file come after it.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import structlog

from bot import attention, schedule, transport
from bot.feature import Due, Everybody, Personal, ShowAgain
from bot.privacy import store
from bot.privacy.covering import cover_old_words
from bot.privacy.erased_list import list_erasures, read_list
from bot.privacy.rules import settings_changed, tonight
from bot.privacy.store import By
from bot.settings import Settings
from bot.storage import Database
from bot.transport import Turn

RETAIN = "privacy.retain"
ORGANISATION = "org"
SCRUB = "privacy.scrub"
_SECRET_SETTINGS = {
    *("token", "token_file", "proxy", "webhook_secret"),
    *("replica_key_id", "replica_secret", "replica_secret_file", "replica_key_file"),
}
DAY = 24 * 3600
SCRUB_AGAIN = timedelta(minutes=1)

_log = structlog.get_logger("makker.privacy")


@dataclass(slots=True)
class Privacy:
    """What privacy does for the whole bot; `rooms` stand as the features do, people first.

    `show_again` says, by kind of subject, how words that were covered are shown again.
    """

    folder: Path
    everybody: Everybody
    rooms: Sequence[Personal] = field(default=(), init=False)
    show_again: Mapping[str, ShowAgain] = field(default_factory=dict, init=False)
    evaluate: Callable[[Turn], None] = field(default=lambda _turn: None, init=False)
    """Let leaders and facilitators have the evaluation; app.py gives it."""
    alone: Callable[[], AbstractContextManager[None]] | None = field(default=None, init=False)
    """Keeps a replicating program off the database for a moment; app.py gives it where one runs."""
    _scrub_again: datetime | None = field(default=None, init=False)

    def begin(self, turn: Turn) -> None:
        """At a start: erase again whom a backup brought back, note new settings, plan the night.

        Raises StorageError when the list of erased people cannot be read.
        """
        erased = read_list(self.folder, turn.now.date())
        for person in self.everybody(turn.db):
            if person.key in erased:
                self.erase(turn, person.key, by="time")
        _note_settings(turn)
        schedule.bring_forward(turn.db, RETAIN, ORGANISATION, tonight(turn.calendar, turn.now))

    def erase(self, turn: Turn, key: str, *, by: By | None = None) -> None:
        """Erase every trace of a person, here or gone; counts stay. In an open transaction.

        Their words in other chats are replaced where Telegram lets the bot. The file is
        scrubbed after the commit, when the bot is idle.
        """
        for room in self.rooms:
            if room.release is not None:
                room.release(turn, key)
        store.write_audit(turn, "erase", by=by)
        telegram_id = transport.telegram_id_of(turn.db, key)
        transport.withdraw_words(turn.db, key, str(turn.say_to(None)("privacy-withdrawn")))
        self._replace_words(turn)
        schedule.forget_person(turn.db, key)
        transport.forget_person(turn.db, key, telegram_id)
        # The person's own row goes last: most rows of the others go with it.
        for room in reversed(self.rooms):
            if room.erase is not None:
                room.erase(turn, key)
        store.note_erasure(turn.db, key, turn.now.date())
        turn.db.set_meta(SCRUB, "due")

    def retain(self, turn: Turn, due: Due) -> None:
        """Each night: forget what has had its time, and erase whose whole time is over.

        What colleagues wrote and is kept still is covered in the chats.
        """
        limits = turn.settings.retention
        for room in self.rooms:
            room.retain(turn, limits)
        for room in self.rooms:
            for key in room.ended(turn, limits) if room.ended is not None else ():
                self.erase(turn, key, by="time")
        cover_old_words(turn, self.everybody, self.show_again)
        transport.clean(turn.db, turn.at, limits)
        schedule.clean(turn.db, turn.at)
        attention.clean(turn.db, turn.now.date(), turn.at)
        store.forget_audit_before(turn.db, turn.at - limits.audit * DAY)
        store.write_audit(turn, "retain", by="time")
        turn.db.set_meta(SCRUB, "due")
        schedule.set_due(turn.db, RETAIN, due.subject, tonight(turn.calendar, turn.now))

    def scrub(self, db: Database, now: datetime, make_turn: Callable[[datetime], Turn]) -> None:
        """When the bot is idle, outside any transaction: let the files forget what was deleted.

        Waits for the last message to somebody who was erased, and is tried again at the next
        idle moment when another program reads the database; after a minute at the earliest
        where a replicating program was held for it. Raises StorageError when the list of
        erased people cannot be written.
        """
        if db.get_meta(SCRUB) is None or transport.any_address_waits(db):
            return
        if self._scrub_again is not None and now < self._scrub_again:
            return
        today = make_turn(now).now.date()
        if transport.withdrawn_messages(db):
            with db.transaction():
                self._replace_words(make_turn(now))
        # A replica is all that is left of a lost disk, the list beside the database is not.
        list_erasures(db, self.folder, today, keep=self.alone is not None)
        with db.transaction():
            for room in self.rooms:
                if room.tidy is not None:
                    room.tidy(db)
        with (self.alone or nullcontext)():
            done = db.vacuum() and db.checkpoint()
            if done:
                with db.transaction():
                    db.set_meta(SCRUB, None)
        self._scrub_again = None if done or self.alone is None else now + SCRUB_AGAIN
        if not done:
            _log.warning("the files hold what was deleted", reason="another program reads them")

    def _replace_words(self, turn: Turn) -> None:
        languages = {one.key: one.language for one in self.everybody(turn.db)}
        for reader, message_id in transport.withdrawn_messages(turn.db):
            stub = turn.texts.say(languages[reader], "privacy-withdrawn")
            transport.replace_message(turn.db, reader, message_id, str(stub), turn.at)


def _note_settings(turn: Turn) -> None:
    changed = store.changed_settings(turn.db, _public(turn.settings))
    if not changed:
        return
    raised: dict[str, tuple[int, str]] = {}
    if {"retention", "retention_reasons"} & set(changed):
        reasons = turn.settings.retention_reasons
        raised = {
            name: (days, reasons[name]) for name, days in turn.settings.retention.raised().items()
        }
    detail = settings_changed(changed, raised)
    store.write_audit(turn, "settings", by="host", detail=detail)


def _public(settings: Settings) -> dict[str, Any]:
    values = settings.model_dump(mode="json", exclude=_SECRET_SETTINGS)
    # A set has no order of its own.
    return {
        name: sorted(value) if name == "closed_weeks" else value for name, value in values.items()
    }
