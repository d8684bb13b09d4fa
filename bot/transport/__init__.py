"""All that talks to a Bot API: durable in, durable out, and the turn in between."""

from bot.transport.keyboards import Button, Keyboard, in_rows
from bot.transport.store import Priority
from bot.transport.turn import Came, Turn

__all__ = ["Button", "Came", "Keyboard", "Priority", "Turn", "in_rows"]
