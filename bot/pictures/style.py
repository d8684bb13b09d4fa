"""How every picture looks: sizes for a phone, colours that need no good eye for colours, the font.

Lengths are pixels from the upper left corner of a page 1,080 wide: a phone shows three as one.
"""

import unicodedata
from collections.abc import Sequence
from typing import Literal

from matplotlib import font_manager
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import LinearSegmentedColormap, to_rgb
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch
from matplotlib.transforms import Affine2D

WIDTH = 1080
MARGIN = 60
ROUND = 10.0
DPI = 150

TITLE, SUBTITLE, HEADING, TEXT, NOTE = 58, 32, 42, 34, 28
SMALLEST = 24
LINE = 1.3
"""Heights of letters, and the height of a line as a share of that."""
FEWEST_CARRIED = 4
"""So many letters of a broken word at least stand on the next line."""

PAPER, INK, MUTED, LINES = "#FAFAF7", "#16242B", "#55636B", "#C9D1D1"
BAR, TRACK = "#1F6F7A", "#E4EAE9"
SEQUENCE = LinearSegmentedColormap.from_list(
    "makker", ["#E9F2F1", "#BBDADA", "#7FB7BB", "#418F98", "#1A6470", "#0A3A45"]
)
"""From few to many: one hue from light to dark, the same to every kind of eye and in grey."""

Weight = Literal["normal", "bold"]
Align = Literal["left", "center", "right"]
_BOX = "\N{WHITE SQUARE}"
_POINTS = 72 / DPI
_MEASURED = 34
_WHITE, _BLACK = "#FFFFFF", "#000000"


class Page:
    """A picture that grows downwards; it is as high as `end` says."""

    def __init__(self) -> None:
        self.figure = Figure(figsize=(WIDTH / DPI, 1), dpi=DPI, facecolor=PAPER)
        canvas = FigureCanvasAgg(self.figure)
        self._renderer = canvas.get_renderer()  # type: ignore[no-untyped-call]
        self._pixels = Affine2D()
        self._widths: dict[tuple[str, Weight], float] = {}
        self._known = font_manager.get_font(font_manager.findfont(_font(TEXT))).get_charmap()

    def width(self, text: str, size: float, weight: Weight = "normal") -> float:
        """How wide a text is on one line."""
        # Measured once: names are tried in many sizes, and each measuring takes a millisecond.
        if (text, weight) not in self._widths:
            found = self._renderer.get_text_width_height_descent(
                self._shown(text), _font(_MEASURED, weight), False
            )
            self._widths[text, weight] = float(found[0])
        return self._widths[text, weight] * size / _MEASURED

    def wrap(self, text: str, room: float, size: float, weight: Weight = "normal") -> list[str]:
        """The lines of a text; a word wider than the room is broken by a hyphen."""
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if self.width(longer, size, weight) <= room:
                lines[-1] = longer
                continue
            rest = word
            while self.width(rest, size, weight) > room:
                most = max(1, len(rest) - FEWEST_CARRIED)
                taken = next(
                    n
                    for n in range(most, 0, -1)
                    if n == 1 or self.width(f"{rest[:n]}-", size, weight) <= room
                )
                lines.append(f"{rest[:taken]}-")
                rest = rest[taken:]
            lines.append(rest)
        return [line for line in lines if line]

    def write(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        *,
        colour: str = INK,
        weight: Weight = "normal",
        align: Align = "left",
    ) -> None:
        """Write one line whose letters stand about the height `y`."""
        self.figure.text(
            x,
            y,
            self._shown(text),
            transform=self._pixels,
            fontproperties=_font(size, weight),
            color=colour,
            ha=align,
            va="center_baseline",
            parse_math=False,
        )

    def write_lines(
        self,
        lines: Sequence[str],
        x: float,
        top: float,
        size: float,
        *,
        colour: str = INK,
        weight: Weight = "normal",
    ) -> float:
        """Write lines from `top`; gives where they end."""
        for line in lines:
            self.write(line, x, top + size * LINE / 2, size, colour=colour, weight=weight)
            top += size * LINE
        return top

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A box with round corners."""
        self._add_box((x, y, width, height), colour, "none", line=0)

    def frame(
        self, x: float, y: float, width: float, height: float, *, hatched: bool = False
    ) -> None:
        """An empty box with a thin line around it, or with a pattern of lines in it."""
        if hatched:
            self._add_box((x, y, width, height), PAPER, LINES, line=0, hatch="//")
        else:
            self._add_box((x + 1, y + 1, width - 2, height - 2), PAPER, LINES, line=1)

    def line(self, points: Sequence[tuple[float, float]], colour: str, width: float) -> None:
        """A line through points, behind all boxes."""
        xs, ys = zip(*points, strict=True)
        self.figure.add_artist(
            Line2D(
                xs,
                ys,
                transform=self._pixels,
                color=colour,
                linewidth=width * _POINTS,
                solid_joinstyle="round",
                solid_capstyle="round",
                zorder=0.5,
            )
        )

    def end(self, height: float) -> Figure:
        """The picture, that high."""
        self.figure.set_size_inches(WIDTH / DPI, round(height) / DPI)
        self._pixels.scale(1, -1).translate(0, round(height))
        return self.figure

    def _add_box(
        self,
        box: tuple[float, float, float, float],
        colour: str,
        edge: str,
        *,
        line: float,
        hatch: str | None = None,
    ) -> None:
        x, y, width, height = box
        self.figure.add_artist(
            FancyBboxPatch(
                (x, y),
                width,
                height,
                boxstyle=f"round,pad=0,rounding_size={min(ROUND, width / 2, height / 2)}",
                transform=self._pixels,
                facecolor=colour,
                edgecolor=edge,
                linewidth=line,
                hatch=hatch,
            )
        )

    def _shown(self, text: str) -> str:
        """The text with a box for each letter that the font lacks."""
        return "".join(
            letter if ord(letter) in self._known else _BOX
            for letter in text
            if not unicodedata.name(letter, "").startswith("VARIATION SELECTOR")
        )


def text_on(colour: str | tuple[float, ...]) -> str:
    """Black or white, whichever is easier to read on a colour."""
    return max((_WHITE, _BLACK), key=lambda ink: contrast(ink, colour))


def contrast(one: str | tuple[float, ...], other: str | tuple[float, ...]) -> float:
    """The contrast of two colours, 1 to 21, as WCAG 2.2 defines it; 4.5 is good to read."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str | tuple[float, ...]) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in to_rgb(colour)  # type: ignore[arg-type]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _font(size: float, weight: Weight = "normal") -> FontProperties:
    return FontProperties(family="DejaVu Sans", size=size * _POINTS, weight=weight)
