"""When the pulse opens: planned at the start, and from one month to the next."""

from datetime import datetime

from bot import schedule
from bot.clock import WorkCalendar
from bot.pulse.rules import next_opening
from bot.storage import Database

OPEN = "pulse.open"
ORGANISATION = "org"


def start_schedule(db: Database, calendar: WorkCalendar, now: datetime) -> None:
    """Plan the next opening, unless planned already; call it at start."""
    if schedule.due_of(db, OPEN, ORGANISATION) is None:
        plan_opening(db, calendar, now)


def plan_opening(db: Database, calendar: WorkCalendar, now: datetime) -> None:
    """Plan the opening that comes next after now."""
    schedule.set_due(db, OPEN, ORGANISATION, next_opening(calendar, now))
