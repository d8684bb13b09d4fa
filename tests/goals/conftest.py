"""The workplace in which goals are set and shared."""

from tests.goals.place import place

__all__ = ["place"]
