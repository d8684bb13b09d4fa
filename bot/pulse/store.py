"""The rows of the pulse: one a month, counts, and who is done with it.

No row joins who is done with what was counted, and no row has a time of day.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.pulse.rules import FEWEST, NOWHERE, VALUES, Pulse, Tally
from bot.storage import Database


def add(db: Database, pulse: Pulse, departments: Sequence[int]) -> None:
    """Open the pulse of a month, with a count of nought for whatever can be answered."""
    db.execute(
        "insert into pulses (month, opens, closes, items) values (?, ?, ?, ?)",
        (pulse.month, pulse.opens.isoformat(), pulse.closes.isoformat(), json.dumps(pulse.items)),
    )
    for item in pulse.items:
        for department in (NOWHERE, *departments):
            _add_counts(db, pulse.month, item, department)


def find(db: Database, month: str) -> Pulse | None:
    """The pulse of a month ("2026-12"), or None."""
    row = db.row("select * from pulses where month = ?", (month,))
    return None if row is None else _pulse(row)


def open_pulse(db: Database) -> Pulse | None:
    """The pulse that can be answered, or None."""
    row = db.row("select * from pulses where state = 'open' order by month desc limit 1")
    return None if row is None else _pulse(row)


def closed_pulses(db: Database) -> list[Pulse]:
    """All that are closed, the oldest first."""
    rows = db.rows("select * from pulses where state = 'closed' order by month")
    return [_pulse(row) for row in rows]


def close(db: Database, month: str) -> None:
    """Take no more answers; from now on its result is shown, and never changes."""
    db.execute("update pulses set state = 'closed' where month = ?", (month,))


def group_of(db: Database, person: str) -> int:
    """Where a person's answers are counted: their department, or with all who are in a small one.

    The counts of a department of one would be that person's answers.
    """
    found: int | None = db.value(
        "select p.department from people p where p.id = ? and (select count(*) from people q"
        " where q.department = p.department and q.status = 'active') >= ?",
        (person, FEWEST),
    )
    return NOWHERE if found is None else found


def count(db: Database, month: str, department: int, answers: Mapping[str, int]) -> None:
    """Add somebody's answers, a value for each item, to the counts."""
    for item, value in answers.items():
        _add_counts(db, month, item, department)
        db.execute(
            "update pulse_counts set count = count + 1"
            " where pulse = ? and item = ? and department = ? and value = ?",
            (month, item, department, value),
        )


def tallies(db: Database, month: str) -> dict[str, Tally]:
    """The counts of a month by item, department and value, where there are any."""
    found: dict[str, dict[int, dict[int, int]]] = {}
    for row in db.rows(
        "select item, department, value, count from pulse_counts where pulse = ? and count > 0",
        (month,),
    ):
        values = found.setdefault(row["item"], {}).setdefault(row["department"], {})
        values[row["value"]] = row["count"]
    return dict(found)


def sums(db: Database, month: str) -> dict[str, Tally]:
    """The counts of a month by item and value, all departments together."""
    found: dict[str, dict[int, dict[int, int]]] = {}
    for row in db.rows(
        "select item, value, sum(count) as count from pulse_counts where pulse = ?"
        " group by item, value having sum(count) > 0",
        (month,),
    ):
        found.setdefault(row["item"], {}).setdefault(NOWHERE, {})[row["value"]] = row["count"]
    return dict(found)


def departments_of(db: Database, month: str) -> frozenset[int]:
    """The departments that there were when a pulse opened, or came while it was open."""
    rows = db.rows("select distinct department from pulse_counts where pulse = ?", (month,))
    return frozenset(row["department"] for row in rows)


def note_done(db: Database, month: str, person: str) -> None:
    """Somebody has answered, or skipped it."""
    db.execute("insert or ignore into pulse_done (pulse, person) values (?, ?)", (month, person))


def is_done(db: Database, month: str, person: str) -> bool:
    """Whether somebody has answered or skipped the pulse of a month."""
    return bool(
        db.value(
            "select exists (select 1 from pulse_done where pulse = ? and person = ?)",
            (month, person),
        )
    )


def done_by(db: Database, person: str) -> list[str]:
    """The months whose pulse somebody is known to be done with."""
    rows = db.rows("select pulse from pulse_done where person = ? order by pulse", (person,))
    return [row["pulse"] for row in rows]


def forget_done_before(db: Database, day: date) -> None:
    """Forget who was done with the pulses that closed before that day."""
    db.execute(
        "delete from pulse_done where pulse in (select month from pulses where closes < ?)",
        (day.isoformat(),),
    )


def forget_before(db: Database, day: date) -> None:
    """Forget the pulses that closed before that day, with their counts."""
    db.execute("delete from pulses where closes < ?", (day.isoformat(),))


def _add_counts(db: Database, month: str, item: str, department: int) -> None:
    for value in VALUES:
        db.execute(
            "insert or ignore into pulse_counts (pulse, item, department, value)"
            " values (?, ?, ?, ?)",
            (month, item, department, value),
        )


def _pulse(row: dict[str, Any]) -> Pulse:
    return Pulse(
        row["month"],
        date.fromisoformat(row["opens"]),
        date.fromisoformat(row["closes"]),
        tuple(json.loads(row["items"])),
        row["state"] == "open",
    )
