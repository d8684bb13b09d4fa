"""The after-processing as reflection asks for it: what is due, what it is about, what was said.

Whoever took part is kept when an event is entered, and again when its day is over.
"""

from typing import TYPE_CHECKING

from bot import attention, people
from bot.attention import Kind
from bot.learning import rules, store
from bot.learning.rules import Step
from bot.learning.store import Entered
from bot.people.rules import Person
from bot.storage import Database

if TYPE_CHECKING:
    from bot.texts import Html
    from bot.transport import Turn


def step_of_week(turn: "Turn", person: Person) -> Step | None:
    """The after-processing question for a person's message of this week, or None."""
    events = store.events_of(turn.db, person.key)
    if not events:
        return None
    return rules.due_step(events, store.done(turn.db, person.key), turn.now.date())


def note_asked(db: Database, person: Person, step: Step, asked: int) -> None:
    """A stage was put to the person as that row of what was asked."""
    store.note_asked(db, asked, step.event.id, person.key, step.stage.day)


def word_about(turn: "Turn", person: Person, asked: int) -> "Html | None":
    """The sentence before a question of the after-processing; None for any other question."""
    event = store.event_of_asked(turn.db, asked)
    if event is None:
        return None
    # At the top, it would load reflection, which loads this room.
    from bot.reflection.rules_talk import in_sentence

    say = turn.say_to(person)
    models = [
        in_sentence(turn.library.models[one].title.in_(say.language))
        for one in event.models
        if one in turn.library.models
    ]
    if not models:
        return say("learning-week", title=event.title, day=event.day)
    return say("learning-week-models", title=event.title, day=event.day, models=models)


def asked_before(db: Database, asked: int) -> list[int]:
    """The earlier questions of the same after-processing, as rows, the newest first."""
    return store.asked_before(db, asked)


def participants(db: Database, entered: Entered) -> list[Person]:
    """Who takes part: by its rule until the event is over, then as it is kept."""
    said = store.said_of(db, entered.id)
    by_rule = entered.state != "begun"
    return [
        one
        for one in people.everybody(db)
        if one.is_active and said.get(one.key, by_rule and _is_meant(entered, one))
    ]


def keep_participants(db: Database, entered: Entered) -> None:
    """Keep who takes part now, so that a merger or a move takes it from nobody."""
    store.keep_people(db, entered.id, (one.key for one in participants(db, entered)))


def want_captures(turn: "Turn", entered: Entered) -> None:
    """Let *Hvad vil du huske?* wait for everybody who took part; too late, for nobody."""
    last = turn.calendar.add_working_days(entered.event.day, 3)
    if turn.now.date() > last:
        return
    for person in participants(turn.db, entered):
        if (entered.id, rules.CAPTURE.day) not in store.done(turn.db, person.key):
            attention.want(turn, person, Kind.CAPTURE, subject_of(entered.id), last=last)


def settle_captures(turn: "Turn", entered: Entered) -> None:
    """Nobody is asked any more what they want to remember of that event."""
    for person in people.everybody(turn.db):
        attention.settle(turn.db, person.key, Kind.CAPTURE, subject_of(entered.id), turn.now)


def subject_of(event: int) -> str:
    """What a capture message is about, as attention keeps it."""
    return f"event:{event}"


def _is_meant(entered: Entered, person: Person) -> bool:
    return entered.departments is None or person.department in entered.departments
