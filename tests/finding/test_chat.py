"""/find in the chat: the words, five at a time, a text in full, one's own, and bad input."""

import pytest

from bot import people
from bot.finding import store_seen
from bot.people.rules import Person
from tests.finding.house import CASE, LESSON, MODEL, STALE, TITLE, House

HOME = (
    "Hvad leder du efter? Skriv et par ord, så søger jeg i lukkede cases, det kolleger har lært, "
    "og det, de deler med alle."
)
NONE = "Det fandt jeg ikke noget om. Vil du prøve med færre eller andre ord?"
NO_WORDS = "Jeg fandt ingen ord at søge på. Vil du skrive et par?"


@pytest.fixture
def anna(house: House) -> Person:
    return house.person("Anna")


@pytest.fixture
def bo(house: House) -> Person:
    return house.person("Bo")


def test_the_command_with_words_gives_what_fits_with_the_words_marked(
    house: House, anna: Person, bo: Person
) -> None:
    house.add_case(anna, lesson=LESSON)
    answer = house.find(bo, "afbrudt praktikforløb bus")
    assert answer.text == (
        f"Jeg fandt 2 tekster, de bedste først.\n\n<b>1.</b> <b>Case</b> · {TITLE}\n"
        "<b>Praktikken</b> i kantinen blev <b>afbrudt</b>, fordi mødetiden lå før den første "
        f"<b>bus</b>.\n\n<b>2.</b> <b>Det tog en kollega med sig</b> · {TITLE}\n"
        "Jeg spørger til <b>bussen</b>, før vi aftaler en mødetid."
    )
    assert answer.labels == ["Vis nr. 1", "Vis nr. 2", "Søg"]
    assert answer.payload["protect_content"] is True


def test_without_words_it_asks_for_them(house: House, anna: Person, bo: Person) -> None:
    house.add_case(anna)
    (home,) = house.command(bo, "")
    assert home.text == HOME
    assert home.labels == ["Mit i biblioteket", "Menu"]
    (answer,) = house.write(bo, "kantine")
    assert answer.text.startswith("Jeg fandt én tekst.")
    assert house.stage.reload(bo).awaiting is None


def test_five_at_a_time_paged_in_the_same_message(house: House, anna: Person, bo: Person) -> None:
    for number in range(12):
        house.add_case(anna, number + 1, text=f"Bussen kørte for nummer {number}.")
    first = house.find(bo, "bus")
    assert first.labels == [*(f"Vis nr. {one}" for one in range(1, 6)), "Vis flere", "Søg"]
    (second,) = house.press(bo, first, "Vis flere")
    assert second.method == "editMessageText"
    assert second.labels[0] == "Vis nr. 6"
    (third,) = house.press(bo, second, "Vis flere")
    assert third.labels == ["Vis nr. 11", "Vis nr. 12", "Vis forrige", "Søg"]
    (toast,) = house.tap(bo, f"{third.data('Vis forrige').rpartition(':')[0]}:3")
    assert toast.text == STALE


def test_one_is_opened_whole_protected_and_as_its_author_s_words(
    house: House, anna: Person, bo: Person
) -> None:
    text = "Bussen. " + "Et langt forløb med mange ord. " * 30
    house.add_case(anna, text=text)
    answer = house.find(bo, "bus")
    assert len(answer.text) < 450
    (whole,) = house.press(bo, answer, "Vis nr. 1")
    assert whole.text.startswith(f"<b>Case</b> · {TITLE}\n\n<b>Bussen</b>. Et langt forløb")
    assert whole.text.count("Et langt forløb") == 30
    assert whole.payload["protect_content"] is True
    row = house.stage.db.row("select words_of from outbox order by id desc")
    assert row == {"words_of": anna.key}


def test_a_text_of_six_thousand_signs_that_must_be_escaped_is_shown_whole(
    house: House, anna: Person, bo: Person
) -> None:
    house.add_case(anna, text="Bussen " + "&<>" * 1000)
    answer = house.find(bo, "bus")
    messages = house.press(bo, answer, "Vis nr. 1")
    assert len(messages) > 1
    assert "".join(one.text for one in messages).count("&lt;") == 1000
    for number in range(2, 7):
        house.add_case(anna, number, text="bus& " * 200)
    assert len(house.find(bo, "bus").text) <= 4096


def test_a_name_stands_there_only_where_its_author_chose_so(
    house: House, anna: Person, bo: Person
) -> None:
    house.add_reflection(anna, 1, "Hvad med bussen?", named=True)
    house.add_reflection(anna, 2, "Og toget?")
    answer = house.find(bo, "bussen")
    assert "Anna" not in answer.text
    (whole,) = house.press(bo, answer, "Vis nr. 1")
    assert whole.text.endswith("– Anna")
    (other,) = house.press(bo, house.find(bo, "toget"), "Vis nr. 1")
    assert "Anna" not in other.text


def test_a_topic_is_chosen_by_button(house: House, anna: Person, bo: Person) -> None:
    house.add_case(anna, 1, text="Bussen i praktikken.")
    house.add_case(anna, 2, text="Bussen til match.", model="match")
    answer = house.find(bo, "bus")
    assert "Vælg emne" in answer.labels
    (topics,) = house.press(bo, answer, "Vælg emne")
    assert TITLE in topics.labels
    (narrowed,) = house.press(bo, topics, TITLE)
    assert narrowed.text.startswith(f"Jeg fandt én tekst.\nEmne: {TITLE}\n\n")
    (every,) = house.press(bo, house.press(bo, narrowed, "Vælg emne")[0], "Vis alle emner")
    assert every.text.startswith("Jeg fandt 2 tekster")
    (toast,) = house.tap(bo, f"find.topic:{every.data('Vælg emne').rpartition(':')[2]}:findes-ikke")
    assert toast.text == STALE


def test_nothing_found_and_nothing_to_look_for(house: House, bo: Person) -> None:
    assert house.find(bo, "kantine").text == NONE
    assert house.find(bo, "?!").text == NO_WORDS
    assert house.find(bo, "x" * 1000).text == NO_WORDS


@pytest.mark.parametrize("query", ['"', "bus AND (", "bus*", 'NEAR("bus")', "stems:bus", "a OR"])
def test_search_syntax_as_a_query_is_answered_like_any_other(
    house: House, anna: Person, bo: Person, query: str
) -> None:
    house.add_case(anna, text="Bussen kom.")
    answer = house.find(bo, query)
    known = {NONE, NO_WORDS}
    assert answer.text in known or answer.text.startswith("Jeg fandt én tekst.")


def test_a_name_in_a_query_is_asked_about_and_kept_nowhere(
    house: House, anna: Person, bo: Person
) -> None:
    (asked,) = house.command(bo, "Fatima i kantinen")
    assert asked.text.startswith("Det her kan måske pege på en person")
    assert house.stage.db.value("select count(*) from library_searches") == 0


def test_another_s_search_and_stale_buttons_change_nothing(
    house: House, anna: Person, bo: Person
) -> None:
    house.add_case(anna)
    answer = house.find(bo, "bus")
    search = answer.data("Vis nr. 1"), store_seen.last_search(house.stage.db, bo.key)
    assert search[1] is not None
    for data in (
        f"find.page:{search[1].id}:0", f"find.topics:{search[1].id}", f"find.topic:{search[1].id}",
        "find.page", "find.page:x:y", "find.open", "find.open:99", "find.open:" + "9" * 40,
        "find.own:1", "find.remove_now:1", "find.remove:1", "find.keep:1", "find.topics:٣",
    ):  # fmt: skip
        if data in {"find.own:1", "find.remove_now:1", "find.remove:1", "find.keep:1"}:
            (toast,) = house.tap(house.stage.reload(bo), data)
        else:
            (toast,) = house.tap(anna, data)
        assert (toast.method, toast.text) == ("answerCallbackQuery", STALE), data
    assert house.entry("case", 1).text == CASE


def test_a_new_search_takes_the_place_of_the_last_one(
    house: House, anna: Person, bo: Person
) -> None:
    house.add_case(anna)
    first = house.find(bo, "bus")
    house.find(bo, "kantine")
    assert house.stage.db.value("select count(*) from library_searches") == 1
    assert house.press(bo, first, "Vis nr. 1")[0].text.startswith("<b>Case</b>")


def test_who_left_before_the_answer_gets_none(house: House, anna: Person, bo: Person) -> None:
    house.add_case(anna)
    house.stage.act(bo.key, house.feature.commands["find"], "bus")
    with house.stage.db.transaction():
        people.change(house.stage.db, bo.key, status="left")
    house.stage.out()
    house.work("finding.search")
    assert house.stage.out() == []


def test_one_s_own_is_seen_and_taken_out(house: House, anna: Person, bo: Person) -> None:
    house.add_case(anna, lesson=LESSON)
    (none,) = house.tap(bo, "find.mine:0")
    assert none.text == "Du har ikke noget i biblioteket."
    (mine,) = house.tap(anna, "find.mine:0")
    assert mine.labels == [f"Case: {TITLE}", f"Det tog en kollega med sig: {TITLE}", "Søg"]
    (own,) = house.press(anna, mine, f"Case: {TITLE}")
    assert own.text.endswith(CASE)
    (sure,) = house.press(anna, own, "Fjern")
    (gone,) = house.press(anna, sure, "Ja, fjern den")
    assert gone.text == "Den er taget ud af biblioteket."
    assert house.find(bo, "bus").text == NONE
    (toast,) = house.press(anna, sure, "Ja, fjern den")
    assert toast.text == STALE


def test_taking_out_reaches_lists_and_opened_texts(house: House, anna: Person, bo: Person) -> None:
    house.add_case(anna)
    answer = house.find(bo, "bus")
    house.arrived(answer, 4001)
    (whole,) = house.press(bo, answer, "Vis nr. 1")
    house.arrived(whole, 4002)
    edits = house.tap(anna, f"find.remove_now:{house.entry('case', 1).id}")
    assert [(one.to, one.payload["message_id"], one.text) for one in edits[:2]] == [
        (bo.key, 4002, "Trukket tilbage"),
        (
            bo.key,
            4001,
            "Der er taget noget ud af biblioteket, så listen vises ikke mere. "
            "Du kan søge igen med /soeg.",
        ),
    ]
    assert house.stage.db.value("select count(*) from library_seen") == 0


def test_a_model_that_the_prompts_lost_leaves_its_texts_to_be_found(
    house: House, anna: Person, bo: Person
) -> None:
    house.add_case(anna, model="findes-ikke-mere")
    answer = house.find(bo, "bus")
    assert "<b>1.</b> <b>Case</b>\n" in answer.text
    assert MODEL not in answer.text
