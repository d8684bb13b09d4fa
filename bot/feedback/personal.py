"""What feedback keeps about people: shown to them, erased, and kept no longer than promised.

Rows go with the person's own; an erased colleague who was asked leaves an empty place.
"""

from bot import people
from bot.feature import Personal, Records
from bot.feedback import store, store_given, store_personal, wishes
from bot.people import Person
from bot.retention import Retention
from bot.transport import Turn

DAY = 24 * 3600


def export(turn: Turn, person: Person) -> Records:
    """The person's wishes, what they were asked and gave, and that they got feedback.

    While the account is locked after a move, what was written before it is left out.
    """
    return store_personal.export(turn.db, person.key, since=people.own_since(person))


def retain(turn: Turn, limits: Retention) -> None:
    """Forget drafts, wishes and feedback that have had their time, here and in the chats."""
    before = turn.at - limits.feedback * DAY
    for feedback in store_given.sent_before(turn.db, before):
        wishes.wipe_copies(turn, feedback, "feedback-words-deleted")
        store_given.delete(turn.db, feedback.id)
    for request_id in store_personal.requests_before(turn.db, before):
        request = store.find_request(turn.db, request_id)
        assert request is not None
        wishes.forget_wish(turn, request)
    store_personal.forget_drafts_before(turn.db, turn.at - limits.draft * DAY)
    store_personal.forget_closed_before(turn.db, turn.now.date())


PERSONAL = Personal(export=export, retain=retain)
