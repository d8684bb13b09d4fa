"""A workplace that meets: taps, texts and a clock, no network; the outbox is what people see."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import people, schedule
from bot.access import may, may_write
from bot.feature import Feature, OpenItem
from bot.people.rules import Person
from bot.schedule.run import run_due
from bot.together.chat import feature
from bot.transport.keyboards import split_data
from tests.turns import MONDAY, Out, Stage, open_stage

STALE = "Den knap gælder ikke længere. Brug menuen."


@dataclass
class Meeting:
    """A stage with this room's feature on it, and Anna, who leads the meeting."""

    stage: Stage
    feature: Feature = field(default_factory=feature)
    _messages: int = 9000

    def __post_init__(self) -> None:
        self.anna = self.stage.person("Anna", department="Ung", role="facilitator")

    def colleagues(self, *names: str, **more: Any) -> list[Person]:
        """Add colleagues by name."""
        return [self.stage.person(name, **more) for name in names]

    def tap(self, person: Person, data: str) -> list[Out]:
        """Tap a button with that data; gives all that was sent or shown then."""
        self.stage.out()
        name, arguments = split_data(data)
        assert may(self.stage.reload(person), name)
        self.stage.act(person.key, self.feature.taps[name], arguments, tapped=True)
        return self.stage.out()

    def press(self, person: Person, shown: Out, label: str) -> list[Out]:
        """Tap the button with that label on a message."""
        return self.tap(person, shown.data(label))

    def write(self, person: Person, text: str) -> list[Out]:
        """Write a text that answers what is awaited."""
        self.stage.out()
        someone = self.stage.reload(person)
        kind, _, item = (someone.awaits(self.stage.now) or "").partition(":")
        assert may_write(someone, kind), f"{someone.name} awaits {kind!r}"
        self._messages += 1
        self.stage.act(person.key, self.feature.texts[kind], item, text, message_id=self._messages)
        return self.stage.out()

    def items(self, person: Person) -> list[OpenItem]:
        """What stands under *Det venter*."""
        assert self.feature.open_items is not None
        someone = self.stage.reload(person)
        return self.feature.open_items(self.stage.turn(someone), someone)

    def later(self, **time: int) -> list[Out]:
        """Move the clock, running what is due then."""
        self.stage.out()
        self.stage.now += timedelta(**time)
        while run_due(
            self.stage.db,
            self.stage.now,
            self.feature.jobs,
            lambda _: self.stage.turn(),
            self.feature.computed,
        ):
            assert self.stage.db.value("select max(attempts) from schedule") in (0, None)
        return self.stage.out()

    def compute(self, job: str) -> list[Out]:
        """Run a job with work in the middle for everything that it is planned for."""
        self.stage.out()
        for row in self.stage.db.rows("select subject from schedule where job = ?", (job,)):
            with self.stage.db.transaction():
                schedule.cancel(self.stage.db, job, row["subject"])
            self.stage.compute(self.feature.computed[job], row["subject"])
        return self.stage.out()

    def leave(self, person: Person) -> None:
        """Let a person leave."""
        assert self.feature.on_left is not None
        with self.stage.db.transaction():
            self.feature.on_left(self.stage.turn(person), self.stage.reload(person))
            people.change(self.stage.db, person.key, status="left")

    def arrived(self, person: Person, number: int, subject: str) -> None:
        """Note that a message about a subject arrived in a chat."""
        with self.stage.db.transaction():
            self.stage.db.execute(
                "insert into messages (person, message_id, subject, at) values (?, ?, ?, 0)",
                (person.key, number, subject),
            )

    def rows(self, table: str) -> list[dict[str, Any]]:
        """All rows of a table."""
        return self.stage.db.rows(f"select * from {table}")

    def at(self, day: datetime) -> None:
        """It is that moment now."""
        self.stage.now = day


def told(sent: list[Out], person: Person) -> list[Out]:
    """What of all that was sent went to one person, as messages of their chat."""
    return [
        one
        for one in sent
        if one.to == person.key and one.method not in ("answerCallbackQuery", "deleteMessage")
    ]


def texts(sent: list[Out], person: Person) -> list[str]:
    """The texts of these messages."""
    return [one.text for one in told(sent, person)]


def toast(sent: list[Out]) -> str | None:
    """What was said under the tapped button, if anything."""
    found = [one.payload.get("text") for one in sent if one.method == "answerCallbackQuery"]
    return found[0] if found else None


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[Meeting]:
    """A Monday at 8.30, with Anna alone."""
    stage = open_stage(tmp_path, MONDAY)
    yield Meeting(stage)
    stage.db.close()


__all__ = ["STALE", "Meeting", "meeting", "texts", "toast", "told"]
