"""*Kort til print*: a card for a talk with a colleague who has no Telegram, as a PDF."""

from bot.sparring.chat_group import find_to_meet
from bot.sparring.jobs_cards import order_card
from bot.transport import Turn, number, stale


def tap_card(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Kort til print* under a notice; of two fast taps the second orders nothing more."""
    own = find_to_meet(turn, number(arguments))
    if own is None or not any(seat.offline for seat in own[0].here):
        stale(turn)
        return
    order_card(turn, own[0])
    turn.toast(turn.say("sparring-card-coming"))


TAPS = {"sparring.card": tap_card}
