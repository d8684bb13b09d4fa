"""All that talks to a Bot API: durable in, durable out, and the turn in between."""

from bot.transport.keyboards import Button, Keyboard, in_rows
from bot.transport.store import Priority, clean, subject_of
from bot.transport.store_people import (
    any_address_waits,
    export_messages,
    forget_person,
    forget_words,
    replace_message,
    telegram_id_of,
    withdraw_words,
    withdrawn_messages,
    words_to_cover,
)
from bot.transport.store_status import (
    Waiting,
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
    "Waiting",
    "any_address_waits",
    "clean",
    "drop_update",
    "export_messages",
    "failed_messages",
    "forget_person",
    "forget_words",
    "in_rows",
    "number",
    "replace_message",
    "retry_update",
    "stale",
    "subject_of",
    "telegram_id_of",
    "updates_aside",
    "waiting",
    "withdraw_words",
    "withdrawn_messages",
    "words_to_cover",
]
