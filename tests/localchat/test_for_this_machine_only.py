"""Nobody but this machine and the chat's own page reaches it."""

import re
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from bot.localchat.serve import LocalChat
from bot.localchat.world import World
from tests.localchat.conftest import Room


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.4", "::", "example.org"])
def test_it_refuses_to_listen_elsewhere(host: str) -> None:
    with pytest.raises(ValueError, match="listens on this machine only") as caught:
        LocalChat(World(None), host)
    assert host in str(caught.value)


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1.example.org", "192.168.1.4:80"])
def test_a_request_to_another_name_is_refused(room: Room, host: str) -> None:
    answer = room.request("GET", "/local/world", headers={"Host": host})
    assert answer.status_code == 403
    assert answer.json() == {
        "error": f"The local chat answers to this machine only, not to the host “{host}”."
    }


@pytest.mark.parametrize("origin", ["https://example.org", "null", "http://127.0.0.1:1"])
def test_a_request_from_another_page_is_refused(room: Room, origin: str) -> None:
    headers = {"Origin": origin}
    answer = room.request("POST", "/local/clock", json={"by": 60}, headers=headers)
    assert answer.status_code == 403
    assert room.get("clock")["version"] == 0


def test_its_own_page_may_ask(room: Room) -> None:
    answer = room.request("POST", "/local/clock", json={"by": 60}, headers={"Origin": room.url})
    assert answer.status_code == 200


def test_the_page_may_run_and_load_nothing_foreign(room: Room) -> None:
    answer = room.request("GET", "/")
    assert answer.headers["content-security-policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    for name in ("page.js", "page.css"):
        assert room.request("GET", f"/page/{name}").status_code == 200
    assert re.findall(r"""(?:src|href)=["'](?!/page/|#)([^"']*)""", answer.text) == []


def test_the_token_is_told_to_nobody_who_asks_over_http(room: Room) -> None:
    room.join("Mette")
    for path in ("world", "clock", "calls"):
        assert room.token.partition(":")[2] not in str(room.get(path))


def test_it_runs_alone_and_keeps_its_token_in_a_file(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bot.localchat", "--folder", str(tmp_path / "world")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as alone:
        try:
            assert alone.stdout is not None
            url = alone.stdout.readline().removeprefix("Lokal chat: ").strip()
            token = (tmp_path / "world" / "token").read_text(encoding="ascii").strip()
            answer = httpx.get(f"{url}bot{token}/getMe", trust_env=False)
            assert answer.json()["result"]["id"] == int(token.partition(":")[0])
        finally:
            alone.terminate()
    assert (tmp_path / "world" / "token").stat().st_mode & 0o777 == 0o600
