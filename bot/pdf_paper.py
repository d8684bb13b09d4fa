"""A4 paper to draw on: the fonts, and texts broken into lines that fit.

A letter that no font has becomes a box; fpdf2 would leave it out and name it in the log.
"""

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

import matplotlib
from fpdf import FPDF
from fpdf.enums import Align, MethodReturnValue
from fpdf.fonts import TTFFont
from fpdf.prefs import ViewerPreferences
from PIL import Image

from bot.pdf import Face
from bot.texts import FORMS

MARGIN = 20.0
"""Left, right and above, in mm like all lengths here."""
WIDTH = 210.0 - 2 * MARGIN
BOTTOM = 297.0 - 24.0
"""Where the text ends; below it stand the title and the page's number."""
GREY = 110
RULE = 160

_FAMILY = "dejavu"
_FILES = {
    Face.REGULAR: "DejaVuSans.ttf",
    Face.BOLD: "DejaVuSans-Bold.ttf",
    Face.ITALIC: "DejaVuSans-Oblique.ttf",
}
_BOX = "\N{WHITE SQUARE}"
_POINT = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Type:
    """A face in a size (points); `line` is the height of a line."""

    face: Face = Face.REGULAR
    size: float = 11

    @property
    def line(self) -> float:
        """The height of a line in mm."""
        return self.size * _POINT * 1.4


class Paper:
    """Pages with one document's title, language and moment; all positions are mm from top left."""

    def __init__(self, title: str, language: str, made: datetime) -> None:
        self._pdf = pdf = FPDF(format="A4", unit="mm")
        # A text of somebody's may hold fpdf2's sign for the number of pages: "{nb}".
        pdf.alias_nb_pages(None)  # type: ignore[arg-type]
        pdf.set_auto_page_break(auto=False)
        pdf.c_margin = 0
        self._loaded: set[Face] = set()
        self._load(Face.REGULAR)
        # The slanted font has no Arabic; the upright one stands in.
        pdf.set_fallback_fonts([_FAMILY], exact_match=False)
        font = pdf.fonts[_FAMILY]
        assert isinstance(font, TTFFont)
        self._known = frozenset(font.cmap)
        pdf.set_title(self.shown(title))
        pdf.set_lang(FORMS[language].tag)
        pdf.set_creator("Makker")
        pdf.set_creation_date(made)
        pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.new_page()

    def new_page(self) -> None:
        """Begin a page."""
        self._pdf.add_page()

    def shown(self, text: str) -> str:
        """The text with a box for each letter that the font lacks."""
        return "".join(
            letter if letter == "\n" or ord(letter) in self._known else _BOX
            for letter in text
            if not unicodedata.name(letter, "").startswith("VARIATION SELECTOR")
        )

    def width(self, text: str, style: Type) -> float:
        """How wide a text is on one line."""
        self._set(style)
        return self._pdf.get_string_width(self.shown(text))

    def wrap(self, text: str, width: float, style: Type) -> list[str]:
        """The lines of a text; a word wider than the line goes on on the next one."""
        self._set(style)
        lines = self._pdf.multi_cell(
            width,
            text=self.shown(text),
            align=Align.L,
            dry_run=True,
            output=MethodReturnValue.LINES,
        )
        assert isinstance(lines, list)
        return [line.rstrip(" ") for line in lines]

    def write(
        self, line: str, x: float, y: float, style: Type, *, end: float | None = None, grey: int = 0
    ) -> None:
        """Write one line with its upper edge at `y`: from `x`, or so that it ends at `end`."""
        self._set(style)
        shown = self.shown(line)
        if end is not None:
            x = end - self._pdf.get_string_width(shown)
        self._pdf.set_text_color(grey)
        self._pdf.set_xy(x, y)
        self._pdf.cell(w=0, h=style.line, text=shown)

    def rule(self, x: float, y: float, width: float, *, grey: int = RULE) -> None:
        """A thin line from left to right."""
        self._pen(grey)
        self._pdf.line(x, y, x + width, y)

    def box(self, x: float, y: float, width: float, height: float) -> None:
        """A thin frame."""
        self._pen(RULE)
        self._pdf.rect(x, y, width, height)

    def picture(self, png: bytes, x: float, y: float, width: float, alt: str) -> None:
        """A PNG with its words for those who cannot see it."""
        self._pdf.image(BytesIO(png), x=x, y=y, w=width, alt_text=self.shown(alt))

    def bytes(self) -> bytes:
        """The finished PDF."""
        return bytes(self._pdf.output())

    def _load(self, face: Face) -> None:
        """Read a face's font when it is first written in: each takes 30 ms and is in the file."""
        if face not in self._loaded:
            self._loaded.add(face)
            fonts = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
            self._pdf.add_font(_FAMILY, face.value, fonts / _FILES[face])

    def _pen(self, grey: int) -> None:
        self._pdf.set_line_width(0.2)
        self._pdf.set_draw_color(grey)

    def _set(self, style: Type) -> None:
        self._load(style.face)
        self._pdf.set_font(_FAMILY, style.face.value, style.size)
        self._pdf.set_x(MARGIN)


def picture_size(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG in pixels."""
    with Image.open(BytesIO(png)) as image:
        return image.size
