"""A round that runs already: who comes late, and who needs another partner."""

import pytest
from hypothesis import given

from bot.matching.change import Change, late_joiner, pair_now, rematch
from bot.matching.match import Candidate, Group, Meeting, match, may_form_group, may_meet
from bot.matching.roles import assign_roles
from tests.matching.teams import organisations

Organisation = tuple[list[Candidate], list[Meeting], int]


def pair(focus: str, partner: str) -> Group:
    return Group((focus, partner), ((focus, "focus_person"), (partner, "sparring_partner")))


ANNA, BENT, CARL, DORA, EVA = map(Candidate, ("anna", "bent", "carl", "dora", "eva"))


def test_a_late_joiner_meets_somebody_left_over() -> None:
    change = late_joiner(
        [pair("anna", "bent")], EVA, [ANNA, BENT, CARL], [], round_no=3, seed=1, left_out=["carl"]
    )
    assert change == Change((), (assign_roles([CARL, EVA], 1),), ())


def test_of_two_left_over_the_one_who_waited_longer_is_met() -> None:
    dora = Candidate("dora", waiting=2)
    change = late_joiner([], EVA, [CARL, dora], [], round_no=3, seed=1, left_out=["carl", "dora"])
    assert set(change.added[0].members) == {"dora", "eva"}


def test_a_late_joiner_meets_a_new_colleague_rather_than_who_waited_but_was_met_before() -> None:
    dora = Candidate("dora", waiting=2)
    history = [Meeting(2, ("dora", "eva"))]
    change = late_joiner(
        [], EVA, [CARL, dora], history, round_no=3, seed=1, left_out=["carl", "dora"]
    )
    assert set(change.added[0].members) == {"carl", "eva"}


def test_a_late_joiner_becomes_reflecting_colleague_and_nobody_loses_a_role() -> None:
    change = late_joiner([pair("bent", "anna")], EVA, [ANNA, BENT], [], round_no=3, seed=1)
    assert change == Change(
        removed=(pair("bent", "anna"),),
        added=(
            Group(
                ("bent", "anna", "eva"),
                (
                    ("bent", "focus_person"),
                    ("anna", "interviewer"),
                    ("eva", "reflecting_colleague"),
                ),
            ),
        ),
        left_out=(),
    )


def test_a_late_joiner_joins_those_they_have_not_met() -> None:
    groups = [pair("anna", "bent"), pair("carl", "dora")]
    history = [Meeting(1, ("eva", "bent"))]
    everybody = [ANNA, BENT, CARL, DORA]
    change = late_joiner(groups, EVA, everybody, history, round_no=3, seed=1)
    assert change.removed == (pair("carl", "dora"),)


def test_a_late_joiner_does_not_join_their_leader_and_a_trio_takes_no_fourth() -> None:
    eva = Candidate("eva", leaders=frozenset({"anna"}))
    groups = [pair("anna", "bent"), assign_roles([CARL, DORA, Candidate("finn")], 1)]
    everybody = [ANNA, BENT, CARL, DORA, Candidate("finn")]
    change = late_joiner(groups, eva, everybody, [], round_no=3, seed=1)
    assert change == Change((), (), ("eva",))


def test_two_who_lost_their_partners_meet_each_other() -> None:
    history = [Meeting(3, ("anna", "bent")), Meeting(3, ("carl", "dora"))]
    change = rematch([ANNA, CARL], [], [], history, round_no=3, seed=1)
    assert change == Change((), (assign_roles([ANNA, CARL], 1),), ())


def test_those_whose_talk_came_to_nothing_are_not_put_together_again() -> None:
    history = [Meeting(3, ("anna", "bent"))]
    change = rematch([ANNA, BENT], [], [], history, round_no=3, seed=1)
    assert change == Change((), (), ("anna", "bent"))


def test_those_parted_join_two_other_pairs() -> None:
    history = [
        Meeting(3, ("anna", "bent")),
        Meeting(3, ("carl", "dora")),
        Meeting(3, ("eva", "finn")),
    ]
    groups = [pair("carl", "dora"), pair("eva", "finn")]
    others = [CARL, DORA, EVA, Candidate("finn")]
    change = rematch([ANNA, BENT], groups, others, history, round_no=3, seed=1)
    assert change.removed == tuple(groups)
    assert [group.members for group in change.added] == [
        ("carl", "dora", "anna"),
        ("eva", "finn", "bent"),
    ]
    assert change.left_out == ()


def test_a_member_who_is_no_candidate_is_refused() -> None:
    with pytest.raises(KeyError, match="bent"):
        late_joiner([pair("anna", "bent")], EVA, [ANNA], [], round_no=3, seed=1)


def pair_today(*waiting: Candidate, met: str = "", seeker: Candidate = EVA) -> str | None:
    """Pair eva (or another) with one of those who are free today, and give who it is."""
    history = [Meeting(2, ("eva", name)) for name in met.split()]
    partners = set()
    for seed in range(5):
        group = pair_now(seeker, waiting, history, round_no=9, seed=seed)
        partners.add(None if group is None else (set(group.members) - {"eva"}).pop())
    (partner,) = partners
    return partner


def test_whoever_is_free_today_meets_by_the_costs_of_a_round() -> None:
    east = Candidate("eva", "east", "caseworker", newcomer=True, last_focus=True)
    anna = Candidate("anna", "west", "caseworker")
    bent = Candidate("bent", "east", "consultant")
    new = Candidate("new", "west", "consultant", newcomer=True)
    long = Candidate("long", "east", "caseworker", waiting=1)
    focus = Candidate("focus", "west", "consultant", last_focus=True)
    # Never met comes before having waited, which comes before being alike.
    assert pair_today(anna, long, met="long", seeker=east) == "anna"
    assert pair_today(anna, long, seeker=east) == "long"
    assert pair_today(new, bent, seeker=east) == "bent"
    assert pair_today(bent, anna, seeker=east) == "anna"
    assert pair_today(anna, focus, seeker=east) == "focus"


def test_the_least_bad_repeat_today_beats_no_talk() -> None:
    assert pair_today(ANNA, met="anna") == "anna"


def test_nobody_who_may_be_met_is_free_today() -> None:
    led = Candidate("eva", leaders=frozenset({"anna"}))
    assert pair_today(ANNA, Candidate("bent", blocked=frozenset({"eva"})), seeker=led) is None
    assert pair_today() is None


def test_of_equals_who_are_free_today_chance_chooses() -> None:
    chosen = {
        frozenset(group.members)
        for seed in range(20)
        if (group := pair_now(EVA, [ANNA, BENT, CARL], [], round_no=1, seed=seed)) is not None
    }
    assert chosen == {frozenset({"eva", other}) for other in ("anna", "bent", "carl")}


@given(organisations(largest=12))
def test_whoever_is_free_today_never_meets_against_a_hard_rule(organisation: Organisation) -> None:
    people, history, seed = organisation
    by_key = {person.key: person for person in people}
    for seeker in people:
        # Someone may say it twice: they are not put together with themselves.
        group = pair_now(seeker, people, history, round_no=6, seed=seed)
        assert (group is None) == (not any(may_meet(seeker, other) for other in people))
        if group is not None:
            assert seeker.key in group.members
            assert may_form_group([by_key[key] for key in group.members])


@given(organisations(largest=12))
def test_no_change_breaks_a_hard_rule(organisation: Organisation) -> None:
    people, history, seed = organisation
    by_key = {person.key: person for person in people}
    half = len(people) // 2
    plan = match(people[:half], history, round_no=6, seed=seed)
    for joiner in people[half:]:
        change = late_joiner(
            plan.groups,
            joiner,
            people[:half],
            history,
            round_no=6,
            seed=seed,
            left_out=plan.left_out,
        )
        assert (change.left_out == (joiner.key,)) == (change.added == ())
        for group in change.added:
            assert joiner.key in group.members
            assert may_form_group([by_key[key] for key in group.members])
    change = rematch(people[half:], plan.groups, people[:half], history, round_no=6, seed=seed)
    seated = [key for group in change.added for key in group.members]
    assert len(seated) == len(set(seated))
    assert {person.key for person in people[half:]} <= {*seated, *change.left_out}
    for group in change.added:
        assert may_form_group([by_key[key] for key in group.members])
