"""`/healthz` and `/metrics` on loopback, for the host's monitor; off unless a port is set.

Answered in the bot's own event loop: a bot that hangs does not answer.
"""

import asyncio
from collections.abc import Callable
from http import HTTPStatus

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot import __version__
from bot.health.rules import Health, State, as_metrics, judge, worst
from bot.loopback import LOOPBACK, serving
from bot.startup import StartError

METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8"


def health_app(look: Callable[[], Health]) -> Starlette:
    """The web application: 200 while the bot works, 503 with the sentences when it does not."""

    async def healthz(request: Request) -> Response:
        remarks = judge(look())
        broken = worst(remarks) is State.BROKEN
        status = HTTPStatus.SERVICE_UNAVAILABLE if broken else HTTPStatus.OK
        lines = [one.sentence for one in remarks] or ["All is well."]
        return PlainTextResponse("\n".join(lines) + "\n", status)

    async def metrics(request: Request) -> Response:
        return Response(as_metrics(look(), __version__), media_type=METRICS_TYPE)

    return Starlette(
        routes=[Route("/healthz", healthz), Route("/metrics", metrics)],
        # A page elsewhere could otherwise read it by a name that it points at this machine.
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=[LOOPBACK, "localhost"])],
    )


async def serve_health(port: int, look: Callable[[], Health]) -> None:
    """Answer until cancelled; raises StartError when the port cannot be listened on."""
    remedy = "set MAKKER_HEALTH_PORT to a free one"
    async with serving(health_app(look), port, "monitor", remedy) as server:
        # Not awaited: a cancelled await would cancel the server, and its port would stay open.
        await asyncio.wait({server})
        server.result()
        raise StartError("The monitor's server ended by itself; see the log, start Makker again.")
