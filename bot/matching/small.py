"""A small odd team: every plan there is, looked at some rounds ahead.

In 5, 7, 9 or 11 people a choice that is best today soon brings the same two together again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

import numpy as np

from bot.matching.cost import FORBIDDEN, Costs
from bot.matching.cover import Mates
from bot.matching.past import Ints

SIZES = (5, 7, 9, 11)
"""Eleven people have 17,325 plans, thirteen 270,270."""

ROUNDS_AHEAD = 6
"""A meeting counts as recent for four rounds: what is done today is felt so long, and a bit on."""

KEPT = 40
"""Courses of rounds that are followed on. With half as many, nine people repeat now and then."""

NEVER = -1_000


@dataclass(frozen=True, slots=True)
class _Course:
    """Rounds that may come: the first one's plan, what they cost, and where they lead."""

    cost: int
    first: int | None
    last_rounds: Ints
    times: Ints
    seats: Ints


@dataclass(frozen=True, slots=True)
class _Plans:
    """Ways to form one trio and pairs, a column each.

    `members` names the trio and then the pairs; `pairs` tells which pairs meet, by their place
    among all pairs; `trio` which of `trios` (a column each) it is.
    """

    members: Ints
    pairs: Ints
    trio: Ints
    trios: Ints

    def choose(self, columns: Ints) -> "_Plans":
        return _Plans(
            self.members[:, columns], self.pairs[:, columns], self.trio[columns], self.trios
        )

    def list_fair(self, seats: Ints) -> Ints:
        """Give the columns whose trio has had fewest seats."""
        had = seats[self.trios].sum(axis=0)
        fewest = had[self.trio].min()
        return np.flatnonzero((had == fewest)[self.trio])


def plan_ahead(
    costs: Costs, nodes: Sequence[int], seats: Sequence[int]
) -> tuple[tuple[int, int, int], Mates] | None:
    """Give the trio and the pairs with which the rounds to come cost least, today's included.

    In every round the trio is of those who had fewest seats, so that seats differ by one at most
    in a team that stays the same. A beam search: of the courses of rounds, the cheapest few are
    followed on. None for another number of people, or where the hard rules permit no such plan.
    """
    if len(nodes) not in SIZES:
        return None
    plans = _list_plans(len(nodes))
    first, second = np.array(list(combinations(range(len(nodes)), 2))).T
    today = costs.table(nodes)[first, second]
    plans = plans.choose(np.flatnonzero((today[plans.pairs] < FORBIDDEN).all(axis=0)))
    if not plans.pairs.size:
        return None
    lasting = costs.traits(nodes)[first, second]
    last_rounds, times = _read_past(costs, nodes)
    courses = [_Course(0, None, last_rounds, times, np.array([seats[node] for node in nodes]))]
    for ahead in range(ROUNDS_AHEAD):
        courses = _follow(
            costs, plans, courses, costs.round_no + ahead, lasting if ahead else today
        )
    best = courses[0].first
    assert best is not None
    chosen = [nodes[member] for member in plans.members[:, best].tolist()]
    mates: Mates = {}
    for a, b in zip(chosen[3::2], chosen[4::2], strict=True):
        mates[a], mates[b] = b, a
    return (chosen[0], chosen[1], chosen[2]), mates


@cache
def _list_plans(people: int) -> _Plans:
    place = {pair: number for number, pair in enumerate(combinations(range(people), 2))}
    members, pairs, trios = [], [], list(combinations(range(people), 3))
    for trio in trios:
        for rest in _pair_off(tuple(one for one in range(people) if one not in trio)):
            members.append([*trio, *(one for pair in rest for one in pair)])
            pairs.append([place[pair] for pair in (*combinations(trio, 2), *rest)])
    by_column = [np.ascontiguousarray(np.array(rows).T) for rows in (members, pairs, trios)]
    trio_of = np.repeat(np.arange(len(trios)), len(members) // len(trios))
    return _Plans(by_column[0], by_column[1], trio_of, by_column[2])


def _pair_off(people: tuple[int, ...]) -> list[list[tuple[int, int]]]:
    if not people:
        return [[]]
    first, *others = people
    return [
        [(first, other), *rest]
        for other in others
        for rest in _pair_off(tuple(one for one in others if one != other))
    ]


def _read_past(costs: Costs, nodes: Sequence[int]) -> tuple[Ints, Ints]:
    found = costs.past.look_up(combinations(nodes, 2))
    last_rounds = [NEVER if met is None else met[0] for met in found]
    times = [0 if met is None else met[1] for met in found]
    return np.array(last_rounds, dtype=np.int64), np.array(times, dtype=np.int64)


def _follow(
    costs: Costs, plans: _Plans, courses: Sequence[_Course], round_no: int, prices: Ints
) -> list[_Course]:
    """Add a round to the courses and keep the cheapest; `prices` are today's, later the lasting."""
    ways: list[tuple[int, int, int]] = []
    fair_plans: dict[bytes, tuple[Ints, Ints]] = {}
    for number, course in enumerate(courses):
        turn = course.seats.tobytes()
        if turn not in fair_plans:
            fair = plans.list_fair(course.seats)
            fair_plans[turn] = fair, plans.pairs[:, fair]
        fair, pairs = fair_plans[turn]
        paid = (prices if course.first is None else prices + _price_past(costs, course, round_no))[
            pairs
        ].sum(axis=0)
        # Price and place in one number: among equal ones the first is taken on every machine.
        keys = paid * len(paid) + np.arange(len(paid))
        cheapest = np.argpartition(keys, min(KEPT, len(keys)) - 1)[:KEPT].tolist()
        ways += [(course.cost + int(paid[way]), number, int(fair[way])) for way in cheapest]
    kept: dict[bytes, _Course] = {}
    for cost, number, plan in sorted(ways):
        course = _take(courses[number], plans, plan, cost, round_no)
        state = np.concatenate([course.last_rounds, course.seats - course.seats.min()])
        kept.setdefault(state.tobytes(), course)
        if len(kept) == KEPT:
            break
    return list(kept.values())


def _price_past(costs: Costs, course: _Course, round_no: int) -> Ints:
    prices = costs.price_repeats(round_no - course.last_rounds, course.times)
    prices[course.times == 0] = 0
    return prices


def _take(course: _Course, plans: _Plans, plan: int, cost: int, round_no: int) -> _Course:
    last_rounds, times, seats = course.last_rounds.copy(), course.times.copy(), course.seats.copy()
    last_rounds[plans.pairs[:, plan]] = round_no
    times[plans.pairs[:, plan]] += 1
    seats[plans.members[:3, plan]] += 1
    first = plan if course.first is None else course.first
    return _Course(cost, first, last_rounds, times, seats)
