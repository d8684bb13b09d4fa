"""Wall time: 9.15 stays 9.15 over both clock changes, and no time is left out or taken twice."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import WorkCalendar, instant

COPENHAGEN = WorkCalendar(ZoneInfo("Europe/Copenhagen"))
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)


@pytest.mark.parametrize(
    ("day", "utc"),
    [
        (date(2026, 3, 27), datetime(2026, 3, 27, 8, 15, tzinfo=UTC)),
        (SPRING, datetime(2026, 3, 29, 7, 15, tzinfo=UTC)),
        (date(2026, 3, 30), datetime(2026, 3, 30, 7, 15, tzinfo=UTC)),
        (date(2026, 10, 23), datetime(2026, 10, 23, 7, 15, tzinfo=UTC)),
        (AUTUMN, datetime(2026, 10, 25, 8, 15, tzinfo=UTC)),
        (date(2026, 10, 26), datetime(2026, 10, 26, 8, 15, tzinfo=UTC)),
    ],
)
def test_a_quarter_past_nine_stays_a_quarter_past_nine(day: date, utc: datetime) -> None:
    moment = COPENHAGEN.at(day, time(9, 15))
    assert moment == utc
    assert moment.replace(tzinfo=None) == datetime.combine(day, time(9, 15))


def test_a_time_in_the_gap_comes_the_same_distance_after_it() -> None:
    moment = COPENHAGEN.at(SPRING, time(2, 30))
    assert moment == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert moment.replace(tzinfo=None) == datetime(2026, 3, 29, 3, 30)


def test_a_time_that_is_there_twice_is_the_first_one() -> None:
    first = COPENHAGEN.at(AUTUMN, time(2, 30))
    assert first.astimezone(UTC) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert first.fold == 0


def test_an_instant_is_whole_seconds_since_1970() -> None:
    assert instant(datetime(1970, 1, 1, 0, 1, tzinfo=UTC)) == 60
    assert instant(datetime(2026, 11, 24, 9, 15, 0, 999_999, tzinfo=COPENHAGEN.zone)) == 1795508100


def test_local_is_the_same_instant_on_the_workplaces_wall() -> None:
    utc = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
    assert COPENHAGEN.local(utc) == utc
    assert COPENHAGEN.local(utc).replace(tzinfo=None) == datetime(2026, 7, 1, 14, 0)


def test_another_zone_has_its_own_wall() -> None:
    nuuk = WorkCalendar(ZoneInfo("America/Nuuk"))
    assert nuuk.at(date(2026, 11, 24), time(9, 15)) == datetime(2026, 11, 24, 11, 15, tzinfo=UTC)


@given(
    st.dates(date(2020, 1, 1), date(2040, 12, 31)),
    st.times().map(lambda clock: clock.replace(microsecond=0, fold=0)),
)
def test_a_wall_time_is_shown_on_its_day_or_lies_in_a_gap_of_an_hour(
    day: date, clock: time
) -> None:
    moment = COPENHAGEN.at(day, clock)
    shown = moment.replace(tzinfo=None, fold=0)
    assert shown - datetime.combine(day, clock) in (timedelta(), timedelta(hours=1))
    assert instant(COPENHAGEN.local(moment.astimezone(UTC))) == instant(moment)
