"""The rows of invitations and of moves to a new account: hashes, never codes.

A code that is wrong, used, revoked or out of date is not there for whoever holds it.
"""

from dataclasses import dataclass
from datetime import date, datetime

from bot.clock import instant
from bot.people.codes import hash_code, is_code, make_code
from bot.people.rules import Person, Role
from bot.people.store import find
from bot.storage import Database

MOVE_HOURS = 24
_OPEN = """
select i.id, i.role, i.department, d.name as department_name, i.until, i.many, i.used, i.name,
i.profession
from invitations i left join departments d on d.id = i.department
where i.revoked = 0 and i.until >= :today and (i.many = 1 or i.used = 0)
and (:code is null or i.code_hash = :code) order by i.id desc
"""


@dataclass(frozen=True, slots=True)
class Invitation:
    """A new invitation with its code, which is shown once and kept nowhere."""

    id: int
    code: str


@dataclass(frozen=True, slots=True)
class OpenInvitation:
    """An invitation that can still be used, through its last day `until`."""

    id: int
    role: Role
    department: int | None
    department_name: str | None
    until: date
    many: bool
    used: int
    name: str | None = None
    """For whom it is, where a list of people was read in; it goes when the link is used."""
    profession: str | None = None


def make_invitation(
    db: Database,
    *,
    role: Role,
    department: int | None,
    until: date,
    many: bool,
    now: datetime,
    name: str | None = None,
    profession: str | None = None,
    code: str | None = None,
) -> Invitation:
    """Make an invitation that holds through the day `until`, for one person or for many.

    `name` and `profession` are filled in for the one person whom it is for; `code` is one that
    `make_code` gave before, where it stands on paper already.
    """
    code = code or make_code()
    cursor = db.execute(
        "insert into invitations (code_hash, role, department, until, many, made, name, profession)"
        " values (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            hash_code(code),
            role,
            department,
            until.isoformat(),
            int(many),
            instant(now),
            name,
            profession,
        ),
    )
    return Invitation(int(cursor.lastrowid or 0), code)


def open_invitations(db: Database, today: date) -> list[OpenInvitation]:
    """The invitations that can still be used, the newest first."""
    return _open(db, today, None)


def find_invitation(db: Database, code: str, today: date) -> OpenInvitation | None:
    """The invitation that a code opens today, or None."""
    return next(iter(_open(db, today, hash_code(code))), None) if was_issued(db, code) else None


def was_issued(db: Database, code: str) -> bool:
    """Whether a code is, or lately was, an invitation's or a move's: whoever has it guesses not."""
    kept = db.value(
        "select code_hash from invitations where code_hash = :code"
        " union all select code_hash from moves where code_hash = :code",
        {"code": hash_code(code)},
    )
    return kept is not None and is_code(code, kept)


def use_invitation(db: Database, invitation: int, today: date) -> bool:
    """Use an invitation once; False when somebody was faster or it has ended."""
    return (
        db.execute(
            "update invitations set used = used + 1, name = null, profession = null"
            " where id = ? and revoked = 0 and until >= ? and (many = 1 or used = 0)",
            (invitation, today.isoformat()),
        ).rowcount
        == 1
    )


def revoke_invitation(db: Database, invitation: int) -> None:
    """Let nobody use the invitation any more; it need not be open."""
    db.execute(
        "update invitations set revoked = 1, name = null, profession = null where id = ?",
        (invitation,),
    )


def make_move(db: Database, person: Person, now: datetime) -> str:
    """A code with which the person takes over from a new account: one use, within 24 hours.

    An earlier code of theirs ends.
    """
    code = make_code()
    db.execute("delete from moves where person = ?", (person.key,))
    db.execute(
        "insert into moves (code_hash, person, until) values (?, ?, ?)",
        (hash_code(code), person.key, instant(now) + MOVE_HOURS * 3600),
    )
    return code


def find_move(db: Database, code: str, now: datetime) -> Person | None:
    """Whom a move code is for while it holds, or None."""
    found = db.row(
        "select m.person, m.code_hash from moves m join people p on p.id = m.person"
        " where m.code_hash = ? and m.until > ? and p.status in ('active', 'unconfirmed')",
        (hash_code(code), instant(now)),
    )
    if found is None or not is_code(code, found["code_hash"]):
        return None
    return find(db, found["person"])


def end_moves(db: Database, key: str) -> None:
    """Let no move code of that person hold any more."""
    db.execute("delete from moves where person = ?", (key,))


def clean_invitations(db: Database, before: date, today: date, now: int) -> None:
    """Forget invitations that ended before a day, and moves that were not made in time.

    Whom an invitation was for is forgotten as soon as it opens nothing any more.
    """
    db.execute("delete from invitations where until < ?", (before.isoformat(),))
    db.execute(
        "update invitations set name = null, profession = null"
        " where name is not null and (until < ? or revoked = 1)",
        (today.isoformat(),),
    )
    db.execute("delete from moves where until <= ?", (now,))


def newest_invitation(db: Database) -> int:
    """The id of the invitation that was made last, also when it is used up; 0 before the first."""
    return int(db.value("select max(id) from invitations") or 0)


def _open(db: Database, today: date, code_hash: str | None) -> list[OpenInvitation]:
    return [
        OpenInvitation(
            row["id"],
            row["role"],
            row["department"],
            row["department_name"],
            date.fromisoformat(row["until"]),
            bool(row["many"]),
            row["used"],
            row["name"],
            row["profession"],
        )
        for row in db.rows(_OPEN, {"today": today.isoformat(), "code": code_hash})
    ]
