"""The library's update of what was stored: the other half of what minimise() keeps."""

from datetime import UTC, datetime
from typing import Any

from telegram import Bot, Chat, Message, Update, User

_OF_A_TEXT = frozenset({"message_id", "date", "chat", "from", "text"})


def read_update(raw: dict[str, Any], bot: Bot) -> Update:
    """The update of a stored payload; raises KeyError, TypeError or ValueError when it is none.

    A plain text, which most of them are, is put together here: python-telegram-bot looks for
    each of the hundred other things that a message may have, for half a millisecond.
    """
    message = raw.get("message")
    if len(raw) != 2 or message is None or message.keys() != _OF_A_TEXT:
        return Update.de_json(raw, bot)
    chat, user = message["chat"], message["from"]
    return Update(
        raw["update_id"],
        message=Message(
            message_id=message["message_id"],
            date=datetime.fromtimestamp(message["date"], UTC),
            chat=Chat(chat["id"], chat["type"]),
            from_user=User(
                user["id"],
                user["first_name"],
                user["is_bot"],
                language_code=user.get("language_code"),
            ),
            text=message["text"],
        ),
    )
