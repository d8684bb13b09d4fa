"""The rows of colleagues without Telegram: entered by a facilitator, told by whoever they meet.

Until their agreement is noted they count as still joining, and nobody else sees them.
"""

from datetime import datetime, time

from bot.clock import instant
from bot.people.codes import make_key
from bot.people.rules import CONTACT_LENGTH, Person, Refusal, RefusedError, clean_name, same_name
from bot.people.store import all_kept, change, erase, everybody, find, names
from bot.storage import Database


def begin_offline(
    db: Database, name: str, *, language: str, now: datetime, weekday: int, clock: time
) -> Person:
    """Begin to enter a colleague; gives them with their key.

    Takes the place of one with that name who was begun and never finished. Raises RefusedError
    when the name is empty, too long, or somebody's (case aside).
    """
    kept = clean_name(name)
    for draft in _drafts(db):
        if same_name(draft.name, kept):
            erase(db, draft.key)
    if any(same_name(kept, other) for other in names(db)):
        raise RefusedError(Refusal.NAME_TAKEN)
    key = make_key()
    db.execute(
        "insert into people (id, name, language, status, contact, sparring, weekday, clock,"
        " joined, seen) values (?, ?, ?, 'joining', '', 1, ?, ?, ?, ?)",
        (key, kept, language, weekday, clock.isoformat("minutes"), instant(now), instant(now)),
    )
    person = find(db, key)
    assert person is not None
    return person


def find_draft(db: Database, key: str) -> Person | None:
    """The colleague with that key who is being entered, or None."""
    return next((one for one in _drafts(db) if one.key == key), None)


def everybody_offline(db: Database) -> list[Person]:
    """The colleagues without Telegram who were entered and agreed, by name."""
    return [one for one in everybody(db) if not one.has_telegram]


def set_contact(db: Database, key: str, text: str) -> str:
    """Keep how a colleague is reached; gives it as it is kept.

    Raises RefusedError when nothing is left of it, or more than 80 characters are.
    """
    kept = " ".join(text.split())
    if not any(letter.isalnum() for letter in kept):
        raise RefusedError(Refusal.CONTACT_EMPTY)
    if len(kept) > CONTACT_LENGTH:
        raise RefusedError(Refusal.CONTACT_LONG)
    change(db, key, contact=kept)
    return kept


def _drafts(db: Database) -> list[Person]:
    return [one for one in all_kept(db) if not one.has_telegram and one.status == "joining"]
