"""Updates by webhook: Telegram posts them to one secret-guarded path on loopback.

TLS and the public address are the proxy's. An update is answered with 200 after its commit only.
"""

import asyncio
import hmac
import json
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import structlog
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter

from bot.loopback import serving
from bot.settings import Settings
from bot.startup import StartError
from bot.storage import storage_trouble
from bot.transport.api import Api
from bot.transport.minimise import ALLOWED_UPDATES
from bot.transport.receive import LONGEST_PAUSE, NOTE_EVERY, Receiver

HEADER = "X-Telegram-Bot-Api-Secret-Token"
LONGEST_BODY = 1024 * 1024
_OTHER_PORT = "set MAKKER_WEBHOOK_PORT to a free one, and the proxy to the same"

_log = structlog.get_logger("makker.webhook")


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram posts updates: the public address, the port here, and the shared secret."""

    url: str
    port: int
    secret: str

    @property
    def path(self) -> str:
        """The only path that answers."""
        return urlsplit(self.url).path or "/"


def webhook_of(settings: Settings) -> Webhook | None:
    """The webhook that the settings ask for, or None: then it is polling.

    Where no secret is set, each run has one of its own of 256 random bits.
    """
    if settings.webhook_url is None:
        return None
    secret = settings.webhook_secret or secrets.token_urlsafe(32)
    return Webhook(settings.webhook_url, settings.webhook_port, secret)


def webhook_app(webhook: Webhook, receiver: Receiver) -> Starlette:
    """The web application: the receiver stores and commits before Telegram reads 200."""
    expected = webhook.secret.encode()

    async def take(request: Request) -> Response:
        given = request.headers.get(HEADER, "").encode()
        if not hmac.compare_digest(given, expected):
            return Response(status_code=HTTPStatus.FORBIDDEN)
        body = await _read(request)
        if body is None:
            return Response(status_code=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        update = _parse(body)
        if update is None:
            return Response(status_code=HTTPStatus.BAD_REQUEST)
        try:
            receiver.keep([update])
        except Exception as error:
            if storage_trouble(receiver.path, error) is None:
                raise
            _log.error("an update was not stored", reason=type(error).__name__)
            return Response(status_code=HTTPStatus.SERVICE_UNAVAILABLE)
        return Response(status_code=HTTPStatus.OK)

    app = Starlette(routes=[Route(webhook.path, take, methods=["POST"])])
    app.router.redirect_slashes = False
    return app


async def receive(api: Api, receiver: Receiver, webhook: Webhook | None) -> None:
    """Receive until cancelled: by webhook when there is one, else by polling.

    Raises InvalidToken when Telegram refuses the token, and StartError with a sentence.
    """
    if webhook is None:
        # While a webhook is set, Telegram refuses every poll.
        await _insist(lambda: api.call("deleteWebhook", {}))
        await receiver.run()
        return
    app = webhook_app(webhook, receiver)
    async with serving(app, webhook.port, "webhook", _OTHER_PORT) as server:
        await _insist(
            lambda: api.call(
                "setWebhook",
                {
                    "url": webhook.url,
                    "secret_token": webhook.secret,
                    "allowed_updates": list(ALLOWED_UPDATES),
                },
            )
        )
        while not server.done():
            # An hour without updates is not an hour away: note that somebody listens.
            receiver.keep([])
            await asyncio.wait({server}, timeout=NOTE_EVERY)
        server.result()
        raise StartError("The webhook's server ended by itself; see the log, start Makker again.")


async def _read(request: Request) -> bytes | None:
    """The body, or None when it is longer than an update can be."""
    length = request.headers.get("content-length", "0")
    if not length.isdecimal() or int(length) > LONGEST_BODY:
        return None
    body = bytearray()
    try:
        async for part in request.stream():
            body += part
            if len(body) > LONGEST_BODY:
                return None
    except ClientDisconnect:
        return b""
    return bytes(body)


def _parse(body: bytes) -> dict[str, Any] | None:
    """The update in a body, or None when it is none that could be kept."""
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(update, dict) or type(update.get("update_id")) is not int:
        return None
    return update


async def _insist(call: Callable[[], Awaitable[object]]) -> None:
    """Make a call until Telegram has taken it; raises InvalidToken."""
    pause = 1.0
    while True:
        try:
            await call()
        except InvalidToken:
            raise
        except (BadRequest, Forbidden) as error:
            raise StartError(
                f"Telegram does not take the webhook ({error.message}); look at MAKKER_WEBHOOK_URL."
            ) from error
        except NetworkError as error:
            _log.warning("Telegram is not reached", reason=type(error).__name__, again_in=pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
        except RetryAfter:
            _log.warning("Telegram asks to wait before the webhook is set")
            await asyncio.sleep(LONGEST_PAUSE)
        else:
            return
