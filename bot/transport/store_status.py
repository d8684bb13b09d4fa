"""How much waits and since when, and what was set aside: for the host and a monitor.

Counts, shapes and reasons only; no text and no Telegram id leaves here.
"""

from dataclasses import dataclass

from bot.storage import Database

_ASIDE = "done is not null and fault is not null"


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits: how much, and since when the oldest does (seconds since 1970, else None).

    `messages` may be sent now, or are in flight; `later` ones have their time ahead.
    """

    updates: int
    oldest_update: int | None
    messages: int
    oldest_message: int | None
    later: int


@dataclass(frozen=True, slots=True)
class AsideUpdate:
    """An update that could not be handled. `payload` is None when nothing of it is left."""

    update_id: int
    received: int
    aside: int
    reason: str
    payload: str | None


def waiting(db: Database, now: int) -> Waiting:
    """What is not handled and what is not sent at that instant."""
    inbox = db.row("select count(*) as n, min(received) as oldest from inbox where done is null")
    ready = db.row(
        "select count(*) as n, min(max(made, not_before)) as oldest from outbox"
        " where (state = 'queued' and not_before <= ?) or state = 'sending'",
        (now,),
    )
    later = db.value(
        "select count(*) from outbox where state = 'queued' and not_before > ?", (now,)
    )
    assert inbox is not None
    assert ready is not None
    return Waiting(inbox["n"], inbox["oldest"], ready["n"], ready["oldest"], int(later))


def failed_messages(db: Database) -> list[tuple[str, int]]:
    """Why messages were given up, and how many for each reason; the most frequent first."""
    return [
        (row["reason"], row["n"])
        for row in db.rows(
            "select coalesce(fault, '') as reason, count(*) as n from outbox"
            " where finished is not null and state = 'failed' group by 1 order by 2 desc, 1"
        )
    ]


def updates_aside(db: Database) -> list[AsideUpdate]:
    """The updates that were set aside, the oldest first."""
    return [
        AsideUpdate(row["update_id"], row["received"], row["done"], row["fault"], row["payload"])
        for row in db.rows(
            f"select update_id, received, done, fault, payload from inbox where {_ASIDE}"  # noqa: S608  # nosec B608
            " order by received, update_id"
        )
    ]


def retry_update(db: Database, update_id: int) -> None:
    """Let an update that was set aside be handled once more, with three new tries."""
    db.execute(
        f"update inbox set done = null, fault = null, attempts = 0"  # noqa: S608  # nosec B608
        f" where update_id = ? and payload is not null and {_ASIDE}",
        (update_id,),
    )


def drop_update(db: Database, update_id: int) -> None:
    """Wipe an update that was set aside; its number stays for two days, as that of any other."""
    db.execute(
        f"update inbox set payload = null, fault = null where update_id = ? and {_ASIDE}",  # noqa: S608  # nosec B608
        (update_id,),
    )
