"""The rows of a question in four minutes: what is asked, who takes part, and what they answer."""

from typing import Any

from bot.storage import Database
from bot.together.rules import Question


def draft(
    db: Database,
    facilitator: str,
    *,
    question: str | None,
    words: str | None,
    code: str,
    seed: int,
    at: int,
) -> Question:
    """A question that a facilitator may open, in the place of an earlier one that never was."""
    db.execute(
        "delete from minute_questions where facilitator = ? and state = 'draft'", (facilitator,)
    )
    cursor = db.execute(
        "insert into minute_questions (facilitator, question, words, code, seed, changed)"
        " values (?, ?, ?, ?, ?, ?)",
        (facilitator, question, words, code, seed, at),
    )
    found = find(db, int(cursor.lastrowid or 0))
    assert found is not None
    return found


def find(db: Database, question: int) -> Question | None:
    """The question with that id, or None."""
    row = db.row("select * from minute_questions where id = ?", (question,))
    return None if row is None else _question(row)


def draft_of(db: Database, facilitator: str) -> Question | None:
    """The question that a facilitator chose and has not opened, or None."""
    row = db.row(
        "select * from minute_questions where facilitator = ? and state = 'draft'", (facilitator,)
    )
    return None if row is None else _question(row)


def open_now(db: Database) -> Question | None:
    """The question that is open; there is one at most."""
    row = db.row("select * from minute_questions where state = 'open'")
    return None if row is None else _question(row)


def last_shown(db: Database, facilitator: str) -> Question | None:
    """The newest question of a facilitator whose answers were shown and are kept still."""
    row = db.row(
        "select * from minute_questions where facilitator = ? and state = 'shown'"
        " order by ends desc, id desc limit 1",
        (facilitator,),
    )
    return None if row is None else _question(row)


def open_until(db: Database, question: int, at: int, ends: int) -> None:
    """The question is open from now until then."""
    db.execute(
        "update minute_questions set state = 'open', opened = ?, ends = ?, changed = ?"
        " where id = ?",
        (at, ends, at, question),
    )


def set_end(db: Database, question: int, ends: int) -> None:
    """The time is up at another instant."""
    db.execute("update minute_questions set ends = ? where id = ?", (ends, question))


def show(db: Database, question: int, at: int) -> None:
    """The answers are shown: nothing of them changes any more."""
    db.execute("update minute_questions set state = 'shown', ends = ? where id = ?", (at, question))


def delete(db: Database, question: int) -> None:
    """The question and all answers to it are gone."""
    db.execute("delete from minute_questions where id = ?", (question,))


def join(db: Database, question: int, person: str, at: int) -> None:
    """Somebody takes part."""
    db.execute(
        "insert or ignore into minute_answers (question, person, at) values (?, ?, ?)",
        (question, person, at),
    )


def takes_part(db: Database, question: int, person: str) -> bool:
    """Whether somebody takes part."""
    return bool(
        db.value(
            "select 1 from minute_answers where question = ? and person = ?", (question, person)
        )
    )


def answer_of(db: Database, question: int, person: str) -> str | None:
    """What somebody answers, or None."""
    found: str | None = db.value(
        "select text from minute_answers where question = ? and person = ?", (question, person)
    )
    return found


def write(db: Database, question: int, person: str, text: str | None, at: int) -> None:
    """Somebody who takes part answers; None: they take it back."""
    db.execute(
        "update minute_answers set text = ?, at = ? where question = ? and person = ?",
        (text, at, question, person),
    )


def participants(db: Database, question: int) -> dict[str, str | None]:
    """Who takes part, with their answers."""
    rows = db.rows(
        "select person, text from minute_answers where question = ? order by person", (question,)
    )
    return {row["person"]: row["text"] for row in rows}


def count_answers(db: Database, question: int) -> int:
    """How many have answered."""
    return int(
        db.value(
            "select count(*) from minute_answers where question = ? and text is not null",
            (question,),
        )
    )


def shown_with_words_of(db: Database, person: str) -> list[Question]:
    """The questions under whose answers one of the person's was shown."""
    return [
        _question(row)
        for row in db.rows(
            "select q.* from minute_questions q join minute_answers a on a.question = q.id"
            " where a.person = ? and a.text is not null and q.state = 'shown' order by q.id",
            (person,),
        )
    ]


def leave(db: Database, person: str) -> None:
    """Somebody is here no more: what they chose is not opened, their open answer is taken back."""
    db.execute("delete from minute_questions where facilitator = ? and state = 'draft'", (person,))
    db.execute(
        "delete from minute_answers where person = ?"
        " and question in (select id from minute_questions where state = 'open')",
        (person,),
    )


def ended_before(db: Database, at: int) -> list[Question]:
    """The shown questions whose time was up before that instant."""
    rows = db.rows(
        "select * from minute_questions where state = 'shown' and ends < ? order by id", (at,)
    )
    return [_question(row) for row in rows]


def forget_drafts_before(db: Database, at: int) -> None:
    """Forget what was chosen and never opened before that instant."""
    db.execute("delete from minute_questions where state = 'draft' and changed < ?", (at,))


def _question(row: dict[str, Any]) -> Question:
    return Question(
        row["id"],
        row["facilitator"],
        row["state"],
        row["question"],
        row["words"],
        row["code"],
        row["seed"],
        row["opened"],
        row["ends"],
    )
