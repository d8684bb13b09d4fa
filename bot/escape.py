"""Text that leaves the chat: for a sheet of paper, a table file, a terminal.

What people wrote goes out as plain text, never as markup, a formula or a control character.
"""

import re
import unicodedata
from html import unescape

from bot.texts import Html

_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_TAG = re.compile(r"</?[a-z][^<>]*>")
# OWASP, "CSV Injection"; a program may pass over spaces and quotes before it looks, and the wide
# forms are the same signs to a spreadsheet with Japanese or Chinese input.
_FORMULA = re.compile(r"""[\s"']*[=+\-@＝＋－＠]""")
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&=]|^[-+]")
_GAP = re.compile(r"\n\s*\n")
_LISTED = re.compile(r"^(\d{1,9})([.)])")


def plain(text: str) -> str:
    """A text to be printed: line feeds are kept, control characters and direction marks go.

    Letters with marks are put together (NFC), so that an "å" from a Mac is found in the font.
    A text made for Telegram (`Html`) loses its tags and entities; any other `str` is taken as it
    stands, for "<b>" in it is what somebody wrote.
    """
    if isinstance(text, Html):
        text = unescape(_TAG.sub("", text))
    joined = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text))
    return "".join(map(_printed, joined))


def one_line(text: str) -> str:
    """A text on one line, with single spaces, otherwise as `plain` gives it."""
    return " ".join(plain(text).split())


def csv_cell(text: str) -> str:
    """A cell for a file that a spreadsheet opens: what could be a formula gets an apostrophe.

    It is one line without control characters. Quoting is for the csv module to do.
    """
    line = one_line(text)
    return f"'{line}" if _FORMULA.match(line) else line


def _printed(letter: str) -> str:
    kind = unicodedata.category(letter)
    if letter == "\n":
        return letter
    if letter in "\u00a0\u202f":
        return "\u00a0"
    if kind == "Zs" or letter == "\t":
        return " "
    return "" if kind in ("Cc", "Cf") else letter


def markdown(text: str) -> str:
    """A text that CommonMark shows as it stands: no sign in it is markup, and line feeds are kept.

    Every sign of ASCII punctuation may be escaped (CommonMark 0.31, "Backslash escapes"); a number
    before a point or a bracket would begin a list.
    """
    paragraphs = _GAP.split(plain(text).strip())
    return "\n\n".join("\\\n".join(map(_unmarked, one.split("\n"))) for one in paragraphs)


def _unmarked(line: str) -> str:
    return _LISTED.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", line.strip()))
