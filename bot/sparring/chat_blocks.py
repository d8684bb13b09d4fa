"""*Ikke sammen med …*: a private list of those one does not want to be put together with.

It is shown to its owner alone, and nobody learns that they are on one.
"""

from bot import people
from bot.people import Person
from bot.sparring import changing, store, store_rounds, today, writing
from bot.sparring.letters import again_keyboard
from bot.sparring.rules_round import has_days_left
from bot.transport import Button, Turn, in_rows, number, stale

PAGE = 8


def tap_blocks(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """The list, each name with a button that takes it off."""
    blocked = store_rounds.blocked_by(turn.db, turn.who.key)
    rows = in_rows(
        Button(
            turn.say("sparring-button-unblock", name=one.name),
            f"sparring.block:{one.key}:off",
        )
        for one in _colleagues(turn)
        if one.key in blocked
    )
    add = Button(str(turn.say("sparring-button-add")), "sparring.choose:0")
    back = Button(str(turn.say("button-back")), "sparring.home")
    text = turn.say("sparring-blocks" if rows else "sparring-blocks-none")
    turn.edit(text, [*rows, [add], [back]])


def tap_choose(turn: Turn, arguments: tuple[str, ...]) -> None:
    """A page of colleagues to choose from."""
    blocked = store_rounds.blocked_by(turn.db, turn.who.key)
    free = [one for one in _colleagues(turn) if one.key not in blocked]
    last = max(0, (len(free) - 1) // PAGE)
    place = min(number(arguments), last)
    rows = in_rows(
        Button(one.name, f"sparring.block:{one.key}:on")
        for one in free[place * PAGE : (place + 1) * PAGE]
    )
    turning = []
    if place > 0:
        turning.append(
            Button(str(turn.say("sparring-button-before")), f"sparring.choose:{place - 1}")
        )
    if place < last:
        turning.append(
            Button(str(turn.say("sparring-button-more")), f"sparring.choose:{place + 1}")
        )
    back = Button(str(turn.say("button-back")), "sparring.blocks")
    text = turn.say("sparring-choose" if free else "sparring-choose-nobody")
    turn.edit(text, [*rows, turning, [back]])


def tap_block(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Put a colleague on the list, or take them off."""
    key, wish = arguments if len(arguments) == 2 else ("", "")
    if wish not in ("on", "off") or key not in {one.key for one in _colleagues(turn)}:
        stale(turn)
        return
    if (key in store_rounds.blocked_by(turn.db, turn.who.key)) == (wish == "on"):
        return
    if wish == "on":
        store_rounds.block(turn.db, turn.who.key, key)
    else:
        store_rounds.unblock(turn.db, turn.who.key, key)
    tap_blocks(turn, ())
    if wish == "on":
        _part(turn, key)
        writing.part(turn, turn.who, key)


def _part(turn: Turn, blocked: str) -> None:
    """Whoever is put together with somebody on their list now gives up their place in the group.

    The others hear what they hear of anybody who cannot come.
    """
    today.let_go(turn, turn.who, beside=blocked)
    group = store.current_group(turn.db, turn.who.key)
    seat = None if group is None else group.seat_of(turn.who.key)
    if group is None or seat is None or blocked not in group.others(turn.who.key):
        return
    if changing.give_up_seat(turn, turn.who) is None:
        return
    if has_days_left(turn.calendar, turn.now.date(), group.round.ends):
        turn.reply(turn.say("sparring-parted"), again_keyboard(turn.say, seat.id))
    else:
        turn.reply(turn.say("sparring-parted-late"))


def _colleagues(turn: Turn) -> list[Person]:
    others = (one for one in people.everybody(turn.db) if one.key != turn.who.key)
    active = [one for one in others if one.is_active]
    return sorted(active, key=lambda one: people.danish_order(one.name))
