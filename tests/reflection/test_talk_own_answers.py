"""*Mine svar*: the list, one answer whole, deleting it, and what a lock hides."""

from datetime import date, datetime

import pytest

from bot.people.rules import Person
from tests.reflection.talking import FIRST_OF_PROGRAMME, TUESDAY, Talk
from tests.turns import ZONE

STALE = "Den knap gælder ikke længere. Brug menuen."


def answered(talk: Talk, count: int) -> Person:
    """Mette, with that many answers to questions she asked for, one each minute."""
    mette = talk.stage.person("Mette")
    for number in range(count):
        talk.stage.now = TUESDAY.replace(minute=15 + number)
        talk.tap_data(mette, "reflect.now")
        talk.write(mette, f"Svar {number + 1}.")
    return mette


def test_without_answers_a_question_is_offered(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    (shown,) = talk.tap_data(mette, "reflect.answers:0")
    assert shown.text == "Du har ingen svar endnu. Vil du prøve et spørgsmål?"
    assert shown.labels == ["Få et spørgsmål nu", "Tilbage"]


def test_the_list_has_the_day_the_question_the_words_and_who_may_see_them(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    (saved,) = talk.write(mette, "Da jeg sagde <nej>.")
    talk.tap(mette, saved, "Alle, uden navn")
    (shown,) = talk.tap_data(mette, "reflect.answers:0")
    assert shown.text == (
        "<b>Dine svar</b>\n\n"
        "<b>1.</b> tirsdag den 24. november · alle, uden navn\n"
        f"<i>{FIRST_OF_PROGRAMME}</i>\n"
        "”Da jeg sagde &lt;nej&gt;.”"
    )
    assert shown.labels == ["1", "Tilbage"]


def test_another_year_is_named(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    talk.write(mette, "Da jeg sagde nej.")
    talk.at(date(2027, 3, 1))
    (shown,) = talk.tap_data(mette, "reflect.answers:0")
    assert "tirsdag den 24. november 2026 · kun mig" in shown.text


def test_the_list_has_five_on_a_page_the_newest_first(talk: Talk) -> None:
    mette = answered(talk, 7)
    (first,) = talk.tap_data(mette, "reflect.answers:0")
    assert first.labels == ["1", "2", "3", "4", "5", "Vis næste side", "Tilbage"]
    assert first.text.endswith("Side 1 af 2")
    assert "”Svar 7.”" in first.text
    assert "”Svar 2.”" not in first.text
    (second,) = talk.tap(mette, first, "Vis næste side")
    assert second.labels == ["6", "7", "Vis forrige side", "Tilbage"]
    assert "”Svar 1.”" in second.text


@pytest.mark.parametrize(
    "data", ["reflect.answers:x", "reflect.answers:99999", "reflect.answers:-1"]
)
def test_a_malformed_page_is_stale(talk: Talk, data: str) -> None:
    mette = answered(talk, 1)
    (toast,) = talk.tap_data(mette, data)
    assert toast.text == STALE


def test_one_answer_is_shown_whole_and_its_readers_can_be_changed_there(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    talk.write(mette, "Et.")
    talk.write(mette, "To.")
    (shown,) = talk.tap_data(mette, "reflect.answers:0")
    (card,) = talk.tap(mette, shown, "1")
    assert card.text == (
        f"<b>tirsdag den 24. november</b>\n<i>{FIRST_OF_PROGRAMME}</i>\n\n”Et.\n\nTo.”\n\n"
        "Kun du kan se det."
    )
    assert card.labels == ["Alle, uden navn", "Slet svaret", "Tilbage"]
    (card,) = talk.tap(mette, card, "Alle, uden navn")
    assert card.text.endswith(
        "Kolleger kan se det uden dit navn, fra den mandag hvor mindst fem har delt."
    )
    assert card.labels == ["Kun mig", "Slet svaret", "Tilbage"]


def test_the_longest_answer_fits_into_a_message(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    for _ in range(2):
        talk.write(mette, "&" * 1000)
    (card,) = talk.tap_data(mette, "reflect.card:1")
    assert len(card.text) <= 4096
    (shown,) = talk.tap_data(mette, "reflect.answers:0")
    assert len(shown.text) <= 4096


def test_deleting_takes_two_steps(talk: Talk) -> None:
    mette = answered(talk, 1)
    (asked,) = talk.tap_data(mette, "reflect.delete:1")
    assert asked.text == "Vil du slette svaret? Det kan ikke fortrydes."
    (card,) = talk.tap(mette, asked, "Behold svaret")
    assert "”Svar 1.”" in card.text
    (deleted,) = talk.tap(mette, asked, "Ja, slet")
    assert deleted.text == "Svaret er slettet."
    assert talk.answers() == []
    assert talk.takes(mette, "Noget andet.") is False


def test_a_second_fast_tap_on_delete_changes_nothing_and_says_nothing(talk: Talk) -> None:
    mette = answered(talk, 1)
    (asked,) = talk.tap_data(mette, "reflect.delete:1")
    talk.tap(mette, asked, "Ja, slet")
    assert talk.tap(mette, asked, "Ja, slet") == []


@pytest.mark.parametrize("action", ["card", "delete", "erase"])
@pytest.mark.parametrize("asked", ["1", "99", "x", "", "²"])
def test_another_s_answer_cannot_be_read_or_deleted(talk: Talk, action: str, asked: str) -> None:
    answered(talk, 1)
    lars = talk.stage.person("Lars")
    (toast,) = talk.tap_data(lars, f"reflect.{action}:{asked}")
    assert (toast.method, toast.text) == ("answerCallbackQuery", STALE)
    assert len(talk.answers()) == 1


def test_locked_answers_are_neither_listed_nor_shown_and_new_ones_are(talk: Talk) -> None:
    mette = answered(talk, 1)
    moved = datetime(2026, 11, 25, 9, 0, tzinfo=ZONE)
    talk.change(mette, locked_until=int(moved.timestamp()) + 30 * 86400)
    talk.stage.now = moved
    (shown,) = talk.tap_data(mette, "reflect.answers:0")
    assert shown.text == ("Dine tidligere svar er låst, indtil du skriver din sikkerhedskode.")
    for data in ("reflect.card:1", "reflect.delete:1", "reflect.erase:1", "reflect.see:1:all:card"):
        (toast,) = talk.tap_data(mette, data)
        assert toast.text == STALE
    assert len(talk.answers()) == 1
    talk.tap_data(mette, "reflect.now")
    talk.write(mette, "Efter.")
    (shown,) = talk.tap_data(mette, "reflect.answers:0")
    assert "”Efter.”" in shown.text
    assert "”Svar 1.”" not in shown.text
    talk.change(mette, locked_until=None)
    (shown,) = talk.tap_data(mette, "reflect.answers:0")
    assert "”Svar 1.”" in shown.text
