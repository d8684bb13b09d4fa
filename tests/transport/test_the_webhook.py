"""By webhook: one path, one secret, and 200 only when the update is on the disk."""

import json
import socket
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.settings import Settings, SettingsError, load_settings
from bot.storage import open_database
from bot.transport import store
from bot.transport.receive import Receiver
from bot.transport.webhook import HEADER, LONGEST_BODY, Webhook, webhook_app, webhook_of
from tests.transport.updates import message
from tests.turns import Stage, open_stage
from tests.world import a_world

SECRET = "a-secret-of-the-test-0123456789"
URL = "https://makker.example/hook/9f3c"
HOOK = Webhook(URL, 8485, SECRET)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    stage = open_stage(tmp_path)
    yield stage
    stage.db.close()


async def post(
    stage: Stage,
    content: bytes,
    *,
    path: str = "/hook/9f3c",
    secret: str | None = SECRET,
    method: str = "POST",
) -> int:
    receiver = Receiver(None, stage.db, lambda text: [], lambda: stage.now, lambda: None)  # type: ignore[arg-type]
    transport = httpx.ASGITransport(app=webhook_app(HOOK, receiver))
    headers = httpx.Headers([] if secret is None else [(HEADER, secret)], encoding="latin-1")
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as http:
        answer = await http.request(method, path, content=content, headers=headers)
    assert answer.text in {"", "Not Found", "Method Not Allowed"}
    return answer.status_code


def stored(stage: Stage) -> int:
    # What another program finds on the disk.
    other = open_database(stage.db.path)
    count = int(other.value("select count(*) from inbox"))
    other.close()
    return count


def body(**more: Any) -> bytes:
    return json.dumps(message("Hej", **more)).encode()


async def test_an_update_is_on_the_disk_when_telegram_reads_200(stage: Stage) -> None:
    assert await post(stage, body()) == 200
    assert stored(stage) == 1
    assert await post(stage, body()) == 200
    assert stored(stage) == 1


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET[:-1], "\xe6"])
async def test_without_the_secret_nothing_is_read(stage: Stage, secret: str | None) -> None:
    assert await post(stage, body(), secret=secret) == 403
    assert stored(stage) == 0


@pytest.mark.parametrize(
    "path", ["/", "/hook", "/hook/9f3c/", "/hook/9f3c/more", "/hook/9F3C", "/docs"]
)
async def test_no_other_path_answers(stage: Stage, path: str) -> None:
    assert await post(stage, body(), path=path) == 404
    assert stored(stage) == 0


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
async def test_no_other_method_answers(stage: Stage, method: str) -> None:
    assert await post(stage, body(), method=method) == 405


async def test_a_body_above_a_megabyte_is_refused(stage: Stage) -> None:
    assert await post(stage, b" " * (LONGEST_BODY + 1)) == 413
    assert await post(stage, b" " * (LONGEST_BODY - 1000) + body()) == 200


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no json",
        b"[]",
        b"3",
        b"{}",
        b'{"update_id": "7"}',
        b'{"update_id": true}',
        b"\xff",
        b"[" * 100_000,
    ],
    ids=["empty", "words", "list", "number", "nothing", "text id", "true", "bytes", "deep"],
)
async def test_what_is_no_update_is_refused(stage: Stage, content: bytes) -> None:
    assert await post(stage, content) == 400
    assert stored(stage) == 0


async def test_an_update_of_a_strange_shape_is_kept_without_its_content(stage: Stage) -> None:
    assert await post(stage, b'{"update_id": 7, "message": "hemmelig"}') == 200
    assert "hemmelig" not in str(stage.db.rows("select payload from inbox"))


async def test_when_storing_fails_telegram_is_told_to_come_again(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any, **__: Any) -> int:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(store, "keep_updates", full)
    assert await post(stage, body()) == 503
    assert stored(stage) == 0


def test_each_run_has_a_secret_of_its_own_where_none_is_set() -> None:
    settings = Settings(webhook_url=URL)
    one, other = webhook_of(settings), webhook_of(settings)
    assert one is not None
    assert other is not None
    assert one.secret != other.secret
    assert len(one.secret) == 43
    assert webhook_of(Settings()) is None
    assert webhook_of(Settings(webhook_url=URL, webhook_secret=SECRET)) == HOOK


@pytest.mark.parametrize(
    "url",
    ["http://makker.example/hook", "https://makker.example", "https://a b/c", "https://a/{x}"],
)
def test_an_address_that_telegram_could_not_reach_safely_is_refused(url: str) -> None:
    with pytest.raises(SettingsError, match="the public address of the webhook was expected"):
        load_settings(webhook_url=url)


def test_a_secret_is_never_shown() -> None:
    with pytest.raises(SettingsError) as error:
        load_settings(webhook_secret="hush hush")
    assert str(error.value).startswith("webhook_secret is (not shown), but 22 to 256 letters")
    assert SECRET not in repr(Settings(webhook_secret=SECRET))


def free_port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


async def test_the_whole_bot_is_reached_by_what_is_posted(tmp_path: Path) -> None:
    port = free_port()
    async with a_world(
        tmp_path, webhook_url=URL, webhook_port=port, webhook_secret=SECRET
    ) as world:
        mette = await world.colleague("Mette")
        (call,) = await world.calls("setWebhook")
        assert call["params"]["url"] == URL
        assert call["params"]["secret_token"] == SECRET
        assert await world.calls("getUpdates") == []
        await world.post(f"/local/chats/{mette.id}/messages", {"text": "/menu"})
        waiting = world.server.world.updates.pending(100)
        async with httpx.AsyncClient() as http:
            for update in waiting:
                answer = await http.post(
                    f"http://127.0.0.1:{port}/hook/9f3c", json=update, headers={HEADER: SECRET}
                )
                assert answer.status_code == 200
                world.server.world.updates.confirm(update["update_id"] + 1)
        await world.settle()
        assert (await mette.text()).startswith("Hvad har du brug for")


async def test_when_polling_is_chosen_an_earlier_webhook_ends(tmp_path: Path) -> None:
    async with a_world(tmp_path, run=False) as world:
        world.server.world.updates.webhook_url = URL
        await world.start_bot()
        assert len(await world.calls("deleteWebhook")) == 1
        mette = await world.colleague("Mette")
        await mette.write("/menu")
        assert (await mette.text()).startswith("Hvad har du brug for")
