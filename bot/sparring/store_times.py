"""The rows of proposed times, and what an agreed one leaves in a group: its entry and its number.

Proposals go as soon as a time is agreed, and a time that has passed goes by night.
"""

import secrets
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from bot.clock import instant
from bot.sparring.rules_time import Proposal
from bot.storage import Database

CALENDAR_KEY = "sparring.calendar"


def proposals(db: Database, group_id: int) -> list[Proposal]:
    """The times that were named in a group, sent or not, in the order in which they were named."""
    return [
        Proposal(row["id"], row["seat"], datetime.fromisoformat(row["at"]), row["sent"] is not None)
        for row in db.rows(
            "select id, seat, at, sent from time_proposals where sparring_group = ? order by id",
            (group_id,),
        )
    ]


def choose(db: Database, group_id: int, seat_id: int, at: datetime) -> None:
    """The person on that seat would propose that local time; nobody is told yet."""
    db.execute(
        "insert or ignore into time_proposals (sparring_group, seat, at) values (?, ?, ?)",
        (group_id, seat_id, at.isoformat()),
    )


def unchoose(db: Database, seat_id: int, at: datetime) -> None:
    """The person on that seat would not propose that time after all."""
    db.execute(
        "delete from time_proposals where seat = ? and at = ? and sent is null",
        (seat_id, at.isoformat()),
    )


def send_chosen(db: Database, seat_id: int, now: datetime) -> None:
    """The others are told of what the person on that seat has chosen."""
    db.execute(
        "update time_proposals set sent = ? where seat = ? and sent is null",
        (instant(now), seat_id),
    )


def say_yes(db: Database, group_id: int, seat_id: int, at: datetime, now: datetime) -> None:
    """A time that somebody else proposed fits the person on that seat, too."""
    db.execute(
        "insert into time_proposals (sparring_group, seat, at, sent) values (?, ?, ?, ?)"
        " on conflict (seat, at) do update set sent = coalesce(sent, excluded.sent)",
        (group_id, seat_id, at.isoformat(), instant(now)),
    )


def drop_times(db: Database, group_id: int, seat_id: int, newest: int) -> int:
    """Take the others' times up to a row off the table: they do not fit the person on that seat.

    What that person proposed stays. Gives how many times were dropped.
    """
    cursor = db.execute(
        "delete from time_proposals where sparring_group = :group and sent is not null"
        " and at in (select at from time_proposals where sparring_group = :group"
        "  and seat <> :seat and sent is not null and id <= :newest)"
        " and at not in (select at from time_proposals where seat = :seat and sent is not null)",
        {"group": group_id, "seat": seat_id, "newest": newest},
    )
    return cursor.rowcount


def forget_drafts(db: Database, seat_id: int) -> None:
    """Forget what the person on that seat had chosen and not sent."""
    db.execute("delete from time_proposals where seat = ? and sent is null", (seat_id,))


def forget_proposals(db: Database, group_id: int) -> None:
    """No time is sought in a group any more."""
    db.execute("delete from time_proposals where sparring_group = ?", (group_id,))


def forget_proposals_of(db: Database, key: str) -> None:
    """Forget all times that a person named, in any group."""
    db.execute(
        "delete from time_proposals where seat in (select id from seats where person = ?)", (key,)
    )


def forget_proposals_before(db: Database, now: datetime) -> None:
    """Forget the times that have passed."""
    db.execute("delete from time_proposals where unixepoch(at) < ?", (instant(now),))


def export(db: Database, key: str) -> dict[str, list[dict[str, Any]]]:
    """The times that a person said fit them, while a time is sought."""
    rows = db.rows(
        "select t.at, t.sent from time_proposals t join seats s on s.id = t.seat"
        " where s.person = ? order by t.id",
        (key,),
    )
    return {
        "time_proposals": [
            {"at": datetime.fromisoformat(row["at"]), "sent": row["sent"] is not None}
            for row in rows
        ]
    }


def say_fits_all(db: Database, group_id: int) -> None:
    """Everybody in a group has said yes to its time."""
    db.execute("update seats set time_fits = 1 where sparring_group = ? and gone = 0", (group_id,))


def forget_time(db: Database, group_id: int) -> None:
    """A group has no time any more, agreed or suggested."""
    db.execute(
        "update sparring_groups set agreed = null, suggested = null where id = ?", (group_id,)
    )
    db.execute("update seats set time_fits = 0 where sparring_group = ?", (group_id,))


def next_sequence(db: Database, group_id: int) -> int:
    """The number of the calendar entry that is sent now: 0 at first, and one more each time."""
    sequence = int(db.value("select sequence from sparring_groups where id = ?", (group_id,)))
    db.execute("update sparring_groups set sequence = sequence + 1 where id = ?", (group_id,))
    return sequence


def entry_id(db: Database, group_id: int) -> str:
    """What a group's calendar entry is called everywhere and always; it tells of nobody.

    Made from the group's id and a number that only this database knows.
    """
    secret = db.get_meta(CALENDAR_KEY)
    if secret is None:
        secret = secrets.token_hex(16)
        db.set_meta(CALENDAR_KEY, secret)
    return str(uuid5(UUID(secret), str(group_id)))
