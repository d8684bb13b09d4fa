"""What of an update is kept: only what a handler needs, and no text that the guard refused.

Runs before the first row. Usernames, last names, photos and files never get past here.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

from bot.transport.keyboards import is_callback_data

Guard = Callable[[str], Sequence[str]]
"""Gives the categories of the hard hits in a text."""

NOTE = "makker"
"""The key under which a kept message says what was left out of it."""

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
FIRST_NAME_LENGTH = 30

_START = re.compile(r"/start(?:@\w+)? [A-Za-z0-9_-]{22}")
_CONTENT = (
    "photo",
    "document",
    "voice",
    "video",
    "video_note",
    "audio",
    "animation",
    "sticker",
    "contact",
    "location",
    "venue",
    "poll",
    "dice",
    "story",
    "checklist",
    "paid_media",
    "game",
    "invoice",
)

Json = dict[str, Any]


def minimise(update: Json, guard: Guard) -> Json:
    """The update as it is kept: a new dict in the Bot API's own shape.

    A text that the hard guard hits is replaced by the categories of its hits, under `makker`;
    what is not text, or is forwarded, by its kind. Raises KeyError or TypeError when the
    update has not the shape of one; it is then stored as an empty one and set aside.
    """
    kept: Json = {"update_id": int(update["update_id"])}
    for kind in ("message", "edited_message"):
        if kind in update:
            kept[kind] = _message(update[kind], guard)
    if "callback_query" in update:
        kept["callback_query"] = _callback(update["callback_query"], guard)
    if "my_chat_member" in update:
        kept["my_chat_member"] = _membership(update["my_chat_member"], guard)
    return kept


def _message(message: Json, guard: Guard) -> Json:
    kept: Json = {
        "message_id": int(message["message_id"]),
        "date": int(message["date"]),
        "chat": _chat(message["chat"]),
    }
    if "from" in message:
        kept["from"] = _user(message["from"], guard)
    if isinstance(message.get("edit_date"), int):
        kept["edit_date"] = message["edit_date"]
    if "reply_to_message" in message:
        answered = message["reply_to_message"]
        kept["reply_to_message"] = {
            "message_id": int(answered["message_id"]),
            "date": int(answered["date"]),
            "chat": _chat(answered["chat"]),
        }
    _keep_text(kept, message, guard)
    return kept


def _keep_text(kept: Json, message: Json, guard: Guard) -> None:
    content = next((kind for kind in _CONTENT if kind in message), None)
    text = message.get("text")
    if message["chat"]["type"] != "private":
        # What is said in a group is none of the bot's business, not even on its way to the bin.
        kept[NOTE] = {"kind": "group" if text else "service"}
        return
    hits = [*guard(str(text or "")), *guard(str(message.get("caption") or ""))]
    document = message.get("document")
    if isinstance(document, dict):
        hits.extend(guard(str(document.get("file_name") or "")))
    if isinstance(text, str) and _START.fullmatch(text):
        hits = []
    if hits:
        kept[NOTE] = {"hits": sorted(set(hits))}
    elif "forward_origin" in message:
        kept[NOTE] = {"kind": "forward"}
    elif content is not None:
        kept[NOTE] = {"kind": content}
    elif isinstance(text, str) and text:
        kept["text"] = text
        entities = message.get("entities")
        if text.startswith("/") and isinstance(entities, list):
            kept["entities"] = [
                {"type": "bot_command", "offset": 0, "length": one["length"]}
                for one in entities
                if one.get("type") == "bot_command" and one.get("offset") == 0
            ]
    else:
        kept[NOTE] = {"kind": "service"}


def _callback(query: Json, guard: Guard) -> Json:
    kept: Json = {
        "id": str(query["id"]),
        "from": _user(query["from"], guard),
        "chat_instance": "",
        "data": query["data"] if is_callback_data(str(query.get("data") or "")) else "forged",
    }
    if "message" in query:
        message = query["message"]
        kept["message"] = {
            "message_id": int(message["message_id"]),
            "date": int(message["date"]),
            "chat": _chat(message["chat"]),
        }
    return kept


def _membership(change: Json, guard: Guard) -> Json:
    kept: Json = {
        "chat": _chat(change["chat"]),
        "from": _user(change["from"], guard),
        "date": int(change["date"]),
    }
    for side in ("old_chat_member", "new_chat_member"):
        member = change[side]
        kept[side] = {
            "status": str(member["status"]),
            "user": {"id": int(member["user"]["id"]), "is_bot": True, "first_name": "Makker"},
        }
        if member["status"] == "kicked":
            kept[side]["until_date"] = int(member.get("until_date") or 0)
    return kept


def _chat(chat: Json) -> Json:
    return {"id": int(chat["id"]), "type": str(chat["type"])}


def _user(user: Json, guard: Guard) -> Json:
    name = str(user.get("first_name") or "")[:FIRST_NAME_LENGTH]
    kept: Json = {
        "id": int(user["id"]),
        "is_bot": bool(user.get("is_bot", False)),
        "first_name": "" if guard(name) else name,
    }
    if isinstance(user.get("language_code"), str):
        kept["language_code"] = user["language_code"][:8]
    return kept
