"""Trios: whose turn it is to sit in one, and whom a trio saves from being left out.

A trio stands for an odd number of people; who has sat in the fewest is seated first.
"""

from collections.abc import Iterator, Sequence
from heapq import nsmallest
from itertools import combinations, islice
from statistics import median_low

from bot.sparring.matching_cost import Costs
from bot.sparring.matching_cover import Mates, complete_matching, find_obstacle
from bot.sparring.matching_graph import Edge, find_cheapest_matching, keeps_all_pairs
from bot.sparring.matching_people import Candidate

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
    costs: Costs, nodes: Sequence[int], edges: Sequence[Edge], seats: Sequence[int]
) -> tuple[Trio, Mates] | None:
    """Give the best trio that lets all others of an odd number of people sit in pairs.

    Fewest recent repeats first, then whose turn it is, then the lowest cost; in a team of up to
    13 that has shared its seats evenly so far, the turn comes first, since there recent repeats
    come anyway and would decide alone. Tries every trio of up to 16 people; of more, the most
    promising ones. None when no trio that was tried fits.
    """
    tries = 560 if len(nodes) <= 16 else 60 if len(nodes) <= 60 else 6
    turn_first = len(nodes) <= SMALL_TEAM and max(seats[node] for node in nodes) <= 1
    best: tuple[Rank, Trio, Mates] | None = None
    for rank, trio in nsmallest(tries, _rank_trios(costs, nodes, seats, turn_first)):
        if best is not None and rank >= best[0]:
            break
        due = _find_due_together(nodes, trio, seats)
        mates = find_cheapest_matching(_keep_apart(edges, due), absent=trio)
        if len(mates) < len(nodes) - 3:
            rest = [node for node in nodes if node not in trio]
            mates = complete_matching(costs, rest, mates)
            if len(mates) < len(rest):
                continue
        pairs = [(a, b) for a, b in mates.items() if a < b]
        cost = costs.group(trio) + sum(costs.pair(a, b) for a, b in pairs)
        cost += MEET_TOO_SOON * sum(a in due and b in due for a, b in pairs)
        cost += MEET_TOO_SOON * (costs.group(due) // costs.recent)
        total = _rank(costs, cost, sum(seats[node] for node in trio), turn_first)
        if best is None or total < best[0]:
            best = (total, trio, mates)
        if not keeps_all_pairs(nodes):
            break
    return None if best is None else best[1:]


def _find_due_together(nodes: Sequence[int], trio: Trio, seats: Sequence[int]) -> list[int]:
    """Give those whom whose-turn-it-is brings together soon: the last few of this turn."""
    due = [node for node in nodes if seats[node] == 0 and node not in trio]
    return due if len(due) <= LAST_OF_TURN else []


def _keep_apart(edges: Sequence[Edge], due: Sequence[int]) -> Sequence[Edge]:
    """Make pairs dear who are due in a trio together, or they meet twice within four rounds."""
    if not due:
        return edges
    return [(a, b, cost + MEET_TOO_SOON if a in due and b in due else cost) for a, b, cost in edges]


def _rank(costs: Costs, cost: int, seats_out_of_turn: int, turn_first: bool) -> Rank:
    repeats = cost // costs.recent
    if turn_first:
        return seats_out_of_turn, repeats, cost
    return repeats, seats_out_of_turn, cost


def _rank_trios(
    costs: Costs, nodes: Sequence[int], seats: Sequence[int], turn_first: bool
) -> Iterator[tuple[Rank, Trio]]:
    for trio in combinations(nsmallest(POOL, nodes, key=seats.__getitem__), 3):
        if costs.allowed_trio(*trio):
            out_of_turn = sum(seats[node] for node in trio)
            yield _rank(costs, costs.group(trio), out_of_turn, turn_first), trio


def place_around_obstacle(
    costs: Costs,
    nodes: Sequence[int],
    edges: Sequence[Edge],
    seats: Sequence[int],
    mates: Mates,
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
    favoured = [(a, b, cost - wishes[a] - wishes[b]) for a, b, cost in edges]
    return trios, complete_matching(costs, rest, find_cheapest_matching(favoured, absent=seated))


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
    return {number for number in find_cheapest_matching(edges) if number < len(islands)}


def _price_bridge(costs: Costs, island: Sequence[int], saved: bool) -> int:
    if saved:
        return 2 * (WAITED + LONGEST_WAIT_COUNTED) * len(costs.people)
    return -min(_weigh_waiting(costs.people[node]) for node in island)


def _find_saving_trio(costs: Costs, island: Sequence[int], seats: Sequence[int]) -> Trio | None:
    """Give a trio of the island that leaves its others in pairs, a good one if several do."""
    promising = [trio for _, trio in nsmallest(POOL, _rank_trios(costs, island, seats, False))]
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


def spread_into_trios(
    costs: Costs, groups: list[tuple[int, ...]], room: int = 60
) -> list[tuple[int, ...]]:
    """Turn every three pairs into two trios where the hard rules permit, and improve by swaps.

    The members of one pair go to two others, to the cheapest of up to `room` that may take them.
    Leaves nobody out whom `groups` placed.
    """
    trios: list[tuple[int, ...]] = [group for group in groups if len(group) == 3]
    pairs: list[tuple[int, ...]] = [group for group in groups if len(group) == 2]
    kept: list[tuple[int, ...]] = []
    while len(pairs) >= 3:
        pair = pairs.pop()
        hosts = _find_hosts(costs, pair, pairs[-room:])
        if hosts is None:
            kept.append(pair)
            continue
        for guest, host in zip(pair, hosts, strict=True):
            pairs.remove(host)
            trios.append((*host, guest))
    return _swap_members(costs, trios + pairs + kept)


def _find_hosts(
    costs: Costs, pair: tuple[int, ...], pairs: Sequence[tuple[int, ...]]
) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    first, second = (
        sorted(
            (costs.group((*host, guest)), number)
            for number, host in enumerate(pairs)
            if costs.allowed_trio(host[0], host[1], guest)
        )[:2]
        for guest in pair
    )
    choices = [(a[0] + b[0], a[1], b[1]) for a in first for b in second if a[1] != b[1]]
    if not choices:
        return None
    _, a_number, b_number = min(choices)
    return pairs[a_number], pairs[b_number]


def _swap_members(
    costs: Costs, groups: list[tuple[int, ...]], passes: int = 4, reach: int = 60
) -> list[tuple[int, ...]]:
    """Let members of two groups change places as long as that lowers the cost."""
    for _ in range(passes):
        improved = False
        for first in range(len(groups)):
            if costs.group(groups[first]) == 0:
                continue
            for second in range(max(0, first - reach), first):
                better = _find_better_swap(costs, groups[first], groups[second])
                if better is not None:
                    groups[first], groups[second] = better
                    improved = True
        if not improved:
            break
    return groups


def _find_better_swap(
    costs: Costs, first: tuple[int, ...], second: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    lowest = costs.group(first) + costs.group(second)
    found = None
    for a in first:
        for b in second:
            left = (*(node for node in first if node != a), b)
            right = (*(node for node in second if node != b), a)
            if _is_permitted(costs, left) and _is_permitted(costs, right):
                cost = costs.group(left) + costs.group(right)
                if cost < lowest:
                    lowest, found = cost, (left, right)
    return found


def _is_permitted(costs: Costs, members: Sequence[int]) -> bool:
    return all(costs.allowed(a, b) for a, b in combinations(members, 2))
