"""What others are shown of a round's outcomes: counts that no difference makes anybody's.

They are shown from five answers up, and move by those of two people at least. Who leaves or is
erased stays in them.
"""

from bot.sparring.rules_round import OutcomeCounts
from bot.storage import Database

FEWEST_ANSWERED = 5
FEWEST_MOVED = 2


def follow_outcomes(db: Database, seat_id: int) -> None:
    """Let the counts of a seat's round follow what was answered, once enough of it is new."""
    rows = db.rows(
        "select s.id, coalesce(s.person, s.id) as who, s.outcome, s.counted from seats s"
        " join sparring_groups g on g.id = s.sparring_group"
        " where g.round = (select h.round from sparring_groups h"
        "  join seats t on t.sparring_group = h.id where t.id = ?)"
        " and g.origin <> 'today' and s.outcome is not null",
        (seat_id,),
    )
    moved = [row for row in rows if row["outcome"] != row["counted"]]
    answered = len({row["who"] for row in rows})
    if answered < FEWEST_ANSWERED or len({row["who"] for row in moved}) < FEWEST_MOVED:
        return
    for row in moved:
        db.execute("update seats set counted = outcome where id = ?", (row["id"],))


def count_outcomes(db: Database, round_no: int, seats: int) -> OutcomeCounts:
    """The counts of a round as they are shown; all others of its `seats` are not answered."""
    rows = db.rows(
        "select s.counted, count(*) as seats from seats s"
        " join sparring_groups g on g.id = s.sparring_group"
        " where g.round = ? and g.origin <> 'today' and s.counted is not null group by s.counted",
        (round_no,),
    )
    counted = {row["counted"]: row["seats"] for row in rows}
    return OutcomeCounts(**counted, not_answered=max(0, seats - sum(counted.values())))
