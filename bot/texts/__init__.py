"""Every text the bot says, in Danish and English, and the one function that fills them."""

from bot.texts.texts import LANGUAGES, Html, Say, Texts

__all__ = ["LANGUAGES", "Html", "Say", "Texts"]
