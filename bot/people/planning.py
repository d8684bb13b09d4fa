"""What people plan: the daily cleaning, and the day on which somebody is back.

Kept apart from jobs.py so that the package's root stays free of the chat.
"""

from datetime import datetime, time, timedelta

from bot import schedule
from bot.clock import WorkCalendar
from bot.people.rules import Person
from bot.storage import Database

CLEAN, RETURN = "people.clean", "people.return"
EVERYBODY = "org"
# Before anyone works, and outside the hour that the clock changes leave out or repeat.
CLEAN_AT = time(4, 10)


def start_schedule(db: Database, calendar: WorkCalendar, now: datetime) -> None:
    """Plan the daily cleaning unless it is planned already."""
    schedule.bring_forward(db, CLEAN, EVERYBODY, next_clean(calendar, now))


def next_clean(calendar: WorkCalendar, now: datetime) -> datetime:
    """When the cleaning after `now` runs."""
    today = calendar.local(now).date()
    moment = calendar.at(today, CLEAN_AT)
    return moment if moment > now else calendar.at(today + timedelta(days=1), CLEAN_AT)


def plan_return(db: Database, calendar: WorkCalendar, person: Person) -> None:
    """Plan the welcome back for the person's own time on their first working day back.

    For somebody who is not away until a day, nothing is planned any more.
    """
    if person.away_until is None:
        schedule.cancel(db, RETURN, person.key)
        return
    day = calendar.working_day_from(person.away_until)
    schedule.set_due(db, RETURN, person.key, calendar.open_from(calendar.at(day, person.clock)))
