"""Who was put together with whom across departments, so that no department under five is seen.

Pure. It counts who was put together, not who met: a facilitator knows the pairs of a round by
name, and one more in a cell would tell them of one pair that it has met.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

HALF_YEAR_DAYS = 182
FEWEST_IN_GROUP = 5
"""Smaller departments are merged until so many people stand together."""
FEWEST_SHOWN = 5
"""A number under this is not shown: a leader may see nothing so small of their own people."""
MOST_GROUPS = 10
"""More rows than this are not read on a phone: the smallest departments are merged, too."""

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Department:
    """A department by id and name, and how many people are in it."""

    id: int
    name: str
    people: int


@dataclass(frozen=True, slots=True)
class Crossing:
    """How often two colleagues of two groups were put together; the diagonal is within one.

    A name is a department's; None stands last, for the merged ones, and `joined` names the larger
    department among them where there is just one. `counts` is symmetric; None is a number that is
    not shown. `across` and `within` are the sums of all, shown or not.
    """

    names: tuple[str | None, ...]
    counts: tuple[tuple[int | None, ...], ...]
    across: int
    within: int
    joined: str | None = None

    @property
    def most(self) -> tuple[str | None, str | None, int] | None:
        """The two groups that were put together most often, and how often; None when none were."""
        cells = [
            (n, -i, -j) for i, row in enumerate(self.counts) for j, n in enumerate(row[:i]) if n
        ]
        if not cells:
            return None
        count, i, j = max(cells)
        return self.names[-j], self.names[-i], count


@dataclass(frozen=True, slots=True)
class RoundShare:
    """Of the groups of a round that began on that day, how many held their talk, or some of it."""

    number: int
    starts: date
    met: int
    groups: int


@dataclass(frozen=True, slots=True)
class HalfYear:
    """What the picture of a half-year shows; `together` says whether anybody was put together."""

    first: date
    last: date
    together: bool
    crossing: Crossing | None
    shares: tuple[RoundShare, ...]


def cross(
    departments: Sequence[Department],
    homeless: int,
    pairs: Mapping[tuple[int | None, int | None], int],
) -> Crossing | None:
    """Count pairs by department, in the given order, with the small departments merged.

    `homeless` is how many people have no department; `pairs` says how often two people of two
    departments were put together (None: of no department, or of one that is closed), each two
    departments in one order or both. Small departments of which nobody was put together are left
    out. None when fewer than two groups of five are left, or no
    number of them can be shown.
    """
    shown = [one for one in departments if one.people >= FEWEST_IN_GROUP]
    known = {one.id for one in shown}
    merged = homeless + sum(one.people for one in departments if one.id not in known)
    any_merged = any(not known.issuperset(pair) for pair in pairs)
    joined = []
    while shown and (
        (any_merged and merged < FEWEST_IN_GROUP) or len(shown) + any_merged > MOST_GROUPS
    ):
        smallest = min(shown, key=lambda one: (one.people, one.id))
        shown.remove(smallest)
        joined.append(smallest.name)
        merged += smallest.people
        any_merged = True
    size = len(shown) + any_merged
    if size < 2:
        return None
    place = {one.id: at for at, one in enumerate(shown)}
    cells = {(i, j): 0 for i in range(size) for j in range(i + 1)}
    for pair, times in pairs.items():
        low, high = sorted(size - 1 if key is None else place.get(key, size - 1) for key in pair)
        cells[high, low] += times
    across = {cell: n for cell, n in cells.items() if cell[0] != cell[1]}
    within = {cell: n for cell, n in cells.items() if cell[0] == cell[1]}
    hidden = hide_few(across) | hide_few(within)
    if all(cell in hidden for cell, n in cells.items() if n):
        return None
    names = (*(one.name for one in shown), *((None,) if any_merged else ()))
    counts = tuple(
        tuple(
            None if (cell := (max(i, j), min(i, j))) in hidden else cells[cell] for j in range(size)
        )
        for i in range(size)
    )
    return Crossing(
        names,
        counts,
        sum(across.values()),
        sum(within.values()),
        joined[0] if len(joined) == 1 else None,
    )


def hide_few(cells: Mapping[Cell, int]) -> set[Cell]:
    """The cells whose numbers are not shown: those under five, and what would tell them.

    Whoever knows the sum of all must not find a number, or a sum of some, under five: what is
    hidden is two cells or more and five or more together, as far as there is so much.
    """
    hidden = {cell for cell, n in cells.items() if 0 < n < FEWEST_SHOWN}
    # Noughts last: they add nothing to the sum.
    others = sorted(
        (cell for cell in cells if cell not in hidden), key=lambda c: (not cells[c], cells[c], c)
    )
    while hidden and others and (len(hidden) < 2 or sum(cells[c] for c in hidden) < FEWEST_SHOWN):
        hidden.add(others.pop(0))
    return hidden
