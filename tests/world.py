"""The whole bot against the local server, from outside: phones over HTTP and a clock that is moved.

`async with a_world(tmp_path) as world:` starts both; the clock stands still until it is moved.
"""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx

from bot import people
from bot.app import DATABASE, Makker
from bot.demo import with_examples
from bot.localchat.serve import LocalChat
from bot.localchat.world import World as ServerWorld
from bot.people.rules import Person, Role
from bot.settings import Settings
from bot.startup import hold
from tests import canary

ZONE = ZoneInfo("Europe/Copenhagen")
MONDAY = datetime(2026, 11, 23, 8, 30, tzinfo=ZONE)

Message = dict[str, Any]


class Phone:
    """One colleague's phone: what they see and what they do."""

    def __init__(self, world: "World", user: dict[str, Any]) -> None:
        self._world = world
        self.id: int = user["id"]
        canary.is_known_as(self.id)
        self.first_name: str = user["first_name"]
        self.start_code: str | None = user["start"]

    @property
    def _chat(self) -> str:
        return f"/local/chats/{self.id}"

    async def messages(self) -> list[Message]:
        """All messages in the chat, oldest first."""
        return list(await self._world.get(self._chat))

    async def bot_messages(self) -> list[Message]:
        """The bot's messages in the chat, oldest first."""
        return [one for one in await self.messages() if one["from"] == "bot"]

    async def last(self) -> Message:
        """The newest message of the bot."""
        return (await self.bot_messages())[-1]

    async def text(self) -> str:
        """The text of the newest message of the bot."""
        message = await self.last()
        return str(message["text"])

    async def write(self, text: str, *, reply_to: int | None = None) -> int:
        """Write a message and let the bot finish with it; gives the message's id."""
        body: dict[str, Any] = {"text": text}
        if reply_to is not None:
            body["reply_to"] = reply_to
        return await self._send(body)

    async def send_kind(self, kind: str, **more: Any) -> int:
        """Send something that is not text: a sticker, a photo, …; gives the message's id."""
        return await self._send({"kind": kind, **more})

    async def start(self, code: str | None = None) -> None:
        """Press Start on the invitation."""
        code = code or self.start_code
        await self.write("/start" if code is None else f"/start {code}")

    async def edit(self, message_id: int, text: str) -> None:
        """Edit an own message."""
        canary.wrote(text)
        await self._world.post(f"{self._chat}/edit", {"message_id": message_id, "text": text})
        await self._world.settle()

    async def tap(self, label: str, *, message: Message | None = None) -> str | None:
        """Tap the button with that label on the newest message that has it; gives the toast."""
        if message is None:
            message = await self.find_button(label)
        return await self._tap({"message_id": message["message_id"], "text": label})

    async def forge(self, data: str, message_id: int) -> str | None:
        """Send callback data that no button of that message need have; gives the toast."""
        return await self._tap({"message_id": message_id, "data": data})

    async def find_button(self, label: str) -> Message:
        """The newest message that has a button with that label."""
        found = await self.bot_messages()
        for message in reversed(found):
            if label in labels(message):
                return message
        shown = [labels(message) for message in found]
        raise AssertionError(f"{self.first_name} has no button {label!r}; there are {shown}")

    async def _tap(self, body: dict[str, Any]) -> str | None:
        await self._world.post(f"{self._chat}/tap", body)
        await self._world.settle()
        toast = await self._world.get(f"{self._chat}/toast")
        return toast.get("text") if toast else None

    async def block(self) -> None:
        """Block the bot."""
        await self._world.post(f"{self._chat}/block", {})
        await self._world.settle()

    async def unblock(self) -> None:
        """Unblock the bot."""
        await self._world.post(f"{self._chat}/unblock", {})
        await self._world.settle()

    async def _send(self, body: dict[str, Any]) -> int:
        for part in ("text", "caption"):
            canary.wrote(body.get(part) or "")
        answer = await self._world.post(f"{self._chat}/messages", body)
        await self._world.settle()
        return int(answer["message_id"])


def labels(message: Message) -> list[str]:
    """The labels of a message's buttons."""
    return [button["text"] for row in message.get("keyboard") or [] for button in row]


def data_of(message: Message, label: str) -> str:
    """The callback data of a message's button."""
    for row in message.get("keyboard") or []:
        for button in row:
            if button["text"] == label:
                return str(button["data"])
    raise AssertionError(f"{label!r} is not among {labels(message)}")


@dataclass
class World:
    """A local server and a bot on it."""

    folder: Path
    settings: Settings
    server: LocalChat
    base_url: str
    http: httpx.AsyncClient
    makker: Makker | None = None
    _stop: asyncio.Event = field(default_factory=asyncio.Event)
    _task: asyncio.Task[None] | None = None

    async def start_bot(self) -> None:
        """Start the bot and wait until it has nothing left to do."""
        self._stop = asyncio.Event()
        self.makker = Makker(
            self.settings, self.server.token, self.folder, self.base_url, local=self.base_url
        )
        self._task = asyncio.create_task(self.makker.run(self._stop))
        await self.settle()

    async def stop_bot(self) -> None:
        """Stop the bot as Ctrl-C does."""
        if self._task is not None:
            self._stop.set()
            await self._task
            self._task = None

    async def restart_bot(self) -> None:
        """Stop and start the bot; the server goes on."""
        await self.stop_bot()
        await self.start_bot()

    @property
    def bot(self) -> Makker:
        """The running bot."""
        assert self.makker is not None
        return self.makker

    def now(self) -> datetime:
        """The local chat's time, as the workplace's wall time."""
        return self.server.world.now().astimezone(ZONE)

    async def settle(self) -> None:
        """Wait until the bot has handled all, run what is due and sent all."""
        waiting = asyncio.create_task(self.get("/local/idle", timeout=60))
        watched = {waiting} | ({self._task} if self._task is not None else set())
        await asyncio.wait(watched, return_when=asyncio.FIRST_COMPLETED)
        if self._task is not None and self._task.done() and not waiting.done():
            waiting.cancel()
            self._task.result()
            raise AssertionError("The bot ended by itself.")
        await waiting

    async def move_to(self, moment: datetime) -> None:
        """Move the clock to that wall time, stopping at everything that is due on the way."""
        while True:
            reading = await self.get("/local/clock")
            due = reading["next"]["due"]
            if due is None or datetime.fromisoformat(due) >= moment:
                break
            await self.post("/local/clock", {"next": True})
            await self.settle()
        await self.post("/local/clock", {"to": moment.isoformat()})
        await self.settle()

    async def at(self, day: date, clock: str) -> None:
        """Move the clock to a day and a clock time such as "9.15"."""
        hour, minute = clock.split(".")
        await self.move_to(datetime.combine(day, time(int(hour), int(minute)), tzinfo=ZONE))

    async def jump(self, moment: datetime) -> None:
        """Move the clock at once, as after a sleep: what is due on the way is late."""
        await self.post("/local/clock", {"to": moment.isoformat()})
        if self._task is not None:
            await self.settle()

    async def phone(self, first_name: str, *, start: str | None = None) -> Phone:
        """A new colleague's phone, perhaps with an invitation code."""
        user = await self.post("/local/users", {"first_name": first_name, "start": start})
        return Phone(self, user)

    async def colleague(
        self,
        name: str,
        *,
        department: str = "Job og virksomhed",
        profession: str = "caseworker",
        role: Role = "colleague",
        sparring: bool = True,
        weekday: int = 1,
        clock: time = time(9, 15),
        language: str = "da",
    ) -> Phone:
        """A colleague who has joined already (the day before)."""
        user = await self.post("/local/users", {"first_name": name, "started": True})
        db = self.bot.db
        with db.transaction():
            known = {one.name: one.id for one in people.departments(db)}
            if department not in known:
                known[department] = people.add_department(db, department)
            person = people.add(
                db,
                user["id"],
                name=name,
                language=language,
                role=role,
                department=known[department],
                invitation=None,
                unconfirmed=False,
                now=self.now() - timedelta(days=1),
                weekday=weekday,
                clock=clock,
            )
            people.change(
                db,
                person.key,
                status="active",
                step=None,
                profession=profession,
                sparring=int(sparring),
            )
            self.bot.plan_attention(person.key)
        self.bot.wake()
        await self.settle()
        return Phone(self, user)

    def person(self, phone: Phone) -> Person:
        """The person behind a phone, as the database knows them."""
        found = people.by_account(self.bot.db, phone.id)
        assert found is not None
        return found

    async def calls(self, method: str | None = None) -> list[dict[str, Any]]:
        """The bot's calls of the Bot API in order; of one method if given."""
        calls: list[dict[str, Any]] = await self.get("/local/calls")
        return [one for one in calls if method is None or one["method"] == method]

    async def get(self, path: str, **params: Any) -> Any:
        """GET a control endpoint."""
        answer = await self.http.get(path, params=params)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def post(self, path: str, body: Any) -> Any:
        """POST to a control endpoint."""
        answer = await self.http.post(path, json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()


REFUSED_BY_NATURE = ("message is not modified", "message to edit not found", "query is too old")
"""Refusals that a bot may meet in good order; every other one fails the test that caused it."""


def unexpected_refusals(calls: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The calls that the server refused, against the Bot API's description or by its rules."""
    return [
        one
        for one in calls
        if not one["ok"]
        and one["status"] == 400
        and not any(reason in one["description"] for reason in REFUSED_BY_NATURE)
    ]


@asynccontextmanager
async def a_world(
    folder: Path,
    *,
    start: datetime = MONDAY,
    refusals_allowed: bool = False,
    run: bool = True,
    **settings: Any,
) -> AsyncIterator[World]:
    """A server with a clock that stands still at `start`, and a bot on an empty database.

    At the end, every call that the bot made must have been one that Telegram accepts.
    """
    chosen = with_examples(Settings(**{"organisation": "Jobhuset", **settings}))
    server = LocalChat(ServerWorld(None, frozen=True, start=start))
    base_url = server.start()
    async with httpx.AsyncClient(base_url=base_url, timeout=80) as http:
        world = World(folder, chosen, server, base_url, http)
        try:
            with hold(folder):
                if run:
                    await world.start_bot()
                yield world
                if not refusals_allowed:
                    assert unexpected_refusals(await world.calls()) == []
        finally:
            await world.stop_bot()
            server.stop()


__all__ = [
    "DATABASE",
    "MONDAY",
    "ZONE",
    "Message",
    "Phone",
    "World",
    "a_world",
    "data_of",
    "labels",
]
