"""Who may talk with whom: the people, their meetings and groups, as matching sees them.

The hard rules live here alone, in `may_meet`, so that no path around them can exist.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

Role = Literal["focus_person", "sparring_partner", "interviewer", "reflecting_colleague"]
RepeatReason = Literal["met_everyone", "own_leader", "others_needed", "trio"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One person who is available this round (who is away or paused is not a candidate).

    `leaders` and `blocked` hold keys; `waiting` counts the rounds in a row in which the person
    was left over or stood up; `last_focus` tells whether they were focus person last time;
    `trio_seats` counts how often they sat in a trio.
    """

    key: str
    department: str | None = None
    profession: str | None = None
    leaders: frozenset[str] = frozenset()
    blocked: frozenset[str] = frozenset()
    newcomer: bool = False
    waiting: int = 0
    last_focus: bool = False
    trio_seats: int = 0


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two or three people who were put together in a round."""

    round_no: int
    members: tuple[str, ...]

    def __reduce__(self) -> tuple[type["Meeting"], tuple[int, tuple[str, ...]]]:
        # A quarter of a million of these go to the child process for a year of 10,000 people;
        # the dataclass's own way would hold up the bot three times as long.
        return Meeting, (self.round_no, self.members)


@dataclass(frozen=True, slots=True)
class Group:
    """Two or three people and the role of each, in the order of `members`."""

    members: tuple[str, ...]
    roles: tuple[tuple[str, Role], ...]

    def role_of(self, key: str) -> Role:
        """Give the role of one member; raises KeyError for a stranger."""
        return dict(self.roles)[key]


@dataclass(frozen=True, slots=True)
class Across:
    """Wish for this round: pairs with one from each of two departments or professions."""

    by: Literal["department", "profession"]
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Options:
    """What the facilitator chose for the round; neither choice leaves anybody out."""

    trios: bool = False
    across: Across | None = None


PAIRS = Options()
"""What a round is unless the facilitator chose otherwise."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Two people who meet again, how long ago and how often they met, and what forced it."""

    members: tuple[str, str]
    rounds_ago: int
    times_met: int
    reason: RepeatReason


@dataclass(frozen=True, slots=True)
class GroupExplanation:
    """The one-liner for a group, as data: its members read it beside their invitation."""

    members: tuple[str, ...]
    never_met: bool
    different_departments: bool


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a plan amounts to; counts are pairs, and a trio counts as its three pairs."""

    pairs: int
    new_pairs: int
    across_departments: int
    repeats: tuple[Repeat, ...]
    groups: tuple[GroupExplanation, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A round: its groups, who found no place, and why it looks like this."""

    groups: tuple[Group, ...]
    left_out: tuple[str, ...]
    explanation: Explanation
    round_no: int
    seed: int


def may_meet(a: Candidate, b: Candidate) -> bool:
    """Tell whether two people may be put together at all: the hard rules, in both directions.

    Never with oneself, never with one's own leader, never with somebody whom either has blocked.
    """
    return (
        a.key != b.key
        and b.key not in a.leaders
        and a.key not in b.leaders
        and b.key not in a.blocked
        and a.key not in b.blocked
    )


def may_form_group(members: Iterable[Candidate]) -> bool:
    """Tell whether every two of the members may meet."""
    return all(may_meet(a, b) for a, b in combinations(members, 2))
