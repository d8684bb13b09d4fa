"""What search takes for the same word: endings, spellings, compounds and their parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.finding.words import LONGEST_WORD, Opener, index_text, spell, stem_of
from bot.reflection.library import load, packaged_prompts

PARTS = load([packaged_prompts()]).search.parts
OPENER = Opener(PARTS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("praktik", "praktikken"),
        ("praktik", "Praktikker"),
        ("virksomhed", "virksomhederne"),
        ("køkken", "køkkenet"),
        ("køkken", "køkkener"),
        ("aftale", "aftalerne"),
        ("mødetid", "mødetider"),
        ("borger", "borgerens"),
    ],
)
def test_a_word_and_its_forms_have_one_stem(one: str, other: str) -> None:
    assert stem_of(one) == stem_of(other)


@pytest.mark.parametrize(
    ("danish", "typed"),
    [
        ("forløb", "forloeb"),
        ("læring", "laering"),
        ("håndværk", "haandvaerk"),
        ("måltid", "maaltid"),
        ("ÅRHUS", "aarhus"),
        ("søgning", "SOEGNING"),
        ("a\u030arstal", "årstal"),
        ("idé", "ide"),
    ],
)
def test_both_spellings_of_the_danish_letters_are_one(danish: str, typed: str) -> None:
    assert stem_of(danish) == stem_of(typed)


def test_in_the_index_stand_letters_and_digits_alone() -> None:
    assert index_text(OPENER, ["Praktikforløbet: 37 timer!", "C++ AND NOT"]) == (
        "praktikforloeb praktik forloeb 37 tim c and not"
    )
    assert spell("ÆØÅ äö ß") == "aeoeaaaeoess"


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("praktikforløb", ("praktik", "forloeb")),
        ("Praktikforløbene", ("praktik", "forloeb")),
        ("arbejdsmarkedet", ("arbejd", "marked")),
        ("virksomhedssamtaler", ("virksom", "samtal")),
        ("kantinekøkkenet", ("kantin", "koek")),
        ("hundepension", ("hund", "pension")),
        ("aftenjob", ("aft", "job")),
        ("praktik", ()),
        ("forløbsanalyse", ()),
        ("praktiks", ()),
    ],
)
def test_a_compound_is_opened_along_the_list(word: str, parts: tuple[str, ...]) -> None:
    (found,) = OPENER.words(word)
    assert found.parts == parts


def test_a_word_that_is_too_long_to_be_one_is_left_out() -> None:
    assert [one.stem for one in OPENER.words("x" * (LONGEST_WORD + 1) + " ja")] == ["ja"]


def test_a_list_of_parts_that_fit_in_a_thousand_ways_does_not_take_long() -> None:
    opener = Opener(["aa", "aaa", "aaaa", "aaaaa"])
    (word,) = opener.words("a" * 39 + "b")
    assert word.parts == ()


@given(st.text(max_size=60))
def test_any_text_gives_words_that_stand_where_they_say(text: str) -> None:
    for word in OPENER.words(text):
        assert stem_of(text[word.start : word.end]) == word.stem
        assert all(letter.isalnum() for stem in word.stems for letter in stem)


@given(st.text(max_size=30))
def test_a_stem_is_its_own_stem(text: str) -> None:
    for word in OPENER.words(text):
        assert stem_of(word.stem) == stem_of(stem_of(word.stem))


def test_there_are_at_least_150_parts_each_in_small_letters() -> None:
    assert len(PARTS) >= 150
    assert all(part == part.lower() and part.isalpha() for part in PARTS)
