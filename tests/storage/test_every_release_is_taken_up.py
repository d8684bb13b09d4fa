"""Each schema that was ever released comes to the newest one, with every row in every table."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.storage import Database, open_database
from bot.storage.migrations import MIGRATIONS_TABLE, STEPS
from tests.storage import releases

SCHEMA = "select type, name, tbl_name, sql from sqlite_schema order by type, name"
# 0010 gave what began at the first start the name of the room that owns it now.
RENAMED = {("reflection.programme_started", "2026-08-31"): ("programmes.began", "2026-08-31")}

Rows = Counter[tuple[object, ...]]


def release(step: str, path: Path) -> sqlite3.Connection:
    """A database as that release left it."""
    path.touch(0o600)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("begin")
    releases.load(step, connection)
    connection.execute("commit")
    return connection


def rows_of(connection: sqlite3.Connection, columns: dict[str, list[str]]) -> dict[str, Rows]:
    """Every row of each table, in these columns."""
    return {
        table: Counter(connection.execute(f"select {', '.join(names)} from {table}").fetchall())
        for table, names in columns.items()
    }


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = open_database(tmp_path_factory.mktemp("new") / "makker.db")
    yield database
    database.close()


def test_each_step_has_its_release_and_no_release_is_without_a_step() -> None:
    kept = sorted(file.stem for file in releases.FOLDER.glob("*.sql"))
    assert kept == sorted(STEPS), "python -m tests.storage.releases makes what is missing"


@pytest.mark.parametrize("step", STEPS)
def test_a_step_that_is_out_is_as_it_was(step: str) -> None:
    with closing(sqlite3.connect(":memory:")) as now, closing(sqlite3.connect(":memory:")) as then:
        releases.apply_up_to(now, step)
        releases.load(step, then)
        assert now.execute(SCHEMA).fetchall() == then.execute(SCHEMA).fetchall()


@pytest.mark.parametrize("step", STEPS)
def test_every_row_of_a_release_is_there_in_the_newest(
    step: str, fresh: Database, tmp_path: Path
) -> None:
    path = tmp_path / "makker.db"
    with closing(release(step, path)) as old:
        columns = {name: table.columns for name, table in releases.tables_of(old).items()}
        before = rows_of(old, columns)
    assert [name for name, rows in before.items() if not rows] == []

    with closing(open_database(path)) as database:
        assert database.rows(SCHEMA) == fresh.rows(SCHEMA)
        assert database.rows("pragma foreign_key_check") == []
        assert database.value("pragma integrity_check") == "ok"
        applied = database.rows(f"select name from {MIGRATIONS_TABLE} order by rowid")
        assert [row["name"] for row in applied] == list(STEPS)
    with closing(sqlite3.connect(path)) as new:
        after = rows_of(new, columns)
        added = new.execute("select programme, audience, first_day from programme_runs").fetchall()
    meta = Counter(
        RENAMED.get((str(key), str(value)), (key, value)) for key, value in before["meta"]
    )
    assert after == before | {"meta": meta}
    if step < "0010":
        # What ran without an end until then runs on as the first programme.
        assert added == [
            ("faelles-fagligt-fundament", "all", "2026-08-31"),
            ("lederspor", "leaders", "2026-08-31"),
        ]


@pytest.mark.parametrize("step", STEPS)
def test_every_column_of_a_release_says_something_somewhere(step: str) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        releases.load(step, connection)
        empty = [
            f"{name}.{column}"
            for name, table in releases.tables_of(connection).items()
            for column in table.columns
            if connection.execute(f"select max({column}) from {name}").fetchone() == (None,)
        ]
    assert empty == []
