"""What time sets off in reflection: the week's message, a question again later, what is shared."""

from datetime import date, datetime, timedelta

from bot import people, schedule
from bot.feature import Due
from bot.people.rules import Person
from bot.reflection import store
from bot.reflection.planning import plan_renewal
from bot.reflection.questions import buttons_for, join, subject_of, word_body
from bot.reflection.rules_talk import is_week_of
from bot.reflection.sharing import renew_board
from bot.transport import Priority, Turn

LATER = "reflection.later"


def week_days(turn: Turn, person: Person, first: date, last: date) -> list[date]:
    """The days from `first` to `last` on which the person's week's message comes.

    One each ISO week, or each second for who chose that; the next working day of the week when
    theirs is a holiday; none in a closed week or before their first full day.
    """
    joined = datetime.fromtimestamp(person.joined, turn.calendar.zone).date()
    anchor = joined + timedelta(days=1)
    if person.pace > 1 and (latest := store.latest_week_day(turn.db, person.key)):
        anchor = latest
    days = []
    monday = first - timedelta(days=first.weekday())
    while monday <= last:
        day = turn.calendar.weekly_day(person.weekday, monday)
        if (
            day is not None
            and first <= day <= last
            and day > joined
            and is_week_of(anchor, day, person.pace)
        ):
            days.append(day)
        monday += timedelta(days=7)
    return days


def ask_later(turn: Turn, due: Due) -> None:
    """Put a question again, two hours after the person asked for that."""
    person_key, _, asked_id = due.subject.partition(":")
    person = people.find(turn.db, person_key)
    asked = store.find_current(turn.db, person_key, asked_id)
    if person is None or asked is None or asked.state != "open":
        return
    if not person.takes_messages(turn.now.date()):
        return
    if due.when.date() != turn.now.date() or not turn.calendar.is_open(turn.now):
        turn.note_fault("missed", LATER)
        return
    store.ask_again(turn.db, asked.id, turn.now)
    say = turn.say_to(person)
    turn.send(
        person,
        join([say("reflection-later-again"), word_body(turn, person, asked)]),
        buttons_for(say, asked),
        priority=Priority.APPOINTMENT,
        subject=subject_of(asked),
        expires=turn.calendar.at(turn.now.date(), turn.calendar.closes),
    )


def renew(turn: Turn, due: Due) -> None:
    """Renew what stands under *Fra kolleger*, late too: nothing in it is about a day."""
    renew_board(turn.db, turn.library)
    plan_renewal(turn.db, turn.calendar, turn.now)


def later_subject(asked_id: int, person: str) -> str:
    """The subject of the job that puts a question again."""
    return f"{person}:{asked_id}"


def forget_later(turn: Turn, person: Person) -> None:
    """Plan none of the person's questions again."""
    for asked_id in store.open_ids(turn.db, person.key):
        schedule.cancel(turn.db, LATER, later_subject(asked_id, person.key))
