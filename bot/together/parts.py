"""What the screens of this room share: buttons, paragraphs, what is awaited, and texts too long."""

from collections.abc import Iterable
from datetime import time, timedelta

from bot import people
from bot.texts import Html, Say
from bot.transport import Button, Turn

PAGE = 8


def button(say: Say, text: str, data: str, **values: str | int) -> Button:
    """A button with the label `text` of the reader's language."""
    return Button(str(say(text, **values)), data)


def back(say: Say, data: str) -> list[Button]:
    """The last row of a screen: back to where it was opened from."""
    return [button(say, "button-back", data)]


def join(paragraphs: Iterable[Html]) -> Html:
    """Paragraphs as one message."""
    return Html("\n\n".join(paragraphs))


def await_today(turn: Turn, subject: str) -> None:
    """Let the person's next free text answer `subject` until the day is over."""
    midnight = turn.calendar.at(turn.now.date() + timedelta(days=1), time(0))
    people.await_text(turn.db, turn.who.key, subject, midnight)


def is_too_long(turn: Turn, text: str, room: int) -> bool:
    """Whether a text is longer than it may be; says so."""
    if len(text) <= room:
        return False
    turn.reply(turn.say("together-long", length=len(text), room=room))
    return True
