"""Was it held? Each answers alone, writes one next step, and meets it again in a week's message."""

from datetime import date

import pytest

from bot import people
from bot.people.rules import Person
from bot.sparring import letters, store
from bot.sparring.personal import retain
from bot.sparring.rules import Seat
from tests.sparring.rounds import STALE, Workplace
from tests.turns import Out

FIRST = date(2026, 12, 2)
MONDAY = date(2026, 12, 14)
STEP_ASK = (
    "Tak. Hvad er dit næste skridt? Skriv det som <i>Når …, så vil jeg …</i>, uden navne. "
    "Kun du ser det."
)
TOO_LATE = "Den runde er afsluttet, så jeg har ikke gemt det. Tak alligevel."


def seat_of(workplace: Workplace, person: Person) -> Seat:
    """The person's seat in the first round."""
    (group,) = store.groups_of_round(workplace.stage.db, 1)
    seat = group.seat_of(person.key)
    assert seat is not None
    return seat


def step_of(workplace: Workplace, person: Person) -> str | None:
    """The next step that is kept for a person."""
    return seat_of(workplace, person).next_step


@pytest.fixture
def pair(workplace: Workplace) -> tuple[Person, Person]:
    """Anna and Bo at the end of their round, before they are asked."""
    anna, bo = workplace.colleagues("Anna", "Bo")
    workplace.start()
    workplace.move_to(MONDAY, "9.00")
    workplace.stage.out()
    return anna, bo


def ask(workplace: Workplace, person: Person) -> Out:
    """Move to the moment of the question and give it."""
    workplace.move_to(MONDAY, "9.20")
    return next(one for one in workplace.stage.out() if one.to == person.key)


def test_each_is_asked_alone_at_the_end_of_the_round(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    """Their week's message comes on the last day, a Tuesday, so the question comes on Monday."""
    anna, _ = pair
    question = ask(workplace, anna)
    assert question.text == (
        "Du svarer for dig selv, og tovholderen ser kun antal. Blev sparringen med Bo holdt?"
    )
    assert question.labels == ["Ja, holdt", "Delvist", "Senere", "Nej"]


def test_held_and_a_next_step(workplace: Workplace, pair: tuple[Person, Person]) -> None:
    anna, bo = pair
    question = ask(workplace, anna)
    (asks,) = workplace.tap(anna, question.data("Ja, holdt"))
    assert (asks.method, asks.text, asks.labels) == ("editMessageText", STEP_ASK, ["Spring over"])
    (kept,) = workplace.write(anna, "Når jeg ringer op, så vil jeg spørge først.")
    assert kept.text == (
        "Gemt: ”Når jeg ringer op, så vil jeg spørge først.” "
        "Det kommer igen i en af ugens beskeder og slettes efter 90 dage."
    )
    assert kept.labels == ["Fortryd", "Bring som case", "Gør til mål"]
    assert workplace.stage.reload(anna).awaiting is None
    assert step_of(workplace, anna) == "Når jeg ringer op, så vil jeg spørge først."
    # What she says is hers alone.
    assert seat_of(workplace, anna).outcome == "held"
    assert seat_of(workplace, bo).outcome is None


def test_two_who_disagree_are_both_kept(workplace: Workplace, pair: tuple[Person, Person]) -> None:
    anna, bo = pair
    for person, label in ((anna, "Ja, holdt"), (bo, "Nej")):
        workplace.tap(person, f"sparring.ask:{seat_of(workplace, person).id}")
        outcome = {"Ja, holdt": "held", "Nej": "no"}[label]
        workplace.tap(person, f"sparring.held:{seat_of(workplace, person).id}:{outcome}")
    assert (seat_of(workplace, anna).outcome, seat_of(workplace, bo).outcome) == ("held", "no")


def test_two_fast_taps_of_an_answer_count_once_and_another_answer_is_stale(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    question = ask(workplace, anna)
    workplace.tap(anna, question.data("Ja, holdt"))
    assert workplace.tap(anna, question.data("Ja, holdt")) == []
    (stale,) = workplace.tap(anna, question.data("Nej"))
    assert stale.text == STALE
    assert seat_of(workplace, anna).outcome == "held"


def test_partly_may_say_why_and_then_writes_a_step(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    (why,) = workplace.tap(anna, ask(workplace, anna).data("Delvist"))
    assert why.text == "Tak. Hvad kom i vejen? Du behøver ikke sige det."
    assert why.labels == [
        "Ingen tid",
        "Fandt ikke en tid",
        "Syg eller væk",
        "Andet",
        "Vil ikke sige",
    ]
    (asks,) = workplace.tap(anna, why.data("Ingen tid"))
    assert asks.text == STEP_ASK
    assert workplace.tap(anna, why.data("Ingen tid")) == []
    assert [one.text for one in workplace.tap(anna, why.data("Andet"))] == [STALE]
    assert seat_of(workplace, anna).reason == "no_time"


def test_no_may_say_why_and_is_not_asked_for_a_step(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    (why,) = workplace.tap(anna, ask(workplace, anna).data("Nej"))
    assert why.text == "Tak, fordi du sagde det. Hvad kom i vejen? Du behøver ikke sige det."
    (thanks,) = workplace.tap(anna, why.data("Vil ikke sige"))
    assert thanks.text == (
        "Helt i orden. Næste gang er du blandt de første, jeg finder en sparringsmakker til."
    )
    assert workplace.stage.reload(anna).awaiting is None
    assert workplace.items(anna) == []


def test_later_asks_once_more_after_two_working_days(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    (later,) = workplace.tap(anna, ask(workplace, anna).data("Senere"))
    assert later.text == "Helt fint. Jeg spørger igen onsdag den 16. december."
    # On that day the next round's notice goes first.
    workplace.move_to(date(2026, 12, 17), "9.20")
    again = [one for one in workplace.news(anna) if "holdt?" in one.text]
    assert [one.labels for one in again] == [["Ja, holdt", "Delvist", "Nej"]]
    workplace.tap(anna, again[0].data("Delvist"))
    assert seat_of(workplace, anna).outcome == "partly"


def test_later_near_the_last_day_is_left_under_waiting(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    workplace.move_to(date(2026, 12, 21), "12.00")
    (later,) = workplace.tap(anna, f"sparring.held:{seat_of(workplace, anna).id}:later")
    assert later.text == "Helt fint. Spørgsmålet ligger under Det venter."


def test_an_answer_within_a_week_after_the_round_is_kept_and_a_later_one_is_not(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    anna_data = f"sparring.held:{seat_of(workplace, anna).id}:held"
    bo_data = f"sparring.held:{seat_of(workplace, bo).id}:held"
    workplace.move_to(date(2026, 12, 22), "12.00")
    assert [one.text for one in workplace.tap(anna, anna_data)] == [STEP_ASK]
    workplace.move_to(date(2026, 12, 23), "12.00")
    assert [one.text for one in workplace.tap(bo, bo_data)] == [TOO_LATE]
    assert seat_of(workplace, bo).outcome is None
    assert [one.text for one in workplace.write(anna, "For sent", to="next:1")] == [TOO_LATE]


def test_the_question_waits_under_det_venter_until_its_last_day(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    (item,) = workplace.items(anna)
    assert item.label == "Svar om sparringen"
    (question,) = workplace.tap(anna, item.data)
    assert question.labels == ["Ja, holdt", "Delvist", "Senere", "Nej"]
    workplace.tap(anna, question.data("Ja, holdt"))
    (item,) = workplace.items(anna)
    assert item.label == "Skriv næste skridt"
    (asks,) = workplace.tap(anna, item.data)
    assert asks.text == STEP_ASK
    workplace.write(anna, "Når vi mødes, så vil jeg lytte.")
    assert workplace.items(anna) == []


def test_the_question_is_no_item_after_its_last_day(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    people_left = (anna, bo)
    with workplace.stage.db.transaction():
        for person in people_left:
            people.change(workplace.stage.db, person.key, sparring=0)
    workplace.move_to(date(2026, 12, 22), "12.00")
    assert len(workplace.items(anna)) == 1
    workplace.move_to(date(2026, 12, 23), "12.00")
    assert workplace.items(anna) == []
    assert letters.write_held(workplace.stage.turn(anna), anna, "held:1") is None


def test_a_text_in_reply_to_the_question_needs_a_button_first(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    subject = ask(workplace, anna).subject
    assert subject is not None
    (answer,) = workplace.write(anna, "Ja", to=subject)
    assert answer.text == (
        "Svar først med en knap, så spørger jeg bagefter til dit næste skridt. "
        "Det, du skrev, er ikke gemt."
    )
    assert answer.labels == ["Ja, holdt", "Delvist", "Senere", "Nej"]
    assert step_of(workplace, anna) is None


def held(workplace: Workplace, person: Person) -> Seat:
    """Let a person say that it was held; gives their seat."""
    seat = seat_of(workplace, person)
    workplace.tap(person, f"sparring.held:{seat.id}:held")
    return seat


def test_a_step_may_be_skipped(workplace: Workplace, pair: tuple[Person, Person]) -> None:
    anna, _ = pair
    seat = held(workplace, anna)
    (skipped,) = workplace.tap(anna, f"sparring.nostep:{seat.id}")
    assert skipped.text == "Helt fint at springe over."
    assert workplace.tap(anna, f"sparring.nostep:{seat.id}") == []
    assert workplace.stage.reload(anna).awaiting is None
    assert workplace.items(anna) == []


def test_a_step_longer_than_300_characters_is_asked_for_again(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    held(workplace, anna)
    (refused,) = workplace.write(anna, "x" * 301)
    assert refused.text == (
        "Teksten er 301 tegn, og der er plads til 300. Vil du korte den lidt og sende den igen?"
    )
    assert step_of(workplace, anna) is None
    workplace.write(anna, "x" * 300)
    assert step_of(workplace, anna) == "x" * 300


def test_an_edited_message_changes_the_step(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    seat = held(workplace, anna)
    workplace.write(anna, "Når jeg ringer, så vil jeg lytte.")
    remembered = workplace.stage.db.value(
        "select subject from messages where person = ?", (anna.key,)
    )
    assert remembered == f"next:{seat.id}"
    edit = workplace.feature.edits["next"]
    workplace.stage.out()
    workplace.stage.act(bo, edit, str(seat.id), "En andens ord")
    assert workplace.stage.out() == []
    workplace.stage.act(anna, edit, str(seat.id), "Når jeg ringer, så vil jeg spørge.")
    assert [one.text for one in workplace.stage.out()] == ["Dit næste skridt er rettet."]
    assert step_of(workplace, anna) == "Når jeg ringer, så vil jeg spørge."
    workplace.stage.act(anna, edit, str(seat.id), "x" * 301)
    assert step_of(workplace, anna) == "Når jeg ringer, så vil jeg spørge."


def test_a_step_can_be_taken_back(workplace: Workplace, pair: tuple[Person, Person]) -> None:
    anna, _ = pair
    held(workplace, anna)
    (kept,) = workplace.write(anna, "Noget, jeg fortryder")
    (gone,) = workplace.tap(anna, kept.data("Fortryd"))
    assert gone.text == "Dit næste skridt er slettet."
    assert workplace.tap(anna, kept.data("Fortryd")) == []
    assert step_of(workplace, anna) is None


def test_a_step_comes_back_once_in_a_weeks_message(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    workplace.writes_weeks = True
    seat = held(workplace, anna)
    workplace.write(anna, "Når <nogen> spørger, så vil jeg lytte.")
    with workplace.stage.db.transaction():
        for person in pair:
            people.change(workplace.stage.db, person.key, sparring=0)
    # Not on the day after it was written, and weeks 52 and 53 are closed.
    for day in (date(2026, 12, 15), date(2027, 1, 4)):
        workplace.move_to(day, "9.20")
        assert not [one for one in workplace.news(anna) if "næste skridt" in one.text]
    workplace.move_to(date(2027, 1, 5), "9.20")
    (week,) = workplace.news(anna)
    assert week.text == (
        "Dit næste skridt: ”Når &lt;nogen&gt; spørger, så vil jeg lytte.” "
        "– hvad blev der af det?\n\nUgens spørgsmål"
    )
    assert week.labels == ["Gjort", "Ikke endnu", "Noget andet skete"]
    (toast,) = workplace.tap(anna, week.data("Gjort"))
    assert (toast.method, toast.text) == ("answerCallbackQuery", "Godt at høre.")
    assert seat_of(workplace, anna).next_step_state == "done"
    workplace.move_to(date(2027, 1, 12), "9.20")
    assert [one.text for one in workplace.news(anna)] == ["Ugens spørgsmål"]
    (stale,) = workplace.tap(bo, f"sparring.step:{seat.id}:done")
    assert stale.text == STALE


def test_a_step_that_is_not_done_yet_does_not_nag(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    workplace.writes_weeks = True
    held(workplace, anna)
    workplace.write(anna, "Når jeg kan, så vil jeg øve mig.")
    workplace.move_to(date(2027, 1, 5), "9.20")
    (week,) = [one for one in workplace.news(anna) if "Ikke endnu" in one.labels]
    (toast,) = workplace.tap(anna, week.data("Ikke endnu"))
    assert toast.text == "Helt i orden. Det løber ingen steder."
    workplace.move_to(date(2027, 1, 12), "9.20")
    assert not [one for one in workplace.news(anna) if "Ikke endnu" in one.labels]


def test_a_step_of_which_nothing_is_heard_comes_back_no_second_time(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    workplace.writes_weeks = True
    held(workplace, anna)
    workplace.write(anna, "Når jeg kan, så vil jeg øve mig.")
    workplace.move_to(date(2027, 1, 5), "9.20")
    assert [one for one in workplace.news(anna) if "Gjort" in one.labels]
    workplace.move_to(date(2027, 2, 5), "9.20")
    assert not [one for one in workplace.news(anna) if "Gjort" in one.labels]


def test_own_words_stay_locked_after_a_move_to_a_new_account(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    workplace.writes_weeks = True
    held(workplace, anna)
    workplace.write(anna, "Mine ord")
    with workplace.stage.db.transaction():
        people.change(workplace.stage.db, anna.key, locked_until=workplace.stage.turn().at + 10**8)
    workplace.move_to(date(2027, 1, 5), "9.20")
    assert not [one for one in workplace.news(anna) if "Mine ord" in one.text]


def test_a_step_is_forgotten_after_90_days(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    held(workplace, anna)
    workplace.write(anna, "Når jeg kan, så vil jeg øve mig.")
    workplace.move_to(date(2027, 3, 14), "12.00")
    workplace.stage.run(retain, workplace.stage.settings.retention)
    assert step_of(workplace, anna) is not None
    workplace.move_to(date(2027, 3, 15), "12.00")
    workplace.stage.run(retain, workplace.stage.settings.retention)
    assert step_of(workplace, anna) is None


def test_the_weeks_message_before_a_round_has_a_button_to_skip_it(workplace: Workplace) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    gry = workplace.stage.person("Gry", sparring=False)
    workplace.writes_weeks = True
    workplace.start()
    with workplace.stage.db.transaction():
        workplace.stage.db.execute("delete from schedule where job = 'attend'")
        from bot.attention.store import look_at

        for person in (anna, bo, gry):
            look_at(workplace.stage.turn(), person, date(2026, 12, 1))
    workplace.move_to(date(2026, 12, 1), "9.20")
    week = {one.to: one for one in workplace.stage.out()}
    assert week[anna.key].text == (
        "Næste sparringsrunde begynder onsdag den 2. december.\n\nUgens spørgsmål"
    )
    assert week[anna.key].labels == ["Spring denne over"]
    assert week[gry.key].text == "Ugens spørgsmål"
    data = week[anna.key].data("Spring denne over")
    (toast,) = workplace.tap(anna, data)
    assert toast.method == "answerCallbackQuery"
    assert toast.text == (
        "Du er ikke med i runden onsdag den 2. december. Du kan fortryde under Sparring."
    )
    workplace.tap(anna, data)
    workplace.move_to(FIRST, "9.20")
    # With Anna gone there are too few, and she is told nothing.
    assert workplace.news(anna) == []
    (stale,) = workplace.tap(anna, data)
    assert stale.text == STALE
