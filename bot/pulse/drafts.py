"""Answers to the pulse that were not sent yet: in memory and nowhere else.

In a row they would stand beside their writer. A restart loses them, and that is told.
"""

from collections.abc import Mapping


class Drafts:
    """What everybody has answered and not sent: a value for each item, None for one skipped."""

    def __init__(self) -> None:
        self._drafts: dict[tuple[str, str], dict[str, int | None]] = {}

    def put(self, month: str, person: str, item: str, value: int | None) -> None:
        """Keep the answer to one item, in place of an earlier one."""
        self._drafts.setdefault((month, person), {})[item] = value

    def of(self, month: str, person: str) -> Mapping[str, int | None]:
        """What somebody has answered and not sent; nothing after a restart."""
        return dict(self._drafts.get((month, person), {}))

    def people(self, month: str) -> list[str]:
        """The keys of those who have begun on the pulse of a month and not sent it, sorted.

        The order in which they began is told to nobody.
        """
        return sorted(person for kept, person in self._drafts if kept == month)

    def drop(self, month: str, person: str) -> None:
        """Let go of somebody's answers."""
        self._drafts.pop((month, person), None)

    def forget_person(self, person: str) -> None:
        """Let go of everything of a person."""
        for key in [key for key in self._drafts if key[1] == person]:
            del self._drafts[key]
