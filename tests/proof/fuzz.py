"""Updates drawn by hypothesis from the Bot API's description, and taps in whatever state follows.

The whole bot but for the network: nothing may be set aside, and no job may fail.
"""

import json
import random
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import psutil

from bot.app import Makker
from bot.demo import with_examples
from bot.schedule.run import run_due
from bot.settings import Settings
from bot.transport import store
from bot.transport.minimise import ALLOWED_UPDATES
from bot.transport.store import Sent
from tests.proof import telegrams
from tests.transport.a_bot import TOKEN, NoNetwork
from tests.turns import MONDAY, Stage

PEOPLE = 14
BATCH = 40
LONGEST_PAUSE = timedelta(hours=5)
DRAWN = 400
"""So many updates hypothesis draws at a time: of fewer, too many would be small ones."""
SENDERS = 10
"""So many people send each of them, with other words: hypothesis takes longer to draw one than the
bot to handle it."""


@dataclass
class Told:
    """What became of it all."""

    updates: int = 0
    taps: int = 0
    sent: int = 0
    aside: Counter[str] = field(default_factory=Counter)
    megabytes: list[float] = field(default_factory=list)

    @property
    def growth(self) -> float:
        """How much larger the memory is in the second half than in the first, as a share."""
        half = len(self.megabytes) // 2
        first, second = self.megabytes[half // 2 : half], self.megabytes[half + half // 2 :]
        return (sum(second) / len(second)) / (sum(first) / len(first)) - 1


class Fuzz:
    """A bot without a network, and colleagues whose phones send whatever Telegram could."""

    def __init__(self, folder: Path, seed: int, people: int = PEOPLE, drawn: int = DRAWN) -> None:
        self.random = random.Random(seed)
        settings = with_examples(Settings(organisation="Jobhuset"))
        self.makker = Makker(settings, TOKEN, folder, "http://127.0.0.1:9")
        self.moment = MONDAY
        self.makker._clock = self
        self.makker._api.bot._request = (NoNetwork(), NoNetwork())
        self.update_id = 1000
        self.message_id = 5000
        self.told = Told()
        stage = Stage(self.makker.db, MONDAY)
        self.ids = [telegrams.FARTHEST[-2], 2**31 - 1, 7]
        for number in range(people):
            role = ("colleague", "facilitator", "leader")[number % 3 if number < 6 else 0]
            person = stage.person(f"Kollega {number}", role=role)  # type: ignore[arg-type]
            self.ids.append(1001 + number)
            assert person.key
        self.buttons: dict[int, list[tuple[int, str]]] = {}
        self._drawn: dict[str, list[dict[str, Any]]] = {"update": [], "tap": []}
        self._texts: list[str] = []
        self._count = drawn
        self._draws = seed * 1_000_000

    def now(self) -> datetime:
        """The bot's clock."""
        return self.moment

    async def begin(self) -> None:
        """Open the bot."""
        await self.makker._application.initialize()
        self.makker._begin()

    async def close(self) -> None:
        """Close it."""
        await self.makker._close()

    def step(self) -> None:
        """One batch of updates and taps, what is due, and all that is to be sent, sent."""
        self.moment += LONGEST_PAUSE * self.random.random() ** 3
        updates = []
        for _ in range(BATCH):
            self.update_id += 1
            tap = self.random.random() < 0.5
            body = {"callback_query": self.tap()} if tap else self.update()
            self.told.taps += tap
            self.told.updates += not tap
            updates.append({"update_id": self.update_id, **body})
        makker = self.makker
        makker._receiver.keep(updates)
        now = makker.now()
        while makker._dispatcher.run_batch(now) or run_due(
            makker.db, now, makker.jobs, makker.make_turn, makker._workshop.names
        ):
            pass
        self._send_all(now)
        rows = makker.db.rows("select fault, payload from inbox where fault is not null")
        jobs = makker.db.rows("select job, fault from schedule where attempts > 0")
        self.told.aside += Counter(row["fault"] for row in rows)
        self.told.aside += Counter(f"{row['job']}: {row['fault']}" for row in jobs)
        with makker.db.transaction():
            makker.db.execute("delete from inbox where fault is not null")

    def _send_all(self, now: datetime) -> None:
        db, at = self.makker.db, int(now.timestamp())
        while rows := store.queued(db, at, 100, ()):
            with db.transaction():
                for row in rows:
                    self.message_id += 1
                    self._learn_buttons(row)
                    # Who is blocked by chance is met as any other.
                    store.finish(db, Sent(row, "sent", at, self.message_id))
                    self.told.sent += 1

    def _learn_buttons(self, row: store.Queued) -> None:
        keyboard = json.loads(row.payload).get("reply_markup", {}).get("inline_keyboard", [])
        known = self.buttons.setdefault(row.chat, [])
        known += [(self.message_id, one["callback_data"]) for line in keyboard for one in line]
        del known[:-60]

    # What Telegram could send

    def update(self) -> dict[str, Any]:
        """An update of a kind that the bot asks for."""
        kinds = [one for one in ALLOWED_UPDATES if one != "callback_query"]
        return self._next("update", kinds)

    def tap(self) -> dict[str, Any]:
        """A tap: mostly on a button that was shown, else with any name and arguments."""
        query: dict[str, Any] = self._next("tap", ["callback_query"])["callback_query"]
        who = query["from"]["id"]
        known = [(1, "me.home"), *self.buttons.get(who, [])]
        message_id, data = self.random.choice(known)
        if self.random.random() < 0.3:
            name = self.random.choice(sorted(self.makker.tap_names()))
            data = ":".join([name, *self.random.choices(("1", "0", "-1", "x", "", "9" * 19), k=2)])
        elif self.random.random() < 0.05:
            data = query.get("data", "")[:64]
        chat = {"id": who, "type": "private"}
        if self.random.random() < 0.05:
            chat = {"id": -(10**12), "type": "supergroup"}
        message = {"message_id": message_id, "date": int(self.moment.timestamp()), "chat": chat}
        query |= {"data": data, "message": message}
        query.pop("inline_message_id", None)
        return query

    def _next(self, pool: str, kinds: Sequence[str]) -> dict[str, Any]:
        """The next of what hypothesis has drawn, as somebody sends it now."""
        waiting = self._drawn[pool]
        if not waiting:
            self._draws += 1
            waiting += telegrams.drawn(telegrams.updates(kinds), self._count, self._draws) * SENDERS
            self._texts = telegrams.drawn(telegrams.TEXTS, self._count, self._draws)
            self.random.shuffle(waiting)
        who = self.random.choice(self.ids)
        made: dict[str, Any] = telegrams.at(waiting.pop(), int(self.moment.timestamp()), who)
        for part in made.values():
            if "text" in part and self.random.random() < 0.9:
                part["text"] = self.random.choice(self._texts)
        return made


async def fuzz(updates: int, seed: int = 1) -> Told:
    """So many updates, half of them taps."""
    drawn = min(DRAWN, max(10, updates // SENDERS))
    with tempfile.TemporaryDirectory() as folder:
        made = Fuzz(Path(folder) / "data", seed, drawn=drawn)
        await made.begin()
        steps = max(1, updates // BATCH)
        for step in range(steps):
            made.step()
            if step % max(1, steps // 200) == 0:
                made.told.megabytes.append(psutil.Process().memory_info().rss / 1e6)
        await made.close()
    return made.told
