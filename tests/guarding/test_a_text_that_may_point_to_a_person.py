"""A name or three indirect marks: the writer is asked first, and nothing is written meanwhile."""

import pytest

from bot.transport.unsaved import MOST
from tests.guarding.conftest import Desk
from tests.turns import Out

NAMED = "Jeg talte med Fatima om praktikken."
MARKED = "Han er 42 år, bor i Vejle og har angst."
REAL_CASE = (
    "I dag talte jeg med Fatima, som er 42 år og har angst. Hun startede hos Netto i Vejle, "
    "og chefen Karsten var glad."
)
GONE = "Jeg husker kun sådan en tekst i en halv time, så den er ikke gemt. Send den gerne igen."


def test_a_name_is_asked_about_and_not_kept(desk: Desk) -> None:
    (asked,) = desk.write(NAMED)
    assert asked.text == (
        "Det her kan måske pege på en person, så jeg har ikke gemt det endnu. "
        "Jeg så et navn. Hvad vil du gøre?"
    )
    assert asked.labels == ["Ret for mig", "Skriv om", "Gem kun for mig"]
    assert desk.answers() == []


def test_three_marks_are_asked_about_and_offered_one_by_one(desk: Desk) -> None:
    (asked,) = desk.write(MARKED)
    assert "Jeg så [1] en alder, [2] et sted og [3] helbred." in asked.text
    assert asked.labels == [
        "Ret for mig", "1 → voksen", "2 → byen", "3 → helbred", "Skriv om", "Gem kun for mig",
    ]  # fmt: skip


def test_two_marks_are_kept_at_once(desk: Desk) -> None:
    (saved,) = desk.write("Han er 42 år og bor i Vejle.")
    assert saved.text.startswith("Gemt som svar på")


def test_a_colleague_is_asked_about_in_other_words(desk: Desk) -> None:
    (asked,) = desk.write("Karsten hjalp mig med samtalen.")
    assert asked.text == (
        "Du nævner måske en kollega, så jeg har ikke gemt det endnu. "
        "Er det i orden for vedkommende?"
    )


def test_the_writer_s_own_name_the_organisation_and_authors_pass(desk: Desk) -> None:
    (saved,) = desk.write("Hilsen fra Mette på Jobhuset, efter Karl Tomm.")
    assert saved.text.startswith("Gemt som svar på")


def test_neither_text_nor_find_is_in_the_database_before_the_writer_says_so(desk: Desk) -> None:
    desk.write("Jeg talte med Qvistorfine om praktikken.")
    desk.write(MARKED.replace("Vejle", "Vejle. Kanariefugl"))
    assert b"Qvistorfine" not in desk.database_bytes()
    assert b"Kanariefugl" not in desk.database_bytes()


# Repairs


def test_a_real_case_is_sent_in_two_taps(desk: Desk) -> None:
    (asked,) = desk.write(REAL_CASE)
    (shown,) = desk.tap(asked, "Ret for mig")
    assert shown.text == (
        "”I dag talte jeg med borgeren, som er voksen og har helbred. Hun startede hos "
        "virksomheden i byen, og chefen var glad.”\n\nSådan ser det ud nu. Er det godt sådan?"
    )
    assert shown.labels == ["Gem", "Skriv om"]
    quoted, saved = desk.tap(shown, "Gem")
    assert quoted.method == "editMessageText"
    assert quoted.labels == []
    assert saved.text.startswith("Gemt som svar på")
    ((seen, parts),) = desk.answers()
    assert seen == "me"
    assert "borgeren, som er voksen" in parts
    assert "Fatima" not in parts


def test_one_repair_may_be_enough_and_shows_the_text(desk: Desk) -> None:
    (asked,) = desk.write(MARKED)
    (shown,) = desk.tap(asked, "2 → byen")
    assert shown.text.startswith("”Han er 42 år, bor i byen og har angst.”")
    _, saved = desk.tap(shown, "Gem")
    assert saved.text.startswith("Gemt som svar på")


def test_what_is_left_is_shown_as_a_number_and_never_as_itself(desk: Desk) -> None:
    (asked,) = desk.write("Jeg talte med Qvistorfine og med Zanzibarra om planen.")
    assert asked.labels[1:3] == ["1 → borgeren", "2 → borgeren"]
    (shown,) = desk.tap(asked, "1 → borgeren")
    assert shown.text.startswith("”Jeg talte med borgeren og med [1] om planen.”\n\nDet her kan")
    assert shown.labels == ["Ret for mig", "Skriv om", "Gem kun for mig"]
    assert b"Zanzibarra" not in desk.database_bytes()


def test_the_buttons_carry_nothing_of_the_text(desk: Desk) -> None:
    (asked,) = desk.write(MARKED)
    data = [asked.data(label) for label in asked.labels]
    assert data == [
        "guarding.all:701:0", "guarding.one:701:0:0", "guarding.one:701:0:1",
        "guarding.one:701:0:2", "guarding.rewrite:701:0", "guarding.keep:701:0",
    ]  # fmt: skip


def test_html_in_a_text_is_shown_as_it_was_written(desk: Desk) -> None:
    (asked,) = desk.write("<b>Fatima</b> & jeg: '; drop table answers; --")
    (shown,) = desk.tap(asked, "Ret for mig")
    assert "&lt;b&gt;Borgeren&lt;/b&gt; &amp; jeg" in shown.text
    desk.tap(shown, "Gem")
    assert "<b>Borgeren</b> & jeg" in desk.answers()[0][1]


def test_a_text_of_nothing_but_signs_still_fits_in_a_message(desk: Desk) -> None:
    (asked,) = desk.write("Fatima " + "&" * 990)
    (shown,) = desk.tap(asked, "Ret for mig")
    assert len(shown.text) < 4096
    desk.tap(shown, "Gem")
    assert "&" * 990 in desk.answers()[0][1]


# Keeping it as it is


def test_it_is_kept_for_the_writer_alone(desk: Desk) -> None:
    (asked,) = desk.write(NAMED)
    said, saved = desk.tap(asked, "Gem kun for mig")
    assert said.text == "Du valgte at beholde teksten, som den er."
    assert saved.text.endswith("Kun du kan se det.")
    assert desk.answers() == [("me", f'[[701, "{NAMED}"]]')]


def test_sharing_it_later_asks_again(desk: Desk) -> None:
    (asked,) = desk.write(NAMED)
    _, saved = desk.tap(asked, "Gem kun for mig")
    (again,) = desk.tap(saved, "Alle, uden navn")
    assert again.text == "Det her kan måske pege på en person. Vil du dele det alligevel?"
    assert again.labels == ["Del alligevel", "Behold for mig"]
    assert desk.answers()[0][0] == "me"
    desk.tap(again, "Behold for mig")
    assert desk.answers()[0][0] == "me"
    desk.tap(again, "Del alligevel")
    assert desk.answers()[0][0] == "all"


def test_more_that_is_kept_private_takes_back_what_was_shared(desk: Desk) -> None:
    (saved,) = desk.write("Det gik godt.")
    desk.tap(saved, "Alle, uden navn")
    (asked,) = desk.write("Og Fatima var glad.")
    assert desk.answers() == [("all", '[[701, "Det gik godt."]]')]
    desk.tap(asked, "Gem kun for mig")
    ((seen, parts),) = desk.answers()
    assert seen == "me"
    assert "Fatima" in parts


def test_more_that_was_repaired_stays_shared(desk: Desk) -> None:
    (saved,) = desk.write("Det gik godt.")
    desk.tap(saved, "Alle, uden navn")
    (asked,) = desk.write("Og Fatima var glad.")
    (shown,) = desk.tap(asked, "Ret for mig")
    desk.tap(shown, "Gem")
    assert desk.answers() == [("all", '[[701, "Det gik godt."], [702, "Og borgeren var glad."]]')]


def test_marks_that_are_spread_over_two_messages_are_read_together(desk: Desk) -> None:
    desk.write("Han er 42 år og bor i Vejle.")
    (asked,) = desk.write("Og så har han angst.")
    assert asked.text.startswith("Det her kan måske pege på en person")
    assert len(desk.answers()) == 1
    assert "angst" not in desk.answers()[0][1]


# Writing it anew


def test_skriv_om_forgets_the_text_and_keeps_the_place(desk: Desk) -> None:
    (asked,) = desk.write(NAMED)
    (said,) = desk.tap(asked, "Skriv om")
    assert said.text == "Jeg har glemt teksten igen. Skriv den med andre ord: hvad vil du sige?"
    mette = desk.talk.stage.reload(desk.mette)
    assert mette.awaits(desk.talk.stage.now) == "asked:1"
    assert desk.tap(asked, "Gem kun for mig") == []
    assert desk.answers() == []


def test_the_message_itself_may_be_changed_instead(desk: Desk) -> None:
    (asked,) = desk.write(NAMED)
    (saved,) = desk.write("Jeg talte med en borger om praktikken.", as_edit_of=701)
    assert saved.text.startswith("Gemt som svar på")
    assert desk.tap(asked, "Gem kun for mig") == []
    assert desk.answers() == [("me", '[[701, "Jeg talte med en borger om praktikken."]]')]


def test_an_edit_with_a_name_is_asked_about_and_the_answer_stays_until_then(desk: Desk) -> None:
    desk.write("Det gik godt.")
    (asked,) = desk.write("Det gik godt med Fatima.", as_edit_of=701)
    assert desk.answers() == [("me", '[[701, "Det gik godt."]]')]
    (said,) = desk.tap(asked, "Skriv om")
    assert said.text.startswith("Jeg har glemt rettelsen igen.")
    (asked,) = desk.write("Det gik godt med Fatima.", as_edit_of=701)
    (shown,) = desk.tap(asked, "Ret for mig")
    desk.tap(shown, "Gem")
    assert desk.answers() == [("me", '[[701, "Det gik godt med borgeren."]]')]


# Taps that are late, fast, foreign or forged


@pytest.mark.parametrize("label", ["Ret for mig", "Skriv om", "Gem kun for mig"])
def test_after_half_an_hour_it_is_gone_and_that_is_said_kindly(desk: Desk, label: str) -> None:
    (asked,) = desk.write(NAMED)
    desk.later(minutes=30)
    (toast,) = desk.tap(asked, label)
    assert (toast.method, toast.payload["text"]) == ("answerCallbackQuery", GONE)
    assert desk.answers() == []


def test_a_second_less_than_half_an_hour_is_in_time(desk: Desk) -> None:
    (asked,) = desk.write(NAMED)
    desk.later(minutes=29, seconds=59)
    desk.tap(asked, "Gem kun for mig")
    assert len(desk.answers()) == 1


def test_after_a_restart_it_is_gone_and_may_be_written_again(desk: Desk) -> None:
    (asked,) = desk.write(NAMED)
    desk.talk.stage.unsaved.forget_person(desk.mette.key)
    (toast,) = desk.tap(asked, "Gem kun for mig")
    assert toast.payload["text"] == GONE
    (asked,) = desk.write(NAMED)
    desk.tap(asked, "Gem kun for mig")
    assert len(desk.answers()) == 1


@pytest.mark.parametrize("label", ["Ret for mig", "1 → voksen", "Skriv om", "Gem kun for mig"])
def test_of_two_fast_taps_the_second_does_nothing(desk: Desk, label: str) -> None:
    (asked,) = desk.write(MARKED)
    desk.tap(asked, label)
    before = desk.answers()
    assert desk.tap(asked, label) == []
    assert desk.answers() == before


def test_nobody_decides_on_another_s_text(desk: Desk) -> None:
    (asked,) = desk.write(NAMED)
    karsten = desk.talk.stage.person("Karla")
    (toast,) = desk.tap(asked, "Gem kun for mig", who=karsten)
    assert toast.payload["text"] == GONE
    assert desk.answers() == []


@pytest.mark.parametrize(
    "data",
    ["guarding.all", "guarding.keep:701", "guarding.keep:x:0", "guarding.one:701:0",
     "guarding.one:701:0:9", "guarding.one:701:0:-1", "guarding.keep:99999999999999999999:0"],
)  # fmt: skip
def test_forged_data_changes_nothing(desk: Desk, data: str) -> None:
    desk.write(NAMED)
    forged = Out(
        "", None, {"reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": data}]]}},
        None,
    )  # fmt: skip
    (toast,) = desk.tap(forged, "x")
    assert toast.payload["text"] == "Den knap gælder ikke længere. Brug menuen."
    assert desk.answers() == []


def test_who_leaves_leaves_no_text_behind(desk: Desk) -> None:
    (asked,) = desk.write(NAMED)
    stage = desk.talk.stage
    leave = desk.features[1].on_left
    assert leave is not None
    stage.run(leave, stage.reload(desk.mette))
    (toast,) = desk.tap(asked, "Gem kun for mig")
    assert toast.payload["text"] == GONE


def test_the_oldest_give_way_when_there_are_too_many(desk: Desk) -> None:
    (first,) = desk.write(NAMED)
    for _ in range(MOST):
        (newest,) = desk.write(NAMED)
    (toast,) = desk.tap(first, "Gem kun for mig")
    assert toast.payload["text"] == GONE
    _, saved = desk.tap(newest, "Gem kun for mig")
    assert saved.text.startswith("Gemt som svar på")
