"""Finding a time: one suggestion, notes to each other, the half-way check, a new partner."""

from datetime import date

import pytest

from bot import people
from bot.people.rules import Person
from bot.sparring import store
from tests.sparring.rounds import STALE, Workplace

FIRST = date(2026, 12, 2)


@pytest.fixture
def pair(workplace: Workplace) -> tuple[Person, Person]:
    """Anna and Bo, who have had the notice of the first round."""
    anna, bo = workplace.colleagues("Anna", "Bo")
    workplace.start()
    workplace.move_to(FIRST, "9.20")
    workplace.stage.out()
    return anna, bo


def test_when_the_time_suits_both_it_is_agreed_and_both_are_told(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    (waits,) = workplace.tap(anna, "sparring.fits:1")
    assert (waits.method, waits.to) == ("editMessageText", anna.key)
    assert waits.text.endswith(
        "Du har sagt ja til fredag den 4. december kl. 13.00. Jeg skriver, når Bo også har."
    )
    assert waits.labels == [
        "Foreslå tider",
        "Vi har en tid",
        "Start sparring",
        "Skriv en besked",
        "Se forløbet",
        "Bed om en anden",
        "Skriv i stedet",
    ]
    *files, agreed = workplace.tap(bo, "sparring.fits:1")
    assert {one.to for one in files} == {anna.key, bo.key}
    told = next(one for one in files if one.to == anna.key)
    assert told.text == (
        "Aftalt fredag den 4. december kl. 13.00 med Bo. "
        "Filen lægger tiden i din kalender. God sparring."
    )
    assert told.labels == ["Skriv en besked", "Se forløbet", "Flyt eller aflys"]
    assert agreed.to == bo.key
    assert agreed.text.endswith("Aftalt: fredag den 4. december kl. 13.00.")


def test_two_fast_taps_of_the_time_count_once_and_say_nothing_more(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    workplace.tap(anna, "sparring.fits:1")
    assert workplace.tap(anna, "sparring.fits:1") == []
    workplace.tap(bo, "sparring.fits:1")
    assert workplace.tap(bo, "sparring.fits:1") == []
    assert workplace.tap(anna, "sparring.fits:1") == []


def test_the_half_way_check_comes_only_when_no_time_is_agreed(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    workplace.move_to(date(2026, 12, 9), "9.20")
    (message,) = workplace.news(anna)
    assert message.text == (
        "I er halvvejs i runden, som varer til og med tirsdag den 15. december. "
        "Har du fundet en tid med Bo?"
    )
    assert message.labels == [
        "Foreslå tider",
        "Vi har en tid",
        "Skriv en besked",
        "Bed om en anden",
    ]
    thanks, shown = workplace.tap(anna, message.data("Vi har en tid"))
    assert thanks.payload["text"] == "Godt. Jeg spørger ikke mere til tiden."
    assert shown.text.endswith("I har selv aftalt en tid.")
    assert workplace.tap(anna, message.data("Vi har en tid")) == []
    assert "I har selv aftalt en tid." in workplace.command(anna).text


def test_an_agreed_time_needs_no_half_way_check_and_is_asked_about_the_day_after(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    workplace.tap(anna, "sparring.fits:1")
    workplace.tap(bo, "sparring.fits:1")
    workplace.stage.out()
    workplace.move_to(date(2026, 12, 4), "16.00")
    reminded = workplace.stage.out()
    assert {one.to for one in reminded} == {anna.key, bo.key}
    assert all(one.text.startswith("I dag kl. 13.00 har du") for one in reminded)
    # The time was on a Friday.
    workplace.move_to(date(2026, 12, 7), "9.20")
    (message,) = workplace.news(anna)
    assert message.text.endswith("Blev sparringen med Bo holdt?")
    workplace.move_to(date(2026, 12, 15), "23.00")
    assert workplace.stage.out() == []


def test_a_note_goes_to_the_other_at_once_and_is_not_kept(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    (asks,) = workplace.tap(anna, "sparring.note:1")
    assert asks.text == ("Hvad vil du skrive til Bo? Højst 200 tegn og uden navne på borgere.")
    assert asks.subject == "note:1"
    # A second fast tap asks no second time.
    assert workplace.tap(anna, "sparring.note:1") == []
    note, sent = workplace.write(anna, "Kan du kl. 14 <i stedet>?")
    assert (note.to, note.text) == (
        bo.key,
        "Besked fra Anna om jeres sparring:\n\n”Kan du kl. 14 &lt;i stedet&gt;?”",
    )
    assert note.payload["protect_content"] is True
    assert note.subject == "note:1"
    words_of = workplace.stage.db.value("select words_of from outbox where words_of is not null")
    assert words_of == anna.key
    assert (sent.to, sent.text) == (anna.key, "Sendt til Bo.")
    assert workplace.stage.reload(anna).awaiting is None
    columns = workplace.stage.db.rows("select * from seats where notes = 1")
    assert "14" not in str(columns[0].values())


def test_a_reply_to_a_note_is_a_note(workplace: Workplace, pair: tuple[Person, Person]) -> None:
    _, bo = pair
    note, sent = workplace.write(bo, "Ja, fint.", to="note:1")
    assert note.text.endswith("”Ja, fint.”")
    assert sent.text == "Sendt til Anna."


def test_a_reply_to_the_notice_is_not_sent_to_anybody(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    (asked,) = workplace.write(anna, "Kan jeg slippe?", to="group:1")
    assert asked.to == anna.key
    assert asked.text == "Jeg har ikke sendt noget. Vil du skrive til Bo, så tryk her først."
    assert asked.labels == ["Skriv en besked"]


def test_a_note_of_201_characters_is_not_sent_and_still_awaited(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    workplace.tap(anna, "sparring.note:1")
    (refused,) = workplace.write(anna, "x" * 201)
    assert refused.text == (
        "Teksten er 201 tegn, og der er plads til 200. Vil du korte den lidt og sende den igen?"
    )
    assert len(workplace.write(anna, "x" * 200)) == 2


def test_each_may_send_three_notes(workplace: Workplace, pair: tuple[Person, Person]) -> None:
    anna, bo = pair
    for text in ("en", "to", "tre"):
        assert len(workplace.write(anna, text, to="note:1")) == 2
    used = "Du har sendt dine tre beskeder. Aftal resten direkte med Bo."
    assert [one.text for one in workplace.write(anna, "fire", to="note:1")] == [used]
    assert [one.text for one in workplace.tap(anna, "sparring.note:1")] == [used]
    assert len(workplace.write(bo, "min første", to="note:1")) == 2


def test_no_note_after_all(workplace: Workplace, pair: tuple[Person, Person]) -> None:
    anna, _ = pair
    (asks,) = workplace.tap(anna, "sparring.note:1")
    (gone,) = workplace.tap(anna, asks.data("Fortryd"))
    assert gone.text == "Helt fint. Der er ikke sendt noget."
    assert workplace.stage.reload(anna).awaiting is None
    (stale,) = workplace.tap(anna, asks.data("Fortryd"))
    assert stale.text == STALE


def test_a_note_to_somebody_who_blocked_the_bot_is_not_said_to_be_sent(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    with workplace.stage.db.transaction():
        people.set_reachable(workplace.stage.db, bo.key, reachable=False)
    (answer,) = workplace.write(anna, "Hej", to="note:1")
    assert answer.text == "Jeg kan ikke få fat i Bo lige nu, så tag kontakt direkte."


def test_a_note_after_the_round_is_not_sent(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    with workplace.stage.db.transaction():
        workplace.stage.db.execute("update rounds set state = 'closed'")
    (answer,) = workplace.write(anna, "Hej", to="note:1")
    assert answer.text == (
        "Den runde er slut, så jeg har ikke sendt beskeden. Tag gerne fat i din kollega direkte."
    )


def test_a_wish_for_a_new_partner_can_be_taken_back(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    (noted,) = workplace.tap(anna, "sparring.new:1")
    assert noted.text == (
        "Tovholderen kan se dit ønske, men ingen grund, og Bo får kun at vide, at du ikke kan "
        "alligevel denne gang. Skal jeg finde en ny sparringsmakker nu?"
    )
    assert noted.labels == ["Ja, find en ny", "Fortryd"]
    assert workplace.tap(anna, "sparring.new:1") == []
    assert "Bed om en anden" not in workplace.command(anna).labels
    (undone,) = workplace.tap(anna, noted.data("Fortryd"))
    assert undone.text == "Helt fint. Ønsket er væk igen."
    assert workplace.tap(anna, noted.data("Fortryd")) == []
    group = store.find_group(workplace.stage.db, 1)
    assert group is not None
    assert not any(seat.new_partner for seat in group.seats)


def test_an_open_time_stands_under_waiting(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    assert [(one.label, one.data) for one in workplace.items(anna)] == [
        ("Aftal sparring", "sparring.home")
    ]
    workplace.tap(anna, "sparring.fits:1")
    assert workplace.items(anna) == []
    assert len(workplace.items(bo)) == 1


def test_the_time_of_a_trio_must_suit_all_three(workplace: Workplace) -> None:
    trio = workplace.colleagues("Anna", "Bo", "Cem")
    workplace.start()
    workplace.move_to(FIRST, "9.20")
    workplace.tap(trio[0], "sparring.fits:1")
    (waits,) = workplace.tap(trio[1], "sparring.fits:1")
    assert "Jeg skriver, når" in waits.text
    messages = workplace.tap(trio[2], "sparring.fits:1")
    files = [one.to for one in messages if one.method == "sendDocument"]
    assert sorted(workplace.names(files)) == ["Anna", "Bo", "Cem"]
