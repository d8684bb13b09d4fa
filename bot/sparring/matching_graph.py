"""The priced pairs of a round, thinned when there are too many, and their cheapest matching.

The only module that knows rustworkx.
"""

import random
from collections.abc import Container, Iterable, Sequence

import rustworkx

from bot.sparring.matching_cost import Costs
from bot.sparring.matching_cover import Mates

Edge = tuple[int, int, int]
"""Two people by position, and what they cost as a pair."""

ALL_PAIRS_UP_TO = 400
"""From here on pairs are thinned: their number grows with the square, and 1,000 people take
rustworkx over 5 s with all pairs, and under 1 s with the best of each."""

DRAWN = 48
KEPT_CHEAPEST = 8
KEPT_AT_RANDOM = 4


def list_edges(costs: Costs, nodes: Sequence[int], dice: random.Random) -> list[Edge]:
    """Give the permitted pairs among `nodes`: all of them, or in large teams each one's best."""
    if len(nodes) > ALL_PAIRS_UP_TO:
        return thin_edges(costs, nodes, dice)
    pair = costs.pair
    return [
        (a, b, pair(a, b))
        for place, a in enumerate(nodes)
        for b in nodes[place + 1 :]
        if b not in costs.forbidden[a]
    ]


def thin_edges(costs: Costs, nodes: Sequence[int], dice: random.Random) -> list[Edge]:
    """Give each one's cheapest of a random draw, a few others of that draw, and a ring.

    The others are what people of a department that is too large to marry out are paired by;
    the ring keeps the graph in one piece. A person with few permitted partners keeps them all.
    Who is left over in spite of this is found by `complete_matching`, which sees every pair.
    """
    chosen: dict[tuple[int, int], int] = {}
    for place, a in enumerate(nodes):
        drawn = _draw_partners(costs, nodes, a, dice)
        prices = {b: costs.pair(a, b) for b in drawn}
        kept = sorted(drawn, key=prices.__getitem__)[:KEPT_CHEAPEST] + drawn[:KEPT_AT_RANDOM]
        following = nodes[place - 1]
        if costs.allowed(a, following):
            kept.append(following)
            prices[following] = costs.pair(a, following)
        for b in kept:
            chosen[min(a, b), max(a, b)] = prices[b]
    return [(a, b, cost) for (a, b), cost in chosen.items()]


def _draw_partners(costs: Costs, nodes: Sequence[int], a: int, dice: random.Random) -> list[int]:
    forbidden = costs.forbidden[a]
    if len(nodes) - len(forbidden) > 2 * DRAWN and len(forbidden) < len(nodes) // 2:
        drawn: dict[int, None] = {}
        size = len(nodes)
        while len(drawn) < DRAWN:
            b = nodes[int(dice.random() * size)]
            if b != a and b not in forbidden:
                drawn[b] = None
        return list(drawn)
    permitted = [b for b in nodes if costs.allowed(a, b)]
    return dice.sample(permitted, min(len(permitted), DRAWN))


def find_cheapest_matching(edges: Iterable[Edge], absent: Container[int] = ()) -> Mates:
    """Give a matching with as many pairs as possible and, of these, the lowest sum of costs.

    Edges that touch somebody `absent` are passed over. Edges given in another order may give
    another of several equally good matchings: that is how a seed breaks ties.
    """
    place: dict[int, int] = {}
    numbered = [
        (place.setdefault(a, len(place)), place.setdefault(b, len(place)), cost)
        for a, b, cost in edges
        if a not in absent and b not in absent
    ]
    if not numbered:
        return {}
    dearest = max(cost for _, _, cost in numbered)
    graph: rustworkx.PyGraph[None, int] = rustworkx.PyGraph(multigraph=True)
    graph.add_nodes_from([None] * len(place))
    graph.add_edges_from([(a, b, dearest - cost) for a, b, cost in numbered])
    found = rustworkx.max_weight_matching(graph, max_cardinality=True, weight_fn=int)
    names = list(place)
    mates: Mates = {}
    for a, b in found:
        mates[names[a]] = names[b]
        mates[names[b]] = names[a]
    return mates
