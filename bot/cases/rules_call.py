"""A call for cases: what it is about, for which day, and in which order its cases are handed out.

Pure: no rows, no chat.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import Literal

from bot.cases.rules import Case

Occasion = Literal["course", "meeting"]
CallState = Literal["open", "ended", "withdrawn"]

OCCASIONS: tuple[Occasion, ...] = ("course", "meeting")
MOST_CALLS = 3
"""So many calls are open at a time, or colleagues would hear of little else."""
LONGEST_AHEAD = timedelta(days=183)
OFFERED_WEEKS = (1, 2, 3, 4)
LINES = 3
"""Room to write under each question on the hand-out."""

Stamp = tuple[str, tuple[tuple[int, int], ...]]
"""What a hand-out shows: for which day, and which cases, as they were changed when."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call; `title` is its model's by language, as it was when the call was made."""

    id: int
    state: CallState
    model: str
    title: Mapping[str, str]
    occasion: Occasion
    day: date
    seed: int

    @property
    def is_open(self) -> bool:
        """Whether a case can be brought to it."""
        return self.state == "open"


def fits(day: date, today: date) -> bool:
    """Whether a call can be for that day: after today, and within half a year."""
    return today < day <= today + LONGEST_AHEAD


def in_order(cases: Sequence[Case], seed: int) -> list[Case]:
    """The cases as they stand on a hand-out: the order says nothing of who came first."""
    return sorted(cases, key=lambda case: sha256(f"{seed}:{case.id}".encode()).digest())


def stamp(call: Call, cases: Sequence[Case]) -> Stamp:
    """What a hand-out of these cases shows."""
    return call.day.isoformat(), tuple((case.id, case.changed) for case in cases)
