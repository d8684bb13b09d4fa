"""What facilitators plan: each one's Monday brief, the daily faults and the look for silence.

Kept apart from jobs.py so that the package's root stays free of the talk.
"""

from datetime import UTC, datetime

from bot import people, schedule
from bot.clock import WorkCalendar
from bot.facilitator.rules import (
    FAULTS_CLOCK,
    SILENCE_CLOCK,
    moved_brief,
    next_brief,
    next_daily,
)
from bot.people import Person
from bot.storage import Database

BRIEF, FAULTS, SILENCE = "facilitator.brief", "facilitator.faults", "facilitator.silence"
EVERYBODY = "org"


def start_schedule(db: Database, calendar: WorkCalendar, now: datetime) -> None:
    """Plan the faults, the look for silence and each one's brief, unless planned already."""
    schedule.bring_forward(db, FAULTS, EVERYBODY, next_daily(calendar, FAULTS_CLOCK, now))
    schedule.bring_forward(db, SILENCE, EVERYBODY, next_daily(calendar, SILENCE_CLOCK, now))
    plan_missing_briefs(db, calendar, now)


def plan_missing_briefs(db: Database, calendar: WorkCalendar, now: datetime) -> None:
    """Plan the brief of each facilitator who has none planned."""
    for person in people.facilitators(db):
        if schedule.due_of(db, BRIEF, person.key) is None:
            schedule.set_due(db, BRIEF, person.key, next_brief(calendar, person.clock, now))


def follow_change(db: Database, calendar: WorkCalendar, person: Person, now: datetime) -> None:
    """Let the brief follow what changed about a person: their role or their time of day."""
    if not (person.is_active and person.facilitator):
        schedule.cancel(db, BRIEF, person.key)
        return
    due = schedule.due_of(db, BRIEF, person.key)
    if due is None:
        when = next_brief(calendar, person.clock, now)
    else:
        when = moved_brief(calendar, person.clock, datetime.fromtimestamp(due, UTC), now)
    schedule.set_due(db, BRIEF, person.key, calendar.local(when))
