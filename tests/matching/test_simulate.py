"""Rounds without people, as the command line shows them."""

import json
import re
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest

from bot.matching.simulate import simulate


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
        (
            {"people": -1, "rounds": 1},
            "The number of people is -1: give a number from 0 to 10,000.",
        ),
        (
            {"people": 10_001, "rounds": 1},
            "The number of people is 10001: give a number from 0 to 10,000.",
        ),
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


def run(*options: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", "simulate", "rounds", *options]
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False)


def test_the_command_writes_one_json_line_a_round(tmp_path: Path) -> None:
    team = ("--people", "9", "--departments", "3", "--absent", "0")
    result = run(*team, "--rounds", "12", "--seed", "4", "--json", folder=tmp_path)
    assert (result.returncode, result.stderr) == (0, "")
    rounds = [json.loads(line) for line in result.stdout.splitlines()]
    assert rounds == list(simulate(people=9, rounds=12, departments=3, absent=0.0, seed=4))
    assert [list(one) for one in rounds] == [["round", "groups", "left_out", "absent"]] * 12
    met: dict[tuple[int, int], int] = {}
    for one in rounds:
        for pair in (pair for group in one["groups"] for pair in combinations(group, 2)):
            assert one["round"] - met.get(pair, -4) > 4
            met[pair] = one["round"]
    assert list(tmp_path.iterdir()) == []


def test_the_command_shows_a_table_and_sums_it_up(tmp_path: Path) -> None:
    result = run("--people", "4", "--rounds", "4", "--departments", "2", folder=tmp_path)
    lines = [" ".join(line.split()) for line in result.stdout.splitlines()]
    assert lines == [
        "round groups left out absent",
        *(
            f"{one['round']} {' '.join('–'.join(map(str, group)) for group in one['groups'])} – –"
            for one in simulate(people=4, rounds=4, departments=2)
        ),
        "8 pairs: 2 had met before, 2 of them within four rounds; 6 across departments. "
        "Left out: 0.",
    ]


def test_what_the_docs_show_is_what_the_command_writes(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "matching.md").read_text(encoding="utf-8")
    found = re.search(r"\$ makker simulate rounds (.*)\n(.*)\n", page)
    assert found is not None
    assert run(*found[1].split(), folder=tmp_path).stdout == f"{found[2]}\n"
    for options in re.findall(r"^makker simulate rounds (.*)$", page, re.MULTILINE):
        assert run(*options.split(), folder=tmp_path).returncode == 0


def test_bad_numbers_end_the_command_with_a_sentence_and_exit_code_2(tmp_path: Path) -> None:
    result = run("--absent", "nan", "--json", folder=tmp_path)
    sentence = "The share of absent people is nan: give a number from 0 (nobody) to 1 (all).\n"
    assert (result.returncode, result.stdout, result.stderr) == (2, "", sentence)


def test_what_is_no_number_ends_the_command_with_exit_code_2(tmp_path: Path) -> None:
    result = run("--people", "many", folder=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert "--people" in result.stderr
