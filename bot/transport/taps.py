"""What a tapped button says, and what is said to one that has had its time."""

from bot.transport.turn import Turn

LONGEST_ID = 18


def number(arguments: tuple[str, ...], place: int = 0) -> int:
    """The row id or page among a button's arguments; 0, which no row has, when it is none."""
    text = arguments[place] if place < len(arguments) else ""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= LONGEST_ID else 0


def stale(turn: Turn) -> None:
    """Say that the button is of no use any more, and change nothing."""
    turn.toast(turn.say("stale-button"))
