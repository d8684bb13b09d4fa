"""Texts that wait for their writer's word before they are kept: in memory and nowhere else.

At most half an hour old; after a restart they are gone, and their writers are asked to write again.
"""

from dataclasses import dataclass, replace

WAIT_SECONDS = 30 * 60
MOST = 500


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A text that was not kept yet.

    `message` is its id in the person's chat; `subject` ("asked:12") is what it answers, and
    `edited` says that it changes something kept before. `before` is what is kept there already,
    `names` are those that may be named in it, `sends` says that it goes to others at once, `drafts`
    that it goes to them later.
    `version` counts how often its buttons changed; `text` is empty once it was dealt with.
    """

    person: str
    message: int
    subject: str
    edited: bool
    text: str
    before: str
    names: frozenset[str]
    sends: bool
    at: int
    version: int = 0
    drafts: bool = False


@dataclass(frozen=True, slots=True)
class Passed:
    """A text that its writer has looked at; `private`: it is for nobody else to see."""

    text: str
    private: bool


class UnsavedTexts:
    """The waiting texts of everybody; the oldest give way when there are more than 500."""

    def __init__(self) -> None:
        self._texts: dict[tuple[str, int], Unsaved] = {}

    def put(self, unsaved: Unsaved) -> Unsaved:
        """Keep a text, in place of an earlier state of the same message; gives it as kept."""
        self.forget_old(unsaved.at)
        key = (unsaved.person, unsaved.message)
        earlier = self._texts.pop(key, None)
        if earlier is not None:
            unsaved = replace(unsaved, version=earlier.version + 1)
        self._texts[key] = unsaved
        while len(self._texts) > MOST:
            del self._texts[next(iter(self._texts))]
        return unsaved

    def find(self, person: str, message: int, now: int) -> Unsaved | None:
        """The person's text of that message, or None when it never was there or is too old."""
        self.forget_old(now)
        return self._texts.get((person, message))

    def settle(self, person: str, message: int) -> None:
        """Let go of a text; that there was one is known for as long as it would have waited."""
        if found := self._texts.get((person, message)):
            gone = replace(found, text="", before="", version=found.version + 1)
            self._texts[person, message] = gone

    def forget_old(self, now: int) -> None:
        """Let go of all that have waited for half an hour."""
        old = [key for key, one in self._texts.items() if now - one.at >= WAIT_SECONDS]
        for key in old:
            del self._texts[key]

    def forget_person(self, person: str) -> None:
        """Let go of everything of a person."""
        for key in [key for key in self._texts if key[0] == person]:
            del self._texts[key]
