"""A house whose colleagues answer the pulse: taps, texts and a clock, no network."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from bot import pulse, schedule
from bot.access import may
from bot.feature import Due, Feature, Line, WeekQuestion
from bot.people.rules import Person
from bot.pulse import store
from bot.pulse.chat import feature
from bot.pulse.planning import OPEN
from bot.schedule.run import run_due
from bot.transport.keyboards import split_data
from tests.turns import ZONE, Out, Stage, open_stage

OPENS = date(2026, 12, 7)
"""The first Monday of December 2026."""
MONTH = "2026-12"
STALE = "Den knap gælder ikke længere. Brug menuen."
LOST = (
    "Jeg har været genstartet. Det, du nåede at svare, lå kun i min hukommelse og er væk, "
    "beklager. Vi tager det forfra."
)


@dataclass
class House:
    """A stage with this room's feature on it."""

    stage: Stage
    feature: Feature

    def people(self, count: int, department: str | None = "Ung", begin: int = 0) -> list[Person]:
        """Add so many colleagues of one department."""
        return [
            self.stage.person(f"{department or 'Uden'} {at + begin}", department=department)
            for at in range(count)
        ]

    def go(self, day: date, clock: str = "10.00") -> None:
        """Move the clock, running what is due on the way."""
        hour, minute = clock.split(".")
        moment = datetime.combine(day, time(int(hour), int(minute)), tzinfo=ZONE)
        while (due := schedule.next_due(self.stage.db)) is not None:
            when = datetime.fromtimestamp(due[0], UTC).astimezone(ZONE)
            if when > moment:
                break
            self.stage.now = max(when, self.stage.now)
            names = frozenset(self.feature.computed)
            assert run_due(
                self.stage.db,
                self.stage.now,
                self.feature.jobs,
                lambda now: self.stage.turn(),
                names,
            )
            assert self.stage.db.value("select max(attempts) from schedule") in (0, None)
        self.stage.now = moment

    def open(self) -> None:
        """Plan, and go to the Monday on which the pulse of December opens."""
        with self.stage.db.transaction():
            turn = self.stage.turn()
            pulse.start_schedule(turn.db, turn.calendar, turn.now)
        self.go(OPENS)

    def open_late(self, day: date) -> None:
        """Let the planned opening be found only on that day."""
        planned = datetime.combine(OPENS, time(5, 20), tzinfo=ZONE)
        self.stage.now = datetime.combine(day, time(9), tzinfo=ZONE)
        self.stage.run(self.feature.jobs[OPEN], Due("org", planned))

    def tap(self, person: Person, data: str) -> list[Out]:
        """Tap a button with that data; gives all that was sent or shown then."""
        self.stage.out()
        name, arguments = split_data(data)
        someone = self.stage.reload(person)
        assert may(someone, name)
        self.stage.act(someone.key, self.feature.taps[name], arguments, tapped=True)
        return self.stage.out()

    def answer(self, person: Person, *values: int, send: bool = True) -> list[Out]:
        """Answer the items in order (0 skips one); `send` taps *Send* in the end."""
        month = self.month()
        shown = self.tap(person, f"pulse.begin:{month}")
        for at, value in enumerate(values):
            shown = self.tap(person, f"pulse.value:{month}:{at}:{value}")
        return self.tap(person, f"pulse.send:{month}") if send else shown

    def month(self) -> str:
        """The month of the open pulse."""
        found = store.open_pulse(self.stage.db)
        assert found is not None
        return found.month

    def screen(self, person: Person) -> Out:
        """Send /puls."""
        self.stage.out()
        self.stage.act(self.stage.reload(person).key, self.feature.commands["puls"], "")
        return self.stage.out()[-1]

    def week(self, person: Person) -> WeekQuestion | None:
        """What the room asks in the person's week's message."""
        assert self.feature.week_question is not None
        someone = self.stage.reload(person)
        return self.feature.week_question(self.stage.turn(), someone)

    def line(self, person: Person) -> Line | None:
        """What the room says above the week's question."""
        assert self.feature.week_line is not None
        someone = self.stage.reload(person)
        return self.feature.week_line(self.stage.turn(), someone, self.stage.now.date())

    def items(self, person: Person) -> list[str]:
        """What stands under *Det venter*."""
        assert self.feature.open_items is not None
        someone = self.stage.reload(person)
        return [one.label for one in self.feature.open_items(self.stage.turn(), someone)]

    def counts(self) -> dict[tuple[str, int, int], int]:
        """All counts above nought: by item, department and value."""
        rows = self.stage.db.rows("select * from pulse_counts where count > 0")
        return {(row["item"], row["department"], row["value"]): row["count"] for row in rows}

    def done(self) -> set[tuple[str, str]]:
        """Who is done with which pulse."""
        rows = self.stage.db.rows("select pulse, person from pulse_done")
        return {(row["pulse"], row["person"]) for row in rows}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """An empty house on a Monday in November at 8.30."""
    stage = open_stage(tmp_path)
    yield House(stage, feature())
    stage.db.close()


__all__ = ["LOST", "MONTH", "OPENS", "STALE", "House", "house"]
