"""A copy that is looked at holds no words of people's own, no secret and no Telegram id."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.browsing import LABELS
from bot.storage import hide_content, open_database
from bot.storage.content import HARMLESS, HIDDEN, hidden_columns
from bot.storage.migrations import STEPS
from tests.storage import releases

# Whoever adds a column of texts puts it here, or into HARMLESS when it holds nothing of the kind.
CONTENT = {
    "answer_versions": "parts",
    "answers": "parts",
    "case_reflections": "text",
    "cases": "happened tried wanted lesson",
    "feedback": "used",
    "feedback_requests": "wish",
    "feedback_words": "text",
    "glossary_proposals": "wording",
    "glossary_words": "word meaning",
    "goal_levels": "more",
    "goals": "text plan learned",
    "inbox": "payload",
    "invitations": "code_hash",
    "learning_events": "title",
    "library_entries": "text",
    "library_searches": "text found",
    "meta": "value",
    "minute_answers": "text",
    "minute_questions": "words",
    "moves": "code_hash",
    "outbox": "payload file",
    "people": "recovery_hash contact",
    "programme_ballots": "programme",
    "prompt_drafts": "token texts",
    "seats": "reason next_step",
    "written_moves": "text",
}
CANARY = "kanariefugl"
TELEGRAM_ID = 5_000_000_000


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A filled database in which every content column holds the canary."""
    path = tmp_path / "copy.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("begin")
        releases.load(STEPS[-1], connection)
        connection.execute("pragma ignore_check_constraints = on")
        for table, columns in CONTENT.items():
            for column in columns.split():
                connection.execute(
                    f"update {table} set {column} = cast('{CANARY}' || rowid as blob)"
                    if column == "file"
                    else f"update {table} set {column} = '{CANARY} ' || {row_number(table)}"
                )
        connection.execute("update library_words set stems = ?", (f"zebrastribe {CANARY}",))
        connection.execute("commit")
    return path


@pytest.fixture
def hidden(copy: Path) -> Iterator[sqlite3.Connection]:
    hide_content(copy)
    with closing(sqlite3.connect(copy)) as connection:
        yield connection


def row_number(table: str) -> str:
    """What tells the rows of a table apart; some of them have no rowid."""
    keys = {
        "feedback_words": "feedback",
        "goal_levels": "goal",
        "minute_answers": "question",
        "programme_ballots": "run",
        "written_moves": "sparring_group",
    }
    return keys.get(table, "rowid")


def test_every_column_of_texts_is_content_or_harmless(tmp_path: Path) -> None:
    open_database(tmp_path / "makker.db").close()
    with closing(sqlite3.connect(tmp_path / "makker.db")) as new:
        found = {table: " ".join(names) for table, names in hidden_columns(new).items()}
        assert found == CONTENT
        tables = releases.tables_of(new)
        gone = [
            f"{table}.{name}"
            for table, names in HARMLESS.items()
            for name in names.split()
            if table not in tables or name not in tables[table].columns
        ]
    assert gone == []


def test_a_column_that_nobody_has_looked_at_is_hidden(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("alter table rounds add column new text")
        connection.execute(f"update rounds set new = '{CANARY}'")
        connection.commit()
    hide_content(copy)
    assert CANARY.encode() not in copy.read_bytes()


def test_nothing_of_it_is_in_the_file_and_no_other_file_is_left(copy: Path) -> None:
    assert CANARY.encode() in copy.read_bytes()
    hide_content(copy)
    assert CANARY.encode() not in copy.read_bytes()
    assert b"zebra" not in copy.read_bytes()
    assert [one.name for one in copy.parent.iterdir()] == [copy.name]


def test_no_column_anywhere_holds_a_telegram_id(hidden: sqlite3.Connection) -> None:
    found = [
        f"{name}.{column}"
        for name, table in releases.tables_of(hidden).items()
        for column in table.columns
        if hidden.execute(
            f"select 1 from {name} where {column} between ? and ? or {column} like ?",
            (TELEGRAM_ID, TELEGRAM_ID + 99, f"%{TELEGRAM_ID}%"),
        ).fetchone()
    ]
    assert found == []
    assert hidden.execute("select telegram_id, person, reachable from accounts").fetchall() == [
        (1, "anna", 1),
        (2, "bo", 0),
    ]


def test_whom_somebody_would_rather_not_meet_and_their_scale_are_not_there(
    hidden: sqlite3.Connection,
) -> None:
    for table in ("blocks", "goal_levels", "glossary_votes", "library_words", "library_terms"):
        assert hidden.execute(f"select count(*) from {table}").fetchone() == (0,), table


def test_everything_else_is_as_it_was(hidden: sqlite3.Connection) -> None:
    assert hidden.execute("pragma foreign_key_check").fetchall() == []
    assert hidden.execute("select name from people order by name").fetchall()[:2] == [
        ("Anna",),
        ("Bo",),
    ]
    assert hidden.execute("select outcome, reason, next_step from seats").fetchone() == (
        "held",
        HIDDEN,
        HIDDEN,
    )


def test_what_is_hidden_says_so_and_what_is_empty_stays_so(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("update cases set lesson = null where id = 2")
        connection.commit()
    hide_content(copy)
    with closing(sqlite3.connect(copy)) as connection:
        lessons = connection.execute("select lesson from cases order by id limit 2").fetchall()
        codes = connection.execute("select code_hash from invitations order by id").fetchall()
        files = connection.execute("select distinct file from outbox").fetchall()
    assert lessons == [(HIDDEN,), (None,)]
    assert codes == [(f"{HIDDEN} {number}",) for number in (1, 2, 3)]
    assert files == [(b"",)]


def test_every_row_that_another_refers_to_has_a_label_that_is_no_content(tmp_path: Path) -> None:
    open_database(tmp_path / "makker.db").close()
    with closing(sqlite3.connect(tmp_path / "makker.db")) as new:
        referred = {
            row[2]
            for table in releases.tables_of(new)
            for row in new.execute(f"pragma foreign_key_list({table})")
        }
    assert set(LABELS) == referred
    shown = {
        table: column
        for table, column in LABELS.items()
        if column not in HARMLESS.get(table, "").split()
    }
    assert shown == {"glossary_proposals": "at"}  # an instant
