"""What the screens of this room share: lists to choose from, and answers to taps that came late.

A tap is judged by what it asks for, so a second one asks for what is already so.
"""

from collections.abc import Iterable
from datetime import datetime, time

from bot.people.rules import PROFESSIONS, Person, clock_choices
from bot.people.store import find
from bot.people.store_departments import Department
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn, in_rows

WORKING_DAYS = range(5)


def say_stale(turn: Turn) -> None:
    """Answer a tap that no longer fits, and change nothing."""
    turn.toast(turn.say("stale-button"))


def only(arguments: tuple[str, ...]) -> str:
    """The one argument of a tap; empty when there is not exactly one."""
    return arguments[0] if len(arguments) == 1 else ""


def number(text: str) -> int | None:
    """A whole number from a tap's argument, or None."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def reload(turn: Turn) -> Person:
    """The turn's person as they are now, also for the rest of the turn."""
    person = find(turn.db, turn.who.key)
    assert person is not None
    turn.person = person
    return person


def day_of(turn: Turn, at: int) -> datetime:
    """The workplace's time of an instant in seconds since 1970."""
    return datetime.fromtimestamp(at, turn.calendar.zone)


def with_choice(text: Html, choice: str) -> Html:
    """A screen that was answered: its words, and what was chosen in place of the buttons."""
    return Html(f"{text}\n\n✓ {choice}")


def department_buttons(found: Iterable[Department], data: str) -> list[list[Button]]:
    """One button a department."""
    return in_rows(Button(one.name, f"{data}:{one.id}") for one in found)


def profession_buttons(turn: Turn, data: str) -> list[list[Button]]:
    """One button a profession."""
    return in_rows(
        Button(turn.say(f"people-profession-{one}").capitalize(), f"{data}:{one}")
        for one in PROFESSIONS
    )


def weekday_buttons(turn: Turn, data: str) -> list[list[Button]]:
    """One button a working day."""
    return in_rows(
        Button(turn.say("people-weekday-button", day=day), f"{data}:{day}") for day in WORKING_DAYS
    )


def clock_buttons(turn: Turn, data: str, weekday: int) -> list[list[Button]]:
    """One button for each time of day in which the bot may write."""
    return in_rows(
        Button(
            turn.say("people-clock-button", clock=clock),
            f"{data}:{weekday}:{clock.strftime('%H%M')}",
        )
        for clock in clock_choices(turn.calendar.opens, turn.calendar.closes)
    )


def weekday_of(arguments: tuple[str, ...]) -> int | None:
    """The working day in a tap's argument, or None."""
    day = number(only(arguments))
    return day if day in WORKING_DAYS else None


def weekday_and_clock(turn: Turn, arguments: tuple[str, ...]) -> tuple[int, time] | None:
    """The working day and the time of day in a tap's arguments, or None when forged."""
    if len(arguments) != 2:
        return None
    day, clock = weekday_of(arguments[:1]), arguments[1]
    if day is None or number(clock) is None or len(clock) != 4:
        return None
    hour, minute = int(clock[:2]), int(clock[2:])
    if hour > 23 or minute > 59:
        return None
    chosen = time(hour, minute)
    return (day, chosen) if turn.calendar.opens <= chosen < turn.calendar.closes else None


def say_when(turn: Turn, key: str, person: Person) -> Html:
    """The text `key` with the person's weekday and time of day in it."""
    return turn.say(key, weekday=turn.say("people-weekday", day=person.weekday), clock=person.clock)


def menu_keyboard(turn: Turn) -> Keyboard:
    """The button that leads to the menu."""
    return [[Button(turn.say("button-menu"), "menu.show")]]
