"""The rows of what was asked: which question was put to whom, when, and what became of it."""

import secrets
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from bot.clock import instant
from bot.learning import CAPTURE_QUESTION
from bot.reflection.rules import Asked
from bot.reflection.rules_talk import FIRST_QUESTION, AskedQuestion, Origin, State
from bot.storage import Database

SHUFFLE_SEED = "reflection.shuffle_seed"


def _asked(row: dict[str, Any]) -> AskedQuestion:
    return AskedQuestion(
        id=row["id"],
        person=row["person"],
        question=row["question"],
        origin=row["origin"],
        sitting=row["sitting"],
        on=date.fromisoformat(row["local_date"]),
        at=row["at"],
        instead_of=row["instead_of"],
        state=row["state"],
    )


def find_asked(db: Database, person: str, asked_id: str | int) -> AskedQuestion | None:
    """The question with that row id if it was put to that person, else None.

    `asked_id` may come from a button: what is no number finds nothing.
    """
    text = str(asked_id)
    if not (text.isascii() and text.isdecimal()) or len(text) > 18:
        return None
    row = db.row("select * from asked where id = ? and person = ?", (int(text), person))
    return None if row is None else _asked(row)


def find_current(db: Database, person: str, asked_id: str | int) -> AskedQuestion | None:
    """Like find_asked; for a question that was swapped, the one that took its place."""
    asked = find_asked(db, person, asked_id)
    while asked is not None and asked.state == "swapped":
        row = db.row("select * from asked where instead_of = ? order by id desc", (asked.id,))
        if row is None:
            return asked
        asked = _asked(row)
    return asked


def ask(
    db: Database,
    person: str,
    question: str,
    origin: Origin,
    now: datetime,
    *,
    sitting: int | None = None,
    instead_of: int | None = None,
) -> AskedQuestion:
    """Note that a question is put to the person now; gives the row."""
    cursor = db.execute(
        "insert into asked (person, question, origin, sitting, local_date, at, instead_of)"
        " values (?, ?, ?, ?, ?, ?, ?)",
        (person, question, origin, sitting, now.date().isoformat(), instant(now), instead_of),
    )
    row_id = int(cursor.lastrowid or 0)
    if origin == "sitting" and sitting is None:
        db.execute("update asked set sitting = id where id = ?", (row_id,))
    if instead_of is not None:
        set_state(db, instead_of, "swapped")
    row = db.row("select * from asked where id = ?", (row_id,))
    assert row is not None
    return _asked(row)


def ask_again(db: Database, asked_id: int, now: datetime) -> None:
    """The same question is put to the person anew: it is the newest one again."""
    db.execute("update asked set at = ? where id = ?", (instant(now), asked_id))


def set_state(db: Database, asked_id: int, state: State) -> None:
    """Set what became of a question."""
    db.execute("update asked set state = ? where id = ?", (state, asked_id))


def history(db: Database, person: str) -> list[Asked]:
    """Every question that was put to the person, as the choice of the next one needs it."""
    return [
        Asked(row["question"], date.fromisoformat(row["local_date"]))
        for row in db.rows(
            "select question, local_date from asked where person = ? and question <> ? order by id",
            (person, FIRST_QUESTION),
        )
    ]


def all_asked(db: Database, person: str) -> list[AskedQuestion]:
    """Every question that was put to the person, the oldest first."""
    return [
        _asked(row)
        for row in db.rows("select * from asked where person = ? order by id", (person,))
    ]


def forget_asked_before(db: Database, before: int) -> None:
    """Forget questions that were put before that instant and have no answer that is kept."""
    db.execute(
        "delete from asked where at < ? and id not in (select asked from answers)", (before,)
    )


def expire_before(db: Database, week: int, own: int) -> None:
    """Close the open questions of a week put before one instant, and others before another."""
    db.execute(
        "update asked set state = 'expired' where state = 'open'"
        " and at < case origin when 'week' then ? else ? end",
        (week, own),
    )


def newest_open(db: Database, person: str, since: int) -> AskedQuestion | None:
    """The open question that was put to the person last, at `since` or later, or None."""
    row = db.row(
        "select * from asked where person = ? and state = 'open' and at >= ?"
        " order by at desc, id desc",
        (person, since),
    )
    return None if row is None else _asked(row)


def newest_own(db: Database, person: str, since: int) -> AskedQuestion | None:
    """The open question that the person asked for last, at `since` or later, or None."""
    row = db.row(
        "select * from asked where person = ? and origin = 'own' and state = 'open'"
        " and question not in (?, ?) and at >= ? order by at desc, id desc",
        (person, FIRST_QUESTION, CAPTURE_QUESTION, since),
    )
    return None if row is None else _asked(row)


def open_first(db: Database, person: str) -> AskedQuestion | None:
    """The first question, which ends the joining, while the person has not answered it."""
    row = db.row(
        "select * from asked where person = ? and question = ? and state = 'open'",
        (person, FIRST_QUESTION),
    )
    return None if row is None else _asked(row)


def week_questions(db: Database, person: str, limit: int = 2) -> list[AskedQuestion]:
    """The person's questions of the week, the newest first, without those that were swapped."""
    rows = db.rows(
        "select * from asked where person = ? and origin = 'week' and state <> 'swapped'"
        " order by local_date desc, id desc limit ?",
        (person, limit),
    )
    return [_asked(row) for row in rows]


def week_question_between(
    db: Database, person: str, first: date, last: date
) -> AskedQuestion | None:
    """The person's question of the week that came on one of these days, or None."""
    row = db.row(
        "select * from asked where person = ? and origin = 'week' and state <> 'swapped'"
        " and local_date between ? and ? order by id desc",
        (person, first.isoformat(), last.isoformat()),
    )
    return None if row is None else _asked(row)


def note_asked_elsewhere(db: Database, person: str, day: date) -> None:
    """Another room's question stood in the person's message of the week on that day."""
    db.execute(
        "insert or ignore into weeks_elsewhere (person, local_date) values (?, ?)",
        (person, day.isoformat()),
    )


def asked_elsewhere_between(db: Database, person: str, first: date, last: date) -> bool:
    """Whether another room's question stood in a week's message on one of these days."""
    return bool(
        db.value(
            "select exists (select 1 from weeks_elsewhere"
            " where person = ? and local_date between ? and ?)",
            (person, first.isoformat(), last.isoformat()),
        )
    )


def days_elsewhere(db: Database, person: str) -> list[date]:
    """The days on which another room's question stood in the person's message of the week."""
    rows = db.rows(
        "select local_date from weeks_elsewhere where person = ? order by local_date", (person,)
    )
    return [date.fromisoformat(row["local_date"]) for row in rows]


def latest_week_day(db: Database, person: str) -> date | None:
    """The day of the person's newest message of the week, whichever room asked, or None."""
    found: str | None = db.value(
        "select max(local_date) from (select * from (select local_date from asked"
        "  where person = :key and origin = 'week' and state <> 'swapped'"
        "  order by local_date desc limit 1)"
        " union all select local_date from weeks_elsewhere where person = :key)",
        {"key": person},
    )
    return None if found is None else date.fromisoformat(found)


def forget_elsewhere_before(db: Database, before: date) -> None:
    """Forget on which days before that one another room's question stood in a week's message."""
    db.execute("delete from weeks_elsewhere where local_date < ?", (before.isoformat(),))


def expire_week_questions(db: Database, person: str) -> bool:
    """Close the person's open questions of the week; gives whether there were any."""
    return (
        db.execute(
            "update asked set state = 'expired'"
            " where person = ? and origin = 'week' and state = 'open'",
            (person,),
        ).rowcount
        > 0
    )


def sitting_rows(db: Database, person: str, sitting: int) -> list[AskedQuestion]:
    """The questions of one sitting of the person, in the order they were asked."""
    rows = db.rows(
        "select * from asked where person = ? and sitting = ? order by id", (person, sitting)
    )
    return [_asked(row) for row in rows]


def open_in_sitting(db: Database, person: str) -> AskedQuestion | None:
    """The open question of the person's unfinished sitting, or None."""
    row = db.row(
        "select * from asked where person = ? and origin = 'sitting' and state = 'open'"
        " order by id desc",
        (person,),
    )
    return None if row is None else _asked(row)


def open_ids(db: Database, person: str) -> list[int]:
    """The row ids of all questions of the person that are open."""
    rows = db.rows("select id from asked where person = ? and state = 'open'", (person,))
    return [row["id"] for row in rows]


def close(db: Database, asked_ids: Iterable[int]) -> None:
    """No answer is kept any more to these questions."""
    for asked_id in asked_ids:
        set_state(db, asked_id, "expired")


def seed_of(db: Database, person: str) -> int:
    """The seed of the person's draws, made once and kept."""
    db.execute(
        "insert or ignore into question_seeds (person, seed) values (?, ?)",
        (person, secrets.randbits(31)),
    )
    return int(db.value("select seed from question_seeds where person = ?", (person,)))


def shuffle_seed(db: Database) -> int:
    """The seed of the order in which colleagues' answers are shown, made once and kept."""
    seed = db.get_meta(SHUFFLE_SEED)
    if seed is None:
        seed = str(secrets.randbits(31))
        db.set_meta(SHUFFLE_SEED, seed)
    return int(seed)
