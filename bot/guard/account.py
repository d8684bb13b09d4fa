"""Finds numbers that lead to a person, a company or a case: accounts, CVR and case numbers.

Most of them are told from other numbers by the word before them only.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from stdnum import luhn, numdb

from bot.guard.digit_runs import digit_runs

_DIGITS = r"\d(?:[ .-]?\d)"
_ACCOUNT = re.compile(
    r"""(?ix)
    (?<!\w)(?:reg(?:istrerings)?|konto|nemkonto|bankkonto|lønkonto|account|sort\ code)
    (?:[ .:#=-]|\b(?:nr|nummer(?:et)?|number|no|er|på)|nr|nummer(?:et)?){0,6}
    (?P<cued>\d{4}[ -]?(?:[ ,./-]{0,3}(?:konto(?:nr|nummer)?|k)[ .:#]{1,3})?\d(?:[ -]?\d){5,9}
      |\d(?:[ -]?\d){6,13})(?!\d)
    | (?<!\w)mobile\ ?pay(?:[ .:#-]|\b(?:nr|nummer|til|på|box)){0,5}(?P<box>\d{5,8})(?!\d)
    | (?<![\d.,-])(?P<plain>\d{4}[ -]\d{10})(?!\d)
    """
)
_CARD = re.compile(r"(?<!\d)\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?!\d)")
_DANISH_IBAN = re.compile(r"(?i)(?<![^\W_])DK ?\d\d(?:[ -]?\d){14}(?!\d)")
_IBAN_START = re.compile(r"(?<![^\W_])[A-Za-z]{2}\d\d(?=[ -]?\w)")
_CVR = re.compile(
    r"""(?ix)
    (?<!\w)(?:(?:cvr|virksomhedsnummer|vat)[- ]?(?:nr|nummer(?:et)?|no)?|(?:se|p)[- ]?(?:nr|nummer))
    (?:[ .:#=-]|\ber\b){0,5}(?P<cued>(?:DK[ -]?)?\d(?:[ .-]?\d){7,9})(?!\d)
    | (?<!\w)(?P<plain>(?:SE|P|DK)[- ]?\d{8,10})(?!\d)
    """
)
_CASE_NUMBER = re.compile(
    r"""(?ix)
    (?<!\w)(?:
      (?:(?:borger|klient|sags|akt|dok(?:ument)?|journal|person|borgersags|udlændinge|pas|case|file
         |client|record)[- ]?(?:nr|nummer(?:et)?|id|no|number)
        |j\.?\ ?(?:nr|nummer)|k\.?l\.?e\.?(?:[- ]?(?:nr|nummer))?|sag\w{0,3}\ (?:nr|nummer|id)
        |sag\w{0,3}\ (?:har|med|får|fik)\ (?:nr|nummer|id))
      (?:[ .:#=-]|\ber\b){0,5}
      (?P<numbered>(?=[\w./-]{0,5}\d)[\w./-]{0,40}\d{2}\w{0,10})
    | (?:sag(?:en)?|journal|acadre|sbsys|fasit|case)(?:[ .:#=]){1,3}
      (?P<named>(?!(?:19|20)\d\d[/-](?:19|20)\d\d(?!\d))\d{2,4}[/-]\d{3,8}|\d{5,10})
    )(?!\d)
    | (?<![\d.])(?P<kle>\d\d\.\d\d\.\d\d-[A-Z]\d\d-\d{1,6}-\d\d)(?!\d)
    | (?<![\d.,/-])(?P<yearly>(?:(?:19|20)\d\d[/-]\d{5,8}|\d\d/\d{5,7}))(?![\d.,/-]?\d)
    """
)


def find_account(text: str) -> Iterator[tuple[int, int]]:
    """Give the span of each Danish account and each payment card in the plain `text`."""
    if not digit_runs(text):
        return
    for match in _ACCOUNT.finditer(text):
        yield match.span(match.lastgroup or 0)
    for match in _CARD.finditer(text):
        if luhn.is_valid(match.group().replace(" ", "").replace("-", "")):
            yield match.span()


def find_iban(text: str) -> Iterator[tuple[int, int]]:
    """Give the span of each IBAN, of any country, in the plain `text`."""
    for match in _DANISH_IBAN.finditer(text):
        yield match.span()
    for match in _IBAN_START.finditer(text):
        pattern = _iban_pattern(match.group()[:2].upper())
        iban = pattern.match(text, match.start()) if pattern else None
        if iban:
            yield iban.span()


def find_cvr(text: str) -> Iterator[tuple[int, int]]:
    """Give the span of each company number (CVR, SE, P) in the plain `text`."""
    if not digit_runs(text):
        return
    for match in _CVR.finditer(text):
        yield match.span(match.lastgroup or 0)


def find_case_number(text: str) -> Iterator[tuple[int, int]]:
    """Give the span of each case or journal number in the plain `text`, KLE numbers too."""
    for match in _CASE_NUMBER.finditer(text):
        yield match.span(match.lastgroup or 0)


@lru_cache(maxsize=512)
def _iban_pattern(country: str) -> re.Pattern[str] | None:
    """Give the pattern of a country's IBAN, or None for letters that are no country with IBANs.

    The shapes are python-stdnum's. The check digits are not asked: a mistyped account is one too.
    """
    # For other letters the database gives back all of "BO00" as one unknown part.
    shape = dict(numdb.get("iban").info(country + "00")).get(country, {}).get("bban")
    if not shape:
        return None
    kinds = {"n": r"\d", "a": "[A-Za-z]", "c": "[A-Za-z0-9]"}
    blocks = re.findall(r"(\d+)!([nac])", shape)
    bban = "".join(rf"(?:[ -]?{kinds[kind]}){{{length}}}" for length, kind in blocks)
    return re.compile(rf"{country}\d\d{bban}(?![^\W_])", re.IGNORECASE)
