"""Proposing times by buttons: a day, up to three half hours, and off to the others.

Nobody is told before *Send forslag*.
"""

from datetime import date, datetime, time

from bot.sparring import rules_time, store, store_times, store_written, times
from bot.sparring.changing import agree_on
from bot.sparring.forming import members
from bot.sparring.letters_time import (
    label_day,
    list_times,
    note_button,
    other_ways,
    write_moment,
    write_move_question,
    write_offer,
)
from bot.sparring.rules import Seat, SparringGroup
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn, in_rows, number, stale

DAYS_IN_A_ROW = 3
TIMES_IN_A_ROW = 4


def tap_times(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Foreslå tider*: what others proposed comes first; else the days to choose from.

    "new": propose others all the same; "days": back to the days; "move": another time in place
    of the agreed one.
    """
    own = find_open(turn, number(arguments))
    if own is None or own[0].agreed == "own":
        stale(turn)
        return
    group, seat = own
    wish = arguments[1] if len(arguments) > 1 else ""
    if wish == "days":
        turn.edit(*_days(turn, group, seat))
        return
    if group.agreed is not None and wish == "":
        turn.reply(*write_move_question(turn, group))
        return
    offer = None if wish == "new" else write_offer(turn, turn.who, group)
    if offer is not None:
        turn.reply(offer.text, offer.keyboard, subject=offer.subject)
        return
    store_times.forget_drafts(turn.db, seat.id)
    if _count_open(turn, group, seat) + rules_time.MOST_PROPOSED > rules_time.MOST_OPEN:
        names = times.names_beside(turn, turn.who, group)
        turn.reply(
            turn.say("sparring-times-enough", names=names), other_ways(turn, turn.who, group)
        )
        return
    turn.reply(*_days(turn, group, seat))


def tap_day(turn: Turn, arguments: tuple[str, ...]) -> None:
    """The half hours of one day."""
    own = find_open(turn, number(arguments))
    day = _read_day(arguments[1] if len(arguments) > 1 else "")
    if own is None or own[0].agreed == "own" or day is None:
        stale(turn)
        return
    group, seat = own
    if not _clocks(turn, group, day):
        turn.toast(turn.say("sparring-times-past"))
        turn.edit(*_days(turn, group, seat))
        return
    turn.edit(*_day(turn, group, seat, day))


def tap_slot(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Choose one of the half hours, or take it back; nobody is told yet."""
    own = find_open(turn, number(arguments))
    at = read_moment(turn, arguments[1] if len(arguments) > 1 else "")
    wish = arguments[2] if len(arguments) > 2 else ""
    if own is None or own[0].agreed == "own" or at is None or wish not in ("on", "off"):
        stale(turn)
        return
    group, seat = own
    if at not in _clocks(turn, group, at.date()):
        turn.toast(turn.say("sparring-times-past"))
        turn.edit(*_days(turn, group, seat))
        return
    chosen = _drafts(turn, group, seat)
    if (at in chosen) == (wish == "on"):
        return
    if wish == "off":
        store_times.unchoose(turn.db, seat.id, at)
    elif group.is_beside_offline_only(turn.who.key):
        store_times.forget_drafts(turn.db, seat.id)
        store_times.choose(turn.db, group.id, seat.id, at)
    elif len(chosen) < rules_time.MOST_PROPOSED:
        store_times.choose(turn.db, group.id, seat.id, at)
    else:
        turn.toast(turn.say("sparring-times-most"))
        return
    turn.edit(*_day(turn, group, seat, at.date()))


def tap_send(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Send forslag*: the others get the times to choose from, one button each."""
    own = find_open(turn, number(arguments))
    if own is None or own[0].agreed == "own":
        stale(turn)
        return
    group, seat = own
    drafts = _drafts(turn, group, seat)
    if not drafts:
        return
    chosen = [at for at in drafts if at in _clocks(turn, group, at.date())]
    for at in drafts:
        if at not in chosen:
            store_times.unchoose(turn.db, seat.id, at)
    if not chosen:
        turn.toast(turn.say("sparring-times-past"))
        turn.edit(*_days(turn, group, seat))
        return
    store_times.send_chosen(turn.db, seat.id, turn.now)
    if agree_if_common(turn, group):
        return
    for person in members(turn.db, group):
        if person.key == turn.who.key:
            continue
        offer = write_offer(turn, person, group, by=turn.who.name)
        assert offer is not None
        turn.send(
            person,
            offer.text,
            offer.keyboard,
            subject=offer.subject,
            not_before=turn.calendar.open_from(turn.now),
        )
    names = times.names_beside(turn, turn.who, group)
    parts = [turn.say("sparring-times-sent", names=names), list_times(turn.say, chosen)]
    turn.edit(Html("\n\n".join(parts)), subject=f"group:{group.id}")


def find_open(turn: Turn, group_id: int) -> tuple[SparringGroup, Seat] | None:
    """The person's own group whose time can be found or changed, and their seat, or None.

    A talk on demand has none to find, nor has a group that writes instead; an appointment
    outlives a round that was closed early.
    """
    group = store.find_group(turn.db, group_id)
    if group is None or group.origin == "today" or not group.is_whole or group.took_place:
        return None
    written = store_written.find(turn.db, group_id)
    if written is not None and written.is_open:
        return None
    if not (group.round.open if group.agreed_time is None else is_ahead(turn, group)):
        return None
    seat = group.seat_of(turn.who.key)
    return None if seat is None else (group, seat)


def is_ahead(turn: Turn, group: SparringGroup) -> bool:
    """Whether the group has a time that is known here and still to come."""
    return group.agreed_time is not None and group.agreed_time > turn.now


def is_here(turn: Turn, group: SparringGroup, day: date) -> bool:
    """Whether nobody in the group is away on that day."""
    return not any(person.is_away(day) for person in members(turn.db, group))


def agree_if_common(turn: Turn, group: SparringGroup) -> bool:
    """Agree on the first time that fits all, and show it in place of the tapped message."""
    asked = {seat.id for seat in group.here if not seat.offline}
    at = rules_time.find_common(store_times.proposals(turn.db, group.id), asked, turn.now)
    if at is None:
        return False
    agree_on(turn, group.id, at)
    turn.edit(turn.say("sparring-time-agreed", time=at), subject=f"group:{group.id}")
    return True


def read_moment(turn: Turn, text: str) -> datetime | None:
    """The local time that a button carries, or None when it is none."""
    day, _, clock = text.partition("T")
    found = _read_day(day)
    try:
        hour, minute = clock.split(".")
        return None if found is None else turn.calendar.at(found, time(int(hour), int(minute)))
    except ValueError:
        return None


def _days(turn: Turn, group: SparringGroup, seat: Seat) -> tuple[Html, Keyboard]:
    names = times.names_beside(turn, turn.who, group)
    days = rules_time.days_to_propose(
        turn.calendar,
        group,
        times.talk_length(turn, group),
        lambda day: not is_here(turn, group, day),
        turn.now,
    )
    if not days:
        return turn.say("sparring-times-no-days", names=names), [
            note_button(turn.say, turn.who, group)
        ]
    key = "sparring-times-days"
    if group.is_beside_offline_only(turn.who.key):
        key = "sparring-times-arranged"
    elif group.agreed_time is not None:
        key = "sparring-times-days-move"
    buttons = (
        Button(label_day(turn.say, day), f"sparring.day:{group.id}:{day.isoformat()}")
        for day in days
    )
    text = turn.say(key, names=names)
    return _with_chosen(turn, group, seat, text), [
        *in_rows(buttons, DAYS_IN_A_ROW),
        _send_row(turn, group, seat),
    ]


def _day(turn: Turn, group: SparringGroup, seat: Seat, day: date) -> tuple[Html, Keyboard]:
    chosen = _drafts(turn, group, seat)
    buttons = []
    for at in _clocks(turn, group, day):
        clock = str(turn.say("sparring-clock-label", clock=at.time()))
        label, wish = (f"✓ {clock}", "off") if at in chosen else (clock, "on")
        buttons.append(Button(label, f"sparring.slot:{group.id}:{write_moment(at)}:{wish}"))
    other = Button(str(turn.say("sparring-button-other-day")), f"sparring.times:{group.id}:days")
    text = turn.say("sparring-times-clock", date=day)
    return _with_chosen(turn, group, seat, text), [
        *in_rows(buttons, TIMES_IN_A_ROW),
        [other, *_send_row(turn, group, seat)],
    ]


def _send_row(turn: Turn, group: SparringGroup, seat: Seat) -> list[Button]:
    if not _drafts(turn, group, seat):
        return []
    label = "keep-arranged" if group.is_beside_offline_only(turn.who.key) else "send-times"
    return [Button(str(turn.say(f"sparring-button-{label}")), f"sparring.propose:{group.id}")]


def _with_chosen(turn: Turn, group: SparringGroup, seat: Seat, text: Html) -> Html:
    drafts = _drafts(turn, group, seat)
    if not drafts:
        return text
    return Html(f"{text}\n\n{turn.say('sparring-times-chosen')}\n{list_times(turn.say, drafts)}")


def _clocks(turn: Turn, group: SparringGroup, day: date) -> list[datetime]:
    """The times of a day that can be proposed; none on a day that cannot."""
    length = times.talk_length(turn, group)
    days = rules_time.days_to_propose(
        turn.calendar, group, length, lambda one: not is_here(turn, group, one), turn.now
    )
    if day not in days:
        return []
    clocks = rules_time.times_of_day(turn.calendar, day, length, turn.now)
    return [at for at in clocks if at != group.agreed_time]


def _drafts(turn: Turn, group: SparringGroup, seat: Seat) -> list[datetime]:
    """What the person has chosen and not sent, in order."""
    rows = store_times.proposals(turn.db, group.id)
    return sorted(one.at for one in rows if one.seat == seat.id and not one.sent)


def _count_open(turn: Turn, group: SparringGroup, seat: Seat) -> int:
    rows = store_times.proposals(turn.db, group.id)
    return sum(one.seat == seat.id and one.sent and one.at > turn.now for one in rows)


def _read_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
