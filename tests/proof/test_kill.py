"""The bot is killed with updates unhandled and messages unsent: nothing written is lost."""

import asyncio
import contextlib
import json
import os
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot import people, reflection
from bot.clock import instant
from bot.localchat.serve import LocalChat
from bot.localchat.world import World as ServerWorld
from bot.storage import open_database
from bot.transport.api import IN_FLIGHT
from tests.turns import Stage
from tests.world import MONDAY

PEOPLE = 40
pytestmark = pytest.mark.kill


@dataclass
class Scene:
    """A server that stays, forty colleagues with an open question, and bots that come and go."""

    folder: Path
    server: LocalChat
    url: str
    http: httpx.AsyncClient
    phones: list[int]

    async def start_bot(self, *mutations: str) -> asyncio.subprocess.Process:
        """Start a bot in a process of its own."""
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.run_bot", str(self.folder), self.url, self.server.token,
            *mutations, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
            env=dict(os.environ),
        )  # fmt: skip

    async def idle(self) -> None:
        """Wait until the bot has nothing left to do."""
        answer = await self.http.get("/local/idle", params={"timeout": 45})
        assert answer.status_code == 200, answer.text

    async def everybody_answers(self) -> None:
        """Each colleague writes one answer, all at the same moment."""
        await asyncio.gather(
            *(
                self.http.post(f"/local/chats/{phone}/messages", json={"text": f"Svar {number}"})
                for number, phone in enumerate(self.phones)
            )
        )

    async def all_confirmed(self) -> None:
        """Wait until the bot has told Telegram that it has every update."""
        while await self._pending():
            await asyncio.sleep(0.005)

    async def last_word(self) -> None:
        """A stranger says something: when the bot has handled that, it has handled all."""
        user = await self.http.post("/local/users", json={"first_name": "Fremmed"})
        await self.http.post(f"/local/chats/{user.json()['id']}/messages", json={"text": "Hej"})

    async def _pending(self) -> int:
        answer = await self.http.get(f"/bot{self.server.token}/getWebhookInfo")
        return int(answer.json()["result"]["pending_update_count"])

    def answers(self) -> Counter[str]:
        """The answers in the database, by their text."""
        db = open_database(self.folder / "makker.db")
        rows = db.rows("select parts from answers")
        found = Counter(json.loads(row["parts"])[0][1] for row in rows)
        db.close()
        return found

    async def replies(self) -> list[int]:
        """How often each colleague was told that the answer is kept."""
        counts = []
        for phone in self.phones:
            chat: list[dict[str, Any]] = (await self.http.get(f"/local/chats/{phone}")).json()
            said = [one for one in chat if one["from"] == "bot" and "Gemt" in one["text"]]
            counts.append(len(said))
        return counts


@contextlib.asynccontextmanager
async def a_scene(folder: Path) -> AsyncIterator[Scene]:
    """Forty colleagues who have each been asked a question that is open."""
    server = LocalChat(ServerWorld(None, frozen=True, start=MONDAY))
    url = server.start()
    stage = Stage(open_database(folder / "makker.db"), MONDAY)
    async with httpx.AsyncClient(base_url=url, timeout=60) as http:
        phones = []
        for number in range(PEOPLE):
            person = stage.person(f"Kollega {number}")
            user = await http.post(
                "/local/users", json={"first_name": f"Kollega {number}", "started": True}
            )
            phones.append(user.json()["id"])
            with stage.db.transaction():
                stage.db.execute(
                    "update accounts set telegram_id = ? where person = ?",
                    (phones[-1], person.key),
                )
                subject = reflection.ask_first(stage.turn(person))
                until = instant(MONDAY + timedelta(hours=8))
                people.change(stage.db, person.key, awaiting=subject, awaiting_until=until)
        stage.db.close()
        yield Scene(folder, server, url, http, phones)
    server.stop()


async def kill(bot: asyncio.subprocess.Process) -> None:
    """End the process at once, as a power cut does for it."""
    bot.send_signal(signal.SIGKILL)
    await bot.wait()


async def stop(bot: asyncio.subprocess.Process) -> None:
    """End the process as systemd does."""
    bot.terminate()
    await bot.wait()


async def killed_with_messages_unsent(scene: Scene, *mutations: str) -> None:
    """Everybody answers; once all is confirmed and eight sends hang, kill, and start again."""
    first = await scene.start_bot(*mutations)
    await scene.idle()
    if "no-dispatch" not in mutations:
        hanging = {"method": "sendMessage", "times": IN_FLIGHT, "mode": "timeout_after"}
        await scene.http.post("/local/faults", json=[hanging])
    await scene.everybody_answers()
    await scene.all_confirmed()
    await kill(first)
    second = await scene.start_bot()
    await scene.last_word()
    await scene.idle()
    await stop(second)


async def test_killed_with_messages_unsent_loses_nothing(tmp_path: Path) -> None:
    async with a_scene(tmp_path) as scene:
        await killed_with_messages_unsent(scene)
        assert scene.answers() == Counter(f"Svar {number}" for number in range(PEOPLE))
        replies = await scene.replies()
        assert min(replies) == 1
        assert sum(replies) - PEOPLE <= IN_FLIGHT


async def test_killed_before_anything_was_handled_loses_nothing(tmp_path: Path) -> None:
    async with a_scene(tmp_path) as scene:
        await killed_with_messages_unsent(scene, "no-dispatch")
        assert scene.answers() == Counter(f"Svar {number}" for number in range(PEOPLE))
        assert await scene.replies() == [1] * PEOPLE


async def test_the_proof_fails_when_the_commit_is_moved_after_the_offset(tmp_path: Path) -> None:
    async with a_scene(tmp_path) as scene:
        await killed_with_messages_unsent(scene, "offset-first")
        assert scene.answers().total() < PEOPLE
