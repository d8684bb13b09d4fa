"""Tables: columns as wide as their texts need, numbers to the right, the head on every page."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from bot.pdf import Face, Table
from bot.pdf_paper import MARGIN, WIDTH, Paper, Type
from bot.pdf_strips import LEAST, Draw, Strip, height_of

CELL = Type(size=10)
HEAD = Type(Face.BOLD, 10)
PADDING = 1.5


def table_strips(paper: Paper, table: Table) -> list[Strip]:
    """The head and the rows; the head stands again over a row that begins a page."""
    widths = _column_widths(paper, table)
    head = _row(paper, table.head, widths, table.numeric, HEAD)
    head = [replace(strip, keep=True) for strip in head]
    strips = list(head)
    above = tuple(head) if height_of(head) <= LEAST else ()
    for row in table.rows:
        lines = _row(paper, row, widths, table.numeric, CELL)
        strips += [replace(line, above=above) for line in lines]
    return strips


def _row(
    paper: Paper,
    cells: Sequence[str],
    widths: Sequence[float],
    numeric: Sequence[bool],
    style: Type,
) -> list[Strip]:
    """The lines of a row, which stay together if a page can hold them; a rule ends the row."""
    wrapped = [
        paper.wrap(cell, width - 2 * PADDING, style)
        for cell, width in zip(cells, widths, strict=True)
    ]
    lines = list(zip_longest(*wrapped, fillvalue=""))
    strips = []
    for at, line in enumerate(lines):
        first, last = at == 0, at == len(lines) - 1
        top = PADDING if first else 0.0
        height = top + style.line + (PADDING if last else 0)
        draw = _row_line(paper, line, widths, numeric, style, top, height if last else None)
        strips.append(Strip(height, draw, keep=not last))
    return strips


def _row_line(
    paper: Paper,
    line: Sequence[str],
    widths: Sequence[float],
    numeric: Sequence[bool],
    style: Type,
    top: float,
    rule: float | None,
) -> Draw:
    def draw(y: float) -> None:
        left = MARGIN
        for text, width, right in zip(line, widths, numeric, strict=True):
            end = left + width - PADDING if right else None
            paper.write(text, left + PADDING, y + top, style, end=end)
            left += width
        if rule is not None:
            paper.rule(MARGIN, y + rule, sum(widths))

    return draw


def _column_widths(paper: Paper, table: Table) -> list[float]:
    """As wide as their texts if there is room; else what is over after the longest words."""
    columns = list(zip(table.head, *table.rows, strict=True))
    cap = WIDTH / len(columns)
    wish = [_widest(paper, column) for column in columns]
    if sum(wish) <= WIDTH:
        return wish
    words = [[word for text in column for word in text.split()] for column in columns]
    need = [min(_widest(paper, column), cap) for column in words]
    spare = (WIDTH - sum(need)) / sum(full - least for full, least in zip(wish, need, strict=True))
    return [least + (full - least) * spare for full, least in zip(wish, need, strict=True)]


def _widest(paper: Paper, texts: Sequence[str]) -> float:
    """The room for the widest of these texts in a column, in the head's wider letters."""
    lines = [line for text in texts for line in text.split("\n")]
    return max((paper.width(line, HEAD) for line in lines), default=0) + 2 * PADDING + 0.1
