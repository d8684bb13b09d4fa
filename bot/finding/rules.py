"""What to look for, given what somebody typed, and what to show of what was found.

Pure. A query is user text: none of it ever becomes search syntax.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import log
from typing import Literal

from bot.finding.words import Opener, Word
from bot.texts import Html

COMMON_SHARE = 0.05
"""A word in more of the entries than this share only ranks: it tells nothing apart."""
RANKING_SHARE = 0.25
"""One in more than this share does not even rank: reading where it stands takes longest of all."""
PREFIX_FROM = 3
MOST_WORDS = 12
EXCERPT = 280
FEW = 5
"""A word in so few entries always tells them apart, however small the library is."""
CLOSENESS = 0.5
"""What standing side by side adds, as a share of what the words count alone."""
MESSAGE = 3500
PIECE = 200


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a shown text, and whether it is one of the words that were looked for."""

    text: str
    hit: bool


def read_query(opener: Opener, text: str) -> tuple[Word, ...]:
    """The different words of a query, at most twelve."""
    words = {word.stem: word for word in reversed(list(opener.words(text)))}
    return tuple(reversed(words.values()))[:MOST_WORDS]


@dataclass(frozen=True, slots=True)
class Try:
    """An FTS5 expression, and whether what fits it best comes first, or what is newest."""

    expression: str
    ranked: bool = True


def plan_search(words: Sequence[Word], entries_with: Mapping[str, int], entries: int) -> list[Try]:
    """What to try, one after the other, until enough was found to be put in order.

    `entries_with` tells for each stem in how many of the entries it stands. First the newest that
    have all words but the most common; then those with all telling words, then with any of them,
    where common words only rank. Where all words are common there is no more to try: weighing a
    large part of the library against itself tells nothing, and takes long.
    """
    if not words:
        return []
    limit = max(COMMON_SHARE * entries, FEW)
    telling = [word for word in words if entries_with.get(word.stem, 0) <= limit]
    common = [word for word in words if word not in telling]
    ranked = [word for word in common if entries_with[word.stem] <= RANKING_SHARE * entries]
    tries = [Try(_join("AND", [*telling, *ranked] or common), ranked=False)]
    if not telling:
        return tries
    ranking = [f'"{word.stem}"' for word in ranked]
    rank = f" AND ({' OR '.join([_join('OR', telling), *ranking])})" if ranking else ""
    tries.append(Try(f"({_join('AND', telling)}){rank}"))
    if len(telling) > 1:
        tries.append(Try(f"({_join('OR', telling)}){rank}"))
    return tries


def put_in_order(
    found: Mapping[int, str], words: Sequence[Word], entries_with: Mapping[str, int], entries: int
) -> list[int]:
    """The ids of what was found, the best first; `found` has the stems of each, in order.

    Each word that stands there counts, rare ones more (inverse document frequency, Spärck Jones
    1972), and the more the closer together they stand. Equal ones stay as they were found.
    """
    weights = [log(1 + entries / (1 + entries_with.get(word.stem, 0))) for word in words]
    wanted: dict[str, list[int]] = {}

    def score(stems: str) -> float:
        places: list[tuple[int, int]] = []
        for place, stem in enumerate(stems.split()):
            numbers = wanted.get(stem)
            if numbers is None:
                numbers = [number for number, word in enumerate(words) if _fits(stem, word)]
                wanted[stem] = numbers
            for number in numbers:
                places.append((place, number))
        there = {number for _, number in places}
        weight = sum(weights[number] for number in there)
        if len(there) < 2:
            return weight
        return weight * (1 + CLOSENESS * len(there) / _window(places, len(there)))

    scores = {entry: score(stems) for entry, stems in found.items()}
    return sorted(found, key=lambda entry: -scores[entry])


def _window(places: Sequence[tuple[int, int]], count: int) -> int:
    """The length of the shortest piece in which all `count` words stand; places are in order."""
    last: dict[int, int] = {}
    shortest = places[-1][0] + 1
    for place, number in places:
        last[number] = place
        if len(last) == count:
            shortest = min(shortest, place - min(last.values()) + 1)
    return max(shortest, count)


def _join(how: Literal["AND", "OR"], words: Sequence[Word]) -> str:
    return f" {how} ".join(_any_form(word) for word in words)


def mark(text: str, words: Sequence[Word], opener: Opener) -> list[Part]:
    """The text in pieces, those marked that were looked for."""
    parts: list[Part] = []
    place = 0
    for word in opener.words(text):
        if not _is_hit(word, words):
            continue
        if word.start > place:
            parts.append(Part(text[place : word.start], False))
        parts.append(Part(text[word.start : word.end], True))
        place = word.end
    if place < len(text):
        parts.append(Part(text[place:], False))
    return parts


def excerpt(text: str, words: Sequence[Word], opener: Opener, length: int = EXCERPT) -> str:
    """The piece of a text, of whole words, in which most of what was looked for stands.

    At most `length` characters and the marks (…) that something stands before or after it.
    """
    if len(text) <= length:
        return text
    hits = [word for word in opener.words(text) if _is_hit(word, words)]
    best = max(
        (hit.start for hit in hits),
        key=lambda start: (_different(hits, start, start + length), -start),
        default=0,
    )
    start = _word_start(text, max(0, min(best - length // 4, len(text) - length)))
    end = _word_end(text, start + length)
    before = "… " if start > 0 else ""
    after = " …" if end < len(text) else ""
    return f"{before}{text[start:end].strip()}{after}"


def as_html(parts: Sequence[Part]) -> Html:
    """The pieces of a text with what was looked for in bold."""
    return Html(
        "".join(
            f"<b>{escape(part.text, quote=False)}</b>"
            if part.hit
            else escape(part.text, quote=False)
            for part in parts
        )
    )


def in_messages(parts: Sequence[Part], length: int = MESSAGE) -> list[Html]:
    """The pieces of a long text as messages of at most `length` characters of HTML."""
    messages: list[str] = [""]
    for part in parts:
        for start in range(0, len(part.text), PIECE):
            html = as_html([Part(part.text[start : start + PIECE], part.hit)])
            if len(messages[-1]) + len(html) > length:
                messages.append("")
            messages[-1] += html
    return [Html(message) for message in messages if message.strip()]


def _any_form(word: Word) -> str:
    """A word as it is, longer, or opened into its parts; stems hold letters and digits alone."""
    forms = [f'"{word.stem}"']
    if len(word.stem) >= PREFIX_FROM:
        forms.append(f'"{word.stem}"*')
    if word.parts:
        forms.append("(" + " AND ".join(f'"{part}"' for part in word.parts) + ")")
    return f"({' OR '.join(forms)})" if len(forms) > 1 else forms[0]


def _is_hit(word: Word, looked_for: Sequence[Word]) -> bool:
    return any(_fits(stem, wanted) for stem in word.stems for wanted in looked_for)


def _fits(stem: str, wanted: Word) -> bool:
    return (
        stem == wanted.stem
        or stem in wanted.parts
        or (len(wanted.stem) >= PREFIX_FROM and stem.startswith(wanted.stem))
    )


def _different(hits: Collection[Word], start: int, end: int) -> int:
    return len({hit.stem for hit in hits if start <= hit.start and hit.end <= end})


def _word_start(text: str, place: int) -> int:
    """The beginning of a word at or after a place in the middle of a text."""
    if place == 0:
        return 0
    blank = text.find(" ", place)
    return place if blank < 0 or blank - place > EXCERPT // 4 else blank + 1


def _word_end(text: str, place: int) -> int:
    if place >= len(text):
        return len(text)
    blank = text.rfind(" ", 0, place + 1)
    return place if blank < 0 or place - blank > EXCERPT // 4 else blank
