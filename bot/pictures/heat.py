"""A heat map: a row and a column a group, the number in each cell, darker for more."""

from matplotlib.colors import to_hex

from bot.pictures.chart import HeatMap
from bot.pictures.style import (
    LINE,
    MARGIN,
    MUTED,
    PAPER,
    SEQUENCE,
    SMALLEST,
    TEXT,
    WIDTH,
    Page,
    text_on,
)

GAP = 6
NUMBER = 26
"""Room for a figure of a group's number, which stands for its name above the columns."""
BETWEEN = 20
HIGHEST, LOWEST = 108, 62
LABEL_LINES = 2
NOT_SHOWN = "–"


def draw_heat_map(page: Page, heat: HeatMap, top: float) -> float:
    """Draw it from `top` downwards; gives where it ends."""
    size = len(heat.names)
    names = MARGIN + NUMBER * len(f"{size}") + BETWEEN
    room = 370 if size < 7 else 280
    left = names + room + BETWEEN
    step = (WIDTH - MARGIN - left + GAP) / size
    label, number = _label_size(page, heat, room), _number_size(page, heat, step - GAP - 8)
    most = max((n or 0 for i, row in enumerate(heat.counts) for n in row[:i]), default=0)
    head = min(TEXT, (step - GAP) / 2)
    for at in range(size):
        middle = left + at * step + (step - GAP) / 2
        page.write(f"{at + 1}", middle, top + 20, head, weight="bold", colour=MUTED, align="center")
    top += 48
    for at, name in enumerate(heat.names):
        lines = page.wrap(name, room, label)
        height = max(min(step - GAP, HIGHEST), LOWEST, len(lines) * label * LINE)
        middle = top + height / 2
        page.write(
            f"{at + 1}", names - BETWEEN, middle, TEXT, weight="bold", colour=MUTED, align="right"
        )
        page.write_lines(lines, names, middle - len(lines) * label * LINE / 2, label)
        for column, count in enumerate(heat.counts[at]):
            within = column == at
            x = left + column * step
            if within or count is None:
                colour = PAPER
                page.frame(x, top, step - GAP, height, hatched=within)
            else:
                colour = to_hex(SEQUENCE(count / most if most else 0.0))
                page.box(x, top, step - GAP, height, colour)
            page.write(
                NOT_SHOWN if count is None else f"{count}",
                x + (step - GAP) / 2,
                middle,
                number,
                colour=MUTED if within or count is None else text_on(colour),
                weight="bold",
                align="center",
            )
        top += height + GAP
    return top - GAP


def _label_size(page: Page, heat: HeatMap, room: float) -> float:
    """The size in which every name has its room in two lines; a longer one gets more lines."""
    size = float(TEXT)
    while size > SMALLEST and any(
        len(page.wrap(name, room, size)) > LABEL_LINES for name in heat.names
    ):
        size -= 1
    return size


def _number_size(page: Page, heat: HeatMap, room: float) -> float:
    """The size in which every number fits its cell."""
    widest = max((f"{n or 0}" for row in heat.counts for n in row), key=len)
    return min(float(TEXT), TEXT * room / page.width(widest, TEXT, "bold"))
