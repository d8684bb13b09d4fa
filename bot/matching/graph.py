"""The cheapest pairs among many: by swaps with proof, else by blossoms, at tables when too many.

The only module that knows rustworkx.
"""

from collections.abc import Collection, Iterable, Sequence
from operator import neg

import numpy as np
import numpy.typing as npt
import rustworkx

from bot.matching.cost import FORBIDDEN, Costs
from bot.matching.cover import Mates, complete_matching
from bot.matching.past import Ints
from bot.matching.swaps import improve, pair_up

Marks = npt.NDArray[np.bool_]
Edge = tuple[int, int, int]
"""Two people by position, and what they cost as a pair."""

ALL_PAIRS_UP_TO = 1_500
"""Of more people, not every pair is looked at: the number of pairs grows with the square."""

TABLE = 1_000
"""In teams of twice as many, people are matched at tables of about this size."""

BLOSSOMS_UP_TO = 24
"""So few people are matched by blossoms at once: no array is worth its while there (measured)."""

KEPT_CHEAPEST = 12
"""Each one's best, where the proof by swaps fails; then all pairs, if these few prove too few."""

ALL_BLOSSOMS_UP_TO = 400
"""Of more people the search by blossoms over all pairs takes more time and memory than the little
that it can still gain is worth."""


def keeps_all_pairs(nodes: Sequence[int]) -> bool:
    """Tell whether so few people are matched that every permitted pair is looked at."""
    return len(nodes) <= ALL_PAIRS_UP_TO


def match_at_tables(costs: Costs, nodes: Sequence[int]) -> Mates:
    """Give a matching of many people with as many permitted pairs as possible, at a low cost.

    Each meets only those at their table, unless they would be left out for it.
    """
    mates: Mates = {}
    for table in _deal_to_tables(costs, nodes):
        mates |= find_cheapest_matching(table, costs.table(table))
    return complete_matching(costs, nodes, mates)


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


def find_cheapest_matching(nodes: Sequence[int], prices: Ints) -> Mates:
    """Give the cheapest of the largest matchings of `nodes`, whose square of prices is given.

    The order of the people decides among equally good ones: that is how a seed breaks ties.
    Of more than 400 people it is not quite the cheapest where the proof by swaps fails.
    """
    partners = find_partners(prices).tolist()
    return {nodes[one]: nodes[other] for one, other in enumerate(partners) if other >= 0}


def find_partners(prices: Ints) -> Ints:
    """Give each one's partner in the cheapest of the largest matchings, or -1 for none."""
    partners = _search(prices)
    partners[prices[np.arange(len(prices)), partners] >= FORBIDDEN] = -1
    return partners


def _search(prices: Ints) -> Ints:
    size = len(prices)
    if size <= BLOSSOMS_UP_TO or size % 2 == 1:
        return _match_by_blossoms(size, _list_edges(prices, prices < FORBIDDEN))
    found = pair_up(prices)
    if found.proven:
        return found.partners
    # The numbers of the failed proof tell which pairs matter, however dear their people are.
    left = 2 * prices - found.worth[:, None] - found.worth
    kept = _find_smallest(np.clip(left, -FORBIDDEN, FORBIDDEN), KEPT_CHEAPEST)
    kept[np.arange(size), found.partners] = True
    found = improve(prices, _match_by_blossoms(size, _list_edges(prices, kept | kept.T)))
    if found.proven or size > ALL_BLOSSOMS_UP_TO:
        return found.partners
    return _match_by_blossoms(size, _list_edges(prices, prices < FORBIDDEN))


def _find_smallest(square: Ints, number: int) -> Marks:
    """Mark the smallest of each row; among equal ones, those that come next after its place."""
    size = len(square)
    places = np.arange(size)
    keys = square * size + (places - places[:, None]) % size
    smallest = np.argpartition(keys, min(number, size) - 1, axis=1)[:, :number]
    marked = np.zeros(square.shape, dtype=np.bool_)
    np.put_along_axis(marked, smallest, True, axis=1)
    return marked


def list_edges(costs: Costs, nodes: Sequence[int]) -> list[Edge]:
    """Give the permitted pairs of `nodes` for a search by blossoms; of many people, the best."""
    tables = [nodes] if keeps_all_pairs(nodes) else _deal_to_tables(costs, nodes)
    edges = []
    for table in tables:
        prices = costs.table(table)
        kept = prices < FORBIDDEN
        if len(table) > ALL_BLOSSOMS_UP_TO:
            kept &= _find_smallest(prices, KEPT_CHEAPEST)
        edges += [(table[a], table[b], cost) for a, b, cost in _list_edges(prices, kept | kept.T)]
    return edges


def _list_edges(prices: Ints, kept: Marks) -> list[Edge]:
    first, second = np.nonzero(np.triu(kept, 1))
    costs = prices[first, second]
    return list(zip(first.tolist(), second.tolist(), costs.tolist(), strict=True))


def _match_by_blossoms(size: int, edges: Sequence[Edge]) -> Ints:
    # Who has no partner is their own: no square has a price for that.
    partners = np.arange(size)
    for a, b in find_by_blossoms(edges).items():
        partners[a] = b
    return partners


def find_by_blossoms(edges: Iterable[Edge], absent: Collection[int] = ()) -> Mates:
    """Give the cheapest of the largest matchings by Edmonds' algorithm, passing over who is absent.

    Pairs given in another order may give another of several equally good matchings.
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
