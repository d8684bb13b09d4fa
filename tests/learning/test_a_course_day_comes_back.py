"""A learning event from its entry to the look back after five months, quoting one's own words."""

from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from bot import people
from bot.feature import WeekQuestion
from bot.learning.personal import PERSONAL
from bot.people.rules import Person
from bot.retention import Retention
from bot.texts import Html
from tests import turns
from tests.learning.office import Office, toasts

COURSE = date(2026, 11, 23)
NOTE = "Skriv kort, uden navne."


def enter(
    office: Office, anna: Person, day: str = "I dag", *, departments: tuple[str, ...] = ()
) -> str:
    """Anna enters a course day by the buttons; gives the id of the event."""
    office.tap(anna, "learning.new")
    card = office.write(anna, "Kursusdag om match")
    event = card.data("Vælg modeller").split(":")[1]
    office.follow(anna, card.data("Vælg modeller"), "Det gode match", "Færdig")
    if day in ("I dag", "I går"):
        office.follow(anna, f"learning.day:{event}", day)
    else:
        office.tap(anna, f"learning.day:{event}")
        office.write(anna, day)
    if departments:
        office.follow(anna, f"learning.who:{event}", *departments)
    office.tap(anna, f"learning.save:{event}")
    return event


def test_the_whole_way_of_a_course_day(office: Office) -> None:
    anna = office.person("Anna", facilitator=True, weekday=4)
    mette = office.person("Mette")
    office.at(COURSE)
    enter(office, anna)
    card = office.follow(anna, "learning.home", "Kursusdag om match, 23.11.2026")
    assert card.text == (
        "<b>Kursusdag om match</b>\nmandag den 23. november\nModeller: Det gode match\n"
        "Med: Anna og Mette\nSpørgsmålene begynder dagen efter."
    )
    office.at(date(2026, 11, 24), "8.00")
    office.run_due()
    # On the day of the week's message that one goes first; the capture comes the day after.
    week = office.letter(mette, date(2026, 11, 24))
    assert "Hvornår følte du dig sikker i din rolle i denne uge?" in week.text
    capture = office.letter(mette, date(2026, 11, 25))
    assert capture.text == (
        "Hej, Mette. Du var med til ”Kursusdag om match” mandag den 23. november.\n\n"
        f"<i>Hvad vil du huske?</i>\n\n{NOTE}"
    )
    assert capture.labels == ["Spring over"]
    office.write(mette, "Spørg til opgaverne først.", reply_to=capture.subject)

    plan = office.letter(mette, date(2026, 12, 1))
    assert plan.text == (
        "Godmorgen, Mette. Ugens spørgsmål følger op på ”Kursusdag om match” mandag den 23. "
        "november. Den handlede om det gode match.\n\n"
        "<i>Når hvilken situation opstår, vil du gøre hvad? (Når …, så vil jeg …)</i>\n\n"
        f"For seks dage siden skrev du: ”Spørg til opgaverne først.”\n\n{NOTE}"
    )
    assert plan.labels == ["Senere i dag", "Andet spørgsmål", "Spring over"]
    office.write(mette, "Når jeg ringer, så vil jeg spørge.")
    first_use = office.letter(mette, date(2026, 12, 8))
    assert (
        "<i>Hvad fra sidst har du brugt i praksis – og hvad skete der?</i>\n\n"
        "For en uge siden skrev du: ”Når jeg ringer, så vil jeg spørge.”\n\n"
    ) in first_use.text
    office.write(mette, "Jeg spurgte to gange.")
    obstacle = office.letter(mette, date(2026, 12, 15))
    assert "<i>Hvad står i vejen, og hvem kan hjælpe dig?</i>" in obstacle.text
    # Then the programme goes on, where it is.
    assert "handler om" in office.letter(mette, date(2027, 1, 5)).text
    new_case = office.letter(mette, date(2027, 1, 26))
    assert "For syv uger siden skrev du: ”Jeg spurgte to gange.” Hvad ser du nu?" in new_case.text
    back = office.letter(mette, date(2027, 4, 27))
    assert "Hvor tæt er du på dit læringsmål fra 1 til 10" in back.text
    assert "For fire måneder siden skrev du: ”Jeg spurgte to gange.” Hvad ser du nu?" in back.text
    assert "handler om" in office.letter(mette, date(2027, 5, 4)).text


def test_the_question_is_the_same_when_its_message_could_not_be_sent(office: Office) -> None:
    anna = office.person("Anna", facilitator=True)
    office.at(COURSE)
    enter(office, anna)
    office.at(date(2026, 11, 24), "8.00")
    office.run_due()
    office.letter(anna, date(2026, 11, 24))
    first = office.letter(anna, date(2026, 11, 25))
    want = office.stage.db.value("select id from wants where kind = 'capture'")
    office.at(date(2026, 11, 25), "16.00")
    office.stage.run(office.attention.take_back, [want])
    again = office.letter(anna, date(2026, 11, 26))
    assert (again.text, again.subject) == (first.text, first.subject)
    assert [question for _, question in office.asked(anna)] == ["faglig-identitet.1", "capture"]


def test_it_goes_before_what_another_room_asks_but_never_changes_a_week_that_was_written(
    office: Office,
) -> None:
    anna = office.person("Anna", facilitator=True)
    office.question = WeekQuestion(Html("Her er pulsen."), Html("<i>Hvordan?</i>"), (), "pulse:1")
    office.at(date(2026, 11, 23))
    pulse = office.letter(anna, date(2026, 11, 24))
    assert "Her er pulsen." in pulse.text
    office.at(date(2026, 11, 24), "12.00")
    enter(office, anna, "10.11.")
    want = office.stage.db.value("select id from wants where kind = 'week'")
    office.at(date(2026, 11, 24), "16.00")
    office.stage.run(office.attention.take_back, [want])
    assert "Her er pulsen." in office.letter(anna, date(2026, 11, 25)).text
    letter = office.letter(anna, date(2026, 12, 1))
    assert "følger op på ”Kursusdag om match”" in letter.text
    assert "Her er pulsen." in office.letter(anna, date(2027, 1, 5)).text


def test_a_question_that_the_library_has_lost_leaves_the_week_to_the_programme(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = office.person("Anna", facilitator=True)
    office.at(COURSE)
    enter(office, anna, "16.11.")
    library = office.stage.turn().library
    kept = {key: one for key, one in library.questions.items() if key != "laeringsmaal.2"}
    without = replace(library, questions=MappingProxyType(kept))
    monkeypatch.setattr(turns, "_LIBRARY", without)
    assert "handler om" in office.letter(anna, date(2026, 11, 24)).text


def test_who_skips_hears_no_more_of_that_stage_and_gets_the_next(office: Office) -> None:
    anna = office.person("Anna", facilitator=True)
    office.at(COURSE)
    enter(office, anna, "16.11.")
    plan = office.letter(anna, date(2026, 11, 24))
    assert "Når hvilken situation opstår" in plan.text
    office.tap(anna, plan.data("Spring over"))
    assert "Hvad fra sidst har du brugt" in office.letter(anna, date(2026, 12, 1)).text


def test_an_event_in_the_future(office: Office) -> None:
    anna = office.person("Anna", facilitator=True)
    office.at(COURSE)
    event = enter(office, anna, "10.12.")
    card = office.follow(anna, f"learning.event:{event}")
    assert "torsdag den 10. december" in card.text
    assert card.text.endswith("Spørgsmålene begynder dagen efter.")
    mette = office.person("Mette", department="Ung", weekday=0)
    for day in (date(2026, 11, 24), date(2026, 12, 1), date(2026, 12, 8)):
        assert "handler om" in office.letter(anna, day).text
    office.at(date(2026, 12, 11), "8.00")
    office.run_due()
    # Who joined before the day is with the others.
    assert (
        "I går var du med til ”Kursusdag om match”."
        in office.letter(mette, date(2026, 12, 11)).text
    )
    for far in ("10.12.2031", "i morgen tidlig"):
        office.tap(anna, f"learning.day:{event}")
        said = office.write(anna, far).text
        assert said in (
            "Dagen skal ligge inden for de sidste tre år eller det næste år. Vil du prøve igen?",
            "Den dag kan jeg ikke læse. Skriv fx 12.1. eller 12.1.2027.",
        )


def test_an_event_years_ago(office: Office) -> None:
    anna = office.person("Anna", facilitator=True)
    office.at(COURSE)
    event = enter(office, anna, "10.12.2024")
    card = office.follow(anna, f"learning.event:{event}")
    assert "tirsdag den 10. december 2024" in card.text
    assert card.text.endswith("Der kommer ikke flere spørgsmål om den.")
    assert "handler om" in office.letter(anna, date(2026, 11, 24)).text
    assert office.stage.db.value("select count(*) from wants where kind = 'capture'") == 0


def test_who_joins_later_is_asked_nothing_until_the_facilitator_says_they_were_there(
    office: Office,
) -> None:
    anna = office.person("Anna", facilitator=True)
    office.at(COURSE)
    event = enter(office, anna, "I går")
    office.at(date(2026, 11, 26))
    mette = office.person("Mette")
    assert "handler om" in office.letter(mette, date(2026, 12, 1)).text
    names = office.follow(anna, f"learning.people:{event}")
    assert names.labels == ["✓ Anna", "Mette", "Færdig"]
    names = office.follow(anna, names.data("Mette"))
    assert names.labels == ["✓ Anna", "✓ Mette", "Færdig"]
    assert "følger op på" in office.letter(mette, date(2026, 12, 8)).text


def test_a_participant_who_leaves_gets_nothing_more_and_who_stays_goes_on(office: Office) -> None:
    anna = office.person("Anna", facilitator=True)
    mette = office.person("Mette")
    office.at(COURSE)
    event = enter(office, anna)
    mette = office.change(mette, status="left")
    office.at(date(2026, 11, 24), "8.00")
    office.run_due()
    office.at(date(2026, 11, 25))
    assert office.letters(mette) == []
    assert "Med: Anna\n" in office.follow(anna, f"learning.event:{event}").text
    assert "Hvad vil du huske?" in office.letter(anna, date(2026, 11, 25)).text


def test_a_department_merged_before_the_day_takes_its_people_along(office: Office) -> None:
    anna = office.person("Anna", facilitator=True)
    mette = office.person("Mette", department="Ung")
    office.at(COURSE)
    event = enter(office, anna, "10.12.", departments=("Ung",))
    assert "Med: Mette" in office.follow(anna, f"learning.event:{event}").text
    home = anna.department
    assert mette.department is not None
    assert home is not None
    with office.stage.db.transaction():
        people.merge_departments(office.stage.db, mette.department, home)
    assert "Med: Mette\n" in office.follow(anna, f"learning.event:{event}").text
    office.at(date(2026, 12, 11), "8.00")
    office.run_due()
    assert office.stage.db.rows("select person from wants where kind = 'capture'") == [
        {"person": mette.key}
    ]


def test_the_facilitator_changes_and_deletes_an_event(office: Office) -> None:
    anna = office.person("Anna", facilitator=True)
    office.at(COURSE)
    event = enter(office, anna)
    office.tap(anna, f"learning.title:{event}")
    assert "<b>Temamøde</b>" in office.write(anna, "Temamøde").text
    # Moved into the future, nothing is asked until that day is over.
    office.tap(anna, f"learning.day:{event}")
    office.write(anna, "1.12.")
    office.at(date(2026, 11, 24), "8.00")
    office.run_due()
    assert office.stage.db.value("select count(*) from wants where kind = 'capture'") == 0
    office.at(date(2026, 12, 2), "8.00")
    office.run_due()
    capture = office.letter(anna, date(2026, 12, 2))
    assert "I går var du med til ”Temamøde”." in capture.text
    office.write(anna, "Det hele.", reply_to=capture.subject)
    home = office.follow(anna, f"learning.event:{event}", "Slet", "Ja, slet")
    assert home.text.startswith("Her kan du skrive en kursusdag")
    assert office.stage.db.value("select count(*) from after_processing") == 0
    assert office.stage.db.value("select count(*) from answers") == 1
    assert toasts(office.tap(anna, f"learning.event:{event}")) == [
        "Den knap gælder ikke længere. Brug menuen."
    ]
    office.stage.now = office.stage.now.replace(hour=10)
    office.stage.act(anna.key, office.features[1].texts["learning_day"], event, "1.12.")
    assert office.stage.out()[-1].text == "Den læringsdag findes ikke mere."


def test_a_title_that_may_point_to_a_person_is_asked_about_and_a_long_one_is_shortened(
    office: Office,
) -> None:
    anna = office.person("Anna", facilitator=True)
    office.tap(anna, "learning.new")
    assert office.write(anna, "x" * 81).text == (
        "Titlen skal være på 1 til 80 tegn. Vil du prøve igen?"
    )
    asked = office.write(anna, "Kursusdag hos Mette Hansen")
    assert "pege på en person" in asked.text
    assert office.stage.db.value("select count(*) from learning_events") == 0


@pytest.mark.parametrize(("count", "shown"), [(4, "Kollega 3"), (14, "14 kolleger")])
def test_the_card_names_those_who_take_part_while_they_are_few(
    office: Office, count: int, shown: str
) -> None:
    anna = office.person("Anna", facilitator=True)
    for number in range(1, count):
        office.person(f"Kollega {number}", department="Ung" if number % 2 else "Job")
    office.at(COURSE)
    event = enter(office, anna)
    assert shown in office.follow(anna, f"learning.event:{event}").text
    homes = office.follow(anna, f"learning.people:{event}")
    assert homes.labels[:3] == ["Job", "Job og virksomhed", "Ung"]
    ung = office.follow(anna, homes.data("Ung"))
    assert ung.labels[0] == "✓ Kollega 1"
    off = office.follow(anna, ung.data("✓ Kollega 1"))
    assert off.labels[0] == "Kollega 1"


def test_what_is_kept_is_exported_and_forgotten_in_its_time(office: Office) -> None:
    anna = office.person("Anna", facilitator=True)
    office.at(COURSE)
    enter(office, anna, "I går")
    office.letter(anna, date(2026, 11, 24))
    with office.stage.db.transaction():
        records = PERSONAL.export(office.stage.turn(), anna)
    assert records["learning_events"] == [
        {"title": "Kursusdag om match", "day": date(2026, 11, 22), "took_part": True}
    ]
    assert [one["days_after"] for one in records["after_processing"]] == []
    office.tap(anna, "learning.new")
    office.write(anna, "Kladde")

    def counts() -> list[int]:
        tables = ("learning_events", "learning_event_people")
        return [office.stage.db.value(f"select count(*) from {table}") for table in tables]

    assert counts() == [2, 1]
    for day, expected in (
        (date(2026, 12, 7), [2, 1]),
        (date(2026, 12, 9), [1, 1]),
        (date(2027, 6, 20), [1, 0]),
        (date(2029, 11, 22), [1, 0]),
        (date(2029, 11, 24), [0, 0]),
    ):
        office.at(day)
        office.stage.run(PERSONAL.retain, Retention())
        assert counts() == expected
