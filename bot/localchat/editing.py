"""The Bot API methods that change, delete and answer what is in a chat already.

Each takes the world and checked parameters, and gives the result as Telegram does.
"""

from dataclasses import replace
from datetime import timedelta

from bot.localchat.entities import FormattedText
from bot.localchat.errors import bad_request, not_implemented
from bot.localchat.sending import formatted, inline_keyboard, reachable_chat
from bot.localchat.world import Json, KeptMessage, World, with_text

# "A message can only be deleted if it was sent less than 48 hours ago": deleteMessage.
DELETABLE_FOR = timedelta(hours=48)
_MOST_DELETED_AT_ONCE = 100
# The Bot API gives no figure; an answer minutes later is refused.
ANSWERABLE_FOR = timedelta(minutes=10)


def edit_message_text(world: World, params: Json) -> Json:
    """The Message as it is now; without `reply_markup` its keyboard is gone."""
    if "rich_message" in params:
        raise not_implemented("the local chat has no rich messages. Send text.")
    if "text" not in params:
        raise bad_request("message text is empty")
    kept = _editable(world, params)
    if "text" not in kept.body:
        raise bad_request("there is no text in the message to edit")
    words = formatted(params, "text", "entities")
    return _change(world, kept, params, words, "text", "entities")


def edit_message_caption(world: World, params: Json) -> Json:
    """The Message as it is now; without `reply_markup` its keyboard is gone."""
    kept = _editable(world, params)
    if not {"photo", "document"} & set(kept.body):
        raise bad_request("there is no caption in the message to edit")
    words = formatted(params, "caption", "caption_entities")
    return _change(world, kept, params, words, "caption", "caption_entities")


def edit_message_reply_markup(world: World, params: Json) -> Json:
    """The Message as it is now."""
    kept = _editable(world, params)
    body = {key: value for key, value in kept.body.items() if key != "reply_markup"}
    return _keep_change(world, kept, _with_markup(body, params), edited=kept.edited)


def delete_message(world: World, params: Json) -> bool:
    """True. In a private chat the bot may delete either's messages, for 48 hours."""
    chat = reachable_chat(world, params["chat_id"])
    kept = world.chat(chat["id"]).get(params["message_id"])
    if kept is None:
        raise bad_request("message to delete not found")
    _delete(world, chat, kept)
    return True


def delete_messages(world: World, params: Json) -> bool:
    """True; those that are not found are skipped."""
    chat = reachable_chat(world, params["chat_id"])
    if not params["message_ids"]:
        raise bad_request("message identifiers are not specified")
    if len(params["message_ids"]) > _MOST_DELETED_AT_ONCE:
        raise bad_request("too many message identifiers specified")
    for message_id in params["message_ids"]:
        kept = world.chat(chat["id"]).get(message_id)
        if kept is not None:
            _delete(world, chat, kept)
    return True


def answer_callback_query(world: World, params: Json) -> bool:
    """True; the page shows the text to the one who tapped."""
    query_id = params["callback_query_id"]
    query = world.setting(f"callback/{query_id}", None)
    now = world.now().timestamp()
    if query is None or now - query["date"] > ANSWERABLE_FOR.total_seconds():
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    toast = {
        "callback_query_id": query_id,
        "text": params.get("text") or "",
        "show_alert": bool(params.get("show_alert")),
    }
    world.keep_setting(f"toast/{query['person']}", toast)
    world.tell("toast", query["person"])
    return True


def _editable(world: World, params: Json) -> KeptMessage:
    if "inline_message_id" in params:
        raise not_implemented("the local chat has no inline messages. Name chat_id and message_id.")
    if "chat_id" not in params:
        raise bad_request("chat_id is empty")
    if "message_id" not in params:
        raise bad_request("message identifier is not specified")
    chat = reachable_chat(world, params["chat_id"])
    kept = world.chat(chat["id"]).get(params["message_id"])
    if kept is None:
        raise bad_request("message to edit not found")
    if kept.body["from"]["id"] != world.bot_id:
        raise bad_request("message can't be edited")
    return kept


def _change(
    world: World,
    kept: KeptMessage,
    params: Json,
    words: FormattedText,
    name: str,
    entities_name: str,
) -> Json:
    dropped = {"reply_markup", "link_preview_options"}
    body = {key: value for key, value in kept.body.items() if key not in dropped}
    body = _with_markup(with_text(body, words, name, entities_name), params)
    if params.get("link_preview_options"):
        body["link_preview_options"] = params["link_preview_options"]
    return _keep_change(world, kept, body, edited=True)


def _with_markup(body: Json, params: Json) -> Json:
    markup = inline_keyboard(params.get("reply_markup"))
    return body if markup is None else body | {"reply_markup": markup}


def _keep_change(world: World, kept: KeptMessage, body: Json, *, edited: bool) -> Json:
    if body == kept.body:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly "
            "the same as a current content and reply markup of the message"
        )
    body["edit_date"] = int(world.now().timestamp())
    world.keep_message(replace(kept, body=body, edited=edited))
    return body


def _delete(world: World, chat: Json, kept: KeptMessage) -> None:
    age = timedelta(seconds=world.now().timestamp() - kept.body["date"])
    if age >= DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    if chat["type"] == "group" and kept.body["from"]["id"] != world.bot_id:
        raise bad_request("message can't be deleted")
    world.drop_message(chat["id"], kept.id)
