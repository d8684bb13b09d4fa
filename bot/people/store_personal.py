"""A person's own rows in this room, as they are handed to them: no hashes, nobody else's names."""

from datetime import UTC, datetime
from typing import Any

from bot.people.rules import Person
from bot.storage import Database


def export(db: Database, person: Person) -> dict[str, list[dict[str, Any]]]:
    """The person's profile, account, departments led, and moves that wait."""
    row = db.row(
        "select p.recovery_hash is not null as has_code, p.silences, p.reminders,"
        " a.telegram_id, a.reachable from people p left join accounts a on a.person = p.id"
        " where p.id = ?",
        (person.key,),
    )
    assert row is not None
    profile = {
        "key": person.key,
        "name": person.name,
        "language": person.language,
        "status": person.status,
        "department": person.department_name,
        "profession": person.profession,
        "contact": person.contact,
        "leader": person.leader,
        "facilitator": person.facilitator,
        "weekday": person.weekday + 1,
        "clock": person.clock,
        "pace": person.pace,
        "sparring": person.sparring,
        "paused": person.paused,
        "away_until": person.away_until,
        "silences": row["silences"],
        "reminders": row["reminders"],
        "recovery_code": bool(row["has_code"]),
        "joined": _at(person.joined),
        "seen": _at(person.seen),
    }
    account = {"telegram_id": row["telegram_id"], "reachable": bool(row["reachable"])}
    leads = db.rows(
        "select d.name from leads l join departments d on d.id = l.department where l.person = ?"
        " order by d.name",
        (person.key,),
    )
    moves = db.rows("select until from moves where person = ? order by until", (person.key,))
    return {
        "profile": [profile],
        "account": [account] if row["telegram_id"] is not None else [],
        "leads": [{"department": row["name"]} for row in leads],
        "moves": [{"until": _at(row["until"])} for row in moves],
    }


def _at(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
