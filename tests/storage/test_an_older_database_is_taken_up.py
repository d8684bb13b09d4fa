"""A database as the first step made it comes to the newest one, with data, checks and indexes."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot import people
from bot.sparring import store, store_rounds
from bot.storage import Database, open_database
from bot.storage.light import sqlite_utils
from bot.storage.migrations import STEPS, migrations

SPARRING = "0002_sparring"

DEPARTMENTS = [{"id": 4, "name": "Job og virksomhed"}]
PEOPLE = [
    {
        "id": key, "name": name, "language": "da", "status": "active", "department": 4,
        "profession": "caseworker", "weekday": 2, "clock": "09:15", "sparring": 1,
        "joined": 1_790_000_000, "seen": 1_790_000_001,
    }
    for key, name in (("anna", "Anna"), ("bo", "Bo"))
]  # fmt: skip
ROUNDS = [
    {
        "id": 1, "seed": 11, "starts": "2026-11-04", "ends": "2026-11-17", "state": "closed",
        "explanation": '{"pairs":1}',
    },
    {
        "id": 2, "seed": 12, "starts": "2026-12-02", "ends": "2026-12-15", "state": "open",
        "explanation": '{"pairs":2}',
    },
]  # fmt: skip
GROUPS: list[dict[str, Any]] = [
    {
        "id": 5, "round": 1, "protocol": "trio-kort", "suggested": "2026-11-06T10:00:00+01:00",
        "agreed": "suggested", "never_met": 1, "across": 0,
    },
    {
        "id": 6, "round": 2, "protocol": "makkersparring", "suggested": None, "agreed": "own",
        "never_met": 0, "across": 1,
    },
    {
        "id": 9, "round": 2, "protocol": "makkersparring", "suggested": None, "agreed": None,
        "never_met": 1, "across": 1,
    },
]  # fmt: skip
STEP = "Når jeg ringer, så vil jeg spørge først."
SEATS: list[dict[str, Any]] = [
    {
        "id": 21, "sparring_group": 5, "person": "anna", "role": "focus_person", "gone": 0,
        "time_fits": 1, "notes": 3, "new_partner": 0, "outcome": "held", "reason": None,
        "next_step": STEP, "next_step_day": "2026-11-09", "next_step_state": "done",
        "next_step_shown": "2026-11-16",
    },
    {
        "id": 22, "sparring_group": 5, "person": None, "role": "interviewer", "gone": 1,
        "time_fits": 0, "notes": 0, "new_partner": 1, "outcome": "no", "reason": "rather_not",
        "next_step": None, "next_step_day": None, "next_step_state": "skipped",
        "next_step_shown": None,
    },
    {
        "id": 23, "sparring_group": 5, "person": "bo", "role": "reflecting_colleague", "gone": 0,
        "time_fits": 1, "notes": 1, "new_partner": 0, "outcome": "partly", "reason": "no_time",
        "next_step": "Når …", "next_step_day": "2026-11-10", "next_step_state": "not_yet",
        "next_step_shown": None,
    },
    {
        "id": 31, "sparring_group": 6, "person": "bo", "role": "focus_person", "gone": 0,
        "time_fits": 0, "notes": 0, "new_partner": 0, "outcome": "later", "reason": None,
        "next_step": None, "next_step_day": None, "next_step_state": None,
        "next_step_shown": None,
    },
    {
        "id": 32, "sparring_group": 6, "person": "anna", "role": "sparring_partner", "gone": 0,
        "time_fits": 1, "notes": 2, "new_partner": 1, "outcome": None, "reason": None,
        "next_step": "Når …", "next_step_day": "2026-12-03", "next_step_state": "open",
        "next_step_shown": None,
    },
]  # fmt: skip
FILLED: dict[str, list[dict[str, Any]]] = {
    "departments": DEPARTMENTS,
    "people": PEOPLE,
    "rounds": ROUNDS,
    "sparring_groups": GROUPS,
    "seats": SEATS,
}
INDEXES = {"seats_groups", "seats_people", "seats_steps", "sparring_groups_rounds"}


def connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("pragma foreign_keys = on")
    return connection


def first_step(path: Path) -> None:
    """Make a database as it was before the second step, with rounds, groups and seats."""
    connection = connect(path)
    before = sqlite_utils.Database(connection, execute_plugins=False, strict=True)
    migrations.apply(before, stop_before=SPARRING)
    for table, rows in FILLED.items():
        for row in rows:
            names = ", ".join(row)
            marks = ", ".join("?" * len(row))
            connection.execute(
                f"insert into {table} ({names}) values ({marks})", list(row.values())
            )
    connection.close()


def applied(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("select name from _sqlite_migrations order by rowid")
    return [name for (name,) in rows]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "makker.db"
    first_step(path)
    path.chmod(0o600)
    return path


@pytest.fixture
def db(old: Path) -> Iterator[Database]:
    database = open_database(old)
    yield database
    database.close()


def columns(table: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows as they were filled: only the columns that were there then."""
    known = list(FILLED[table][0])
    return [{name: row[name] for name in known} for row in rows]


def test_the_database_is_the_first_step_s_and_every_column_of_a_seat_is_filled(old: Path) -> None:
    connection = connect(old)
    assert applied(connection) == ["0001_foundation"]
    for table in ("rounds", "sparring_groups", "seats"):
        names = [row[1] for row in connection.execute(f"pragma table_info({table})")]
        assert set(names) == set(FILLED[table][0])
        for name in names:
            assert any(row[name] not in (None, 0) for row in FILLED[table]), name
    connection.close()


def test_every_row_is_as_it_was(db: Database) -> None:
    assert [row["name"] for row in db.rows("select name from _sqlite_migrations order by rowid")] \
        == list(STEPS)  # fmt: skip
    for table, rows in FILLED.items():
        kept = db.rows(f"select * from {table} order by id")
        assert columns(table, kept) == sorted(rows, key=lambda row: str(row["id"]))


def test_what_is_new_has_its_default(db: Database) -> None:
    assert {row["form"] for row in db.rows("select form from rounds")} == {"pairs"}
    groups = db.rows("select origin, sequence from sparring_groups")
    assert groups == [{"origin": "round", "sequence": 0}] * 3
    assert {row["ready"] for row in db.rows("select ready from seats")} == {0}
    assert {row["contact"] for row in db.rows("select contact from people")} == {None}


def test_the_file_is_whole(db: Database) -> None:
    assert db.rows("pragma foreign_key_check") == []
    assert db.value("pragma integrity_check") == "ok"


def test_indexes_and_tables_are_those_of_a_new_database(db: Database, tmp_path: Path) -> None:
    fresh = open_database(tmp_path / "new" / "makker.db")
    schema = "select type, name, tbl_name, sql from sqlite_schema order by type, name"
    assert db.rows(schema) == fresh.rows(schema)
    fresh.close()
    names = {row["name"] for row in db.rows("select name from sqlite_schema where type = 'index'")}
    assert names >= INDEXES


@pytest.mark.parametrize(
    ("column", "wrong"),
    [("outcome", "perhaps"), ("reason", "tired"), ("next_step_state", "gone")],
)
def test_the_checks_hold(db: Database, column: str, wrong: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"), db.transaction():
        db.execute(f"update seats set {column} = ? where id = 21", (wrong,))
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"), db.transaction():
        db.execute("update sparring_groups set origin = 'luck'")


def test_foreign_keys_hold_and_follow(db: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"), db.transaction():
        db.execute("insert into seats (sparring_group, person, role) values (777, 'bo', 'x')")
    with db.transaction():
        db.execute("delete from people where id = 'bo'")
    assert db.rows("select id from seats where person is null order by id") == [
        {"id": 22}, {"id": 23}, {"id": 31},
    ]  # fmt: skip
    with db.transaction():
        db.execute("delete from rounds where id = 1")
    assert db.rows("select id from seats order by id") == [{"id": 31}, {"id": 32}]
    assert db.rows("pragma foreign_key_check") == []


def test_new_rows_go_on_where_the_old_ones_ended(db: Database) -> None:
    with db.transaction():
        db.execute("insert into seats (sparring_group, person, role) values (9, 'bo', 'x')")
    assert db.value("select max(id) from seats") == 33


def test_the_rooms_read_what_was_there(db: Database) -> None:
    anna = people.find(db, "anna")
    assert anna is not None
    assert anna.contact is None
    group = store.find_group(db, 5)
    assert group is not None
    seat = group.seat_of("anna")
    assert seat is not None
    assert (seat.outcome, seat.next_step, seat.next_step_state) == ("held", STEP, "done")
    current = store.current_group(db, "bo")
    assert current is not None
    assert (current.id, current.agreed) == (6, "own")
    assert [one.number for one in store_rounds.open_rounds(db)] == [2]


def test_opening_it_again_changes_nothing(old: Path) -> None:
    open_database(old).close()
    connection = connect(old)
    before = list(connection.iterdump())
    connection.close()
    open_database(old).close()
    connection = connect(old)
    assert list(connection.iterdump()) == before
    connection.close()


@pytest.mark.parametrize("step", STEPS[1:])
def test_a_step_that_fails_leaves_the_one_before(
    old: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (found,) = [one for one in migrations._migrations if one.name == step]
    whole = found.fn

    def fail(database: Any) -> None:
        whole(database)
        raise RuntimeError("The power went out.")

    monkeypatch.setattr(found, "fn", fail)
    with pytest.raises(RuntimeError, match="The power went out"):
        open_database(old)
    connection = connect(old)
    assert applied(connection) == list(STEPS[: STEPS.index(step)])
    connection.close()
    monkeypatch.setattr(found, "fn", whole)
    database = open_database(old)
    assert columns("seats", database.rows("select * from seats order by id")) == SEATS
    assert database.value("pragma integrity_check") == "ok"
    database.close()
