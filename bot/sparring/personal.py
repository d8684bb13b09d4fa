"""What sparring keeps about people: their own seats for them to see, and for how long.

A seat stays without its person, so that the round's counts stay; the partner sees a former
colleague there.
"""

from datetime import timedelta

from bot.feature import Personal, Records
from bot.people.rules import Person
from bot.retention import Retention
from bot.sparring import store, store_personal, store_rounds
from bot.transport import Turn


def export(turn: Turn, person: Person) -> Records:
    """The person's seats, rounds they waited in or skip, and how many they do not want to meet.

    While the account is locked after a move, the next steps are left out.
    """
    locked = person.locked_until is not None
    return store_personal.export(turn.db, person.key, with_steps=not locked)


def erase(turn: Turn, key: str) -> None:
    """Wipe what the person wrote and why they could not come; the outcome stays as a count."""
    store.forget_steps_of(turn.db, key)
    store_personal.forget_reasons(turn.db, key)


def retain(turn: Turn, limits: Retention) -> None:
    """Forget next steps, and who was with whom, past their time."""
    today = turn.now.date()
    store.forget_steps_before(turn.db, today - timedelta(days=limits.next_step))
    store_rounds.forget_groups_before(turn.db, today - timedelta(days=limits.pair_history))
    store_personal.forget_skips_before(turn.db, turn.at - limits.pair_history * 24 * 3600)


PERSONAL = Personal(export=export, erase=erase, retain=retain)
