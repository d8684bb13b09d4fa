"""`makker guard`: what the guard finds in texts on standard input, so that anyone can measure it.

Nothing is kept, and no text is repeated in the answer.
"""

import json
import sys
from collections.abc import Iterator
from typing import Annotated, BinaryIO

import typer

from bot.guard import Finding, scan
from bot.settings import load_settings
from bot.startup import allowed_by


def guard(
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON line for each text, for programs.")
    ] = False,
) -> None:
    """Read one text a line and write one line each: what may not be kept, what is asked about."""
    allow = allowed_by(load_settings())
    for text in _texts(sys.stdin.buffer):
        finding = scan(text, allow=allow)
        line = json.dumps(finding.to_json()) if as_json else _in_words(finding)
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


def _texts(source: BinaryIO) -> Iterator[str]:
    """The lines of the input; only a line feed ends one, for a text may hold other separators."""
    for number, line in enumerate(source):
        text = line.removesuffix(b"\n").removesuffix(b"\r").decode("utf-8", errors="replace")
        yield text.removeprefix("\ufeff") if number == 0 else text


def _in_words(finding: Finding) -> str:
    found = [f"{start}-{end} {name}" for start, end, name in finding.spans]
    return ", ".join(found) or "nothing found"
