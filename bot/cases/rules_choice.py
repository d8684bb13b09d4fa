"""Whom a case goes to when the bringer leaves it to the bot: across the house, and in turn.

Pure: people are plain data, and chance has a seed that is kept with the case.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

ASKED_LATELY_DAYS = 90
ASKED_BEFORE, SAME_DEPARTMENT, SAME_PROFESSION, NO_ROOM = 3, 2, 1, 6
"""What counts against somebody: each case of the last 90 days, each whom they are like, and that
their week has no room for another message."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could be asked: where they are, and how much they have been asked of late."""

    key: str
    department: int | None
    profession: str | None
    asked_lately: int = 0
    has_room: bool = True


def fair_choice(
    candidates: Sequence[Candidate], bringer: Candidate, count: int, seed: int
) -> list[str]:
    """The keys of at most `count` colleagues, one by one whoever has least against them.

    Those who are like the bringer, or like somebody chosen already, come later, and so do those
    who were asked before; the seed decides between equals. The candidates are those who may be
    asked at all.
    """
    left = {one.key: one for one in candidates if one.key != bringer.key}
    departments = Counter([bringer.department])
    professions = Counter([bringer.profession])
    chosen: list[str] = []
    while left and len(chosen) < count:

        def against(one: Candidate) -> tuple[int, bytes]:
            alike = 0
            if one.department is not None:
                alike += SAME_DEPARTMENT * departments[one.department]
            if one.profession is not None:
                alike += SAME_PROFESSION * professions[one.profession]
            cost = ASKED_BEFORE * one.asked_lately + alike + NO_ROOM * (not one.has_room)
            return cost, sha256(f"{seed}:{one.key}".encode()).digest()

        best = min(left.values(), key=against)
        del left[best.key]
        departments[best.department] += 1
        professions[best.profession] += 1
        chosen.append(best.key)
    return chosen
