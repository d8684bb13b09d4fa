"""Years of an organisation's life through the whole bot: nothing may grow, stay open or be slow.

Only the network and the clock are made up: what colleagues send is stored, guarded and handled,
what is due runs, and what is queued is sent, by the same code and in the same transactions as
in a bot that runs.
"""

import asyncio
import heapq
import logging
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import psutil

from bot import app, people, schedule
from bot.app import Makker
from bot.clock import instant
from bot.retention import REASON_LENGTH, Retention
from bot.settings import Settings
from bot.transport import store
from bot.transport.rates import Rates
from bot.transport.receive import NOTE_EVERY
from tests.proof.lengths import Lengths
from tests.proof.open_items import past_their_time
from tests.proof.phones import Phones, Telegram
from tests.proof.society import OWN_TALK, STEP, Colleague, Habits
from tests.transport.a_bot import TOKEN
from tests.turns import ZONE, Stage

FILE, MEMORY = 1, 2
"""Where a sample has the bytes of the database's file, and of the resident memory."""
START = datetime(2026, 10, 12, 7, tzinfo=ZONE)
POLLED = timedelta(hours=6)
DEPARTMENT = 30
FACILITATORS = 3
A_WEEK = {"own idea": 0.06, "leads": 0.15, "facilitates": 1.0, "leaves": 0.003, "blocks": 0.003}
COMES_BACK = 0.8
SILENT = 0.08
"""So many never do anything, and are forgotten after a year."""


@dataclass
class Told:
    """What became of it all. A sample is the day (0 is the first), and bytes of file and memory."""

    updates: int = 0
    sent: int = 0
    samples: list[tuple[int, int, int]] = field(default_factory=list)
    late: dict[str, int] = field(default_factory=dict)
    kept: dict[str, int] = field(default_factory=dict)
    lengths: Lengths | None = None

    def slope(self, what: int, since: int) -> float:
        """By how much of its mean a sample's value grew a month (30 days), by least squares.

        `what` is FILE or MEMORY; only samples from the day `since` on count.
        """
        chosen = [one for one in self.samples if one[0] >= since]
        days = [float(one[0]) for one in chosen]
        values = [float(one[what]) for one in chosen]
        middle, mean = sum(days) / len(days), sum(values) / len(values)
        spread = sum((day - middle) ** 2 for day in days)
        together = sum(
            (day - middle) * (value - mean) for day, value in zip(days, values, strict=True)
        )
        return together / spread * 30 / mean


class Soak:
    """An organisation, its bot, and the time that passes."""

    def __init__(
        self, folder: Path, count: int, seed: int = 1, retention: Retention | None = None
    ) -> None:
        self.habits = Habits(seed)
        self.random = self.habits.random
        limits = retention or Retention()
        # A summer without messages would be a slope of its own.
        settings = Settings(
            organisation="Jobhuset", controller="Eksempel Kommune", dpo_contact="dpo@eksempel.dk",
            distress_contact="arbejdsmiljørepræsentanten", closed_weeks=frozenset(),
            retention=limits, retention_reasons=dict.fromkeys(limits.raised(), "x" * REASON_LENGTH),
        )  # fmt: skip
        self.makker = Makker(settings, TOKEN, folder, "http://127.0.0.1:9")
        self.moment = START
        self.makker._clock = self
        network = Telegram(self._show)
        self.makker._api.bot._request = (network, network)
        self.makker._api._sending = network  # type: ignore[assignment]
        self.makker._sender._rates = Rates(None)
        self.told = Told()
        self._phones = Phones()
        self._numbers = self._phones.numbers
        self._plans: list[tuple[datetime, int, Callable[[], dict[str, Any] | None]]] = []
        self._polled = START - POLLED
        self.count = count
        self.colleagues: dict[int, Colleague] = {}
        stage = Stage(self.makker.db, START)
        for number in range(count):
            self._add_first(stage, number)

    def _add_first(self, stage: Stage, number: int) -> None:
        """One of those who are there from the first day."""
        department = f"Afdeling {number // DEPARTMENT + 1}"
        leads = number % DEPARTMENT == 0
        facilitates = 0 < number <= FACILITATORS
        plain = self.random.random() < 0.5
        who = self._newcomer()
        person = stage.person(
            who.name,
            department=department,
            profession=self.random.choice(("caseworker", "company_consultant", "mentor")),
            role="leader" if leads else "facilitator" if facilitates else "colleague",
            sparring=self.random.random() < 0.8,
            language="da" if self.random.random() < 0.9 else "en",
            weekday=1 if plain else self.random.randrange(5),
            clock=time(9, 15) if plain else time(self.random.randrange(8, 16), 15),
        )
        with stage.db.transaction():
            stage.db.execute(
                "update accounts set telegram_id = ? where person = ?", (who.id, person.key)
            )
            if leads and person.department is not None:
                people.set_lead(stage.db, person.department, person.key, leads=True)
        roles = {"leader": leads, "facilitator": facilitates}
        who.roles = frozenset(role for role, held in roles.items() if held)
        if who.roles:
            who.heart = max(who.heart, 0.6)
        self._plan_own_idea(who)

    def _newcomer(self) -> Colleague:
        number = next(self._numbers)
        heart = 0.0 if self.random.random() < SILENT else self.random.betavariate(4, 4)
        who = Colleague(100_000 + number, f"Kollega {number}", heart)
        self.colleagues[who.id] = who
        return who

    def now(self) -> datetime:
        """The bot's clock."""
        return self.moment

    # Time

    async def live(self, length: timedelta) -> Told:
        """Let so much time pass, and tell what became of it."""
        makker = self.makker
        self.told.lengths = lengths = Lengths(makker.db)
        makker.jobs = {name: lengths.named(name, job) for name, job in makker.jobs.items()}
        await makker._application.initialize()
        makker._wake.start()
        makker._begin()
        end = START + length
        for hours in range(24, int(length.total_seconds() // 3600), 24):
            # At six: after the night's cleaning, before anybody works.
            self._at(START + timedelta(hours=hours - 1), self._sample)
            if (START + timedelta(hours=hours)).weekday() == 0:
                self._at(START + timedelta(hours=hours), self._invite)
        while self.moment < end:
            await self._step()
        self.told.late = past_their_time(makker.db, self.moment)
        self.told.kept = self._count()
        makker._wake.stop()
        makker._workshop.close()
        await makker._close()
        return self.told

    async def _step(self) -> None:
        """To the next moment at which anything happens."""
        moments = [self._polled + POLLED]
        if self._plans:
            moments.append(self._plans[0][0])
        if due := schedule.next_due(self.makker.db):
            moments.append(datetime.fromtimestamp(due[0], ZONE))
        if wait := store.next_wait(self.makker.db, instant(self.moment)):
            moments.append(self.moment + timedelta(seconds=wait))
        self.moment = max(self.moment, min(moments))
        updates = []
        while self._plans and self._plans[0][0] <= self.moment:
            update = heapq.heappop(self._plans)[2]()
            if update is not None:
                updates.append({"update_id": next(self._numbers), **update})
        self.told.updates += len(updates)
        if updates or self.moment - self._polled >= POLLED:
            self._polled = self.moment
            self.makker._receiver._noted -= NOTE_EVERY
            self.makker._receiver.keep(updates)
        await self._settle()

    async def _settle(self) -> None:
        """Until there is nothing to do at this moment: handled, run and sent."""
        makker, sender = self.makker, self.makker._sender
        while True:
            await makker.work()
            while True:
                sender._wake.clear()
                sender._go_on()
                if not sender._flights:
                    break
                await sender._wait(None)
            if makker._workshop.busy:
                await asyncio.sleep(0.01)
            elif store.count_open(makker.db, instant(self.moment)) == (0, 0):
                return

    def _at(self, moment: datetime, what: Callable[[], dict[str, Any] | None]) -> None:
        heapq.heappush(self._plans, (moment, next(self._numbers), what))

    def _sample(self) -> None:
        size = self.makker.db.path.stat().st_size
        day = (self.moment - START).days
        self.told.samples.append((day, size, psutil.Process().memory_info().rss))

    # What people do

    def _act(self, who: Colleague) -> dict[str, Any] | None:
        """One thing that somebody does, as an update; they may go on in a moment."""
        who.waits = False
        who.acted = self.moment
        if who.state != "here":
            return None
        if who.code is not None:
            update = self._does(who, {"text": f"/start {who.code}"})
            who.code, at_it = None, True
        else:
            person = people.by_account(self.makker.db, who.id)
            if person is None and not who.shown:
                return None
            awaited = None if person is None else person.awaiting
            if awaited and person and (person.awaiting_until or 2**40) < instant(self.moment):
                awaited = None
            at_it = not (awaited or "asked:").startswith(OWN_TALK)
            did = self.habits.act(who, awaited, self.moment)
            update = self._does(who, did)
        if self.habits.goes_on(who, at_it):
            self._plan(who, self.moment + STEP)
        return update

    def _does(self, who: Colleague, did: dict[str, Any]) -> dict[str, Any]:
        return self._phones.does(who, did, self.moment)

    def _plan(self, who: Colleague, moment: datetime) -> None:
        if not who.waits:
            who.waits = True
            self._at(moment, lambda: self._act(who))

    def _plan_own_idea(self, who: Colleague) -> None:
        """In a week from now or so: they begin something, and now and then go or block the bot."""
        moment = self.moment + timedelta(days=7 * (0.5 + self.random.random()))
        self._at(self.habits.at_work(moment), lambda: self._week(who))

    def _week(self, who: Colleague) -> dict[str, Any] | None:
        if who.state == "gone":
            return None
        self._plan_own_idea(who)
        chance = self.random.random()
        if who.state == "blocking" or not who.heart:
            return None
        if not who.roles and chance < A_WEEK["leaves"]:
            who.state = "gone"
            self._at(
                self.moment + STEP,
                lambda: self._does(who, {"tap": "me.leave_now", "on": 1}),
            )
            return self._does(who, {"text": "/slet"})
        if not who.roles and chance < A_WEEK["leaves"] + A_WEEK["blocks"]:
            return self._block(who)
        rate = A_WEEK["own idea"]
        for role, what in (("leader", "leads"), ("facilitator", "facilitates")):
            rate = max(rate, A_WEEK[what] if role in who.roles else 0)
        if self.random.random() < rate:
            did = self.habits.begin(who)
            self._plan(who, self.moment + STEP)
            return self._does(who, did)
        return None

    def _block(self, who: Colleague) -> dict[str, Any]:
        who.state = "blocking"
        if self.random.random() < COMES_BACK:
            back = self.moment + timedelta(days=self.random.randrange(10, 60))
            self._at(self.habits.at_work(back), lambda: self._unblock(who))
        return self._phones.blocks(who, self.moment, blocks=True)

    def _unblock(self, who: Colleague) -> dict[str, Any]:
        who.state = "here"
        self._plan(who, self.moment + STEP)
        return self._phones.blocks(who, self.moment, blocks=False)

    def _invite(self) -> None:
        """Each Monday the host invites as many as have gone."""
        db = self.makker.db
        here = sum(one.status != "left" for one in people.everybody(db))
        known = {one.id for one in self.colleagues.values() if one.code or one.state != "gone"}
        departments = people.departments(db)
        for gone in [one for one in self.colleagues if one not in known]:
            del self.colleagues[gone]
        for _ in range(self.count - here):
            who = self._newcomer()
            who.heart = max(who.heart, 0.5)
            with db.transaction():
                who.code = people.make_invitation(
                    db,
                    role="colleague",
                    department=self.random.choice(departments).id,
                    until=self.moment.date() + timedelta(days=14),
                    many=False,
                    now=self.moment,
                ).code
            self._plan(who, self.habits.when_read(self.moment))
            self._plan_own_idea(who)

    # What reaches people

    def _show(self, call: str, parameters: dict[str, Any]) -> int | None:
        """A call of the bot arrives; gives the message's id, or None when it is blocked."""
        if call == "answerCallbackQuery":
            return 0
        who = self.colleagues.get(int(parameters.get("chat_id", 0)))
        if who is not None and who.state == "blocking":
            return None
        message_id = int(parameters.get("message_id", 0)) or next(self._numbers)
        if who is None or call == "setMyCommands":
            return message_id
        if call == "deleteMessage":
            who.hide(message_id)
            return message_id
        self.told.sent += 1
        keyboard = (parameters.get("reply_markup") or {}).get("inline_keyboard", [])
        who.show(message_id, [one["callback_data"] for row in keyboard for one in row])
        # What answers them is read in the same sitting.
        new = call == "sendMessage" and who.acted != self.moment
        if new and self.random.random() < who.heart:
            self._plan(who, self.habits.when_read(self.moment))
        return message_id

    # What is left

    def _count(self) -> dict[str, int]:
        """How much of each thing is kept at the end: without anything it proves none."""
        return {what: int(self.makker.db.value(sql)) for what, sql in KEPT.items()}


KEPT = {
    "people": "select count(*) from people where status = 'active'",
    "answers": "select count(*) from answers",
    "skipped": "select count(*) from asked where state = 'skipped'",
    "feedback": "select count(*) from feedback where sent is not null",
    "cases": "select count(*) from cases where sent is not null",
    "goals": "select count(*) from goals where state <> 'draft'",
    "rounds": "select count(*) from rounds",
    "talks held": "select count(*) from seats where outcome = 'held'",
    "talks led": "select count(*) from talks",
    "course days": "select count(*) from learning_events where state = 'begun'",
    "pulse values": "select coalesce(sum(count), 0) from pulse_counts",
    "programmes": "select count(*) from programme_runs where state <> 'draft'",
    "calls": "select count(*) from case_calls",
    "erased": "select count(*) from erasures",
}  # fmt: skip


async def soak(
    count: int, length: timedelta, seed: int = 1, retention: Retention | None = None
) -> Told:
    """So many people for so long."""
    logging.disable(logging.CRITICAL)
    try:
        # Nothing is sent meanwhile: here it is sent after.
        with tempfile.TemporaryDirectory() as folder, patch.object(app, "SEND_SECONDS", 0):
            return await Soak(Path(folder) / "data", count, seed, retention).live(length)
    finally:
        logging.disable(logging.NOTSET)
