"""Finds street addresses and postcodes with their town.

A road is told by the end of its name and the number after it; everyday words that end alike
("praktikplads 2", "deltager 3") are known and let through.
"""

import re
from collections.abc import Iterator

from bot.guard.lexicon import ambiguous_towns, read_words, towns

# Ends that make a road of nearly any word before them, and ends that need a capital letter too.
_SURE = (
    r"vej(?:en)?|gaden?|all[eé]en|all[eé]|strædet?|boulevard(?:en)?|vænget?|torv(?:et)?"
    r"|gyden?"
)
_LIKELY = (
    r"plads(?:en)?|park(?:en)?|haven?|havn(?:en)?|bakken?|høj(?:en)?|gård(?:en)?|gaard(?:en)?"
    r"|toften?|eng(?:en)?|sti(?:en)?|kaj(?:en)?|bryggen?|dalen|lund(?:en)?|krog(?:en)?|vang(?:en)?"
    r"|mark(?:en)?|kvarteret|esplanaden?|promenaden?|passagen?|bredden|rækken?|terrassen?"
    r"|skrænten?|skoven|runddel|volden|leddet|kilden|mosen|løkken|broen|kanalen|agrene|lyngen"
    r"|kæret|svinget|ringen|buen"
)
_NUMBER = (
    r"\.?,? (?:nr\.? ?)?(?P<number>\d{1,3}(?: ?[A-Za-z](?![^\W_]))?)(?![\w%:]|[.,/]\d| ?%)"
    r"(?! ?-? ?(?:gang|skridt|ug|dag|time|måned|borger|år|point|person|medarbejder|kolleg"
    r"|virksomhed|minut|kr\b|kroner|procent|trin|spor|møde|samtale|forløb|stk|km\b|m\b|meter|hold"
    r"|mand|deltager|praktik|opgave|job|plads|ansat|side|punkt|fag|niveau|aftale|kilomet|el(?:\.|ler)"
    r"|ud af|af de\b|weeks?\b|days?\b|times\b|steps?\b|hours?\b|years?\b|people\b|citizens?\b))"
)
_ROAD = re.compile(rf"(?i)(?:(?P<sure>{_SURE})|(?P<likely>{_LIKELY}))(?<!\d){_NUMBER}")
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


def find_address(text: str) -> Iterator[tuple[int, int]]:
    """Give the span of each street address in the plain `text`; spans may overlap."""
    for match in _ROAD.finditer(text):
        start = max(text.rfind(" ", 0, match.start()) + 1, match.start() - 60)
        suffix = match.group("sure") or match.group("likely")
        word = text[start : match.start()].lstrip("(\"'”“»,;:-") + suffix
        if _is_road(word, suffix, sure=match.group("sure") is not None, before=text[:start]):
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


def _is_road(word: str, suffix: str, *, sure: bool, before: str) -> bool:
    lower = word.lower()
    capital = word[0].isupper()
    if lower == suffix.lower():
        # "Store Torv 7" and "Ny Vej 3" have their end as a word of its own, with a capital.
        previous = before.rstrip().rpartition(" ")[2]
        return (
            capital and previous[:1].isupper() and lower not in {"vejen", "alle", "haven", "parken"}
        )
    if lower in read_words("words", "everyday_roads"):
        return False
    beginning = lower[: -len(suffix)]
    if sure:
        return len(beginning) > 1
    everyday = read_words("words", "everyday_beginnings")
    return capital and len(beginning) > 1 and beginning not in everyday


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
