"""The round on one screen, for the facilitator: who by name, why by nobody, what as counts.

Whoever leads a department sees counts in place of its people's names.
"""

from collections.abc import Collection
from datetime import date

from bot import people
from bot.people import Person
from bot.sparring import store, store_rounds
from bot.sparring.forming import members, plan_round
from bot.sparring.rules import HiddenCounts, OutcomeCounts, RoundOverview, SparringGroup
from bot.storage import Database


def partners(db: Database, key: str) -> list[Person]:
    """Whom a person is put together with in the open round; empty when with nobody."""
    group = store.current_group(db, key)
    return [] if group is None else [one for one in members(db, group) if one.key != key]


def count_available(db: Database, today: date) -> int:
    """How many would take part in a round that formed on that day."""
    return len(plan_round(db, today, 0).candidates)


def round_overview(
    db: Database, today: date, *, hidden_departments: Collection[int] = ()
) -> RoundOverview | None:
    """The newest round as it stands, or None before the first.

    Names are of people who are still here. All who sit out stand in one group, whether they did
    not want to, paused, are away, skipped, were left over or cannot come after all.
    """
    newest = store_rounds.last_round(db)
    if newest is None:
        return None
    groups = [group for group in store.groups_of_round(db, newest.number) if group.is_whole]
    here = {person.key: person for person in people.everybody(db) if person.is_active}
    seated = {seat.person for group in groups for seat in group.here}
    unreachable = [person for person in here.values() if not person.reachable]
    wishing = [
        here[seat.person]
        for group in groups
        for seat in group.here
        if seat.new_partner and seat.person in here
    ]
    out = [one for one in here.values() if one.key not in seated and one.reachable]
    hidden = {key for key, person in here.items() if person.department in hidden_departments}
    matched = [[here[key] for key in _keys(group) if key in here] for group in groups]
    return RoundOverview(
        number=newest.number,
        starts=newest.starts,
        ends=newest.ends,
        open=newest.open and today <= newest.ends,
        groups=tuple(
            names
            for group in matched
            if (names := tuple(one.name for one in group if one.key not in hidden))
        ),
        unreachable=_names(unreachable, hidden),
        wants_new_partner=_names(wishing, hidden),
        sat_out=_names(out, hidden),
        outcomes=_count_outcomes(groups),
        hidden=HiddenCounts(
            matched=sum(one.key in hidden for group in matched for one in group),
            unreachable=sum(one.key in hidden for one in unreachable),
            wants_new_partner=sum(one.key in hidden for one in wishing),
            sat_out=sum(one.key in hidden for one in out),
        ),
    )


def _keys(group: SparringGroup) -> list[str]:
    return [seat.person for seat in group.here if seat.person is not None]


def _names(found: Collection[Person], hidden: Collection[str]) -> tuple[str, ...]:
    names = (person.name for person in found if person.key not in hidden)
    return tuple(sorted(names, key=people.danish_order))


def _count_outcomes(groups: Collection[SparringGroup]) -> OutcomeCounts:
    said = [seat.outcome for group in groups for seat in group.here]
    return OutcomeCounts(
        held=said.count("held"),
        partly=said.count("partly"),
        later=said.count("later"),
        no=said.count("no"),
        not_answered=said.count(None),
    )
