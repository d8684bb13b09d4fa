"""Who was put together with whom across departments: exact counts, and no department under five."""

import random
from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sparring.rules_crossing import (
    FEWEST_IN_GROUP,
    MOST_GROUPS,
    Crossing,
    Department,
    cross,
    hide_few,
)

JOB, RESOURCES, YOUTH, WORKSHOP = 1, 2, 3, 4
Pairs = dict[tuple[int | None, int | None], int]


def departments(*people: int) -> list[Department]:
    """Departments A, B, C, … with so many people in each."""
    return [Department(at, "ABCDEFGHIJKLMNO"[at - 1], n) for at, n in enumerate(people, 1)]


def counts(crossing: Crossing | None) -> tuple[tuple[int | None, ...], ...]:
    assert crossing is not None
    return crossing.counts


def test_departments_of_five_or_more_stand_by_themselves() -> None:
    pairs: Pairs = {(1, 1): 20, (1, 2): 70, (2, 3): 10, (3, 3): 40}
    crossing = cross(departments(5, 6, 9), 0, pairs)
    assert crossing == Crossing(
        ("A", "B", "C"), ((20, 70, 0), (70, 0, 10), (0, 10, 40)), across=80, within=60
    )
    assert crossing.most == ("A", "B", 70)


def test_two_departments_may_be_named_in_either_order() -> None:
    assert counts(cross(departments(5, 5), 0, {(1, 2): 3, (2, 1): 4})) == ((0, 7), (7, 0))


def test_departments_under_five_are_merged() -> None:
    pairs: Pairs = {(1, 2): 10, (1, 3): 20, (2, 3): 40, (2, 2): 80, (1, 1): 160}
    crossing = cross(departments(6, 4, 3), 0, pairs)
    assert crossing == Crossing(("A", None), ((160, 30), (30, 120)), across=30, within=280)
    assert crossing.most == ("A", None, 30)


def test_where_the_merged_ones_are_under_five_the_smallest_joins_them() -> None:
    pairs: Pairs = {(1, 2): 10, (1, 3): 20, (2, 3): 40, (3, 4): 80}
    crossing = cross(departments(9, 7, 6, 2), 0, pairs)
    assert crossing is not None
    assert crossing.names == ("A", "B", None)
    assert crossing.counts == ((0, 10, 20), (10, 0, 40), (20, 40, 80))
    assert crossing.joined == "C"


def test_where_several_join_them_none_is_named() -> None:
    crossing = cross(departments(*range(5, 20)), 0, {(7, 8): 9})
    assert crossing is not None
    assert crossing.joined is None


def test_of_two_equally_small_ones_the_older_joins_them() -> None:
    crossing = cross(departments(6, 6, 9, 4), 0, {(1, 4): 9})
    assert crossing is not None
    assert (crossing.names, crossing.joined) == (("B", "C", None), "A")


def test_a_small_department_of_which_nobody_was_put_together_is_left_out() -> None:
    crossing = cross(departments(6, 4, 9), 3, {(1, 3): 9})
    assert crossing is not None
    assert (crossing.names, crossing.joined) == (("A", "C"), None)


def test_people_without_a_department_are_among_the_merged() -> None:
    pairs: Pairs = {(None, 1): 30, (2, None): 20}
    crossing = cross(departments(6, 7), 5, pairs)
    assert crossing is not None
    assert crossing.names == ("A", "B", None)
    assert crossing.counts == ((0, 0, 30), (0, 0, 20), (30, 20, 0))
    assert counts(cross(departments(6, 7), 1, pairs)) == ((0, 20), (20, 30))


def test_pairs_of_a_department_that_is_closed_are_among_the_merged() -> None:
    crossing = cross(departments(5, 6, 7), 0, {(2, 99): 30})
    assert crossing is not None
    assert crossing.names == ("B", "C", None)
    assert crossing.counts == ((0, 0, 30), (0, 0, 0), (30, 0, 0))


def test_a_number_under_five_is_not_shown_nor_what_would_tell_it() -> None:
    pairs: Pairs = {(1, 2): 4, (1, 3): 9, (2, 3): 8, (1, 1): 5}
    assert counts(cross(departments(5, 5, 5), 0, pairs)) == (
        (5, None, 9),
        (None, 0, None),
        (9, None, 0),
    )


def test_of_two_numbers_under_five_neither_is_told_by_their_sum() -> None:
    pairs: Pairs = {(1, 2): 1, (1, 3): 2, (2, 3): 8, (1, 4): 9, (2, 4): 10, (3, 4): 11}
    shown = counts(cross(departments(5, 5, 5, 5), 0, pairs))
    assert shown == ((0, None, None, 9), (None, 0, None, 10), (None, None, 0, 11), (9, 10, 11, 0))


def test_two_numbers_of_five_together_hide_each_other() -> None:
    pairs: Pairs = {(1, 2): 1, (1, 3): 4, (2, 3): 8}
    assert counts(cross(departments(5, 5, 5), 0, pairs)) == (
        (0, None, None),
        (None, 0, 8),
        (None, 8, 0),
    )


def test_beside_noughts_alone_one_of_them_hides_a_number_under_five() -> None:
    pairs: Pairs = {(1, 1): 3, (1, 2): 9}
    assert counts(cross(departments(5, 5), 0, pairs)) == ((None, 9), (9, None))


def test_where_no_number_can_be_shown_there_is_nothing() -> None:
    assert cross(departments(5, 5), 0, {(1, 2): 4}) is None
    assert cross(departments(5, 5, 5), 0, {(1, 2): 4, (2, 3): 3, (1, 1): 2}) is None
    assert cross(departments(5, 5), 0, {}) is None


def test_an_empty_department_leaves_no_trace() -> None:
    crossing = cross(departments(5, 0, 6), 0, {(1, 3): 9})
    assert crossing is not None
    assert crossing.names == ("A", "C")


@pytest.mark.parametrize(
    ("people", "homeless"),
    [((), 0), ((4,), 0), ((2, 2), 0), ((5,), 0), ((9,), 0), ((5, 4), 0), ((3, 3), 9), ((), 50)],
)
def test_with_fewer_than_two_groups_there_is_nothing_to_compare(
    people: tuple[int, ...], homeless: int
) -> None:
    assert cross(departments(*people), homeless, {(1, 1): 30, (1, 2): 10}) is None


def test_more_groups_than_a_phone_shows_are_the_smallest_ones_merged() -> None:
    crossing = cross(departments(*range(5, 20)), 0, {(7, 8): 9})
    assert crossing is not None
    assert crossing.names == (*"GHIJKLMNO", None)
    assert len(crossing.names) == MOST_GROUPS


def test_ten_departments_all_stand_by_themselves() -> None:
    crossing = cross(departments(*range(5, 15)), 0, {(7, 8): 9})
    assert crossing is not None
    assert crossing.names == tuple("ABCDEFGHIJ")


WORKPLACES = st.tuples(
    st.lists(st.integers(0, 12), max_size=13),
    st.integers(0, 8),
    st.dictionaries(
        st.tuples(*(st.one_of(st.none(), st.integers(1, 14)) for _ in range(2))),
        st.integers(1, 20),
        max_size=12,
    ),
)


@settings(max_examples=200)
@given(WORKPLACES)
def test_no_group_under_five_can_be_told_from_the_rest(
    workplace: tuple[list[int], int, Pairs],
) -> None:
    people, homeless, pairs = workplace
    found = cross(departments(*people), homeless, pairs)
    if found is None:
        return
    named = dict(zip("ABCDEFGHIJKLMNO", people, strict=False))
    sizes = [named[name] for name in found.names if name is not None]
    if None in found.names:
        sizes.append(sum(people) + homeless - sum(sizes))
        assert found.names[-1] is None
    assert 2 <= len(sizes) <= MOST_GROUPS
    # Whatever rows are added, or taken from the whole, is of nobody or of five.
    for some in chain.from_iterable(combinations(sizes, n) for n in range(1, len(sizes) + 1)):
        assert sum(some) >= FEWEST_IN_GROUP
        rest = sum(sizes) - sum(some)
        assert rest == 0 or rest >= FEWEST_IN_GROUP
    assert found.across + found.within == sum(pairs.values())


@settings(max_examples=200)
@given(st.lists(st.integers(0, 9), max_size=15))
def test_no_number_under_five_can_be_worked_out_from_the_others_and_their_sum(
    numbers: list[int],
) -> None:
    cells = {(at, 0): n for at, n in enumerate(numbers)}
    hidden = hide_few(cells)
    assert all(n == 0 or n >= 5 for cell, n in cells.items() if cell not in hidden)
    shown = [n for cell, n in cells.items() if cell not in hidden]
    if hidden and shown:
        assert len(hidden) >= 2
    if hidden and any(shown):
        assert sum(cells.values()) - sum(shown) >= 5


@settings(max_examples=100)
@given(WORKPLACES, st.randoms(use_true_random=False))
def test_what_happened_among_the_merged_looks_the_same_whoever_of_them_it_was(
    workplace: tuple[list[int], int, Pairs], draw: random.Random
) -> None:
    people, homeless, pairs = workplace
    found = cross(departments(*people), homeless, pairs)
    known = {at for at, n in enumerate(people, 1) if n >= FEWEST_IN_GROUP}
    if found is None or known.issuperset(key for pair in pairs for key in pair):
        return
    small = [None, *(at for at, n in enumerate(people, 1) if n < FEWEST_IN_GROUP)]
    moved: Pairs = {}
    for pair, times in pairs.items():
        one, other = (key if key in known else draw.choice(small) for key in pair)
        moved[one, other] = moved.get((one, other), 0) + times
    assert cross(departments(*people), homeless, moved) == found
