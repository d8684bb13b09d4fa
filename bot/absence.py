"""After more than a day away, everyone is told once: what they wrote meanwhile may be lost.

Telegram keeps updates for 24 hours.
"""

from bot import people
from bot.startup import missed_since
from bot.transport import Priority, Turn


def tell_absence(turn: Turn) -> None:
    """Tell everyone since when the bot was away, if more than a day, when they are next at work."""
    last = missed_since(turn.db, turn.now)
    if last is None:
        return
    since, opens = turn.calendar.local(last), turn.calendar.open_from(turn.now)
    for person in people.everybody(turn.db):
        say = turn.say_to(person)
        text = say("was-away", **{"from": since, "to": turn.now})
        turn.send(person, text, priority=Priority.BROADCAST, not_before=opens)
