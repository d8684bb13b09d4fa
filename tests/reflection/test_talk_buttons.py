"""The buttons under a question, /refleksion, and what stands under *Det venter*."""

from datetime import date, datetime, timedelta

import pytest

from bot import reflection, schedule
from bot.feature import Due, OpenItem
from bot.people.rules import Person
from bot.reflection.jobs import LATER, ask_later
from bot.reflection.personal import PERSONAL
from bot.retention import Retention
from tests.reflection.talking import FIRST_OF_PROGRAMME, SECOND_OF_PROGRAMME, TUESDAY, Talk
from tests.turns import ZONE, Out

STALE = "Den knap gælder ikke længere. Brug menuen."
NEXT_TUESDAY = date(2026, 12, 1)


def run_later(talk: Talk) -> list[Out]:
    """Let the planned question come at its time."""
    row = talk.stage.db.row("select subject, wall from schedule where job = ?", (LATER,))
    assert row is not None
    when = datetime.fromisoformat(row["wall"]).replace(tzinfo=ZONE)
    talk.stage.now = max(talk.stage.now, when)
    talk.stage.run(ask_later, Due(row["subject"], when))
    return talk.stage.out()


def open_items(talk: Talk, person: Person) -> list[OpenItem]:
    """What waits for the person."""
    found: list[OpenItem] = []

    def look(turn: object) -> None:
        assert talk.feature.open_items is not None
        found.extend(
            talk.feature.open_items(talk.stage.turn(person.key), talk.stage.reload(person))
        )

    talk.stage.run(look)
    return found


# Senere i dag


def test_later_today_puts_the_question_again_after_two_hours(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    letter = talk.week(mette)
    (said,) = talk.tap(mette, letter, "Senere i dag")
    assert said.text == "Helt fint. Jeg skriver igen kl. 11.15."
    (again,) = run_later(talk)
    assert talk.stage.now == TUESDAY + timedelta(hours=2)
    assert again.text == (
        f"Her er spørgsmålet igen, som aftalt.\n\n<i>{FIRST_OF_PROGRAMME}</i>\n\n"
        "Skriv kort, uden navne."
    )
    assert again.labels == ["Senere i dag", "Andet spørgsmål", "Spring over"]
    assert again.subject == "asked:1"


def test_later_today_does_not_count_against_the_budget(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.tap(mette, talk.week(mette), "Senere i dag")
    run_later(talk)
    assert talk.stage.db.value("select count(*) from reached") == 1


def test_two_fast_taps_on_later_plan_it_once(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    letter = talk.week(mette)
    assert len(talk.tap(mette, letter, "Senere i dag")) == 1
    assert talk.tap(mette, letter, "Senere i dag") == []


def test_late_in_the_day_the_question_stays_open(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    letter = talk.week(mette)
    talk.at(TUESDAY.date(), "15.45")
    (toast,) = talk.tap(mette, letter, "Senere i dag")
    assert toast.text == (
        "Der er ikke mere tid i dag. Spørgsmålet bliver stående, så du kan svare, når det "
        "passer dig."
    )
    assert toast.payload["show_alert"] is True
    assert talk.stage.db.value("select count(*) from schedule where job = ?", (LATER,)) == 0
    assert open_items(talk, mette) == [OpenItem("Ugens spørgsmål", "reflect.open:1")]


@pytest.mark.parametrize("meanwhile", ["answered", "skipped", "paused"])
def test_it_does_not_come_again_when_there_is_no_use_for_it(talk: Talk, meanwhile: str) -> None:
    mette = talk.stage.person("Mette")
    letter = talk.week(mette)
    talk.tap(mette, letter, "Senere i dag")
    row = talk.stage.db.row("select subject, wall from schedule where job = ?", (LATER,))
    assert row is not None
    if meanwhile == "answered":
        talk.write(mette, "Da jeg sagde nej.")
    elif meanwhile == "skipped":
        talk.tap(mette, letter, "Spring over")
    else:
        talk.change(mette, paused=1)
    planned = schedule.due_of(talk.stage.db, LATER, row["subject"])
    assert (planned is None) == (meanwhile != "paused")
    talk.at(TUESDAY.date(), "11.15")
    talk.stage.run(ask_later, Due(row["subject"], talk.stage.now))
    assert talk.stage.out() == []


def test_what_was_missed_while_the_bot_was_down_is_let_go_and_noted(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.tap(mette, talk.week(mette), "Senere i dag")
    talk.at(date(2026, 11, 25), "8.00")
    assert run_later(talk) == []
    faults = talk.stage.db.rows("select kind, detail from faults")
    assert faults == [{"kind": "missed", "detail": "reflection.later"}]


def test_the_question_that_comes_later_is_the_one_taken_instead(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    letter = talk.week(mette)
    talk.tap(mette, letter, "Senere i dag")
    talk.tap(mette, letter, "Andet spørgsmål")
    (again,) = run_later(talk)
    assert SECOND_OF_PROGRAMME in again.text


# Andet spørgsmål


def test_another_question_replaces_the_message_once(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    letter = talk.week(mette)
    (other,) = talk.tap(mette, letter, "Andet spørgsmål")
    assert other.method == "editMessageText"
    assert other.text == letter.text.replace(FIRST_OF_PROGRAMME, SECOND_OF_PROGRAMME)
    assert other.labels == ["Senere i dag", "Spring over"]
    assert talk.states() == [
        ("faglig-identitet.1", "week", "swapped"),
        ("faglig-identitet.2", "week", "open"),
    ]
    assert talk.tap(mette, letter, "Andet spørgsmål") == []
    assert len(talk.states()) == 2


def test_only_one_other_question_can_be_had(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.tap(mette, talk.week(mette), "Andet spørgsmål")
    (toast,) = talk.tap_data(mette, "reflect.swap:2")
    assert toast.text == STALE
    assert len(talk.states()) == 2


def test_a_changed_question_counts_as_one_silence_and_is_not_asked_again(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.tap(mette, talk.week(mette), "Andet spørgsmål")
    talk.at(NEXT_TUESDAY)
    text = talk.letter(mette).text
    assert FIRST_OF_PROGRAMME not in text
    assert SECOND_OF_PROGRAMME not in text
    assert talk.stage.reload(mette).silences == 1


# Spring over


def test_skipping_is_fine(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    letter = talk.week(mette)
    (said,) = talk.tap(mette, letter, "Spring over")
    assert said.text == "Helt fint. Vi ses i næste uge."
    assert talk.tap(mette, letter, "Spring over") == []
    assert talk.stage.reload(mette).silences == 1
    assert open_items(talk, mette) == []


def test_who_hears_every_second_week_is_seen_again_in_two(talk: Talk) -> None:
    mette = talk.change(talk.stage.person("Mette"), pace=2)
    (said,) = talk.tap(mette, talk.week(mette), "Spring over")
    assert said.text == "Helt fint. Vi ses om to uger."


def test_a_skip_and_a_silence_in_a_row_ask_about_the_rhythm(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.tap(mette, talk.week(mette), "Spring over")
    talk.at(NEXT_TUESDAY)
    talk.letter(mette)
    talk.at(date(2026, 12, 8))
    assert "Passer rytmen dig?" in talk.letter(mette).text


def test_a_skipped_question_can_still_be_answered_by_reply(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    letter = talk.week(mette)
    talk.tap(mette, letter, "Spring over")
    talk.write(mette, "Alligevel.", reply_to=letter.subject)
    assert talk.states() == [("faglig-identitet.1", "week", "answered")]
    assert talk.stage.reload(mette).silences == 0


def test_an_answered_question_cannot_be_skipped(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    letter = talk.week(mette)
    talk.write(mette, "Da jeg sagde nej.")
    (toast,) = talk.tap(mette, letter, "Spring over")
    assert toast.text == STALE
    assert talk.states() == [("faglig-identitet.1", "week", "answered")]


@pytest.mark.parametrize("action", ["later", "swap", "skip", "open"])
@pytest.mark.parametrize("argument", [":1", ":77", ":x", ":", ""])
def test_a_button_of_another_s_question_is_stale(talk: Talk, action: str, argument: str) -> None:
    talk.week(talk.stage.person("Mette"))
    lars = talk.stage.person("Lars")
    (toast,) = talk.tap_data(lars, f"reflect.{action}{argument}")
    assert (toast.method, toast.text) == ("answerCallbackQuery", STALE)
    assert talk.states() == [("faglig-identitet.1", "week", "open")]


# The rhythm


@pytest.mark.parametrize(
    ("choice", "said", "pace", "paused"),
    [
        ("weekly", "Så skriver jeg hver uge.", 1, False),
        ("half", "Så skriver jeg hver anden uge.", 2, False),
        ("pause", "Pausen er sat. Skriv /fortsaet, når du er klar.", 1, True),
    ],
)
def test_the_rhythm_is_chosen_with_one_tap_and_the_second_changes_nothing(
    talk: Talk, choice: str, said: str, pace: int, paused: bool
) -> None:
    mette = talk.change(talk.stage.person("Mette"), silences=2)
    (out,) = talk.tap_data(mette, f"reflect.rhythm:{choice}")
    assert out.text == said
    person = talk.stage.reload(mette)
    assert (person.pace, person.paused, person.silences) == (pace, paused, 0)
    assert talk.changed == ["Mette"]
    assert talk.tap_data(mette, f"reflect.rhythm:{choice}") == []
    assert talk.changed == ["Mette"]


def test_a_rhythm_that_does_not_exist_is_stale(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    (toast,) = talk.tap_data(mette, "reflect.rhythm:daily")
    assert toast.text == STALE
    assert talk.changed == []


# /refleksion


def test_the_home_has_everything_one_can_do(talk: Talk) -> None:
    home = talk.command(talk.stage.person("Mette"))
    assert home.text == "Her er plads til at tænke over dit arbejde. Hvad har du lyst til?"
    assert home.labels == [
        "Få et spørgsmål nu",
        "Mine svar",
        "Noget blev afbrudt",
        "Fra kolleger",
        "Læringsmål",
        "Menu",
    ]


def test_the_home_offers_the_question_of_the_week_while_it_is_open(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    home = talk.command(mette)
    assert home.labels[0] == "Svar på ugens"
    (shown,) = talk.tap(mette, home, "Svar på ugens")
    assert FIRST_OF_PROGRAMME in shown.text
    (saved,) = talk.write(mette, "Da jeg sagde nej.")
    assert FIRST_OF_PROGRAMME in saved.text
    assert talk.command(mette).labels[0] == "Få et spørgsmål nu"


def test_a_question_now_is_one_that_was_not_asked_and_waits_for_the_next_text(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    (shown,) = talk.tap(mette, talk.command(mette), "Få et spørgsmål nu")
    assert shown.text.startswith("<i>")
    assert shown.text.endswith("</i>\n\nSkriv kort, uden navne.")
    assert shown.labels == ["Andet spørgsmål", "Spring over"]
    assert talk.stage.reload(mette).awaits(talk.stage.now) == "asked:1"
    ((question, origin, state),) = talk.states()
    assert (origin, state) == ("own", "open")
    assert not question.startswith("ledelse.")


def test_two_fast_taps_on_a_question_now_give_one_question(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    home = talk.command(mette)
    first = talk.tap(mette, home, "Få et spørgsmål nu")
    assert talk.tap(mette, home, "Få et spørgsmål nu") == first
    assert len(talk.states()) == 1


def test_a_question_one_asked_for_can_be_changed_once_and_skipped(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    (shown,) = talk.tap_data(mette, "reflect.now")
    (other,) = talk.tap(mette, shown, "Andet spørgsmål")
    assert other.labels == ["Spring over"]
    assert other.text != shown.text
    (said,) = talk.tap(mette, other, "Spring over")
    assert said.text == "Helt fint. Du kan altid få et nyt."
    assert talk.stage.reload(mette).silences == 0
    assert talk.takes(mette, "Noget.") is False


# Det venter


def test_an_open_question_of_the_week_waits(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    assert open_items(talk, mette) == []
    talk.week(mette)
    assert open_items(talk, mette) == [OpenItem("Ugens spørgsmål", "reflect.open:1")]
    talk.write(mette, "Da jeg sagde nej.")
    assert open_items(talk, mette) == []


def test_a_week_s_question_that_never_came_waits_and_can_be_had(talk: Talk) -> None:
    mette = talk.change(talk.stage.person("Mette"), away_until="2026-11-28")
    talk.stage.now = TUESDAY
    assert talk.attend(mette) == []
    talk.at(date(2026, 11, 28))
    assert open_items(talk, mette) == [OpenItem("Ugens spørgsmål", "reflect.week")]
    (shown,) = talk.tap_data(mette, "reflect.week")
    assert FIRST_OF_PROGRAMME in shown.text
    assert talk.tap_data(mette, "reflect.week") == [shown]
    assert talk.states() == [("faglig-identitet.1", "week", "open")]
    assert open_items(talk, mette) == [OpenItem("Ugens spørgsmål", "reflect.open:1")]


def test_a_week_s_message_that_still_may_come_does_not_wait_there(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.at(TUESDAY.date(), "8.00")
    assert open_items(talk, mette) == []
    (toast,) = talk.tap_data(mette, "reflect.week")
    assert toast.text == STALE


def test_leaving_takes_the_planned_question_away(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.tap(mette, talk.week(mette), "Senere i dag")
    assert talk.feature.on_left is not None
    talk.stage.act(mette.key, talk.feature.on_left, mette)
    assert talk.stage.db.value("select count(*) from schedule where job = ?", (LATER,)) == 0


# The first question


def test_the_first_question_is_asked_once_and_answered_like_any_other(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    subject = talk.stage.act(mette.key, reflection.ask_first)
    assert subject == "asked:1"
    assert talk.stage.act(mette.key, reflection.ask_first) == "asked:1"
    (saved,) = talk.write(mette, "Et godt møde.", reply_to=subject)
    assert saved.text == (
        "Gemt som svar på <i>Hvad lykkedes i denne uge, og hvad gjorde du?</i>\n\n"
        "Kun du kan se det."
    )
    assert talk.states() == [("first", "own", "answered")]


# What nobody answers any more


def test_a_question_one_asked_for_is_closed_after_fourteen_days_and_a_reply_is_still_kept(
    talk: Talk,
) -> None:
    mette = talk.stage.person("Mette")
    talk.stage.now = TUESDAY
    talk.tap_data(mette, "reflect.now")
    talk.stage.now = TUESDAY + timedelta(days=14)
    talk.stage.run(PERSONAL.retain, Retention())
    assert [state for _, _, state in talk.states()] == ["open"]
    talk.stage.now += timedelta(minutes=1)
    talk.stage.run(PERSONAL.retain, Retention())
    assert [state for _, _, state in talk.states()] == ["expired"]
    talk.write(mette, "Jeg spurgte mere åbent.", reply_to="asked:1")
    assert [state for _, _, state in talk.states()] == ["answered"]


def test_a_week_s_question_waits_for_the_next_one_and_is_closed_after_six_weeks_without(
    talk: Talk,
) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    talk.stage.now = TUESDAY + timedelta(days=42)
    talk.stage.run(PERSONAL.retain, Retention())
    assert [state for _, _, state in talk.states()] == ["open"]
    talk.stage.now += timedelta(minutes=1)
    talk.stage.run(PERSONAL.retain, Retention())
    assert [state for _, _, state in talk.states()] == ["expired"]
    assert talk.stage.reload(mette).silences == 0
