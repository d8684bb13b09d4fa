"""A talk whose frame the bot holds: what is kept, and who is shown what, from the first press.

Nothing that is said in it comes here.
"""

from datetime import UTC, datetime

from bot import attention, schedule
from bot.attention import Kind
from bot.feature import Letter
from bot.people import Person
from bot.reflection.library import Protocol
from bot.sparring import asking, ending, rules, rules_talk, store, store_talks
from bot.sparring.ending import PHASE_JOB
from bot.sparring.frames import on_telegram, put, put_anew
from bot.sparring.letters_phase import next_number, write_phase
from bot.sparring.letters_talk import write_waiting
from bot.sparring.rules import Seat, SparringGroup
from bot.sparring.rules_talk import Talk
from bot.transport import Turn


def find_own(turn: Turn, group_id: int) -> tuple[SparringGroup, Seat] | None:
    """The group with that id and the person's seat in it, while they may talk there, or None.

    That is until the last day for an answer about it; on demand, on the same day.
    """
    group = store.find_group(turn.db, group_id)
    today = turn.now.date()
    if group is None or not group.is_whole or today > rules.answer_deadline(group):
        return None
    if group.origin == "today" and group.suggested is not None and group.suggested.date() < today:
        return None
    seat = group.seat_of(turn.who.key)
    return None if seat is None else (group, seat)


def is_on(turn: Turn, group: SparringGroup) -> bool:
    """Whether the group's talk has begun and is not over."""
    talk = store_talks.find(turn.db, group.id)
    return talk is not None and talk.is_on


def has_talked(turn: Turn, group: SparringGroup) -> bool:
    """Whether the group's talk has begun, and was not broken off."""
    talk = store_talks.find(turn.db, group.id)
    return talk is not None and (talk.is_on or talk.state == "ended")


def invite(turn: Turn, group: SparringGroup, seat: Seat, protocol: Protocol) -> None:
    """The first is ready and has chosen how long: the others are asked whether they are, too."""
    talk = Talk(group.id, protocol.id, "waiting", turn.at, number=next_number(turn, group))
    store_talks.forget_ready(turn.db, group.id)
    store_talks.say_ready(turn.db, seat.id)
    _keep(turn, talk, protocol)
    if _all_ready(turn, group):
        _begin(turn, group, talk, protocol)
        return
    for person in on_telegram(turn, group):
        letter = write_state(turn, person, group, talk)
        if person.key == seat.person:
            put(turn, person, letter)
        else:
            # It was their colleague who started, at whatever hour: it comes, but makes no sound.
            put_anew(turn, person, letter, silent=not turn.calendar.is_open(turn.now))


def get_ready(turn: Turn, group: SparringGroup, seat: Seat, talk: Talk, protocol: Protocol) -> None:
    """One more is ready; the talk begins when all are."""
    store_talks.say_ready(turn.db, seat.id)
    if _all_ready(turn, group):
        _begin(turn, group, talk, protocol)
        return
    for person in on_telegram(turn, group):
        put(turn, person, write_state(turn, person, group, talk))


def write_state(turn: Turn, person: Person, group: SparringGroup, talk: Talk) -> Letter:
    """What the person's message says of a talk that is waited for or on."""
    if talk.state == "waiting":
        return write_waiting(turn, person, group, talk, store_talks.ready(turn.db, group.id))
    return write_phase(turn, person, group, talk)


def current(turn: Turn, group: SparringGroup) -> tuple[Talk, Protocol] | None:
    """The group's talk as it is at this moment, if it is waited for or on.

    What time has made of it since it was last looked at is done and shown first.
    """
    talk = store_talks.find(turn.db, group.id)
    if talk is None or talk.is_over:
        return None
    protocol = _protocol_of(turn, group, talk)
    if protocol is None:
        ending.break_off(turn, group, talk)
        return None
    passed = rules_talk.let_pass(talk, protocol, turn.at)
    if passed == talk:
        return talk, protocol
    if passed.is_on:
        expected = rules_talk.go_on(talk, protocol, rules_talk.ends_at(talk, protocol))
        _move(turn, group, passed, protocol, caught_up=passed != expected)
        return passed, protocol
    if talk.state == "waiting":
        ending.give_up_waiting(turn, group, passed)
    elif passed.state == "ended" and not rules_talk.is_late(passed, turn.at):
        ending.end(turn, group, talk, passed, protocol)
    else:
        ending.leave(turn, group, talk, passed, protocol)
    return None


def go_on(turn: Turn, group: SparringGroup, talk: Talk, protocol: Protocol) -> None:
    """Whoever keeps the time pressed that the next phase begins, or that the talk ends."""
    moved = rules_talk.go_on(talk, protocol, turn.at)
    if moved.is_on:
        _move(turn, group, moved, protocol)
    else:
        ending.end(turn, group, talk, moved, protocol)


def change(turn: Turn, group: SparringGroup, talk: Talk, protocol: Protocol) -> None:
    """The same phase has another time: more minutes, a pause, or its end."""
    _keep(turn, talk, protocol)
    for person in on_telegram(turn, group):
        put(turn, person, write_phase(turn, person, group, talk))


def stop(turn: Turn, group: SparringGroup, talk: Talk) -> None:
    """Somebody stopped the talk, or what was to become one."""
    if talk.state == "waiting":
        ending.give_up_waiting(turn, group, rules_talk.stop(talk, turn.at))
    else:
        ending.stop(turn, group, talk)


def ask_after_step(turn: Turn, group: SparringGroup) -> None:
    """The person of the turn settled their next step: ask whether it was held, if it is time."""
    talk = store_talks.find(turn.db, group.id)
    if talk is None or not talk.is_on:
        return
    protocol = _protocol_of(turn, group, talk)
    if protocol is not None and asking.asks_held(talk, protocol):
        asking.ask_held(turn, store.reload(turn.db, group), turn.who)


def plan(turn: Turn, talk: Talk, protocol: Protocol) -> None:
    """Look at the talk again when something happens by itself."""
    due = rules_talk.due_at(talk, protocol)
    assert due is not None
    when = turn.calendar.local(datetime.fromtimestamp(due, UTC))
    schedule.set_due(turn.db, PHASE_JOB, str(talk.group), when)


def on_gone(turn: Turn, group: SparringGroup) -> None:
    """Somebody is gone from a group, or it has ended: a talk that lacks somebody stops.

    `group` may be as it was before that. A round that closes stops no talk.
    """
    talk = store_talks.find(turn.db, group.id)
    left = store.find_group(turn.db, group.id)
    if talk is None or talk.is_over or left is None:
        return
    if _protocol_of(turn, left, talk) is None:
        ending.break_off(turn, left, talk)


def _begin(turn: Turn, group: SparringGroup, talk: Talk, protocol: Protocol) -> None:
    store_talks.forget_ready(turn.db, group.id)
    store_talks.ask_anew(turn.db, group.id)
    for seat in group.here:
        if seat.person is not None:
            for kind in (Kind.PAIR, Kind.HALFWAY):
                attention.settle(turn.db, seat.person, kind, f"group:{group.id}", turn.now)
    # What was answered before may be asked anew, and the seats say so now.
    _move(turn, store.reload(turn.db, group), rules_talk.begin(talk, turn.at), protocol)


def _move(
    turn: Turn, group: SparringGroup, talk: Talk, protocol: Protocol, *, caught_up: bool = False
) -> None:
    """Keep that a phase has begun; whoever keeps the time hears it, and all see it."""
    _keep(turn, talk, protocol)
    keeper = rules_talk.timekeeper(group, protocol, talk.turn)
    for person in on_telegram(turn, group):
        letter = write_phase(turn, person, group, talk, caught_up=caught_up)
        if keeper is not None and person.key == keeper.person:
            put_anew(turn, person, letter)
        else:
            put(turn, person, letter)
        asking.ask_in_phase(turn, group, person, talk, protocol)


def _protocol_of(turn: Turn, group: SparringGroup, talk: Talk) -> Protocol | None:
    """The talk's protocol, if the group and the prompts are still such that it can go on."""
    protocol = turn.library.protocols.get(talk.protocol)
    if protocol is None or not rules_talk.fits(group, protocol):
        return None
    inside = talk.turn < protocol.turns and talk.phase < len(protocol.phases)
    return protocol if inside else None


def _keep(turn: Turn, talk: Talk, protocol: Protocol) -> None:
    store_talks.keep(turn.db, talk)
    plan(turn, talk, protocol)


def _all_ready(turn: Turn, group: SparringGroup) -> bool:
    ready = store_talks.ready(turn.db, group.id)
    return all(seat.id in ready for seat in group.here if not seat.offline)
