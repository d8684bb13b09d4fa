"""What goals keep about people: shown to them, erased, and kept no longer than promised.

Rows go with the person's own. Each night the readers are looked at once more: a round may have
ended, or a host changed who leads.
"""

from bot import people
from bot.feature import Personal, Records
from bot.goals import sharing, store, store_personal
from bot.people import Person
from bot.retention import Retention
from bot.transport import Turn

DAY = 24 * 3600


def export(turn: Turn, person: Person) -> Records:
    """The person's goals, and what they saw, noted and asked as somebody's leader or partner.

    While the account is locked after a move, what was written before it is left out.
    """
    return store_personal.export(turn.db, person.key, since=people.own_since(person))


def retain(turn: Turn, limits: Retention) -> None:
    """Forget drafts and goals that have had their time, here and in the chats."""
    ended = [
        *store_personal.closed_before(turn.db, turn.at - limits.goal_closed * DAY),
        *store_personal.made_before(turn.db, turn.at - limits.goals * DAY),
    ]
    _forget_all(turn, ended)
    store_personal.forget_drafts_before(turn.db, turn.at - limits.draft * DAY)
    for goal in store.all_shared(turn.db):
        sharing.settle(turn, goal.id)


def forget_before(turn: Turn, key: str, at: int) -> None:
    """Forget a person's goals from before an instant, such as a move to a new account."""
    _forget_all(turn, store_personal.own_before(turn.db, key, at))


def _forget_all(turn: Turn, goal_ids: list[int]) -> None:
    for goal_id in dict.fromkeys(goal_ids):
        goal = store.find(turn.db, goal_id)
        assert goal is not None
        sharing.forget(turn, goal)


PERSONAL = Personal(export=export, retain=retain)
