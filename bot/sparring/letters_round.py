"""The letters of a round that runs: whether to come late, and that a third has come.

A letter is None when there is no use for it any more.
"""

from datetime import timedelta

from bot import attention, people
from bot.attention import Kind
from bot.feature import Letter
from bot.people import Person
from bot.sparring import rules, store, store_silence
from bot.sparring.letters import (
    contact_lines,
    group_keyboard,
    role_title,
    write_gone,
    write_held,
    write_left_over,
    write_notice,
)
from bot.sparring.placing import may_come_late
from bot.sparring.rules import Round
from bot.sparring.silence import write_silence
from bot.texts import Html, Say
from bot.transport import Button, Keyboard, Turn


def write_pair_letter(turn: Turn, person: Person, subject: str) -> Letter | None:
    """The letter of the kind PAIR: a notice, a change in a group, or that no place was left."""
    kind, _, number = subject.partition(":")
    match kind:
        case "left_over":
            return write_left_over(turn, person, int(number))
        case "gone" | "alone":
            return write_gone(turn, person, subject)
        case "late":
            return write_late(turn, person, int(number))
        case "joined":
            return write_joined(turn, person, int(number))
    return write_notice(turn, person, subject)


def write_held_letter(turn: Turn, person: Person, subject: str) -> Letter | None:
    """The letter of the kind HELD: whether a talk was held, or whether somebody still wants any."""
    if subject.startswith("silence:"):
        return write_silence(turn, person, subject)
    return write_held(turn, person, subject)


def ask_late(turn: Turn, person: Person) -> None:
    """Let the question wait whether somebody who came, or came back, joins the round that runs.

    Each is asked once a round; not who skipped it, nor who was asked whether they stay.
    """
    if not person.has_telegram or store_silence.is_asked(turn.db, person.key):
        return
    current = may_come_late(turn.db, turn.calendar, person, turn.now.date())
    if current is None:
        return
    subject = f"late:{current.number}"
    if not attention.is_known(turn.db, person.key, Kind.PAIR, subject):
        last = rules.halfway_day(turn.calendar, current.starts, current.ends) - timedelta(days=1)
        attention.want(turn, person, Kind.PAIR, subject, last=last)


def write_late(turn: Turn, person: Person, number: int) -> Letter | None:
    """Whether they join the round that runs: *Ja tak* or *Fra næste runde*."""
    current = may_come_late(turn.db, turn.calendar, person, turn.now.date())
    if current is None or current.number != number:
        return None
    say = turn.say_to(person)
    return Letter(say("sparring-late", date=current.ends), late_keyboard(say, current))


def late_keyboard(say: Say, current: Round) -> Keyboard:
    """*Ja tak* and *Fra næste runde*."""
    return [
        [
            Button(str(say("button-yes")), f"sparring.late:{current.number}:yes"),
            Button(str(say("sparring-button-late-no")), f"sparring.late:{current.number}:no"),
        ]
    ]


def write_joined(turn: Turn, person: Person, seat_id: int) -> Letter | None:
    """A third has come to a pair: told in one sentence, with what changes."""
    group = store.group_of_seat(turn.db, seat_id)
    if group is None or not group.round.open or group.took_place or len(group.here) != 3:
        return None
    came = group.seat(seat_id)
    joiner = None if came.person is None else people.find(turn.db, came.person)
    if joiner is None or group.seat_of(person.key) is None:
        return None
    say = turn.say_to(person)
    text = say(
        "sparring-joined-pair",
        name=joiner.name,
        title=turn.library.protocol(group.protocol).title.in_(person.language),
        role=role_title(turn, person, group),
    )
    others = (people.find(turn.db, key) for key in group.others(person.key))
    lines = [text, *contact_lines(say, [one for one in others if one is not None])]
    return Letter(
        Html("\n\n".join(lines)), group_keyboard(turn, person, group), f"group:{group.id}"
    )
