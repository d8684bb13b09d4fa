"""Ordering the evaluation: by a leader, at the end of a programme, and when Makker closes."""

from datetime import datetime

from bot import people, schedule
from bot.leading.planning import EVALUATION
from bot.people import Person
from bot.transport import Turn


def order_evaluation(turn: Turn, person: Person, when: datetime) -> None:
    """Let a leader or facilitator have the evaluation, made at that moment, once."""
    if schedule.due_of(turn.db, EVALUATION, person.key) is None:
        schedule.set_due(turn.db, EVALUATION, person.key, when)


def order_for_all(turn: Turn) -> None:
    """Let all leaders and facilitators have it: at the end of a programme, or of Makker.

    They get it when they are at work. In an open transaction.
    """
    for person in people.everybody(turn.db):
        if person.is_active and person.reachable and (person.leader or person.facilitator):
            order_evaluation(turn, person, turn.calendar.open_from(turn.now))
