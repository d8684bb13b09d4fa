"""The Bot API over HTTP: one client to send with and one that waits for updates.

python-telegram-bot's Bot and its errors; raw parameters in and raw results out.
"""

import asyncio
import os
import ssl
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from telegram import InputFile
from telegram.error import InvalidToken, NetworkError, TelegramError, TimedOut
from telegram.ext import ExtBot
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.transport.request import AiohttpRequest

# Without it python-telegram-bot warns of its own change to come at each 429.
os.environ.setdefault("PTB_TIMEDELTA", "1")

POLL_SECONDS = 50
IN_FLIGHT = 8
CALL_LIMIT_SECONDS = 90.0
POLL_LIMIT_SECONDS = POLL_SECONDS + 40.0
_STRANGE = "The answer was not one of Telegram's."
UNKNOWN_TOKEN = "Telegram does not know this token; copy it again from BotFather."  # noqa: S105  # nosec B105


def proxy_for(url: str, setting: str | None, environment: Mapping[str, str]) -> str | None:
    """The proxy to reach `url` by: the setting, else the environment's, else none.

    aiohttp ignores HTTPS_PROXY unless it may read .netrc too, so it is found here. NO_PROXY
    holds for host names and their subdomains, as curl reads it; loopback is never proxied.
    """
    address = urlsplit(url)
    host = address.hostname or ""
    if host in {"127.0.0.1", "localhost", "::1"}:
        return None
    if setting:
        return setting
    lowered = {name.lower(): value for name, value in environment.items() if value}
    for entry in lowered.get("no_proxy", "").split(","):
        suffix = entry.strip().lstrip(".")
        if suffix == "*" or (suffix and (host == suffix or host.endswith(f".{suffix}"))):
            return None
    return lowered.get(f"{address.scheme}_proxy") or lowered.get("all_proxy")


def trusted_certificates(environment: Mapping[str, str]) -> ssl.SSLContext:
    """The certificates to trust: the system's, and those in SSL_CERT_FILE where it is set."""
    context = ssl.create_default_context()
    if extra := environment.get("SSL_CERT_FILE"):
        context.load_verify_locations(cafile=extra)
    return context


class UnknownTokenError(Exception):
    """Telegram refuses the token; the message is the sentence for the host."""


class NotReachedError(Exception):
    """Telegram does not answer; the message is the kind of failure."""


class Api:
    """Both clients of one bot, and the calls that the transport makes."""

    def __init__(self, token: str, api_url: str, proxy: str | None) -> None:
        trusted = trusted_certificates(os.environ)
        through = proxy_for(api_url, proxy, os.environ)
        self._waiting = AiohttpRequest(trusted, through, 1, POLL_SECONDS + 10)
        self._sending = AiohttpRequest(trusted, through, IN_FLIGHT + 2, 20)
        self._base = f"{api_url}/bot{token}"
        self.bot = ExtBot(
            token,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=self._sending,
            get_updates_request=self._waiting,
        )

    async def look(self) -> str:
        """Ask Telegram who the bot is; gives its username.

        Raises UnknownTokenError or NotReachedError. Closes the connection.
        """
        try:
            async with self.bot:
                return str(self.bot.username)
        except InvalidToken as error:
            raise UnknownTokenError(UNKNOWN_TOKEN) from error
        except TelegramError as error:
            cause: BaseException = error
            while cause.__cause__ is not None:
                cause = cause.__cause__
            raise NotReachedError(type(cause).__name__) from error

    async def updates(self, offset: int | None, allowed: tuple[str, ...]) -> list[dict[str, Any]]:
        """Wait for updates from `offset` on, confirming all before it; raw, oldest first."""
        parameters: dict[str, Any] = {
            "timeout": POLL_SECONDS,
            "limit": 100,
            "allowed_updates": list(allowed),
        }
        if offset is not None:
            parameters["offset"] = offset
        result = await self._post(self._waiting, "getUpdates", parameters, POLL_LIMIT_SECONDS)
        return list(result) if isinstance(result, list) else []

    async def call(
        self, method: str, parameters: Mapping[str, Any], file: bytes | None = None
    ) -> Any:
        """Make one call; gives Telegram's raw result, raises telegram.error.TelegramError."""
        data = dict(parameters)
        if file is not None:
            field = "photo" if method == "sendPhoto" else "document"
            name = data.pop("file_name", "makker.png")
            data[field] = InputFile(file, filename=name, attach=False)
        return await self._post(self._sending, method, data, CALL_LIMIT_SECONDS)

    async def _post(
        self, request: AiohttpRequest, method: str, parameters: Mapping[str, Any], limit: float
    ) -> Any:
        try:
            # The client's own limits begin anew with each byte: a server that trickles its
            # answer would hold a call, and one of the eight places, for ever.
            async with asyncio.timeout(limit):
                return await request.post(f"{self._base}/{method}", _data(parameters))
        except TimeoutError as error:
            raise TimedOut from error
        except TelegramError as error:
            if is_telegrams(error):
                raise
            raise NetworkError(_STRANGE) from error.__cause__
        except (AttributeError, KeyError, TypeError) as error:
            raise NetworkError(_STRANGE) from error


def is_telegrams(error: TelegramError) -> bool:
    """Whether Telegram said so: a proxy's page with 403 or 404 says nothing of person or token.

    python-telegram-bot takes the status alone for an answer when the body cannot be read.
    """
    link: BaseException | None = error
    while link is not None:
        if type(link) is TelegramError and isinstance(link.__cause__, ValueError):
            return False
        link = link.__cause__
    return True


def _data(parameters: Mapping[str, Any]) -> RequestData:
    return RequestData(
        [
            RequestParameter.from_input(name, value)
            if isinstance(value, InputFile)
            else RequestParameter(name, value, None)
            for name, value in parameters.items()
        ]
    )
