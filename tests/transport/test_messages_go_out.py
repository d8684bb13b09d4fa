"""Sending: each row once, and what is done when Telegram says no, or nothing at all."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.people.rules import Person
from bot.transport import Priority, api, send, store
from bot.transport.api import IN_FLIGHT, Api
from bot.transport.rates import Rates
from bot.transport.send import Sender
from bot.transport.store import Outgoing, Queued
from tests.transport.a_bot import TOKEN, impatient
from tests.turns import MONDAY, Stage, open_stage

Answer = Any


class Telegram:
    """An Api that answers as it is told; what it is not told succeeds."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.answers: list[Answer] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.most_at_once = 0
        self._at_once = 0

    async def call(
        self, method: str, parameters: Mapping[str, Any], file: bytes | None = None
    ) -> Any:
        self.calls.append((method, dict(parameters)))
        answer = self.answers.pop(0) if self.answers else {"message_id": 300 + len(self.calls)}
        self._at_once += 1
        self.most_at_once = max(self.most_at_once, self._at_once)
        try:
            await self.gate.wait()
        finally:
            self._at_once -= 1
        if isinstance(answer, TelegramError):
            raise answer
        return answer

    @property
    def texts(self) -> list[str]:
        return [parameters.get("text", "") for _, parameters in self.calls]


class Post:
    """A sender over a stage."""

    def __init__(self, stage: Stage, telegram: Any) -> None:
        self.stage = stage
        self.telegram = telegram
        self.dropped: list[tuple[str | None, str]] = []
        self.unmet: list[int] = []
        self.sender = self._sender()
        self._looks: list[tuple[Callable[[], bool], asyncio.Event]] = []

    def _sender(self) -> Sender:
        return Sender(
            self.telegram, self.stage.db, Rates(None), lambda: self.stage.now, self._dropped,
            self._unmet, self._look,
        )  # fmt: skip

    def _dropped(self, row: Queued, fault: str, now: datetime) -> None:
        self.dropped.append((row.person, fault))

    def _unmet(self, wants: Sequence[int], now: datetime) -> None:
        self.unmet += wants

    def _look(self) -> None:
        for holds, event in self._looks:
            if holds():
                event.set()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds; it is looked at after each message."""
        event = asyncio.Event()
        self._looks.append((holds, event))
        self._look()
        await asyncio.wait_for(event.wait(), 30)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """A sender at work, as after a start."""
        self.sender = self._sender()
        task = asyncio.create_task(self.sender.run())
        try:
            yield
        finally:
            await self.sender.drain(5)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def deliver(self) -> None:
        """Send until nothing can be sent now."""
        async with self.running():
            await self.until(lambda: store.count_open(self.stage.db, self._at)[1] == 0)

    @property
    def _at(self) -> int:
        return int(self.stage.now.timestamp())

    def put(
        self, text: str, person: Person | None, method: str = "sendMessage", **more: Any
    ) -> int:
        with self.stage.db.transaction():
            number = store.put(
                self.stage.db,
                Outgoing(
                    method,
                    {"text": text},
                    more.pop("priority", Priority.REPLY),
                    person=None if person is None else person.key,
                    **more,
                ),
                self._at,
            )
        self.sender.wake()
        return number

    def row(self, number: int) -> tuple[str, int, int, str | None]:
        """A row: its state, attempts, whether it was sent again, and its fault."""
        row = self.stage.db.row("select * from outbox where id = ?", (number,))
        assert row is not None
        return row["state"], row["attempts"], row["again"], row["fault"]

    def faults(self) -> list[tuple[str, str]]:
        return [(row["kind"], row["detail"]) for row in self.stage.db.rows("select * from faults")]


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    stage = open_stage(tmp_path)
    yield stage
    stage.db.close()


@pytest.fixture
def mette(stage: Stage) -> Person:
    return stage.person("Mette")


@pytest.fixture
async def telegram() -> Telegram:
    return Telegram()


@pytest.fixture
async def post(stage: Stage, telegram: Telegram) -> Post:
    return Post(stage, telegram)


async def test_a_message_is_sent_once_to_the_persons_chat(
    post: Post, telegram: Telegram, mette: Person
) -> None:
    number = post.put("Hej", mette, subject="asked:1")
    await post.deliver()
    assert telegram.calls == [("sendMessage", {"text": "Hej", "chat_id": 1001})]
    assert post.row(number) == ("sent", 1, 0, None)
    assert store.subject_of(post.stage.db, mette.key, 301) == "asked:1"


async def test_the_answer_to_a_tap_needs_no_chat_and_commands_have_a_scope(
    post: Post, telegram: Telegram, mette: Person
) -> None:
    post.put("Gemt", mette, "answerCallbackQuery", priority=Priority.INSTANT)
    post.put("", mette, "setMyCommands")
    telegram.answers = [True, True]
    await post.deliver()
    assert telegram.calls == [
        ("answerCallbackQuery", {"text": "Gemt"}),
        ("setMyCommands", {"text": "", "scope": {"type": "chat", "chat_id": 1001}}),
    ]


async def test_at_most_eight_are_in_flight(post: Post, telegram: Telegram, stage: Stage) -> None:
    telegram.gate.clear()
    for number in range(20):
        post.put(str(number), stage.person(f"Ali {number}"))
    async with post.running():
        while len(telegram.calls) < IN_FLIGHT:
            await asyncio.sleep(0)
        assert stage.db.value("select count(*) from outbox where state = 'sending'") == 8
        telegram.gate.set()
        await post.until(lambda: store.count_open(stage.db, 10**10)[1] == 0)
    assert telegram.most_at_once == IN_FLIGHT == 8
    assert sorted(telegram.texts, key=int) == [str(number) for number in range(20)]


async def test_a_reply_does_not_wait_behind_a_broadcast(
    post: Post, telegram: Telegram, stage: Stage
) -> None:
    people = [stage.person(f"Ali {number}") for number in range(30)]
    for person in people:
        post.put("broadcast", person, priority=Priority.BROADCAST)
    telegram.gate.clear()
    async with post.running():
        while len(telegram.calls) < IN_FLIGHT:
            await asyncio.sleep(0)
        post.put("reply", stage.person("Mette"))
        telegram.gate.set()
        await post.until(lambda: store.count_open(stage.db, 10**10)[1] == 0)
    assert telegram.texts.index("reply") <= 2 * IN_FLIGHT
    assert telegram.texts.count("broadcast") == 30


async def test_when_telegram_says_wait_all_wait_and_the_message_is_sent_then(
    post: Post, telegram: Telegram, mette: Person
) -> None:
    telegram.answers = [RetryAfter(timedelta(milliseconds=30))]
    number = post.put("Hej", mette)
    await post.deliver()
    assert telegram.texts == ["Hej", "Hej"]
    assert post.row(number)[:3] == ("sent", 2, 0)


@pytest.mark.parametrize(
    "error",
    [
        Forbidden("Forbidden: bot was blocked by the user"),
        BadRequest("Bad Request: chat not found"),
    ],
)
async def test_somebody_who_is_not_reached_is_dropped_and_told_about(
    post: Post, telegram: Telegram, mette: Person, error: TelegramError
) -> None:
    telegram.answers = [error]
    number = post.put("Hej", mette)
    await post.deliver()
    assert post.row(number) == ("dropped", 1, 0, "unreachable")
    assert post.dropped == [(mette.key, "unreachable")]
    assert post.faults() == []


async def test_a_message_that_telegram_refuses_is_a_fault(
    post: Post, telegram: Telegram, mette: Person
) -> None:
    telegram.answers = [BadRequest("Bad Request: message is too long")]
    number = post.put("Hej", mette)
    await post.deliver()
    assert post.row(number) == ("failed", 1, 0, "Message is too long")
    assert post.faults() == [("message", "Message is too long")]
    assert post.dropped == []


async def test_what_a_refusal_quotes_of_the_message_is_not_kept(
    post: Post, telegram: Telegram, mette: Person
) -> None:
    telegram.answers = [BadRequest('Can\'t parse: unsupported start tag "hemmelig" at byte 4')]
    number = post.put("<hemmelig>", mette)
    await post.deliver()
    assert post.row(number)[3] == "Can't parse: unsupported start tag … at byte 4"
    assert post.faults() == [("message", "Can't parse: unsupported start tag … at byte 4")]


@pytest.mark.parametrize("method", ["editMessageText", "answerCallbackQuery", "deleteMessage"])
async def test_an_edit_or_a_deletion_that_telegram_refuses_is_let_go(
    post: Post, telegram: Telegram, mette: Person, method: str
) -> None:
    telegram.answers = [BadRequest("Bad Request: message can't be deleted")]
    number = post.put("Hej", mette, method)
    await post.deliver()
    assert post.row(number) == ("dropped", 1, 0, "Message can't be deleted")
    assert post.faults() == []
    assert post.dropped == [(mette.key, "Message can't be deleted")]


async def test_where_the_outcome_is_unknown_it_is_sent_once_more_and_the_row_says_so(
    post: Post, telegram: Telegram, mette: Person
) -> None:
    telegram.answers = [TimedOut()]
    number = post.put("Hej", mette)
    await post.deliver()
    assert telegram.texts == ["Hej", "Hej"]
    assert post.row(number) == ("sent", 2, 1, None)


async def test_where_the_outcome_is_unknown_twice_it_is_not_sent_a_third_time(
    post: Post, telegram: Telegram, mette: Person
) -> None:
    telegram.answers = [TimedOut(), TimedOut()]
    number = post.put("Hej", mette)
    await post.deliver()
    assert telegram.texts == ["Hej", "Hej"]
    assert post.row(number) == ("failed", 2, 1, "outcome unknown twice")
    assert post.faults() == [("message", "outcome unknown twice")]


async def test_a_server_that_is_ill_is_asked_again_ever_more_seldom(
    post: Post, telegram: Telegram, mette: Person
) -> None:
    number = post.put("Hej", mette)
    pauses = []
    for _ in range(8):
        telegram.answers = [NetworkError("Bad Gateway (502)")]
        await post.deliver()
        pause = post.stage.db.value("select not_before from outbox") - post._at
        pauses.append(pause)
        post.stage.now += timedelta(seconds=pause)
    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60]
    await post.deliver()
    assert post.row(number)[:3] == ("sent", 9, 0)


async def test_a_token_that_was_withdrawn_loses_no_message(
    post: Post, telegram: Telegram, mette: Person
) -> None:
    telegram.answers = [InvalidToken("Unauthorized")]
    number = post.put("Hej", mette)
    await post.deliver()
    assert post.row(number)[0] == "queued"
    assert post.faults() == []


async def test_what_is_past_its_last_useful_moment_is_not_sent_and_its_want_taken_back(
    post: Post, telegram: Telegram, stage: Stage, mette: Person
) -> None:
    number = post.put("Hej", mette, expires=int(MONDAY.timestamp()) + 60, want=17)
    stage.now = MONDAY + timedelta(seconds=60)
    post.put("Bo", stage.person("Bo"))
    await post.deliver()
    assert telegram.texts == ["Bo"]
    assert post.unmet == [17]
    assert post.row(number)[0] == "dropped"


async def test_a_stop_lets_what_is_in_flight_land_and_starts_nothing_more(
    post: Post, telegram: Telegram, stage: Stage
) -> None:
    rows = [post.put(str(number), stage.person(f"Ali {number}")) for number in range(10)]
    telegram.gate.clear()
    task = asyncio.create_task(post.sender.run())
    while len(telegram.calls) < IN_FLIGHT:
        await asyncio.sleep(0)
    draining = asyncio.create_task(post.sender.drain(20))
    await asyncio.sleep(0)
    telegram.gate.set()
    await draining
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert [post.row(row)[0] for row in rows] == ["sent"] * 8 + ["queued"] * 2
    assert len(telegram.calls) == 8


async def test_what_was_in_flight_when_the_bot_died_is_sent_once_more(
    post: Post, telegram: Telegram, mette: Person
) -> None:
    number = post.put("Hej", mette)
    with post.stage.db.transaction():
        store.mark_sending(post.stage.db, [number])
    await post.deliver()
    assert telegram.texts == ["Hej"]
    assert post.row(number) == ("sent", 1, 1, None)


# Over a real connection, for only there it shows which error comes of what.


@asynccontextmanager
async def a_server(answer: bytes | None) -> AsyncIterator[tuple[str, list[str]]]:
    """A server that reads each call and gives that answer; None: hangs up without a word."""
    asked: list[str] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        asked.append(head.split()[1].decode())
        length = int(head.lower().partition(b"content-length:")[2].split()[0])
        await reader.readexactly(length)
        if answer is None:
            writer.close()
        elif answer:
            writer.write(answer)
            await writer.drain()
            writer.close()
        else:
            await reader.read()
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}", asked
    finally:
        server.close()


@asynccontextmanager
async def a_real_post(stage: Stage, url: str) -> AsyncIterator[Post]:
    real = Api(TOKEN, url, None)
    await real._sending.initialize()
    try:
        yield Post(stage, real)
    finally:
        await real._sending.shutdown()
        await real._waiting.shutdown()


def page(status: str, body: bytes, kind: str = "application/json") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


async def test_a_connection_that_is_refused_is_tried_again_and_nothing_is_lost(
    stage: Stage, mette: Person
) -> None:
    async with a_server(b"") as (url, _):
        pass
    async with a_real_post(stage, url) as post:
        number = post.put("Hej", mette)
        for attempt in range(1, 5):
            await post.deliver()
            state, attempts, again, _ = post.row(number)
            assert (state, attempts, again) == ("queued", attempt, 0)
            post.stage.now += timedelta(seconds=60)


async def test_a_server_that_hangs_up_may_have_sent_it(stage: Stage, mette: Person) -> None:
    async with a_server(None) as (url, asked), a_real_post(stage, url) as post:
        number = post.put("Hej", mette)
        await post.deliver()
        assert asked == [f"/bot{TOKEN}/sendMessage"] * 2
        assert post.row(number) == ("failed", 2, 1, "outcome unknown twice")


async def test_a_server_that_says_nothing_may_have_sent_it(
    stage: Stage, mette: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api, "AiohttpRequest", impatient(0.2))
    async with a_server(b"") as (url, asked), a_real_post(stage, url) as post:
        number = post.put("Hej", mette)
        await post.deliver()
        assert len(asked) == 2
        assert post.row(number) == ("failed", 2, 1, "outcome unknown twice")


@pytest.mark.parametrize(
    "answer",
    [
        page("502 Bad Gateway", b"<h1>502 Bad Gateway</h1>", "text/html"),
        page("500 Internal Server Error", b'{"ok":false,"error_code":500,"description":"ill"}'),
    ],
    ids=["a proxy's page", "Telegram's own"],
)
async def test_a_server_that_answers_that_it_is_ill_has_not_sent_it(
    stage: Stage, mette: Person, answer: bytes
) -> None:
    async with a_server(answer) as (url, asked), a_real_post(stage, url) as post:
        number = post.put("Hej", mette)
        await post.deliver()
        assert len(asked) == 1
        assert post.row(number)[:3] == ("queued", 1, 0)


async def test_telegrams_waiting_time_is_read_from_its_answer(
    stage: Stage, mette: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    paused: list[float] = []
    monkeypatch.setattr(Rates, "pause", lambda self, seconds, now: paused.append(seconds))
    body = json.dumps(
        {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 3",
            "parameters": {"retry_after": 3},
        }
    )
    answer = page("429 Too Many Requests", body.encode())
    async with a_server(answer) as (url, _), a_real_post(stage, url) as post:
        post.put("Hej", mette)
        async with post.running():
            await post.until(lambda: len(paused) > 0)
    assert paused[0] == 3.0
    assert send.LONGEST_PAUSE == 60
