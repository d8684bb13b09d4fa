"""What programmes plan: a look at them on the first working day of each week."""

from datetime import datetime, time, timedelta

from bot import schedule
from bot.clock import WorkCalendar
from bot.storage import Database

LOOK = "programmes.look"
ORGANISATION = "org"


def start_schedule(db: Database, calendar: WorkCalendar, now: datetime) -> None:
    """Plan the next look, unless planned already; call it at start."""
    if schedule.due_of(db, LOOK, ORGANISATION) is None:
        plan_look(db, calendar, now)


def plan_look(db: Database, calendar: WorkCalendar, now: datetime) -> None:
    """Plan the look that comes next after now."""
    monday = now.date() - timedelta(days=now.weekday())
    moment = calendar.at(calendar.working_day_from(monday), time(calendar.opens.hour))
    while moment <= now:
        monday += timedelta(weeks=1)
        moment = calendar.at(calendar.working_day_from(monday), time(calendar.opens.hour))
    schedule.set_due(db, LOOK, ORGANISATION, moment)
