"""Reads the word lists that lie beside the code: towns, names, words of health and family.

Each list is a text file with one entry a line; a line that starts with `#` is a comment.
"""

from functools import cache
from importlib.resources import files


@cache
def read_words(folder: str, name: str) -> frozenset[str]:
    """Give the entries of `folder/name.txt` inside the guard, in lower case.

    Raises:
        FileNotFoundError: the list is not part of the installed package.
    """
    text = files(__package__).joinpath(folder, f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return frozenset(line.lower() for line in lines if line and not line.startswith("#"))


@cache
def towns() -> frozenset[str]:
    """Give Danish towns, post districts and municipalities, in lower case."""
    return read_words("words", "towns") | read_words("words", "municipalities")


@cache
def ambiguous_towns() -> frozenset[str]:
    """Give those towns whose name is also an everyday word, in lower case."""
    return read_words("words", "ambiguous_towns")
