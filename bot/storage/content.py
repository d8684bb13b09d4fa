"""What a copy of the database shows of people's words, secrets and Telegram ids: nothing.

What is not named here as harmless is hidden, so that a new column is until somebody has looked.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bot.storage.migrations import MIGRATIONS_TABLE

HIDDEN = "(hidden)"

HARMLESS = {
    "meta": "key",
    "departments": "name",
    "people": "id name language status step profession clock away_until awaiting",
    "invitations": "role until name profession",
    "inbox": "fault",
    "names_version": "version",
    "outbox": "method state subject words_of fault",
    "messages": "subject words_of",
    "schedule": "job subject wall fault",
    "ran": "job subject wall",
    "wants": "kind subject earliest last state",
    "reached": "local_date kind",
    "faults": "kind detail",
    "audit": "action by detail",
    "erasures": "key erased_on",
    "asked": "question origin local_date state",
    "answers": "visibility",
    "rounds": "starts ends state explanation form",
    "sparring_groups": "protocol suggested agreed origin",
    "seats": "role outcome counted next_step_day next_step_state next_step_shown",
    "talks": "protocol state",
    "written_talks": "state starts ends ended",
    "time_proposals": "at",
    "sparring_silence": "asked",
    "shown_answers": "audience",
    "feedback_requests": "state kind last",
    "feedback_asks": "state",
    "feedback": "form more recalled",
    "feedback_words": "part",
    "feedback_closed": "until",
    "cases": "state model title_da title_en last consent",
    "case_questions": "da en professions",
    "case_asks": "state outcome_on consent",
    "library_entries": "kind model asked",
    "library_searches": "model",
    "library_seen": "subject",
    "weeks_elsewhere": "local_date",
    "case_calls": "state model title_da title_en occasion day",
    "case_call_questions": "da en",
    "goals": "state origin model title_da title_en set_on asked_on visibility learned_for",
    "goal_levels": "local_date",
    "goal_readers": "kind state",
    "goal_notes": "local_date",
    "goal_questions": "question",
    "learning_events": "local_date audience state",
    "learning_event_models": "model",
    "programme_runs": "programme audience reach first_day by_whom state ended_on",
    "programme_pauses": "first_day until",
    "programme_meetings": "monday",
    "programme_votes": "choices state",
    "prompt_drafts": "model state",
    "pulses": "month opens closes items state",
    "pulse_counts": "item",
    "table_plans": "state",
    "minute_questions": "state question code",
    "glossary_words": "state",
    "month_counts": "month what",
    "round_counts": "starts",
}
"""The columns of each table that hold no words of people's own, no secret and no Telegram id."""

# Rows that say what somebody thinks: of a colleague, of themselves, of a wording; and the search
# index, whose stems are words as much as the texts that they were made from.
_EMPTIED = ("blocks", "goal_levels", "glossary_votes", "library_words")

_UNIQUE = {"code_hash"}


def hidden_columns(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """By table, the columns of texts and files that are hidden.

    A column that refers to another table is none: what stands there is that row's key.
    """
    found = {}
    for table in _tables(connection):
        harmless = HARMLESS.get(table, "").split()
        referring = {
            row[3]
            for row in connection.execute("select * from pragma_foreign_key_list(?)", [table])
        }
        columns = connection.execute("select * from pragma_table_info(?)", [table])
        if hidden := [
            name
            for _, name, kind, *_ in columns
            if kind != "INTEGER" and name not in referring and name not in harmless
        ]:
            found[table] = hidden
    return found


def hide_content(path: Path) -> None:
    """Take it out of a copy of the database that nothing else has open; none stays in the file.

    What was there says "(hidden)", what was empty stays so, and accounts are numbered anew.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        # Neither a journal nor a temporary file may keep what is taken out.
        connection.execute("pragma journal_mode = memory")
        connection.execute("pragma temp_store = memory")
        connection.execute("pragma secure_delete = on")
        # A state that is hidden is none of those that a check allows.
        connection.execute("pragma ignore_check_constraints = on")
        connection.execute("begin immediate")
        for table in _EMPTIED:
            connection.execute(f"delete from {table}")  # noqa: S608  # nosec B608
        # A delete leaves the stems in the index, marked as deleted.
        connection.execute("insert into library_words (library_words) values ('rebuild')")
        for table, columns in hidden_columns(connection).items():
            for column in columns:
                _hide(connection, table, column)
        connection.execute("update outbox set chat = null")
        _number_accounts(connection)
        connection.execute("commit")
        connection.execute("vacuum")


def _hide(connection: sqlite3.Connection, table: str, column: str) -> None:
    kind = connection.execute(
        "select type from pragma_table_info(?) where name = ?", [table, column]
    ).fetchone()[0]
    value = "x''" if kind == "BLOB" else f"'{HIDDEN}'"
    if column in _UNIQUE:
        value += " || ' ' || rowid"
    connection.execute(
        f"update {table} set {column} = {value} where {column} is not null"  # noqa: S608  # nosec B608
    )


def _number_accounts(connection: sqlite3.Connection) -> None:
    accounts = connection.execute("select person, reachable from accounts order by person")
    numbered = [(number, *row) for number, row in enumerate(accounts.fetchall(), 1)]
    connection.execute("delete from accounts")
    connection.executemany(
        "insert into accounts (telegram_id, person, reachable) values (?, ?, ?)", numbered
    )


def _tables(connection: sqlite3.Connection) -> Iterator[str]:
    rows = connection.execute(
        "select name from pragma_table_list where schema = 'main' and type = 'table'"
        " and name not like 'sqlite_%' and name <> ? order by name",
        [MIGRATIONS_TABLE],
    )
    return (name for (name,) in rows.fetchall())
