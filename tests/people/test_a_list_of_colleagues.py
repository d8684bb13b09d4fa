"""A list from a spreadsheet is read whole; each fault is a sentence with its line."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import guard, people
from bot.importing import plan_import, professions
from bot.people.lists import Entry, read_list
from bot.people.store_invitations import clean_invitations
from bot.texts import Texts
from tests.people.phone import STALE, House, Phone
from tests.people.test_joining import NAME, SPARRING, TIME, UNTIL

KNOWN = professions(Texts())
SHEET = "Navn;Afdeling;Fag;Leder\r\nMette K;Ung;Sagsbehandler;\r\nSøren Å;Værkstedet;;ja\r\n"
READ = (
    Entry(2, "Mette K", "Ung", "caseworker", leader=False),
    Entry(3, "Søren Å", "Værkstedet", None, leader=True),
)


def hits(text: str) -> list[str]:
    return [one.category.value for one in guard.hard_hits(text)]


def faults(content: str | bytes) -> list[str]:
    """What is said of a list that cannot be used."""
    data = content if isinstance(content, bytes) else content.encode()
    found = read_list(data, KNOWN, hits)
    assert found.faults
    return list(found.faults)


@pytest.mark.parametrize(
    "content",
    [
        SHEET.encode(),
        SHEET.encode("utf-8-sig"),
        SHEET.encode("cp1252"),
        SHEET.encode("utf-16"),
        SHEET.replace("\r\n", "\n").replace(";", ",").encode(),
        SHEET.replace(";", "\t").encode("cp1252"),
    ],
    ids=["UTF-8", "with a mark", "Windows-1252", "UTF-16", "commas", "tabs"],
)
def test_a_spreadsheet_s_file_is_read_however_it_was_saved(content: bytes) -> None:
    found = read_list(content, KNOWN, hits)
    assert (found.entries, found.faults, found.unread) == (READ, (), ())


def test_columns_stand_in_any_order_in_either_language_and_others_are_not_read() -> None:
    found = read_list(
        b'sep=,\nMail,LEADER,Department,name\n\nm@x.dk,x,"A, B","Anne\n Lise"\n,,,Bo\n',
        KNOWN,
        hits,
    )
    assert found.entries == (
        Entry(4, "Anne Lise", "A, B", None, leader=True),
        Entry(6, "Bo", None, None, leader=False),
    )
    assert (found.faults, found.unread) == ((), ("Mail",))


def test_every_fault_is_told_with_its_line() -> None:
    rows = [
        "navn;afdeling;fag;leder",
        ";Ung;;",
        "1234;Ung;;",
        f"{'Mette ' * 6}K;Ung;;",
        "Bo;Ung;tryllekunstner;",
        "Per;Ung;;Henrik",
        "Lis;;;ja",
        "Kim;Ung;;;;mere",
        "010190-1234;Ung;;",
        "Åse;Ung;;",
        "ÅSE;Ung;;",
        f"Tove;{'x' * 41};;",
    ]
    said = faults("\n".join(rows))
    names = ", ".join(sorted(set(KNOWN)))
    assert said == [
        "Line 2: the name is empty.",
        "Line 3: the name has no letters.",
        "Line 4: the name has more than 30 characters.",
        "Line 5: 'tryllekunstner' is no profession that Makker knows; "
        f"leave it empty, or write one of: {names}.",
        "Line 6: in the column for leaders stands 'Henrik'; write ja for whoever leads the "
        "department, and nothing for all others.",
        "Line 7: a leader must have a department.",
        "Line 8: it has 6 cells, but the first line names 4 columns.",
        "Line 9: the name looks like a number or an address of somebody's, which Makker does not "
        "keep; remove it.",
        "Line 11: the name ÅSE stands on line 10 already; colleagues tell each other apart by "
        "name, so add a letter.",
        "Line 12: the department has more than 40 characters.",
    ]
    assert "010190" not in "".join(said)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty; its first line names the columns."),
        (b"\n;;\n", "The file is empty; its first line names the columns."),
        (b"navn\n", "Nobody stands in the file below line 1."),
        (b"navn;NAVN\nBo;Bo\n", "The file cannot be read: the column NAVN stands there twice."),
        (b"PK\x03\x04\x00\x00", "The file cannot be read: it is no text; save the sheet as CSV."),
        (
            b"Mette;Ung\n",
            "The file cannot be read: its first line must name the columns, name (navn) among "
            "them; department (afdeling), profession (fag) and leader (leder) may stand there too.",
        ),
        (b'navn\n"Bo\n', "The file cannot be read to its end: unexpected end of data."),
    ],
)
def test_a_file_that_is_no_list(content: bytes, sentence: str) -> None:
    assert faults(content) == [sentence]


def test_more_than_ten_thousand_are_not_read() -> None:
    names = "\n".join(f"Bo {number}" for number in range(10_001))
    assert faults(f"navn\n{names}") == ["Line 10002: at most 10,000 people are read from one file."]


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: f"navn\n{text}".encode()))
def test_any_file_is_read_or_refused_with_sentences(content: bytes) -> None:
    found = read_list(content, KNOWN, hits)
    assert bool(found.entries) or bool(found.faults)
    assert all(sentence.endswith(".") for sentence in found.faults)


def test_who_is_here_or_invited_is_not_invited_again(house: House) -> None:
    house.colleague("Anna", department="Job og virksomhed")
    invite(house, "Bo")
    entries = [
        Entry(line, name, department, None, leader=False)
        for line, (name, department) in enumerate(
            [
                ("anna", "Ny"),
                ("BO", None),
                ("Åse", "job og VIRKSOMHED"),
                ("Lis", "Øst"),
                ("Ib", "Vest"),
            ]
        )
    ]
    plan = plan_import(house.db, entries, house.stage.now.date())
    assert [one.name for one in plan.new] == ["Åse", "Lis", "Ib"]
    assert [one.name for one in plan.here] == ["anna", "BO"]
    assert plan.departments == ("Vest", "Øst")


def invite(
    house: House, name: str, profession: str | None = None, department: int | None = None
) -> str:
    """A personal invitation's code."""
    with house.writing() as db:
        return people.make_invitation(
            db,
            role="colleague",
            department=department,
            until=UNTIL,
            many=False,
            now=house.stage.now,
            name=name,
            profession=profession,
        ).code


def kept_of(house: House) -> list[tuple[str | None, str | None]]:
    """Whom the invitations are for."""
    return [
        (row["name"], row["profession"])
        for row in house.db.rows("select name, profession from invitations")
    ]


def test_a_personal_link_asks_once_whether_all_of_it_is_right(house: House) -> None:
    house.colleague("Henrik", department="Ung")
    code = invite(house, "Mette K", "caseworker", people.departments(house.db)[0].id)
    mette: Phone = house.phone("Mette")
    mette.start(code)
    assert kept_of(house) == [("Mette K", "caseworker")]
    asked = mette.tap("Jeg har læst det")
    assert asked == "Du er skrevet op som Mette K · Ung · sagsbehandler. Passer det?"
    assert mette.last.labels == ["Det passer", "Ret"]
    assert kept_of(house) == [(None, None)]
    known = mette.last
    assert mette.tap("Det passer") == TIME
    assert mette.forge("join.known:yes", known) == TIME
    assert mette.toasts[-1:] != [STALE]
    mette.forge("join.known:no", known)
    assert mette.toasts[-1] == STALE
    assert mette.tap("Det passer") == SPARRING
    assert (mette.me.name, mette.me.department_name, mette.me.profession) == (
        "Mette K",
        "Ung",
        "caseworker",
    )


def test_what_is_not_right_they_say_themselves(house: House) -> None:
    mette: Phone = house.phone("Mette")
    mette.start(invite(house, "Mette K", "caseworker"))
    mette.tap("Jeg har læst det")
    known = mette.last
    assert mette.tap("Ret") == NAME
    assert (mette.me.name, mette.me.profession) == ("", None)
    assert mette.forge("join.known:no", known) == NAME
    assert mette.write("Mette L") == "Hvad er dit fag?"
    mette.tap("Psykolog")
    assert (mette.me.name, mette.me.profession) == ("Mette L", "psychologist")


def test_a_name_that_somebody_took_meanwhile_is_asked_for(house: House) -> None:
    code = invite(house, "Mette K", "caseworker")
    house.colleague("Mette K", department=None)
    mette: Phone = house.phone("Mette")
    mette.start(code)
    assert mette.tap("Jeg har læst det") == NAME
    assert mette.tap("Brug ”Mette”") == TIME
    assert mette.me.profession == "caseworker"


def test_whom_a_link_was_for_is_forgotten_when_it_ends(house: House) -> None:
    invite(house, "Mette K", "caseworker")
    invite(house, "Bo", "mentor")
    with house.writing() as db:
        people.revoke_invitation(db, 2)
    assert kept_of(house) == [("Mette K", "caseworker"), (None, None)]
    for today, left in ((UNTIL, "Mette K"), (date(2026, 12, 8), None)):
        with house.writing() as db:
            clean_invitations(db, date(2026, 11, 1), today, 0)
        assert kept_of(house)[0][0] == left
