"""The lowest cost: nothing that could be put together instead costs less, as two oracles say."""

from dataclasses import replace
from itertools import combinations

import networkx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching import graph
from bot.matching.cost import FORBIDDEN, Costs
from bot.matching.graph import find_cheapest_matching
from bot.matching.match import PAIRS, Candidate, Meeting, match
from bot.matching.past import Ints
from bot.matching.swaps import pair_up
from tests.matching.teams import (
    count_trios,
    find_lowest_cost,
    make_team,
    organisations,
    price,
)

Organisation = tuple[list[Candidate], list[Meeting], int]


def ask_networkx(prices: Ints) -> tuple[int, int]:
    """Give how many pairs networkx forms and what they cost."""
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_weighted_edges_from(
        (a, b, -int(prices[a, b]))
        for a, b in combinations(range(len(prices)), 2)
        if prices[a, b] < FORBIDDEN
    )
    found = networkx.max_weight_matching(graph, maxcardinality=True)
    return len(found), sum(int(prices[a, b]) for a, b in found)


def find_out(prices: Ints) -> tuple[int, int]:
    mates = find_cheapest_matching(range(len(prices)), prices)
    assert all(mates[b] == a for a, b in mates.items())
    return len(mates) // 2, sum(int(prices[a, b]) for a, b in mates.items()) // 2


@given(organisations())
def test_an_even_number_who_can_all_be_paired_cost_what_the_best_of_all_ways_costs(
    organisation: Organisation,
) -> None:
    people, history, seed = organisation
    # Who was focus person last is left to the look ahead, among plans that are equal otherwise.
    people = [replace(person, last_focus=False) for person in people]
    lowest = find_lowest_cost(people, history, 6)
    plan = match(people, history, round_no=6, seed=seed)
    all_in_pairs = not plan.left_out and not count_trios(plan)
    assert all_in_pairs == (lowest is not None)
    if lowest is not None:
        assert price(plan, people, history) == lowest


@given(organisations(largest=40))
def test_of_more_people_as_many_are_paired_and_at_the_same_cost_as_by_networkx(
    organisation: Organisation,
) -> None:
    people, history, _ = organisation
    prices = Costs(people, history, 6, PAIRS).table(range(len(people)))
    assert find_out(prices) == ask_networkx(prices)


def draw_prices(seed: int, size: int, highest: int, permitted: float) -> Ints:
    dice = np.random.default_rng(seed)
    prices = dice.integers(0, highest, (size, size), endpoint=True)
    prices[dice.random((size, size)) > permitted] = FORBIDDEN
    prices = np.triu(prices, 1) + np.triu(prices, 1).T
    np.fill_diagonal(prices, FORBIDDEN)
    return prices


@given(
    st.integers(0, 2**32),
    st.integers(1, 13),
    st.sampled_from([1, 5, 1_000_000]),
    st.sampled_from([0.1, 0.3, 0.6, 1.0]),
)
def test_swaps_and_blossoms_agree_with_networkx_whatever_pairs_cost(
    seed: int, half: int, highest: int, permitted: float
) -> None:
    prices = draw_prices(seed, 2 * half, highest, permitted)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(graph, "BLOSSOMS_UP_TO", 0)
        patch.setattr(graph, "KEPT_CHEAPEST", 2)
        assert find_out(prices) == ask_networkx(prices)


@given(st.integers(0, 2**32), st.integers(1, 13), st.sampled_from([1, 5, 1_000_000]))
def test_what_swaps_call_proven_nothing_undercuts(seed: int, half: int, highest: int) -> None:
    prices = draw_prices(seed, 2 * half, highest, permitted=0.9)
    found = pair_up(prices)
    everybody = np.arange(2 * half)
    assert found.partners[found.partners].tolist() == everybody.tolist()
    if found.proven:
        apart = ~np.eye(2 * half, dtype=np.bool_)
        assert np.all((2 * prices >= found.worth[:, None] + found.worth)[apart])
        assert found.worth.sum() == prices[everybody, found.partners].sum()


def test_two_hundred_of_four_departments_are_proven_to_meet_at_the_lowest_cost() -> None:
    team = make_team(200, departments=4)
    assert pair_up(Costs(team, [], 1, PAIRS).table(range(200))).proven


def test_prices_hold_what_the_rules_say_of_every_pair() -> None:
    people = [
        Candidate("a", "west", "caseworker", leaders=frozenset({"d"})),
        Candidate("b", "west", "consultant", blocked=frozenset({"c"})),
        Candidate("c", "east", "caseworker"),
        Candidate("d", "east", "consultant"),
    ]
    history = [Meeting(3, ("a", "b", "x")), Meeting(1, ("d", "c")), Meeting(2, ("c", "d"))]
    costs = Costs(people, history, 20, PAIRS)
    no = FORBIDDEN
    assert costs.table(range(4)).tolist() == [
        [no, 4 + 16, 2, no],
        [4 + 16, no, no, 2],
        [2, no, no, 4 + 32],
        [no, 2, 4 + 32, no],
    ]
    assert costs.table([3, 1]).tolist() == [[no, 2], [2, no]]
    assert [costs.pair(0, 1), costs.pair(3, 2), costs.pair(1, 3)] == [20, 36, 2]


@pytest.mark.parametrize(
    ("rounds_ago", "cost"),
    [(17, 16), (16, 80), (9, 80), (8, 144), (5, 144), (4, 16), (3, 208), (1, 592), (0, 592)],
)
def test_the_longer_ago_the_cheaper(rounds_ago: int, cost: int) -> None:
    costs = Costs(
        make_team(2, departments=2), [Meeting(1, ("p0000", "p0001"))], 1 + rounds_ago, PAIRS
    )
    recent = costs.recent if rounds_ago <= 4 else 0
    assert costs.pair(0, 1) == recent + cost
