"""What is found in a text that was not kept yet, what may stand there instead, and the labels.

Pure: no rows, no chat.
"""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from bot.guard import Allow, SoftHit, SoftKind, repair, soft_hits
from bot.texts import Html

MOST_SINGLE_REPAIRS = 4
SHOWN_LENGTH = 3300
"""How much of a text is shown, as HTML: a message has room for 4,096 characters."""
LABEL_LENGTH = 20
GAP = "\n\n"


def find_hits(
    text: str, before: str, allow: Allow, colleagues: frozenset[str]
) -> tuple[SoftHit, ...]:
    """What may point to a person in `text`, by place.

    Where the text alone says too little, it is read together with what was kept `before`: three
    indirect marks may be spread over several messages.
    """
    alone = soft_hits(text, allow=allow, colleagues=colleagues)
    if alone or not before:
        return alone
    start = len(before) + len(GAP)
    together = soft_hits(f"{before}{GAP}{text}", allow=allow, colleagues=colleagues)
    return tuple(
        SoftHit(hit.kind, hit.marker, hit.start - start, hit.end - start, hit.suggestion)
        for hit in together
        if hit.kind is SoftKind.MARKER and hit.start >= start
    )


def what_of(hit: SoftHit) -> str:
    """Which text names what was found: `guarding-what-<this>`."""
    return hit.marker.value if hit.marker is not None else hit.kind.value


def way_of_keeping(sends: bool, drafts: bool) -> str:
    """Which label says what keeping a text as it is means: `guarding-button-<this>`."""
    return "send" if sends else "use" if drafts else "keep"


def is_about_colleagues(hits: tuple[SoftHit, ...]) -> bool:
    """Whether nothing but colleagues' names was found."""
    return {hit.kind for hit in hits} == {SoftKind.COLLEAGUE}


def repair_all(text: str, hits: tuple[SoftHit, ...]) -> str:
    """The text with every hit replaced that has a suggestion."""
    return repair(text, hits)


def repair_fields(fields: Sequence[str], hits: Sequence[SoftHit]) -> tuple[str, ...]:
    """The fields with every hit replaced that has a suggestion; hits are by place in the whole.

    The whole is the fields with GAP between them.
    """
    repaired: list[str] = []
    start = 0
    for field in fields:
        end = start + len(field)
        own = tuple(
            replace(hit, start=hit.start - start, end=hit.end - start)
            for hit in hits
            if start <= hit.start and hit.end <= end
        )
        repaired.append(repair(field, own))
        start = end + len(GAP)
    return tuple(repaired)


def single_repairs(hits: tuple[SoftHit, ...]) -> list[tuple[int, str]]:
    """The hits that are offered one by one (place in the list, replacement), if not too many."""
    if not 2 <= len(hits) <= MOST_SINGLE_REPAIRS:
        return []
    return [(place, hit.suggestion) for place, hit in enumerate(hits) if hit.suggestion is not None]


def label_single(place: int, suggestion: str) -> str:
    """The label of a single repair, "2 → voksen", in at most 20 characters."""
    label = f"{place + 1} → {suggestion}"
    return label if len(label) <= LABEL_LENGTH else f"{label[: LABEL_LENGTH - 1]}…"


def show_masked(text: str, hits: tuple[SoftHit, ...]) -> Html:
    """The text as HTML with "[1]", "[2]" … in the place of the hits: none of them is shown."""
    pieces: list[str] = []
    end = 0
    for number, hit in enumerate(hits, 1):
        pieces += [text[end : hit.start], f"[{number}]"]
        end = hit.end
    masked = "".join([*pieces, text[end:]])
    kept = masked
    while len(escape(kept, quote=False)) > SHOWN_LENGTH:
        kept = kept[: len(kept) * 9 // 10]
    return Html(escape(kept, quote=False) + "…" * (kept != masked))
