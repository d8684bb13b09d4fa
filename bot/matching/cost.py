"""What a pair costs: small whole numbers, built so that a higher rule always outweighs the lower.

The cost is what the least bad plan has least of; hard rules are not costs but missing pairs.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import combinations

import numpy as np

from bot.matching.past import Ints, read_past
from bot.matching.people import Across, Candidate, Meeting, Options

RECENT_ROUNDS = 4
"""No repeat within so many rounds while another partner is free (pairing rule P-2)."""

BOTH_FOCUS_LAST = 1
SAME_PROFESSION = 2
SAME_DEPARTMENT = 4
BOTH_NEWCOMERS = 8
MET_BEFORE = 16
MOST_TIMES_COUNTED = 3
MET_LATELY = 64
ONE_ROUND_SOONER = 192
RECENT_PAIR_AT_MOST = 768

FORBIDDEN = 1 << 51
"""What a pair that the hard rules forbid counts as in a table of prices. More than a whole plan of
the dearest pairs of 10,000 people (2 to the 50th), and the sum over a table fits 64 bits."""


class Costs:
    """The costs and hard rules of one round, by position in `people`.

    Within a pair each rule weighs more than all below it together, by powers of two:

    - both were focus person last: 1
    - same profession: 2
    - same department: 4
    - both newcomers: 8 (all four together: 15)
    - met before: 16 for each time, three times at most (all so far: 63)
    - last met 9 to 16 rounds ago: 64, 5 to 8 rounds ago: 128 (all so far: 191)
    - met within four rounds: 192 for each round that it is sooner than four (all so far: 767)

    Over the whole plan two rules come before every other: first that pairs go across the two
    groups that were asked for, then that no pair repeats within four rounds. One such pair must
    weigh more than a plan full of everything below, so `recent` is 768 times one more than the
    number of pairs that a plan can hold, and `astray` is that number times the worst other pair.
    Whether somebody waited is no cost of a pair: it decides who is left out, and whom one who
    needs a partner in a running round is given.

    The numbers grow with the team, but there are few different ones, and it is the number of
    different weights that makes a matching slow.

    Raises ValueError when `history` holds a meeting of a later round.
    """

    def __init__(
        self,
        people: Sequence[Candidate],
        history: Sequence[Meeting],
        round_no: int,
        options: Options,
    ) -> None:
        latest = max([meeting.round_no for meeting in history], default=round_no)
        if latest > round_no:
            raise ValueError(
                f"The history holds a meeting in round {latest}, which is after round "
                f"{round_no} that is to be planned: give the meetings up to that round only."
            )
        self.people = people
        self.round_no = round_no
        self.has_begun = bool(history) and latest == round_no
        # A plan of trios alone holds as many pairs as people, which is the most there can be.
        room = len(people) + 2
        self.recent = RECENT_PAIR_AT_MOST * room
        self.astray = 2 * self.recent * room
        self.place = {person.key: index for index, person in enumerate(people)}
        self.past = read_past(history, self.place, round_no)
        self.forbidden = _find_forbidden(people, self.place)
        self._met_prices = self.price_repeats(round_no - self.past.last_rounds, self.past.times)
        self._departments = _number([person.department for person in people])
        self._professions = _number([person.profession for person in people])
        self._flags = [
            BOTH_NEWCOMERS * person.newcomer + BOTH_FOCUS_LAST * person.last_focus
            for person in people
        ]
        self._sides = _find_sides(people, options.across)

    def allowed(self, a: int, b: int) -> bool:
        """Tell whether the hard rules permit two people, given by position."""
        return a != b and b not in self.forbidden[a]

    def allowed_group(self, members: Sequence[int]) -> bool:
        """Tell whether every two of the members are permitted."""
        return all(self.allowed(a, b) for a, b in combinations(members, 2))

    def pair(self, a: int, b: int) -> int:
        """Give the cost of a permitted pair, 0 for the best there is."""
        code = min(a, b) * self.past.size + max(a, b)
        cost = self._met.get(code, 0) + (self._flags[a] & self._flags[b])
        if self._departments[a] == self._departments[b]:
            cost += SAME_DEPARTMENT
        if self._professions[a] == self._professions[b]:
            cost += SAME_PROFESSION
        if self._sides and self._sides[a] + self._sides[b] != 0:
            cost += self.astray
        return cost

    def group(self, members: Sequence[int]) -> int:
        """Give the cost of a group: the sum of its pairs."""
        return sum(self.pair(a, b) for a, b in combinations(members, 2))

    def table(self, nodes: Sequence[int]) -> Ints:
        """Give what every two of `nodes` cost as a square; FORBIDDEN for who may not meet."""
        prices = self.traits(nodes)
        flags = np.array([self._flags[node] for node in nodes], dtype=np.int64)
        prices += flags[:, None] & flags
        seat = np.full(self.past.size, -1, dtype=np.int64)
        seat[nodes] = np.arange(len(nodes))
        first, second = seat[self.past.first], seat[self.past.second]
        if len(nodes) < len(self.people):
            here = (first >= 0) & (second >= 0)
            first, second, met = first[here], second[here], self._met_prices[here]
        else:
            met = self._met_prices
        prices[first, second] += met
        prices[second, first] += met
        for place, node in enumerate(nodes):
            if self.forbidden[node]:
                others = seat[list(self.forbidden[node])]
                prices[place, others[others >= 0]] = FORBIDDEN
        np.fill_diagonal(prices, FORBIDDEN)
        return prices

    def traits(self, nodes: Sequence[int]) -> Ints:
        """Give the part of a square of prices that lasts: departments, professions, sides."""
        departments = np.array([self._departments[node] for node in nodes], dtype=np.int64)
        professions = np.array([self._professions[node] for node in nodes], dtype=np.int64)
        prices = SAME_DEPARTMENT * (departments[:, None] == departments)
        prices += SAME_PROFESSION * (professions[:, None] == professions)
        if self._sides:
            sides = np.array([self._sides[node] for node in nodes], dtype=np.int64)
            prices += self.astray * (sides[:, None] + sides != 0)
        priced: Ints = prices
        return priced

    def price_repeats(self, rounds_ago: Ints, times: Ints) -> Ints:
        """Give what pairs cost for having met so many rounds ago and so many times."""
        sooner = np.minimum(RECENT_ROUNDS - rounds_ago, RECENT_ROUNDS - 1)
        recency = np.where(
            rounds_ago <= RECENT_ROUNDS,
            self.recent + ONE_ROUND_SOONER * sooner,
            MET_LATELY * (rounds_ago <= 2 * RECENT_ROUNDS)
            + MET_LATELY * (rounds_ago <= 4 * RECENT_ROUNDS),
        )
        priced: Ints = recency + MET_BEFORE * np.minimum(times, MOST_TIMES_COUNTED)
        return priced

    @cached_property
    def _met(self) -> dict[int, int]:
        return dict(zip(self.past.codes.tolist(), self._met_prices.tolist(), strict=True))


def _number(names: Sequence[str | None]) -> list[int]:
    """Number equal names alike; who has none is like nobody."""
    numbers: dict[str, int] = {}
    return [
        -1 - index if name is None else numbers.setdefault(name, len(numbers))
        for index, name in enumerate(names)
    ]


def _find_sides(people: Sequence[Candidate], across: Across | None) -> list[int]:
    """Give 1 and -1 to the two groups that are to meet; two others never add up to 0."""
    if across is None:
        return []
    sides = {across.first: 1, across.second: -1}
    return [
        sides.get((person.department if across.by == "department" else person.profession) or "", 3)
        for person in people
    ]


def _find_forbidden(people: Sequence[Candidate], place: dict[str, int]) -> list[set[int]]:
    """Turn `may_meet` around, so that only the few forbidden pairs are looked at.

    Asking it of every two of 10,000 people would be fifty million calls.
    """
    forbidden: list[set[int]] = [set() for _ in people]
    for index, person in enumerate(people):
        if person.leaders or person.blocked:
            for key in person.leaders | person.blocked:
                other = place.get(key)
                if other is not None and other != index:
                    forbidden[index].add(other)
                    forbidden[other].add(index)
    return forbidden
