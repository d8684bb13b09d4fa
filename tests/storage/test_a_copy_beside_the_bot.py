"""A copy of the database is of one moment, whole or not there, and puts itself in its place."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.storage import (
    Database,
    StorageError,
    backup,
    copy_database,
    open_database,
    put_in_place,
    read_only,
    take_in,
)
from tests.storage.test_a_database_that_cannot_be_used import contents


def quiet(done: int, total: int) -> None:
    """No bar."""


@pytest.fixture
def db(tmp_path: Path) -> Database:
    """A database that is open, as a running bot has it, with some hundred pages."""
    database = open_database(tmp_path / "makker.db")
    with database.transaction():
        for number in range(3000):
            database.set_meta(f"key {number}", "value " * 40)
    return database


def refusal(source: Path, target: Path) -> str:
    """The sentence with which no copy is made; nothing new is there then."""
    before = set(contents(target.parent))
    with pytest.raises(StorageError) as caught:
        copy_database(source, target, quiet)
    # A look at a database in WAL mode leaves an empty WAL beside it.
    assert set(contents(target.parent)) - before <= {"makker.db-wal", "makker.db-shm"}
    return str(caught.value)


def test_a_copy_is_of_one_moment_though_the_bot_writes_on(db: Database, tmp_path: Path) -> None:
    target = tmp_path / "copies#1?" / "makker copy.db"
    target.parent.mkdir()
    seen: list[tuple[int, int]] = []

    def write_on(done: int, total: int) -> None:
        seen.append((done, total))
        with db.transaction():
            db.set_meta(f"later {len(seen)}", "written while the copy is made")

    copy_database(db.path, target, write_on)
    assert len(seen) > 1
    assert seen[-1][0] == seen[-1][1]
    assert [path.name for path in target.parent.iterdir()] == ["makker copy.db"]
    assert target.stat().st_mode & 0o777 == 0o600
    with closing(read_only(target)) as copy:
        assert copy.value("select count(*) from meta where key like 'key %'") == 3000
        assert copy.value("select count(*) from meta where key like 'later %'") == 0
        assert copy.value("pragma integrity_check") == "ok"
        assert copy.value("pragma journal_mode") == "delete"


def test_no_file_is_overwritten_and_the_database_itself_least_of_all(
    db: Database, tmp_path: Path
) -> None:
    assert refusal(db.path, db.path) == f"There is a file {db.path} already; name another one."


def test_a_folder_that_is_not_there(db: Database, tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        copy_database(db.path, tmp_path / "none" / "copy.db", quiet)
    assert str(caught.value) == (
        f"The folder {tmp_path / 'none'} cannot be written to (No such file or directory)."
    )


def test_no_database_is_there_yet(tmp_path: Path) -> None:
    source = tmp_path / "makker.db"
    assert refusal(source, tmp_path / "copy") == f"There is no database at {source}."


def test_what_makker_did_not_make_is_no_backup(tmp_path: Path) -> None:
    letter, other, empty = tmp_path / "letter", tmp_path / "other.db", tmp_path / "empty"
    letter.write_bytes(b"this is a letter\n" * 400)
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("create table notes (text)")
    empty.touch()
    assert refusal(letter, tmp_path / "copy") == (
        f"The file {letter} is not an intact Makker database (file is not a database); "
        "no copy was kept."
    )
    for path in (other, empty):
        assert refusal(path, tmp_path / "copy") == (
            f"The file {path} is not Makker's database; nothing was changed."
        )


def test_a_backup_of_a_newer_makker_is_refused(db: Database, tmp_path: Path) -> None:
    with db.transaction():
        db.execute(
            "insert into _sqlite_migrations (migration_set, name, applied_at)"
            " values ('makker', '9999_later', '2030-01-01')"
        )
    assert refusal(db.path, tmp_path / "copy") == (
        f"The file {db.path} was made by a newer Makker (it has '9999_later'); "
        "install that version or a later one, nothing was changed."
    )


def test_a_broken_page_is_found_though_nobody_asked_for_it(db: Database, tmp_path: Path) -> None:
    page = db.value("select max(rootpage) from sqlite_schema where tbl_name = 'meta'")
    db.close()
    broken = bytearray(db.path.read_bytes())
    broken[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    db.path.write_bytes(broken)
    sentence = refusal(db.path, tmp_path / "copy")
    assert sentence.startswith(f"The file {db.path} is not an intact Makker database (")


def test_a_full_disk_leaves_nothing_behind(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def small(path: Path) -> sqlite3.Connection:
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("pragma max_page_count = 3")
        return connection

    monkeypatch.setattr(backup, "_connect", small)
    target = tmp_path / "copy"
    assert refusal(db.path, target) == (
        f"The disk that holds {target} is full or broken; nothing was kept."
    )


def test_a_backup_takes_the_place_and_the_old_database_is_kept_with_its_wal(
    db: Database, tmp_path: Path
) -> None:
    copy_database(db.path, tmp_path / "copy", quiet)
    with db.transaction():
        db.set_meta("since", "the backup")
    # As after a crash: what was written last stands in the WAL only.
    crashed = contents(tmp_path)
    db.close()
    for name, content in crashed.items():
        (tmp_path / name).write_bytes(content)
    new = tmp_path / "makker.db.new"
    new.write_bytes(b"left by a restore that was killed")
    (tmp_path / "makker.db.new-wal").write_bytes(b"and its WAL")
    take_in(tmp_path / "copy", new, quiet).close()
    put_in_place(new, db.path, tmp_path / "kept.db")
    assert sorted(path.name for path in tmp_path.iterdir() if path.name[-4:] != "-shm") == [
        "copy",
        "kept.db",
        "kept.db-wal",
        "makker.db",
    ]
    with closing(open_database(db.path)) as restored:
        assert restored.get_meta("since") is None
        assert restored.get_meta("key 2999") is not None
    with closing(open_database(tmp_path / "kept.db")) as kept:
        assert kept.get_meta("since") == "the backup"
