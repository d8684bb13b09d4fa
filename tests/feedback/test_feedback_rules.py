"""The rules of feedback on their own: names that give way, messages that hold what they must."""

import re
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import WorkCalendar
from bot.feedback.rules import (
    MESSAGE_LENGTH,
    PART_LENGTH,
    PARTS,
    Feedback,
    last_day,
    pack,
    quoted,
    recall_is_due,
)
from bot.people import without_name
from bot.texts import Html
from tests.turns import ZONE

CALENDAR = WorkCalendar(ZONE, time(8), time(16), frozenset({52}))
READ = date(2026, 11, 23)
NAMES = st.text(st.sampled_from("abcæøåABCÆØÅ -.+*("), min_size=1, max_size=12).filter(
    lambda name: name.strip() == name and any(letter.isalpha() for letter in name)
)


def feedback(**more: object) -> Feedback:
    values: dict[str, object] = {
        "id": 1, "form": "gift", "ask": None, "giver": "a", "receiver": "b", "words": {},
        "changed": 0, "sent": 1, "opened": 1, "thanked": False, "more": None, "recalled": None,
        "used": None, "used_told": False, **more,
    }  # fmt: skip
    return Feedback(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "name", "shown"),
    [
        ("Hilsen Anna", "Anna", "Hilsen en kollega"),
        ("hilsen anna.", "Anna", "hilsen en kollega."),
        ("Annas idé", "Anna Lund", "en kollegas idé"),
        ("Anna Lund og Lund", "Anna Lund", "en kollega og Lund"),
        ("Hannah og Annabel", "Anna", "Hannah og Annabel"),
        ("Jeg, Bo.", "Bo", "Jeg, en kollega."),
        ("Bosted", "Bo", "Bosted"),
        ("A+ sagde det", "A+", "en kollega sagde det"),
        (r"Hej \1 (Åse)", "Åse", r"Hej \1 (en kollega)"),
    ],
)
def test_the_givers_name_gives_way(text: str, name: str, shown: str) -> None:
    assert without_name(text, name, "en kollega") == shown


@given(NAMES, st.text(max_size=40), st.text(max_size=40))
def test_the_name_stands_nowhere_as_a_word(name: str, before: str, after: str) -> None:
    shown = without_name(f"{before} {name} {after}", name, "#")
    word = rf"(?<!\w){re.escape(name)}(?!\w)"
    assert re.search(word, shown, re.IGNORECASE) is None


@given(st.lists(st.text(st.sampled_from("a<>& ø\n"), min_size=1, max_size=PART_LENGTH), max_size=6))
def test_no_message_is_too_long_and_no_word_is_lost(texts: list[str]) -> None:
    blocks = [quoted(text) for text in texts]
    messages = pack(blocks)
    assert "\n\n".join(messages) == "\n\n".join(blocks)
    assert all(len(message) <= MESSAGE_LENGTH for message in messages)
    assert all(isinstance(message, Html) for message in messages)


def test_the_last_day_is_counted_from_whoever_may_know_last() -> None:
    monday = date(2026, 11, 23)
    assert last_day(CALENDAR, [monday]) == date(2026, 11, 30)
    assert last_day(CALENDAR, [monday, monday + timedelta(weeks=1)]) == date(2026, 12, 7)
    # Week 52 is closed, and New Year's Day is off.
    assert last_day(CALENDAR, [date(2026, 12, 18)]) == date(2027, 1, 5)


def test_the_first_part_that_is_missing_comes_next() -> None:
    words: dict[str, str] = {}
    for part in PARTS["gift"]:
        assert feedback(words=words).missing == part
        words[part] = "ja"
    assert feedback(words=words).missing is None
    assert feedback(form="answer", words={"thought": "ja"}).missing == "situation"


def test_what_was_added_is_unread_anew() -> None:
    assert [feedback(more=more).is_unread for more in (None, "asked", "written", "read")] == [
        False, False, True, False,
    ]  # fmt: skip
    assert feedback(opened=None).is_unread
    assert not feedback(sent=None, opened=None).is_unread


@pytest.mark.parametrize(("days", "due"), [(13, False), (14, True), (42, True), (43, False)])
def test_what_was_used_is_asked_between_two_and_six_weeks_after(days: int, due: bool) -> None:
    day = READ + timedelta(days=days)
    assert recall_is_due(feedback(), READ, day) is due
    assert recall_is_due(feedback(recalled=day), READ, day) is due
    assert not recall_is_due(feedback(recalled=day - timedelta(days=1)), READ, day)
    assert not recall_is_due(feedback(used="Meget"), READ, day)
