"""The rows of changes to a round that runs: who sits where in it, and a third who comes to two."""

from bot.matching.people import Group, Meeting
from bot.sparring.rules import SparringGroup
from bot.storage import Database


def has_seat(db: Database, number: int, key: str) -> bool:
    """Whether a person has a place in a round that they have not given up."""
    return (
        db.value(
            "select 1 from seats s join sparring_groups g on g.id = s.sparring_group"
            " where g.round = ? and g.origin <> 'today' and s.person = ? and s.gone = 0",
            (number, key),
        )
        is not None
    )


def put_together(db: Database, number: int) -> list[Meeting]:
    """Who was put together in a round, also those who have been parted since."""
    members: dict[int, list[str]] = {}
    for row in db.rows(
        "select g.id, s.person from seats s join sparring_groups g on g.id = s.sparring_group"
        " where g.round = ? and g.origin <> 'today' and s.person is not null order by g.id, s.id",
        (number,),
    ):
        members.setdefault(row["id"], []).append(row["person"])
    return [Meeting(number, tuple(keys)) for keys in members.values() if len(keys) > 1]


def is_under_way(db: Database, group_id: int) -> bool:
    """Whether a group talks, writes, or has sent each other times to choose from."""
    return (
        db.value(
            "select 1 from talks where sparring_group = :group"
            " union select 1 from written_talks where sparring_group = :group"
            " union select 1 from time_proposals where sparring_group = :group"
            " and sent is not null",
            {"group": group_id},
        )
        is not None
    )


def add_third(
    db: Database,
    pair: SparringGroup,
    trio: Group,
    protocol: str,
    *,
    never_met: bool,
    across: bool,
) -> int:
    """Give a pair its third, with the roles and protocol of three; gives the id of the new seat."""
    db.execute(
        "update sparring_groups set protocol = ?, never_met = ?, across = ? where id = ?",
        (protocol, int(never_met), int(across), pair.id),
    )
    seats = {seat.person: seat.id for seat in pair.here}
    added = 0
    for key, role in trio.roles:
        if key in seats:
            db.execute("update seats set role = ? where id = ?", (role, seats[key]))
        else:
            cursor = db.execute(
                "insert into seats (sparring_group, person, role) values (?, ?, ?)",
                (pair.id, key, role),
            )
            added = int(cursor.lastrowid or 0)
    return added
