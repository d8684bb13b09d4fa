"""What the rooms of a meeting decide: who is chosen, what a code word is, what is shown, who wins.

Pure: no rows, no chat.
"""

import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

SIZES = (4, 5, 6)
USUAL_SIZE = 5
MOST_PEOPLE = 600
"""The prices of every two of so many are 3 MB; whoever mixes more chooses departments."""

MINUTES = 4
MOST_MINUTES = 10
"""So long at most from the opening, with the minutes that were added."""
FEWEST_ANSWERS = 5
ANSWER_LENGTH = 200
QUESTION_LENGTH = 200
LATE_SECONDS = 3600
"""A result that comes later than so, since the bot was down, waits for working hours."""

WORD_LENGTH = 40
WORDING_LENGTH = 300
MOST_PROPOSALS = 6
FEWEST_VOTES = 5
VOTE_DAYS = 90
"""A vote that nobody closes ends by itself after so many days without a new proposal."""

CODE_WORDS = (
    "ananas", "anker", "birk", "cirkel", "delfin", "fregat", "gulerod", "harmonika", "kanel",
    "kastanje", "kompas", "lanterne", "magnet", "marsvin", "melon", "paraply", "pelikan", "pilot",
    "safir", "skildpadde", "solsikke", "trompet", "tulipan", "vanilje", "vindue", "zebra",
)  # fmt: skip
"""Easy to read from the back row and to write on any phone."""

QuestionState = Literal["draft", "open", "shown"]


@dataclass(frozen=True, slots=True)
class Plan:
    """Tables for a meeting: who takes part (keys), and at which table once that is drawn."""

    id: int
    facilitator: str | None
    is_open: bool
    size: int
    seed: int | None
    changed: int
    used: int | None
    seats: Mapping[str, int | None]

    @property
    def tables(self) -> tuple[tuple[str, ...], ...]:
        """Who sits where, by table; empty before they are drawn, and tables left empty are gone."""
        places = sorted({place for place in self.seats.values() if place is not None})
        return tuple(
            tuple(key for key, place in self.seats.items() if place == one) for one in places
        )


@dataclass(frozen=True, slots=True)
class Question:
    """A question for those who are present: of the library (`question`) or in own `words`.

    `opened` and `ends` are in seconds since 1970.
    """

    id: int
    facilitator: str | None
    state: QuestionState
    question: str | None
    words: str | None
    code: str
    seed: int
    opened: int | None
    ends: int | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A wording while it is voted on, and how many want it; `person` is told to nobody."""

    id: int
    word: int
    person: str | None
    wording: str
    votes: int


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the glossary; `meaning` is what was decided last, if anything was."""

    id: int
    word: str
    meaning: str | None
    is_open: bool


def draw_code(seed: int) -> str:
    """The word on the wall."""
    return random.Random(seed).choice(CODE_WORDS)  # nosec B311


def is_code(text: str, code: str) -> bool:
    """Whether somebody wrote the word on the wall, however they wrote it."""
    return text.strip().strip(".!?\"'”").casefold() == code


def shuffle_texts(texts: Collection[str], seed: int) -> list[str]:
    """The texts in an order that tells neither who wrote them nor when."""
    shuffled = sorted(texts)
    random.Random(seed).shuffle(shuffled)  # nosec B311
    return shuffled


def may_last_longer(question: Question) -> bool:
    """Whether another minute can be added."""
    assert question.opened is not None
    assert question.ends is not None
    return question.ends + 60 - question.opened <= MOST_MINUTES * 60


def read_proposal(text: str) -> tuple[str, str] | None:
    """The word and its wording from "Match: når …" or two lines; None when there are not both."""
    for mark in (":", "\n", " – ", " - "):
        word, found, wording = text.partition(mark)
        if found and word.strip() and wording.strip():
            return " ".join(word.split()), " ".join(wording.split())
    return None


def winner(proposals: Sequence[Proposal]) -> Proposal | None:
    """The wording with most votes, when five or more voted and no other has as many."""
    if sum(one.votes for one in proposals) < FEWEST_VOTES:
        return None
    most = max(one.votes for one in proposals)
    leading = [one for one in proposals if one.votes == most]
    return leading[0] if len(leading) == 1 else None
