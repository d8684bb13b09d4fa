"""Of the permitted plans, which one: what weighs more than what, and who gets which role."""

from collections.abc import Callable
from itertools import combinations

import pytest

from bot.matching.match import Across, Candidate, Group, Meeting, Options, match
from bot.matching.roles import assign_roles
from tests.matching.teams import count_trios, list_groups, list_pairs, make_team


def pair_off(people: list[Candidate], history: list[Meeting], round_no: int = 50) -> list[set[str]]:
    """Match four people with every one of ten seeds, which must all agree."""
    plans = [
        sorted(list_groups(match(people, history, round_no=round_no, seed=seed)), key=sorted)
        for seed in range(10)
    ]
    assert all(plan == plans[0] for plan in plans)
    return plans[0]


def name_four(**traits: Callable[[str], object]) -> list[Candidate]:
    return [
        Candidate(key, **{trait: of(key) for trait, of in traits.items()})  # type: ignore[arg-type]
        for key in "abcd"
    ]


# In each of these a and b are alike in one way, and c and d; ad and bc have met or are alike in
# the weaker way. So ab is chosen, or ad, according to which way weighs more.
NOTHING: list[Meeting] = []


def met(round_no: int, *pairs: str) -> list[Meeting]:
    return [Meeting(round_no, tuple(pair)) for pair in pairs]


def test_who_met_within_four_rounds_does_not_meet_even_if_all_others_met_often() -> None:
    often = [m for n in range(1, 41) for m in met(n, "ac", "bd")]
    recent = met(46, "ab", "cd") + met(46, "ad", "bc")
    assert pair_off(name_four(), often + recent) == [{"a", "c"}, {"b", "d"}]


def test_five_rounds_ago_is_better_than_four() -> None:
    history = met(45, "ab", "cd") + met(46, "ac", "bd") + met(46, "ad", "bc")
    assert pair_off(name_four(), history) == [{"a", "b"}, {"c", "d"}]


def test_of_recent_meetings_the_oldest_is_repeated() -> None:
    history = met(47, "ab", "cd") + met(48, "ac", "bd") + met(49, "ad", "bc")
    assert pair_off(name_four(), history) == [{"a", "b"}, {"c", "d"}]


def test_how_recently_weighs_more_than_how_often() -> None:
    history = met(1, "ab", "cd") + met(2, "ab", "cd") + met(3, "ab", "cd")
    history += met(40, "ac", "bd") + met(40, "ad", "bc")
    assert pair_off(name_four(), history) == [{"a", "b"}, {"c", "d"}]


def test_who_met_once_meets_rather_than_who_met_twice() -> None:
    history = met(1, "ab", "cd") + met(1, "ac", "bd", "ad", "bc") + met(2, "ac", "bd", "ad", "bc")
    assert pair_off(name_four(), history) == [{"a", "b"}, {"c", "d"}]


def test_a_new_partner_in_the_same_department_is_better_than_an_old_one_elsewhere() -> None:
    people = name_four(department=lambda key: "west" if key in "ab" else "east")
    history = met(1, "ac", "bd", "ad", "bc")
    assert pair_off(people, history) == [{"a", "b"}, {"c", "d"}]


def test_another_department_is_better_than_another_profession() -> None:
    people = name_four(
        department=lambda key: "west" if key in "ab" else "east",
        profession=lambda key: "caseworker" if key in "ac" else "consultant",
    )
    people = [*people[:3], Candidate("d", "east", "consultant")]
    assert pair_off(people, NOTHING) == [{"a", "d"}, {"b", "c"}]
    same = [
        Candidate(key, department="west" if key in "ab" else "east", profession="x")
        for key in "abcd"
    ]
    assert {"a", "b"} not in pair_off_any(same)


def pair_off_any(people: list[Candidate]) -> list[set[str]]:
    return [
        group
        for seed in range(10)
        for group in list_groups(match(people, [], round_no=1, seed=seed))
    ]


def test_no_department_is_nobody_elses_department() -> None:
    people = name_four(department=lambda key: None if key in "ab" else "east")
    pairs = pair_off_any(people)
    assert {"c", "d"} not in pairs
    assert {"a", "c"} in pairs


def test_who_was_focus_person_last_meets_who_was_not() -> None:
    people = name_four(last_focus=lambda key: key in "ab")
    assert {"a", "b"} not in pair_off_any(people)


def test_a_newcomers_first_partner_is_experienced() -> None:
    people = name_four(
        newcomer=lambda key: key in "ab",
        department=lambda key: "west" if key in "ac" else "east",
        last_focus=lambda key: key in "ac",
    )
    assert pair_off(people, NOTHING) == [{"a", "d"}, {"b", "c"}]


def test_who_was_not_focus_person_last_time_is_so_now() -> None:
    rested, tired = Candidate("rested"), Candidate("tired", last_focus=True)
    for seed in range(10):
        group = assign_roles([tired, rested], seed)
        assert group.roles == (("rested", "focus_person"), ("tired", "sparring_partner"))
        assert group.role_of("tired") == "sparring_partner"


def test_in_a_trio_the_last_focus_person_becomes_interviewer() -> None:
    trio = [Candidate("a"), Candidate("b", last_focus=True), Candidate("c")]
    groups = {assign_roles(trio, seed) for seed in range(20)}
    assert groups == {
        Group(
            (first, "b", last),
            (
                (first, "focus_person"),
                ("b", "interviewer"),
                (last, "reflecting_colleague"),
            ),
        )
        for first, last in ("ac", "ca")
    }


def test_who_is_equal_takes_roles_by_the_seed() -> None:
    both = [Candidate("a"), Candidate("b")]
    assert {assign_roles(both, seed).members for seed in range(20)} == {("a", "b"), ("b", "a")}


@pytest.mark.parametrize(
    ("size", "trios", "pairs"),
    [(3, 1, 0), (4, 0, 2), (5, 1, 1), (12, 4, 0), (13, 3, 2), (50, 16, 1)],
)
def test_a_round_of_trios_has_as_few_pairs_as_possible(size: int, trios: int, pairs: int) -> None:
    plan = match(make_team(size), [], round_no=1, seed=1, options=Options(trios=True))
    assert plan.left_out == ()
    assert (count_trios(plan), len(plan.groups) - count_trios(plan)) == (trios, pairs)


def test_a_round_of_trios_brings_together_who_never_met() -> None:
    team = make_team(12)
    earlier = match(team, [], round_no=1, seed=1, options=Options(trios=True))
    history = [Meeting(1, group.members) for group in earlier.groups]
    plan = match(team, history, round_no=2, seed=2, options=Options(trios=True))
    assert not set(list_pairs(earlier)) & set(list_pairs(plan))


def test_pairs_across_two_groups_come_before_everything_but_an_empty_seat() -> None:
    caseworkers = [Candidate(f"c{n}", "west", "caseworker") for n in range(3)]
    consultants = [Candidate(f"k{n}", "west", "consultant") for n in range(3)]
    doctor = Candidate("x", "north", "doctor")
    secretary = Candidate("y", "south", "secretary")
    history = [Meeting(9, (a.key, b.key)) for a in caseworkers for b in consultants]
    options = Options(across=Across("profession", "caseworker", "consultant"))
    people = [*caseworkers, *consultants, doctor, secretary]
    plan = match(people, history, round_no=10, seed=1, options=options)
    assert sorted(sorted(key[0] for key in group) for group in list_groups(plan)) == [
        ["c", "k"],
        ["c", "k"],
        ["c", "k"],
        ["x", "y"],
    ]
    assert plan.left_out == ()


def test_pairs_across_two_departments_leave_out_nobody_when_one_is_larger() -> None:
    team = [Candidate(f"w{n}", "west") for n in range(6)] + [
        Candidate(f"e{n}", "east") for n in range(2)
    ]
    options = Options(across=Across("department", "west", "east"))
    plan = match(team, [], round_no=1, seed=1, options=options)
    assert plan.left_out == ()
    assert plan.explanation.across_departments == 2


def test_a_seat_in_a_trio_goes_to_those_who_had_fewest() -> None:
    team = [
        Candidate(person.key, trio_seats=1 if number < 6 else 0)
        for number, person in enumerate(make_team(9))
    ]
    for seed in range(5):
        plan = match(team, [], round_no=1, seed=seed)
        assert {"p0006", "p0007", "p0008"} in list_groups(plan)


def test_who_joins_a_team_of_many_trios_does_not_sit_in_every_one() -> None:
    team = [Candidate(person.key, trio_seats=9) for person in make_team(15)[1:]]
    joined = [Candidate("p0000"), *team]
    seated = [
        any(len(group) == 3 and "p0000" in group for group in list_groups(plan))
        for plan in (match(joined, [], round_no=1, seed=seed) for seed in range(20))
    ]
    assert sum(seated) < 10


def test_a_recent_repeat_is_avoided_even_if_another_takes_a_trio_seat_out_of_turn() -> None:
    team = [
        Candidate(person.key, trio_seats=0 if number < 3 else 1)
        for number, person in enumerate(make_team(17))
    ]
    history = [Meeting(9, pair) for pair in combinations(("p0000", "p0001", "p0002"), 2)]
    plan = match(team, history, round_no=10, seed=1)
    assert plan.explanation.repeats == ()
    assert plan.left_out == ()
