"""Answering proposed times, and moving or cancelling the one that was agreed.

A time that has passed or is taken meanwhile is refused kindly, and others are offered.
"""

from bot.sparring import chat_propose, rules_time, store_times, times
from bot.sparring.changing import open_again
from bot.sparring.chat_propose import agree_if_common, find_open, is_ahead, is_here, read_moment
from bot.sparring.forming import members
from bot.sparring.letters_time import other_ways, write_move_question, write_offer
from bot.sparring.rules import SparringGroup
from bot.texts import Html
from bot.transport import Turn, number, stale


def tap_pick(turn: Turn, arguments: tuple[str, ...]) -> None:
    """One of the proposed times fits; the first that fits everybody is agreed."""
    own = find_open(turn, number(arguments))
    at = read_moment(turn, arguments[1] if len(arguments) > 1 else "")
    if own is None or at is None:
        stale(turn)
        return
    group, seat = own
    if group.agreed_time == at:
        return
    proposed = store_times.proposals(turn.db, group.id)
    offered = dict(rules_time.times_to_answer(proposed, seat.id, turn.now))
    if offered.get(at):
        return
    if at in offered and is_here(turn, group, at.date()):
        store_times.say_yes(turn.db, group.id, seat.id, at, turn.now)
        if agree_if_common(turn, group):
            return
    else:
        turn.toast(turn.say("sparring-times-gone"))
    _show_offer(turn, group)


def tap_none(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ingen passer*: the others' times fall away, and they are told so."""
    own = find_open(turn, number(arguments))
    newest = number(arguments, 1)
    if own is None or not newest:
        stale(turn)
        return
    group, seat = own
    if not store_times.drop_times(turn.db, group.id, seat.id, newest):
        return
    for person in members(turn.db, group):
        if person.key == turn.who.key:
            continue
        say = turn.say_to(person)
        text = say("sparring-times-none")
        if group.agreed_time is not None:
            text = say("sparring-times-none-moved", time=group.agreed_time)
        turn.send(
            person,
            text,
            other_ways(turn, person, group),
            subject=f"group:{group.id}",
            not_before=turn.calendar.open_from(turn.now),
        )
    turn.edit(turn.say("sparring-times-none-own"), other_ways(turn, turn.who, group))


def tap_move(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Flyt eller aflys*: which of the two, while the time is still ahead."""
    own = find_open(turn, number(arguments))
    if own is None or not is_ahead(turn, own[0]):
        stale(turn)
        return
    turn.reply(*write_move_question(turn, own[0]))


def tap_keep(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Behold tiden*: nothing changes."""
    own = find_open(turn, number(arguments))
    if own is None or not is_ahead(turn, own[0]):
        stale(turn)
        return
    turn.edit(turn.say("sparring-time-kept"))


def tap_cancel(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Aflys*: the others are told at once; the button names the time it was made for."""
    own = find_open(turn, number(arguments))
    at = read_moment(turn, arguments[1] if len(arguments) > 1 else "")
    if own is None or not is_ahead(turn, own[0]) or own[0].agreed_time != at:
        stale(turn)
        return
    group, _ = own
    store_times.forget_proposals(turn.db, group.id)
    open_again(turn, group.id)
    others = [one for one in members(turn.db, group) if one.key != turn.who.key]
    told = [one.name for one in others if one.reachable]
    missed = [one.name for one in others if not one.reachable]
    parts = []
    if told:
        parts.append(turn.say("sparring-time-cancelled-told", names=told))
    if missed:
        parts.append(turn.say("sparring-time-cancelled-missed", names=missed))
    parts.append(turn.say("sparring-time-cancelled-own"))
    turn.edit(Html(" ".join(parts)), other_ways(turn, turn.who, group))
    times.tell_cancelled(turn, group)


def _show_offer(turn: Turn, group: SparringGroup) -> None:
    offer = write_offer(turn, turn.who, group)
    if offer is not None:
        turn.edit(offer.text, offer.keyboard, subject=offer.subject)
    elif group.agreed_time is not None:
        turn.edit(turn.say("sparring-time-agreed", time=group.agreed_time))
    else:
        turn.edit(turn.say("sparring-times-gone"), other_ways(turn, turn.who, group))


TAPS = {
    "sparring.times": chat_propose.tap_times,
    "sparring.day": chat_propose.tap_day,
    "sparring.slot": chat_propose.tap_slot,
    "sparring.propose": chat_propose.tap_send,
    "sparring.pick": tap_pick,
    "sparring.none": tap_none,
    "sparring.move": tap_move,
    "sparring.keeptime": tap_keep,
    "sparring.cancel": tap_cancel,
}
