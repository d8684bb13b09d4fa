"""Finds indirect marks of a person: age, place, employer, health, origin, family, rare job.

One of them is ordinary talk; which of them stand together is for `soft_hits` to count.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.guard.hits import MarkerKind
from bot.guard.lexicon import MarkerWords, Phrase, ambiguous_towns, marker_words
from bot.guard.tokens import Word

_SUGGESTIONS = {
    MarkerKind.AGE: "voksen",
    MarkerKind.PLACE: "byen",
    MarkerKind.EMPLOYER: "virksomheden",
    MarkerKind.HEALTH: "helbred",
    MarkerKind.ORIGIN: "anden baggrund",
    MarkerKind.FAMILY: "familie",
    MarkerKind.JOB: "et særligt fag",
}
_NUMBERS = frozenset(
    ["et", "en", "to", "tre", "fire", "fem", "seks", "syv", "two", "three", "four", "five"]
)
_OFFSPRING = frozenset([
    "børn", "barn", "sønner", "døtre", "drenge", "piger", "teenagere", "unger",
    "kids", "children", "sons", "daughters",
])  # fmt: skip
_OF_OFFSPRING = frozenset(
    ["små", "mindre", "store", "voksne", "hjemmeboende", "mindreårige", "fælles", "small", "young"]
)
_AGE = re.compile(
    r"""(?ix)
    (?<![\d.,])(?:1[4-9]|[2-9]\d)(?:\ ?-?\ ?årig\w*|\ ?-?\ ?year\w?[- ]old|\ years?\ old
      |\ års\ alder\w*|\ år(?!\ (?:siden|tilbage|frem|som|i\ |senere|efter|før)|\w))
    | \b(?:midt|sidst|først)\ i\ (?P<decade>[2-9]0)'?\ ?-?erne
    | \b(?:fyldte?r?|aged?)\ (?:1[4-9]|[2-9]\d)(?![\d.,%:]|\ ?(?:pct|procent|timer|uger|dage))
    | \b(?:født|f\.|årgang|born)\ (?:i\ |in\ )?(?:19\d\d|20[01]\d)(?!\d)
    """
)
_DIGIT = re.compile(r"\d")
_NO_AGE_BEFORE = re.compile(
    r"(?i)\b(?:i|for|om|over|under|gennem|sidste|seneste|næste|første|mindst|højst|ca\.?|cirka|hver"
    r"|efter|inden for|de|knap|godt|næsten|hele|past|last|for the|mere end) $"
)
_COMPANY_FORM = re.compile(
    r"(?:[A-ZÆØÅ][\w&.'-]{0,30} ){1,3}(?:A/S|ApS|I/S|K/S|P/S|IVS|Aps|a/s|amba|A\.m\.b\.a)(?!\w)"
)
_WORKS_AT = re.compile(
    r"\b(?i:praktik(?:ken|plads)?|løntilskud|ansat|arbejder|job|fleksjob|småjob|vikar|startet?"
    r"|elev|lærling) (?:hos|på|i|ved)"
    r" (?P<place>[A-ZÆØÅ][\w&'-]{2,30}(?: [A-ZÆØÅ][\w&'-]{1,30}){0,2})"
)
_WORKPLACE = re.compile(
    r"\b(?:(?:Restaurant|Café|Cafe|Pizzeria|Hotel|Plejehjemmet|Plejecenter|Plejecentret|Børnehaven"
    r"|Vuggestuen|Fritidshjemmet|Bosted|Bostedet|Salon|Frisør|Bageriet|Værkstedet)"
    r" [A-ZÆØÅ][\w'-]{1,30}"
    r"|[A-ZÆØÅ][\w'-]{2,30} (?:Bageri|Auto|Autoværksted|VVS|Byg|Tømrer|Rengøring|Transport|Kro"
    r"|Grill|Pizza|Slagter|Blomster|Planteskole|Gartneri|Maskinstation|Entreprise|Kommune))\b"
)
_NOT_EMPLOYERS = frozenset(
    ["jobcenter", "jobcentret", "kommunen", "danmark", "flere", "januar", "februar", "marts", "maj"]
)


@dataclass(frozen=True, slots=True)
class Marker:
    """One indirect mark with its span in the plain text and what may stand there instead."""

    kind: MarkerKind
    start: int
    end: int
    suggestion: str


def find_markers(text: str, words: list[Word]) -> list[Marker]:
    """Give all indirect marks in the plain `text`; marks of a later rule may lie in an earlier."""
    found = [*_ages(text), *_children(words), *_word_markers(words)]
    for kind, pattern in (
        (MarkerKind.EMPLOYER, _COMPANY_FORM),
        (MarkerKind.EMPLOYER, _WORKPLACE),
    ):
        found += [_marker(kind, *match.span()) for match in pattern.finditer(text)]
    taken = {position for mark in found for position in range(mark.start, mark.end)}
    for match in _WORKS_AT.finditer(text):
        start, end = match.span("place")
        if start not in taken and match.group("place").lower() not in _NOT_EMPLOYERS:
            found.append(_marker(MarkerKind.EMPLOYER, start, end))
    return found


def _marker(kind: MarkerKind, start: int, end: int) -> Marker:
    return Marker(kind, start, end, _SUGGESTIONS[kind])


def _ages(text: str) -> Iterator[Marker]:
    for match in _AGE.finditer(text) if _DIGIT.search(text) else ():
        before = text[max(0, match.start() - 12) : match.start()]
        is_span_of_time = match.group().endswith("år") and _NO_AGE_BEFORE.search(before)
        if not is_span_of_time:
            yield _marker(MarkerKind.AGE, *match.span())


def _children(words: list[Word]) -> Iterator[Marker]:
    for position, word in enumerate(words):
        if word.lower not in _OFFSPRING:
            continue
        number = position - 1
        while number > 0 and words[number].lower in _OF_OFFSPRING:
            number -= 1
        if number >= 0 and (words[number].lower in _NUMBERS or words[number].text.isdigit()):
            yield _marker(MarkerKind.FAMILY, words[number].start, word.end)


def _word_markers(words: list[Word]) -> Iterator[Marker]:
    lists = marker_words()
    position = 0
    while position < len(words):
        found = _phrase_at(lists, words, position)
        if found is None:
            kind = _kind_by_beginning(lists, words[position])
            found = (kind, 1) if kind else None
        if found is None:
            position += 1
            continue
        kind, length = found
        yield _marker(kind, words[position].start, words[position + length - 1].end)
        position += length


def _phrase_at(
    lists: MarkerWords, words: list[Word], position: int
) -> tuple[MarkerKind, int] | None:
    """Give the kind of the longest phrase that starts at `position`, and how many words it has."""
    word = words[position]
    for first in (word.lower, word.lower.removesuffix("s").removesuffix("'")):
        for phrase in lists.phrases.get(first, ()):
            if _matches(phrase, words, position) and _counts(phrase, word):
                return phrase.marker, len(phrase.words)
    return None


def _matches(phrase: Phrase, words: list[Word], position: int) -> bool:
    rest = words[position + 1 : position + len(phrase.words)]
    return len(rest) == len(phrase.words) - 1 and all(
        word.adjacent and word.lower in {expected, expected + "s"}
        for word, expected in zip(rest, phrase.words[1:], strict=True)
    )


def _counts(phrase: Phrase, word: Word) -> bool:
    """Say whether the letters are as they must be for the word to be the place or the firm."""
    if phrase.shouted:
        return word.text.isupper()
    if phrase.marker is MarkerKind.EMPLOYER:
        return word.capital or word.text[0].isdigit()
    if phrase.marker is MarkerKind.PLACE and phrase.words[0] in ambiguous_towns():
        return len(phrase.words) > 1 or (word.capital and not word.opens_sentence)
    return True


def _kind_by_beginning(lists: MarkerWords, word: Word) -> MarkerKind | None:
    for beginning, kind in lists.beginnings.get(word.lower[:3], ()):
        if word.lower.startswith(beginning):
            return kind
    return None
