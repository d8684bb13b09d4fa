"""Sheets of paper: A4 pages with text, room to write, cards to cut out, pictures and tables.

Everything is plain text; the pages are set when `bytes` is asked for, in a child process.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from bot.escape import one_line, plain
from bot.texts import FORMS

MOST_COLUMNS = 10


class Face(StrEnum):
    """How letters look."""

    REGULAR = ""
    BOLD = "B"
    ITALIC = "I"


@dataclass(frozen=True, slots=True)
class Card:
    """A card to cut out: its title in bold, its text, and a small line at its foot.

    `code` is a square PNG that says what the text says, such as a QR code: it needs no other words.
    """

    text: str
    title: str = ""
    foot: str = ""
    code: bytes = b""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line in bold that stays with what follows it."""

    text: str
    size: float


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text that is broken into lines."""

    text: str
    face: Face


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list with a dot before each item."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ruled:
    """Lines to write on."""

    count: int


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards in two columns."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG; `alt` says in words what it shows, for those who cannot see it."""

    png: bytes
    alt: str
    caption: str
    width: float | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `numeric` says which columns stand to the right."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a new page."""


Block = Heading | Paragraph | Bullets | Ruled | Cards | Picture | Table | NewPage
Cell = str | int | float


@dataclass
class Sheet:
    """A document for one reader, filled from top to bottom; it can be sent to a child process.

    `language` is the reader's (da, en), `made` an aware datetime: the same content made at the
    same moment gives the same bytes. The title stands at the top, and small at the foot of every
    page after the first.
    """

    title: str
    language: str
    made: datetime
    blocks: list[Block] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        self.title = one_line(self.title)

    def heading(self, text: str) -> None:
        """A heading; a page never ends with it."""
        self._add_text(Heading(plain(text).strip(), 14))

    def subheading(self, text: str) -> None:
        """A smaller heading, under a heading."""
        self._add_text(Heading(plain(text).strip(), 11.5))

    def paragraph(self, text: str, face: Face = Face.REGULAR) -> None:
        """A text; line feeds in it are kept. An empty one adds nothing."""
        self._add_text(Paragraph(plain(text).strip("\n"), face))

    def bullets(self, items: Sequence[str]) -> None:
        """A list."""
        self.blocks.append(Bullets(tuple(plain(one).strip() for one in items)))

    def lines(self, count: int) -> None:
        """Room to write: ruled lines, 9 mm apart; the first two stay with what stands above."""
        self.blocks.append(Ruled(count))

    def cards(self, cards: Sequence[Card]) -> None:
        """Cards to cut out, in two columns; one that is longer than a page goes on on the next."""
        tidy = [
            replace(
                one,
                text=plain(one.text).strip(),
                title=plain(one.title).strip(),
                foot=plain(one.foot).strip(),
            )
            for one in cards
        ]
        self.blocks.append(Cards(tuple(tidy)))

    def picture(
        self, png: bytes, alt: str, *, caption: str = "", width: float | None = None
    ) -> None:
        """A PNG, as wide as the text or `width` mm, at most 150 mm high."""
        self.blocks.append(Picture(png, one_line(alt), plain(caption).strip(), width))

    def table(self, head: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """A table; its head is repeated on every page, and columns with a number stand right.

        Numbers are written in the reader's language. Raises ValueError when a row is not as long
        as the head, or there are more than 10 columns.
        """
        if len(head) > MOST_COLUMNS:
            raise ValueError(f"A table on A4 has room for {MOST_COLUMNS} columns, not {len(head)}.")
        if wrong := next((row for row in rows if len(row) != len(head)), None):
            raise ValueError(f"A row has {len(wrong)} cells, but the table {len(head)} columns.")
        self.blocks.append(
            Table(
                tuple(one_line(name) for name in head),
                tuple(tuple(self._cell(value) for value in row) for row in rows),
                tuple(any(not isinstance(row[at], str) for row in rows) for at in range(len(head))),
            )
        )

    def new_page(self) -> None:
        """Let what follows begin on a new page."""
        self.blocks.append(NewPage())

    def bytes(self) -> bytes:
        """The PDF. It takes about a second and loads large libraries: use a child process."""
        from bot.pdf_pages import set_pages

        return set_pages(self)

    def _add_text(self, block: Heading | Paragraph) -> None:
        if block.text.strip():
            self.blocks.append(block)

    def _cell(self, value: Cell) -> str:
        if isinstance(value, str):
            return plain(value).strip()
        from babel.numbers import format_decimal

        return format_decimal(value, locale=FORMS[self.language].locale)
