"""Inactive only after three silent rounds, after being asked, never by reading anyone's talk."""

from datetime import date

import pytest

from bot import sparring
from bot.people.rules import Person
from bot.sparring import rules_round, store, store_silence
from tests.sparring.rounds import Workplace

ROUNDS = (date(2026, 12, 2), date(2026, 12, 16), date(2027, 1, 6), date(2027, 1, 20))
FIFTH, SIXTH = date(2027, 2, 24), date(2027, 3, 24)
QUESTION = (
    "Jeg har sat dig sammen med nogen tre gange uden at høre fra dig, og det er helt i orden. "
    "Vil du stadig være med i sparring?"
)


def seated(workplace: Workplace, number: int) -> list[str]:
    """The names of those who have a place in a round."""
    groups = store.groups_of_round(workplace.stage.db, number)
    return sorted(workplace.names([seat.person for group in groups for seat in group.here]))


def let_three_rounds_pass(workplace: Workplace, *, silent: tuple[str, ...]) -> list[Person]:
    """Three rounds in which all but some use the room; up to the morning of the fourth."""
    found = workplace.colleagues("Anna", "Bo", "Cem", "Dora")
    workplace.start()
    for day in ROUNDS[:3]:
        workplace.move_to(day, "12.00")
        for person in found:
            if person.name not in silent:
                workplace.command(person)
    workplace.move_to(ROUNDS[3], "8.00")
    workplace.stage.out()
    return found


def ask(workplace: Workplace, person: Person) -> list[str]:
    """Let the days after the third round pass; gives what the person was asked."""
    workplace.move_to(date(2027, 1, 29), "12.00")
    return [one.text for one in workplace.news(person) if one.text == QUESTION]


def test_after_three_silent_rounds_somebody_is_asked_and_not_left_out_yet(
    workplace: Workplace,
) -> None:
    anna, *_ = let_three_rounds_pass(workplace, silent=("Anna",))
    assert not store_silence.is_asked(workplace.stage.db, anna.key)
    assert ask(workplace, anna) == [QUESTION]
    assert store_silence.is_asked(workplace.stage.db, anna.key)
    # The round that formed before they were asked has them; whoever did something is not asked.
    assert seated(workplace, 4) == ["Anna", "Bo", "Cem", "Dora"]
    assert list(store_silence.asked(workplace.stage.db)) == [anna.key]


def test_silent_after_being_asked_they_are_left_out_and_the_facilitator_is_not_told_why(
    workplace: Workplace,
) -> None:
    anna, *others = let_three_rounds_pass(workplace, silent=("Anna",))
    ask(workplace, anna)
    for person in others:
        workplace.command(person)
    workplace.move_to(FIFTH, "12.00")
    assert seated(workplace, 5) == ["Bo", "Cem", "Dora"]
    overview = sparring.round_overview(workplace.stage.db, FIFTH)
    assert overview is not None
    assert overview.sat_out == ("Anna",)
    assert overview.unreachable == ()


@pytest.mark.parametrize(
    "sign", ["sparring.home", "sparring.forms", "sparring.blocks", "/sparring"]
)
def test_any_sign_brings_somebody_back(workplace: Workplace, sign: str) -> None:
    anna, *_ = let_three_rounds_pass(workplace, silent=("Anna",))
    ask(workplace, anna)
    workplace.move_to(FIFTH, "12.00")
    assert "Anna" not in seated(workplace, 5)
    if sign == "/sparring":
        back = workplace.command(anna)
    else:
        *_, back = workplace.tap(anna, sign)
    assert back.text == "Du er med i sparring igen fra næste runde."
    # It is said once.
    assert workplace.command(anna).text != back.text
    workplace.move_to(SIXTH, "12.00")
    assert "Anna" in seated(workplace, 6)


def test_ja_bliv_ved(workplace: Workplace) -> None:
    anna, *_ = let_three_rounds_pass(workplace, silent=("Anna",))
    workplace.move_to(date(2027, 1, 29), "12.00")
    (asked,) = [one for one in workplace.news(anna) if one.text == QUESTION]
    assert asked.labels == ["Ja, bliv ved", "Hold pause", "Nej tak"]
    (stays,) = workplace.tap(anna, asked.data("Ja, bliv ved"))
    assert stays.text == "Godt. Du er med i de næste runder."
    assert workplace.tap(anna, asked.data("Ja, bliv ved")) == []
    workplace.move_to(FIFTH, "12.00")
    assert "Anna" in seated(workplace, 5)
    # The count begins anew.
    workplace.move_to(SIXTH, "12.00")
    assert QUESTION not in [one.text for one in workplace.news(anna)]


def test_nej_tak_and_a_pause_are_answers(workplace: Workplace) -> None:
    anna, bo, *_ = let_three_rounds_pass(workplace, silent=("Anna", "Bo"))
    workplace.move_to(date(2027, 1, 29), "12.00")
    assert set(store_silence.asked(workplace.stage.db)) == {anna.key, bo.key}
    workplace.tap(anna, "sparring.leave")
    assert not workplace.stage.reload(anna).sparring
    workplace.change(bo, paused=1)
    assert store_silence.asked(workplace.stage.db) == {}
    workplace.change(bo, paused=0)
    workplace.move_to(FIFTH, "12.00")
    assert "Bo" in seated(workplace, 5)


def test_a_sign_before_the_question_comes_makes_it_needless(workplace: Workplace) -> None:
    anna, *_ = let_three_rounds_pass(workplace, silent=("Anna",))
    workplace.command(anna)
    assert ask(workplace, anna) == []
    assert store_silence.asked(workplace.stage.db) == {}


def test_rounds_that_were_closed_at_once_do_not_count(workplace: Workplace) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    workplace.start()
    for day in range(23, 28):
        workplace.move_to(date(2026, 11, day), "10.00")
        workplace.stage.act(bo.key, sparring.start_round_now)
    assert len(workplace.stage.db.rows("select * from rounds")) == 5
    workplace.move_to(date(2026, 12, 1), "12.00")
    assert QUESTION not in [one.text for one in workplace.stage.out()]
    assert store_silence.signs(workplace.stage.db, anna.key, 3) == [False]


def test_a_sign_counts_whatever_is_written_and_nothing_of_it_is_kept(workplace: Workplace) -> None:
    anna, *_ = workplace.colleagues("Anna", "Bo")
    workplace.start()
    workplace.move_to(ROUNDS[0], "12.00")
    group = workplace.group(anna)
    workplace.tap(anna, f"sparring.note:{group.id}")
    workplace.write(anna, "Skal vi sige torsdag?")
    assert store_silence.signs(workplace.stage.db, anna.key, 3) == [True]
    kept = workplace.stage.db.rows("select * from seats")
    assert "torsdag" not in str(kept)


@pytest.mark.parametrize(
    ("signs", "silent"),
    [
        ([], False),
        ([False, False], False),
        ([False, False, False], True),
        ([False, False, False, True], True),
        ([False, True, False, False, False], False),
        ([True, False, False, False], False),
    ],
)
def test_three_rounds_in_a_row_the_latest_ones(signs: list[bool], silent: bool) -> None:
    assert rules_round.is_silent(signs) is silent
