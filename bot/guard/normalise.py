"""One plain spelling of a text, so that no pattern has to know invisible characters or dashes.

The way back is kept: every character of the plain spelling knows which part of the original it is.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_DASHES = "‐‑‒–—―−⁃˗﹘﹣－─━⸺⸻〜〰־᐀֊"
_BLANKS = "\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000\u2800" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_ONE_TO_ONE = str.maketrans(
    {**dict.fromkeys(_DASHES, "-"), **dict.fromkeys(_BLANKS, " "), "⁄": "/", "∕": "/"}
)
# Characters that stand for nothing on the screen though Unicode does not call them format marks.
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
_MARKS = r"\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe2f"
_PLAIN_CHARACTER = r"[!-~À-ÖØ-öø-ÿ“”„‘’‚«»‹›€·•]"
_PLAIN_TEXT = re.compile(rf"(?:{_PLAIN_CHARACTER}++ ?)*+")
_PIECE = re.compile(
    rf"(?P<plain>(?:{_PLAIN_CHARACTER}(?![{_MARKS}]))++)|(?P<blank> ++)|.[{_MARKS}]*+", re.DOTALL
)
_OTHER_SCRIPT = re.compile(r"[Ͱ-ϿЀ-ӿ]")
_WORD = re.compile(r"\w++")
# Letters of Cyrillic and Greek that cannot be told from Latin ones by eye.
_LOOK_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеорсухѕіјԁӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧαορνικτυχгпґ",
    "ABESIJKMHOPCTYXaeopcyxsijdlABEZHIKMNOPTYXaopviktuxrng",
)


@dataclass(frozen=True, slots=True)
class Normalised:
    """The plain spelling of a text, and where each of its characters came from.

    `starts[i]` and `ends[i]` bound, in the original, what became character `i` of `text`.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the span in the original of the non-empty span `start:end` of the plain text."""
        return self.starts[start], self.ends[end - 1]


def normalise(text: str) -> Normalised:
    """Give the plain spelling of `text` with a map back to the original.

    Invisible characters and accents that belong to no letter are dropped, dashes become `-`, any
    digit becomes 0-9, any run of blanks and line breaks becomes one space, the rest is NFKC.
    Words that mix Latin with Cyrillic or Greek look-alikes become Latin.
    """
    levelled = text.translate(_ONE_TO_ONE)
    if _PLAIN_TEXT.fullmatch(levelled):
        return Normalised(levelled, range(len(text)), range(1, len(text) + 1))
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    after_blank = False
    for match in _PIECE.finditer(levelled):
        start, end = match.span()
        if match.lastgroup == "plain":
            pieces.append(match.group())
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
            after_blank = False
            continue
        for character in " " if match.lastgroup == "blank" else _plain_characters(match.group()):
            if character == " " and after_blank:
                ends[-1] = end
                continue
            pieces.append(character)
            starts.append(start)
            ends.append(end)
            after_blank = character == " "
    return Normalised(_fold_look_alikes("".join(pieces)), starts, ends)


def _plain_characters(cluster: str) -> str:
    """Give what is left of one character with its marks: nothing, one or several characters."""
    return "".join(map(_plain_character, unicodedata.normalize("NFKC", cluster)))


def _plain_character(character: str) -> str:
    if character in _INVISIBLE:
        return ""
    category = unicodedata.category(character)
    if category in {"Cf", "Cc", "Mn", "Me"}:
        return ""
    if category in {"Zs", "Zl", "Zp"}:
        return " "
    if category == "Pd" or character in _DASHES:
        return "-"
    if category in {"Nd", "No"}:
        digit = unicodedata.digit(character, None)
        return character if digit is None else str(digit)
    return character.translate(_ONE_TO_ONE)


def _fold_look_alikes(text: str) -> str:
    """Write mixed-script words in Latin; words wholly in another script are left as they are."""
    if not _OTHER_SCRIPT.search(text):
        return text
    return _WORD.sub(_fold_word, text)


def _fold_word(match: re.Match[str]) -> str:
    word = match.group()
    mixed = _OTHER_SCRIPT.search(word) and any("a" <= letter.lower() <= "z" for letter in word)
    return word.translate(_LOOK_ALIKE) if mixed else word
