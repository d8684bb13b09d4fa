"""One call of the Bot API over aiohttp, in the form that python-telegram-bot asks of a client.

Its own client goes through httpx, which costs more than all the rest of sending a message.
"""

import json
import ssl

import aiohttp
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

KEEP_ALIVE_SECONDS = 60
CONNECT_SECONDS = 10

NEVER_LEFT = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.ClientHttpProxyError,
)
"""The causes of a failure with which a call cannot have reached Telegram."""


class AiohttpRequest(BaseRequest):
    """At most `connections` at a time, each kept alive; `read` is the longest silence in seconds.

    A failure is raised as NetworkError or TimedOut with aiohttp's own error as its cause.
    """

    def __init__(
        self, trusted: ssl.SSLContext, proxy: str | None, connections: int, read: float
    ) -> None:
        self._trusted = trusted
        self._proxy = proxy
        self._connections = connections
        self._timeout = aiohttp.ClientTimeout(
            total=None, connect=CONNECT_SECONDS, sock_connect=CONNECT_SECONDS, sock_read=read
        )
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """The longest silence in seconds."""
        return self._timeout.sock_read

    async def initialize(self) -> None:
        """Make ready to connect."""
        if self._session is None:
            connector = aiohttp.TCPConnector(
                limit=self._connections, keepalive_timeout=KEEP_ALIVE_SECONDS, ssl=self._trusted
            )
            # A cookie that a proxy sets would be sent to Telegram with each call.
            cookies = aiohttp.DummyCookieJar()
            self._session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=cookies,
                headers={"User-Agent": self.USER_AGENT},
                timeout=self._timeout,
            )

    async def shutdown(self) -> None:
        """Close every connection."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make the call; gives the status and the body. The limits are those of the client.

        Raises RuntimeError before initialize().
        """
        if self._session is None:
            raise RuntimeError("This client is not initialized; call initialize() first.")
        body, headers = _body(request_data or RequestData())
        try:
            async with self._session.request(
                method,
                url,
                data=body,
                headers=headers,
                proxy=self._proxy,
                allow_redirects=False,
            ) as answer:
                return answer.status, await answer.read()
        except TimeoutError as error:
            raise TimedOut from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from error


def _body(data: RequestData) -> tuple[bytes | aiohttp.FormData, dict[str, str]]:
    """What is sent, and the headers that say what it is; a form says so itself."""
    if not data.contains_files:
        written = json.dumps(data.parameters, ensure_ascii=False, separators=(",", ":"))
        return written.encode(), {"Content-Type": "application/json"}
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (file_name, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=file_name, content_type=kind)
    return form, {}
