"""When a month is counted: planned at the start, and from one month to the next."""

from datetime import datetime

from bot import schedule
from bot.clock import WorkCalendar
from bot.leading.rules import next_count
from bot.storage import Database

COUNT, HANDOUT = "leading.count", "leading.handout"
MONTHLY = "leading.monthly"
EVALUATION = "leading.evaluation"
ORGANISATION = "org"
COUNTED = "leading.counted"
"""The last month that was counted, among the single values; also one without numbers."""


def start_schedule(db: Database, calendar: WorkCalendar, now: datetime) -> None:
    """Plan the next counting, unless planned already; call it at start."""
    if schedule.due_of(db, COUNT, ORGANISATION) is None:
        schedule.set_due(db, COUNT, ORGANISATION, next_count(calendar, now))
