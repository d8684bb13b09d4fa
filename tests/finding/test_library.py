"""What is in the library: with consent, or shared; until it is taken back, or its author goes."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.attention import Kind
from bot.finding import entries, index, lessons, store
from bot.finding.words import Opener, index_text
from bot.people.rules import Person
from bot.reflection import store_board
from bot.reflection.letters import write_week
from bot.reflection.sharing import renew_board
from bot.retention import Retention
from bot.transport import store as transport_store
from tests.finding.house import CASE, LESSON, MODEL, House
from tests.privacy.files import in_the_files

NAMES = ("Ali", "Bo", "Camilla", "Dorthe", "Emma", "Finn", "Gry", "Hans", "Ida")
QUESTION = "afbrudt-praktik.1"


def share(house: House, author: Person, text: str, number: int) -> None:
    """An answer that its author shares with all."""
    db = house.stage.db
    with db.transaction():
        db.execute(
            "insert into asked (id, person, question, origin, local_date, at, state)"
            " values (?, ?, ?, 'own', '2026-11-20', 0, 'answered')",
            (number, author.key, QUESTION),
        )
        db.execute(
            "insert into answers (asked, person, parts, visibility, made, changed)"
            " values (?, ?, ?, 'all', 0, 0)",
            (number, author.key, f'[[1, "{text}"]]'),
        )


def renew(house: House) -> None:
    """What colleagues share is renewed, as it is each Monday."""
    house.stage.run(lambda turn: renew_board(turn.db, turn.library))


def follow(house: House) -> None:
    house.stage.run(entries.follow_board)


def a_crowd(house: House, count: int) -> list[Person]:
    """So many colleagues who have shared one text each."""
    crowd = [house.person(name) for name in NAMES[:count]]
    for number, person in enumerate(crowd, 1):
        share(house, person, f"Bussen fra {person.name}.", number)
    return crowd


def shared(house: House) -> set[str]:
    return set(store.sources(house.stage.db, "shared").values())


def test_what_is_shared_is_found_once_five_have_shared_and_the_board_shows_it(
    house: House,
) -> None:
    a_crowd(house, 5)
    reader = house.person("Rie")
    assert house.find(reader, "bussen").text.startswith("Det fandt jeg ikke")
    renew(house)
    answer = house.find(reader, "bussen")
    assert answer.text.startswith("Jeg fandt 5 tekster")
    (whole,) = house.press(reader, answer, "Vis nr. 1")
    assert whole.text.startswith("<b>Delt med alle</b> · Den afbrudte praktik\n\n<b>Bussen</b> fra")
    assert whole.payload["protect_content"] is True
    row = house.stage.db.row("select words_of from outbox order by id desc")
    assert row == {"words_of": None}


def test_what_is_found_is_what_the_board_shows_at_every_moment(house: House) -> None:
    crowd = a_crowd(house, 9)
    renew(house)
    follow(house)
    assert shared(house) == {f"Bussen fra {one.name}." for one in crowd}
    with house.stage.db.transaction():
        house.stage.db.execute("update answers set visibility = 'me' where asked = 3")
    assert house.find(crowd[0], "bussen").text.startswith("Det fandt jeg ikke")
    renew(house)
    follow(house)
    board = {
        one.answer.text
        for one in store_board.read_board(house.stage.db, "all")
        if one.answer is not None
    }
    assert shared(house) == board
    assert len(board) == 7


@pytest.mark.parametrize(
    "change_of",
    [
        "update answers set changed = 9 where asked = 3",
        "update people set status = 'left' where name = 'Camilla'",
        "update shown_answers set gone = 1 where asked = 3",
        "delete from answers where asked = 3",
        "update answers set visibility = 'partner' where asked = 3",
    ],
)
def test_every_way_from_the_board_is_noticed(house: House, change_of: str) -> None:
    a_crowd(house, 9)
    renew(house)
    before = store_board.board_mark(house.stage.db)
    follow(house)
    assert store_board.board_mark(house.stage.db) == before
    with house.stage.db.transaction():
        house.stage.db.execute(change_of)
    assert store_board.board_mark(house.stage.db) != before


def test_when_one_of_the_board_goes_all_of_their_batch_go_from_the_chats(
    house: House, tmp_path: Path
) -> None:
    crowd = a_crowd(house, 9)
    renew(house)
    reader = house.person("Rie")
    answer = house.find(reader, "bussen")
    for number in range(1, 4):
        (opened,) = house.press(reader, answer, f"Vis nr. {number}")
        house.arrived(opened, 4000 + number)
    house.stage.out()
    house.erase(crowd[2], tmp_path)
    edited = [
        (one.payload["message_id"], one.text)
        for one in house.stage.out()
        if one.to == reader.key and one.method == "editMessageText"
    ]
    assert sorted(edited) == [(4000 + number, "Trukket tilbage") for number in range(1, 4)]
    assert shared(house) == set()


def test_who_is_erased_is_out_of_rows_index_and_file(house: House, tmp_path: Path) -> None:
    anna, bo = house.person("Anna"), house.person("Bo")
    house.add_case(anna, 1, text="Kvidrefuglen sang ved praktikpladsen.", lesson="Pindsvinehjulet.")
    house.add_case(bo, 2)
    answer = house.find(bo, "kvidrefugl")
    house.arrived(answer, 4001)
    (whole,) = house.press(bo, answer, "Vis nr. 1")
    house.arrived(whole, 4002)
    house.stage.out()
    house.erase(anna, tmp_path)
    db = house.stage.db
    edits = [one for one in house.stage.out() if one.to == bo.key]
    assert [one.payload["message_id"] for one in edits] == [4002, 4001]
    assert house.search("kvidrefugl") == []
    assert house.search("bus") == [CASE]
    with db.transaction():
        for one in ("outbox", "library_searches"):
            db.execute(f"delete from {one}")
        store.tidy(db)
    assert db.vacuum()
    assert db.checkpoint()
    for word in ("Kvidrefugl", "kvidrefugl", "pindsvinehjul"):
        assert in_the_files(tmp_path, word) == []
    assert in_the_files(tmp_path, "kantin") != []


def test_what_came_and_went_in_one_transaction_is_not_left_in_the_index(
    house: House, tmp_path: Path
) -> None:
    anna = house.person("Anna")

    def come_and_go(turn: object) -> None:
        house_turn = house.stage.turn()
        entries.add_case(house_turn, 1, author=anna.key, model=None, text="Kvidrefuglen.")
        entries.remove(house_turn, "case", 1)

    house.stage.run(come_and_go)
    db = house.stage.db
    with db.transaction():
        store.tidy(db)
        db.execute("insert into library_words (library_words) values ('integrity-check')")
    assert db.vacuum()
    assert db.checkpoint()
    assert in_the_files(tmp_path, "kvidrefugl") == []


def test_with_a_case_goes_its_lesson_and_other_words_are_another_entry(house: House) -> None:
    anna = house.person("Anna")
    house.add_case(anna, lesson=LESSON)
    first = house.entry("case", 1)
    house.add_case(anna, lesson=LESSON)
    assert house.entry("case", 1).id == first.id
    house.add_case(anna, text="Andre ord om toget.")
    assert house.entry("case", 1).id > first.id
    assert house.search("kantine") == []
    house.stage.run(lambda turn: entries.remove(turn, "case", 1))
    house.stage.run(lambda turn: entries.remove(turn, "case", 1))
    assert house.stage.db.value("select count(*) from library_entries") == 0
    assert house.stage.db.value("select count(*) from library_words") == 0


def test_another_list_of_parts_makes_the_index_anew(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = house.person("Anna")
    monkeypatch.setattr(index, "BATCH", 2)
    for number in range(5):
        house.add_case(anna, number + 1, text=f"Zorkflimmer nummer {number}.")
    assert house.search("flimmer") == []
    db = house.stage.db
    turn = house.stage.turn()
    library = turn.library
    parts = (*library.search.parts, "zork", "flimmer")
    with db.transaction():
        index.start_schedule(db, library, house.stage.now)
    house.work(index.REBUILD)
    assert db.get_meta(index.MADE_WITH) is not None
    with db.transaction():
        index.start_schedule(db, library, house.stage.now)
    assert house.planned(index.REBUILD) is None
    opener = Opener(parts)
    assert index.make_words("m", parts, [(1, "Zorkflimmer")]) == (
        "m",
        [(1, index_text(opener, ["Zorkflimmer"]))],
    )
    rows = db.rows("select rowid, stems from library_words order by rowid")
    assert len(rows) == 5
    with db.transaction():
        db.execute("insert into library_words (library_words) values ('integrity-check')")


def test_an_empty_library_needs_no_work_at_the_start(house: House) -> None:
    db = house.stage.db
    with db.transaction():
        index.start_schedule(db, house.stage.turn().library, house.stage.now)
    assert house.planned(index.REBUILD) is None


def night(house: House, day: date) -> None:
    """The nightly cleaning of that day."""
    house.stage.now = house.stage.now.replace(year=day.year, month=day.month, day=day.day)
    assert house.feature.personal is not None
    house.stage.run(house.feature.personal.retain, Retention())


def test_after_two_years_the_author_is_asked_and_silence_lets_it_stay(house: House) -> None:
    anna, bo = house.person("Anna"), house.person("Bo")
    house.add_case(anna)
    assert house.feature.open_items is not None

    def asked(person: Person) -> list[str]:
        assert house.feature.open_items is not None
        items = house.feature.open_items(house.stage.turn(), house.stage.reload(person))
        return [item.label for item in items]

    first = house.stage.now.date()
    night(house, first + timedelta(days=729))
    assert asked(anna) == []
    night(house, first + timedelta(days=731))
    assert asked(anna) == ["Din tekst i biblioteket"]
    assert asked(bo) == []
    wanted = house.stage.db.rows("select person, kind from wants")
    assert wanted == [{"person": anna.key, "kind": Kind.REQUESTS}]
    night(house, first + timedelta(days=731 + 31))
    assert asked(anna) == []
    assert house.entry("case", 1).text == CASE
    night(house, first + timedelta(days=731 + 366))
    assert asked(anna) == ["Din tekst i biblioteket"]
    entry = house.entry("case", 1)
    (own,) = house.tap(anna, f"find.own:{entry.id}")
    assert own.labels == ["Behold", "Fjern"]
    (kept,) = house.press(anna, own, "Behold")
    assert kept.text == "Den bliver i biblioteket."
    assert asked(anna) == []


def test_searches_are_forgotten_at_night(house: House) -> None:
    anna = house.person("Anna")
    house.find(anna, "noget om busser")
    night(house, house.stage.now.date())
    assert house.stage.db.value("select count(*) from library_searches") == 0


def test_the_export_has_what_one_gave_and_searched_for_and_nothing_of_others(
    house: House,
) -> None:
    anna, bo = house.person("Anna"), house.person("Bo")
    house.add_case(anna, lesson=LESSON)
    house.find(bo, "noget om busser")
    assert house.feature.personal is not None
    export = house.feature.personal.export
    turn = house.stage.turn()
    assert {one["text"] for one in export(turn, anna)["library"]} == {CASE, LESSON}
    assert export(turn, anna)["library_search"] == []
    assert export(turn, bo)["library"] == []
    assert export(turn, bo)["library_search"] == [{"text": "noget om busser"}]


def test_a_lesson_comes_to_each_once_and_never_to_its_author(house: House) -> None:
    anna, bo, carl = (house.person(name) for name in ("Anna", "Bo", "Carl"))
    house.add_case(anna, lesson=LESSON)

    def quoted(person: Person, asked_id: int = 7) -> str | None:
        found = house.stage.run(lambda turn: lessons.quote_lesson(turn, person, MODEL, asked_id))
        return None if found is None else str(found)

    assert quoted(anna) is None
    assert quoted(bo) == f"En kollega tog det her med fra en case om samme emne: ”{LESSON}”"
    assert quoted(bo) is None
    house.add_case(carl, 2, lesson="Jeg ringer først.")
    second = quoted(bo)
    assert second is not None
    assert "Jeg ringer først." in second
    assert house.stage.run(lambda turn: lessons.lesson_for(turn, bo, "match")) is None


def test_when_a_theme_returns_the_week_s_question_has_a_lesson_that_can_be_taken_back(
    house: House,
) -> None:
    anna, bo = house.person("Anna"), house.person("Bo")
    stage = house.stage

    def week(subject: str) -> tuple[str, bool, str, str]:
        letter = stage.run(
            lambda turn: write_week(turn, bo, subject, [], quote=lessons.quote_lesson)
        )
        assert letter is not None
        assert letter.subject is not None
        model = stage.db.value("select question from asked order by id desc limit 1")
        return letter.text, letter.protected, letter.subject, str(model).partition(".")[0]

    text, protected, _, model = week("2026-48")
    assert not protected
    house.add_case(anna, lesson=LESSON, model=model)
    assert LESSON not in text
    stage.now += timedelta(days=7)
    text, protected, subject, again = week("2026-49")
    assert again == model
    assert text.endswith(f"”{LESSON}”")
    assert protected
    question = text.rpartition("\n\n")[0].split("\n\n", 1)[1]
    with stage.db.transaction():
        transport_store.remember_message(stage.db, bo.key, 4001, subject, 0)
    stage.out()
    stage.run(lambda turn: entries.remove(turn, "case", 1))
    (edited,) = stage.out()
    assert (edited.method, edited.payload["message_id"]) == ("editMessageText", 4001)
    assert LESSON not in edited.text
    assert question.endswith(edited.text)
    assert edited.labels == ["Senere i dag", "Andet spørgsmål", "Spring over"]
