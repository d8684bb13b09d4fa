"""Looking ahead: of equally cheap plans, one that leaves good partners for the rounds to come.

Without it a constant team runs into its first repeat a round or two before everybody has met.
"""

import random
from collections.abc import Sequence

import numpy as np

from bot.matching.cost import BOTH_FOCUS_LAST, FORBIDDEN
from bot.matching.cover import Mates
from bot.matching.graph import Marks, find_partners
from bot.matching.past import Ints
from bot.matching.timetable import make_timetable

PAIRS_UP_TO = 2_000
"""Of more pairs than this (a team of 60 has 1,770) no timetable is made: chance does as well while
so many are left, and the timetable would cost more than the matching."""

SAMPLES = 8
ROUNDS_AHEAD = 6
SCARCE = 12


def look_ahead(nodes: Sequence[int], prices: Ints, mates: Mates, dice: random.Random) -> Mates:
    """Give a matching as cheap as `mates`, roles aside, that keeps most rounds free of repeats.

    `mates` is a cheapest matching that places everybody, `prices` the square of what two of
    `nodes` cost. When not all of its pairs are of the best kind, `mates` is given back: nothing
    is left to save up for. If everybody has equally many partners of the best kind left, these
    are split into a timetable of whole rounds, of which the one is played in which the fewest
    have to be focus person twice running. If not, the matching is drawn whose remaining partners
    give most rounds.
    """
    kinds = prices & ~BOTH_FOCUS_LAST
    best = kinds == kinds.min()
    if np.count_nonzero(best) > 2 * PAIRS_UP_TO:
        return mates
    place = {node: index for index, node in enumerate(nodes)}
    partners = np.array([place[mates[node]] for node in nodes], dtype=np.int64)
    if not best[np.arange(len(nodes)), partners].all():
        return mates
    counts = best.sum(axis=1)
    fewest = int(counts.min())
    if fewest == counts.max():
        pairs = list(zip(*(side.tolist() for side in np.nonzero(np.triu(best))), strict=True))
        timetable = make_timetable(len(nodes), pairs, fewest, dice)
        if timetable is not None:
            rounds = list(np.array(timetable, dtype=np.int64).T)
            dice.shuffle(rounds)
            partners = min(rounds, key=lambda played: _count_cost(prices, played))
            return _name(nodes, partners)
    ahead = ROUNDS_AHEAD if fewest <= SCARCE else 0
    return _name(nodes, _draw_with_most_left(prices, best, ahead, dice))


def _name(nodes: Sequence[int], partners: Ints) -> Mates:
    return {node: nodes[partner] for node, partner in zip(nodes, partners.tolist(), strict=True)}


def _count_cost(prices: Ints, partners: Ints) -> int:
    return int(prices[np.arange(len(partners)), partners].sum())


def _draw_with_most_left(prices: Ints, best: Marks, ahead: int, dice: random.Random) -> Ints:
    """Draw some matchings of the best pairs, which has one, and give the most promising."""
    drawn = []
    for _ in range(SAMPLES):
        order = dice.sample(range(len(best)), len(best))
        sample = _draw(best, order)
        assert sample is not None
        left = _count_rounds_left(best, sample, ahead, order)
        drawn.append((-left, _count_cost(prices, sample), sample))
    return min(drawn, key=lambda one: one[:2])[2]


def _draw(best: Marks, order: Sequence[int]) -> Ints | None:
    """Give partners for everybody from the best pairs, or None; another order gives others."""
    drawn = find_partners(np.where(best[np.ix_(order, order)], 0, FORBIDDEN))
    if (drawn < 0).any():
        return None
    partners = np.empty_like(drawn)
    partners[order] = np.array(order)[drawn]
    return partners


def _count_rounds_left(best: Marks, partners: Ints, ahead: int, order: Sequence[int]) -> int:
    best = best.copy()
    for rounds in range(ahead):
        best[np.arange(len(best)), partners] = False
        following = _draw(best, order)
        if following is None:
            return rounds
        partners = following
    return ahead
