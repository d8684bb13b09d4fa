"""The talk about a group: a time that fits, a note to the others, a wish for a new partner.

Whatever is not the tapper's own or has had its time is a stale button and changes nothing.
"""

from datetime import timedelta

from bot import guarding, people
from bot.people import Person
from bot.sparring import rules, store
from bot.sparring.changing import agree
from bot.sparring.forming import members
from bot.sparring.letters import contact_lines, write_notice
from bot.sparring.rules import Seat, SparringGroup
from bot.texts import Html
from bot.transport import Button, Turn, number, stale

AWAIT_NOTE = timedelta(hours=2)


def names_of(turn: Turn, group: SparringGroup) -> list[str]:
    """The names of the others in the group of the turn's person."""
    return [person.name for person in members(turn.db, group) if person.key != turn.who.key]


def find_own(turn: Turn, group_id: int) -> tuple[SparringGroup, Seat] | None:
    """The group of the open round with that id and the person's seat in it, or None."""
    own = find_to_meet(turn, group_id)
    return None if own is None or not own[0].round.open or own[0].origin == "today" else own


def find_to_meet(turn: Turn, group_id: int) -> tuple[SparringGroup, Seat] | None:
    """The person's own group in which a talk may lie ahead, and their seat; or None.

    Besides those of the open round these are talks on demand on their day, and one that has an
    appointment after its round was closed early.
    """
    group = store.find_group(turn.db, group_id)
    if group is None or not group.is_whole:
        return None
    meets = None if group.agreed_time is None else group.agreed_time.date()
    today = turn.now.date()
    if group.origin == "today":
        is_ahead = meets == today
    else:
        is_ahead = group.round.open or (meets is not None and today <= meets)
    seat = group.seat_of(turn.who.key)
    return None if seat is None or not is_ahead else (group, seat)


def tap_fits(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Passer mig*: when all have said so, the time is agreed and everybody is told."""
    own = find_own(turn, number(arguments))
    if own is None:
        stale(turn)
        return
    group, seat = own
    if seat.time_fits or group.agreed is not None:
        return
    if not rules.suggestion_stands(group, turn.now):
        turn.toast(turn.say("sparring-time-gone"))
        return
    store.say_fits(turn.db, seat.id)
    said = store.find_group(turn.db, group.id)
    assert said is not None
    if rules.is_agreed(said):
        said = agree(turn, group.id, "suggested")
    _show(turn, said)


def tap_own_time(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Vi har en tid*: the group has found a time by itself."""
    own = find_own(turn, number(arguments))
    if own is None:
        stale(turn)
        return
    group, _ = own
    if group.agreed is not None:
        return
    turn.toast(turn.say("sparring-own-thanks"))
    _show(turn, agree(turn, group.id, "own"))


def tap_note(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Skriv en besked*: the next text goes to the others in the group."""
    own = find_to_meet(turn, number(arguments))
    if own is None:
        stale(turn)
        return
    group, seat = own
    names = names_of(turn, group)
    if group.is_beside_offline_only(turn.who.key):
        others = [one for one in members(turn.db, group) if one.key != turn.who.key]
        turn.reply(Html("\n".join(contact_lines(turn.say, others))))
        return
    if seat.notes >= rules.NOTES_EACH:
        turn.reply(turn.say("sparring-notes-used", names=names))
        return
    subject = f"note:{group.id}"
    if turn.who.awaits(turn.now) == subject:
        return
    people.await_text(turn.db, turn.who.key, subject, turn.now + AWAIT_NOTE)
    cancel = Button(str(turn.say("button-cancel")), f"sparring.nonote:{group.id}")
    turn.reply(
        turn.say("sparring-note-ask", names=names, room=rules.NOTE_LENGTH),
        [[cancel]],
        subject=subject,
    )


def tap_no_note(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Fortryd*: no note is written after all."""
    if turn.who.awaits(turn.now) != f"note:{number(arguments)}":
        stale(turn)
        return
    people.await_text(turn.db, turn.who.key, None)
    turn.edit(turn.say("sparring-note-cancelled"))


def offer_note(turn: Turn, item: str, _: str) -> None:
    """A reply to the notice: nothing is sent, for they may have written to the bot."""
    own = find_to_meet(turn, number((item,)))
    if own is None:
        turn.reply(turn.say("sparring-note-late"))
        return
    write = Button(str(turn.say("sparring-button-note")), f"sparring.note:{own[0].id}")
    turn.reply(turn.say("sparring-note-press", names=names_of(turn, own[0])), [[write]])


def keep_sent(turn: Turn, _: str, __: str) -> None:
    """An edit of a note that was delivered: it stays as it was sent."""
    turn.reply(turn.say("sparring-note-stays"))


def take_note(turn: Turn, item: str, text: str) -> None:
    """Deliver a note to the others at once; it is not kept."""
    own = find_to_meet(turn, number((item,)))
    if own is None:
        turn.reply(turn.say("sparring-note-late"))
        return
    group, seat = own
    names = names_of(turn, group)
    if seat.notes >= rules.NOTES_EACH:
        turn.reply(turn.say("sparring-notes-used", names=names))
        return
    if len(text) > rules.NOTE_LENGTH:
        turn.reply(turn.say("sparring-too-long", length=len(text), room=rules.NOTE_LENGTH))
        return
    if guarding.ask_first(turn, text, f"note:{group.id}", names=frozenset(names), sends=True):
        return
    if turn.who.awaits(turn.now) == f"note:{group.id}":
        people.await_text(turn.db, turn.who.key, None)
    others = [one for one in members(turn.db, group) if one.key != turn.who.key]
    reached = [one for one in others if one.reachable]
    missed = [one.name for one in others if not one.reachable]
    parts = []
    if reached:
        turn.remember_incoming(f"note-sent:{group.id}")
        store.count_note(turn.db, seat.id)
        for other in reached:
            _send_note(turn, other, group, text)
        parts.append(turn.say("sparring-note-sent", names=[one.name for one in reached]))
    if missed:
        parts.append(turn.say("sparring-note-missed", names=missed))
    turn.reply(Html(" ".join(parts)))


def _show(turn: Turn, group: SparringGroup) -> None:
    letter = write_notice(turn, turn.who, f"group:{group.id}")
    assert letter is not None
    turn.edit(letter.text, letter.keyboard)


def _send_note(turn: Turn, other: Person, group: SparringGroup, text: str) -> None:
    say = turn.say_to(other)
    answer = Button(str(say("sparring-button-answer")), f"sparring.note:{group.id}")
    turn.send(
        other,
        say("sparring-note", name=turn.who.name, text=text),
        [[answer]],
        subject=f"note:{group.id}",
        words_of=turn.who.key,
    )
