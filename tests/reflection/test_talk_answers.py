"""Answering: by writing, by replying, in two messages, by editing, and taking it back."""

from datetime import date

import pytest

from tests.reflection.talking import FIRST_OF_PROGRAMME, SECOND_OF_PROGRAMME, TUESDAY, Talk

SAVED = f"Gemt som svar på <i>{FIRST_OF_PROGRAMME}</i>\n\nKun du kan se det."


def test_a_text_answers_the_open_question_of_the_week(talk: Talk) -> None:
    mette = talk.stage.person("Mette", sparring=False)
    talk.week(mette)
    (saved,) = talk.write(mette, "Da jeg sagde nej.")
    assert saved.text == SAVED
    assert saved.labels == ["Fortryd", "Alle, uden navn"]
    assert talk.answers() == [("me", '[[501, "Da jeg sagde nej."]]')]
    assert talk.states() == [("faglig-identitet.1", "week", "answered")]


def test_a_text_is_not_taken_where_no_question_is_open(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    assert talk.takes(mette, "Hej med dig.") is False
    assert talk.answers() == []


def test_a_question_is_open_for_a_text_for_fourteen_days(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    letter = talk.week(mette)
    talk.at(date(2026, 12, 8), "9.16")
    assert talk.takes(mette, "Da jeg sagde nej.") is False
    talk.at(date(2026, 12, 8), "9.15")
    assert talk.takes(mette, "Da jeg sagde nej.") is True
    talk.stage.out()
    talk.at(date(2027, 3, 1), "9.15")
    (added,) = talk.write(mette, "Og ja.", reply_to=letter.subject)
    assert added.text == "Føjet til dit svar."


def test_the_newest_open_question_takes_the_text(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    talk.tap_data(mette, "reflect.now")
    talk.at(TUESDAY.date(), "9.30")
    (saved,) = talk.write(mette, "Til det nye.")
    assert FIRST_OF_PROGRAMME not in saved.text
    assert [state for _, _, state in talk.states()] == ["open", "answered"]


def test_a_reply_answers_the_question_it_replies_to(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    letter = talk.week(mette)
    talk.tap_data(mette, "reflect.now")
    (saved,) = talk.write(mette, "Til ugens.", reply_to=letter.subject)
    assert saved.text.startswith(f"Gemt som svar på <i>{FIRST_OF_PROGRAMME}</i>")


def test_a_reply_to_a_question_that_was_changed_answers_the_other_one(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    letter = talk.week(mette)
    talk.tap(mette, letter, "Andet spørgsmål")
    (saved,) = talk.write(mette, "Med ét ord: nysgerrig.", reply_to=letter.subject)
    assert SECOND_OF_PROGRAMME in saved.text


def test_a_reply_to_a_question_that_is_not_there_saves_nothing(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    (said,) = talk.write(mette, "Hej.", reply_to="asked:99")
    assert said.text == (
        "Det spørgsmål kan jeg ikke finde mere, så jeg har ikke gemt teksten. "
        "Vil du få et nyt under /refleksion?"
    )
    assert talk.answers() == []


def test_nobody_answers_another_s_question(talk: Talk) -> None:
    mette, lars = talk.stage.person("Mette"), talk.stage.person("Lars")
    letter = talk.week(mette)
    talk.write(lars, "Hej.", reply_to=letter.subject)
    assert talk.answers() == []
    assert talk.states() == [("faglig-identitet.1", "week", "open")]


# A second message


def test_a_second_message_within_fifteen_minutes_is_added_and_can_be_taken_back(
    talk: Talk,
) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    talk.write(mette, "Da jeg sagde nej.")
    talk.at(TUESDAY.date(), "9.30")
    (added,) = talk.write(mette, "Og holdt fast i det.")
    assert added.text == "Føjet til dit svar."
    assert added.labels == ["Fortryd"]
    both = '[[501, "Da jeg sagde nej."], [502, "Og holdt fast i det."]]'
    assert talk.answers() == [("me", both)]
    (undone,) = talk.tap(mette, added, "Fortryd")
    assert undone.text == "Fortrudt. Dit svar er igen, som det var før."
    assert talk.answers() == [("me", '[[501, "Da jeg sagde nej."]]')]


def test_a_later_message_is_not_added(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    talk.write(mette, "Da jeg sagde nej.")
    talk.stage.now = TUESDAY.replace(minute=30, second=1)
    assert talk.takes(mette, "Og holdt fast i det.") is False


def test_a_question_that_came_after_the_answer_takes_the_next_text(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    talk.write(mette, "Da jeg sagde nej.")
    talk.at(TUESDAY.date(), "9.20")
    talk.tap_data(mette, "reflect.now")
    talk.change(mette, awaiting=None)
    (saved,) = talk.write(mette, "Til det nye.")
    assert saved.text.startswith("Gemt som svar på")
    assert len(talk.answers()) == 2


def test_an_older_open_question_does_not_take_the_second_message(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    talk.tap_data(mette, "reflect.now")
    talk.at(TUESDAY.date(), "9.30")
    talk.write(mette, "Til det nye.")
    (added,) = talk.write(mette, "Og mere til det.")
    assert added.text == "Føjet til dit svar."


@pytest.mark.parametrize(
    ("first", "second"), [("Borgeren er 010190", "1234, husker jeg."), ("Ring på 2345", "6789.")]
)
def test_a_number_that_is_split_over_two_messages_is_refused(
    talk: Talk, first: str, second: str
) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    talk.write(mette, first)
    before = talk.answers()
    deleted, refused = talk.write(mette, second)
    assert deleted.method == "deleteMessage"
    assert refused.text.startswith("Stop – det ligner <b>et ")
    assert talk.answers() == before
    assert talk.stage.db.value("select count(*) from answer_versions") == 0


def test_an_edit_that_completes_a_number_is_refused_too(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    talk.write(mette, "Borgeren er 010190")
    talk.write(mette, "og glad.")
    before = talk.answers()
    deleted, refused = talk.edit(mette, 502, "1234, husker jeg.")
    assert (deleted.method, deleted.payload["message_id"]) == ("deleteMessage", 502)
    assert refused.text.startswith("Stop – det ligner <b>et CPR-nummer</b>.")
    assert talk.answers() == before


def test_an_answer_that_is_very_long_already_takes_no_more(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    for _ in range(2):
        talk.write(mette, "ord " * 249 + "ord.")
    assert talk.stage.db.value("select count(*) from answer_versions") == 1
    (said,) = talk.write(mette, "ord " * 49 + "ord.")
    assert said.text.startswith("Dit svar fylder allerede meget")
    assert talk.stage.db.value("select count(*) from answer_versions") == 1


# Editing


def test_an_edited_message_changes_the_answer_and_the_confirmation_quietly(talk: Talk) -> None:
    mette = talk.stage.person("Mette", sparring=False)
    talk.week(mette)
    talk.write(mette, "Da jeg sagde nej.")
    talk.sent(mette, "saved:1", 600)
    (changed,) = talk.edit(mette, 501, "Da jeg sagde <ja>.")
    assert changed.method == "editMessageText"
    assert changed.payload["message_id"] == 600
    assert changed.text == (
        f"Rettet. Gemt som svar på <i>{FIRST_OF_PROGRAMME}</i>\n\nKun du kan se det."
    )
    assert changed.labels == ["Fortryd", "Alle, uden navn"]
    assert talk.answers() == [("me", '[[501, "Da jeg sagde <ja>."]]')]
    versions = talk.stage.db.rows("select parts from answer_versions")
    assert versions == [{"parts": '[[501, "Da jeg sagde nej."]]'}]


def test_an_edit_of_one_of_two_messages_changes_its_own_part(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    talk.write(mette, "Et.")
    talk.write(mette, "To.")
    talk.edit(mette, 501, "Et igen.")
    assert talk.answers() == [("me", '[[501, "Et igen."], [502, "To."]]')]


def test_an_edit_that_changes_nothing_makes_no_version(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    talk.write(mette, "Et.")
    assert talk.edit(mette, 501, " Et. ") == []
    assert talk.stage.db.value("select count(*) from answer_versions") == 0


def test_an_edit_of_a_message_that_was_taken_back_is_said_not_to_count(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    talk.write(mette, "Et.")
    (added,) = talk.write(mette, "To.")
    talk.tap(mette, added, "Fortryd")
    (said,) = talk.edit(mette, 502, "To igen.")
    assert said.text == (
        "Den besked hører ikke længere til et svar, så rettelsen er ikke gemt. "
        "Vil du sende den som en ny besked?"
    )
    assert talk.answers() == [("me", '[[501, "Et."]]')]


# Fortryd


def test_undo_opens_the_question_again_and_the_next_text_answers_it(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    (saved,) = talk.write(mette, "Forkert.")
    (undone,) = talk.tap(mette, saved, "Fortryd")
    assert undone.method == "editMessageText"
    assert undone.text == (
        "Fortrudt, og svaret er slettet. Spørgsmålet er åbent igen, så du kan skrive et nyt."
    )
    assert talk.answers() == []
    assert talk.states() == [("faglig-identitet.1", "week", "open")]
    talk.write(mette, "Rigtigt.")
    assert talk.answers() == [("me", '[[502, "Rigtigt."]]')]


def test_after_undo_an_edit_of_the_message_answers_the_question(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    (saved,) = talk.write(mette, "Forkert.")
    talk.tap(mette, saved, "Fortryd")
    (saved,) = talk.edit(mette, 501, "Rigtigt.")
    assert saved.text.startswith(f"Gemt som svar på <i>{FIRST_OF_PROGRAMME}</i>")
    assert talk.answers() == [("me", '[[501, "Rigtigt."]]')]


def test_undo_after_an_edit_puts_the_earlier_words_back(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    talk.write(mette, "Et.")
    talk.sent(mette, "saved:1", 600)
    (changed,) = talk.edit(mette, 501, "To.")
    talk.tap(mette, changed, "Fortryd")
    assert talk.answers() == [("me", '[[501, "Et."]]')]


def test_two_fast_taps_on_undo_undo_once(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    talk.write(mette, "Et.")
    (added,) = talk.write(mette, "To.")
    talk.tap(mette, added, "Fortryd")
    assert talk.tap(mette, added, "Fortryd") == []
    assert talk.answers() == [("me", '[[501, "Et."]]')]


def test_undo_of_the_first_message_is_stale_once_there_is_a_second(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    (saved,) = talk.write(mette, "Et.")
    talk.write(mette, "To.")
    (toast,) = talk.tap(mette, saved, "Fortryd")
    assert toast.text == "Den knap gælder ikke længere. Brug menuen."
    assert talk.answers() == [("me", '[[501, "Et."], [502, "To."]]')]


@pytest.mark.parametrize(
    "data",
    [
        "reflect.undo:1:0",
        "reflect.undo:9:0",
        "reflect.undo:x:0",
        "reflect.undo:1",
        "reflect.undo:1:x",
    ],
)
def test_undo_of_another_s_answer_and_malformed_data_change_nothing(talk: Talk, data: str) -> None:
    mette, lars = talk.stage.person("Mette"), talk.stage.person("Lars")
    talk.week(mette)
    talk.write(mette, "Et.")
    (toast,) = talk.tap_data(lars, data)
    assert (toast.method, toast.text) == (
        "answerCallbackQuery",
        "Den knap gælder ikke længere. Brug menuen.",
    )
    assert len(talk.answers()) == 1
