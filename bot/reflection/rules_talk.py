"""The talk about questions and answers, as plain rules: when, how long, how often, who may see.

Pure: no rows, no chat; the day and the time are arguments.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from html import escape
from typing import Literal

from bot.clock import WorkCalendar
from bot.texts import Html

Origin = Literal["week", "own", "sitting"]
State = Literal["open", "answered", "skipped", "swapped", "expired"]
Visibility = Literal["me", "partner", "all"]

VISIBILITIES: tuple[Visibility, ...] = ("me", "partner", "all")
FIRST_QUESTION = "first"
"""The question that ends the joining; it is in the texts, not in the library."""

OPEN_DAYS = 14
WEEK_OPEN_DAYS = 42
"""A question of the week is closed by the next one; after so long none came: they are away."""
ADD_SECONDS = 15 * 60
ANSWER_LENGTH = 2200
"""Two messages of the longest kind; longer answers are refused more, never cut."""
SHARED_LENGTH = 2400
"""What a text may be filled with as HTML: Fluent refuses more than 2,500 characters."""
SEEN_ANEW_AFTER_DAYS = 14
"""From how old on earlier words are asked about: "hvad ser du nu?"."""
REMINDERS = 2
LOCKED_SECONDS = 30 * 24 * 3600
"""How long a new account waits for the recovery code; then the earlier answers are erased."""
ASK_RHYTHM_AFTER = 2
HALVE_AFTER = 4
PAGE_LENGTH = 3800
LINE_LENGTH = 1500
_LATER = timedelta(hours=2)
_HALF_HOUR = timedelta(minutes=30)
_MORNING_ENDS = time(10)


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question that was put to a person. `at` is in seconds since 1970.

    `sitting` is the id of the first question of the sitting it belongs to; `instead_of` that of
    the question which it replaced.
    """

    id: int
    person: str
    question: str
    origin: Origin
    sitting: int | None
    on: date
    at: int
    instead_of: int | None
    state: State


@dataclass(frozen=True, slots=True)
class Part:
    """What one message added to an answer; `message` is its id in the person's chat."""

    message: int
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person answered to the question that was asked as row `asked`.

    `made` and `changed` are in seconds since 1970; `versions` counts its earlier versions.
    """

    asked: int
    person: str
    question: str
    on: date
    parts: tuple[Part, ...]
    visibility: Visibility
    made: int
    changed: int
    versions: int

    @property
    def text(self) -> str:
        """The whole answer, a paragraph for each message."""
        return join_parts(self.parts)


@dataclass(frozen=True, slots=True)
class SharedAnswer:
    """An answer that its author lets somebody see. `author` is None where no name is shown.

    `asked` is the row of the question that it answers.
    """

    author: str | None
    question: str
    text: str
    asked: int


def join_parts(parts: Iterable[Part]) -> str:
    """The text of an answer that was sent as these messages."""
    return "\n\n".join(part.text for part in parts)


def replace_part(parts: Sequence[Part], message: int, text: str) -> tuple[Part, ...] | None:
    """The parts with that message's text changed, or None when none of them is from it."""
    if all(part.message != message for part in parts):
        return None
    return tuple(Part(message, text) if part.message == message else part for part in parts)


def adds_to(answer: Answer | None, newest_open: AskedQuestion | None, now: int) -> bool:
    """Whether a text that nothing asked for belongs to the answer just given.

    It does within 15 minutes, unless a question has been put to the person since.
    """
    if answer is None or now - answer.changed > ADD_SECONDS:
        return False
    return newest_open is None or newest_open.at < answer.changed


def find_time_later_today(now: datetime, calendar: WorkCalendar) -> datetime | None:
    """When a question comes back the same day: in two hours, or when the last half hour begins.

    None when that has passed, or the workplace is closed that day.
    """
    today = now.date()
    if not calendar.is_working_day(today):
        return None
    last = calendar.at(today, calendar.closes) - _HALF_HOUR
    later = min(max(now + _LATER, calendar.at(today, calendar.opens)), last)
    return calendar.local(later) if later > now else None


def is_morning(now: datetime) -> bool:
    """Whether "good morning" is still the right greeting (until 10)."""
    return now.time() < _MORNING_ENDS


def is_week_of(anchor: date, day: date, pace: int) -> bool:
    """Whether the ISO week of `day` is one with a message, for one of every `pace` weeks.

    `anchor` is a day of a week that had, or is to have, one.
    """
    return ((_monday(day) - _monday(anchor)).days // 7) % pace == 0


def what_about_rhythm(silences: int, pace: int) -> Literal["ask", "halve"] | None:
    """What the week's message says about its own rhythm after skips or silences in a row."""
    if silences == ASK_RHYTHM_AFTER:
        return "ask"
    if silences >= HALVE_AFTER and pace == 1:
        return "halve"
    return None


def shuffle(ids: Iterable[int], seed: int) -> list[int]:
    """The ids in an order that says nothing of who or when, the same for the same seed.

    Each has a place of its own, so that one more does not move the others past each other.
    """
    return sorted(ids, key=lambda one: random.Random(f"{seed}:{one}").random())


def own_since(locked_until: int | None) -> int:
    """From which instant on a person's answers are shown to them: since a move, while locked."""
    return 0 if locked_until is None else locked_until - LOCKED_SECONDS


def how_long(days: int) -> tuple[str, int]:
    """How long ago that many days are, as one says it: the unit and how many of it.

    The units are "today", "yesterday", "days", "weeks", "months" and "years".
    """
    if days <= 1:
        return ("yesterday" if days == 1 else "today"), 1
    if days < 7:
        return "days", days
    if days < 60:
        return "weeks", days // 7
    if days < 365:
        return "months", days // 30
    return "years", days // 365


def in_sentence(title: str) -> str:
    """A title as it stands inside a sentence: "det gode match"; "LAB-loven" stays."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def escaped(text: str) -> Html:
    """Plain text as Telegram HTML."""
    return Html(escape(text, quote=False))


def shorten(text: str, length: int) -> str:
    """The beginning of a plain text, so short that it has at most `length` characters as HTML."""
    room = length
    for place, letter in enumerate(text):
        room -= len(escape(letter, quote=False))
        if room < 0:
            # Room for the three points is taken back from what was already let in.
            kept = text[:place]
            while len(escape(kept, quote=False)) > length - 1:
                kept = kept[:-1]
            return f"{kept.rstrip()}…"
    return text


def split_line(text: str, length: int = LINE_LENGTH) -> Iterator[str]:
    """A long plain text in pieces of at most `length` characters, broken between words."""
    while len(text) > length:
        cut = text.rfind(" ", 1, length + 1)
        cut = cut if cut > 0 else length
        yield text[:cut]
        text = text[cut:].lstrip()
    if text:
        yield text


def fill_pages(lines: Iterable[Html], length: int = PAGE_LENGTH) -> list[Html]:
    """The lines on as few pages as hold them in order, each of at most `length` characters.

    Raises ValueError for a line that no page holds.
    """
    pages: list[Html] = []
    page = ""
    for line in lines:
        if len(line) > length:
            raise ValueError(f"A line of {len(line)} characters fits on no page of {length}.")
        together = f"{page}\n{line}" if page else str(line)
        if len(together) > length:
            pages.append(Html(page.strip("\n")))
            together = str(line)
        page = together
    return [*pages, Html(page.strip("\n"))]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
