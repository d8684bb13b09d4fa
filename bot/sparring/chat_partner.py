"""Another partner: a wish for one, an offer after a talk that came to nothing, and finding one.

Whoever is parted is told that somebody cannot come this time, never why.
"""

from bot.sparring import changing, placing, rules_round, store, store_rounds
from bot.sparring.candidates import is_available
from bot.sparring.chat_group import find_own, names_of
from bot.sparring.letters import again_keyboard, write_notice
from bot.sparring.rules import Round, Seat, SparringGroup
from bot.transport import Button, Turn, number, stale


def tap_new_partner(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Bed om en anden*: the facilitator sees the wish without a reason; find one now?"""
    own = find_own(turn, number(arguments))
    if own is None:
        stale(turn)
        return
    group, seat = own
    if seat.new_partner:
        return
    store.wish_new_partner(turn.db, seat.id, wish=True)
    undo = Button(str(turn.say("button-cancel")), f"sparring.keep:{group.id}")
    names = names_of(turn, group)
    if not _has_days_left(turn, group.round):
        turn.reply(turn.say("sparring-new-noted", names=names), [[undo]])
        return
    find = Button(str(turn.say("sparring-button-find")), f"sparring.find:{group.id}")
    turn.reply(turn.say("sparring-new-ask", names=names), [[find, undo]])


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


def tap_find(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ja, find en ny*: they give up their place, the others are told, and another is sought."""
    own = find_own(turn, number(arguments))
    if own is None or not own[1].new_partner:
        stale(turn)
        return
    group = own[0]
    if not _has_days_left(turn, group.round):
        turn.edit(turn.say("sparring-again-late"))
        return
    if changing.give_up_seat(turn, turn.who) is None:
        stale(turn)
        return
    _find(turn, group.round)


def tap_again(turn: Turn, arguments: tuple[str, ...]) -> None:
    """An offer of another partner in this round: *Ja tak* or *Ikke nu*."""
    own = _find_parted(turn, number(arguments))
    answer = arguments[1] if len(arguments) > 1 else ""
    if own is None or answer not in ("yes", "no"):
        stale(turn)
        return
    group, seat = own
    if turn.who.key in store_rounds.left_over(turn.db, group.round.number):
        return
    current = store.current_group(turn.db, turn.who.key)
    if current is not None and current.id != group.id:
        return
    if answer == "no":
        turn.edit(turn.say("sparring-again-no"))
    elif not is_available(turn.who, turn.now.date()):
        turn.edit(turn.say("sparring-home-away" if turn.who.sparring else "sparring-home-out"))
    elif not _has_days_left(turn, group.round):
        turn.edit(turn.say("sparring-again-late"))
    else:
        if not seat.gone and group.is_whole:
            changing.move_on(turn, turn.who, group)
        _find(turn, group.round)


def offer_another(turn: Turn, group: SparringGroup, seat: Seat) -> bool:
    """Offer another partner to somebody who says that nothing came of the talk.

    In place of the tapped message; False, with nothing said, when it is too late in the round.
    """
    if not group.round.open or not _has_days_left(turn, group.round):
        return False
    turn.edit(turn.say("sparring-not-held-again"), again_keyboard(turn.say, seat.id))
    return True


def _find_parted(turn: Turn, seat_id: int) -> tuple[SparringGroup, Seat] | None:
    """The person's own seat with that id in a group of the open round that is none any more.

    They are left alone in it, gave it up, or say that nothing came of it.
    """
    group = store.group_of_seat(turn.db, seat_id)
    if group is None or not group.round.open or group.origin == "today":
        return None
    seat = group.seat(seat_id)
    if seat.person != turn.who.key:
        return None
    is_parted = seat.gone or not group.is_whole or seat.outcome == "no"
    return (group, seat) if is_parted else None


def _find(turn: Turn, current: Round) -> None:
    found = placing.find_partner(turn, current, turn.who.key)
    if found is None:
        turn.edit(turn.say("sparring-again-waits"))
        return
    show_group(turn, found)


def show_group(turn: Turn, group: SparringGroup) -> None:
    """Put the group's notice in the place of the tapped message."""
    letter = write_notice(turn, turn.who, f"group:{group.id}")
    assert letter is not None
    turn.edit(letter.text, letter.keyboard, subject=letter.subject)


def _has_days_left(turn: Turn, current: Round) -> bool:
    return rules_round.has_days_left(turn.calendar, turn.now.date(), current.ends)


TAPS = {
    "sparring.new": tap_new_partner,
    "sparring.keep": tap_keep_partner,
    "sparring.find": tap_find,
    "sparring.again": tap_again,
}
