"""The rows of calls for cases: what is asked for, and who has not said yet."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from bot.cases.rules import CaseQuestion
from bot.cases.rules_call import Call, CallState, Occasion
from bot.storage import Database


def find(db: Database, call_id: int) -> Call | None:
    """The call with that id, whatever became of it, or None."""
    row = db.row("select * from case_calls where id = ?", (call_id,))
    return None if row is None else _call(row)


def all_open(db: Database) -> list[Call]:
    """The calls to which a case can be brought, the nearest day first."""
    rows = db.rows("select * from case_calls where state = 'open' order by day, id")
    return [_call(row) for row in rows]


def make(
    db: Database,
    model: str,
    title: Mapping[str, str],
    questions: Sequence[CaseQuestion],
    occasion: Occasion,
    day: date,
) -> int:
    """Make a call, with its model's title and questions as they are now; gives its id."""
    cursor = db.execute(
        "insert into case_calls (model, title_da, title_en, occasion, day, seed)"
        " values (?, ?, ?, ?, ?, ?)",
        (model, title["da"], title["en"], occasion, day.isoformat(), secrets.randbits(31)),
    )
    call_id = int(cursor.lastrowid or 0)
    for one in questions:
        db.execute(
            "insert into case_call_questions (call_id, place, da, en) values (?, ?, ?, ?)",
            (call_id, one.place, one.text["da"], one.text["en"]),
        )
    return call_id


def questions_of(db: Database, call_id: int) -> list[CaseQuestion]:
    """The questions of a call, in order; on a hand-out each is for everybody."""
    rows = db.rows("select * from case_call_questions where call_id = ? order by place", (call_id,))
    return [CaseQuestion(row["place"], {"da": row["da"], "en": row["en"]}, None) for row in rows]


def set_day(db: Database, call_id: int, day: date) -> None:
    """The call is for another day."""
    db.execute("update case_calls set day = ? where id = ?", (day.isoformat(), call_id))


def end(db: Database, call_id: int, state: CallState) -> None:
    """The call is over: nobody has it before them any more."""
    db.execute("update case_calls set state = ? where id = ?", (state, call_id))
    db.execute("delete from case_call_asks where call_id = ?", (call_id,))


def forget_before(db: Database, day: date) -> None:
    """Forget calls that are over and whose day was before that one."""
    db.execute("delete from case_calls where state <> 'open' and day < ?", (day.isoformat(),))


def ask(db: Database, call_id: int, person: str) -> None:
    """Put a call before somebody."""
    db.execute(
        "insert or ignore into case_call_asks (call_id, person) values (?, ?)", (call_id, person)
    )


def leave(db: Database, call_id: int, person: str) -> None:
    """Somebody has a call before them no more; nothing says why."""
    db.execute("delete from case_call_asks where call_id = ? and person = ?", (call_id, person))


def leave_all(db: Database, person: str) -> None:
    """Somebody has no call before them any more."""
    db.execute("delete from case_call_asks where person = ?", (person,))


def waiting_for(db: Database, person: str, *, unseen: bool = False) -> list[Call]:
    """The calls that somebody has before them, or those of them that they have not looked at."""
    rows = db.rows(
        "select c.* from case_calls c join case_call_asks a on a.call_id = c.id"
        " where a.person = ? and c.state = 'open' and (not ? or a.opened is null)"
        " order by c.day, c.id",
        (person, int(unseen)),
    )
    return [_call(row) for row in rows]


def note_opened(db: Database, call_id: int, person: str, now: int) -> None:
    """Somebody has looked at a call."""
    db.execute(
        "update case_call_asks set opened = coalesce(opened, ?) where call_id = ? and person = ?",
        (now, call_id, person),
    )


def note_told(db: Database, person: str) -> None:
    """The letter about requests has named all calls that somebody has before them."""
    db.execute("update case_call_asks set told = 1 where person = ?", (person,))


def has_untold(db: Database, person: str) -> bool:
    """Whether somebody has a call before them that no letter has named and they have not seen."""
    return bool(
        db.value(
            "select exists (select 1 from case_call_asks a join case_calls c on c.id = a.call_id"
            " where a.person = ? and c.state = 'open' and a.told = 0 and a.opened is null)",
            (person,),
        )
    )


def export(db: Database, person: str) -> list[dict[str, Any]]:
    """The calls that somebody has before them."""
    return [
        {
            "model": row["model"],
            "day": date.fromisoformat(row["day"]),
            "first_opened": None
            if row["opened"] is None
            else datetime.fromtimestamp(row["opened"], UTC),
        }
        for row in db.rows(
            "select c.model, c.day, a.opened from case_call_asks a"
            " join case_calls c on c.id = a.call_id where a.person = ? order by c.id",
            (person,),
        )
    ]


def _call(row: dict[str, Any]) -> Call:
    return Call(
        id=row["id"],
        state=row["state"],
        model=row["model"],
        title={"da": row["title_da"], "en": row["title_en"]},
        occasion=row["occasion"],
        day=date.fromisoformat(row["day"]),
        seed=row["seed"],
    )
