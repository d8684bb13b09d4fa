"""The rows of sparring groups and their seats: roles, times, outcomes and next steps.

A seat whose person left stays with its group; it counts no more.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.matching.people import Role
from bot.sparring.rules import (
    Agreed,
    Origin,
    Outcome,
    Reason,
    Round,
    Seat,
    SparringGroup,
    StepState,
)
from bot.sparring.store_counts import follow_outcomes
from bot.storage import Database

_SEATS = (
    "select s.*, g.round, g.protocol, g.suggested, g.agreed, g.never_met, g.across,"
    " g.origin, g.sequence, r.seed, r.starts, r.ends, r.state, r.form,"
    " p.contact is not null as offline from seats s"
    " join sparring_groups g on g.id = s.sparring_group join rounds r on r.id = g.round"
    " left join people p on p.id = s.person"
)


@dataclass(frozen=True, slots=True)
class Step:
    """A next step that somebody wrote, on which day, and when it was brought back."""

    seat: int
    text: str
    written: date
    shown: date | None


def add_group(
    db: Database,
    round_no: int,
    protocol: str,
    roles: Iterable[tuple[str, Role]],
    *,
    never_met: bool,
    across: bool,
    origin: Origin = "round",
) -> SparringGroup:
    """Keep a new group of a round with a seat for each person (key and role)."""
    cursor = db.execute(
        "insert into sparring_groups (round, protocol, never_met, across, origin)"
        " values (?, ?, ?, ?, ?)",
        (round_no, protocol, int(never_met), int(across), origin),
    )
    group_id = int(cursor.lastrowid or 0)
    for key, role in roles:
        db.execute(
            "insert into seats (sparring_group, person, role) values (?, ?, ?)",
            (group_id, key, role),
        )
    group = find_group(db, group_id)
    assert group is not None
    return group


def suggest(db: Database, group_id: int, when: datetime | None) -> None:
    """Keep the local time that is suggested to a group."""
    db.execute(
        "update sparring_groups set suggested = ? where id = ?",
        (None if when is None else when.isoformat(), group_id),
    )


def find_group(db: Database, group_id: int) -> SparringGroup | None:
    """The group with that id, or None."""
    found = _groups(db, "g.id = ?", (group_id,))
    return found[0] if found else None


def reload(db: Database, group: SparringGroup) -> SparringGroup:
    """A group as it is now."""
    found = find_group(db, group.id)
    assert found is not None
    return found


def group_of_seat(db: Database, seat_id: int) -> SparringGroup | None:
    """The group that a seat is in, or None."""
    group_id = db.value("select sparring_group from seats where id = ?", (seat_id,))
    return None if group_id is None else find_group(db, group_id)


def current_group(db: Database, key: str) -> SparringGroup | None:
    """The group of the open round in which a person sits and is not alone, or None."""
    for group in _groups(
        db,
        "r.state = 'open' and g.origin <> 'today' and g.id in"
        " (select sparring_group from seats where person = ? and gone = 0)",
        (key,),
    ):
        if group.is_whole:
            return group
    return None


def groups_of_round(db: Database, round_no: int) -> list[SparringGroup]:
    """The groups of a round, in the order in which they were made; none of those on demand."""
    return _groups(db, "r.id = ? and g.origin <> 'today'", (round_no,))


def groups_today(db: Database, key: str, day: date) -> list[SparringGroup]:
    """The talks on demand of a day that a person was put into, the earliest made first."""
    return _groups(
        db,
        "g.origin = 'today' and substr(g.suggested, 1, 10) = ? and g.id in"
        " (select sparring_group from seats where person = ?)",
        (day.isoformat(), key),
    )


def groups_since(db: Database, key: str, since: date) -> list[SparringGroup]:
    """The groups in which a person kept their seat, of rounds that ended since a day.

    A talk on demand may belong to a round that ended long before it.
    """
    return _groups(
        db,
        "(r.ends >= ? or (g.origin = 'today' and substr(g.suggested, 1, 10) >= ?)) and g.id in"
        " (select sparring_group from seats where person = ? and gone = 0)",
        (since.isoformat(), since.isoformat(), key),
    )


def set_agreed(db: Database, group_id: int, agreed: Agreed) -> None:
    """The group agreed on the suggested time, or on one of its own."""
    db.execute("update sparring_groups set agreed = ? where id = ?", (agreed, group_id))


def say_fits(db: Database, seat_id: int) -> None:
    """The suggested time fits the person on that seat."""
    db.execute("update seats set time_fits = 1 where id = ?", (seat_id,))


def count_note(db: Database, seat_id: int) -> None:
    """One more note was sent from that seat."""
    db.execute("update seats set notes = notes + 1 where id = ?", (seat_id,))


def wish_new_partner(db: Database, seat_id: int, *, wish: bool) -> None:
    """The person on that seat would like a new partner, or no longer so."""
    db.execute("update seats set new_partner = ? where id = ?", (int(wish), seat_id))


def give_up(db: Database, seat_id: int) -> None:
    """The person on that seat cannot take part."""
    db.execute("update seats set gone = 1, next_step = null where id = ?", (seat_id,))


def go_on_as_pair(
    db: Database, group_id: int, protocol: str, roles: Iterable[tuple[int, Role]]
) -> None:
    """Give what is left of a trio its protocol and roles (by seat id)."""
    db.execute("update sparring_groups set protocol = ? where id = ?", (protocol, group_id))
    for seat_id, role in roles:
        db.execute("update seats set role = ? where id = ?", (role, seat_id))


def set_outcome(db: Database, seat_id: int, outcome: Outcome) -> None:
    """Keep what the person on that seat says became of the talk."""
    db.execute("update seats set outcome = ? where id = ?", (outcome, seat_id))
    follow_outcomes(db, seat_id)


def set_reason(db: Database, seat_id: int, reason: Reason) -> None:
    """Keep why the talk was not held, or not wholly."""
    db.execute("update seats set reason = ? where id = ?", (reason, seat_id))


def write_step(db: Database, seat_id: int, text: str, day: date) -> None:
    """Keep a next step, written on that day."""
    db.execute(
        "update seats set next_step = ?, next_step_day = ?, next_step_state = 'open',"
        " next_step_shown = null where id = ?",
        (text, day.isoformat(), seat_id),
    )


def change_step(db: Database, seat_id: int, text: str) -> None:
    """Keep other words for a next step that is there."""
    db.execute("update seats set next_step = ? where id = ?", (text, seat_id))


def set_step_state(db: Database, seat_id: int, state: StepState) -> None:
    """Keep what became of a next step."""
    db.execute("update seats set next_step_state = ? where id = ?", (state, seat_id))


def forget_step(db: Database, seat_id: int) -> None:
    """Wipe a next step that its writer takes back."""
    db.execute(
        "update seats set next_step = null, next_step_day = null, next_step_state = 'skipped'"
        " where id = ?",
        (seat_id,),
    )


def forget_steps_of(db: Database, key: str) -> None:
    """Wipe all next steps of somebody who leaves."""
    db.execute(
        "update seats set next_step = null, next_step_day = null where person = ?"
        " and next_step is not null",
        (key,),
    )


def open_steps(db: Database, key: str) -> list[Step]:
    """The next steps of a person of which nothing has been heard, the oldest first."""
    return [
        Step(
            row["id"],
            row["next_step"],
            date.fromisoformat(row["next_step_day"]),
            _date(row["next_step_shown"]),
        )
        for row in db.rows(
            "select id, next_step, next_step_day, next_step_shown from seats"
            " where person = ? and next_step is not null and next_step_state = 'open'"
            " order by next_step_day, id",
            (key,),
        )
    ]


def note_step_shown(db: Database, seat_id: int, day: date) -> None:
    """A week's message of that day brings the next step back."""
    db.execute("update seats set next_step_shown = ? where id = ?", (day.isoformat(), seat_id))


def forget_steps_before(db: Database, day: date) -> None:
    """Wipe the next steps that were written before that day."""
    db.execute(
        "update seats set next_step = null, next_step_day = null"
        " where next_step is not null and next_step_day < ?",
        (day.isoformat(),),
    )


def _groups(db: Database, where: str, parameters: tuple[str | int, ...]) -> list[SparringGroup]:
    rows = db.rows(f"{_SEATS} where {where} order by g.id, s.id", parameters)
    by_group: dict[int, list[dict[str, Any]]] = {}
    for row in rows:
        by_group.setdefault(row["sparring_group"], []).append(row)
    return [_group(rows) for rows in by_group.values()]


def _group(rows: list[dict[str, Any]]) -> SparringGroup:
    first = rows[0]
    return SparringGroup(
        first["sparring_group"],
        Round(
            first["round"],
            first["seed"],
            date.fromisoformat(first["starts"]),
            date.fromisoformat(first["ends"]),
            first["state"] == "open",
            first["form"],
        ),
        first["protocol"],
        None if first["suggested"] is None else datetime.fromisoformat(first["suggested"]),
        first["agreed"],
        bool(first["never_met"]),
        bool(first["across"]),
        tuple(_seat(row) for row in rows),
        first["origin"],
        first["sequence"],
    )


def _seat(row: dict[str, Any]) -> Seat:
    return Seat(
        row["id"],
        row["person"],
        row["role"],
        bool(row["gone"]),
        bool(row["time_fits"]),
        row["notes"],
        bool(row["new_partner"]),
        row["outcome"],
        row["reason"],
        row["next_step"],
        row["next_step_state"],
        bool(row["offline"]),
    )


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
