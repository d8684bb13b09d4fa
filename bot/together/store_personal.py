"""A person's own rows in this room, without anybody else's words or names."""

from datetime import UTC, datetime
from typing import Any

from bot.storage import Database


def export(db: Database, key: str, *, since: int) -> dict[str, list[dict[str, Any]]]:
    """Tables they sat at, what they asked and answered, wordings and votes; words since then."""
    return {
        "tables": [
            {"at": _at(row["used"]), "people_at_table": row["people"]}
            for row in db.rows(
                "select p.used, (select count(*) from table_seats o where o.plan = s.plan"
                " and o.place = s.place) as people from table_seats s"
                " join table_plans p on p.id = s.plan where s.person = ? order by p.id",
                (key,),
            )
        ],
        "table_plans": [
            {"at": _at(row["changed"]), "people": row["people"]}
            for row in db.rows(
                "select p.changed, (select count(*) from table_seats s where s.plan = p.id)"
                " as people from table_plans p where p.facilitator = ? order by p.id",
                (key,),
            )
        ],
        "minute_questions": [
            {"at": _at(row["changed"]), "question": row["words"] or row["question"]}
            for row in db.rows(
                "select * from minute_questions where facilitator = ? and changed >= ? order by id",
                (key, since),
            )
        ],
        "minute_answers": [
            {"at": _at(row["at"]), "answer": row["text"]}
            for row in db.rows(
                "select * from minute_answers where person = ? and at >= ? order by question",
                (key, since),
            )
        ],
        "glossary_proposals": [
            {"at": _at(row["at"]), "word": row["name"], "wording": row["wording"]}
            for row in db.rows(
                "select p.*, w.word as name from glossary_proposals p"
                " join glossary_words w on w.id = p.word where p.person = ? and p.at >= ?"
                " order by p.id",
                (key, since),
            )
        ],
        "glossary_votes": [
            {"at": _at(row["at"]), "word": row["name"]}
            for row in db.rows(
                "select v.at, w.word as name from glossary_votes v"
                " join glossary_words w on w.id = v.word where v.person = ? order by v.word",
                (key,),
            )
        ],
    }


def _at(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
