"""What a database's files hold, byte by byte, and what its tables hold, value by value."""

from pathlib import Path
from typing import Any

from bot.storage import Database


def in_the_files(folder: Path, what: str | int) -> list[str]:
    """The names of the database's files in which a text, or a number as SQLite keeps it, stands."""
    spellings = [str(what).encode()]
    if isinstance(what, int):
        spellings += [what.to_bytes(size, "big") for size in (6, 8) if what < 1 << (8 * size - 1)]
        if what < 1 << 31:
            spellings.append(what.to_bytes(4, "big"))
    return [
        path.name
        for path in sorted(folder.glob("makker.db*"))
        if any(spelling in path.read_bytes() for spelling in spellings)
    ]


def tables(db: Database) -> list[str]:
    """The names of all tables of the schema."""
    rows = db.rows(
        "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'"
        " and name not like '_sqlite_%' order by name"
    )
    return [row["name"] for row in rows]


def everything(db: Database) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table."""
    return {name: db.rows(f"select * from {name}") for name in tables(db)}


def where_it_stands(db: Database, what: str | int) -> list[str]:
    """The columns (table.column) in which a text or a number stands in some row."""
    return sorted(
        {
            f"{table}.{column}"
            for table, rows in everything(db).items()
            for row in rows
            for column, value in row.items()
            if str(what)
            in (value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value))
        }
    )
