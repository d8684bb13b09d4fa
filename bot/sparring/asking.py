"""What a talk asks at its end, in the bot: a next step, and whether it was held.

Each is asked alone and answers under *held?* as after any talk.
"""

from bot import attention, people
from bot.attention import Kind
from bot.people import Person
from bot.reflection.library import Protocol
from bot.sparring import rules_talk
from bot.sparring.letters import held_keyboard, write_held
from bot.sparring.letters_talk import paragraphs
from bot.sparring.rules import Seat, SparringGroup
from bot.sparring.rules_talk import FOCUS, Talk
from bot.texts import Html
from bot.transport import Button, Keyboard, Priority, Turn

ASK_HELD_DAYS = 3


def ask_in_phase(
    turn: Turn, group: SparringGroup, person: Person, talk: Talk, protocol: Protocol
) -> None:
    """Ask the person what the phase that has just begun asks of them, if anything.

    Whoever is asked for a next step is asked whether the talk was held when that is settled.
    """
    if asks_step(group, person, talk, protocol):
        _ask_step(turn, group, person)
    elif asks_held(talk, protocol):
        ask_held(turn, group, person, silent=True)


def asks_held(talk: Talk, protocol: Protocol) -> bool:
    """Whether this phase asks all whether the talk was held; with several turns, the last does."""
    shows = rules_talk.phase_of(talk, protocol).shows
    return "held" in shows and talk.turn == protocol.turns - 1


def asks_step(group: SparringGroup, person: Person, talk: Talk, protocol: Protocol) -> bool:
    """Whether this phase asks that person for their next step, and they have not settled it."""
    seat = seat_of(group, person)
    return (
        "next_step" in rules_talk.phase_of(talk, protocol).shows
        and rules_talk.role_now(seat, protocol, talk.turn) == FOCUS
        and seat.next_step is None
        and seat.next_step_state is None
    )


def was_asked_held(group: SparringGroup, person: Person, talk: Talk, protocol: Protocol) -> bool:
    """Whether the person has been asked whether the talk was held, by the time of this phase."""
    return asks_held(talk, protocol) and not asks_step(group, person, talk, protocol)


def ask_held(
    turn: Turn,
    group: SparringGroup,
    person: Person,
    *,
    said: Html | None = None,
    later: bool = True,
    silent: bool = False,
) -> None:
    """Ask whether it was held, unless they have said so; `said` goes before, in any case.

    `later` offers to be asked again. The question that waits for its day is not asked any more.
    """
    seat = seat_of(group, person)
    for subject in (f"held:{seat.id}", f"later:{seat.id}"):
        attention.settle(turn.db, person.key, Kind.HELD, subject, turn.now)
    letter = write_held(turn, person, f"held:{seat.id}")
    if letter is not None and seat.next_step is None and seat.next_step_state is None:
        # A next step that was asked for before is asked for again after *Ja, holdt*.
        turn.delete_about(person, f"next:{seat.id}")
    texts = [] if said is None else [said]
    keyboard: Keyboard = ()
    if letter is not None:
        texts.append(letter.text)
        keyboard = held_keyboard(turn.say_to(person), seat, later=later)
    if texts:
        turn.send(
            person,
            paragraphs(texts),
            keyboard,
            priority=Priority.APPOINTMENT,
            subject=f"next:{seat.id}",
            silent=silent,
        )


def ask_held_tomorrow(turn: Turn, group: SparringGroup, person: Person) -> None:
    """Let the question whether it was held wait for the person's next working day."""
    seat = seat_of(group, person)
    if seat.outcome not in (None, "later"):
        return
    day = turn.calendar.working_day_from(turn.now.date())
    last = turn.calendar.add_working_days(day, ASK_HELD_DAYS)
    attention.want(turn, person, Kind.HELD, f"held:{seat.id}", earliest=day, last=last)


def await_step(turn: Turn, person: Person, seat: Seat) -> None:
    """The person's next text is their next step, until the next working day is over."""
    until = turn.calendar.at(turn.calendar.next_working_day(turn.now.date()), turn.calendar.closes)
    people.await_text(turn.db, person.key, f"next:{seat.id}", until)


def stop_awaiting_step(turn: Turn, person: Person, seat: Seat) -> None:
    """The person's next text is not their next step any more."""
    if person.awaits(turn.now) == f"next:{seat.id}":
        people.await_text(turn.db, person.key, None)


def seat_of(group: SparringGroup, person: Person) -> Seat:
    """The seat of somebody who is known to be in the group."""
    seat = group.seat_of(person.key)
    assert seat is not None
    return seat


def _ask_step(turn: Turn, group: SparringGroup, person: Person) -> None:
    seat = seat_of(group, person)
    say = turn.say_to(person)
    skip = Button(str(say("sparring-button-skip-step")), f"sparring.nostep:{seat.id}")
    turn.send(
        person,
        say("sparring-talk-step"),
        [[skip]],
        priority=Priority.APPOINTMENT,
        subject=f"next:{seat.id}",
    )
    await_step(turn, person, seat)
