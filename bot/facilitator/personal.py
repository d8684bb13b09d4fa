"""What the facilitator's room keeps about people: who was asked to take over, for a while.

Rows go with the person's own row, so nothing needs erasing here.
"""

from datetime import UTC, datetime, timedelta

from bot.facilitator import store
from bot.feature import Personal, Records
from bot.people.rules import Person
from bot.retention import Retention
from bot.transport import Turn


def export(turn: Turn, person: Person) -> Records:
    """When the person was asked to take over, or others were asked in their place."""
    return {
        "takeover_asks": [
            {"asked": asked, "at": datetime.fromtimestamp(at, UTC)}
            for asked, at in store.asks_about(turn.db, person.key)
        ]
    }


def retain(turn: Turn, limits: Retention) -> None:
    """Forget faults, and who was asked to take over."""
    store.forget_before(turn.db, turn.now - timedelta(days=limits.faults))


PERSONAL = Personal(export=export, retain=retain)
