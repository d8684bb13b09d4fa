"""deploy/nginx/makker.conf, in a real nginx before a real bot: what passes and what does not."""

import os
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from bot.localchat.serve import LocalChat
from bot.localchat.world import World
from bot.transport.webhook import HEADER, LONGEST_BODY
from tests.cli.test_faults_on_the_terminal import on_telegram
from tests.debian import tool

EXAMPLE = Path(__file__).parents[2] / "deploy" / "nginx" / "makker.conf"
CERTIFICATES = Path(__file__).parents[1] / "transport" / "certificates"
NAME = "api.telegram.test"  # whom the test's certificate is for
PATH = "/hook/a-path-that-nobody-guesses"
SECRET = "a-secret-of-the-test-0123456789"
HERE = "allow 127.0.0.1;"
NETWORKS = "allow 149.154.160.0/20;"

# What nginx has around a file of conf.d/, with all that it writes in the test's folder.
AROUND = """
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
events {{ worker_connections 64; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/makker.conf;
}}
"""


def free_port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


@contextmanager
def nginx(folder: Path, bot_port: int, networks: str) -> Iterator[int]:
    """The example in a running nginx, with this machine's ports, names and networks; its port."""
    folder.mkdir()
    port = free_port()
    certificate = "/etc/letsencrypt/live/makker.example"
    here = {
        "listen 443 ssl;": f"listen 127.0.0.1:{port} ssl;",
        "listen [::]:443 ssl;": "",
        "server_name makker.example;": f"server_name {NAME};",
        f"{certificate}/fullchain.pem": f"{CERTIFICATES}/server.pem",
        f"{certificate}/privkey.pem": f"{CERTIFICATES}/server.pem",
        "http://127.0.0.1:8485;": f"http://127.0.0.1:{bot_port};",
        NETWORKS: networks,
    }
    text = EXAMPLE.read_text(encoding="utf-8")
    for of_the_example, of_the_test in here.items():
        assert text.count(of_the_example) == 1, of_the_example
        text = text.replace(of_the_example, of_the_test)
    (folder / "makker.conf").write_text(text)
    (folder / "nginx.conf").write_text(AROUND.format(folder=folder))
    command = [tool("nginx"), "-q", "-p", str(folder), "-c", str(folder / "nginx.conf")]
    tested = subprocess.run([*command, "-t"], capture_output=True, text=True)
    assert (tested.returncode, tested.stderr) == (0, "")
    # It comes back when the ports are open.
    subprocess.run(command, check=True)
    try:
        yield port
    finally:
        subprocess.run([*command, "-s", "stop"], check=True)


@contextmanager
def a_bot(chat: LocalChat, url: str, data: Path, port: int) -> Iterator[None]:
    """`makker run` by webhook, once it has told Telegram where."""
    chosen = on_telegram(
        (url, chat.token),
        data,
        MAKKER_WEBHOOK_URL=f"https://makker.example{PATH}",
        MAKKER_WEBHOOK_PORT=str(port),
        MAKKER_WEBHOOK_SECRET=SECRET,
    )
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        env={"PATH": os.environ["PATH"], **chosen},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        try:
            while "profile set" not in process.stderr.readline():
                assert process.poll() is None
            yield
        finally:
            process.terminate()
            process.stderr.read()


@dataclass(frozen=True)
class Telegram:
    """Telegram's side: its server, and what it posts through nginx."""

    chat: LocalChat
    url: str
    port: int
    folder: Path

    def send(
        self,
        content: bytes = b"{}",
        *,
        port: int | None = None,
        method: str = "POST",
        path: str = PATH,
        secret: str | None = SECRET,
    ) -> int:
        """The status that nginx answers with."""
        trust = ssl.create_default_context(cafile=CERTIFICATES / "authority.pem")
        with httpx.Client(verify=trust) as http:
            answer = http.request(
                method,
                f"https://127.0.0.1:{port or self.port}{path}",
                content=content,
                headers={"host": NAME} | ({} if secret is None else {HEADER: secret}),
                extensions={"sni_hostname": NAME},
            )
        assert answer.headers["server"] in {"nginx", "uvicorn"}
        return answer.status_code


@pytest.fixture(scope="module")
def telegram(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Telegram]:
    folder = tmp_path_factory.mktemp("webhook")
    chat = LocalChat(World(None))
    with ExitStack() as running:
        url = chat.start()
        running.callback(chat.stop)
        bot_port = free_port()
        running.enter_context(a_bot(chat, url, folder / "data", bot_port))
        port = running.enter_context(nginx(folder / "nginx", bot_port, HERE))
        yield Telegram(chat, url, port, folder / "nginx")
    log = (folder / "nginx" / "error.log").read_text()
    assert "too large body" in log
    assert "[emerg]" not in log


def test_an_update_that_telegram_posts_is_answered(telegram: Telegram) -> None:
    with httpx.Client(base_url=telegram.url, timeout=30) as http:
        stranger = http.post("/local/users", json={"first_name": "Mette", "started": True}).json()
        http.post(f"/local/chats/{stranger['id']}/messages", json={"text": "/start"})
        (update,) = telegram.chat.world.updates.pending(100)
        with http.stream("GET", "/local/events") as events:
            happening = events.iter_lines()
            assert telegram.send(httpx.Request("POST", "/", json=update).read()) == 200
            while True:
                next(happening)
                messages = http.get(f"/local/chats/{stranger['id']}").json()
                if said := [one["text"] for one in messages if one["from"] == "bot"]:
                    break
    assert said == ["Hej. For at være med skal du bruge et link fra din tovholder."]
    # Nothing of it was in a file before the bot had it.
    assert list((telegram.folder / "body").iterdir()) == []


def test_what_is_not_telegrams_is_refused(telegram: Telegram) -> None:
    assert telegram.send(secret="wrong") == 403
    assert telegram.send(secret=None) == 403
    for method in ("GET", "HEAD", "PUT", "DELETE"):
        assert telegram.send(b"", method=method) == 405
    for path in ("/", "/hook", f"{PATH}/", f"{PATH}/more", "/docs"):
        assert telegram.send(path=path) == 404
    assert telegram.send(b" " * (LONGEST_BODY + 1)) == 413
    # What nginx lets through Makker reads: it is no update.
    assert telegram.send(b" " * LONGEST_BODY) == 400
    assert list((telegram.folder / "body").iterdir()) == []


def test_only_telegrams_networks_reach_the_bot(telegram: Telegram, tmp_path: Path) -> None:
    with nginx(tmp_path / "nginx", free_port(), NETWORKS) as port:
        assert telegram.send(port=port) == 403
    with nginx(tmp_path / "open", free_port(), HERE) as port:
        assert telegram.send(port=port) == 502  # there is no bot behind it: Telegram comes again
