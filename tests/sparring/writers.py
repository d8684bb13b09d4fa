"""A pair that writes instead of meeting: who begins, who answers, and what each of them got."""

from dataclasses import dataclass
from datetime import date

from bot.people.rules import Person
from bot.sparring import store_written
from bot.sparring.rules_written import WrittenTalk
from tests.sparring.rounds import Workplace
from tests.turns import Out

FIRST = date(2026, 12, 2)
"""The first round forms on this Wednesday."""


@dataclass
class Writers:
    """The focus person writes moves 1, 3 and 5, the partner 2 and 4."""

    workplace: Workplace
    focus: Person
    partner: Person

    @property
    def group_id(self) -> int:
        """Theirs is the only group."""
        return int(self.workplace.stage.db.value("select id from sparring_groups"))

    @property
    def talk(self) -> WrittenTalk:
        """The talk as its rows stand."""
        found = store_written.find(self.workplace.stage.db, self.group_id)
        assert found is not None
        return found

    def tap(self, person: Person, action: str, *more: str) -> list[Out]:
        """Tap a button of this room about the group."""
        return self.workplace.tap(
            person, ":".join((f"sparring.{action}", str(self.group_id), *more))
        )

    def write(self, person: Person, text: str, message_id: int = 500) -> list[Out]:
        """Write a text as a reply to what was asked in the talk; gives all that goes out."""
        stage = self.workplace.stage
        stage.out()
        take = self.workplace.feature.texts["move"]
        stage.act(person.key, take, str(self.group_id), text, message_id=message_id)
        return stage.out()

    def edit(self, person: Person, number: int, text: str) -> list[Out]:
        """Edit the message with move `number`."""
        stage = self.workplace.stage
        stage.out()
        edit = self.workplace.feature.edits["move-sent"]
        stage.act(person.key, edit, f"{self.group_id}.{number}", text)
        return stage.out()

    def begin(self) -> None:
        """The partner asks, and the focus person says yes."""
        self.tap(self.partner, "written")
        self.tap(self.focus, "written", "yes")

    def write_moves(self, count: int) -> None:
        """Write the first moves, each by whose turn it is."""
        for number in range(1, count + 1):
            writer = self.focus if number % 2 else self.partner
            assert len(self.write(writer, f"Tekst {number}")) >= 2

    def arrive(self) -> None:
        """Let all that is queued arrive in the chats, and forget what was read."""
        from bot.transport import store
        from bot.transport.store import Sent

        stage = self.workplace.stage
        while rows := store.queued(stage.db, stage.turn().at, 50, ()):
            with stage.db.transaction():
                store.mark_sending(stage.db, [row.id for row in rows])
                for row in rows:
                    message_id = 1000 + row.id if row.method == "sendMessage" else None
                    store.finish(stage.db, Sent(row, "sent", stage.turn().at, message_id))


def a_pair(workplace: Workplace) -> Writers:
    """Anna and Bo in the first round, both with their notices, on its first day at 9.30."""
    people = workplace.colleagues("Anna", "Bo")
    workplace.start()
    workplace.move_to(FIRST, "9.30")
    workplace.stage.out()
    roles = {
        row["person"]: row["role"]
        for row in workplace.stage.db.rows("select person, role from seats")
    }
    focus, partner = sorted(people, key=lambda one: roles[one.key])
    return Writers(workplace, focus, partner)


def to(person: Person, out: list[Out]) -> list[Out]:
    """What of it went to that person."""
    return [one for one in out if one.to == person.key]


def texts(person: Person, out: list[Out]) -> list[str]:
    """The texts that went to that person."""
    return [one.text for one in to(person, out)]
