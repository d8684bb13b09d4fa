"""An office with its facilitator: reflection, learning events and programmes, without a network."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from bot import people, schedule
from bot.attention.jobs import Attention
from bot.feature import Due, Feature, Hooks, WeekQuestion
from bot.leading import order_for_all
from bot.learning.chat import feature as learning_feature
from bot.people.rules import Person
from bot.programmes.chat import feature as programmes_feature
from bot.programmes.places import begin
from bot.programmes.planning import LOOK
from bot.reflection import week_days
from bot.reflection.chat import feature as reflection_feature
from bot.transport.keyboards import split_data
from tests.turns import ZONE, Out, Stage, open_stage


@dataclass
class Office:
    """The rooms put together as rooms.py does it, as far as this capability reaches."""

    stage: Stage
    features: tuple[Feature, ...] = field(init=False)
    attention: Attention = field(init=False)
    question: WeekQuestion | None = None
    """What another room asks in the week's message, in the programme's place."""
    _messages: int = 500

    def __post_init__(self) -> None:
        hooks = Hooks(
            changed=lambda turn, person: None,
            left=lambda turn, person: None,
            open_items=lambda turn, person: [],
            show_menu=lambda turn: None,
            erase=lambda turn, key: None,
        )
        learning, programmes = learning_feature(), programmes_feature(order_for_all)
        assert programmes.week_line is not None
        reflection = reflection_feature(
            hooks, [programmes.week_line], [lambda turn, person: self.question]
        )
        self.features = (reflection, learning, programmes)
        letters = {kind: one for room in self.features for kind, one in room.letters.items()}
        self.attention = Attention(letters, week_days)

    def person(self, name: str, *, facilitator: bool = False, **more: object) -> Person:
        """Somebody who joined a day before."""
        role = "facilitator" if facilitator else "colleague"
        person = self.stage.person(name, **{"role": role, **more})  # type: ignore[arg-type]
        return self.stage.reload(person)

    def at(self, day: date, clock: str = "9.15") -> None:
        """It is that day and clock time now."""
        hour, minute = clock.split(".")
        self.stage.now = datetime.combine(day, time(int(hour), int(minute)), tzinfo=ZONE)

    def letters(self, person: Person) -> list[Out]:
        """The person's moment of the day: what the bot starts by itself."""
        self.stage.out()
        self.stage.run(self.attention.attend, Due(person.key, self.stage.now))
        return [one for one in self.stage.out() if one.to == person.key]

    def letter(self, person: Person, day: date) -> Out:
        """The one letter that comes to a person on that day, at their time."""
        self.at(day)
        (letter,) = self.letters(person)
        return letter

    def begin(self, day: date) -> None:
        """The organisation begins on that day."""
        self.at(day, "8.00")
        self.stage.run(lambda turn: begin(turn.db, turn.library, day, turn.at))

    def run_due(self) -> list[Out]:
        """Run the planned jobs of these rooms that are due now."""
        jobs = {name: job for one in self.features for name, job in one.jobs.items()}
        for name, job in jobs.items():
            for row in self.stage.db.rows(
                "select subject, due from schedule where job = ?", (name,)
            ):
                if row["due"] <= self.stage.now.timestamp():
                    with self.stage.db.transaction():
                        schedule.cancel(self.stage.db, name, row["subject"])
                        job(self.stage.turn(), Due(row["subject"], self.stage.now))
        return self.stage.out()

    def look(self, day: date) -> list[Out]:
        """The week's look at the programmes, on that day at eight."""
        self.at(day, "8.00")
        job = next(one.jobs[LOOK] for one in self.features if LOOK in one.jobs)
        self.stage.run(job, Due("org", self.stage.now))
        return self.stage.out()

    def compute(self, job: str) -> list[Out]:
        """Run what is planned of a job with work in the middle."""
        computed = next(one.computed[job] for one in self.features if job in one.computed)
        for row in self.stage.db.rows("select subject from schedule where job = ?", (job,)):
            with self.stage.db.transaction():
                schedule.cancel(self.stage.db, job, row["subject"])
            self.stage.compute(computed, row["subject"])
        return self.stage.out()

    def tap(self, person: Person, data: str) -> list[Out]:
        """Tap a button with that data; gives what was said because of it."""
        name, arguments = split_data(data)
        tap = next(one.taps[name] for one in self.features if name in one.taps)
        self.stage.out()
        self.stage.act(person.key, tap, arguments, tapped=True, message_id=self._messages)
        return self.stage.out()

    def follow(self, person: Person, data: str, *labels: str) -> Out:
        """Tap through screens by their labels; gives the last screen."""
        screen = shown(self.tap(person, data))
        for label in labels:
            screen = shown(self.tap(person, screen.data(label)))
        return screen

    def write(self, person: Person, text: str, *, reply_to: str | None = None) -> Out:
        """Write a text, as routing hands it over; gives the answer."""
        self._messages += 1
        subject = reply_to or self.stage.reload(person).awaits(self.stage.now)
        kind, _, item = (subject or "").partition(":")
        self.stage.out()
        for one in self.features:
            if kind in one.texts:
                self.stage.act(person.key, one.texts[kind], item, text, message_id=self._messages)
                return shown(self.stage.out())
        free_text = next(one.free_text for one in self.features if one.free_text is not None)
        assert self.stage.act(person.key, free_text, text, message_id=self._messages)
        return shown(self.stage.out())

    def change(self, person: Person, **columns: str | int | None) -> Person:
        """Change columns of the person's row."""
        with self.stage.db.transaction():
            people.change(self.stage.db, person.key, **columns)
        return self.stage.reload(person)

    def asked(self, person: Person) -> list[tuple[str, str]]:
        """The days and questions that were put to the person."""
        rows = self.stage.db.rows(
            "select local_date, question from asked where person = ? order by id", (person.key,)
        )
        return [(row["local_date"], row["question"]) for row in rows]


@contextmanager
def opened(folder: Path) -> Iterator[Office]:
    """An office on an empty database in that folder."""
    stage = open_stage(folder)
    yield Office(stage)
    stage.db.close()


def shown(said: list[Out]) -> Out:
    """The screen among what was said: what took the tapped one's place, else the first message."""
    edited = [one for one in said if one.method == "editMessageText"]
    new = [one for one in said if one.method == "sendMessage"]
    return [*edited, *new][0]


def toasts(said: list[Out]) -> list[str]:
    """The texts shown over the chat."""
    return [str(one.payload["text"]) for one in said if one.method == "answerCallbackQuery"]


def weeks(first: date, count: int) -> list[date]:
    """Days a week apart."""
    return [first + timedelta(weeks=number) for number in range(count)]
