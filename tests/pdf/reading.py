"""A finished PDF read back: its texts and pictures, where they stand in mm, and all its ink."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image, ImageDraw, ImageOps
from pypdfium2 import raw

from bot.pdf import Sheet

MADE = datetime(2025, 11, 24, 9, 15, tzinfo=UTC)
MM = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page in mm from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float


class Page:
    """One page of a finished PDF."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._page = page
        self._texts = page.get_textpage()
        self.lines: list[str] = self._texts.get_text_range().split("\r\n")

    @property
    def body(self) -> list[str]:
        """The lines above the page's foot, which stands last."""
        return self.lines[:-1]

    @property
    def foot(self) -> str:
        """The last line."""
        return self.lines[-1]

    def place(self, text: str) -> Box:
        """Where a text stands that is on the page once."""
        search = self._texts.search(text, match_case=True)
        found = search.get_next()
        assert found is not None, f"{text!r} is not on the page"
        assert search.get_next() is None, f"{text!r} is on the page more than once"
        boxes = [self._texts.get_charbox(at, loose=True) for at in range(found[0], sum(found))]
        return self._box(
            min(box[0] for box in boxes),
            min(box[1] for box in boxes),
            max(box[2] for box in boxes),
            max(box[3] for box in boxes),
        )

    def pictures(self) -> list[Box]:
        """Where the pictures are."""
        found = self._page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])
        return [self._box(*one.get_bounds()) for one in found]

    def ink(self) -> Box:
        """Where anything at all is drawn."""
        scale = 2
        drawn = ImageOps.invert(self._page.render(scale=scale).to_pil().convert("L")).getbbox()
        assert drawn is not None
        return Box(*(edge / scale * MM for edge in drawn))

    def _box(self, left: float, bottom: float, right: float, top: float) -> Box:
        height = self._page.get_height()
        return Box(*(edge * MM for edge in (left, height - top, right, height - bottom)))


def a_sheet(title: str = "Trio på uret", language: str = "da", made: datetime = MADE) -> Sheet:
    """A sheet with only a title."""
    return Sheet(title, language, made)


def read(pdf: bytes) -> list[Page]:
    """The pages of a PDF."""
    return [Page(page) for page in pypdfium2.PdfDocument(pdf)]


def about(pdf: bytes) -> dict[str, str]:
    """What the PDF says about itself, as far as it says anything."""
    told: dict[str, str] = pypdfium2.PdfDocument(pdf).get_metadata_dict(skip_empty=True)
    return told


def a_picture(width: int, height: int, *, fill: Sequence[int] = (20, 80, 160, 255)) -> bytes:
    """A PNG: a disc on a transparent ground."""
    image = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((0, 0, width - 1, height - 1), fill=tuple(fill))
    into = BytesIO()
    image.save(into, "PNG")
    return into.getvalue()
