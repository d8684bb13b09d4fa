"""Being asked: the case, its questions one at a time, and a no that nobody hears of."""

from datetime import timedelta

import pytest

from bot.cases import store_asks
from tests.cases.house import FIELDS, STALE, TODAY, House, texts, toast, told

CLOSED = "Den case er lukket, så jeg har ikke gemt noget. Tak, fordi du ville tænke med."
GONE = "Den case er trukket tilbage, så jeg har ikke gemt noget. Tak, fordi du ville tænke med."


def test_the_case_is_opened_protected_and_answered_question_by_question(house: House) -> None:
    anna, bo, _ = house.colleagues("Anna", "Bo", "Cem")
    house.bring(anna, bo)
    letter = told(house.in_days(0), bo)[0]
    shown = told(house.press(bo, letter, "En kollegas case"), bo)[0]
    assert shown.payload["protect_content"] is True
    assert shown.text.startswith(
        "Anna har en case og vil gerne høre dine tanker (Den afbrudte praktik).\n\n"
        f"<b>Det skete</b>\n{FIELDS[0]}"
    )
    assert shown.text.endswith(
        "Der er 6 korte spørgsmål, ét ad gangen, og kun Anna læser dine svar. "
        "Svar gerne til og med mandag den 30. november; vil du være med?"
    )
    assert shown.labels == ["Svar nu", "Ikke denne gang"]
    row = house.stage.db.row("select words_of from outbox where subject = ?", (shown.subject,))
    assert row is not None
    assert row["words_of"] == anna.key
    question = house.press(bo, shown, "Svar nu")[0]
    assert question.text == (
        "<b>Spørgsmål 1 af 6</b>\n\n<b>Har vi overset noget i forhold til matchet?</b>\n\n"
        "Højst 600 tegn, uden navne, CPR eller genkendelige detaljer."
    )
    assert question.labels == ["Spring over", "Slut her"]
    assert house.press(bo, shown, "Svar nu") == []
    second = house.write(bo, "Måske mødetiden.")[0]
    assert "Spørgsmål 2 af 6" in second.text
    third = house.press(bo, second, "Spring over")[0]
    assert house.press(bo, second, "Spring over") == []
    house.write(bo, "Ja, to fortællinger.")
    look = house.press(bo, third, "Slut her")[-1]
    assert look.text == (
        "Sådan får Anna dine svar at se:\n\n"
        "1. <b>Har vi overset noget i forhold til matchet?</b>\nMåske mødetiden.\n\n"
        "3. <b>Er der forskellige fortællinger om årsagerne til afbrydelsen blandt borger, "
        "virksomhed og jobcentret?</b>\nJa, to fortællinger.\n\n"
        "De står uden dit navn, blandet med andres. Vil du sende dem?"
    )
    assert look.labels[:2] == ["Send svarene", "Vis med navn"]
    named = house.press(bo, look, "Vis med navn")[-1]
    assert named.text.endswith("De står med dit navn. Vil du sende dem?")
    unnamed = house.press(bo, named, "Vis uden navn")[-1]
    sent = house.press(bo, unnamed, "Send svarene")
    assert texts(sent, bo) == [
        "Sendt. Anna læser dem samlet med andres, og du kan trække dem tilbage under Til mig."
    ]
    assert house.press(bo, unnamed, "Send svarene") == []


def test_what_a_case_keeps_in_danish_and_english_is_said_in_norwegian(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    house.change(bo, language="nb")
    house.bring(anna, bo)
    letter = told(house.in_days(0), bo)[0]
    shown = told(house.press(bo, letter, "En kollegas case"), bo)[0]
    assert shown.text.startswith(
        "Anna har en case og vil gjerne høre tankene dine (Den avbrutte praksisen).\n\n"
        f"<b>Dette skjedde</b>\n{FIELDS[0]}"
    )
    assert "Svar gjerne til og med mandag 30. november; vil du være med?" in shown.text
    question = house.press(bo, shown, "Svar nå")[0]
    assert "<b>Har vi oversett noe når det gjelder matchen?</b>" in question.text


def test_a_question_can_be_answered_anew_before_it_is_sent(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    house.bring(anna, bo)
    ask = house.answer(bo, "Første svar", send=False)
    house.tap(bo, f"cases.redo:{ask}:1")
    assert house.tap(bo, f"cases.redo:{ask}:1") == []
    look = house.write(bo, "Et bedre svar")[-1]
    assert "Et bedre svar" in look.text
    assert "Første svar" not in look.text


def test_an_edited_answer_follows_until_the_bringer_has_read_it(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    case = house.bring(anna, bo)
    ask = house.answer(bo, "Måske mødetiden.")
    assert texts(house.edit(bo, f"case_answer:{ask}.1", "Måske opgaverne."), bo) == ["Rettet."]
    read = told(house.tap(anna, f"cases.read:{case.id}"), anna)[0]
    assert "Måske opgaverne." in read.text
    said = texts(house.edit(bo, f"case_answer:{ask}.1", "Noget tredje."), bo)
    assert said == [
        "Dine svar er allerede læst eller casen lukket, så de står, som de var. "
        "Du kan trække dem tilbage under Til mig."
    ]
    assert store_asks.reflections_of(house.stage.db, ask)[1].text == "Måske opgaverne."


def test_a_reply_to_the_case_answers_the_next_question(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    house.bring(anna, bo)
    ask = house.ask_id(bo)
    said = house.write(bo, "Måske mødetiden.", to=f"case_ask:{ask}")
    assert "Spørgsmål 2 af 6" in said[0].text
    assert store_asks.reflections_of(house.stage.db, ask)[1].text == "Måske mødetiden."


def test_an_answer_has_600_characters_and_is_looked_at_by_the_guard(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    house.bring(anna, bo)
    ask = house.ask_id(bo)
    house.tap(bo, f"cases.answer:{ask}")
    assert "601 tegn" in house.write(bo, "x" * 601)[0].text
    asked = house.write(bo, "Spørg Mogens Hansen på lageret.")[0]
    assert "Ret for mig" in asked.labels
    assert store_asks.reflections_of(house.stage.db, ask) == {}
    # The bringer may be named: it is to them.
    assert "Spørgsmål 2" in house.write(bo, "Det gjorde Anna godt.")[0].text


def test_a_no_needs_no_reason_and_looks_like_silence_to_the_bringer(house: House) -> None:
    anna, bo, cem = house.colleagues("Anna", "Bo", "Cem")
    case = house.bring(anna, bo, cem)
    said = house.tap(bo, f"cases.decline:{house.ask_id(bo)}")
    assert texts(said, bo) == [
        "Helt fint. Det siger jeg ikke til nogen, og du kan ombestemme dig, indtil casen er lukket."
    ]
    assert house.tap(bo, f"cases.decline:{house.ask_id(bo)}") == []
    house.answer(cem, "Ja")
    # Both have ended, but that is not told before the time is up: it would tell of the no.
    assert texts(house.move_to(TODAY + timedelta(days=7), "15.00"), anna) == []
    assert "1 af 2 har svaret" in house.tap(anna, f"cases.card:{case.id}")[-1].text
    told_to = told(house.move_to(TODAY + timedelta(days=8), "15.00"), anna)
    assert [one.text for one in told_to] == [
        "Fristen for din case (Den afbrudte praktik) er gået. Én har svaret, og resten nåede det "
        "ikke denne gang."
    ]


def test_a_no_becomes_a_yes_until_the_case_is_closed(house: House) -> None:
    anna, bo, cem = house.colleagues("Anna", "Bo", "Cem")
    case = house.bring(anna, bo, cem)
    said = house.tap(bo, f"cases.decline:{house.ask_id(bo)}")[0]
    house.press(bo, said, "Svar alligevel")
    house.write(bo, "Måske mødetiden.")
    assert store_asks.of_case(house.stage.db, case.id)[0].state == "asked"


def test_skipping_everything_is_a_no(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    case = house.bring(anna, bo)
    ask = house.ask_id(bo)
    question = house.tap(bo, f"cases.answer:{ask}")[0]
    assert texts(house.press(bo, question, "Slut her"), bo)[0].startswith("Helt fint.")
    assert store_asks.of_case(house.stage.db, case.id)[0].state == "declined"
    assert store_asks.reflections_of(house.stage.db, ask) == {}


def test_one_silent_reminder_after_three_working_days(house: House) -> None:
    anna, bo, cem = house.colleagues("Anna", "Bo", "Cem")
    house.bring(anna, bo, cem)
    house.answer(cem, "Ja")
    sent = house.move_to(TODAY + timedelta(days=7), "15.00")
    reminders = [one for one in told(sent, bo) if "venter på dine tanker" in one.text]
    assert [one.payload.get("disable_notification") for one in reminders] == [True]
    assert reminders[0].text == (
        "En kollegas case venter på dine tanker til og med mandag den 30. november. "
        "Helt fint at springe over."
    )
    assert [one for one in told(sent, cem) if "venter på dine tanker" in one.text] == []


def test_a_case_sent_to_six_starts_at_most_six_asks_six_reminders_and_two_messages_back(
    house: House,
) -> None:
    anna, *others = house.colleagues("Anna", "Bo", "Cem", "Dorthe", "Eva", "Finn", "Gry")
    case = house.bring(anna, *others)
    sent = house.move_to(TODAY + timedelta(days=9), "15.00")
    letters = [one for one in sent if "spurgt dig om noget" in one.text]
    reminders = [one for one in sent if "venter på dine tanker" in one.text]
    assert (len(letters), len(reminders)) == (6, 6)
    back = told(sent, anna)
    for one in others:
        house.answer(one, "Et sent svar")
        back += told(house.in_days(0, "15.30"), anna)
    house.stage.out()
    late = house.stage.db.rows(
        "select payload from outbox where person = ? and method = 'sendMessage'", (anna.key,)
    )
    own = [row for row in late if row["payload"] and "din case (" in row["payload"]]
    messages = [
        row for row in own if "sent svar på" in row["payload"] or "Fristen" in row["payload"]
    ]
    assert len(messages) == 2
    assert len(sent) == 6 + 6 + 1
    assert house.case(case).notices == 2
    # The later ones wait for the bringer without a message.
    assert house.labels(anna) == ["Svar på din case"]


def test_a_model_removed_while_a_case_is_open(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    case = house.bring(anna, bo)
    with house.stage.db.transaction():
        house.stage.db.execute("update cases set model = 'forsvundet'")
    shown = told(house.tap(bo, f"cases.open:{house.ask_id(bo)}"), bo)[0]
    assert "Den afbrudte praktik" in shown.text
    house.answer(bo, "Måske mødetiden.")
    read = told(house.tap(anna, f"cases.read:{case.id}"), anna)[0]
    assert "Har vi overset noget i forhold til matchet?" in read.text
    assert "Måske mødetiden." in read.text


def test_an_answer_to_a_withdrawn_case(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    case = house.bring(anna, bo)
    ask = house.ask_id(bo)
    house.tap(bo, f"cases.answer:{ask}")
    house.tap(anna, f"cases.withdraw_now:{case.id}")
    assert texts(house.write(bo, "Måske mødetiden."), bo) == [GONE]
    assert house.stage.reload(bo).awaiting is None
    assert texts(house.write(bo, "Igen", to=f"case_ask:{ask}"), bo) == [GONE]
    for action in ("open", "answer", "decline"):
        assert toast(house.tap(bo, f"cases.{action}:{ask}")) == GONE
    assert house.stage.db.rows("select * from case_reflections") == []
    assert house.labels(bo) == []


def test_an_answer_to_a_closed_case_is_kindly_refused(house: House) -> None:
    anna, bo, cem = house.colleagues("Anna", "Bo", "Cem")
    case = house.bring(anna, bo, cem)
    house.answer(bo, "Ja")
    house.tap(cem, f"cases.answer:{house.ask_id(cem)}")
    house.write(cem, "Halvt")
    house.move_to(TODAY + timedelta(days=9), "15.00")
    house.tap(anna, f"cases.close:{case.id}")
    house.tap(cem, "cases.home")
    assert texts(house.write(cem, "Mere", to=f"case_ask:{house.ask_id(cem)}"), cem) == [CLOSED]
    # What was begun and never sent is forgotten.
    assert store_asks.reflections_of(house.stage.db, house.ask_id(cem)) == {}


def test_an_asker_who_leaves_before_the_answer(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    house.bring(anna, bo)
    shown = house.tap(bo, f"cases.open:{house.ask_id(bo)}")
    house.arrive(shown)
    left = house.leave(anna)
    assert [one.text for one in told(left, bo)] == ["Trukket tilbage"]
    assert house.labels(bo) == []
    assert toast(house.tap(bo, f"cases.open:{house.ask_id(bo)}")) == GONE
    assert house.move_to(TODAY + timedelta(days=9), "15.00") == []


def test_one_who_is_asked_and_leaves_is_silence(house: House) -> None:
    anna, bo, cem = house.colleagues("Anna", "Bo", "Cem")
    case = house.bring(anna, bo, cem)
    house.leave(bo)
    house.answer(cem, "Ja")
    assert house.case(case).state == "open"
    assert "1 af 2 har svaret" in house.tap(anna, f"cases.card:{case.id}")[-1].text


def test_who_is_away_when_asked_hears_of_it_when_back(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    house.bring(anna, bo)
    house.change(bo, paused=1)
    assert texts(house.in_days(4), bo) == []
    house.change(bo, paused=0)
    assert texts(house.in_days(0, "15.00"), bo)[-1].startswith("En kollega har spurgt dig")


@pytest.mark.parametrize("action", ["open", "answer", "decline", "send_answers", "share"])
def test_what_somebody_else_is_asked_is_stale(house: House, action: str) -> None:
    anna, bo, cem = house.colleagues("Anna", "Bo", "Cem")
    house.bring(anna, bo)
    assert toast(house.tap(cem, f"cases.{action}:{house.ask_id(bo)}")) == STALE
