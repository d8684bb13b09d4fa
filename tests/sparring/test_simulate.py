"""Rounds without people, as the command line shows them."""

import pytest

from bot.sparring.simulate import simulate


def test_a_simulated_round_has_everybody_once() -> None:
    rounds = list(simulate(people=9, rounds=4, departments=3, absent=0.0, seed=7))
    assert [one["round"] for one in rounds] == [1, 2, 3, 4]
    for one in rounds:
        assert sorted(number for group in one["groups"] for number in group) == list(range(9))
        assert sorted(map(len, one["groups"])) == [2, 2, 2, 3]
        assert (one["left_out"], one["absent"]) == ([], [])


def test_the_absent_share_is_away_and_is_not_matched() -> None:
    for one in simulate(people=20, rounds=10, departments=1, absent=0.25, seed=7):
        assert len(one["absent"]) == 5
        present = {number for group in one["groups"] for number in group}
        assert present == set(range(20)) - set(one["absent"])


def test_groups_and_their_members_are_in_order() -> None:
    (one,) = simulate(people=12, rounds=1, departments=1, absent=0.0, seed=3)
    assert one["groups"] == sorted(sorted(group) for group in one["groups"])


def test_the_same_seed_simulates_the_same_rounds_and_another_seed_others() -> None:
    first = list(simulate(people=13, rounds=5, departments=2, absent=0.2, seed=1))
    assert first == list(simulate(people=13, rounds=5, departments=2, absent=0.2, seed=1))
    assert first != list(simulate(people=13, rounds=5, departments=2, absent=0.2, seed=2))


def test_one_alone_is_left_out_and_an_empty_team_has_empty_rounds() -> None:
    assert list(simulate(people=1, rounds=1)) == [
        {"round": 1, "groups": [], "left_out": [0], "absent": []}
    ]
    assert list(simulate(people=0, rounds=1)) == [
        {"round": 1, "groups": [], "left_out": [], "absent": []}
    ]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({"people": -1, "rounds": 1}, "The number of people is -1: give a number from 0 up."),
        ({"people": 4, "rounds": -2}, "The number of rounds is -2: give a number from 0 up."),
        (
            {"people": 4, "rounds": 1, "departments": 0},
            "The number of departments is 0: give a number from 1 up.",
        ),
        (
            {"people": 4, "rounds": 1, "absent": 1.5},
            r"The share of absent people is 1.5: give a number from 0 \(nobody\) to 1 \(all\).",
        ),
    ],
)
def test_numbers_that_describe_no_team_are_refused(
    arguments: dict[str, int], sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        simulate(**arguments)
