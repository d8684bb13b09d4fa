"""Names that no list has: in Danish, a capital letter inside a sentence is nearly always a name.

What else has one there is short: offices, systems, towns, firms, days, and nouns written big.
"""

import re

from bot.guard.lexicon import name_words, towns
from bot.guard.tokens import Word

SHORTEST = 3
# "We agreed that Zork starts" and "i det Zork sagde" name a person, not a thing called Zork.
_POINTERS = frozenset(["det", "den", "that", "it"])
_ONLY_PEOPLE = frozenset([
    "sagde", "fortalte", "spurgte", "svarede", "skrev", "ringede", "udeblev", "mødte", "mener",
    "synes", "føler", "følte", "håber", "græd", "smilede", "turde", "grinede", "tøvede", "lovede",
    "aflyste", "nikkede", "said", "told", "asked", "called", "thinks", "hopes", "smiled", "cried",
])  # fmt: skip
_OPENERS = frozenset([
    "alle", "andre", "begge", "bare", "chef", "enkelte", "far", "ganske", "hende", "ham", "hvorpå",
    "igen", "imens", "ingen", "kollega", "kolleger", "man", "mor", "nogen", "nogle", "samme",
    "sidst", "straks", "tit", "virksomhed", "everyone", "everybody", "nobody", "some", "someone",
    "often", "people", "colleagues", "who", "you",
])  # fmt: skip
_MEANT_ENDINGS = ("en", "et", "er", "ene", "erne", "ne", "ere", "ende", "igt", "vis")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BIG_INSIDE = re.compile(r"[a-zæøå][A-ZÆØÅ]")
# A noun that somebody wrote with a capital letter: "Beskæftigelsesministeriet", "LAB-loven".
_NOUN = re.compile(
    r".{2,}(?:ning|else|hed|tion|skab|ment|itet|isme|dom|gruppe|plan|lov|møde|samtale|forløb|kursus"
    r"|projekt|skole|hus|center|centre|ordning|hold|afdeling|team|plads|konsulent|vejleder|arbejder"
    r"|behandler|rådgiver|leder|mentor|styrelse|forvaltning|minister|ministeri|udvalg|kommune"
    r"|dag|uge|dansk|loven|fond|forening|forbund|avis|bog|metode|model|skema|værktøj|indsats)"
    r"(?:en|et|er|erne|ene|r|ne|s|e|ens|ets|ernes|t)?"
)


def is_unknown_speaker(words: list[Word], position: int) -> bool:
    """Say whether a word that opens a sentence is a name, because only people do what follows.

    "Lederne sagde" and "Praktikanten fortalte" are no names: nouns end so when they are meant.
    """
    word = words[position]
    if not word.opens_sentence or not word.capital or word.shouted or not _is_like_a_name(word):
        return False
    lower = word.lower
    if lower in name_words().not_names or lower in _OPENERS or lower.endswith(_MEANT_ENDINGS):
        return False
    after = words[position + 1] if position + 1 < len(words) else None
    return after is not None and after.adjacent and after.lower in _ONLY_PEOPLE


def is_unknown_name(words: list[Word], position: int) -> bool:
    """Say whether the word is a name for no other reason than its capital letter.

    Those that open a sentence or follow an office or a system ("Microsoft Teams") are not.
    """
    word = words[position]
    if word.opens_sentence or not word.capital or word.shouted:
        return False
    if not _is_like_a_name(word):
        return False
    before = words[position - 1]
    if word.adjacent and before.lower in name_words().named_things - _POINTERS:
        return False
    if word.adjacent and _is_a_thing(before):
        return False
    after = words[position + 1] if position + 1 < len(words) else None
    follows = after is not None and after.adjacent
    return not (follows and after is not None and (after.text.isdigit() or _is_a_thing(after)))


def _is_like_a_name(word: Word) -> bool:
    if len(word.text) < SHORTEST or not _LETTERS.fullmatch(word.text):
        return False
    if _BIG_INSIDE.search(word.text) or _NOUN.fullmatch(word.lower):
        return False
    spellings = {
        word.lower,
        word.lower.removesuffix("s"),
        word.lower.removesuffix("'s"),
        word.lower.removesuffix("’s"),
        re.split("['’-]", word.lower)[0],
    }
    lists = name_words()
    return not (
        spellings & lists.no_persons
        or spellings & towns()
        or spellings & lists.ambiguous
        or spellings & lists.roles
        or spellings & lists.also_words
    )


def _is_a_thing(word: Word) -> bool:
    """Say whether a word with a capital letter is an office, a system or another known thing."""
    lists = name_words()
    if word.lower in lists.not_names or not (word.capital or word.shouted):
        return word.lower in lists.offices
    return word.lower in lists.no_persons or (word.shouted and len(word.text) > 1)
