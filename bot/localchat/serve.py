"""Running the local chat: in a thread beside a bot, or alone until it is stopped.

It binds to loopback addresses and refuses all others.
"""

import asyncio
import contextlib
import socket
import threading
from collections.abc import AsyncIterator, Callable

import uvicorn

from bot.localchat.app import is_loopback, make_app
from bot.localchat.connections import RememberedLine
from bot.localchat.state import Bell, ServerState
from bot.localchat.world import World

# How often the time is written down, so that a killed server's clock goes on from there.
_SECONDS_BETWEEN_NOTES = 10
_SECONDS_TO_START = 10


class LocalChat:
    """A local chat of one world on one loopback address, not yet running.

    Raises ValueError when the host is not loopback.
    """

    def __init__(self, world: World, host: str = "127.0.0.1") -> None:
        if not is_loopback(host):
            raise ValueError(
                f"The local chat listens on this machine only, and “{host}” can be reached from "
                "elsewhere. Use 127.0.0.1."
            )
        self.world = world
        self._host = host
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None

    @property
    def token(self) -> str:
        """The token that the bot of this world uses."""
        return self.world.token

    def start(self, port: int = 0) -> str:
        """Listen in a thread; gives the base URL, without a slash at its end.

        Port 0 takes any free one. Raises OSError when the port is taken.
        """
        line = self._bind(port)
        state = ServerState(self.world)
        server = self._server = _Server(_configuration(state), state.bell)
        self._thread = threading.Thread(
            target=server.run, kwargs={"sockets": [line]}, name="local chat", daemon=True
        )
        self._thread.start()
        if not server.is_up.wait(_SECONDS_TO_START):
            raise RuntimeError("The local chat did not start; see the log for what went wrong.")
        return self._url(line)

    def run(self, port: int, announce: Callable[[str], None]) -> None:
        """Listen in this thread until interrupted; `announce` is given the base URL first."""
        line = self._bind(port)
        state = ServerState(self.world)
        line.listen()
        announce(self._url(line))
        try:
            _Server(_configuration(state), state.bell).run(sockets=[line])
        finally:
            self.world.close()

    def stop(self) -> None:
        """Let go of everybody who waits, stop the thread, and keep the world."""
        if self._server is None or self._thread is None:
            return
        self._server.should_exit = True
        self._thread.join()
        self._server = self._thread = None
        self.world.close()

    def _bind(self, port: int) -> socket.socket:
        family = socket.AF_INET6 if ":" in self._host else socket.AF_INET
        # asyncio turns off the delay of small packets (40 ms a call) only where TCP is named.
        line = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            line.bind((self._host, port))
        except OSError:
            line.close()
            raise
        return line

    def _url(self, line: socket.socket) -> str:
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{line.getsockname()[1]}"


class _Server(uvicorn.Server):
    """uvicorn, which first lets go of the waiting when it stops: it would wait for them."""

    def __init__(self, config: uvicorn.Config, bell: Bell) -> None:
        super().__init__(config)
        self.is_up = threading.Event()
        self._bell = bell

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and tell."""
        await super().startup(sockets)
        self.is_up.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let go, and stop."""
        self._bell.close()
        await super().shutdown(sockets)


def _configuration(state: ServerState) -> uvicorn.Config:
    app = make_app(state)

    async def note_the_time() -> None:
        while True:
            await asyncio.sleep(_SECONDS_BETWEEN_NOTES)
            state.world.clock.keep()

    @contextlib.asynccontextmanager
    async def lifespan(_: object) -> AsyncIterator[None]:
        notes = asyncio.create_task(note_the_time())
        yield
        notes.cancel()

    app.router.lifespan_context = lifespan
    return uvicorn.Config(
        app,
        http=RememberedLine,
        ws="none",
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=2,
    )
