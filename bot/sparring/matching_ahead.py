"""Looking ahead: of equally cheap plans, one that leaves good partners for the rounds to come.

Without it a constant team runs into its first repeat a round or two before everybody has met.
"""

import random
from collections.abc import Sequence

from bot.sparring.matching_cost import BOTH_FOCUS_LAST, Costs
from bot.sparring.matching_cover import Mates
from bot.sparring.matching_graph import Edge, find_cheapest_matching

PAIRS_UP_TO = 2_000
"""Of more pairs than this (a team of 60 has 1,770) no timetable is made: chance does as well while
so many are left, and the timetable would cost more than the matching."""

STEPS_PER_PAIR = 40
SAMPLES = 8
ROUNDS_AHEAD = 6
SCARCE = 12

Timetable = list[list[int]]
"""For each person (row) the position of the partner in each round to come (column), or -1."""


def look_ahead(
    costs: Costs, nodes: Sequence[int], edges: Sequence[Edge], mates: Mates, dice: random.Random
) -> Mates:
    """Give a matching as cheap as `mates`, roles aside, that keeps most rounds free of repeats.

    `mates` is a cheapest matching that places everybody, `edges` all permitted pairs. When not
    all of its pairs are of the best kind, `mates` is given back: nothing is left to save up for.
    If everybody has equally many partners of the best kind left, these are split into a timetable
    of whole rounds, of which the one is played in which the fewest have to be focus person twice
    running. If not, the matching is drawn whose remaining partners give most rounds.
    """
    lowest = min(_drop_roles(cost) for _, _, cost in edges)
    best = [(a, b) for a, b, cost in edges if _drop_roles(cost) == lowest]
    if len(best) > PAIRS_UP_TO:
        return mates
    if any(_drop_roles(costs.pair(a, b)) > lowest for a, b in mates.items()):
        return mates
    partners = dict.fromkeys(nodes, 0)
    for a, b in best:
        partners[a] += 1
        partners[b] += 1
    fewest = min(partners.values())
    if fewest == max(partners.values()):
        timetable = make_timetable(nodes, best, fewest, dice)
        if timetable is not None:
            rounds = [
                {node: nodes[row[column]] for node, row in zip(nodes, timetable, strict=True)}
                for column in range(fewest)
            ]
            dice.shuffle(rounds)
            return min(rounds, key=lambda played: _count_cost(costs, played))
    ahead = ROUNDS_AHEAD if fewest <= SCARCE else 0
    return _draw_with_most_left(costs, best, ahead, dice)


def _drop_roles(cost: int) -> int:
    return cost - cost % (2 * BOTH_FOCUS_LAST)


def _count_cost(costs: Costs, mates: Mates) -> int:
    return sum(costs.pair(a, b) for a, b in mates.items())


def _draw_with_most_left(
    costs: Costs, best: Sequence[tuple[int, int]], ahead: int, dice: random.Random
) -> Mates:
    drawn = []
    pairs = [(a, b, 0) for a, b in best]
    for _ in range(SAMPLES):
        dice.shuffle(pairs)
        sample = find_cheapest_matching(pairs)
        drawn.append(
            (-_count_rounds_left(pairs, sample, ahead), _count_cost(costs, sample), sample)
        )
    return min(drawn, key=lambda one: one[:2])[2]


def _count_rounds_left(pairs: Sequence[Edge], mates: Mates, ahead: int) -> int:
    size = len(mates)
    for rounds in range(ahead):
        pairs = [edge for edge in pairs if mates[edge[0]] != edge[1]]
        mates = find_cheapest_matching(pairs)
        if len(mates) < size:
            return rounds
    return ahead


def make_timetable(
    nodes: Sequence[int], pairs: Sequence[tuple[int, int]], rounds: int, dice: random.Random
) -> Timetable | None:
    """Split pairs, of which everybody has `rounds`, into rounds in which everybody has one.

    An edge colouring by Kempe chains: a pair goes into a round that both have free, or into one
    that a swap of two rounds along a chain makes free. Where the chain bites its own tail, two
    rounds are swapped at random elsewhere and the pair pushes another out, which is tried again.
    None when it takes too long, as it must where no timetable exists.
    """
    place = {node: index for index, node in enumerate(nodes)}
    table: Timetable = [[-1] * rounds for _ in nodes]
    waiting = [(place[a], place[b]) for a, b in pairs]
    dice.shuffle(waiting)
    for _ in range(STEPS_PER_PAIR * len(pairs)):
        if not waiting:
            return table
        a, b = waiting.pop()
        if dice.random() < 0.5:
            a, b = b, a
        if _seat_pair(table, a, b, dice):
            continue
        for _ in range(2):
            first, second = dice.sample(range(rounds), 2)
            _swap_rounds(table, dice.randrange(len(table)), first, second)
        round_free = dice.choice(_list_free(table[a]))
        pushed_out = table[b][round_free]
        if pushed_out >= 0:
            table[pushed_out][round_free] = -1
            waiting.append((b, pushed_out))
        table[a][round_free], table[b][round_free] = b, a
    return None


def _list_free(row: Sequence[int]) -> list[int]:
    return [number for number, partner in enumerate(row) if partner < 0]


def _seat_pair(table: Timetable, a: int, b: int, dice: random.Random) -> bool:
    """Enter a pair in a round that both have free or that one swap frees; False if none."""
    free_a, free_b = _list_free(table[a]), _list_free(table[b])
    both = [number for number in free_a if table[b][number] < 0]
    if both:
        number = dice.choice(both)
        table[a][number], table[b][number] = b, a
        return True
    dice.shuffle(free_a)
    dice.shuffle(free_b)
    for first in free_a:
        for second in free_b:
            chain = _follow_chain(table, b, first, second)
            if chain[-1] != a:
                for person in chain:
                    row = table[person]
                    row[first], row[second] = row[second], row[first]
                table[a][first], table[b][first] = b, a
                return True
    return False


def _follow_chain(table: Timetable, start: int, first: int, second: int) -> list[int]:
    """Follow partners alternately in two rounds from somebody who is free in `second`."""
    chain = [start]
    number = first
    while (partner := table[chain[-1]][number]) >= 0:
        chain.append(partner)
        number = first + second - number
    return chain


def _swap_rounds(table: Timetable, start: int, first: int, second: int) -> None:
    """Swap two rounds for all who hang together in them with `start`."""
    found = {start}
    queue = [start]
    for person in queue:
        for number in (first, second):
            partner = table[person][number]
            if partner >= 0 and partner not in found:
                found.add(partner)
                queue.append(partner)
    for person in queue:
        row = table[person]
        row[first], row[second] = row[second], row[first]
