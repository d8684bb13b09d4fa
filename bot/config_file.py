"""`makker.toml` as `makker init` writes it: one line at a time, for its owner only.

What a host wrote there by hand, comments too, stays as it is.
"""

import json
import os
import re
from pathlib import Path

from bot.settings import SettingsError

_TABLE = re.compile(r"(?m)^\s*\[")


def set_line(path: Path, key: str, value: str) -> None:
    """Set a text in the file, or make the file; mode 0600, and whole at any moment.

    Raises SettingsError when it cannot be written.
    """
    line = f"{key} = {_quoted(value)}"
    new = path.with_name(f"{path.name}.new")
    try:
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        new.unlink(missing_ok=True)
        handle = os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(_with_line(before, key, line))
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        raise SettingsError(
            f"The file {path.absolute()} cannot be written ({error.strerror}); "
            "start Makker in a folder where you may write."
        ) from error


def _with_line(text: str, key: str, line: str) -> str:
    """The file's text with the line: in place of the key's own, else above the first table."""
    first_table = _TABLE.search(text)
    end = first_table.start() if first_table else len(text)
    head, tables = text[:end], text[end:]
    own = re.compile(rf"(?m)^[ \t]*{key}[ \t]*=.*$")
    if own.search(head):
        return own.sub(lambda _: line, head, count=1) + tables
    if head and not head.endswith("\n"):
        head += "\n"
    return f"{head}{line}\n{tables}"


def _quoted(value: str) -> str:
    """A basic string of TOML: as in JSON, but that DEL is escaped as well."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
