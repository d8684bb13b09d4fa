"""Every text the bot says, in each of its languages, and the one function that fills them."""

from bot.texts.forms import FORMS, LANGUAGES, next_language
from bot.texts.texts import Html, Say, Texts, format_moment
from bot.texts.translated import in_language, translated

__all__ = [
    "FORMS",
    "LANGUAGES",
    "Html",
    "Say",
    "Texts",
    "format_moment",
    "in_language",
    "next_language",
    "translated",
]
