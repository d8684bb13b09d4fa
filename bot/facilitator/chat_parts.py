"""What the facilitator's screens share: buttons, lists in pages, and taps that came too late.

A screen is built first and shown afterwards, in place of another or as a message of its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from bot import people
from bot.facilitator.rules import Page
from bot.people import Department, Person, Refusal
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn

AWAIT_TEXT = timedelta(minutes=15)
NAME, DEPARTMENT = "facilitator_name", "facilitator_department"
OFFLINE, CONTACT = "facilitator_offline", "facilitator_contact"
"""What a text answers: the name of a person or department, of one without Telegram, their reach."""
LONGEST_NUMBER = 9


@dataclass(frozen=True, slots=True)
class Screen:
    """A text and its buttons."""

    text: Html
    keyboard: Keyboard = ()


def show(turn: Turn, screen: Screen) -> None:
    """Put the screen in the place of the one that was tapped."""
    turn.edit(screen.text, screen.keyboard)


def say_stale(turn: Turn) -> None:
    """Answer a tap that no longer fits, and change nothing."""
    turn.toast(turn.say("stale-button"))


def say_refused(turn: Turn, reason: Refusal) -> None:
    """Say, over the chat, why a change cannot be made."""
    turn.toast(turn.say(f"people-refused-{reason.value}"), alert=True)


def number(text: str) -> int | None:
    """A whole number from a button's argument, or None when it is forged."""
    fits = text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER
    return int(text) if fits else None


def page_number(arguments: tuple[str, ...], place: int = 0) -> int:
    """The page that a button asks for; the first when it names none."""
    return number(arguments[place]) or 0 if place < len(arguments) else 0


def find_member(turn: Turn, key: str) -> Person | None:
    """Somebody who has joined and not left (also unconfirmed), or None."""
    person = people.find(turn.db, key)
    return person if person is not None and person.status in ("active", "unconfirmed") else None


def find_open_department(turn: Turn, text: str) -> Department | None:
    """The open department with the id in a button's argument, or None."""
    department_id = number(text)
    found = None if department_id is None else people.find_department(turn.db, department_id)
    return None if found is None or found.closed else found


def await_text(turn: Turn, subject: str) -> None:
    """Let the next free text of the turn's person answer `subject` for a quarter of an hour."""
    people.await_text(turn.db, turn.who.key, subject, turn.now + AWAIT_TEXT)


def stop_awaiting(turn: Turn) -> None:
    """A button was tapped instead of writing: no text is a name any more."""
    if (turn.who.awaiting or "").partition(":")[0] in (NAME, DEPARTMENT, OFFLINE, CONTACT):
        people.await_text(turn.db, turn.who.key, None)


def button(turn: Turn, text: str, data: str) -> Button:
    """A button with the label `text` of the reader's language."""
    return Button(str(turn.say(text)), data)


def back(turn: Turn, data: str) -> list[Button]:
    """The last row of a screen: back to where it was opened from."""
    return [button(turn, "button-back", data)]


def paged(turn: Turn, page: Page[Button], data: str, *, width: int = 1) -> list[list[Button]]:
    """The buttons of a page in rows, then the ways to the pages around it (`data:NUMBER`)."""
    items = list(page.items)
    rows = [items[first : first + width] for first in range(0, len(items), width)]
    return [*rows, *page_row(turn, page.number, data, page.has_earlier, page.has_more)]


def page_row(
    turn: Turn, shown: int, data: str, has_earlier: bool, has_more: bool
) -> list[list[Button]]:
    """The row that leads to the pages before and after, where there are any."""
    row = []
    if has_earlier:
        row.append(button(turn, "facilitator-button-earlier", f"{data}:{shown - 1}"))
    if has_more:
        row.append(button(turn, "facilitator-button-more", f"{data}:{shown + 1}"))
    return [row] if row else []


def person_buttons(found: Iterable[Person], data: str) -> list[Button]:
    """One button a person, by name."""
    return [Button(person.name, f"{data}:{person.key}") for person in found]


def departments_led(turn: Turn) -> frozenset[int]:
    """The departments that the turn's person leads, of which they see counts only."""
    return frozenset(one.id for one in people.led_by(turn.db, turn.who.key))
