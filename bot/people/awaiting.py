"""What the next free text of a person answers, and what is locked since they came from elsewhere.

Kept apart from chat_parts.py so that the package's root stays free of the chat.
"""

from datetime import time, timedelta
from typing import TYPE_CHECKING

from bot.people.membership import own_since
from bot.people.store import await_text, find

if TYPE_CHECKING:
    from bot.transport import Turn


def await_today(turn: "Turn", subject: str) -> None:
    """Let the person's next free text answer `subject` until the day is over."""
    midnight = turn.calendar.at(turn.now.date() + timedelta(days=1), time(0))
    await_text(turn.db, turn.who.key, subject, midnight)


def stop_awaiting(turn: "Turn", start: str) -> None:
    """The person's next free text answers no subject any more that begins with `start`."""
    person = find(turn.db, turn.who.key)
    if person is not None and (person.awaiting or "").startswith(start):
        await_text(turn.db, person.key, None)


def is_locked(turn: "Turn", at: int) -> bool:
    """Whether what was written at that instant is locked, because the person came from elsewhere.

    Says so under the tapped button.
    """
    if at >= own_since(turn.who):
        return False
    turn.toast(turn.say("people-locked"), alert=True)
    return True
