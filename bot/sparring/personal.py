"""What sparring keeps about people: their own seats for them to see, and for how long.

A seat stays without its person, so that the round's counts stay; the partner sees a former
colleague there.
"""

from datetime import timedelta

from bot.feature import Personal, Records
from bot.people.rules import Person
from bot.retention import Retention
from bot.sparring import (
    store,
    store_personal,
    store_rounds,
    store_times,
    store_today,
    store_written,
    writing,
)
from bot.transport import Turn


def export(turn: Turn, person: Person) -> Records:
    """The person's seats, rounds they waited in or skip, and how many they do not want to meet.

    While the account is locked after a move, the next steps and what they wrote to a partner are
    left out.
    """
    locked = person.locked_until is not None
    return {
        **store_personal.export(turn.db, person.key, with_steps=not locked),
        **store_written.export(turn.db, person.key, with_words=not locked),
        **store_times.export(turn.db, person.key),
        **store_today.export(turn.db, person.key),
    }


def erase(turn: Turn, key: str) -> None:
    """Wipe what the person wrote and why they could not come; the outcome stays as a count."""
    store.forget_steps_of(turn.db, key)
    store_written.delete_moves_of(turn.db, key)
    store_times.forget_proposals_of(turn.db, key)
    store_today.forget_free(turn.db, key)
    store_personal.forget_reasons(turn.db, key)


def retain(turn: Turn, limits: Retention) -> None:
    """Forget next steps, what was written together, and who was with whom, past their time.

    A proposed time goes when it has passed, and that somebody was free with its hour.
    """
    today = turn.now.date()
    store.forget_steps_before(turn.db, today - timedelta(days=limits.next_step))
    writing.retain(turn, limits)
    store_times.forget_proposals_before(turn.db, turn.now)
    store_today.forget_free_before(turn.db, turn.now)
    store_rounds.forget_groups_before(turn.db, today - timedelta(days=limits.pair_history))
    store_personal.forget_skips_before(turn.db, turn.at - limits.pair_history * 24 * 3600)


PERSONAL = Personal(export=export, erase=erase, retain=retain)
