"""Finds Danish personal identity numbers (CPR) in any spelling, masked ones too, and Norwegian.

Facts from cpr.dk: DDMMYY and four digits; replacement numbers add 60 to the day; modulus 11 holds
only for numbers given before October 2007, so neither it nor the calendar lets a number through.
"""

import re
from collections.abc import Iterator

from bot.guard.digit_runs import digit_runs

# Every pattern is tried on plain text (see normalise), so ' ' is the only blank and '-' the dash.
_START = r"(?<!\d)(?:(?<!\+)|(?=0))"
_DAY = r"(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"
_MONTH = r"(?:0[1-9]|1[0-2])"
_YEAR = r"(?:(?:18|19|20)\d\d|\d\d)"
_NORWEGIAN_DAY = r"(?:[04][1-9]|[1256]\d|[37][01])"
_LOOSE_DAY = r"(?:0 ?[1-9]|[12] ?\d|3 ?[01]|6 ?[1-9]|[78] ?\d|9 ?[01])"
_LOOSE_MONTH = r"(?:0 ?[1-9]|1 ?[0-2])"
_LOOSE_YEAR = r"(?:(?:1 ?[89]|2 ?0) ?)?\d ?\d"
_LOOSE_SERIAL = r"\d ?\d ?\d ?\d(?!\d)"
_BETWEEN = r"(?: ?[-./_·•*|\\~] ?| )?"
# "10-12/10-2026" and "10-12.10.2026" are the days from the 10th to the 12th, not a person.
_NOT_DAYS_OF_A_MONTH = r"(?!\d\d? ?- ?\d\d? ?[./] ?\d\d? ?[./-] ?(?:19|20)\d\d(?!\d))"
_DIVIDED_DATE = _START + _NOT_DAYS_OF_A_MONTH + _DAY + _BETWEEN + _MONTH + _BETWEEN + _YEAR
_MONTH_NAME = (
    r"(?:jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?"
    r"|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_LETTERED_SERIAL = r"(?:\d[A-Z]{2}\d|[A-Z]{2,3}\d{1,2})(?!\d)"

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # Undivided, or broken by blanks anywhere: "0101 90-12 34".
        _START + _LOOSE_DAY + " ?" + _LOOSE_MONTH + " ?" + _LOOSE_YEAR + " ?-? ?" + _LOOSE_SERIAL,
        # The same with points in the date, as a line break may leave it: "01.0 1.90-1234".
        _START
        + _NOT_DAYS_OF_A_MONTH
        + _LOOSE_DAY
        + _BETWEEN
        + _LOOSE_MONTH
        + _BETWEEN
        + _LOOSE_YEAR
        + " ?- ?"
        + _LOOSE_SERIAL,
        # Divided as a date: "01.01.90-1234", "01-01-1990-1234".
        _DIVIDED_DATE + r"(?: ?[-./_·•*|\\~:] ?)?\d{4}(?!\d)",
        # After a blank alone, "01.10.2026 2000 kr." is an amount that follows a date.
        _DIVIDED_DATE + r" \d{4}(?!\d)(?! ?(?:kr\b|kroner|timer|borger|virksomhed|person))",
        # Day or month with one digit, the month as a word.
        rf"(?<![\d.,/-]){_NOT_DAYS_OF_A_MONTH}"
        rf"(?:{_DAY}|[1-9])[./-] ?(?:{_MONTH}|[1-9])[./-] ?{_YEAR} ?- ?\d{{4}}(?!\d)",
        rf"(?i:(?<!\d)\d{{1,2}}\.? ?{_MONTH_NAME}\.? ?{_YEAR} ?- ?\d{{4}}(?!\d))",
        # Each digit by itself: "0-1-0-1-9-0-1-2-3-4".
        r"(?<!\d)(?:0([-.])[1-9]|[12]([-.])\d|3([-.])[01])(?:[-.]\d){8}(?![-.]?\d)",
        # A Norwegian fødselsnummer has five digits after the date; a D-number adds 40 to the day.
        _START + _NORWEGIAN_DAY + " ?" + _MONTH + r" ?\d\d ?[-.]? ?\d{3} ?\d\d(?!\d)",
        # Replacement numbers of the health sector have letters in the serial.
        _START + _DAY + _MONTH + r"\d\d ?[-./]? ?" + _LETTERED_SERIAL,
        rf"(?i:{_START}{_DAY}{_BETWEEN}{_MONTH}{_BETWEEN}{_YEAR} ?- ?{_LETTERED_SERIAL})",
        # Masked: the birth date alone says enough.
        rf"{_START}{_DAY}{_BETWEEN}{_MONTH}{_BETWEEN}{_YEAR} ?(?:- ?[xX*?#_•●█]|[xX*#_•●█])"
        r"[xX*?#_•●█]{1,3}\d{0,2}(?!\w)",
        rf"{_START}{_DAY}{_MONTH}\d\d ?\?{{3,4}}",
        rf"{_START}{_DAY}{_MONTH}\d\d ?-? ?\d{{1,2}}[xX*?#_]{{2,3}}(?!\w)",
        r"(?i:(?<![^\W\d_])cpr[\w.]{0,6}[ -]?(?:nr|nummer)?[ .:=#-]{0,4}(?:(?:er|på) )?"
        r"\d{6}(?!\d))",
    )
)
# Half a number: only the serial is left of it, or only the four digits are told.
_HALVES = (
    re.compile(r"[xX*#_]{6}(?<!\w{7}) ?-? ?\d{4}(?!\d)"),
    re.compile(r"(?i)\bsidste (?:fire|4) (?:cifre|tal)\D{0,12}\d{4}(?!\d)"),
)
_LETTERS_AMONG_DIGITS = re.compile(r"(?<![^\W_])[\dOoОоΟοIlІ|]{2,}+(?![^\W_])")
_AS_DIGITS = str.maketrans("OoОоΟοIlІ|", "0000001111")


def find_cpr(text: str) -> Iterator[tuple[int, int]]:
    """Give the span of each CPR number in the plain `text`; spans may overlap."""
    for start, end in digit_runs(text):
        for pattern in _PATTERNS:
            for match in pattern.finditer(text, start, end):
                yield match.span()
    for pattern in _HALVES:
        for match in pattern.finditer(text):
            yield match.span()


def write_look_alikes_as_digits(text: str) -> str:
    """Give `text` of the same length with O and l as 0 and 1 inside what is otherwise a number."""
    return _LETTERS_AMONG_DIGITS.sub(_as_digits, text)


def _as_digits(match: re.Match[str]) -> str:
    number = match.group()
    return number.translate(_AS_DIGITS) if any(map(str.isdigit, number)) else number
