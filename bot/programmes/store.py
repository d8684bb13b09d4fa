"""The rows of programmes that run, and in which week somebody first met one."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from bot.programmes.rules import Pause, Run
from bot.storage import Database

BEGAN = "programmes.began"


def began(db: Database) -> date | None:
    """The day on which the organisation's first programme began, or None before that."""
    found = db.get_meta(BEGAN)
    return None if found is None else date.fromisoformat(found)


def note_began(db: Database, day: date) -> None:
    """Keep the day on which the organisation's first programme began."""
    db.set_meta(BEGAN, day.isoformat())


def all_runs(db: Database) -> list[Run]:
    """Every run, in the order in which they were started."""
    departments: dict[int, set[int]] = {}
    for row in db.rows("select run, department from programme_run_departments"):
        departments.setdefault(row["run"], set()).add(row["department"])
    pauses: dict[int, list[Pause]] = {}
    for row in db.rows("select run, first_day, until from programme_pauses order by id"):
        until = None if row["until"] is None else date.fromisoformat(row["until"])
        pauses.setdefault(row["run"], []).append(Pause(date.fromisoformat(row["first_day"]), until))
    return [
        _run(row, departments.get(row["id"], set()), pauses.get(row["id"], []))
        for row in db.rows("select * from programme_runs order by id")
    ]


def find_run(db: Database, run: int) -> Run | None:
    """The run with that id, or None."""
    return next((one for one in all_runs(db) if one.id == run), None)


def _run(row: dict[str, Any], departments: Iterable[int], pauses: Iterable[Pause]) -> Run:
    return Run(
        id=row["id"],
        programme=row["programme"],
        audience=row["audience"],
        departments=None if row["reach"] == "all" else frozenset(departments),
        first=date.fromisoformat(row["first_day"]),
        weeks=row["weeks"],
        by_whom=row["by_whom"],
        state=row["state"],
        ended_on=None if row["ended_on"] is None else date.fromisoformat(row["ended_on"]),
        pauses=tuple(pauses),
        shift=row["shift"],
    )


def add_run(
    db: Database,
    programme: str,
    first: date,
    now: int,
    *,
    weeks: int,
    by_whom: str,
    audience: str = "all",
    departments: Iterable[int] | None = None,
    state: str = "running",
) -> int:
    """Add a run, for all when `departments` is None; gives its id."""
    cursor = db.execute(
        "insert into programme_runs"
        " (programme, audience, first_day, weeks, by_whom, state, changed)"
        " values (?, ?, ?, ?, ?, ?, ?)",
        (programme, audience, first.isoformat(), weeks, by_whom, state, now),
    )
    run = int(cursor.lastrowid or 0)
    if departments is not None:
        set_reach(db, run, departments)
    return run


def set_reach(db: Database, run: int, departments: Iterable[int] | None) -> None:
    """Let a run be for these departments, or for all (None)."""
    reach = "all" if departments is None else "some"
    db.execute("update programme_runs set reach = ? where id = ?", (reach, run))
    db.execute("delete from programme_run_departments where run = ?", (run,))
    for department in departments or ():
        db.execute(
            "insert into programme_run_departments (run, department) values (?, ?)",
            (run, department),
        )


def set_first(db: Database, run: int, first: date) -> None:
    """Move the first week of a run."""
    db.execute("update programme_runs set first_day = ? where id = ?", (first.isoformat(), run))


def shift(db: Database, run: int, weeks: int) -> None:
    """Leap over so many weeks of a run that has begun; a negative number repeats them."""
    db.execute("update programme_runs set shift = shift + ? where id = ?", (weeks, run))


def start(db: Database, run: int, now: int) -> None:
    """A draft becomes a run."""
    db.execute("update programme_runs set state = 'running', changed = ? where id = ?", (now, run))


def end(db: Database, run: int, day: date, now: int) -> None:
    """End a run on that day."""
    db.execute(
        "update programme_runs set state = 'ended', ended_on = ?, changed = ? where id = ?",
        (day.isoformat(), now, run),
    )


def forget_run(db: Database, run: int) -> None:
    """Forget a run that has not begun."""
    db.execute("delete from programme_runs where id = ?", (run,))


def forget_drafts(db: Database, before: int) -> None:
    """Forget drafts that were begun before that instant."""
    db.execute("delete from programme_runs where state = 'draft' and changed < ?", (before,))


def pause(db: Database, run: int, day: date) -> None:
    """Pause a run from the week of that day on."""
    db.execute(
        "insert into programme_pauses (run, first_day) values (?, ?)", (run, day.isoformat())
    )


def resume(db: Database, run: int, day: date) -> None:
    """Let a run go on in the week of that day."""
    db.execute(
        "update programme_pauses set until = ? where run = ? and until is null",
        (day.isoformat(), run),
    )


def note_met(db: Database, run: int, person: str, monday: date) -> date:
    """Note the week in which somebody meets a run, the first time; gives the one that is kept."""
    db.execute(
        "insert or ignore into programme_meetings (run, person, monday) values (?, ?, ?)",
        (run, person, monday.isoformat()),
    )
    kept = db.value(
        "select monday from programme_meetings where run = ? and person = ?", (run, person)
    )
    return date.fromisoformat(kept)


def meetings_of(db: Database, person: str) -> list[tuple[str, date]]:
    """The programmes that somebody met, and in which week."""
    return [
        (row["programme"], date.fromisoformat(row["monday"]))
        for row in db.rows(
            "select r.programme, m.monday from programme_meetings m"
            " join programme_runs r on r.id = m.run where m.person = ? order by m.run",
            (person,),
        )
    ]
