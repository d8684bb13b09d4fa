"""The rows of departments and of who leads them.

A department that is closed keeps its row: what people did there still names it.
"""

from dataclasses import dataclass

from bot.people.rules import (
    DEPARTMENT_LENGTH,
    Person,
    Refusal,
    RefusedError,
    clean_name,
    danish_order,
    same_name,
)
from bot.people.store import find
from bot.storage import Database


@dataclass(frozen=True, slots=True)
class Department:
    """A department and the keys of the people who lead it."""

    id: int
    name: str
    closed: bool
    leaders: frozenset[str]


def departments(db: Database, *, closed: bool = False) -> list[Department]:
    """The departments by name; closed ones only when asked for."""
    leaders: dict[int, set[str]] = {}
    for row in db.rows(
        "select l.department, l.person from leads l join people p on p.id = l.person"
        " where p.status = 'active'"
    ):
        leaders.setdefault(row["department"], set()).add(row["person"])
    found = [
        Department(
            row["id"], row["name"], bool(row["closed"]), frozenset(leaders.get(row["id"], ()))
        )
        for row in db.rows(
            "select id, name, closed from departments where closed <= ?", (int(closed),)
        )
    ]
    return sorted(found, key=lambda one: danish_order(one.name))


def find_department(db: Database, department: int) -> Department | None:
    """The department with that id (also a closed one), or None."""
    return next((one for one in departments(db, closed=True) if one.id == department), None)


def add_department(db: Database, name: str) -> int:
    """Make a department; gives its id. Raises RefusedError for a name that cannot be used."""
    kept = _free_name(db, name)
    cursor = db.execute("insert into departments (name) values (?)", (kept,))
    return int(cursor.lastrowid or 0)


def rename_department(db: Database, department: int, name: str) -> str:
    """Give an open department another name; gives the name as it is kept.

    Raises RefusedError when there is no such department, or the name cannot be used.
    """
    _open_department(db, department)
    kept = _free_name(db, name, besides=department)
    db.execute("update departments set name = ? where id = ?", (kept, department))
    return kept


def merge_departments(db: Database, source: int, into: int) -> None:
    """Move everybody, and the open invitations, of one department into another and close it.

    Who led only the one that is closed leads nothing then: a merger must not open to a leader
    what people shared with another one. Raises RefusedError when either is missing or closed.
    """
    _open_department(db, source)
    _open_department(db, into)
    if source == into:
        raise RefusedError(Refusal.DEPARTMENT_MISSING)
    db.execute("update people set department = ? where department = ?", (into, source))
    db.execute("update invitations set department = ? where department = ?", (into, source))
    _close(db, source)


def close_department(db: Database, department: int) -> None:
    """Close a department that nobody is in; its invitations are revoked.

    Raises RefusedError while people are in it: they must be moved first.
    """
    _open_department(db, department)
    if db.value(
        "select 1 from people where department = ? and status <> 'left' limit 1", (department,)
    ):
        raise RefusedError(Refusal.DEPARTMENT_NOT_EMPTY)
    db.execute("update invitations set revoked = 1 where department = ?", (department,))
    _close(db, department)


def leaders_of(db: Database, department: int | None) -> list[Person]:
    """The active leaders of a department, by name."""
    if department is None:
        return []
    keys = [
        row["person"]
        for row in db.rows("select person from leads where department = ?", (department,))
    ]
    found = [person for key in keys if (person := find(db, key)) is not None and person.is_active]
    return sorted(found, key=lambda one: danish_order(one.name))


def led_by(db: Database, key: str) -> list[Department]:
    """The open departments that a person leads (also while they are joining), by name."""
    led = {
        row["department"]
        for row in db.rows("select department from leads where person = ?", (key,))
    }
    return [one for one in departments(db) if one.id in led]


def set_lead(db: Database, department: int, key: str, *, leads: bool) -> None:
    """Give or take the lead of a department; `leader` on the person follows."""
    if leads:
        db.execute(
            "insert or ignore into leads (department, person) values (?, ?)", (department, key)
        )
    else:
        db.execute("delete from leads where department = ? and person = ?", (department, key))
    _follow_leads(db, key)


def _close(db: Database, department: int) -> None:
    leaders = db.rows("select person from leads where department = ?", (department,))
    db.execute("delete from leads where department = ?", (department,))
    for row in leaders:
        _follow_leads(db, row["person"])
    db.execute("update departments set closed = 1 where id = ?", (department,))


def _follow_leads(db: Database, key: str) -> None:
    db.execute(
        "update people set leader = exists (select 1 from leads where person = people.id)"
        " where id = ?",
        (key,),
    )


def _open_department(db: Database, department: int) -> Department:
    found = find_department(db, department)
    if found is None or found.closed:
        raise RefusedError(Refusal.DEPARTMENT_MISSING)
    return found


def _free_name(db: Database, name: str, besides: int | None = None) -> str:
    kept = clean_name(name, DEPARTMENT_LENGTH)
    if any(same_name(kept, one.name) for one in departments(db) if one.id != besides):
        raise RefusedError(Refusal.NAME_TAKEN)
    return kept
