"""The house in which people search."""

from tests.finding.house import house

__all__ = ["house"]
