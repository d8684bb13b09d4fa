"""Every text the bot says, in Danish and English, and the one function that fills them."""

from bot.texts.forms import FORMS, LANGUAGES, next_language
from bot.texts.texts import Html, Say, Texts

__all__ = ["FORMS", "LANGUAGES", "Html", "Say", "Texts", "next_language"]
