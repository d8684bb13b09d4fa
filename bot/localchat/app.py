"""The local chat as one web application for this machine only: Bot API, control and page.

Requests that name another host or come from another page are refused.
"""

import ipaddress
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.convertors import Convertor, register_url_convertor
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.localchat.api import bot_api_routes
from bot.localchat.control import control_routes
from bot.localchat.state import ServerState

_PAGE = Path(__file__).with_name("page")
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class _ChatIdConvertor(Convertor[int]):
    """Chat ids in a path: those of groups are negative."""

    regex = "-?[0-9]+"

    def convert(self, value: str) -> int:
        return int(value)

    def to_string(self, value: int) -> str:
        return str(value)


register_url_convertor("chat_id", _ChatIdConvertor())


def make_app(state: ServerState) -> Starlette:
    """The application for one running world."""

    async def show_page(request: Request) -> Response:
        return FileResponse(_PAGE / "index.html")

    return Starlette(
        routes=[
            *bot_api_routes(state),
            *control_routes(state),
            Route("/", show_page),
            Mount("/page", StaticFiles(directory=_PAGE)),
        ],
        middleware=[Middleware(OnlyThisMachine)],
    )


def is_loopback(host: str) -> bool:
    """Whether this host name or address is this machine's own and nobody else's."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class OnlyThisMachine:
    """Refuses what was sent to another host name or from another page; forbids all foreign content.

    A page elsewhere could otherwise reach the chat through the browser, by a name that it points
    at this machine.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 403, or pass on and add the headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refused = _refusal(Headers(scope=scope))
        if refused is not None:
            await JSONResponse({"error": refused}, 403)(scope, receive, send)
            return

        async def send_with_policy(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = _POLICY
                headers["Cache-Control"] = "no-cache"
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "no-referrer"
                headers["Cross-Origin-Resource-Policy"] = "same-origin"
            await send(message)

        # Who hangs up in the middle of a question wants no answer, and the log no stack trace.
        with suppress(ClientDisconnect):
            await self._app(scope, receive, send_with_policy)


def _refusal(headers: Headers) -> str | None:
    host = headers.get("host", "")
    if not is_loopback(urlsplit(f"//{host}").hostname or ""):
        return f"The local chat answers to this machine only, not to the host “{host}”."
    origin = headers.get("origin")
    if origin is not None and origin != f"http://{host}":
        return f"The local chat answers to its own page only, not to the page of “{origin}”."
    return None
