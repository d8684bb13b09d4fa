"""Teams for the tests of matching: who is in them, how they fare, and an oracle that tries all."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

from hypothesis import strategies as st

from bot.matching.cost import Costs
from bot.matching.match import PAIRS, Candidate, Meeting, Plan, match, may_meet


def make_team(size: int, departments: int = 1) -> list[Candidate]:
    return [Candidate(f"p{number:04}", f"d{number % departments}") for number in range(size)]


def list_groups(plan: Plan) -> list[set[str]]:
    return [set(group.members) for group in plan.groups]


def list_pairs(plan: Plan) -> list[tuple[str, str]]:
    return [pair for group in plan.groups for pair in combinations(sorted(group.members), 2)]


def count_trios(plan: Plan) -> int:
    return sum(len(group.members) == 3 for group in plan.groups)


@dataclass(frozen=True, slots=True)
class Season:
    """What a team sees over many rounds; counts are of pairs, a trio being three."""

    pairs: int
    repeats: int
    repeats_within_four: int
    first_repeat: int | None
    across_departments: int
    left_out: int
    trio_seats: list[int]


Groups = list[tuple[str, ...]]
"""Who is put together, each group's focus person first."""
Chooser = Callable[[Sequence[Candidate], Sequence[Meeting], int, int], Groups]
"""Choose groups for a team, given its history, the round's number and a seed."""


def choose_by_makker(
    team: Sequence[Candidate], history: Sequence[Meeting], round_no: int, seed: int
) -> Groups:
    plan = match(team, history, round_no=round_no, seed=seed)
    return [group.members for group in plan.groups]


def play(
    team: Sequence[Candidate], rounds: int, seed: int, choose: Chooser = choose_by_makker
) -> Season:
    """Play rounds of a team that never changes, and keep its books."""
    people = {person.key: person for person in team}
    history: list[Meeting] = []
    last_met: dict[tuple[str, str], int] = {}
    pairs = repeats = recent = across = left_out = 0
    first_repeat = None
    for round_no in range(1, rounds + 1):
        groups = choose(list(people.values()), history, round_no, 1000 * seed + round_no)
        left_out += len(people) - sum(map(len, groups))
        for a, b in (pair for group in groups for pair in combinations(sorted(group), 2)):
            pairs += 1
            across += people[a].department != people[b].department
            if (a, b) in last_met:
                repeats += 1
                first_repeat = first_repeat or round_no
                recent += round_no - last_met[a, b] <= 4
            last_met[a, b] = round_no
        history += [Meeting(round_no, group) for group in groups]
        people |= reseat(people, groups)
    seats = [person.trio_seats for person in people.values()]
    return Season(pairs, repeats, recent, first_repeat, across, left_out, seats)


def reseat(people: Mapping[str, Candidate], groups: Groups) -> dict[str, Candidate]:
    """Give those who met as they are after the round."""
    return {
        key: replace(
            people[key],
            last_focus=key == group[0],
            trio_seats=people[key].trio_seats + (len(group) == 3),
        )
        for group in groups
        for key in group
    }


def live_through(
    team: Sequence[Candidate], rounds: int, seed: int
) -> tuple[list[Candidate], list[Meeting]]:
    """Give a team as it is after some rounds, and its history."""
    people = {person.key: person for person in team}
    history: list[Meeting] = []
    for round_no in range(1, rounds + 1):
        groups = choose_by_makker(list(people.values()), history, round_no, seed + round_no)
        history += [Meeting(round_no, group) for group in groups]
        people |= reseat(people, groups)
    return list(people.values()), history


def make_organisation(size: int, rounds: int) -> tuple[list[Candidate], list[Meeting]]:
    """Give people under 20 leaders, three of five in one department, and random earlier pairs.

    The large department cannot all be paired with others, so the cheapest plan costs something.
    """
    dice = random.Random(size)
    people = [
        Candidate(
            f"p{number:05}",
            department="large" if number % 5 < 3 else f"d{number % 20}",
            profession=f"f{dice.randrange(8)}",
            leaders=frozenset({f"p{number % 20:05}"}) if number >= 20 else frozenset(),
            last_focus=dice.random() < 0.5,
        )
        for number in range(size)
    ]
    history = []
    for round_no in range(1, rounds + 1):
        dice.shuffle(people)
        history += [
            Meeting(round_no, (a.key, b.key))
            for a, b in zip(people[::2], people[1::2], strict=False)
        ]
    return people, history


def find_least(people: Sequence[Candidate]) -> tuple[int, int, int]:
    """Try every way to form pairs and trios: fewest left out, of them waiting, then trios."""
    permitted = [[may_meet(a, b) for b in people] for a in people]

    @cache
    def place(rest: frozenset[int]) -> tuple[int, int, int]:
        if not rest:
            return (0, 0, 0)
        first = min(rest)
        others = rest - {first}
        out, waiting, trios = place(others)
        best = (out + 1, waiting + (people[first].waiting > 0), trios)
        partners = [other for other in others if permitted[first][other]]
        for other in partners:
            best = min(best, place(others - {other}))
        for a, b in combinations(partners, 2):
            if permitted[a][b]:
                out, waiting, trios = place(others - {a, b})
                best = min(best, (out, waiting, trios + 1))
        return best

    return place(frozenset(range(len(people))))


def find_lowest_cost(
    people: Sequence[Candidate], history: Sequence[Meeting], round_no: int
) -> int | None:
    """Try every way to form pairs of all: the lowest cost, or None where there is no way."""
    costs = Costs(people, history, round_no, PAIRS)

    def place(rest: frozenset[int]) -> int | None:
        if not rest:
            return 0
        first = min(rest)
        found = [
            costs.pair(first, other) + following
            for other in rest - {first}
            if may_meet(people[first], people[other])
            and (following := place(rest - {first, other})) is not None
        ]
        return min(found, default=None)

    return place(frozenset(range(len(people))))


def price(plan: Plan, people: Sequence[Candidate], history: Sequence[Meeting]) -> int:
    costs = Costs(people, history, plan.round_no, PAIRS)
    return sum(costs.group([costs.place[key] for key in group.members]) for group in plan.groups)


@st.composite
def organisations(draw: st.DrawFn, largest: int = 8) -> tuple[list[Candidate], list[Meeting], int]:
    """Draw people with leaders, blocks and a past of five rounds, and a seed for the sixth."""
    size = draw(st.integers(0, largest))
    seed = draw(st.integers(0, 2**32))
    # One number draws the whole: hypothesis would need thousands of draws for a history.
    dice = random.Random(seed)
    share = draw(st.sampled_from([0.0, 0.05, 0.15, 0.3, 0.5]))
    keys = [f"p{number:04}" for number in range(size)]

    def some() -> frozenset[str]:
        return frozenset(key for key in keys if dice.random() < share)

    people = [
        Candidate(
            key,
            department=dice.choice(["west", "east", None]),
            profession=dice.choice(["caseworker", "consultant", None]),
            leaders=some(),
            blocked=some(),
            newcomer=dice.random() < 0.2,
            waiting=dice.choice([0, 0, 0, 1, 2]),
            last_focus=dice.random() < 0.5,
            trio_seats=dice.randrange(4),
        )
        for key in keys
    ]
    history = [
        Meeting(round_no, (a, b))
        for round_no in range(1, 6)
        for a, b in combinations(keys, 2)
        if dice.random() < 1 / (size + 1)
    ]
    return people, history, seed
