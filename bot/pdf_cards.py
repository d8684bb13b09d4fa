"""Cards to cut out: two columns of boxes that touch, so that one cut parts two."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.pdf import Card, Face
from bot.pdf_paper import BOTTOM, GREY, MARGIN, WIDTH, Paper, Type
from bot.pdf_strips import Draw, Strip

TITLE = Type(Face.BOLD, 11)
TEXT = Type(size=11.5)
FOOT = Type(size=9)

CARD_WIDTH = WIDTH / 2
PADDING = 6.0
LOWEST = 45.0
BETWEEN = 2.0
CODE = 34.0
"""Width and height of a code: wide enough for a phone to read at arm's length."""
LONGEST_TITLE = 6
"""Lines of a title or foot; a longer one stands with the text, which may go on on another card."""


def card_strips(paper: Paper, cards: Sequence[Card]) -> list[Strip]:
    """Two cards a row, as high as the higher one."""
    faces = [face for card in cards for face in _faces(paper, card)]
    rows = []
    for at in range(0, len(faces), 2):
        row = faces[at : at + 2]
        height = max(LOWEST, *(face.height for face in row))
        rows.append(Strip(height, _row_drawer(paper, row, height)))
    return rows


@dataclass(frozen=True, slots=True)
class _Face:
    """A card as lines."""

    title: list[str]
    text: list[str]
    foot: list[str]
    code: bytes = b""

    @property
    def height(self) -> float:
        title = len(self.title) * TITLE.line + (BETWEEN if self.title else 0)
        foot = len(self.foot) * FOOT.line + (BETWEEN if self.foot else 0)
        code = CODE + BETWEEN if self.code else 0
        return 2 * PADDING + title + code + len(self.text) * TEXT.line + foot


def _faces(paper: Paper, card: Card) -> list[_Face]:
    """The card, or as many cards as a text longer than a page needs."""
    title, foot = _wrap(paper, card.title, TITLE), _wrap(paper, card.foot, FOOT)
    text = card.text
    if len(title) > LONGEST_TITLE:
        title, text = [], f"{card.title}\n{text}"
    if len(foot) > LONGEST_TITLE:
        foot, text = [], f"{text}\n{card.foot}"
    lines = _wrap(paper, text, TEXT)
    room = BOTTOM - MARGIN - _Face(title, [], foot, card.code).height
    most = int(room / TEXT.line)
    return [
        _Face(title, lines[at : at + most], foot, card.code)
        for at in range(0, max(1, len(lines)), most)
    ]


def _wrap(paper: Paper, text: str, style: Type) -> list[str]:
    return paper.wrap(text, CARD_WIDTH - 2 * PADDING, style) if text else []


def _row_drawer(paper: Paper, row: Sequence[_Face], height: float) -> Draw:
    def draw(y: float) -> None:
        for column, face in enumerate(row):
            left = MARGIN + column * CARD_WIDTH
            paper.box(left, y, CARD_WIDTH, height)
            at = _write(paper, face.title, left, y + PADDING, TITLE)
            at += BETWEEN if face.title else 0
            if face.code:
                paper.picture(face.code, left + PADDING, at, CODE, " ".join(face.text))
                at += CODE + BETWEEN
            _write(paper, face.text, left, at, TEXT)
            foot = y + height - PADDING - len(face.foot) * FOOT.line
            _write(paper, face.foot, left, foot, FOOT, grey=GREY)

    return draw


def _write(
    paper: Paper, lines: Sequence[str], left: float, y: float, style: Type, *, grey: int = 0
) -> float:
    """Write lines under each other; gives where the next one would stand."""
    for line in lines:
        paper.write(line, left + PADDING, y, style, grey=grey)
        y += style.line
    return y
