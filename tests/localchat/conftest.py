"""A running local chat with its colleagues, for the tests that ask it over HTTP."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from telegram import Bot

from bot.localchat.serve import LocalChat
from bot.localchat.world import World
from tests.browser import chromium

# A Tuesday, 9.15 in Copenhagen.
START = datetime(2026, 11, 24, 8, 15, tzinfo=UTC)


class Room:
    """A running local chat as a test sees it: the control endpoints and the raw Bot API."""

    def __init__(self, url: str, token: str) -> None:
        self.url = url
        self.token = token
        # No proxy of the environment stands between a test and its own machine.
        self._client = httpx.Client(base_url=url, trust_env=False, timeout=40)

    def get(self, path: str, **query: Any) -> Any:
        """What /local/path answers."""
        answer = self._client.get(f"/local/{path}", params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def post(self, path: str, body: Any = None) -> Any:
        """What /local/path answers to a body."""
        answer = self._client.post(f"/local/{path}", json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def refused(self, path: str, body: Any = None, method: str = "POST") -> tuple[int, str]:
        """The status and the sentence of a refusal."""
        answer = self._client.request(method, f"/local/{path}", json=body)
        return answer.status_code, answer.json()["error"]

    def call(self, method: str, **params: Any) -> Any:
        """What the Bot API answers to a call, whole."""
        return self._client.post(f"/bot{self.token}/{method}", json=params).json()

    def request(self, verb: str, path: str, **options: Any) -> httpx.Response:
        """Any request."""
        return self._client.request(verb, path, **options)

    def report(self, **report: Any) -> None:
        """What a bot says of itself."""
        answer = self._client.put("/local/bot", json=report)
        assert answer.status_code == 200, answer.text

    def join(self, name: str, about: str = "") -> int:
        """A colleague who has started the bot; the bot has seen it."""
        person: int = self.post("users", {"first_name": name, "about": about})["id"]
        written = self.post(f"chats/{person}/messages", {"text": "/start"})
        self.call("getUpdates", offset=written["update_id"] + 1)
        return person

    def messages(self, chat: int) -> list[dict[str, Any]]:
        """What the phone shows."""
        shown: list[dict[str, Any]] = self.get(f"chats/{chat}")
        return shown

    def close(self) -> None:
        """Hang up."""
        self._client.close()


@pytest.fixture
def room() -> Iterator[Room]:
    """A local chat in memory whose clock stands at START until it is moved."""
    chat = LocalChat(World(None, frozen=True, seed=1, start=START))
    room = Room(chat.start(), chat.token)
    yield room
    room.close()
    chat.stop()


@pytest.fixture
async def bot(room: Room) -> AsyncIterator[Bot]:
    """The real library's Bot, as a client of the local chat."""
    async with Bot(
        room.token, base_url=f"{room.url}/bot", base_file_url=f"{room.url}/file/bot"
    ) as bot:
        yield bot


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real Chromium that goes nowhere by itself."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, room: Room) -> Iterator[Page]:
    """The local chat's page; fails when it logs an error or asks another machine for anything."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme="light")
    page = context.new_page()
    complaints: list[str] = []
    asked: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(room.url)
    yield page
    context.close()
    assert complaints == []
    assert [url for url in asked if not url.startswith(room.url)] == []
