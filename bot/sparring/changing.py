"""What happens to a group when a time is agreed, or when somebody cannot come after all.

Those who are left are told in one sentence and without a reason.
"""

from bot import attention, people
from bot.attention import Kind
from bot.people import Person
from bot.sparring import rules, store, store_rounds
from bot.sparring.forming import members, settle_notices, want_held
from bot.sparring.letters import write_agreed, write_gone
from bot.sparring.rules import SparringGroup
from bot.transport import Priority, Turn


def agree(turn: Turn, group_id: int, agreed: rules.Agreed) -> SparringGroup:
    """Keep that a group has a time: the half-way check falls away, and *held?* comes after it."""
    store.set_agreed(turn.db, group_id, agreed)
    group = store.find_group(turn.db, group_id)
    assert group is not None
    for person in members(turn.db, group):
        attention.settle(turn.db, person.key, Kind.HALFWAY, f"group:{group.id}", turn.now)
        want_held(turn, group, person)
    return group


def tell_agreed(turn: Turn, group: SparringGroup, *, but: str | None = None) -> None:
    """Tell the members (but one) of the time that all of them said fits."""
    for person in members(turn.db, group):
        if person.key != but:
            letter = write_agreed(turn, person, group)
            turn.send(
                person,
                letter.text,
                letter.keyboard,
                priority=Priority.APPOINTMENT,
                subject=letter.subject,
            )


def give_up_seat(turn: Turn, person: Person) -> SparringGroup | None:
    """Take a person out of their group of the open round, and tell the others.

    Gives the group that it was, or None when they had no talk ahead of them. What is left of a
    trio goes on as a pair; somebody who is left alone may ask for a new partner.
    """
    group = store.current_group(turn.db, person.key)
    if group is None or _is_past(turn, group):
        return None
    seat = group.seat_of(person.key)
    assert seat is not None
    store.give_up(turn.db, seat.id)
    settle_notices(turn, group, person)
    attention.settle(turn.db, person.key, Kind.HELD, f"held:{seat.id}", turn.now)
    left = store.find_group(turn.db, group.id)
    assert left is not None
    if left.is_whole:
        store.go_on_as_pair(
            turn.db, left.id, rules.PAIR_PROTOCOL, rules.roles_for_two(left.here).items()
        )
    for other in members(turn.db, left):
        _tell_gone(turn, other, left)
    if left.is_whole and left.agreed is None and rules.is_agreed(left):
        tell_agreed(turn, agree(turn, left.id, "suggested"))
    return group


def _is_past(turn: Turn, group: SparringGroup) -> bool:
    """Whether the talk was held, or the time for it has gone by."""
    agreed = group.agreed_time
    return group.took_place or (agreed is not None and agreed <= turn.now)


def _tell_gone(turn: Turn, other: Person, left: SparringGroup) -> None:
    seat = left.seat_of(other.key)
    assert seat is not None
    notice = f"group:{left.id}"
    unread = attention.is_waiting(turn.db, other.key, Kind.PAIR, notice)
    if not left.is_whole:
        settle_notices(turn, left, other)
        attention.settle(turn.db, other.key, Kind.HELD, f"held:{seat.id}", turn.now)
    elif unread:
        return
    if left.agreed is None:
        # Whoever has not heard with whom they were put together need not hear who cannot come.
        news = "alone" if unread else "gone"
        attention.want(turn, other, Kind.PAIR, f"{news}:{seat.id}", last=left.round.ends)
        return
    # They have an appointment that would not be kept: that cannot wait for the next free day.
    letter = write_gone(turn, other, f"gone:{seat.id}")
    if letter is not None:
        turn.send(
            other,
            letter.text,
            letter.keyboard,
            priority=Priority.APPOINTMENT,
            subject=letter.subject,
        )


def on_left(turn: Turn, person: Person) -> None:
    """Let go of somebody who leaves: their seat, their lists and their next steps."""
    give_up_seat(turn, person)
    store.forget_steps_of(turn.db, person.key)
    numbers = [one.number for one in store_rounds.open_rounds(turn.db)]
    store_rounds.forget_person(turn.db, person.key, numbers)


def on_changed(turn: Turn, person: Person) -> None:
    """Somebody paused, went away, is not reached or moved: they give up the talk."""
    now = people.find(turn.db, person.key)
    if now is None or not now.is_active:
        return
    group = store.current_group(turn.db, now.key)
    if group is None:
        return
    others = [one for one in members(turn.db, group) if one.key != now.key]
    cannot = now.paused or not now.reachable or _sits_with_own_leader(turn, now, others)
    if not rules.gives_up_seat(
        group, cannot=cannot, away_until=now.away_until, today=turn.now.date()
    ):
        return
    names = [one.name for one in others]
    if give_up_seat(turn, now) is not None:
        turn.send(now, turn.say_to(now)("sparring-gave-up", names=names))


def _sits_with_own_leader(turn: Turn, person: Person, others: list[Person]) -> bool:
    """Whether a new department or lead put somebody beside their own leader."""
    leaders = {one.id: one.leaders for one in people.departments(turn.db, closed=True)}

    def leads(leader: Person, led: Person) -> bool:
        return led.department is not None and leader.key in leaders.get(led.department, ())

    return any(leads(other, person) or leads(person, other) for other in others)
