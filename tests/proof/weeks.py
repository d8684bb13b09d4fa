"""Weeks of prompts, answers, edits and rounds on a local server, while bots are killed.

What colleagues wrote, and what the bots did of it, is counted from outside.
"""

import json
import random
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import time as clock_time
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx

from bot.localchat.serve import LocalChat
from bot.localchat.world import World
from bot.storage import open_database
from tests.proof.forks import Bot, Nest
from tests.turns import MONDAY, Stage

SAVED = "Gemt"
PATIENCE = 60.0


@dataclass
class Colleague:
    """A colleague and what they wrote: by the id of the message, its newest text."""

    id: int
    name: str
    wrote: dict[int, str] = field(default_factory=dict)
    answered: set[int] = field(default_factory=set)
    """The questions they replied to, by the bot's message."""


@dataclass
class Kept:
    """What is left when all is over, held against what was done."""

    answers: int
    lost_answers: int
    rows: int
    lost_messages: int
    doubled: int
    most_at_a_kill: int
    sent_twice_though_marked: int
    doubled_rounds: int
    doubled_questions: int
    integrity: str
    kills: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether nothing is lost, and nothing doubled but what was in flight."""
        return (
            self.lost_answers == self.lost_messages == self.doubled_rounds == 0
            and self.doubled_questions == self.sent_twice_though_marked == 0
            and self.most_at_a_kill <= 8
            and self.integrity == "ok"
        )


class Weeks:
    """Colleagues on a server that stays, and bots that come and go."""

    def __init__(self, folder: Path, nest: Nest | None, people: int, seed: int = 1) -> None:
        self.folder = folder / "data"
        self.sends = folder / "sends.log"
        self.random = random.Random(seed)
        self.nest = nest
        self.server = LocalChat(World(None, frozen=True, start=MONDAY))
        self.url = self.server.start()
        self.http = httpx.Client(base_url=self.url, timeout=70, trust_env=False)
        self.most_at_a_kill = 0
        self.kills = 0
        self._texts = 0
        self._came_as: dict[int, str] = {}
        self.colleagues = [self._add(number) for number in range(people)]
        stage = Stage(open_database(self.folder / "makker.db"), MONDAY)
        for number, one in enumerate(self.colleagues):
            clock = clock_time(9 + number % 5, 15)
            person = stage.person(one.name, weekday=number % 5, clock=clock)
            with stage.db.transaction():
                stage.db.execute(
                    "update accounts set telegram_id = ? where person = ?", (one.id, person.key)
                )
        stage.db.close()
        self.bot: Bot | None = None

    def _add(self, number: int) -> Colleague:
        body = {"first_name": f"Kollega {number}", "started": True}
        return Colleague(self.http.post("/local/users", json=body).json()["id"], body["first_name"])  # type: ignore[arg-type]

    def close(self) -> None:
        """End the bot and the server."""
        if self.bot is not None:
            self.bot.end()
        self.http.close()
        self.server.stop()

    # The bots

    def start(self, *changes: str) -> None:
        """Start a bot, changed as tests/run_bot.py says."""
        assert self.nest is not None
        self.bot = self.nest.start(
            str(self.folder), self.url, self.server.token, f"sends={self.sends}", *changes
        )

    def kill(self) -> None:
        """End the bot at once, as a power cut does for it, and look at what it leaves."""
        assert self.bot is not None
        self.bot.end()
        self.look_at_what_is_left()

    def look_at_what_is_left(self) -> None:
        """A bot has died: note which rows it has marked sent, and how many were in flight."""
        self.kills += 1
        with closing(sqlite3.connect(self.folder / "makker.db")) as db:
            rows = db.execute("select id, state from outbox where state in ('sent', 'sending')")
            states = dict(rows.fetchall())
        with self.sends.open("a", encoding="ascii") as log:
            log.writelines(f"marked {row}\n" for row, state in states.items() if state == "sent")
        flying = sum(state == "sending" for state in states.values())
        self.most_at_a_kill = max(self.most_at_a_kill, flying)

    def settle(self) -> bool:
        """Wait until the bot has nothing left to do; False when it died instead."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            assert self.bot is not None
            if not self.bot.is_alive:
                return False
            if self.http.get("/local/idle", params={"timeout": 0.5}).status_code == 200:
                return True
        raise AssertionError(self.http.get("/local/idle", params={"timeout": 0}).text)

    def settle_by_report(self) -> None:
        """Wait until a bot that was not started here has nothing left to do."""
        self.http.get("/local/idle", params={"timeout": PATIENCE}).raise_for_status()

    def until_all_is_confirmed(self) -> None:
        """Wait until nothing waits for the bot any more."""
        until = time.monotonic() + PATIENCE
        while self.server.world.updates.count:
            assert time.monotonic() < until
            time.sleep(0.005)

    # The colleagues

    def move(self, by: timedelta) -> None:
        """Let time pass for all."""
        self.http.post("/local/clock", json={"by": by.total_seconds()})

    def everybody_acts(self, share: float = 1.0) -> None:
        """Of the colleagues that share does something: answers a question, edits, or looks."""
        for one in self.colleagues:
            if self.random.random() < share:
                self._act(one)

    def _act(self, one: Colleague) -> None:
        shown = self.http.get(f"/local/chats/{one.id}").json()
        questions = [
            message["message_id"]
            for message in shown
            if message["from"] == "bot"
            and _asks(message)
            and message["message_id"] not in one.answered
        ]
        if questions:
            text = self._new_text()
            one.answered |= set(questions)
            one.wrote[self.say(one, text, questions[-1])] = text
        elif one.wrote and self.random.random() < 0.5:
            self.edit(one)
        else:
            self.say(one, "/menu")

    def edit(self, one: Colleague) -> None:
        """Change the newest answer of a colleague."""
        message_id = max(one.wrote)
        text = self._new_text()
        body = {"message_id": message_id, "text": text}
        update = self.http.post(f"/local/chats/{one.id}/edit", json=body).json()["update_id"]
        one.wrote[message_id] = text
        self._came_as[update] = text

    def say(self, one: Colleague, text: str, reply_to: int | None = None) -> int:
        """Write a message; gives its id."""
        body = {"text": text} if reply_to is None else {"text": text, "reply_to": reply_to}
        sent = self.http.post(f"/local/chats/{one.id}/messages", json=body).json()
        if reply_to is not None:
            self._came_as[sent["update_id"]] = text
        return int(sent["message_id"])

    def confirmed_texts(self) -> set[str]:
        """The answers and edits that the bot has told Telegram to forget."""
        came = dict(self._came_as)
        waiting = {one["update_id"] for one in self.server.world.updates.pending(1_000_000)}
        return {text for update, text in came.items() if update not in waiting}

    def _new_text(self) -> str:
        self._texts += 1
        return f"Svar nummer {self._texts} i prøven"

    # What is left

    def count(self) -> Kept:
        """Hold what is kept against what was written and sent; no bot may run."""
        texts = [text for one in self.colleagues for text in one.wrote.values()]
        with closing(sqlite3.connect(self.folder / "makker.db")) as db:
            kept = self.kept_texts(db)
            open_rows = db.execute(
                "select count(*) from outbox where state in ('queued', 'sending', 'failed')"
                " and not_before <= ?",
                (int(self.server.world.now().timestamp()),),
            ).fetchone()[0]
            rows = db.execute("select seq from sqlite_sequence where name = 'outbox'").fetchone()
            doubled_rounds = db.execute(
                "select (select count(*) - count(distinct starts) from rounds)"
                " + (select count(*) from (select 1 from seats s join sparring_groups g"
                " on g.id = s.sparring_group where s.gone = 0 group by g.round, s.person"
                " having count(*) > 1))"
            ).fetchone()[0]
            doubled_questions = db.execute(
                "select count(*) from (select 1 from asked where origin = 'week'"
                " group by person, local_date having count(*) > 1)"
            ).fetchone()[0]
            integrity = db.execute("pragma integrity_check").fetchone()[0]
        starts = Counter(self._noted("start"))
        return Kept(
            answers=len(texts),
            lost_answers=sum(text not in kept for text in texts),
            rows=rows[0] if rows else 0,
            lost_messages=open_rows + self._unacknowledged(),
            doubled=sum(count - 1 for count in starts.values()),
            most_at_a_kill=self.most_at_a_kill,
            sent_twice_though_marked=self._begun_after_marked(),
            doubled_rounds=doubled_rounds,
            doubled_questions=doubled_questions,
            integrity=integrity,
            kills=self.kills,
        )

    def _unacknowledged(self) -> int:
        """Answers whose writer was never told that they are kept."""
        missing = 0
        for one in self.colleagues:
            shown = self.http.get(f"/local/chats/{one.id}").json()
            told = sum(SAVED in message["text"] for message in shown if message["from"] == "bot")
            missing += max(0, len(one.wrote) - told)
        return missing

    @staticmethod
    def kept_texts(db: sqlite3.Connection) -> set[str]:
        """Every text of an answer, or of an update that is not handled yet."""
        kept: set[str] = set()
        for (parts,) in db.execute(
            "select parts from answers union all select parts from answer_versions"
        ):
            kept |= {str(text) for _, text in json.loads(parts)}
        for (payload,) in db.execute("select payload from inbox where payload is not null"):
            update = json.loads(payload)
            kept.add(update.get("message", update.get("edited_message", {})).get("text", ""))
        return kept

    def _noted(self, word: str) -> list[int]:
        if not self.sends.exists():
            return []
        lines = self.sends.read_text(encoding="ascii").split("\n")
        return [int(line.split()[1]) for line in lines if line.startswith(f"{word} ")]

    def _begun_after_marked(self) -> int:
        """How often a row was begun that a database already called sent when a bot died."""
        if not self.sends.exists():
            return 0
        marked: set[str] = set()
        again = 0
        for line in self.sends.read_text(encoding="ascii").split("\n"):
            word, _, row = line.partition(" ")
            if word == "marked":
                marked.add(row)
            elif word == "start" and row in marked:
                again += 1
        return again


def _asks(message: dict[str, Any]) -> bool:
    """Whether it is a week's question: it can be swapped."""
    labels = [button["text"] for row in message.get("keyboard") or [] for button in row]
    return any("Andet spørgsmål" in label or "Byt" in label for label in labels)


@contextmanager
def some_weeks(nest: Nest | None, people: int, seed: int = 1) -> Iterator[Weeks]:
    """Colleagues in a folder of their own, gone at the end."""
    with tempfile.TemporaryDirectory() as folder:
        weeks = Weeks(Path(folder), nest, people, seed)
        try:
            yield weeks
        finally:
            weeks.close()
