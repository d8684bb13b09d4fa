"""Copies of the database: made while the bot runs, verified by opening, put in its place.

A copy is there whole or not at all, and readable by its owner only.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from bot.storage.database import (
    Database,
    StorageError,
    connect_read_only,
    open_database,
    storage_trouble,
)
from bot.storage.migrations import MIGRATIONS_TABLE, newer_than_known

Progress = Callable[[int, int], None]
"""Gets how much is done and how much there is in all."""

_PAGES = 256


def copy_database(source: Path, target: Path, progress: Progress) -> None:
    """Copy a database, also while it is written to, to a file that is not there yet.

    The copy is of one moment, one file without a WAL, mode 0600, and was read from end to end.
    Raises StorageError when it cannot be read or written, or is not an intact Makker database.
    """
    if not source.exists():
        raise StorageError(f"There is no database at {source}.")
    if target.exists():
        raise StorageError(f"There is a file {target} already; name another one.")
    new = target.with_name(f".{target.name}.new")
    with _fresh(new):
        with closing(connect_read_only(source)) as origin, closing(_connect(new)) as copy:
            try:
                _refuse_foreign(origin, source)
                # The open read keeps the copy at one moment: a write by the bot beside it would
                # let SQLite begin the copy anew each time.
                origin.execute("begin")
                origin.execute("select 1 from sqlite_schema").fetchone()
                origin.backup(
                    copy,
                    pages=_PAGES,
                    progress=lambda _, left, total: progress(total - left, total),
                )
                copy.execute("pragma journal_mode = delete")
            except sqlite3.Error as error:
                raise _trouble(error, source, target) from error
        _verify(new, source)
        new.replace(target)


def take_in(backup: Path, new: Path, progress: Progress) -> Database:
    """Copy a backup to `new`, beside the database that it shall replace; gives it, open.

    It has today's schema then. Raises StorageError when it is no intact backup of Makker, or one
    of a newer Makker; the backup is never changed.
    """
    discard(new)
    copy_database(backup, new, progress)
    return open_database(new)


def discard(path: Path) -> None:
    """Delete a database that nothing has open, with its WAL; one that is not there is no fault."""
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def put_in_place(new: Path, database: Path, kept: Path) -> None:
    """Let `new` be the database and keep the old one as `kept`; nothing may have either open.

    At every moment the database is there, the old one or the new one. Raises StorageError.
    """
    try:
        if database.exists():
            os.link(database, kept)
            # A WAL of the old database must not be found beside the new one.
            for ending in ("-wal", "-shm"):
                beside = database.with_name(database.name + ending)
                if beside.exists():
                    beside.replace(kept.with_name(kept.name + ending))
        new.replace(database)
    except OSError as error:
        raise StorageError(
            f"The database {database} cannot be replaced ({error.strerror}); "
            "give the user that runs Makker the right to write there."
        ) from error


@contextmanager
def _fresh(path: Path) -> Iterator[None]:
    """An empty file of mode 0600 to write to, which is gone afterwards unless it was renamed."""
    try:
        path.unlink(missing_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise StorageError(
            f"The folder {path.parent} cannot be written to ({error.strerror})."
        ) from error
    try:
        yield
    except OSError as error:
        raise StorageError(f"{path.parent} cannot be written to ({error.strerror}).") from error
    finally:
        for left in (path, path.with_name(f"{path.name}-journal")):
            left.unlink(missing_ok=True)


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def _refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    """Raises StorageError for a file that Makker did not make, or a newer Makker did."""
    database = Database(connection, path)
    found = database.value("select 1 from sqlite_schema where name = ?", (MIGRATIONS_TABLE,))
    if found is None:
        raise StorageError(f"The file {path} is not Makker's database; nothing was changed.")
    if unknown := newer_than_known(database):
        raise StorageError(
            f"The file {path} was made by a newer Makker (it has {unknown!r}); "
            "install that version or a later one, nothing was changed."
        )


def _verify(path: Path, source: Path) -> None:
    """Read the copy from end to end; raises StorageError when anything in it is not right."""
    with closing(connect_read_only(path)) as connection:
        database = Database(connection, path)
        found = database.value("pragma integrity_check(1)")
        if found != "ok" or database.rows("pragma foreign_key_check"):
            detail = " ".join(str(found).split())
            raise StorageError(
                f"The file {source} is not an intact Makker database ({detail}); "
                "no copy of it was kept."
            )


def _trouble(error: sqlite3.Error, source: Path, target: Path) -> StorageError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}:
        return StorageError(f"The disk that holds {target} is full or broken; nothing was kept.")
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return StorageError(
            f"The file {source} is not an intact Makker database ({error}); no copy was kept."
        )
    return storage_trouble(source, error) or StorageError(
        f"The file {source} cannot be copied ({error}); nothing was kept."
    )
