"""Whom nobody is put together with, and that no one is left out who need not be."""

import random
from itertools import combinations

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.match import (
    Across,
    Candidate,
    Meeting,
    Options,
    Plan,
    match,
    may_form_group,
    may_meet,
)
from tests.matching.teams import (
    count_trios,
    find_least,
    list_groups,
    make_team,
    organisations,
)

Organisation = tuple[list[Candidate], list[Meeting], int]

CHOICES = [
    Options(),
    Options(trios=True),
    Options(across=Across("profession", "caseworker", "consultant")),
]


def assert_sound(plan: Plan, people: list[Candidate]) -> None:
    """Assert that everybody is there once, in a permitted group of two or three."""
    by_key = {person.key: person for person in people}
    seated = [key for group in plan.groups for key in group.members]
    assert sorted([*seated, *plan.left_out]) == sorted(by_key)
    for group in plan.groups:
        assert len(group.members) in (2, 3)
        assert may_form_group([by_key[key] for key in group.members])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (Candidate("anna", leaders=frozenset({"bent"})), Candidate("bent")),
        (Candidate("anna", blocked=frozenset({"bent"})), Candidate("bent")),
        (Candidate("anna"), Candidate("anna")),
    ],
)
def test_own_leader_a_blocked_person_and_oneself_are_never_met(a: Candidate, b: Candidate) -> None:
    assert not may_meet(a, b)
    assert not may_meet(b, a)


def test_somebody_elses_leader_may_be_met() -> None:
    assert may_meet(Candidate("anna", leaders=frozenset({"carl"})), Candidate("bent"))


def test_a_group_is_permitted_only_if_all_its_pairs_are() -> None:
    anna, bent = Candidate("anna"), Candidate("bent")
    carl = Candidate("carl", leaders=frozenset({"anna"}))
    assert may_form_group([anna, bent])
    assert not may_form_group([anna, bent, carl])


@given(organisations(), st.sampled_from(CHOICES))
def test_no_plan_breaks_a_hard_rule_or_leaves_out_more_than_it_must(
    organisation: Organisation, options: Options
) -> None:
    people, history, seed = organisation
    plan = match(people, history, round_no=6, seed=seed, options=options)
    assert_sound(plan, people)
    waiting = sum(person.waiting > 0 for person in people if person.key in plan.left_out)
    least_out, least_waiting, least_trios = find_least(people)
    assert len(plan.left_out) == least_out
    if not options.trios:
        assert (waiting, count_trios(plan)) == (least_waiting, least_trios)


@given(organisations(largest=40))
def test_in_larger_teams_pairs_and_trios_together_place_all_that_networkx_can_pair(
    organisation: Organisation,
) -> None:
    people, history, seed = organisation
    plan = match(people, history, round_no=6, seed=seed)
    assert_sound(plan, people)
    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_nodes_from(person.key for person in people)
    graph.add_edges_from((a.key, b.key) for a, b in combinations(people, 2) if may_meet(a, b))
    unpaired = len(people) - 2 * len(networkx.max_weight_matching(graph, maxcardinality=True))
    # Each trio stands for one whom pairs alone would have left out, and never for another.
    assert len(plan.left_out) + count_trios(plan) == unpaired


@given(organisations(largest=30), st.randoms(use_true_random=False))
def test_the_same_seed_gives_the_same_plan_in_whatever_order_people_come(
    organisation: Organisation, shuffler: random.Random
) -> None:
    people, history, seed = organisation
    plan = match(people, history, round_no=6, seed=seed)
    shuffled, remembered = list(people), list(history)
    shuffler.shuffle(shuffled)
    shuffler.shuffle(remembered)
    assert match(shuffled, remembered, round_no=6, seed=seed) == plan


def test_another_seed_gives_another_plan() -> None:
    team = make_team(12)
    plans = {match(team, [], round_no=1, seed=seed).groups for seed in range(10)}
    assert len(plans) == 10


def test_nobody_is_matched_with_nobody_there() -> None:
    assert match([], [], round_no=1, seed=1).groups == ()
    alone = match(make_team(1), [], round_no=1, seed=1)
    assert (alone.groups, alone.left_out) == ((), ("p0000",))


def test_a_leader_of_all_is_left_out_and_the_rest_is_matched() -> None:
    team = [
        Candidate("chief"),
        *(Candidate(f"p{n}", leaders=frozenset({"chief"})) for n in range(5)),
    ]
    plan = match(team, [], round_no=1, seed=1)
    assert plan.left_out == ("chief",)
    assert sorted(map(len, list_groups(plan))) == [2, 3]


def test_three_leaders_of_all_meet_each_other() -> None:
    leaders = frozenset({"x", "y", "z"})
    team = [
        *map(Candidate, sorted(leaders)),
        *(Candidate(f"p{n}", leaders=leaders) for n in range(4)),
    ]
    plan = match(team, [], round_no=1, seed=1)
    assert plan.left_out == ()
    assert {"x", "y", "z"} in list_groups(plan)


def test_a_trio_is_formed_where_it_saves_somebody_and_the_bridge_goes_where_it_is_needed() -> None:
    # b is the only one whom x may meet; the triangle p, q, r can look after itself.
    def near(key: str, *known: str) -> Candidate:
        everybody = {"b", "x", "p", "q", "r"}
        return Candidate(key, blocked=frozenset(everybody - {key, *known}))

    team = [
        near("b", "x", "p"),
        near("x", "b"),
        near("p", "b", "q", "r"),
        near("q", "p", "r"),
        near("r", "p", "q"),
    ]
    plan = match(team, [], round_no=1, seed=1)
    assert plan.left_out == ()
    assert {"b", "x"} in list_groups(plan)
    assert {"p", "q", "r"} in list_groups(plan)


def test_a_person_given_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="Two candidates have the key 'anna'"):
        match([Candidate("anna"), Candidate("anna")], [], round_no=1, seed=1)


def test_a_history_of_later_rounds_is_refused() -> None:
    with pytest.raises(ValueError, match="a meeting in round 9, which is after round 3"):
        match(make_team(2), [Meeting(9, ("p0000", "p0001"))], round_no=3, seed=1)
