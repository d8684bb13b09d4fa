"""A person's own rows in this room, without anybody else's words; and what has had its time."""

from datetime import UTC, date, datetime
from typing import Any

from bot.cases.rules import FIELDS
from bot.storage import Database


def export(db: Database, key: str, *, since: int) -> dict[str, list[dict[str, Any]]]:
    """Their cases, what they were asked and what they answered; words from that instant on."""
    return {
        "cases": _cases(db, key, since),
        "case_asks": _asks(db, key),
        "case_reflections": [
            {"at": _at(row["at"]), "text": row["text"] if row["at"] >= since else None}
            for row in db.rows(
                "select at, text from case_reflections where author = ? and text is not null"
                " order by id",
                (key,),
            )
        ],
    }


def sent_before(db: Database, at: int) -> list[int]:
    """The ids of cases that were closed, or withdrawn after they were sent, before that instant.

    An open one goes when that long has passed since it was sent.
    """
    return [
        row["id"]
        for row in db.rows(
            "select id from cases where state <> 'draft' and coalesce(closed, sent) < ?"
            " order by id",
            (at,),
        )
    ]


def forget_drafts_before(db: Database, at: int) -> None:
    """Forget cases and answers that were begun, never sent, and not touched since that instant."""
    db.execute("delete from cases where state = 'draft' and changed < ?", (at,))
    db.execute(
        "delete from case_reflections where ask in (select a.id from case_asks a"
        "  where a.finished is null"
        "  and (select max(r.at) from case_reflections r where r.ask = a.id) < ?)",
        (at,),
    )


def count_by_person(db: Database, first: int, end: int) -> dict[str, int]:
    """How often each person sent a case, or answers to one, from `first` up to `end` (seconds)."""
    rows = db.rows(
        "select person, count(*) as times from ("
        " select bringer as person from cases where sent >= :first and sent < :end"
        " union all select person from case_asks"
        "  where finished >= :first and finished < :end and person is not null"
        ") group by person",
        {"first": first, "end": end},
    )
    return {row["person"]: row["times"] for row in rows}


def _cases(db: Database, key: str, since: int) -> list[dict[str, Any]]:
    rows = db.rows(
        "select c.*, (select count(*) from case_asks a where a.case_id = c.id) as people,"
        " k.day as day from cases c left join case_calls k on k.id = c.call"
        " where c.bringer = ? order by c.id",
        (key,),
    )
    return [
        {
            "state": row["state"],
            "model": row["model"],
            **{
                name: row[name] if row["changed"] >= since else None for name in (*FIELDS, "lesson")
            },
            "people": row["people"],
            "at": _at(row["sent"]),
            "last": None if row["last"] is None else date.fromisoformat(row["last"]),
            "closed": _at(row["closed"]),
            "day": None if row["day"] is None else date.fromisoformat(row["day"]),
            "consent": row["consent"],
        }
        for row in rows
    ]


def _asks(db: Database, key: str) -> list[dict[str, Any]]:
    rows = db.rows(
        "select a.*, c.sent, c.last from case_asks a join cases c on c.id = a.case_id"
        " where a.person = ? and a.state <> 'chosen' order by a.id",
        (key,),
    )
    return [
        {
            "at": _at(row["sent"]),
            "last": date.fromisoformat(row["last"]),
            "first_opened": _at(row["opened"]),
            "state": row["state"],
            "named": bool(row["named"]),
            "finished": _at(row["finished"]),
            "consent": row["consent"],
        }
        for row in rows
    ]


def _at(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
