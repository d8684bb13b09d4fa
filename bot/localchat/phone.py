"""A chat as the phone shows it: what is left, in order, with what can be tapped.

The page and the tests read it; deleted messages are gone.
"""

from datetime import UTC, datetime

from bot.localchat.world import Json, KeptMessage, World

_WITHOUT_TEXT = ("sticker", "voice", "video", "location", "contact", "poll", "new_chat_members")


def show_chat(world: World, chat_id: int) -> list[Json]:
    """The messages of a chat, oldest first."""
    return [_show(world, message) for message in world.chat(chat_id).values() if not message.hidden]


def _show(world: World, message: KeptMessage) -> Json:
    body = message.body
    words = "text" if "text" in body else "caption"
    entities = "entities" if "text" in body else "caption_entities"
    shown: Json = {
        "message_id": message.id,
        "from": "bot" if body["from"]["id"] == world.bot_id else "user",
        "sender": body["from"]["first_name"],
        "text": body.get(words, ""),
        "entities": body.get(entities, []),
        "date": datetime.fromtimestamp(body["date"], UTC).isoformat(),
        "edited": message.edited,
        "keyboard": [
            [_show_button(button) for button in row]
            for row in body.get("reply_markup", {}).get("inline_keyboard", [])
        ],
        "photo": None,
        "document": None,
        "kind": next((kind for kind in _WITHOUT_TEXT if kind in body), None),
        "forwarded": "forward_origin" in body,
        "silent": message.silent,
        "protected": body.get("has_protected_content", False),
        "reply_to": body.get("reply_to_message", {}).get("message_id"),
        "preview": not body.get("link_preview_options", {}).get("is_disabled", False),
    }
    if "photo" in body:
        shown["photo"] = _show_file(world, body["photo"][-1]["file_id"])
        shown["photo"] |= {side: body["photo"][-1][side] for side in ("width", "height")}
    if "document" in body:
        shown["document"] = _show_file(world, body["document"]["file_id"])
    return shown


def _show_button(button: Json) -> Json:
    shown = {"text": button["text"]}
    for name, kept in (("data", "callback_data"), ("url", "url")):
        if kept in button:
            shown[name] = button[kept]
    if "copy_text" in button:
        shown["copy"] = button["copy_text"]["text"]
    return shown


def _show_file(world: World, file_id: str) -> Json:
    file = world.files[file_id]
    return {"url": f"/local/files/{file_id}", "name": file.name, "size": file.size}
