"""Transactions: what belongs together is kept together or not at all, and nothing awaits inside."""

import asyncio
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.storage import Database, open_database
from bot.storage.database import TurnInTransactionError


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    database = open_database(tmp_path / "makker.db")
    yield database
    database.close()


def test_what_a_transaction_wrote_is_there_for_another_connection(db: Database) -> None:
    with db.transaction():
        db.set_meta("greeting", "hej")
    other = sqlite3.connect(db.path)
    assert other.execute("select value from meta where key = 'greeting'").fetchall() == [("hej",)]
    other.close()


def test_a_transaction_that_fails_keeps_nothing(db: Database) -> None:
    def write() -> None:
        with db.transaction():
            db.set_meta("one", "1")
            db.set_meta("two", str(2 / 0))

    with pytest.raises(ZeroDivisionError):
        write()
    assert db.rows("select key from meta") == []
    assert not db.in_transaction


def test_a_savepoint_that_fails_is_undone_alone(db: Database) -> None:
    def write_half() -> None:
        with db.savepoint():
            db.set_meta("inside", "1")
            raise KeyError("gone")

    with db.transaction():
        db.set_meta("before", "1")
        with pytest.raises(KeyError):
            write_half()
        with db.savepoint():
            db.set_meta("after", "1")
    assert db.rows("select key from meta order by key") == [{"key": "after"}, {"key": "before"}]


def test_a_write_without_a_transaction_is_refused(db: Database) -> None:
    with pytest.raises(RuntimeError, match="A write needs an open transaction"):
        db.execute("insert into meta (key, value) values ('a', 'b')")
    with pytest.raises(RuntimeError, match="A write needs an open transaction"):
        db.set_meta("a", "b")
    assert db.rows("select * from meta") == []


def test_a_savepoint_without_a_transaction_is_refused(db: Database) -> None:
    with pytest.raises(RuntimeError, match="A savepoint needs an open transaction"), db.savepoint():
        pass


def test_a_transaction_inside_another_is_refused_and_the_outer_one_goes_on(db: Database) -> None:
    with db.transaction():
        db.set_meta("outer", "1")
        with pytest.raises(RuntimeError, match="open already"), db.transaction():
            pass
    assert db.get_meta("outer") == "1"


async def test_an_await_inside_a_transaction_fails_loudly_and_keeps_nothing(db: Database) -> None:
    async def write() -> None:
        with db.transaction():
            db.set_meta("half", "1")
            await asyncio.sleep(0)
            db.set_meta("whole", "1")

    with pytest.raises(TurnInTransactionError, match="awaited inside a transaction"):
        await write()
    assert db.rows("select * from meta") == []
    with db.transaction():
        db.set_meta("later", "1")
    assert db.get_meta("later") == "1"


async def test_what_another_task_writes_into_an_awaiting_transaction_goes_with_it(
    db: Database,
) -> None:
    async def other() -> None:
        db.execute("insert into meta (key, value) values ('stray', '1')")

    async def write() -> None:
        with db.transaction():
            await asyncio.gather(other())

    with pytest.raises(TurnInTransactionError):
        await write()
    assert db.rows("select * from meta") == []


async def test_transactions_one_after_the_other_in_a_running_loop_are_fine(db: Database) -> None:
    for number in range(3):
        with db.transaction():
            db.set_meta(f"key{number}", "1")
        await asyncio.sleep(0)
    assert db.value("select count(*) from meta") == 3


async def test_a_transaction_that_is_cancelled_keeps_nothing(db: Database) -> None:
    begun = asyncio.Event()

    async def half() -> None:
        with db.transaction():
            db.set_meta("half", "1")
            begun.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(half())
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert db.rows("select * from meta") == []
    assert not db.in_transaction


def test_a_remembered_value_is_replaced_and_forgotten(db: Database) -> None:
    with db.transaction():
        db.set_meta("bot", "1")
        db.set_meta("bot", "2")
        assert db.get_meta("bot") == "2"
        db.set_meta("bot", None)
        db.set_meta("never", None)
    assert db.get_meta("bot") is None


def test_rows_come_by_column_name(db: Database) -> None:
    with db.transaction():
        db.set_meta("a", "1")
        db.set_meta("b", "2")
    assert db.rows("select key, value from meta order by key") == [
        {"key": "a", "value": "1"},
        {"key": "b", "value": "2"},
    ]
    assert db.row("select value from meta where key = ?", ("b",)) == {"value": "2"}
    assert db.row("select value from meta where key = :key", {"key": "c"}) is None
    assert db.value("select value from meta where key = 'c'") is None


def test_a_person_who_goes_takes_their_rows_along(db: Database) -> None:
    with db.transaction():
        db.execute(
            "insert into people (id, name, language, status, weekday, clock, joined, seen)"
            " values ('k', 'Mette', 'da', 'active', 1, '09:15', 0, 0)"
        )
        db.execute("insert into accounts (telegram_id, person) values (7, 'k')")
        db.execute("delete from people where id = 'k'")
    assert db.rows("select * from accounts") == []


def test_a_row_for_nobody_is_refused(db: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError), db.transaction():
        db.execute("insert into accounts (telegram_id, person) values (7, 'nobody')")
