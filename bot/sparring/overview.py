"""The round on one screen, for the facilitator: who by name, why by nobody, what as counts.

Whoever leads a department sees counts in place of its people's names.
"""

from collections.abc import Collection
from datetime import date

from bot import people
from bot.clock import WorkCalendar
from bot.people import Person
from bot.sparring import store, store_counts, store_rounds
from bot.sparring.candidates import find_available
from bot.sparring.forming import members
from bot.sparring.rules import Seat, SparringGroup
from bot.sparring.rules_round import HiddenCounts, RoundOverview
from bot.storage import Database


def partners(db: Database, key: str) -> list[Person]:
    """Whom a person is put together with in the open round; empty when with nobody.

    A colleague without Telegram is not among them: nothing can be shared with them here.
    """
    group = store.current_group(db, key)
    others = [] if group is None else [one for one in members(db, group) if one.key != key]
    return [one for one in others if one.has_telegram]


def own_step(db: Database, person: Person, seat_id: int) -> str | None:
    """The next step that somebody wrote after a talk in that seat of theirs, or None.

    While their account is locked after a move, it is not to be read.
    """
    group = None if person.locked_until is not None else store.group_of_seat(db, seat_id)
    seat = None if group is None else group.seat(seat_id)
    return None if seat is None or seat.person != person.key else seat.next_step


def count_available(db: Database, calendar: WorkCalendar, today: date) -> int:
    """How many would take part in a round that formed on that day."""
    return len(find_available(db, calendar, today))


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
    formed = store.groups_of_round(db, newest.number)
    groups = [group for group in formed if group.is_whole]
    here = {person.key: person for person in people.everybody(db) if person.is_active}
    seated = {seat.person for group in groups for seat in group.here}
    unreachable = [one for one in here.values() if not one.reachable and one.has_telegram]
    wishing = [
        here[seat.person]
        for group in groups
        for seat in group.here
        if seat.new_partner and seat.person in here
    ]
    out = [one for one in here.values() if one.key not in seated and one not in unreachable]
    hidden = {key for key, person in here.items() if person.department in hidden_departments}
    matched = [[here[key] for key in _keys(group) if key in here] for group in groups]
    return RoundOverview(
        number=newest.number,
        starts=newest.starts,
        ends=newest.ends,
        open=newest.open and today <= newest.ends,
        form=newest.form,
        groups=tuple(
            names
            for group in matched
            if (names := tuple(one.name for one in group if one.key not in hidden))
        ),
        unreachable=_names(unreachable, hidden),
        wants_new_partner=_names(wishing, hidden),
        sat_out=_names(out, hidden),
        outcomes=store_counts.count_outcomes(
            db,
            newest.number,
            sum(_is_answer_awaited(group, seat) for group in formed for seat in group.seats),
        ),
        hidden=HiddenCounts(
            matched=sum(one.key in hidden for group in matched for one in group),
            unreachable=sum(one.key in hidden for one in unreachable),
            wants_new_partner=sum(one.key in hidden for one in wishing),
            sat_out=sum(one.key in hidden for one in out),
        ),
        account=store_rounds.account_of(db, newest.number),
        cards=newest.open and bool(cards_to_print(db, newest.number, hidden_departments)),
    )


def cards_to_print(
    db: Database, number: int, hidden_departments: Collection[int] = ()
) -> list[SparringGroup]:
    """The groups of a round with a colleague without Telegram, for whom there is a card.

    Groups with anybody of the hidden departments are left out: a card has names on it.
    """
    return [
        group
        for group in store.groups_of_round(db, number)
        if group.is_whole
        and any(seat.offline for seat in group.here)
        and not any(one.department in hidden_departments for one in members(db, group))
    ]


def _is_answer_awaited(group: SparringGroup, seat: Seat) -> bool:
    """Whether a seat counts: it answered, or is asked. Nobody is asked who has no Telegram."""
    return seat.outcome is not None or (group.is_whole and seat in group.here and not seat.offline)


def _keys(group: SparringGroup) -> list[str]:
    return [seat.person for seat in group.here if seat.person is not None]


def _names(found: Collection[Person], hidden: Collection[str]) -> tuple[str, ...]:
    names = (person.name for person in found if person.key not in hidden)
    return tuple(sorted(names, key=people.danish_order))
