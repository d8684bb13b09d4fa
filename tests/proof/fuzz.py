"""Updates made from the Bot API's own description, and taps in whatever state that leads to.

The whole bot but for the network: nothing may be set aside, and no job may fail.
"""

import json
import random
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import psutil

from bot.app import Makker
from bot.demo import with_examples
from bot.localchat.description import _choices, _description
from bot.schedule.run import run_due
from bot.settings import Settings
from bot.transport import store
from bot.transport.minimise import ALLOWED_UPDATES
from bot.transport.store import Sent
from tests.transport.a_bot import TOKEN, NoNetwork
from tests.turns import MONDAY, Stage

PEOPLE = 14
BATCH = 40
LONGEST_PAUSE = timedelta(hours=5)
FARTHEST = (0, 1, -1, 2**31 - 1, -(2**31), 2**52, -(2**52))
ALPHABETS = (
    "abcdefgh ijklmnop qrstuv wxyzæøå", "ABCÆØÅ éüßñ", "наш чат работает", "مرحبا بكم في العمل",
    "你好世界工作", "नमस्ते काम",
    "👍🏽👩‍👩‍👧🇩🇰✨", "<b>&amp;\"'</b>", "\u200b\u202e\u0301\ufeff ", "0123456789 -./",
)  # fmt: skip
WORDS = (
    "stop", "menu", "ja", "nej", "9.15", "12/12", "Mette", "/start", "/menu", "/mig", "/hjaelp",
    "/nu", "/find", "/feedback", "/sag", "/stop", "/pause", "/slet", "/tovholder", "/start abc",
)  # fmt: skip


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

    def __init__(self, folder: Path, seed: int, people: int = PEOPLE) -> None:
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
        self.ids = [FARTHEST[-2], 2**31 - 1, 7]
        for number in range(people):
            role = ("colleague", "facilitator", "leader")[number % 3 if number < 6 else 0]
            person = stage.person(f"Kollega {number}", role=role)  # type: ignore[arg-type]
            self.ids.append(1001 + number)
            assert person.key
        self.buttons: dict[int, list[tuple[int, str]]] = {}

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
        kind = self.random.choice([one for one in ALLOWED_UPDATES if one != "callback_query"])
        who = self.random.choice(self.ids)
        return {kind: self.make("ChatMemberUpdated" if "member" in kind else "Message", who)}

    def tap(self) -> dict[str, Any]:
        """A tap: mostly on a button that was shown, else with any name and arguments."""
        who = self.random.choice(self.ids)
        known = [(1, "me.home"), *self.buttons.get(who, [])]
        message_id, data = self.random.choice(known)
        if self.random.random() < 0.3:
            name = self.random.choice(sorted(self.makker.tap_names()))
            data = ":".join([name, *self.random.choices(("1", "0", "-1", "x", "", "9" * 19), k=2)])
        elif self.random.random() < 0.05:
            data = self.text()[:64]
        query: dict[str, Any] = self.make("CallbackQuery", who)
        message = {"message_id": message_id, "date": self._date(), "chat": self._chat(who)}
        query |= {"data": data, "message": message}
        query.pop("inline_message_id", None)
        return query

    def make(self, kind: str, who: int, depth: int = 0) -> Any:
        """A value of that type of the description; what is not required may be missing."""
        if kind.startswith("Array of "):
            count = self.random.choice((0, 1, 1, 2))
            return [self.make(kind.removeprefix("Array of "), who, depth + 1) for _ in range(count)]
        match kind:
            case "Integer":
                return self.random.choice(FARTHEST)
            case "Float":
                return self.random.uniform(-180, 180)
            case "String":
                return self.text()
            case "Boolean":
                return self.random.random() < 0.5
            case "True":
                return True
            case "User":
                return {"id": who, "is_bot": False, "first_name": self.text()[:40] or "x"}
            case "Chat":
                return self._chat(who)
        # By the names' beginnings, as the description has it, an update would be a member.
        choices = [one for one in _choices(kind) if one != kind and not one.endswith("Updated")]
        if choices:
            return self.make(self.random.choice(choices), who, depth)
        made = {
            name: self._field(name, about, who, depth)
            for name, about in _description()["types"][kind].items()
            if about.get("required") or self.random.random() < 0.25 / (depth + 1) ** 2
        }
        if kind == "Message" and self.random.random() < 0.7:
            made |= {"from": self.make("User", who), "text": self.text()}
        return made

    def _field(self, name: str, about: dict[str, Any], who: int, depth: int) -> Any:
        if "date" in name and about["type"] == "Integer":
            return self._date()
        if name == "status":
            return self.random.choice(("member", "kicked", "left"))
        if name == "message_id":
            return self.random.randint(1, 10_000)
        return self.make(about["type"], who, depth + 1)

    def _date(self) -> int:
        return int(self.moment.timestamp()) - self.random.choice((0, 0, 60, 86_400))

    def _chat(self, who: int) -> dict[str, Any]:
        if self.random.random() < 0.05:
            return {"id": -(10**12), "type": self.random.choice(("group", "supergroup", "channel"))}
        return {"id": who, "type": "private"}

    def text(self) -> str:
        """A text in any script, up to Telegram's length, or a word that means something here."""
        if self.random.random() < 0.5:
            return self.random.choice(WORDS)
        length = int(self.random.random() ** 4 * 4096)
        return "".join(self.random.choices(self.random.choice(ALPHABETS), k=length))


async def fuzz(updates: int, seed: int = 1) -> Told:
    """So many updates, half of them taps."""
    with tempfile.TemporaryDirectory() as folder:
        made = Fuzz(Path(folder) / "data", seed)
        await made.begin()
        steps = max(1, updates // BATCH)
        for step in range(steps):
            made.step()
            if step % max(1, steps // 200) == 0:
                made.told.megabytes.append(psutil.Process().memory_info().rss / 1e6)
        await made.close()
    return made.told
