"""Updates as Telegram sends them, with all that a stranger's app may put into them."""

from typing import Any

METTE = 7001
FROM = {
    "id": METTE,
    "is_bot": False,
    "first_name": "Mette",
    "last_name": "Hemmelig",
    "username": "mettehemmelig",
    "language_code": "da",
    "is_premium": True,
}
CHAT = {
    "id": METTE,
    "type": "private",
    "first_name": "Mette",
    "last_name": "Hemmelig",
    "username": "mettehemmelig",
}
GROUP = {"id": -100, "type": "supergroup", "title": "Hemmelig gruppe"}


def message(text: str | None = None, *, update_id: int = 1, **more: Any) -> dict[str, Any]:
    """A message from Mette, with more of Telegram's fields."""
    return message_with(more, text, update_id=update_id)


def message_with(
    more: dict[str, Any], text: str | None = None, *, update_id: int = 1
) -> dict[str, Any]:
    """A message from Mette, with fields whose names are found out only when it is made."""
    body = {"message_id": 41, "date": 1795419000, "from": FROM, "chat": CHAT, **more}
    if text is not None:
        body["text"] = text
        if text.startswith("/"):
            length = len(text.partition(" ")[0])
            body["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
    return {"update_id": update_id, "message": body}


def edited(text: str, *, update_id: int = 1, message_id: int = 41) -> dict[str, Any]:
    """Mette's edit of a message."""
    body = message(text)["message"] | {"message_id": message_id, "edit_date": 1795419060}
    return {"update_id": update_id, "edited_message": body}


def tap(data: str, *, update_id: int = 1, message_id: int = 40) -> dict[str, Any]:
    """Mette's tap on a button of the bot's message."""
    return {
        "update_id": update_id,
        "callback_query": {
            "id": "99",
            "from": FROM,
            "chat_instance": "-123",
            "data": data,
            "message": {
                "message_id": message_id,
                "date": 1795418000,
                "chat": CHAT,
                "from": {"id": 1, "is_bot": True, "first_name": "Makker", "username": "m_bot"},
                "text": "Et hemmeligt spørgsmål",
                "reply_markup": {"inline_keyboard": [[{"text": "Ja", "callback_data": data}]]},
            },
        },
    }


def membership(status: str, chat: dict[str, Any] = CHAT, *, update_id: int = 1) -> dict[str, Any]:
    """The bot's standing in a chat changed."""
    bot = {"id": 1, "is_bot": True, "first_name": "Makker", "username": "m_bot"}
    return {
        "update_id": update_id,
        "my_chat_member": {
            "chat": chat,
            "from": FROM,
            "date": 1795419000,
            "old_chat_member": {"user": bot, "status": "member"},
            "new_chat_member": {"user": bot, "status": status, "until_date": 0},
        },
    }
