"""Large organisations: at tables of a thousand, yet nobody is left out for it."""

import os
import pickle
import random
import subprocess
import sys
from dataclasses import replace
from itertools import combinations

import networkx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching import graph, small
from bot.matching.cost import Costs
from bot.matching.cover import complete_matching, find_obstacle, find_pieces
from bot.matching.match import PAIRS, Candidate, Meeting, match, may_form_group
from bot.matching.swaps import pair_up
from tests.matching.teams import (
    count_trios,
    find_least,
    make_organisation,
    make_team,
    organisations,
    price,
)

Organisation = tuple[list[Candidate], list[Meeting], int]


def test_a_thousand_people_with_a_year_of_history_are_matched_at_the_lowest_cost() -> None:
    people, history = make_organisation(1000, rounds=52)
    plan = match(people, history, round_no=53, seed=1)
    assert (plan.left_out, count_trios(plan)) == ((), 0)
    costs = Costs(people, history, 53, PAIRS)
    # The proof that the matching goes by: everybody's number, doubled here; no pair costs less
    # than its two numbers, and all numbers add up to the cost of the plan.
    table = costs.table(range(1000))
    worth = pair_up(table).worth
    assert np.all(2 * table >= worth[:, None] + worth)
    assert 2 * price(plan, people, history) == worth.sum()


def test_a_thousand_and_one_cost_no_more_than_a_trio_beyond_that() -> None:
    people, history = make_organisation(1001, rounds=52)
    plan = match(people, history, round_no=53, seed=1)
    assert (plan.left_out, count_trios(plan)) == ((), 1)
    (trio,) = (group.members for group in plan.groups if len(group.members) == 3)
    rest = [person for person in people if person.key not in trio]
    pairs = match(rest, history, round_no=53, seed=2)
    costs = Costs(people, history, 53, PAIRS)
    cost = price(pairs, people, history) + costs.group([costs.place[key] for key in trio])
    assert price(plan, people, history) == cost


def test_five_thousand_people_are_matched_at_several_tables_and_nobody_is_left_out() -> None:
    people, history = make_organisation(5001, rounds=3)
    by_key = {person.key: person for person in people}
    plan = match(people, history, round_no=4, seed=1)
    assert plan.left_out == ()
    assert count_trios(plan) == 1
    assert plan.explanation.repeats == ()
    assert all(may_form_group([by_key[key] for key in group.members]) for group in plan.groups)


@given(organisations(), st.integers(1, 3))
def test_at_however_small_tables_people_sit_nobody_is_left_out_who_need_not_be(
    organisation: Organisation, table: int
) -> None:
    people, history, seed = organisation
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(graph, "ALL_PAIRS_UP_TO", 0)
        patch.setattr(graph, "TABLE", 2 * table)
        patch.setattr(graph, "BLOSSOMS_UP_TO", 0)
        patch.setattr(graph, "ALL_BLOSSOMS_UP_TO", 0)
        patch.setattr(graph, "KEPT_CHEAPEST", 1)
        patch.setattr(small, "SIZES", ())
        plan = match(people, history, round_no=6, seed=seed)
    assert (len(plan.left_out), count_trios(plan)) == find_least(people)[::2]


def test_a_thousand_of_whom_most_have_blocked_most_are_placed_as_far_as_networkx_can() -> None:
    dice = random.Random(5)
    team = make_team(600)
    sparse = [
        replace(
            person,
            blocked=frozenset(
                other.key for other in team if other is not person and dice.random() < 0.94
            ),
        )
        for person in team
    ]
    plan = match(sparse, [], round_no=1, seed=1)
    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_nodes_from(person.key for person in sparse)
    graph.add_edges_from(
        (a.key, b.key)
        for a, b in combinations(sparse, 2)
        if b.key not in a.blocked and a.key not in b.blocked
    )
    largest = networkx.max_weight_matching(graph, maxcardinality=True)
    assert len(plan.left_out) + count_trios(plan) == len(team) - 2 * len(largest)


@given(organisations(largest=25))
def test_the_search_for_more_pairs_finds_as_many_as_networkx(organisation: Organisation) -> None:
    people, history, _ = organisation
    costs = Costs(people, history, 6, PAIRS)
    nodes = range(len(people))
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from((a, b) for a, b in combinations(nodes, 2) if costs.allowed(a, b))
    mates = complete_matching(costs, nodes, {})
    assert len(mates) == 2 * len(networkx.max_weight_matching(graph, maxcardinality=True))
    assert all(mates[b] == a and costs.allowed(a, b) for a, b in mates.items())
    obstacle = find_obstacle(costs, nodes, mates)
    # The formula of Tutte and Berge: so many too many islands is so many left over.
    assert len(obstacle.islands) - len(obstacle.bridges) == len(people) - len(mates)
    pieces = find_pieces(costs, nodes)
    assert {frozenset(piece) for piece in pieces} == {
        frozenset(piece) for piece in networkx.connected_components(graph)
    }


def test_an_obstacle_is_only_told_of_a_largest_matching() -> None:
    costs = Costs(make_team(4), [], 1, PAIRS)
    with pytest.raises(ValueError, match="not the largest one"):
        find_obstacle(costs, range(4), {0: 1, 1: 0})


PRINT_PLAN = """
from bot.matching.match import Candidate, Meeting, match
for size in (9, 23, 24, 450):
    keys = [f"p{number}" for number in range(size)]
    people = [
        Candidate(
            key,
            department=f"d{number % 3}",
            leaders=frozenset(keys[:2]) - {key} if number > 6 else frozenset(),
            blocked=frozenset({keys[7 * number % size], keys[5 * number % size]}) - {key},
        )
        for number, key in enumerate(keys)
    ]
    history = [Meeting(1, pair) for pair in zip(keys[::2], keys[1::2])]
    print(match(people, history, round_no=2, seed=9))
"""


def test_the_same_seed_gives_the_same_plan_in_another_process() -> None:
    printed = {
        subprocess.run(
            [sys.executable, "-c", PRINT_PLAN],
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for hash_seed in ("1", "2")
    }
    assert len(printed) == 1


def test_what_a_large_round_is_planned_from_reaches_the_child_process_unchanged() -> None:
    people, history = make_organisation(40, rounds=2)
    assert pickle.loads(pickle.dumps((people, history))) == (people, history)
    plan = match(people, history, round_no=3, seed=1)
    assert pickle.loads(pickle.dumps(plan)) == plan
