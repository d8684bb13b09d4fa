"""The peers of the matching: what else could choose who meets whom, on the same input."""

import random
from collections.abc import Sequence
from itertools import combinations

import networkx

from bot.matching.cost import FORBIDDEN, Costs
from bot.matching.match import PAIRS, Candidate, Meeting
from bot.matching.past import Ints
from tests.matching.teams import Chooser, Groups


def choose_by_shuffle(
    team: Sequence[Candidate], _history: Sequence[Meeting], _round_no: int, seed: int
) -> Groups:
    """Pair off a shuffled list; an odd one is left out."""
    keys = [person.key for person in team]
    random.Random(seed).shuffle(keys)
    return list(zip(keys[::2], keys[1::2], strict=False))


def choose_greedily(
    team: Sequence[Candidate], history: Sequence[Meeting], _round_no: int, seed: int
) -> Groups:
    """Give each in turn a free partner whom they have not met, or any when they have met all."""
    met = {pair for meeting in history for pair in combinations(sorted(meeting.members), 2)}
    free = [person.key for person in team]
    random.Random(seed).shuffle(free)
    pairs: Groups = []
    while len(free) > 1:
        one = free.pop()
        new = (key for key in free if (min(one, key), max(one, key)) not in met)
        other = next(new, free[0])
        free.remove(other)
        pairs.append((one, other))
    return pairs


def choose_by_networkx(
    team: Sequence[Candidate], history: Sequence[Meeting], round_no: int, seed: int
) -> Groups:
    """Give a cheapest matching by our own costs, without looking ahead; an odd one is left out."""
    people = list(team)
    random.Random(seed).shuffle(people)
    graph = build_graph(Costs(people, history, round_no, PAIRS).table(range(len(people))))
    found = networkx.max_weight_matching(graph, maxcardinality=True)
    return [(people[a].key, people[b].key) for a, b in found]


def build_graph(prices: Ints) -> "networkx.Graph[int]":
    """Give the permitted pairs of a square of prices as networkx wants them: the dearest last."""
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_weighted_edges_from(
        (a, b, -int(prices[a, b]))
        for a, b in combinations(range(len(prices)), 2)
        if prices[a, b] < FORBIDDEN
    )
    return graph


PEERS: dict[str, Chooser] = {
    "shuffle": choose_by_shuffle,
    "greedy": choose_greedily,
    "networkx": choose_by_networkx,
}
