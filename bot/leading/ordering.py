"""Ordering the evaluation: by a leader, at the end of a programme, and when Makker closes."""

from bot import people, schedule
from bot.leading.planning import EVALUATION
from bot.people import Person
from bot.transport import Turn


def order_evaluation(turn: Turn, person: Person) -> None:
    """Let a leader or facilitator have the evaluation as soon as it is made, once."""
    if schedule.due_of(turn.db, EVALUATION, person.key) is None:
        schedule.set_due(turn.db, EVALUATION, person.key, turn.now)


def order_for_all(turn: Turn) -> None:
    """Let all leaders and facilitators have it: at the end of a programme, or of Makker.

    In an open transaction.
    """
    for person in people.everybody(turn.db):
        if person.is_active and person.reachable and (person.leader or person.facilitator):
            order_evaluation(turn, person)
