"""Rounds without people: what a team of a given size would see, round by round.

For the command line and for measurements; keeps the books that a store keeps otherwise.
"""

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import TypedDict

from bot.matching.match import Candidate, Meeting, Plan, match

MOST_PEOPLE = 10_000
"""The largest organisation whose matching is measured."""


class SimulatedRound(TypedDict):
    """One round; people are numbers from 0."""

    round: int
    groups: list[list[int]]
    left_out: list[int]
    absent: list[int]


def simulate(
    people: int, rounds: int, departments: int = 1, absent: float = 0.0, seed: int = 0
) -> Iterator[SimulatedRound]:
    """Yield the rounds of a team whose members are spread evenly over the departments.

    `absent` is the share (0 to 1) of the people, drawn anew for each round, who are away.
    The same arguments yield the same rounds.

    Raises ValueError, before the first round, for numbers that describe no team.
    """
    _check(people, rounds, departments, absent)
    return _play(people, rounds, departments, absent, seed)


def _check(people: int, rounds: int, departments: int, absent: float) -> None:
    if not 0 <= people <= MOST_PEOPLE:
        raise ValueError(
            f"The number of people is {people}: give a number from 0 to {MOST_PEOPLE:,}."
        )
    for name, value, least in (("rounds", rounds, 0), ("departments", departments, 1)):
        if value < least:
            raise ValueError(f"The number of {name} is {value}: give a number from {least} up.")
    if not 0 <= absent <= 1:
        raise ValueError(
            f"The share of absent people is {absent}: give a number from 0 (nobody) to 1 (all)."
        )


def _play(
    people: int, rounds: int, departments: int, absent: float, seed: int
) -> Iterator[SimulatedRound]:
    dice = random.Random(seed)
    team = [
        Candidate(key=str(number), department=str(number % departments), newcomer=True)
        for number in range(people)
    ]
    history: list[Meeting] = []
    for round_no in range(1, rounds + 1):
        away = set(dice.sample(range(people), round(absent * people)))
        present = [person for number, person in enumerate(team) if number not in away]
        plan = match(present, history, round_no=round_no, seed=dice.getrandbits(32))
        history += [Meeting(round_no, group.members) for group in plan.groups]
        _keep_books(team, plan)
        yield {
            "round": round_no,
            "groups": sorted(sorted(map(int, group.members)) for group in plan.groups),
            "left_out": sorted(map(int, plan.left_out)),
            "absent": sorted(away),
        }


def _keep_books(team: list[Candidate], plan: Plan) -> None:
    for group in plan.groups:
        for key, role in group.roles:
            person = team[int(key)]
            team[int(key)] = replace(
                person,
                newcomer=False,
                waiting=0,
                last_focus=role == "focus_person",
                trio_seats=person.trio_seats + (len(group.members) == 3),
            )
    for key in plan.left_out:
        person = team[int(key)]
        team[int(key)] = replace(person, waiting=person.waiting + 1)
