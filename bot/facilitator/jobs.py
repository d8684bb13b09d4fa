"""What time sets off for facilitators: the Monday brief, the daily faults, the look for silence.

These messages are the facilitator's work and do not count in anybody's attention budget.
"""

from collections.abc import Sequence
from datetime import datetime

import structlog

from bot import people, schedule
from bot.facilitator import store
from bot.facilitator.chat_handover import takeover_subject
from bot.facilitator.letters import write_brief, write_faults
from bot.facilitator.planning import BRIEF, EVERYBODY, FAULTS, SILENCE, start_schedule
from bot.facilitator.rules import (
    SILENT,
    bundle,
    is_past_its_week,
    is_silent,
    next_brief,
)
from bot.feature import Due
from bot.people import Person
from bot.transport import Button, Priority, Turn

_log = structlog.get_logger("makker.facilitator")


def send_brief(turn: Turn, due: Due) -> None:
    """Send a facilitator their brief, in working hours; a brief of an earlier week is let go."""
    person = people.find(turn.db, due.subject)
    if person is None or not (person.is_active and person.facilitator):
        return
    moment = turn.calendar.open_from(turn.now)
    if is_past_its_week(due.when, moment):
        turn.note_fault("missed", BRIEF)
    elif moment > turn.now:
        schedule.set_due(turn.db, BRIEF, person.key, moment)
        return
    elif person.takes_messages(turn.now.date()):
        letter = write_brief(turn, person)
        turn.send(person, letter.text, letter.keyboard, priority=Priority.BROADCAST)
    following = next_brief(turn.calendar, person.clock, turn.now)
    schedule.set_due(turn.db, BRIEF, person.key, following)


def send_faults(turn: Turn, due: Due) -> None:
    """Tell all facilitators once what did not go as it should; nothing when all did.

    With nobody there to be told, the faults wait for the next working day.
    """
    moment = turn.calendar.open_from(turn.now)
    if moment > turn.now:
        schedule.set_due(turn.db, FAULTS, EVERYBODY, moment)
        return
    faults = store.untold_faults(turn.db)
    readers = [one for one in people.facilitators(turn.db) if one.takes_messages(turn.now.date())]
    if faults and readers:
        for person in readers:
            letter = write_faults(turn, person, bundle(faults))
            turn.send(person, letter.text, priority=Priority.BROADCAST)
        store.mark_told(turn.db, faults, turn.now)
    start_schedule(turn.db, turn.calendar, turn.now)


def look_for_silence(turn: Turn, due: Due) -> None:
    """Ask who takes over from a facilitator not heard of for 21 days, once in 21 days.

    The other facilitators are asked, else the leaders; so they are when nobody is facilitator.
    """
    moment = turn.calendar.open_from(turn.now)
    if moment > turn.now:
        schedule.set_due(turn.db, SILENCE, EVERYBODY, moment)
        return
    all_of_them = people.facilitators(turn.db)
    present = [one for one in all_of_them if not _is_silent(turn, one)]
    for absent in all_of_them:
        if absent not in present:
            _ask_once(turn, absent, present)
    if not all_of_them and people.everybody(turn.db):
        _ask_once(turn, None, [])
    start_schedule(turn.db, turn.calendar, turn.now)


def _ask_once(turn: Turn, absent: Person | None, present: Sequence[Person]) -> None:
    key = None if absent is None else absent.key
    last = store.last_asked(turn.db, key)
    if last is not None and turn.at - last < SILENT.total_seconds():
        return
    today = turn.now.date()
    asked = [one for one in present if one.takes_messages(today)] or [
        one
        for one in people.everybody(turn.db)
        if one.leader and not one.facilitator and one.takes_messages(today)
    ]
    if not asked:
        _log.warning("nobody can be asked to take over as facilitator")
    for one in store.open_asks(turn.db, key):
        store.close_ask(turn.db, one.id)
    for person in asked:
        _ask(turn, absent, person)


def _ask(turn: Turn, absent: Person | None, person: Person) -> None:
    ask_id = store.ask_to_take_over(
        turn.db, None if absent is None else absent.key, person.key, turn.now
    )
    say = turn.say_to(person)
    if absent is None:
        text = say("facilitator-takeover-vacant")
    else:
        text = say("facilitator-takeover", name=absent.name)
    keyboard = [
        [
            Button(str(say("facilitator-button-take")), f"me.take_over:{ask_id}"),
            Button(str(say("facilitator-button-not-me")), f"me.not_take_over:{ask_id}"),
        ]
    ]
    turn.send(
        person,
        text,
        keyboard,
        priority=Priority.BROADCAST,
        subject=takeover_subject(ask_id),
    )


def _is_silent(turn: Turn, person: Person) -> bool:
    seen = datetime.fromtimestamp(person.seen, turn.calendar.zone)
    return is_silent(turn.calendar, seen, turn.now)
