"""What this room keeps about people: shown to them, erased, and kept no longer than promised.

Somebody not heard of for a year is told a month before everything of theirs goes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot import feedback, goals, reflection, schedule, sparring
from bot.feature import Due, Hooks, Personal, Records
from bot.people import store, store_invitations, store_personal
from bot.people.membership import own_since
from bot.people.rules import Person, is_inactive
from bot.retention import Retention
from bot.transport import Button, Priority, Turn

FAREWELL = "people.farewell"
ACCOUNT_DAYS = 1
DAY = 24 * 3600


@dataclass(frozen=True, slots=True)
class Keeping:
    """The room's part in rights and retention."""

    hooks: Hooks

    def personal(self) -> Personal:
        """What privacy is handed."""
        return Personal(
            export=export,
            erase=lambda turn, key: store.erase(turn.db, key),
            retain=retain,
            ended=ended,
            release=self.release,
        )

    def release(self, turn: Turn, key: str) -> None:
        """Let every feature let go of somebody who is here still."""
        person = store.find(turn.db, key)
        if person is not None and person.status != "left":
            self.hooks.left(turn, person)

    def farewell(self, turn: Turn, due: Due) -> None:
        """Erase somebody who was told of it a month ago and has not been heard of since."""
        person = store.find(turn.db, due.subject)
        inactive = turn.settings.retention.inactive
        if person is not None and is_inactive(person, turn.now, inactive):
            self.hooks.erase(turn, person.key)


def retain(turn: Turn, limits: Retention) -> None:
    """Forget what has had its time.

    Old invitations and moves; the accounts of those who left (a day, so that the goodbye
    arrives); answers that stayed locked after a move. Who is inactive is told.
    """
    store_invitations.clean_invitations(
        turn.db,
        turn.now.date() - timedelta(days=limits.invitation),
        turn.now.date(),
        turn.at,
    )
    store.forget_left_accounts(turn.db, turn.at - ACCOUNT_DAYS * DAY)
    for key in store.locked_before(turn.db, turn.at):
        reflection.erase_answers(turn.db, key)
        sparring.forget_steps_of(turn.db, key)
        person = store.find(turn.db, key)
        assert person is not None
        feedback.forget_before(turn.db, key, own_since(person))
        goals.forget_before(turn, key, own_since(person))
        store.change(turn.db, key, locked_until=None)
    for person in store.everybody(turn.db):
        if is_inactive(person, turn.now, limits.inactive):
            _tell_inactive(turn, person, limits)


def ended(turn: Turn, limits: Retention) -> Sequence[str]:
    """The keys of those who never ended joining, and of those who left, in time for the limit."""
    return [
        *store.unfinished_since(turn.db, turn.at - limits.leaver * DAY),
        *store.left_before(turn.db, turn.at - max(limits.leaver - 1, ACCOUNT_DAYS) * DAY),
    ]


def export(turn: Turn, person: Person) -> Records:
    """The person's profile, their account, and the departments that they lead."""
    return store_personal.export(turn.db, person)


def _tell_inactive(turn: Turn, person: Person, limits: Retention) -> None:
    if schedule.due_of(turn.db, FAREWELL, person.key) is not None:
        return
    last = turn.calendar.local(turn.now + timedelta(days=limits.leaver - 1))
    schedule.set_due(turn.db, FAREWELL, person.key, last)
    say = turn.say_to(person)
    turn.send(
        person,
        say("people-inactive", name=person.name, day=last.date()),
        [[Button(say("people-button-stay-here"), "me.home")]],
        priority=Priority.BROADCAST,
    )
