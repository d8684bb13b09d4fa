"""What happens to a group when a time is agreed, or when somebody cannot come after all.

Those who are left are told in one sentence and without a reason.
"""

from datetime import datetime

from bot import attention, people
from bot.attention import Kind
from bot.people import Person
from bot.sparring import (
    rules,
    store,
    store_rounds,
    store_silence,
    store_times,
    talking,
    times,
    writing,
)
from bot.sparring.forming import members, settle_notices, want_halfway, want_held
from bot.sparring.letters import write_gone
from bot.sparring.letters_round import ask_late
from bot.sparring.rules import SparringGroup
from bot.texts import Html
from bot.transport import Priority, Turn


def agree(turn: Turn, group_id: int, agreed: rules.Agreed) -> SparringGroup:
    """Keep that a group has a time: the half-way check falls away, and *held?* comes after it.

    Everybody gets the time it shows as a calendar file, and is reminded of it.
    """
    store.set_agreed(turn.db, group_id, agreed)
    group = store.find_group(turn.db, group_id)
    assert group is not None
    for person in members(turn.db, group):
        attention.settle(turn.db, person.key, Kind.HALFWAY, f"group:{group.id}", turn.now)
        want_held(turn, group, person)
    times.on_agreed(turn, group)
    return group


def agree_on(turn: Turn, group_id: int, at: datetime) -> SparringGroup:
    """Keep that all in a group said yes to a time that somebody proposed, also in place of one."""
    store.suggest(turn.db, group_id, at)
    store_times.say_fits_all(turn.db, group_id)
    return agree(turn, group_id, "suggested")


def open_again(turn: Turn, group_id: int) -> SparringGroup:
    """A group has no time any more: *held?* comes as it was planned, and the half-way check may."""
    group = store.find_group(turn.db, group_id)
    assert group is not None
    times.forget_reminder(turn, group)
    store_times.forget_time(turn.db, group_id)
    group = store.reload(turn.db, group)
    halfway = rules.halfway_day(turn.calendar, group.round.starts, group.round.ends)
    for person in members(turn.db, group):
        want_held(turn, group, person)
        if group.round.open and turn.now.date() < halfway:
            want_halfway(turn, group, person)
    return group


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
    left = store.reload(turn.db, group)
    if left.is_whole:
        store.go_on_as_pair(
            turn.db, left.id, rules.PAIR_PROTOCOL, rules.roles_for_two(left.here).items()
        )
        left = store.reload(turn.db, left)
    for other in members(turn.db, left):
        if other.has_telegram:
            _tell_gone(turn, other, left)
        elif not left.is_whole:
            _keep_waiting(turn, other, left)
    _let_go(turn, group)
    if left.is_whole and left.agreed is None and rules.is_agreed(left):
        agree(turn, left.id, "suggested")
    return group


def move_on(turn: Turn, person: Person, group: SparringGroup) -> None:
    """Take a person, who says that nothing came of the talk, out of their group.

    Nobody is told: the time for it has gone by. The others are asked whether it was held all the
    same, and what each said stays.
    """
    seat = group.seat_of(person.key)
    assert seat is not None
    store.give_up(turn.db, seat.id)
    for member in members(turn.db, group):
        settle_notices(turn, group, member)
    _let_go(turn, group)


def _let_go(turn: Turn, group: SparringGroup) -> None:
    """A group, as it was, has lost somebody: its time, its talk and its writing hear of it."""
    times.on_gone(turn, group)
    talking.on_gone(turn, group)
    writing.on_gone(turn, group)


def _keep_waiting(turn: Turn, person: Person, left: SparringGroup) -> None:
    """A colleague without Telegram is left alone: they wait, and the facilitators tell them."""
    store_rounds.add_left_over(turn.db, left.round.number, person.key)
    for facilitator in people.facilitators(turn.db):
        if any(one.id == person.department for one in people.led_by(turn.db, facilitator.key)):
            continue
        say = turn.say_to(facilitator)
        text = say("sparring-offline-alone", name=person.name, contact=person.contact or "")
        turn.send(facilitator, text)


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
    """Somebody paused, went away, is not reached or moved: they give up the talk.

    Whoever came, or came back, while a round is in its first half is asked into it.
    """
    now = people.find(turn.db, person.key)
    if now is None or not now.is_active:
        return
    today = turn.now.date()
    if now.is_away(today):
        store_silence.answer(turn.db, now.key)
    group = store.current_group(turn.db, now.key)
    if group is None:
        ask_late(turn, now)
        return
    others = [one for one in members(turn.db, group) if one.key != now.key]
    unmet = now.has_telegram and not now.reachable
    cannot = now.paused or unmet or _sits_with_own_leader(turn, now, others)
    if not rules.gives_up_seat(group, cannot=cannot, away_until=now.away_until, today=today):
        return
    names = [one.name for one in others]
    if give_up_seat(turn, now) is None:
        return
    say = turn.say_to(now)
    text = say("sparring-gave-up", names=names)
    for other in others:
        if not other.has_telegram:
            told = say("sparring-tell-yourself", name=other.name, contact=other.contact or "")
            text = Html(f"{text if len(others) > 1 else ''} {told}".strip())
    turn.send(now, text)


def _sits_with_own_leader(turn: Turn, person: Person, others: list[Person]) -> bool:
    """Whether a new department or lead put somebody beside their own leader."""
    leaders = {one.id: one.leaders for one in people.departments(turn.db, closed=True)}

    def leads(leader: Person, led: Person) -> bool:
        return led.department is not None and leader.key in leaders.get(led.department, ())

    return any(leads(other, person) or leads(person, other) for other in others)
