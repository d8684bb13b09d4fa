"""Roles and the account of a plan: who begins as focus person, and what a plan amounts to.

Reads plans, changes none.
"""

import random
from collections.abc import Mapping, Sequence
from itertools import combinations

from bot.sparring.matching_people import (
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
    by_key = sorted(members, key=lambda person: person.key)
    dice = random.Random(f"{seed} {' '.join(person.key for person in by_key)}")
    turns = sorted(by_key, key=lambda person: (person.last_focus, dice.random()))
    roles = PAIR_ROLES
    if len(turns) == 3:
        turns = [turns[0], turns[2], turns[1]]
        roles = TRIO_ROLES
    keys = tuple(person.key for person in turns)
    return Group(keys, tuple(zip(keys, roles, strict=True)))


def explain_groups(
    groups: Sequence[Group],
    candidates: Sequence[Candidate],
    history: Sequence[Meeting],
    round_no: int,
) -> Explanation:
    """Count new pairs, pairs across departments and repeats among `groups`, and say why."""
    people = {person.key: person for person in candidates}
    met = _collect_meetings(history, round_no)
    repeats = []
    accounts = []
    across = 0
    pairs = 0
    for group in groups:
        different = False
        known = 0
        for a, b in combinations(group.members, 2):
            pairs += 1
            first, second = people[a].department, people[b].department
            crosses = first is not None and second is not None and first != second
            across += crosses
            different = different or crosses
            rounds = met.get(a, {}).get(b, [])
            if rounds:
                known += 1
                reason = _find_reason(people, met, a, b, len(group.members))
                repeats.append(
                    Repeat((min(a, b), max(a, b)), round_no - max(rounds), len(rounds), reason)
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


def _collect_meetings(history: Sequence[Meeting], round_no: int) -> dict[str, dict[str, list[int]]]:
    met: dict[str, dict[str, list[int]]] = {}
    for meeting in history:
        if meeting.round_no < round_no:
            for a, b in combinations(meeting.members, 2):
                met.setdefault(a, {}).setdefault(b, []).append(meeting.round_no)
                met.setdefault(b, {}).setdefault(a, []).append(meeting.round_no)
    return met


def _find_reason(
    people: Mapping[str, Candidate],
    met: Mapping[str, Mapping[str, object]],
    a: str,
    b: str,
    size: int,
) -> RepeatReason:
    unmet = [
        [other for key, other in people.items() if key != one and key not in met[one]]
        for one in (a, b)
    ]
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


def _is_led(a: Candidate, b: Candidate) -> bool:
    return b.key in a.leaders or a.key in b.leaders
