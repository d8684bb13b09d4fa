"""A picture: a PNG as wide as a phone asks for, the same each time, and every word within it."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.text import Text
from PIL import Image

from bot.child import Child
from bot.pictures import Bar, Chart, HeatMap, Point, Shares, Way, WeekRow, Weeks, draw
from bot.pictures.bars import BETWEEN
from bot.pictures.figure import figure_of
from bot.pictures.style import (
    BAR,
    INK,
    MUTED,
    PAPER,
    SEQUENCE,
    TRACK,
    WIDTH,
    Page,
    contrast,
    text_on,
)
from bot.pictures.way import MARK, places_of

HEAT = HeatMap(
    "Hvem er sat sammen med hvem?",
    ("Job og virksomhed", "Ung", "Øvrige"),
    ((14, 22, 9), (22, 8, 0), (9, 0, 3)),
    "Tallet viser, hvor mange gange to kolleger er sat sammen.",
)
SHARES = Shares(
    "Så mange sparringer blev til noget",
    (
        Bar("Runde 7, 4. nov.", 8 / 13, "62 %", "8 af 13"),
        Bar("Runde 8, 18. nov.", 1.0, "100 %", "12 af 12"),
        Bar("Runde 9, 2. dec.", 0.0, "0 %", "0 af 9"),
    ),
    "Holdt helt eller delvist.",
)
WAY = Way(
    "Hvor du har været, fra 1 til 10",
    (Point(0, 4, "23. nov."), Point(7, 6, "30. nov."), Point(21, 5, "14. dec.")),
    (1, 10),
    "10 er dér, hvor du gerne vil være.",
)
CHART = Chart("Sparring på tværs", "Jobhuset · 25. maj – 23. november 2026", (HEAT, SHARES), "")
LONGEST = (
    "Beskæftigelsesindsatsen",
    "Virksomhedsservicekonsulenternes hus øst",
    "M" * 40,
    "Å" * 20 + " " + "j" * 19,
)


def words(figure: Figure) -> list[str]:
    return [text.get_text() for text in _texts(figure)]


def _texts(figure: Figure) -> Sequence[Text]:
    return [one for one in figure.findobj(Text) if one.get_text()]


def spill(figure: Figure) -> list[str]:
    """The texts that do not stand wholly on the picture."""
    figure.draw_without_rendering()
    page = figure.bbox
    boxes = [(one.get_text(), one.get_window_extent()) for one in _texts(figure)]
    return [
        text
        for text, box in boxes
        if box.x0 < 0 or box.y0 < 0 or box.x1 > page.width or box.y1 > page.height
    ]


def overlaps(figure: Figure) -> list[tuple[str, str]]:
    """The texts that stand on one another (by more than the air around their letters)."""
    figure.draw_without_rendering()
    boxes = [(one.get_text(), one.get_window_extent()) for one in _texts(figure)]
    return [
        (first, second)
        for at, (first, one) in enumerate(boxes)
        for second, other in boxes[at + 1 :]
        if min(one.x1, other.x1) - max(one.x0, other.x0) > 1
        and min(one.y1, other.y1) - max(one.y0, other.y0) > 6
    ]


def heat_of(names: tuple[str, ...], count: int = 0) -> HeatMap:
    row = (count,) * len(names)
    return replace(HEAT, names=names, counts=(row,) * len(names))


def chart_with(*panels: HeatMap | Shares | Way | Weeks) -> Chart:
    return replace(CHART, panels=panels)


def test_it_is_a_png_1080_pixels_wide_and_says_nothing_of_when_or_by_what_it_was_made() -> None:
    with Image.open(BytesIO(draw(CHART).png)) as image:
        assert image.format == "PNG"
        assert image.size == (WIDTH, figure_of(CHART).bbox.height)
        assert set(image.info) == {"dpi"}


def test_the_same_chart_gives_the_same_bytes_in_another_process_too() -> None:
    here = draw(CHART)
    child = Child()
    assert child.run(draw, (CHART,)) == here
    child.kill()
    assert draw(CHART) == here
    assert draw(replace(CHART, subtitle="Jobhuset")) != here


def test_its_words_come_back_with_it() -> None:
    assert draw(replace(CHART, words="<b>62 %</b>")).words == "<b>62 %</b>"


def test_every_number_and_word_of_a_heat_map_is_written() -> None:
    said = words(figure_of(chart_with(HEAT)))
    assert said[:3] == [CHART.title, CHART.subtitle, HEAT.title]
    cells = [word for word in said if word.isdigit()]
    assert cells == ["1", "2", "3", "1", "14", "22", "9", "2", "22", "8", "0", "3", "9", "0", "3"]
    assert [word for word in said if word in HEAT.names] == list(HEAT.names)
    assert said[-1] == HEAT.note


def test_a_number_that_is_not_shown_is_a_dash_in_an_empty_frame() -> None:
    hidden = replace(HEAT, counts=((None, 22, None), (22, 8, 0), (None, 0, 3)))
    figure = figure_of(chart_with(hidden))
    assert words(figure).count("–") == 3
    assert [cell.get_facecolor() == to_rgba(PAPER) for cell in figure.artists] == [  # type: ignore[attr-defined]
        *(True, False, True),
        *(False, True, False),
        *(True, False, True),
    ]


def test_every_number_and_word_of_bars_is_written() -> None:
    said = words(figure_of(chart_with(SHARES)))
    rows = [word for bar in SHARES.bars for word in (bar.label, bar.said, bar.of)]
    assert said == [CHART.title, CHART.subtitle, SHARES.title, *rows, SHARES.note]


def test_a_bar_is_as_long_as_its_share_and_none_is_drawn_for_nothing() -> None:
    figure = figure_of(chart_with(SHARES))
    figure.draw_without_rendering()
    boxes = [one.get_window_extent() for one in figure.artists]
    whole = boxes[0].width
    assert [round(box.width / whole, 3) for box in boxes] == [1, 0.615, 1, 1, 1]
    assert all(box.x1 + BETWEEN < WIDTH for box in boxes)


def test_a_week_stands_under_its_theme_this_one_is_marked_and_a_closed_one_is_hatched() -> None:
    rows = (
        WeekRow("Uge 51 · 14.–18. dec.", "Før praktikken", "Det gode match"),
        WeekRow("Uge 52 · 21.–25. dec.", "", "lukket uge"),
        WeekRow("Uge 1 · 4.–8. jan.", "Før praktikken", "Det gode match " * 6, now=True),
        WeekRow("Uge 2 · 11.–15. jan.", "Undervejs", "Tre fortællinger"),
    )
    figure = figure_of(chart_with(Weeks("Uge for uge", rows)))
    said = words(figure)
    assert [word for word in said if word in ("Før praktikken", "Undervejs")] == [
        "Før praktikken",
        "Undervejs",
    ]
    assert [row.label for row in rows if row.label in said] == [row.label for row in rows]
    hatched = [bool(box.get_hatch()) for box in figure.artists]  # type: ignore[attr-defined]
    assert hatched == [False, True, False, False, False]
    assert (spill(figure), overlaps(figure)) == ([], [])
    bold = {text.get_text() for text in _texts(figure) if text.get_fontweight() == "bold"}
    assert rows[2].label in bold
    assert rows[0].label not in bold


def test_what_is_within_a_group_is_hatched_and_the_rest_is_darker_for_more() -> None:
    figure = figure_of(chart_with(HEAT))
    cells = figure.artists
    assert [bool(cell.get_hatch()) for cell in cells] == [at % 4 == 0 for at in range(9)]  # type: ignore[attr-defined]
    by_count = {22: cells[1], 9: cells[2], 0: cells[5]}
    shades = [contrast(PAPER, cell.get_facecolor()) for cell in by_count.values()]  # type: ignore[attr-defined]
    assert shades == sorted(shades, reverse=True)
    assert cells[1].get_facecolor() == cells[3].get_facecolor()  # type: ignore[attr-defined]


def test_the_colours_are_ordered_by_lightness_and_every_number_can_be_read_on_them() -> None:
    shades = [SEQUENCE(place / 100) for place in range(101)]
    lightness = [contrast(shade, "#000000") for shade in shades]
    assert lightness == sorted(lightness, reverse=True)
    assert min(contrast(text_on(shade), shade) for shade in shades) >= 4.5


@pytest.mark.parametrize("ink", [INK, MUTED])
def test_words_can_be_read_on_the_paper(ink: str) -> None:
    assert contrast(ink, PAPER) >= 4.5


def test_a_bar_stands_out_from_its_track() -> None:
    assert contrast(BAR, TRACK) >= 3


def test_contrast_is_wcag_s() -> None:
    assert round(contrast("#000000", "#FFFFFF"), 2) == 21
    assert round(contrast("#777777", "#FFFFFF"), 2) == 4.48


@pytest.mark.parametrize("size", [2, 7, 10])
@pytest.mark.parametrize("count", [7, 128])
def test_however_many_groups_nothing_is_cut_and_nothing_stands_on_another(
    size: int, count: int
) -> None:
    names = tuple((LONGEST * 3)[:size])
    figure = figure_of(chart_with(heat_of(names, count), SHARES))
    assert spill(figure) == []
    assert overlaps(figure) == []


@pytest.mark.parametrize("name", LONGEST)
def test_of_a_long_name_no_letter_is_missing(name: str) -> None:
    said = words(figure_of(chart_with(heat_of((name, "Ung")))))
    lines = said[said.index("1", said.index("2") + 1) + 1 : said.index("0")]
    assert len(lines) <= 3
    joined = "".join(line.removesuffix("-") for line in lines).replace(" ", "")
    assert joined == name.replace(" ", "")


def test_a_long_title_and_a_long_organisation_go_on_on_the_next_line() -> None:
    chart = Chart("Sparring på tværs af " * 4, "Jobcenter " * 12, (HEAT,), "")
    figure = figure_of(chart)
    assert spill(figure) == []
    assert overlaps(figure) == []


def test_signs_of_formulas_are_words_like_others() -> None:
    assert "Ung $x^2$" in words(figure_of(chart_with(heat_of(("Ung $x^2$", "B")))))
    draw(chart_with(heat_of(("Ung $x^2", r"\frac{"))))


def test_a_letter_that_the_font_lacks_becomes_a_box() -> None:
    said = words(figure_of(chart_with(heat_of(("Ung 中", "Hjerte \u2764\ufe0f")))))
    assert "Ung □" in said
    assert "Hjerte \u2764" in said
    draw(chart_with(heat_of(("Ung 中", "B"))))


def test_a_chart_without_a_note_has_no_empty_line() -> None:
    with_note = figure_of(chart_with(SHARES)).bbox.height
    assert figure_of(chart_with(replace(SHARES, note=""))).bbox.height < with_note


def test_where_nothing_happened_every_cell_is_a_nought() -> None:
    said = words(figure_of(chart_with(heat_of(("A", "B")))))
    assert said.count("0") == 4


@pytest.mark.parametrize(
    ("counts", "fault"),
    [
        (((1, 2),), "needs 2 rows of 2 counts"),
        (((1, 2), (2,)), "needs 2 rows of 2 counts"),
        (((1, 2), (3, 1)), "counts both ways alike"),
    ],
)
def test_counts_that_fit_no_heat_map_are_refused(
    counts: tuple[tuple[int, ...], ...], fault: str
) -> None:
    with pytest.raises(ValueError, match=fault):
        replace(HEAT, names=("A", "B"), counts=counts)


@settings(max_examples=25)
@given(st.text(max_size=60))
def test_however_a_text_is_its_lines_fit_their_room_and_hold_all_of_it(text: str) -> None:
    page = Page()
    lines = page.wrap(text, 300, 34)
    whole = "".join(text.split())
    rest = whole
    for line in lines:
        assert page.width(line, 34) <= 300
        start = "".join(line.split())
        start = start if rest.startswith(start) else start.removesuffix("-")
        assert rest.startswith(start)
        rest = rest[len(start) :]
    assert rest == ""


def test_every_value_of_a_way_is_written_at_its_point_and_its_days_below() -> None:
    said = words(figure_of(chart_with(WAY)))
    assert said[3:] == [
        *(str(value) for value in range(1, 11)), "4", "6", "5",
        "23. nov.", "30. nov.", "14. dec.", WAY.note,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "points",
    [
        (),
        (Point(0, 4, "a"),),
        (Point(0, 4, "a"), Point(0, 5, "b")),
        (Point(3, 4, "a"), Point(1, 5, "b")),
        (Point(0, 0, "a"), Point(1, 5, "b")),
        (Point(0, 4, "a"), Point(1, 11, "b")),
    ],
)
def test_a_way_has_two_points_in_order_on_its_scale(points: tuple[Point, ...]) -> None:
    with pytest.raises(ValueError, match="way"):
        replace(WAY, points=points)


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 300), st.integers(1, 10)), min_size=2, max_size=8),
)
def test_however_the_days_lie_no_mark_stands_on_another_and_all_on_the_page(
    steps: list[tuple[int, int]],
) -> None:
    day, points = 0, []
    for gap, value in steps:
        day += gap
        points.append(Point(day, value, "23. nov."))
    way = replace(WAY, points=tuple(points))
    places = places_of(way, 100, 1000)
    assert all(after - before > MARK for before, after in pairwise(places))
    assert places[-1] == pytest.approx(1000)
    figure = figure_of(chart_with(way))
    assert (spill(figure), overlaps(figure)) == ([], [])
