"""What a service manager such as systemd is told: that the bot runs, is alive, and ends.

Without one, nothing is said. The protocol is sd_notify(3)'s: lines over a socket that it names.
"""

import asyncio
import os
import socket
from collections.abc import Callable, Mapping

import structlog

_log = structlog.get_logger("makker.service")


class Service:
    """The socket to the service manager, as the environment names it."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        name = environment.get("NOTIFY_SOCKET", "")
        # An "@" stands for the null byte of a socket that has no file.
        self._address = f"\0{name[1:]}" if name.startswith("@") else name
        meant = environment.get("WATCHDOG_PID", str(os.getpid())) == str(os.getpid())
        allowed = environment.get("WATCHDOG_USEC", "")
        self.watchdog = int(allowed) / 1e6 if meant and allowed.isdigit() else 0.0
        """After how many seconds without a sign of life the bot is restarted; 0: never."""

    def tell(self, *lines: str) -> None:
        """Tell the service manager, such as "READY=1"; a manager that is gone is no fault."""
        if not self._address:
            return
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as to:
            try:
                to.sendto("\n".join(lines).encode(), self._address)
            except OSError as error:
                _log.warning("the service manager is not reached", reason=error.strerror)

    async def watch(self, is_alive: Callable[[], bool]) -> None:
        """Give a sign of life as often as the watchdog wants, as long as there is life."""
        while self.watchdog:
            if is_alive():
                self.tell("WATCHDOG=1")
            await asyncio.sleep(self.watchdog / 3)
