"""The office in which feedback is asked for and given."""

from tests.feedback.office import office

__all__ = ["office"]
