"""The priced pairs of a round, thinned when there are too many, and their cheapest matching.

The only module that knows rustworkx.
"""

import random
from collections.abc import Collection, Iterable, Sequence
from operator import neg

import rustworkx

from bot.sparring.matching_cost import Costs
from bot.sparring.matching_cover import Mates

Edge = tuple[int, int, int]
"""Two people by position, and what they cost as a pair."""

ALL_PAIRS_UP_TO = 400
"""From here on pairs are thinned: their number grows with the square, and 1,000 people take
rustworkx over 5 s with all pairs, and under 1 s with the best of each."""

TABLE = 1_000
"""In teams of twice as many, people are matched at tables of about this size. The time for one
large table varies widely: the same 10,000 people in another order took from 1 to 30 s."""

DRAWN = 48
KEPT_CHEAPEST = 8
KEPT_AT_RANDOM = 4


def keeps_all_pairs(nodes: Sequence[int]) -> bool:
    """Tell whether `list_edges` gives every permitted pair of so many people."""
    return len(nodes) <= ALL_PAIRS_UP_TO


def list_edges(costs: Costs, nodes: Sequence[int], dice: random.Random) -> list[Edge]:
    """Give the permitted pairs among `nodes`: all of them, or in large teams each one's best."""
    if not keeps_all_pairs(nodes):
        tables = _deal_to_tables(costs, nodes)
        return [edge for table in tables for edge in thin_edges(costs, table, dice)]
    pair = costs.pair
    return [
        (a, b, pair(a, b))
        for place, a in enumerate(nodes)
        for b in nodes[place + 1 :]
        if b not in costs.forbidden[a]
    ]


def _deal_to_tables(costs: Costs, nodes: Sequence[int]) -> list[list[int]]:
    """Deal people to tables so that each has its share of every department and profession.

    Two at a time, so that no table but the last has one person too many.
    """
    number = max(1, len(nodes) // TABLE)

    def describe(node: int) -> tuple[bool, str, str]:
        person = costs.people[node]
        return person.last_focus, person.department or "", person.profession or ""

    tables: list[list[int]] = [[] for _ in range(number)]
    for place, node in enumerate(sorted(nodes, key=describe)):
        tables[place // 2 % number].append(node)
    return tables


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


def find_cheapest_matching(edges: Iterable[Edge], absent: Collection[int] = ()) -> Mates:
    """Give a matching with as many pairs as possible and, of these, the lowest sum of costs.

    Edges that touch somebody `absent` are passed over. Edges given in another order may give
    another of several equally good matchings: that is how a seed breaks ties.
    """
    graph: rustworkx.PyGraph[int, int] = rustworkx.PyGraph()
    graph.extend_from_weighted_edge_list(  # type: ignore[misc]  # the stub wants nodes to be None
        [edge for edge in edges if edge[0] not in absent and edge[1] not in absent]
        if absent
        else list(edges)
    )
    for node in graph.node_indices():
        graph[node] = node
    pieces = [piece for piece in rustworkx.connected_components(graph) if len(piece) > 1]
    mates: Mates = {}
    for piece in pieces:
        part = graph if len(pieces) == 1 else graph.subgraph(sorted(piece))
        for a, b in rustworkx.max_weight_matching(part, max_cardinality=True, weight_fn=neg):
            mates[part[a]] = part[b]
            mates[part[b]] = part[a]
    return mates
