"""The connection and its transactions.

WAL with `synchronous=FULL`: what is committed is on the disk before anyone is told of it.
"""

import asyncio
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.storage.light import sqlite_utils
from bot.storage.migrations import is_foreign, migrations, newer_than_known

Row = dict[str, Any]
Value = str | int | float | bytes | None

_BUSY_MILLISECONDS = 5000
_CHECKED_AT_START_BYTES = 16 * 1024 * 1024
_PRAGMAS: tuple[str, ...] = (
    "pragma journal_mode = wal",
    "pragma synchronous = full",
    "pragma foreign_keys = on",
    "pragma secure_delete = on",
    f"pragma busy_timeout = {_BUSY_MILLISECONDS}",
    "pragma trusted_schema = off",
)


class StorageError(Exception):
    """The database cannot be used; the message is the sentence for the host.

    `passes`: the cause lies outside the file (a full disk, a lock), and may go by itself.
    """

    def __init__(self, sentence: str, *, passes: bool = False) -> None:
        super().__init__(sentence)
        self.passes = passes


class TurnInTransactionError(RuntimeError):
    """The event loop turned while a transaction was open: something awaited inside it."""


class Database:
    """One SQLite database. Reads see the open transaction; writes need one."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.path = path
        self._connection = connection
        self._utils = sqlite_utils.Database(connection, execute_plugins=False, strict=True)
        self._turns = 0

    def execute(
        self, sql: str, parameters: Sequence[Value] | dict[str, Any] = ()
    ) -> sqlite3.Cursor:
        """Run one statement that writes. Raises RuntimeError outside `transaction()`.

        A write on its own would be committed at once, without what belongs to it.
        """
        if not self._connection.in_transaction:
            raise RuntimeError("A write needs an open transaction; use transaction() first.")
        return self._connection.execute(sql, parameters)

    def rows(self, sql: str, parameters: Sequence[Value] | dict[str, Any] = ()) -> list[Row]:
        """Every row of a query, each as a dict by column name."""
        cursor = self._connection.execute(sql, parameters)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]

    def row(self, sql: str, parameters: Sequence[Value] | dict[str, Any] = ()) -> Row | None:
        """The first row of a query as a dict, or None."""
        cursor = self._connection.execute(sql, parameters)
        found = cursor.fetchone()
        names = [column[0] for column in cursor.description]
        cursor.close()
        return None if found is None else dict(zip(names, found, strict=True))

    def value(self, sql: str, parameters: Sequence[Value] | dict[str, Any] = ()) -> Any:
        """The first column of the first row, or None."""
        cursor = self._connection.execute(sql, parameters)
        found = cursor.fetchone()
        cursor.close()
        return None if found is None else found[0]

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return self._connection.in_transaction

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """`begin immediate` … commit; everything in it is kept together or not at all.

        Raises TurnInTransactionError, and keeps nothing, when the event loop turned meanwhile:
        an await in a transaction would let another task write into it.
        """
        if self._connection.in_transaction:
            raise RuntimeError("A transaction is open already; use savepoint() inside it.")
        self._turns = 0
        watch = self._watch_loop()
        self._connection.execute("begin immediate")
        try:
            yield
            if self._turns > 0:
                raise TurnInTransactionError(
                    "Something was awaited inside a transaction; it was rolled back."
                )
            self._connection.execute("commit")
        finally:
            if self._connection.in_transaction:
                self._connection.execute("rollback")
            if watch is not None:
                watch.cancel()

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Part of the open transaction that is undone alone when its block raises."""
        if not self._connection.in_transaction:
            raise RuntimeError("A savepoint needs an open transaction; use transaction() first.")
        # Of one name, and not sqlite-utils' own of a random one: that would be parsed each time.
        self._connection.execute("savepoint part")
        try:
            yield
        except BaseException:
            # A full disk has rolled all of it back already.
            if self._connection.in_transaction:
                self._connection.execute("rollback to part")
                self._connection.execute("release part")
            raise
        self._connection.execute("release part")

    def _watch_loop(self) -> asyncio.Handle | None:
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return None
        return loop.call_soon(self._note_turn)

    def _note_turn(self) -> None:
        if self._connection.in_transaction:
            self._turns += 1

    def get_meta(self, key: str) -> str | None:
        """A remembered single value, or None."""
        found: str | None = self.value("select value from meta where key = ?", (key,))
        return found

    def set_meta(self, key: str, value: str | None) -> None:
        """Remember a single value under a key; None forgets it."""
        if value is None:
            self.execute("delete from meta where key = ?", (key,))
        else:
            self.execute(
                "insert into meta (key, value) values (?, ?)"
                " on conflict (key) do update set value = excluded.value",
                (key, value),
            )

    def checkpoint(self) -> bool:
        """Truncate the WAL; False, at once, when a reader stood in the way: try again later."""
        self._connection.execute("pragma busy_timeout = 0")
        try:
            busy = self.value("pragma wal_checkpoint(truncate)")
        finally:
            self._connection.execute(f"pragma busy_timeout = {_BUSY_MILLISECONDS}")
        return bool(busy == 0)

    def leave_checkpoints(self) -> None:
        """Checkpoint by `checkpoint()` only: a replicating program does it otherwise.

        SQLite's own, at a commit, could take a change out of the WAL before it was copied.
        """
        self._connection.execute("pragma wal_autocheckpoint = 0")

    def vacuum(self) -> bool:
        """Rewrite the file, so that free pages keep nothing of what was deleted.

        False, at once, when another connection stood in the way. Raises RuntimeError inside a
        transaction, where SQLite cannot do it.
        """
        if self._connection.in_transaction:
            raise RuntimeError("The file cannot be rewritten inside a transaction.")
        # In memory: a temporary file would be a copy of everybody's data in another folder.
        self._connection.execute("pragma temp_store = memory")
        self._connection.execute("pragma busy_timeout = 0")
        try:
            self._connection.execute("vacuum")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
                raise
            return False
        finally:
            self._connection.execute(f"pragma busy_timeout = {_BUSY_MILLISECONDS}")
        return True

    def close(self) -> None:
        """Close the connection; a later use raises."""
        self._connection.close()


def open_database(path: Path) -> Database:
    """Open (or make) the database with today's schema, mode 0600 in a folder of mode 0700.

    Raises StorageError with one sentence for the host when the folder or the file cannot be
    used, when the file is no intact database, or when its schema is newer than this program.
    Nothing is overwritten then.
    """
    folder = path.parent
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not os.access(folder, os.W_OK | os.X_OK):
            raise PermissionError
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        elif not os.access(path, os.W_OK):
            raise PermissionError
        elif path.stat().st_mode & 0o077:
            # A restored backup is often open to all, and the WAL takes over its mode.
            path.chmod(0o600)
    except OSError as error:
        reason = error.strerror or "no permission to write"
        raise StorageError(
            f"The data folder {folder} cannot be written to ({reason}); "
            "give the user that runs Makker the right to write there.",
            passes=True,
        ) from error
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        database = Database(connection, path)
        _refuse_unfit(database)
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        migrations.apply(database._utils)
        return database
    except sqlite3.Error as error:
        connection.close()
        raise storage_trouble(path, error) or error from error
    except BaseException:
        connection.close()
        raise


def _refuse_unfit(database: Database) -> None:
    """Look before the first pragma, which would write already; raises StorageError."""
    path = database.path
    if is_foreign(database):
        raise StorageError(
            f"The file {path} is the database of another program, not Makker's; "
            "set MAKKER_DATA to a folder of its own, nothing was changed."
        )
    if unknown := newer_than_known(database):
        raise StorageError(
            f"The database {path} was made by a newer Makker (it has {unknown!r}); "
            "install that version or a later one, nothing was changed."
        )
    # It reads the whole file, which would make a start the slower the longer Makker has run.
    # A larger one is read whole each night, when it is rewritten, and a fault ends the run then.
    if path.stat().st_size > _CHECKED_AT_START_BYTES:
        return
    found = database.value("pragma quick_check(1)")
    if found != "ok":
        raise StorageError(_not_intact(path, found))


_TROUBLE = frozenset(
    {
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_CANTOPEN,
    }
)


def storage_trouble(path: Path, error: BaseException) -> StorageError | None:
    """The sentence for an error that lies in the disk or the file, not in what was asked.

    None for every other error.
    """
    if not isinstance(error, sqlite3.Error):
        return None
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code not in _TROUBLE:
        return None
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return StorageError(_not_intact(path, error))
    return StorageError(_full_or_locked(path, error), passes=True)


def read_only(path: Path) -> Database:
    """Open an existing database for looking only; raises StorageError when there is none."""
    if not path.exists():
        raise StorageError(f"There is no database at {path}; start Makker once with `makker run`.")
    return Database(connect_read_only(path), path)


def connect_read_only(path: Path) -> sqlite3.Connection:
    """A connection that only looks; the file must be there."""
    # As an address with its signs escaped: a "?" or "#" in the path would else end it.
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)


def _not_intact(path: Path, reason: object) -> str:
    detail = " ".join(str(reason).split())
    return (
        f"The file {path} is not an intact Makker database ({detail}); "
        "put a backup in its place, nothing was overwritten."
    )


def _full_or_locked(path: Path, error: sqlite3.Error) -> str:
    if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_FULL:
        return f"The disk that holds {path} is full; free some space."
    if error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return f"The database {path} is in use by another program; close that one."
    return f"The database {path} cannot be used ({error}); check the disk and the rights on it."
