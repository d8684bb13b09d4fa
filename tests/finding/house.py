"""Colleagues who search: taps, texts and a clock, no network, and a library that tests fill."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot import people
from bot.access import may, may_write
from bot.feature import Due
from bot.finding import chat, entries, index, store
from bot.finding.chat import SEARCH, feature
from bot.finding.rules import read_query
from bot.people.rules import Person
from bot.privacy.keeping import Privacy
from bot.rooms import Rooms
from bot.transport import store as transport_store
from bot.transport.keyboards import split_data
from tests.turns import Out, Stage, open_stage

STALE = "Den knap gælder ikke længere. Brug menuen."
MODEL = "afbrudt-praktik"
TITLE = "Den afbrudte praktik"
CASE = "Praktikken i kantinen blev afbrudt, fordi mødetiden lå før den første bus."
LESSON = "Jeg spørger til bussen, før vi aftaler en mødetid."


@dataclass
class House:
    """A stage with this room's feature on it."""

    stage: Stage
    _messages: int = 700

    def __post_init__(self) -> None:
        self.feature = feature()

    def person(self, name: str) -> Person:
        """Add a colleague."""
        return self.stage.person(name)

    def add_case(
        self,
        author: Person,
        case_id: int = 1,
        *,
        text: str = CASE,
        lesson: str | None = None,
        model: str | None = MODEL,
    ) -> None:
        """A closed case whose bringer said yes."""
        self.stage.run(
            lambda turn: entries.add_case(
                turn, case_id, author=author.key, model=model, text=text, lesson=lesson
            )
        )

    def add_reflection(
        self, author: Person, number: int, text: str, *, named: bool = False
    ) -> None:
        """A reflection whose author said yes."""
        self.stage.run(
            lambda turn: entries.add_reflection(
                turn, number, author=author.key, model=MODEL, text=text, named=named
            )
        )

    def entry(self, kind: store.EntryKind, source: int) -> store.Entry:
        """The entry from that row, which must be there."""
        found = store.find_source(self.stage.db, kind, source)
        assert found is not None
        return found

    def command(self, person: Person, rest: str) -> list[Out]:
        """/find; gives what comes, with the answer of the search."""
        self.stage.out()
        self._messages += 1
        self.stage.act(person.key, self.feature.commands["find"], rest, message_id=self._messages)
        return self._after()

    def find(self, person: Person, query: str) -> Out:
        """The one answer to a search."""
        (answer,) = self.command(person, query)
        return answer

    def tap(self, person: Person, data: str, message_id: int = 900) -> list[Out]:
        """Tap a button with that data; gives what comes, with the answer of a search."""
        self.stage.out()
        name, arguments = split_data(data)
        assert may(self.stage.reload(person), name)
        self.stage.act(
            person.key, self.feature.taps[name], arguments, tapped=True, message_id=message_id
        )
        return self._after()

    def press(self, person: Person, shown: Out, label: str) -> list[Out]:
        """Tap the button with that label on a message."""
        return self.tap(person, shown.data(label))

    def write(self, person: Person, text: str) -> list[Out]:
        """Write a text that answers what is awaited."""
        self.stage.out()
        someone = self.stage.reload(person)
        kind, _, item = (someone.awaits(self.stage.now) or "").partition(":")
        assert kind == chat.QUERY
        assert may_write(someone, kind)
        self._messages += 1
        self.stage.act(someone.key, self.feature.texts[kind], item, text, message_id=self._messages)
        return self._after()

    def work(self, job: str) -> None:
        """Run a job of this room as often as it plans itself."""
        while (due := self.planned(job)) is not None:
            with self.stage.db.transaction():
                self.stage.db.execute("delete from schedule where job = ?", (job,))
            if job in self.feature.computed:
                self.stage.compute(self.feature.computed[job], due)
            else:
                self.stage.run(self.feature.jobs[job], Due(due, self.stage.now))

    def planned(self, job: str) -> str | None:
        """For what a job is planned, or None."""
        found = self.stage.db.value("select subject from schedule where job = ?", (job,))
        return None if found is None else str(found)

    def arrived(self, out: Out, message_id: int) -> None:
        """A message of the bot was sent: from now on it is known what it is about."""
        assert out.to is not None
        words_of = self.stage.db.value(
            "select words_of from outbox where person = ? and subject = ? order by id desc",
            (out.to, out.subject),
        )
        with self.stage.db.transaction():
            self.stage.db.execute(
                "update outbox set state = 'sent' where person = ? and subject = ?",
                (out.to, out.subject),
            )
            transport_store.remember_message(
                self.stage.db, out.to, message_id, out.subject or "", 0, words_of
            )

    def erase(self, person: Person, folder: Path) -> None:
        """Erase somebody, with what comes right after."""
        privacy = Privacy(folder, people.all_kept)
        Rooms(privacy)
        self.stage.run(privacy.erase, person.key)
        self.work("finding.follow")

    def search(self, query: str) -> list[str]:
        """The texts that a search finds, the best first."""
        opener = index.opener_of(self.stage.turn().library)
        found = store.search(self.stage.db, read_query(opener, query))
        texts = [store.find(self.stage.db, one) for one in found]
        return [one.text for one in texts if one is not None]

    def _after(self) -> list[Out]:
        self.work(SEARCH)
        return self.stage.out()


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """An empty library."""
    stage = open_stage(tmp_path)
    yield House(stage)
    stage.db.close()
