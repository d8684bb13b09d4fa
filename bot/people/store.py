"""The rows of people, their accounts, departments and who leads them."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Final

from bot.clock import instant
from bot.people.codes import make_key
from bot.people.rules import Person, Role, Step, danish_order
from bot.storage import Database

_SELECT = (
    "select p.*, d.name as department_name, coalesce(a.reachable, 0) as reachable from people p"
    " left join departments d on d.id = p.department left join accounts a on a.person = p.id"
)


@dataclass(frozen=True, slots=True)
class Department:
    """A department and the keys of the people who lead it."""

    id: int
    name: str
    closed: bool
    leaders: frozenset[str]


def _person(row: dict[str, Any]) -> Person:
    return Person(
        key=row["id"],
        name=row["name"],
        language=row["language"],
        status=row["status"],
        step=row["step"],
        department=row["department"],
        department_name=row["department_name"],
        profession=row["profession"],
        leader=bool(row["leader"]),
        facilitator=bool(row["facilitator"]),
        weekday=row["weekday"],
        clock=time.fromisoformat(row["clock"]),
        sparring=bool(row["sparring"]),
        paused=bool(row["paused"]),
        away_until=date.fromisoformat(row["away_until"]) if row["away_until"] else None,
        pace=row["pace"],
        silences=row["silences"],
        reminders=row["reminders"],
        awaiting=row["awaiting"],
        awaiting_until=row["awaiting_until"],
        locked_until=row["locked_until"],
        reachable=bool(row["reachable"]),
        joined=row["joined"],
        seen=row["seen"],
        confirmed=bool(row["confirmed"]),
        contact=row["contact"],
    )


def find(db: Database, key: str) -> Person | None:
    """The person with that key (also one who left), or None."""
    row = db.row(f"{_SELECT} where p.id = ?", (key,))
    return None if row is None else _person(row)


def by_account(db: Database, telegram_id: int) -> Person | None:
    """The person behind a Telegram account, or None; one who left is a stranger again."""
    row = db.row(f"{_SELECT} where a.telegram_id = ? and p.status <> 'left'", (telegram_id,))
    return None if row is None else _person(row)


def everybody(db: Database, *, department: int | None = None) -> list[Person]:
    """All who have joined and not left (also unconfirmed), by name; of one department if given."""
    only, parameters = ("", ()) if department is None else (" and p.department = ?", (department,))
    return _by_name(
        db.rows(f"{_SELECT} where p.status in ('active', 'unconfirmed'){only}", parameters)
    )


def all_kept(db: Database) -> list[Person]:
    """Everybody with a row, also who is joining still and who has left, by name."""
    return _by_name(db.rows(_SELECT))


def facilitators(db: Database) -> list[Person]:
    """The active facilitators, by name."""
    return _by_name(db.rows(f"{_SELECT} where p.status = 'active' and p.facilitator = 1"))


def names(db: Database) -> list[str]:
    """The names that are taken: of all who have not left, also those who are still joining."""
    return [
        row["name"]
        for row in db.rows("select name from people where status <> 'left' and name <> ''")
    ]


def names_of_everybody(db: Database) -> frozenset[str]:
    """The names of everybody(), as the same object for as long as they are the same.

    Every text that comes is compared with them, so what is made of them is kept meanwhile.
    """
    version = db.value("select version from names_version")
    if version not in _kept_names:
        rows = db.rows("select name from people where status in ('active', 'unconfirmed')")
        _kept_names.clear()
        _kept_names[version] = frozenset(row["name"] for row in rows)
    return _kept_names[version]


_kept_names: dict[str, frozenset[str]] = {}
"""The names by the version that the schema's triggers give them, of one database at a time."""


def add(
    db: Database,
    telegram_id: int,
    *,
    name: str,
    language: str,
    role: Role,
    department: int | None,
    invitation: int | None,
    unconfirmed: bool,
    now: datetime,
    weekday: int,
    clock: time,
) -> Person:
    """A person who has read the notice and begins to join; gives them with their new key.

    The name may be empty until they have chosen one. `unconfirmed`: a facilitator has to say
    that they belong here.
    """
    key = make_key()
    db.execute("delete from accounts where telegram_id = ?", (telegram_id,))
    db.execute(
        "insert into people (id, name, language, status, step, department, leader, facilitator,"
        " weekday, clock, invitation, confirmed, joined, seen)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            key,
            name,
            language,
            "joining",
            Step.NAME.value,
            department,
            int(role == "leader"),
            int(role == "facilitator"),
            weekday,
            clock.isoformat("minutes"),
            invitation,
            int(not unconfirmed),
            instant(now),
            instant(now),
        ),
    )
    db.execute("insert into accounts (telegram_id, person) values (?, ?)", (telegram_id, key))
    if role == "leader" and department is not None:
        db.execute("insert into leads (department, person) values (?, ?)", (department, key))
    person = find(db, key)
    assert person is not None
    return person


def change(db: Database, key: str, **columns: str | int | None) -> None:
    """Set columns of a person's row (named as in the schema; names never come from a text)."""
    assignments = ", ".join(f"{column} = ?" for column in columns)
    db.execute(f"update people set {assignments} where id = ?", (*columns.values(), key))  # noqa: S608  # nosec B608


AWAITS_NOTHING: Final[dict[str, None]] = {"awaiting": None, "awaiting_until": None}
"""The columns of a person whose next free text answers nothing."""


def await_text(db: Database, key: str, subject: str | None, until: datetime | None = None) -> None:
    """Remember what the person's next free text answers ("answer:12"); None: nothing."""
    change(db, key, awaiting=subject, awaiting_until=None if until is None else instant(until))


KEEPS_WAITING = ("asked:", "answer:", "saved:")
"""A person's own questions and answers: a text that goes there by mistake is seen by nobody."""


def release(db: Database, person: Person) -> None:
    """Forget where their next free text goes: something else has their attention now.

    A question that they were asked goes on waiting; a name, or a note to a colleague, does not.
    """
    if person.awaiting is not None and not person.awaiting.startswith(KEEPS_WAITING):
        await_text(db, person.key, None)


def note_seen(db: Database, key: str, now: datetime) -> None:
    """The person was heard of: they are reachable again and not inactive."""
    change(db, key, seen=instant(now))
    db.execute("update accounts set reachable = 1 where person = ? and reachable = 0", (key,))


def set_reachable(db: Database, key: str, *, reachable: bool) -> None:
    """Note whether Telegram delivers to the person (403, block, unblock)."""
    db.execute("update accounts set reachable = ? where person = ?", (int(reachable), key))


def set_account(db: Database, key: str, telegram_id: int) -> None:
    """Let the person write from another account; the old one is a stranger's then.

    What is known of messages in the old chat is forgotten: their numbers mean others in the new.
    """
    db.execute("delete from accounts where person = ? or telegram_id = ?", (key, telegram_id))
    db.execute("insert into accounts (telegram_id, person) values (?, ?)", (telegram_id, key))
    db.execute("delete from messages where person = ?", (key,))


def recovery_hash(db: Database, key: str) -> str | None:
    """The hash of the person's recovery code, or None when they have made none."""
    found: str | None = db.value("select recovery_hash from people where id = ?", (key,))
    return found


def erase(db: Database, key: str) -> None:
    """Delete the person and every row that is theirs, also what was planned for them."""
    db.execute(
        "update people set awaiting = null, awaiting_until = null where instr(awaiting, ?) > 0",
        (key,),
    )
    db.execute("delete from schedule where subject = ?", (key,))
    db.execute("delete from ran where subject = ?", (key,))
    db.execute("delete from people where id = ?", (key,))


def locked_before(db: Database, now: int) -> list[str]:
    """Keys of those whose earlier answers stayed locked until that instant or before."""
    return [row["id"] for row in db.rows("select id from people where locked_until <= ?", (now,))]


def unfinished_since(db: Database, before: int) -> list[str]:
    """Keys of those who began to join before that instant and never came to the end."""
    return [
        row["id"]
        for row in db.rows(
            "select id from people where status = 'joining' and joined < ?", (before,)
        )
    ]


def left_before(db: Database, before: int) -> list[str]:
    """Keys of those who left before that instant."""
    return [
        row["id"]
        for row in db.rows("select id from people where status = 'left' and left_at < ?", (before,))
    ]


def forget_left_accounts(db: Database, before: int) -> None:
    """Delete the accounts of those who left before that instant: nothing more is sent to them."""
    db.execute(
        "delete from accounts where person in"
        " (select id from people where status = 'left' and left_at < ?)",
        (before,),
    )


def _by_name(rows: list[dict[str, Any]]) -> list[Person]:
    return sorted((_person(row) for row in rows), key=lambda one: danish_order(one.name))
