"""The languages of the chat, and how each writes days, times and numbers.

A new language is a line here and a folder beside this one: `.ftl` files, and `prompts.toml` with
the prompts in its words.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Form:
    """How a language writes what is filled into its texts.

    `locale` is Babel's name of it, `day` and `clock` are Babel's patterns, `joint` stands between
    a day and a time, and `quotes` around a quotation. `like` is the language, Danish or English,
    in which its readers get what is in these two only: the commands, how days stand in a file,
    and a prompt that is not translated.
    """

    name: str
    locale: str
    day: str
    clock: str
    joint: str
    quotes: str
    like: str

    @property
    def tag(self) -> str:
        """The language's tag as HTML, PDF and Fluent write it: "en-GB"."""
        return self.locale.replace("_", "-")


FORMS: Final[Mapping[str, Form]] = {
    "da": Form("Dansk", "da", "EEEE 'den' d. MMMM", "H.mm", " kl. ", "”{}”", "da"),
    "en": Form("English", "en_GB", "EEEE d MMMM", "H:mm", " at ", "“{}”", "en"),
    "nb": Form("Norsk", "nb", "EEEE d. MMMM", "HH:mm", " kl. ", "«{}»", "da"),
}
LANGUAGES: Final = tuple(FORMS)


def next_language(language: str) -> str:
    """The language that a button offers in the place of this one: each in its turn."""
    place = LANGUAGES.index(language) + 1
    return LANGUAGES[place % len(LANGUAGES)]
