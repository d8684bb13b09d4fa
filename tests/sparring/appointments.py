"""A pair with a round before it, and the calendar files that they get."""

from datetime import date, datetime, time
from typing import Any

from icalendar import Calendar

from bot.people.rules import Person
from tests.sparring.rounds import Workplace
from tests.turns import ZONE, Out

FIRST = date(2026, 12, 2)
"""The Wednesday on which the first round forms; it lasts until the fifteenth."""


def begin(workplace: Workplace, *names: str) -> list[Person]:
    """Start the first round with these colleagues, and let them read their notices."""
    found = workplace.colleagues(*names)
    workplace.start()
    workplace.move_to(FIRST, "9.20")
    workplace.stage.out()
    return found


def at(day: int, clock: str) -> datetime:
    """A wall time in December 2026."""
    hour, minute = clock.split(".")
    return datetime.combine(date(2026, 12, day), time(int(hour), int(minute)), tzinfo=ZONE)


def moment(day: int, clock: str) -> str:
    """The same as a button carries it."""
    return at(day, clock).strftime("%Y-%m-%dT%H.%M")


def propose(
    workplace: Workplace, person: Person, *times: tuple[int, str], group: int = 1
) -> list[Out]:
    """Propose these times by the buttons; gives what came of *Send forslag*."""
    workplace.tap(person, f"sparring.times:{group}:new")
    for day, clock in times:
        workplace.tap(person, f"sparring.slot:{group}:{moment(day, clock)}:on")
    return workplace.tap(person, f"sparring.propose:{group}")


def agree(workplace: Workplace, one: Person, other: Person, day: int, clock: str) -> list[Out]:
    """Let one propose a time and the other pick it; gives what both got."""
    propose(workplace, one, (day, clock))
    return workplace.tap(other, f"sparring.pick:1:{moment(day, clock)}")


def files(workplace: Workplace) -> list[tuple[str, Any, Any]]:
    """All calendar files that were sent, in order: to whom (by name), the calendar, its event."""
    found = []
    for row in workplace.stage.db.rows(
        "select p.name, o.file from outbox o join people p on p.id = o.person"
        " where o.method = 'sendDocument' order by o.id"
    ):
        calendar = Calendar.from_ical(row["file"])
        (event,) = calendar.walk("VEVENT")
        found.append((row["name"], calendar, event))
    return found
