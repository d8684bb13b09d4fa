"""What a handler gets from python-telegram-bot, with the turn in it."""

from typing import Any

from telegram.ext import CallbackContext, ExtBot

from bot.transport.turn import Turn

TURN = "turn"


class Context(CallbackContext[ExtBot[None], Any, Any, dict[str, Turn]]):
    """A callback context whose `turn` is the turn that is being dispatched."""

    @property
    def turn(self) -> Turn:
        """The turn on the update at hand."""
        return self.bot_data[TURN]
