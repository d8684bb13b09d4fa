"""An office where colleagues ask each other for feedback: taps, texts and a clock, no network.

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
from bot.feature import Hooks, Letter, OpenItem
from bot.feedback.chat import feature
from bot.people.rules import Person
from bot.requests import write_requests
from bot.schedule.run import run_due
from bot.texts import Html
from bot.transport import Turn
from tests.a_room import Room
from tests.turns import MONDAY, ZONE, Out, open_stage

STALE = "Den knap gælder ikke længere. Brug menuen."
TODAY = MONDAY.date()
WISH = "Hvordan leder jeg vores tavlemøde?"
PARTS = ("Mødet i tirsdags", "Du gav ordet videre, og flere kom på banen", "Hold fast i runden")
GIFT = ("Du ringede til virksomheden med det samme", "Aftalen kom på plads samme dag")


@dataclass
class Office(Room):
    """A stage with this room's feature on it; `weeks` are the days of people's weekly messages."""

    weeks: dict[str, tuple[date, ...]] = field(default_factory=dict)

    def change(self, person: Person, **columns: str | int | None) -> None:
        """Change a person as /mig does, and let the room see it."""
        assert self.feature.on_changed is not None
        with self.stage.db.transaction():
            people.change(self.stage.db, person.key, **columns)
            someone = people.find(self.stage.db, person.key)
            assert someone is not None
            self.feature.on_changed(self.stage.turn(someone), someone)

    def leave(self, person: Person) -> list[Out]:
        """Let a person leave."""
        assert self.feature.on_left is not None
        self.stage.out()
        with self.stage.db.transaction():
            self.feature.on_left(self.stage.turn(person), self.stage.reload(person))
            people.change(self.stage.db, person.key, status="left")
        return self.stage.out()

    def move_to(self, day: date, clock: str) -> list[Out]:
        """Move the clock, running what is due on the way; gives what was sent."""
        self.stage.out()
        hour, minute = clock.split(".")
        moment = datetime.combine(day, time(int(hour), int(minute)), tzinfo=ZONE)
        attention = Attention(
            {Kind.REQUESTS: write_requests(lambda: [self.feature]), Kind.WEEK: self._write_week},
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

    def draft(self, asker: Person, *asked: Person, kind: str = "worked") -> Out:
        """Choose, wish and choose the kind; gives the preview."""
        for one in asked:
            self.tap(asker, f"feedback.whom:p:{one.key}")
        self.tap(asker, "feedback.go_on")
        self.write(asker, WISH)
        return self.tap(asker, f"feedback.kind:{kind}")[0]

    def ask(self, asker: Person, *asked: Person, kind: str = "worked") -> int:
        """Ask colleagues for feedback; gives the wish's id."""
        self.press(asker, self.draft(asker, *asked, kind=kind), "Send")
        return int(self.stage.db.value("select max(id) from feedback_requests"))

    def ask_id(self, person: Person) -> int:
        """The newest thing that somebody is asked."""
        return int(
            self.stage.db.value("select max(id) from feedback_asks where person = ?", (person.key,))
        )

    def answer(self, person: Person, *, send: bool = True) -> int:
        """Answer the newest wish in three steps; gives the feedback's id."""
        self.tap(person, f"feedback.answer:{self.ask_id(person)}")
        for text in PARTS:
            shown = self.write(person, text)
        if send:
            self.press(person, shown[-1], "Send")
        return int(self.stage.db.value("select max(id) from feedback"))

    def give(self, giver: Person, receiver: Person, *, send: bool = True) -> int:
        """Give feedback that nobody asked for; gives its id."""
        self.tap(giver, f"feedback.to:p:{receiver.key}")
        for text in GIFT:
            shown = self.write(giver, text)
        if send:
            self.press(giver, shown[-1], "Send")
        return int(self.stage.db.value("select max(id) from feedback"))

    def _write_week(self, turn: Turn, person: Person, _subject: str) -> Letter:
        assert self.feature.week_line is not None
        line = self.feature.week_line(turn, person, turn.now.date())
        if line is None:
            return Letter(Html("Ugens spørgsmål"))
        return Letter(Html(f"{line.text}\n\nUgens spørgsmål"), [list(line.buttons)])

    def _week_days(self, _turn: Turn, person: Person, first: date, last: date) -> list[date]:
        return [day for day in self.weeks.get(person.name, ()) if first <= day <= last]


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
        raise AssertionError("Feedback reaches no other room by hooks.")

    return Hooks(refuse, refuse, refuse, refuse, refuse)  # type: ignore[arg-type]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An empty office on a Monday at 8.30."""
    stage = open_stage(tmp_path)
    yield Office(stage, feature(_no_hooks()))
    stage.db.close()


__all__ = ["GIFT", "PARTS", "STALE", "TODAY", "WISH", "Office", "office", "texts", "toast", "told"]
