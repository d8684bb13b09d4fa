"""python-telegram-bot's application without a network, and a dispatcher over a stage."""

import json
import ssl
from collections.abc import Callable
from typing import Any

from telegram import Update
from telegram.ext import Application, ContextTypes, ExtBot
from telegram.request import BaseRequest, RequestData

from bot import people
from bot.transport import Turn
from bot.transport.context import TURN, Context
from bot.transport.dispatch import Dispatcher, MakkerApplication
from bot.transport.receive import Receiver
from bot.transport.request import AiohttpRequest
from bot.transport.updates import came_of
from tests.turns import Stage

TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"


class NoNetwork(BaseRequest):
    """Answers getMe, and nothing else."""

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
        assert url.endswith("/getMe"), url
        me = {"id": 123456789, "is_bot": True, "first_name": "Makker", "username": "makker_bot"}
        return 200, json.dumps({"ok": True, "result": me}).encode()


def impatient(seconds: float) -> type[AiohttpRequest]:
    """A client that waits no longer than that for an answer, whatever it is told."""

    class Impatient(AiohttpRequest):
        def __init__(
            self, trusted: ssl.SSLContext, proxy: str | None, connections: int, read: float
        ) -> None:
            super().__init__(trusted, proxy, connections, min(read, seconds))

    return Impatient


async def build_application() -> MakkerApplication:
    """An initialized application that reaches nobody."""
    application: MakkerApplication = (
        Application.builder()
        .bot(ExtBot(TOKEN, request=NoNetwork(), get_updates_request=NoNetwork()))
        .updater(None)
        .job_queue(None)
        .context_types(ContextTypes(context=Context))
        .build()
    )
    await application.initialize()
    return application


class Desk:
    """Updates in, handlers in the middle, the outbox behind: what lies between two HTTP calls."""

    def __init__(self, stage: Stage, application: MakkerApplication) -> None:
        self.stage = stage
        self.application = application
        self.dispatcher = Dispatcher(stage.db, application, self._begin_turn, lambda: None)

    def _begin_turn(self, update: Update, now: Any) -> bool:
        user = update.effective_user
        if user is None or update.effective_chat is None:
            return False
        turn: Turn = self.stage.turn(people.by_account(self.stage.db, user.id), came_of(update))
        self.application.bot_data[TURN] = turn
        return True

    def receive(
        self, *updates: dict[str, Any], guard: Callable[[str], list[str]] | None = None
    ) -> None:
        """Store updates as the receiver does."""
        Receiver(
            None,  # type: ignore[arg-type]
            self.stage.db,
            guard or (lambda text: []),
            lambda: self.stage.now,
            lambda: None,
        ).keep(list(updates))

    def work(self) -> list[int]:
        """Handle all that is stored; gives the size of each batch."""
        sizes = []
        while size := self.dispatcher.run_batch(self.stage.now):
            sizes.append(size)
        return sizes
