"""Two who write instead of meeting: asking, five moves in turn, and what can go wrong."""

from datetime import date

import pytest

from bot import people
from bot.attention.store import waiting
from tests.sparring.rounds import STALE, Workplace
from tests.sparring.writers import Writers, a_pair, texts, to

STEP = "Når jeg ringer til en virksomhed, så vil jeg spørge først."


@pytest.fixture
def pair(workplace: Workplace) -> Writers:
    return a_pair(workplace)


def rows(pair: Writers) -> list[tuple[int, str]]:
    return [(move.number, move.text) for move in pair.talk.moves]


def changed(pair: Writers) -> list[dict[str, object]]:
    """All rows that a tap or a text could change."""
    db = pair.workplace.stage.db
    return [
        row
        for table in ("written_talks", "written_moves", "seats", "wants", "schedule")
        for row in db.rows(f"select * from {table}")
    ]


def test_the_other_is_asked_and_told_what_it_is(pair: Writers) -> None:
    answer, asked = sorted(
        pair.tap(pair.focus, "written"), key=lambda one: one.to != pair.focus.key
    )
    assert answer.text == (
        f"Jeg spørger {pair.partner.name} for dig. Kommer der ikke noget ja, mødes I, som I ellers "
        "ville."
    )
    assert answer.labels == ["Fortryd"]
    assert asked.text == (
        f"Du er sat sammen med <b>{pair.focus.name}</b>, som foreslår, at I skriver i stedet for "
        "at mødes: 5 korte tekster på skift over højst 5 arbejdsdage. Kun I to ser dem, og de "
        "bliver slettet 7 dage efter. Vil du skrive i stedet?"
    )
    assert asked.labels == ["Ja tak", "Hellere mødes"]
    assert pair.talk.state == "asked"


def test_a_no_costs_nothing_and_is_told_kindly(pair: Writers) -> None:
    pair.tap(pair.focus, "written")
    out = pair.tap(pair.partner, "written", "no")
    assert texts(pair.partner, out) == [
        f"Helt fint. Jeg siger til {pair.focus.name}, at I hellere skal mødes."
    ]
    (told,) = to(pair.focus, out)
    assert told.text == f"{pair.partner.name} vil hellere mødes denne gang. Hvornår passer det jer?"
    assert "Passer mig" in told.labels
    assert "Skriv i stedet" not in told.labels
    assert [seat.outcome for seat in pair.workplace.group(pair.focus).seats] == [None, None]
    assert pair.workplace.items(pair.focus) == pair.workplace.items(pair.partner)


def test_no_answer_is_no(pair: Writers) -> None:
    pair.tap(pair.focus, "written")
    pair.workplace.move_to(date(2026, 12, 17), "9.30")
    pair.workplace.stage.out()
    (toast,) = pair.tap(pair.partner, "written", "yes")
    assert toast.text == STALE
    assert not pair.talk.is_open
    assert pair.talk.moves == ()


def test_whoever_asked_may_think_better_of_it(pair: Writers) -> None:
    pair.tap(pair.focus, "written")
    pair.arrive()
    out = pair.tap(pair.focus, "unask")
    assert texts(pair.focus, out) == ["Helt fint. Jeg spørger ikke."]
    assert [one.method for one in to(pair.partner, out)] == ["deleteMessage"]
    assert pair.workplace.stage.db.rows("select * from written_talks") == []
    assert pair.tap(pair.focus, "unask") == []
    # It can be asked for again.
    assert len(pair.tap(pair.partner, "written")) == 2


def test_a_yes_begins_with_the_focus_person_s_text(pair: Writers) -> None:
    pair.tap(pair.partner, "written")
    out = pair.tap(pair.focus, "written", "yes")
    (first,) = to(pair.focus, out)
    assert first.text.startswith("I skriver sammen til og med onsdag den 9. december.\n\n")
    assert first.text.endswith(
        "• Sparring er ikke vurdering.\n\n"
        "<b>Spørgsmålet</b> (1 af 5)\n"
        "Skriv tre sætninger om opgaven. Hvad er dit spørgsmål til sidst?\n\n"
        "Tryk Skriv nu, eller svar på denne besked. Højst 600 tegn. "
        "<i>Ingen navne, CPR eller genkendelige detaljer.</i>"
    )
    assert first.labels == ["Skriv nu", "Hellere mødes"]
    (waits,) = to(pair.partner, out)
    assert waits.text.startswith(
        f"{pair.focus.name} vil gerne skrive. I skriver sammen til og med onsdag den 9. december."
    )
    assert waits.text.endswith(
        "Din sparringsmakker skriver først. Du hører fra mig, når det er din tur."
    )
    assert waits.labels == []
    focus = pair.workplace.stage.reload(pair.focus)
    assert focus.awaits(pair.workplace.stage.now) == f"move:{pair.group_id}"


def test_the_other_who_is_written_to_is_never_made_to_await_a_text(pair: Writers) -> None:
    """Else what they write to the week's question would go to their colleague."""
    pair.tap(pair.focus, "written")
    pair.tap(pair.partner, "written", "yes")
    pair.write_moves(1)
    for person in (pair.focus, pair.partner):
        assert pair.workplace.stage.reload(person).awaits(pair.workplace.stage.now) is None


def test_both_press_at_once(pair: Writers) -> None:
    pair.tap(pair.focus, "written")
    pair.tap(pair.partner, "written")
    assert pair.talk.is_open
    assert pair.talk.ends == date(2026, 12, 9)


def test_a_second_yes(pair: Writers) -> None:
    pair.begin()
    before = changed(pair)
    assert pair.tap(pair.focus, "written", "yes") == []
    assert [one.text for one in pair.tap(pair.focus, "written", "no")] == [STALE]
    assert changed(pair) == before


def test_asking_twice_asks_once(pair: Writers) -> None:
    pair.tap(pair.focus, "written")
    assert pair.tap(pair.focus, "written") == []


def test_the_one_who_asked_cannot_say_yes_for_the_other(pair: Writers) -> None:
    pair.tap(pair.focus, "written")
    assert [one.text for one in pair.tap(pair.focus, "written", "yes")] == [STALE]
    assert pair.talk.state == "asked"


def test_a_yes_after_a_time_was_agreed(pair: Writers) -> None:
    pair.tap(pair.focus, "written")
    pair.tap(pair.focus, "own")
    out = pair.tap(pair.partner, "written", "yes")
    assert texts(pair.partner, out) == ["I har fundet en tid sammen, så I mødes i stedet."]
    assert pair.talk.state == "asked"


def test_the_button_is_a_pair_s_without_a_time(pair: Writers) -> None:
    assert "Skriv i stedet" in pair.workplace.tap(pair.focus, "sparring.choices")[0].labels
    pair.tap(pair.focus, "own")
    (more,) = pair.workplace.tap(pair.focus, "sparring.choices")
    assert "Skriv i stedet" not in more.labels
    assert [one.text for one in pair.tap(pair.focus, "written")] == [STALE]


@pytest.mark.parametrize("state", ["waiting", "running", "paused"])
def test_not_while_a_talk_is_on(pair: Writers, state: str) -> None:
    with pair.workplace.stage.db.transaction():
        pair.workplace.stage.db.execute(
            "insert into talks (sparring_group, protocol, state, since)"
            " values (?, 'makkersparring', ?, 0)",
            (pair.group_id, state),
        )
    (more,) = pair.workplace.tap(pair.partner, "sparring.choices")
    assert "Skriv i stedet" not in more.labels
    assert [one.text for one in pair.tap(pair.partner, "written")] == [STALE]


def test_a_trio_does_not_write(workplace: Workplace) -> None:
    anna, *_ = workplace.colleagues("Anna", "Bo", "Cem")
    workplace.start()
    workplace.move_to(date(2026, 12, 2), "9.30")
    (more,) = workplace.tap(anna, "sparring.choices")
    assert "Skriv i stedet" not in more.labels
    assert [one.text for one in workplace.tap(anna, "sparring.written:1")] == [STALE]


def test_partner_without_telegram(pair: Writers) -> None:
    pair.workplace.change(pair.partner, contact="lokal 12")
    (more,) = pair.workplace.tap(pair.focus, "sparring.choices")
    assert "Skriv i stedet" not in more.labels
    assert [one.text for one in pair.tap(pair.focus, "written")] == [STALE]


def test_five_moves_in_turn_and_the_talk_counts_as_held(pair: Writers) -> None:
    pair.begin()
    out = pair.write(pair.focus, "Jeg står fast med en praktik. Hvad overser jeg?")
    words, asks = to(pair.partner, out)
    assert words.text == (
        f"{pair.focus.name} skriver:\n\n”Jeg står fast med en praktik. Hvad overser jeg?”"
    )
    assert words.payload["protect_content"] is True
    assert words.labels == []
    assert asks.text == (
        "<b>Undersøg</b> (2 af 5)\n"
        "Læs det to gange, og vent med råd. Hvilke spørgsmål, højst tre, vil du stille?\n"
        "– Hvem var med?\n"
        "– Hvad tror du, borgeren lagde mærke til hos dig?\n"
        "– Hvad ville du råde en ny kollega til?\n\n"
        "Tryk Skriv nu, eller svar på denne besked. Højst 600 tegn. "
        "<i>Ingen navne, CPR eller genkendelige detaljer.</i>"
    )
    assert asks.labels == ["Skriv nu", "Hellere mødes"]
    assert texts(pair.focus, out) == [
        f"Sendt til {pair.partner.name}. Du kan rette din besked eller fortryde den, indtil "
        f"{pair.partner.name} har svaret.\n\n"
        "Din sparringsmakker finder på spørgsmål til dig. Du hører fra mig, når de er her."
    ]
    assert pair.workplace.stage.reload(pair.focus).awaits(pair.workplace.stage.now) is None
    pair.tap(pair.partner, "write")
    pair.workplace.write(pair.partner, "Hvem har du talt med?")
    pair.write(pair.focus, "Kun virksomheden.")
    mirror = pair.write(pair.partner, "Jeg hørte, at du stod alene med det.")
    assert to(pair.focus, mirror)[1].text.startswith("<b>Næste skridt</b> (5 af 5)\n")
    out = pair.write(pair.focus, STEP)
    assert texts(pair.partner, out) == [
        f"{pair.focus.name} skriver:\n\n”{STEP}”",
        "Det var den sidste tekst, og I er færdige. Alle jeres tekster bliver slettet onsdag den "
        "9. december. Vil du selv notere et næste skridt?",
    ]
    (done,) = to(pair.focus, out)
    assert done.text == (
        f"{pair.partner.name} får din tekst, og dermed er I færdige. Alle jeres tekster bliver "
        f"slettet onsdag den 9. december, også hos {pair.partner.name}; det, du selv har skrevet "
        "her i chatten, sletter du selv.\n\n"
        "Vil du have det igen som dit næste skridt i en af ugens beskeder?"
    )
    assert done.labels == ["Gem som næste skridt", "Fortryd teksten"]
    assert pair.talk.state == "ended"
    assert [number for number, _ in rows(pair)] == [1, 2, 3, 4, 5]
    group = pair.workplace.group(pair.focus)
    assert {seat.outcome for seat in group.seats} == {"held"}
    for seat in group.seats:
        assert seat.person is not None
        assert waiting(pair.workplace.stage.db, seat.person) == []
    assert "I har skrevet sammen og er færdige." in pair.workplace.command(pair.focus).text


def test_the_last_text_becomes_the_next_step_with_one_tap(pair: Writers) -> None:
    pair.begin()
    pair.write_moves(4)
    pair.write(pair.focus, STEP)
    (kept,) = pair.tap(pair.focus, "keepstep")
    assert kept.text == (
        f"Gemt: ”{STEP}” Det kommer igen i en af ugens beskeder og slettes efter 90 dage."
    )
    seat = pair.workplace.group(pair.focus).seat_of(pair.focus.key)
    assert seat is not None
    assert (seat.next_step, seat.next_step_state) == (STEP, "open")
    assert pair.tap(pair.focus, "keepstep") == []
    assert [one.text for one in pair.tap(pair.partner, "keepstep")] == [STALE]
    pair.workplace.tap(pair.focus, f"sparring.forget:{seat.id}")
    assert [one.text for one in pair.tap(pair.focus, "keepstep")] == [STALE]


def test_the_partner_may_note_a_next_step_of_their_own(pair: Writers) -> None:
    pair.begin()
    pair.write_moves(4)
    thanks = to(pair.partner, pair.write(pair.focus, STEP))[1]
    pair.workplace.tap(pair.partner, thanks.data("Skriv næste skridt"))
    (kept,) = pair.workplace.write(pair.partner, "Når jeg hører om et par, så vil jeg spørge.")
    assert kept.text.startswith("Gemt: ”Når jeg hører om et par")


def test_a_last_text_too_long_for_a_next_step_is_asked_for_anew(pair: Writers) -> None:
    pair.begin()
    pair.write_moves(4)
    (done,) = to(pair.focus, pair.write(pair.focus, "x" * 301))
    assert done.text.endswith("Vil du gemme et næste skridt, så er der plads til 300 tegn.")
    assert done.labels == ["Skriv næste skridt", "Fortryd teksten"]
    assert [one.text for one in pair.tap(pair.focus, "keepstep")] == [STALE]
    (asked,) = pair.workplace.tap(pair.focus, done.data("Skriv næste skridt"))
    assert asked.labels == ["Spring over"]


def test_601_characters(pair: Writers) -> None:
    pair.begin()
    (refused,) = pair.write(pair.focus, "x" * 601)
    assert refused.text == (
        "Teksten er 601 tegn, og der er plads til 600. Vil du korte den lidt og sende den igen?"
    )
    assert rows(pair) == []
    pair.write(pair.focus, "x" * 600)
    assert len(rows(pair)) == 1
    (refused,) = pair.edit(pair.focus, 1, "x" * 601)
    assert refused.text.startswith("Teksten er 601 tegn")
    assert rows(pair) == [(1, "x" * 600)]


def test_600_characters_of_html_reach_the_other_whole(pair: Writers) -> None:
    pair.begin()
    words = to(pair.partner, pair.write(pair.focus, "&" * 600))[0]
    assert words.text == f"{pair.focus.name} skriver:\n\n”{'&amp;' * 600}”"


def test_a_text_that_may_point_to_a_person_is_asked_about_first(pair: Writers) -> None:
    pair.begin()
    (asked,) = pair.write(pair.focus, "Jeg talte med Fatima i går.")
    assert asked.text.startswith("Det her kan måske pege på en person")
    assert asked.labels[-2:] == ["Skriv om", "Send alligevel"]
    assert rows(pair) == []


def test_the_other_may_be_named(pair: Writers) -> None:
    pair.begin()
    assert len(pair.write(pair.focus, f"Hej {pair.partner.name}. Hvad overser jeg?")) == 3


def test_marks_that_are_spread_over_one_s_moves_are_read_together(pair: Writers) -> None:
    pair.begin()
    pair.write(pair.focus, "Hun er 42 år og har angst. Hvad overser jeg?")
    pair.write(pair.partner, "Hvor var hun?")
    (asked,) = pair.write(pair.focus, "Hos Netto.")
    assert asked.text.startswith("Det her kan måske pege på en person")


def test_text_when_not_my_move(pair: Writers) -> None:
    pair.begin()
    (told,) = pair.write(pair.partner, "Må jeg begynde?")
    assert told.text == (
        f"Nu er det {pair.focus.name}, der skriver, så jeg har ikke gemt din tekst. Du hører fra "
        "mig, når det er din tur."
    )
    assert rows(pair) == []
    (toast,) = pair.tap(pair.partner, "write")
    assert toast.method == "answerCallbackQuery"
    assert toast.text.startswith(f"Nu er det {pair.focus.name}, der skriver")


def test_the_same_text_twice_is_one_move(pair: Writers) -> None:
    pair.begin()
    pair.write(pair.focus, "Hvad overser jeg?")
    (told,) = pair.write(pair.focus, "Hvad overser jeg?")
    assert told.text.startswith(f"Nu er det {pair.partner.name}, der skriver")
    assert len(rows(pair)) == 1


def test_an_edit_follows_in_the_other_s_chat(pair: Writers) -> None:
    pair.begin()
    pair.write(pair.focus, "Hvad overser jeg her?")
    pair.arrive()
    out = pair.edit(pair.focus, 1, "Hvad overser jeg?")
    (copy,) = to(pair.partner, out)
    assert copy.method == "editMessageText"
    assert copy.text == f"{pair.focus.name} skriver:\n\n”Hvad overser jeg?”"
    assert texts(pair.focus, out) == [f"Rettet, også hos {pair.partner.name}."]
    assert rows(pair) == [(1, "Hvad overser jeg?")]
    assert pair.edit(pair.focus, 1, "Hvad overser jeg?") == []


def test_an_edit_of_what_was_not_sent_yet_is_sent_instead(pair: Writers) -> None:
    pair.begin()
    pair.arrive()
    pair.write(pair.focus, "Første udgave")
    pair.edit(pair.focus, 1, "Anden udgave")
    waits = pair.workplace.stage.db.rows(
        "select payload from outbox where state = 'queued' and words_of = ?", (pair.focus.key,)
    )
    assert len(waits) == 1
    assert "Anden udgave" in waits[0]["payload"]


def test_every_showing_of_a_text_follows_an_edit(pair: Writers) -> None:
    pair.begin()
    pair.write(pair.focus, "Hvad overser jeg her?")
    pair.arrive()
    pair.tap(pair.partner, "write", "again")
    pair.arrive()
    copies = to(pair.partner, pair.edit(pair.focus, 1, "Hvad overser jeg?"))
    assert [one.method for one in copies] == ["editMessageText"] * 2


def test_an_edit_that_may_point_to_a_person_is_asked_about(pair: Writers) -> None:
    pair.begin()
    pair.write(pair.focus, "Hvad overser jeg?")
    (asked,) = pair.edit(pair.focus, 1, "Hvad overser jeg hos Fatima?")
    assert asked.text.startswith("Det her kan måske pege på en person")
    assert rows(pair) == [(1, "Hvad overser jeg?")]


def test_an_edit_after_the_answer(pair: Writers) -> None:
    pair.begin()
    pair.write_moves(2)
    (told,) = pair.edit(pair.focus, 1, "Noget andet")
    assert told.text == f"{pair.partner.name} har svaret, så din tekst står, som den var."
    assert rows(pair) == [(1, "Tekst 1"), (2, "Tekst 2")]


def test_a_text_is_taken_back_until_the_other_has_written(pair: Writers) -> None:
    pair.begin()
    pair.write_moves(1)
    pair.arrive()
    out = pair.tap(pair.focus, "takeback", "1")
    stub, prompt = to(pair.partner, out)
    assert (stub.method, stub.text) == (
        "editMessageText",
        f"{pair.focus.name} har taget sin tekst tilbage.",
    )
    assert prompt.method == "deleteMessage"
    (told,) = to(pair.focus, out)
    assert told.text == (
        f"Din tekst er væk igen, også hos {pair.partner.name}. Vil du skrive en ny?"
    )
    assert told.labels == ["Skriv nu", "Hellere mødes"]
    assert rows(pair) == []
    assert pair.tap(pair.focus, "takeback", "1") == []
    # An edit of the old message is no new text.
    (not_sent,) = pair.edit(pair.focus, 1, "Rettet tekst")
    assert not_sent.text == "Den tekst er taget tilbage, så rettelsen er hverken gemt eller sendt."
    pair.write(pair.focus, "En ny tekst")
    assert rows(pair) == [(1, "En ny tekst")]


def test_a_text_that_was_not_sent_yet_is_taken_back_before_it_goes(pair: Writers) -> None:
    pair.begin()
    pair.arrive()
    pair.write_moves(1)
    pair.tap(pair.focus, "takeback", "1")
    assert not pair.workplace.stage.db.rows(
        "select * from outbox where state = 'queued' and words_of is not null"
    )


def test_a_text_is_not_taken_back_after_the_answer(pair: Writers) -> None:
    pair.begin()
    pair.write_moves(2)
    (toast,) = pair.tap(pair.focus, "takeback", "1")
    assert toast.text == f"{pair.partner.name} har svaret, så din tekst står, som den var."
    assert [number for number, _ in rows(pair)] == [1, 2]
    # Nor is the other's.
    (toast,) = pair.tap(pair.focus, "takeback", "2")
    assert toast.method == "answerCallbackQuery"
    assert [number for number, _ in rows(pair)] == [1, 2]


def test_the_last_text_can_be_taken_back_and_the_talk_stays_held(pair: Writers) -> None:
    pair.begin()
    pair.write_moves(5)
    out = pair.tap(pair.focus, "takeback", "5")
    assert texts(pair.focus, out) == [f"Din tekst er væk igen, også hos {pair.partner.name}."]
    assert [number for number, _ in rows(pair)] == [1, 2, 3, 4]
    assert pair.talk.state == "ended"
    assert pair.tap(pair.focus, "takeback", "5") == []
    assert [one.text for one in pair.tap(pair.focus, "keepstep")] == [STALE]
    (told,) = pair.write(pair.focus, "En til")
    assert told.text.startswith("Det skriftlige er slut")


def test_write_now_waits_for_a_text_and_can_be_undone(pair: Writers) -> None:
    pair.begin()
    pair.write_moves(1)
    (here,) = pair.tap(pair.partner, "write")
    assert here.text == (
        f"Skriv det her i chatten. Jeg sender det til {pair.focus.name} med det samme; højst 600 "
        "tegn og uden navne på borgere."
    )
    (toast,) = pair.tap(pair.partner, "write")
    assert (toast.method, toast.text) == (
        "answerCallbackQuery",
        "Skriv det bare her i chatten.",
    )
    (undone,) = pair.workplace.tap(pair.partner, here.data("Fortryd"))
    assert undone.text == "Helt fint. Der er ikke sendt noget."
    assert pair.workplace.stage.reload(pair.partner).awaits(pair.workplace.stage.now) is None
    assert [one.text for one in pair.tap(pair.partner, "nowrite")] == [STALE]


def test_two_fast_taps_show_the_other_s_words_once(pair: Writers) -> None:
    pair.begin()
    pair.write_moves(1)
    assert len(pair.tap(pair.partner, "write", "again")) == 3
    (toast,) = pair.tap(pair.partner, "write", "again")
    assert toast.method == "answerCallbackQuery"
    pair.workplace.move_to(date(2026, 12, 2), "9.40")
    assert len(pair.tap(pair.partner, "write", "again")) == 3


def test_a_text_that_nothing_asked_for_is_not_sent_unasked(pair: Writers) -> None:
    pair.begin()
    pair.write_moves(1)
    offer = pair.workplace.feature.free_text
    assert offer is not None
    stage = pair.workplace.stage
    stage.out()
    assert stage.act(pair.partner.key, offer, "Hvem var med?") is True
    (told,) = stage.out()
    assert told.text == (
        f"Jeg har ikke gemt eller sendt det. Var det til {pair.focus.name} i det skriftlige, så "
        "tryk her, og send det igen."
    )
    assert told.labels == ["Skriv nu", "Hellere mødes"]
    assert stage.act(pair.focus.key, offer, "Hej") is False
    assert len(rows(pair)) == 1


def test_a_reply_to_the_other_s_text_is_the_answer(pair: Writers) -> None:
    pair.begin()
    pair.write_moves(1)
    pair.workplace.write(pair.partner, "Hvem var med?", to=f"move:{pair.group_id}.1")
    pair.workplace.write(pair.focus, "Kun mig.", to=f"move:{pair.group_id}.3.ask")
    assert rows(pair)[1:] == [(2, "Hvem var med?"), (3, "Kun mig.")]


def test_a_text_that_was_covered_is_shown_again_while_it_is_kept(pair: Writers) -> None:
    pair.begin()
    pair.write_moves(1)
    stage, again = pair.workplace.stage, pair.workplace.feature.show_again["move"]
    item = f"{pair.group_id}.1"
    shown = again(stage.turn(pair.partner), item)
    assert shown is not None
    (words,) = shown.messages
    assert shown.words_of == pair.focus.key
    assert words.startswith(f"{pair.focus.name}")
    assert pair.talk.moves[0].text in words
    for other, gone in (
        (pair.focus, item),
        (pair.partner, f"{pair.group_id}.2"),
        (pair.partner, "99.1"),
        (pair.partner, f"{item}.ask"),
    ):
        assert again(stage.turn(other), gone) is None
    pair.tap(pair.focus, "takeback", "1")
    assert again(stage.turn(pair.partner), item) is None


def test_an_old_button_to_propose_times_is_stale_while_they_write(pair: Writers) -> None:
    old = f"sparring.times:{pair.group_id}"
    assert pair.workplace.tap(pair.focus, old)[0].labels
    pair.begin()
    for data in (old, f"{old}:new", f"sparring.day:{pair.group_id}:2026-12-04"):
        (said,) = pair.workplace.tap(pair.focus, data)
        assert said.text == "Den knap gælder ikke længere. Brug menuen."


def test_under_det_venter_stands_whose_turn_it_is(pair: Writers) -> None:
    pair.begin()
    pair.write_moves(1)
    assert pair.workplace.items(pair.focus) == []
    (item,) = pair.workplace.items(pair.partner)
    assert item.label == "Skriv i sparringen"
    words, asks, here = pair.workplace.tap(pair.partner, item.data)
    assert words.text == f"{pair.focus.name} skriver:\n\n”Tekst 1”"
    assert words.payload["protect_content"] is True
    assert asks.text.startswith("<b>Undersøg</b> (2 af 5)")
    assert here.labels == ["Fortryd"]
    screen = pair.workplace.command(pair.partner)
    assert "I skriver sammen til og med onsdag den 9. december, og det er din tur." in screen.text
    assert screen.labels[0] == "Skriv nu"
    assert not {"Passer mig", "Vi har en tid", "Foreslå tider"} & set(screen.labels)
    waits = pair.workplace.command(pair.focus)
    assert f"og det er {pair.partner.name}, der skriver nu." in waits.text
    assert "Skriv nu" not in waits.labels


def test_a_locked_account_is_not_shown_the_other_s_words(pair: Writers) -> None:
    pair.begin()
    pair.write_moves(1)
    later = int(pair.workplace.stage.now.timestamp()) + 3600
    pair.workplace.change(pair.partner, locked_until=later)
    again = pair.workplace.feature.show_again["move"]
    partner = pair.workplace.stage.reload(pair.partner)
    assert again(pair.workplace.stage.turn(partner), f"{pair.group_id}.1") is None
    asks, here = pair.tap(pair.partner, "write", "again")
    assert asks.text.startswith("<b>Undersøg</b>")
    assert here.labels == ["Fortryd"]


@pytest.mark.parametrize("action", ["written", "write", "quit", "unask", "keepstep", "nowrite"])
def test_another_s_talk_and_made_up_data_are_stale(pair: Writers, action: str) -> None:
    pair.begin()
    pair.write_moves(2)
    (cem,) = pair.workplace.colleagues("Cem")
    before = changed(pair)
    for data in (f"sparring.{action}:{pair.group_id}", f"sparring.{action}:99999",
                 f"sparring.{action}", f"sparring.{action}:x:y"):  # fmt: skip
        out = pair.workplace.tap(cem, data)
        assert [one.text for one in out] == [STALE]
    assert [
        one.text for one in pair.workplace.tap(cem, f"sparring.takeback:{pair.group_id}:2")
    ] == [STALE]
    assert [one.text for one in pair.tap(pair.focus, "takeback", "99")] == [STALE]
    assert changed(pair) == before


def test_a_text_of_somebody_else_is_not_taken(pair: Writers) -> None:
    pair.begin()
    (cem,) = pair.workplace.colleagues("Cem")
    (told,) = pair.write(cem, "Hej")
    assert told.text.startswith("Det skriftlige er slut")
    (told,) = pair.edit(cem, 1, "Hej")
    assert told.text.startswith("Det skriftlige er slut")
    assert rows(pair) == []


def test_outside_working_hours_the_other_gets_it_in_the_morning(pair: Writers) -> None:
    pair.begin()
    pair.workplace.move_to(date(2026, 12, 3), "20.15")
    out = pair.write(pair.focus, "Hvad overser jeg?")
    assert texts(pair.focus, out)[0].startswith(
        f"{pair.partner.name} får det fredag den 4. december kl. 8.00. Du kan rette"
    )
    held = pair.workplace.stage.db.rows(
        "select not_before from outbox where person = ? and state = 'queued' order by id desc",
        (pair.partner.key,),
    )
    at = int(pair.workplace.stage.now.timestamp())
    assert [row["not_before"] - at for row in held[:2]] == [42_300, 42_300]


def test_while_the_other_is_away_for_a_day_it_waits_for_them(pair: Writers) -> None:
    pair.begin()
    pair.workplace.change(pair.partner, away_until="2026-12-04")
    out = pair.write(pair.focus, "Hvad overser jeg?")
    assert texts(pair.focus, out)[0].startswith(
        f"{pair.partner.name} får det fredag den 4. december kl. 8.00."
    )


def test_everybody_reads_in_their_own_language(workplace: Workplace) -> None:
    workplace.colleagues("Anna")
    workplace.colleagues("Bob", language="en")
    workplace.start()
    workplace.move_to(date(2026, 12, 2), "9.30")
    group = int(workplace.stage.db.value("select id from sparring_groups"))
    known = {one.name: one for one in people.everybody(workplace.stage.db)}
    anna, bob = known["Anna"], known["Bob"]
    asked = to(bob, workplace.tap(anna, f"sparring.written:{group}"))[0]
    assert asked.text.endswith("Will you write instead?")
    out = workplace.tap(bob, asked.data("Yes please"))
    assert to(bob, out)[0].text.startswith("You write together until Wednesday 9 December.")
    assert to(anna, out)[0].text.startswith("Bob vil gerne skrive.")
