"""What time sets off: a month that is over is counted, once and for good; the monthly hand-out."""

from collections.abc import Callable, Sequence
from datetime import date, time

from bot import people, schedule, sparring
from bot.clock import instant
from bot.feature import CountDone, Due
from bot.leading import store
from bot.leading.planning import COUNT, COUNTED, HANDOUT, MONTHLY, ORGANISATION
from bot.leading.rules import (
    RoundCount,
    counts_of,
    months_between,
    next_count,
    next_handout,
    next_month,
)
from bot.transport import Turn

Counters = Callable[[], Sequence[CountDone]]


def count_months(turn: Turn, counters: Sequence[CountDone]) -> None:
    """Count the months that are over and were not counted yet: the last one at least."""
    today = turn.now.date()
    last = turn.db.get_meta(COUNTED)
    begin = date(today.year - (today.month == 1), today.month - 1 or 12, 1)
    if last is not None:
        begin = next_month(date.fromisoformat(last))
    here = {one.key: one for one in people.everybody(turn.db) if one.is_active}
    where = {key: one.department for key, one in here.items()}
    for month in months_between(begin, today):
        first, end = (
            instant(turn.calendar.at(day, time.min)) for day in (month, next_month(month))
        )
        done: dict[str, dict[str, int]] = {
            "joined": {key: 1 for key, one in here.items() if one.joined < end}
        }
        for counter in counters:
            for what, times in counter(turn.db, first, end).items():
                done[what] = dict(times)
                for key, count in times.items():
                    active = done.setdefault("active", {})
                    active[key] = active.get(key, 0) + count
        for what, times in done.items():
            store.add(turn.db, counts_of(f"{month:%Y-%m}", what, times, where))
        turn.db.set_meta(COUNTED, month.isoformat())
    for one in sparring.half_year(turn.db, today).shares:
        store.add_round(turn.db, RoundCount(one.number, one.starts, one.met, one.groups))


def count_job(counters: Counters) -> Callable[[Turn, Due], None]:
    """The job of the first of a month."""

    def count(turn: Turn, _due: Due) -> None:
        count_months(turn, counters())
        schedule.set_due(turn.db, COUNT, ORGANISATION, next_count(turn.calendar, turn.now))

    return count


def send_monthly(turn: Turn, due: Due) -> None:
    """The month's hand-out for somebody who wants it each month, while they lead or facilitate."""
    person = people.find(turn.db, due.subject)
    if person is None or not person.is_active or not (person.leader or person.facilitator):
        return
    schedule.set_due(turn.db, MONTHLY, person.key, next_handout(turn.calendar, turn.now))
    if person.takes_messages(turn.now.date()):
        schedule.set_due(turn.db, HANDOUT, person.key, turn.now)
