"""Fluent files, filled and escaped for Telegram's HTML.

A text that is missing or not filled is an error, never an empty message.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from html import escape
from importlib.resources import files

from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from bot.texts.forms import FORMS

_KEY = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)


class Html(str):
    """A text that is Telegram HTML already and must not be escaped again."""

    __slots__ = ()


Fill = str | Html | int | float | date | datetime | time | list[str] | tuple[str, ...]


class TextError(Exception):
    """A text is missing in a language, or lacks a value; the message says which."""


class Texts:
    """The texts of all languages, from the `.ftl` files in a folder a language.

    A language's folder is read when it is first spoken.
    """

    def say(self, language: str, key: str, /, **values: Fill) -> Html:
        """The text `key` with every value formatted for the language and escaped for HTML.

        Dates become "tirsdag den 24. november", datetimes add "kl. 9.15", times "9.15",
        numbers follow the language. Raises TextError when the text or a value is missing.
        """
        return _filled(language, key, values) if values else _plain(language, key)

    def keys(self, language: str) -> frozenset[str]:
        """The names of all texts in a language."""
        return frozenset(_files(language))

    def has(self, key: str) -> bool:
        """Whether there is such a text."""
        return key in _files("da")


@dataclass(frozen=True, slots=True)
class Say:
    """The texts in one reader's language: `say("greeting", name="…")`."""

    texts: Texts
    language: str

    def __call__(self, key: str, /, **values: Fill) -> Html:
        """The text `key`, filled; see Texts.say."""
        return self.texts.say(self.language, key, **values)


def _filled(language: str, key: str, values: dict[str, Fill]) -> Html:
    file = _files(language).get(key)
    if file is None:
        raise TextError(f"The text {key!r} is missing in {language}/*.ftl.")
    bundle = _bundle(language, file)
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise TextError(f"The text {key!r} in {language}/*.ftl has no value.")
    filled = {name: _fill(language, value) for name, value in values.items()}
    text, errors = bundle.format_pattern(pattern, filled)
    if errors:
        raise TextError(f"The text {key!r} in {language}/*.ftl: {errors[0]}.")
    return Html(text)


@cache
def _plain(language: str, key: str) -> Html:
    """A text without values, such as a button's: it is the same each time."""
    return _filled(language, key, {})


def format_moment(language: str, value: date | datetime | time) -> str:
    """A date, a wall time or both in the language: "tirsdag den 24. november kl. 9.15"."""
    if isinstance(value, time):
        return _clock(language, value)
    if isinstance(value, datetime):
        day, clock = _day(language, value.date()), _clock(language, value.time())
        return f"{day}{FORMS[language].joint}{clock}"
    return _day(language, value)


def _day(language: str, value: date) -> str:
    form = FORMS[language]
    return format_date(value, form.day, locale=form.locale)


def _clock(language: str, value: time) -> str:
    form = FORMS[language]
    return format_time(value, form.clock, locale=form.locale)


def _fill(language: str, value: Fill) -> str | int | float:
    if isinstance(value, Html):
        return str(value)
    if isinstance(value, str):
        return escape(value, quote=False)
    if isinstance(value, (date, time)):
        return format_moment(language, value)
    if isinstance(value, (list, tuple)):
        parts = [escape(part, quote=False) for part in value]
        return format_list(parts, locale=FORMS[language].locale)
    if isinstance(value, float):
        return format_decimal(value, locale=FORMS[language].locale)
    return value


@cache
def _files(language: str) -> dict[str, str]:
    """In which file each text of a language is."""
    folder = files("bot.texts").joinpath(language)
    if language not in FORMS or not folder.is_dir():
        raise TextError(f"There are no texts in {language!r}: bot/texts/{language}/ is missing.")
    return {
        key: file.name
        for file in folder.iterdir()
        if file.name.endswith(".ftl")
        for key in _KEY.findall(file.read_text(encoding="utf-8"))
    }


@cache
def _bundle(language: str, file: str) -> FluentBundle:
    """One file, parsed when one of its texts is first said: all would be a fifth of the start."""
    text = files("bot.texts").joinpath(language, file).read_text(encoding="utf-8")
    bundle = FluentBundle([FORMS[language].tag], use_isolating=False)
    bundle.add_resource(FluentResource(text))
    return bundle
