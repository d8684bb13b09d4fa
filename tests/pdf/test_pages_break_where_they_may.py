"""Where a page ends: never after a heading, never in a line, a card or a picture."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pdf import Card
from bot.pdf_paper import BOTTOM, MARGIN
from bot.pdf_strips import Strip, share_out
from tests.pdf.reading import Page, a_picture, a_sheet, read

ROOM = BOTTOM - MARGIN


def a_strip(height: float, *, gap: float = 0, keep: bool = False, turn: bool = False) -> Strip:
    return Strip(height, lambda _: None, gap=gap, keep=keep, turn=turn)


STRIPS = st.lists(
    st.builds(
        a_strip,
        st.floats(1, 120),
        gap=st.sampled_from([0.0, 3.0, 6.0]),
        keep=st.booleans(),
        turn=st.sampled_from([False] * 9 + [True]),
    ),
    max_size=40,
)


@given(STRIPS)
def test_every_strip_is_on_a_page_in_order_and_within_it(strips: list[Strip]) -> None:
    pages = share_out(strips)
    assert [strip for page in pages for _, strip in page] == strips
    for page in pages:
        at = MARGIN
        for y, strip in page:
            assert y == pytest.approx(at + (strip.gap if (y, strip) != page[0] else 0))
            at = y + strip.height
        assert at <= BOTTOM


@given(STRIPS)
def test_strips_that_keep_together_are_on_one_page_if_a_page_can_hold_them(
    strips: list[Strip],
) -> None:
    strips = [a_strip(one.height, gap=one.gap, keep=one.keep) for one in strips]
    page_of = [number for number, page in enumerate(share_out(strips)) for _ in page]
    group: list[int] = []
    for at, strip in enumerate(strips):
        group.append(at)
        if not strip.keep or at == len(strips) - 1:
            height = sum(strips[n].gap + strips[n].height for n in group) - strips[group[0]].gap
            if height <= ROOM:
                assert len({page_of[n] for n in group}) == 1
            group = []


def test_a_page_is_filled_to_its_end_and_not_beyond() -> None:
    line = ROOM / 10
    pages = share_out([a_strip(line - 1e-9)] * 25)
    assert [len(page) for page in pages] == [10, 10, 5]


def test_a_heading_never_ends_a_page_and_no_line_of_a_text_stands_alone() -> None:
    sheet = a_sheet()
    for number in range(60):
        sheet.heading(f"Overskrift {number}")
        sheet.paragraph("\n".join(f"Linje {line}" for line in range(2 + number % 7)))
    pages = read(sheet.bytes())
    assert len(pages) > 8
    for page in pages:
        assert page.body[-1].startswith("Linje ")
        assert page.body[-1] != "Linje 0"
    for page in pages[1:]:
        first, second = page.body[0], page.body[1]
        assert first.startswith("Overskrift ") or second.startswith("Linje ")


def test_no_word_of_a_long_text_is_lost_between_pages() -> None:
    sheet = a_sheet()
    sheet.paragraph(" ".join(f"ord{number}" for number in range(3000)))
    pages = read(sheet.bytes())
    words = " ".join(line for page in pages for line in page.body[page is pages[0] :]).split()
    assert words == [f"ord{number}" for number in range(3000)]


def numbers_first(pages: list[Page]) -> list[list[int]]:
    """On each page the numbers at the beginning of its lines."""
    return [[int(line.split()[0]) for line in page.body if line[0].isdigit()] for page in pages]


def test_a_table_s_head_stands_on_every_page_and_a_row_is_not_cut() -> None:
    sheet = a_sheet()
    sheet.heading("Fordeling")
    rows = [[str(number), "Snak " * (40 + number % 5 * 40)] for number in range(40)]
    sheet.table(["Række", "Indhold"], rows)
    pages = read(sheet.bytes())
    assert len(pages) > 3
    assert [number for page in numbers_first(pages) for number in page] == list(range(40))
    for page in pages[1:]:
        assert page.body[0] == "Række Indhold"
        assert re.match(r"\d+ Snak", page.body[1])


def test_a_row_longer_than_a_page_goes_on_under_the_head() -> None:
    sheet = a_sheet()
    sheet.table(["Nr", "Indhold"], [["1", " ".join(f"ord{n}" for n in range(1500))], ["2", "kort"]])
    pages = read(sheet.bytes())
    body = [line for page in pages for line in page.body]
    assert body.count("Nr Indhold") == len(pages) == 3
    assert re.findall(r"ord(\d+)", " ".join(body)) == [str(n) for n in range(1500)]
    assert body[-1] == "2 kort"


def test_the_question_stands_with_the_first_two_lines_to_answer_it() -> None:
    sheet = a_sheet()
    for number in range(10, 60):
        sheet.paragraph(f"Hvad tager du med dig? {number}")
        sheet.lines(2 + number % 4)
    pages = read(sheet.bytes())
    ends = [page.place(page.body[-1]).bottom for page in pages if page.body]
    assert len(ends) > 5
    assert max(ends) + 2 * 9 <= BOTTOM + 1
    assert len([line for page in pages for line in page.body]) == 1 + 50


def test_a_card_longer_than_a_page_goes_on_on_another_card() -> None:
    sheet = a_sheet()
    sheet.cards([Card(" ".join(f"ord{n}" for n in range(600)), "Langt kort"), Card("Kort")])
    pages = read(sheet.bytes())
    body = " ".join(line for page in pages for line in page.body)
    assert re.findall(r"ord(\d+)", body) == [str(n) for n in range(600)]
    assert body.count("Langt kort") == 4
    for page in pages:
        assert page.ink().bottom <= 286


def test_a_card_s_title_and_foot_longer_than_six_lines_go_on_with_its_text() -> None:
    sheet = a_sheet()
    title, foot = ("".join(f"{kind}{n} " for n in range(400)) for kind in ("titel", "fod"))
    sheet.cards([Card("Teksten", title, foot)])
    body = " ".join(line for page in read(sheet.bytes()) for line in page.body)
    assert body == f"Trio på uret {title}Teksten {foot}".strip()


def test_a_picture_keeps_its_shape_and_its_caption() -> None:
    sheet = a_sheet()
    for number in range(30):
        sheet.paragraph(f"Fyld {number}")
    sheet.picture(a_picture(400, 200), "En blå skive", caption="Figur 1")
    first, second = read(sheet.bytes())
    assert first.pictures() == []
    (picture,) = second.pictures()
    assert round(picture.right - picture.left) == 170
    assert round(picture.bottom - picture.top) == 85
    assert round(second.place("Figur 1").top - picture.bottom) == 1


@pytest.mark.parametrize(
    ("size", "wanted", "printed"),
    [((300, 900), None, (50, 150)), ((200, 100), 60.0, (60, 30)), ((200, 100), 900.0, (170, 85))],
)
def test_a_picture_fits_on_a_page(
    size: tuple[int, int], wanted: float | None, printed: tuple[int, int]
) -> None:
    sheet = a_sheet()
    sheet.picture(a_picture(*size), "En skive", width=wanted)
    (picture,) = read(sheet.bytes())[0].pictures()
    assert (
        round(picture.right - picture.left),
        round(picture.bottom - picture.top),
    ) == printed


def test_a_picture_is_told_in_words_to_those_who_cannot_see_it() -> None:
    sheet = a_sheet()
    sheet.picture(a_picture(40, 20), "En (blå) skive")
    assert b"/Alt <feff" + "En (blå) skive".encode("utf-16-be").hex().encode() in sheet.bytes()
