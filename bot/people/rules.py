"""Who a person is to the bot, and what follows from it: names, availability, what they await.

Pure: no rows, no chat.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Literal

Status = Literal["joining", "unconfirmed", "active", "left"]
Role = Literal["colleague", "leader", "facilitator"]

ROLES: tuple[Role, ...] = ("colleague", "leader", "facilitator")
PROFESSIONS = (
    "caseworker",
    "company_consultant",
    "job_broker",
    "psychologist",
    "workshop_staff",
    "mentor",
    "coordinator",
    "other",
)
NAME_LENGTH = 30
DEPARTMENT_LENGTH = 40
CONTACT_LENGTH = 80
DEFAULT_WEEKDAY = 1
DEFAULT_CLOCK = time(9, 15)
PACES = (1, 2)
LONGEST_AWAY = timedelta(days=366)
# Danish order: æ, ø and å come after z, and no other letter stands between.
_LAST_LETTERS = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MONTH_NUMBERS = {name: number for number, name in enumerate(_MONTHS, 1)} | {
    "may": 5,
    "mai": 5,
    "oct": 10,
    "des": 12,
}
_DAY_IN_FIGURES = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4})|\.?)")
_DAY_IN_WORDS = re.compile(r"(?:den )?(\d{1,2})\.? ([a-z]{3})[a-z]*\.?(?: (\d{4}))?")
_DAY_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


class Step(StrEnum):
    """Where somebody stands in joining, in order."""

    KNOWN = "known"
    NAME = "name"
    DEPARTMENT = "department"
    PROFESSION = "profession"
    LEADS = "leads"
    TIME = "time"
    SPARRING = "sparring"


class Refusal(StrEnum):
    """Why a change of people or departments cannot be made."""

    NAME_EMPTY = "name-empty"
    NAME_LONG = "name-long"
    NAME_TAKEN = "name-taken"
    DEPARTMENT_MISSING = "department-missing"
    DEPARTMENT_NOT_EMPTY = "department-not-empty"
    LAST_FACILITATOR = "last-facilitator"
    NOT_ACTIVE = "not-active"
    CONTACT_EMPTY = "contact-empty"
    CONTACT_LONG = "contact-long"
    WITHOUT_TELEGRAM = "without-telegram"


class RefusedError(Exception):
    """A change cannot be made; `reason` names the text `people-refused-<reason>`."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(f"The change was refused: {reason.value}.")
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Person:
    """One person as the bot knows them; `key` is random and means nothing outside."""

    key: str
    name: str
    language: str
    status: Status
    step: str | None
    department: int | None
    department_name: str | None
    profession: str | None
    leader: bool
    facilitator: bool
    weekday: int
    clock: time
    sparring: bool
    paused: bool
    away_until: date | None
    pace: int
    silences: int
    reminders: int
    awaiting: str | None
    awaiting_until: int | None
    locked_until: int | None
    reachable: bool
    joined: int
    seen: int
    confirmed: bool = True
    contact: str | None = None
    """How somebody without Telegram is reached; None for everybody who has it."""

    @property
    def has_telegram(self) -> bool:
        """Whether the bot can talk with them at all; else a facilitator entered them."""
        return self.contact is None

    @property
    def is_active(self) -> bool:
        """Whether they have joined, were confirmed where needed, and have not left."""
        return self.status == "active"

    def is_away(self, today: date) -> bool:
        """Whether they paused, or are away on that day (until a date, not including it)."""
        return self.paused or (self.away_until is not None and today < self.away_until)

    def takes_messages(self, today: date) -> bool:
        """Whether the bot may start talking to them on that day."""
        return self.is_active and self.reachable and not self.is_away(today)

    def awaits(self, now: datetime) -> str | None:
        """What their next free text answers, such as "answer:12", while that still holds."""
        if self.awaiting is None or self.awaiting_until is None:
            return None
        return self.awaiting if now.timestamp() < self.awaiting_until else None


def is_inactive(person: Person, now: datetime, days: int) -> bool:
    """Whether somebody has not been heard of for so many days, counted from their last day away.

    A pause until told has no end, so nothing is counted while it lasts. From a colleague without
    Telegram nothing is ever heard.
    """
    if person.paused or not person.has_telegram:
        return False
    since = datetime.fromtimestamp(person.seen, now.tzinfo).date()
    if person.away_until is not None:
        since = max(since, person.away_until)
    return now.date() - since >= timedelta(days=days)


def clean_name(text: str, longest: int = NAME_LENGTH) -> str:
    """A name as it is kept: one line, single spaces, at least one letter.

    Raises RefusedError when nothing is left, or more than `longest` characters are.
    """
    visible = "".join(
        " " if letter.isspace() else letter
        for letter in unicodedata.normalize("NFC", text)
        if letter.isspace() or unicodedata.category(letter)[0] != "C"
    )
    name = " ".join(visible.split())
    if not any(letter.isalpha() for letter in name):
        raise RefusedError(Refusal.NAME_EMPTY)
    if len(name) > longest:
        raise RefusedError(Refusal.NAME_LONG)
    return name


def same_name(one: str, other: str) -> bool:
    """Whether two names would be taken for each other: upper and lower case are alike."""
    return fold_name(one) == fold_name(other)


def suggest_name(first_name: str, taken: Iterable[str]) -> str | None:
    """The first name that Telegram knows, when it can be used as it is; else None."""
    try:
        name = clean_name(first_name)
    except RefusedError:
        return None
    return None if any(same_name(name, other) for other in taken) else name


def danish_order(name: str) -> tuple[str, str]:
    """The key that sorts names as Danes do: case aside, accents aside, æ ø å last."""
    folded = name.casefold().translate(_LAST_LETTERS)
    plain = unicodedata.normalize("NFD", folded)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)), name


def default_clock(opens: time, closes: time) -> time:
    """9.15, or the first moment of the working day when that lies outside it."""
    return DEFAULT_CLOCK if opens <= DEFAULT_CLOCK < closes else opens


def clock_choices(opens: time, closes: time) -> list[time]:
    """The times of day to choose among: a quarter past every hour in which the bot may write."""
    return [
        time(hour, 15)
        for hour in range(opens.hour, closes.hour + 1)
        if opens <= time(hour, 15) < closes
    ]


def read_day(text: str, today: date) -> date | None:
    """The day that a person wrote, or None when it is no day.

    Takes 12.1., 12/1, 12. januar, 12 January, 12. desember, 12.1.2027 and 2027-01-12. Without a
    year it is the next such day after `today`.
    """
    words = " ".join(text.casefold().split())
    if found := _DAY_ISO.fullmatch(words):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_IN_FIGURES.fullmatch(words):
        day, month, year = int(found[1]), int(found[2]), found[3]
    elif found := _DAY_IN_WORDS.fullmatch(words):
        day, month, year = int(found[1]), _MONTH_NUMBERS.get(found[2], 0), found[3]
    else:
        return None
    if year is not None:
        return _day(int(year), month, day)
    this_year = _day(today.year, month, day)
    if this_year is not None and this_year > today:
        return this_year
    return _day(today.year + 1, month, day)


def may_be_away_until(day: date, today: date) -> bool:
    """Whether that is a day to come back on: after today, and within a year."""
    return today < day <= today + LONGEST_AWAY


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def fold_name(name: str) -> str:
    """A name as it is held against others: whoever has the same is taken for the same."""
    return unicodedata.normalize("NFKC", name).casefold()
