"""Litestream as a child of the bot's: started, watched, started anew, held for a moment.

The bot goes on whatever becomes of it; what goes wrong is told once.
"""

import asyncio
import shutil
import subprocess  # nosec B404
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import structlog

from bot.replication.litestream import Litestream
from bot.replication.rules import TOLD_AFTER, Kind, Said, pause_before, read_line
from bot.storage import Database

END_SECONDS = 3.0
"""It has so long for its last changes; the bot itself ends within five seconds."""
STEADY_SECONDS = 60.0
"""After so long its end is a new one, and the first pause is short again."""

_log = structlog.get_logger("makker.replication")


def _nothing(_: Kind | None, __: str) -> None:
    """Nobody wants to know yet."""


class Replication:
    """The running Litestream."""

    def __init__(self, litestream: Litestream) -> None:
        self.litestream = litestream
        self._tell: Callable[[Kind | None, str], None] = _nothing
        self._process: subprocess.Popen[str] | None = None
        self._reader = threading.Thread()
        self._last_fault = ""
        self._fault: Kind | None = None
        self._failing_since: float | None = None

    def serve(self, db: Database, tell: Callable[[Kind | None, str], None]) -> None:
        """Take over the checkpoints of an open database.

        `tell` hears of a fault, its kind and its reason, and None when it is over; it is called
        in the bot's loop, between its transactions.
        """
        db.leave_checkpoints()
        self._tell = tell

    def start(self) -> None:
        """Start it, with a whole copy first; that it cannot be started is told by run()."""
        self.litestream.forget_local()
        # Where the bot is killed, Litestream sends what it has and ends, instead of going on
        # alone beside the one that the next start brings.
        leash = shutil.which("setpriv")
        words = self.litestream.command("replicate")
        try:
            process = subprocess.Popen(  # noqa: S603  # nosec B603
                [leash, "--pdeathsig", "TERM", *words] if leash else words,
                env=self.litestream.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                errors="replace",
                # What it writes is the database: for the owner only, as that is.
                umask=0o077,
                # A group of its own: the Ctrl-C that stops the bot is not for its children.
                process_group=0,
            )
        except OSError as error:
            self._process, self._last_fault = None, str(error.strerror)
            return
        self._process, self._last_fault = process, ""
        self._reader = threading.Thread(target=self._follow, args=(process, _loop()), daemon=True)
        self._reader.start()

    def stop(self) -> None:
        """End it; the last changes are sent first, where the store is reached."""
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        self._reader.join()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Without Litestream for a moment: its open read keeps what was erased in the WAL.

        It sends what it has before, and begins with a whole copy after.
        """
        runs = self._process is not None and self._process.poll() is None
        if runs:
            self.stop()
        try:
            yield
        finally:
            if runs:
                self.start()

    async def run(self) -> None:
        """Run it until cancelled; one that ends by itself is started anew after a pause."""
        try:
            self.start()
            await self._watch()
        finally:
            self.stop()

    async def _watch(self) -> None:
        restart = 0
        while True:
            process, began = self._process, time.monotonic()
            if process is not None:
                await asyncio.to_thread(self._reader.join)
                if process is not self._process:
                    continue
                code = process.wait()
                self._last_fault = self._last_fault or f"exit code {code}"
            said = self._last_fault
            restart = 1 if time.monotonic() - began > STEADY_SECONDS else restart + 1
            pause = pause_before(restart)
            _log.error("litestream ended by itself", reason=said, again_in=pause)
            self._note("ended", said)
            await asyncio.sleep(pause)
            if process is self._process:
                self.start()

    def _follow(
        self, process: "subprocess.Popen[str]", loop: asyncio.AbstractEventLoop | None
    ) -> None:
        """Read its lines to the end, in a thread, so that it never waits for a reader."""
        assert process.stderr is not None
        with process.stderr:
            for line in process.stderr:
                said = read_line(line)
                if said is None:
                    continue
                self._last_fault = said.reason
                if loop is not None:
                    with suppress(RuntimeError):  # the loop is closed: the bot has ended
                        loop.call_soon_threadsafe(self._hear, process, said)

    def _hear(self, process: "subprocess.Popen[str]", said: Said) -> None:
        if process is not self._process:
            return
        if said.well:
            self._failing_since = None
            if self._fault is not None:
                _log.info("replicating again")
                self._note(None, "")
            return
        now = time.monotonic()
        if self._failing_since is None:
            self._failing_since = now
            _log.warning("the replica is not written", reason=said.reason)
        elif now - self._failing_since > TOLD_AFTER and self._fault is None:
            self._note("store", said.reason)

    def _note(self, kind: Kind | None, reason: str) -> None:
        told_already = kind is not None and kind == self._fault
        self._fault = kind
        if not told_already:
            self._tell(kind, reason)


def _loop() -> asyncio.AbstractEventLoop | None:
    """The bot's loop; None before it runs."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
