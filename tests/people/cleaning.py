"""What the night does to this room's rows, without the other rooms."""

from bot.people import store
from bot.people.personal import ended, retain
from bot.transport import Turn


def clean(turn: Turn, _: object) -> None:
    """Forget what has had its time, and erase whose whole time is over."""
    limits = turn.settings.retention
    retain(turn, limits)
    for key in ended(turn, limits):
        store.erase(turn.db, key)
