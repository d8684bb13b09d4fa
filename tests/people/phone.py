"""A phone without a network: it hands on what a person does, and keeps what it shows.

For this room's talk alone; other rooms are stood in for by `Calls`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bot import people
from bot.access import may
from bot.feature import Feature, Hooks, OpenItem
from bot.people import store as people_store
from bot.people.chat import feature
from bot.people.rules import Person
from bot.transport import Turn
from bot.transport.keyboards import split_data
from tests.turns import Out, Stage, open_stage

STALE = "Den knap gælder ikke længere. Brug menuen."


@dataclass
class Calls:
    """What this room asked of the others."""

    changed: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    items: list[OpenItem] = field(default_factory=list)

    def hooks(self) -> Hooks:
        """Hooks that note what was called."""
        return Hooks(
            changed=lambda turn, person: self.changed.append(person.name),
            left=self._let_go,
            open_items=lambda turn, person: self.items,
            show_menu=lambda turn: turn.reply(turn.say("button-menu")),
            erase=lambda turn, key: people_store.erase(turn.db, key),
        )

    def _let_go(self, turn: Turn, person: Person) -> None:
        assert person.status != "left"
        self.left.append(person.name)


@dataclass
class Shown:
    """One message as it stands on the phone."""

    id: int
    out: Out

    @property
    def text(self) -> str:
        """Its words, as HTML."""
        return self.out.text

    @property
    def labels(self) -> list[str]:
        """Its buttons."""
        return self.out.labels


@dataclass
class Phone:
    """What one person sees and does."""

    house: "House"
    chat: int
    first_name: str
    shown: list[Shown] = field(default_factory=list)
    toasts: list[str] = field(default_factory=list)
    methods: list[str] = field(default_factory=list)

    @property
    def person(self) -> Person | None:
        """Who that is to the bot, if anyone."""
        return people.by_account(self.house.db, self.chat)

    @property
    def me(self) -> Person:
        """Who that is to the bot; somebody who has joined."""
        assert self.person is not None
        return self.person

    @property
    def last(self) -> Shown:
        """The newest message."""
        return self.shown[-1]

    def command(self, name: str, rest: str = "") -> str:
        """Write a command; gives the text of the newest message."""
        self._act(self.house.feature.commands[name], rest)
        return self.last.text

    def start(self, code: str = "") -> str:
        """Open a link; gives the text of the newest message."""
        return self.command("start", code)

    def write(self, text: str) -> str:
        """Write what is awaited; gives the text of the newest message."""
        kind, _, item = (self.me.awaits(self.house.stage.now) or "").partition(":")
        self._act(self.house.feature.texts[kind], item, text)
        return self.last.text

    def tap(self, label: str) -> str:
        """Tap the newest button with that label; gives the text of the newest message."""
        message = next(one for one in reversed(self.shown) if label in one.labels)
        return self.forge(message.out.data(label), message)

    def forge(self, data: str, message: Shown | None = None) -> str:
        """Send callback data from a message; gives the text of the newest message."""
        name, arguments = split_data(data)
        assert may(self.person, name), f"{data} is not for them"
        tapped = message or self.last
        self._act(self.house.feature.taps[name], arguments, tapped=tapped.id)
        return self.last.text

    def _act(self, handler: Any, *arguments: Any, tapped: int | None = None) -> None:
        self.house.stage.act(
            self.person,
            handler,
            *arguments,
            message_id=9000 if tapped is None else tapped,
            tapped=tapped is not None,
            first_name=self.first_name,
            chat=self.chat,
        )
        self.house.deliver(self)

    def take(self, out: Out) -> None:
        """Show, or change, a message."""
        self.methods.append(out.method)
        if out.method == "answerCallbackQuery":
            self.toasts.append(out.text)
        elif out.method == "editMessageText":
            message = next(one for one in self.shown if one.id == out.payload["message_id"])
            message.out = out
        elif out.method == "sendMessage":
            self.shown.append(Shown(len(self.shown) + 1, out))


@dataclass
class House:
    """A workplace with this room's feature alone."""

    stage: Stage
    calls: Calls
    feature: Feature
    phones: list[Phone] = field(default_factory=list)
    sent: list[Out] = field(default_factory=list)

    @property
    def db(self) -> Any:
        """The database."""
        return self.stage.db

    def phone(self, first_name: str) -> Phone:
        """A stranger's phone."""
        phone = Phone(self, 5000 + len(self.phones), first_name)
        self.phones.append(phone)
        return phone

    def colleague(self, name: str, **more: Any) -> Phone:
        """The phone of somebody who has joined."""
        person = self.stage.person(name, **more)
        account = self.db.value("select telegram_id from accounts where person = ?", (person.key,))
        phone = Phone(self, account, name)
        self.phones.append(phone)
        return phone

    def deliver(self, actor: Phone | None = None) -> None:
        """Hand out what is in the outbox: by person, or to the stranger who acted."""
        rows = self.stage.out()
        self.sent.extend(rows)
        accounts = dict.fromkeys(one.to for one in rows)
        for key in accounts:
            accounts[key] = self.db.value(
                "select telegram_id from accounts where person = ?", (key,)
            )
        for out in rows:
            chat = accounts[out.to]
            phone = next((one for one in self.phones if one.chat == chat), actor)
            assert phone is not None
            phone.take(out)

    def run(self, job: Any, *arguments: Any) -> Any:
        """Run a job, and deliver what it says."""
        given = self.stage.run(job, *arguments)
        self.deliver()
        return given

    @contextmanager
    def writing(self) -> Iterator[Any]:
        """The database, open for writing."""
        with self.db.transaction():
            yield self.db


@pytest.fixture
def house(tmp_path: Path) -> House:
    """An empty workplace."""
    calls = Calls()
    return House(open_stage(tmp_path), calls, feature(calls.hooks()))
