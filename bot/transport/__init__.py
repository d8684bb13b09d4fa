"""All that talks to a Bot API: durable in, durable out, and the turn in between."""

from bot.transport.keyboards import Button, Keyboard, in_rows
from bot.transport.store import Priority, clean
from bot.transport.store_people import (
    any_address_waits,
    export_messages,
    forget_person,
    replace_message,
    telegram_id_of,
    withdraw_words,
    withdrawn_messages,
)
from bot.transport.store_status import (
    drop_update,
    failed_messages,
    retry_update,
    updates_aside,
    waiting,
)
from bot.transport.taps import number, stale
from bot.transport.turn import Came, Turn

__all__ = [
    "Button",
    "Came",
    "Keyboard",
    "Priority",
    "Turn",
    "any_address_waits",
    "clean",
    "drop_update",
    "export_messages",
    "failed_messages",
    "forget_person",
    "in_rows",
    "number",
    "replace_message",
    "retry_update",
    "stale",
    "telegram_id_of",
    "updates_aside",
    "waiting",
    "withdraw_words",
    "withdrawn_messages",
]
