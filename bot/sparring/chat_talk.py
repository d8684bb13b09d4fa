"""The buttons of a talk: start it, be ready, go on, take more time, pause and stop.

A button carries the phase that it was shown in, so that a late or second press does nothing.
"""

from collections.abc import Mapping

from bot.feature import Tap
from bot.reflection.library import Protocol
from bot.sparring import letters_talk, rules_talk, store, store_talks, talking
from bot.sparring.letters_talk import about, write_choice
from bot.sparring.rules import Seat, SparringGroup
from bot.sparring.rules_talk import FOCUS, Talk
from bot.transport import Turn, number, stale


def tap_start(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Start sparring*: how long; or, when it is waited for or on, how it stands."""
    own = talking.find_own(turn, number(arguments))
    if own is None:
        stale(turn)
        return
    group, _ = own
    found = talking.current(turn, group)
    if found is None:
        _show_choice(turn, group)
        return
    letter = talking.write_state(turn, turn.who, group, found[0])
    turn.delete_about(turn.who, about(group))
    turn.reply(letter.text, letter.keyboard, subject=letter.subject)


def tap_swap(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Byt roller*, before another talk of the same group: that seat's person begins."""
    own = talking.find_own(turn, number(arguments))
    if own is None or talking.current(turn, own[0]) is not None:
        stale(turn)
        return
    group, _ = own
    first = next((seat for seat in group.here if seat.id == number(arguments, 1)), None)
    protocols = letters_talk.protocols_for(turn, group)
    if first is None or not protocols or not _has_talked(turn, group):
        stale(turn)
        return
    if first.role == FOCUS:
        return
    roles = protocols[0].roles
    for seat in group.here:
        moved = (roles.index(seat.role) - roles.index(first.role)) % len(roles)
        store_talks.set_role(turn.db, seat.id, roles[moved])
    swapped = store.find_group(turn.db, group.id)
    assert swapped is not None
    letter = write_choice(turn, turn.who, swapped, swap_to=_next_focus(turn, swapped))
    turn.edit(letter.text, letter.keyboard, subject=letter.subject)


def tap_not_now(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Fortryd*, before anything was chosen: the question goes away."""
    own = talking.find_own(turn, number(arguments))
    if own is None or talking.current(turn, own[0]) is not None:
        stale(turn)
        return
    turn.delete_about(turn.who, about(own[0]))


def tap_take(turn: Turn, arguments: tuple[str, ...]) -> None:
    """A length: the others are asked whether they are ready. Whoever was faster has chosen."""
    own = talking.find_own(turn, number(arguments))
    protocols = [] if own is None else letters_talk.protocols_for(turn, own[0])
    wanted = arguments[1] if len(arguments) > 1 else ""
    protocol = next((one for one in protocols if one.id == wanted), None)
    if own is None or protocol is None:
        stale(turn)
        return
    group, seat = own
    found = talking.current(turn, group)
    if found is None:
        talking.invite(turn, group, seat, protocol)
    elif found[0].state == "waiting" and seat.id not in store_talks.ready(turn.db, group.id):
        letter = talking.write_state(turn, turn.who, group, found[0])
        turn.edit(letter.text, letter.keyboard, subject=letter.subject)


def tap_ready(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Jeg er klar*: the talk begins when all have said so."""
    own = talking.find_own(turn, number(arguments))
    if own is None:
        stale(turn)
        return
    group, seat = own
    found = talking.current(turn, group)
    if found is None:
        # They come too late for their colleague, but they are ready.
        _show_choice(turn, group)
        return
    talk, protocol = found
    if talk.state == "waiting" and seat.id not in store_talks.ready(turn.db, group.id):
        talking.get_ready(turn, group, seat, talk, protocol)


def tap_next_phase(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Næste fase*, or *Afslut* in the last one."""
    found = _find_on(turn, arguments, keeps_time=True)
    if found is not None and found[1].state == "running":
        talking.go_on(turn, *found)


def tap_more(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*2 minutter mere*; the button knows how many were given, so two fast taps give two."""
    found = _find_on(turn, arguments, keeps_time=True)
    if found is None:
        return
    group, talk, protocol = found
    if talk.state == "running" and arguments[3:] == (str(talk.extra),):
        talking.change(turn, group, rules_talk.add_time(talk), protocol)


def tap_pause(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Pause*: everybody may."""
    found = _find_on(turn, arguments)
    if found is not None and found[1].state == "running":
        group, talk, protocol = found
        talking.change(turn, group, rules_talk.pause(talk, turn.at), protocol)


def tap_resume(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Fortsæt*: everybody may."""
    found = _find_on(turn, arguments)
    if found is not None and found[1].state == "paused":
        group, talk, protocol = found
        talking.change(turn, group, rules_talk.resume(talk, turn.at), protocol)


def tap_stop(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Stop*, or *Ikke nu* before it has begun: everybody may, in any phase."""
    own = talking.find_own(turn, number(arguments))
    known = None if own is None else store_talks.find(turn.db, own[0].id)
    if own is None or known is None:
        stale(turn)
        return
    found = talking.current(turn, own[0])
    if found is not None:
        talking.stop(turn, own[0], found[0])


TAPS: Mapping[str, Tap] = {
    "sparring.start": tap_start,
    "sparring.swap": tap_swap,
    "sparring.notnow": tap_not_now,
    "sparring.take": tap_take,
    "sparring.ready": tap_ready,
    "sparring.nextphase": tap_next_phase,
    "sparring.more": tap_more,
    "sparring.pause": tap_pause,
    "sparring.resume": tap_resume,
    "sparring.stop": tap_stop,
}


def _find_on(
    turn: Turn, arguments: tuple[str, ...], *, keeps_time: bool = False
) -> tuple[SparringGroup, Talk, Protocol] | None:
    """The talk in the phase that the button was shown in, or None.

    A press that came too late, or a second one, is passed over in silence; a button of a talk
    that is no more, or of somebody else's, is stale.
    """
    own = talking.find_own(turn, number(arguments))
    known = None if own is None else store_talks.find(turn.db, own[0].id)
    if own is None or known is None or len(arguments) < 3:
        stale(turn)
        return None
    group, seat = own
    place = (number(arguments, 1), number(arguments, 2))
    found = talking.current(turn, group)
    if found is None:
        if place != known.place:
            stale(turn)
        return None
    talk, protocol = found
    keeper = rules_talk.timekeeper(group, protocol, place[0])
    if keeps_time and (keeper is None or keeper.id != seat.id):
        stale(turn)
        return None
    return (group, talk, protocol) if place == talk.place else None


def _show_choice(turn: Turn, group: SparringGroup) -> None:
    swap_to = _next_focus(turn, group) if _has_talked(turn, group) else None
    letter = write_choice(turn, turn.who, group, swap_to=swap_to)
    turn.delete_about(turn.who, about(group))
    turn.reply(letter.text, letter.keyboard, subject=letter.subject)


def _has_talked(turn: Turn, group: SparringGroup) -> bool:
    """Whether the group has had a talk already, so that it is another's turn."""
    known = store_talks.find(turn.db, group.id)
    return group.took_place or (known is not None and known.state == "ended")


def _next_focus(turn: Turn, group: SparringGroup) -> Seat | None:
    """Who begins when all take the next role: whoever has the last one now."""
    for protocol in letters_talk.protocols_for(turn, group)[:1]:
        return next(seat for seat in group.here if seat.role == protocol.roles[-1])
    return None
