"""The rows of feedback itself: drafts, what was sent, and what its receiver did with it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.feedback.rules import Feedback, Form, More, Part
from bot.storage import Database


def find(db: Database, feedback_id: int) -> Feedback | None:
    """The feedback with that id, sent or not, or None."""
    return _one(db, "id = ?", (feedback_id,))


def gift_draft(db: Database, giver: str) -> Feedback | None:
    """The feedback that somebody began unasked and has not sent, or None."""
    return _one(db, "giver = ? and form = 'gift' and sent is null", (giver,))


def answer_to(db: Database, ask_id: int) -> Feedback | None:
    """The answer to what somebody is asked, begun or sent, or None."""
    return _one(db, "ask = ?", (ask_id,))


def drafts_of(db: Database, giver: str) -> list[Feedback]:
    """All that somebody has begun to write and not sent."""
    return _all(db, "giver = ? and sent is null order by id", (giver,))


def begin(
    db: Database, form: Form, giver: str, receiver: str, now: int, *, ask: int | None = None
) -> Feedback:
    """Begin to write feedback."""
    cursor = db.execute(
        "insert into feedback (form, ask, giver, receiver, changed) values (?, ?, ?, ?, ?)",
        (form, ask, giver, receiver, now),
    )
    begun = find(db, int(cursor.lastrowid or 0))
    assert begun is not None
    return begun


def write(db: Database, feedback_id: int, part: Part, text: str, now: int) -> None:
    """Keep a part's words, in place of earlier ones."""
    db.execute(
        "insert into feedback_words (feedback, part, text) values (?, ?, ?)"
        " on conflict (feedback, part) do update set text = excluded.text",
        (feedback_id, part, text),
    )
    db.execute("update feedback set changed = ? where id = ?", (now, feedback_id))


def delete(db: Database, feedback_id: int) -> None:
    """Forget feedback with its words."""
    db.execute("delete from feedback where id = ?", (feedback_id,))


def send(db: Database, feedback_id: int, now: int) -> None:
    """It is the receiver's to read."""
    db.execute("update feedback set sent = ? where id = ?", (now, feedback_id))


def received(db: Database, key: str, since: int) -> list[Feedback]:
    """What somebody got since that instant, the newest first."""
    return _all(db, "receiver = ? and sent >= ? order by sent desc, id desc", (key, since))


def given(db: Database, key: str, since: int) -> list[Feedback]:
    """What somebody gave since that instant, the newest first."""
    return _all(db, "giver = ? and sent >= ? order by sent desc, id desc", (key, since))


def to_elaborate(db: Database, key: str) -> list[Feedback]:
    """The feedback that somebody gave and is asked to say more about, the oldest first."""
    return _all(db, "giver = ? and more in ('asked', 'opened') order by id", (key,))


def note_opened(db: Database, feedback_id: int, now: int) -> None:
    """The receiver has read it, with what was added."""
    db.execute(
        "update feedback set opened = coalesce(opened, ?),"
        " more = case more when 'written' then 'read' else more end where id = ?",
        (now, feedback_id),
    )


def note_gifts_told(db: Database, key: str) -> None:
    """The letter about requests has named all gifts that wait for somebody."""
    db.execute(
        "update feedback set told = 1"
        " where receiver = ? and form = 'gift' and sent is not null and opened is null",
        (key,),
    )


def note_thanked(db: Database, feedback_id: int) -> None:
    """The receiver has said thanks."""
    db.execute("update feedback set thanked = 1 where id = ?", (feedback_id,))


def set_more(db: Database, feedback_id: int, more: More) -> None:
    """Set how far asking for more has come."""
    db.execute("update feedback set more = ? where id = ?", (more, feedback_id))


def shown_to(db: Database, feedback_id: int) -> set[str]:
    """The keys of the partners who were shown it."""
    rows = db.rows("select person from feedback_shown where feedback = ?", (feedback_id,))
    return {row["person"] for row in rows}


def note_shown(db: Database, feedback_id: int, partner: str) -> None:
    """A partner was shown it."""
    db.execute(
        "insert or ignore into feedback_shown (feedback, person) values (?, ?)",
        (feedback_id, partner),
    )


def note_recalled(db: Database, feedback_id: int, day: date) -> None:
    """A week's message of that day asks what was used of it."""
    db.execute("update feedback set recalled = ? where id = ?", (day.isoformat(), feedback_id))


def set_used(db: Database, feedback_id: int, text: str | None) -> None:
    """Keep what the receiver used of it, for themselves; None: forget it."""
    db.execute("update feedback set used = ? where id = ?", (text, feedback_id))


def note_used_told(db: Database, feedback_id: int) -> None:
    """The giver has been told that it was used."""
    db.execute("update feedback set used_told = 1 where id = ?", (feedback_id,))


def sent_before(db: Database, at: int) -> list[Feedback]:
    """What was sent before that instant."""
    return _all(db, "sent < ? order by id", (at,))


def _one(db: Database, where: str, parameters: Sequence[Any]) -> Feedback | None:
    found = _all(db, where, parameters)
    return found[0] if found else None


def _all(db: Database, where: str, parameters: Sequence[Any]) -> list[Feedback]:
    # `where` is always one of the sentences above.
    rows = db.rows(f"select * from feedback where {where}", parameters)  # noqa: S608  # nosec B608
    return [_feedback(db, row) for row in rows]


def _feedback(db: Database, row: dict[str, Any]) -> Feedback:
    words = db.rows("select part, text from feedback_words where feedback = ?", (row["id"],))
    return Feedback(
        id=row["id"],
        form=row["form"],
        ask=row["ask"],
        giver=row["giver"],
        receiver=row["receiver"],
        words={one["part"]: one["text"] for one in words},
        changed=row["changed"],
        sent=row["sent"],
        opened=row["opened"],
        thanked=bool(row["thanked"]),
        more=row["more"],
        recalled=None if row["recalled"] is None else date.fromisoformat(row["recalled"]),
        used=row["used"],
        used_told=bool(row["used_told"]),
    )
