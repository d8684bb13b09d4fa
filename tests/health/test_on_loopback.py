"""`/healthz` and `/metrics`: off unless a port is set, on this machine only, nothing personal."""

import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from bot.health.serving import METRICS_TYPE, health_app, serve_health
from bot.startup import StartError
from tests.health.test_how_it_stands import NOW, WELL
from tests.world import a_world


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program listens on."""
    with closing(socket.create_server(("127.0.0.1", 0))) as line:
        yield int(line.getsockname()[1])


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as line:
        return int(line.getsockname()[1])


async def test_a_bot_that_stands_still_is_503_with_the_sentence() -> None:
    stands = [WELL]
    transport = httpx.ASGITransport(app=health_app(lambda: stands[0]))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as http:
        answer = await http.get("/healthz")
        assert (answer.status_code, answer.text) == (200, "All is well.\n")
        stands[0] = replace(WELL, last_poll=NOW - 7200)
        answer = await http.get("/healthz")
        assert answer.status_code == 503
        assert answer.text == (
            "Makker has not asked Telegram for updates for 2 hours; "
            "see whether it runs and what its log says.\n"
        )
        assert "\nmakker_broken 1\n" in (await http.get("/metrics")).text
        assert (await http.get("/healthz", headers={"host": "evil.example"})).status_code == 400
        assert (await http.get("/")).status_code == 404


async def test_a_running_bot_answers_a_monitor(tmp_path: Path) -> None:
    port = free_port()
    async with a_world(tmp_path, health_port=port) as world:
        await world.colleague("Mette")
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as http:
            answer = await http.get("/healthz")
            assert (answer.status_code, answer.text) == (200, "All is well.\n")
            metrics = await http.get("/metrics")
        assert metrics.headers["content-type"] == METRICS_TYPE
        lines = metrics.text.splitlines()
        assert "makker_updates_waiting 0" in lines
        assert "makker_messages_waiting 0" in lines
        assert 'makker_set_aside{what="update"} 0' in lines
        assert "Mette" not in metrics.text


async def test_a_port_that_is_taken_is_one_sentence(taken: int) -> None:
    with pytest.raises(StartError) as caught:
        await serve_health(taken, lambda: WELL)
    assert str(caught.value) == (
        f"The monitor's port {taken} cannot be listened on (Address already in use); "
        "set MAKKER_HEALTH_PORT to a free one."
    )
