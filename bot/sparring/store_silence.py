"""The rows of who did something about their place, and of who was asked whether they stay.

Only that they did something is kept, never what.
"""

from datetime import date

from bot.storage import Database


def note_sign(db: Database, key: str) -> None:
    """The person did something in this room: so they did about their place in the newest round."""
    db.execute(
        "update seats set sign = 1 where person = :key and sign = 0 and sparring_group in"
        " (select id from sparring_groups where round = (select max(g.round) from seats s"
        " join sparring_groups g on g.id = s.sparring_group where s.person = :key))",
        {"key": key},
    )


def signs(db: Database, key: str, least_days: int) -> list[bool]:
    """For each round in which a person kept a place, the latest first: whether they did anything.

    Talks on demand are no such places: who asked for one did something. Nor does a round count
    that was closed before anybody had time to meet.
    """
    return [
        bool(row["sign"])
        for row in db.rows(
            "select max(s.sign) as sign from seats s"
            " join sparring_groups g on g.id = s.sparring_group join rounds r on r.id = g.round"
            " where s.person = ? and s.gone = 0 and g.origin <> 'today'"
            " and julianday(r.ends) - julianday(r.starts) >= ?"
            " group by g.round order by g.round desc",
            (key, least_days),
        )
    ]


def ask(db: Database, key: str, number: int, day: date) -> None:
    """The person is asked on that day, after that round, whether they still take part."""
    db.execute(
        "insert into sparring_silence (person, asked, round) values (?, ?, ?)"
        " on conflict (person) do nothing",
        (key, day.isoformat(), number),
    )


def is_asked(db: Database, key: str) -> bool:
    """Whether the person was asked and has not answered."""
    return db.value("select 1 from sparring_silence where person = ?", (key,)) is not None


def asked(db: Database) -> dict[str, date]:
    """Who was asked and has not answered, by key, and on which day."""
    rows = db.rows("select person, asked from sparring_silence")
    return {row["person"]: date.fromisoformat(row["asked"]) for row in rows}


def answer(db: Database, key: str) -> None:
    """The person answered, or gave another sign: nothing is asked of them any more."""
    db.execute("delete from sparring_silence where person = ?", (key,))


def was_left_out(db: Database, key: str) -> bool:
    """Whether a round has formed without the person since they were asked."""
    return (
        db.value(
            "select 1 from sparring_silence q join rounds r on r.starts > q.asked"
            " where q.person = ? and r.explanation <> '{}' and not exists (select 1 from seats s"
            " join sparring_groups g on g.id = s.sparring_group"
            " where s.person = q.person and g.round = r.id)",
            (key,),
        )
        is not None
    )
