"""What a pair costs: small whole numbers, built so that a higher rule always outweighs the lower.

The cost is what the least bad plan has least of; hard rules are not costs but missing edges.
"""

from collections.abc import Sequence
from itertools import combinations

from bot.sparring.matching_people import Across, Candidate, Meeting, Options

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
    The numbers grow with the team, but there are few different ones, and it is the number of
    different weights that makes the matching slow.
    """

    def __init__(
        self,
        people: Sequence[Candidate],
        history: Sequence[Meeting],
        round_no: int,
        options: Options,
    ) -> None:
        self.people = people
        # A plan of trios alone holds as many pairs as people, which is the most there can be.
        room = len(people) + 2
        self.recent = RECENT_PAIR_AT_MOST * room
        self.astray = 2 * self.recent * room
        place = {person.key: index for index, person in enumerate(people)}
        self.forbidden = _find_forbidden(people, place)
        self.met: list[dict[int, int]] = [{} for _ in people]
        for (a, b), (last_round, times) in _count_meetings(history, place, round_no).items():
            cost = self._price_repeat(round_no - last_round, times)
            self.met[a][b] = self.met[b][a] = cost
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

    def allowed_trio(self, a: int, b: int, c: int) -> bool:
        """Tell whether all three pairs of a trio are permitted."""
        return self.allowed(a, b) and self.allowed(a, c) and self.allowed(b, c)

    def pair(self, a: int, b: int) -> int:
        """Give the cost of a permitted pair, 0 for the best there is."""
        cost = self.met[a].get(b, 0) + (self._flags[a] & self._flags[b])
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

    def _price_repeat(self, rounds_ago: int, times: int) -> int:
        cost = MET_BEFORE * min(times, MOST_TIMES_COUNTED)
        if rounds_ago <= RECENT_ROUNDS:
            sooner = min(RECENT_ROUNDS - rounds_ago, RECENT_ROUNDS - 1)
            return self.recent + ONE_ROUND_SOONER * sooner + cost
        if rounds_ago <= 2 * RECENT_ROUNDS:
            return 2 * MET_LATELY + cost
        if rounds_ago <= 4 * RECENT_ROUNDS:
            return MET_LATELY + cost
        return cost


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
        for key in person.leaders | person.blocked:
            other = place.get(key)
            if other is not None:
                forbidden[index].add(other)
                forbidden[other].add(index)
    return forbidden


def _count_meetings(
    history: Sequence[Meeting], place: dict[str, int], round_no: int
) -> dict[tuple[int, int], tuple[int, int]]:
    """Give for each two who met: their last round up to `round_no`, and how many times."""
    meetings: dict[tuple[int, int], tuple[int, int]] = {}
    for meeting in history:
        if meeting.round_no > round_no:
            raise ValueError(
                f"The history holds a meeting in round {meeting.round_no}, which is after round "
                f"{round_no} that is to be planned: give the meetings up to that round only."
            )
        known = sorted(place[key] for key in set(meeting.members) if key in place)
        for pair in combinations(known, 2):
            last_round, times = meetings.get(pair, (meeting.round_no, 0))
            meetings[pair] = (max(last_round, meeting.round_no), times + 1)
    return meetings
