"""What a learning goal is, when it is followed up, and what a typed number on the scale means.

Pure: no rows, no chat.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

State = Literal["draft", "active", "closed"]
Origin = Literal["own", "feedback", "sparring"]
Visibility = Literal["unasked", "me", "partner", "leader", "anew"]
Choice = Literal["me", "partner", "leader"]
LearnedFor = Literal["me", "readers", "all"]
Part = Literal["text", "model", "plan", "level"]

CHOICES: tuple[Choice, ...] = ("me", "partner", "leader")
MOST_ACTIVE = 3
TEXT_LENGTH = 300
LEARNED_LENGTH = 600
LOWEST, HIGHEST = 1, 10
STAGES = (7, 21, 60, 90)
"""Days after a goal was set on which it is followed up (domain.md, section 5)."""
LAST_STAGE = STAGES[-1]
FEWEST = 5
"""So many people at least stand behind a number or a list that shows nobody's name."""
QUESTION_DAYS = 7
"""So long a leader waits before the next question to the same goal."""
SUPPORTIVE = (
    "laeringsmaal.1",
    "laeringsmaal.2",
    "laeringsmaal.4",
    "laeringsmaal.5",
    "laeringsmaal.6",
    "ledelse.4",
    "ledelse.5",
)
"""The questions that a leader can send, where the library has them.

Not laeringsmaal.3, which asks for the number that is shared separately, nor what only a leader can
answer of themselves.
"""

_WORDS = (
    ("en", "én", "et", "ét", "ett", "one"),
    ("to", "two"),
    ("tre", "three"),
    ("fire", "four"),
    ("fem", "five"),
    ("seks", "six"),
    ("syv", "sju", "seven"),
    ("otte", "åtte", "eight"),
    ("ni", "nine"),
    ("ti", "ten"),
)
_LEVELS = {word: level for level, words in enumerate(_WORDS, LOWEST) for word in words}
_LEVEL = re.compile(r"(\w+)(?: ?(?:/|af|ud af|av|of|out of) ?(?:10|ti|ten))?[.!]?")


@dataclass(frozen=True, slots=True)
class Goal:
    """A learning goal; `titles` is its model's title by language, empty without a model."""

    id: int
    owner: str
    state: State
    origin: Origin
    text: str | None
    model_asked: bool
    model: str | None
    titles: Mapping[str, str]
    plan: str | None
    made: int
    changed: int
    set_on: date | None
    stage: int
    asked_on: date | None
    waits: bool
    visibility: Visibility
    scale_shared: bool
    closed: int | None
    learned: str | None
    learned_for: LearnedFor

    @property
    def missing(self) -> Part:
        """What a draft lacks first; with its level it is no draft any more."""
        if self.text is None:
            return "text"
        if not self.model_asked:
            return "model"
        return "plan" if self.plan is None else "level"

    @property
    def is_open(self) -> bool:
        """Whether it is being worked on."""
        return self.state == "active"

    @property
    def words(self) -> str:
        """The goal itself; empty while it is not written."""
        return self.text or ""

    @property
    def is_shared(self) -> bool:
        """Whether its owner wants somebody to see it."""
        return self.visibility in ("partner", "leader")

    def age(self, today: date) -> int:
        """How many days ago it was set or last renewed."""
        return 0 if self.set_on is None else (today - self.set_on).days


@dataclass(frozen=True, slots=True)
class Level:
    """Where somebody was on a day, 1 to 10, and what would have given one point more."""

    on: date
    level: int
    more: str | None


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody with whom a goal is shared, or (without `sees`) about whom its owner was asked."""

    goal: int
    person: str
    kind: Literal["partner", "leader"]
    sees: bool


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question that a leader sent to a goal's owner."""

    id: int
    goal: int
    leader: str
    question: str
    sent: int
    opened: int | None


def read_level(text: str) -> int | None:
    """The level that somebody typed ("7", "syv", "7 af 10"); None when it is no whole 1 to 10."""
    found = _LEVEL.fullmatch(" ".join(text.casefold().split()))
    if found is None:
        return None
    word = found[1]
    if word in _LEVELS:
        return _LEVELS[word]
    level = int(word) if word.isascii() and word.isdecimal() and len(word) <= 2 else 0
    return level if LOWEST <= level <= HIGHEST else None


def due_stage(goal: Goal, today: date) -> int | None:
    """The newest follow-up whose day has come and that was not asked, or None.

    It swallows older ones that found no room in their week.
    """
    age = goal.age(today)
    reached = max((stage for stage in STAGES if stage <= age), default=0)
    return reached if goal.is_open and reached > goal.stage else None


def choose_goal(goals: Iterable[Goal], today: date) -> Goal | None:
    """The goal to follow up this week: of those that are due, the one longest unasked.

    None where none is due, and where one was asked about this week already.
    """
    monday = monday_of(today)
    known = list(goals)
    if any(one.asked_on is not None and one.asked_on >= monday for one in known):
        return None
    due = [one for one in known if due_stage(one, today) is not None]
    return min(due, key=lambda one: (one.asked_on or one.set_on or today, one.id), default=None)


def asked_this_week(goals: Iterable[Goal], today: date) -> Goal | None:
    """The goal whose follow-up of this week is still open, or None."""
    monday = monday_of(today)
    return next(
        (one for one in goals if one.waits and one.asked_on is not None and one.asked_on >= monday),
        None,
    )


def monday_of(day: date) -> date:
    """The Monday of that day's week."""
    return day - timedelta(days=day.weekday())


def may_be_counted(owners: int, others: int) -> bool:
    """Whether a department's number can be shown: five owners in it, and five or none besides.

    The total less the department must not tell of a smaller group either.
    """
    return owners >= FEWEST and (others == 0 or others >= FEWEST)
