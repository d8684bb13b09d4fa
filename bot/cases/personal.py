"""What cases keep about people: shown to them, erased, and kept no longer than promised.

Rows go with the person's own; an erased colleague who was asked leaves an empty place.
"""

from bot import people
from bot.cases import asking, calling, store, store_calls, store_personal
from bot.feature import Personal, Records
from bot.people import Person
from bot.retention import Retention
from bot.transport import Turn

DAY = 24 * 3600


def export(turn: Turn, person: Person) -> Records:
    """The person's cases, what they were asked, their own answers, and calls before them.

    While the account is locked after a move, what was written before it is left out.
    """
    return {
        **store_personal.export(turn.db, person.key, since=people.own_since(person)),
        "case_calls": store_calls.export(turn.db, person.key),
    }


def retain(turn: Turn, limits: Retention) -> None:
    """Forget drafts and cases that have had their time, here and in the chats."""
    for case_id in store_personal.sent_before(turn.db, turn.at - limits.cases * DAY):
        case = store.find(turn.db, case_id)
        assert case is not None
        asking.forget(turn, case)
    store_personal.forget_drafts_before(turn.db, turn.at - limits.draft * DAY)
    calling.forget(turn, limits)


PERSONAL = Personal(export=export, retain=retain, erase=asking.erase)
"""What happens to a case when its time is up, or somebody goes."""
