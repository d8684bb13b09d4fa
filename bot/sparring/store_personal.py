"""A person's own rows in this room, without the names of those they met."""

from datetime import date, datetime
from typing import Any

from bot.storage import Database


def export(db: Database, key: str, *, with_steps: bool) -> dict[str, list[dict[str, Any]]]:
    """Their seats with role, outcome and next step; rounds they waited in; how many they block."""
    seats = [
        {
            "round_starts": date.fromisoformat(row["starts"]),
            "round_ends": date.fromisoformat(row["ends"]),
            "protocol": row["protocol"],
            "role": row["role"],
            "group_size": row["size"],
            "suggested": _moment(row["suggested"]),
            "time_fits": bool(row["time_fits"]),
            "notes_sent": row["notes"],
            "gave_up": bool(row["gone"]),
            "reacted": bool(row["sign"]),
            "outcome": row["outcome"],
            "reason": row["reason"],
            "next_step": row["next_step"] if with_steps else None,
            "next_step_state": row["next_step_state"],
        }
        for row in db.rows(
            "select s.*, g.protocol, g.suggested, r.starts, r.ends,"
            " (select count(*) from seats o where o.sparring_group = g.id) as size"
            " from seats s join sparring_groups g on g.id = s.sparring_group"
            " join rounds r on r.id = g.round where s.person = ? order by s.id",
            (key,),
        )
    ]
    waited = db.rows(
        "select r.starts from left_over l join rounds r on r.id = l.round where l.person = ?"
        " order by r.id",
        (key,),
    )
    skips = db.rows("select at from round_skips where person = ?", (key,))
    asked = db.rows("select asked from sparring_silence where person = ?", (key,))
    blocked = int(db.value("select count(*) from blocks where person = ?", (key,)))
    return {
        "seats": seats,
        "left_over": [{"round_starts": date.fromisoformat(row["starts"])} for row in waited],
        "round_skips": [{"skips_next_round": True} for _ in skips],
        "sparring_silence": [{"asked": date.fromisoformat(row["asked"])} for row in asked],
        "blocks": [{"people": blocked}] if blocked else [],
    }


def forget_reasons(db: Database, key: str) -> None:
    """Wipe why somebody could not come."""
    db.execute("update seats set reason = null where person = ?", (key,))


def forget_skips_before(db: Database, at: int) -> None:
    """Forget wishes to skip a round that were made before that instant."""
    db.execute("delete from round_skips where at < ?", (at,))


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
