"""What a round is made from and what comes of it: its form, its inputs, and how it stands.

Pure. The numbers are counts; who is named, and who is not, is decided where they are gathered.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

from bot.clock import WorkCalendar
from bot.matching.people import (
    PAIRS,
    Across,
    Candidate,
    Meeting,
    Options,
    Plan,
    RepeatReason,
)

IN_PAIRS, IN_TRIOS, ACROSS = "pairs", "trios", "across"
"""The forms of a round; the last is followed by what two groups it goes across."""
By = Literal["department", "profession"]

DAYS_FOR_ANOTHER = 3
"""So many working days, today among them, must be left of a round to find somebody anew."""
LEAST_DAYS_TO_MEET = 3
"""In a round that was closed sooner than so many days after it began nobody had time to meet."""
SILENT_ROUNDS = 3
SILENT_ANSWER_DAYS = 3
"""So many working days somebody has to answer whether they still want to take part."""


@dataclass(frozen=True, slots=True)
class RoundInputs:
    """All that `match` needs for a round; with the kept seed it can be repeated."""

    candidates: tuple[Candidate, ...]
    history: tuple[Meeting, ...]
    round_no: int
    seed: int
    form: str = IN_PAIRS


@dataclass(frozen=True, slots=True)
class RoundStarted:
    """A round that was formed: how many groups, people in them and people left over."""

    number: int
    groups: int
    people: int
    left_over: int
    ends: date


class NotStarted(StrEnum):
    """Why no round was formed at once; no round has changed then."""

    ALREADY = "already"
    TOO_FEW = "too_few"
    COMING = "coming"
    """It is being put together; whoever asked for it is told when it is there."""
    IN_HAND = "in_hand"
    """It was being put together already."""


@dataclass(frozen=True, slots=True)
class OutcomeCounts:
    """How many seats have which outcome, and how many have not answered."""

    held: int = 0
    partly: int = 0
    later: int = 0
    no: int = 0
    not_answered: int = 0


@dataclass(frozen=True, slots=True)
class HiddenCounts:
    """Counts that stand for the people whose names the reader is not shown."""

    matched: int = 0
    unreachable: int = 0
    wants_new_partner: int = 0
    sat_out: int = 0


@dataclass(frozen=True, slots=True)
class Account:
    """What a round amounted to when it was formed; a trio counts as its three pairs.

    `why_repeats` has how many of the repeats each reason forced.
    """

    pairs: int
    new_pairs: int
    across_departments: int
    repeats: int
    left_over: int
    why_repeats: Mapping[RepeatReason, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a group as it counts for who comes first next time.

    `person` is None when they gave it up or are erased, `sign` whether they did anything.
    """

    person: str | None
    sign: bool
    offline: bool
    outcome: str | None


@dataclass(frozen=True, slots=True)
class RoundOverview:
    """A round on one screen: names without reasons, outcomes as counts.

    `groups` hold the names of those matched; people of the hidden departments are only in
    `hidden`, so a group of a hidden and a shown person has one name. `cards` says whether there
    are cards to print for colleagues without Telegram.
    """

    number: int
    starts: date
    ends: date
    open: bool
    form: str
    groups: tuple[tuple[str, ...], ...]
    unreachable: tuple[str, ...]
    wants_new_partner: tuple[str, ...]
    sat_out: tuple[str, ...]
    outcomes: OutcomeCounts
    hidden: HiddenCounts
    account: Account | None
    cards: bool = False


def read_form(form: str) -> Options:
    """What a form asks of the matching. Raises ValueError for one that there is not."""
    match form.split(":"):
        case ["pairs"]:
            return PAIRS
        case ["trios"]:
            return Options(trios=True)
        case ["across", "department" | "profession" as by, first, second] if first != second:
            return Options(across=Across(by, first, second))
    raise ValueError(f"There is no form of a round called {form!r}.")


def write_across(by: By, first: str, second: str) -> str:
    """The form that goes across two departments (their ids) or two professions."""
    return ":".join((ACROSS, by, first, second))


def account_for(plan: Plan) -> Account:
    """What a plan amounts to, as counts."""
    told = plan.explanation
    reasons = Counter(repeat.reason for repeat in told.repeats)
    return Account(
        told.pairs,
        told.new_pairs,
        told.across_departments,
        len(told.repeats),
        len(plan.left_out),
        dict(sorted(reasons.items())),
    )


def find_stood_up(places: Sequence[Place]) -> dict[str, bool]:
    """For everybody who kept their place in a group: whether they were stood up.

    They were when they said that nothing came of it; and, unless somebody says that it was held,
    when the others gave up, or never did anything while they did. Of a colleague without
    Telegram nothing is awaited, so they are never the one who did not react.
    """
    here = [one for one in places if one.person is not None]
    was_held = any(one.outcome in ("held", "partly") for one in places)
    found = {}
    for one in here:
        assert one.person is not None
        others = [other for other in here if other is not one]
        nobody_reacts = (one.sign or one.offline) and not any(
            other.sign or other.offline for other in others
        )
        found[one.person] = one.outcome == "no" or (not was_held and (not others or nobody_reacts))
    return found


def has_days_left(calendar: WorkCalendar, today: date, ends: date) -> bool:
    """Whether a round that lasts until `ends` has days enough left to find somebody anew."""
    first = calendar.working_day_from(today)
    return calendar.add_working_days(first, DAYS_FOR_ANOTHER - 1) <= ends


def is_silent(signs: Sequence[bool]) -> bool:
    """Whether three rounds in a row went by without a sign; the latest round first.

    `signs` has for each round in which somebody had a place whether they did anything about it.
    """
    return len(signs) >= SILENT_ROUNDS and not any(signs[:SILENT_ROUNDS])


def had_time_to_answer(calendar: WorkCalendar, asked: date, today: date) -> bool:
    """Whether somebody who was asked on that day has had their days to answer."""
    return calendar.add_working_days(asked, SILENT_ANSWER_DAYS) <= today
