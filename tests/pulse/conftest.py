"""The house in which the pulse is taken."""

from tests.pulse.house import house

__all__ = ["house"]
