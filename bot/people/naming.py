"""Finding colleagues by a name that somebody typed, however they spelt it; hiding a name.

Pure: the people are an argument.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby

from bot.people.rules import Person, danish_order

_PLAIN = str.maketrans({"æ": "e", "ä": "e", "ø": "o", "ö": "o", "å": "a", "ß": "ss", "ł": "l"})
# Both sides are spelt like this, so that Christoffer, Kristofer and Sofie, Sophie are alike.
_ALIKE = {"ae": "e", "oe": "o", "aa": "a", "ch": "k", "ph": "f", "th": "t", "c": "k", "w": "v"}
ONE_SLIP_FROM = 4
TWO_SLIPS_FROM = 8


def find_by_name(text: str, among: Iterable[Person]) -> list[Person]:
    """The people whom the text may mean, the likeliest first.

    Each word of the text must begin a word of the name, give or take one slip from four letters
    on and two from eight; case, accents and the spelling of æ, ø and å do not count. Whoever is
    spelt as typed comes before all who need a slip.
    """
    words = _words(text)
    if not words:
        return []
    found = [
        (slips, danish_order(person.name), person)
        for person in among
        if (slips := _count_slips(words, _words(person.name))) is not None
    ]
    return [person for _, _, person in sorted(found, key=lambda one: one[:2])]


def without_name(text: str, name: str, instead: str) -> str:
    """A text in which its writer's name, or the first word of it, gives way to `instead`.

    In whatever case it is written: a name that is a word too ("Per", "Liv") is better lost where
    it was a word than told where it was a name. A genitive -s stays: "Annas" is "en kollegas".
    """
    words = name.split()
    for one in dict.fromkeys([name, *words[:1]]) if words else ():
        pattern = rf"(?<!\w){re.escape(one)}(?=s?(?!\w))"
        text = re.sub(pattern, lambda _: instead, text, flags=re.IGNORECASE)
    return text


def _count_slips(typed: Sequence[str], name: Sequence[str]) -> int | None:
    """The slips by which the typed words miss different words of the name, or None: not meant."""
    left = list(name)
    slips = 0
    for word in typed:
        if not left:
            return None
        nearest = min(left, key=lambda part: _miss(word, part))
        missed = _miss(word, nearest)
        if missed > _slips_allowed(word):
            return None
        left.remove(nearest)
        slips += missed
    return slips


def _miss(typed: str, part: str) -> int:
    """The slips between what was typed and the beginning of a word of a name."""
    if part.startswith(typed):
        return 0
    # 4 MB that a bot in which nobody types a name need not hold.
    from rapidfuzz.distance import OSA

    lengths = {min(len(part), len(typed) + more) for more in (-1, 0, 1)}
    return min(int(OSA.distance(typed, part[:length])) for length in lengths)


def _slips_allowed(word: str) -> int:
    return (len(word) >= ONE_SLIP_FROM) + (len(word) >= TWO_SLIPS_FROM)


def _words(text: str) -> list[str]:
    spelt = unicodedata.normalize("NFC", text).casefold().translate(_PLAIN)
    for spelling, same in _ALIKE.items():
        spelt = spelt.replace(spelling, same)
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFD", spelt)
        if not unicodedata.combining(letter)
    )
    single = "".join(letter for letter, _ in groupby(plain))
    return "".join(letter if letter.isalnum() else " " for letter in single).split()
