"""Reads the word lists that lie beside the code: towns, names, words of health and family.

Each list is a text file with one entry a line; a line that starts with `#` is a comment.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bot.guard.hits import MarkerKind

_MARKER_LISTS = {
    MarkerKind.PLACE: ("towns", "municipalities"),
    MarkerKind.EMPLOYER: ("employers",),
    MarkerKind.HEALTH: ("health",),
    MarkerKind.ORIGIN: ("origin",),
    MarkerKind.FAMILY: ("family",),
    MarkerKind.JOB: ("rare_jobs",),
}
_SHORT = 5


@dataclass(frozen=True, slots=True)
class Phrase:
    """An entry of a marker list: its words in lower case, and which letters must be capitals."""

    words: tuple[str, ...]
    marker: MarkerKind
    shouted: bool


@dataclass(frozen=True, slots=True)
class MarkerWords:
    """The marker lists, ready to be looked up word by word.

    `phrases`: by first word, the longest phrase first. `beginnings`: entries that end in `*`, by
    their first three letters.
    """

    phrases: dict[str, tuple[Phrase, ...]]
    beginnings: dict[str, tuple[tuple[str, MarkerKind], ...]]


@dataclass(frozen=True, slots=True)
class NameWords:
    """The lists that finding names needs, all in lower case.

    `ambiguous` and `also_words` are names that are everyday words too: the former are names inside
    a sentence only, the latter wherever they have a capital letter. `no_persons` are other words
    that have a capital letter inside a sentence.
    """

    first_names: frozenset[str]
    surnames: frozenset[str]
    ambiguous: frozenset[str]
    also_words: frozenset[str]
    roles: frozenset[str]
    not_names: frozenset[str]
    offices: frozenset[str]
    named_things: frozenset[str]
    no_persons: frozenset[str]


@cache
def read_words(folder: str, name: str) -> frozenset[str]:
    """Give the entries of `folder/name.txt` inside the guard, in lower case.

    Raises:
        FileNotFoundError: the list is not part of the installed package.
    """
    return frozenset(entry.lower() for entry in _read_entries(folder, name))


@cache
def towns() -> frozenset[str]:
    """Give Danish towns, post districts and municipalities, in lower case."""
    return read_words("words", "towns") | read_words("words", "municipalities")


@cache
def ambiguous_towns() -> frozenset[str]:
    """Give those towns whose name is also an everyday word, in lower case."""
    return read_words("words", "ambiguous_towns")


@cache
def name_words() -> NameWords:
    """Give the lists for finding names; first names are all lists in `names/` together."""
    folder = files(__package__).joinpath("names")
    lists = [entry.name.removesuffix(".txt") for entry in folder.iterdir()]
    return NameWords(
        first_names=frozenset().union(*(read_words("names", name) for name in lists)),
        surnames=read_words("words", "surnames"),
        ambiguous=read_words("words", "ambiguous_names"),
        also_words=read_words("words", "names_also_words"),
        roles=read_words("words", "roles"),
        not_names=read_words("words", "not_names"),
        offices=read_words("words", "offices"),
        named_things=read_words("words", "named_things"),
        no_persons=read_words("words", "proper_words")
        | read_words("words", "offices")
        | read_words("words", "not_names")
        | read_words("words", "named_things"),
    )


@cache
def marker_words() -> MarkerWords:
    """Give the marker lists for looking up."""
    phrases: dict[str, list[Phrase]] = {}
    beginnings: dict[str, list[tuple[str, MarkerKind]]] = {}
    for marker, names in _MARKER_LISTS.items():
        for entry in (entry for name in names for entry in _read_entries("words", name)):
            lower = entry.lower()
            if lower.endswith("*"):
                beginnings.setdefault(lower[:3], []).append((lower[:-1], marker))
                continue
            words = tuple(lower.split())
            # "MS" is a diagnosis, "ms" is not.
            shouted = entry.isupper() and len(entry) <= _SHORT
            phrases.setdefault(words[0], []).append(Phrase(words, marker, shouted))
    by_length = {
        first: tuple(sorted(found, key=lambda phrase: -len(phrase.words)))
        for first, found in phrases.items()
    }
    return MarkerWords(by_length, {key: tuple(found) for key, found in beginnings.items()})


def _read_entries(folder: str, name: str) -> list[str]:
    text = files(__package__).joinpath(folder, f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]
