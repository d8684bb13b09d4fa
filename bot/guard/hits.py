"""What the hard guard says: which category, and where in the text that the person wrote.

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
    """One find; `start:end` is its span in the original text, counted in characters."""

    category: Category
    start: int
    end: int


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
