"""A sheet of paper: its title, its texts in order, what it says about itself and its pages."""

import os
import pickle
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from bot.pdf import Card, Face, Sheet
from tests.pdf.reading import MADE, a_sheet, about, read

ROOT = Path(__file__).parents[2]


def a_full_sheet() -> Sheet:
    sheet = a_sheet()
    sheet.paragraph("Tag hver jeres rolle, og bliv i den.", Face.ITALIC)
    sheet.heading("Før I går i gang")
    sheet.bullets(["Læg telefonen væk.", "Aftal, hvem der holder øje med uret."])
    sheet.subheading("Tidsplan")
    sheet.table(["Fase", "Minutter"], [["Åbning", 2], ["Udforskning", 1234.5]])
    sheet.paragraph("Hvad tager du med dig?\nSkriv det her.", Face.BOLD)
    sheet.lines(3)
    sheet.cards([Card("Hvad gætter du på?", "Det gode match", "10 minutter"), Card("Hvad ved du?")])
    return sheet


def test_all_that_was_put_on_it_stands_there_in_order() -> None:
    (page,) = read(a_full_sheet().bytes())
    assert page.lines == [
        "Trio på uret",
        "Tag hver jeres rolle, og bliv i den.",
        "Før I går i gang",
        "• Læg telefonen væk.",
        "• Aftal, hvem der holder øje med uret.",
        "Tidsplan",
        "Fase Minutter",
        "Åbning 2",
        "Udforskning 1.234,5",
        "Hvad tager du med dig?",
        "Skriv det her.",
        "Det gode match",
        "Hvad gætter du på?",
        "10 minutter",
        "Hvad ved du?",
        "side 1 af 1",
    ]


def test_it_says_its_title_its_language_and_when_it_was_made() -> None:
    pdf = a_full_sheet().bytes()
    assert about(pdf) == {
        "Title": "Trio på uret",
        "Creator": "Makker",
        "CreationDate": "D:20251124091500Z",
    }
    assert b"/Lang (da)" in pdf
    assert b"/DisplayDocTitle true" in pdf
    assert b"/Lang (en-GB)" in a_sheet(language="en").bytes()


def test_the_same_sheet_gives_the_same_bytes_also_from_another_process() -> None:
    sheet = a_full_sheet()
    other = subprocess.run(
        [
            sys.executable,
            "-c",
            "import pickle, sys; sys.stdout.buffer.write(pickle.load(sys.stdin.buffer).bytes())",
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "7"},
        input=pickle.dumps(sheet),
        capture_output=True,
        check=True,
    )
    assert other.stdout == sheet.bytes() == a_full_sheet().bytes()
    assert other.stderr == b""


def test_a_sheet_made_later_says_so() -> None:
    later = a_sheet(made=MADE + timedelta(days=1)).bytes()
    assert about(later)["CreationDate"] == "D:20251125091500Z"


def test_filling_a_sheet_loads_no_library_for_pictures_or_pdfs() -> None:
    run = subprocess.run(
        [
            sys.executable,
            "-c",
            "import bot.pdf, sys; print(sys.modules.keys() & {'fpdf', 'PIL', 'matplotlib'})",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "set()\n"


@pytest.mark.parametrize(
    ("language", "feet"),
    [
        ("da", ["side 1 af 3", "Trio på uret side 2 af 3", "Trio på uret side 3 af 3"]),
        ("en", ["page 1 of 3", "Trio på uret page 2 of 3", "Trio på uret page 3 of 3"]),
    ],
)
def test_each_page_says_which_one_it_is_in_the_reader_s_language(
    language: str, feet: list[str]
) -> None:
    sheet = a_sheet(language=language)
    for number in (2, 3):
        sheet.new_page()
        sheet.paragraph(f"Tekst {number}")
    assert [page.foot for page in read(sheet.bytes())] == feet


def test_a_long_title_is_broken_on_top_and_shortened_at_the_foot() -> None:
    sheet = a_sheet("Rollerne i en sparring, " * 8)
    sheet.new_page()
    sheet.paragraph("Tekst")
    first, second = read(sheet.bytes())
    assert " ".join(first.body) == ("Rollerne i en sparring, " * 8).strip()
    shown, _, number = second.foot.partition("… ")
    assert ("Rollerne i en sparring, " * 8).startswith(shown)
    assert 60 < len(shown) < 100
    assert number == "side 2 af 2"


def test_an_empty_text_adds_nothing_and_a_last_page_is_never_empty() -> None:
    sheet = a_sheet()
    sheet.heading(" ")
    sheet.paragraph("\n\n")
    sheet.bullets([])
    sheet.cards([])
    sheet.lines(0)
    sheet.new_page()
    (page,) = read(sheet.bytes())
    assert page.lines == ["Trio på uret", "side 1 af 1"]


def test_numbers_stand_to_the_right_under_their_name() -> None:
    sheet = a_sheet()
    sheet.table(
        ["Afdeling", "Svar", "Andel"],
        [["Ydelse", 7, 0.25], ["Virksomhedskontakt", 1250, "–"], ["Job", 3, 12.5]],
    )
    (page,) = read(sheet.bytes())
    ends = [round(page.place(text).right, 1) for text in ("Svar", "7", "1.250")]
    assert ends == [ends[0]] * 3
    ends = [round(page.place(text).right, 1) for text in ("Andel", "0,25", "–", "12,5")]
    assert ends == [ends[0]] * 4
    starts = [round(page.place(text).left) for text in ("Afdeling", "Ydelse", "Virksomhedskontakt")]
    assert starts == [starts[0]] * 3


def test_a_table_that_does_not_fit_together_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^A row has 1 cells, but the table 2 columns\.$"):
        a_sheet().table(["Navn", "Antal"], [["Ydelse"]])
    with pytest.raises(ValueError, match=r"^A table on A4 has room for 10 columns, not 11\.$"):
        a_sheet().table(["x"] * 11, [])


def test_cards_stand_two_and_two_and_share_an_edge() -> None:
    sheet = a_sheet()
    sheet.cards([Card(f"Kort {number}") for number in range(1, 6)])
    (page,) = read(sheet.bytes())
    places = [page.place(f"Kort {number}") for number in range(1, 6)]
    assert [round(place.left) for place in places] == [26, 111, 26, 111, 26]
    tops = [place.top for place in places]
    assert tops[0] == tops[1]
    assert [round(tops[at] - tops[0]) for at in (2, 3, 4)] == [45, 45, 90]
