"""Messages go out: urgent ones first, within Telegram's rates, each row kept until it is sent.

A row is `sending` before the call and ended after it; at most eight are in flight.
"""

import asyncio
import json
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

import structlog
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.clock import instant
from bot.storage import Database
from bot.transport import store
from bot.transport.api import IN_FLIGHT, Api
from bot.transport.rates import Rates
from bot.transport.request import NEVER_LEFT
from bot.transport.store import Queued, Sent

LONGEST_PAUSE = 60
GATHER_SECONDS = 0.005
UNREACHABLE = "unreachable"
# Not the apostrophe of "can't be deleted".
_QUOTED = re.compile(r"""(?<!\w)(?:"[^"]*"|'[^']*')(?!\w)""")

_log = structlog.get_logger("makker.send")


class Sender:
    """The loop over the outbox. `dropped` and `unmet` run in the transaction that ends rows."""

    def __init__(
        self,
        api: Api,
        db: Database,
        rates: Rates,
        now: Callable[[], datetime],
        dropped: Callable[[Queued, str, datetime], None],
        unmet: Callable[[Sequence[int], datetime], None],
        progressed: Callable[[], None],
    ) -> None:
        self._api = api
        self._db = db
        self._rates = rates
        self._now = now
        self._dropped = dropped
        self._unmet = unmet
        self._progressed = progressed
        self._wake = asyncio.Event()
        self._flights: dict[asyncio.Task[Sent], int] = {}
        self._launched: dict[int, float] = {}
        self._draining = False

    def wake(self) -> None:
        """There may be something to send."""
        self._wake.set()

    async def run(self) -> None:
        """Send until cancelled; then the calls in flight are given up and stay `sending`."""
        with self._db.transaction():
            again = store.reset_sending(self._db)
        if again:
            _log.warning("sending again what was in flight", rows=again)
        try:
            while True:
                self._wake.clear()
                await self._wait(self._go_on())
        finally:
            for flight in self._flights:
                flight.cancel()

    async def drain(self, seconds: float) -> None:
        """Before a stop: let the calls in flight come back, for at most that long; start none."""
        self._draining = True
        if self._flights:
            await asyncio.wait(self._flights, timeout=seconds)
            self._go_on()

    def _go_on(self) -> float | None:
        """End what has landed and start what there is room for.

        Gives the seconds until more may be started, or None when nothing waits for a time.
        """
        moment = time.monotonic()
        landed = [flight for flight in self._flights if flight.done()]
        rows, wait = self._exchange(landed, moment)
        for row in rows:
            self._rates.note(row.chat, row.method, moment)
            self._launched[row.id] = moment
            self._flights[asyncio.create_task(self._send(row))] = row.chat
        if landed:
            self._progressed()
        return wait

    def _exchange(
        self, landed: Sequence[asyncio.Task[Sent]], moment: float
    ) -> tuple[list[Queued], float | None]:
        """Ended rows for rows to send, in one transaction: a sync of the disk costs a message."""
        with self._db.transaction():
            for flight in landed:
                del self._flights[flight]
                self._finish(flight.result())
            rows, wait = ([], None) if self._draining else self._take(moment)
            if rows:
                store.mark_sending(self._db, (row.id for row in rows))
        return rows, wait

    def _take(self, moment: float) -> tuple[list[Queued], float | None]:
        """What may be sent now, and the seconds until more may be."""
        room = min(IN_FLIGHT - len(self._flights), self._rates.room(moment))
        if room <= 0:
            return [], self._rates.wait(moment) if len(self._flights) < IN_FLIGHT else None
        now = instant(self._now())
        resting = self._rates.resting(moment)
        if store.any_useless(self._db, now):
            unmet = store.drop_useless(self._db, now)
            if unmet:
                self._unmet(unmet, self._now())
        found = store.queued(self._db, now, room, self._flights.values(), resting)
        # Ordered by priority: what belongs to a broadcast stands last.
        urgent = [row for row in found if row.priority < store.Priority.BROADCAST]
        later = found[len(urgent) :][: self._rates.broadcasts(moment, len(urgent))]
        self._rates.note_broadcasts(len(later), moment)
        rows = urgent + later
        waits = [max(0.0, until - moment) for until in resting.values()]
        if len(rows) < len(found):
            waits.append(self._rates.wait_for_broadcast(moment, len(rows)))
        return rows, min(waits) if waits else store.next_wait(self._db, now)

    async def _wait(self, seconds: float | None) -> None:
        """Wait for a call that lands, for more to send, or for so many seconds."""
        woken = asyncio.create_task(self._wake.wait())
        try:
            await asyncio.wait(
                {woken, *self._flights}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED
            )
            if not woken.done() and len(self._flights) > IN_FLIGHT // 2:
                # Calls land one by one, and each commit waits for the disk: end some together.
                await asyncio.wait({woken, *self._flights}, timeout=GATHER_SECONDS)
        finally:
            woken.cancel()

    def _finish(self, sent: Sent) -> None:
        store.finish(self._db, sent)
        if sent.state == "dropped":
            self._dropped(sent.row, sent.fault or "", self._now())
        elif sent.state == "failed":
            store.note_fault(self._db, "message", sent.fault or "", sent.at)

    async def _send(self, row: Queued) -> Sent:
        parameters = json.loads(row.payload)
        if row.method == "setMyCommands":
            parameters["scope"] = {"type": "chat", "chat_id": row.chat}
        elif row.method != "answerCallbackQuery":
            parameters["chat_id"] = row.chat
        try:
            result = await self._api.call(row.method, parameters, row.file)
        except TelegramError as error:
            return self._failed(row, error)
        finally:
            self._rates.landed(self._launched.pop(row.id), time.monotonic())
        message_id = result.get("message_id") if isinstance(result, dict) else None
        return Sent(row, "sent", instant(self._now()), message_id)

    def _failed(self, row: Queued, error: TelegramError) -> Sent:
        at = instant(self._now())
        if isinstance(error, RetryAfter):
            after = error.retry_after
            seconds = after if isinstance(after, (int, float)) else after.total_seconds()
            self._rates.pause(float(seconds), time.monotonic())
            return Sent(row, "queued", at, fault="too many requests")
        if isinstance(error, Forbidden):
            return Sent(row, "dropped", at, fault=UNREACHABLE)
        if isinstance(error, BadRequest):
            return self._refused(row, error, at)
        if isinstance(error, ChatMigrated) and row.person is None:
            return Sent(row, "queued", at, fault="chat migrated", chat=error.new_chat_id)
        if isinstance(error, NetworkError):
            if _may_have_arrived(error):
                return self._unknown(row, at)
            pause = min(2**row.attempts, LONGEST_PAUSE)
            _log.warning("sending failed", reason=type(error).__name__, again_in=pause)
            return Sent(row, "queued", at, fault=type(error).__name__, not_before=at + pause)
        if isinstance(error, InvalidToken):
            # The receiver ends the run with a sentence; the messages wait for the next token.
            return Sent(row, "queued", at, fault="token refused", not_before=at + LONGEST_PAUSE)
        _log.error("message refused", method=row.method, reason=type(error).__name__)
        return Sent(row, "failed", at, fault=type(error).__name__)

    @staticmethod
    def _refused(row: Queued, error: BadRequest, at: int) -> Sent:
        reason = without_quotes(error.message)
        if "chat not found" in reason.lower():
            return Sent(row, "dropped", at, fault=UNREACHABLE)
        if row.method == "sendMessage" or row.file is not None:
            _log.error("message refused", method=row.method, reason=reason)
            return Sent(row, "failed", at, fault=reason)
        # An edit of an unchanged or vanished message, an answer to an old tap, a message that
        # may not be deleted any more: nothing is lost and nobody can mend it.
        return Sent(row, "dropped", at, fault=reason)

    @staticmethod
    def _unknown(row: Queued, at: int) -> Sent:
        if row.again:
            return Sent(row, "failed", at, fault="outcome unknown twice")
        _log.warning("outcome unknown, sending once more", row=row.id)
        return Sent(replace(row, again=True), "queued", at, fault="outcome unknown")


def without_quotes(sentence: str) -> str:
    """A refusal of Telegram's without what it quotes: that is of the message itself."""
    return _QUOTED.sub("…", sentence)


def _may_have_arrived(error: NetworkError) -> bool:
    """Whether it cannot be known if the call reached Telegram.

    False where no connection was made (refused, no name, no proxy, none free), and where a
    server answered that something is wrong with it (5xx).
    """
    causes: list[BaseException] = []
    cause = error.__cause__
    while cause is not None:
        causes.append(cause)
        cause = cause.__cause__
    if any(isinstance(one, NEVER_LEFT) for one in causes):
        return False
    answered = not causes or isinstance(causes[0], TelegramError)
    return isinstance(error, TimedOut) or not answered
