"""One room on a stage, talked to as a colleague would: taps and texts, without a network.

What the tests of a room add to it stands with them.
"""

from dataclasses import dataclass
from typing import Any

from bot.access import may, may_write
from bot.feature import Feature, OpenItem
from bot.people.rules import Person
from bot.transport.keyboards import split_data
from tests.turns import Out, Stage


@dataclass
class Room:
    """A stage with one room's feature on it; the outbox is what people get to see."""

    stage: Stage
    feature: Feature

    def __post_init__(self) -> None:
        self._messages = 9000

    def colleagues(self, *names: str, **more: Any) -> list[Person]:
        """Add colleagues by name."""
        return [self.stage.person(name, **more) for name in names]

    def tap(self, person: Person, data: str, *, message: int = 500) -> list[Out]:
        """Tap a button with that data; gives all that was sent or shown then."""
        self.stage.out()
        name, arguments = split_data(data)
        someone = self.stage.reload(person)
        assert may(someone, name), f"{someone.name} may not {name}"
        self.stage.act(
            someone.key, self.feature.taps[name], arguments, tapped=True, message_id=message
        )
        return self.stage.out()

    def press(self, person: Person, shown: Out, label: str) -> list[Out]:
        """Tap the button with that label on a message."""
        return self.tap(person, shown.data(label))

    def write(self, person: Person, text: str, *, to: str | None = None) -> list[Out]:
        """Write a text that answers what is awaited, or the message about `to`."""
        self.stage.out()
        someone = self.stage.reload(person)
        kind, _, item = (to or someone.awaits(self.stage.now) or "").partition(":")
        assert may_write(someone, kind), f"{someone.name} awaits {kind!r}"
        self._messages += 1
        self.stage.act(someone.key, self.feature.texts[kind], item, text, message_id=self._messages)
        return self.stage.out()

    def edit(self, person: Person, subject: str, text: str) -> list[Out]:
        """Edit the message that was taken as `subject`."""
        self.stage.out()
        kind, _, item = subject.partition(":")
        self._messages += 1
        self.stage.act(person.key, self.feature.edits[kind], item, text, message_id=self._messages)
        return self.stage.out()

    def home(self, person: Person) -> Out:
        """Send the room's command."""
        self.stage.out()
        command = next(iter(self.feature.commands.values()))
        self.stage.act(self.stage.reload(person).key, command, "")
        return self.stage.out()[-1]

    def items(self, person: Person) -> list[OpenItem]:
        """What stands under *Det venter*."""
        assert self.feature.open_items is not None
        someone = self.stage.reload(person)
        return self.feature.open_items(self.stage.turn(someone), someone)

    def labels(self, person: Person) -> list[str]:
        """The labels of what stands under *Det venter*."""
        return [item.label for item in self.items(person)]
