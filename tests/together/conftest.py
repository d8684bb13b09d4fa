"""The workplace that meets."""

from tests.together.meeting import meeting

__all__ = ["meeting"]
