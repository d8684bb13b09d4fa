"""What people plan: the day on which somebody is back.

Kept apart from jobs.py so that the package's root stays free of the chat.
"""

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
