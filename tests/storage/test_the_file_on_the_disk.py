"""The database file: who may read it, how safely it is written, and how it is wiped."""

import sqlite3
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.storage import Database, StorageError, open_database, read_only


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    database = open_database(tmp_path / "data" / "makker.db")
    yield database
    database.close()


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_files_and_their_folder_are_for_the_owner_alone(db: Database) -> None:
    with db.transaction():
        db.set_meta("a", "b")
    assert mode(db.path.parent) == 0o700
    assert {file.name: mode(file) for file in db.path.parent.iterdir()} == {
        "makker.db": 0o600,
        "makker.db-wal": 0o600,
        "makker.db-shm": 0o600,
    }


def test_a_file_that_others_may_read_is_closed_to_them(tmp_path: Path) -> None:
    path = tmp_path / "makker.db"
    open_database(path).close()
    path.chmod(0o644)
    database = open_database(path)
    with database.transaction():
        database.set_meta("a", "b")
    assert {file.name: mode(file) for file in tmp_path.iterdir()} == {
        "makker.db": 0o600,
        "makker.db-wal": 0o600,
        "makker.db-shm": 0o600,
    }
    database.close()


def test_what_is_committed_is_on_the_disk(db: Database) -> None:
    assert db.value("pragma journal_mode") == "wal"
    assert db.value("pragma synchronous") == 2  # FULL
    assert db.value("pragma foreign_keys") == 1
    assert db.value("pragma secure_delete") == 1
    assert db.value("pragma trusted_schema") == 0


def test_every_table_is_strict(db: Database) -> None:
    loose = db.rows(
        # The search index and its shadows are SQLite's own, and cannot be strict.
        "select name from pragma_table_list where schema = 'main' and strict = 0"
        " and type not in ('virtual', 'shadow')"
        " and name not like 'sqlite_%' and name <> '_sqlite_migrations'"
    )
    assert loose == []


def test_a_checkpoint_empties_the_log(db: Database) -> None:
    wal = db.path.with_name("makker.db-wal")
    with db.transaction():
        db.set_meta("secret", "en hemmelighed")
    assert wal.stat().st_size > 0
    assert db.checkpoint() is True
    assert wal.stat().st_size == 0


def test_what_is_deleted_is_gone_from_the_files_after_a_checkpoint(db: Database) -> None:
    with db.transaction():
        db.set_meta("secret", "en hemmelighed")
    with db.transaction():
        db.set_meta("secret", None)
    assert db.checkpoint() is True
    assert [
        file.name for file in db.path.parent.iterdir() if b"en hemmelighed" in file.read_bytes()
    ] == []


def test_a_reader_stands_in_the_way_of_a_checkpoint_and_nobody_waits_for_it(db: Database) -> None:
    with db.transaction():
        db.set_meta("a", "1")
    reader = sqlite3.connect(db.path, isolation_level=None)
    reader.execute("begin")
    reader.execute("select * from meta").fetchall()
    with db.transaction():
        db.set_meta("b", "1")
    statements: list[str] = []
    db._connection.set_trace_callback(statements.append)
    assert db.checkpoint() is False
    db._connection.set_trace_callback(None)
    assert statements == [
        "pragma busy_timeout = 0",
        "pragma wal_checkpoint(truncate)",
        "pragma busy_timeout = 5000",
    ]
    reader.execute("commit")
    assert db.checkpoint() is True
    reader.close()


def test_reading_alone_cannot_write(db: Database) -> None:
    with db.transaction():
        db.set_meta("a", "1")
    reader = read_only(db.path)
    assert reader.get_meta("a") == "1"
    with pytest.raises(sqlite3.OperationalError, match="readonly"), reader.transaction():
        reader.set_meta("a", "2")
    reader.close()
    assert db.get_meta("a") == "1"


def test_reading_alone_makes_no_database(tmp_path: Path) -> None:
    path = tmp_path / "makker.db"
    with pytest.raises(StorageError) as caught:
        read_only(path)
    assert str(caught.value) == (
        f"There is no database at {path}; start Makker once with `makker run`."
    )
    assert list(tmp_path.iterdir()) == []


def test_opening_it_again_finds_what_was_there(tmp_path: Path) -> None:
    first = open_database(tmp_path / "makker.db")
    with first.transaction():
        first.set_meta("a", "1")
    first.close()
    second = open_database(tmp_path / "makker.db")
    assert second.get_meta("a") == "1"
    second.close()
