"""A talk is over: it was through, was stopped, was left in the middle, or lacks somebody.

Each way is told in one sentence; then each is asked alone whether it was held.
"""

from bot import people, schedule
from bot.feature import Letter
from bot.reflection.library import Protocol
from bot.sparring import asking, rules_talk, store_talks
from bot.sparring.frames import on_telegram, put, put_anew
from bot.sparring.letters_talk import about
from bot.sparring.rules import SparringGroup
from bot.sparring.rules_talk import Talk
from bot.transport import Button, Priority, Turn

PHASE_JOB = "sparring.phase"


def end(turn: Turn, group: SparringGroup, before: Talk, ended: Talk, protocol: Protocol) -> None:
    """The talk is through; whoever has not been asked whether it was held is asked now."""
    _keep(turn, ended)
    keeper = rules_talk.timekeeper(group, protocol, before.turn)
    for person in on_telegram(turn, group):
        letter = Letter(turn.say_to(person)("sparring-talk-ended"), (), about(group))
        if keeper is not None and person.key == keeper.person:
            put_anew(turn, person, letter)
        else:
            put(turn, person, letter)
        if not asking.was_asked_held(group, person, before, protocol):
            asking.ask_held(turn, group, person)


def stop(turn: Turn, group: SparringGroup, talk: Talk) -> None:
    """Somebody stopped the talk: all are told, not who it was, and asked."""
    _keep(turn, rules_talk.stop(talk, turn.at))
    for person in on_telegram(turn, group):
        asking.stop_awaiting_step(turn, person, asking.seat_of(group, person))
        turn.delete_about(person, about(group))
        said = turn.say_to(person)("sparring-talk-stopped")
        asking.ask_held(turn, group, person, said=said, later=False)


def leave(turn: Turn, group: SparringGroup, before: Talk, over: Talk, protocol: Protocol) -> None:
    """The talk was left: in a pause, or while the bot was away. It keeps quiet hours by then."""
    _keep(turn, over)
    key = "sparring-talk-left" if before.state == "paused" else "sparring-talk-late"
    for person in on_telegram(turn, group):
        asking.stop_awaiting_step(turn, person, asking.seat_of(group, person))
        said = turn.say_to(person)(key)
        if turn.calendar.is_open(turn.now):
            turn.delete_about(person, about(group))
            asking.ask_held(turn, group, person, said=said)
            continue
        turn.edit_about(person, about(group), said)
        if not asking.was_asked_held(group, person, before, protocol):
            asking.ask_held_tomorrow(turn, group, person)


def give_up_waiting(turn: Turn, group: SparringGroup, over: Talk) -> None:
    """Not all were ready. Who was not gets no message more; theirs is only put right."""
    ready = store_talks.ready(turn.db, group.id)
    _keep(turn, over)
    for person in on_telegram(turn, group):
        say = turn.say_to(person)
        start = Button(str(say("sparring-button-start-talk")), f"sparring.start:{group.id}")
        letter = Letter(say("sparring-talk-not-begun"), [[start]], about(group))
        if asking.seat_of(group, person).id in ready:
            put(turn, person, letter)
        else:
            turn.edit_about(person, about(group), letter.text, letter.keyboard)


def break_off(turn: Turn, group: SparringGroup, talk: Talk) -> None:
    """The group, or the protocol, is not the one that the talk began with: who is left is told."""
    _keep(turn, rules_talk.stop(talk, turn.at))
    protocol = turn.library.protocols.get(talk.protocol)
    has_all = protocol is not None and rules_talk.fits(group, protocol)
    key = "sparring-talk-gone" if protocol is not None and not has_all else "sparring-talk-changed"
    for seat in group.seats:
        person = None if seat.person is None else people.find(turn.db, seat.person)
        if person is None:
            continue
        asking.stop_awaiting_step(turn, person, seat)
        said = turn.say_to(person)(key)
        if seat in group.here and talk.is_on:
            turn.delete_about(person, about(group))
            turn.send(person, said, priority=Priority.APPOINTMENT)
        else:
            turn.edit_about(person, about(group), said)


def _keep(turn: Turn, over: Talk) -> None:
    store_talks.keep(turn.db, over)
    store_talks.forget_ready(turn.db, over.group)
    schedule.cancel(turn.db, PHASE_JOB, str(over.group))
