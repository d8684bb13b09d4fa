"""What the pulse keeps about people: for which months they are done with it, for two weeks.

Counts name nobody, so they stay when somebody is erased.
"""

from datetime import timedelta

from bot.feature import Personal, Records
from bot.people import Person
from bot.pulse import store
from bot.pulse.drafts import Drafts
from bot.retention import Retention
from bot.transport import Turn


def personal_of(drafts: Drafts) -> Personal:
    """What app.py hands to privacy/."""
    return Personal(
        export=export,
        retain=retain,
        release=lambda _turn, key: drafts.forget_person(key),
    )


def export(turn: Turn, person: Person) -> Records:
    """The months whose pulse the person is done with; what they answered is known to nobody."""
    return {"pulse_done": [{"month": month} for month in store.done_by(turn.db, person.key)]}


def retain(turn: Turn, limits: Retention) -> None:
    """Forget who was done, and counts, when they have had their time."""
    today = turn.now.date()
    store.forget_done_before(turn.db, today - timedelta(days=limits.pulse_done))
    store.forget_before(turn.db, today - timedelta(days=limits.pulse_counts))
