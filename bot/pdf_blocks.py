"""A sheet's blocks as strips: texts, lists, ruled lines and pictures; who does the others."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.pdf import (
    Block,
    Bullets,
    Cards,
    Face,
    Heading,
    NewPage,
    Paragraph,
    Picture,
    Ruled,
    Sheet,
    Table,
)
from bot.pdf_cards import card_strips
from bot.pdf_paper import GREY, MARGIN, WIDTH, Paper, Type, picture_size
from bot.pdf_strips import Draw, Strip
from bot.pdf_tables import table_strips

TITLE = Type(Face.BOLD, 20)
BODY = Type()
SMALL = Type(size=9)

BETWEEN_BLOCKS = 3.0
BETWEEN_RULES = 9.0
HIGHEST_PICTURE = 150.0


def cut(sheet: Sheet, paper: Paper) -> list[Strip]:
    """All of a sheet's strips, with its title on top."""
    strips = _lines(paper, sheet.title, TITLE)
    turn = False
    for block in sheet.blocks:
        if isinstance(block, NewPage):
            turn = True
            continue
        new = list(_cut_block(block, paper))
        if not new:
            continue
        if isinstance(block, Ruled):
            strips[-1] = replace(strips[-1], keep=True)
        gap = BETWEEN_BLOCKS * (2 if isinstance(block, Heading) else 1)
        new[0] = replace(new[0], gap=gap, turn=turn)
        turn = False
        strips += new
    return strips


def _cut_block(block: Block, paper: Paper) -> Iterator[Strip]:
    match block:
        case Heading(text, size):
            lines = _lines(paper, text, Type(Face.BOLD, size))
            yield from (replace(line, keep=True) for line in lines)
        case Paragraph(text, face):
            yield from _lines(paper, text, Type(face))
        case Bullets(items):
            for item in items:
                yield from _bullet(paper, item)
        case Ruled(count):
            rule = Strip(BETWEEN_RULES, lambda y: paper.rule(MARGIN, y + BETWEEN_RULES, WIDTH))
            yield from _keep_together([rule] * count, ends=2)
        case Cards(cards):
            yield from card_strips(paper, cards)
        case Picture():
            yield from _picture(paper, block)
        case Table():
            yield from table_strips(paper, block)


def _lines(
    paper: Paper, text: str, style: Type, *, indent: float = 0, grey: int = 0
) -> list[Strip]:
    lines = paper.wrap(text, WIDTH - indent, style)
    return _keep_together(
        [Strip(style.line, _writer(paper, line, indent, style, grey)) for line in lines], ends=2
    )


def _writer(paper: Paper, line: str, indent: float, style: Type, grey: int) -> Draw:
    return lambda y: paper.write(line, MARGIN + indent, y, style, grey=grey)


def _keep_together(strips: Sequence[Strip], *, ends: int) -> list[Strip]:
    """No page begins or ends with fewer than `ends` of these strips."""
    last = len(strips) - 1
    return [
        replace(strip, keep=at < last and (at < ends - 1 or at >= last - ends + 1))
        for at, strip in enumerate(strips)
    ]


def _bullet(paper: Paper, item: str) -> list[Strip]:
    strips = _lines(paper, item, BODY, indent=5)
    text = strips[0].draw

    def draw(y: float) -> None:
        paper.write("•", MARGIN + 1, y, BODY)
        text(y)

    strips[0] = replace(strips[0], draw=draw, gap=1)
    return strips


def _picture(paper: Paper, picture: Picture) -> list[Strip]:
    across, down = picture_size(picture.png)
    width = min(picture.width or WIDTH, WIDTH, HIGHEST_PICTURE * across / down)
    strip = Strip(
        width * down / across,
        lambda y: paper.picture(picture.png, MARGIN, y, width, picture.alt),
    )
    if not picture.caption:
        return [strip]
    caption = _lines(paper, picture.caption, SMALL, grey=GREY)
    return [replace(strip, keep=True), replace(caption[0], gap=1), *caption[1:]]
