"""Buttons under a message and the data they carry back.

Data is `name:argument:argument`: a name that a feature registered and plain arguments.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.escape import plain

DATA_BYTES = 64
LETTERS = 32
"""So many letters of a label, at most, a phone shows over the whole width of a message."""
_DATA = re.compile(r"[a-z][a-z0-9_.]*(?::[A-Za-z0-9_.-]*)*")


@dataclass(frozen=True, slots=True)
class Button:
    """One button: its label and what comes back when it is tapped."""

    label: str
    data: str

    def __post_init__(self) -> None:
        if not self.label:
            raise ValueError(f"The button for {self.data!r} has no label.")
        # A label is no HTML: Telegram would show "Anna &amp; Bo".
        object.__setattr__(self, "label", plain(self.label))
        if not is_callback_data(self.data):
            raise ValueError(
                f"The callback data {self.data!r} is not name:argument of at most 64 bytes."
            )


Keyboard = Sequence[Sequence[Button]]


def is_callback_data(data: str) -> bool:
    """Whether that is data such as our own buttons carry; anything else is forged."""
    return len(data.encode()) <= DATA_BYTES and _DATA.fullmatch(data) is not None


def split_data(data: str) -> tuple[str, tuple[str, ...]]:
    """The name and the arguments of callback data."""
    name, *arguments = data.split(":")
    return name, tuple(arguments)


def in_rows(buttons: Iterable[Button], width: int = 2) -> list[list[Button]]:
    """Buttons laid out in rows of at most `width`; one with a long label has a row of its own.

    On a phone, a button of half the width shows some sixteen letters and hides the rest.
    """
    rows: list[list[Button]] = []
    has_room = False
    for button in buttons:
        is_long = width > 1 and len(button.label) > LETTERS // width
        if has_room and not is_long:
            rows[-1].append(button)
        else:
            rows.append([button])
        has_room = not is_long and len(rows[-1]) < width
    return rows


def markup(keyboard: Keyboard) -> dict[str, Any]:
    """The keyboard as the Bot API takes it (InlineKeyboardMarkup)."""
    return {
        "inline_keyboard": [
            [{"text": button.label, "callback_data": button.data} for button in row]
            for row in keyboard
            if row
        ]
    }
