"""What happens around a written talk: it begins, ends, is closed, and its words are forgotten.

Called where a group changes; it knows nothing of the talk about it.
"""

from typing import Literal

from bot import attention, people, schedule
from bot.attention import Kind
from bot.people import Person
from bot.retention import Retention
from bot.sparring import letters_written, rules_written, store, store_written
from bot.sparring.letters import group_keyboard
from bot.sparring.rules import Seat, SparringGroup
from bot.sparring.rules_written import Move, WrittenTalk
from bot.texts import Html
from bot.transport import Keyboard, Priority, Turn

CLOSE_JOB = "sparring.written"

Why = Literal["time-up", "stopped", "other-stops", "other-gone"]
"""Why a talk is closed before its last move."""


def begin(turn: Turn, group: SparringGroup) -> WrittenTalk:
    """Both said yes: the talk is open for its working days, and *held?* comes after it."""
    days = letters_written.protocol_of(turn).working_days or 0
    today = turn.now.date()
    ends = rules_written.last_day(turn.calendar, today, days)
    store_written.begin(turn.db, group.id, today, ends)
    schedule.set_due(
        turn.db, CLOSE_JOB, str(group.id), turn.calendar.at(ends, turn.calendar.closes)
    )
    for seat, person in _here(turn, group):
        attention.settle(turn.db, person.key, Kind.HALFWAY, f"group:{group.id}", turn.now)
        if attention.is_waiting(turn.db, person.key, Kind.HELD, f"held:{seat.id}"):
            attention.want(
                turn,
                person,
                Kind.HELD,
                f"held:{seat.id}",
                earliest=turn.calendar.next_working_day(ends),
                last=turn.calendar.add_working_days(ends, rules_written.ASK_HELD_DAYS),
            )
    talk = store_written.find(turn.db, group.id)
    assert talk is not None
    want_reminder(turn, group, talk)
    return talk


def add_move(turn: Turn, group: SparringGroup, talk: WrittenTalk, seat: Seat, text: str) -> Move:
    """Keep a move; the last one ends the talk, which counts as held then."""
    move = Move(talk.next_move, seat.id, text, turn.at)
    _settle_reminder(turn, group, talk)
    store_written.add_move(turn.db, group.id, move)
    if letters_written.phase_of(turn, move.number + 1) is None:
        _finish(turn, group)
        return move
    now = store_written.find(turn.db, group.id)
    assert now is not None
    want_reminder(turn, group, now)
    return move


def take_back(turn: Turn, group: SparringGroup, talk: WrittenTalk) -> None:
    """Forget the last move; whoever was to answer it need not be reminded any more."""
    assert talk.last is not None
    _settle_reminder(turn, group, talk)
    store_written.delete_move(turn.db, group.id, talk.last.number)


def want_reminder(turn: Turn, group: SparringGroup, talk: WrittenTalk) -> None:
    """Remind whoever's turn it is, once, when a working day has gone by."""
    seat = letters_written.writer_of(turn, group, talk)
    person = None if seat is None or seat.person is None else people.find(turn.db, seat.person)
    if person is None or talk.ends is None:
        return
    moment = people.moment_for(turn.calendar, person, turn.now) or turn.now
    earliest = rules_written.reminder_day(turn.calendar, moment.date())
    if earliest <= talk.ends:
        attention.want(
            turn,
            person,
            Kind.REMINDER,
            f"written:{group.id}.{talk.next_move}",
            earliest=earliest,
            last=talk.ends,
        )


def close(
    turn: Turn,
    group: SparringGroup,
    talk: WrittenTalk,
    why: Why,
    *,
    gone: frozenset[str] = frozenset(),
    but: str | None = None,
) -> None:
    """Close a talk before its last move, and tell those who are here what stands.

    `gone` are the keys of those who cannot any more, `but` is whoever closed it and is told
    already.
    """
    _settle_reminder(turn, group, talk)
    schedule.cancel(turn.db, CLOSE_JOB, str(group.id))
    store_written.end(turn.db, group.id, "closed", turn.now.date())
    closed = store_written.find(turn.db, group.id)
    left = store.find_group(turn.db, group.id)
    if talk.state != "open" or closed is None or left is None:
        return
    for _, person in _here(turn, left):
        if person.key in gone or person.key == but:
            continue
        keyboard: Keyboard = ()
        if left.is_whole and left.round.open:
            keyboard = group_keyboard(turn, person, left)
        turn.send(
            person,
            word_closed(turn, person, group, closed, why),
            keyboard,
            priority=Priority.APPOINTMENT,
            subject=f"group:{group.id}",
            not_before=people.moment_for(turn.calendar, person, turn.now),
        )


def word_closed(
    turn: Turn, person: Person, group: SparringGroup, closed: WrittenTalk, why: Why
) -> Html:
    """Why a talk was closed, how far it came, and until when its words can be read."""
    say = turn.say_to(person)
    name = letters_written.name_of_other(turn, person, group)
    match why:
        case "time-up":
            text = say("sparring-written-time-up")
        case "stopped":
            text = say("sparring-written-stopped", name=name)
        case "other-stops":
            text = say("sparring-written-other-stops", name=name)
        case "other-gone":
            text = say("sparring-written-other-gone", name=name)
    if not closed.moves:
        return text
    stands = say(
        "sparring-written-stands",
        done=len(closed.moves),
        count=len(letters_written.protocol_of(turn).phases),
        date=rules_written.deletion_day(closed, turn.settings.retention.written_talk),
    )
    return Html(f"{text} {stands}")


def on_gone(turn: Turn, group: SparringGroup) -> None:
    """A group lost somebody, or its round ended; `group` is as it was before that.

    A question that nobody answered is let go. A talk goes on for its own days when both are
    still there, also after the round.
    """
    talk = store_written.find(turn.db, group.id)
    left = store.find_group(turn.db, group.id)
    if talk is None or left is None:
        return
    if talk.state == "asked":
        store_written.end(turn.db, group.id, "closed", turn.now.date())
    elif talk.is_open and not left.is_whole:
        before = {seat.person for seat in group.here if seat.person is not None}
        here = {seat.person for seat in left.here}
        close(turn, group, talk, "other-gone", gone=frozenset(before - here))


def on_left(turn: Turn, person: Person) -> None:
    """Somebody leaves: what they were asked, or write in, is closed, also after a round."""
    for talk in store_written.under_way(turn.db, person.key):
        _close_for(turn, person, talk)


def part(turn: Turn, person: Person, other: str) -> None:
    """Somebody would rather not meet another (by key): what the two write is closed."""
    for talk in store_written.under_way(turn.db, person.key):
        group = store.find_group(turn.db, talk.group)
        if group is not None and group.seat_of(other) is not None:
            _close_for(turn, person, talk)


def on_changed(turn: Turn, person: Person) -> None:
    """Somebody paused, is not reached, or is away until after the end: the talk is closed."""
    for talk in store_written.under_way(turn.db, person.key):
        back, ends = person.away_until, talk.ends
        misses = back is not None and ends is not None and back > ends
        if person.paused or not person.reachable or misses:
            _close_for(turn, person, talk)


def retain(turn: Turn, limits: Retention) -> None:
    """Forget the words of talks that have had their time, here and in both chats.

    Asked for and never answered, a talk goes with its round.
    """
    store_written.close_asks(turn.db, turn.now.date())
    for talk in store_written.with_words(turn.db):
        if rules_written.deletion_day(talk, limits.written_talk) > turn.now.date():
            continue
        group = store.find_group(turn.db, talk.group)
        assert group is not None
        for move in talk.moves:
            wipe_copies(turn, group, move)
        store_written.delete_moves(turn.db, talk.group)


def wipe_copies(turn: Turn, group: SparringGroup, move: Move, name: str | None = None) -> None:
    """Put a line in the place of a move in its reader's chat: deleted, or taken back by `name`."""
    for person in readers_of(turn, group, move):
        say = turn.say_to(person)
        stub = (
            say("sparring-written-deleted")
            if name is None
            else say("sparring-written-withdrawn", name=name)
        )
        about = letters_written.about_words(group.id, move.number)
        turn.change_words(person, about, stub, last=True)


def readers_of(turn: Turn, group: SparringGroup, move: Move) -> list[Person]:
    """Those in whose chats a move may stand."""
    found = (
        people.find(turn.db, seat.person)
        for seat in group.seats
        if seat.person is not None and seat.id != move.seat
    )
    return [person for person in found if person is not None]


def _finish(turn: Turn, group: SparringGroup) -> None:
    schedule.cancel(turn.db, CLOSE_JOB, str(group.id))
    store_written.end(turn.db, group.id, "ended", turn.now.date())
    for seat, person in _here(turn, group):
        if seat.outcome in (None, "later"):
            store.set_outcome(turn.db, seat.id, "held")
        for kind, subject in (
            (Kind.HELD, f"held:{seat.id}"),
            (Kind.HELD, f"later:{seat.id}"),
            (Kind.HALFWAY, f"group:{group.id}"),
        ):
            attention.settle(turn.db, person.key, kind, subject, turn.now)


def _close_for(turn: Turn, person: Person, talk: WrittenTalk) -> None:
    group = store.find_group(turn.db, talk.group)
    assert group is not None
    close(turn, group, talk, "other-gone", gone=frozenset({person.key}))


def _settle_reminder(turn: Turn, group: SparringGroup, talk: WrittenTalk) -> None:
    for seat in group.seats:
        if seat.person is not None:
            subject = f"written:{group.id}.{talk.next_move}"
            attention.settle(turn.db, seat.person, Kind.REMINDER, subject, turn.now)


def _here(turn: Turn, group: SparringGroup) -> list[tuple[Seat, Person]]:
    found = (
        (seat, people.find(turn.db, seat.person)) for seat in group.here if seat.person is not None
    )
    return [(seat, person) for seat, person in found if person is not None]
