"""What time sets off for people: the welcome back."""

from dataclasses import dataclass
from datetime import timedelta

from bot.feature import Due, Hooks
from bot.people import store
from bot.transport import Priority, Turn

WELCOME_LATE_DAYS = 7


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
