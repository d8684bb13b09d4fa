"""*Jeg er ledig i dag*: ten minutes with a colleague who has said so, too.

Nobody is shown who has time, or how many have.
"""

from datetime import UTC, datetime

from bot import people
from bot.clock import instant
from bot.people import Person
from bot.sparring import rules_time, store_today, today
from bot.sparring.letters import card, role_title
from bot.sparring.rules import SparringGroup
from bot.sparring.rules_time import Free, Part
from bot.sparring.times import names_beside, talk_length
from bot.sparring.today import Found
from bot.texts import Html
from bot.transport import Button, Keyboard, Priority, Turn, in_rows, stale

_PARTS: dict[str, Part] = {"day": "day", "morning": "morning", "afternoon": "afternoon"}


def tap_today(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Jeg er ledig i dag*: when; or how it stands, when they have said so already."""
    stands = _how_it_stands(turn)
    if stands is not None:
        turn.edit(*stands)
        return
    parts = rules_time.parts_of_day(turn.calendar, turn.now)
    if not parts:
        turn.edit(*_closed(turn))
        return
    buttons = [
        Button(str(turn.say(f"sparring-button-part-{part}")), f"sparring.free:{part}")
        for part in parts
    ]
    back = Button(str(turn.say("button-back")), "sparring.home")
    turn.edit(turn.say("sparring-today-ask"), [*in_rows(buttons), [back]])


def tap_free(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Today, this morning or this afternoon: with one who has time at once, else they wait."""
    part = _PARTS.get(arguments[0]) if len(arguments) == 1 else None
    if part is None:
        stale(turn)
        return
    stands = _how_it_stands(turn)
    if stands is not None:
        turn.edit(*stands)
        return
    stretch = rules_time.free_between(turn.calendar, part, turn.now)
    if stretch is None:
        turn.edit(*_closed(turn))
        return
    since, until = stretch
    free = Free(turn.who.key, instant(since), instant(until))
    found = today.find_partner(turn, free)
    if found is None:
        turn.edit(*_waits(turn, free))
        return
    for person in _members(turn, found.group):
        text, keyboard = _found(turn, person, found)
        if person.key == turn.who.key:
            turn.edit(text, keyboard, subject=f"group:{found.group.id}")
        else:
            turn.send(
                person,
                text,
                keyboard,
                priority=Priority.APPOINTMENT,
                subject=f"group:{found.group.id}",
                expires=found.until,
            )


def tap_not_free(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Alligevel ikke*: they wait no longer."""
    if store_today.is_free(turn.db, turn.who.key, turn.now) is None:
        stale(turn)
        return
    store_today.forget_free(turn.db, turn.who.key)
    back = Button(str(turn.say("button-back")), "sparring.home")
    turn.edit(turn.say("sparring-today-withdrawn"), [[back]])


def describe_today(turn: Turn) -> tuple[list[Html], list[list[Button]]]:
    """What the sparring screen says of today, and its buttons."""
    group = today.talk_of(turn, turn.who.key)
    if group is not None:
        text, keyboard = _talk(turn, turn.who, group)
        return [text], [list(row) for row in keyboard]
    free = store_today.is_free(turn.db, turn.who.key, turn.now)
    if free is not None:
        text, ((not_free, _back),) = _waits(turn, free)
        return [text], [[not_free]]
    if not today.may_ask(turn, turn.who):
        return [], []
    return [], [[Button(str(turn.say("sparring-button-today")), "sparring.today")]]


TAPS = {
    "sparring.today": tap_today,
    "sparring.free": tap_free,
    "sparring.notfree": tap_not_free,
}


def _how_it_stands(turn: Turn) -> tuple[Html, Keyboard] | None:
    """Why nobody is looked for now, or None: a talk, a wait, no wish for sparring, or enough."""
    group = today.talk_of(turn, turn.who.key)
    if group is not None:
        return _talk(turn, turn.who, group)
    free = store_today.is_free(turn.db, turn.who.key, turn.now)
    if free is not None:
        return _waits(turn, free)
    back = [[Button(str(turn.say("button-back")), "sparring.home")]]
    if not today.may_ask(turn, turn.who):
        return turn.say("sparring-today-not-in"), back
    if today.count_today(turn, turn.who.key) >= rules_time.MOST_TODAY:
        return turn.say("sparring-today-enough"), back
    return None


def _closed(turn: Turn) -> tuple[Html, Keyboard]:
    text = turn.say("sparring-today-closed", opens=turn.calendar.opens, closes=turn.calendar.closes)
    return text, [[Button(str(turn.say("button-back")), "sparring.home")]]


def _waits(turn: Turn, free: Free) -> tuple[Html, Keyboard]:
    since, until = (
        turn.calendar.local(datetime.fromtimestamp(at, UTC)) for at in (free.since, free.until)
    )
    if since > turn.now:
        text = turn.say("sparring-today-waits-from", since=since.time(), until=until.time())
    else:
        text = turn.say("sparring-today-waits", until=until.time())
    rows = [
        Button(str(turn.say("sparring-button-not-free")), "sparring.notfree"),
        Button(str(turn.say("button-back")), "sparring.home"),
    ]
    return text, [rows]


def _found(turn: Turn, person: Person, found: Found) -> tuple[Html, Keyboard]:
    say = turn.say_to(person)
    text, keyboard = _talk(turn, person, found.group)
    if found.since > turn.now:
        when = say("sparring-today-between", since=found.since.time(), until=found.until.time())
    else:
        when = say("sparring-today-until", until=found.until.time())
    return Html(f"{text}\n\n{when}"), keyboard


def _talk(turn: Turn, person: Person, group: SparringGroup) -> tuple[Html, Keyboard]:
    say = turn.say_to(person)
    text = say(
        "sparring-today-found",
        names=names_beside(turn, person, group),
        minutes=int(talk_length(turn, group).total_seconds() // 60),
        role=role_title(turn, person, group),
    )
    others = [one for one in _members(turn, group) if one.key != person.key]
    lines = [text, *(card(one, say) for one in others)]
    buttons = [
        Button(str(say(f"sparring-button-{label}")), f"sparring.{action}:{group.id}")
        for label, action in (
            ("start-talk", "start"),
            ("note", "note"),
            ("protocol", "course"),
        )
    ]
    return Html("\n".join(lines)), in_rows(buttons)


def _members(turn: Turn, group: SparringGroup) -> list[Person]:
    found = (people.find(turn.db, seat.person) for seat in group.here if seat.person is not None)
    return [person for person in found if person is not None]
