"""Whoever is asked sees the wish and answers in three steps, or does not, without a reason."""

from datetime import date, timedelta

import pytest

from bot import people
from bot.feedback import store, store_given
from tests.feedback.office import (
    PARTS,
    STALE,
    TODAY,
    WISH,
    Office,
    texts,
    toast,
    told,
)
from tests.turns import Out

LAST = "mandag den 30. november"
NONE_CAME = (
    "Fristen for dit ønske om feedback fra mandag den 23. november er gået. Der nåede ikke at "
    "komme svar denne gang."
)


def opened(office: Office, person: object, ask_id: int) -> Out:
    return office.tap(person, f"feedback.open:{ask_id}")[0]  # type: ignore[arg-type]


def test_the_wish_is_opened_answered_in_three_steps_seen_and_sent(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo, kind="next")
    letter = told(office.in_days(0), bo)[0]
    shown = office.press(bo, letter, "Ønske om feedback")[0]
    assert shown.text == (
        f"Anna vil gerne have feedback på noget.\n\n<b>Hvad nu:</b> ”{WISH}”\n\nDet er tre korte "
        f"trin, og kun Anna ser dit svar. Du har til og med {LAST}; vil du svare?"
    )
    assert shown.payload["protect_content"] is True
    assert shown.labels == ["Svar nu", "Ikke denne gang"]
    step = office.press(bo, shown, "Svar nu")[0]
    assert step.text == (
        "<b>Trin 1 af 3.</b> Hvilken situation tænker du på?\n\nHøjst 600 tegn, uden navne på "
        "borgere, CPR eller genkendelige detaljer."
    )
    assert step.labels == ["Gem til senere", "Slet kladden"]
    step = office.write(bo, PARTS[0])[0]
    assert step.text.startswith(
        "<b>Trin 2 af 3.</b> Hvad så du Anna gøre, og hvad kom der ud af det? Hold dig til "
        "handlingen."
    )
    step = office.write(bo, PARTS[1])[0]
    assert step.text.startswith(
        "<b>Trin 3 af 3.</b> Hvad kunne være værd at prøve næste gang? Én tanke eller ét spørgsmål"
    )
    preview = office.write(bo, PARTS[2])[0]
    assert preview.text == (
        "Sådan får Anna det at se:\n\n"
        f"<b>Situationen</b>\n{PARTS[0]}\n\n<b>Det, jeg så</b>\n{PARTS[1]}\n\n"
        f"<b>Til næste gang</b>\n{PARTS[2]}\n\n"
        "Kun Anna ser det og må vise det til sin sparringsmakker uden dit navn. Vil du sende det?"
    )
    assert preview.labels == [
        "Send", "Ret trin 1", "Ret trin 2", "Ret trin 3", "Gem til senere", "Slet kladden",
    ]  # fmt: skip
    sent = office.press(bo, preview, "Send")
    assert texts(sent, bo) == [
        "Sendt til Anna, som læser det, når det passer. Du kan trække det tilbage under Det, jeg "
        "har givet."
    ]
    assert texts(sent, anna) == [
        "Bo har svaret på dit ønske om feedback. Læs det, når det passer dig."
    ]
    assert told(sent, anna)[0].labels == ["Læs feedback"]


def test_two_fast_taps_on_send(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo)
    feedback = office.answer(bo, send=False)
    first = office.tap(bo, f"feedback.send:{feedback}")
    assert len(texts(first, anna)) == 1
    assert office.tap(bo, f"feedback.send:{feedback}") == []
    assert office.tap(bo, f"feedback.answer:{office.ask_id(bo)}")[0].method == "answerCallbackQuery"


def test_two_fast_taps_on_answer_ask_once(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo)
    data = f"feedback.answer:{office.ask_id(bo)}"
    assert len(office.tap(bo, data)) == 1
    assert office.tap(bo, data) == []
    assert office.stage.db.value("select count(*) from feedback") == 1


def test_the_third_step_follows_what_was_wished_for(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    questions = {
        "worked": "Hvad må der gerne komme mere af næste gang?",
        "question": "Hvad tænker du om spørgsmålet, eller hvad vil du selv spørge om?",
    }
    for kind, question in questions.items():
        office.ask(anna, bo, kind=kind)
        office.tap(bo, f"feedback.answer:{office.ask_id(bo)}")
        office.write(bo, PARTS[0])
        assert question in office.write(bo, PARTS[1])[0].text


def test_a_begun_answer_is_left_and_resumed_and_put_right(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo)
    ask = office.ask_id(bo)
    office.tap(bo, f"feedback.answer:{ask}")
    office.write(bo, PARTS[0])
    office.tap(bo, "feedback.later")
    assert office.labels(bo) == ["Ønske om feedback"]
    office.in_days(2)
    assert office.tap(bo, f"feedback.open:{ask}")[0].text.startswith("<b>Trin 2 af 3.</b>")
    office.write(bo, PARTS[1])
    preview = office.write(bo, PARTS[2])[0]
    office.press(bo, preview, "Ret trin 1")
    again = office.write(bo, "Tavlemødet")[0]
    assert "<b>Situationen</b>\nTavlemødet\n" in again.text
    edited = office.edit(bo, "feedback_part:1.thought", "Prøv det igen")[0]
    assert "<b>Til næste gang</b>\nPrøv det igen\n" in edited.text
    dropped = office.press(bo, edited, "Slet kladden")
    assert texts(dropped, bo) == ["Kladden er slettet."]
    # The wish can be answered anew.
    assert office.labels(bo) == ["Ønske om feedback"]
    assert opened(office, bo, ask).labels == ["Svar nu", "Ikke denne gang"]


def test_a_reply_to_the_wish_is_the_first_step(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo)
    ask = office.ask_id(bo)
    opened(office, bo, ask)
    step = office.write(bo, PARTS[0], to=f"feedback_ask:{ask}")[0]
    assert step.text.startswith("<b>Trin 2 af 3.</b>")
    assert store_given.find(office.stage.db, 1).words == {"situation": PARTS[0]}  # type: ignore[union-attr]


def test_not_this_time_sounds_like_silence_to_the_asker(office: Office) -> None:
    """Two who ask one colleague each: one gets a no, one gets nothing; both hear the same."""
    anna, bo, cem, dorthe = office.colleagues("Anna", "Bo", "Cem", "Dorthe")
    office.ask(anna, bo)
    office.ask(cem, dorthe)
    said = office.tap(bo, f"feedback.decline:{office.ask_id(bo)}")
    assert texts(said, bo) == [
        "Helt fint. Det siger jeg ikke til nogen, og du kan nå at ombestemme dig til og med "
        f"{LAST}."
    ]
    assert texts(said, anna) == []
    assert office.tap(bo, f"feedback.decline:{office.ask_id(bo)}") == []
    assert office.labels(bo) == []
    for asker in (anna, cem):
        card = office.tap(asker, f"feedback.wish:{1 if asker is anna else 2}")[0]
        assert "Ingen svar endnu." in card.text
    quiet = office.move_to(date(2026, 12, 1), "9.14")
    assert texts(quiet, anna) == texts(quiet, cem) == []
    at_last = office.move_to(date(2026, 12, 1), "9.20")
    assert texts(at_last, anna) == texts(at_last, cem) == [NONE_CAME]
    assert told(at_last, anna)[0].payload["disable_notification"] is True
    later = office.in_days(10)
    assert texts(later, anna) == texts(later, cem) == []


def test_a_no_can_become_a_yes_until_the_last_day(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo)
    said = office.tap(bo, f"feedback.decline:{office.ask_id(bo)}")[0]
    assert said.labels == ["Svar alligevel"]
    assert office.press(bo, said, "Svar alligevel")[0].text.startswith("<b>Trin 1 af 3.</b>")
    assert office.labels(bo) == ["Ønske om feedback"]


def test_at_the_deadline_the_asker_hears_how_many_answered(office: Office) -> None:
    anna, bo, cem, dorthe = office.colleagues("Anna", "Bo", "Cem", "Dorthe")
    office.ask(anna, bo, cem, dorthe)
    office.answer(bo)
    office.tap(cem, f"feedback.decline:{office.ask_id(cem)}")
    assert texts(office.in_days(9), anna) == [
        "Fristen for dit ønske om feedback fra mandag den 23. november er gået. Én har svaret, og "
        "resten nåede det ikke denne gang."
    ]


def test_when_all_have_answered_there_is_nothing_to_say_at_the_deadline(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo)
    office.answer(bo)
    assert texts(office.in_days(9), anna) == []
    assert office.stage.db.value("select state from feedback_requests") == "closed"


def test_after_the_deadline_nothing_is_begun_but_what_was_begun_is_ended(office: Office) -> None:
    anna, bo, cem = office.colleagues("Anna", "Bo", "Cem")
    office.ask(anna, bo, cem)
    feedback = office.answer(bo, send=False)
    office.tap(bo, "feedback.later")
    office.in_days(9)
    said = office.tap(cem, f"feedback.answer:{office.ask_id(cem)}")
    assert toast(said) == (
        "Fristen for det ønske er gået. Vil du give feedback alligevel, så vælg Giv feedback."
    )
    assert office.labels(cem) == []
    assert office.labels(bo) == ["Ønske om feedback"]
    preview = opened(office, bo, office.ask_id(bo))
    assert texts(office.press(bo, preview, "Send"), anna) == [
        "Bo har svaret på dit ønske om feedback. Læs det, når det passer dig."
    ]
    assert feedback == 1


def test_an_asker_who_leaves_before_the_answer(office: Office) -> None:
    anna, bo, cem = office.colleagues("Anna", "Bo", "Cem")
    office.ask(anna, bo, cem)
    office.tap(bo, f"feedback.answer:{office.ask_id(bo)}")
    office.write(bo, PARTS[0])
    office.leave(anna)
    said = office.write(bo, PARTS[1])
    assert texts(said, bo) == [
        "Din kollega er her ikke længere eller har trukket ønsket tilbage, så jeg har ikke gemt "
        "eller sendt noget."
    ]
    assert office.stage.db.rows("select * from feedback") == []
    assert toast(office.tap(cem, f"feedback.open:{office.ask_id(cem)}")) == (
        "Det ønske er trukket tilbage."
    )
    assert office.labels(bo) == office.labels(cem) == []
    assert office.in_days(9) == []


def test_an_asker_who_leaves_with_the_answer_ready_to_send(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo)
    feedback = office.answer(bo, send=False)
    office.leave(anna)
    said = texts(office.tap(bo, f"feedback.send:{feedback}"), bo)
    assert said[0].startswith("Din kollega er her ikke længere")


def test_somebody_asked_who_leaves_is_silence_to_the_asker(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo)
    office.answer(bo, send=False)
    office.leave(bo)
    assert office.stage.db.rows("select * from feedback") == []
    assert texts(office.in_days(9), anna) == [NONE_CAME]


def test_a_step_that_is_too_long_is_not_kept(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo)
    office.tap(bo, f"feedback.answer:{office.ask_id(bo)}")
    assert texts(office.write(bo, "ø" * 601), bo) == [
        "Det er 601 tegn, og der er plads til 600. Vil du korte det lidt?"
    ]
    assert office.write(bo, "ø" * 600)[0].text.startswith("<b>Trin 2 af 3.</b>")


def test_the_longest_answer_of_signs_that_html_escapes_is_shown_whole(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo)
    office.tap(bo, f"feedback.answer:{office.ask_id(bo)}")
    for _ in range(3):
        shown = office.write(bo, "&" * 600)
    assert sum(one.text.count("&amp;") for one in shown) == 1800
    assert [bool(one.labels) for one in shown] == [False] * (len(shown) - 1) + [True]
    office.press(bo, shown[-1], "Send")
    read = told(office.tap(anna, "feedback.read:1"), anna)
    assert sum(one.text.count("&amp;") for one in read) == 1800
    assert all(one.payload["protect_content"] for one in read)


def test_marks_that_point_to_a_person_are_counted_over_all_steps(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo)
    office.tap(bo, f"feedback.answer:{office.ask_id(bo)}")
    office.write(bo, "Samtalen med en mand på 42 år")
    office.write(bo, "Du spurgte ind til hans angst")
    asked = office.write(bo, "Spørg også til de tre børn")[0]
    assert asked.text.startswith("Det her kan måske pege på en person")
    assert "Brug det alligevel" in asked.labels
    assert "thought" not in store_given.find(office.stage.db, 1).words  # type: ignore[union-attr]


def test_the_name_of_who_asks_may_stand_in_the_answer(office: Office) -> None:
    anna, bo, _ = office.colleagues("Anna", "Bo", "Cem")
    office.ask(anna, bo)
    office.tap(bo, f"feedback.answer:{office.ask_id(bo)}")
    assert office.write(bo, "Da Anna gav ordet videre")[0].text.startswith("<b>Trin 2")
    assert office.write(bo, "Cem kom på banen")[0].text.startswith("Du nævner måske en kollega")


@pytest.mark.parametrize("read", [False, True])
def test_a_step_that_was_sent_stays_whether_it_was_read_or_not(office: Office, read: bool) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo)
    feedback = office.answer(bo)
    if read:
        office.tap(anna, f"feedback.read:{feedback}")
    said = office.edit(bo, f"feedback_part:{feedback}.seen", "Du afbrød")
    assert texts(said, bo) == [
        "Det er sendt, så det står, som det var. Du kan trække det hele tilbage under Det, jeg "
        "har givet."
    ]
    assert PARTS[1] in office.tap(anna, f"feedback.read:{feedback}")[0].text


def test_a_text_for_what_was_sent_or_deleted_is_not_kept(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo)
    feedback = office.answer(bo)
    gone = (
        "Den feedback er sendt eller slettet, så jeg har ikke gemt teksten. Vil du begynde en ny "
        "under /feedback?"
    )
    for subject in (f"feedback_part:{feedback}.seen", "feedback_part:77.seen", "feedback_part:x"):
        assert texts(office.write(bo, "Mere", to=subject), bo) == [gone]
    assert texts(office.write(anna, "Mere", to=f"feedback_part:{feedback}.seen"), anna) == [gone]
    assert texts(office.write(anna, "Mere", to="feedback_wish:1"), anna) == [gone]


def test_who_pauses_finds_the_answer_under_det_venter(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo)
    office.change(anna, paused=1)
    feedback = office.answer(bo)
    assert texts(office.stage.out(), anna) == []
    assert [item.data for item in office.items(anna)] == [f"feedback.read:{feedback}"]
    assert texts(office.in_days(9), anna) == []


def test_who_is_away_hears_of_an_answer_on_the_first_working_day_back(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo)
    back = TODAY + timedelta(days=12)  # A Saturday.
    office.change(anna, away_until=back.isoformat())
    office.answer(bo)
    row = office.stage.db.row(
        "select not_before from outbox where person = ? order by id desc", (anna.key,)
    )
    assert row is not None
    opens = office.stage.settings.calendar().at(
        TODAY + timedelta(days=14), office.stage.settings.calendar().opens
    )
    assert row["not_before"] == int(opens.timestamp())


def test_what_one_is_asked_is_out_of_reach_for_others(office: Office) -> None:
    anna, bo, cem = office.colleagues("Anna", "Bo", "Cem")
    office.ask(anna, bo)
    ask = office.ask_id(bo)
    feedback = office.answer(bo, send=False)
    before = office.stage.db.rows("select * from feedback_asks")
    for data in (
        f"open:{ask}", f"answer:{ask}", f"decline:{ask}", f"send:{feedback}", f"write:{feedback}",
        f"change:{feedback}:1", f"drop:{feedback}", f"read:{feedback}", "open", "open:x:y",
        "change:1:9", "send:99999999999999999999",
    ):  # fmt: skip
        for person in (anna, cem):
            assert toast(office.tap(person, f"feedback.{data}")) == STALE
    assert office.stage.db.rows("select * from feedback_asks") == before
    assert store_given.find(office.stage.db, feedback) is not None


def test_after_a_move_to_another_account_what_was_begun_is_locked(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo)
    office.answer(bo, send=False)
    office.draft(bo, anna)
    office.give(bo, anna, send=False)
    office.in_days(1)
    locked = "Det, du skrev tidligere, er låst, indtil du skriver din sikkerhedskode."
    with office.stage.db.transaction():
        until = int((office.stage.now + timedelta(days=30)).timestamp())
        people.change(office.stage.db, bo.key, locked_until=until)
    for data in (f"open:{office.ask_id(bo)}", f"answer:{office.ask_id(bo)}", "ask", "give"):
        said = office.tap(bo, f"feedback.{data}")
        assert toast(said) == locked
        assert texts(said, bo) == []


@pytest.mark.parametrize("state", ["draft", "withdrawn"])
def test_a_wish_that_is_none_is_stale(office: Office, state: str) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.draft(anna, bo)
    if state == "withdrawn":
        office.tap(anna, "feedback.ask_now:1:1")
        office.tap(anna, "feedback.withdraw_wish_now:1")
    said = toast(office.tap(bo, f"feedback.open:{office.ask_id(bo)}"))
    assert said == (STALE if state == "draft" else "Det ønske er trukket tilbage.")
    assert store.asks_for(office.stage.db, bo.key) == []
