"""Files that hold a secret: one line, for their owner only."""

import os
import re
import tomllib
from pathlib import Path


class SettingsError(Exception):
    """The settings cannot be used; the message holds one sentence a fault."""


def read_secret(path: Path, what: str, form: re.Pattern[str], named: str) -> str:
    """The one line of a file, such as the token file; raises SettingsError.

    `form` is what it must look like, and `named` what that is called.
    """
    try:
        text = path.read_bytes().decode("ascii", errors="replace").strip()
        readable_by_others = path.stat().st_mode & _hidden_bits(path)
    except OSError as error:
        raise SettingsError(f"The {what} file {path} cannot be read: {error.strerror}.") from error
    if not form.fullmatch(text):
        raise SettingsError(
            f"The {what} file {path} does not hold {named}; put that one line in it."
        )
    if readable_by_others:
        raise SettingsError(
            f"The {what} file {path} can be read by other users; run: chmod 600 {path}"
        )
    return text


def refuse_open(file: Path, key: str) -> None:
    """Raise SettingsError when a key of the file of settings is a secret that others can read."""
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
        open_to_others = file.stat().st_mode & 0o077
    except FileNotFoundError:
        return
    if open_to_others and content.get(key):
        raise SettingsError(
            f"{key} stands in {file}, which other users can read; run: chmod 600 {file}"
        )


def _hidden_bits(path: Path) -> int:
    """What such a file's mode may not have: anything for other users.

    systemd gives a credential to a service by an access list, and its mask stands as the group's.
    """
    given = os.environ.get("CREDENTIALS_DIRECTORY")
    return 0o007 if given and path.parent == Path(given) else 0o077
