"""Finds telephone numbers, Danish and foreign, and steps round dates, times and amounts.

Own patterns and not the library `phonenumbers`: its matcher drops numbers that are not in use or
are spelled in an unusual way (`2030-4050`, `2 0 3 0 …`), and here a wrong number is a number too.
"""

import re
from collections.abc import Iterator

from bot.guard.digit_runs import digit_runs

_NOT_PHONE = re.compile(
    r"""(?ix)
    (?<![\d.])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)     # 2026-11-21
    | (?<![\d./-])(?:0?[1-9]|[12]\d|3[01])([./-])\ ?(?:0?[1-9]|1[0-2])            # 21.11.2026
      [./-]\ ?(?:(?:19|20)\d\d|\d\d)(?!\d)(?!\1\d\d(?!\d))
    | (?<!\d)(?:19[5-9]\d|20[0-4]\d)(?:\ ?[-/]\ ?|\ )(?:19[5-9]\d|20[0-4]\d)(?!\d)  # 2019-2026
    | \b[io]\ (?:19|20)\d\d(?=\ )                                              # i 2026 3500 borgere
    | (?<!\d)(?:[01]?\d|2[0-4])[.:][0-5]\d\ ?(?:-|/|til)\ ?(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d)
    | \bkl(?:okken|\b)\.?\ ?\d{3,4}\ ?(?:-|til)\ ?\d{3,4}(?!\d)                 # kl. 2000-2130
    | (?<![\d.])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d.]\d)                         # 25.000.000
    | (?<!\d)\d{1,3}(?:[ ]\d{3})*(?:,\d\d)?\ ?(?:kr\b|kroner|mio|mia|,-)        # 25 000 000 kr.
    | (?<!\d)\d{4,9}(?:,\d\d)?\ ?(?:kr\b|kroner)
    """
)
_COUNTRY = r"(?:(?:\+|00) ?\(?45\)?[ -]?|\(\+?45\) ?-?|45[ -])?"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<!\d){_COUNTRY}[2-9]\d{{7}}(?!\d)",
        rf"(?<!\d){_COUNTRY}[2-9]\d( ?[-./_·•*|] ?| )\d\d(?:\1|[ -])\d\d(?:\1|[ -])\d\d(?!\d)",
        rf"(?<!\d){_COUNTRY}[2-9]\d{{3}} ?[-./]? ?\d{{4}}(?!\d)",
        rf"(?<!\d){_COUNTRY}[2-9]\d{{2}}([ -])\d{{3}}\1\d\d(?!\d)",
        rf"(?<!\d){_COUNTRY}[2-9]\d([ -])\d{{3}}\1\d{{3}}(?!\d)",
        rf"(?<!\d){_COUNTRY}(?:[2-9]\d([ .-])\d\d\1\d{{4}}|[2-9]\d{{3}}([ .-])\d\d\2\d\d)(?!\d)",
        # One blank anywhere, as a line break leaves it; or a blank after each digit.
        r"(?<!\d)(?:[2-9] \d{7}|[2-9]\d \d{6}|[2-9]\d\d \d{5}|[2-9]\d{4} \d{3}|[2-9]\d{5} \d\d"
        r"|[2-9]\d{6} \d)(?!\d)",
        r"(?<!\d)(?<!\d[ -])[2-9](?:( ?[-.] ?| )\d(?!\d))(?:\1\d(?!\d)){6}(?![ -]?\d)",
        # With a country code any division will do.
        r"(?<!\w)(?:(?:\+|00) ?\(?|\(\+)45\)?(?:[ ().-]{0,3}\d){8}(?!\d)",
        r"(?<![\w.,:])(?:\+ ?|00 ?)(?!45)[1-9]\d{0,2}(?:[ ().-]{0,3}\d){6,12}(?!\d)",
        # Trunk prefix, as Swedish and German numbers are written at home: "070-123 45 67".
        r"(?<![\d.,:-])0\d{1,3}[ /-]\d{2,4}(?:[ -]?\d{2,4}){1,3}(?!\d)",
    )
)
# After these words any six to twelve digits are a number that one can call.
_AFTER_CUE = re.compile(
    r"(?i)(?<![^\W\d_])(?:tlf|tel|telefon|mobil|mob|phone|whatsapp|sms|ring (?:til|på)|træffes på)"
    r"(?:nr|nummer(?:et)?)?(?:[ .:;=-]|\b(?:nr|nummer|er|på|til)\b){0,6}"
    r"(\+?\d(?:[ ./()-]{0,2}\d){5,12})(?!\d)"
)


def find_phone(text: str) -> Iterator[tuple[int, int]]:
    """Give the span of each telephone number in the plain `text`; spans may overlap."""
    if not digit_runs(text):
        return
    for match in _AFTER_CUE.finditer(text):
        yield match.span(1)
    remaining = _NOT_PHONE.sub(_blank_out, text)
    for start, end in digit_runs(remaining):
        for pattern in _PATTERNS:
            for match in pattern.finditer(remaining, start, end):
                yield match.span()


def _blank_out(match: re.Match[str]) -> str:
    return "·" * len(match.group())
