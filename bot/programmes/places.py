"""Where the programmes stand, for whoever asks: a department, a person, a leader.

It reads rows and changes none, but for the organisation's very first programme.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from bot.clock import WorkCalendar
from bot.people.rules import Person
from bot.programmes import rules, store
from bot.programmes.rules import Place, ProgrammeWeek, Run
from bot.storage import Database

if TYPE_CHECKING:
    from bot.reflection.library import Library
    from bot.transport import Turn


@dataclass(frozen=True, slots=True)
class Ended:
    """A run that ended: what it was, for whom (None: all), and its first and last day."""

    run: int
    programme: str
    departments: frozenset[int] | None
    first: date
    last: date


def place(
    db: Database,
    library: "Library",
    department: int | None,
    today: date,
    calendar: WorkCalendar,
) -> Place | None:
    """The programme of a department in the week of that day, with the week and its theme.

    It is the basic rhythm where no programme runs, or while it is paused. None only before the
    organisation has begun, or without any programme in the library.
    """
    began = store.began(db)
    if began is None:
        return None
    run = run_of(db, department, today)
    programme = None if run is None else library.programmes.get(run.programme)
    if run is not None and programme is not None:
        found = rules.place_of(run, programme, today, calendar.is_closed_week)
        if found is not None:
            return found
    basic = library.programmes.get(rules.BASIC) or library.programmes.get(rules.FIRST_PROGRAMME)
    if basic is None:
        return None
    return rules.basic_place(basic, began, today, calendar.is_closed_week)


def run_of(db: Database, department: int | None, today: date) -> Run | None:
    """The run that a department follows, or followed last; None where none has begun."""
    return rules.holding(_common(db), department, today)


def ended_between(
    db: Database, library: "Library", first: date, last: date, calendar: WorkCalendar
) -> list[Ended]:
    """The runs for colleagues whose last day lies from `first` to `last`, in that order.

    The last day is the Sunday of the last week, or the day on which the facilitator ended it,
    or the one before another programme took its place for all whom it reached.
    """
    found = []
    runs = _common(db)
    for run in runs:
        day = last_day(run, runs, library, calendar)
        if day is not None and first <= day <= last:
            found.append(Ended(run.id, run.programme, run.departments, run.first, day))
    return sorted(found, key=lambda one: (one.last, one.run))


def last_day(
    run: Run, runs: Sequence[Run], library: "Library", calendar: WorkCalendar
) -> date | None:
    """A run's last day, as far as it is known now; None for a draft or while it is paused."""
    if run.state == "draft":
        return None
    if run.state == "ended":
        return run.ended_on
    days = [
        rules.monday_of(later.first) - timedelta(days=1)
        for later in runs
        if later.state != "draft" and takes_the_place(later, run)
    ]
    if not run.is_paused:
        weeks = weeks_of(library, run)
        last = rules.last_monday(run, weeks, calendar.is_closed_week)
        days.append(last + timedelta(days=6))
    return min(days, default=None)


def takes_the_place(later: Run, run: Run) -> bool:
    """Whether a run began after another one, or is to, for all whom that one reaches."""
    begins = (rules.monday_of(run.first), run.id)
    reaches = later.audience == run.audience and (
        later.departments is None
        or (run.departments is not None and run.departments <= later.departments)
    )
    return reaches and (rules.monday_of(later.first), later.id) > begins


def weeks_of(library: "Library", run: Run) -> int:
    """How many weeks a run takes: its file says, or, without one, what it was at the start."""
    programme = library.programmes.get(run.programme)
    return run.weeks if programme is None else rules.length_of(programme)


def title_of(library: "Library", programme: str, language: str) -> str:
    """A programme's title in that language; its id where the file is gone."""
    found = library.programmes.get(programme)
    return programme if found is None else found.title.in_(language)


def first_title(turn: "Turn") -> str:
    """The title of what an organisation begins with."""
    return title_of(turn.library, rules.FIRST_PROGRAMME, turn.say.language)


def live_runs(
    db: Database,
    library: "Library",
    departments: Sequence[int],
    today: date,
    calendar: WorkCalendar,
) -> list[Run]:
    """The runs that somebody follows, or will: those of leaders too; no drafts.

    `departments` are the open ones. A paused one is among them.
    """
    runs = store.all_runs(db)
    followed = {
        one.id
        for audience in ("all", "leaders")
        for department in (None, *departments)
        if (one := rules.holding(_of(runs, audience), department, today)) is not None
    }
    live = []
    for run in runs:
        if run.state != "running" or (run.id not in followed and run.has_begun(today)):
            continue
        last = rules.last_monday(run, weeks_of(library, run), calendar.is_closed_week)
        if run.audience == "leaders" or run.is_paused or rules.monday_of(today) <= last:
            live.append(run)
    return live


def begin(db: Database, library: "Library", today: date, now: int) -> date:
    """The day on which the organisation began; the first time, its first programmes begin."""
    began = store.began(db)
    if began is not None:
        return began
    store.note_began(db, today)
    for programme in (rules.FIRST_PROGRAMME, rules.LEADERS_PROGRAMME):
        known = library.programmes.get(programme)
        if known is not None:
            store.add_run(
                db,
                programme,
                today,
                now,
                weeks=rules.length_of(known),
                by_whom="makker",
                audience=known.audience,
            )
    return today


def place_for(turn: "Turn", person: Person) -> Place | None:
    """Where a person stands this week: in the welcome track, or in their department's programme."""
    began = begin(turn.db, turn.library, turn.now.date(), turn.at)
    today = turn.now.date()
    welcome = turn.library.programmes.get(rules.WELCOME)
    joined = datetime.fromtimestamp(person.joined, turn.calendar.zone).date()
    if welcome is not None and rules.is_newcomer(joined, began):
        first = _first_week(turn.calendar, person, joined)
        found = rules.welcome_place(welcome, first, today, turn.calendar.is_closed_week)
        if found is not None:
            return found
    return place(turn.db, turn.library, person.department, today, turn.calendar)


def _first_week(calendar: WorkCalendar, person: Person, joined: date) -> date:
    """A day of the week in which the first week's message after their joining comes."""
    day = calendar.weekly_day(person.weekday, joined)
    return joined if day is not None and day > joined else rules.monday_of(joined) + rules.WEEK


def week_for(turn: "Turn", person: Person) -> ProgrammeWeek | None:
    """What a person's question of this week is drawn from; None in a week that is left free."""
    if turn.calendar.is_closed_week(turn.now.date()):
        return None
    found = place_for(turn, person)
    return found.drawn if found is not None and found.asks else None


def leaders_week(turn: "Turn", *, each: bool = False) -> ProgrammeWeek | None:
    """What a leader's question of this week is drawn from, or None where it is the common one.

    `each`: also in the weeks that the leaders' programme leaves free.
    """
    today = turn.now.date()
    begin(turn.db, turn.library, today, turn.at)
    is_closed = turn.calendar.is_closed_week
    run = rules.holding(_of(store.all_runs(turn.db), "leaders"), None, today)
    programme = None if run is None else turn.library.programmes.get(run.programme)
    if run is None or programme is None or is_closed(today):
        return None
    found = rules.place_of(run, programme, today, is_closed, loops=True)
    return found.drawn if found is not None and (each or found.asks) else None


def _common(db: Database) -> list[Run]:
    return _of(store.all_runs(db), "all")


def _of(runs: Sequence[Run], audience: str) -> list[Run]:
    return [run for run in runs if run.audience == audience]
