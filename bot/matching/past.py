"""Who has met whom so far: the meetings of a round's people, counted by pair in arrays.

A year of 10,000 people is a quarter of a million meetings, too many for a loop over them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, combinations, repeat

import numpy as np
import numpy.typing as npt

from bot.matching.people import Meeting

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Past:
    """The pairs that met up to a round, by position among `size` people.

    `codes` holds first * size + second, first below second, in rising order; `last_rounds` and
    `times` tell of each pair when it last met and how often.
    """

    size: int
    codes: Ints
    last_rounds: Ints
    times: Ints

    @cached_property
    def first(self) -> Ints:
        """The position of each pair's first, who comes before the second."""
        return self.codes // self.size

    @cached_property
    def second(self) -> Ints:
        """The position of each pair's second."""
        return self.codes % self.size

    def look_up(self, pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int] | None]:
        """Give for each two people their last round and how often they met; None: never."""
        codes = [min(a, b) * self.size + max(a, b) for a, b in pairs]
        found: list[tuple[int, int] | None] = [None] * len(codes)
        places = np.searchsorted(self.codes, codes)
        for index, place in enumerate(places.tolist()):
            if place < len(self.codes) and self.codes[place] == codes[index]:
                found[index] = int(self.last_rounds[place]), int(self.times[place])
        return found

    def list_partners(self, a: int) -> list[int]:
        """Give everybody whom somebody has met, in rising order."""
        start, end = np.searchsorted(self._both_ways, (a * self.size, (a + 1) * self.size))
        partners: list[int] = (self._both_ways[start:end] % self.size).tolist()
        return partners

    @cached_property
    def _both_ways(self) -> Ints:
        return np.sort(np.concatenate([self.codes, self.second * self.size + self.first]))


def read_past(history: Sequence[Meeting], place: Mapping[str, int], up_to: int) -> Past:
    """Count the meetings up to a round among the people whose position is in `place`.

    Meetings with others are passed over. A trio counts as its three pairs.
    """
    size = max(1, len(place))
    codes, rounds = _list_pairs(history, place, size)
    early = rounds <= up_to
    if not early.all():
        codes, rounds = codes[early], rounds[early]
    if not len(codes):
        return Past(size, codes, rounds, codes)
    # Pair and round in one number: one sort puts each pair's meetings together, the last one last.
    start = int(rounds.min())
    span = int(rounds.max()) - start + 1
    codes, rounds = np.divmod(np.sort(codes * span + (rounds - start)), span)
    ends = np.flatnonzero(np.append(codes[1:] != codes[:-1], True))
    return Past(size, codes[ends], rounds[ends] + start, np.diff(ends, prepend=-1))


def _list_pairs(
    history: Sequence[Meeting], place: Mapping[str, int], size: int
) -> tuple[Ints, Ints]:
    """Give every pair of every meeting as a code, and the round it was in."""
    nothing = np.empty(0, dtype=np.int64)
    codes_by_size, rounds_by_size = [nothing], [nothing]
    sizes = set(map(len, [meeting.members for meeting in history]))
    for members in sorted(sizes):
        alike = [meeting for meeting in history if len(meeting.members) == members]
        keys = chain.from_iterable([meeting.members for meeting in alike])
        found = map(place.get, keys, repeat(-1))
        seats = np.fromiter(found, np.int64, len(alike) * members).reshape(-1, members)
        rounds = np.array([meeting.round_no for meeting in alike], dtype=np.int64)
        for first, second in combinations(seats.T, 2):
            known = (first >= 0) & (second >= 0) & (first != second)
            low, high = np.minimum(first, second), np.maximum(first, second)
            codes_by_size.append((low * size + high)[known])
            rounds_by_size.append(rounds[known])
    return np.concatenate(codes_by_size), np.concatenate(rounds_by_size)
