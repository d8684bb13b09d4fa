"""What time sets off: the pulse opens on the first Monday with work, and closes a week later."""

from datetime import timedelta

from bot import people, schedule
from bot.feature import Due, Job
from bot.pulse import store
from bot.pulse.counting import count_answers
from bot.pulse.drafts import Drafts
from bot.pulse.planning import plan_opening
from bot.pulse.rules import CLOCK, OPEN_DAYS, Pulse
from bot.transport import Turn

CLOSE = "pulse.close"


def open_pulse(turn: Turn, due: Due) -> None:
    """Open the month's pulse, and plan its end and the next one.

    One that was missed for so long that its week is over is let go.
    """
    plan_opening(turn.db, turn.calendar, turn.now)
    day = due.when.date()
    closes = day + timedelta(days=OPEN_DAYS)
    month = f"{day:%Y-%m}"
    ends = turn.calendar.at(closes, CLOCK)
    if not turn.settings.pulse or turn.now >= ends or store.find(turn.db, month) is not None:
        return
    items = tuple(item.id for item in turn.library.pulse.items_of(day.month))
    departments = [one.id for one in people.departments(turn.db)]
    store.add(turn.db, Pulse(month, day, closes, items, is_open=True), departments)
    schedule.set_due(turn.db, CLOSE, month, ends)


def close_pulse(drafts: Drafts) -> Job:
    """The job that takes no more answers, and counts what was answered and not sent."""

    def close(turn: Turn, due: Due) -> None:
        pulse = store.find(turn.db, due.subject)
        if pulse is None:
            return
        begun = drafts.people(pulse.month)
        for key in begun:
            person = people.find(turn.db, key)
            is_here = person is not None and person.is_active
            if is_here and not store.is_done(turn.db, pulse.month, key):
                count_answers(turn, pulse, drafts, key)
        store.close(turn.db, pulse.month)
        # Last: what fails before is tried again, and would find nothing to count.
        for key in begun:
            drafts.drop(pulse.month, key)

    return close
