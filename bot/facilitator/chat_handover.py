"""*Giv stafetten videre*, and whether somebody takes it from a facilitator who has gone silent."""

from bot import people
from bot.facilitator import store
from bot.facilitator.chat_parts import (
    Screen,
    back,
    button,
    number,
    page_number,
    paged,
    person_buttons,
    say_stale,
    show,
)
from bot.facilitator.rules import TakeoverAsk, page_of
from bot.feature import Hooks, Tap
from bot.people import Person
from bot.texts import Html
from bot.transport import Button, Turn

LEAVE, STAY = "leave", "stay"


def handover_taps(hooks: Hooks) -> dict[str, Tap]:
    """The buttons of these screens, by name.

    Whether somebody takes over is asked of leaders too, who never enter the facilitator's room.
    """
    return {
        "facilitate.handover": _choose,
        "facilitate.handover_to": _ask,
        "facilitate.handover_yes": lambda turn, arguments: _hand_over(turn, arguments, hooks),
        "me.take_over": lambda turn, arguments: _take_over(turn, arguments, hooks),
        "me.not_take_over": _decline,
    }


def _choose(turn: Turn, arguments: tuple[str, ...]) -> None:
    found = [one for one in people.everybody(turn.db) if _can_take(one)]
    page = page_of(person_buttons(found, "facilitate.handover_to"), page_number(arguments))
    rows = paged(turn, page, "facilitate.handover", width=2)
    rows.append(back(turn, "facilitate.home"))
    text = "facilitator-handover" if found else "facilitator-handover-none"
    show(turn, Screen(turn.say(text), rows))


def _ask(turn: Turn, arguments: tuple[str, ...]) -> None:
    taker = people.find(turn.db, arguments[0]) if len(arguments) == 1 else None
    if taker is None or not _can_take(taker):
        say_stale(turn)
        return
    data = f"facilitate.handover_yes:{taker.key}"
    rows = [
        [button(turn, "facilitator-button-hand-over", f"{data}:{LEAVE}")],
        [button(turn, "facilitator-button-stay-too", f"{data}:{STAY}")],
        [button(turn, "button-cancel", "facilitate.handover")],
    ]
    show(turn, Screen(turn.say("facilitator-ask-handover", name=taker.name), rows))


def _hand_over(turn: Turn, arguments: tuple[str, ...], hooks: Hooks) -> None:
    match arguments:
        case (key, "leave" | "stay" as choice):
            taker = people.find(turn.db, key)
        case _:
            taker = None
    if taker is None or not _can_take(taker):
        say_stale(turn)
        return
    if choice == LEAVE:
        people.hand_over(turn, turn.who, taker)
        keyboard = [[button(turn, "button-menu", "menu.show")]]
    else:
        people.set_role(turn, taker, "facilitator", holds=True)
        keyboard = [back(turn, "facilitate.home")]
    _tell_new(turn, taker, "facilitator-told-handover", turn.who.name)
    for key in (taker.key, turn.who.key):
        hooks.changed(turn, _reload(turn, key))
    show(turn, Screen(turn.say(f"facilitator-handed-{choice}", name=taker.name), keyboard))


def _take_over(turn: Turn, arguments: tuple[str, ...], hooks: Hooks) -> None:
    ask = _find_ask(turn, arguments)
    if ask is None:
        say_stale(turn)
        return
    absent = None if ask.absent is None else people.find(turn.db, ask.absent)
    if not _is_still_open(turn, ask, absent):
        for one in store.open_asks(turn.db, ask.absent):
            store.close_ask(turn.db, one.id)
        turn.edit(turn.say("facilitator-takeover-settled"))
        return
    taker = turn.who
    if absent is None:
        people.set_role(turn, taker, "facilitator", holds=True)
    else:
        people.hand_over(turn, absent, taker)
        turn.send(
            absent, turn.say_to(absent)("facilitator-told-takeover", name=taker.name), silent=True
        )
        hooks.changed(turn, _reload(turn, absent.key))
    hooks.changed(turn, _reload(turn, taker.key))
    text = turn.say("facilitator-taken-over")
    if not taker.facilitator:
        text = Html(f"{text}\n\n{turn.say('facilitator-what-it-means')}")
    turn.edit(text, [[button(turn, "facilitator-button-home", "facilitate.home")]])
    _close_asks(turn, ask, taker)


def _decline(turn: Turn, arguments: tuple[str, ...]) -> None:
    ask = _find_ask(turn, arguments)
    if ask is None:
        say_stale(turn)
        return
    store.close_ask(turn.db, ask.id)
    turn.edit(turn.say("facilitator-takeover-declined"))


def takeover_subject(ask_id: int) -> str:
    """What the message is about in which somebody is asked to take over."""
    return f"facilitator_takeover:{ask_id}"


def _can_take(person: Person) -> bool:
    return person.is_active and not person.facilitator and person.reachable


def _find_ask(turn: Turn, arguments: tuple[str, ...]) -> TakeoverAsk | None:
    ask_id = number(arguments[0]) if len(arguments) == 1 else None
    ask = None if ask_id is None else store.find_ask(turn.db, ask_id)
    mine = ask is not None and ask.asked == turn.who.key and turn.who.is_active
    return ask if mine else None


def _is_still_open(turn: Turn, ask: TakeoverAsk, absent: Person | None) -> bool:
    """Whether the facilitator is still away, or there is still none."""
    if absent is None:
        return not people.facilitators(turn.db)
    return absent.is_active and absent.facilitator and absent.seen <= ask.at


def _close_asks(turn: Turn, ask: TakeoverAsk, taker: Person) -> None:
    """Whoever else was asked sees that it is settled, and by whom."""
    for one in store.open_asks(turn.db, ask.absent):
        store.close_ask(turn.db, one.id)
        other = people.find(turn.db, one.asked)
        if one.id != ask.id and other is not None:
            text = turn.say_to(other)("facilitator-takeover-taken", name=taker.name)
            turn.edit_about(other, takeover_subject(one.id), text)


def _tell_new(turn: Turn, taker: Person, text: str, giver: str) -> None:
    say = turn.say_to(taker)
    told = Html(f"{say(text, name=giver)}\n\n{say('facilitator-what-it-means')}")
    label = str(say("facilitator-button-home"))
    turn.send(taker, told, [[Button(label, "facilitate.home")]])


def _reload(turn: Turn, key: str) -> Person:
    person = people.find(turn.db, key)
    assert person is not None
    return person
