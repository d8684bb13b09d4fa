"""The rows of who did what to whose data, and of what was erased and is not yet on the list.

An entry holds no content, and loses its people when they are erased.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Literal

from bot.storage import Database

if TYPE_CHECKING:
    from bot.transport import Turn

By = Literal["person", "host", "time"]
Action = Literal[
    "role",
    "department",
    "remove",
    "leave",
    "move",
    "confirm",
    "agreement",
    "export",
    "erase",
    "retain",
    "settings",
    "inbox",
    "close",
    "close-cancelled",
    "restore",
    "import",
    "browse",
]

SETTINGS = "privacy.settings"


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One thing that was done: `actor` and `subject` are keys, None once they are erased."""

    at: datetime
    action: str
    by: By
    actor: str | None
    subject: str | None
    actor_name: str | None
    subject_name: str | None
    detail: str


def write_audit(
    turn: "Turn",
    action: Action,
    *,
    subject: str | None = None,
    by: By | None = None,
    detail: str = "",
) -> None:
    """Note what was done to whose data, without content; in an open transaction.

    It was the person of the turn; without one the host, unless `by` says that time did it.
    """
    actor = turn.person.key if turn.person is not None and by is None else None
    turn.db.execute(
        "insert into audit (at, action, by, actor, subject, detail) values (?, ?, ?, ?, ?, ?)",
        (turn.at, action, by or ("host" if actor is None else "person"), actor, subject, detail),
    )


def read_audit(db: Database) -> list[AuditEntry]:
    """All that is kept of who did what, the oldest first."""
    return [
        AuditEntry(
            datetime.fromtimestamp(row["at"], UTC),
            row["action"],
            row["by"],
            row["actor"],
            row["subject"],
            row["actor_name"],
            row["subject_name"],
            row["detail"],
        )
        for row in db.rows(
            "select a.*, p.name as actor_name, q.name as subject_name from audit a"
            " left join people p on p.id = a.actor left join people q on q.id = a.subject"
            " order by a.id"
        )
    ]


def audit_about(db: Database, key: str) -> list[dict[str, Any]]:
    """What a person did, and what was done to their data: when and what, nobody else's name."""
    return [
        {
            "at": datetime.fromtimestamp(row["at"], UTC),
            "action": row["action"],
            "did_it": row["actor"] == key,
            "own_data": row["subject"] == key,
        }
        for row in db.rows(
            "select at, action, actor, subject from audit where actor = ? or subject = ?"
            " order by id",
            (key, key),
        )
    ]


def forget_audit_before(db: Database, before: int) -> None:
    """Forget what was done before that instant."""
    db.execute("delete from audit where at < ?", (before,))


def note_erasure(db: Database, key: str, day: date) -> None:
    """Remember an erased key until it stands on the list beside the database."""
    db.execute(
        "insert or ignore into erasures (key, erased_on) values (?, ?)", (key, day.isoformat())
    )


def noted_erasures(db: Database) -> dict[str, date]:
    """The erased keys that are not on the list yet, with their days."""
    rows = db.rows("select key, erased_on from erasures order by key")
    return {row["key"]: date.fromisoformat(row["erased_on"]) for row in rows}


def forget_erasures(db: Database, keys: Iterable[str]) -> None:
    """These keys stand on the list now."""
    for key in keys:
        db.execute("delete from erasures where key = ?", (key,))


def forget_invitations(db: Database) -> None:
    """Let no invitation open a door any more."""
    db.execute("update people set invitation = null where invitation is not null")
    db.execute("delete from invitations")


def changed_settings(db: Database, settings: dict[str, Any]) -> list[str]:
    """The names of settings that are not as at the last start; notes them as they are now.

    None of them at the very first start.
    """
    before = db.get_meta(SETTINGS)
    now = json.dumps(settings, sort_keys=True)
    if before == now:
        return []
    db.set_meta(SETTINGS, now)
    if before is None:
        return []
    known = json.loads(before)
    return sorted(name for name, value in json.loads(now).items() if known.get(name) != value)
