"""Which Bot API methods the local chat has, and how a checked call becomes a result.

getUpdates is not among them: it waits, and lives in `api.py`.
"""

from collections.abc import Callable
from typing import Any

from bot.localchat import editing, profile, sending
from bot.localchat.description import find_violations, method_names, refusal
from bot.localchat.errors import ApiError, bad_request, not_implemented
from bot.localchat.parameters import NOT_TEXT, is_text
from bot.localchat.world import Json, World

METHODS: dict[str, Callable[[World, Json], Any]] = {
    "getMe": profile.get_me,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "answerCallbackQuery": editing.answer_callback_query,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "setChatMenuButton": profile.set_chat_menu_button,
    "setMyName": profile.profile_setter("name"),
    "getMyName": profile.profile_getter("name"),
    "setMyDescription": profile.profile_setter("description"),
    "getMyDescription": profile.profile_getter("description"),
    "setMyShortDescription": profile.profile_setter("short_description"),
    "getMyShortDescription": profile.profile_getter("short_description"),
    "leaveChat": profile.leave_chat,
    "getChat": profile.get_chat,
    "setWebhook": profile.set_webhook,
    "deleteWebhook": profile.delete_webhook,
    "getWebhookInfo": profile.get_webhook_info,
    "getFile": profile.get_file,
}
# Messages that count against Telegram's rates.
SENDING = frozenset({"sendMessage", "sendPhoto", "sendDocument"})
_ABSENT_PARAMETERS = (
    "allow_paid_broadcast",
    "business_connection_id",
    "direct_messages_topic_id",
    "ephemeral_message_parameters",
    "message_effect_id",
    "message_thread_id",
    "suggested_post_parameters",
)


def canonical_name(written: str) -> str:
    """The method's own spelling. Raises ApiError 404 for what the Bot API does not have."""
    try:
        return method_names()[written.lower()]
    except KeyError:
        raise ApiError(404, "Not Found") from None


def check(method: str, params: Json) -> None:
    """Raise the ApiError that Telegram would answer to these parameters, or 501 for a gap here."""
    if method not in METHODS and method != "getUpdates":
        raise not_implemented(f"the local chat has no {method} yet. See methods.py in it.")
    if not is_text(params):
        raise bad_request(NOT_TEXT)
    found = find_violations(method, params)
    if found:
        raise refusal(method, found[0])
    for name in _ABSENT_PARAMETERS:
        if params.get(name):
            raise not_implemented(f"the local chat has no {name} in {method}. Leave it out.")


def call(world: World, method: str, params: Json) -> Any:
    """The result of a checked call. Raises ApiError."""
    return METHODS[method](world, params)
