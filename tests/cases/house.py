"""A house where colleagues bring cases to each other: taps, texts and a clock, no network.

The letters come as they do in the whole bot; the outbox is what people get to see.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from bot import people, schedule
from bot.attention.jobs import Attention
from bot.attention.rules import Kind
from bot.attention.store import ATTEND
from bot.cases import letters, store, store_asks
from bot.cases.chat import feature
from bot.cases.paper import COMPUTED, PAPER_JOB
from bot.cases.rules import Case
from bot.feature import Hooks, Letter, OpenItem
from bot.people.rules import Person
from bot.requests import write_requests
from bot.schedule.run import run_due
from bot.texts import Html
from bot.transport import Turn
from tests.a_room import Room
from tests.turns import MONDAY, ZONE, Out, open_stage

STALE = "Den knap gælder ikke længere. Brug menuen."
TODAY = MONDAY.date()
MODEL = "afbrudt-praktik"
FIELDS = (
    "Praktikken stoppede efter to uger.",
    "Vi talte om opgaverne og om mødetiden.",
    "Hvad kunne vi have opdaget før?",
)
LESSON = "Jeg taler om opgaverne den første dag."


@dataclass
class House(Room):
    """A stage with this room's feature; `weeks` says on which day who gets a week's message."""

    weeks: dict[str, date] = field(default_factory=dict)

    def change(self, person: Person, **columns: str | int | None) -> None:
        """Change a person as /mig does, and let the room see it."""
        assert self.feature.on_changed is not None
        with self.stage.db.transaction():
            people.change(self.stage.db, person.key, **columns)
            someone = self.stage.reload(person)
            self.feature.on_changed(self.stage.turn(someone), someone)

    def leave(self, person: Person) -> list[Out]:
        """Let a person leave."""
        assert self.feature.on_left is not None
        self.stage.out()
        with self.stage.db.transaction():
            self.feature.on_left(self.stage.turn(person), self.stage.reload(person))
            people.change(self.stage.db, person.key, status="left")
        return self.stage.out()

    def block(self, person: Person, other: Person) -> None:
        """Let somebody want no sparring with another."""
        with self.stage.db.transaction():
            self.stage.db.execute(
                "insert into blocks (person, blocked) values (?, ?)", (person.key, other.key)
            )

    def move_to(self, day: date, clock: str) -> list[Out]:
        """Move the clock, running what is due on the way; gives what was sent."""
        self.stage.out()
        hour, minute = clock.split(".")
        moment = datetime.combine(day, time(int(hour), int(minute)), tzinfo=ZONE)
        attention = Attention(
            {
                Kind.REQUESTS: write_requests(lambda: [self.feature]),
                Kind.WEEK: self._write_week,
                **self.feature.letters,
            },
            self._week_days,
        )
        jobs = {ATTEND: attention.attend, **self.feature.jobs}
        while (due := schedule.next_due(self.stage.db)) is not None:
            when = datetime.fromtimestamp(due[0], UTC).astimezone(ZONE)
            if when > moment:
                break
            self.stage.now = max(when, self.stage.now)
            run_due(self.stage.db, self.stage.now, jobs, lambda _: self.stage.turn())
            assert self.stage.db.value("select max(attempts) from schedule") in (0, None)
        self.stage.now = moment
        return self.stage.out()

    def in_days(self, days: int, clock: str = "10.00") -> list[Out]:
        """Move the clock by so many days."""
        return self.move_to(self.stage.now.date() + timedelta(days=days), clock)

    # Whole stretches of the talk, for tests about what comes after.

    def draft(self, bringer: Person, fields: tuple[str, ...] = FIELDS) -> Out:
        """Choose the first model and write the three fields; gives the preview's last message."""
        self.tap(bringer, f"cases.model:{MODEL}")
        for text in fields:
            shown = self.write(bringer, text)
        return shown[-1]

    def bring(self, bringer: Person, *asked: Person) -> Case:
        """Bring a case to these colleagues, or to four of the bot's choice."""
        preview = self.draft(bringer)
        whom = self.press(bringer, preview, "Send")[0]
        if asked:
            shown = self.press(bringer, whom, "Jeg vælger selv")[0]
            for one in asked:
                shown = self.tap(bringer, f"cases.pick:p:{one.key}")[0]
            self.press(bringer, shown, "Send til dem")
        else:
            self.press(bringer, whom, "Makker vælger")
        return self.newest(bringer)

    def answer(self, person: Person, *answers: str | None, send: bool = True) -> int:
        """Answer the newest case; None skips a question, and what is left is skipped too."""
        ask = self.ask_id(person)
        self.tap(person, f"cases.answer:{ask}")
        for place, text in enumerate(answers, 1):
            if text is None:
                shown = self.tap(person, f"cases.skip:{ask}:{place}")
            else:
                shown = self.write(person, text)
        if "Slut her" in shown[-1].labels:
            shown = self.press(person, shown[-1], "Slut her")
        if send:
            self.press(person, shown[-1], "Send svarene")
        return ask

    def newest(self, bringer: Person) -> Case:
        """The newest case that somebody has sent."""
        return store.sent_by(self.stage.db, bringer.key)[0]

    def case(self, case: Case) -> Case:
        """A case as it is now."""
        found = store.find(self.stage.db, case.id)
        assert found is not None
        return found

    def ask_id(self, person: Person) -> int:
        """What the person was asked last, by id."""
        return store_asks.of_person(self.stage.db, person.key)[0].id

    def asked(self, case: Case) -> list[str]:
        """The names of who is asked about a case, in alphabetical order."""
        turn = self.stage.turn()
        return sorted(
            letters.name_of(turn, turn.say, ask.person)
            for ask in store_asks.of_case(self.stage.db, case.id)
        )

    def arrive(self, sent: list[Out]) -> None:
        """Let messages that carry a subject arrive, so that they can be changed later."""
        with self.stage.db.transaction():
            for one in sent:
                if one.to is not None and one.subject is not None and one.method == "sendMessage":
                    self._messages += 1
                    self.stage.db.execute(
                        "insert into messages (person, message_id, subject, at)"
                        " values (?, ?, ?, ?)",
                        (one.to, self._messages, one.subject, self.stage.turn().at),
                    )
            self.stage.db.execute("update outbox set state = 'sent' where state = 'queued'")

    def print(self, case: Case) -> list[Out]:
        """Let the paper of a case be set and sent."""
        self.stage.out()
        self.stage.compute(COMPUTED[PAPER_JOB], str(case.id))
        return self.stage.out()

    def _write_week(self, turn: Turn, person: Person, _subject: str) -> Letter:
        assert self.feature.week_line is not None
        line = self.feature.week_line(turn, person, turn.now.date())
        if line is None:
            return Letter(Html("Ugens spørgsmål"))
        return Letter(Html(f"{line.text}\n\nUgens spørgsmål"), [list(line.buttons)])

    def _week_days(self, _turn: Turn, person: Person, first: date, last: date) -> list[date]:
        day = self.weeks.get(person.name)
        return [day] if day is not None and first <= day <= last else []


def told(sent: list[Out], person: Person) -> list[Out]:
    """What of all that was sent went to one person, as messages of their chat."""
    return [
        one
        for one in sent
        if one.to == person.key and one.method in ("sendMessage", "editMessageText")
    ]


def texts(sent: list[Out], person: Person) -> list[str]:
    """The texts of these messages."""
    return [one.text for one in told(sent, person)]


def toast(sent: list[Out]) -> str | None:
    """What was said under the tapped button, if anything."""
    found = [one.payload.get("text") for one in sent if one.method == "answerCallbackQuery"]
    return found[0] if found else None


def _no_hooks() -> Hooks:
    def refuse(*_arguments: object) -> list[OpenItem]:
        raise AssertionError("Cases reach no other room by hooks.")

    return Hooks(refuse, refuse, refuse, refuse, refuse)  # type: ignore[arg-type]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """An empty house on a Monday at 8.30."""
    stage = open_stage(tmp_path)
    yield House(stage, feature(_no_hooks()))
    stage.db.close()
