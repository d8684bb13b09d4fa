"""What can go wrong between the bot and Telegram: nothing is lost, and what comes twice is known.

Each fault bears its name; the local server plays it, over a real connection.
"""

import asyncio
import io
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from telegram import Update
from telegram.ext import CallbackContext, MessageHandler, filters

from bot.localchat.serve import LocalChat
from bot.localchat.world import World
from bot.people.rules import Person
from bot.transport import api, receive, store
from bot.transport.api import Api
from bot.transport.receive import Receiver
from tests.transport.a_bot import Desk, build_application, impatient
from tests.transport.test_messages_go_out import Post
from tests.transport.updates import message
from tests.turns import MONDAY, Stage, open_stage
from tests.world import a_world

Fault = dict[str, Any]

ILL: dict[str, Fault] = {
    "429 with retry_after": {
        "status": 429, "description": "Too Many Requests: retry after 1", "retry_after": 1,
    },
    "500": {"status": 500},
    "502 with an HTML body": {"mode": "html", "status": 502, "description": "Bad Gateway"},
    "a proxy's 403": {"mode": "html", "status": 403, "description": "Forbidden"},
    "a proxy's 404": {"mode": "html", "status": 404, "description": "Not Found"},
    "a time-out before": {"mode": "timeout_before"},
    "a time-out after": {"mode": "timeout_after"},
    "a connection reset": {"mode": "reset"},
    "slow loris": {"mode": "slow"},
    "malformed JSON": {"mode": "malformed"},
}  # fmt: skip


class Line:
    """A local server that plays faults, and what a bot's sender and receiver make of them."""

    def __init__(self, stage: Stage, server: LocalChat, url: str) -> None:
        self.stage = stage
        self.server = server
        self.http = httpx.Client(base_url=url, trust_env=False)
        self.api = Api(server.token, url, None)
        self.post = Post(stage, self.api)

    def add(self, name: str) -> tuple[Person, int]:
        """A colleague who has started the bot: as the database and as the server know them."""
        person = self.stage.person(name)
        user = self.http.post("/local/users", json={"first_name": name, "started": True}).json()
        with self.stage.db.transaction():
            self.stage.db.execute(
                "update accounts set telegram_id = ? where person = ?", (user["id"], person.key)
            )
        return person, user["id"]

    def play(self, method: str, *faults: Fault) -> None:
        """These go wrong next, one call after the other."""
        answer = self.http.post("/local/faults", json=[{"method": method, **one} for one in faults])
        assert answer.status_code == 200, answer.text

    def arrived(self, chat: int) -> list[str]:
        """What the bot's messages in a chat say."""
        shown = self.http.get(f"/local/chats/{chat}").json()
        return [one["text"] for one in shown if one["from"] == "bot"]

    async def deliver(self) -> None:
        """Send until nothing waits, however long it was put off."""
        while self.stage.db.value("select 1 from outbox where state in ('queued', 'sending')"):
            await self.post.deliver()
            put_off = self.stage.db.value("select max(not_before) from outbox") or 0
            if put_off > self.post._at:
                self.stage.now = self.stage.now.fromtimestamp(put_off, self.stage.now.tzinfo)

    async def hear(self, is_heard: Callable[[], bool]) -> None:
        """Receive until it is heard."""
        heard = asyncio.Event()

        def stored() -> None:
            if is_heard():
                heard.set()

        ears = Receiver(self.api, self.stage.db, lambda _: [], lambda: self.stage.now, stored)
        task = asyncio.create_task(ears.run())
        waiting = asyncio.create_task(heard.wait())
        await asyncio.wait({task, waiting}, timeout=30, return_when=asyncio.FIRST_COMPLETED)
        assert not task.done(), task.result()
        assert waiting.done()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    def inbox(self) -> list[str]:
        """The texts that are stored and not handled, in the order in which they will be."""
        rows = store.undone_updates(self.stage.db, 99)
        return [json.loads(one.payload)["message"]["text"] for one in rows]


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot that waits for an answer for half a second, and nowhere half a minute."""
    monkeypatch.setattr(api, "AiohttpRequest", impatient(0.5))
    monkeypatch.setattr(api, "POLL_SECONDS", 0)
    monkeypatch.setattr(api, "CALL_LIMIT_SECONDS", 0.6)
    monkeypatch.setattr(api, "POLL_LIMIT_SECONDS", 0.6)
    monkeypatch.setattr(receive, "LONGEST_PAUSE", 0.01)


@pytest.fixture
async def line(tmp_path: Path, hasty: None) -> AsyncIterator[Line]:
    server = LocalChat(World(None, frozen=True, start=MONDAY))
    stage = open_stage(tmp_path)
    line = Line(stage, server, server.start())
    await line.api._sending.initialize()
    await line.api._waiting.initialize()
    yield line
    await line.api._sending.shutdown()
    await line.api._waiting.shutdown()
    line.http.close()
    server.stop()
    stage.db.close()


ONCE = ["Hej"]
TWICE = ["Hej", "Hej"]


@pytest.mark.parametrize(
    ("fault", "came", "again"),
    [
        ("429 with retry_after", ONCE, 0),
        ("500", ONCE, 0),
        ("502 with an HTML body", ONCE, 0),
        ("a proxy's 403", ONCE, 0),
        ("a proxy's 404", ONCE, 0),
        ("a time-out before", ONCE, 1),
        ("a time-out after", TWICE, 1),
        ("a connection reset", ONCE, 1),
        ("slow loris", TWICE, 1),
        ("malformed JSON", TWICE, 1),
    ],
)
async def test_a_message_comes_through(line: Line, fault: str, came: list[str], again: int) -> None:
    """It comes twice only where nobody can know whether it was accepted, and the row says so."""
    mette, chat = line.add("Mette")
    line.play("sendMessage", ILL[fault])
    number = line.post.put("Hej", mette)
    await line.deliver()
    assert line.arrived(chat) == came
    assert line.post.row(number)[:3] == ("sent", 2, again)
    assert line.post.dropped == []
    assert line.post.faults() == []


@pytest.mark.parametrize(
    "answer",
    [
        {"status": 403, "description": "Forbidden: bot was blocked by the user"},
        {"status": 400, "description": "Bad Request: chat not found"},
    ],
    ids=["403 blocked", "400 chat not found"],
)
async def test_somebody_who_is_not_reached_holds_up_nobody_else(line: Line, answer: Fault) -> None:
    mette, mettes = line.add("Mette")
    bo, bos = line.add("Bo")
    line.play("sendMessage", answer)
    lost = line.post.put("Hej", mette)
    sent = line.post.put("Hej", bo)
    await line.deliver()
    assert line.arrived(mettes) == []
    assert line.arrived(bos) == ONCE
    assert line.post.row(lost) == ("dropped", 1, 0, "unreachable")
    assert line.post.row(sent)[:3] == ("sent", 1, 0)
    assert line.post.dropped == [(mette.key, "unreachable")]


async def test_a_group_that_migrated_is_written_to_where_it_is_now(line: Line) -> None:
    _, user = line.add("Mette")
    group = line.http.post("/local/groups", json={"title": "Gruppen", "user": user}).json()["id"]
    moved = {
        "status": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "migrate_to": group,
    }
    line.play("sendMessage", moved)
    number = line.post.put("Hej", None, chat=-4711)
    await line.deliver()
    assert line.arrived(group) == ONCE
    assert line.post.row(number)[:3] == ("sent", 2, 0)


@pytest.mark.parametrize("fault", list(ILL))
async def test_an_update_is_stored_once(line: Line, fault: str) -> None:
    """Whatever goes wrong with the poll: nothing is confirmed that is not stored."""
    _, chat = line.add("Mette")
    line.play("getUpdates", ILL[fault])
    for text in ("en", "to"):
        line.http.post(f"/local/chats/{chat}/messages", json={"text": text})
    await line.hear(lambda: len(line.inbox()) >= 2)
    assert line.inbox() == ["en", "to"]


async def test_409_a_second_poller_takes_nothing_away(line: Line, log: io.StringIO) -> None:
    _, chat = line.add("Mette")
    conflict = {
        "status": 409,
        "description": "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    }
    line.play("getUpdates", conflict, conflict)
    line.http.post(f"/local/chats/{chat}/messages", json={"text": "en"})
    await line.hear(lambda: line.inbox() == ["en"])
    assert line.inbox() == ["en"]
    assert log.getvalue().count("another program polls with this token") == 2


@asynccontextmanager
async def a_desk(stage: Stage) -> AsyncIterator[tuple[Desk, list[str]]]:
    """Handlers that take down what they get; "gift" is poison to them."""
    taken: list[str] = []

    async def take(update: Update, _: CallbackContext[Any, Any, Any, Any]) -> None:
        text = update.effective_message.text or ""  # type: ignore[union-attr]
        if text == "gift":
            raise KeyError(text)
        taken.append(text)

    application = await build_application()
    application.add_handler(MessageHandler(filters.TEXT, take))
    desk = Desk(stage, application)
    try:
        yield desk, taken
    finally:
        await application.shutdown()


def said(text: str, update_id: int) -> dict[str, Any]:
    return message(text, update_id=update_id)


async def test_duplicate_updates_are_handled_once(line: Line) -> None:
    twice = [said("en", 700), said("to", 701)]
    line.play(
        "getUpdates", {"mode": "updates", "updates": twice}, {"mode": "updates", "updates": twice},
        {"mode": "updates", "updates": [said("to", 701), said("tre", 702)]},
    )  # fmt: skip
    async with a_desk(line.stage) as (desk, taken):
        for count in (2, 3):
            await line.hear(lambda count=count: line.stage.db.value(  # type: ignore[misc]
                "select count(*) from inbox") >= count)  # fmt: skip
            desk.work()
    assert taken == ["en", "to", "tre"]


async def test_updates_out_of_order_are_handled_in_order(line: Line) -> None:
    shuffled = [said("tre", 702), said("en", 700), said("to", 701)]
    line.play("getUpdates", {"mode": "updates", "updates": shuffled})
    async with a_desk(line.stage) as (desk, taken):
        await line.hear(lambda: len(line.inbox()) == 3)
        desk.work()
    assert taken == ["en", "to", "tre"]


async def test_a_poison_update_between_good_ones_is_set_aside_alone(line: Line) -> None:
    mixed = [said("en", 700), said("gift", 701), said("to", 702)]
    line.play("getUpdates", {"mode": "updates", "updates": mixed})
    async with a_desk(line.stage) as (desk, taken):
        await line.hear(lambda: len(line.inbox()) == 3)
        desk.work()
    assert taken == ["en", "to"]
    aside = line.stage.db.rows("select update_id, fault from inbox where fault is not null")
    assert aside == [{"update_id": 701, "fault": "KeyError"}]
    assert line.post.faults() == [("update", "KeyError")]


@pytest.mark.parametrize(
    "strange",
    [
        {"update_id": 701, "telepathy": {"from": {"id": 7}, "thought": "hemmeligt"}},
        {"update_id": 701},
        {"update_id": 701, "message": {"text": "hemmeligt"}},
        {"update_id": 701, "message": None},
        {"update_id": 701, "callback_query": {"id": "1"}},
    ],
    ids=["a kind of tomorrow", "nothing", "half a message", "null", "half a tap"],
)
async def test_an_update_of_a_kind_that_the_library_does_not_know(
    line: Line, strange: dict[str, Any]
) -> None:
    mixed = [said("en", 700), strange, said("to", 702)]
    line.play("getUpdates", {"mode": "updates", "updates": mixed})
    async with a_desk(line.stage) as (desk, taken):
        await line.hear(lambda: line.stage.db.value("select count(*) from inbox") == 3)
        desk.work()
    assert taken == ["en", "to"]
    assert store.undone_updates(line.stage.db, 9) == []
    assert "hemmeligt" not in str(line.stage.db.rows("select * from inbox"))


async def test_the_first_word_is_said_again_until_telegram_answers(tmp_path: Path) -> None:
    """A proxy's 404 is not Telegram's word on the token."""
    async with a_world(tmp_path, run=False) as world:
        await world.post("/local/faults", [{"method": "getMe", **ILL["a proxy's 404"]}])
        await world.start_bot()
        calls = [one["status"] for one in await world.calls("getMe")]
    assert calls == [404, 200]
