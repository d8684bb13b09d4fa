"""A person's own rows in this room, without anybody else's words; what has had its time; counts."""

from datetime import UTC, date, datetime
from typing import Any, get_args

from bot.feedback.rules import Part
from bot.storage import Database

_PARTS: tuple[Part, ...] = get_args(Part)


def export(db: Database, key: str, *, since: int) -> dict[str, list[dict[str, Any]]]:
    """Their wishes, what they were asked, gave and got; words from that instant on.

    What they got stands there without its words, which are their giver's.
    """
    shown = db.value("select count(*) from feedback_shown where person = ?", (key,))
    return {
        "feedback_wishes": _wishes(db, key, since),
        "feedback_asks": _asks(db, key),
        "feedback_given": _given(db, key, since),
        "feedback_received": _received(db, key, since),
        "feedback_closed": [
            {"until": date.fromisoformat(row["until"])}
            for row in db.rows("select until from feedback_closed where person = ?", (key,))
        ],
        "feedback_shown": [{"people": shown}] if shown else [],
    }


def requests_before(db: Database, at: int) -> list[int]:
    """The ids of wishes that were sent before that instant."""
    return [
        row["id"]
        for row in db.rows("select id from feedback_requests where sent < ? order by id", (at,))
    ]


def forget_drafts_before(db: Database, at: int) -> None:
    """Forget what was begun, never sent, and not touched since that instant."""
    db.execute("delete from feedback_requests where state = 'draft' and changed < ?", (at,))
    db.execute("delete from feedback where sent is null and changed < ?", (at,))


def forget_closed_before(db: Database, day: date) -> None:
    """Forget until when people took no wishes, once that day has passed."""
    db.execute("delete from feedback_closed where until <= ?", (day.isoformat(),))


def forget_before(db: Database, key: str, at: int) -> None:
    """Forget what a person wrote and got before an instant, such as a move to a new account."""
    db.execute(
        "delete from feedback where (giver = ? or receiver = ?) and coalesce(sent, changed) < ?",
        (key, key, at),
    )
    db.execute(
        "delete from feedback_requests where asker = ? and coalesce(sent, changed) < ?", (key, at)
    )


def count_givers(db: Database, start: int, end: int) -> int:
    """How many people gave feedback from `start` up to `end`, in seconds since 1970."""
    return int(
        db.value(
            "select count(distinct giver) from feedback where sent >= ? and sent < ?", (start, end)
        )
    )


def count_by_giver(db: Database, first: int, end: int) -> dict[str, int]:
    """How often each person gave feedback from `first` up to `end`, in seconds since 1970."""
    rows = db.rows(
        "select giver, count(*) as times from feedback where sent >= ? and sent < ? group by giver",
        (first, end),
    )
    return {row["giver"]: row["times"] for row in rows}


def _wishes(db: Database, key: str, since: int) -> list[dict[str, Any]]:
    rows = db.rows(
        "select r.*, (select count(*) from feedback_asks a where a.request = r.id) as people"
        " from feedback_requests r where asker = ? order by id",
        (key,),
    )
    return [
        {
            "state": row["state"],
            "kind": row["kind"],
            "wish": row["wish"] if row["changed"] >= since else None,
            "people": row["people"],
            "at": _at(row["sent"]),
            "last": None if row["last"] is None else date.fromisoformat(row["last"]),
        }
        for row in rows
    ]


def _asks(db: Database, key: str) -> list[dict[str, Any]]:
    rows = db.rows(
        "select a.state, a.opened, r.sent, r.last from feedback_asks a"
        " join feedback_requests r on r.id = a.request"
        " where a.person = ? and a.state <> 'chosen' order by a.id",
        (key,),
    )
    return [
        {
            "at": _at(row["sent"]),
            "last": date.fromisoformat(row["last"]),
            "opened": _at(row["opened"]),
            "state": row["state"],
        }
        for row in rows
    ]


def _given(db: Database, key: str, since: int) -> list[dict[str, Any]]:
    return [
        {
            "at": _at(row["sent"]),
            **(_words(db, row["id"]) if row["changed"] >= since else {}),
        }
        for row in db.rows("select * from feedback where giver = ? order by id", (key,))
    ]


def _received(db: Database, key: str, since: int) -> list[dict[str, Any]]:
    rows = db.rows(
        "select f.*, (select count(*) from feedback_shown s where s.feedback = f.id) as people"
        " from feedback f where receiver = ? and sent is not null order by id",
        (key,),
    )
    return [
        {
            "at": _at(row["sent"]),
            "opened": _at(row["opened"]),
            "thanked": bool(row["thanked"]),
            "shown_to_partners": row["people"],
            "used": row["used"] if (row["opened"] or 0) >= since else None,
        }
        for row in rows
    ]


def _words(db: Database, feedback_id: int) -> dict[str, str]:
    rows = db.rows("select part, text from feedback_words where feedback = ?", (feedback_id,))
    words = {row["part"]: row["text"] for row in rows}
    # Everywhere else in the file "seen" is when somebody was heard of last.
    return {"saw" if part == "seen" else part: words[part] for part in _PARTS if part in words}


def _at(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
