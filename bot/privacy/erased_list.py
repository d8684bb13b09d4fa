"""The list of erased keys beside the database: a restored backup is cleaned by it.

A key is random and means nothing elsewhere; after 60 days it goes (backups live 30).
"""

import json
import os
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from bot.privacy import store
from bot.storage import Database, StorageError

FILE = "erased.jsonl"
KEPT = timedelta(days=60)


def read_list(folder: Path, today: date) -> dict[str, date]:
    """The keys erased in the last 60 days, with their days.

    Raises StorageError when the list cannot be read: a backup might bring somebody back.
    """
    path = folder / FILE
    try:
        lines = path.read_text(encoding="utf-8").split("\n") if path.exists() else []
    except (OSError, UnicodeDecodeError) as error:
        raise StorageError(
            f"The list of erased people {path} cannot be read; give the user that runs Makker "
            "the right to read it, or put it back from the backup."
        ) from error
    found: dict[str, date] = {}
    for number, line in enumerate(lines, 1):
        if not line:
            continue
        try:
            entry = json.loads(line)
            found[str(entry["key"])] = date.fromisoformat(entry["date"])
        except (ValueError, KeyError, TypeError) as error:
            raise StorageError(
                f"Line {number} of the list of erased people {path} cannot be read; "
                "put the file back from the backup, or remove that line."
            ) from error
    return {key: day for key, day in found.items() if today - day <= KEPT}


def add_to_list(folder: Path, erased: Mapping[str, date], today: date) -> None:
    """Put keys on the list and drop those of more than 60 days; the file is whole at any moment.

    Raises StorageError when it cannot be written.
    """
    before = read_list(folder, today)
    path = folder / FILE
    new = path.with_suffix(".new")
    lines = [
        json.dumps({"key": key, "date": day.isoformat()})
        for key, day in {**before, **erased}.items()
    ]
    text = "".join(f"{line}\n" for line in lines)
    if not path.exists() and not lines:
        return
    try:
        with os.fdopen(os.open(new, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        raise StorageError(
            f"The list of erased people {path} cannot be written ({error.strerror}); "
            "free some space, or give the user that runs Makker the right to write there."
        ) from error


def list_erasures(db: Database, folder: Path, today: date, *, keep: bool = False) -> None:
    """Put whom a database has erased lately on the list beside it.

    The database forgets them then, or with `keep` after as long as the list does. Raises
    StorageError when the list cannot be written.
    """
    erased = store.noted_erasures(db)
    add_to_list(folder, erased, today)
    over = {key: day for key, day in erased.items() if not keep or today - day > KEPT}
    if over:
        with db.transaction():
            store.forget_erasures(db, over)


def erasures_in(db: Database) -> dict[str, date]:
    """Whom a database remembers to have erased, with their days."""
    return store.noted_erasures(db)
