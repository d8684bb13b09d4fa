"""The house in which cases are brought."""

from tests.cases.house import house

__all__ = ["house"]
