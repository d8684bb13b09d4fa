"""Roles and the account of a plan: who begins as focus person, and what a plan amounts to.

Reads plans, changes none.
"""

from collections.abc import Sequence
from hashlib import blake2b
from itertools import combinations

from bot.matching.past import Past, read_past
from bot.matching.people import (
    Candidate,
    Explanation,
    Group,
    GroupExplanation,
    Meeting,
    Plan,
    Repeat,
    RepeatReason,
    Role,
    may_meet,
)

TRIO_ROLES: tuple[Role, ...] = ("focus_person", "interviewer", "reflecting_colleague")
PAIR_ROLES: tuple[Role, ...] = ("focus_person", "sparring_partner")


def assign_roles(members: Sequence[Candidate], seed: int) -> Group:
    """Give a group its roles: whoever was not focus person last time is so now.

    In a trio, who was focus person last time becomes interviewer (the rotation is focus person,
    interviewer, reflecting colleague). Chance, from the seed and the members alone, decides among
    equals.
    """
    keys = sorted([person.key for person in members])
    # Of the seed and the members alone. A seeded generator for each group takes ten times as long.
    chance = blake2b(f"{seed} {' '.join(keys)}".encode(), digest_size=3).digest()
    turns = sorted(
        (person.last_focus, chance[keys.index(person.key)], person.key) for person in members
    )
    roles = PAIR_ROLES
    if len(turns) == 3:
        turns = [turns[0], turns[2], turns[1]]
        roles = TRIO_ROLES
    order = tuple([turn[2] for turn in turns])
    return Group(order, tuple(zip(order, roles, strict=True)))


def explain_groups(
    groups: Sequence[Group],
    candidates: Sequence[Candidate],
    history: Sequence[Meeting],
    round_no: int,
) -> Explanation:
    """Count new pairs, pairs across departments and repeats among `groups`, and say why."""
    place = {person.key: index for index, person in enumerate(candidates)}
    return explain_by(read_past(history, place, round_no - 1), groups, candidates, round_no)


def explain_by(
    past: Past, groups: Sequence[Group], candidates: Sequence[Candidate], round_no: int
) -> Explanation:
    """Explain groups by the meetings of earlier rounds, counted by position in `candidates`."""
    place = {person.key: index for index, person in enumerate(candidates)}
    members = [tuple(place[key] for key in group.members) for group in groups]
    met = past.look_up(pair for group in members for pair in combinations(group, 2))
    repeats = []
    accounts = []
    across = 0
    pairs = 0
    for group, positions in zip(groups, members, strict=True):
        different = False
        known = 0
        for a, b in combinations(positions, 2):
            first, second = candidates[a].department, candidates[b].department
            crosses = first is not None and second is not None and first != second
            across += crosses
            different = different or crosses
            found = met[pairs]
            pairs += 1
            if found is not None:
                known += 1
                last_round, times = found
                first_key, second_key = sorted((candidates[a].key, candidates[b].key))
                reason = _find_reason(candidates, past, a, b, len(positions))
                repeats.append(
                    Repeat((first_key, second_key), round_no - last_round, times, reason)
                )
        accounts.append(GroupExplanation(group.members, known == 0, different))
    return Explanation(pairs, pairs - len(repeats), across, tuple(repeats), tuple(accounts))


def explain(plan: Plan, candidates: Sequence[Candidate], history: Sequence[Meeting]) -> Explanation:
    """Explain a plan anew, for instance after a late joiner has changed its groups.

    A repeat's reason is `met_everyone` when one of the two has met everybody they may meet,
    `own_leader` when only their own leader or someone they lead is left, `trio` when the third
    seat brought them together, and `others_needed` when somebody else would have been left out
    or would have met again sooner. A block is never the reason given: nobody is to guess it.
    """
    return explain_groups(plan.groups, candidates, history, plan.round_no)


def _find_reason(
    people: Sequence[Candidate], past: Past, a: int, b: int, size: int
) -> RepeatReason:
    unmet = [_list_unmet(people, past, one) for one in (a, b)]
    partners_left = [
        any(may_meet(people[one], other) for other in others)
        for one, others in zip((a, b), unmet, strict=True)
    ]
    if all(partners_left):
        return "trio" if size == 3 else "others_needed"
    for one, others, has_partner in zip((a, b), unmet, partners_left, strict=True):
        if not has_partner and any(_is_led(people[one], other) for other in others):
            return "own_leader"
    return "met_everyone"


def _list_unmet(people: Sequence[Candidate], past: Past, one: int) -> list[Candidate]:
    met = {one, *past.list_partners(one)}
    return [person for place, person in enumerate(people) if place not in met]


def _is_led(a: Candidate, b: Candidate) -> bool:
    return b.key in a.leaders or a.key in b.leaders
