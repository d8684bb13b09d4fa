"""A person's own rows in this room, without anybody else's name; what has had its time; counts."""

from datetime import UTC, date, datetime
from typing import Any

from bot.storage import Database


def export(db: Database, key: str, *, since: int) -> dict[str, list[dict[str, Any]]]:
    """Their goals with the numbers and who sees them, and what they did as a leader.

    Words and numbers of goals that were made before `since` are left out.
    """
    goals = db.rows("select * from goals where owner = ? order by id", (key,))
    return {
        "goals": [_goal(db, row, since) for row in goals],
        "goal_readers": [
            {"goal": row["goal"], "kind": row["kind"]}
            for row in db.rows(
                "select * from goal_readers where person = ? and state = 'sees' order by goal",
                (key,),
            )
        ],
        "goal_notes": [
            {"goal": row["goal"], "day": date.fromisoformat(row["local_date"])}
            for row in db.rows(
                "select * from goal_notes where leader = ? order by local_date, goal", (key,)
            )
        ],
        "goal_questions": [
            {"goal": row["goal"], "question": row["question"], "sent_at": _at(row["sent"])}
            for row in db.rows("select * from goal_questions where leader = ? order by id", (key,))
        ],
    }


def made_before(db: Database, at: int) -> list[int]:
    """The ids of goals that were made before that instant and are no drafts."""
    return _ids(db, "select id from goals where state <> 'draft' and made < ?", at)


def closed_before(db: Database, at: int) -> list[int]:
    """The ids of goals that were closed before that instant."""
    return _ids(db, "select id from goals where closed < ?", at)


def forget_drafts_before(db: Database, at: int) -> None:
    """Forget drafts that nobody has touched since that instant."""
    db.execute("delete from goals where state = 'draft' and changed < ?", (at,))


def own_before(db: Database, key: str, at: int) -> list[int]:
    """The ids of somebody's goals, drafts too, that were made before that instant."""
    rows = db.rows("select id from goals where owner = ? and made < ? order by id", (key, at))
    return [row["id"] for row in rows]


def count_active(db: Database, department: int | None = None) -> tuple[int, int]:
    """How many goals are worked on, and by how many people; in one department if it is given."""
    row = db.row(
        "select count(*) as goals, count(distinct g.owner) as owners from goals g"
        " join people p on p.id = g.owner where g.state = 'active' and p.status = 'active'"
        " and (:department is null or p.department = :department)",
        {"department": department},
    )
    assert row is not None
    return int(row["goals"]), int(row["owners"])


def _ids(db: Database, query: str, at: int) -> list[int]:
    return [row["id"] for row in db.rows(f"{query} order by id", (at,))]


def _goal(db: Database, row: dict[str, Any], since: int) -> dict[str, Any]:
    kept = {
        "goal": row["id"],
        "state": row["state"],
        "at": _at(row["made"]),
        "day": None if row["set_on"] is None else date.fromisoformat(row["set_on"]),
        "visibility": row["visibility"],
        "scale_shared": bool(row["scale_shared"]),
        "learned_for": row["learned_for"],
        "closed": _at(row["closed"]),
        "people": db.value(
            "select count(*) from goal_readers where goal = ? and state = 'sees'", (row["id"],)
        ),
    }
    if row["made"] < since:
        return kept
    levels = db.rows("select * from goal_levels where goal = ? order by local_date", (row["id"],))
    return {
        **kept,
        "text": row["text"],
        "plan": row["plan"],
        "model": row["model"],
        "learned": row["learned"],
        "levels": [
            {
                "day": date.fromisoformat(one["local_date"]),
                "level": one["level"],
                "one_point": one["more"],
            }
            for one in levels
        ],
        "talked": [
            {"day": date.fromisoformat(one["local_date"])}
            for one in db.rows(
                "select local_date from goal_notes where goal = ? order by local_date", (row["id"],)
            )
        ],
        "questions": [
            {"question": one["question"], "sent_at": _at(one["sent"])}
            for one in db.rows(
                "select question, sent from goal_questions where goal = ? order by id",
                (row["id"],),
            )
        ],
    }


def _at(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
