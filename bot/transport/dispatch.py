"""From stored updates to handlers: oldest first, each in a savepoint, several in one commit.

`Application.process_update` is a coroutine and nothing may be awaited in a transaction, so it
is driven by hand and must end without ever waiting.
"""

import json
from collections.abc import Callable, Coroutine
from datetime import datetime
from time import monotonic
from typing import Any

import structlog
from telegram import Update
from telegram.ext import Application, CallbackContext, ExtBot

from bot.clock import instant
from bot.storage import Database, storage_trouble
from bot.transport import store
from bot.transport.context import Context
from bot.transport.reading import read_update

BATCH = 20
BATCH_SECONDS = 0.03
"""After so long no further update begins in a transaction: its answers wait for the commit."""

MakkerApplication = Application[Any, Context, Any, Any, Any, None]

_log = structlog.get_logger("makker.dispatch")


class SetAsideError(Exception):
    """An update cannot be handled, now or later; its message is the reason, without content."""


class Dispatcher:
    """Handles stored updates; `begin_turn` prepares what the handlers get to see."""

    def __init__(
        self,
        db: Database,
        application: MakkerApplication,
        begin_turn: Callable[[Update, datetime], bool],
        end_turn: Callable[[], None],
    ) -> None:
        self._db = db
        self._application = application
        self._begin_turn = begin_turn
        self._end_turn = end_turn
        self._error: Exception | None = None
        self.last_update_id = store.newest_done(db)
        application.add_error_handler(self._learn_of_error)

    def run_batch(self, now: datetime) -> int:
        """Handle up to 20 stored updates in one transaction; gives how many were taken up.

        They are fewer when they take long.
        """
        waiting = store.undone_updates(self._db, BATCH)
        if not waiting:
            return 0
        began = monotonic()
        taken = 0
        with self._db.transaction():
            for update in waiting:
                taken += 1
                if not self._handle(update, now) or monotonic() - began > BATCH_SECONDS:
                    break
        return taken

    def _handle(self, incoming: store.Incoming, now: datetime) -> bool:
        """Handle one; False when it failed and later ones of the person must wait for it."""
        at = instant(now)
        try:
            with self._db.savepoint():
                self._process(incoming, now)
                store.mark_done(self._db, incoming.update_id, at)
        except Exception as error:
            if trouble := storage_trouble(self._db.path, error):
                raise trouble from error
            final = isinstance(error, SetAsideError)
            reason = str(error) if final else type(error).__name__
            _log.error(
                "update failed",
                update_id=incoming.update_id,
                reason=reason,
                exc_info=None if final else error,
            )
            attempts = store.ATTEMPTS - 1 if final else incoming.attempts
            failed = store.Incoming(incoming.update_id, incoming.payload, attempts)
            if not store.count_attempt(self._db, failed, reason, at):
                return False
            store.note_fault(self._db, "update", reason, at)
        self.last_update_id = max(self.last_update_id, incoming.update_id)
        return True

    def _process(self, incoming: store.Incoming, now: datetime) -> None:
        raw = json.loads(incoming.payload)
        if raw.get("malformed"):
            raise SetAsideError("the update has not the shape of one")
        try:
            update = read_update(raw, self._application.bot)
        except (KeyError, TypeError, ValueError) as error:
            raise SetAsideError(f"the update cannot be read ({type(error).__name__})") from error
        self._error = None
        if not self._begin_turn(update, now):
            return
        drive(self._application.process_update(update))
        if self._error is not None:
            raise self._error
        self._end_turn()

    async def _learn_of_error(
        self, update: object, context: CallbackContext[ExtBot[None], Any, Any, Any]
    ) -> None:
        # process_update swallows what a handler raises; without this the update would be
        # marked done with half of its changes.
        self._error = context.error


def drive(coroutine: Coroutine[Any, Any, None]) -> None:
    """Run a coroutine that never waits; raises RuntimeError when it does."""
    try:
        coroutine.send(None)
    except StopIteration:
        return
    coroutine.close()
    raise RuntimeError("A handler awaited something inside a transaction; make it a plain call.")
