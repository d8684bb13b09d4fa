"""When the next round comes, and what the facilitator may change about it.

The plan is the row of the schedule; nothing else says when a round forms.
"""

from datetime import UTC, date, datetime, time, timedelta

from bot import schedule
from bot.clock import WorkCalendar
from bot.sparring import rules, store_rounds
from bot.sparring.forming import ORGANISATION, ROUND_JOB, chosen_interval, set_round_day
from bot.sparring.rules_round import read_form
from bot.storage import Database

CLEAN_JOB = "sparring.clean"
# Before anyone works, and outside the hour that the clock changes leave out or repeat.
CLEAN_CLOCK = time(4, 40)


def start_schedule(db: Database, calendar: WorkCalendar, now: datetime) -> None:
    """Plan the next round and the daily cleaning where they are not planned; call it at start.

    The very first round comes on the second Wednesday, so that people have time to join.
    """
    if schedule.due_of(db, ROUND_JOB, ORGANISATION) is None:
        today = calendar.local(now).date()
        last = store_rounds.last_formed(db)
        day = (
            rules.first_round_day(calendar, today)
            if last is None
            else rules.next_round_day(calendar, last.starts, _weeks(db), today)
        )
        set_round_day(db, calendar, day)
    if schedule.due_of(db, CLEAN_JOB, ORGANISATION) is None:
        plan_clean(db, calendar, now)


def plan_clean(db: Database, calendar: WorkCalendar, now: datetime) -> None:
    """Plan the cleaning that comes next after now."""
    today = calendar.local(now).date()
    moment = calendar.at(today, CLEAN_CLOCK)
    if moment <= now:
        moment = calendar.at(today + timedelta(days=1), CLEAN_CLOCK)
    schedule.set_due(db, CLEAN_JOB, ORGANISATION, moment)


def next_round_date(db: Database, calendar: WorkCalendar) -> date | None:
    """The day on which the next round forms, or None when none is planned."""
    due = schedule.due_of(db, ROUND_JOB, ORGANISATION)
    return None if due is None else calendar.local(datetime.fromtimestamp(due, UTC)).date()


def interval(db: Database) -> int | None:
    """The weeks between rounds that the facilitator chose, or None: two at first, then four."""
    return chosen_interval(db)


def set_interval(db: Database, calendar: WorkCalendar, now: datetime, weeks: int | None) -> date:
    """Choose the weeks between rounds (1 to 8; None: two at first, then four); plans the next one.

    Gives its day. The first round of all keeps its day. Raises ValueError for another number.
    """
    if weeks is not None and not 1 <= weeks <= rules.LONGEST_INTERVAL_WEEKS:
        raise ValueError(
            f"{weeks} weeks between rounds cannot be; choose 1 to {rules.LONGEST_INTERVAL_WEEKS}."
        )
    db.set_meta(store_rounds.INTERVAL, None if weeks is None else str(weeks))
    last = store_rounds.last_formed(db)
    if last is not None:
        today = calendar.local(now).date()
        set_round_day(db, calendar, rules.next_round_day(calendar, last.starts, _weeks(db), today))
    start_schedule(db, calendar, now)
    planned = next_round_date(db, calendar)
    assert planned is not None
    return planned


def set_form(db: Database, form: str) -> None:
    """Choose the form of the rounds from the next one on; raises ValueError for an unknown one."""
    read_form(form)
    db.set_meta(store_rounds.FORM, form)


def skip_next_round(db: Database, calendar: WorkCalendar, now: datetime) -> date:
    """Leave out the next round for everybody; gives the day of the one after it."""
    start_schedule(db, calendar, now)
    planned = next_round_date(db, calendar)
    assert planned is not None
    today = calendar.local(now).date()
    day = rules.next_round_day(calendar, planned, _weeks(db), today)
    set_round_day(db, calendar, day)
    return day


def _weeks(db: Database) -> int:
    return rules.choose_interval(store_rounds.count_formed(db), chosen_interval(db))
