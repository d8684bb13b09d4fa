"""Whom the matching puts together over many rounds, beside what else could choose.

`QUICK=1` in the environment takes fewer seeds and sizes.
"""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from statistics import mean

from tests.bench import matching_reply, matching_speed
from tests.bench.matching_peers import PEERS
from tests.bench.table import Figure
from tests.matching.teams import Season, choose_by_makker, make_team, play

QUICK = os.environ.get("QUICK") == "1"
SEEDS = 2 if QUICK else 10
SEEDS_OF_FIRST_REPEAT = 3 if QUICK else 50
PEER_SEEDS = 1 if QUICK else 2
HALF_YEAR = 26
MAKKER = "Makker"

EVEN = (12, 18) if QUICK else (12, 14, 18, 24, 40)
ODD = (17,) if QUICK else (17, 19, 21, 25, 31)
FIRST_REPEAT = (18, 30) if QUICK else (*range(18, 62, 4), 60)
SMALL = (
    ((11,), 1.0, "at most 1 %"),
    ((9,), 0.0, "0 %"),
    ((7,), 27.7, "at most 27.7 %, the least known with fair seats"),
    ((5,), 65.4, "at most 65.4 %, the least there is with fair seats"),
)

Played = Mapping[int, Sequence[Season]]
"""Some seasons of each size of team."""


@dataclass(frozen=True, slots=True)
class Task:
    """A team that stays the same for some rounds, and who chooses its groups."""

    method: str
    size: int
    rounds: int
    departments: int
    seed: int


def run(task: Task) -> Season:
    """Play a season; in a process of the pool."""
    choose = PEERS.get(task.method, choose_by_makker)
    return play(make_team(task.size, task.departments), task.rounds, task.seed, choose)


def figures() -> Iterator[Figure]:
    """Repeats and how soon they come, then time, memory and the bot's replies meanwhile."""
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        yield from _repeats(pool)
        yield _first_repeat(pool)
        yield from _across(pool)
    yield from matching_speed.figures(quick=QUICK)
    yield matching_reply.figure(quick=QUICK)


def _repeats(pool: Executor) -> Iterator[Figure]:
    all_played = []
    for sizes, goal, note in ((EVEN, 0.0, "0 %"), (ODD, 0.0, "0 %"), *SMALL):
        played = _compare(pool, sizes, SEEDS)
        all_played.append(played)
        found = _worst(played[MAKKER], _within_four)
        yield Figure(
            f"matching: {_list(sizes)} people, {HALF_YEAR} rounds, repeats within four rounds",
            f"{found:.2f} %",
            note,
            round(found, 1) <= goal,
            _describe(played, lambda seasons: f"{_worst(seasons, _within_four):.0f} %"),
        )
    left_out = {
        name: max(_worst(played[name], _left_out) for played in all_played)
        for name in (MAKKER, *PEERS)
    }
    yield Figure(
        "matching: people left out in a round of the worst of these",
        f"{left_out[MAKKER]:.2f}",
        "0",
        left_out[MAKKER] == 0,
        ", ".join(f"{name} {left_out[name]:.0f}" for name in PEERS),
    )


def _first_repeat(pool: Executor) -> Figure:
    """Give the rounds until two meet again, as a share of the n - 1 rounds of a perfect schedule.

    Of each size the mean over the seeds, and of these the lowest.
    """
    makker = _play(pool, MAKKER, FIRST_REPEAT, SEEDS_OF_FIRST_REPEAT, until_repeat=True)
    few = FIRST_REPEAT[:: max(1, len(FIRST_REPEAT) // 3)]
    peers = {name: _play(pool, name, few, PEER_SEEDS, until_repeat=True) for name in PEERS}
    shares = {size: mean(map(_until_repeat, seasons)) for size, seasons in makker.items()}
    lowest = min(shares.values())
    return Figure(
        f"matching: rounds before the first repeat, of n - 1; even n from {min(makker)} to "
        f"{max(makker)}, the lowest mean of {SEEDS_OF_FIRST_REPEAT} seeds",
        f"{lowest:.3f}",
        "at least 0.98",
        lowest >= 0.98,
        _describe(peers, lambda seasons: f"{_lowest(seasons, _until_repeat):.2f}"),
    )


def _across(pool: Executor) -> Iterator[Figure]:
    played = _compare(pool, (40,), SEEDS, departments=4)
    name = f"matching: 40 people of four equal departments, {HALF_YEAR} rounds"
    across = _lowest(played[MAKKER], _across_departments)
    yield Figure(
        f"{name}, pairs across departments",
        f"{across:.1f} %",
        "at least 95 %",
        across >= 95,
        _describe(played, lambda seasons: f"{_lowest(seasons, _across_departments):.0f} %"),
    )
    repeats = _worst(played[MAKKER], _repeated)
    yield Figure(
        f"{name}, pairs that met before",
        f"{repeats:.2f} %",
        "0 %",
        repeats == 0,
        _describe(played, lambda seasons: f"{_worst(seasons, _repeated):.0f} %"),
    )


def _compare(
    pool: Executor, sizes: Sequence[int], seeds: int, departments: int = 1
) -> dict[str, Played]:
    found = {MAKKER: _play(pool, MAKKER, sizes, seeds, departments)}
    for name in PEERS:
        found[name] = _play(pool, name, sizes, PEER_SEEDS, departments)
    return found


def _play(
    pool: Executor,
    method: str,
    sizes: Sequence[int],
    seeds: int,
    departments: int = 1,
    *,
    until_repeat: bool = False,
) -> Played:
    tasks = [
        Task(method, size, size if until_repeat else HALF_YEAR, departments, seed)
        for size in sizes
        for seed in range(seeds)
    ]
    played: dict[int, list[Season]] = {size: [] for size in sizes}
    for task, season in zip(tasks, pool.map(run, tasks), strict=True):
        played[task.size].append(season)
    return played


def _within_four(season: Season) -> float:
    return 100 * season.repeats_within_four / season.pairs


def _left_out(season: Season) -> float:
    return season.left_out / HALF_YEAR


def _repeated(season: Season) -> float:
    return 100 * season.repeats / season.pairs


def _across_departments(season: Season) -> float:
    return 100 * season.across_departments / season.pairs


def _until_repeat(season: Season) -> float:
    size = len(season.trio_seats)
    return ((season.first_repeat or size) - 1) / (size - 1)


def _worst(played: Played, measure: Callable[[Season], float]) -> float:
    return max(mean(map(measure, seasons)) for seasons in played.values())


def _lowest(played: Played, measure: Callable[[Season], float]) -> float:
    return min(mean(map(measure, seasons)) for seasons in played.values())


def _describe(played: Mapping[str, Played], tell: Callable[[Played], str]) -> str:
    return ", ".join(f"{name} {tell(played[name])}" for name in PEERS)


def _list(sizes: Sequence[int]) -> str:
    return ", ".join(map(str, sizes))
