"""On which days the week's message comes: weekday, holidays, closed weeks, pace, joining."""

from datetime import date, datetime, time, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import reflection
from bot.people.rules import Person
from tests.reflection.talking import TUESDAY, Talk
from tests.turns import ZONE


def days(talk: Talk, person: Person, first: date, last: date) -> list[date]:
    """The days of the person's week's message from `first` to `last`."""
    return reflection.week_days(talk.stage.turn(), talk.stage.reload(person), first, last)


def joined(talk: Talk, day: date, **columns: int) -> Person:
    """Mette, who joined on that day at ten."""
    at = datetime.combine(day, time(10), tzinfo=ZONE)
    return talk.change(talk.stage.person("Mette"), joined=int(at.timestamp()), **columns)


def test_one_day_a_week(talk: Talk) -> None:
    mette = joined(talk, date(2026, 11, 2))
    assert days(talk, mette, date(2026, 11, 9), date(2026, 11, 30)) == [
        date(2026, 11, 10),
        date(2026, 11, 17),
        date(2026, 11, 24),
    ]
    assert days(talk, mette, date(2026, 11, 25), date(2026, 11, 30)) == []
    assert days(talk, mette, date(2026, 11, 24), date(2026, 11, 24)) == [date(2026, 11, 24)]


def test_none_before_the_first_full_day(talk: Talk) -> None:
    mette = joined(talk, date(2026, 11, 24))
    assert days(talk, mette, date(2026, 11, 20), date(2026, 12, 1)) == [date(2026, 12, 1)]
    early = talk.change(mette, joined=int(datetime(2026, 11, 23, 23, 59, tzinfo=ZONE).timestamp()))
    assert days(talk, early, date(2026, 11, 20), date(2026, 11, 24)) == [date(2026, 11, 24)]


def test_a_holiday_moves_it_to_the_next_working_day_of_the_week_or_leaves_it_out(
    talk: Talk,
) -> None:
    mette = joined(talk, date(2026, 3, 1), weekday=3)
    # Maundy Thursday and Good Friday; the days about Ascension Day.
    assert days(talk, mette, date(2026, 3, 30), date(2026, 4, 5)) == []
    assert days(talk, mette, date(2026, 5, 11), date(2026, 5, 17)) == [date(2026, 5, 15)]
    monday = talk.change(mette, weekday=0)
    assert days(talk, monday, date(2026, 4, 6), date(2026, 4, 12)) == [date(2026, 4, 7)]


def test_none_in_a_closed_week(talk: Talk) -> None:
    mette = joined(talk, date(2026, 9, 1))
    # Week 42 is closed.
    assert days(talk, mette, date(2026, 10, 5), date(2026, 10, 25)) == [
        date(2026, 10, 6),
        date(2026, 10, 20),
    ]


def test_every_second_week_counts_from_the_last_question_of_the_week(talk: Talk) -> None:
    mette = joined(talk, date(2026, 11, 2))
    talk.week(mette)
    talk.change(mette, pace=2)
    assert days(talk, mette, date(2026, 11, 25), date(2027, 1, 31)) == [
        date(2026, 12, 8),
        date(2027, 1, 5),
        date(2027, 1, 19),
    ]


def test_every_second_week_begins_with_the_first_full_week(talk: Talk) -> None:
    mette = joined(talk, date(2026, 11, 23), pace=2)
    assert days(talk, mette, date(2026, 11, 23), date(2026, 12, 20)) == [
        date(2026, 11, 24),
        date(2026, 12, 8),
    ]


@given(
    start=st.dates(date(2026, 1, 1), date(2028, 12, 31)),
    weekday=st.integers(0, 4),
    pace=st.integers(1, 2),
    span=st.integers(0, 60),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_days_are_working_days_one_a_week_at_most_and_the_same_however_they_are_asked_for(
    talk: Talk, start: date, weekday: int, pace: int, span: int
) -> None:
    mette = talk.stage.db.value("select id from people")
    person = talk.stage.person("Mette") if mette is None else talk.stage.turn(str(mette)).who
    person = talk.change(
        person, weekday=weekday, pace=pace, joined=int(TUESDAY.timestamp()) - 10**8
    )
    last = start + timedelta(days=span)
    found = days(talk, person, start, last)
    assert all(talk.stage.turn().calendar.is_working_day(day) for day in found)
    weeks = [day.isocalendar()[:2] for day in found]
    assert len(weeks) == len(set(weeks))
    one_by_one = [
        day
        for offset in range(span + 1)
        for day in days(talk, person, *[start + timedelta(days=offset)] * 2)
    ]
    assert one_by_one == found
