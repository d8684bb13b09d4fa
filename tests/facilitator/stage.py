"""A stage with the facilitator's room on it: taps by data, as routing hands them over."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot import people
from bot.facilitator.chat import feature
from bot.feature import Due, Feature, Hooks
from bot.people.rules import Person
from bot.people.store import change, erase
from bot.transport import Turn
from bot.transport.keyboards import split_data
from tests.turns import ZONE, Out, Stage

STALE = "Den knap gælder ikke længere. Brug menuen."


@dataclass
class Room:
    """The facilitator's room and what it told the other features."""

    stage: Stage
    changed: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    feature: Feature = field(init=False)

    def __post_init__(self) -> None:
        self.feature = feature(
            Hooks(
                changed=self._note_changed,
                left=self._note_left,
                open_items=lambda turn, person: [],
                show_menu=lambda turn: None,
                erase=self._erase,
            )
        )
        with self.stage.db.transaction():
            self.stage.db.set_meta("bot_username", "makker_bot")

    def _erase(self, turn: Turn, key: str) -> None:
        person = people.find(turn.db, key)
        assert person is not None
        self._note_left(turn, person)
        erase(turn.db, key)

    def tap(self, person: Person, data: str) -> list[Out]:
        """Tap a button with that data; gives what was said because of it."""
        name, arguments = split_data(data)
        self.stage.act(person.key, self.feature.taps[name], arguments, tapped=True)
        return self.stage.out()

    def follow(self, person: Person, data: str, *labels: str) -> Out:
        """Tap through screens by their labels; gives the last screen."""
        screen = shown(self.tap(person, data))
        for label in labels:
            screen = shown(self.tap(person, screen.data(label)))
        return screen

    def write(self, person: Person, text: str) -> list[Out]:
        """Write a text that the person is awaited to write."""
        awaited = self.stage.reload(person).awaits(self.stage.now)
        assert awaited is not None
        kind, _, item = awaited.partition(":")
        self.stage.act(person.key, self.feature.texts[kind], item, text)
        return self.stage.out()

    def run(self, job: str, subject: str = "org", when: datetime | None = None) -> list[Out]:
        """Run a job that is due (now, unless it was due earlier)."""
        self.stage.run(self.feature.jobs[job], Due(subject, when or self.stage.now))
        return self.stage.out()

    def in_transaction(self, work: Callable[[Turn], Any]) -> Any:
        """Do something in one transaction, as another room would."""
        return self.stage.run(work)

    def set(self, person: Person, **columns: str | int | None) -> Person:
        """Change columns of a person's row."""
        with self.stage.db.transaction():
            change(self.stage.db, person.key, **columns)
        return self.stage.reload(person)

    def unreachable(self, person: Person) -> None:
        """Let Telegram not reach the person."""
        with self.stage.db.transaction():
            people.set_reachable(self.stage.db, person.key, reachable=False)

    def _note_changed(self, turn: Turn, person: Person) -> None:
        self.changed.append(person.name)
        assert self.feature.on_changed is not None
        self.feature.on_changed(turn, person)

    def _note_left(self, turn: Turn, person: Person) -> None:
        self.left.append(person.name)
        assert self.feature.on_left is not None
        self.feature.on_left(turn, person)


def shown(said: list[Out]) -> Out:
    """The screen among what was said: what took the tapped one's place, else the first message."""
    edited = [one for one in said if one.method == "editMessageText"]
    new = [one for one in said if one.method == "sendMessage"]
    return [*edited, *new][0]


def toasts(said: list[Out]) -> list[str]:
    """The texts shown over the chat."""
    return [str(one.payload["text"]) for one in said if one.method == "answerCallbackQuery"]


def told(said: list[Out], person: Person) -> list[str]:
    """The new messages to a person."""
    return [one.text for one in said if one.to == person.key and one.method == "sendMessage"]


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    """A wall time in November 2026 (23 November is a Monday)."""
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE)
