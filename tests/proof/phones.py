"""A soak's Telegram: it accepts what the bot sends, and makes updates of what people do.

In the shapes that Telegram gives them, with only what the bot may read.
"""

import itertools
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from telegram.request import BaseRequest, RequestData

from bot.clock import instant
from tests.proof.society import Colleague

Json = dict[str, Any]


class Telegram(BaseRequest):
    """The other end: accepts every message and shows it, but for who blocks the bot."""

    def __init__(self, show: Callable[[str, Json], int | None]) -> None:
        self._show = show

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        return None

    async def shutdown(self) -> None:
        return None

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        call = url.rpartition("/")[2]
        if call == "getMe":
            me = {"id": 123456789, "is_bot": True, "first_name": "Makker", "username": "makker_bot"}
            return 200, json.dumps({"ok": True, "result": me}).encode()
        message_id = self._show(call, request_data.parameters if request_data else {})
        if message_id is None:
            blocked = {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked"}
            return 403, json.dumps(blocked).encode()
        result = True if call == "answerCallbackQuery" else {"message_id": message_id}
        return 200, json.dumps({"ok": True, "result": result}).encode()


@dataclass
class Phones:
    """What people do, as the parts of an update that say so."""

    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def does(self, who: Colleague, did: Json, now: datetime) -> Json:
        """A text that somebody writes, or a button that they tap."""
        if "tap" in did:
            return self._tap(who, did, now)
        return self._message(who, did["text"], did.get("reply_to"), now)

    def _message(self, who: Colleague, text: str, reply_to: int | None, now: datetime) -> Json:
        chat = _chat(who)
        message: Json = {
            "message_id": next(self.numbers), "date": instant(now), "chat": chat,
            "from": _user(who), "text": text,
        }  # fmt: skip
        if text.startswith("/"):
            length = len(text.partition(" ")[0])
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        if reply_to is not None:
            answered = {"message_id": reply_to, "date": instant(now), "chat": chat}
            message["reply_to_message"] = answered
        return {"message": message}

    def _tap(self, who: Colleague, did: Json, now: datetime) -> Json:
        message = {"message_id": did["on"], "date": instant(now), "chat": _chat(who)}
        query = {"id": str(next(self.numbers)), "from": _user(who), "chat_instance": "1"}
        return {"callback_query": {**query, "message": message, "data": did["tap"]}}

    def blocks(self, who: Colleague, now: datetime, *, blocks: bool) -> Json:
        """Somebody blocks the bot, or does not any more."""
        bot = {"id": 123456789, "is_bot": True, "first_name": "Makker"}
        kicked = {"status": "kicked", "user": bot, "until_date": 0}
        member = {"status": "member", "user": bot}
        old, new = (member, kicked) if blocks else (kicked, member)
        return {
            "my_chat_member": {
                "chat": _chat(who), "from": _user(who), "date": instant(now),
                "old_chat_member": old, "new_chat_member": new,
            }
        }  # fmt: skip


def _chat(who: Colleague) -> Json:
    return {"id": who.id, "type": "private"}


def _user(who: Colleague) -> Json:
    return {"id": who.id, "is_bot": False, "first_name": who.name, "language_code": "da"}
