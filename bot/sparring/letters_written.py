"""How a written talk stands in the chat: what to write, what the other wrote, and what comes next.

The words of the other are a message of their own, so that they can be changed and taken back.
"""

from collections.abc import Sequence
from datetime import datetime
from html import escape

from bot import people
from bot.feature import Letter
from bot.people import Person
from bot.reflection.library import Phase, Protocol
from bot.sparring import store, store_talks, store_written
from bot.sparring.rules import PAIR_ROLES, Seat, SparringGroup
from bot.sparring.rules_written import WRITTEN_PROTOCOL, Move, WrittenTalk, may_ask, seat_of_role
from bot.texts import Html, Say
from bot.transport import Button, Keyboard, Turn


def protocol_of(turn: Turn) -> Protocol:
    """The moves of a written talk as they stand in the prompts now."""
    return turn.library.protocol(WRITTEN_PROTOCOL)


def phase_of(turn: Turn, number: int) -> Phase | None:
    """What move `number` (from 1) is about; None when there is no such move."""
    phases = protocol_of(turn).phases
    return phases[number - 1] if 0 < number <= len(phases) else None


def writer_of(turn: Turn, group: SparringGroup, talk: WrittenTalk) -> Seat | None:
    """Whose turn it is in an open talk, or None."""
    phase = phase_of(turn, talk.next_move) if talk.is_open else None
    return None if phase is None else seat_of_role(group, phase.writer)


def room_of(turn: Turn) -> int:
    """How many characters a move may have."""
    return protocol_of(turn).max_characters or 0


def about_words(group_id: int, number: int) -> str:
    """The subject of the message that carries a move's words to its reader."""
    return f"move:{group_id}.{number}"


def about_prompt(group_id: int, number: int) -> str:
    """The subject of the message that says what a move asks; a reply to it is that move."""
    return f"move:{group_id}.{number}.ask"


def is_offered(turn: Turn) -> bool:
    """Whether the moves, which an organisation may lay over, are for the two roles of a pair."""
    return set(protocol_of(turn).roles) == set(PAIR_ROLES)


def word_move(turn: Turn, person: Person, group: SparringGroup, number: int) -> Html:
    """What a move asks of a person: to write it, with what helps them, or to wait for it."""
    phase = phase_of(turn, number)
    seat = group.seat_of(person.key)
    if phase is None or seat is None:
        raise ValueError(f"Move {number} of group {group.id} is nobody's to write.")
    say, library = turn.say_to(person), turn.library.sparring
    part = phase.roles[seat.role]
    text = say("sparring-own-part", text=part.text.in_(person.language))
    rules = [
        say("sparring-rule", rule=rule.in_(person.language))
        for rule in (library.ground_rules if "ground_rules" in phase.shows else ())
    ]
    blocks = [Html("\n".join([say("sparring-rules"), *rules]))] if rules else []
    if seat.role != phase.writer:
        return join([*blocks, text])
    title = say(
        "sparring-written-move",
        title=phase.title.in_(person.language),
        number=number,
        count=len(protocol_of(turn).phases),
    )
    questions = [
        bank[group.id % len(bank)] for kind in part.samples if (bank := library.questions_of(kind))
    ]
    helps = [
        say("sparring-sample", text=one.in_(person.language))
        for one in (*questions, *part.starters)
    ]
    last = [say("sparring-written-room", room=room_of(turn))]
    if phase.note is not None:
        last.append(say("sparring-phase-note", text=phase.note.in_(person.language)))
    return join([*blocks, Html("\n".join([title, text, *helps])), Html(" ".join(last))])


def word_words(say: Say, name: str, text: str) -> Html:
    """What a colleague wrote, under their name."""
    # Fluent refuses values above 2,500 characters, and 600 may be more than that as HTML.
    quote = str(say("sparring-shared-text", text="\x00")).replace("\x00", escape(text, quote=False))
    return join([say("sparring-written-from", name=name), Html(quote)])


def send_words(
    turn: Turn, reader: Person, writer: Person, group_id: int, move: Move, at: datetime | None
) -> None:
    """Show somebody a move of the other, so that it can be taken back; `at` None: now."""
    turn.send(
        reader,
        word_words(turn.say_to(reader), writer.name, move.text),
        subject=about_words(group_id, move.number),
        words_of=writer.key,
        not_before=at,
    )


def turn_keyboard(say: Say, group_id: int, *, again: bool = False) -> Keyboard:
    """The buttons of whoever's turn it is; `again`: the words of the other are shown anew."""
    more = ":again" if again else ""
    return [
        [
            Button(str(say("sparring-button-write")), f"sparring.write:{group_id}{more}"),
            Button(str(say("sparring-button-rather-meet")), f"sparring.quit:{group_id}"),
        ]
    ]


def write_reminder(turn: Turn, person: Person, subject: str) -> Letter | None:
    """One reminder for a move ("written:3.2"), or None when it is written, or not theirs."""
    kind, _, item = subject.partition(":")
    if kind != "written":
        return None
    group_id, _, number = item.partition(".")
    group = store.find_group(turn.db, int(group_id))
    talk = store_written.find(turn.db, int(group_id))
    if group is None or talk is None or talk.next_move != int(number) or talk.ends is None:
        return None
    seat = writer_of(turn, group, talk)
    phase = phase_of(turn, talk.next_move)
    if seat is None or phase is None or seat.person != person.key:
        return None
    say = turn.say_to(person)
    text = say(
        "sparring-written-reminder",
        name=name_of_other(turn, person, group),
        title=phase.title.in_(person.language),
        date=talk.ends,
    )
    keyboard = turn_keyboard(say, group.id, again=True)
    return Letter(text, keyboard, about_prompt(group.id, talk.next_move), silent=True)


def describe(turn: Turn, person: Person, group: SparringGroup) -> Html | None:
    """A line on the group's written talk in the place of a time; None when there is none of these.

    Who agreed on a time while they wrote meet all the same, and see the time.
    """
    talk = store_written.find(turn.db, group.id)
    if talk is None or talk.state not in ("open", "ended") or group.agreed is not None:
        return None
    say = turn.say_to(person)
    if talk.ends is None or not talk.is_open:
        return say("sparring-written-done")
    writer = writer_of(turn, group, talk)
    if writer is not None and writer.person == person.key:
        return say("sparring-written-your-turn", date=talk.ends)
    name = name_of_other(turn, person, group)
    return say("sparring-written-their-turn", date=talk.ends, name=name)


def buttons(turn: Turn, person: Person, group: SparringGroup) -> list[Button]:
    """The buttons for the group's keyboard: to ask for a written talk, or to write in one."""
    say = turn.say_to(person)
    seat = group.seat_of(person.key)
    talk = store_written.find(turn.db, group.id)
    if seat is None:
        return []
    if talk is not None and talk.is_open:
        if writer_of(turn, group, talk) != seat:
            return []
        return [Button(str(say("sparring-button-write")), f"sparring.write:{group.id}:again")]
    if not can_ask(turn, group, seat, talk):
        return []
    return [Button(str(say("sparring-button-written")), f"sparring.written:{group.id}")]


def can_ask(turn: Turn, group: SparringGroup, seat: Seat, talk: WrittenTalk | None) -> bool:
    """Whether somebody may say that they would like to write; not while a talk waits or runs."""
    spoken = store_talks.find(turn.db, group.id)
    talks = spoken is not None and spoken.state in ("waiting", "running", "paused")
    return is_offered(turn) and not talks and may_ask(group, seat, talk)


def name_of_other(turn: Turn, person: Person, group: SparringGroup) -> str:
    """The name of the other of a pair; of a former colleague when they have gone."""
    found = other_of(turn, person, group)
    if found is None:
        return str(turn.say_to(person)("sparring-former-colleague"))
    return found.name


def other_of(turn: Turn, person: Person, group: SparringGroup) -> Person | None:
    """The other of a pair; where they have gone, somebody who sat there, or None."""
    for seat in (*group.here, *group.seats):
        if seat.person is not None and seat.person != person.key:
            return people.find(turn.db, seat.person)
    return None


def join(parts: Sequence[Html]) -> Html:
    """Blocks with a line between them."""
    return Html("\n\n".join(parts))
