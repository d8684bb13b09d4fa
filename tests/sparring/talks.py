"""Colleagues who talk: what stands in their chats, after all that was sent, edited and deleted.

The outbox is delivered here, in its own order, so that edits find the messages they change.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bot.people.rules import Person
from bot.sparring import store, store_talks
from bot.sparring.chat import feature
from bot.sparring.rules import Seat, SparringGroup
from bot.sparring.rules_talk import Talk
from bot.transport import store as transport
from bot.transport.store import Sent
from tests.sparring.rounds import Workplace, no_hooks
from tests.turns import Out, open_stage

FIRST = date(2026, 12, 2)


@dataclass
class Screen:
    """One message as it stands in a chat now; `sounded` when it came with a sound."""

    id: int
    out: Out
    sounded: bool

    @property
    def text(self) -> str:
        return self.out.text

    @property
    def labels(self) -> list[str]:
        return self.out.labels

    def data(self, label: str) -> str:
        return self.out.data(label)


@dataclass
class Talks:
    """A workplace on the day on which its round began, and the chats of its people."""

    workplace: Workplace
    chats: dict[str, list[Screen]] = field(default_factory=dict)
    toasts: list[str] = field(default_factory=list)
    cut: bool = False
    """Whether Telegram cannot be reached."""
    _ids: int = 9000

    @property
    def now(self) -> datetime:
        return self.workplace.stage.now

    def deliver(self) -> None:
        """Send all that waits in the outbox, as the transport would."""
        db = self.workplace.stage.db
        while not self.cut and (rows := transport.queued(db, int(self.now.timestamp()), 50, ())):
            for row in rows:
                self._ids += 1
                out = Out(row.method, row.person, json.loads(row.payload), row.subject)
                self._show(out)
                with db.transaction():
                    transport.finish(db, Sent(row, "sent", int(self.now.timestamp()), self._ids))

    def _show(self, out: Out) -> None:
        chat = self.chats.setdefault(out.to or "", [])
        at = [one.id for one in chat]
        match out.method:
            case "sendMessage":
                chat.append(Screen(self._ids, out, "disable_notification" not in out.payload))
            case "editMessageText":
                if out.payload["message_id"] in at:
                    place = at.index(out.payload["message_id"])
                    chat[place] = Screen(chat[place].id, out, chat[place].sounded)
            case "deleteMessage":
                chat[:] = [one for one in chat if one.id != out.payload["message_id"]]
            case "answerCallbackQuery" if out.text:
                self.toasts.append(out.text)

    def chat(self, person: Person) -> list[Screen]:
        """The messages in a person's chat, oldest first."""
        self.deliver()
        return self.chats.get(person.key, [])

    def clear(self) -> None:
        """Forget what stands in the chats so far."""
        self.deliver()
        self.chats.clear()
        self.toasts.clear()

    def tap(self, person: Person, label: str) -> Screen:
        """Tap the newest button with that label; gives the message it was on."""
        for screen in reversed(self.chat(person)):
            if label in screen.labels:
                self.press(person, screen.data(label), screen.id)
                return screen
        shown = [screen.labels for screen in self.chat(person)]
        raise AssertionError(f"{person.name} has no button {label!r}; there are {shown}")

    def press(self, person: Person, data: str, message_id: int = 1) -> None:
        """Send that data, whether or not a button has it."""
        name, _, arguments = data.partition(":")
        self.workplace.stage.act(
            self.workplace.stage.reload(person).key,
            self.workplace.feature.taps[name],
            tuple(arguments.split(":")) if arguments else (),
            message_id=message_id,
            tapped=True,
        )
        self.deliver()

    def write(self, person: Person, text: str) -> None:
        """Write what is awaited of the person."""
        awaited = self.workplace.stage.reload(person).awaits(self.now) or ""
        kind, _, item = awaited.partition(":")
        self.workplace.stage.act(person.key, self.workplace.feature.texts[kind], item, text)
        self.deliver()

    def wait(self, minutes: float) -> None:
        """Let time pass, with all that is due on the way."""
        end = self.now + timedelta(minutes=minutes)
        self.workplace.run_until(end)
        self.deliver()

    def sleep(self, minutes: float) -> None:
        """Let time pass while the bot is away; then it does what it missed."""
        self.workplace.stage.now = self.now + timedelta(minutes=minutes)
        self.workplace.run_until(self.now)
        self.deliver()

    def group(self, number: int = 1) -> SparringGroup:
        """The group with that id."""
        found = store.find_group(self.workplace.stage.db, number)
        assert found is not None
        return found

    def seat(self, person: Person) -> Seat:
        """The person's seat in the first group."""
        found = self.group().seat_of(person.key)
        assert found is not None
        return found

    def talk(self, number: int = 1) -> Talk:
        """The group's newest talk."""
        found = store_talks.find(self.workplace.stage.db, number)
        assert found is not None
        return found

    def by_role(self, people: list[Person]) -> Mapping[str, Person]:
        """The first group's people by role."""
        keys = {person.key: person for person in people}
        return {seat.role: keys[seat.person or ""] for seat in self.group().here}


@pytest.fixture
def talks(tmp_path: Path) -> Iterator[Talks]:
    """An empty workplace."""
    stage = open_stage(tmp_path)
    yield Talks(Workplace(stage, feature(no_hooks())))
    stage.db.close()
