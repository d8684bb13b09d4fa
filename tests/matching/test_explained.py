"""What is told of a plan: how many new pairs, how many across departments, why some repeat."""

from dataclasses import replace

from bot.matching.match import (
    Candidate,
    Explanation,
    GroupExplanation,
    Meeting,
    Repeat,
    explain,
    match,
)

ANNA = Candidate("anna", "west")
BENT = Candidate("bent", "east")
CARL = Candidate("carl", "west")


def test_a_first_round_is_new_and_says_who_crosses_departments() -> None:
    plan = match([ANNA, BENT], [], round_no=1, seed=2)
    members = plan.groups[0].members
    assert plan.explanation == Explanation(
        pairs=1,
        new_pairs=1,
        across_departments=1,
        repeats=(),
        groups=(GroupExplanation(members, never_met=True, different_departments=True),),
    )


def test_a_department_that_is_not_known_is_not_called_different() -> None:
    plan = match([ANNA, replace(BENT, department=None)], [], round_no=1, seed=2)
    assert plan.explanation.across_departments == 0
    assert not plan.explanation.groups[0].different_departments


def test_two_who_only_have_each_other_have_met_everyone() -> None:
    history = [Meeting(1, ("anna", "bent")), Meeting(4, ("bent", "anna"))]
    plan = match([ANNA, BENT], history, round_no=7, seed=1)
    assert plan.explanation.new_pairs == 0
    assert plan.explanation.repeats == (Repeat(("anna", "bent"), 3, 2, "met_everyone"),)
    assert not plan.explanation.groups[0].never_met


DORA = Candidate("dora", "east")
ALL_BUT_CARL = [
    Meeting(1, ("anna", "bent")),
    Meeting(2, ("anna", "dora")),
    Meeting(3, ("carl", "bent")),
]


def test_where_only_the_own_leader_is_left_the_explanation_says_so() -> None:
    led = replace(ANNA, leaders=frozenset({"carl"}))
    plan = match([led, BENT, CARL, DORA], ALL_BUT_CARL, round_no=9, seed=1)
    assert plan.explanation.repeats == (Repeat(("anna", "bent"), 8, 1, "own_leader"),)


def test_a_block_is_never_given_as_the_reason() -> None:
    wary = replace(ANNA, blocked=frozenset({"carl"}))
    plan = match([wary, BENT, CARL, DORA], ALL_BUT_CARL, round_no=9, seed=1)
    assert plan.explanation.repeats == (Repeat(("anna", "bent"), 8, 1, "met_everyone"),)


def test_a_repeat_for_the_sake_of_others_is_called_that() -> None:
    # bent and carl both only know dora besides; without the repeat two would be left out.
    people = [
        Candidate("anna", blocked=frozenset({"dora"})),
        Candidate("bent", blocked=frozenset({"dora"})),
        Candidate("carl"),
        Candidate("dora"),
    ]
    history = [Meeting(1, ("anna", "bent"))]
    plan = match(people, history, round_no=9, seed=1)
    assert plan.explanation.repeats == (Repeat(("anna", "bent"), 8, 1, "others_needed"),)


def test_a_repeat_within_a_trio_is_called_that() -> None:
    people = [Candidate(key) for key in "abcde"]
    history = [Meeting(1, ("a", "b", "c")), Meeting(1, ("d", "e"))]
    plan = match(people, history, round_no=9, seed=1)
    assert [repeat.reason for repeat in plan.explanation.repeats] == ["trio"]
    assert (plan.explanation.pairs, plan.explanation.new_pairs) == (4, 3)


def test_a_plan_can_be_explained_anew() -> None:
    history = [Meeting(1, ("anna", "bent"))]
    people = [ANNA, BENT, CARL]
    plan = match(people, history, round_no=9, seed=1)
    assert explain(plan, people, history) == plan.explanation
