"""After-processing: which question of a learning event comes when, and which are let go.

Pure. The days are those of the expanding schedule 1, 3, 7, 21, 60, 150.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

CAPTURE_QUESTION = "capture"
"""The question of day 1; it is in the texts, not in the library."""
MERGE_DAYS = 28
"""An event that another one follows within so many days is gone on with in that one."""
FURTHEST_AHEAD = 366
FURTHEST_BACK = 3 * 365
TITLE_LENGTH = 80


@dataclass(frozen=True, slots=True)
class Stage:
    """One question of the after-processing: asked from day `day` to day `last` after the event."""

    day: int
    last: int
    question: str


CAPTURE = Stage(1, 6, CAPTURE_QUESTION)
IN_WEEK = (
    Stage(3, 13, "laeringsmaal.2"),
    Stage(7, 27, "laeringsmaal.1"),
    Stage(21, 55, "laeringsmaal.4"),
    Stage(60, 119, "laeringsmaal.5"),
    Stage(150, 209, "laeringsmaal.3"),
)
"""The stages that stand in the week's message. Each has room for a second try, then is let go."""
LAST_DAY = IN_WEEK[-1].last


@dataclass(frozen=True, slots=True)
class Event:
    """A learning event: a course day or a theme meeting, on which day, and its models' ids."""

    id: int
    title: str
    day: date
    models: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A question that is due: of which event, and which stage of it."""

    event: Event
    stage: Stage


Done = Collection[tuple[int, int]]
"""What was asked already: the event's id and the stage's day."""


def still_asked(events: Iterable[Event], today: date) -> list[Event]:
    """The events with questions of their own, the newest first.

    One that a later one has followed within four weeks is merged into that: what was not asked
    of the older by then is let go, so that a second event never doubles the load.
    """
    past = sorted(
        (one for one in events if one.day < today), key=lambda one: (one.day, one.id), reverse=True
    )
    kept: list[Event] = []
    newer: Event | None = None
    for event in past:
        if newer is None or newer.day - event.day > timedelta(days=MERGE_DAYS):
            kept.append(event)
        newer = event
    return kept


def due_step(events: Iterable[Event], done: Done, today: date) -> Step | None:
    """The question that stands in the week's message of that (working) day, or None.

    Of two events the newer one's goes first; the older one's waits while it is of use. Within an
    event the earliest stage goes first, so that none is passed over because it came late.
    """
    for event in still_asked(events, today):
        for stage in IN_WEEK:
            if _is_due(event, stage, done, today):
                return Step(event, stage)
    return None


def captures(event: Event, events: Iterable[Event], done: Done, today: date) -> bool:
    """Whether *Hvad vil du huske?* about that event is of use on that day."""
    return event in still_asked(events, today) and _is_due(event, CAPTURE, done, today)


def is_over(event: Event, today: date) -> bool:
    """Whether no question can come of the event any more."""
    return today > event.day + timedelta(days=LAST_DAY)


def may_be_on(day: date, today: date) -> bool:
    """Whether an event can be entered with that day: within three years back and one ahead."""
    return today - timedelta(days=FURTHEST_BACK) <= day <= today + timedelta(days=FURTHEST_AHEAD)


def nearest(day: date, today: date, *, has_year: bool) -> date:
    """A day that was read as the next such day, as the nearest one: 3.11. in December has been."""
    if has_year:
        return day
    try:
        before = day.replace(year=day.year - 1)
    except ValueError:
        return day
    return before if today - before < day - today else day


def questions_to_come(event: Event, today: date) -> Sequence[Stage]:
    """The stages whose time has not passed by that day, as far as the calendar alone says."""
    return [
        stage for stage in (CAPTURE, *IN_WEEK) if today <= event.day + timedelta(days=stage.last)
    ]


def _is_due(event: Event, stage: Stage, done: Done, today: date) -> bool:
    after = (today - event.day).days
    return stage.day <= after <= stage.last and (event.id, stage.day) not in done
