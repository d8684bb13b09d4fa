"""The lines to the server's clients, so that a test can have one cut.

uvicorn does not hand a request its line: a protocol of our own knows it by the client's address.
"""

import asyncio
import socket
import struct

from starlette.requests import Request
from uvicorn.protocols.http.h11_impl import H11Protocol

_open_lines: dict[tuple[str, int], asyncio.Transport] = {}


class RememberedLine(H11Protocol):
    """uvicorn's HTTP/1.1, known by the client's address as long as it is open."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Remember the line."""
        super().connection_made(transport)
        if self.client is not None:
            _open_lines[self.client] = transport

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the line."""
        if self.client is not None:
            _open_lines.pop(self.client, None)
        super().connection_lost(exc)


def cut(request: Request) -> None:
    """Reset the line of this request; nothing more reaches the client."""
    if request.client is None:
        return
    transport = _open_lines.get((request.client.host, request.client.port))
    if transport is None:
        return
    # With no time to linger, closing sends a reset instead of a goodbye.
    line: socket.socket = transport.get_extra_info("socket")
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()
