"""`makker people list --csv`: a file that Excel opens, in which nothing is a formula."""

import csv
import unicodedata
from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cli_people import people_as_csv
from bot.escape import csv_cell
from bot.people.rules import Person

ANNA = Person(
    key="k",
    name="Anna",
    language="da",
    status="active",
    step=None,
    department=1,
    department_name="Ungeenheden",
    profession="company_consultant",
    leader=False,
    facilitator=False,
    weekday=1,
    clock=time(9, 15),
    sparring=True,
    paused=False,
    away_until=None,
    pace=1,
    silences=0,
    reminders=0,
    awaiting=None,
    awaiting_until=None,
    locked_until=None,
    reachable=True,
    joined=0,
    seen=0,
)


def test_the_file_is_as_excel_in_danish_reads_it() -> None:
    everybody = [
        ANNA,
        replace(ANNA, name='Søren "Bo"; Å', leader=True, facilitator=True, reachable=False),
        replace(ANNA, name="Mette", department_name=None, profession=None, status="joining"),
        replace(ANNA, name="Kirsten", contact="Lokal 2415", reachable=False),
    ]
    assert (
        people_as_csv(everybody)
        == (
            "\ufeffname;department;profession;roles;status\r\n"
            "Anna;Ungeenheden;company_consultant;;active\r\n"
            '"Søren ""Bo""; Å";Ungeenheden;company_consultant;leader, facilitator;unreachable\r\n'
            "Mette;;;;joining\r\n"
            "Kirsten;Ungeenheden;company_consultant;;without Telegram\r\n"
        ).encode()
    )


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+45 Bo", "'+45 Bo"),
        ("-Bo", "'-Bo"),
        ("@Bo", "'@Bo"),
        ("＝1+1", "'＝1+1"),
        ("  =1", "'=1"),
        ("\t=1", "'=1"),
        ("\r\n=1", "'=1"),
        ("\x00=1", "'=1"),
        ("\u200b=1", "'=1"),
        ("\u3000=1", "'=1"),
        ("'=1", "''=1"),
        ('"=1', "'\"=1"),
        ("' \"=1", "'' \"=1"),
        ('=HYPERLINK("http://x.example";"Bo")', '\'=HYPERLINK("http://x.example";"Bo")'),
        ("\tBo", "Bo"),
        ("Bo\r\nPer", "Bo Per"),
        ("Bo\x1b[2J\x07", "Bo[2J"),
        ("Anne-Marie", "Anne-Marie"),
        ("D'Arcy", "D'Arcy"),
        ("Åse a\u030a", "Åse å"),
        ("<b>Bo</b> & co.", "<b>Bo</b> & co."),
        ("", ""),
    ],
)
def test_a_name_is_no_formula(name: str, cell: str) -> None:
    assert csv_cell(name) == cell


@given(st.text())
def test_no_cell_begins_as_a_formula_does_or_breaks_the_row(text: str) -> None:
    cell = csv_cell(text)
    assert not cell.lstrip(" \"'\t").startswith(tuple("=+-@＝＋－＠")) or cell[0] == "'"
    assert not set(cell) & set("\t\r\n\x00")
    assert len(cell.splitlines()) <= 1


@given(st.text(st.characters(categories=["L", "N"]), max_size=30))
def test_a_name_of_letters_stands_as_it_is(name: str) -> None:
    row = people_as_csv([replace(ANNA, name=name)]).decode("utf-8-sig").split("\r\n")[1]
    assert next(csv.reader([row], delimiter=";"))[0] == unicodedata.normalize("NFC", name)
