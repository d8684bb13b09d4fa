"""What the guard says: which kind of find, and where in the text that the person wrote.

`Allow` is what the organisation has named as its own and so may stand in a text.
"""

from dataclasses import dataclass
from enum import StrEnum


class Category(StrEnum):
    """What is certainly a person's or a case's data, worst first."""

    CPR = "cpr"
    BIRTH_DATE = "birth_date"
    EMAIL = "email"
    ACCOUNT = "account"
    CASE_NUMBER = "case_number"
    CVR = "cvr"
    PHONE = "phone"
    ADDRESS = "address"
    POSTCODE = "postcode"
    LINK = "link"
    AT_NAME = "at_name"


@dataclass(frozen=True, slots=True)
class Hit:
    """One certain find; `start:end` is its span in the original text, counted in characters."""

    category: Category
    start: int
    end: int


class SoftKind(StrEnum):
    """What may point to a person, so that the writer is asked."""

    NAME = "name"
    COLLEAGUE = "colleague"
    INITIALS = "initials"
    MARKER = "marker"


class MarkerKind(StrEnum):
    """An indirect mark: alone it says little, three kinds together may say who it is."""

    AGE = "age"
    PLACE = "place"
    EMPLOYER = "employer"
    HEALTH = "health"
    ORIGIN = "origin"
    FAMILY = "family"
    JOB = "job"


@dataclass(frozen=True, slots=True)
class SoftHit:
    """One possible find; `start:end` is its span in the original text, counted in characters.

    `marker` is set for the kind MARKER only. `suggestion` is what may stand there instead, or None
    where nothing general fits.
    """

    kind: SoftKind
    marker: MarkerKind | None
    start: int
    end: int
    suggestion: str | None


@dataclass(frozen=True, slots=True)
class Allow:
    """What may stand in a text because the organisation itself configured it.

    `domains`: e-mail addresses and links in these domains, and below them, pass.
    `texts`: whole pieces such as the contact of the data protection officer; any find inside pass.
    `names`: names that are no alarm: own organisation and town, published authors, the addressee.
    """

    domains: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
