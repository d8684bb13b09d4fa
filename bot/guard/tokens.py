"""Cuts a plain text into words that know whether they open a sentence.

Danish gives a capital letter to the first word, so a capital there says nothing of a name.
"""

import re
from typing import NamedTuple

from bot.guard.normalise import Normalised

_WORD = re.compile(r"\w++(?:[&'’-]\w++)*+")
_OPENING = re.compile(r"[.!?:;•*|\"”“„»«(\[>]|^\s?-|- ")


class Word(NamedTuple):
    """One word of the plain text with its span there.

    A named tuple, since a frozen dataclass takes four times as long to make, once for every word.
    `capital`: it begins with a capital letter. `shouted`: it is longer than a letter and all in
    capitals, as abbreviations are. `adjacent`: nothing but one blank stands between it and the
    word before.
    """

    text: str
    lower: str
    start: int
    end: int
    opens_sentence: bool
    adjacent: bool
    capital: bool
    shouted: bool


def cut_words(plain: Normalised, original: str) -> list[Word]:
    """Give the words of a normalised text; a line break in the original opens a sentence too."""
    text = plain.text
    has_lines = "\n" in original
    words: list[Word] = []
    end = 0
    for match in _WORD.finditer(text):
        start = match.start()
        between = text[end:start]
        opens = (
            not words
            or (between != " " and _OPENING.search(between) is not None)
            or (has_lines and "\n" in original[plain.ends[end - 1] : plain.starts[start]])
        )
        word = match.group()
        end = match.end()
        # By place: with names, making one takes twice as long.
        words.append(
            Word(
                word,
                word.lower(),
                start,
                end,
                opens,
                between == " " and bool(words),
                word[0].isupper(),
                len(word) > 1 and word.isupper(),
            )
        )
    return words
