"""Tables for a meeting: even, mixed, without last time's neighbours, and apart who wants to be."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.people import Candidate, Meeting
from bot.matching.table_sizes import table_sizes
from bot.matching.tables import price_pairs, seat

WISHES = st.integers(4, 6)


def people(count: int, departments: int = 3, professions: int = 2) -> list[Candidate]:
    return [
        Candidate(f"k{at:03}", department=str(at % departments), profession=str(at % professions))
        for at in range(count)
    ]


def pairs_of(tables: tuple[tuple[str, ...], ...]) -> set[tuple[str, str]]:
    return {pair for table in tables for pair in combinations(table, 2)}


@pytest.mark.parametrize(
    ("count", "wanted", "sizes"),
    [
        (0, 5, ()), (1, 5, ()), (3, 4, ()), (4, 6, (4,)), (6, 4, (6,)), (7, 5, (4, 3)),
        (8, 6, (4, 4)), (9, 5, (5, 4)), (11, 4, (6, 5)), (12, 6, (6, 6)), (12, 5, (4, 4, 4)),
        (23, 5, (5, 5, 5, 4, 4)), (24, 6, (6, 6, 6, 6)),
    ],
)  # fmt: skip
def test_how_many_sit_at_each_table(count: int, wanted: int, sizes: tuple[int, ...]) -> None:
    assert table_sizes(count, wanted) == sizes


@given(st.integers(8, 600), WISHES)
def test_from_eight_up_all_tables_have_four_to_six_and_are_even(count: int, wanted: int) -> None:
    sizes = table_sizes(count, wanted)
    assert sum(sizes) == count
    assert min(sizes) >= 4
    assert max(sizes) <= min(6, min(sizes) + 1)


@settings(max_examples=25, deadline=None)
@given(st.integers(4, 40), WISHES, st.integers(0, 2**31))
def test_everybody_has_one_seat_and_the_same_seed_the_same_tables(
    count: int, wanted: int, seed: int
) -> None:
    tables = seat(people(count), [], 1, wanted, seed)
    assert sorted(key for table in tables for key in table) == [one.key for one in people(count)]
    assert tuple(len(table) for table in tables) == table_sizes(count, wanted)
    assert seat(list(reversed(people(count))), [], 1, wanted, seed) == tables


def test_every_table_has_each_department_where_that_is_possible() -> None:
    tables = seat(people(12, departments=4, professions=12), [], 1, 4, 7)
    for table in tables:
        assert {int(key[1:]) % 4 for key in table} == {0, 1, 2, 3}


def test_nobody_sits_with_last_times_neighbours_where_that_is_possible() -> None:
    one = people(16, departments=1, professions=1)
    first = seat(one, [], 1, 4, 3)
    past = [Meeting(1, table) for table in first]
    second = seat(one, past, 2, 4, 4)
    assert pairs_of(first) & pairs_of(second) == set()
    past += [Meeting(2, table) for table in second]
    assert pairs_of(second) & pairs_of(seat(one, past, 3, 4, 5)) == set()


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_two_of_whom_one_blocked_the_other_never_sit_together_where_tables_without_exist(
    data: st.DataObject,
) -> None:
    count, wanted = data.draw(st.integers(8, 18)), data.draw(WISHES)
    sizes = table_sizes(count, wanted)
    places = data.draw(st.permutations([at for at, size in enumerate(sizes) for _ in range(size)]))
    apart = [pair for pair in combinations(range(count), 2) if places[pair[0]] != places[pair[1]]]
    blocked = data.draw(st.lists(st.sampled_from(apart), unique=True, max_size=40))
    of = {at: frozenset(f"k{b:03}" for a, b in blocked if a == at) for at in range(count)}
    crowd = [Candidate(f"k{at:03}", blocked=of[at]) for at in range(count)]
    together = pairs_of(seat(crowd, [], 1, wanted, data.draw(st.integers(0, 99))))
    assert together & {(f"k{a:03}", f"k{b:03}") for a, b in blocked} == set()


def test_a_block_outweighs_an_own_leader_and_that_everything_else() -> None:
    crowd = [
        Candidate(
            f"k{at:03}",
            department=str(at % 2),
            leaders=frozenset({"k000"}) if at in (2, 4) else frozenset(),
            blocked=frozenset({"k001"}) if at == 0 else frozenset(),
        )
        for at in range(8)
    ]
    past = [Meeting(1, ("k000", "k003", "k005", "k006"))]
    for seed in range(5):
        (table,) = [one for one in seat(crowd, past, 2, 4, seed) if "k000" in one]
        assert set(table) - {"k000"} < {"k003", "k005", "k006", "k007"}


def test_where_it_cannot_be_helped_everybody_has_a_seat() -> None:
    keys = frozenset(f"k{at:03}" for at in range(12))
    crowd = [Candidate(key, blocked=keys - {key}, leaders=keys - {key}) for key in sorted(keys)]
    assert [len(table) for table in seat(crowd[:5], [], 1, 4, 1)] == [5]
    assert sorted(key for table in seat(crowd, [], 1, 4, 1) for key in table) == sorted(keys)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 3), st.integers(1, 3))
def test_no_tables_of_twelve_people_are_cheaper(seed: int, departments: int, kinds: int) -> None:
    crowd = people(12, departments, kinds)
    past = [Meeting(1, ("k000", "k004", "k005", "k007")), Meeting(2, ("k001", "k002", "k003"))]
    prices, _ = price_pairs(crowd, past, 3)

    def cost(tables: list[tuple[int, ...]]) -> int:
        return sum(int(prices[pair]) for table in tables for pair in combinations(table, 2))

    rest = range(1, 12)
    lowest = min(
        cost([(0, *first), (left[0], *second), tuple(x for x in left[1:] if x not in second)])
        for first in combinations(rest, 3)
        for left in [[one for one in rest if one not in first]]
        for second in combinations(left[1:], 3)
    )
    found = seat(crowd, past, 3, 4, seed)
    assert cost([tuple(int(key[1:]) for key in table) for table in found]) == lowest
