"""The week's message: what it says, whom it fits, and what becomes of the one before."""

from datetime import date, datetime

import pytest

from bot.feature import Line, WeekQuestion
from bot.texts import Html
from bot.transport import Button
from tests.reflection.talking import (
    FIRST_OF_PROGRAMME,
    SECOND_OF_PROGRAMME,
    TUESDAY,
    Talk,
)
from tests.turns import ZONE

WEEKS = [date(2026, 11, 24), date(2026, 12, 1), date(2026, 12, 8), date(2026, 12, 15)]
# Weeks 52, 53 and 7 are closed.
LATER_WEEKS = [date(2027, 1, 12), date(2027, 1, 19), date(2027, 1, 26), date(2027, 2, 2)]


def test_the_week_s_message_greets_asks_and_has_three_buttons(talk: Talk) -> None:
    letter = talk.week(talk.stage.person("Mette"))
    assert letter.text == (
        "Godmorgen, Mette. Ugens spørgsmål handler om faglig identitet og fælles sprog.\n\n"
        f"<i>{FIRST_OF_PROGRAMME}</i>\n\n"
        "Skriv kort, uden navne."
    )
    assert letter.labels == ["Senere i dag", "Andet spørgsmål", "Spring over"]
    assert letter.subject == "asked:1"
    assert "disable_notification" not in letter.payload


def test_it_is_in_english_for_who_reads_english(talk: Talk) -> None:
    letter = talk.week(talk.stage.person("Anne", language="en"))
    assert letter.text == (
        "Good morning, Anne. This week's question is about professional identity and common "
        "language.\n\n"
        "<i>When did you feel confident in your role this week?</i>\n\n"
        "Keep it short, no names."
    )
    assert letter.labels == ["Later today", "Another question", "Skip"]


@pytest.mark.parametrize(("clock", "greeting"), [("9.59", "Godmorgen"), ("10.00", "Goddag")])
def test_the_morning_ends_at_ten(talk: Talk, clock: str, greeting: str) -> None:
    mette = talk.stage.person("Mette")
    talk.at(TUESDAY.date(), clock)
    assert talk.letter(mette).text.startswith(f"{greeting}, Mette. ")


def test_one_line_may_stand_above_the_question_with_its_buttons(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    skip = Button("Spring denne over", "sparring.skip:2026-12-02")
    talk.lines = [Line(Html("Næste sparring er onsdag."), (skip,))]
    letter = talk.week(mette)
    assert letter.text == (
        "Godmorgen, Mette.\n\nNæste sparring er onsdag.\n\n"
        "Ugens spørgsmål handler om faglig identitet og fælles sprog.\n\n"
        f"<i>{FIRST_OF_PROGRAMME}</i>\n\nSkriv kort, uden navne."
    )
    assert letter.labels[0] == "Spring denne over"


def test_a_name_is_escaped(talk: Talk) -> None:
    letter = talk.week(talk.stage.person("M&M"))
    assert letter.text.startswith("Godmorgen, M&amp;M. ")


def test_all_colleagues_meet_the_same_first_question_and_the_next_a_week_later(talk: Talk) -> None:
    mette, lars = talk.stage.person("Mette"), talk.stage.person("Lars", profession="psychologist")
    assert FIRST_OF_PROGRAMME in talk.week(mette).text
    assert FIRST_OF_PROGRAMME in talk.week(lars).text
    talk.at(WEEKS[1])
    assert SECOND_OF_PROGRAMME in talk.letter(mette).text


def test_leaders_get_every_second_week_from_their_own_programme(talk: Talk) -> None:
    leader = talk.stage.person("Birgit", role="leader")
    themes = []
    for day in WEEKS:
        talk.at(day)
        text = talk.letter(leader).text
        themes.append(text.split("handler om ")[1].split(".")[0])
    assert themes == [
        "faglig identitet og fælles sprog",
        "ledelse af læring",
        "feedback og sparring",
        "ledelse af læring",
    ]


def test_a_leader_of_every_second_week_alternates_between_the_programmes(talk: Talk) -> None:
    leader = talk.change(talk.stage.person("Birgit", role="leader"), pace=2)
    leads = []
    for day in [WEEKS[0], WEEKS[2], LATER_WEEKS[1], LATER_WEEKS[3]]:
        talk.at(day)
        leads.append("ledelse af læring" in talk.letter(leader).text)
    assert leads == [True, False, True, False]


def test_the_leaders_question_keeps_its_own_note(talk: Talk) -> None:
    leader = talk.stage.person("Birgit", role="leader")
    talk.week(leader)
    talk.at(WEEKS[1])
    assert talk.letter(leader).text.endswith("\n\nSkriv uden navne.")


def test_workshop_staff_are_not_asked_about_matching_placements(talk: Talk) -> None:
    worker = talk.stage.person("Bo", profession="workshop_staff")
    weeks = [*WEEKS, *LATER_WEEKS]
    for day in weeks:
        talk.at(day)
        talk.letter(worker)
        talk.write(worker, "På værkstedet.")
    models = [question.partition(".")[0] for question, _, _ in talk.states()]
    # The programme has the match in its fifth and sixth week.
    assert len(models) == len(weeks)
    assert "match" not in models


def test_the_older_question_expires_when_the_next_one_comes_and_counts_as_silence(
    talk: Talk,
) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    talk.at(WEEKS[1])
    talk.letter(mette)
    assert talk.states() == [
        ("faglig-identitet.1", "week", "expired"),
        ("faglig-identitet.2", "week", "open"),
    ]
    assert talk.stage.reload(mette).silences == 1


def test_a_question_that_was_asked_for_neither_expires_nor_counts_as_silence(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.tap_data(mette, "reflect.now")
    talk.week(mette)
    assert [state for _, _, state in talk.states()] == ["open", "open"]
    assert talk.stage.reload(mette).silences == 0


def test_a_late_answer_by_reply_still_counts(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    old = talk.week(mette)
    talk.at(WEEKS[1])
    talk.letter(mette)
    (saved,) = talk.write(mette, "Da jeg sagde nej.", reply_to=old.subject)
    assert FIRST_OF_PROGRAMME in saved.text
    assert [state for _, _, state in talk.states()] == ["answered", "open"]
    assert talk.stage.reload(mette).silences == 0


def test_a_message_that_was_not_sent_on_its_day_comes_again_with_the_same_question(
    talk: Talk,
) -> None:
    mette = talk.stage.person("Mette")
    first = talk.week(mette)
    want = talk.stage.db.value("select id from wants where kind = 'week'")
    talk.at(TUESDAY.date(), "16.00")
    talk.stage.run(talk.attention.take_back, [want])
    talk.at(date(2026, 11, 25))
    again = talk.letter(mette)
    assert again.text == first.text
    assert again.subject == first.subject
    assert talk.states() == [("faglig-identitet.1", "week", "open")]
    assert talk.stage.reload(mette).silences == 0


def test_a_question_that_returns_shows_the_earlier_words(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    texts = []
    for number in range(3):
        with talk.stage.db.transaction():
            # All of her pool was asked, long ago; the programme's first longest ago.
            if number == 0:
                for place, question in enumerate(talk.stage.turn().library.questions):
                    talk.stage.db.execute(
                        "insert into asked (person, question, origin, local_date, at, state)"
                        " values (?, ?, 'own', ?, 0, 'answered')",
                        (mette.key, question, f"2025-03-{place % 28 + 1:02d}"),
                    )
                talk.stage.db.execute(
                    "update asked set local_date = '2024-01-01' where question = ?",
                    ("faglig-identitet.1",),
                )
                talk.stage.db.execute(
                    "insert into answers (asked, person, parts, made, changed)"
                    " select id, person, ?, 5, 5 from asked where question = ?",
                    ('[[1, "Da jeg <selv> ringede."]]', "faglig-identitet.1"),
                )
        talk.at(WEEKS[number])
        texts.append(talk.letter(mette).text)
    assert texts[0] == (
        "Godmorgen, Mette. Ugens spørgsmål handler om faglig identitet og fælles sprog.\n\n"
        f"<i>{FIRST_OF_PROGRAMME}</i>\n\n"
        "For to år siden skrev du: ”Da jeg &lt;selv&gt; ringede.” Hvad ser du nu?\n\n"
        "Skriv kort, uden navne."
    )
    assert all("skrev du" not in text for text in texts[1:])


def test_earlier_words_are_not_quoted_while_they_are_locked(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    with talk.stage.db.transaction():
        talk.stage.db.execute(
            "insert into asked (person, question, origin, local_date, at, state)"
            " values (?, 'faglig-identitet.1', 'own', '2025-03-04', 0, 'answered')",
            (mette.key,),
        )
        talk.stage.db.execute(
            "insert into answers (asked, person, parts, made, changed)"
            " values (1, ?, '[[1, \"Da jeg ringede.\"]]', 5, 5)",
            (mette.key,),
        )
    open_one = "reflect.open:2"
    with talk.stage.db.transaction():
        talk.stage.db.execute(
            "insert into asked (person, question, origin, local_date, at)"
            " values (?, 'faglig-identitet.1', 'week', '2026-11-23', 9)",
            (mette.key,),
        )
    (shown,) = talk.tap_data(mette, open_one)
    assert "Da jeg ringede." in shown.text
    talk.change(mette, locked_until=int(datetime(2026, 12, 20, tzinfo=ZONE).timestamp()))
    (shown,) = talk.tap_data(mette, open_one)
    assert "Da jeg ringede." not in shown.text


def test_the_seed_of_the_draws_is_kept(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    seeds = talk.stage.db.rows("select person, seed from question_seeds")
    talk.at(WEEKS[1])
    talk.letter(mette)
    assert talk.stage.db.rows("select person, seed from question_seeds") == seeds
    assert [row["person"] for row in seeds] == [mette.key]


# The reminder


def test_two_working_days_later_comes_one_silent_reminder(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    talk.at(date(2026, 11, 25))
    assert talk.attend(mette) == []
    talk.at(date(2026, 11, 26))
    reminder = talk.letter(mette)
    assert reminder.text == (
        "Ugens spørgsmål venter stadig, hvis du har to minutter. Helt fint at springe over.\n\n"
        f"<i>{FIRST_OF_PROGRAMME}</i>\n\nSkriv kort, uden navne."
    )
    assert reminder.payload["disable_notification"] is True
    assert reminder.subject == "asked:1"
    talk.at(date(2026, 11, 27))
    assert talk.attend(mette) == []


def test_a_reminder_is_never_moved(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    talk.at(date(2026, 11, 27))
    assert talk.attend(mette) == []


@pytest.mark.parametrize("done", ["answer", "skip"])
def test_no_reminder_comes_after_an_answer_or_a_skip(talk: Talk, done: str) -> None:
    mette = talk.stage.person("Mette")
    letter = talk.week(mette)
    if done == "answer":
        talk.write(mette, "I et møde.")
    else:
        talk.tap(mette, letter, "Spring over")
    state = "select state from wants where kind = 'reminder'"
    assert talk.stage.db.value(state) == "settled"
    talk.at(date(2026, 11, 26))
    assert talk.attend(mette) == []


def test_a_reminder_is_about_the_question_that_was_taken_instead(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.tap(mette, talk.week(mette), "Andet spørgsmål")
    talk.at(date(2026, 11, 26))
    reminder = talk.letter(mette)
    assert SECOND_OF_PROGRAMME in reminder.text
    assert reminder.subject == "asked:2"


def test_reminders_end_after_two_unanswered_and_begin_again_after_an_answer(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    reminded = []
    for number, day in enumerate(WEEKS):
        talk.at(day)
        talk.letter(mette)
        if number == 2:
            talk.write(mette, "I et møde.")
        talk.at(date.fromordinal(day.toordinal() + 2))
        reminded.append(len(talk.attend(mette)))
    assert reminded == [1, 1, 0, 1]
    assert talk.stage.reload(mette).reminders == 1


# The rhythm


def silent_weeks(talk: Talk, name: str = "Mette") -> list[tuple[str, list[str]]]:
    """Five weeks' messages to somebody who never answers: the last paragraph and the buttons."""
    mette = talk.stage.person(name)
    shown = []
    for day in [*WEEKS, LATER_WEEKS[0]]:
        talk.at(day)
        letter = talk.letter(mette)
        shown.append((letter.text.split("\n\n")[-1], letter.labels[3:]))
    return shown


def test_after_two_silences_the_message_asks_whether_the_rhythm_suits_and_after_four_it_halves(
    talk: Talk,
) -> None:
    note = "Skriv kort, uden navne."
    assert silent_weeks(talk) == [
        (note, []),
        (note, []),
        (
            "Passer rytmen dig?",
            ["Hver uge er fint", "Hver anden uge", "Sæt på pause"],
        ),
        (note, []),
        (
            "Fra nu af skriver jeg hver anden uge, så der er god plads. "
            "Vil du hellere høre fra mig hver uge, så sig til.",
            ["Hver uge igen"],
        ),
    ]
    assert talk.stage.db.value("select pace from people") == 2
    assert talk.stage.db.value("select paused from people") == 0


def test_nobody_is_paused_by_themselves_however_long_they_are_silent(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.change(mette, silences=30, pace=2)
    letter = talk.week(mette)
    assert letter.labels == ["Senere i dag", "Andet spørgsmål", "Spring over"]
    assert talk.stage.reload(mette).paused is False


def test_who_hears_every_second_week_is_asked_in_their_own_rhythm(talk: Talk) -> None:
    mette = talk.change(talk.stage.person("Mette"), silences=2, pace=2)
    assert talk.week(mette).labels[3:] == ["Det passer fint", "Hver uge", "Sæt på pause"]


def test_an_answer_resets_the_count(talk: Talk) -> None:
    mette = talk.change(talk.stage.person("Mette"), silences=3, reminders=2)
    talk.week(mette)
    talk.write(mette, "I et møde.")
    person = talk.stage.reload(mette)
    assert (person.silences, person.reminders) == (0, 0)


GOAL = WeekQuestion(
    about=Html("I dag handler det om dit læringsmål."),
    text=Html("<i>Hvor tæt er du på?</i>"),
    keyboard=[[Button("Spring over", "goals.skip:3")]],
    subject="goal:3",
    awaits=True,
)


def test_another_room_s_question_goes_before_the_programme_s(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.question = GOAL
    talk.lines = [Line(Html("Næste sparring er onsdag."))]
    letter = talk.week(mette)
    assert letter.text == (
        "Godmorgen, Mette.\n\nNæste sparring er onsdag.\n\n"
        "I dag handler det om dit læringsmål.\n\n<i>Hvor tæt er du på?</i>"
    )
    assert (letter.labels, letter.subject) == (["Spring over"], "goal:3")
    assert talk.stage.reload(mette).awaits(talk.stage.now) == "goal:3"
    assert talk.states() == []
    # The programme goes on in the week after, and nothing is offered as missed until then.
    assert talk.feature.open_items is not None
    talk.at(date(2026, 11, 27))
    assert talk.stage.act(mette.key, lambda turn: talk.feature.open_items(turn, mette)) == []  # type: ignore[misc]
    talk.question = None
    talk.at(WEEKS[1])
    assert "Ugens spørgsmål handler om" in talk.letter(mette).text


def test_another_room_s_question_closes_the_one_before_it(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.week(mette)
    talk.question = GOAL
    talk.at(WEEKS[1])
    talk.letter(mette)
    assert [state for _, _, state in talk.states()] == ["expired"]
    assert talk.stage.reload(mette).silences == 1


def test_who_hears_every_second_week_counts_from_another_room_s_question(talk: Talk) -> None:
    mette = talk.change(talk.stage.person("Mette"), pace=2)
    talk.question = GOAL
    talk.week(mette)
    talk.question = None
    talk.at(WEEKS[1])
    assert talk.attend(mette) == []
    talk.at(WEEKS[2])
    assert "Ugens spørgsmål handler om" in talk.letter(mette).text


def test_another_room_s_question_that_could_not_be_sent_comes_on_the_next_day(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    talk.question = GOAL
    talk.week(mette)
    want = talk.stage.db.value("select id from wants where kind = 'week'")
    talk.stage.run(lambda turn, due: talk.attention.take_back(turn, [want]), None)
    talk.at(date(2026, 11, 25))
    assert talk.letter(mette).subject == "goal:3"
    assert talk.stage.db.value("select count(*) from weeks_elsewhere") == 2
