"""The rows of cases: drafts, what was sent, its questions, and what became of it."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.cases.rules import FIELDS, Case, CaseQuestion, CaseState, Consent, Field
from bot.storage import Database


def find(db: Database, case_id: int) -> Case | None:
    """The case with that id, whatever became of it, or None."""
    row = db.row("select * from cases where id = ?", (case_id,))
    return None if row is None else _case(row)


def draft_of(db: Database, bringer: str) -> Case | None:
    """The case that somebody has begun and not sent, or None."""
    row = db.row("select * from cases where bringer = ? and state = 'draft'", (bringer,))
    return None if row is None else _case(row)


def sent_by(db: Database, bringer: str, since: int = 0) -> list[Case]:
    """The cases that somebody has sent since that instant, the newest first."""
    rows = db.rows(
        "select * from cases where bringer = ? and sent >= ? order by id desc", (bringer, since)
    )
    return [_case(row) for row in rows]


def begin(db: Database, bringer: str, model: str, call: int | None, now: int) -> Case:
    """Begin a case; somebody has one draft at a time."""
    cursor = db.execute(
        "insert into cases (bringer, model, call, changed, seed) values (?, ?, ?, ?, ?)",
        (bringer, model, call, now, secrets.randbits(31)),
    )
    case = find(db, int(cursor.lastrowid or 0))
    assert case is not None
    return case


def set_model(db: Database, case_id: int, model: str, now: int) -> None:
    """Let a draft have another model."""
    db.execute("update cases set model = ?, changed = ? where id = ?", (model, now, case_id))


def set_call(db: Database, case_id: int, call: int | None, now: int) -> None:
    """Let a draft be for a call, or for none."""
    db.execute("update cases set call = ?, changed = ? where id = ?", (call, now, case_id))


def write(db: Database, case_id: int, field: Field, text: str, now: int) -> None:
    """Keep a field's words, in place of earlier ones."""
    match field:
        case "happened":
            db.execute("update cases set happened = ? where id = ?", (text, case_id))
        case "tried":
            db.execute("update cases set tried = ? where id = ?", (text, case_id))
        case "wanted":
            db.execute("update cases set wanted = ? where id = ?", (text, case_id))
    db.execute("update cases set changed = ? where id = ?", (now, case_id))


def send(
    db: Database,
    case_id: int,
    title: Mapping[str, str],
    questions: Sequence[CaseQuestion],
    last: date,
    now: int,
) -> None:
    """The case is out until that day, with its model's title and questions as they are now."""
    db.execute(
        "update cases set state = 'open', title_da = ?, title_en = ?, sent = ?, last = ?,"
        " call = null where id = ?",
        (title["da"], title["en"], now, last.isoformat(), case_id),
    )
    for one in questions:
        professions = None if one.professions is None else " ".join(sorted(one.professions))
        db.execute(
            "insert into case_questions (case_id, place, da, en, professions)"
            " values (?, ?, ?, ?, ?)",
            (case_id, one.place, one.text["da"], one.text["en"], professions),
        )


def hand_in(db: Database, case_id: int, title: Mapping[str, str], now: int) -> None:
    """A draft goes to its call: it is on the next hand-out, and nobody is asked about it."""
    db.execute(
        "update cases set state = 'closed', title_da = ?, title_en = ?, sent = ?, closed = ?"
        " where id = ?",
        (title["da"], title["en"], now, now, case_id),
    )


def brought_to(db: Database, call_id: int) -> list[Case]:
    """The cases that were brought to a call and not taken back."""
    rows = db.rows(
        "select * from cases where call = ? and state = 'closed' order by id", (call_id,)
    )
    return [_case(row) for row in rows]


def questions_of(db: Database, case_id: int) -> list[CaseQuestion]:
    """The questions of a case that was sent, in order."""
    rows = db.rows("select * from case_questions where case_id = ? order by place", (case_id,))
    return [
        CaseQuestion(
            row["place"],
            {"da": row["da"], "en": row["en"]},
            None if row["professions"] is None else frozenset(row["professions"].split()),
        )
        for row in rows
    ]


def set_state(db: Database, case_id: int, state: CaseState) -> None:
    """Set how a case stands."""
    db.execute("update cases set state = ? where id = ?", (state, case_id))


def note_notice(db: Database, case_id: int) -> None:
    """The bringer has been told of answers once more."""
    db.execute("update cases set notices = notices + 1 where id = ?", (case_id,))


def note_read(db: Database, case_id: int, now: int) -> None:
    """The bringer has read all answers that are there."""
    db.execute("update cases set read = ? where id = ?", (now, case_id))


def close(db: Database, case_id: int, lesson: str | None, now: int) -> None:
    """The case is closed, with what the bringer takes with them or without."""
    db.execute(
        "update cases set state = 'closed', lesson = ?, closed = ? where id = ?",
        (lesson, now, case_id),
    )


def set_lesson(db: Database, case_id: int, lesson: str) -> None:
    """Keep other words about what the bringer takes with them."""
    db.execute("update cases set lesson = ? where id = ?", (lesson, case_id))


def set_consent(db: Database, case_id: int, consent: Consent) -> None:
    """Keep whether the case may go into the library."""
    db.execute("update cases set consent = ? where id = ?", (consent, case_id))


def withdraw(db: Database, case_id: int) -> None:
    """Forget all words of a case and every answer to it; that it was there stays."""
    db.execute(
        "update cases set state = 'withdrawn', happened = null, tried = null, wanted = null,"
        " lesson = null, consent = null where id = ?",
        (case_id,),
    )
    db.execute(
        "delete from case_reflections where ask in (select id from case_asks where case_id = ?)",
        (case_id,),
    )
    db.execute("update case_asks set consent = null where case_id = ?", (case_id,))


def delete(db: Database, case_id: int) -> None:
    """Forget a case with all who were asked and all answers."""
    db.execute("delete from cases where id = ?", (case_id,))


def _case(row: dict[str, Any]) -> Case:
    title = {} if row["title_da"] is None else {"da": row["title_da"], "en": row["title_en"]}
    return Case(
        id=row["id"],
        bringer=row["bringer"],
        state=row["state"],
        model=row["model"],
        title=title,
        call=row["call"],
        words={field: row[field] for field in FIELDS if row[field] is not None},
        changed=row["changed"],
        seed=row["seed"],
        sent=row["sent"],
        last=None if row["last"] is None else date.fromisoformat(row["last"]),
        notices=row["notices"],
        read=row["read"],
        lesson=row["lesson"],
        closed=row["closed"],
        consent=row["consent"],
    )
