"""Weeks as a calendar: a row a week, its theme as a band of one shade, this week marked."""

from matplotlib.colors import to_hex

from bot.pictures.chart import Weeks
from bot.pictures.style import (
    BAR,
    INK,
    LINE,
    MARGIN,
    MUTED,
    NOTE,
    SEQUENCE,
    TEXT,
    WIDTH,
    Page,
    text_on,
)

ROW, GAP = 62, 6
BETWEEN = 20
MARK = 8
SHADES = (0.75, 0.35, 0.95, 0.15, 0.55)
"""Bands that lie beside each other differ in lightness, so that no eye for colours is needed."""


def draw_weeks(page: Page, weeks: Weeks, top: float) -> float:
    """Draw them from `top` downwards; gives where they end."""
    label = max((page.width(one.label, NOTE) for one in weeks.rows), default=0)
    left = MARGIN + BETWEEN + label + BETWEEN
    room = WIDTH - MARGIN - left
    theme, shade = "", -1
    for one in weeks.rows:
        if one.theme and one.theme != theme:
            theme, shade = one.theme, shade + 1
            heading = page.wrap(theme, WIDTH - 2 * MARGIN, TEXT, "bold")
            top = page.write_lines(heading, MARGIN, top + 22, TEXT, weight="bold") + 10
        lines = page.wrap(one.text, room - 2 * BETWEEN, NOTE) or [""]
        height = max(ROW, len(lines) * NOTE * LINE + BETWEEN)
        middle = top + height / 2
        if one.now:
            page.box(MARGIN - BETWEEN - MARK, top, MARK, height, BAR)
        page.write(
            one.label, MARGIN, middle, NOTE, weight="bold" if one.now else "normal",
            colour=INK if one.theme else MUTED,
        )  # fmt: skip
        if one.theme:
            colour = to_hex(SEQUENCE(SHADES[shade % len(SHADES)]))
            page.box(left, top, room, height, colour)
            ink = text_on(colour)
        else:
            page.frame(left, top, room, height, hatched=not one.now)
            ink = MUTED
        page.write_lines(
            lines, left + BETWEEN, middle - len(lines) * NOTE * LINE / 2, NOTE, colour=ink,
            weight="bold" if one.now else "normal",
        )  # fmt: skip
        top += height + GAP
    return top - GAP
