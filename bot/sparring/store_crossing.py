"""What half a year of rounds amounts to, as counts: by department, and round by round.

Groups of ten minutes, made on demand, are not among them: who wanted one is told to nobody.
"""

from datetime import date

from bot.sparring.rules_crossing import RoundShare
from bot.sparring.store_counts import FEWEST_ANSWERED
from bot.storage import Database

_NOWHERE = 0


def count_pairs(db: Database, since: date) -> dict[tuple[int | None, int | None], int]:
    """How often two people were put together in rounds since that day, by their departments.

    A group of three is three such pairs. Whoever gave up their seat, or was erased, is in none.
    """
    rows = db.rows(
        "select min(d, e) as one, max(d, e) as other, count(*) as times from ("
        " select coalesce(p.department, :nowhere) as d, coalesce(q.department, :nowhere) as e"
        " from seats s join seats t on t.sparring_group = s.sparring_group and t.id > s.id"
        " join sparring_groups g on g.id = s.sparring_group join rounds r on r.id = g.round"
        " join people p on p.id = s.person join people q on q.id = t.person"
        " where s.gone = 0 and t.gone = 0 and g.origin <> 'today' and r.starts >= :since"
        ") group by one, other",
        {"nowhere": _NOWHERE, "since": since.isoformat()},
    )
    return {(row["one"] or None, row["other"] or None): row["times"] for row in rows}


def count_met(db: Database, since: date, ended_before: date) -> list[RoundShare]:
    """The rounds since a day that are closed, and ended before another, with five answers or more.

    Who was erased meanwhile stays in the counts. Outcomes are those that others may be shown.
    """
    rows = db.rows(
        "select r.id, r.starts, count(*) as groups, sum(x.met) as met from ("
        " select g.id, g.round, max(coalesce(s.counted, '') in ('held', 'partly')) as met"
        " from sparring_groups g join seats s on s.sparring_group = g.id"
        " where s.gone = 0 and g.origin <> 'today' group by g.id having count(*) >= 2"
        ") x join rounds r on r.id = x.round"
        " where r.state = 'closed' and r.starts >= :since and r.ends < :ended_before and ("
        "  select count(distinct coalesce(s.person, s.id)) from seats s"
        "  join sparring_groups g on g.id = s.sparring_group"
        "  where g.round = r.id and g.origin <> 'today' and s.counted is not null"
        " ) >= :fewest group by r.id order by r.id",
        {
            "since": since.isoformat(),
            "ended_before": ended_before.isoformat(),
            "fewest": FEWEST_ANSWERED,
        },
    )
    return [
        RoundShare(row["id"], date.fromisoformat(row["starts"]), row["met"], row["groups"])
        for row in rows
    ]
