"""A person's moment of the day: what waits is looked at, and at most one message goes out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot import people, schedule
from bot.attention import store
from bot.attention.rules import Budget, Kind, Want, choose
from bot.feature import Due, Letter, WriteLetter
from bot.people.rules import Person
from bot.transport import Priority, Turn

HORIZON_DAYS = 60


@dataclass(frozen=True, slots=True)
class Attention:
    """What the job needs from the features: who writes which letter, and the weeks' days."""

    letters: Mapping[Kind, WriteLetter]
    week_days: Callable[[Turn, Person, date, date], Sequence[date]]

    def attend(self, turn: Turn, due: Due) -> None:
        """Send the person at most one of what waits, and plan the next look."""
        person = people.find(turn.db, due.subject)
        today = turn.now.date()
        if person is None or not person.is_active or not person.has_telegram:
            return
        if not turn.calendar.is_open(turn.now):
            store.look_at(turn, person, today)
            return
        self._expire(turn, person, today)
        if person.takes_messages(today):
            self._start_week(turn, person, today)
            self._send_one(turn, person, today)
        self._plan(turn, person, today)

    def plan(self, turn: Turn, person: Person) -> None:
        """Plan the next look after something about the person changed (day, time, pause)."""
        # Their old time must not stay planned: it could only be brought forward.
        schedule.cancel(turn.db, store.ATTEND, person.key)
        if not person.has_telegram:
            return
        self._plan(turn, person, turn.now.date() - timedelta(days=1))

    def _start_week(self, turn: Turn, person: Person, today: date) -> None:
        monday = today - timedelta(days=today.weekday())
        for day in self.week_days(turn, person, monday, today):
            year, week, _ = day.isocalendar()
            subject = f"{year}-{week:02d}"
            if not store.is_known(turn.db, person.key, Kind.WEEK, subject):
                store.put(turn, person, Kind.WEEK, subject, day, monday + timedelta(days=4))

    def _send_one(self, turn: Turn, person: Person, today: date) -> None:
        budget = Budget(turn.settings.budget_week, turn.settings.budget_day)
        week_days = self.week_days(turn, person, today, today + timedelta(days=6))
        while chosen := choose(
            store.waiting(turn.db, person.key),
            store.reached_lately(turn.db, person.key, today),
            today,
            week_days,
            budget,
        ):
            letter = self.letters[chosen.kind](turn, person, chosen.subject)
            if letter is None:
                store.mark(turn.db, chosen.id, "settled", turn.at)
                continue
            self._send(turn, person, chosen, letter, today)

    def _send(self, turn: Turn, person: Person, want: Want, letter: Letter, today: date) -> None:
        turn.send(
            person,
            letter.text,
            letter.keyboard,
            priority=Priority.BROADCAST,
            subject=letter.subject,
            words_of=letter.words_of,
            silent=letter.silent,
            protected=letter.protected,
            expires=turn.calendar.at(today, turn.calendar.closes),
            want=want.id,
        )
        if letter.awaits and letter.subject is not None:
            until = turn.now + timedelta(days=1)
            people.await_text(turn.db, person.key, letter.subject, until)
        elif written := people.find(turn.db, person.key):
            people.release(turn.db, written)
        store.mark(turn.db, want.id, "sent", turn.at)
        store.note_reached(turn.db, want, today)

    def take_back(self, turn: Turn, want_ids: Sequence[int]) -> None:
        """Messages whose day passed unsent: let them wait again while they are of use."""
        for want_id in want_ids:
            store.take_back(turn, want_id)
            person = people.find(turn.db, store.person_of(turn.db, want_id))
            if person is not None:
                store.look_at(turn, person, turn.now.date() + timedelta(days=1))

    @staticmethod
    def _expire(turn: Turn, person: Person, today: date) -> None:
        for one in store.waiting(turn.db, person.key):
            if one.last < today:
                store.mark(turn.db, one.id, "expired", turn.at)

    def _plan(self, turn: Turn, person: Person, after: date) -> None:
        days = list(
            self.week_days(
                turn, person, after + timedelta(days=1), after + timedelta(days=HORIZON_DAYS)
            )
        )[:1]
        for one in store.waiting(turn.db, person.key):
            days.append(max(one.earliest, after + timedelta(days=1)))
        if not days:
            days = [after + timedelta(days=HORIZON_DAYS)]
        store.look_at(turn, person, min(days))
