"""What an overview or an evaluation may tell of goals: counts and texts from five people up."""

from bot.goals import store, store_personal
from bot.goals.rules import FEWEST, may_be_counted
from bot.storage import Database


def count_active(db: Database, department: int | None = None) -> int | None:
    """How many goals are worked on, in all or in a department; None where that is too few people.

    At least five people have one; of a department also five or none elsewhere, or the total less
    the department would tell of fewer.
    """
    everywhere, owners = store_personal.count_active(db)
    if department is None:
        return everywhere if owners >= FEWEST else None
    goals, inside = store_personal.count_active(db, department)
    return goals if may_be_counted(inside, owners - inside) else None


def learned_for_all(db: Database) -> list[str]:
    """What people learnt of goals they closed and let everybody read, without names.

    Sorted by the text, which says nothing of when or whose; empty with fewer than five authors.
    """
    found = store.learned_by_all(db)
    if len({goal.owner for goal in found}) < FEWEST:
        return []
    return sorted(goal.learned for goal in found if goal.learned is not None)
