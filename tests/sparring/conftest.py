"""The workplace that rounds take place in."""

from tests.sparring.rounds import workplace

__all__ = ["workplace"]
