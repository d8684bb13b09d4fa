"""What people see while a time is sought: what was proposed, and the labels of days and times."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.feature import Letter
from bot.people import Person
from bot.sparring import rules_time, store_times
from bot.sparring.rules import SparringGroup
from bot.sparring.times import names_beside
from bot.texts import Html, Say
from bot.transport import Button, Keyboard, Turn, in_rows


def write_moment(at: datetime) -> str:
    """A local time as a button carries it."""
    return at.strftime("%Y-%m-%dT%H.%M")


def label_day(say: Say, day: date) -> str:
    """A day on a button: "Tir. 24/11"."""
    return str(
        say("sparring-day-label", weekday=day.weekday(), day=str(day.day), month=str(day.month))
    )


def label_time(say: Say, at: datetime) -> str:
    """A time on a button: "Tir. 24/11 kl. 9.30", at most 20 characters."""
    return str(say("sparring-time-label", day=label_day(say, at.date()), clock=at.time()))


def write_offer(
    turn: Turn, person: Person, group: SparringGroup, *, by: str | None = None
) -> Letter | None:
    """The times that others proposed to a person, to choose from; None when there are none.

    `by` is who has just proposed some.
    """
    seat = group.seat_of(person.key)
    assert seat is not None
    proposed = store_times.proposals(turn.db, group.id)
    offered = rules_time.times_to_answer(proposed, seat.id, turn.now)
    if not offered:
        return None
    say = turn.say_to(person)
    names = names_beside(turn, person, group)
    open_times = [at for at, said_yes in offered if not said_yes]
    said_yes = [at for at, said_yes in offered if said_yes]
    parts = []
    if by is not None and group.agreed_time is not None:
        parts.append(say("sparring-times-move", name=by, time=group.agreed_time))
    elif by is not None:
        parts.append(say("sparring-times-offer", name=by, count=len(open_times)))
    elif open_times:
        parts.append(say("sparring-times-open", count=len(open_times)))
    if said_yes:
        parts.append(say("sparring-times-yes", names=names, count=len(said_yes)))
        parts.append(list_times(say, said_yes))
    buttons = [
        Button(label_time(say, at), f"sparring.pick:{group.id}:{write_moment(at)}")
        for at in open_times
    ]
    newest = max(one.id for one in proposed)
    last = [
        Button(str(say("sparring-button-none-fits")), f"sparring.none:{group.id}:{newest}"),
        Button(str(say("sparring-button-other-times")), f"sparring.times:{group.id}:new"),
    ]
    keyboard: Keyboard = [*([one] for one in buttons), last]
    return Letter(Html("\n\n".join(parts)), keyboard, f"group:{group.id}")


def describe_proposals(turn: Turn, person: Person, group: SparringGroup) -> Html | None:
    """What the person has proposed to the others, while they have not answered; else None."""
    seat = group.seat_of(person.key)
    if seat is None or group.agreed is not None:
        return None
    own = [
        one.at
        for one in store_times.proposals(turn.db, group.id)
        if one.seat == seat.id and one.sent and one.at > turn.now
    ]
    if not own:
        return None
    say = turn.say_to(person)
    names = names_beside(turn, person, group)
    text = say("sparring-times-out", names=names, count=len(own))
    return Html(f"{text}\n{list_times(say, sorted(own))}")


def list_times(say: Say, times: Sequence[datetime]) -> Html:
    """Times in full, one a line."""
    return Html("\n".join(say("sparring-times-line", time=at) for at in times))


def write_move_question(turn: Turn, group: SparringGroup) -> tuple[Html, Keyboard]:
    """Whether to move the agreed time of the turn's person, or to cancel it."""
    agreed = group.agreed_time
    assert agreed is not None
    moment = write_moment(agreed)
    buttons = [
        Button(str(turn.say("sparring-button-move")), f"sparring.times:{group.id}:move"),
        Button(
            str(turn.say("sparring-button-cancel-time")), f"sparring.cancel:{group.id}:{moment}"
        ),
        Button(str(turn.say("sparring-button-keep-time")), f"sparring.keeptime:{group.id}"),
    ]
    return turn.say("sparring-move-ask", time=agreed), in_rows(buttons)


def other_ways(turn: Turn, person: Person, group: SparringGroup) -> Keyboard:
    """What a person can do when there is no time, or the proposed ones did not fit."""
    say = turn.say_to(person)
    propose = Button(str(say("sparring-button-times")), f"sparring.times:{group.id}:new")
    return in_rows([propose, *note_button(say, person, group)])


def note_button(say: Say, person: Person, group: SparringGroup) -> list[Button]:
    """*Skriv en besked*, where there is somebody who can read it."""
    if group.is_beside_offline_only(person.key):
        return []
    return [Button(str(say("sparring-button-note")), f"sparring.note:{group.id}")]
