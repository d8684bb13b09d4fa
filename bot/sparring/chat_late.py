"""Coming into a round that runs, and staying in sparring after a time without a sign.

Nobody comes into a round that runs unless they say so.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.feature import Feature
from bot.sparring import placing, silence, store, store_rounds, store_silence
from bot.sparring.chat_partner import show_group
from bot.sparring.forming import note_asked_late
from bot.sparring.letters_round import late_keyboard
from bot.sparring.rules import Round
from bot.texts import Html
from bot.transport import Button, Turn, number, stale

Handler = Callable[..., None]
"""A command, a button or a text of this room: the turn, and what came with it."""


def round_to_join(turn: Turn) -> Round | None:
    """The round that the person of the turn could still come into, or None."""
    return placing.may_come_late(turn.db, turn.calendar, turn.who, turn.now.date())


def ask_at_once(turn: Turn, said: Html) -> bool:
    """Ask somebody who has just opted in whether they join the round that runs; else False."""
    current = round_to_join(turn)
    if current is None:
        return False
    note_asked_late(turn, turn.who, current)
    asked = turn.say("sparring-late", date=current.ends)
    turn.edit(Html(f"{said}\n\n{asked}"), late_keyboard(turn.say, current))
    return True


def join_button(turn: Turn) -> Button | None:
    """*Vær med nu* on the screen *Sparring*, when there is a round to join."""
    current = round_to_join(turn)
    if current is None:
        return None
    return Button(str(turn.say("sparring-button-late")), f"sparring.late:{current.number}:yes")


def tap_late(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ja tak* or *Fra næste runde*."""
    asked = number(arguments)
    answer = arguments[1] if len(arguments) > 1 else ""
    running = placing.open_round(turn.db, turn.now.date())
    if answer not in ("yes", "no") or running is None or running.number != asked:
        stale(turn)
        return
    key = turn.who.key
    waits = key in store_rounds.left_over(turn.db, running.number)
    if waits or store.current_group(turn.db, key) is not None:
        return
    if answer == "no":
        turn.edit(turn.say("sparring-late-next"))
        return
    current = round_to_join(turn)
    if current is None:
        turn.edit(turn.say("sparring-late-over"))
        return
    found = placing.join_late(turn, current, key)
    if found is None:
        turn.edit(turn.say("sparring-late-none"))
        return
    show_group(turn, found)


def tap_stay(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Ja, bliv ved*."""
    if not store_silence.is_asked(turn.db, turn.who.key):
        return
    store_silence.answer(turn.db, turn.who.key)
    turn.edit(turn.say("sparring-stays"))


def with_signs(room: Feature) -> Feature:
    """The room, in which whoever uses a command, a button or a text of it has given a sign."""
    return replace(
        room,
        commands=_all_signing(room.commands),
        taps=_all_signing(room.taps),
        texts=_all_signing(room.texts),
        edits=_all_signing(room.edits),
    )


def _all_signing(handlers: Mapping[str, Handler]) -> dict[str, Handler]:
    return {name: _signing(handler) for name, handler in handlers.items()}


def _signing(handler: Handler) -> Handler:
    def handle(turn: Turn, *arguments: object) -> None:
        handler(turn, *arguments)
        silence.note_sign(turn)

    return handle


TAPS = {"sparring.late": tap_late, "sparring.stay": tap_stay}
