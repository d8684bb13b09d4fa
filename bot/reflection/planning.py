"""What reflection plans for everybody: the weekly renewal of *Fra kolleger*.

Kept apart from jobs.py so that the package's root stays free of the talk.
"""

from datetime import datetime

from bot import schedule
from bot.clock import WorkCalendar
from bot.reflection.rules_board import next_renewal
from bot.storage import Database

RENEW = "reflection.renew"
ORGANISATION = "org"


def start_schedule(db: Database, calendar: WorkCalendar, now: datetime) -> None:
    """Plan the next renewal of what colleagues share, unless planned already; call it at start."""
    if schedule.due_of(db, RENEW, ORGANISATION) is None:
        plan_renewal(db, calendar, now)


def plan_renewal(db: Database, calendar: WorkCalendar, now: datetime) -> None:
    """Plan the renewal that comes next after now."""
    schedule.set_due(db, RENEW, ORGANISATION, next_renewal(calendar, now))
