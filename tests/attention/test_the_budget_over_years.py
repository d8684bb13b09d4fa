"""The budget over random organisations and years: it neither nags nor starves."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from random import Random
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.attention import Budget, Kind, Want
from bot.attention.rules import Reached, choose
from bot.clock import WorkCalendar

ZONE = ZoneInfo("Europe/Copenhagen")

calendars = st.builds(
    WorkCalendar,
    zone=st.just(ZONE),
    closed_weeks=st.frozensets(st.integers(1, 53), max_size=12),
)


@dataclass(frozen=True)
class Habits:
    """How one person's year goes; `seed` decides on which days."""

    seed: int
    weekday: int
    busyness: float
    """How many messages a working day wants to come to them, on average."""
    moves_weekday: bool
    pauses: bool


habits = st.builds(
    Habits,
    seed=st.integers(0, 2**32),
    weekday=st.integers(0, 4),
    busyness=st.sampled_from([0.1, 0.5, 1.5, 4.0]),
    moves_weekday=st.booleans(),
    pauses=st.booleans(),
)


@dataclass
class Year:
    """What came to one person, and what became of everything that wanted to come."""

    sent: list[tuple[date, Want]] = field(default_factory=list)
    expired: list[tuple[date, Want]] = field(default_factory=list)
    wanted: list[Want] = field(default_factory=list)
    waiting: list[Want] = field(default_factory=list)
    most_waiting: int = 0
    missed_week_days: list[date] = field(default_factory=list)


def live(one: Habits, calendar: WorkCalendar, budget: Budget, start: date, days: int) -> Year:
    """A person's time day by day, as the attention job goes through it."""
    random, numbers, year = Random(one.seed), count(1), Year()
    weekday, away_until = one.weekday, start
    for day in (start + timedelta(days=number) for number in range(days)):
        if one.pauses and random.random() < 0.02:
            away_until = day + timedelta(days=random.randint(1, 30))
        if one.moves_weekday and random.random() < 0.03:
            weekday = random.randrange(5)
        if not calendar.is_working_day(day):
            continue
        more = _more(one, random, numbers, day)
        ahead = [
            found
            for monday in (0, 7)
            if (found := calendar.weekly_day(weekday, day + timedelta(days=monday))) is not None
            and day <= found <= day + timedelta(days=6)
        ]
        if day in ahead:
            friday = day + timedelta(days=4 - day.weekday())
            more.append(Want(next(numbers), "k", Kind.WEEK, "week", day, friday))
        year.wanted += more
        year.waiting += more
        year.expired += [(day, want) for want in year.waiting if want.last < day]
        year.waiting = [want for want in year.waiting if want.last >= day]
        year.most_waiting = max(year.most_waiting, len(year.waiting))
        if day < away_until:
            continue
        while True:
            reached = [Reached(at, sent.kind) for at, sent in year.sent[-20:]]
            chosen = choose(year.waiting, reached, day, ahead, budget)
            if chosen is None:
                break
            year.sent.append((day, chosen))
            year.waiting.remove(chosen)
        if day in ahead and (day, Kind.WEEK) not in [(at, sent.kind) for at, sent in year.sent]:
            year.missed_week_days.append(day)
    return year


def _more(one: Habits, random: Random, numbers: "count[int]", day: date) -> list[Want]:
    kinds = [kind for kind in Kind if kind is not Kind.WEEK]
    more = int(one.busyness) + (random.random() < one.busyness % 1)
    found = []
    for _ in range(more):
        earliest = day + timedelta(days=random.randint(0, 5))
        last = earliest + timedelta(days=random.randint(0, 14))
        found.append(Want(next(numbers), "k", random.choice(kinds), "x", earliest, last))
    return found


def check_the_cap(year: Year, budget: Budget) -> None:
    by_day = Counter(day for day, _ in year.sent)
    assert max(by_day.values(), default=0) <= budget.day
    for day in by_day:
        window = [want.kind for at, want in year.sent if day - timedelta(days=7) < at <= day]
        assert len([kind for kind in window if kind is not Kind.PAIR]) <= budget.week
        assert len(window) <= budget.week + 1


@settings(max_examples=60)
@given(
    people=st.lists(habits, min_size=1, max_size=3),
    calendar=calendars,
    budget=st.builds(Budget, week=st.integers(1, 5), day=st.integers(1, 2)),
    start=st.dates(date(2026, 1, 1), date(2028, 12, 31)),
)
def test_the_cap_holds_and_nothing_comes_outside_its_useful_days(
    people: list[Habits], calendar: WorkCalendar, budget: Budget, start: date
) -> None:
    for one in people:
        year = live(one, calendar, budget, start, days=200)
        check_the_cap(year, budget)
        for day, want in year.sent:
            assert calendar.is_working_day(day)
            assert want.earliest <= day <= want.last
        for day, want in year.expired:
            assert day > want.last
        ended = Counter(want.id for _, want in year.sent + year.expired)
        assert set(ended.values()) <= {1}
        assert {want.id for want in year.wanted} == set(ended) | {want.id for want in year.waiting}


@settings(max_examples=40)
@given(
    one=habits,
    calendar=calendars,
    budget=st.builds(Budget, week=st.integers(2, 5), day=st.integers(1, 2)),
    start=st.dates(date(2026, 1, 1), date(2028, 12, 31)),
)
def test_who_is_there_and_keeps_their_day_has_the_weeks_message_on_it_every_week(
    one: Habits, calendar: WorkCalendar, budget: Budget, start: date
) -> None:
    present = Habits(one.seed, one.weekday, one.busyness, moves_weekday=False, pauses=False)
    year = live(present, calendar, budget, start, days=365)
    assert year.missed_week_days == []
    mondays = {start + timedelta(days=number) for number in range(-6, 365)}
    expected = {
        day
        for monday in mondays
        if monday.weekday() == 0
        and (day := calendar.weekly_day(one.weekday, monday)) is not None
        and start <= day < start + timedelta(days=365)
    }
    assert {day for day, want in year.sent if want.kind is Kind.WEEK} == expected


@settings(max_examples=20)
@given(one=habits, calendar=calendars, start=st.dates(date(2026, 1, 1), date(2028, 12, 31)))
def test_no_queue_grows_without_bound(one: Habits, calendar: WorkCalendar, start: date) -> None:
    # What waits was wanted within the last weeks: 20 days at most until its last useful one.
    year = live(one, calendar, Budget(), start, days=365)
    assert year.most_waiting <= (one.busyness + 1) * 20 + 2
    end = start + timedelta(days=365)
    last = max(day for n in range(1, 365) if calendar.is_working_day(day := end - timedelta(n)))
    assert all(want.last >= last for want in year.waiting)


def test_a_very_busy_person_hears_as_much_as_the_budget_gives_and_no_more() -> None:
    busy = Habits(seed=4, weekday=1, busyness=4.0, moves_weekday=False, pauses=False)
    calendar = WorkCalendar(ZONE)
    year = live(busy, calendar, Budget(), date(2026, 8, 3), days=70)
    assert Counter(want.kind for _, want in year.sent)[Kind.WEEK] == 10
    assert 30 <= len(year.sent) <= 40
    assert len(year.expired) > 100
