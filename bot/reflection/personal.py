"""What reflection keeps about people: their own answers for them to take along, and for how long.

Rows go with the person's own row, so nothing needs erasing here.
"""

from datetime import UTC, datetime

from bot.feature import Personal, Records
from bot.people.rules import Person
from bot.reflection import store, store_answers
from bot.reflection.questions import word_question
from bot.reflection.rules_talk import OPEN_DAYS, WEEK_OPEN_DAYS, own_since
from bot.retention import Retention
from bot.transport import Turn

DAY = 24 * 3600


def export(turn: Turn, person: Person) -> Records:
    """The questions that were put to the person, and their answers with earlier versions.

    While the account is locked after a move, what was written before it is left out.
    """
    since = own_since(person.locked_until)
    say = turn.say_to(person)
    asked = [
        {
            "question": word_question(turn.library, say, one.question),
            "day": one.on,
            "state": one.state,
        }
        for one in store.all_asked(turn.db, person.key)
    ]
    answers = [
        {
            "question": word_question(turn.library, say, one.question),
            "day": one.on,
            "answer": one.text,
            "visibility": one.visibility,
            "readers": len(store_answers.readers(turn.db, one.asked)),
            "made": _at(one.made),
            "changed": _at(one.changed),
            "earlier": [
                {"answer": text, "changed": _at(at)}
                for text, at in store_answers.versions(turn.db, one.asked)
            ],
        }
        for one in store_answers.own_answers(turn.db, person.key, since=since, limit=-1, offset=0)
    ]
    elsewhere = [{"day": day} for day in store.days_elsewhere(turn.db, person.key)]
    return {"answers": answers, "asked": asked, "asked_by_other_rooms": elsewhere}


def retain(turn: Turn, limits: Retention) -> None:
    """Forget answers, and questions without one, that are older than the limit.

    Questions that nobody answers any more are closed; a reply to one is still taken.
    """
    store.expire_before(turn.db, turn.at - WEEK_OPEN_DAYS * DAY, turn.at - OPEN_DAYS * DAY)
    before = turn.at - limits.answers * DAY
    store_answers.delete_before(turn.db, before)
    store.forget_asked_before(turn.db, before)
    store.forget_elsewhere_before(turn.db, _at(before).date())


PERSONAL = Personal(export=export, retain=retain)


def _at(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
