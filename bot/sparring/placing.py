"""A place in a round that runs: for whoever comes late, and for whoever needs another partner.

Both go by the same hard rules and costs as the round itself; nobody is placed unasked.
"""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from bot import attention, people
from bot.attention import Kind
from bot.clock import WorkCalendar
from bot.matching.people import Candidate, Group, Meeting
from bot.people import Person
from bot.sparring import rules, store, store_places, store_rounds
from bot.sparring.candidates import describe, is_available
from bot.sparring.forming import members, seat_group, want_halfway, want_held
from bot.sparring.rules import Origin, Round, SparringGroup
from bot.storage import Database
from bot.transport import Turn

if TYPE_CHECKING:
    from bot.matching.change import Change


@dataclass(frozen=True, slots=True)
class _Places:
    """Who and what could take somebody in: who waits, pairs with room, and what is known."""

    waiting: tuple[Candidate, ...]
    hosts: dict[Group, SparringGroup]
    everybody: tuple[Candidate, ...]
    history: tuple[Meeting, ...]
    own: Candidate


def open_round(db: Database, today: date) -> Round | None:
    """The round that runs on that day, or None."""
    for current in reversed(store_rounds.open_rounds(db)):
        if today <= current.ends:
            return current
    return None


def may_come_late(
    db: Database, calendar: WorkCalendar, person: Person, today: date
) -> Round | None:
    """The round that a person could still join, or None: one in its first half, without them."""
    current = open_round(db, today)
    if current is None or today >= rules.halfway_day(calendar, current.starts, current.ends):
        return None
    if not is_available(person, today) or store.current_group(db, person.key) is not None:
        return None
    has_place = store_places.has_seat(db, current.number, person.key)
    waits = person.key in store_rounds.left_over(db, current.number)
    return None if has_place or waits else current


def join_late(turn: Turn, current: Round, key: str) -> SparringGroup | None:
    """Place somebody who comes late: with who was left over, else as the third of a pair.

    Gives the group, or None when there is no place; then they wait for one, like those left over.
    """
    from bot.matching.change import late_joiner

    places = _find_places(turn, current, key)
    change = late_joiner(
        list(places.hosts),
        places.own,
        places.everybody,
        places.history,
        round_no=current.number,
        seed=current.seed,
        left_out=[one.key for one in places.waiting],
    )
    return _take_place(turn, current, key, places, change, "late")


def find_partner(turn: Turn, current: Round, key: str) -> SparringGroup | None:
    """Find another partner: among those who wait, else as the third of a pair.

    Never one with whom the person was put together in this very round. Gives the group, or None
    when nobody suits; then they wait.
    """
    from bot.matching.change import rematch

    places = _find_places(turn, current, key)
    known = {"round_no": current.number, "seed": current.seed}
    seekers = [places.own, *places.waiting]
    change = rematch(seekers, (), (), places.history, **known)
    if all(key not in group.members for group in change.added):
        hosts = list(places.hosts)
        change = rematch([places.own], hosts, places.everybody, places.history, **known)
    return _take_place(turn, current, key, places, change, "again")


def _find_places(turn: Turn, current: Round, key: str) -> _Places:
    today = turn.now.date()
    waiting = [
        one
        for waiting_key in sorted(store_rounds.left_over(turn.db, current.number) - {key})
        if (one := people.find(turn.db, waiting_key)) is not None
        and is_available(one, today)
        and store.current_group(turn.db, one.key) is None
    ]
    hosts = {
        _as_group(group): group
        for group in store.groups_of_round(turn.db, current.number)
        if has_room(turn, group)
    }
    seated = [one for group in hosts.values() for one in members(turn.db, group)]
    own = people.find(turn.db, key)
    assert own is not None
    past = store_rounds.read_past(turn.db)
    described = describe(turn.db, [own, *waiting, *seated], past)
    earlier = [one for one in past.meetings if one.round_no < current.number]
    return _Places(
        described[1 : 1 + len(waiting)],
        hosts,
        described[1:],
        (*earlier, *store_places.put_together(turn.db, current.number)),
        described[0],
    )


def has_room(turn: Turn, group: SparringGroup) -> bool:
    """Whether a pair may still take in a third: both are here, and nothing has come of it yet.

    Not when they have a time, look for one by proposals, talk or write, or when one of them would
    rather have somebody else.
    """
    if len(group.here) != 2 or group.agreed is not None:
        return False
    if any(seat.new_partner or seat.outcome is not None for seat in group.seats):
        return False
    today = turn.now.date()
    if not all(is_available(one, today) for one in members(turn.db, group)):
        return False
    return not store_places.is_under_way(turn.db, group.id)


def _take_place(
    turn: Turn, current: Round, key: str, places: _Places, change: "Change", origin: Origin
) -> SparringGroup | None:
    from bot.matching.roles import explain_groups

    found = next((group for group in change.added if key in group.members), None)
    if found is None:
        store_rounds.add_left_over(turn.db, current.number, key)
        return None
    earlier = [one for one in places.history if one.round_no < current.number]
    everybody = [places.own, *places.everybody]
    (account,) = explain_groups([found], everybody, earlier, current.number).groups
    for member in found.members:
        store_rounds.remove_left_over(turn.db, current.number, member)
    host = next((places.hosts[group] for group in change.removed if group in places.hosts), None)
    if host is None:
        made = seat_group(turn, current, found, account, origin)
        attention.settle(turn.db, key, Kind.PAIR, f"group:{made.id}", turn.now)
        return made
    seat_id = store_places.add_third(
        turn.db,
        host,
        found,
        rules.TRIO_PROTOCOL,
        never_met=account.never_met,
        across=account.different_departments,
    )
    trio = store.reload(turn.db, host)
    for person in members(turn.db, trio):
        if person.key == key:
            want_halfway(turn, trio, person)
            want_held(turn, trio, person)
        elif not attention.is_waiting(turn.db, person.key, Kind.PAIR, f"group:{trio.id}"):
            # Whoever has not read the notice yet finds all three in it.
            attention.want(turn, person, Kind.PAIR, f"joined:{seat_id}", last=current.ends)
    return trio


def _as_group(group: SparringGroup) -> Group:
    roles = [(seat.person, seat.role) for seat in group.here if seat.person is not None]
    return Group(tuple(key for key, _ in roles), tuple(roles))
