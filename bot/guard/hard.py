"""The hard guard: what is certainly a citizen's data, and must be gone before a row is written.

It blocks too much rather than too little; what it cannot see is said in `hard_hits`.
"""

import re
from collections.abc import Iterator

from bot.guard.account import find_account, find_case_number, find_cvr, find_iban
from bot.guard.address import find_address, find_postcode
from bot.guard.birth_date import find_birth_date
from bot.guard.cpr import find_cpr, write_look_alikes_as_digits
from bot.guard.hits import Allow, Category, Hit
from bot.guard.links import find_at_name, find_email, find_link
from bot.guard.normalise import Normalised, normalise
from bot.guard.phone import find_phone

_WORST_FIRST = {category: place for place, category in enumerate(Category)}
_DIGIT = re.compile(r"\d")
_NOTHING_ALLOWED = Allow()

Find = tuple[Category, int, int]


def hard_hits(text: str, *, allow: Allow = _NOTHING_ALLOWED) -> tuple[Hit, ...]:
    """Give what may not be kept in `text`, in order of place, without overlaps.

    Where finds overlap a CPR number wins, then the longest, then the worst category. Takes any
    text of any length in time that grows in step with the length. Cannot see: digits as words, a
    number split over two messages, nicknames, rare stories.
    """
    return hits_in(normalise(text), allow) if text else ()


def hits_in(plain: Normalised, allow: Allow) -> tuple[Hit, ...]:
    """Give the hard hits of a text that is normalised already."""
    finds = list(_all_finds(plain.text, allow))
    if not finds:
        return ()
    allowed = list(_allowed_spans(plain.text, allow))
    finds.sort(
        key=lambda find: (find[0] is not Category.CPR, find[1] - find[2], _WORST_FIRST[find[0]])
    )
    kept: list[Find] = []
    taken = bytearray(len(plain.text))
    for find in finds:
        _, start, end = find
        if any(start >= other[0] and end <= other[1] for other in allowed):
            continue
        if not any(taken[start:end]):
            taken[start:end] = b"\x01" * (end - start)
            kept.append(find)
    kept.sort(key=lambda find: find[1])
    return tuple(Hit(category, *plain.original_span(start, end)) for category, start, end in kept)


def _all_finds(text: str, allow: Allow) -> Iterator[Find]:
    if _DIGIT.search(text):
        digits = write_look_alikes_as_digits(text)
        ibans = list(find_iban(text))
        for start, end in find_cpr(digits):
            # Groups inside an IBAN look like birth dates often.
            if not any(iban[0] <= start and end <= iban[1] for iban in ibans):
                yield Category.CPR, start, end
        for category, find in (
            (Category.ACCOUNT, iter(ibans)),
            (Category.BIRTH_DATE, find_birth_date(text)),
            (Category.ACCOUNT, find_account(text)),
            (Category.CASE_NUMBER, find_case_number(text)),
            (Category.CVR, find_cvr(text)),
            (Category.PHONE, find_phone(digits)),
            (Category.ADDRESS, find_address(text)),
            (Category.POSTCODE, find_postcode(text)),
        ):
            for start, end in find:
                yield category, start, end
    for category, find in (
        (Category.EMAIL, find_email(text, allow.domains)),
        (Category.LINK, find_link(text, allow.domains)),
        (Category.AT_NAME, find_at_name(text)),
    ):
        for start, end in find:
            yield category, start, end


def _allowed_spans(text: str, allow: Allow) -> Iterator[tuple[int, int]]:
    for piece in allow.texts:
        plain = normalise(piece).text.strip()
        if plain:
            for match in re.finditer(re.escape(plain), text, re.IGNORECASE):
                yield match.span()
