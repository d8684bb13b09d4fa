"""The facilitator starts a programme, moves, pauses and ends it; and what becomes of the others."""

import pickle
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from types import MappingProxyType

from PIL import Image

from bot import people, programmes
from bot.people.rules import Person
from bot.pictures import Weeks
from bot.programmes import store
from bot.programmes.chat import card
from bot.programmes.chat_calendar import CALENDAR, chart_of
from bot.programmes.personal import PERSONAL
from bot.retention import Retention
from bot.texts import Say
from tests.learning.office import Office, toasts, weeks

TUESDAY = date(2026, 11, 24)
STALE = "Den knap gælder ikke længere. Brug menuen."


def start(office: Office, anna: Person, title: str, *departments: str) -> str:
    """Anna starts a programme from the next week; gives the id of the run."""
    card = office.follow(anna, "programmes.home", "Begynd et forløb", title, *departments)
    run = card.data("Begynd").split(":")[1]
    office.follow(anna, card.data("Begynd"))
    return run


def place(office: Office, department: int | None) -> tuple[str, int, int, str]:
    """The programme, the week and the theme of a department today."""
    turn = office.stage.turn()
    found = programmes.place(turn.db, turn.library, department, turn.now.date(), turn.calendar)
    assert found is not None
    return found.programme.id, found.week, found.weeks, found.theme.title.in_("da")


def test_before_anything_began_a_department_has_no_place(office: Office) -> None:
    turn = office.stage.turn()
    assert programmes.place(turn.db, turn.library, 1, TUESDAY, turn.calendar) is None
    anna = office.person("Anna", facilitator=True)
    # Weeks in which nobody is there yet begin nothing.
    assert office.look(date(2026, 11, 30)) == []
    assert office.follow(anna, "programmes.home").text == (
        "Forløb\n”Fælles fagligt fundament” begynder, når de første kolleger får et spørgsmål."
    )
    assert (
        "Ugens spørgsmål handler om faglig identitet" in office.letter(anna, date(2026, 12, 1)).text
    )
    assert place(office, anna.department)[:2] == ("faelles-fagligt-fundament", 1)


def test_from_the_choice_to_the_first_message(office: Office) -> None:
    anna = office.person("Anna", facilitator=True)
    mette = office.person("Mette", department="Ung")
    office.letter(mette, TUESDAY)
    home = office.follow(anna, "programmes.home")
    assert home.text == (
        "Forløb\n"
        "<b>Fælles fagligt fundament</b> · alle\nUge 1 af 16: Hvem vi er som fagfolk\n"
        "<b>Lederspor</b> · ledere\nUge 1 af 12: Ledelse af læring"
    )
    choice = office.follow(anna, home.data("Begynd et forløb"))
    assert choice.labels == [
        "Fælles fagligt fundament", "Feedback i hverdagen", "Lederspor", "Match og fremdrift",
        "Tre ben", "Tilbage",
    ]  # fmt: skip
    card = office.follow(anna, choice.data("Match og fremdrift"), "Ung")
    assert card.text == (
        "<b>Match og fremdrift</b> · Ung\nBegynder mandag den 30. november.\n"
        "Det afløser Fælles fagligt fundament for dem, det er til."
    )
    begun = office.follow(anna, card.data("Begynd"))
    assert begun.text == ("”Match og fremdrift” begynder mandag den 30. november. Det er til: Ung.")
    assert office.tap(anna, card.data("Begynd"))[0].payload["text"] == STALE
    letter = office.letter(mette, date(2026, 12, 1))
    assert letter.text.startswith(
        "Godmorgen, Mette.\n\n"
        "Vi begynder på ”Match og fremdrift”. I 12 uger følger vi en praktik fra det første match "
        "til det, vi lærer af den. Du får ét spørgsmål om ugen, og temaet skifter hver fjerde "
        "uge.\n\nUgens spørgsmål handler om det gode match.\n\n<i>Hvad ved du om opgaverne"
    )
    assert place(office, mette.department) == ("match-og-fremdrift", 1, 12, "Før praktikken")
    assert place(office, anna.department)[:2] == ("faelles-fagligt-fundament", 2)
    # It is said once.
    assert "Vi begynder på" not in office.letter(mette, date(2026, 12, 8)).text


def test_two_programmes_started_for_the_same_department(office: Office) -> None:
    anna = office.person("Anna", facilitator=True)
    office.letter(anna, TUESDAY)
    first = start(office, anna, "Tre ben", "Job og virksomhed")
    second = start(office, anna, "Feedback i hverdagen", "Job og virksomhed")
    office.at(date(2026, 12, 1))
    assert place(office, anna.department)[0] == "feedback-i-hverdagen"
    home = office.follow(anna, "programmes.home")
    assert "Tre ben" not in home.text
    # What took a place keeps it after its end: the basic rhythm follows, not what was there before.
    office.follow(anna, f"programmes.end:{second}", "Ja, afslut")
    assert place(office, anna.department)[0] == "grundrytme"
    assert office.tap(anna, f"programmes.run:{first}") != []


def test_a_programme_is_moved_paused_and_ended(office: Office) -> None:
    anna = office.person("Anna", facilitator=True)
    office.letter(anna, TUESDAY)
    run = start(office, anna, "Tre ben")
    card = office.follow(anna, f"programmes.run:{run}")
    assert card.labels == [
        "Se kalender", "En uge tidligere", "En uge senere", "Sæt på pause", "Afslut", "Tilbage",
    ]  # fmt: skip
    assert card.text == (
        "<b>Tre ben</b> · alle\nBegynder mandag den 30. november.\n"
        # 12 weeks, and the closed ones: 52, 53 and 7.
        "Slutter fredag den 12. marts. Lukkede uger er regnet med."
    )
    later = office.follow(anna, card.data("En uge senere"))
    assert "Begynder mandag den 7. december." in later.text
    office.follow(anna, later.data("En uge tidligere"))
    office.at(date(2026, 12, 8))
    assert place(office, None)[:2] == ("tre-ben", 2)
    leapt = office.follow(anna, f"programmes.move:{run}:earlier", "En uge tidligere")
    assert "Uge 4 af 12: Progression" in leapt.text
    assert "Slutter fredag den 26. februar." in leapt.text
    assert place(office, None)[:2] == ("tre-ben", 4)
    moved = office.follow(anna, f"programmes.move:{run}:later")
    assert "Uge 3 af 12: Progression" in moved.text
    paused = office.follow(anna, moved.data("Sæt på pause"))
    assert paused.labels == ["Se kalender", "Fortsæt", "Afslut", "Tilbage"]
    assert "Sat på pause." in paused.text
    office.at(date(2026, 12, 15))
    assert place(office, None)[0] == "grundrytme"
    assert "Ugens spørgsmål" in office.letter(anna, date(2026, 12, 15)).text
    office.at(date(2027, 1, 5))
    office.follow(anna, paused.data("Fortsæt"))
    assert place(office, None)[:2] == ("tre-ben", 3)
    gone = office.follow(anna, f"programmes.run:{run}", "Afslut", "Ja, afslut")
    assert "Tre ben" not in gone.text
    assert "Ingen forløb kører for alle lige nu" in gone.text
    assert place(office, None)[0] == "grundrytme"
    turn = office.stage.turn()
    (ended,) = programmes.ended_between(
        turn.db, turn.library, date(2027, 1, 1), date(2027, 1, 31), turn.calendar
    )
    assert (ended.programme, ended.departments, ended.last) == ("tre-ben", None, date(2027, 1, 5))


def test_one_that_has_not_begun_cannot_be_moved_before_this_week_and_leaves_no_trace(
    office: Office,
) -> None:
    anna = office.person("Anna", facilitator=True)
    office.letter(anna, TUESDAY)
    run = start(office, anna, "Tre ben")
    office.follow(anna, f"programmes.end:{run}", "Ja, afslut")
    assert store.find_run(office.stage.db, int(run)) is None
    draft = office.follow(anna, "programmes.begin:tre-ben")
    drafted = draft.data("Begynd").split(":")[1]
    soon = office.follow(anna, draft.data("En uge tidligere"))
    assert "Begynder mandag den 23. november." in soon.text
    assert toasts(office.tap(anna, soon.data("En uge tidligere"))) == [
        "Det kan ikke begynde tidligere."
    ]
    office.follow(anna, f"programmes.department:{drafted}:{anna.department}")
    office.follow(anna, f"programmes.department:{drafted}:{anna.department}")
    assert toasts(office.tap(anna, draft.data("Begynd"))) == ["Vælg først, hvem det er til."]
    office.follow(anna, f"programmes.all:{drafted}", "Fortryd")
    assert store.find_run(office.stage.db, int(drafted)) is None
    for data in ("programmes.begin:velkomst", "programmes.begin:grundrytme", "programmes.run:99",
                 f"programmes.department:{run}:1", "programmes.move:1:sideways"):  # fmt: skip
        assert toasts(office.tap(anna, data)) == [STALE]


def test_a_department_of_one_keeps_its_programme_and_its_facilitator_chooses_the_next(
    office: Office,
) -> None:
    anna = office.person("Anna", facilitator=True)
    mette = office.person("Mette", department="Ung")
    office.letter(anna, TUESDAY)
    run = start(office, anna, "Feedback i hverdagen", "Ung")
    asked = []
    for tuesday in weeks(date(2026, 12, 1), 12):
        asked += [one for one in office.look(tuesday - timedelta(days=1)) if one.to == anna.key]
        office.at(tuesday)
        assert all("stemme" not in one.text for one in office.letters(mette))
    (question,) = asked
    assert question.text == (
        "”Feedback i hverdagen” er i sin sidste uge, og der er ikke nok stemmer til at vælge. "
        "Hvad skal komme bagefter? Vælger du ikke, går grundrytmen i gang."
    )
    assert question.labels == [
        "Match og fremdrift", "Tre ben", "Fælles fagligt fundament", "Brug grundrytmen",
    ]  # fmt: skip
    chosen = office.follow(anna, question.data("Tre ben"))
    assert chosen.text.startswith("”Tre ben” begynder mandag den ")
    followed = store.all_runs(office.stage.db)[-1]
    assert mette.department is not None
    assert followed.programme == "tre-ben"
    assert followed.departments == frozenset({mette.department})
    assert toasts(office.tap(anna, question.data("Brug grundrytmen"))) == [STALE]
    assert run == "3"


def test_a_department_renamed_in_the_middle_of_a_programme(office: Office) -> None:
    anna = office.person("Anna", facilitator=True)
    mette = office.person("Mette", department="Ung")
    office.letter(anna, TUESDAY)
    start(office, anna, "Tre ben", "Ung")
    office.at(date(2026, 12, 8))
    assert mette.department is not None
    with office.stage.db.transaction():
        people.rename_department(office.stage.db, mette.department, "Ungeindsatsen")
    assert place(office, mette.department)[:2] == ("tre-ben", 2)
    assert "<b>Tre ben</b> · Ungeindsatsen\n" in office.follow(anna, "programmes.home").text


def test_a_department_merged_in_the_middle_of_a_programme(office: Office) -> None:
    anna = office.person("Anna", facilitator=True)
    mette = office.person("Mette", department="Ung")
    office.letter(anna, TUESDAY)
    office.letter(mette, TUESDAY)
    start(office, anna, "Tre ben", "Ung")
    office.letter(mette, date(2026, 12, 1))
    office.at(date(2026, 12, 9))
    assert mette.department is not None
    assert anna.department is not None
    with office.stage.db.transaction():
        people.merge_departments(office.stage.db, mette.department, anna.department)
    moved = office.stage.reload(mette)
    # Who moved follows the programme of where they are now, and is told once where it stands.
    assert place(office, moved.department)[:2] == ("faelles-fagligt-fundament", 3)
    assert "Tre ben" not in office.follow(anna, "programmes.home").text
    assert "Vi er i uge" not in office.letter(moved, date(2026, 12, 15)).text
    # Nobody follows it, so at its end nobody is asked what comes next.
    for tuesday in weeks(date(2026, 12, 15), 16):
        said = office.look(tuesday - timedelta(days=1))
        assert all("Tre ben” er i sin sidste uge" not in one.text for one in said)


def test_a_programme_file_removed_while_it_runs(office: Office) -> None:
    anna = office.person("Anna", facilitator=True)
    office.letter(anna, TUESDAY)
    run = start(office, anna, "Tre ben")
    office.at(date(2026, 12, 8))
    turn = office.stage.turn()
    without = replace(
        turn.library,
        programmes=MappingProxyType(
            {key: one for key, one in turn.library.programmes.items() if key != "tre-ben"}
        ),
    )
    found = programmes.place(turn.db, without, anna.department, turn.now.date(), turn.calendar)
    assert found is not None
    assert found.programme.id == "grundrytme"
    with office.stage.db.transaction():
        turn = office.stage.turn(anna)
        turn.library = without
        running = store.find_run(turn.db, int(run))
        assert running is not None
        text, keyboard = card(turn, running)
        assert "Filen med forløbet mangler." in text
        assert "Se kalender" not in [one.label for row in keyboard for one in row]
        assert programmes.week_for(turn, anna) is not None
    # Nothing was ended: with its file back, it goes on where it would have been.
    assert place(office, anna.department)[:2] == ("tre-ben", 2)


def test_the_calendar_is_a_picture_with_every_week_in_it(office: Office) -> None:
    anna = office.person("Anna", facilitator=True)
    office.letter(anna, TUESDAY)
    run = start(office, anna, "Tre ben")
    assert toasts(office.tap(anna, f"programmes.calendar:{run}")) == [
        "Jeg tegner kalenderen. Den kommer om lidt."
    ]
    (picture,) = office.compute(CALENDAR)
    assert picture.method == "sendPhoto"
    assert picture.text == ("<b>Tre ben</b>: fra mandag den 30. november til fredag den 12. marts.")
    png = office.stage.db.value("select file from outbox order by id desc limit 1")
    assert Image.open(BytesIO(png)).width == 1080
    found = store.find_run(office.stage.db, int(run))
    assert found is not None
    office.at(date(2026, 12, 8))
    turn = office.stage.turn(anna)
    chart = chart_of(turn, turn.say, found)
    assert pickle.loads(pickle.dumps(chart)) == chart
    (panel,) = chart.panels
    assert isinstance(panel, Weeks)
    assert [(row.label, row.theme, row.text, row.now) for row in panel.rows[:5]] == [
        ("Uge 49 · 30. nov.–4. dec.", "Progression", "Progression mod job", False),
        ("Uge 50 · 7.–11. dec.", "Progression", "Progression mod job", True),
        ("Uge 51 · 14.–18. dec.", "Progression", "Fra trappe til parallelle spor", False),
        ("Uge 52 · 21.–25. dec.", "", "lukket uge", False),
        ("Uge 53 · 28. dec.–1. jan.", "", "lukket uge", False),
    ]
    assert chart.subtitle == "alle · 30. november 2026 – 12. marts 2027"
    norwegian = chart_of(turn, Say(turn.texts, "nb"), found)
    assert norwegian.subtitle == "alle · 30. november 2026 – 12. mars 2027"
    (panel,) = norwegian.panels
    assert isinstance(panel, Weeks)
    assert panel.rows[0].label == "Uke 49 · 30. nov.–4. des."
    assert panel.rows[0].text == "Progresjon mot jobb"
    # Somebody who is facilitator no more gets none.
    office.tap(anna, f"programmes.calendar:{run}")
    office.change(anna, facilitator=0)
    assert office.compute(CALENDAR) == []


def test_a_programme_and_who_met_it_are_exported_and_forgotten_in_their_time(
    office: Office,
) -> None:
    anna = office.person("Anna", facilitator=True)
    office.letter(anna, TUESDAY)
    start(office, anna, "Feedback i hverdagen")
    office.follow(anna, "programmes.begin:tre-ben")
    with office.stage.db.transaction():
        assert PERSONAL.export(office.stage.turn(), anna) == {
            "programmes": [{"title": "Fælles fagligt fundament", "from": date(2026, 11, 23)}],
            "programme_ballots": [],
            "prompt_drafts": [],
        }
    for day, count in (
        (date(2026, 12, 7), 4),
        (date(2026, 12, 9), 3),
        # What ended when the next one took its place, on 29 November 2026, and that itself.
        (date(2029, 11, 29), 3),
        (date(2029, 12, 1), 2),
        (date(2030, 2, 20), 1),
    ):
        office.at(day)
        office.stage.run(PERSONAL.retain, Retention())
        assert len(store.all_runs(office.stage.db)) == count
    # The first programme does not begin anew because its row has gone.
    assert place(office, anna.department)[0] == "grundrytme"
