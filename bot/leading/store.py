"""The rows of what was done month by month: of five people and more, and of no fewer."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from bot.leading.rules import Count, RoundCount
from bot.storage import Database


def add(db: Database, counts: Iterable[Count]) -> None:
    """Keep a month's counts; what is kept already stays as it was."""
    for one in counts:
        db.execute(
            "insert or ignore into month_counts (month, department, what, people, times)"
            " values (?, ?, ?, ?, ?)",
            (one.month, one.department, one.what, one.people, one.times),
        )


def add_round(db: Database, one: RoundCount) -> None:
    """Keep what came of a round; what is kept already stays as it was."""
    db.execute(
        "insert or ignore into round_counts (round, starts, met, groups) values (?, ?, ?, ?)",
        (one.number, one.starts.isoformat(), one.met, one.groups),
    )


def of_month(db: Database, month: str) -> list[Count]:
    """All that is shown of a month ("2026-12")."""
    rows = db.rows("select * from month_counts where month = ? order by department", (month,))
    return [_count(row) for row in rows]


def months(db: Database, department: int) -> list[Count]:
    """All that is shown of a department (0: the whole), the oldest month first."""
    rows = db.rows("select * from month_counts where department = ? order by month", (department,))
    return [_count(row) for row in rows]


def newest_month(db: Database) -> str | None:
    """The last month of which there are numbers, or None."""
    found: str | None = db.value("select max(month) from month_counts")
    return found


def rounds(db: Database) -> list[RoundCount]:
    """What came of every round, the oldest first."""
    return [
        RoundCount(row["round"], date.fromisoformat(row["starts"]), row["met"], row["groups"])
        for row in db.rows("select * from round_counts order by round")
    ]


def forget_before(db: Database, day: date) -> None:
    """Forget months that ended, and rounds that began, before that day."""
    db.execute("delete from month_counts where month < ?", (f"{day:%Y-%m}",))
    db.execute("delete from round_counts where starts < ?", (day.isoformat(),))


def _count(row: dict[str, Any]) -> Count:
    return Count(row["month"], row["department"], row["what"], row["people"], row["times"])
