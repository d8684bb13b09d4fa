"""The commands that Telegram offers to everybody: set at the start, and only when they changed."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from telegram.error import NetworkError

from bot.texts import Texts
from bot.transport.profile import set_profile
from tests.turns import Stage, open_stage


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    stage = open_stage(tmp_path)
    yield stage
    stage.db.close()


class Telegram:
    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.fails = False

    async def call(self, method: str, parameters: Mapping[str, Any]) -> bool:
        if self.fails:
            raise NetworkError("gone")
        self.calls.append((method, dict(parameters)))
        return True


async def start(stage: Stage, telegram: Telegram, language: str = "da") -> None:
    await set_profile(telegram, stage.db, Texts(), language)  # type: ignore[arg-type]


async def test_they_are_set_for_all_and_for_each_language(stage: Stage) -> None:
    telegram = Telegram()
    await start(stage, telegram)
    assert [
        (method, call.get("language_code"), [str(one["command"]) for one in call["commands"]])
        for method, call in telegram.calls
    ] == [
        ("setMyCommands", None, ["start", "privatliv", "hjaelp"]),
        ("setMyCommands", "da", ["start", "privatliv", "hjaelp"]),
        ("setMyCommands", "en", ["start", "privacy", "help"]),
        ("setMyCommands", "nb", ["start", "privatliv", "hjaelp"]),
    ]


async def test_they_are_not_set_again_until_they_change(stage: Stage) -> None:
    telegram = Telegram()
    await start(stage, telegram)
    await start(stage, telegram)
    assert len(telegram.calls) == 4
    await start(stage, telegram, language="en")
    assert len(telegram.calls) == 8


async def test_a_failure_is_tried_again_at_the_next_start(stage: Stage) -> None:
    telegram = Telegram()
    telegram.fails = True
    await start(stage, telegram)
    telegram.fails = False
    await start(stage, telegram)
    assert len(telegram.calls) == 4
