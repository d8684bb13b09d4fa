"""Bringing a case: a model, three fields, a look at the whole, and off it goes."""

from datetime import timedelta

import pytest

from bot import people
from bot.cases import store, store_asks
from tests.cases.house import FIELDS, MODEL, STALE, TODAY, House, texts, toast, told
from tests.turns import Out


def title(house: House) -> str:
    """The title of the first model."""
    return house.stage.turn().library.models[MODEL].title.in_("da")


def test_a_case_is_brought_in_three_steps_looked_at_and_sent(house: House) -> None:
    anna, *others = house.colleagues("Anna", "Bo", "Cem", "Dorthe", "Eva")
    home = house.home(anna)
    assert home.labels == ["Bring en case", "Mine cases", "Til mig", "Find", "Menu"]
    models = house.press(anna, home, "Bring en case")[0]
    assert models.labels[0] == "Den afbrudte praktik"
    step = house.press(anna, models, "Den afbrudte praktik")[0]
    note = "Højst 600 tegn, uden navne, CPR eller genkendelige detaljer."
    assert step.text == f"<b>Trin 1 af 3.</b> Hvad skete der?\n\n{note}"
    assert step.labels == ["Gem til senere", "Slet kladden"]
    for text, said in zip(FIELDS, ("Trin 2", "Trin 3", "Sådan ser"), strict=True):
        step = house.write(anna, text)[-1]
        assert said in step.text
        assert note in step.text or said == "Sådan ser"
    assert step.text == (
        f"Sådan ser din case ud for kolleger ({title(house)}):\n\n<b>Det skete</b>\n{FIELDS[0]}\n\n"
        f"<b>Det blev prøvet</b>\n{FIELDS[1]}\n\n"
        f"<b>Det vil jeg gerne have jer til at tænke over</b>\n{FIELDS[2]}\n\n"
        "Den står med dit navn, Anna. Vil du sende den?"
    )
    assert step.labels == ["Send", "Ret 1", "Ret 2", "Ret 3", "Gem til senere", "Slet kladden"]
    whom = house.press(anna, step, "Send")[0]
    assert whom.labels == [
        "Makker vælger", "3", "5", "6", "Jeg vælger selv", "Gem til senere", "Slet kladden",
    ]  # fmt: skip
    sent = house.press(anna, whom, "Makker vælger")
    assert texts(sent, anna) == [
        "Din case går til 4 kolleger.\n\nDe har til og med mandag den 30. november. Du får svarene "
        "samlet, og indtil casen er lukket, tæller et sent svar med."
    ]
    assert house.asked(house.newest(anna)) == ["Bo", "Cem", "Dorthe", "Eva"]
    # Nobody is told at once: it waits for their attention.
    assert [one for one in sent if one.method == "sendMessage"] == []
    told_later = house.in_days(0)
    for one in others:
        assert texts(told_later, one) == [
            "En kollega har spurgt dig om noget. Tryk, når det passer dig."
        ]
        assert told(told_later, one)[0].labels == ["En kollegas case"]


def test_the_interrupted_placement_comes_first_and_no_leaders_model_is_there(house: House) -> None:
    anna = house.stage.person("Anna", role="leader")
    models = house.tap(anna, "cases.bring")[0]
    assert models.labels[0] == "Den afbrudte praktik"
    assert house.stage.turn().library.models["ledelse"].audience == "leaders"
    assert toast(house.tap(anna, "cases.model:ledelse")) == STALE
    assert len(models.labels) == len(house.stage.turn().library.models)  # one less, and Tilbage
    # A model that is not for one's profession is not offered.
    bo = house.stage.person("Bo", profession="workshop_staff")
    assert "Den afbrudte praktik" not in house.tap(bo, "cases.bring")[0].labels


def test_a_draft_is_left_and_resumed_for_14_days(house: House) -> None:
    anna, _ = house.colleagues("Anna", "Bo")
    house.tap(anna, f"cases.model:{MODEL}")
    step = house.write(anna, FIELDS[0])[-1]
    saved = house.press(anna, step, "Gem til senere")
    assert texts(saved, anna) == [
        "Gemt i 14 dage. Du finder kladden under Det venter og under /case."
    ]
    assert house.stage.reload(anna).awaiting is None
    assert house.labels(anna) == ["Kladde: din case"]
    house.in_days(13)
    assert "Trin 2 af 3" in house.tap(anna, "cases.bring")[0].text
    house.write(anna, FIELDS[1])
    assert house.home(anna).labels[0] == "Kladde: din case"


def test_one_draft_a_person_and_it_can_be_deleted(house: House) -> None:
    anna, _ = house.colleagues("Anna", "Bo")
    house.tap(anna, f"cases.model:{MODEL}")
    step = house.write(anna, FIELDS[0])[-1]
    assert house.tap(anna, "cases.model:match") == []
    assert len(house.stage.db.rows("select * from cases")) == 1
    assert texts(house.press(anna, step, "Slet kladden"), anna) == ["Kladden er slettet."]
    assert toast(house.press(anna, step, "Slet kladden")) == STALE
    assert house.stage.db.rows("select * from cases") == []


def test_two_fast_taps_send_once(house: House) -> None:
    anna, *_ = house.colleagues("Anna", "Bo", "Cem", "Dorthe")
    preview = house.draft(anna)
    whom = house.press(anna, preview, "Send")[0]
    house.press(anna, whom, "Makker vælger")
    assert house.press(anna, whom, "Makker vælger") == []
    assert len(house.stage.db.rows("select * from case_asks")) == 3
    assert len(house.stage.db.rows("select * from wants where kind = 'requests'")) == 3
    assert toast(house.press(anna, preview, "Send")) == STALE


def test_one_s_own_choice_is_one_to_six_colleagues(house: House) -> None:
    anna, *others = house.colleagues("Anna", "Bo", "Cem", "Dorthe", "Eva", "Finn", "Gry", "Hans")
    whom = house.press(anna, house.draft(anna), "Send")[0]
    picker = house.press(anna, whom, "Jeg vælger selv")[0]
    assert picker.text == "Hvem vil du spørge? Vælg en til seks kolleger, eller skriv et navn."
    assert "Send til dem" not in picker.labels
    found = house.write(anna, "cem")[0]
    assert found.labels[0] == "Cem"
    for one in others[:6]:
        shown = house.tap(anna, f"cases.pick:p:{one.key}")[0]
    assert toast(house.tap(anna, f"cases.pick:p:{others[6].key}")) == (
        "Du kan spørge seks ad gangen. Tryk på en, der er valgt, for at tage vedkommende fra."
    )
    shown = house.press(anna, shown, "✓ Bo")[0]
    sent = house.press(anna, shown, "Send til dem")
    assert texts(sent, anna)[0].startswith("Din case går til Cem, Dorthe, Eva, Finn og Gry.")
    assert house.press(anna, shown, "Send til dem") == []


@pytest.mark.parametrize("why", ["pause", "away", "blocks", "blocked", "unreachable", "two-cases"])
def test_who_cannot_be_asked_stands_there_and_sounds_the_same(house: House, why: str) -> None:
    anna, bo, cem, dorthe = house.colleagues("Anna", "Bo", "Cem", "Dorthe")
    match why:
        case "pause":
            house.change(bo, paused=1)
        case "away":
            house.change(bo, away_until=(TODAY + timedelta(days=9)).isoformat())
        case "blocks":
            house.block(bo, anna)
        case "blocked":
            house.block(anna, bo)
        case "unreachable":
            with house.stage.db.transaction():
                people.set_reachable(house.stage.db, bo.key, reachable=False)
        case "two-cases":
            for bringer in (cem, dorthe):
                house.bring(bringer, bo)
    whom = house.press(anna, house.draft(anna), "Send")[0]
    assert "Bo" in house.press(anna, whom, "Jeg vælger selv")[0].labels
    assert toast(house.tap(anna, f"cases.pick:p:{bo.key}")) == "Bo kan ikke spørges lige nu."
    # The bot does not choose them either, and says nothing of it.
    sent = house.press(anna, whom, "Makker vælger")
    assert texts(sent, anna)[0].startswith("Din case går til 2 kolleger.")
    assert house.asked(house.newest(anna)) == ["Cem", "Dorthe"]


def test_too_few_to_choose_from_is_said_kindly_and_nothing_goes(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    whom = house.press(anna, house.draft(anna), "Send")[0]
    assert texts(house.press(anna, whom, "Makker vælger"), anna) == [
        "Lige nu er der for få kolleger, jeg kan spørge. Din case er gemt, så du kan prøve igen "
        "om nogle dage eller vælge selv."
    ]
    assert store.draft_of(house.stage.db, anna.key) is not None
    assert store_asks.of_person(house.stage.db, bo.key) == []


def test_the_bringer_s_leader_and_whom_the_bringer_leads_are_not_chosen(house: House) -> None:
    leader = house.stage.person("Lis", role="leader")
    anna, *_ = house.colleagues("Anna", "Bo", "Cem")
    assert house.asked(house.bring(anna)) == ["Bo", "Cem"]
    house.colleagues("Dorthe", "Eva", department="Ydelse")
    assert house.asked(house.bring(leader)) == ["Dorthe", "Eva"]


def test_marks_in_different_fields_count_together_and_three_taps_send_it(house: House) -> None:
    anna, *_ = house.colleagues("Anna", "Bo", "Cem", "Dorthe")
    fields = ("Mogens Hansen stoppede.", FIELDS[1], FIELDS[2])
    house.tap(anna, f"cases.model:{MODEL}")
    asked = house.write(anna, fields[0])[-1]
    assert "Trin 2" not in asked.text
    # The writer keeps it as it is (which the guard's own room does), and the preview says it again.
    case = store.draft_of(house.stage.db, anna.key)
    assert case is not None
    with house.stage.db.transaction():
        at = house.stage.turn().at
        store.write(house.stage.db, case.id, "happened", fields[0], at)
        store.write(house.stage.db, case.id, "tried", fields[1], at)
    house.tap(anna, "cases.bring")
    preview = house.write(anna, fields[2])[-1]
    assert preview.labels[:2] == ["Ret for mig", "Send alligevel"]
    assert "Set under ét kan den måske pege på en person" in preview.text
    repaired = house.press(anna, preview, "Ret for mig")[-1]
    assert "Mogens" not in repaired.text
    assert repaired.labels[0] == "Send"
    assert house.press(anna, preview, "Ret for mig") == []
    whom = house.press(anna, repaired, "Send")[0]
    sent = house.press(anna, whom, "Makker vælger")
    assert texts(sent, anna)[0].startswith("Din case går til 3 kolleger.")


def test_a_preview_of_other_words_cannot_send_what_was_changed_since(house: House) -> None:
    anna, *_ = house.colleagues("Anna", "Bo", "Cem")
    preview = house.draft(anna)
    whom = house.press(anna, preview, "Send")[0]
    case = store.draft_of(house.stage.db, anna.key)
    assert case is not None
    again = house.edit(anna, f"case_field:{case.id}.tried", "Vi prøvede noget andet.")[-1]
    assert "Vi prøvede noget andet." in again.text
    assert toast(house.press(anna, preview, "Send")) == STALE
    assert toast(house.press(anna, whom, "Makker vælger")) == STALE


def test_a_field_can_be_changed_and_is_at_most_600_characters(house: House) -> None:
    anna, *_ = house.colleagues("Anna", "Bo", "Cem")
    preview = house.draft(anna)
    house.press(anna, preview, "Ret 2")
    assert house.press(anna, preview, "Ret 2") == []
    assert texts(house.write(anna, "x" * 601), anna) == [
        "Det er 601 tegn, og der er plads til 600. Vil du korte det lidt?"
    ]
    again = house.write(anna, "x" * 600)[-1]
    assert "x" * 600 in again.text


def test_after_sending_a_field_follows_an_edit_until_somebody_has_read_it(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    case = house.bring(anna, bo)
    subject = f"case_field:{case.id}.happened"
    assert texts(house.edit(anna, subject, "Praktikken stoppede."), anna) == ["Rettet."]
    house.tap(bo, f"cases.open:{house.ask_id(bo)}")
    assert texts(house.edit(anna, subject, "Noget tredje."), anna) == [
        "En kollega har allerede læst det, så det står, som det var."
    ]
    assert house.case(case).words["happened"] == "Praktikken stoppede."


def test_a_model_that_is_gone_before_sending_is_chosen_anew_and_no_word_is_lost(
    house: House,
) -> None:
    anna, *_ = house.colleagues("Anna", "Bo", "Cem")
    preview = house.draft(anna)
    with house.stage.db.transaction():
        house.stage.db.execute("update cases set model = 'forsvundet'")
    shown: Out = house.tap(anna, "cases.bring")[0]
    assert shown.text == "Hvilken model passer til din case? Dens spørgsmål går til dine kolleger."
    again = house.tap(anna, "cases.model:match")[-1]
    assert FIELDS[0] in again.text
    assert again.labels == preview.labels


def test_somebody_else_s_draft_is_stale(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    preview = house.draft(anna)
    for label in ("Send", "Ret 1", "Slet kladden"):
        assert toast(house.press(bo, preview, label)) == STALE
    case = store.draft_of(house.stage.db, anna.key)
    assert case is not None
    said = house.write(bo, "Noget helt andet", to=f"case_field:{case.id}.happened")
    assert "ikke gemt teksten" in texts(said, bo)[0]
    assert store.draft_of(house.stage.db, anna.key) == case
