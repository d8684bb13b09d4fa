"""Updates come in: guarded, stored, committed, and only then confirmed to Telegram.

A higher offset tells Telegram to forget; so it is sent after the commit, never before.
"""

import asyncio
import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

import structlog
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.clock import instant
from bot.storage import Database
from bot.transport import store
from bot.transport.api import Api
from bot.transport.flood import Flood, sent_by, stub
from bot.transport.minimise import ALLOWED_UPDATES, NOTE, Guard, minimise

LAST_POLL = "last_poll"
NOTE_EVERY = 60
LONGEST_PAUSE = 30.0

_log = structlog.get_logger("makker.receive")


class Receiver:
    """The loop on getUpdates. `stored` is called after each commit that brought something.

    `look_back` is called in the transaction, before it is noted that a poll came back.
    `last_dropped` is the highest id of an update that a flood dropped, else 0.
    """

    def __init__(
        self,
        api: Api,
        db: Database,
        guard: Guard,
        now: Callable[[], datetime],
        stored: Callable[[], None],
        look_back: Callable[[datetime], None] = lambda _: None,
    ) -> None:
        self._api = api
        self._db = db
        self._guard = guard
        self._now = now
        self._stored = stored
        self._look_back = look_back
        self._noted = 0
        self._flood = Flood()
        self.last_dropped = 0
        self.path = db.path

    async def run(self) -> None:
        """Receive until cancelled. Raises InvalidToken when Telegram refuses the token.

        Starts without an offset: after an idle week Telegram's update ids begin anew at random,
        and an offset from the database could skip what waits.
        """
        offset: int | None = None
        pause = 1.0
        while True:
            try:
                updates = await self._api.updates(offset, ALLOWED_UPDATES)
                offset = self.keep(updates)
                pause = 1.0
            except InvalidToken:
                raise
            except RetryAfter as error:
                await asyncio.sleep(_seconds(error))
            except Conflict:
                _log.error(
                    "another program polls with this token",
                    do="stop the other one; Telegram gives each update to one of them only",
                )
                await asyncio.sleep(LONGEST_PAUSE)
            except NetworkError as error:
                _log.warning("polling failed", reason=type(error).__name__, again_in=pause)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
            except TelegramError as error:
                _log.error("polling was refused", reason=type(error).__name__)
                await asyncio.sleep(LONGEST_PAUSE)

    def keep(self, updates: list[dict[str, Any]]) -> int | None:
        """Store a batch in one transaction; gives the offset that confirms it.

        What a flood drops is confirmed as well, and not stored.

        After an empty answer that is none: everything before the last offset is confirmed, and
        Telegram's ids may begin anew below it after an idle week.
        """
        moment = self._now()
        now = instant(moment)
        if not updates and now - self._noted < NOTE_EVERY:
            return None
        rows = [row for update in updates if (row := self._row(update, now)) is not None]
        with self._db.transaction():
            self._look_back(moment)
            new = store.keep_updates(self._db, rows, received=now)
            self._db.set_meta(LAST_POLL, str(now))
        self._noted = now
        if new or len(rows) < len(updates):
            self._stored()
        newest = max((int(one["update_id"]) for one in updates), default=None)
        return None if newest is None else newest + 1

    def _row(self, update: dict[str, Any], now: int) -> tuple[int, str] | None:
        """The row of an update, or None when a flood drops it."""
        update_id = int(update["update_id"])
        try:
            kept = minimise(update, self._guard)
            sender = sent_by(kept, now)
        except (KeyError, TypeError, ValueError, AttributeError):
            # Kept without its content, and set aside by the dispatcher with its reason.
            kept, sender = {"update_id": update_id, "malformed": True}, None
        if sender is not None:
            verdict = self._flood.judge(*sender)
            if verdict == "drop":
                self.last_dropped = max(self.last_dropped, update_id)
                return None
            if verdict == "tell":
                _log.warning("flood: one person sends too much", update_id=update_id)
                kept = stub(kept, NOTE)
        return update_id, json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def _seconds(error: RetryAfter) -> float:
    after = error.retry_after
    return float(after) if isinstance(after, (int, float)) else after.total_seconds()
