"""G-24: sixty updates a minute from one person, then quiet; the others notice nothing."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.transport.flood import SENDERS_SWEPT, Flood
from bot.transport.receive import Receiver
from tests.transport.updates import message, tap
from tests.turns import MONDAY, Stage, open_stage
from tests.world import a_world

NOW = int(MONDAY.timestamp())
FLOOD = (
    "Det gik hurtigere, end jeg kan følge med, så det sidste er ikke gemt. "
    "Vil du vente et minut og sende det igen?"
)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    stage = open_stage(tmp_path)
    yield stage
    stage.db.close()


def receiver(stage: Stage) -> Receiver:
    return Receiver(None, stage.db, lambda text: [], lambda: stage.now, lambda: None)  # type: ignore[arg-type]


def kept(stage: Stage) -> list[dict[str, Any]]:
    rows = stage.db.rows("select payload from inbox order by update_id")
    return [json.loads(row["payload"]) for row in rows]


def test_g24_the_sixty_first_in_a_minute_is_told_and_the_rest_is_dropped() -> None:
    flood = Flood()
    verdicts = [flood.judge(1, NOW + second // 2) for second in range(100)]
    assert verdicts == ["keep"] * 60 + ["tell"] + ["drop"] * 39


def test_g24_another_person_is_kept_meanwhile() -> None:
    flood = Flood()
    for _ in range(100):
        flood.judge(1, NOW)
    assert flood.judge(2, NOW) == "keep"


def test_g24_a_minute_later_all_is_well_and_a_new_flood_is_told_anew() -> None:
    flood = Flood()
    for _ in range(70):
        flood.judge(1, NOW)
    assert flood.judge(1, NOW + 59) == "drop"
    assert [flood.judge(1, NOW + 120) for _ in range(62)] == ["keep"] * 60 + ["tell", "drop"]


def test_g24_whoever_goes_on_and_on_is_told_once() -> None:
    flood = Flood()
    verdicts = [flood.judge(1, NOW + second) for second in range(600) for _ in range(5)]
    assert verdicts.count("tell") == 1
    most = max(verdicts[start * 5 : (start + 60) * 5].count("keep") for start in range(600 - 60))
    assert most == 60


def test_g24_the_senders_of_a_minute_ago_are_forgotten() -> None:
    flood = Flood()
    for sender in range(SENDERS_SWEPT):
        flood.judge(sender, NOW)
    flood.judge(SENDERS_SWEPT, NOW + 61)
    assert len(flood._senders) == 1


def test_g24_what_waited_for_hours_is_no_flood(stage: Stage) -> None:
    updates = [message(f"Svar {number}", update_id=number) for number in range(1, 101)]
    for number, update in enumerate(updates):
        update["message"]["date"] += number * 300
    receiver(stage).keep(updates)
    assert [one["message"]["text"] for one in kept(stage)] == [f"Svar {n}" for n in range(1, 101)]


def test_g24_a_dropped_update_is_confirmed_and_not_stored(stage: Stage) -> None:
    receiving = receiver(stage)
    taps = [tap("menu.show", update_id=number) for number in range(1, 101)]
    assert receiving.keep(taps) == 101
    rows = kept(stage)
    assert len(rows) == 61
    assert rows[60]["message"]["makker"] == {"kind": "flood"}
    assert "Hemmelig" not in json.dumps(rows[60])
    assert receiving.last_dropped == 100


def test_g24_after_a_flood_the_next_minute_is_stored(stage: Stage) -> None:
    receiving = receiver(stage)
    receiving.keep([tap("menu.show", update_id=number) for number in range(1, 101)])
    stage.now = MONDAY + timedelta(seconds=61)
    receiving.keep([tap("menu.show", update_id=101)])
    assert kept(stage)[-1]["callback_query"]["data"] == "menu.show"


async def test_g24_one_kind_sentence_and_the_others_are_answered(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        bo = await world.colleague("Bo")
        for _ in range(100):
            body = {"text": "/hjaelp"}
            await world.post(f"/local/chats/{mette.id}/messages", body)
        await bo.write("/menu")
        assert (await bo.text()).startswith("Hvad har du brug for")
        texts = [one["text"] for one in await mette.bot_messages()]
        assert texts.count(FLOOD) == 1
        assert len(texts) == 61
