"""The rows of tables for a meeting: who takes part, who sits where, and who sat together before."""

from collections.abc import Collection, Sequence

from bot.matching.people import Meeting
from bot.storage import Database
from bot.together.rules import Plan


def begin(db: Database, facilitator: str, keys: Collection[str], size: int, at: int) -> Plan:
    """A new plan with these people, of a facilitator who has none that is open."""
    cursor = db.execute(
        "insert into table_plans (facilitator, size, changed) values (?, ?, ?)",
        (facilitator, size, at),
    )
    plan = int(cursor.lastrowid or 0)
    choose(db, plan, keys, at)
    found = find(db, plan)
    assert found is not None
    return found


def find(db: Database, plan: int) -> Plan | None:
    """The plan with that id, or None."""
    row = db.row("select * from table_plans where id = ?", (plan,))
    if row is None:
        return None
    seats = db.rows("select person, place from table_seats where plan = ? order by person", (plan,))
    return Plan(
        row["id"],
        row["facilitator"],
        row["state"] == "open",
        row["size"],
        row["seed"],
        row["changed"],
        row["used"],
        {seat["person"]: seat["place"] for seat in seats},
    )


def open_plan(db: Database, facilitator: str) -> Plan | None:
    """The plan that a facilitator works on, or None."""
    plan = db.value(
        "select id from table_plans where facilitator = ? and state = 'open'", (facilitator,)
    )
    return None if plan is None else find(db, int(plan))


def choose(db: Database, plan: int, keys: Collection[str], at: int) -> None:
    """These people take part, too; what was drawn holds no more."""
    for key in keys:
        db.execute("insert or ignore into table_seats (plan, person) values (?, ?)", (plan, key))
    _clear(db, plan, at)


def leave_out(db: Database, plan: int, keys: Collection[str], at: int) -> None:
    """These people take no part; what was drawn holds no more."""
    for key in keys:
        db.execute("delete from table_seats where plan = ? and person = ?", (plan, key))
    _clear(db, plan, at)


def set_size(db: Database, plan: int, size: int, at: int) -> None:
    """How many are to sit at a table; what was drawn holds no more."""
    db.execute("update table_plans set size = ? where id = ?", (size, plan))
    _clear(db, plan, at)


def keep_tables(
    db: Database, plan: int, tables: Sequence[Collection[str]], seed: int, at: int
) -> None:
    """Who sits where, as it was drawn with that seed."""
    db.execute("update table_plans set seed = ?, changed = ? where id = ?", (seed, at, plan))
    for place, keys in enumerate(tables, 1):
        for key in keys:
            db.execute(
                "update table_seats set place = ? where plan = ? and person = ?", (place, plan, key)
            )


def use(db: Database, plan: int, at: int) -> None:
    """The tables were printed or told: these people have sat together."""
    db.execute("update table_plans set used = ? where id = ?", (at, plan))


def end(db: Database, plan: Plan) -> None:
    """A plan is done with; one that was never used leaves nothing."""
    if plan.used is None:
        db.execute("delete from table_plans where id = ?", (plan.id,))
    else:
        db.execute("update table_plans set state = 'ended' where id = ?", (plan.id,))


def past(db: Database, besides: int) -> tuple[list[Meeting], int]:
    """Who sat together at tables that were used, numbered by meeting, and the next one's number."""
    tables: dict[tuple[int, int], list[str]] = {}
    numbers: dict[int, int] = {}
    for row in db.rows(
        "select s.plan, s.person, s.place from table_seats s join table_plans p on p.id = s.plan"
        " where p.used is not null and s.place is not null and p.id <> ?"
        " order by p.used, p.id, s.place, s.person",
        (besides,),
    ):
        number = numbers.setdefault(row["plan"], len(numbers) + 1)
        tables.setdefault((number, row["place"]), []).append(row["person"])
    meetings = [Meeting(number, tuple(keys)) for (number, _), keys in tables.items()]
    return meetings, len(numbers) + 1


def leave(db: Database, key: str) -> None:
    """Somebody is here no more: they sit at no table that is still planned."""
    db.execute(
        "delete from table_seats where person = ?"
        " and plan in (select id from table_plans where used is null)",
        (key,),
    )
    db.execute("delete from table_plans where facilitator = ? and used is null", (key,))


def forget_before(db: Database, drafts: int, used: int) -> None:
    """Forget plans never used and not touched since an instant, and used ones before another."""
    db.execute("delete from table_plans where used is null and changed < ?", (drafts,))
    db.execute("delete from table_plans where used < ?", (used,))


def _clear(db: Database, plan: int, at: int) -> None:
    db.execute("update table_plans set seed = null, changed = ? where id = ?", (at, plan))
    db.execute("update table_seats set place = null where plan = ?", (plan,))
