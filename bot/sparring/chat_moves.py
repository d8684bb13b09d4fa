"""The moves of a written talk: shown, written, edited, taken back, and the next step at its end.

Only the two who write ever see them; whoever is not at their turn is told whose turn it is.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot import guarding, people
from bot.feature import Shown
from bot.people import Person
from bot.sparring import letters_written, rules, rules_written, store, store_written, writing
from bot.sparring.rules import Seat, SparringGroup
from bot.sparring.rules_written import Move, WrittenTalk
from bot.transport import Button, Turn, number, stale

AWAIT_MOVE = timedelta(hours=2)
FAST_SECONDS = 60
"""A second tap within that time is the same one: the other's words are not shown twice."""


@dataclass(frozen=True, slots=True)
class Written:
    """A group's written talk and the seat of the turn's person in it."""

    group: SparringGroup
    seat: Seat
    talk: WrittenTalk


def find_written(turn: Turn, group_id: int) -> Written | None:
    """The person's own written talk of that group, whatever became of it, or None."""
    group = store.find_group(turn.db, group_id)
    talk = store_written.find(turn.db, group_id)
    seat = None if group is None else group.seat_of(turn.who.key)
    if group is None or talk is None or seat is None:
        return None
    return Written(group, seat, talk)


def show_words_again(turn: Turn, item: str) -> Shown | None:
    """What the other wrote as a move ("3.2": of group 3, the second), while it is kept."""
    own = find_written(turn, group_id_of(item))
    place = number((item.partition(".")[2],))
    if own is None or _is_locked(turn):
        return None
    move = next((one for one in own.talk.moves if one.number == place), None)
    writers = [seat for seat in own.group.seats if move is not None and seat.id == move.seat]
    writer = people.find(turn.db, writers[0].person or "") if writers else None
    if move is None or writer is None or writer.key == turn.who.key:
        return None
    words = letters_written.word_words(turn.say, writer.name, move.text)
    return Shown([words], writer.key)


def tap_write(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Skriv nu*: the next text is the move; from elsewhere what it answers is shown once more."""
    own = find_written(turn, number(arguments))
    if own is None or not own.talk.is_open:
        stale(turn)
        return
    name = letters_written.name_of_other(turn, turn.who, own.group)
    if letters_written.writer_of(turn, own.group, own.talk) != own.seat:
        turn.toast(turn.say("sparring-written-not-your-turn", name=name))
        return
    again = arguments[1:] == ("again",)
    waits = turn.who.awaits(turn.now) == f"move:{own.group.id}"
    since = (turn.who.awaiting_until or 0) - int(AWAIT_MOVE.total_seconds())
    if waits and (not again or turn.at - since < FAST_SECONDS):
        turn.toast(turn.say("sparring-written-just-write"))
        return
    if again:
        _show_again(turn, own)
    await_move(turn, own.group)
    cancel = Button(str(turn.say("button-cancel")), f"sparring.nowrite:{own.group.id}")
    turn.reply(
        turn.say("sparring-written-here", name=name, room=letters_written.room_of(turn)),
        [[cancel]],
        subject=letters_written.about_prompt(own.group.id, own.talk.next_move),
    )


def tap_no_write(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Fortryd*: nothing is written for now."""
    if turn.who.awaits(turn.now) != f"move:{number(arguments)}":
        stale(turn)
        return
    people.await_text(turn.db, turn.who.key, None)
    turn.edit(turn.say("sparring-written-not-here"))


def take_move(turn: Turn, item: str, text: str) -> None:
    """A text for a written talk ("3", or "3.2" in reply to a move): keep it and send it on."""
    own = find_written(turn, group_id_of(item))
    if own is None or not own.talk.is_open:
        stop_awaiting(turn, group_id_of(item))
        turn.reply(turn.say("sparring-written-over"))
        return
    group = own.group
    other = letters_written.other_of(turn, turn.who, group)
    if other is None or letters_written.writer_of(turn, group, own.talk) != own.seat:
        name = letters_written.name_of_other(turn, turn.who, group)
        turn.reply(turn.say("sparring-written-not-your-turn", name=name))
        return
    if is_too_long(turn, text) or guarding.ask_first(
        turn,
        text,
        f"move:{group.id}",
        before=words_before(own, own.talk.next_move),
        names=frozenset({other.name}),
        sends=True,
    ):
        return
    move = writing.add_move(turn, group, own.talk, own.seat, text)
    stop_awaiting(turn, group.id)
    turn.remember_incoming(f"move-sent:{group.id}.{move.number}")
    at = people.moment_for(turn.calendar, other, turn.now)
    letters_written.send_words(turn, other, turn.who, group.id, move, at)
    now = find_written(turn, group.id)
    assert now is not None
    if now.talk.is_open:
        _tell_next(turn, now, other, at)
    else:
        _tell_finished(turn, now, other, at)


def tap_keep_step(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Gem som næste skridt*: the last move comes back in one of the week's messages."""
    own = find_written(turn, number(arguments))
    last = None if own is None else own.talk.last
    if own is None or last is None or not _is_step(turn, own, last):
        stale(turn)
        return
    if own.seat.next_step == last.text:
        return
    if own.seat.next_step_state is not None:
        stale(turn)
        return
    store.write_step(turn.db, own.seat.id, last.text, turn.now.date())
    undo = Button(str(turn.say("button-cancel")), f"sparring.forget:{own.seat.id}")
    goal = Button(str(turn.say("goals-button-from")), f"goals.from:sparring:{own.seat.id}")
    turn.edit(turn.say("sparring-step-kept", step=last.text), [[undo], [goal]])


def await_move(turn: Turn, group: SparringGroup) -> None:
    """The next free text of the turn's person is their move."""
    people.await_text(turn.db, turn.who.key, f"move:{group.id}", turn.now + AWAIT_MOVE)


def stop_awaiting(turn: Turn, group_id: int) -> None:
    """No text is awaited for that talk any more."""
    if turn.who.awaits(turn.now) == f"move:{group_id}":
        people.await_text(turn.db, turn.who.key, None)


def _is_locked(turn: Turn) -> bool:
    return turn.who.locked_until is not None and turn.at < turn.who.locked_until


def _show_again(turn: Turn, own: Written) -> None:
    """What the other wrote last, if anything, and what is to be written now."""
    last = own.talk.last
    other = letters_written.other_of(turn, turn.who, own.group)
    is_locked = _is_locked(turn)
    if last is not None and other is not None and last.seat != own.seat.id and not is_locked:
        letters_written.send_words(turn, turn.who, other, own.group.id, last, None)
    turn.reply(letters_written.word_move(turn, turn.who, own.group, own.talk.next_move))


def _tell_next(turn: Turn, own: Written, other: Person, at: datetime | None) -> None:
    """The writer hears that it went off, the other what is asked of them now."""
    group, talk = own.group, own.talk
    writer = letters_written.writer_of(turn, group, talk)
    turn.send(
        other,
        letters_written.word_move(turn, other, group, talk.next_move),
        () if writer == own.seat else letters_written.turn_keyboard(turn.say_to(other), group.id),
        subject=letters_written.about_prompt(group.id, talk.next_move),
        silent=True,
        not_before=at,
    )
    sent = (
        turn.say("sparring-written-sent", name=other.name)
        if at is None
        else turn.say("sparring-written-sent-later", name=other.name, time=at)
    )
    follows = letters_written.word_move(turn, turn.who, group, talk.next_move)
    mine = letters_written.turn_keyboard(turn.say, group.id) if writer == own.seat else ()
    turn.reply(letters_written.join([sent, follows]), [[_undo(turn, own)], *mine])


def _tell_finished(turn: Turn, own: Written, other: Person, at: datetime | None) -> None:
    """That was the last move: until when it can be read, and a next step for both."""
    move = own.talk.last
    seat = own.group.seat_of(other.key)
    assert move is not None
    assert seat is not None
    date = rules_written.deletion_day(own.talk, turn.settings.retention.written_talk)
    say = turn.say_to(other)
    turn.send(
        other,
        say("sparring-written-thanks", date=date),
        [[Button(str(say("sparring-button-write-step")), f"sparring.next:{seat.id}")]],
        silent=True,
        not_before=at,
    )
    parts = [turn.say("sparring-written-finished", name=other.name, date=date)]
    if len(move.text) <= rules.STEP_LENGTH:
        parts.append(turn.say("sparring-written-step-offer"))
        label, data = "sparring-button-keep-step", f"sparring.keepstep:{own.group.id}"
    else:
        parts.append(turn.say("sparring-written-finished-long", room=rules.STEP_LENGTH))
        label, data = "sparring-button-write-step", f"sparring.next:{own.seat.id}"
    keep = Button(str(turn.say(label)), data)
    turn.reply(letters_written.join(parts), [[keep], [_undo(turn, own)]])


def _undo(turn: Turn, own: Written) -> Button:
    label = str(turn.say("sparring-button-take-back"))
    number = own.talk.next_move - 1
    return Button(label, f"sparring.takeback:{own.group.id}:{number}")


def _is_step(turn: Turn, own: Written, last: Move) -> bool:
    """Whether a move is the whole talk's last one, the person's own, and short enough to keep."""
    return (
        own.talk.state == "ended"
        and last.seat == own.seat.id
        and letters_written.phase_of(turn, last.number + 1) is None
        and len(last.text) <= rules.STEP_LENGTH
    )


def is_too_long(turn: Turn, text: str) -> bool:
    """Whether a move has too many characters; its writer is told both numbers then."""
    room = letters_written.room_of(turn)
    if len(text) <= room:
        return False
    turn.reply(turn.say("sparring-too-long", length=len(text), room=room))
    return True


def words_before(own: Written, before: int) -> str:
    """What the person has written earlier in the talk: marks may be spread over several moves."""
    earlier = (
        move.text for move in own.talk.moves if move.seat == own.seat.id and move.number < before
    )
    return "\n\n".join(earlier)


def group_id_of(item: str) -> int:
    """The group in a subject's id: 3 in "3", "3.2" and "3.2.ask"; 0 where there is none."""
    return number((item.partition(".")[0],))
