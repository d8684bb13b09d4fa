"""The rows of faults that are to be told, of who was asked to take over, and what briefs told."""

from collections.abc import Iterable
from datetime import date, datetime

from bot.clock import instant
from bot.facilitator.rules import Fault, TakeoverAsk
from bot.storage import Database

TOLD = "facilitator.told_"


def untold_faults(db: Database) -> list[Fault]:
    """The faults that the facilitators have not been told of, the oldest first."""
    return [
        Fault(row["id"], row["kind"], row["detail"])
        for row in db.rows("select id, kind, detail from faults where told is null order by id")
    ]


def mark_told(db: Database, faults: Iterable[Fault], now: datetime) -> None:
    """The facilitators were told of these faults."""
    for fault in faults:
        db.execute("update faults set told = ? where id = ?", (instant(now), fault.id))


def forget_before(db: Database, before: datetime) -> None:
    """Forget faults, told or not, and who was asked to take over before that instant."""
    db.execute("delete from faults where at < ?", (instant(before),))
    db.execute("delete from takeover_asks where at < ?", (instant(before),))


def asks_about(db: Database, key: str) -> list[tuple[bool, int]]:
    """Whether the person was asked to take over (else others, in their place), and when."""
    return [
        (row["asked"] == key, row["at"])
        for row in db.rows(
            "select asked, at from takeover_asks where asked = ? or absent = ? order by id",
            (key, key),
        )
    ]


def ask_to_take_over(db: Database, absent: str | None, asked: str, now: datetime) -> int:
    """Keep that somebody is asked to take over; gives the row's id.

    `absent` is None when nobody is facilitator any more.
    """
    cursor = db.execute(
        "insert into takeover_asks (absent, asked, at) values (?, ?, ?)",
        (absent, asked, instant(now)),
    )
    return int(cursor.lastrowid or 0)


def find_ask(db: Database, ask_id: int) -> TakeoverAsk | None:
    """The open question whether somebody takes over, or None when it was answered."""
    row = db.row(
        "select id, absent, asked, at from takeover_asks where id = ? and closed = 0", (ask_id,)
    )
    return None if row is None else TakeoverAsk(**row)


def open_asks(db: Database, absent: str | None) -> list[TakeoverAsk]:
    """The questions about one facilitator (or about none being left) without an answer."""
    return [
        TakeoverAsk(**row)
        for row in db.rows(
            "select id, absent, asked, at from takeover_asks"
            " where absent is ? and closed = 0 order by id",
            (absent,),
        )
    ]


def close_ask(db: Database, ask_id: int) -> None:
    """The question has its answer; it stays so that it is not put again at once."""
    db.execute("update takeover_asks set closed = 1 where id = ?", (ask_id,))


def last_asked(db: Database, absent: str | None) -> int | None:
    """When it was last asked who takes over, in seconds since 1970, or None."""
    found: int | None = db.value("select max(at) from takeover_asks where absent is ?", (absent,))
    return found


def forget_asks(db: Database, key: str) -> None:
    """Forget what somebody who leaves was asked, and what was asked about them."""
    db.execute("delete from takeover_asks where asked = ? or absent = ?", (key, key))


def told_count(db: Database, what: str, first: date) -> int | None:
    """How many people a brief has told of for the weeks from that Monday, or None.

    `what` is what they did: "answered" or "feedback".
    """
    monday, _, count = (db.get_meta(f"{TOLD}{what}") or "").partition(" ")
    return int(count) if monday == first.isoformat() else None


def tell_count(db: Database, what: str, first: date, count: int) -> None:
    """A brief tells how many did that in the weeks from that Monday; others tell the same."""
    db.set_meta(f"{TOLD}{what}", f"{first.isoformat()} {count}")
