"""The soft guard: what may point to a person, so that the writer is asked before it is kept.

It is a help and no guarantee: nicknames and rare stories pass.
"""

from bot.guard.hits import Allow, MarkerKind, SoftHit, SoftKind
from bot.guard.markers import Marker, find_markers
from bot.guard.names import find_names
from bot.guard.normalise import Normalised, normalise
from bot.guard.tokens import cut_words

MARKERS_THAT_TELL = 3
"""How many different kinds of indirect marks together may point to a person."""

_NOTHING_ALLOWED = Allow()


def soft_hits(
    text: str,
    *,
    allow: Allow = _NOTHING_ALLOWED,
    colleagues: frozenset[str] = frozenset(),
) -> tuple[SoftHit, ...]:
    """Give what may point to a person in `text`, in order of place, without overlaps.

    `colleagues` are the display names of those who have joined; `allow.names` are no alarm.
    Indirect marks count only where at least three different kinds stand in the same text.
    """
    return soft_hits_in(normalise(text), text, allow=allow, colleagues=colleagues)


def soft_hits_in(
    plain: Normalised, text: str, *, allow: Allow, colleagues: frozenset[str]
) -> tuple[SoftHit, ...]:
    """Give the soft hits of a text that is normalised already."""
    words = cut_words(plain, text)
    own = frozenset(name.lower() for name in allow.names)
    markers = [
        marker
        for marker in find_markers(plain.text, words)
        if own.isdisjoint(_spellings(plain.text[marker.start : marker.end].lower()))
    ]
    taken = frozenset(
        position
        for marker in markers
        if marker.kind in {MarkerKind.EMPLOYER, MarkerKind.PLACE}
        for position in range(marker.start, marker.end)
    )
    marked = frozenset(
        position for marker in markers for position in range(marker.start, marker.end)
    )
    found = [
        _hit(plain, name.kind, None, name.start, name.end, name.suggestion)
        for name in find_names(
            plain.text,
            words,
            allowed=allow.names,
            colleagues=colleagues,
            taken=taken,
            marked=marked,
        )
    ]
    if len({marker.kind for marker in markers}) >= MARKERS_THAT_TELL:
        found += [
            _hit(plain, SoftKind.MARKER, marker.kind, marker.start, marker.end, marker.suggestion)
            for marker in _longest_first(markers)
        ]
    kept: list[SoftHit] = []
    covered = bytearray(len(text))
    for hit in found:
        if not any(covered[hit.start : hit.end]):
            covered[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
            kept.append(hit)
    return tuple(sorted(kept, key=lambda hit: hit.start))


def repair(text: str, hits: tuple[SoftHit, ...]) -> str:
    """Give `text` with each of the `hits` replaced by its suggestion, where it has one.

    Raises:
        ValueError: a hit lies outside the text, so it was found in another text.
    """
    for hit in sorted(hits, key=lambda hit: hit.start, reverse=True):
        if not 0 <= hit.start <= hit.end <= len(text):
            raise ValueError(
                f"The hit at {hit.start} to {hit.end} lies outside a text of {len(text)}"
                " characters. Repair the text that the hits were found in."
            )
        if hit.suggestion is not None:
            text = text[: hit.start] + hit.suggestion + text[hit.end :]
    return text


def _spellings(words: str) -> set[str]:
    """Give the words with and without the genitive -s."""
    return {words, words.removesuffix("s")}


def _longest_first(markers: list[Marker]) -> list[Marker]:
    return sorted(markers, key=lambda marker: marker.start - marker.end)


def _hit(
    plain: Normalised,
    kind: SoftKind,
    marker: MarkerKind | None,
    start: int,
    end: int,
    suggestion: str,
) -> SoftHit:
    return SoftHit(kind, marker, *plain.original_span(start, end), suggestion)
