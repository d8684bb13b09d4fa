"""What colleagues share comes and goes in batches, so that no difference tells whose a text is.

Pure: what stands on the board is an argument. A test plays it through, and remembers all looks.
"""

import random
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.clock import MONDAY, WorkCalendar
from bot.reflection.rules_talk import Answer

FEWEST_AUTHORS = 5
"""So many people's texts are shown together, or none."""
FEWEST_CHANGED = 2
"""So many people's texts come together, go together and stay together."""
# Before anyone works, after the nightly cleaning, and outside the hour that clock changes repeat.
RENEW_CLOCK = time(5, 10)


@dataclass(frozen=True, slots=True)
class ShownText:
    """A text on the board: row `id`, the batch it came in, and its author's number in there.

    `answer` is None once the text may be shown no more: withdrawn, changed, erased, or its author
    gone.
    """

    id: int
    batch: int
    author: int
    answer: Answer | None


def whole_batches(texts: Iterable[ShownText]) -> list[Answer]:
    """What of the board may be seen now: batches that miss nothing, of five people or none.

    A batch rests from the moment in which one of its texts may be shown no more.
    """
    answers = [
        one.answer
        for batch in _by_batch(texts)
        if all(one.answer is not None for one in batch)
        for one in batch
        if one.answer is not None
    ]
    return answers if len({answer.person for answer in answers}) >= FEWEST_AUTHORS else []


def rows_to_take_off(texts: Iterable[ShownText], draw: random.Random) -> list[int]:
    """The rows that go for good at a renewal, so that what is left of each batch can be shown.

    With the texts of one author go those of another, drawn by lot: alone they would be known by
    their going. Where one author would be left alone, the whole batch goes.
    """
    rows: list[int] = []
    for batch in _by_batch(texts):
        gone = {one.author for one in batch if one.answer is None}
        if not gone:
            continue
        left = sorted({one.author for one in batch} - gone)
        company = draw.sample(left, min(len(left), max(0, FEWEST_CHANGED - len(gone))))
        stays = set(left) - set(company)
        rows += (one.id for one in batch if one.author not in stays or len(stays) < FEWEST_CHANGED)
    return rows


def can_come(new: Collection[Answer], shown: Collection[Answer]) -> bool:
    """Whether new texts can come beside those that are shown: not of one alone, and of five all."""
    authors = {answer.person for answer in new}
    together = authors | {answer.person for answer in shown}
    return len(authors) >= FEWEST_CHANGED and len(together) >= FEWEST_AUTHORS


def next_renewal(calendar: WorkCalendar, now: datetime) -> datetime:
    """The next Monday at 5.10."""
    today = calendar.local(now).date()
    day = today + timedelta(days=(MONDAY - today.weekday()) % 7)
    moment = calendar.at(day, RENEW_CLOCK)
    return moment if moment > now else calendar.at(day + timedelta(weeks=1), RENEW_CLOCK)


def _by_batch(texts: Iterable[ShownText]) -> list[Sequence[ShownText]]:
    batches: dict[int, list[ShownText]] = {}
    for one in texts:
        batches.setdefault(one.batch, []).append(one)
    return list(batches.values())
