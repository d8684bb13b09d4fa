"""Where a programme stands on a day: its weeks, with closed and paused ones left out.

Pure: what runs, the calendar and the day are arguments.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from bot.reflection.library_content import Programme, Theme, Week

FIRST_PROGRAMME, LEADERS_PROGRAMME = "faelles-fagligt-fundament", "lederspor"
"""What an organisation begins with: all of them, and beside it its leaders."""
BASIC, WELCOME = "grundrytme", "velkomst"
"""What goes on where nothing else runs, and what a newcomer gets first; nobody starts these."""
WELCOME_AFTER_DAYS = 14
"""Who joins in an organisation's first two weeks begins together with the others."""
VOTE_WEEKS = 3
CHOICES = 3
FEWEST_VOTERS = 5
"""Groups are shown from five people up, so fewer cannot decide by vote either."""
LONGEST_WEEKS = 520

WEEK = timedelta(weeks=1)
IsClosed = Callable[[date], bool]
"""Whether nothing is sent in the week of a day (WorkCalendar.is_closed_week)."""


@dataclass(frozen=True, slots=True)
class Pause:
    """The weeks from that of `first` until the one before that of `until`; None: still paused."""

    first: date
    until: date | None = None

    def covers(self, monday: date) -> bool:
        """Whether the week of that Monday is left out."""
        return monday_of(self.first) <= monday and (
            self.until is None or monday < monday_of(self.until)
        )


@dataclass(frozen=True, slots=True)
class Run:
    """A programme that was started: for all, or for some departments (`departments`).

    `first` is a day of its first week, `weeks` how many it had then (for a file that is gone), and
    `shift` how many weeks were leapt over since (negative: repeated).
    """

    id: int
    programme: str
    audience: Literal["all", "leaders"]
    departments: frozenset[int] | None
    first: date
    weeks: int
    by_whom: Literal["makker", "facilitator", "vote"]
    state: Literal["draft", "running", "ended"]
    ended_on: date | None = None
    pauses: tuple[Pause, ...] = ()
    shift: int = 0

    @property
    def is_paused(self) -> bool:
        """Whether it is paused until somebody lets it go on."""
        return any(pause.until is None for pause in self.pauses)

    def reaches(self, department: int | None) -> bool:
        """Whether it is for that department; who has none gets only what is for all."""
        return self.departments is None or department in self.departments

    def has_begun(self, today: date) -> bool:
        """Whether its first week has come."""
        return self.state != "draft" and monday_of(self.first) <= monday_of(today)


@dataclass(frozen=True, slots=True)
class ProgrammeWeek:
    """What one week draws from: the programme, the place in it (from 0) and what it names."""

    programme: "Programme"
    index: int
    week: "Week"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a programme stands: week `week` (from 1) of `weeks`. `run` None: the basic rhythm."""

    programme: "Programme"
    week: int
    weeks: int
    run: Run | None = None

    @property
    def index(self) -> int:
        """The place among the programme's own weeks, from 0."""
        return min((self.week - 1) // self.programme.every_weeks, len(self.programme.weeks) - 1)

    @property
    def theme(self) -> "Theme":
        """The theme of the week."""
        return self.programme.theme_of(self.index)

    @property
    def asks(self) -> bool:
        """Whether this week has a question: one of every second week leaves the others free."""
        return self.week % self.programme.every_weeks == 0

    @property
    def drawn(self) -> ProgrammeWeek:
        """What the week's question is drawn from."""
        return ProgrammeWeek(self.programme, self.index, self.programme.weeks[self.index])


def monday_of(day: date) -> date:
    """The Monday of that day's ISO week."""
    return day - timedelta(days=day.weekday())


def length_of(programme: "Programme") -> int:
    """How many weeks a programme takes, with those that it leaves free."""
    return len(programme.weeks) * programme.every_weeks


def open_weeks(first: date, until: date, is_closed: IsClosed, pauses: Iterable[Pause] = ()) -> int:
    """How many weeks from that of `first` to before that of `until` are neither closed nor paused.

    0 when `until` comes first.
    """
    pauses = tuple(pauses)
    monday, end, count = monday_of(first), monday_of(until), 0
    while monday < end:
        count += not (is_closed(monday) or any(pause.covers(monday) for pause in pauses))
        monday += WEEK
    return count


def weeks_before(run: Run, today: date, is_closed: IsClosed) -> int:
    """How many weeks of a run lie before the week of that day."""
    return max(0, open_weeks(run.first, today, is_closed, run.pauses) + run.shift)


def weeks_of_run(run: Run, weeks: int, is_closed: IsClosed) -> list[tuple[date, int | None]]:
    """The Mondays from a run's first week to its last, each with its number (from 1).

    None for one that is closed or paused. What is paused without an end is counted as going on
    after this pause's first week, so that the list has an end.
    """
    found: list[tuple[date, int | None]] = []
    monday, number = monday_of(run.first), min(run.shift, weeks - 1)
    while number < weeks and len(found) < LONGEST_WEEKS:
        left_out = is_closed(monday) or any(
            pause.covers(monday) for pause in run.pauses if pause.until is not None
        )
        number += not left_out
        found.append((monday, None if left_out else max(1, number)))
        monday += WEEK
    return found


def last_monday(run: Run, weeks: int, is_closed: IsClosed) -> date:
    """The Monday of a run's last week, as far as it is known now."""
    return weeks_of_run(run, weeks, is_closed)[-1][0]


def holding(runs: Iterable[Run], department: int | None, today: date) -> Run | None:
    """The run that a department follows: of those that have begun, the one that began last.

    It takes the place of those before it for good, also when it has ended; of two that begin in
    the same week, the one that was started last.
    """
    begun = [run for run in runs if run.has_begun(today) and run.reaches(department)]
    return max(begun, key=lambda run: (monday_of(run.first), run.id), default=None)


def place_of(
    run: Run, programme: "Programme", today: date, is_closed: IsClosed, *, loops: bool = False
) -> Place | None:
    """Where a run stands in the week of that day, or None when it has ended or is paused.

    In a closed week it is the week that comes next. One that `loops` begins again after its last.
    """
    if run.state == "ended":
        return None
    monday = monday_of(today)
    if any(pause.covers(monday) for pause in run.pauses):
        return None
    weeks = length_of(programme)
    before = weeks_before(run, today, is_closed)
    if before >= weeks and not loops:
        return None
    return Place(programme, before % weeks + 1, weeks, run)


def basic_place(programme: "Programme", began: date, today: date, is_closed: IsClosed) -> Place:
    """Where the basic rhythm stands; it goes round for ever."""
    weeks = length_of(programme)
    return Place(programme, open_weeks(began, today, is_closed) % weeks + 1, weeks)


def is_newcomer(joined: date, began: date) -> bool:
    """Whether somebody joined an organisation that had begun without them."""
    return joined >= monday_of(began) + timedelta(days=WELCOME_AFTER_DAYS)


def welcome_place(
    programme: "Programme", first: date, today: date, is_closed: IsClosed
) -> Place | None:
    """Where a newcomer stands in the welcome track, or None when they are through.

    `first` is a day of the week in which their first week's message comes.
    """
    before = open_weeks(first, today, is_closed)
    weeks = length_of(programme)
    return Place(programme, before + 1, weeks) if before < weeks else None


def choices_after(run: Run, programmes: Iterable["Programme"], runs: Sequence[Run]) -> list[str]:
    """The programmes to choose among after a run: those that ran longest ago, or never, first."""
    last = {one.programme: one.first for one in sorted(runs, key=lambda one: one.first)}
    able = [
        one.id
        for one in programmes
        if one.audience == "all" and one.id not in (BASIC, WELCOME, run.programme)
    ]
    return sorted(able, key=lambda one: last.get(one, date.min))[:CHOICES]


def winner(ballots: Mapping[str, str], choices: Sequence[str]) -> str | None:
    """What most of the voters chose, the first in order among equals; None for fewer than five.

    `ballots` has each voter's choice by their key.
    """
    if len(ballots) < FEWEST_VOTERS:
        return None
    return max(choices, key=lambda one: (list(ballots.values()).count(one), -choices.index(one)))
