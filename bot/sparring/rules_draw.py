"""Which questions and listening tasks of the bank come in a talk: drawn, but the same again.

Pure. Each group of people has an order of its own in which they meet the bank, so that nothing
comes twice in a talk, and in the next one first what did not come in the last.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.reflection.library import Both, Protocol, QuestionKind, Sparring

SAMPLES = 3
"""So many questions of a kind are shown at a time."""

Place = tuple[int, int, str]
"""A turn, a phase and a role."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Draw:
    """What is shown where in a talk: questions, and the listening task of each turn."""

    questions: Mapping[Place, tuple[Both, ...]]
    tasks: tuple[Both, ...]


def draw(protocol: Protocol, sparring: Sparring, people: Sequence[str], number: int) -> Draw:
    """What comes in the talk that these people (by key) have after `number` others.

    Three questions of a kind each time; fewer where the kind is asked for so often in one talk
    that the bank has not enough to give without repeating.
    """
    whose = " ".join(sorted(people))
    places: dict[QuestionKind, list[Place]] = {}
    for turn in range(protocol.turns):
        for phase_no, phase in enumerate(protocol.phases):
            for role, part in phase.roles.items():
                for kind in part.samples:
                    places.setdefault(kind, []).append((turn, phase_no, role))
    drawn: dict[Place, tuple[Both, ...]] = {}
    for kind, wanting in places.items():
        deck = _deck(sparring.questions_of(kind), f"{whose} {kind}", number * SAMPLES)
        for place, count in zip(wanting, _shares(len(deck), len(wanting)), strict=True):
            drawn[place] = (*drawn.get(place, ()), *deck[:count])
            deck = deck[count:]
    tasks = _deck(sparring.listening_tasks, f"{whose} task", number * protocol.turns)
    turns = range(protocol.turns) if tasks else ()
    return Draw(drawn, tuple(tasks[turn % len(tasks)] for turn in turns))


def _deck(cards: Sequence[T], seed: str, begin: int) -> list[T]:
    """The cards in an order that the seed decides, beginning where the last talk stopped."""
    order = list(cards)
    random.Random(seed).shuffle(order)
    cut = begin % len(order) if order else 0
    return order[cut:] + order[:cut]


def _shares(cards: int, places: int) -> list[int]:
    """How many cards each place gets: three, or its even share, the first ones more."""
    each, left = divmod(min(cards, SAMPLES * places), places)
    return [each + (place < left) for place in range(places)]
