"""What time sets off for people: the daily cleaning, and the welcome back."""

from dataclasses import dataclass
from datetime import timedelta

from bot import reflection, schedule, sparring
from bot.feature import Due, Hooks
from bot.people import store, store_invitations
from bot.people.planning import CLEAN, EVERYBODY, next_clean
from bot.transport import Priority, Turn

UNFINISHED_DAYS = 30
GONE_DAYS = 29
ACCOUNT_DAYS = 1
WELCOME_LATE_DAYS = 7


def clean(turn: Turn, _: Due) -> None:
    """Forget what has had its time, and plan the next cleaning.

    Old invitations and moves; who never ended joining (30 days); the accounts of those who left
    (a day, so that the goodbye arrives) and all the rest of them within 30 days; answers that
    stayed locked after a move.
    """
    schedule.set_due(turn.db, CLEAN, EVERYBODY, next_clean(turn.calendar, turn.now))
    store_invitations.clean_invitations(turn.db, turn.now.date(), turn.at)
    for key in store.unfinished_since(turn.db, _days_ago(turn, UNFINISHED_DAYS)):
        store.erase(turn.db, key)
    for key in store.left_before(turn.db, _days_ago(turn, GONE_DAYS)):
        store.erase(turn.db, key)
    store.forget_left_accounts(turn.db, _days_ago(turn, ACCOUNT_DAYS))
    for key in store.locked_before(turn.db, turn.at):
        reflection.erase_answers(turn.db, key)
        sparring.forget_steps_of(turn.db, key)
        store.change(turn.db, key, locked_until=None)


@dataclass(frozen=True, slots=True)
class Return:
    """The day on which somebody who was away is back."""

    hooks: Hooks

    def welcome(self, turn: Turn, due: Due) -> None:
        """Greet somebody whose day back has come; when it is long past, only note that."""
        person = store.find(turn.db, due.subject)
        if person is None or person.status == "left" or person.away_until is None:
            return
        if person.is_away(turn.now.date()):
            return
        store.change(turn.db, person.key, away_until=None)
        back = store.find(turn.db, person.key)
        assert back is not None
        self.hooks.changed(turn, back)
        if turn.now - due.when > timedelta(days=WELCOME_LATE_DAYS):
            turn.note_fault("missed", "people.return")
            return
        turn.send(
            back,
            turn.say_to(back)("people-welcome-back", name=back.name),
            priority=Priority.APPOINTMENT,
            not_before=turn.calendar.open_from(turn.now),
        )


def _days_ago(turn: Turn, days: int) -> int:
    return turn.at - days * 24 * 3600
