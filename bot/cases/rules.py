"""What a case is made of, what one may still do with it, and how answers stand on pages.

Pure: no rows, no chat.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from html import escape
from typing import Literal
from zlib import crc32

from bot.clock import WorkCalendar
from bot.texts import Html

CaseState = Literal["draft", "open", "ready", "closed", "withdrawn"]
AskState = Literal["chosen", "asked", "declined", "finished", "withdrawn"]
Consent = Literal["asked", "yes", "no"]
Field = Literal["happened", "tried", "wanted"]

FIELDS: tuple[Field, ...] = ("happened", "tried", "wanted")
FIELD_LENGTH = 600
ANSWER_LENGTH = 600
LESSON_LENGTH = 300
FEWEST_ASKED, MOST_ASKED = 3, 6
USUALLY_ASKED = 4
TOO_FEW = 2
"""With fewer colleagues than this, the bot chooses none: one alone could not stay unnamed."""
MOST_OPEN = 2
ANSWER_DAYS = 5
REMINDER_DAYS = 3
MOST_NOTICES = 2
ENOUGH_OF_A_PROFESSION = 5
PAGE_LENGTH = 3400
"""So much HTML goes on one page: Telegram takes 4,096 characters, and a head is to come."""


@dataclass(frozen=True, slots=True)
class Case:
    """A case; `title` has its model's title by language once it is sent.

    `call` is the call for cases that its draft is for, or that it was brought to.
    """

    id: int
    bringer: str
    state: CaseState
    model: str
    title: Mapping[str, str]
    call: int | None
    words: Mapping[Field, str]
    changed: int
    seed: int
    sent: int | None
    last: date | None
    notices: int
    read: int | None
    lesson: str | None
    closed: int | None
    consent: Consent | None

    @property
    def missing(self) -> Field | None:
        """The first field that is not written yet."""
        return next((field for field in FIELDS if field not in self.words), None)

    @property
    def takes_answers(self) -> bool:
        """Whether an answer still counts: until the case is closed, also a late one."""
        return self.state in ("open", "ready")

    @property
    def is_brought(self) -> bool:
        """Whether it was brought to a call, where nobody answers it in the chat."""
        return self.call is not None and self.state == "closed"

    @property
    def mark(self) -> str:
        """Says which words a preview showed, so that no other words are sent by its button."""
        words = "\0".join([self.model, *(self.words.get(field, "") for field in FIELDS)])
        return f"{crc32(words.encode()):08x}"


@dataclass(frozen=True, slots=True)
class CaseQuestion:
    """A question as it was when the case was sent; `professions` None: for everybody."""

    place: int
    text: Mapping[str, str]
    professions: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Ask:
    """One colleague who is asked; `person` is None when they were erased."""

    id: int
    case: int
    person: str | None
    state: AskState
    opened: int | None
    named: bool
    finished: int | None
    outcome_on: date | None
    outcome_read: bool
    consent: Consent | None


@dataclass(frozen=True, slots=True)
class Reflection:
    """An answer to one question by its place; without a text it was skipped."""

    id: int
    ask: int
    place: int
    text: str | None
    at: int


def questions_for(
    questions: Sequence[CaseQuestion], profession: str | None
) -> tuple[CaseQuestion, ...]:
    """The questions that somebody of a profession is asked; all of them where none is left."""
    own = tuple(
        one
        for one in questions
        if one.professions is None or profession is None or profession in one.professions
    )
    return own or tuple(questions)


def next_question(
    questions: Sequence[CaseQuestion], reflections: Mapping[int, Reflection]
) -> CaseQuestion | None:
    """The first question that was neither answered nor skipped."""
    return next((one for one in questions if one.place not in reflections), None)


def is_answerable(ask: Ask, case: Case) -> bool:
    """Whether somebody who is asked may still answer, also after they said no."""
    return case.takes_answers and ask.state in ("asked", "declined")


def is_delivered(ask: Ask, case: Case) -> bool:
    """Whether the bringer has read the answer, so that it stands as it was."""
    return ask.finished is not None and case.read is not None and case.read >= ask.finished


def last_day(calendar: WorkCalendar, told: Sequence[date]) -> date:
    """The last day for answers: five working days after the last of those asked may know of it."""
    return calendar.add_working_days(max(told), ANSWER_DAYS)


def reminder_day(calendar: WorkCalendar, told: date) -> date:
    """The day of the one reminder, three working days after somebody may know of the case."""
    return calendar.add_working_days(told, REMINDER_DAYS)


def all_finished(asks: Sequence[Ask]) -> bool:
    """Whether everybody has answered; a no is silence until the deadline, so it is not enough."""
    return bool(asks) and all(ask.state in ("finished", "withdrawn") for ask in asks)


def shown_profession(profession: str | None, counts: Mapping[str, int]) -> str | None:
    """The profession that may stand by an answer: one that at least five have; else None."""
    if profession is None or profession == "other":
        return None
    return profession if counts.get(profession, 0) >= ENOUGH_OF_A_PROFESSION else None


def shuffle(asks: Sequence[Ask], seed: int, place: int) -> list[Ask]:
    """Those who answered, in an order of each question's own that stays with the case's seed."""
    return sorted(asks, key=lambda ask: sha256(f"{seed}:{place}:{ask.id}".encode()).digest())


def pack(blocks: Sequence[Html], length: int = PAGE_LENGTH) -> list[Html]:
    """Blocks of HTML put together, in order, into as few messages as hold them.

    A block is never cut: 600 characters are at most 3,000 as HTML.
    """
    pages: list[str] = []
    for block in blocks:
        if pages and len(pages[-1]) + len(block) + 2 <= length:
            pages[-1] = f"{pages[-1]}\n\n{block}"
        else:
            pages.append(block)
    return [Html(page) for page in pages]


def pack_questions(
    answered: Sequence[tuple[Html, Sequence[Html]]], length: int = PAGE_LENGTH
) -> list[Html]:
    """Pages of questions with the answers under them; a page that goes on repeats its question."""
    pages: list[str] = []
    for head, answers in answered:
        fresh = True
        for answer in answers:
            block = f"{head}\n\n{answer}" if fresh else answer
            if pages and len(pages[-1]) + len(block) + 2 <= length:
                pages[-1] = f"{pages[-1]}\n\n{block}"
            else:
                pages.append(f"{head}\n\n{answer}")
            fresh = False
    return [Html(page) for page in pages]


def join(parts: Sequence[Html]) -> Html:
    """Paragraphs as one message."""
    return Html("\n\n".join(parts))


def quoted(text: str) -> Html:
    """What somebody wrote, as HTML."""
    return Html(escape(text, quote=False))
