"""The rows of the schedule: one a job and subject, and what has run.

`wall` is the local wall time it is meant for; `due` the instant in whole seconds since 1970.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.clock import instant
from bot.storage import Database

KEEP_RAN = 60 * 24 * 3600
# A subject is a key, or begins with one: "key:12".
_OF_PERSON = "(subject = :key or substr(subject, 1, length(:key) + 1) = :key || ':')"


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is due."""

    job: str
    subject: str
    wall: str
    due: int
    attempts: int


def set_due(db: Database, job: str, subject: str, when: datetime) -> None:
    """Let a job run next at that (aware, local) time, whatever was planned before.

    A wall time at which it has run already is never planned again, so an hour that the autumn
    change repeats, or a clock that was set back, does not run it twice.
    """
    when = when.replace(microsecond=0)
    while db.value(
        "select 1 from ran where job = ? and subject = ? and wall = ?", (job, subject, _wall(when))
    ):
        when += timedelta(seconds=1)
    db.execute(
        "insert into schedule (job, subject, wall, due) values (?, ?, ?, ?)"
        " on conflict (job, subject) do update set wall = excluded.wall, due = excluded.due,"
        " attempts = 0, fault = null",
        (job, subject, _wall(when), instant(when)),
    )


def bring_forward(db: Database, job: str, subject: str, when: datetime) -> None:
    """Let a job run at that time unless it is planned for an earlier one."""
    planned = due_of(db, job, subject)
    if planned is None or instant(when) < planned:
        set_due(db, job, subject, when)


def cancel(db: Database, job: str, subject: str) -> None:
    """Plan the job no more for that subject; it need not have been planned."""
    db.execute("delete from schedule where job = ? and subject = ?", (job, subject))


def due_of(db: Database, job: str, subject: str) -> int | None:
    """When the job is planned for that subject, in seconds since 1970, or None."""
    found: int | None = db.value(
        "select due from schedule where job = ? and subject = ? and fault is null", (job, subject)
    )
    return found


def is_planned(db: Database, job: str) -> bool:
    """Whether a job is planned for anybody or anything."""
    return (
        db.value("select 1 from schedule where job = ? and fault is null limit 1", (job,))
        is not None
    )


def next_due(db: Database, among: Sequence[str] = ()) -> tuple[int, str] | None:
    """When the next job is due and its name (of some jobs if given), or None when none is."""
    row = db.row(
        "select due, job from schedule where fault is null"
        " and (? = '[]' or job in (select value from json_each(?))) order by due, job limit 1",
        (json.dumps(list(among)), json.dumps(list(among))),
    )
    return None if row is None else (row["due"], row["job"])


def jobs_aside(db: Database) -> list[tuple[str, int]]:
    """The jobs that failed three times, each with its reason, and for how many they did."""
    return [
        (f"{row['job']}: {row['fault']}", row["n"])
        for row in db.rows(
            "select job, fault, count(*) as n from schedule where fault is not null"
            " group by 1, 2 order by 3 desc, 1, 2"
        )
    ]


def due_rows(
    db: Database,
    now: int,
    limit: int,
    *,
    among: Collection[str] | None = None,
    without: Collection[str] = (),
) -> list[Row]:
    """What is due at that instant, the oldest first: of the named jobs, or but for them."""
    return [
        _row(row)
        for row in db.rows(
            "select job, subject, wall, due, attempts from schedule"
            " where fault is null and due <= :now"
            " and (:among is null or job in (select value from json_each(:among)))"
            " and job not in (select value from json_each(:without))"
            " order by due, job, subject limit :limit",
            {
                "now": now,
                "among": None if among is None else json.dumps(sorted(among)),
                "without": json.dumps(sorted(without)),
                "limit": limit,
            },
        )
    ]


def planned(db: Database, job: str, subject: str) -> Row | None:
    """The row of a job for a subject, or None when it is not planned or was set aside."""
    row = db.row(
        "select job, subject, wall, due, attempts from schedule"
        " where fault is null and job = ? and subject = ?",
        (job, subject),
    )
    return None if row is None else _row(row)


def rows_of(db: Database, jobs: Collection[str]) -> list[Row]:
    """Every planned row of these jobs."""
    return [
        _row(row)
        for row in db.rows(
            "select job, subject, wall, due, attempts from schedule"
            " where fault is null and job in (select value from json_each(?))",
            (json.dumps(sorted(jobs)),),
        )
    ]


def move(db: Database, row: Row, due: int) -> None:
    """Let a row be due at another instant; the wall time that it is meant for stays."""
    db.execute(
        "update schedule set due = ? where job = ? and subject = ?", (due, row.job, row.subject)
    )


def claim(db: Database, row: Row, now: int) -> None:
    """Take a due row: it is planned no more, and noted as run at its wall time."""
    cancel(db, row.job, row.subject)
    db.execute(
        "insert into ran (job, subject, wall, at) values (?, ?, ?, ?)",
        (row.job, row.subject, row.wall, now),
    )


def postpone(db: Database, row: Row, reason: str, until: int | None) -> None:
    """A job failed: try it again at `until`, or, when None, set it aside with the reason."""
    db.execute(
        "update schedule set attempts = attempts + 1, due = coalesce(?, due), fault = ?"
        " where job = ? and subject = ?",
        (until, None if until is not None else reason, row.job, row.subject),
    )


def plans_of(db: Database, key: str) -> list[dict[str, str]]:
    """What is planned for a person: the job and its local wall time."""
    return [
        {"job": row["job"], "at": row["wall"]}
        for row in db.rows(
            f"select job, wall from schedule where {_OF_PERSON} order by due, job",  # noqa: S608  # nosec B608
            {"key": key},
        )
    ]


def forget_person(db: Database, key: str) -> None:
    """Plan nothing for a person any more, and forget what ran for them."""
    for table in ("schedule", "ran"):
        db.execute(f"delete from {table} where {_OF_PERSON}", {"key": key})  # noqa: S608  # nosec B608


def clean(db: Database, now: int) -> None:
    """Forget what ran more than 60 days ago."""
    db.execute("delete from ran where at < ?", (now - KEEP_RAN,))


def _wall(when: datetime) -> str:
    return when.replace(tzinfo=None).isoformat()


def _row(row: dict[str, Any]) -> Row:
    return Row(row["job"], row["subject"], row["wall"], row["due"], row["attempts"])
