"""The talk about a group: a time that fits, a note to the others, a wish for a new partner.

Whatever is not the tapper's own or has had its time is a stale button and changes nothing.
"""

from datetime import timedelta

from bot import attention, guarding, people
from bot.attention import Kind
from bot.people import Person
from bot.sparring import rules, store, store_rounds
from bot.sparring.changing import agree, tell_agreed
from bot.sparring.forming import match_waiting, members
from bot.sparring.letters import write_notice
from bot.sparring.rules import Seat, SparringGroup
from bot.texts import Html
from bot.transport import Button, Turn

AWAIT_NOTE = timedelta(hours=2)
LONGEST_ID = 18


def number(arguments: tuple[str, ...], place: int = 0) -> int:
    """The row id among a button's arguments; 0, which no row has, when it is none."""
    text = arguments[place] if place < len(arguments) else ""
    return int(text) if text.isdecimal() and len(text) <= LONGEST_ID else 0


def stale(turn: Turn) -> None:
    """Say that the button is of no use any more."""
    turn.toast(turn.say("stale-button"))


def names_of(turn: Turn, group: SparringGroup) -> list[str]:
    """The names of the others in the group of the turn's person."""
    return [person.name for person in members(turn.db, group) if person.key != turn.who.key]


def find_own(turn: Turn, group_id: int) -> tuple[SparringGroup, Seat] | None:
    """The group of the open round with that id and the person's seat in it, or None."""
    group = store.find_group(turn.db, group_id)
    if group is None or not group.round.open or not group.is_whole:
        return None
    seat = group.seat_of(turn.who.key)
    return None if seat is None else (group, seat)


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
        tell_agreed(turn, said, but=turn.who.key)
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
    own = find_own(turn, number(arguments))
    if own is None:
        stale(turn)
        return
    group, seat = own
    names = names_of(turn, group)
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
    own = find_own(turn, number((item,)))
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
    own = find_own(turn, number((item,)))
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


def tap_new_partner(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ny makker, tak*: the facilitator sees that they wish for one, and no reason."""
    own = find_own(turn, number(arguments))
    if own is None:
        stale(turn)
        return
    group, seat = own
    if seat.new_partner:
        return
    store.wish_new_partner(turn.db, seat.id, wish=True)
    undo = Button(str(turn.say("button-cancel")), f"sparring.keep:{group.id}")
    turn.reply(turn.say("sparring-new-noted", names=names_of(turn, group)), [[undo]])


def tap_keep_partner(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Fortryd*: they keep the partner they have."""
    own = find_own(turn, number(arguments))
    if own is None:
        stale(turn)
        return
    _, seat = own
    if not seat.new_partner:
        return
    store.wish_new_partner(turn.db, seat.id, wish=False)
    turn.edit(turn.say("sparring-new-undone"))


def tap_again(turn: Turn, arguments: tuple[str, ...]) -> None:
    """A new partner for somebody who was left alone: *Ja tak* or *Ikke nu*."""
    group = store.group_of_seat(turn.db, number(arguments))
    answer = arguments[1] if len(arguments) > 1 else ""
    if (
        group is None
        or not group.round.open
        or group.is_whole
        or group.seat_of(turn.who.key) is None
        or answer not in ("yes", "no")
    ):
        stale(turn)
        return
    waits = turn.who.key in store_rounds.left_over(turn.db, group.round.number)
    if store.current_group(turn.db, turn.who.key) is not None or waits:
        return
    if answer == "no":
        turn.edit(turn.say("sparring-again-no"))
        return
    store_rounds.add_left_over(turn.db, group.round.number, turn.who.key)
    found = match_waiting(turn, group.round, turn.who.key)
    if found is None:
        turn.edit(turn.say("sparring-again-waits"))
        return
    attention.settle(turn.db, turn.who.key, Kind.PAIR, f"group:{found.id}", turn.now)
    _show(turn, found)


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
