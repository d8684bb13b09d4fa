"""What about feedback is its receiver's own words: the wish for it, and what they used."""

from bot import people
from bot.feedback import store, store_given
from bot.people import Person
from bot.storage import Database


def own_words(db: Database, person: Person, feedback_id: int) -> str | None:
    """What somebody wrote themself about feedback they got: what they used, else their wish.

    None where they wrote nothing, for gifts that they have used nothing of, and for feedback that
    is not theirs or is locked.
    """
    found = store_given.find(db, feedback_id)
    if found is None or found.receiver != person.key or found.sent is None:
        return None
    if found.sent < people.own_since(person):
        return None
    if found.used is not None:
        return found.used
    ask = None if found.ask is None else store.find_ask(db, found.ask)
    request = None if ask is None else store.find_request(db, ask.request)
    return None if request is None else request.wish
