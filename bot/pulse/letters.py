"""What the week's message says of the pulse: that it is open, and later that its result is there.

Neither is a message of its own.
"""

from datetime import date, timedelta

from bot.feature import Line, OpenItem, WeekQuestion
from bot.people import Person
from bot.pulse import store
from bot.pulse.counting import find_unanswered
from bot.pulse.words import month_of, word_intro
from bot.transport import Button, Turn

SUBJECT = "pulse"
TOLD_DAYS = 7
"""So long after its end the result is told, for each week between somebody's messages."""


def ask_week(turn: Turn, person: Person) -> WeekQuestion | None:
    """The pulse as the week's question, while it is open and the person is not done with it."""
    pulse = find_unanswered(turn, person.key)
    if pulse is None:
        return None
    say = turn.say_to(person)
    begin = Button(say("pulse-button-begin"), f"pulse.begin:{pulse.month}")
    skip = Button(say("pulse-button-skip"), f"pulse.skip:{pulse.month}")
    return WeekQuestion(
        say("pulse-week"),
        word_intro(say, pulse),
        [[begin, skip]],
        f"{SUBJECT}:{pulse.month}",
    )


def write_week_line(turn: Turn, person: Person, today: date) -> Line | None:
    """That the result is there, above the first week's question after the pulse closed."""
    closed = store.closed_pulses(turn.db) if turn.settings.pulse else []
    if not closed or today >= closed[-1].closes + timedelta(days=TOLD_DAYS * person.pace):
        return None
    say = turn.say_to(person)
    show = Button(say("pulse-button-result"), f"pulse.show:{closed[-1].month}")
    return Line(say("pulse-closed", month=month_of(say, closed[-1].first)), (show,))


def list_open_items(turn: Turn, person: Person) -> list[OpenItem]:
    """The pulse, under *Det venter*."""
    pulse = find_unanswered(turn, person.key)
    if pulse is None:
        return []
    return [OpenItem(str(turn.say_to(person)("pulse-item-open")), f"pulse.begin:{pulse.month}")]
