"""Outside the round's own plan: who joins late, needs another partner, or is free today.

All go by the same hard rules and costs as the round itself.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.matching.cost import MET_BEFORE, Costs
from bot.matching.match import match
from bot.matching.people import PAIRS, Candidate, Group, Meeting, may_form_group, may_meet
from bot.matching.roles import TRIO_ROLES, assign_roles


@dataclass(frozen=True, slots=True)
class Change:
    """What a late change does to a round: groups that go, groups that come, who has no place."""

    removed: tuple[Group, ...]
    added: tuple[Group, ...]
    left_out: tuple[str, ...]


def late_joiner(
    groups: Sequence[Group],
    joiner: Candidate,
    candidates: Sequence[Candidate],
    history: Sequence[Meeting],
    *,
    round_no: int,
    seed: int,
    left_out: Sequence[str] = (),
) -> Change:
    """Find a place in a running round for one who comes late.

    With the best of those left over, as `pair_now` chooses; else as the third of the pair where
    all three may meet and which repeats and costs least. `groups` are those that may still take
    somebody in, `candidates` everybody in them and in `left_out`. A third becomes reflecting
    colleague, so that nobody loses a role they have been told.

    Raises KeyError when a member is not among the candidates.
    """
    people = {person.key: person for person in candidates}
    people[joiner.key] = joiner
    alone = [people[key] for key in left_out]
    pair = pair_now(joiner, alone, history, round_no=round_no, seed=seed)
    if pair is not None:
        return Change((), (pair,), ())
    costs = Costs(list(people.values()), history, round_no, PAIRS)
    number = costs.place
    hosts = [
        group
        for group in groups
        if len(group.members) == 2
        and may_form_group([joiner, *(people[key] for key in group.members)])
    ]
    if not hosts:
        return Change((), (), (joiner.key,))

    def rank(group: Group) -> tuple[int, int, tuple[str, ...]]:
        cost = sum(costs.pair(number[joiner.key], number[key]) for key in group.members)
        seats = sum(people[key].trio_seats for key in group.members)
        return cost, seats, group.members

    host = min(hosts, key=rank)
    return Change((host,), (_add_third(host, joiner.key),), ())


def pair_now(
    seeker: Candidate,
    waiting: Sequence[Candidate],
    history: Sequence[Meeting],
    *,
    round_no: int,
    seed: int,
) -> Group | None:
    """Put somebody together with the best of those who wait, or give None when nobody may.

    The order of the costs: how recently and how often the two met, then who has waited most
    rounds, then whether both are newcomers, and department, profession and who was focus person;
    chance, from the seed, among equals.

    Raises ValueError when the history holds meetings of later rounds.
    """
    others = sorted((one for one in waiting if may_meet(seeker, one)), key=lambda one: one.key)
    random.Random(seed).shuffle(others)
    costs = Costs([seeker, *others], history, round_no, PAIRS)

    def rank(place: int) -> tuple[int, int, int]:
        met, alike = divmod(costs.pair(0, place), MET_BEFORE)
        return met, -costs.people[place].waiting, alike

    if not others:
        return None
    return assign_roles([costs.people[min(range(1, len(others) + 1), key=rank)], seeker], seed)


def _add_third(pair: Group, key: str) -> Group:
    focus = next(member for member, role in pair.roles if role == "focus_person")
    partner = next(member for member in pair.members if member != focus)
    members = (focus, partner, key)
    return Group(members, tuple(zip(members, TRIO_ROLES, strict=True)))


def rematch(
    seekers: Sequence[Candidate],
    groups: Sequence[Group],
    candidates: Sequence[Candidate],
    history: Sequence[Meeting],
    *,
    round_no: int,
    seed: int,
) -> Change:
    """Put together anew those whose talk in this round came to nothing.

    Among themselves first, then as the third of one of `groups`, the pairs that still may take
    somebody in. Two whom `history` has put together in this very round are not put together
    again: one of them did not turn up. `candidates` are the members of `groups`.
    """
    parted = _find_parted(history, round_no)
    people = [
        replace(person, blocked=person.blocked | parted.get(person.key, frozenset()))
        for person in seekers
    ]
    plan = match(people, history, round_no=round_no, seed=seed)
    open_groups = list(groups)
    removed: list[Group] = []
    added = list(plan.groups)
    left_out: list[str] = []
    by_key = {person.key: person for person in people}
    for key in plan.left_out:
        change = late_joiner(
            open_groups, by_key[key], candidates, history, round_no=round_no, seed=seed
        )
        open_groups = [group for group in open_groups if group not in change.removed]
        removed += change.removed
        added += change.added
        left_out += change.left_out
    return Change(tuple(removed), tuple(added), tuple(left_out))


def _find_parted(history: Sequence[Meeting], round_no: int) -> dict[str, frozenset[str]]:
    parted: dict[str, frozenset[str]] = {}
    for meeting in history:
        if meeting.round_no == round_no:
            members = frozenset(meeting.members)
            for key in members:
                parted[key] = parted.get(key, frozenset()) | (members - {key})
    return parted
