"""The Bot API methods that put a message into a chat, and what they share with editing.

Each takes the world and checked parameters, and gives the result as Telegram does.
"""

import mimetypes
import re
import struct
from typing import Any

from bot.localchat.colleagues import without_reply
from bot.localchat.description import Upload
from bot.localchat.entities import (
    FormattedText,
    find_plain_entities,
    parse_html,
    trim,
    utf16_length,
)
from bot.localchat.errors import ApiError, bad_request, not_implemented
from bot.localchat.world import Json, KeptFile, KeptMessage, World, with_text

# https://core.telegram.org/bots/api#sending-files
_LARGEST_PHOTO = 10_000_000
_LARGEST_FILE = 50_000_000
_MOST_BUTTONS = 100
_MOST_BUTTONS_IN_A_ROW = 8
_BUTTON_ACTIONS = ("callback_data", "url", "copy_text")
_CHAT_ACTIONS = re.compile(
    r"typing|choose_sticker|find_location|(upload|record)_(photo|video|voice|document|video_note)"
)


def send_message(world: World, params: Json) -> Json:
    """The Message that was sent."""
    chat = reachable_chat(world, params["chat_id"])
    return _send(world, chat, params, formatted(params, "text", "entities"), "text", {})


def send_photo(world: World, params: Json) -> Json:
    """The Message that was sent."""
    chat = reachable_chat(world, params["chat_id"])
    given = params["photo"]
    if isinstance(given, Upload):
        if len(given.content) > _LARGEST_PHOTO:
            raise bad_request("file is too big")
        width, height = _picture_size(given.content)
        file = world.keep_file(given.name, given.content, _picture_type(given.content), "photos")
    else:
        file = _kept_file(world, given)
        width, height = _picture_size(world.file_content(file))
    size = _identity(file) | {"width": width, "height": height}
    extra: Json = {"photo": [size]}
    if params.get("has_spoiler"):
        extra["has_media_spoiler"] = True
    words = formatted(params, "caption", "caption_entities")
    return _send(world, chat, params, words, "caption", extra)


def send_document(world: World, params: Json) -> Json:
    """The Message that was sent."""
    chat = reachable_chat(world, params["chat_id"])
    given = params["document"]
    if isinstance(given, Upload):
        if len(given.content) > _LARGEST_FILE:
            raise ApiError(413, "Request Entity Too Large")
        if not given.content:
            raise bad_request("file must be non-empty")
        guessed = mimetypes.guess_type(given.name)[0] or given.content_type
        file = world.keep_file(given.name, given.content, guessed, "documents")
    else:
        file = _kept_file(world, given)
    document = _identity(file) | {"file_name": file.name, "mime_type": file.content_type}
    words = formatted(params, "caption", "caption_entities")
    return _send(world, chat, params, words, "caption", {"document": document})


def send_chat_action(world: World, params: Json) -> bool:
    """True; the page shows for some seconds that the bot writes."""
    chat = reachable_chat(world, params["chat_id"])
    if not _CHAT_ACTIONS.fullmatch(params["action"]):
        raise bad_request("wrong parameter action in request")
    world.tell("typing", chat["id"])
    return True


def reachable_chat(world: World, chat_id: Any) -> Json:
    """The Chat that the bot may write to. Raises ApiError 400 or 403 as Telegram does."""
    if isinstance(chat_id, int) and chat_id in world.people:
        person = world.people[chat_id]
        if person.blocked:
            raise ApiError(403, "Forbidden: bot was blocked by the user")
        if not person.started:
            raise ApiError(403, "Forbidden: bot can't initiate conversation with a user")
        return person.as_chat()
    if isinstance(chat_id, int) and chat_id in world.groups:
        group = world.groups[chat_id]
        if not group.has_bot:
            raise ApiError(403, "Forbidden: bot is not a member of the group chat")
        return group.as_chat()
    raise bad_request("chat not found")


def formatted(params: Json, name: str, entities_name: str) -> FormattedText:
    """The text or caption of a call with its entities, trimmed, with those Telegram finds."""
    written = params.get(name) or ""
    if params.get("parse_mode"):
        return find_plain_entities(parse_html(written))
    entities = tuple(params.get(entities_name) or ())
    length = utf16_length(written)
    for entity in entities:
        if entity["offset"] < 0 or entity["offset"] + entity["length"] > length:
            raise bad_request(
                f"entity beginning at UTF-16 offset {entity['offset']} ends outside of the text"
            )
    return find_plain_entities(trim(FormattedText(written, entities)))


def inline_keyboard(markup: Json | None) -> Json | None:
    """The keyboard to keep on a message, None for none. Raises ApiError for a button that is off.

    A keyboard that replaces the phone's own is not shown here: 501.
    """
    if markup is None or "remove_keyboard" in markup or "inline_keyboard" not in markup:
        if markup is not None and "keyboard" in markup:
            raise not_implemented("the local chat shows inline keyboards only. Send one of those.")
        return None
    rows = [row for row in markup["inline_keyboard"] if row]
    for row in rows:
        if len(row) > _MOST_BUTTONS_IN_A_ROW:
            raise bad_request("too many buttons in a row of the inline keyboard")
        for button in row:
            _check_button(button)
    if sum(map(len, rows)) > _MOST_BUTTONS:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    return {"inline_keyboard": rows} if rows else None


def _check_button(button: Json) -> None:
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    actions = [name for name in button if name not in {"text", "style", "icon_custom_emoji_id"}]
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise bad_request("inline keyboard button must have exactly one optional field")
    if actions[0] not in _BUTTON_ACTIONS:
        raise not_implemented(f"the local chat has no inline keyboard button with {actions[0]}.")
    url = button.get("url")
    if url is not None and not re.match(r"(https?://)?[\w-]+(\.[\w-]+)+|tg://", url):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _send(
    world: World, chat: Json, params: Json, words: FormattedText, name: str, extra: Json
) -> Json:
    replied = _replied_message(world, chat["id"], params.get("reply_parameters"))
    markup = inline_keyboard(params.get("reply_markup"))
    body = world.new_message(chat, world.bot_user())
    if replied is not None:
        body["reply_to_message"] = without_reply(replied)
    entities_name = "entities" if name == "text" else "caption_entities"
    body = with_text(body | extra, words, name, entities_name)
    if params.get("link_preview_options"):
        body["link_preview_options"] = params["link_preview_options"]
    if params.get("show_caption_above_media"):
        body["show_caption_above_media"] = True
    if params.get("protect_content"):
        body["has_protected_content"] = True
    if markup is not None:
        body["reply_markup"] = markup
    world.keep_message(KeptMessage(body, silent=bool(params.get("disable_notification"))))
    return body


def _replied_message(world: World, chat_id: int, reply: Json | None) -> Json | None:
    if reply is None:
        return None
    if reply.get("chat_id") not in {None, chat_id}:
        raise not_implemented("the local chat has no replies to a message of another chat.")
    kept = world.chat(chat_id).get(reply.get("message_id", 0))
    if kept is not None:
        return kept.body
    if reply.get("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def _identity(file: KeptFile) -> Json:
    identity = {"file_id": file.file_id, "file_unique_id": file.unique_id}
    return identity | {"file_size": file.size}


def _kept_file(world: World, given: str) -> KeptFile:
    if re.match(r"https?://", given):
        raise not_implemented("the local chat fetches nothing from the web. Upload the file.")
    if given not in world.files:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return world.files[given]


def _picture_type(content: bytes) -> str:
    return "image/png" if content.startswith(b"\x89PNG") else "image/jpeg"


def _picture_size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG or JPEG picture."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    position = 2
    while content.startswith(b"\xff\xd8") and position + 9 <= len(content):
        marker, length = content[position + 1], int.from_bytes(content[position + 2 : position + 4])
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[position + 5 : position + 9])
            return width, height
        position += 2 + length
    raise bad_request("IMAGE_PROCESS_FAILED")
