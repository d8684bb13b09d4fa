"""Lessons that come back: one that a colleague shared, under a question on the same model."""

from bot.finding import store, store_seen
from bot.finding.entries import WEEK
from bot.people.rules import Person
from bot.storage import Database
from bot.texts import Html
from bot.transport import Turn


def lesson_for(turn: Turn, person: Person, model: str) -> store.Entry | None:
    """A lesson on the model that the person neither wrote nor was told of; None when none is left.

    Changes nothing.
    """
    return store.lesson_for(turn.db, person.key, model)


def newest_lessons(db: Database, since: int, count: int) -> list[str]:
    """What colleagues learnt and let everybody find since an instant (seconds), newest first."""
    return [one.text for one in store.newest_lessons(db, since, count)]


def quote_lesson(turn: Turn, person: Person, model: str, asked_id: int) -> Html | None:
    """A lesson as it stands under the question asked as row `asked_id`, noted as told; or None.

    When it is taken back the question is shown without it.
    """
    lesson = lesson_for(turn, person, model)
    if lesson is None:
        return None
    store_seen.note_told(turn.db, person.key, lesson.id)
    store_seen.note_seen(turn.db, person.key, f"{WEEK}:{asked_id}", [lesson.id], turn.at)
    return turn.say_to(person)("find-lesson-quote", words=lesson.text)
