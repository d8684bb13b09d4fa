"""From a text to the words that search compares: stemmed, spelt in one way, compounds opened.

Pure. The stemmer is Snowball's Danish one (snowballstemmer).
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.finding.light import DanishStemmer

LONGEST_WORD = 40
"""No Danish word is longer; what is, is no word, and would only fill the index."""
_WORD = re.compile(r"[^\W_]+")
_SPELT_OUT = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ß": "ss"})
_SPELT_WITH_LETTERS = (("aa", "å"), ("oe", "ø"), ("ae", "æ"))
_LINKS = ("", "s", "e")
"""What Danish puts between the parts of a compound: arbejdsmarked, hundeskov."""
_STEMMER = DanishStemmer()


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: where it stands, its stem, and the stems of its parts if it has any."""

    start: int
    end: int
    stem: str
    parts: tuple[str, ...] = ()

    @property
    def stems(self) -> tuple[str, ...]:
        """All that the word is found by."""
        return (self.stem, *self.parts)


class Opener:
    """Opens compounds along a list of parts, such as praktik and forløb in praktikforløbet."""

    def __init__(self, parts: Collection[str]) -> None:
        # Inside a compound a part stands as it is written; only at its end it is stemmed.
        written = {spell(part): stem_of(part) for part in parts}
        self._parts = {**{stem: stem for stem in written.values()}, **written}
        self._longest = max(map(len, self._parts), default=0)
        self.open = lru_cache(maxsize=50_000)(self._open)

    def words(self, text: str) -> Iterator[Word]:
        """Every word of a text in order."""
        for found in _WORD.finditer(text):
            if len(found[0]) <= LONGEST_WORD:
                stem = stem_of(found[0])
                yield Word(found.start(), found.end(), stem, self.open(stem))

    def _open(self, stem: str) -> tuple[str, ...]:
        """The stems of the parts when a stem is made of two or more of them, else none."""
        found = self._split(stem, 0, set())
        return found if found is not None and len(found) > 1 else ()

    def _split(self, stem: str, start: int, dead: set[int]) -> tuple[str, ...] | None:
        """The parts that the rest of a stem is made of, the longest first; None when of none.

        `dead` holds the places from which nothing leads on, so that no stem takes long.
        """
        if start == len(stem):
            return ()
        if start in dead:
            return None
        for end in range(min(len(stem), start + self._longest), start, -1):
            part = self._parts.get(stem[start:end])
            if part is None:
                continue
            for link in _LINKS:
                # A link stands between two parts, never at the end.
                if link and (not stem.startswith(link, end) or end + len(link) == len(stem)):
                    continue
                rest = self._split(stem, end + len(link), dead)
                if rest is not None:
                    return (part, *rest)
        dead.add(start)
        return None


@lru_cache(maxsize=50_000)
def stem_of(word: str) -> str:
    """The stem of a word, spelt as `spell` does.

    A word that is typed without the Danish letters is given them for the stemmer, which knows
    no other spelling. It is stemmed until nothing more comes off, so that køkken and køkkenet,
    which one round leaves apart, are one word.
    """
    danish = unicodedata.normalize("NFC", word).casefold()
    for spelt, letter in _SPELT_WITH_LETTERS:
        danish = danish.replace(spelt, letter)
    while (stem := str(_STEMMER.stemWord(danish))) != danish:
        danish = stem
    return spell(stem)


def spell(word: str) -> str:
    """A word in small letters, with ae, oe and aa for æ, ø and å and without accents."""
    small = unicodedata.normalize("NFC", word).casefold().translate(_SPELT_OUT)
    decomposed = unicodedata.normalize("NFKD", small)
    return "".join(letter for letter in decomposed if letter.isalnum()) or small


def index_text(opener: Opener, texts: Sequence[str]) -> str:
    """What stands in the index for an entry: every stem and part of its texts, by blanks."""
    return " ".join(stem for text in texts for word in opener.words(text) for stem in word.stems)
