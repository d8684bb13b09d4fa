"""The rows of who would like to talk today, and of the talks that came of it."""

from datetime import UTC, date, datetime
from typing import Any

from bot.clock import instant
from bot.sparring import store, store_rounds
from bot.sparring.rules import Round
from bot.sparring.rules_time import Free
from bot.storage import Database

ON_DEMAND = "today"


def say_free(db: Database, free: Free) -> None:
    """Somebody would like to talk today; a later word of theirs takes the place of this one."""
    db.execute(
        "insert into free_today (person, since, until) values (?, ?, ?)"
        " on conflict (person) do update set since = excluded.since, until = excluded.until",
        (free.person, free.since, free.until),
    )


def is_free(db: Database, key: str, now: datetime) -> Free | None:
    """When somebody would like to talk today, while that still holds."""
    return next((one for one in all_free(db, now) if one.person == key), None)


def all_free(db: Database, now: datetime) -> list[Free]:
    """Everybody who would like to talk today still, for the matching alone."""
    return [
        Free(row["person"], row["since"], row["until"])
        for row in db.rows(
            "select person, since, until from free_today where until > ? order by person",
            (instant(now),),
        )
    ]


def export(db: Database, key: str) -> dict[str, list[dict[str, Any]]]:
    """From when until when a person said that they are free today."""
    rows = db.rows("select since, until from free_today where person = ?", (key,))
    return {
        "free_today": [
            {"since": _moment(row["since"]), "until": _moment(row["until"])} for row in rows
        ]
    }


def forget_free(db: Database, key: str) -> None:
    """Somebody would not like to talk today any more; they need not have said so."""
    db.execute("delete from free_today where person = ?", (key,))


def forget_free_before(db: Database, now: datetime) -> None:
    """Forget who would have liked to talk until then."""
    db.execute("delete from free_today where until <= ?", (instant(now),))


def round_for_today(db: Database, today: date) -> Round:
    """The newest round that was formed; before the first one, a closed one without a number.

    It is number 0, so that the first round that is formed is still the first.
    """
    formed = store_rounds.last_formed(db)
    if formed is not None:
        return formed
    db.execute(
        "insert or ignore into rounds (id, seed, starts, ends, state, form)"
        " values (0, 0, ?, ?, 'closed', ?)",
        (today.isoformat(), today.isoformat(), ON_DEMAND),
    )
    return Round(0, 0, today, today, open=False, form=ON_DEMAND)


def set_beginning(db: Database, group_id: int, begins: datetime) -> None:
    """A talk on demand begins at that local time: nobody is asked whether it fits."""
    store.suggest(db, group_id, begins)
    store.set_agreed(db, group_id, "suggested")


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
