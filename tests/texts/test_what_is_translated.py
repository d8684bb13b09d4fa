"""What is in Danish and English only, for whoever reads a third language."""

import pytest

from bot.reflection.library import load, packaged_prompts
from bot.reflection.library_content import Both
from bot.texts import in_language, translated

TITLE = {"da": "Det gode match", "en": "The good match"}


@pytest.mark.parametrize(
    ("language", "said"),
    [("da", "Det gode match"), ("en", "The good match"), ("nb", "Den gode matchen")],
)
def test_what_is_kept_in_two_languages_is_said_in_three(language: str, said: str) -> None:
    assert in_language(language, TITLE) == said
    assert Both(**TITLE).in_(language) == said


def test_a_prompt_that_is_not_translated_is_said_in_danish() -> None:
    assert translated("nb", "Hvad så du?") == "Hvad så du?"
    assert Both(da="Hvad så du?", en="What did you see?").in_("nb") == "Hvad så du?"
    assert Both(en="What did you see?").in_("nb") == "What did you see?"


def test_the_workplace_s_own_noun_stands_in_the_danish_and_norwegian_keeps_its_own() -> None:
    library = load([packaged_prompts()]).with_noun("NAV-kontoret")
    text = library.question("afbrudt-praktik.3").text
    assert text.in_("da").endswith("og NAV-kontoret? (Tilpasset: i kilden ”jobcentret”.)")
    assert text.in_("nb").endswith("hos innbyggeren, bedriften og jobbsenteret?")
    assert text.in_("en") == load([packaged_prompts()]).question("afbrudt-praktik.3").text.en


def test_a_language_that_is_not_spoken_is_an_error() -> None:
    with pytest.raises(KeyError):
        translated("sv", "Det gode match")
