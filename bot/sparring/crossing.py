"""The half-year behind the facilitator's picture."""

from collections import Counter
from datetime import date, timedelta

from bot import people
from bot.sparring import store_crossing
from bot.sparring.rules import ANSWER_DAYS
from bot.sparring.rules_crossing import HALF_YEAR_DAYS, Department, HalfYear, cross
from bot.storage import Database


def half_year(db: Database, today: date) -> HalfYear:
    """How departments were put together in the half-year up to today, and who of them met.

    A department is the present one of each; how many are in it says whether it is merged. A
    round is among those that met from the day after its last answers are taken.
    """
    since = today - timedelta(days=HALF_YEAR_DAYS)
    sizes = Counter(one.department for one in people.everybody(db) if one.is_active)
    pairs = store_crossing.count_pairs(db, since)
    return HalfYear(
        since,
        today,
        bool(pairs),
        cross(
            [Department(one.id, one.name, sizes[one.id]) for one in people.departments(db)],
            sizes[None],
            pairs,
        ),
        tuple(store_crossing.count_met(db, since, today - timedelta(days=ANSWER_DAYS))),
    )
