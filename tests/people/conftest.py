"""The workplace that this room's tests take place in."""

from tests.people.phone import house

__all__ = ["house"]
