"""What is written in Danish and English only, said to somebody who reads a third language.

The words are in the language's `prompts.toml`, read when one of them is first said.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from bot.texts.forms import FORMS

FILE = "prompts.toml"


def translated(language: str, text: str) -> str:
    """A text of the language's stand-in (`Form.like`) in the language itself.

    As it is where the language has no words for it. Raises KeyError for a language that the chat
    does not speak.
    """
    if language == FORMS[language].like:
        return text
    return _translations(language).get(text) or text


def in_language(language: str, texts: Mapping[str, str]) -> str:
    """What is kept in Danish ("da") and English ("en"), for a reader of the language."""
    return translated(language, texts[FORMS[language].like])


@cache
def _translations(language: str) -> Mapping[str, str]:
    file = files("bot.texts").joinpath(language, FILE)
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
