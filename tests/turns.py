"""Turns without a network: a fresh database, a clock that is told, and the outbox to read.

For tests of one feature's talk; what crosses features is tested over HTTP with tests/world.py.
"""

import json
import pickle
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot import people
from bot.feature import Computed, Due
from bot.localchat.description import violations
from bot.people.rules import Person, Role
from bot.people.store import add, change
from bot.reflection.library import load, packaged_prompts
from bot.settings import Settings
from bot.storage import Database, open_database
from bot.texts import Texts
from bot.transport import Came, Turn
from bot.transport.unsaved import UnsavedTexts
from tests import canary

ZONE = ZoneInfo("Europe/Copenhagen")
MONDAY = datetime(2026, 11, 23, 8, 30, tzinfo=ZONE)
"""A Monday in an ordinary week: where most stories begin."""

_TEXTS = Texts()
_LIBRARY = load([packaged_prompts()])


@dataclass(frozen=True, slots=True)
class Out:
    """One row of the outbox, as a test reads it."""

    method: str
    to: str | None
    payload: dict[str, Any]
    subject: str | None

    @property
    def text(self) -> str:
        """The text or caption of the message, as HTML."""
        return str(self.payload.get("text") or self.payload.get("caption") or "")

    @property
    def labels(self) -> list[str]:
        """The labels of its buttons, in order."""
        return [button["text"] for button in self._buttons()]

    def data(self, label: str) -> str:
        """The callback data of the button with that label; raises KeyError when there is none."""
        for button in self._buttons():
            if button["text"] == label:
                return str(button["callback_data"])
        raise KeyError(f"{label!r} is not among {self.labels}")

    def _buttons(self) -> list[dict[str, Any]]:
        rows = self.payload.get("reply_markup", {}).get("inline_keyboard", [])
        return [button for row in rows for button in row]


@dataclass
class Stage:
    """A database with people on it, and turns at the time that the test says it is."""

    db: Database
    now: datetime = MONDAY
    settings: Settings = field(
        default_factory=lambda: Settings(
            organisation="Jobhuset",
            controller="Eksempel Kommune",
            dpo_contact="dpo@eksempel.dk",
            distress_contact="arbejdsmiljørepræsentanten",
        )
    )
    unsaved: UnsavedTexts = field(default_factory=UnsavedTexts)
    _read: int = 0
    _accounts: int = 1000

    def turn(self, person: Person | str | None = None, came: Came | None = None) -> Turn:
        """A turn of that person (by key too) at the stage's time; use it inside `acting()`."""
        if isinstance(person, str):
            person = people.find(self.db, person)
        return Turn(
            db=self.db,
            now=self.now.astimezone(ZONE),
            settings=self.settings,
            calendar=self.settings.calendar(),
            texts=_TEXTS,
            library=_LIBRARY,
            person=person,
            came=came,
            unsaved=self.unsaved,
        )

    def act(
        self,
        person: Person | str | None,
        handler: Callable[..., Any],
        *arguments: Any,
        message_id: int = 500,
        tapped: bool = False,
        first_name: str = "Mette",
        chat: int = 999,
    ) -> Any:
        """Run `handler(turn, *arguments)` as an update of that person, in one transaction."""
        for argument in arguments:
            # What has no blank is a row's id or a person's key, which a log may hold.
            if isinstance(argument, str) and " " in argument:
                canary.wrote(argument)
        came = Came(
            chat=chat,
            first_name=first_name,
            language_code="da",
            message_id=None if tapped else message_id,
            tapped_message=message_id if tapped else None,
            callback_id="callback" if tapped else None,
        )
        with self.db.transaction():
            return handler(self.turn(person, came), *arguments)

    def run(self, job: Callable[..., Any], *arguments: Any) -> Any:
        """Run `job(turn, *arguments)` as a due job, in one transaction."""
        with self.db.transaction():
            return job(self.turn(), *arguments)

    def compute(self, computed: Computed, subject: str = "org") -> None:
        """Run a job with work in the middle: asked, worked on the spot, and finished.

        What goes between processes is pickled, as it is on the way to a child.
        """
        due = Due(subject, self.now.astimezone(ZONE))
        with self.db.transaction():
            task = computed.ask(self.turn(), due)
        if task is None:
            return
        work, arguments = pickle.loads(pickle.dumps((task.work, task.arguments)))
        result = pickle.loads(pickle.dumps(work(*arguments)))
        with self.db.transaction():
            computed.finish(self.turn(), due, result)

    def person(
        self,
        name: str,
        *,
        department: str | None = "Job og virksomhed",
        profession: str = "caseworker",
        role: Role = "colleague",
        sparring: bool = True,
        language: str = "da",
        weekday: int = 1,
        clock: time = time(9, 15),
    ) -> Person:
        """Add an active person (joined a day before the stage's time), with their department."""
        self._accounts += 1
        with self.db.transaction():
            department_id = None if department is None else self._department(department)
            person = add(
                self.db,
                self._accounts,
                name=name,
                language=language,
                role=role,
                department=department_id,
                invitation=None,
                unconfirmed=False,
                now=self.now,
                weekday=weekday,
                clock=clock,
            )
            change(
                self.db,
                person.key,
                status="active",
                step=None,
                profession=profession,
                sparring=int(sparring),
                joined=person.joined - 86400,
            )
        found = people.find(self.db, person.key)
        assert found is not None
        return found

    def out(self) -> list[Out]:
        """What was put in the outbox since this was last asked, in order."""
        rows = self.db.rows(
            "select id, method, person, payload, subject from outbox where id > ? order by id",
            (self._read,),
        )
        if rows:
            self._read = rows[-1]["id"]
        read = [
            Out(row["method"], row["person"], json.loads(row["payload"]), row["subject"])
            for row in rows
        ]
        for one in read:
            assert violations(one.method, _as_sent(one)) == []
        return read

    def reload(self, person: Person) -> Person:
        """The person as they are now."""
        found = people.find(self.db, person.key)
        assert found is not None
        return found

    def _department(self, name: str) -> int:
        found = self.db.value("select id from departments where name = ?", (name,))
        if found is None:
            self.db.execute("insert into departments (name) values (?)", (name,))
            found = self.db.value("select last_insert_rowid()")
        return int(found)


def _as_sent(out: Out) -> dict[str, Any]:
    """The parameters as the transport sends them, to be held against the Bot API's description."""
    chat = 1_000_000_001
    match out.method:
        case "answerCallbackQuery":
            return out.payload
        case "setMyCommands":
            return {**out.payload, "scope": {"type": "chat", "chat_id": chat}}
        case "sendPhoto":
            return {**out.payload, "chat_id": chat, "photo": "attach://file"}
        case "sendDocument":
            payload = {key: value for key, value in out.payload.items() if key != "file_name"}
            return {**payload, "chat_id": chat, "document": "attach://file"}
    return {**out.payload, "chat_id": chat}


def open_stage(folder: Path, now: datetime = MONDAY) -> Stage:
    """A stage with an empty database in that folder."""
    return Stage(open_database(folder / "makker.db"), now)
