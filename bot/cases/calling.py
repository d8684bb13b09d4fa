"""What happens to a call for cases: made, moved, answered, ended, taken back.

Called where something changes; it knows nothing of the talk about it.
"""

from datetime import date, time, timedelta

from bot import people, schedule
from bot.cases import letters, rules_call, store, store_calls
from bot.cases.asking import snapshot
from bot.cases.rules import Case
from bot.cases.rules_call import Call, Occasion
from bot.feature import Due
from bot.reflection.library import CaseModel
from bot.requests import want_requests
from bot.retention import Retention
from bot.transport import Turn

END_JOB = "cases.call"


def make(turn: Turn, model: CaseModel, occasion: Occasion, day: date) -> Call:
    """Ask all colleagues for cases; they hear of it with what else colleagues ask of them.

    The same call twice is one.
    """
    for known in store_calls.all_open(turn.db):
        if (known.model, known.occasion, known.day) == (model.id, occasion, day):
            return known
    title = {language: model.title.in_(language) for language in ("da", "en")}
    call_id = store_calls.make(turn.db, model.id, title, snapshot(model), occasion, day)
    _plan_end(turn, call_id, day)
    for person in people.everybody(turn.db):
        if person.is_active and person.has_telegram and person.key != turn.who.key:
            store_calls.ask(turn.db, call_id, person.key)
            if person.takes_messages(turn.now.date()):
                want_requests(turn, person)
    call = store_calls.find(turn.db, call_id)
    assert call is not None
    return call


def move(turn: Turn, call: Call, day: date) -> None:
    """The call is for another day; who has brought a case hears of it."""
    if day == call.day:
        return
    store_calls.set_day(turn.db, call.id, day)
    _plan_end(turn, call.id, day)
    _tell_bringers(turn, call, "cases-call-moved", day)


def withdraw(turn: Turn, call: Call) -> None:
    """The call is taken back; who has brought a case hears of it, and keeps the case."""
    schedule.cancel(turn.db, END_JOB, str(call.id))
    store_calls.end(turn.db, call.id, "withdrawn")
    _tell_bringers(turn, call, "cases-call-withdrawn", call.day)


def run_end(turn: Turn, due: Due) -> None:
    """The day of a call has gone by: it is over, and nobody is told."""
    call = store_calls.find(turn.db, int(due.subject))
    if call is not None and call.is_open:
        store_calls.end(turn.db, call.id, "ended")


def open_call_of(turn: Turn, case: Case) -> Call | None:
    """The call that a case is for, as long as it is open, or None."""
    call = None if case.call is None else store_calls.find(turn.db, case.call)
    return call if call is not None and call.is_open else None


def brought_by(turn: Turn, call: Call, key: str) -> Case | None:
    """The case that somebody has brought to a call, or None."""
    brought = store.brought_to(turn.db, call.id)
    return next((case for case in brought if case.bringer == key), None)


def hand_in(turn: Turn, case: Case, call: Call) -> None:
    """A case is brought to its call."""
    store.hand_in(turn.db, case.id, call.title, turn.at)
    store_calls.leave(turn.db, call.id, case.bringer)


def forget(turn: Turn, limits: Retention) -> None:
    """Forget calls that have had their time, as cases have."""
    store_calls.forget_before(turn.db, turn.now.date() - timedelta(days=limits.cases))


def in_order(turn: Turn, call: Call) -> list[Case]:
    """The cases of a call as they stand on its hand-out."""
    return rules_call.in_order(store.brought_to(turn.db, call.id), call.seed)


def _plan_end(turn: Turn, call_id: int, day: date) -> None:
    end = turn.calendar.at(day + timedelta(days=1), time(0))
    schedule.set_due(turn.db, END_JOB, str(call_id), end)


def _tell_bringers(turn: Turn, call: Call, text: str, day: date) -> None:
    for case in store.brought_to(turn.db, call.id):
        person = people.find(turn.db, case.bringer)
        if person is None or person.paused or not person.is_active:
            continue
        say = turn.say_to(person)
        turn.send(
            person,
            say(text, occasion=letters.word_occasion(say, call.occasion, call.day), day=day),
            [[letters.button(say, "see-case", f"cases.card:{case.id}")]],
            silent=True,
            not_before=people.moment_for(turn.calendar, person, turn.now),
        )
