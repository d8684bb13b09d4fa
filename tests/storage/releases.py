"""A database of each step of the schema, with rows in every table, kept as SQL in released/.

`python -m tests.storage.releases` makes those that are missing. One that is there stays as it was
released: a step is never changed, so its database is not either.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cached_property
from pathlib import Path

from bot.storage.light import sqlite_utils
from bot.storage.migrations import MIGRATIONS_TABLE, STEPS, migrations, statements_of

FOLDER = Path(__file__).parent / "released"
Value = str | int | bytes | None

_START = 1_790_000_000  # 21 September 2026
_NAMES = ("Anna", "Bo", "Cecilie", "Dorthe", "Erik", "Frida")
_SENTENCE = "Når jeg ringer, så vil jeg spørge først: »hvad gør I?«"
_WORDS = {
    ("people", "id"): [name.lower() for name in _NAMES],
    ("people", "name"): _NAMES,
    ("people", "language"): ("da", "en"),
    ("departments", "name"): ("Job og virksomhed", "Unge & uddannelse"),
    # Before and after 0010, which renames the first of these.
    ("meta", "key"): ("reflection.programme_started", "bot_id"),
    ("meta", "value"): ("2026-08-31", "100000000"),
    # One of the two: either a question of the library, or own words.
    ("minute_questions", "question"): ("match.1", "match.2", None),
    ("minute_questions", "words"): (None, None, _SENTENCE),
    ("pulses", "month"): ("2026-10", "2026-11"),
    ("month_counts", "month"): ("2026-10", "2026-11"),
    ("library_words", "stems"): ("ring spørg", "virksom praktik"),
}
_BY_NAME = {
    "profession": ("caseworker", "company_consultant"),
    "protocol": ("makkersparring", "trio-kort"),
    "question": ("match.1", "match.2"),
    "model": ("match", "progression"),
    "programme": ("faelles-fagligt-fundament", "lederspor"),
    "role": ("focus_person", "sparring_partner", "interviewer"),
    "clock": ("09:15", "13:00"),
    "parts": ('["Vi aftalte en prøveuge."]', '["Ja", "Måske"]'),
    "explanation": ('{"pairs": 1}', "{}"),
    "payload": ('{"text": "Hej"}', '{"text": "Godmorgen"}'),
    "method": ("sendMessage", "editMessageText"),
    "items": ('["pulse.1", "pulse.2"]',),
    "choices": ('["lederspor"]',),
    "texts": ("{}", '{"da": "Hvad så?"}'),
    "found": ("[1, 2]",),
    "item": ("pulse.1", "pulse.2"),
    "form": ("pairs", "threes"),
}
# What other tables have more rows of than these would have by themselves.
_SIZES = {"people": 6, "sparring_groups": 6, "asked": 6, "programme_runs": 4}
_DATES = re.compile(
    r"local_date|day|monday|first_day|starts|ends|ended|until|last|earliest|opens|closes|wall"
    r"|(.*_)?on|.*_until|.*_shown|.*_day|asked|suggested|recalled"
)
_WRITTEN = re.compile(
    r"text|wish|used|plan|learned|more|happened|tried|wanted|lesson|next_step|wording|meaning|title"
    r"|title_..|da|en"
)
_COUNTED = re.compile(
    r"seed|weekday|phase|turn|place|stage|number|batch|author|pace|attempts|move|source|size|round"
    r"|sitting|times|count|weeks|want|call|department|priority|value|level|people|entry|met|groups"
    r"|message_id|update_id|held_at|ready|took_part|never_met|across"
)


class Table:
    """A table as it is at a step, and what stands in its rows."""

    def __init__(self, connection: sqlite3.Connection, name: str, sql: str) -> None:
        self.name = name
        self._sql = sql
        self._info = connection.execute(f"pragma table_info({name})").fetchall()
        links = connection.execute(f"pragma foreign_key_list({name})").fetchall()
        self._links = {link[3]: (link[2], link[4]) for link in links}

    @property
    def columns(self) -> list[str]:
        """The names of the columns, in their order."""
        return [column[1] for column in self._info]

    @cached_property
    def choices(self) -> dict[str, list[str]]:
        """What a check allows in a column of texts."""
        found = re.findall(r"check \((\w+) in \(('[^)]*)\)\)", self._sql)
        return {name: re.findall(r"'(\w+)'", listed) for name, listed in found}

    @property
    def size(self) -> int:
        """As many rows as a check allows different texts, and at least two."""
        return max(_SIZES.get(self.name, 2), *map(len, self.choices.values()), 0)

    def value(self, tables: "dict[str, Table]", column: str, row: int) -> Value:
        """What stands in a column of a row; what may be empty is so in the last row."""
        _, _, kind, needed, default, key = self._info[self.columns.index(column)]
        last = row == self.size - 1
        if (self.name, column) in _WORDS:
            words = _WORDS[self.name, column]
            return words[row % len(words)]
        if column in self._links:
            parent, of = self._links[column]
            if parent == self.name:  # the row before it
                return row or None
            if last and not needed and not key:
                return None
            target = tables[parent]
            return target.value(tables, of or "id", row % target.size)
        if column in self.choices:
            return self.choices[column][row % len(self.choices[column])]
        if last and not needed and not key:
            return None
        if kind == "INTEGER":
            return self._integer(column, row, default, key)
        if kind == "BLOB":
            return b"%PDF \x00\xff"
        if kind == "":
            return _SENTENCE
        return self._text(column, row, key)

    def _integer(self, column: str, row: int, default: str | None, key: int) -> int:
        if between := re.search(rf"check \({column} between (\d+) and (\d+)\)", self._sql):
            low, high = map(int, between.groups())
            return low + row % (high - low + 1)
        if least := re.search(rf"check \({column} >= (\d+)\)", self._sql):
            return int(least[1]) * (row + 1)
        if column in {"telegram_id", "chat"}:
            return 5_000_000_000 + row  # longer than 32 bits, as they are
        if key or _COUNTED.fullmatch(column):
            return row % 2 if "(0, 1)" in self._sql else row + 1
        if default is not None:
            return (row + 1) % 2
        return _START + 3600 * row

    def _text(self, column: str, row: int, key: int) -> str:
        if _DATES.fullmatch(column):
            return f"2026-11-{9 + row:02}"
        if column in _BY_NAME and not key:
            return _BY_NAME[column][row % len(_BY_NAME[column])]
        if _WRITTEN.fullmatch(column):
            return f"{_SENTENCE} ({row + 1})"
        return f"{column}-{row + 1}"


def make(step: str) -> str:
    """The database of a step, filled, as SQL."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        apply_up_to(connection, step)
        _fill(connection, step)
        return "\n".join(_dump(connection)) + "\n"


def apply_up_to(connection: sqlite3.Connection, step: str) -> None:
    """Make an empty database of a step, by the steps themselves."""
    following = STEPS[STEPS.index(step) + 1 :]
    database = sqlite_utils.Database(connection, execute_plugins=False, strict=True)
    if following:
        migrations.apply(database, stop_before=following[0])
    else:
        migrations.apply(database)
    # When it was applied says nothing, and would differ with each making.
    connection.execute(f"update {MIGRATIONS_TABLE} set applied_at = '2026-09-21 08:00:00+00:00'")


def load(step: str, connection: sqlite3.Connection) -> None:
    """Run the SQL that is kept of a step."""
    for statement in statements_of((FOLDER / f"{step}.sql").read_text(encoding="utf-8")):
        connection.execute(statement)


def tables_of(connection: sqlite3.Connection) -> dict[str, Table]:
    """Every table that Makker fills, by name; FTS5's own tables are none of them."""
    rows = connection.execute(
        "select l.name, s.sql from pragma_table_list l join sqlite_schema s on s.name = l.name"
        " where l.schema = 'main' and l.type <> 'shadow' and l.name not like 'sqlite_%'"
        " and l.name <> ? and s.sql not like '%fts5vocab%' order by s.rowid",
        (MIGRATIONS_TABLE,),
    )
    return {name: Table(connection, name, sql) for name, sql in rows.fetchall()}


def _fill(connection: sqlite3.Connection, step: str) -> None:
    tables = tables_of(connection)
    for table in tables.values():
        if connection.execute(f"select 1 from {table.name}").fetchone():
            continue  # the step itself has put in the row that there is to be
        marks = ", ".join("?" * len(table.columns))
        names = ", ".join(table.columns)
        for row in range(table.size):
            values = [table.value(tables, name, row) for name in table.columns]
            connection.execute(f"insert into {table.name} ({names}) values ({marks})", values)
    if step >= "0010":
        connection.execute("update meta set key = 'programmes.began' where key like 'refl%'")
    assert connection.execute("pragma foreign_key_check").fetchall() == []


def _dump(connection: sqlite3.Connection) -> Iterator[str]:
    """Statements that make the database anew; each ends with a line.

    The sqlite3 module's own dump writes FTS5's inner tables, which this build may make otherwise.
    """
    made = connection.execute(
        "select s.type, s.sql from sqlite_schema s left join pragma_table_list l on l.name = s.name"
        " where s.sql is not null and coalesce(l.type, '') <> 'shadow'"
        " and s.name not like 'sqlite_%' order by s.rowid"
    ).fetchall()
    yield from (f"{sql};" for kind, sql in made if kind != "trigger")
    for name in (MIGRATIONS_TABLE, *tables_of(connection)):
        columns = [row[1] for row in connection.execute(f"pragma table_info({name})")]
        quoted = " || ', ' || ".join(f"quote({column})" for column in columns)
        for (values,) in connection.execute(f"select {quoted} from {name}").fetchall():
            yield f"insert into {name} values ({values});"
    # Last: they would change what is put in here.
    yield from (f"{sql};" for kind, sql in made if kind == "trigger")


def main() -> None:
    """Make the databases that are missing."""
    FOLDER.mkdir(exist_ok=True)
    for step in STEPS:
        file = FOLDER / f"{step}.sql"
        if not file.exists():
            file.write_text(make(step), encoding="utf-8")
            print(f"{file.name}: {file.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
