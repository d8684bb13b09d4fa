"""Trios: whose turn it is to sit in one, and whom a trio saves from being left out.

A trio stands for an odd number of people; who has sat in the fewest is seated first.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from heapq import nsmallest
from itertools import combinations, islice
from statistics import median_low

import numpy as np

from bot.matching.cost import FORBIDDEN, Costs
from bot.matching.cover import Mates, complete_matching, find_obstacle
from bot.matching.graph import (
    find_by_blossoms,
    find_partners,
    keeps_all_pairs,
    list_edges,
    match_at_tables,
)
from bot.matching.past import Ints
from bot.matching.people import Candidate

Trio = tuple[int, int, int]
Rank = tuple[int, int, int]
"""What trios are chosen by: recent repeats and seats out of turn, then the cost."""

POOL = 40
SMALL_TEAM = 13
LAST_OF_TURN = 9
MEET_TOO_SOON = 700
"""Dearer than any pair but a recent repeat (768 and more), which it would lead to."""

WAITED = 100
LONGEST_WAIT_COUNTED = 9


def count_seats(people: Sequence[Candidate]) -> list[int]:
    """Give how many trio seats each has had more than who had the fewest.

    Who is more than one behind the middle of the team came later than the others, and counts as
    being in the middle: else they would sit in every trio until they had caught up.
    """
    middle = median_low([person.trio_seats for person in people])
    seats = [middle if person.trio_seats < middle - 1 else person.trio_seats for person in people]
    fewest = min(seats)
    return [count - fewest for count in seats]


def seat_odd_one(
    costs: Costs, nodes: Sequence[int], seats: Sequence[int]
) -> tuple[Trio, Mates] | None:
    """Give the best trio that lets all others of an odd number of people sit in pairs.

    Fewest recent repeats first, then whose turn it is, then the lowest cost; in a team of up to
    13 that has shared its seats evenly so far, the turn comes first, since there recent repeats
    come anyway and would decide alone. Tries every trio of up to 16 people; of more, the most
    promising ones. None when no trio that was tried fits.
    """
    tries = 560 if len(nodes) <= 16 else 60 if len(nodes) <= 60 else 6
    turn_first = len(nodes) <= SMALL_TEAM and max(seats[node] for node in nodes) <= 1
    ranked = _rank_trios(costs, nodes, seats, turn_first, tries)
    if not keeps_all_pairs(nodes):
        for _, trio in ranked[:1]:
            mates = match_at_tables(costs, [node for node in nodes if node not in trio])
            return (trio, mates) if len(mates) == len(nodes) - 3 else None
        return None
    prices = costs.table(nodes)
    best: tuple[Rank, Trio, Mates] | None = None
    for rank, trio in ranked:
        if best is not None and rank >= best[0]:
            break
        left = [index for index, node in enumerate(nodes) if node not in trio]
        rest = [nodes[index] for index in left]
        due = _find_due_together(rest, seats)
        dear = _make_dear(prices[np.ix_(left, left)], due)
        partners = find_partners(dear)
        if (partners < 0).any():
            continue
        cost = costs.group(trio) + int(dear[np.arange(len(rest)), partners].sum()) // 2
        cost += MEET_TOO_SOON * (costs.group([rest[index] for index in due]) // costs.recent)
        total = _rank(costs, cost, sum(seats[node] for node in trio), turn_first)
        if best is None or total < best[0]:
            mates = {node: rest[other] for node, other in zip(rest, partners.tolist(), strict=True)}
            best = (total, trio, mates)
    return None if best is None else best[1:]


def _find_due_together(rest: Sequence[int], seats: Sequence[int]) -> list[int]:
    """Tell, by place, whom whose-turn-it-is brings together soon: the last few of this turn."""
    due = [place for place, node in enumerate(rest) if seats[node] == 0]
    return due if len(due) <= LAST_OF_TURN else []


def _make_dear(prices: Ints, due: Sequence[int]) -> Ints:
    """Make pairs dear who are due in a trio together, or they meet twice within four rounds."""
    block = np.ix_(due, due)
    prices[block] = np.minimum(prices[block] + MEET_TOO_SOON, FORBIDDEN)
    return prices


def _rank(costs: Costs, cost: int, seats_out_of_turn: int, turn_first: bool) -> Rank:
    repeats = cost // costs.recent
    if turn_first:
        return seats_out_of_turn, repeats, cost
    return repeats, seats_out_of_turn, cost


def _rank_trios(
    costs: Costs, nodes: Sequence[int], seats: Sequence[int], turn_first: bool, number: int
) -> list[tuple[Rank, Trio]]:
    """Give the most promising permitted trios, the best first."""
    pool = nsmallest(POOL, nodes, key=seats.__getitem__)
    prices = costs.table(pool)
    first, second, third = _list_triples(len(pool)).T
    cost = prices[first, second] + prices[first, third] + prices[second, third]
    had = np.array([seats[node] for node in pool], dtype=np.int64)
    out_of_turn = had[first] + had[second] + had[third]
    repeats = cost // costs.recent
    order = np.lexsort((cost, repeats, out_of_turn) if turn_first else (cost, out_of_turn, repeats))
    order = order[cost[order] < FORBIDDEN][:number]
    return [
        (
            _rank(costs, int(cost[index]), int(out_of_turn[index]), turn_first),
            (pool[first[index]], pool[second[index]], pool[third[index]]),
        )
        for index in order.tolist()
    ]


@cache
def _list_triples(size: int) -> Ints:
    return np.array(list(combinations(range(size), 3)), dtype=np.int64).reshape(-1, 3)


def place_around_obstacle(
    costs: Costs, nodes: Sequence[int], seats: Sequence[int], mates: Mates
) -> tuple[list[Trio], Mates]:
    """Leave out as few as the hard rules permit, where pairs alone do not place everybody.

    `mates` is a largest matching. Each island of the obstacle has one person too many. An island
    that can form a trio and pair the rest needs no help; the bridges go to those that cannot.
    This is the least number left out that pairs and trios permit, and the least number of trios
    that gives it (Cornuéjols, Hartvigsen and Pulleyblank, Packing subgraphs in a graph, 1982).
    Who waited is left out last.
    """
    obstacle = find_obstacle(costs, nodes, mates)
    saving = [_find_saving_trio(costs, island, seats) for island in obstacle.islands]
    bridged = _send_bridges(costs, obstacle.islands, obstacle.bridges, saving)
    trios = [
        trio for number, trio in enumerate(saving) if trio is not None and number not in bridged
    ]
    seated = {node for trio in trios for node in trio}
    rest = [node for node in nodes if node not in seated]
    unit = costs.astray * (len(nodes) + 2)
    wishes = [unit * _weigh_waiting(costs.people[node]) for node in range(len(costs.people))]
    favoured = [(a, b, cost - wishes[a] - wishes[b]) for a, b, cost in list_edges(costs, nodes)]
    return trios, complete_matching(costs, rest, find_by_blossoms(favoured, absent=seated))


def _weigh_waiting(person: Candidate) -> int:
    return WAITED + min(person.waiting, LONGEST_WAIT_COUNTED) if person.waiting else 0


def _send_bridges(
    costs: Costs,
    islands: Sequence[Sequence[int]],
    bridges: frozenset[int],
    saving: Sequence[Trio | None],
) -> set[int]:
    """Give the islands that get a bridge: those that no trio saves, and of these who waited."""
    edges = [
        (number, len(islands) + bridge, _price_bridge(costs, island, saving[number] is not None))
        for number, island in enumerate(islands)
        for bridge in sorted(bridges)
        if any(costs.allowed(bridge, node) for node in island)
    ]
    return {number for number in find_by_blossoms(edges) if number < len(islands)}


def _price_bridge(costs: Costs, island: Sequence[int], saved: bool) -> int:
    if saved:
        return 2 * (WAITED + LONGEST_WAIT_COUNTED) * len(costs.people)
    return -min(_weigh_waiting(costs.people[node]) for node in island)


def _find_saving_trio(costs: Costs, island: Sequence[int], seats: Sequence[int]) -> Trio | None:
    """Give a trio of the island that leaves its others in pairs, a good one if several do."""
    promising = [trio for _, trio in _rank_trios(costs, island, seats, False, POOL)]
    for trio in (*promising, *_list_trios(costs, island)):
        rest = [node for node in island if node not in trio]
        if len(complete_matching(costs, rest, {})) == len(rest):
            return trio
    return None


def _list_trios(costs: Costs, island: Sequence[int]) -> Iterator[Trio]:
    for place, a in enumerate(island):
        known = [b for b in islice(island, place + 1, None) if costs.allowed(a, b)]
        for b, c in combinations(known, 2):
            if costs.allowed(b, c):
                yield a, b, c
