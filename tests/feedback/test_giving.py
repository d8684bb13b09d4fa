"""Giving feedback that nobody asked for: two steps about one action, to one colleague."""

from datetime import timedelta

from bot.feedback import store_given
from tests.feedback.office import GIFT, STALE, TODAY, Office, texts, toast, told


def test_it_is_written_in_two_steps_seen_and_sent(office: Office) -> None:
    anna, bo, _ = office.colleagues("Anna", "Bo", "Cem")
    picker = office.tap(anna, "feedback.give")[0]
    assert picker.text == "Hvem vil du give feedback? Vælg en kollega, eller skriv et navn."
    assert picker.labels == ["Bo", "Cem", "Tilbage"]
    step = office.press(anna, picker, "Bo")[0]
    assert step.text == (
        "<b>Trin 1 af 2.</b> Hvad så du Bo gøre? Vælg én konkret handling, ikke en egenskab.\n\n"
        "Højst 600 tegn, uden navne på borgere, CPR eller genkendelige detaljer."
    )
    assert office.write(anna, GIFT[0])[0].text.startswith("<b>Trin 2 af 2.</b> Hvad førte det til?")
    preview = office.write(anna, GIFT[1])[0]
    assert preview.text == (
        f"Sådan får Bo det at se:\n\n<b>Det, jeg så</b>\n{GIFT[0]}\n\n"
        f"<b>Det førte til</b>\n{GIFT[1]}\n\n"
        "Kun Bo ser det og må vise det til sin sparringsmakker uden dit navn. Vil du sende det?"
    )
    sent = office.press(anna, preview, "Send")
    assert texts(sent, bo) == []
    assert texts(sent, anna)[0].startswith("Sendt til Bo, som læser det, når det passer.")
    assert office.press(anna, preview, "Send") == []
    letter = told(office.in_days(0), bo)[0]
    assert letter.text == "En kollega har noget til dig. Tryk, når det passer dig."
    assert letter.labels == ["Feedback til dig"]
    assert GIFT[0] in office.press(bo, letter, "Feedback til dig")[0].text


def test_wishes_and_gifts_come_in_one_letter(office: Office) -> None:
    anna, bo, cem = office.colleagues("Anna", "Bo", "Cem")
    office.ask(anna, bo)
    office.give(cem, bo)
    letters = told(office.in_days(4), bo)
    assert [one.text for one in letters] == [
        "Kolleger har 2 ting til dig. Tryk, når det passer dig."
    ]
    assert letters[0].labels == ["Ønske om feedback", "Feedback til dig"]


def test_two_fast_taps_on_a_name_begin_once(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    assert len(office.tap(anna, f"feedback.to:p:{bo.key}")) == 1
    assert office.tap(anna, f"feedback.to:p:{bo.key}") == []
    assert office.stage.db.value("select count(*) from feedback") == 1


def test_a_name_can_be_typed(office: Office) -> None:
    anna, bo, cem = office.colleagues("Anna", "Bo Holm", "Cem")
    office.tap(anna, "feedback.give")
    shown = office.write(anna, "holm")[0]
    assert shown.text.startswith("Hvem vil du give feedback?")
    assert shown.labels == ["Bo Holm", "Tilbage"]
    assert office.press(anna, shown, "Bo Holm")[0].text.startswith("<b>Trin 1 af 2.</b>")
    assert (bo.name, cem.name) == ("Bo Holm", "Cem")


def test_a_draft_is_left_and_taken_up(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.tap(anna, f"feedback.to:p:{bo.key}")
    office.write(anna, GIFT[0])
    office.tap(anna, "feedback.later")
    assert office.labels(anna) == ["Kladde: din feedback"]
    office.in_days(5)
    assert office.tap(anna, "feedback.give")[0].text.startswith("<b>Trin 2 af 2.</b>")


def test_feedback_to_somebody_on_pause_waits_for_them(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.change(bo, paused=1)
    office.give(anna, bo)
    assert texts(office.in_days(21), bo) == []
    assert office.labels(bo) == ["Feedback til dig"]
    office.change(bo, paused=0)
    assert texts(office.in_days(2), bo) == [
        "En kollega har noget til dig. Tryk, når det passer dig."
    ]
    # It has been told of: nothing they change makes it be told of again.
    office.change(bo, weekday=3)
    assert texts(office.in_days(14), bo) == []


def test_feedback_to_somebody_who_is_away_is_told_of_when_they_are_back(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.change(bo, away_until=(TODAY + timedelta(days=21)).isoformat())
    office.give(anna, bo)
    assert texts(office.in_days(21, "8.30"), bo) == []
    office.change(bo, away_until=None)
    assert len(texts(office.in_days(1), bo)) == 1


def test_somebody_who_does_not_want_to_meet_the_giver_gets_nothing_from_them(
    office: Office,
) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    with office.stage.db.transaction():
        office.stage.db.execute("insert into blocks values (?, ?)", (bo.key, anna.key))
    said = office.tap(anna, f"feedback.to:p:{bo.key}")
    assert toast(said) == "Bo kan ikke få feedback her lige nu."
    assert office.stage.db.rows("select * from feedback") == []


def test_a_receiver_who_leaves_before_it_is_sent(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    feedback = office.give(anna, bo, send=False)
    office.leave(bo)
    said = texts(office.tap(anna, f"feedback.send:{feedback}"), anna)
    assert said[0].startswith("Din kollega er her ikke længere")
    assert store_given.find(office.stage.db, feedback) is None
    assert toast(office.tap(anna, f"feedback.send:{feedback}")) == STALE


def test_what_was_given_is_taken_back_from_the_receivers_chat(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    feedback = office.give(anna, bo)
    office.tap(bo, f"feedback.read:{feedback}")
    with office.stage.db.transaction():
        office.stage.db.execute(
            "insert into messages (person, message_id, subject, words_of, at)"
            " values (?, 71, ?, ?, 0)",
            (bo.key, f"feedback:{feedback}", anna.key),
        )
    listed = office.tap(anna, "feedback.given")[0]
    assert listed.labels == ["Bo, 23/11", "Tilbage"]
    card = office.press(anna, listed, "Bo, 23/11")[0]
    assert card.text.startswith("Din feedback til Bo, mandag den 23. november.")
    asked = office.press(anna, card, "Træk tilbage")[0]
    done = office.press(anna, asked, "Ja, træk tilbage")
    assert texts(done, anna) == ["Det er trukket tilbage."]
    assert [(one.payload["message_id"], one.text) for one in told(done, bo)] == [
        (71, "Trukket tilbage")
    ]
    assert store_given.find(office.stage.db, feedback) is None
    assert office.stage.db.rows("select * from feedback_words") == []
    assert toast(office.tap(bo, f"feedback.read:{feedback}")) == STALE


def test_an_answer_that_was_taken_back_counts_no_more(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo)
    feedback = office.answer(bo)
    office.tap(bo, f"feedback.withdraw_now:{feedback}")
    assert "Ingen svar endnu." in office.tap(anna, "feedback.wish:1")[0].text
    assert texts(office.in_days(9), anna)[0].endswith("Der nåede ikke at komme svar denne gang.")


def test_a_wish_that_is_taken_back_goes_from_the_chats_it_was_read_in(office: Office) -> None:
    anna, bo, cem = office.colleagues("Anna", "Bo", "Cem")
    request = office.ask(anna, bo, cem)
    ask = office.ask_id(bo)
    office.tap(bo, f"feedback.open:{ask}")
    with office.stage.db.transaction():
        office.stage.db.execute(
            "insert into messages (person, message_id, subject, words_of, at)"
            " values (?, 81, ?, ?, 0)",
            (bo.key, f"feedback_ask:{ask}", anna.key),
        )
    listed = office.tap(anna, "feedback.wishes")[0]
    card = office.press(anna, listed, "Hvad virkede, 23/11")[0]
    assert card.text.endswith(
        "Sendt mandag den 23. november til Bo og Cem. Ingen svar endnu.\n\n"
        "Fristen er mandag den 30. november."
    )
    asked = office.press(anna, card, "Træk tilbage")[0]
    done = office.press(anna, asked, "Ja, træk tilbage")
    assert [(one.payload["message_id"], one.text) for one in told(done, bo)] == [
        (81, "Trukket tilbage")
    ]
    assert told(done, cem) == []
    assert office.press(anna, asked, "Ja, træk tilbage") == []
    assert office.labels(bo) == office.labels(cem) == []
    # The letter about requests has nothing left to tell.
    assert office.in_days(9) == []
    assert office.tap(anna, f"feedback.wish:{request}")[0].text.endswith(
        "Du har trukket ønsket tilbage."
    )
