"""Finds birth dates: a date after a word such as "født", "f." or "born".

A date alone is none, or nobody could write when a placement starts.
"""

import re
from collections.abc import Iterator

_MONTHS = (
    r"(?:jan(?:uar|uary)?|feb(?:ruar|ruary)?|mar(?:ts|ch)?|apr(?:il)?|ma[jy]|jun[ie]?|jul[iy]?"
    r"|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)"
)
_YEAR = r"(?:(?:19|20)\d\d|\d\d)"
_ORDINAL = r"\d{1,2}(?:\.|st|nd|rd|th)?"
_DATE = (
    rf"(?:(?:18|19|20)\d\d-\d\d?-\d\d?"
    rf"|\d\d?(?: ?[./-] ?| )\d\d?(?:(?: ?[./-] ?| ){_YEAR})?(?!\d)"
    rf"|\d{{6}}(?!\d)|\d{{8}}(?!\d)"
    rf"|{_ORDINAL} ?(?:of )?{_MONTHS}\b\.?(?:,? ?{_YEAR}(?!\d))?"
    rf"|{_MONTHS}\b\.? {_ORDINAL}(?:,? {_YEAR}(?!\d))?)"
)
# At most forty characters without the end of a sentence may stand between the word and the date.
_GAP = r"(?:[^\d.!?]|(?<=\bd)\.|(?<=\bkl)\.|(?<=\bdato)\.){0,40}?"
_PATTERN = re.compile(
    r"(?i)(?<!\w)(?:f(?:ø|oe|o)dt|f(?:ø|oe|o)dsels(?:dag|dato|tidspunkt)\w{0,3}|f(?:ø|oe|o)dsdag"
    rf"|born|birth ?da(?:y|te)|date of birth|d\.?o\.?b)\.?{_GAP}{_DATE}"
    rf"|(?i:(?<![\w.])f\. ?(?:d\. ?|den )?{_DATE})"
)


def find_birth_date(text: str) -> Iterator[tuple[int, int]]:
    """Give the span of each birth date in the plain `text`, with the word that tells it."""
    for match in _PATTERN.finditer(text):
        yield match.span()
