"""Puts the parts together: the only file that knows them all.

One process, one database, one token: receive, dispatch, what is due, send.
"""

import asyncio
import gc
import os
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import structlog
from telegram import Update
from telegram.error import InvalidToken
from telegram.ext import Application, ContextTypes

from bot import finding, people, schedule
from bot.absence import tell_absence
from bot.browsing import forget_left_copies
from bot.clock import instant
from bot.feature import Due
from bot.health.look import look
from bot.health.serving import serve_health
from bot.local import Clock, LocalLink, SystemClock
from bot.people.rules import Person
from bot.privacy.keeping import RETAIN, Privacy
from bot.reflection.library import LibraryWatch, packaged_prompts
from bot.replication import FAULT, Replication, note
from bot.restored import forget_replaced, tell_restored
from bot.rooms import Rooms
from bot.schedule.run import run_due
from bot.schedule.wake import Wake
from bot.schedule.workshop import Workshop
from bot.service import Service
from bot.settings import Settings
from bot.startup import StartError, check_text, claim_database, guard_for
from bot.storage import open_database, storage_trouble
from bot.texts import Texts
from bot.transport import Turn, store
from bot.transport.api import UNKNOWN_TOKEN, Api
from bot.transport.context import TURN, Context
from bot.transport.dispatch import Dispatcher, MakkerApplication
from bot.transport.profile import set_profile
from bot.transport.rates import Limits, Rates
from bot.transport.receive import Receiver
from bot.transport.send import UNREACHABLE, Sender
from bot.transport.store import Queued
from bot.transport.unsaved import UnsavedTexts
from bot.transport.updates import came_of, connect
from bot.transport.webhook import receive, webhook_of

DATABASE = "makker.db"
SEEN_SECONDS = 3600
LIBRARY_SECONDS = 5.0
LOOK_SECONDS = 20
STUCK_SECONDS = 90
SEND_SECONDS = 0.002
STOP_SECONDS = 3.0

_log = structlog.get_logger("makker")


@dataclass
class Makker:
    """One running bot. `local` is the address of the local chat's server, or None."""

    settings: Settings
    token: str
    data: Path
    api_url: str
    local: str | None = None
    replication: Replication | None = None
    _work: asyncio.Event = field(default_factory=asyncio.Event, init=False)

    def __post_init__(self) -> None:
        """Open the data; raises StartError, StorageError or LibraryError with a sentence."""
        self.db = open_database(self.data / DATABASE)
        self.texts = Texts()
        self.calendar = self.settings.calendar()
        folders = [packaged_prompts(), *filter(None, [self.settings.prompts])]
        self._library = LibraryWatch(folders, check_text=check_text)
        self.library = self._library.current.with_noun(self.settings.unit)
        self._library_read = time.monotonic()
        self._clock: Clock = SystemClock()
        self._unsaved = UnsavedTexts()
        self._link = LocalLink(self.local, self.db, self.texts) if self.local else None
        self._api = Api(self.token, self.api_url, self.settings.proxy)
        self.privacy = Privacy(self.data, people.all_kept)
        self._rooms = Rooms(self.privacy)
        self.jobs = {**self._rooms.jobs, RETAIN: self._each_night}
        self._workshop = Workshop(self.db, self._rooms.computed, self.make_turn, self._work.set)
        self._application = self._build_application()
        self._dispatcher = Dispatcher(self.db, self._application, self._begin_turn, self._end_turn)
        self._receiver = Receiver(
            self._api, self.db, guard_for(self.settings), self.now, self._work.set, self._look_back
        )
        self._sender = Sender(
            self._api,
            self.db,
            Rates(None if self.local else Limits()),
            self.now,
            self._dropped,
            self._unmet,
            self._work.set,
        )
        self._webhook = webhook_of(self.settings)
        self._wake = Wake(self._work.set)
        self._service = Service(os.environ)
        self._looked: float | None = None
        if self.replication is not None:
            self.privacy.alone = self.replication.held
            self.replication.serve(self.db, lambda *fault: note(self.make_turn(self.now()), *fault))

    def now(self) -> datetime:
        """The workplace's time."""
        return self.calendar.local(self._clock.now())

    def wake(self) -> None:
        """Look for work: something was written to the database from outside."""
        self._work.set()

    def plan_attention(self, key: str) -> None:
        """Plan when a person is next looked at; in an open transaction."""
        if person := people.find(self.db, key):
            self._rooms.attention.plan(self.make_turn(self.now()), person)

    def tap_names(self) -> frozenset[str]:
        """The names of all buttons that the features have."""
        return frozenset(self._rooms.routes.taps)

    def commands(self) -> frozenset[str]:
        """The names of all commands that the features have, in both languages."""
        return frozenset(self._rooms.routes.commands)

    def set_facilitator(self, person: Person, *, holds: bool) -> None:
        """Give or take the facilitator's role; in an open transaction.

        Raises people.RefusedError when the last facilitator would be lost.
        """
        turn = self.make_turn(self.now())
        people.set_role(turn, person, "facilitator", holds=holds)
        if changed := people.find(self.db, person.key):
            self._rooms.changed(turn, changed)

    def remove(self, person: Person) -> None:
        """End a person's access, as the facilitator's *Fjern* does; in an open transaction."""
        people.remove(self.make_turn(self.now()), person, self._rooms.left)

    async def run(self, stop: asyncio.Event) -> None:
        """Run until `stop` is set, then end within seconds.

        Raises StartError when Telegram refuses the token or knows it as another bot's.
        """
        watch = asyncio.create_task(self._service.watch(self._is_alive), name="watchdog")
        # Ready before Telegram answers: a machine that starts without a network waits for it.
        self._service.tell("READY=1", "STATUS=Waiting for Telegram.")
        try:
            if self._link is not None:
                self._clock = await self._link.connect()
            try:
                if not await connect(self._application, stop):
                    return
            except InvalidToken as error:
                raise StartError(UNKNOWN_TOKEN) from error
            try:
                self._begin()
            except Exception as error:
                raise storage_trouble(self.db.path, error) or error from error
            await set_profile(self._api, self.db, self.texts, self.settings.language)
            self._service.tell("STATUS=Running.")
            await self._run_tasks(stop)
        finally:
            self._service.tell("STOPPING=1")
            watch.cancel()
            await self._close()

    def _is_alive(self) -> bool:
        """Whether the loop that works has come round lately; true until it begins."""
        return self._looked is None or time.monotonic() - self._looked < STUCK_SECONDS

    def _begin(self) -> None:
        """The first transaction of a run: whose database this is, what was missed, what is due."""
        bot = self._application.bot
        now = self.now()
        with self.db.transaction():
            claim_database(self.db, bot.id, bot.username, now)
            self.db.set_meta(FAULT, None)
            tell_restored(self.make_turn(now))
            tell_absence(self.make_turn(now))
            self._workshop.begin()
            self._rooms.plan(self.make_turn(now))
            self.privacy.begin(self.make_turn(now))

    def _each_night(self, turn: Turn, due: Due) -> None:
        """Forget what has had its time, and plan what fell out of the plan."""
        self.privacy.retain(turn, due)
        forget_replaced(self.data, turn.now)
        forget_left_copies(self.data)
        self._rooms.plan(turn)

    def _look_back(self, now: datetime) -> None:
        """A poll came back: was it the first for more than a day, everybody is told."""
        # In the local chat a clock that was moved is no absence.
        if self._link is None:
            tell_absence(self.make_turn(now))

    async def _run_tasks(self, stop: asyncio.Event) -> None:
        # What is there by now stays to the end; looking through it again and again for what may
        # be thrown away would be a tenth of the work.
        gc.freeze()
        self._wake.start()
        self._work.set()
        tasks = [
            asyncio.create_task(receive(self._api, self._receiver, self._webhook), name="receive"),
            asyncio.create_task(self._sender.run(), name="send"),
            asyncio.create_task(self._work_on(), name="work"),
            asyncio.create_task(stop.wait(), name="stop"),
        ]
        if self.replication is not None:
            tasks.append(asyncio.create_task(self.replication.run(), name="replicate"))
        if self._link is not None:
            tasks.append(asyncio.create_task(self._link.follow(self._work), name="local clock"))
        if self.settings.health_port is not None:
            health = serve_health(
                self.settings.health_port, lambda: look(self.db, instant(self.now()))
            )
            tasks.append(asyncio.create_task(health, name="health"))
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        except InvalidToken as error:
            raise StartError("Telegram has withdrawn this token; make a new one.") from error
        except Exception as error:
            raise storage_trouble(self.db.path, error) or error from error
        finally:
            self._wake.stop()
            self._workshop.close()
            await self._sender.drain(STOP_SECONDS)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _work_on(self) -> None:
        """Handle what came and run what is due until nothing is left, then wait for more."""
        while True:
            with suppress(TimeoutError):
                # A host's command may have written to the database meanwhile.
                # Not wait_for: it swallows a cancellation that comes together with the event.
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._work.wait()
            self._work.clear()
            self._looked = time.monotonic()
            await self.work()

    async def work(self) -> None:
        """Handle what came and run what is due, until nothing is left; then plan to be woken."""
        version = self._clock_version()
        if time.monotonic() - self._library_read > LIBRARY_SECONDS:
            self.look_at_prompts()
        now = self.now()
        self._unsaved.forget_old(instant(now))
        while (
            self._dispatcher.run_batch(now)
            or run_due(self.db, now, self.jobs, self.make_turn, self._workshop.names)
            or self._workshop.look(now)
        ):
            self._sender.wake()
            # Not 0: to send takes several turns of the loop, and each would wait for a batch.
            await asyncio.sleep(SEND_SECONDS)
            self._looked = time.monotonic()
            now = self.now()
        self.privacy.scrub(self.db, now, self.make_turn)
        self._sender.wake()
        due = schedule.next_due(self.db)
        self._wake.at(None if due is None else datetime.fromtimestamp(due[0], UTC), now)
        if self._link is not None:
            idle = not self._workshop.busy and store.count_open(self.db, instant(now)) == (0, 0)
            await self._link.report(
                idle=idle,
                last_update_id=max(self._dispatcher.last_update_id, self._receiver.last_dropped),
                clock_version=version,
            )

    def _clock_version(self) -> int:
        return self._link.clock.version if self._link is not None else 0

    def look_at_prompts(self) -> None:
        """Take up prompts that have changed; broken ones are refused, and it is told."""
        self._library_read = time.monotonic()
        refreshed = self._library.refresh()
        if refreshed.faults:
            with self.db.transaction():
                store.note_fault(self.db, "prompts", str(refreshed.faults[0]), instant(self.now()))
            _log.error("prompts refused", faults=[str(fault) for fault in refreshed.faults])
        elif refreshed.changed:
            self.library = self._library.current.with_noun(self.settings.unit)
            with self.db.transaction():
                finding.start_schedule(self.db, self.library, self.now())
            _log.info("prompts taken up")

    async def _close(self) -> None:
        try:
            await self._application.shutdown()
        except RuntimeError:
            _log.debug("never initialized")
        if self._link is not None:
            await self._link.close()
        self.db.close()

    # Turns

    def make_turn(self, now: datetime) -> Turn:
        """A turn without a person, at that instant; use it in an open transaction."""
        return Turn(
            db=self.db,
            now=self.calendar.local(now),
            settings=self.settings,
            calendar=self.calendar,
            texts=self.texts,
            library=self.library,
            unsaved=self._unsaved,
        )

    def _begin_turn(self, update: Update, now: datetime) -> bool:
        """Prepare the turn on an update; False when there is nothing to handle."""
        user, chat = update.effective_user, update.effective_chat
        if user is None or chat is None:
            return False
        turn = self.make_turn(now)
        turn.person = people.by_account(self.db, user.id)
        turn.came = came_of(update)
        self._application.bot_data[TURN] = turn
        if turn.person is None:
            return True
        if update.my_chat_member is not None and chat.type == "private":
            blocked = update.my_chat_member.new_chat_member.status == "kicked"
            self._set_reachable(turn, turn.person, reachable=not blocked)
            return False
        if not turn.person.reachable or turn.at - turn.person.seen > SEEN_SECONDS:
            was_reachable = turn.person.reachable
            people.note_seen(self.db, turn.person.key, turn.now)
            turn.person = people.find(self.db, turn.person.key)
            if turn.person is not None and not was_reachable:
                self._rooms.attention.plan(turn, turn.person)
        return True

    def _end_turn(self) -> None:
        self._application.bot_data.pop(TURN, None)

    def _set_reachable(self, turn: Turn, person: Person, *, reachable: bool) -> None:
        people.set_reachable(self.db, person.key, reachable=reachable)
        if not reachable:
            store.drop_for(self.db, person.key, turn.at)
        if found := people.find(self.db, person.key):
            self._rooms.changed(turn, found)

    # What the sender tells

    def _dropped(self, row: Queued, fault: str, now: datetime) -> None:
        turn = self.make_turn(now)
        person = people.find(self.db, row.person) if row.person is not None else None
        if person is None:
            return
        if fault == UNREACHABLE:
            self._set_reachable(turn, person, reachable=False)
        elif row.method == "deleteMessage" and row.subject is None:
            turn.send(person, turn.say_to(person)("please-delete"))

    def _unmet(self, wants: Sequence[int], now: datetime) -> None:
        self._rooms.attention.take_back(self.make_turn(now), wants)

    def _build_application(self) -> MakkerApplication:
        application: MakkerApplication = (
            Application.builder()
            .bot(self._api.bot)
            .updater(None)
            .job_queue(None)
            .context_types(ContextTypes(context=Context))
            .build()
        )
        self._rooms.routes.register(application)
        return application
