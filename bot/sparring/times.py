"""What follows when a group has a time, or has it no more: the calendar file and the reminder.

Called where a group changes; it knows nothing of the talk about it.
"""

from collections.abc import Iterable
from datetime import timedelta

from bot import people, schedule
from bot.escape import one_line
from bot.people import Person
from bot.sparring import rules_time, store, store_times
from bot.sparring.calendar_file import NAME, Entry, write_calendar
from bot.sparring.letters import role_title
from bot.sparring.rules import Seat, SparringGroup
from bot.texts import Html
from bot.transport import Button, Keyboard, Priority, Turn, in_rows

REMINDER_JOB = "sparring.reminder"


def on_agreed(turn: Turn, group: SparringGroup) -> None:
    """A group has an agreed time: everybody gets a calendar file, and a reminder is planned.

    A group that has had a time before gets the same entry once more, changed. A time that they
    found by themselves is not known here; then only what was proposed is forgotten.
    """
    store_times.forget_proposals(turn.db, group.id)
    forget_reminder(turn, group)
    agreed = group.agreed_time
    if agreed is None:
        return
    sequence = store_times.next_sequence(turn.db, group.id)
    for person in _people(turn, group.here):
        say = turn.say_to(person)
        text = "sparring-time-new" if sequence == 0 else "sparring-time-changed"
        caption = say(text, time=agreed, names=names_beside(turn, person, group))
        _send_entry(turn, person, group, sequence, caption, _agreed_keyboard(turn, person, group))
    when = rules_time.reminder_time(turn.calendar, agreed)
    if when > turn.now:
        schedule.set_due(turn.db, REMINDER_JOB, str(group.id), when)


def on_gone(turn: Turn, group: SparringGroup) -> None:
    """A group lost somebody, or ended; `group` is as it was before that.

    Who goes loses the entry, and so does who is left alone; what is left of a trio keeps it, as
    the time holds. What was proposed falls away with whoever is gone, and with the round.
    """
    left = store.find_group(turn.db, group.id)
    here = () if left is None else left.here
    gone = [seat for seat in group.here if seat.id not in {one.id for one in here}]
    if left is None or gone or not left.round.open:
        store_times.forget_proposals(turn.db, group.id)
    if left is None or not left.is_whole:
        forget_reminder(turn, group)
    agreed = group.agreed_time
    if left is None or not gone or agreed is None or agreed <= turn.now:
        return
    sequence = store_times.next_sequence(turn.db, group.id)
    for person in _people(turn, gone if left.is_whole else group.here):
        caption = turn.say_to(person)("sparring-time-taken", time=agreed)
        _take_entry(turn, person, group, sequence, caption)


def tell_cancelled(turn: Turn, group: SparringGroup) -> None:
    """The turn's person cancelled the time that `group` still shows: nobody keeps its entry.

    The others are told in one sentence, and may propose another time.
    """
    agreed = group.agreed_time
    assert agreed is not None
    sequence = store_times.next_sequence(turn.db, group.id)
    for person in _people(turn, group.here):
        say = turn.say_to(person)
        if person.key == turn.who.key:
            _take_entry(turn, person, group, sequence, say("sparring-time-taken", time=agreed))
            continue
        buttons = [
            Button(str(say("sparring-button-times")), f"sparring.times:{group.id}:new"),
            Button(str(say("sparring-button-note")), f"sparring.note:{group.id}"),
        ]
        caption = say("sparring-time-cancelled", name=turn.who.name, time=agreed)
        _take_entry(turn, person, group, sequence, caption, [buttons])


def forget_reminder(turn: Turn, group: SparringGroup) -> None:
    """Nobody is reminded of the group's time; it need not have one."""
    schedule.cancel(turn.db, REMINDER_JOB, str(group.id))


def talk_length(turn: Turn, group: SparringGroup) -> timedelta:
    """How long the group's form of talk takes."""
    return timedelta(minutes=turn.library.protocol(group.protocol).minutes)


def names_beside(turn: Turn, person: Person, group: SparringGroup) -> list[str]:
    """The names of the others in a person's group."""
    return [one.name for one in _people(turn, group.here) if one.key != person.key]


def _agreed_keyboard(turn: Turn, person: Person, group: SparringGroup) -> Keyboard:
    say = turn.say_to(person)
    return in_rows(
        Button(str(say(f"sparring-button-{label}")), f"sparring.{action}:{group.id}")
        for label, action in (
            ("note", "note"),
            ("protocol", "course"),
            ("move-or-cancel", "move"),
        )
        if not (label == "note" and group.is_beside_offline_only(person.key))
    )


def _send_entry(
    turn: Turn,
    person: Person,
    group: SparringGroup,
    sequence: int,
    caption: Html,
    keyboard: Keyboard = (),
    *,
    cancelled: bool = False,
) -> None:
    """Send the group's time as a file; `group` must show it still."""
    assert group.agreed_time is not None
    say = turn.say_to(person)
    protocol = turn.library.protocol(group.protocol)
    text = say(
        "sparring-entry-text",
        title=protocol.title.in_(person.language),
        minutes=protocol.minutes,
        role=role_title(turn, person, group),
    )
    title = say("sparring-entry-title", names=names_beside(turn, person, group))
    entry = Entry(
        uid=store_times.entry_id(turn.db, group.id),
        sequence=sequence,
        starts=group.agreed_time,
        length=talk_length(turn, group),
        title=one_line(title),
        text=one_line(text),
        made=turn.now,
        cancelled=cancelled,
    )
    content = write_calendar(entry, turn.calendar.zone)
    turn.send_document(
        person,
        content,
        NAME,
        caption,
        keyboard,
        priority=Priority.APPOINTMENT,
        subject=f"group:{group.id}",
    )


def _take_entry(
    turn: Turn,
    person: Person,
    group: SparringGroup,
    sequence: int,
    caption: Html,
    keyboard: Keyboard = (),
) -> None:
    _send_entry(turn, person, group, sequence, caption, keyboard, cancelled=True)


def _people(turn: Turn, seats: Iterable[Seat]) -> list[Person]:
    found = (people.find(turn.db, seat.person) for seat in seats if seat.person is not None)
    return [person for person in found if person is not None]
