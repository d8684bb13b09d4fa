"""Large organisations: thinned to each one's best partners, yet nobody is left out for it."""

import os
import random
import subprocess
import sys
from dataclasses import replace
from itertools import combinations

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sparring import matching_graph
from bot.sparring.matching import PAIRS, Candidate, Meeting, Plan, match, may_form_group
from bot.sparring.matching_cost import Costs
from bot.sparring.matching_cover import complete_matching, find_obstacle, find_pieces
from tests.sparring.matching_teams import count_trios, find_least, make_team, organisations

Organisation = tuple[list[Candidate], list[Meeting], int]


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


def price(plan: Plan, people: list[Candidate], history: list[Meeting]) -> int:
    costs = Costs(people, history, plan.round_no, PAIRS)
    place = {person.key: number for number, person in enumerate(people)}
    return sum(costs.group([place[key] for key in group.members]) for group in plan.groups)


@pytest.mark.parametrize("size", [1000, 1001])
def test_a_thousand_people_with_a_year_of_history_are_matched_as_cheaply_as_with_all_pairs(
    size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    people, history = make_organisation(size, rounds=52)
    plan = match(people, history, round_no=53, seed=1)
    assert plan.left_out == ()
    assert count_trios(plan) == size % 2
    monkeypatch.setattr(matching_graph, "ALL_PAIRS_UP_TO", size)
    exact = match(people, history, round_no=53, seed=1)
    assert 0 < price(plan, people, history) <= 1.01 * price(exact, people, history)


def test_five_thousand_people_are_matched_at_several_tables_and_nobody_is_left_out() -> None:
    people, history = make_organisation(5001, rounds=3)
    by_key = {person.key: person for person in people}
    plan = match(people, history, round_no=4, seed=1)
    assert plan.left_out == ()
    assert count_trios(plan) == 1
    assert plan.explanation.repeats == ()
    assert all(may_form_group([by_key[key] for key in group.members]) for group in plan.groups)


@given(organisations(), st.integers(1, 3))
def test_however_far_pairs_are_thinned_nobody_is_left_out_who_need_not_be(
    organisation: Organisation, table: int
) -> None:
    people, history, seed = organisation
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matching_graph, "ALL_PAIRS_UP_TO", 0)
        patch.setattr(matching_graph, "TABLE", 2 * table)
        patch.setattr(matching_graph, "DRAWN", 2)
        patch.setattr(matching_graph, "KEPT_CHEAPEST", 1)
        patch.setattr(matching_graph, "KEPT_AT_RANDOM", 0)
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
from bot.sparring.matching import match
from tests.sparring.test_matching_large import make_organisation
for size in (23, 24, 450):
    print(match(*make_organisation(size, rounds=6), round_no=7, seed=9))
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
        for hash_seed in ("1", "2", "3")
    }
    assert len(printed) == 1
