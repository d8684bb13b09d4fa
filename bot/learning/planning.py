"""When an event's day is over: who took part is kept, and they are asked what they remember."""

from bot import schedule
from bot.feature import Due
from bot.learning import processing, store
from bot.learning.store import Entered
from bot.transport import Turn

BEGIN = "learning.begin"


def plan(turn: Turn, entered: Entered) -> None:
    """Plan the after-processing of an event; one whose day is over begins at once.

    Call it again when its day or its people have changed.
    """
    processing.keep_participants(turn.db, entered)
    processing.settle_captures(turn, entered)
    schedule.cancel(turn.db, BEGIN, str(entered.id))
    if entered.event.day < turn.now.date():
        store.set_state(turn.db, entered.id, "begun")
        processing.want_captures(turn, entered)
        return
    store.set_state(turn.db, entered.id, "open")
    day = turn.calendar.next_working_day(entered.event.day)
    schedule.set_due(turn.db, BEGIN, str(entered.id), turn.calendar.at(day, turn.calendar.opens))


def begin(turn: Turn, due: Due) -> None:
    """The day of an event is over."""
    entered = store.find(turn.db, int(due.subject))
    if entered is not None and entered.state == "open":
        plan(turn, entered)


def forget(turn: Turn, entered: Entered) -> None:
    """Forget an event with all that is planned of it; the answers stay their writers' own."""
    processing.settle_captures(turn, entered)
    schedule.cancel(turn.db, BEGIN, str(entered.id))
    store.delete(turn.db, entered.id)
