"""The Bot API methods about the bot itself, its commands, chats and files.

Each takes the world and checked parameters, and gives the result as Telegram does.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.localchat.errors import ApiError, bad_request
from bot.localchat.sending import reachable_chat
from bot.localchat.world import Json, Person, World

_MOST_COMMANDS = 100


def get_me(world: World, params: Json) -> Json:
    """The bot as User. It reads all of a group: the hardest case for its promise not to."""
    return world.bot_user() | {
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(world: World, params: Json) -> bool:
    """True; the commands hold for that scope and language."""
    commands = params["commands"]
    if len(commands) > _MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch(r"/?[a-z0-9_]{1,32}", command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
    kept = [command | {"command": command["command"].removeprefix("/")} for command in commands]
    world.keep_setting(_commands_key(params), kept)
    world.tell("commands")
    return True


def get_my_commands(world: World, params: Json) -> list[Json]:
    """The commands of exactly that scope and language."""
    commands: list[Json] = world.setting(_commands_key(params), [])
    return commands


def delete_my_commands(world: World, params: Json) -> bool:
    """True; a wider scope holds again."""
    world.keep_setting(_commands_key(params), [])
    world.tell("commands")
    return True


def commands_for(world: World, person: Person) -> list[Json]:
    """The commands this person's phone offers: the narrowest scope that has any.

    The order is that of the Bot API, "Determining list of commands", for a private chat.
    """
    language = person.language_code
    for scope in (f"chat {person.id}", "all_private_chats", "default"):
        for code in (language, ""):
            commands: list[Json] = world.setting(f"commands/{scope}/{code}", [])
            if commands:
                return commands
    return []


def set_chat_menu_button(world: World, params: Json) -> bool:
    """True; the button is kept."""
    if "chat_id" in params:
        reachable_chat(world, params["chat_id"])
    button = params.get("menu_button", {"type": "default"})
    world.keep_setting(f"menu/{params.get('chat_id', '')}", button)
    return True


def profile_setter(name: str) -> Callable[[World, Json], bool]:
    """The method that sets the bot's `name`, `description` or `short_description`."""

    def keep(world: World, params: Json) -> bool:
        texts = dict(world.setting(f"profile/{name}", {}))
        texts[params.get("language_code") or ""] = params.get(name) or ""
        world.keep_setting(f"profile/{name}", texts)
        world.tell("users")
        return True

    return keep


def profile_getter(name: str) -> Callable[[World, Json], Json]:
    """The method that gets what `profile_setter` kept, in that language or the default one."""

    def read(world: World, params: Json) -> Json:
        texts = world.setting(f"profile/{name}", {})
        default = world.bot_user()["first_name"] if name == "name" else ""
        return {name: texts.get(params.get("language_code") or "") or texts.get("") or default}

    return read


def get_chat(world: World, params: Json) -> Json:
    """The chat as ChatFullInfo."""
    gifts = dict.fromkeys(
        (
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels",
        ),
        True,
    )
    full = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}
    chat_id = params["chat_id"]
    if chat_id in world.people and world.people[chat_id].started:
        return world.people[chat_id].as_chat() | full
    return reachable_chat(world, chat_id) | full


def leave_chat(world: World, params: Json) -> bool:
    """True; the bot is out of that group and is told so."""
    chat = reachable_chat(world, params["chat_id"])
    if chat["type"] == "private":
        raise bad_request("chat member status can't be changed in private chats")
    world.keep_group(replace(world.groups[chat["id"]], has_bot=False))
    bot = world.bot_user()
    change = {
        "chat": chat,
        "from": bot,
        "date": int(world.now().timestamp()),
        "old_chat_member": {"user": bot, "status": "member"},
        "new_chat_member": {"user": bot, "status": "left"},
    }
    world.updates.add({"my_chat_member": change})
    return True


def set_webhook(world: World, params: Json) -> bool:
    """True. Noted, and polling is refused from now on; a test posts the updates itself."""
    world.updates.webhook_url = params["url"]
    if "allowed_updates" in params:
        world.updates.allow(params["allowed_updates"])
    return True


def get_webhook_info(world: World, params: Json) -> Json:
    """A WebhookInfo: where updates would be posted, and how many wait."""
    waiting = world.updates.count
    info: Json = {
        "url": world.updates.webhook_url,
        "has_custom_certificate": False,
        "pending_update_count": waiting,
    }
    if world.updates.allowed:
        info["allowed_updates"] = list(world.updates.allowed)
    return info


def delete_webhook(world: World, params: Json) -> bool:
    """True; with drop_pending_updates what waits is forgotten."""
    world.updates.webhook_url = ""
    newest = world.updates.newest_id
    if params.get("drop_pending_updates") and newest is not None:
        world.updates.confirm(newest + 1)
    return True


def get_file(world: World, params: Json) -> Json:
    """The File, whose path is good for /file/bot…/path."""
    file = world.files.get(params["file_id"])
    if file is None:
        raise ApiError(400, "Bad Request: invalid file_id")
    identity: dict[str, Any] = {"file_id": file.file_id, "file_unique_id": file.unique_id}
    return identity | {"file_size": file.size, "file_path": file.path}


def _commands_key(params: Json) -> str:
    scope = params.get("scope") or {"type": "default"}
    name = " ".join(str(scope[part]) for part in ("type", "chat_id", "user_id") if part in scope)
    return f"commands/{name}/{params.get('language_code') or ''}"
