"""Matching beside the bot: the same plan, from a process that does not hold up the loop."""

import asyncio
import os

import pytest

from bot.sparring import matcher
from bot.sparring.matcher import match_in_child
from bot.sparring.matching import Across, Candidate, Meeting, Options, match
from tests.sparring.matching_teams import make_team

HISTORY = [Meeting(1, ("p0000", "p0001"))]


async def test_a_large_round_gets_the_plan_that_match_gives_while_the_loop_runs_on() -> None:
    team = make_team(80, departments=4)
    options = Options(across=Across("department", "d0", "d1"))
    turns = 0

    async def count_turns() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    counting = asyncio.create_task(count_turns())
    plan = await match_in_child(team, HISTORY, round_no=2, seed=5, options=options)
    counting.cancel()
    assert plan == match(team, HISTORY, round_no=2, seed=5, options=options)
    assert turns > 100


async def test_a_small_round_is_matched_on_the_spot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(matcher, "ProcessPoolExecutor")
    team = make_team(60)
    plan = await match_in_child(team, HISTORY, round_no=2, seed=5)
    assert plan == match(team, HISTORY, round_no=2, seed=5)


async def test_what_match_raises_comes_out_of_the_child() -> None:
    team = [*make_team(80), Candidate("p0000")]
    with pytest.raises(ValueError, match="Two candidates have the key 'p0000'"):
        await match_in_child(team, [], round_no=1, seed=1)


def die(*_: object, **__: object) -> None:
    os._exit(9)


async def test_a_child_that_dies_is_reported_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(matcher, "match", die)
    with pytest.raises(
        RuntimeError, match="matches 80 people in round 1 died before it had a plan"
    ):
        await match_in_child(make_team(80), [], round_no=1, seed=1)
