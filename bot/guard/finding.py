"""Both guards over one text, and the answer in a form that other programs read.

The command line and the import of prompts ask here.
"""

from dataclasses import dataclass

from bot.guard.hard import hits_in
from bot.guard.hits import Allow
from bot.guard.normalise import normalise
from bot.guard.soft import soft_hits_in

_NOTHING_ALLOWED = Allow()


@dataclass(frozen=True, slots=True)
class Finding:
    """What both guards found in a text; never the text itself.

    `hard` and `soft` are the different categories and kinds, sorted. `spans` are start, end and
    the name of what was found there, by place; a soft find inside a hard one is left out.
    """

    hard: tuple[str, ...]
    soft: tuple[str, ...]
    spans: tuple[tuple[int, int, str], ...]

    def to_json(self) -> dict[str, list[str] | list[list[int | str]]]:
        """Give the finding as lists: `{"hard": ["cpr"], "soft": [], "spans": [[4, 15, "cpr"]]}`."""
        spans: list[list[int | str]] = [[start, end, name] for start, end, name in self.spans]
        return {
            "hard": list(self.hard),
            "soft": list(self.soft),
            "spans": spans,
        }


def scan(
    text: str,
    *,
    allow: Allow = _NOTHING_ALLOWED,
    colleagues: frozenset[str] = frozenset(),
) -> Finding:
    """Give what the hard and the soft guard find in `text`."""
    plain = normalise(text)
    hard = hits_in(plain, allow)
    soft = [
        hit
        for hit in soft_hits_in(plain, text, allow=allow, colleagues=colleagues)
        if all(hit.end <= other.start or hit.start >= other.end for other in hard)
    ]
    spans = [(hit.start, hit.end, hit.category.value) for hit in hard]
    spans += [(hit.start, hit.end, hit.kind.value) for hit in soft]
    return Finding(
        hard=tuple(sorted({hit.category.value for hit in hard})),
        soft=tuple(sorted({hit.kind.value for hit in soft})),
        spans=tuple(sorted(spans)),
    )
