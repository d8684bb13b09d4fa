"""The schema, step by step, from the files in schema/. A step that is out is never changed.

What is to be different comes as a new step at the end of STEPS. Instants are whole seconds since
1970 (UTC); local dates and wall times are ISO texts.
"""

import sqlite3
from collections.abc import Iterator
from importlib.resources import files
from typing import TYPE_CHECKING

from bot.storage.light import sqlite_utils

if TYPE_CHECKING:
    from bot.storage.database import Database

STEPS = (
    "0001_foundation",
    "0002_sparring",
    "0003_shared",
    "0004_feedback",
    "0005_cases",
    "0006_library",
    "0007_weeks",
    "0008_calls",
    "0009_goals",
    "0010_learning",
    "0011_pulse",
    "0012_together",
    "0013_leading",
    "0014_hosting",
    "0015_names",
    "0016_newest",
)

MIGRATIONS_TABLE = "_sqlite_migrations"

migrations = sqlite_utils.Migrations("makker")


def newest_step() -> str:
    """The name of the newest step of the schema, such as "0001_foundation"."""
    return STEPS[-1]


def is_foreign(database: "Database") -> bool:
    """Whether the file has tables, and none of them says which steps were applied."""
    names = {row["name"] for row in database.rows("select name from sqlite_schema")}
    return bool(names) and MIGRATIONS_TABLE not in names


def newer_than_known(database: "Database") -> str | None:
    """The name of a step in the file that this program does not know, or None."""
    if database.value("select 1 from sqlite_schema where name = '_sqlite_migrations'") is None:
        return None
    known = {step.name for step in migrations._migrations}
    applied = database.rows(
        "select name from _sqlite_migrations where migration_set = ? order by rowid",
        (migrations.name,),
    )
    return next((row["name"] for row in applied if row["name"] not in known), None)


def _add_step(name: str) -> None:
    sql = (files(__package__) / "schema" / f"{name}.sql").read_text(encoding="utf-8")

    @migrations(name=name)
    def step(db: sqlite_utils.Database) -> None:
        for statement in statements_of(sql):
            db.execute(statement)


def statements_of(sql: str) -> Iterator[str]:
    """The statements of a script in which each ends with a line.

    sqlite-utils looks at a script anew with every letter: a tenth of a second for the schema.
    """
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


for _name in STEPS:
    _add_step(_name)
