"""The way out: by the proxy and with the certificates that the host set."""

import asyncio
import json
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from telegram.error import NetworkError

from bot.transport.api import Api, proxy_for, trusted_certificates
from bot.transport.send import _may_have_arrived
from tests.transport.a_bot import TOKEN

CERTIFICATES = Path(__file__).with_name("certificates")
AUTHORITY = CERTIFICATES / "authority.pem"
TELEGRAM = "https://api.telegram.org"
PROXY = "http://proxy.kommune.dk:3128"


@pytest.mark.parametrize(
    ("setting", "environment", "proxy"),
    [
        (None, {}, None),
        (PROXY, {}, PROXY),
        (None, {"HTTPS_PROXY": PROXY}, PROXY),
        (None, {"https_proxy": PROXY}, PROXY),
        (None, {"ALL_PROXY": PROXY}, PROXY),
        (None, {"HTTP_PROXY": PROXY}, None),
        (None, {"HTTPS_PROXY": ""}, None),
        ("http://own:1", {"HTTPS_PROXY": PROXY}, "http://own:1"),
        (None, {"HTTPS_PROXY": PROXY, "ALL_PROXY": "http://other:1"}, PROXY),
        (None, {"HTTPS_PROXY": PROXY, "NO_PROXY": "api.telegram.org"}, None),
        (None, {"HTTPS_PROXY": PROXY, "NO_PROXY": "localhost, .telegram.org"}, None),
        (None, {"HTTPS_PROXY": PROXY, "no_proxy": "telegram.org"}, None),
        (None, {"HTTPS_PROXY": PROXY, "NO_PROXY": "*"}, None),
        (None, {"HTTPS_PROXY": PROXY, "NO_PROXY": "gram.org,example.dk,"}, PROXY),
        (PROXY, {"NO_PROXY": "*"}, PROXY),
    ],
)
def test_the_proxy_is_the_settings_or_the_environments(
    setting: str | None, environment: dict[str, str], proxy: str | None
) -> None:
    assert proxy_for(TELEGRAM, setting, environment) == proxy


def test_a_plain_address_has_a_proxy_of_its_own() -> None:
    environment = {"HTTP_PROXY": "http://plain:1", "HTTPS_PROXY": PROXY}
    assert proxy_for("http://botapi.kommune.dk:8081", None, environment) == "http://plain:1"


@pytest.mark.parametrize("host", ["127.0.0.1:8484", "localhost:8484", "[::1]:8484"])
def test_this_machine_is_never_reached_by_a_proxy(host: str) -> None:
    assert proxy_for(f"http://{host}", PROXY, {"HTTP_PROXY": PROXY}) is None


class Proxy:
    """A proxy on this machine: notes what it is asked for and passes all to one port."""

    def __init__(self, port: int) -> None:
        self.asked: list[str] = []
        self.heads: list[str] = []
        self.open: list[asyncio.StreamWriter] = []
        self._port = port

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        self.heads.append(head.decode())
        verb, target, _ = head.decode().partition("\r\n")[0].split(" ")
        self.asked.append(f"{verb} {target}")
        inner, onward = await asyncio.open_connection("127.0.0.1", self._port)
        self.open += [writer, onward]
        if verb == "CONNECT":
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        else:
            onward.write(head)
        await asyncio.gather(_pass_on(reader, onward), _pass_on(inner, writer))


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with closing(writer):
        while data := await reader.read(65536):
            writer.write(data)


@asynccontextmanager
async def telegram_behind_a_proxy(*, tls: bool) -> AsyncIterator[tuple[str, Proxy]]:
    """A server that answers every call with true, and a proxy before it: its address, and it."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        await reader.readexactly(int(head.lower().partition(b"content-length:")[2].split()[0]))
        body = json.dumps({"ok": True, "result": True}).encode()
        writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/json\r\n")
        writer.write(f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
        await writer.drain()
        writer.close()

    context = None
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATES / "server.pem")
    server = await asyncio.start_server(answer, "127.0.0.1", 0, ssl=context)
    proxy = Proxy(server.sockets[0].getsockname()[1])
    gate = await asyncio.start_server(proxy.serve, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{gate.sockets[0].getsockname()[1]}", proxy
    finally:
        gate.close()
        server.close()
        for writer in proxy.open:
            writer.close()


async def call(url: str, proxy: str | None) -> object:
    """One call of an Api."""
    api = Api(TOKEN, url, proxy)
    await api._sending.initialize()
    try:
        return await api.call("sendMessage", {"chat_id": 1, "text": "Hej"})
    finally:
        await api._sending.shutdown()
        await api._waiting.shutdown()


@pytest.fixture(autouse=True)
def _no_proxy_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


async def test_the_proxy_in_the_settings_is_really_used() -> None:
    async with telegram_behind_a_proxy(tls=False) as (address, proxy):
        assert await call("http://botapi.kommune.test:8081", address) is True
    assert proxy.asked == [f"POST http://botapi.kommune.test:8081/bot{TOKEN}/sendMessage"]


async def test_the_proxy_in_the_environment_is_really_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with telegram_behind_a_proxy(tls=False) as (address, proxy):
        monkeypatch.setenv("http_proxy", address)
        assert await call("http://botapi.kommune.test", None) is True
    assert proxy.asked == [f"POST http://botapi.kommune.test/bot{TOKEN}/sendMessage"]


# httpx-aiohttp hands them to aiohttp in a way that aiohttp 4 will not have.
@pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")
@pytest.mark.filterwarnings("ignore:The 'proxy_auth' parameter is deprecated:DeprecationWarning")
async def test_a_name_and_a_password_for_the_proxy_are_handed_on() -> None:
    async with telegram_behind_a_proxy(tls=False) as (address, proxy):
        url = address.replace("http://", "http://anna:hemmelig@")
        assert await call("http://botapi.kommune.test", url) is True
    assert "Proxy-Authorization: Basic YW5uYTpoZW1tZWxpZw==" in proxy.heads[0]


async def test_the_certificates_in_ssl_cert_file_are_really_trusted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with telegram_behind_a_proxy(tls=True) as (address, proxy):
        monkeypatch.setenv("SSL_CERT_FILE", str(AUTHORITY))
        assert await call("https://api.telegram.test", address) is True
    assert proxy.asked == ["CONNECT api.telegram.test:443"]
    assert TOKEN not in proxy.heads[0]


async def test_without_them_such_a_server_is_not_believed() -> None:
    async with telegram_behind_a_proxy(tls=True) as (address, _):
        with pytest.raises(NetworkError) as caught:
            await call("https://api.telegram.test", address)
        causes = [str(cause) for cause in _causes(caught.value)]
        assert any("CERTIFICATE_VERIFY_FAILED" in cause for cause in causes)
        assert not _may_have_arrived(caught.value)


def _causes(error: BaseException) -> list[BaseException]:
    return [] if error.__cause__ is None else [error.__cause__, *_causes(error.__cause__)]


def test_the_hosts_certificates_come_beside_the_systems() -> None:
    system = trusted_certificates({})
    more = trusted_certificates({"SSL_CERT_FILE": str(AUTHORITY)})
    names = [str(one["subject"]) for one in more.get_ca_certs()]
    assert any("Makker test authority" in name for name in names)
    assert len(more.get_ca_certs()) == len(system.get_ca_certs()) + 1
    assert more.verify_mode is ssl.CERT_REQUIRED
    assert more.check_hostname
