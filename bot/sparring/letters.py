"""The letters of a round: the notice, the half-way check, *held?*, and what changed.

A letter is None when there is no use for it any more.
"""

from collections.abc import Iterable

from bot import goals, people
from bot.feature import Letter
from bot.people import Person
from bot.sparring import (
    letters_written,
    rules,
    rules_time,
    store,
    store_rounds,
    store_talks,
    store_times,
)
from bot.sparring.rules import Seat, SparringGroup
from bot.sparring.rules_round import has_days_left
from bot.texts import Html, Say
from bot.transport import Button, Keyboard, Turn, in_rows


def write_notice(turn: Turn, person: Person, subject: str) -> Letter | None:
    """Who is put together with whom: names, role, protocol, ground rules and one time."""
    group = store.find_group(turn.db, int(subject.partition(":")[2]))
    if group is None or not group.round.open or not _is_in(group, person):
        return None
    say = turn.say_to(person)
    parts = [_who(turn, person, group, say), _why(group, say), _how(turn, person, group, say)]
    parts.append(_rules(turn, person, say))
    parts.append(_time(turn, person, group, say))
    return Letter(_join(parts), group_keyboard(turn, person, group), f"group:{group.id}")


def write_gone(turn: Turn, person: Person, subject: str) -> Letter | None:
    """Somebody cannot come: who is left goes on as a pair, or may have a new partner."""
    seat_id = int(subject.partition(":")[2])
    group = store.group_of_seat(turn.db, seat_id)
    if group is None or not group.round.open or not _is_in(group, person):
        return None
    say = turn.say_to(person)
    gone = [_name(turn, seat, say) for seat in group.seats if seat not in group.here]
    if not group.is_whole:
        if store.current_group(turn.db, person.key) is not None:
            return None
        is_news = subject.startswith("gone:")
        if not has_days_left(turn.calendar, turn.now.date(), group.round.ends):
            late = say("sparring-gone-alone-late", names=gone) if is_news else None
            return Letter(late or say("sparring-left-over"))
        text = say("sparring-gone-alone", names=gone) if is_news else say("sparring-alone")
        return Letter(text, again_keyboard(say, seat_id))
    role = role_title(turn, person, group)
    text = say("sparring-gone-pair", names=gone, other=_names(turn, person, group), role=role)
    parts = [text, *contact_lines(say, _others(turn, person, group))]
    if group.agreed_time is not None:
        parts.append(say("sparring-gone-time", time=group.agreed_time))
    return Letter(_join(parts), group_keyboard(turn, person, group), f"group:{group.id}")


def again_keyboard(say: Say, seat_id: int) -> Keyboard:
    """*Ja tak* and *Ikke nu* under the offer of another partner."""
    return [
        [
            Button(str(say("button-yes")), f"sparring.again:{seat_id}:yes"),
            Button(str(say("sparring-button-not-now")), f"sparring.again:{seat_id}:no"),
        ]
    ]


def write_left_over(turn: Turn, person: Person, number: int) -> Letter | None:
    """Nobody was free for this person this time."""
    if person.key not in store_rounds.left_over(turn.db, number):
        return None
    say = turn.say_to(person)
    is_empty = not store.groups_of_round(turn.db, number)
    key = "sparring-too-few" if is_empty else "sparring-left-over"
    return Letter(say(key))


def write_halfway(turn: Turn, person: Person, subject: str) -> Letter | None:
    """Half of the round is over and the group has agreed on no time."""
    group = store.find_group(turn.db, int(subject.partition(":")[2]))
    if group is None or not group.round.open or group.agreed is not None or group.took_place:
        return None
    if not group.is_whole or not _is_in(group, person):
        return None
    say = turn.say_to(person)
    text = say("sparring-halfway", names=_names(turn, person, group), date=group.round.ends)
    buttons = [
        Button(str(say("sparring-button-times")), f"sparring.times:{group.id}"),
        Button(str(say("sparring-button-own-time")), f"sparring.own:{group.id}"),
        Button(str(say("sparring-button-note")), f"sparring.note:{group.id}"),
        Button(str(say("sparring-button-new-partner")), f"sparring.new:{group.id}"),
    ]
    return Letter(text, in_rows(buttons), f"group:{group.id}")


def write_held(turn: Turn, person: Person, subject: str) -> Letter | None:
    """Was it held? Asked of each alone."""
    seat_id = int(subject.partition(":")[2])
    group = store.group_of_seat(turn.db, seat_id)
    if group is None or not group.is_asked_about or not _is_in(group, person):
        return None
    seat = group.seat(seat_id)
    if seat.outcome not in (None, "later") or turn.now.date() > rules.answer_deadline(group):
        return None
    say = turn.say_to(person)
    text = say("sparring-held", names=_names(turn, person, group))
    return Letter(text, held_keyboard(say, seat), f"next:{seat.id}", awaits=True)


def held_keyboard(say: Say, seat: Seat, *, later: bool = True) -> Keyboard:
    """The buttons under *held?*; *later* is there once, where it is offered."""
    return in_rows(
        Button(str(say(f"sparring-button-{outcome}")), f"sparring.held:{seat.id}:{outcome}")
        for outcome in rules.OUTCOMES
        if outcome != "later" or (later and seat.outcome != "later")
    )


def group_keyboard(turn: Turn, person: Person, group: SparringGroup) -> Keyboard:
    """The buttons under a group's notice, and under its state later."""
    return in_rows(group_buttons(turn, person, group))


def group_buttons(turn: Turn, person: Person, group: SparringGroup) -> list[Button]:
    """What a person can do about their group, in order."""
    say = turn.say_to(person)
    seat = group.seat_of(person.key)
    writes = letters_written.describe(turn, person, group) is not None
    buttons = []
    if (
        seat is not None
        and not writes
        and group.agreed is None
        and not seat.time_fits
        and rules.suggestion_stands(group, turn.now)
    ):
        buttons.append(Button(str(say("sparring-button-fits")), f"sparring.fits:{group.id}"))
    if group.agreed is None and not writes:
        buttons.append(_times_button(turn, say, group, seat))
        buttons.append(Button(str(say("sparring-button-own-time")), f"sparring.own:{group.id}"))
    talk = store_talks.find(turn.db, group.id)
    label = "sparring-button-show-talk" if talk and talk.is_on else "sparring-button-start-talk"
    buttons.append(Button(str(say(label)), f"sparring.start:{group.id}"))
    if not group.is_beside_offline_only(person.key):
        buttons.append(Button(str(say("sparring-button-note")), f"sparring.note:{group.id}"))
    buttons.append(Button(str(say("sparring-button-protocol")), f"sparring.course:{group.id}"))
    if group.agreed_time is not None and group.agreed_time > turn.now:
        label = str(say("sparring-button-move-or-cancel"))
        buttons.append(Button(label, f"sparring.move:{group.id}"))
    if any(one.offline for one in group.here):
        buttons.append(Button(str(say("sparring-button-card")), f"sparring.card:{group.id}"))
    if seat is not None and not seat.new_partner:
        buttons.append(Button(str(say("sparring-button-new-partner")), f"sparring.new:{group.id}"))
    if any(
        goal.owner in group.others(person.key)
        for goal in goals.shown_by_partners(turn.db, person.key)
    ):
        buttons.append(Button(str(say("goals-button-their-goal")), "goals.partner"))
    written = letters_written.buttons(turn, person, group)
    return [*written, *buttons] if writes else [*buttons, *written]


def _times_button(turn: Turn, say: Say, group: SparringGroup, seat: Seat | None) -> Button:
    """*Foreslå tider*, or *Se forslag* where a colleague has proposed some."""
    offered = rules_time.times_to_answer(
        store_times.proposals(turn.db, group.id), 0 if seat is None else seat.id, turn.now
    )
    label = "times" if all(said_yes for _, said_yes in offered) else "see-times"
    return Button(str(say(f"sparring-button-{label}")), f"sparring.times:{group.id}")


def describe_group(turn: Turn, person: Person, group: SparringGroup) -> Html:
    """The group as it stands now, in a few lines."""
    say = turn.say_to(person)
    return _join([_who(turn, person, group, say), _time(turn, person, group, say)])


def role_title(turn: Turn, person: Person, group: SparringGroup) -> str:
    """The person's role in the group, in the middle of a sentence."""
    seat = group.seat_of(person.key)
    assert seat is not None
    return turn.library.sparring.role_title(seat.role).in_(person.language).lower()


def _who(turn: Turn, person: Person, group: SparringGroup, say: Say) -> Html:
    protocol = turn.library.protocol(group.protocol)
    head = say(
        "sparring-notice",
        names=_names(turn, person, group),
        minutes=protocol.minutes,
        date=group.round.ends,
        role=role_title(turn, person, group),
    )
    others = _others(turn, person, group)
    lines = [*(card(one, say) for one in others), *contact_lines(say, others)]
    return Html("\n".join([head, *lines]))


def contact_lines(say: Say, others: Iterable[Person]) -> list[Html]:
    """A line for each colleague without Telegram, which says how they are reached."""
    return [
        say("sparring-offline", name=one.name, contact=one.contact or "")
        for one in others
        if not one.has_telegram
    ]


def card(other: Person, say: Say) -> Html:
    """A colleague on one line: name, department and profession, as far as they are known."""
    facts = [other.department_name] if other.department_name else []
    if other.profession and other.profession != "other":
        facts.append(str(say(f"people-profession-{other.profession}")))
    if not facts:
        return say("sparring-card-name", name=other.name)
    return say("sparring-card", name=other.name, facts=" · ".join(facts))


def _why(group: SparringGroup, say: Say) -> Html:
    met = "new" if group.never_met else "met"
    return say("sparring-why", met=met, across=str(group.across).lower(), count=len(group.here))


def _how(turn: Turn, person: Person, group: SparringGroup, say: Say) -> Html:
    protocol = turn.library.protocol(group.protocol)
    return say("sparring-form", title=protocol.title.in_(person.language), minutes=protocol.minutes)


def _rules(turn: Turn, person: Person, say: Say) -> Html:
    lines = [
        say("sparring-rule", rule=rule.in_(person.language))
        for rule in turn.library.sparring.ground_rules
    ]
    return Html("\n".join([say("sparring-rules"), *lines]))


def _time(turn: Turn, person: Person, group: SparringGroup, say: Say) -> Html:
    seat = group.seat_of(person.key)
    written = letters_written.describe(turn, person, group)
    if written is not None:
        return written
    if group.agreed == "own":
        return say("sparring-own-time")
    if group.suggested is None or not rules.suggestion_stands(group, turn.now):
        if group.agreed_time is not None:
            return say("sparring-time-was", time=group.agreed_time)
        return say("sparring-no-time")
    if group.agreed is not None:
        return say("sparring-time-agreed", time=group.suggested)
    if seat is not None and seat.time_fits:
        return say(
            "sparring-time-waits",
            time=group.suggested,
            names=_names(turn, person, group),
        )
    offline = [one.name for one in _others(turn, person, group) if not one.has_telegram]
    if offline:
        return say("sparring-time-offline", time=group.suggested, names=offline)
    return say("sparring-time", time=group.suggested)


def _others(turn: Turn, person: Person, group: SparringGroup) -> list[Person]:
    """The others in the group, or all who were in it when nobody else is left."""
    keys = group.others(person.key) or [
        seat.person for seat in group.seats if seat.person is not None and seat.person != person.key
    ]
    found = (people.find(turn.db, key) for key in keys)
    return [one for one in found if one is not None]


def _names(turn: Turn, person: Person, group: SparringGroup) -> list[str]:
    return [one.name for one in _others(turn, person, group)]


def _name(turn: Turn, seat: Seat, say: Say) -> str:
    found = None if seat.person is None else people.find(turn.db, seat.person)
    return str(say("sparring-former-colleague")) if found is None else found.name


def _is_in(group: SparringGroup, person: Person) -> bool:
    return group.seat_of(person.key) is not None


def _join(parts: list[Html]) -> Html:
    return Html("\n\n".join(parts))
