"""A round of threes: pairs that are matched already, spread into trios for all.

Leaves nobody out whom the pairs placed.
"""

from collections.abc import Sequence

from bot.matching.cost import Costs


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
            if costs.allowed_group((*host, guest))
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
            if costs.allowed_group(left) and costs.allowed_group(right):
                cost = costs.group(left) + costs.group(right)
                if cost < lowest:
                    lowest, found = cost, (left, right)
    return found
