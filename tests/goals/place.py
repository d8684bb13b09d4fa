"""A workplace where colleagues set goals: taps, texts and a clock, no network.

The week's question is asked as reflection asks for it; the outbox is what people get to see.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import people
from bot.feature import Hooks, OpenItem, WeekQuestion
from bot.goals import store
from bot.goals.chat import feature
from bot.goals.rules import Goal
from bot.people.rules import Person
from bot.transport import store as outbox
from tests.a_room import Room
from tests.turns import ZONE, Out, open_stage

STALE = "Den knap gælder ikke længere. Brug menuen."
GOAL = "Jeg vil spørge mere åbent i samtalerne"
PLAN = "Når borgeren tøver, så vil jeg vente lidt"
SHOWN = f"<b>Mål:</b> ”{GOAL}”\n\n<b>Plan:</b> ”{PLAN}”"


@dataclass
class Place(Room):
    """A stage with this room's feature on it."""

    def week(self, person: Person) -> WeekQuestion | None:
        """What this room asks in the week's message today."""
        asked: WeekQuestion | None = self.stage.run(
            lambda turn: self.feature.week_question(turn, self.stage.reload(person))  # type: ignore[misc]
        )
        return asked

    def at_day(self, day: int, since: date = date(2026, 11, 23)) -> None:
        """It is ten in the morning, so many days after that day."""
        moment = datetime.combine(since + timedelta(days=day), time(10), tzinfo=ZONE)
        self.stage.now = moment

    def changed(self, *persons: Person) -> list[Out]:
        """Every room hears that these changed."""
        assert self.feature.on_changed is not None
        self.stage.out()
        for person in persons:
            self.stage.run(self.feature.on_changed, self.stage.reload(person))
        return self.stage.out()

    def move(self, person: Person, department: str) -> list[Out]:
        """Let a person belong to another department, as /mig does."""
        with self.stage.db.transaction():
            department_id = self.stage._department(department)
            people.change_department(self.stage.db, self.stage.reload(person), department_id)
        return self.changed(person)

    def lead(self, person: Person, department: str, *, leads: bool) -> list[Out]:
        """Give or take the lead of a department, as the facilitator does."""
        with self.stage.db.transaction():
            department_id = self.stage._department(department)
            people.set_lead(self.stage.db, department_id, person.key, leads=leads)
        return self.changed(person)

    def leave(self, person: Person) -> list[Out]:
        """Let a person leave."""
        self.stage.out()
        with self.stage.db.transaction():
            turn = self.stage.turn()
            people.leave(turn, self.stage.reload(person), self.feature.on_left)  # type: ignore[arg-type]
        return self.stage.out()

    def leader(self, name: str, department: str = "Job og virksomhed") -> Person:
        """Add a leader of a department."""
        person = self.stage.person(name, department=department, sparring=False)
        self.lead(person, department, leads=True)
        return self.stage.reload(person)

    def pair(self, *group: Person) -> None:
        """Put people together in an open round; an earlier one ends."""
        db = self.stage.db
        with db.transaction():
            db.execute("update rounds set state = 'closed'")
            number = 1 + int(db.value("select coalesce(max(id), 0) from rounds"))
            db.execute(
                "insert into rounds (id, seed, starts, ends) values (?, 1, ?, '2026-12-09')",
                (number, f"2026-11-{17 + number}"),
            )
            db.execute(
                "insert into sparring_groups (id, round, protocol, never_met, across)"
                " values (?, ?, 'makkersparring', 1, 0)",
                (number, number),
            )
            for one in group:
                db.execute(
                    "insert into seats (sparring_group, person, role)"
                    " values (?, ?, 'focus_person')",
                    (number, one.key),
                )

    def arrive(self, person: Person, sent: Out, message_id: int) -> None:
        """A message arrived in somebody's chat: it is known what it is about and whose words."""
        with self.stage.db.transaction():
            words_of = self.stage.db.value(
                "select words_of from outbox where subject = ? order by id desc", (sent.subject,)
            )
            outbox.remember_message(
                self.stage.db, person.key, message_id, sent.subject or "", 0, words_of
            )
            self.stage.db.execute(
                "update outbox set state = 'sent' where subject = ?", (sent.subject,)
            )

    # Whole stretches of the talk, for tests about what comes after.

    def set_goal(self, person: Person, text: str = GOAL, *, level: int = 4) -> int:
        """Set a goal without a model; gives its id."""
        self.tap(person, "goals.new")
        self.write(person, text)
        goal = self.draft(person).id
        self.tap(person, f"goals.model:{goal}")
        self.write(person, PLAN)
        self.tap(person, f"goals.level:{goal}:0:{level}")
        assert self.goal(goal).state == "active"
        return goal

    def share(self, person: Person, goal: int, choice: str, *, scale: bool = False) -> None:
        """Choose who sees a goal, and whether they see the numbers."""
        self.tap(person, f"goals.see:{goal}:{choice}")
        if choice != "me":
            self.tap(person, f"goals.scale:{goal}:{'yes' if scale else 'no'}")

    def shared_goal(self, owner: Person, choice: str = "leader", *, scale: bool = False) -> int:
        """Set a goal and share it; gives its id."""
        goal = self.set_goal(owner)
        self.share(owner, goal, choice, scale=scale)
        return goal

    def look(self, reader: Person, goal: int, message_id: int) -> Out:
        """Let a leader look at a goal; the message arrives."""
        (shown,) = told(self.tap(reader, f"goals.look:{goal}"), reader)
        self.arrive(reader, shown, message_id)
        return shown

    def goal(self, goal: int) -> Goal:
        """The goal as it is now."""
        found = store.find(self.stage.db, goal)
        assert found is not None
        return found

    def draft(self, person: Person) -> Goal:
        """The person's draft."""
        found = store.draft_of(self.stage.db, person.key)
        assert found is not None
        return found


def told(sent: list[Out], person: Person) -> list[Out]:
    """What of all that was sent went to one person, as messages of their chat."""
    return [
        one
        for one in sent
        if one.to == person.key and one.method in ("sendMessage", "editMessageText")
    ]


def texts(sent: list[Out], person: Person) -> list[str]:
    """The texts of these messages."""
    return [one.text for one in told(sent, person)]


def edited(sent: list[Out], person: Person) -> list[tuple[int, str]]:
    """The messages in one person's chat that got other words: their numbers and texts."""
    return [
        (one.payload["message_id"], one.text)
        for one in told(sent, person)
        if one.method == "editMessageText"
    ]


def toast(sent: list[Out]) -> str | None:
    """What was said under the tapped button, if anything."""
    found: list[Any] = [
        one.payload.get("text") for one in sent if one.method == "answerCallbackQuery"
    ]
    return found[0] if found else None


def _no_hooks() -> Hooks:
    def refuse(*_arguments: object) -> list[OpenItem]:
        raise AssertionError("Goals reach no other room by hooks.")

    return Hooks(refuse, refuse, refuse, refuse, refuse)  # type: ignore[arg-type]


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """An empty workplace on a Monday at 8.30."""
    stage = open_stage(tmp_path)
    yield Place(stage, feature(_no_hooks()))
    stage.db.close()
