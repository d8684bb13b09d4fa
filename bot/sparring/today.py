"""Ten minutes today: two who said that they have time are put together, by the same hard rules.

Nobody learns who else has time, or that somebody has none.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from bot import attention, people
from bot.attention import Kind
from bot.people import Person
from bot.sparring import rules_time, store, store_rounds, store_today, talking
from bot.sparring.candidates import describe, draw_seed, is_available
from bot.sparring.forming import members, want_held
from bot.sparring.rules import SparringGroup
from bot.sparring.rules_time import Free
from bot.transport import Button, Priority, Turn


@dataclass(frozen=True, slots=True)
class Found:
    """A talk on demand, and from when until when both have time (local)."""

    group: SparringGroup
    since: datetime
    until: datetime


def may_ask(turn: Turn, person: Person) -> bool:
    """Whether a person can be put together with somebody today at all, as they are now."""
    return is_available(person, turn.now.date()) and person.reachable


def count_today(turn: Turn, key: str) -> int:
    """How many talks on demand a person has been put into today, whatever came of them."""
    return len(store.groups_today(turn.db, key, turn.now.date()))


def talk_of(turn: Turn, key: str) -> SparringGroup | None:
    """The talk on demand that a person is in now or that is ahead of them today, or None."""
    for group in reversed(store.groups_today(turn.db, key, turn.now.date())):
        if rules_time.holds_today(group, key, turn.now):
            return group
    return None


def find_partner(turn: Turn, free: Free) -> Found | None:
    """Put somebody together with one who also has time, or let them wait (None).

    Whoever waits must be here still, in no other talk, and not one whom they were put together
    with today already. Both cease to wait.
    """
    me = people.find(turn.db, free.person)
    assert me is not None
    store_today.say_free(turn.db, free)
    windows = _find_windows(turn, free)
    group = _match(turn, me, [one for key in windows if (one := people.find(turn.db, key))])
    if group is None:
        return None
    (partner,) = group.others(me.key)
    since, until = (turn.calendar.local(datetime.fromtimestamp(at, UTC)) for at in windows[partner])
    store_today.set_beginning(turn.db, group.id, since)
    group = store.reload(turn.db, group)
    for person in members(turn.db, group):
        store_today.forget_free(turn.db, person.key)
        want_held(turn, group, person)
    return Found(group, since, until)


def let_go(turn: Turn, person: Person, *, beside: str | None = None) -> None:
    """Somebody cannot talk today any more: they wait no longer, and a talk ahead is called off.

    `beside`: only a talk with that person is, and they go on waiting for others. The other is
    told in one sentence, without a reason.
    """
    if beside is None:
        store_today.forget_free(turn.db, person.key)
    group = talk_of(turn, person.key)
    if group is None or (beside is not None and beside not in group.others(person.key)):
        return
    seat = group.seat_of(person.key)
    assert seat is not None
    others = [one for one in members(turn.db, group) if one.key != person.key]
    was_on = talking.is_on(turn, group)
    store.give_up(turn.db, seat.id)
    talking.on_gone(turn, group)
    if was_on:
        return
    for one in group.here:
        if one.person is not None:
            attention.settle(turn.db, one.person, Kind.HELD, f"held:{one.id}", turn.now)
    for other in others:
        say = turn.say_to(other)
        again = Button(str(say("sparring-button-today")), "sparring.today")
        text = say("sparring-today-gone", name=person.name)
        turn.send(other, text, [[again]], priority=Priority.APPOINTMENT)


def _find_windows(turn: Turn, free: Free) -> dict[str, tuple[int, int]]:
    """Whom somebody may talk with today, by key, and between which instants."""
    today = turn.now.date()
    met = {
        seat.person
        for group in store.groups_today(turn.db, free.person, today)
        for seat in group.seats
    }
    windows = {}
    for one in store_today.all_free(turn.db, turn.now):
        person = people.find(turn.db, one.person)
        window = rules_time.meet_between(free, one, turn.at)
        if person is None or window is None or one.person in met | {free.person}:
            continue
        if may_ask(turn, person) and talk_of(turn, person.key) is None:
            windows[person.key] = window
    return windows


def _match(turn: Turn, me: Person, waiting: list[Person]) -> SparringGroup | None:
    """Choose by the rules and costs of a round; the talk counts as a meeting in the newest one.

    None when nobody of those who wait may be put together with them.
    """
    if not waiting:
        return None
    # Its libraries weigh more than all the rest of this room; most turns never need them.
    from bot.matching.change import pair_now
    from bot.matching.roles import explain_groups

    past = store_rounds.read_past(turn.db)
    candidates = describe(turn.db, [me, *waiting], past)
    formed = store_rounds.last_formed(turn.db)
    round_no = 1 if formed is None else formed.number + 1
    seeker, *others = candidates
    chosen = pair_now(seeker, others, past.meetings, round_no=round_no, seed=draw_seed())
    if chosen is None:
        return None
    (account,) = explain_groups([chosen], candidates, past.meetings, round_no).groups
    current = store_today.round_for_today(turn.db, turn.now.date())
    return store.add_group(
        turn.db,
        current.number,
        rules_time.TODAY_PROTOCOL,
        chosen.roles,
        never_met=account.never_met,
        across=account.different_departments,
        origin="today",
    )
