"""Finds street addresses and postcodes with their town.

A road is told by the end of its name and the number after it; everyday words that end alike
("praktikplads 2", "deltager 3") are known and let through.
"""

import re
from collections.abc import Iterator

from bot.guard.lexicon import ambiguous_towns, read_words, towns

# Ends that make a road of nearly any word before them, and ends that need a capital letter too.
_SURE = (
    "vej", "vejen", "gade", "gaden", "alle", "allé", "alleen", "alléen", "stræde", "strædet",
    "boulevard", "boulevarden", "vænge", "vænget", "torv", "torvet", "gyde", "gyden",
    "vei", "veien", "vegen", "gata", "gaten",
)  # fmt: skip
_LIKELY = (
    "gate",
    "plads", "pladsen", "park", "parken", "have", "haven", "havn", "havnen", "bakke", "bakken",
    "høj", "højen", "gård", "gården", "gaard", "gaarden", "tofte", "toften", "eng", "engen",
    "sti", "stien", "kaj", "kajen", "brygge", "bryggen", "lund", "lunden", "krog", "krogen",
    "vang", "vangen", "mark", "marken", "esplanade", "esplanaden", "promenade", "promenaden",
    "terrasse", "terrassen", "skrænt", "skrænten",
    "toft", "dalen", "kvarteret", "bredden", "skoven", "runddel", "volden", "leddet", "kilden",
    "mosen", "løkken", "kanalen", "agrene", "lyngen", "kæret", "svinget", "buen",
)  # fmt: skip
_NUMBER = (
    r"(?<=[^\W\d_])\.?,? (?:nr\.? ?)?(?P<number>\d{1,3}(?: ?[A-Za-z](?![^\W_]))?)"
    r"(?![\w%:]|[.,]\d{1,2}(?![\d.])|[./]\d{1,2}[./-]| ?%)"
    r"(?! ?-? ?(?:(?:gang|skridt|uge?|dag|time?|måned|borger|år|point|person|medarbejder|kolleg"
    r"|virksomhed|minut|kroner|procent|trin|spor|møde?|samtale?|forløb|deltager|praktik|opgave?"
    r"|ansat|aftale?|kilomet|week|day|step|hour|year)(?:e|en|er|erne|ne|te|r|n|s|a|aer|ker|ken|re)?"
    r"|kr|stk|km|m|hold|mand|job|pladser|sider|af de|ud af|times|people|citizens?)\b)"
)
_HOUSE_NUMBER = re.compile(r"(?i)" + _NUMBER)
_HOUSE_FIRST = re.compile(
    r"(?<![\w.,])\d{1,4}[A-Za-z]?,? (?:[A-ZÆØÅ][\w'-]{1,30} ){1,3}"
    r"(?:Street|Road|Avenue|Lane|Drive|Square)\b"
)
_LIVES_AT = re.compile(
    r"(?i)\b(?:bor(?:ende)?|flytte[rdt]?|adressen? (?:er|:)|adresse:?) (?:på |i |ved |til )?"
    r"(?:[^\W\d_][\w'.-]{0,30} ){1,3}(?:vej|gade|allé|alle|torv|plads|stræde|have|park|boulevard)"
    + _NUMBER
)
_POSTCODE = re.compile(
    r"(?i)(?<![\d.,/-])(?P<country>DK ?-? ?)?(?P<code>[1-9]\d{3}),? (?P<town>[^\W\d_][^\W\d_]*+"
    r"(?:[- ][^\W\d_]++)?)"
)
_POSTCODE_WORD = re.compile(
    r"(?i)\bpost(?:nr|nummer(?:et)?|kode)[ .:=]{0,3}(?:er )?[1-9]\d{3}(?!\d)"
)
_YEARS = range(1900, 2100)
_NEVER_ALONE = frozenset(["vejen", "alle", "haven", "parken"])
_LONGEST_WORD = 60
_SHORTEST_BEGINNING = 2


def find_address(text: str) -> Iterator[tuple[int, int]]:
    """Give the span of each street address in the plain `text`; spans may overlap."""
    for match in _HOUSE_NUMBER.finditer(text):
        start = max(text.rfind(" ", 0, match.start()) + 1, match.start() - _LONGEST_WORD)
        word = text[start : match.start()].lstrip("(\"'”“»,;:-")
        if _is_road(word, before=text[max(0, start - _LONGEST_WORD) : start]):
            yield _with_words_before(text, start), match.end("number")
    for pattern in (_HOUSE_FIRST, _LIVES_AT):
        for match in pattern.finditer(text):
            yield match.span()


def find_postcode(text: str) -> Iterator[tuple[int, int]]:
    """Give the span of each postcode with its town in the plain `text`."""
    for match in _POSTCODE.finditer(text):
        if _is_postal(match):
            yield match.span()
    for match in _POSTCODE_WORD.finditer(text):
        yield match.span()


def _is_road(word: str, before: str) -> bool:
    lower = word.lower()
    is_sure = lower.endswith(_SURE)
    if not (is_sure or lower.endswith(_LIKELY)):
        return False
    suffix = max((end for end in _SURE + _LIKELY if lower.endswith(end)), key=len)
    capital = word[0].isupper()
    if lower == suffix:
        # "Store Torv 7" and "Ny Vej 3" have their end as a word of its own, with a capital.
        previous = before.rstrip().rpartition(" ")[2]
        return capital and previous[:1].isupper() and lower not in _NEVER_ALONE
    if lower in read_words("words", "everyday_roads"):
        return False
    beginning = lower[: -len(suffix)]
    if len(beginning) < _SHORTEST_BEGINNING:
        return False
    return is_sure or (capital and beginning not in read_words("words", "everyday_beginnings"))


def _with_words_before(text: str, start: int) -> int:
    """Give where the name of the road begins, such as at "Gammel" in "Gammel Køge Landevej"."""
    for _ in range(3):
        previous = text.rfind(" ", max(0, start - 40), start - 1) + 1 if start > 1 else 0
        word = text[previous:start].strip()
        ends_sentence = word[-1:] in {"?", "!", ":"} or (word[-1:] == "." and len(word) > 5)
        if not word[:1].isupper() or ends_sentence:
            return start
        start = previous
    return start


def _is_postal(match: re.Match[str]) -> bool:
    town = match.group("town").lower()
    known = {town, town.partition(" ")[0], town.partition("-")[0]} & towns()
    if match.group("country"):
        return match.group("town")[0].isupper() or bool(known)
    if not known:
        return False
    if int(match.group("code")) in _YEARS:
        return "frederiksberg" in known
    return match.group("town")[0].isupper() or not known <= ambiguous_towns()
