"""Finds names of people, the first letters they are hidden behind, and colleagues' names.

A list alone would cry at "Per borger" and miss "hun hedder Xanthippe", so what stands before a word
and where in the sentence it stands count as much.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.guard.hits import SoftKind
from bot.guard.lexicon import name_words, towns
from bot.guard.tokens import Word
from bot.guard.unknown_names import is_unknown_name, is_unknown_speaker

# After these a capital letter is a name; small letters too if the word is on a list of names.
_NAMING = frozenset(["hedder", "hed", "kaldes", "kaldet", "navnet", "named", "called"])
_NAMING_FILL = frozenset(["er", "for", "nu", "is"])
# People are talked with and say things; so an unknown word with a capital letter is one of them.
_TALKED = frozenset([
    "talte", "talt", "taler", "snakkede", "snakket", "snakker", "samtale", "samtalen", "møde",
    "mødet", "aftale", "aftalen", "aftalte", "ringede", "ringet", "ringer", "skrev", "skrevet",
])  # fmt: skip
_TO_WHOM = frozenset(["med", "til"])
_SAYS = frozenset([
    "sagde", "siger", "fortalte", "fortæller", "spurgte", "spørger", "svarede", "mener", "mente",
    "synes", "syntes", "græd", "smilede", "udeblev", "turde", "føler", "følte", "håber", "bor",
])  # fmt: skip
_TITLES = frozenset(["hr", "fru", "frk", "frøken", "mr", "mrs", "ms", "miss"])
_SURNAME = re.compile(
    r".{2,}(?:sen|gaard|gård|lund|holm|skov|bjerg|berg|dahl|strup|ović|ovic|enko)s?"
)
_NAME_WORD = re.compile(r"\w+(?:[&'’-]\w+)*")
_INITIALS = re.compile(
    r"(?<![\w.])[A-ZÆØÅ]\.(?:[ -]?[A-ZÆØÅ]\.){1,3}(?!\w)|(?<![\w.])[A-ZÆØÅ]\.[A-ZÆØÅ](?![\w.])"
)
_ABBREVIATIONS = frozenset(
    ["PS", "NB", "RIP", "US", "USA", "UK", "EU", "AS", "OBS", "HC", "PT", "AB"]
)
_MOST_WORDS = 4
_FELLOW = frozenset(["kollega", "kollegaen", "makkeren", "sparringsmakkeren", "colleague"])


@dataclass(frozen=True, slots=True)
class FoundName:
    """One name, its span in the plain text and what may stand there instead."""

    kind: SoftKind
    start: int
    end: int
    suggestion: str


def find_names(
    text: str,
    words: list[Word],
    *,
    allowed: frozenset[str],
    colleagues: frozenset[str],
    taken: frozenset[int],
    marked: frozenset[int],
) -> Iterator[FoundName]:
    """Give the names in the plain `text`, without overlaps.

    `taken` are the places of words that belong to a town or a firm and so are no person's name;
    `marked` those of all indirect marks, which are no name for their capital letter alone.
    """
    here = {spelling for word in words for spelling in _without_genitive(word.lower)}
    passes = _said_in(here, _phrases(allowed, with_last_word=True))
    ours = _phrases(_begun_in(here, colleagues), with_first_word=True)
    position = 0
    while position < len(words):
        word = words[position]
        if word.lower not in passes and word.lower not in ours and _is_plain(word):
            position += 1
            continue
        length = _longest_phrase(passes, words, position)
        if length:
            position += length
            continue
        length = _longest_phrase(ours, words, position)
        if length and _is_written_as_name(words[position]):
            length = max(length, _length_of_name(words, position))
            yield _found(SoftKind.COLLEAGUE, words, position, length, "en kollega")
            position += length
            continue
        start, length, suggestion = _name_at(words, position, taken, marked)
        if length:
            kind = SoftKind.COLLEAGUE if words[start].lower in _FELLOW else SoftKind.NAME
            yield _found(kind, words, start, length, suggestion)
            position = start + length
        else:
            position += 1
    yield from _initials(text)


def _is_plain(word: Word) -> bool:
    """Whether a word is no name wherever it stands: it is small, and on no list. Most are so."""
    return not (
        word.capital or word.lower[-1] == "s" or "'" in word.lower or "’" in word.lower
    ) and (word.lower not in _may_tell())


@cache
def _may_tell() -> frozenset[str]:
    """The small words that are a name, or after which one comes."""
    return name_words().first_names | name_words().roles | _TITLES | _NAMING


def _found(
    kind: SoftKind, words: list[Word], position: int, length: int, suggestion: str
) -> FoundName:
    first, last = words[position], words[position + length - 1]
    if first.opens_sentence:
        suggestion = suggestion[0].upper() + suggestion[1:]
    genitive = (
        last.lower.endswith("s")
        and last.lower not in name_words().first_names | name_words().surnames
    )
    return FoundName(kind, first.start, last.end, suggestion + "s" * genitive)


def _name_at(
    words: list[Word], position: int, taken: frozenset[int], marked: frozenset[int]
) -> tuple[int, int, str]:
    """Give where a name begins, how many words it has (0: there is none) and its replacement."""
    word = words[position]
    after = _following(words, position)
    if word.start in taken:
        return position, 0, ""
    if after is not None and after.start not in taken:
        if word.lower in _TITLES and after.capital and after.lower not in name_words().not_names:
            return position, 1 + _length_of_name(words, position + 1), "borgeren"
        if word.lower in name_words().roles and _can_follow_role(after):
            return position, 1 + _length_of_name(words, position + 1), word.lower
    if word.lower in _NAMING and not _names_a_thing(words, position):
        named = position + 1
        while named < len(words) and words[named].lower in _NAMING_FILL:
            named += 1
        if named < len(words) and words[named].adjacent and _can_follow_naming(words, named):
            return named, _length_of_name(words, named), "(navn udeladt)"
    if not word.capital:
        # Whatever else makes a name of a word takes a capital letter.
        is_name = _is_first_name(word)
        return position, _length_of_name(words, position) if is_name else 0, "borgeren"
    if (
        _is_first_name(word)
        or _is_surname_run(words, position)
        or _is_treated_as_person(words, position)
        or (word.start not in marked and is_unknown_name(words, position))
        or (word.start not in marked and is_unknown_speaker(words, position))
    ):
        return position, _length_of_name(words, position), "borgeren"
    return position, 0, ""


def _following(words: list[Word], position: int) -> Word | None:
    """Give the next word if only a blank, or the point of "hr.", stands between."""
    if position + 1 == len(words):
        return None
    after = words[position + 1]
    close = after.start - words[position].end
    is_title = words[position].lower in _TITLES
    return after if after.adjacent or (is_title and close <= len(". ")) else None


def _can_follow_role(word: Word) -> bool:
    return (
        word.capital
        and not word.shouted
        and len(word.text) > 1
        and word.lower not in name_words().not_names
    )


def _can_follow_naming(words: list[Word], position: int) -> bool:
    word = words[position]
    if not word.capital:
        return word.lower in name_words().first_names and word.lower not in name_words().not_names
    is_numbered = position + 1 < len(words) and words[position + 1].text.isdigit()
    return not (word.shouted or is_numbered or word.lower in name_words().not_names)


def _names_a_thing(words: list[Word], position: int) -> bool:
    return any(
        word.lower in name_words().named_things for word in words[max(0, position - 2) : position]
    )


def _is_written_as_name(word: Word) -> bool:
    """Say whether a word that is a known name is one here, by its letters and its place."""
    stem = word.lower.removesuffix("'s").removesuffix("’s")
    ambiguous = name_words().ambiguous
    if stem not in name_words().first_names and stem not in ambiguous:
        stem = stem.removesuffix("s")
    if stem in ambiguous:
        return word.capital and not word.opens_sentence and not word.shouted
    return word.capital


def _is_first_name(word: Word) -> bool:
    names = name_words().first_names
    lower = word.lower.removesuffix("'s").removesuffix("’s").removesuffix("'")
    if lower not in names:
        parts = lower.split("-")
        stem = lower[:-1] if lower.endswith("s") else parts[0]
        if word.capital and (stem in names or (len(parts) > 1 and parts[0] in names)):
            return lower not in name_words().ambiguous and _is_written_as_name(word)
        return False
    if word.capital:
        return _is_written_as_name(word) and not (word.shouted and len(lower) < 5)
    rare = len(lower) >= 5 and lower not in name_words().ambiguous
    return rare and lower not in name_words().also_words


def _is_surname(word: Word) -> bool:
    lower = word.lower
    if lower in towns() or word.lower in name_words().offices or word.shouted:
        return False
    known = name_words().surnames
    if lower in known or lower.removesuffix("s") in known:
        return True
    # "Forståelsen" and "Styrelsen" end as "Nielsen" does.
    is_noun = lower.endswith(("elsen", "lsen", "ssen", "isen", "nsen", "fasen", "basen"))
    return _SURNAME.fullmatch(lower) is not None and not is_noun


def _is_surname_run(words: list[Word], position: int) -> bool:
    """Say whether capitalised words from here end in a surname; a lone one must end in -sen."""
    word = words[position]
    if (
        not word.capital
        or word.shouted
        or word.lower in name_words().not_names
        or word.lower in name_words().offices
    ):
        return False
    run = [word]
    for later in words[position + 1 : position + _MOST_WORDS]:
        if not (later.adjacent and later.capital) or later.lower in name_words().offices:
            break
        run.append(later)
    if len(run) > 1:
        return any(_is_surname(later) for later in run[1:])
    known = word.lower in name_words().surnames
    return known and word.lower.endswith("sen") and not word.opens_sentence


def _is_treated_as_person(words: list[Word], position: int) -> bool:
    """Say whether an unknown word with a capital letter is talked with, or says something."""
    word = words[position]
    if not word.capital or word.opens_sentence or word.shouted or len(word.text) < 3:
        return False
    lists = name_words()
    for spelling in (word.lower, word.lower.removesuffix("s"), word.lower.partition("-")[0]):
        if spelling in lists.no_persons:
            return False
    if position >= 2 and word.adjacent and words[position - 1].lower in _TO_WHOM:
        return words[position - 2].lower in _TALKED
    after = words[position + 1] if position + 1 < len(words) else None
    return after is not None and after.adjacent and after.lower in _SAYS


def _length_of_name(words: list[Word], position: int) -> int:
    """Give how many words from here belong to the name: first names, an initial, a surname."""
    length = 1
    for later in words[position + 1 : position + _MOST_WORDS]:
        if not (later.adjacent and later.capital) or later.lower in name_words().offices:
            break
        length += 1
    return length


def _said_in(
    here: set[str], phrases: dict[str, list[tuple[str, ...]]]
) -> dict[str, list[tuple[str, ...]]]:
    """The phrases whose first word is among the words here: mostly none, and looked for no more."""
    return {first: phrases[first] for first in here & phrases.keys()}


def _begun_in(here: set[str], names: frozenset[str]) -> frozenset[str]:
    """Those of the names whose first word is among the words here."""
    by_first = _by_first_word(names)
    return frozenset(name for first in here & by_first.keys() for name in by_first[first])


@lru_cache(maxsize=1)
def _by_first_word(names: frozenset[str]) -> dict[str, list[str]]:
    by_first: dict[str, list[str]] = {}
    for name in names:
        if first := _NAME_WORD.search(name.lower()):
            by_first.setdefault(first[0], []).append(name)
    return by_first


def _without_genitive(lower: str) -> tuple[str, str, str]:
    return lower, lower.removesuffix("s"), lower.removesuffix("'s")


def _phrases(
    names: frozenset[str], *, with_first_word: bool = False, with_last_word: bool = False
) -> dict[str, list[tuple[str, ...]]]:
    """Give names as lower-case words, by their first word, the longest first."""
    phrases: set[tuple[str, ...]] = set()
    for name in names:
        parts = tuple(_NAME_WORD.findall(name.lower()))
        if not parts:
            continue
        phrases.add(parts)
        if with_first_word and len(parts[0]) > 1:
            phrases.add(parts[:1])
        if with_last_word and len(parts[-1]) > 1:
            phrases.add(parts[-1:])
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        by_first.setdefault(phrase[0], []).append(phrase)
    return by_first


def _longest_phrase(
    phrases: dict[str, list[tuple[str, ...]]], words: list[Word], position: int
) -> int:
    """Give how many words of a known phrase stand here, genitives too; 0 if there is none."""
    if not phrases:
        return 0
    lower = words[position].lower
    for first in dict.fromkeys(_without_genitive(lower)):
        for phrase in phrases.get(first, ()):
            found = words[position + 1 : position + len(phrase)]
            if len(found) == len(phrase) - 1 and all(
                word.lower in {expected, expected + "s", expected + "'s"}
                for word, expected in zip(found, phrase[1:], strict=True)
            ):
                return len(phrase)
    return 0


def _initials(text: str) -> Iterator[FoundName]:
    for match in _INITIALS.finditer(text):
        letters = re.sub(r"[^A-ZÆØÅ]", "", match.group())
        if letters not in _ABBREVIATIONS:
            yield FoundName(SoftKind.INITIALS, *match.span(), "borgeren")
