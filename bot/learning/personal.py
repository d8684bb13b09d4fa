"""What is kept about people and learning events: for them to take along, and for how long.

Rows go with the person's own row, so nothing needs erasing here.
"""

from datetime import timedelta

from bot.feature import Personal, Records
from bot.learning import rules, store
from bot.people.rules import Person
from bot.retention import Retention
from bot.transport import Turn

DAY = 24 * 3600


def export(turn: Turn, person: Person) -> Records:
    """In which learning events the person took part, and what they were asked after them."""
    events = [
        {"title": title, "day": day, "took_part": took_part}
        for title, day, took_part in store.parts_of(turn.db, person.key)
    ]
    asked = [
        {"title": title, "days_after": stage, "asked": day}
        for title, stage, day in store.asked_of(turn.db, person.key)
    ]
    return {"learning_events": events, "after_processing": asked}


def retain(turn: Turn, limits: Retention) -> None:
    """Forget drafts, old events, and who took part in those of which nothing comes any more."""
    today = turn.now.date()
    store.forget_drafts(turn.db, turn.at - limits.draft * DAY)
    store.forget_people(turn.db, today, rules.LAST_DAY)
    store.forget_before(turn.db, today - timedelta(days=limits.learning))


PERSONAL = Personal(export=export, retain=retain)
