"""The commands that Telegram offers to whoever opens the bot, in both languages.

Set at the start, and only when they have changed; each person's own are set in their chat.
"""

import hashlib
import json
from typing import Any

import structlog
from telegram.error import TelegramError

from bot.storage import Database
from bot.texts import LANGUAGES, Say, Texts
from bot.transport.api import Api

PROFILE = "profile"
_COMMANDS = ("start", "privacy", "help")

_log = structlog.get_logger("makker.profile")


async def set_profile(api: Api, db: Database, texts: Texts, default_language: str) -> None:
    """Set the commands for everybody; a failure is logged and tried again at the next start."""
    calls: list[dict[str, Any]] = []
    for language in (None, *LANGUAGES):
        say = Say(texts, language or default_language)
        commands = [
            {"command": say(f"command-{name}"), "description": say(f"command-{name}-about")}
            for name in _COMMANDS
        ]
        call: dict[str, Any] = {"commands": commands}
        if language is not None:
            call["language_code"] = language
        calls.append(call)
    fingerprint = hashlib.sha256(json.dumps(calls).encode()).hexdigest()
    if db.get_meta(PROFILE) == fingerprint:
        _log.info("profile unchanged")
        return
    try:
        for call in calls:
            await api.call("setMyCommands", call)
    except TelegramError as error:
        _log.warning("commands were not set", reason=type(error).__name__)
        return
    with db.transaction():
        db.set_meta(PROFILE, fingerprint)
    _log.info("profile set")
