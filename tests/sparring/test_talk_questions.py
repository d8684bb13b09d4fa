"""The questions of a talk: none twice, others the next time, and no advice before the mirror."""

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reflection.library import Both, Phase, Protocol, Sparring, load, packaged_prompts
from bot.sparring.rules_draw import draw
from bot.texts import LANGUAGES

LIBRARY = load([packaged_prompts()])
BANK = LIBRARY.sparring
TALKS = [one for one in LIBRARY.protocols.values() if one.form == "talk"]
BY_ID = pytest.mark.parametrize("protocol", TALKS, ids=lambda one: one.id)
PAIR = LIBRARY.protocol("makkersparring")


def drawn(protocol: Protocol, number: int = 0, people: tuple[str, ...] = ("a", "b")) -> list[str]:
    """All questions of a talk in Danish, as often as they come."""
    found = draw(protocol, BANK, people, number)
    return [text.in_("da") for texts in found.questions.values() for text in texts]


@given(
    st.sampled_from(TALKS),
    st.lists(st.text("abc", min_size=1), min_size=2, max_size=3),
    st.integers(0, 40),
)
@settings(max_examples=60)
def test_no_question_comes_twice_in_a_talk(
    protocol: Protocol, people: list[str], number: int
) -> None:
    assert set(Counter(drawn(protocol, number, tuple(people))).values()) == {1}


@BY_ID
def test_the_same_talk_has_the_same_questions_whenever_it_is_asked(protocol: Protocol) -> None:
    assert drawn(protocol, 3, ("a", "b")) == drawn(protocol, 3, ("b", "a"))


def test_three_of_each_kind_come_where_the_phase_asks_for_them() -> None:
    found = draw(PAIR, BANK, ("a", "b"), 0)
    kinds = {place: [kind_of(text) for text in texts] for place, texts in found.questions.items()}
    assert kinds == {
        (0, 2, "sparring_partner"): ["linear"] * 3 + ["circular"] * 3,
        (0, 3, "sparring_partner"): ["reflexive"] * 3,
        (0, 5, "sparring_partner"): ["strategic"] * 3,
    }


def kind_of(text: Both) -> str:
    return next(one.kind for one in BANK.questions if one.text == text)


def test_a_talk_in_turns_shares_what_the_bank_has() -> None:
    found = draw(LIBRARY.protocol("trio-kort"), BANK, ("a", "b", "c"), 0)
    assert {place: len(texts) for place, texts in found.questions.items()} == {
        (0, 1, "interviewer"): 2,
        (0, 1, "reflecting_colleague"): 2,
        (1, 1, "interviewer"): 1,
        (1, 1, "reflecting_colleague"): 1,
        (2, 1, "interviewer"): 1,
        (2, 1, "reflecting_colleague"): 1,
    }


@pytest.mark.parametrize("number", range(8))
def test_the_next_talk_begins_with_what_did_not_come_in_the_last(number: int) -> None:
    before, after = (draw(PAIR, BANK, ("a", "b"), one).questions for one in (number, number + 1))
    for place in before:
        for kind in ("linear", "circular", "reflexive"):
            last = [text for text in before[place] if kind_of(text) == kind]
            coming = [text for text in after[place] if kind_of(text) == kind]
            fresh = [text for text in BANK.questions_of(kind) if text not in last]
            assert not last or coming[: len(fresh)] == fresh


def test_with_a_bank_that_is_large_enough_two_talks_share_nothing() -> None:
    many = Sparring.model_validate(
        {
            "questions": [
                {"kind": kind, "text": {"da": f"{kind} {number}?"}}
                for kind in ("linear", "circular", "reflexive", "strategic")
                for number in range(12)
            ]
        }
    )
    met = [
        text
        for number in range(4)
        for texts in draw(PAIR, many, ("a", "b"), number).questions.values()
        for text in texts
    ]
    assert len(met) == len({text.in_("da") for text in met}) == 4 * 12


def test_another_pair_meets_the_bank_in_another_order() -> None:
    orders = {tuple(drawn(PAIR, 0, ("a", other))) for other in "bcdefgh"}
    assert len(orders) > 1


def test_an_empty_bank_shows_nothing() -> None:
    found = draw(LIBRARY.protocol("trio"), Sparring(), ("a", "b", "c"), 0)
    assert set(found.questions.values()) == {()}
    assert found.tasks == ()


def test_the_listener_gets_one_task_and_another_the_next_time() -> None:
    trio = LIBRARY.protocol("trio")
    tasks = [draw(trio, BANK, ("a", "b", "c"), number).tasks for number in range(5)]
    assert [len(one) for one in tasks] == [1] * 5
    assert {one[0] for one in tasks} == set(BANK.listening_tasks)


def mirror(protocol: Protocol) -> int:
    """The phase in which the listeners say what they heard: the first with beginnings for them."""
    return next(
        place
        for place, phase in enumerate(protocol.phases)
        if any(part.starters for role, part in phase.roles.items() if role != "focus_person")
    )


def texts_of(phase: Phase) -> list[str]:
    """All that a phase says, in every language."""
    texts = [part.text for part in phase.roles.values()]
    texts += [text for part in phase.roles.values() for text in part.starters]
    return [text.in_(one) for text in texts for one in LANGUAGES]


@pytest.mark.parametrize("protocol", LIBRARY.protocols.values(), ids=lambda one: one.id)
def test_no_advice_is_offered_before_the_mirror(protocol: Protocol) -> None:
    held_back = r"\b(gem|spar|vent|vente|keep|hold back|must wait)\b"
    for phase in protocol.phases[: mirror(protocol)]:
        for part in phase.roles.values():
            assert "strategic" not in part.samples
            assert part.starters == ()
        for text in texts_of(phase):
            assert not re.search(r"forslag|foreslå|suggest", text, re.IGNORECASE)
            if re.search(r"\bråd|advice", text, re.IGNORECASE):
                assert re.search(held_back, text, re.IGNORECASE), text


@BY_ID
def test_the_mirror_comes_after_the_telling(protocol: Protocol) -> None:
    assert protocol.phases[mirror(protocol)].id in {"spejl", "refleksion", "de-andre-taler"}
    assert "fortael" in [phase.id for phase in protocol.phases[: mirror(protocol)]]
