"""Who talks with whom this round: the least bad plan within the hard rules.

Pure: the same people, history and seed give the same plan, on every machine.
"""

import random
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from bot.matching.ahead import look_ahead
from bot.matching.cost import Costs
from bot.matching.cover import find_pieces
from bot.matching.graph import find_cheapest_matching, keeps_all_pairs, match_at_tables
from bot.matching.past import read_past
from bot.matching.people import (
    PAIRS,
    Across,
    Candidate,
    Explanation,
    Group,
    GroupExplanation,
    Meeting,
    Options,
    Plan,
    Repeat,
    RepeatReason,
    Role,
    may_form_group,
    may_meet,
)
from bot.matching.roles import assign_roles, explain, explain_by
from bot.matching.small import plan_ahead
from bot.matching.threes import spread_into_trios
from bot.matching.trio import count_seats, place_around_obstacle, seat_odd_one

__all__ = [
    "PAIRS",
    "Across",
    "Candidate",
    "Explanation",
    "Group",
    "GroupExplanation",
    "Meeting",
    "Options",
    "Plan",
    "Repeat",
    "RepeatReason",
    "Role",
    "explain",
    "match",
    "may_form_group",
    "may_meet",
]


def match(
    candidates: Sequence[Candidate],
    history: Sequence[Meeting],
    *,
    round_no: int,
    seed: int,
    options: Options = PAIRS,
) -> Plan:
    """Give the plan of a round for everybody who is available.

    As few as possible are left out, and of those as few as possible who waited; then as few
    trios as possible (or pairs, if trios were asked for); then the lowest cost, as `Costs`
    tells it; the seed breaks ties. `history` holds the meetings up to `round_no`.

    Raises ValueError when two candidates have the same key or the history is of later rounds.
    """
    people = sorted(candidates, key=attrgetter("key"))
    for a, b in pairwise(people):
        if a.key == b.key:
            raise ValueError(
                f"Two candidates have the key {a.key!r}: give each person once in a round."
            )
    dice = random.Random(seed)
    dice.shuffle(people)
    costs = Costs(people, history, round_no, options)
    placed: list[tuple[int, ...]] = []
    if people:
        seats = count_seats(people)
        for piece in find_pieces(costs, range(len(people))):
            placed += _match_piece(costs, sorted(piece), seats, options, dice)
    groups = sorted(
        (assign_roles([people[node] for node in members], seed) for members in placed),
        key=attrgetter("members"),
    )
    met = {key for group in groups for key in group.members}
    left_out = tuple(sorted(person.key for person in people if person.key not in met))
    past = read_past(history, costs.place, round_no - 1) if costs.has_begun else costs.past
    explanation = explain_by(past, groups, people, round_no)
    return Plan(tuple(groups), left_out, explanation, round_no, seed)


def _match_piece(
    costs: Costs, nodes: list[int], seats: list[int], options: Options, dice: random.Random
) -> list[tuple[int, ...]]:
    """Match people of whom no part is cut off from the rest by the hard rules."""
    if len(nodes) < 2:
        return []
    if len(nodes) % 2 == 1:
        seated = plan_ahead(costs, nodes, seats) or seat_odd_one(costs, nodes, seats)
        if seated is not None:
            trio, mates = seated
            return _finish(costs, [trio], mates, options)
    if not keeps_all_pairs(nodes):
        mates = match_at_tables(costs, nodes)
    else:
        prices = costs.table(nodes)
        mates = find_cheapest_matching(nodes, prices)
        if len(mates) == len(nodes):
            mates = look_ahead(nodes, prices, mates, dice)
    if len(mates) == len(nodes):
        return _finish(costs, [], mates, options)
    trios, mates = place_around_obstacle(costs, nodes, seats, mates)
    return _finish(costs, trios, mates, options)


def _finish(
    costs: Costs, trios: Sequence[tuple[int, ...]], mates: dict[int, int], options: Options
) -> list[tuple[int, ...]]:
    groups = [*trios, *((a, b) for a, b in mates.items() if a < b)]
    return spread_into_trios(costs, groups) if options.trios else groups
