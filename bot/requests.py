"""What colleagues ask of a person, or have for them: one message a week at most tells of it.

A room wants it told, and lists what there is when the message is written.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from bot import attention
from bot.attention import Kind
from bot.feature import Feature, Letter, OpenItem
from bot.people import Person
from bot.transport import Button, Turn

LAST_DAYS = 4


def want_requests(turn: Turn, person: Person) -> date:
    """Tell a person, within their budget, that colleagues have asked them something.

    Gives the first day on which they may learn of it: today, or next week's first working day
    where this week's message has gone. Count a time to answer from there.
    """
    today = turn.now.date()
    monday = today - timedelta(days=today.weekday())
    first = today
    if attention.has_ended(turn.db, person.key, Kind.REQUESTS, _subject(monday)):
        monday += timedelta(weeks=1)
        first = turn.calendar.working_day_from(monday)
    last = max(monday + timedelta(days=LAST_DAYS), turn.calendar.add_working_days(first, 1))
    attention.want(turn, person, Kind.REQUESTS, _subject(monday), earliest=first, last=last)
    return first


def had_requests(turn: Turn, person: Person) -> bool:
    """Whether this week's message about requests has gone, so that another waits a week."""
    today = turn.now.date()
    monday = today - timedelta(days=today.weekday())
    return attention.has_ended(turn.db, person.key, Kind.REQUESTS, _subject(monday))


def write_requests(
    features: Callable[[], Sequence[Feature]],
) -> Callable[[Turn, Person, str], Letter | None]:
    """The letter: how much there is, and a button to each; without a word of what it says."""

    def write(turn: Turn, person: Person, _subject: str) -> Letter | None:
        items: list[OpenItem] = []
        for one in features():
            if one.requests is not None:
                items += one.requests(turn, person)
        if not items:
            return None
        say = turn.say_to(person)
        text = "requests-letter" if all(item.asks for item in items) else "requests-letter-mixed"
        return Letter(
            say(text, count=len(items)),
            [[Button(item.label, item.data)] for item in items],
        )

    return write


def _subject(monday: date) -> str:
    year, week, _ = monday.isocalendar()
    return f"{year}-{week:02d}"
