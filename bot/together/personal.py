"""What this room keeps about people: shown to them, erased, and kept no longer than promised."""

from bot import people
from bot.feature import Personal, Records
from bot.people import Person
from bot.retention import Retention
from bot.together import glossary, minutes, store_minutes, store_personal, store_tables
from bot.transport import Turn

DAY = 24 * 3600


def export(turn: Turn, person: Person) -> Records:
    """Where the person sat, what they asked and answered, and their wordings and votes.

    While the account is locked after a move, what was written before it is left out.
    """
    return store_personal.export(turn.db, person.key, since=people.own_since(person))


def erase(turn: Turn, key: str) -> None:
    """Take down what shows the person's words to others; their rows go with the person's own."""
    for question in store_minutes.shown_with_words_of(turn.db, key):
        minutes.forget(turn, question, "minutes-taken-down")
    glossary.let_go(turn, key)
    store_tables.leave(turn.db, key)
    store_minutes.leave(turn.db, key)


def on_left(turn: Turn, person: Person) -> None:
    """Somebody leaves: they sit at no planned table, and what they proposed is taken back."""
    store_tables.leave(turn.db, person.key)
    store_minutes.leave(turn.db, person.key)
    glossary.let_go(turn, person.key)


def retain(turn: Turn, limits: Retention) -> None:
    """Forget answers, drafts and who sat together past their time, and end old votes."""
    for question in store_minutes.ended_before(turn.db, turn.at - limits.minute_answers * DAY):
        minutes.forget(turn, question, "minutes-deleted")
    drafts = turn.at - limits.draft * DAY
    store_minutes.forget_drafts_before(turn.db, drafts)
    store_tables.forget_before(turn.db, drafts, turn.at - limits.pair_history * DAY)
    glossary.end_old_votes(turn)


PERSONAL = Personal(export=export, retain=retain, erase=erase)
