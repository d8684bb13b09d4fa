"""*Hvad brugte du?*: one line of a week's message, two weeks after feedback was read."""

from datetime import timedelta

from tests.feedback.office import STALE, TODAY, Office, texts, toast, told

LINE = "For nogle uger siden fik du feedback af Anna. Hvad brugte du?"


def test_two_weeks_after_it_was_read_a_week_s_message_asks_once(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.weeks = {"Bo": tuple(TODAY + timedelta(days=days) for days in (8, 15, 22))}
    feedback = office.give(anna, bo)
    office.tap(bo, f"feedback.read:{feedback}")
    for days, asked in ((8, False), (15, True), (22, False)):
        letter = told(office.move_to(TODAY + timedelta(days=days), "12.00"), bo)[0]
        assert letter.text == (f"{LINE}\n\nUgens spørgsmål" if asked else "Ugens spørgsmål")
        assert letter.labels == (["Skriv det kort"] if asked else [])


def test_a_week_without_a_message_moves_it_on_for_a_month_at_most(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.weeks = {"Bo": tuple(TODAY + timedelta(days=days) for days in (42, 49))}
    for _ in range(2):
        office.tap(bo, f"feedback.read:{office.give(anna, bo)}")
    for days, asked in ((42, True), (49, False)):
        letter = told(office.move_to(TODAY + timedelta(days=days), "12.00"), bo)[0]
        assert letter.text.startswith(LINE) is asked


def test_the_line_stays_when_the_message_is_written_anew_on_its_day(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.tap(bo, f"feedback.read:{office.give(anna, bo)}")
    day = TODAY + timedelta(days=15)
    assert office.feature.week_line is not None
    for on, asked in ((day, True), (day, True), (day + timedelta(days=1), False)):
        line = office.stage.run(office.feature.week_line, office.stage.reload(bo), on)
        assert (line is not None) is asked


def test_what_was_used_is_the_receivers_own_and_the_giver_hears_that_it_was(
    office: Office,
) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    feedback = office.give(anna, bo)
    asked = office.tap(bo, f"feedback.used:{feedback}")[0]
    assert asked.text == (
        "Hvad brugte du af det, du fik af Anna? Højst 300 tegn, uden navne; kun du ser det."
    )
    assert office.tap(bo, f"feedback.used:{feedback}") == []
    assert texts(office.write(bo, "x" * 301), bo)[0].startswith("Det er 301 tegn")
    kept = office.write(bo, "Jeg ringer nu samme dag")
    assert texts(kept, anna) == []
    assert texts(kept, bo) == [
        "Gemt, og kun du kan se det. Skal jeg fortælle Anna, at du brugte det?"
    ]
    edited = office.edit(bo, f"feedback_used:{feedback}", "Jeg ringer nu inden frokost")
    assert texts(edited, bo) == ["Rettet."]
    said = office.press(bo, told(kept, bo)[0], "Fortæl det")
    assert texts(said, anna) == ["Bo har brugt din feedback til noget."]
    assert texts(said, bo) == ["Jeg siger til Anna, at du brugte det."]
    assert office.press(bo, told(kept, bo)[0], "Fortæl det") == []
    read = office.tap(bo, f"feedback.read:{feedback}")[0]
    assert read.text.endswith("Det brugte du: ”Jeg ringer nu inden frokost”")
    assert "frokost" not in office.tap(anna, f"feedback.mine:{feedback}")[0].text


def test_it_need_not_be_told(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    feedback = office.give(anna, bo)
    assert toast(office.tap(bo, f"feedback.tell:{feedback}")) == STALE
    office.tap(bo, f"feedback.used:{feedback}")
    kept = office.write(bo, "Jeg spørger først")[0]
    said = office.press(bo, kept, "Nej tak")
    assert texts(said, anna) == []
    assert texts(said, bo) == ["Helt fint. Det bliver hos dig."]


def test_when_the_giver_has_left_there_is_nobody_to_tell(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    feedback = office.give(anna, bo)
    office.leave(anna)
    office.tap(bo, f"feedback.used:{feedback}")
    kept = office.write(bo, "Jeg spørger først")[0]
    assert (kept.text, kept.labels) == ("Gemt, og kun du kan se det.", [])


def test_a_text_about_feedback_that_was_taken_back_is_not_kept(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    feedback = office.give(anna, bo)
    office.tap(bo, f"feedback.used:{feedback}")
    office.tap(anna, f"feedback.withdraw_now:{feedback}")
    assert texts(office.write(bo, "Jeg spørger først"), bo) == [
        "Den feedback er der ikke længere, så jeg har ikke gemt teksten."
    ]
    assert office.stage.reload(bo).awaiting is None
