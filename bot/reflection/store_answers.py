"""The rows of answers: what people wrote, its earlier versions, and who may see it."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from bot.reflection.rules_talk import Answer, AskedQuestion, Part, Visibility
from bot.storage import Database

_SELECT = (
    "select n.*, a.question, a.local_date,"
    " (select count(*) from answer_versions v where v.asked = n.asked) as versions"
    " from answers n join asked a on a.id = n.asked"
)


def _answer(row: dict[str, Any]) -> Answer:
    return Answer(
        asked=row["asked"],
        person=row["person"],
        question=row["question"],
        on=date.fromisoformat(row["local_date"]),
        parts=_parts(row["parts"]),
        visibility=row["visibility"],
        made=row["made"],
        changed=row["changed"],
        versions=row["versions"],
    )


def _parts(written: str) -> tuple[Part, ...]:
    return tuple(Part(message, text) for message, text in json.loads(written))


def _written(parts: Iterable[Part]) -> str:
    return json.dumps([[part.message, part.text] for part in parts], ensure_ascii=False)


def find_answer(db: Database, person: str, asked_id: int) -> Answer | None:
    """The person's answer to a question that was put to them, or None."""
    row = db.row(f"{_SELECT} where n.asked = ? and n.person = ?", (asked_id, person))
    return None if row is None else _answer(row)


def save(db: Database, asked: AskedQuestion, part: Part, now: int) -> None:
    """Keep the first message of an answer, for the person's own eyes."""
    db.execute(
        "insert into answers (asked, person, parts, made, changed) values (?, ?, ?, ?, ?)",
        (asked.id, asked.person, _written([part]), now, now),
    )


def change(db: Database, answer: Answer, parts: Sequence[Part], now: int) -> None:
    """Change an answer; what it was is kept as a version."""
    db.execute(
        "insert into answer_versions (asked, parts, at) values (?, ?, ?)",
        (answer.asked, _written(answer.parts), answer.changed),
    )
    db.execute(
        "update answers set parts = ?, changed = ? where asked = ?",
        (_written(parts), now, answer.asked),
    )


def restore_version(db: Database, answer: Answer) -> None:
    """Put the last earlier version of an answer back; the changed one is not kept."""
    row = db.row(
        "select id, parts, at from answer_versions where asked = ? order by id desc",
        (answer.asked,),
    )
    if row is None:
        raise RuntimeError(f"The answer {answer.asked} has no earlier version to put back.")
    db.execute(
        "update answers set parts = ?, changed = ? where asked = ?",
        (row["parts"], row["at"], answer.asked),
    )
    db.execute("delete from answer_versions where id = ?", (row["id"],))


def delete(db: Database, asked_id: int) -> None:
    """Forget an answer with all its versions."""
    db.execute("delete from answers where asked = ?", (asked_id,))


def delete_all(db: Database, person: str, before: int | None) -> list[int]:
    """Forget the person's answers, or those made before that instant; gives their row ids."""
    rows = db.rows(
        "select asked from answers where person = ? and (? is null or made < ?)",
        (person, before, before),
    )
    for row in rows:
        delete(db, row["asked"])
    return [row["asked"] for row in rows]


def delete_before(db: Database, before: int) -> None:
    """Forget everybody's answers made before that instant, with all versions."""
    db.execute("delete from answers where made < ?", (before,))


def versions(db: Database, asked_id: int) -> list[tuple[str, int]]:
    """The earlier versions of an answer: the text and when it was written, the oldest first."""
    rows = db.rows("select parts, at from answer_versions where asked = ? order by id", (asked_id,))
    return [("\n\n".join(part.text for part in _parts(row["parts"])), row["at"]) for row in rows]


def set_visibility(
    db: Database, asked_id: int, visibility: Visibility, readers: Iterable[str] = ()
) -> None:
    """Set who may see an answer; `readers` are the partners it is shown to by name."""
    db.execute("update answers set visibility = ? where asked = ?", (visibility, asked_id))
    db.execute("delete from answer_readers where asked = ?", (asked_id,))
    for reader in readers:
        db.execute("insert into answer_readers (asked, reader) values (?, ?)", (asked_id, reader))


def readers(db: Database, asked_id: int) -> list[str]:
    """The keys of the partners who may see an answer."""
    rows = db.rows("select reader from answer_readers where asked = ? order by reader", (asked_id,))
    return [row["reader"] for row in rows]


def newest_answer(db: Database, person: str) -> Answer | None:
    """The answer that the person changed last, or None."""
    row = db.row(f"{_SELECT} where n.person = ? order by n.changed desc, n.asked desc", (person,))
    return None if row is None else _answer(row)


def own_answers(db: Database, person: str, *, since: int, limit: int, offset: int) -> list[Answer]:
    """A page of the person's answers made at `since` or later, the newest first."""
    rows = db.rows(
        f"{_SELECT} where n.person = ? and n.made >= ? order by n.made desc, n.asked desc"
        " limit ? offset ?",
        (person, since, limit, offset),
    )
    return [_answer(row) for row in rows]


def count_own(db: Database, person: str, since: int) -> int:
    """How many answers the person made at `since` or later."""
    return int(
        db.value("select count(*) from answers where person = ? and made >= ?", (person, since))
    )


def earlier_words(
    db: Database, person: str, question: str, since: int, *, besides: int
) -> Answer | None:
    """What the person last answered to a question, made at `since` or later, or None.

    `besides` is the row of what is asked now.
    """
    row = db.row(
        f"{_SELECT} where n.person = ? and a.question = ? and n.made >= ? and n.asked <> ?"
        " order by n.made desc",
        (person, question, since, besides),
    )
    return None if row is None else _answer(row)


def shared_with_all(db: Database) -> list[Answer]:
    """The answers that confirmed colleagues share with everybody, without names."""
    rows = db.rows(
        f"{_SELECT} join people p on p.id = n.person"
        " where n.visibility = 'all' and p.status = 'active' order by n.asked"
    )
    return [_answer(row) for row in rows]


def shared_with(db: Database, reader: str, authors: Sequence[str]) -> list[Answer]:
    """The answers that these authors chose to let the reader see, the newest first."""
    places = ", ".join("?" for _ in authors)
    rows = db.rows(
        f"{_SELECT} join answer_readers r on r.asked = n.asked"
        f" where n.visibility = 'partner' and r.reader = ? and n.person in ({places})"
        " order by n.made desc",
        (reader, *authors),
    )
    return [_answer(row) for row in rows]


def count_by_person(db: Database, first: int, end: int) -> dict[str, int]:
    """How many answers each person made from `first` up to `end`, in seconds since 1970."""
    rows = db.rows(
        "select person, count(*) as times from answers where made >= ? and made < ?"
        " group by person",
        (first, end),
    )
    return {row["person"]: row["times"] for row in rows}


def count_between(db: Database, first: int, end: int) -> tuple[int, int]:
    """How many answers were made from `first` up to `end`, and by how many people."""
    row = db.row(
        "select count(*) as answers, count(distinct person) as people from answers"
        " where made >= ? and made < ?",
        (first, end),
    )
    assert row is not None
    return row["answers"], row["people"]
