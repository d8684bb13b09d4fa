"""How good and how fast the matching is, beside a shuffle, a greedy choice and networkx.

Run `python -m tests.sparring.measure_matching`; `measure` gives the same figures as rows.
"""

import random
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import combinations
from multiprocessing import get_context
from statistics import mean, median
from typing import TypeVar

import networkx

from bot.sparring import matching_graph
from bot.sparring.matching import PAIRS, Candidate, Meeting, match
from bot.sparring.matching_cost import Costs
from bot.sparring.matching_graph import Edge, find_cheapest_matching, list_edges
from tests.sparring.matching_teams import make_team, play
from tests.sparring.test_matching_large import make_organisation, price

Row = tuple[str, str, str]
"""What is measured, by which method, and the figure."""

Result = TypeVar("Result")
Chooser = Callable[[Sequence[Candidate], Sequence[Meeting], int, int], list[tuple[str, ...]]]


def choose_by_shuffle(
    team: Sequence[Candidate], _history: Sequence[Meeting], _round_no: int, seed: int
) -> list[tuple[str, ...]]:
    keys = [person.key for person in team]
    random.Random(seed).shuffle(keys)
    return list(zip(keys[::2], keys[1::2], strict=False))


def choose_greedily(
    team: Sequence[Candidate], history: Sequence[Meeting], round_no: int, seed: int
) -> list[tuple[str, ...]]:
    """Give each in turn the cheapest partner who is still free."""
    costs = Costs(team, history, round_no, PAIRS)
    free = list(range(len(team)))
    random.Random(seed).shuffle(free)
    pairs: list[tuple[str, ...]] = []
    while len(free) > 1:
        one = free.pop()
        other = min(free, key=lambda node: costs.pair(one, node))
        free.remove(other)
        pairs.append((team[one].key, team[other].key))
    return pairs


def choose_by_networkx(
    team: Sequence[Candidate], history: Sequence[Meeting], round_no: int, seed: int
) -> list[tuple[str, ...]]:
    """Give a cheapest matching by the same costs, without looking ahead."""
    people = list(team)
    random.Random(seed).shuffle(people)
    graph = build_networkx_graph(Costs(people, history, round_no, PAIRS))
    found = networkx.max_weight_matching(graph, maxcardinality=True)
    return [(people[a].key, people[b].key) for a, b in found]


def build_networkx_graph(costs: Costs) -> "networkx.Graph[int]":
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_weighted_edges_from(
        (a, b, -costs.pair(a, b)) for a, b in combinations(range(len(costs.people)), 2)
    )
    return graph


CHOOSERS: dict[str, Chooser] = {
    "shuffle": choose_by_shuffle,
    "greedy": choose_greedily,
    "networkx": choose_by_networkx,
}


def count_repeats(choose: Chooser, size: int, rounds: int, seed: int) -> tuple[float, ...]:
    """Give the shares of pairs that met before, met within four rounds, and of people left out."""
    team = make_team(size)
    history: list[Meeting] = []
    last_met: dict[tuple[str, ...], int] = {}
    repeats = recent = pairs = 0
    for round_no in range(1, rounds + 1):
        for members in choose(team, history, round_no, 1000 * seed + round_no):
            pair = tuple(sorted(members))
            pairs += 1
            repeats += pair in last_met
            recent += round_no - last_met.get(pair, -99) <= 4
            last_met[pair] = round_no
            history.append(Meeting(round_no, pair))
    return repeats / pairs, recent / pairs, 1 - 2 * pairs / (rounds * size)


def measure_quality(seeds: int) -> Iterator[Row]:
    for size, rounds in ((18, 12), (18, 26), (11, 26), (9, 26)):
        name = f"{size} people, {rounds} rounds: met before / within four rounds / left out"
        for method, choose in CHOOSERS.items():
            found = [count_repeats(choose, size, rounds, seed) for seed in range(min(seeds, 10))]
            yield name, method, " / ".join(f"{mean(part):.1%}" for part in zip(*found, strict=True))
        seasons = [play(make_team(size), rounds, seed) for seed in range(seeds)]
        parts = (
            mean(season.repeats / season.pairs for season in seasons),
            mean(season.repeats_within_four / season.pairs for season in seasons),
            mean(season.left_out for season in seasons) / (rounds * size),
        )
        yield name, "Makker", " / ".join(f"{part:.1%}" for part in parts)


def measure_first_repeat(seeds: int) -> Iterator[Row]:
    for size in (12, 18, 30, 60):
        shares = []
        for seed in range(seeds):
            first = play(make_team(size), size, seed).first_repeat or size + 1
            shares.append((first - 1) / (size - 1))
        yield (
            f"{size} people: rounds before the first repeat, of n - 1",
            "Makker",
            f"{mean(shares):.3f}",
        )


def measure_figures(seeds: int) -> Iterator[Row]:
    for size in (12, 14, 16, 17, 19, 21):
        seasons = [play(make_team(size), 26, seed) for seed in range(seeds)]
        found = mean(season.repeats_within_four / season.pairs for season in seasons)
        spread = max(max(season.trio_seats) - min(season.trio_seats) for season in seasons)
        yield (
            f"{size} people, 26 rounds: within four rounds / trio seats apart",
            "Makker",
            f"{found:.2%} / {spread}",
        )
    seasons = [play(make_team(40, departments=4), 26, seed) for seed in range(max(1, seeds // 5))]
    across = mean(season.across_departments / season.pairs for season in seasons)
    yield (
        "40 people of 4 departments, 26 rounds: across departments / repeats / left out",
        "Makker",
        f"{across:.1%} / {sum(one.repeats for one in seasons)} / "
        f"{sum(one.left_out for one in seasons)}",
    )


def time_networkx(edges: Sequence[Edge]) -> float:
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_weighted_edges_from((a, b, -cost) for a, b, cost in edges)
    return clock(lambda: networkx.max_weight_matching(graph, maxcardinality=True))[0]


def clock(call: Callable[[], Result]) -> tuple[float, Result]:
    """Give the processor's seconds, which others on the machine disturb less than the clock's."""
    start = time.process_time()
    result = call()
    return time.process_time() - start, result


def measure_speed() -> Iterator[Row]:
    people, history = make_organisation(200, rounds=26)
    costs = Costs(people, history, 27, PAIRS)
    edges = list_edges(costs, range(200), random.Random(1))
    dice = random.Random(1)
    drawn = [(a, b, dice.randrange(10**6)) for a, b in combinations(range(200), 2)]
    for name, given in (
        ("200 people, all pairs, its own few costs: CPU seconds", edges),
        ("200 people, all pairs, a million different costs: CPU seconds", drawn),
    ):
        slow = time_networkx(given)
        yield name, "networkx", f"{slow:.2f}"
        quick = median(clock(lambda: find_cheapest_matching(given))[0] for _ in range(5))  # noqa: B023
        yield name, "Makker", f"{quick:.4f} ({slow / quick:.0f} times as fast)"
    planned = median(
        clock(lambda: match(people, history, round_no=27, seed=1))[0] for _ in range(5)
    )
    yield "200 people, half a year of history, whole plan: CPU seconds", "Makker", f"{planned:.3f}"
    for size in (59, 60, 1000, 1001):
        people, history = make_organisation(size, rounds=52)
        thinned, plan = clock(lambda: match(people, history, round_no=53, seed=1))  # noqa: B023
        cost = price(plan, people, history)
        name = f"{size} people, a year of history: CPU seconds / cost"
        yield name, "Makker", f"{thinned:.3f} / {cost}"
        if size > matching_graph.ALL_PAIRS_UP_TO:
            kept = matching_graph.ALL_PAIRS_UP_TO
            matching_graph.ALL_PAIRS_UP_TO = size
            whole, exact = clock(lambda: match(people, history, round_no=53, seed=1))  # noqa: B023
            matching_graph.ALL_PAIRS_UP_TO = kept
            yield name, "all pairs", f"{whole:.3f} / {price(exact, people, history)}"
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        yield (
            "10,001 people, a year of history: CPU seconds / MB / left out",
            "Makker",
            pool.submit(match_ten_thousand).result(),
        )


def match_ten_thousand() -> str:
    people, history = make_organisation(10_001, rounds=52)
    seconds, plan = clock(lambda: match(people, history, round_no=53, seed=1))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return f"{seconds:.1f} / {memory} / {len(plan.left_out)}"


def measure(seeds: int = 50) -> Iterator[Row]:
    """Yield every figure as soon as it is known; takes about two minutes with 50 seeds."""
    yield from measure_quality(seeds)
    yield from measure_first_repeat(seeds)
    yield from measure_figures(seeds)
    yield from measure_speed()


if __name__ == "__main__":
    for what, method, figure in measure():
        print(f"| {what} | {method} | {figure} |", flush=True)
