"""Talking with reflection as one person would: letters, taps and texts, without a network."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from bot import people
from bot.attention.jobs import Attention
from bot.feature import Due, Feature, Hooks, Line, WeekQuestion
from bot.people.rules import Person
from bot.reflection import week_days
from bot.reflection.chat import feature
from bot.reflection.planning import RENEW
from bot.transport import Turn, store
from bot.transport.keyboards import split_data
from tests.turns import ZONE, Out, Stage

TUESDAY = datetime(2026, 11, 24, 9, 15, tzinfo=ZONE)
FIRST_OF_PROGRAMME = "Hvornår følte du dig sikker i din rolle i denne uge?"
SECOND_OF_PROGRAMME = (
    "Hvordan vil du forklare din beskæftigelsesfaglighed til en ny kollega med én sætning?"
)


@dataclass
class Talk:
    """A stage on which reflection is the only feature.

    `lines` are what stands above a question, `question` what another room asks in its place.
    """

    stage: Stage
    lines: list[Line | None] = field(default_factory=list)
    question: WeekQuestion | None = None
    changed: list[str] = field(default_factory=list)
    _messages: int = 500

    def __post_init__(self) -> None:
        self.feature: Feature = feature(
            Hooks(
                changed=lambda turn, person: self.changed.append(person.name),
                left=lambda turn, person: None,
                open_items=lambda turn, person: [],
                show_menu=lambda turn: None,
                erase=lambda turn, key: None,
            ),
            [self._line],
            [lambda turn, person: self.question],
        )
        self.attention = Attention(self.feature.letters, week_days)

    def _line(self, turn: Turn, person: Person, day: date) -> Line | None:
        return next(iter(self.lines), None)

    def at(self, day: date, clock: str = "9.15") -> None:
        """It is that day and clock time now."""
        hour, minute = clock.split(".")
        self.stage.now = datetime.combine(day, time(int(hour), int(minute)), tzinfo=ZONE)

    def attend(self, person: Person) -> list[Out]:
        """The person's moment of the day: what the bot starts by itself."""
        self.stage.run(self.attention.attend, Due(person.key, self.stage.now))
        return self.stage.out()

    def letter(self, person: Person) -> Out:
        """The one letter that comes to the person now."""
        (letter,) = self.attend(person)
        return letter

    def week(self, person: Person, day: datetime = TUESDAY) -> Out:
        """The week's message of that day."""
        self.stage.now = day
        return self.letter(person)

    def tap(self, person: Person, out: Out, label: str) -> list[Out]:
        """Tap a button of a message; gives what the bot then does."""
        return self.tap_data(person, out.data(label))

    def tap_data(self, person: Person, data: str) -> list[Out]:
        """Tap a button with that data; gives what the bot then does."""
        name, arguments = split_data(data)
        self.stage.act(
            person.key, self.feature.taps[name], arguments, tapped=True, message_id=self._messages
        )
        return self.stage.out()

    def write(self, person: Person, text: str, *, reply_to: str | None = None) -> list[Out]:
        """Write a message, perhaps as a reply to one about a subject; as routing would do it."""
        self._messages += 1
        subject = reply_to or self.stage.reload(person).awaits(self.stage.now)
        kind, _, item = (subject or "").partition(":")
        if kind in self.feature.texts:
            self.stage.act(
                person.key, self.feature.texts[kind], item, text, message_id=self._messages
            )
        else:
            assert self.feature.free_text is not None
            taken = self.stage.act(
                person.key, self.feature.free_text, text, message_id=self._messages
            )
            assert taken or self.stage.out() == []
        return self.stage.out()

    def takes(self, person: Person, text: str) -> bool:
        """Whether a text that nothing asked for has a place here."""
        assert self.feature.free_text is not None
        return bool(self.stage.act(person.key, self.feature.free_text, text))

    def edit(self, person: Person, message_id: int, text: str) -> list[Out]:
        """Edit an earlier message; as routing would do it."""
        subject = store.subject_of(self.stage.db, person.key, message_id)
        kind, _, item = (subject or "").partition(":")
        if kind in self.feature.edits:
            self.stage.act(person.key, self.feature.edits[kind], item, text, message_id=message_id)
        return self.stage.out()

    def renew(self) -> None:
        """What colleagues share is renewed, as it is each Monday."""
        self.stage.run(self.feature.jobs[RENEW], Due("org", self.stage.now))

    @property
    def last_message(self) -> int:
        """The id of the person's newest message."""
        return self._messages

    def sent(self, person: Person, subject: str, message_id: int) -> None:
        """A message of the bot was sent: from now on it is known what it is about."""
        with self.stage.db.transaction():
            store.remember_message(self.stage.db, person.key, message_id, subject, 0)

    def command(self, person: Person) -> Out:
        """/refleksion."""
        self.stage.act(person.key, self.feature.commands["refleksion"], "")
        (home,) = self.stage.out()
        return home

    def change(self, person: Person, **columns: str | int | None) -> Person:
        """Change columns of the person's row."""
        with self.stage.db.transaction():
            people.change(self.stage.db, person.key, **columns)
        return self.stage.reload(person)

    def answers(self) -> list[tuple[str, str]]:
        """The kept answers: who may see each, and its parts."""
        rows = self.stage.db.rows("select visibility, parts from answers order by asked")
        return [(row["visibility"], row["parts"]) for row in rows]

    def states(self) -> list[tuple[str, str, str]]:
        """What was asked: the question, where it came from, and what became of it."""
        rows = self.stage.db.rows("select question, origin, state from asked order by id")
        return [(row["question"], row["origin"], row["state"]) for row in rows]
