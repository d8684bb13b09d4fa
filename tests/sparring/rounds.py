"""A workplace whose clock runs: rounds form, letters come at people's time, buttons are tapped.

Without a network; the outbox is what people get to see.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from bot import people, schedule, sparring
from bot.access import may
from bot.attention.jobs import Attention
from bot.attention.rules import Kind
from bot.attention.store import ATTEND
from bot.feature import Computed, Due, Feature, Hooks, Job, Letter, OpenItem
from bot.people.rules import Person
from bot.schedule.run import run_due
from bot.sparring import store
from bot.sparring.chat import feature
from bot.sparring.rules import SparringGroup
from bot.texts import Html
from bot.transport import Turn
from bot.transport.keyboards import split_data
from tests.turns import ZONE, Out, Stage, open_stage

STALE = "Den knap gælder ikke længere. Brug menuen."


@dataclass
class Workplace:
    """A stage with this room's feature on it."""

    stage: Stage
    feature: Feature
    writes_weeks: bool = False

    def colleagues(self, *names: str, **more: str) -> list[Person]:
        """Add colleagues by name."""
        return [self.stage.person(name, **more) for name in names]  # type: ignore[arg-type]

    def start(self) -> None:
        """What app.py does at start."""
        with self.stage.db.transaction():
            sparring.start_schedule(self.stage.db, self.stage.settings.calendar(), self.stage.now)

    def move_to(self, day: date, clock: str) -> None:
        """Move the clock, running what is due on the way at its own time."""
        hour, minute = clock.split(".")
        self.run_until(datetime.combine(day, time(int(hour), int(minute)), tzinfo=ZONE))

    def run_until(self, moment: datetime) -> None:
        """Move the clock to that moment, running what is due on the way at its own time."""
        while (due := schedule.next_due(self.stage.db)) is not None:
            when = datetime.fromtimestamp(due[0], UTC).astimezone(ZONE)
            if when > moment:
                break
            self.stage.now = max(when, self.stage.now)
            run_due(self.stage.db, self.stage.now, self._jobs(), lambda _: self.stage.turn())
            assert self.stage.db.value("select max(attempts) from schedule") == 0
        self.stage.now = moment

    def tap(self, person: Person, data: str) -> list[Out]:
        """Tap a button with that data; gives what the bot answered."""
        self.stage.out()
        name, arguments = split_data(data)
        someone = self.stage.reload(person)
        assert may(someone, name)
        self.stage.act(someone.key, self.feature.taps[name], arguments, tapped=True)
        return self.stage.out()

    def write(self, person: Person, text: str, *, to: str | None = None) -> list[Out]:
        """Write a text that answers what is awaited, or the message about `to` ("group:1")."""
        self.stage.out()
        someone = self.stage.reload(person)
        kind, _, item = (to or someone.awaits(self.stage.now) or "").partition(":")
        self.stage.act(someone.key, self.feature.texts[kind], item, text)
        return self.stage.out()

    def command(self, person: Person) -> Out:
        """Send /sparring."""
        self.stage.out()
        self.stage.act(person.key, self.feature.commands["sparring"], "")
        return self.stage.out()[-1]

    def news(self, person: Person) -> list[Out]:
        """What the person got since this was last asked of anybody."""
        return [one for one in self.stage.out() if one.to == person.key]

    def items(self, person: Person) -> list[OpenItem]:
        """What stands under *Det venter*."""
        assert self.feature.open_items is not None
        someone = self.stage.reload(person)
        return self.feature.open_items(self.stage.turn(someone), someone)

    def change(self, person: Person, **columns: str | int | None) -> None:
        """Change a person as /mig does, and let the room see it."""
        assert self.feature.on_changed is not None
        with self.stage.db.transaction():
            people.change(self.stage.db, person.key, **columns)
            someone = people.find(self.stage.db, person.key)
            assert someone is not None
            self.feature.on_changed(self.stage.turn(someone), someone)

    def leave(self, person: Person) -> None:
        """Let a person leave, as the facilitator's *Fjern* does."""
        assert self.feature.on_left is not None
        with self.stage.db.transaction():
            someone = people.find(self.stage.db, person.key)
            assert someone is not None
            self.feature.on_left(self.stage.turn(someone), someone)
            people.change(self.stage.db, person.key, status="left")

    def group(self, person: Person) -> SparringGroup:
        """The person's group of the open round."""
        found = store.current_group(self.stage.db, person.key)
        assert found is not None
        return found

    def names(self, keys: Sequence[str | None]) -> list[str]:
        """The names of people by key."""
        found = [people.find(self.stage.db, key) for key in keys if key is not None]
        return [person.name for person in found if person is not None]

    def _jobs(self) -> Mapping[str, Job]:
        attention = Attention(
            {**self.feature.letters, Kind.WEEK: self._write_week}, self._week_days
        )
        computed = {name: _at_once(job) for name, job in self.feature.computed.items()}
        return {ATTEND: attention.attend, **self.feature.jobs, **computed}

    def _write_week(self, turn: Turn, person: Person, _subject: str) -> Letter:
        """A week's message as another room writes it: this room's line above a question."""
        assert self.feature.week_line is not None
        line = self.feature.week_line(turn, person, turn.now.date())
        text = Html("Ugens spørgsmål" if line is None else f"{line.text}\n\nUgens spørgsmål")
        return Letter(text, [] if line is None else [list(line.buttons)])

    def _week_days(self, turn: Turn, person: Person, first: date, last: date) -> list[date]:
        if not self.writes_weeks:
            return []
        days = (date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1))
        return [day for day in days if turn.calendar.weekly_day(person.weekday, day) == day]


def _at_once(computed: Computed) -> Job:
    """A job with work in the middle as one that does all of it at once."""

    def run(turn: Turn, due: Due) -> None:
        task = computed.ask(turn, due)
        if task is not None:
            computed.finish(turn, due, task.work(*task.arguments))

    return run


def no_hooks() -> Hooks:
    """Hooks that this room must not need."""

    def refuse(*_arguments: object) -> list[OpenItem]:
        raise AssertionError("Sparring reaches no other room by hooks.")

    return Hooks(refuse, refuse, refuse, refuse, refuse)  # type: ignore[arg-type]


@pytest.fixture
def workplace(tmp_path: Path) -> Iterator[Workplace]:
    """An empty workplace on a Monday at 8.30."""
    stage = open_stage(tmp_path)
    yield Workplace(stage, feature(no_hooks()))
    stage.db.close()


__all__ = ["STALE", "Workplace", "workplace"]
