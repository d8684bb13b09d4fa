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
    return [
        (max(0, match.start() - _BEFORE), min(len(text), match.end() + _AFTER))
        for match in _RUN.finditer(text)
    ]
