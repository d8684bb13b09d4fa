"""Texts with something to find: made inside sentences of the trade, with names from elsewhere.

The names are Faker's (MIT licence), another source than the guard's own lists. Romanised Arabic
and Farsi, which Faker lacks, are measured apart, with the first names of Jörg Michael's nam_dict
(GNU FDL) as gender-guesser installs it. For Somali and Tigrinya no other source with a licence
was found: in the mix Swahili, Algerian and Pakistani names stand in for them, and how many of
their own the guard knows is not measured.
"""

import random
import re
from functools import cache
from importlib import import_module
from importlib.resources import files
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
ARABIA_AND_PERSIA = 77
"""The column of nam_dict.txt, from 0."""
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


@cache
def arabic_and_persian() -> tuple[str, ...]:
    """First names in use in Arabia and Persia, in Latin letters."""
    found = set()
    text = (files("gender_guesser") / "data" / "nam_dict.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        # Column 30 marks a second spelling; the one of Arabia and Persia says how common it is.
        if line.startswith(("#", "=")) or line[29:30] == "+":
            continue
        if line[ARABIA_AND_PERSIA : ARABIA_AND_PERSIA + 1].strip():
            # A plus stands for a blank, a hyphen or nothing at all.
            found.add(line[3:29].strip().replace("+", "").capitalize())
    return tuple(sorted(found))


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
