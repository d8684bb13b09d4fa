"""What cases keep about people: exported, erased, forgotten in time, and locked after a move."""

from datetime import date, timedelta
from typing import Any

from bot import people
from bot.cases import store
from bot.cases.personal import PERSONAL
from bot.people.membership import LOCKED_DAYS
from bot.people.rules import Person
from bot.privacy.log import as_text
from bot.retention import Retention
from bot.texts import LANGUAGES
from tests.cases.house import FIELDS, LESSON, STALE, House, texts, toast, told


def export(house: House, person: Person) -> dict[str, Any]:
    """What the person's file has of this room."""
    someone = house.stage.reload(person)
    return dict(PERSONAL.export(house.stage.turn(someone), someone))


def retain(house: House) -> None:
    """The nightly look at what has had its time."""
    house.stage.run(PERSONAL.retain, Retention())


def test_the_export_has_one_s_own_words_and_nobody_else_s(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    house.bring(anna, bo)
    house.answer(bo, "Fra Bo")
    own = export(house, anna)["cases"]
    assert [(one["state"], one["happened"], one["people"]) for one in own] == [
        ("ready", FIELDS[0], 1)
    ]
    assert own[0]["last"] == date(2026, 11, 30)
    assert "Fra Bo" not in str(export(house, anna))
    given = export(house, bo)
    assert [one["text"] for one in given["case_reflections"]] == ["Fra Bo"]
    assert [(one["state"], one["named"]) for one in given["case_asks"]] == [("finished", False)]
    assert FIELDS[0] not in str(given)
    # As a text, too: every field has its name in every language.
    for person in (anna, bo):
        for language in LANGUAGES:
            house.change(person, language=language)
            someone = house.stage.reload(person)
            records = PERSONAL.export(house.stage.turn(someone), someone)
            assert "privacy-" not in as_text(house.stage.turn(someone), records)


def test_an_erased_author_s_answers_go_here_and_from_the_bringer_s_chat(house: House) -> None:
    anna, bo, cem = house.colleagues("Anna", "Bo", "Cem")
    case = house.bring(anna, bo, cem)
    for one in (bo, cem):
        house.answer(one, f"Fra {one.name}")
    house.arrive(house.tap(anna, f"cases.read:{case.id}"))
    house.stage.out()
    assert PERSONAL.erase is not None
    with house.stage.db.transaction():
        PERSONAL.erase(house.stage.turn(), cem.key)
        house.stage.db.execute("delete from people where id = ?", (cem.key,))
    assert texts(house.stage.out(), anna) == [
        "Trukket tilbage. Et af svarene er væk; de andre kan du læse under Mine cases."
    ]
    page = told(house.tap(anna, f"cases.read:{case.id}"), anna)[0]
    assert "Fra Cem" not in page.text
    assert "Fra Bo" in page.text
    assert "Fra Cem" not in str(house.stage.db.rows("select * from case_reflections"))


def test_an_erased_bringer_takes_the_case_and_its_answers_along(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    house.bring(anna, bo)
    house.answer(bo, "Fra Bo")
    with house.stage.db.transaction():
        house.stage.db.execute("delete from people where id = ?", (anna.key,))
    for table in ("cases", "case_questions", "case_asks", "case_reflections"):
        assert house.stage.db.rows(f"select * from {table}") == []


def test_drafts_go_after_14_days_and_cases_half_a_year_after_their_end(house: House) -> None:
    anna, bo, cem = house.colleagues("Anna", "Bo", "Cem")
    house.draft(anna)
    case = house.bring(bo, cem)
    house.arrive(house.tap(cem, f"cases.open:{house.ask_id(cem)}"))
    house.answer(cem, "Halvt", send=False)
    house.in_days(14, "8.00")
    retain(house)
    assert store.draft_of(house.stage.db, anna.key) is not None
    house.in_days(1)
    retain(house)
    assert store.draft_of(house.stage.db, anna.key) is None
    assert house.stage.db.rows("select * from case_reflections") == []
    house.answer(cem, "Sent")
    house.tap(bo, f"cases.lesson:{case.id}")
    house.write(bo, LESSON)
    house.stage.now += timedelta(days=183)
    retain(house)
    assert store.find(house.stage.db, case.id) is not None
    house.stage.now += timedelta(days=1)
    house.stage.out()
    retain(house)
    assert store.find(house.stage.db, case.id) is None
    assert texts(house.stage.out(), cem) == ["Slettet, som aftalt."]


def test_an_open_case_lives_half_a_year_at_most(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    case = house.bring(anna, bo)
    house.stage.now += timedelta(days=184)
    retain(house)
    assert store.find(house.stage.db, case.id) is None


def test_after_a_move_what_was_written_before_is_locked(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    case = house.bring(anna, bo)
    ask = house.answer(bo, "Fra Bo")
    house.draft(anna)
    house.in_days(1)
    # Locked for as long as a move locks, so that what was written yesterday is from before it.
    until = house.stage.turn().at + LOCKED_DAYS * 86400
    for one in (anna, bo):
        with house.stage.db.transaction():
            people.change(house.stage.db, one.key, locked_until=until)
    house.stage.now += timedelta(seconds=1)
    locked = "Det, du skrev tidligere, er låst, indtil du skriver din sikkerhedskode."
    assert toast(house.tap(anna, f"cases.card:{case.id}")) == STALE
    assert toast(house.tap(anna, "cases.bring")) == locked
    assert toast(house.tap(bo, f"cases.given:{ask}")) == locked
    assert [one["text"] for one in export(house, bo)["case_reflections"]] == [None]
    assert export(house, anna)["cases"][0]["happened"] is None
