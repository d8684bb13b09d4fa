"""Finds where digits stand close together, so that costly patterns look there only.

Most answers hold no such place, and the guard reads every message before it is written.
"""

import re

_RUN = re.compile(r"\d(?:\D{0,3}+\d){4,}+")
_BEFORE = 20
_AFTER = 12


def digit_runs(text: str) -> list[tuple[int, int]]:
    """Give the windows of the plain `text` that hold five or more digits, some letters around.

    Digits belong to one run while at most three other characters stand between two of them.
    """
    return [_window(text, *match.span()) for match in _RUN.finditer(text)]


def _window(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the run with what stands around it; a word cut in two would look like its end."""
    last = min(len(text), end + _AFTER)
    while end < last < len(text) and text[last].isalnum() and text[last - 1].isalnum():
        last -= 1
    return max(0, start - _BEFORE), last
