"""A small web server on this machine alone, beside the bot in the same event loop.

What reaches it from elsewhere comes through the host's own proxy.
"""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext

import uvicorn
from starlette.applications import Starlette

from bot.startup import StartError

LOOPBACK = "127.0.0.1"


class _Server(uvicorn.Server):
    """uvicorn without its signal handlers: Makker has its own."""

    def capture_signals(self) -> AbstractContextManager[None]:  # type: ignore[override]
        """Leave the signals alone."""
        return nullcontext()


@asynccontextmanager
async def serving(
    app: Starlette, port: int, name: str, remedy: str
) -> AsyncIterator[asyncio.Task[None]]:
    """Serve on loopback while the block runs; gives the task that ends when the server does.

    Raises StartError, with the remedy, when the port cannot be listened on.
    """
    server = _Server(
        uvicorn.Config(
            app,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            limit_concurrency=64,
            timeout_graceful_shutdown=2,
        )
    )
    line = _listen(port, name, remedy)
    task = asyncio.create_task(server.serve(sockets=[line]), name=name)
    try:
        yield task
    finally:
        server.should_exit = True
        await asyncio.shield(asyncio.gather(task, return_exceptions=True))
        line.close()


def _listen(port: int, name: str, remedy: str) -> socket.socket:
    line = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        line.bind((LOOPBACK, port))
    except OSError as error:
        line.close()
        raise StartError(
            f"The {name}'s port {port} cannot be listened on ({error.strerror}); {remedy}."
        ) from error
    return line
