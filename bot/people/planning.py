"""What people plan: the day on which somebody is back, and when they may be written to.

Kept apart from jobs.py so that the package's root stays free of the chat.
"""

from datetime import datetime

from bot import schedule
from bot.clock import WorkCalendar
from bot.people.rules import Person
from bot.storage import Database

RETURN = "people.return"


def plan_return(db: Database, calendar: WorkCalendar, person: Person) -> None:
    """Plan the welcome back for the person's own time on their first working day back.

    For somebody who is not away until a day, nothing is planned any more.
    """
    if person.away_until is None:
        schedule.cancel(db, RETURN, person.key)
        return
    day = calendar.working_day_from(person.away_until)
    schedule.set_due(db, RETURN, person.key, calendar.open_from(calendar.at(day, person.clock)))


def moment_for(calendar: WorkCalendar, person: Person, now: datetime) -> datetime | None:
    """When somebody is told what a colleague did: in working hours, when they are back; None: now.

    For what is no message of the bot's own, such as an answer that they asked for.
    """
    moment = calendar.open_from(now)
    if person.away_until is not None and moment.date() < person.away_until:
        moment = calendar.at(calendar.working_day_from(person.away_until), calendar.opens)
    return None if moment <= now else moment
