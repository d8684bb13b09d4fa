"""The pieces of a page that are never cut in two, and how they are shared out on pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.pdf_paper import BOTTOM, MARGIN

Draw = Callable[[float], None]
"""Draw something with its upper edge at this many mm from the top of the page."""

LEAST = 80.0
"""Something longer than a page is begun only where this much of it has room."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of a page: `gap` is the room above it, none at the top of a page.

    `keep`: the next strip is on the same page, if a page can hold both. `above`: what is drawn
    again over this strip where it begins a page. `turn`: it begins a page.
    """

    height: float
    draw: Draw
    gap: float = 0
    keep: bool = False
    above: tuple["Strip", ...] = ()
    turn: bool = False


Placed = tuple[float, Strip]
"""A strip and where its upper edge is on the page."""


def share_out(strips: Sequence[Strip]) -> list[list[Placed]]:
    """The strips on pages: those that keep together on one, unless they are more than a page."""
    pages: list[list[Placed]] = [[]]
    y = MARGIN
    for group in _groups(strips):
        whole = MARGIN + height_of((*group[0].above, *group)) <= BOTTOM
        needed = group[0].gap + (height_of(group) if whole else LEAST)
        for at, strip in enumerate(group):
            begins = at == 0 and y + needed > BOTTOM
            turn = strip.turn or begins or y + strip.gap + strip.height > BOTTOM
            if turn and pages[-1]:
                pages.append([])
                y = MARGIN
                for again in strip.above:
                    pages[-1].append((y, again))
                    y += again.height
            y += strip.gap if pages[-1] else 0
            pages[-1].append((y, strip))
            y += strip.height
    return pages


def height_of(group: Sequence[Strip]) -> float:
    """The height of strips under each other at the top of a page."""
    return sum(strip.gap + strip.height for strip in group) - group[0].gap


def _groups(strips: Sequence[Strip]) -> list[list[Strip]]:
    groups: list[list[Strip]] = [[]]
    for strip in strips:
        groups[-1].append(strip)
        if not strip.keep:
            groups.append([])
    return [group for group in groups if group]
