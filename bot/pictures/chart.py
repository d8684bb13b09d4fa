"""What stands on a picture: plain numbers and words, so that it can be sent to a child process."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HeatMap:
    """How often each two of some groups have to do with each other.

    `counts` is square and symmetric, in the order of `names`; its diagonal is what happens within
    a group, and None a number that is not shown. Raises ValueError when it is not so.
    """

    title: str
    names: tuple[str, ...]
    counts: tuple[tuple[int | None, ...], ...]
    note: str = ""

    def __post_init__(self) -> None:
        size = len(self.names)
        if len(self.counts) != size or any(len(row) != size for row in self.counts):
            raise ValueError(f"A heat map of {size} groups needs {size} rows of {size} counts.")
        if tuple(zip(*self.counts, strict=True)) != self.counts:
            raise ValueError("A heat map counts both ways alike: row 1 column 2 as row 2 column 1.")


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, how long it is (0 to 1), and what is written beside it.

    `said` is the share in words ("62 %"), `of` the numbers behind it ("8 af 13").
    """

    label: str
    share: float
    said: str
    of: str


@dataclass(frozen=True, slots=True)
class Shares:
    """Shares of a whole, a bar each, from top to bottom."""

    title: str
    bars: tuple[Bar, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class WeekRow:
    """One week: its label ("uge 48, 23.–29. nov."), its theme, and what it holds.

    A week without a theme is left out; `now` is this one.
    """

    label: str
    theme: str
    text: str
    now: bool = False


@dataclass(frozen=True, slots=True)
class Weeks:
    """Weeks from top to bottom, under the heading of their theme."""

    title: str
    rows: tuple[WeekRow, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A whole number on a day: `at` is days since the first one, `label` the day in words."""

    at: int
    value: int
    label: str


@dataclass(frozen=True, slots=True)
class Way:
    """How a number went, in order of time; `scale` is its lowest and highest value.

    Raises ValueError for fewer than two points, or when they are not in order and on the scale.
    """

    title: str
    points: tuple[Point, ...]
    scale: tuple[int, int]
    note: str = ""

    def __post_init__(self) -> None:
        days = [one.at for one in self.points]
        if len(days) < 2 or days != sorted(set(days)):
            raise ValueError("A way needs two points or more, each on a later day than the last.")
        if not all(self.scale[0] <= one.value <= self.scale[1] for one in self.points):
            raise ValueError(f"Every point of a way lies on its scale, {self.scale}.")


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture: a title, a line below it, panels from top to bottom, and what it says in words.

    `words` is HTML for the caption: for those who cannot see the picture, too.
    """

    title: str
    subtitle: str
    panels: tuple[HeatMap | Shares | Way | Weeks, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture as PNG, 1,080 pixels wide, and its words."""

    png: bytes
    words: str


def draw(chart: Chart) -> Drawn:
    """Draw it: the same chart gives the same bytes.

    It takes about a second and loads large libraries: use a child process.
    """
    from bot.pictures.figure import png_of

    return Drawn(png_of(chart), chart.words)
