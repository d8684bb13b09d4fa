"""Broken, full, read-only or from the future: one sentence for the host, nothing overwritten."""

import sqlite3
from pathlib import Path

import pytest

from bot.storage import StorageError, open_database, storage_trouble
from tests.storage.rights import not_root, world_folder

__all__ = ["world_folder"]


def refusal(path: Path) -> str:
    """The sentence with which the database is refused."""
    with pytest.raises(StorageError) as caught:
        open_database(path)
    sentence = str(caught.value)
    assert "\n" not in sentence
    return sentence


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_a_broken_database_file(tmp_path: Path) -> None:
    path = tmp_path / "makker.db"
    path.write_bytes(b"this was a database once\n" * 400)
    before = contents(tmp_path)
    assert refusal(path) == (
        f"The file {path} is not an intact Makker database (file is not a database); "
        "put a backup in its place, nothing was overwritten."
    )
    assert contents(tmp_path) == before


def test_a_database_file_that_was_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "makker.db"
    open_database(path).close()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2 // 4096 * 4096])
    before = path.read_bytes()
    assert refusal(path).startswith(f"The file {path} is not an intact Makker database (")
    assert path.read_bytes() == before


def test_a_database_file_with_a_page_of_noise(tmp_path: Path) -> None:
    path = tmp_path / "makker.db"
    database = open_database(path)
    with database.transaction():
        for number in range(2000):
            database.set_meta(f"key {number}", "value " * 20)
    page = database.value("select max(rootpage) from sqlite_schema where tbl_name = 'meta'")
    database.close()
    broken = bytearray(path.read_bytes())
    broken[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    path.write_bytes(broken)
    assert refusal(path).startswith(f"The file {path} is not an intact Makker database (")
    assert path.read_bytes() == bytes(broken)


def test_a_full_disk_at_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "bot.storage.database._PRAGMAS",
        ("pragma journal_mode = wal", "pragma max_page_count = 3"),
    )
    path = tmp_path / "makker.db"
    assert refusal(path) == (f"The disk that holds {path} is full; free some space.")
    monkeypatch.undo()
    database = open_database(path)
    assert database.rows("select * from meta") == []
    database.close()


def test_a_full_disk_keeps_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "makker.db"
    database = open_database(path)
    with database.transaction():
        database.set_meta("a", "1")
    pages = database.value("pragma page_count")
    database.value(f"pragma max_page_count = {pages}")

    def fill() -> None:
        with database.transaction():
            for number in range(2000):
                database.set_meta(f"key {number}", "value " * 20)

    with pytest.raises(sqlite3.OperationalError) as caught:
        fill()
    assert str(storage_trouble(path, caught.value)) == (
        f"The disk that holds {path} is full; free some space."
    )
    assert database.rows("select key from meta") == [{"key": "a"}]
    assert not database.in_transaction
    database.close()


def test_a_read_only_folder(world_folder: Path) -> None:
    folder = world_folder / "data"
    folder.mkdir()
    folder.chmod(0o555)
    with not_root():
        sentence = refusal(folder / "makker.db")
    assert sentence == (
        f"The data folder {folder} cannot be written to (no permission to write); "
        "give the user that runs Makker the right to write there."
    )
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_made(world_folder: Path) -> None:
    world_folder.chmod(0o555)
    with not_root():
        sentence = refusal(world_folder / "data" / "makker.db")
    assert sentence == (
        f"The data folder {world_folder / 'data'} cannot be written to (Permission denied); "
        "give the user that runs Makker the right to write there."
    )


def test_a_read_only_file(world_folder: Path) -> None:
    path = world_folder / "makker.db"
    open_database(path).close()
    world_folder.chmod(0o777)
    path.chmod(0o444)
    before = contents(world_folder)
    with not_root():
        sentence = refusal(path)
    assert sentence == (
        f"The data folder {world_folder} cannot be written to (no permission to write); "
        "give the user that runs Makker the right to write there."
    )
    assert contents(world_folder) == before


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder", encoding="utf-8")
    assert refusal(tmp_path / "data" / "makker.db") == (
        f"The data folder {tmp_path / 'data'} cannot be written to (File exists); "
        "give the user that runs Makker the right to write there."
    )
    assert (tmp_path / "data").read_text(encoding="utf-8") == "not a folder"


def test_a_schema_newer_than_the_program(tmp_path: Path) -> None:
    path = tmp_path / "makker.db"
    database = open_database(path)
    with database.transaction():
        database.execute(
            "insert into _sqlite_migrations (migration_set, name, applied_at)"
            " values ('makker', '0099_from_the_future', '2030-01-01T00:00:00+00:00')"
        )
    database.close()
    before = contents(tmp_path)
    assert refusal(path) == (
        f"The database {path} was made by a newer Makker (it has '0099_from_the_future'); "
        "install that version or a later one, nothing was changed."
    )
    assert contents(tmp_path) == before


def test_a_restored_copy_of_a_newer_database(tmp_path: Path) -> None:
    made = open_database(tmp_path / "made.db")
    with made.transaction():
        made.execute(
            "update _sqlite_migrations set name = '0099_from_the_future'"
            " where id = (select max(id) from _sqlite_migrations)"
        )
    path = tmp_path / "copy" / "makker.db"
    path.parent.mkdir()
    made._connection.execute(f"vacuum into '{path}'")
    made.close()
    before = contents(path.parent)
    assert "made by a newer Makker (it has '0099_from_the_future')" in refusal(path)
    assert contents(path.parent) == before


def test_a_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "makker.db"
    other = sqlite3.connect(path)
    other.execute("create table recipes (name text)")
    other.commit()
    other.close()
    before = contents(tmp_path)
    assert refusal(path) == (
        f"The file {path} is the database of another program, not Makker's; "
        "set MAKKER_DATA to a folder of its own, nothing was changed."
    )
    assert contents(tmp_path) == before


def test_a_database_that_another_program_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "makker.db"
    open_database(path).close()
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("pragma locking_mode = exclusive")
    holder.execute("begin exclusive")
    monkeypatch.setattr("sqlite3.connect", _impatient(sqlite3.connect))
    assert refusal(path) == (f"The database {path} is in use by another program; close that one.")
    holder.close()


def _impatient(connect: object) -> object:
    def without_waiting(path: Path, **more: object) -> object:
        return connect(path, timeout=0, **more)  # type: ignore[operator]

    return without_waiting


@pytest.mark.parametrize(
    "statement", ["select * from nowhere", "insert into meta (key, value) values (1)"]
)
def test_a_fault_of_the_program_is_no_trouble_with_the_disk(tmp_path: Path, statement: str) -> None:
    database = open_database(tmp_path / "makker.db")
    with pytest.raises(sqlite3.OperationalError) as caught, database.transaction():
        database.execute(statement)
    assert storage_trouble(database.path, caught.value) is None
    assert storage_trouble(database.path, ValueError("not the disk")) is None
    database.close()
