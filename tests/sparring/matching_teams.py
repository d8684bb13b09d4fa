"""Teams for the tests of matching: who is in them, how they fare, and an oracle that tries all."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

from hypothesis import strategies as st

from bot.sparring.matching import PAIRS, Candidate, Meeting, Options, Plan, match, may_meet


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


def play(team: Sequence[Candidate], rounds: int, seed: int, options: Options = PAIRS) -> Season:
    """Play rounds of a team that never changes, and keep its books."""
    people = {person.key: person for person in team}
    history: list[Meeting] = []
    last_met: dict[tuple[str, str], int] = {}
    pairs = repeats = recent = across = left_out = 0
    first_repeat = None
    for round_no in range(1, rounds + 1):
        plan = match(
            list(people.values()),
            history,
            round_no=round_no,
            seed=1000 * seed + round_no,
            options=options,
        )
        left_out += len(plan.left_out)
        for a, b in list_pairs(plan):
            pairs += 1
            across += people[a].department != people[b].department
            if (a, b) in last_met:
                repeats += 1
                first_repeat = first_repeat or round_no
                recent += round_no - last_met[a, b] <= 4
            last_met[a, b] = round_no
        for group in plan.groups:
            history.append(Meeting(round_no, group.members))
            for key, role in group.roles:
                people[key] = replace(
                    people[key],
                    last_focus=role == "focus_person",
                    trio_seats=people[key].trio_seats + (len(group.members) == 3),
                )
    seats = [person.trio_seats for person in people.values()]
    return Season(pairs, repeats, recent, first_repeat, across, left_out, seats)


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
