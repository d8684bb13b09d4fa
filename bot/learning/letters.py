"""*Hvad vil du huske?*: the message on the working day after a learning event."""

from bot import reflection
from bot.feature import Letter
from bot.learning import rules, store
from bot.people.rules import Person
from bot.transport import Turn


def write_capture(turn: Turn, person: Person, subject: str) -> Letter | None:
    """The question what the person wants to remember, or None when there is no use for it.

    A message that could not be sent on its day is written anew with the same question.
    """
    kind, _, item = subject.partition(":")
    entered = store.find(turn.db, int(item)) if kind == "event" and item.isdecimal() else None
    if entered is None:
        return None
    put = store.find_asked(turn.db, person.key, entered.id, rules.CAPTURE.day)
    if put is not None:
        asked = reflection.find_open(turn, person, put)
    else:
        events = store.events_of(turn.db, person.key)
        done = store.done(turn.db, person.key)
        if not rules.captures(entered.event, events, done, turn.now.date()):
            return None
        asked = reflection.put_question(turn, person, rules.CAPTURE_QUESTION)
        store.note_asked(turn.db, asked.id, entered.id, person.key, rules.CAPTURE.day)
    if asked is None:
        return None
    say = turn.say_to(person)
    when = "yesterday" if (turn.now.date() - entered.event.day).days == 1 else "earlier"
    about = say(
        f"learning-capture-{when}",
        name=person.name,
        title=entered.event.title,
        day=entered.event.day,
    )
    text = reflection.join([about, reflection.word_body(turn, person, asked)])
    return Letter(text, reflection.buttons_for(say, asked), reflection.subject_of(asked))
