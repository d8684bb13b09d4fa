"""How a number went over time: a line with every value written at its point, days below."""

from itertools import pairwise

from bot.pictures.chart import Way
from bot.pictures.style import (
    BAR,
    LINES,
    MARGIN,
    MUTED,
    NOTE,
    PAPER,
    SMALLEST,
    TEXT,
    WIDTH,
    Page,
    text_on,
)

STEP = 56
MARK = 58
LINE, GRID = 8, 2
BETWEEN = 26
DAYS = 64


def draw_way(page: Page, way: Way, top: float) -> float:
    """Draw it from `top` downwards; gives where it ends."""
    lowest, highest = way.scale
    top += MARK / 2
    bottom = top + STEP * (highest - lowest)
    left = MARGIN + page.width(str(highest), NOTE) + BETWEEN
    for value in range(lowest, highest + 1):
        y = bottom - STEP * (value - lowest)
        page.write(str(value), left - BETWEEN, y, NOTE, colour=MUTED, align="right")
        page.line([(left, y), (WIDTH - MARGIN, y)], LINES, GRID)
    places = places_of(way, left + MARK, WIDTH - MARGIN - MARK)
    marks = [
        (x, bottom - STEP * (one.value - lowest)) for x, one in zip(places, way.points, strict=True)
    ]
    page.line(marks, BAR, LINE)
    for (x, y), one in zip(marks, way.points, strict=True):
        page.box(x - MARK / 2 - 4, y - MARK / 2 - 4, MARK + 8, MARK + 8, PAPER)
        page.box(x - MARK / 2, y - MARK / 2, MARK, MARK, BAR)
        page.write(str(one.value), x, y, TEXT, colour=text_on(BAR), weight="bold", align="center")
    _write_days(page, way, places, bottom + MARK / 2 + DAYS / 2)
    return bottom + MARK / 2 + DAYS


def places_of(way: Way, left: float, right: float) -> list[float]:
    """Where each point stands from left to right: as far apart as the days, but never on another.

    Every gap has room for a mark; what is left of the width is shared out by the days.
    """
    gaps = [after.at - before.at for before, after in pairwise(way.points)]
    least = min(MARK * 1.4, (right - left) / len(gaps))
    free = (right - left) - least * len(gaps)
    places = [left]
    for gap in gaps:
        places.append(places[-1] + least + free * gap / sum(gaps))
    return places


def _write_days(page: Page, way: Way, places: list[float], y: float) -> None:
    """The first day and the last, and of those between them whichever has room."""
    labels = [(x, one.label) for x, one in zip(places, way.points, strict=True)]
    half = {label: page.width(label, SMALLEST) / 2 for _, label in labels}
    last_x, last = labels[-1]
    end = labels[0][0] + half[labels[0][1]]
    shown = [labels[0]]
    for x, label in labels[1:-1]:
        room = last_x - half[last] - BETWEEN / 2
        if x - half[label] >= end + BETWEEN / 2 and x + half[label] <= room:
            shown.append((x, label))
            end = x + half[label]
    for x, label in [*shown, labels[-1]]:
        page.write(label, x, y, SMALLEST, colour=MUTED, align="center")
