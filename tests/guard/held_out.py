"""Texts with something to find: made inside sentences of the trade, with names from elsewhere.

The names are Faker's (MIT licence), another source than the guard's own lists. Faker has no
romanised Arabic, Somali, Farsi or Tigrinya; Algerian, Pakistani, Indian, Azeri and Uzbek names
stand in for them.
"""

import random
import re
from functools import cache
from importlib import import_module
from pathlib import Path

from faker import Faker

PATTERNS = [
    line
    for line in (Path(__file__).with_name("patterns.txt")).read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
CITIZENS = {
    "da_DK": 30, "tr_TR": 10, "fr_DZ": 10, "en_PK": 7, "pl_PL": 7, "ro_RO": 7, "hr_HR": 5,
    "vi_VN": 5, "en_IN": 4, "lt_LT": 3, "az_AZ": 2, "uz_UZ": 2, "hu_HU": 2, "en_TH": 2, "sw": 2,
    "no_NO": 1, "sv_SE": 1,
}  # fmt: skip
"""From where the names come, and how many of a hundred."""
_ROMAN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ'’-]+")


@cache
def _lists(locale: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    provider = import_module(f"faker.providers.person.{locale}").Provider
    first = _words(provider, "first_names", "first_names_male", "first_names_female")
    last = _words(provider, "last_names", "last_names_male", "last_names_female")
    return first, last or first


def _words(provider: object, *lists: str) -> tuple[str, ...]:
    found: set[str] = set()
    for name in lists:
        words = getattr(provider, name, None)
        if words and not isinstance(words, property):
            found.update(word.strip() for word in words)
    return tuple(sorted(word for word in found if _ROMAN.fullmatch(word) and len(word) > 2))


def draw_names(draw: random.Random, count: int) -> list[tuple[str, str]]:
    """First names and surnames, from the countries that citizens of a job centre come from."""
    locales = draw.choices(list(CITIZENS), list(CITIZENS.values()), k=count)
    return [(draw.choice(_lists(one)[0]), draw.choice(_lists(one)[1])) for one in locales]


def put(draw: random.Random, find: str, *, genitive: bool = True) -> tuple[str, int, int]:
    """A sentence with the find in it, and where it stands there."""
    fitting = [one for one in PATTERNS if genitive or "{}s" not in one]
    pattern = draw.choice(fitting)
    start = pattern.index("{}")
    return pattern.replace("{}", find), start, start + len(find)


def draw_cpr(draw: random.Random) -> str:
    """A CPR number in one of its spellings; replacement numbers and old centuries too."""
    day = draw.choice([*range(1, 32), *range(61, 92)])
    year = draw.choice(["", "", "", "19", "20"]) + f"{draw.randrange(100):02}"
    between = draw.choice(["", "", "", ".", "-", " ", "/"])
    before = draw.choice(["-", "-", "", " ", " - ", "–", " ", "\n", "\u200b-"])
    date = between.join([f"{day:02}", f"{draw.randint(1, 12):02}", year])
    last = draw.choice([f"{draw.randrange(10_000):04}"] * 9 + ["xxxx"])
    if last == "xxxx":
        return f"{day:02}{draw.randint(1, 12):02}{draw.randrange(100):02}-xxxx"
    return f"{date}{before}{last}"


def draw_phone(draw: random.Random) -> str:
    """A Danish or foreign telephone number in one of the usual spellings."""
    digits = f"{draw.randint(2, 9)}{draw.randrange(10**7):07}"
    a, b, c, d = digits[:2], digits[2:4], digits[4:6], digits[6:]
    local = draw.choice(
        [digits, f"{a} {b} {c} {d}", f"{a}{b} {c}{d}", f"{a}-{b}-{c}-{d}", f"{a}.{b}.{c}.{d}"]
    )
    foreign = f"+{draw.choice([46, 47, 48, 49, 90, 380])} {draw.randint(20, 99)} "
    foreign += f"{draw.randrange(1000):03} {draw.randint(10, 99)} {draw.randint(10, 99)}"
    return draw.choice([local, local, local, f"+45 {local}", f"0045 {local}", foreign])


def draw_email(draw: random.Random, faker: Faker) -> str:
    """An e-mail address, also in the spellings that hide the sign."""
    name, domain = str(faker.email()).split("@")
    sign = draw.choice(["@"] * 8 + [" (at) ", "(at)", " @ ", " snabel-a "])
    return f"{name}{sign}{domain}"


def draw_address(draw: random.Random, faker: Faker) -> str:
    """A Danish street and number, at times with a floor or a postcode and town."""
    street = " ".join(str(faker.street_name()).split())
    address = f"{street} {draw.randint(1, 240)}{draw.choice(['', '', '', 'A', ' B', 'C'])}"
    return draw.choice([address, address, f"{address}, 2. tv", f"{address}, st. th"])
