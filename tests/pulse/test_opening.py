"""The pulse opens in the first week of a month in which there is work, and for seven days."""

from datetime import date, datetime, timedelta

import pytest

from bot.pulse import store
from bot.pulse.rules import Pulse, next_opening, opening_day
from bot.settings import Settings
from tests.pulse.house import MONTH, OPENS, House
from tests.turns import ZONE

CALENDAR = Settings().calendar()


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (2026, 12, 7), (2027, 1, 4), (2027, 2, 1), (2027, 3, 1), (2027, 7, 5),
        (2027, 8, 9),  # Week 31 is closed.
        (2028, 5, 1),
    ],
)  # fmt: skip
def test_it_opens_on_the_monday_of_the_first_week_with_work(
    year: int, month: int, day: int
) -> None:
    assert opening_day(CALENDAR, year, month) == date(year, month, day)


def test_a_month_of_closed_weeks_has_none() -> None:
    calendar = Settings(closed_weeks=frozenset(range(27, 32))).calendar()
    assert opening_day(calendar, 2027, 7) is None
    now = datetime(2027, 7, 1, 9, tzinfo=ZONE)
    assert next_opening(calendar, now) == datetime(2027, 8, 9, 5, 20, tzinfo=ZONE)


def test_each_month_has_its_items() -> None:
    # T1 to T4 each month, backing each second, the common language once a quarter: at most five.
    from bot.reflection.library import load, packaged_prompts

    content = load([packaged_prompts()]).pulse
    ids = {month: [item.id for item in content.items_of(month)] for month in range(1, 13)}
    basic = ["tryghed", "brugbar-feedback", "gensidighed", "anvendelse"]
    assert all(found[:4] == basic for found in ids.values())
    assert [month for month in ids if "rammer" in ids[month]] == [2, 4, 6, 8, 10, 12]
    quarters = [(month - 1) // 3 for month in ids if "faelles-sprog" in ids[month]]
    assert quarters == [0, 1, 2, 3]
    assert max(map(len, ids.values())) == 5


def test_it_is_open_for_seven_days(house: House) -> None:
    house.people(1)
    house.open()
    items = ("tryghed", "brugbar-feedback", "gensidighed", "anvendelse", "rammer")
    closes = OPENS + timedelta(days=7)
    assert store.open_pulse(house.stage.db) == Pulse(MONTH, OPENS, closes, items, is_open=True)
    house.go(closes, "5.19")
    assert store.open_pulse(house.stage.db) is not None
    house.go(closes, "5.20")
    assert store.open_pulse(house.stage.db) is None
    assert [one.month for one in store.closed_pulses(house.stage.db)] == [MONTH]


def test_one_whose_monday_was_missed_opens_late_and_closes_on_its_day(house: House) -> None:
    house.open_late(OPENS + timedelta(days=2))
    found = store.open_pulse(house.stage.db)
    assert found is not None
    assert found.closes == OPENS + timedelta(days=7)


def test_one_whose_week_was_missed_is_let_go(house: House) -> None:
    house.open_late(OPENS + timedelta(days=7))
    assert store.open_pulse(house.stage.db) is None
    house.go(date(2027, 1, 4))
    found = store.open_pulse(house.stage.db)
    assert found is not None
    assert found.month == "2027-01"


def test_it_opens_once_a_month_also_when_the_clock_is_set_back(house: House) -> None:
    house.open()
    house.open_late(OPENS)
    assert [row["month"] for row in house.stage.db.rows("select month from pulses")] == [MONTH]


def test_a_new_department_can_answer_while_it_is_open(house: House) -> None:
    house.people(6)
    house.open()
    new = house.people(5, "Ny")
    for one in new:
        house.answer(one, 4, 4, 4, 4, 4)
    assert {department for _, department, _ in house.counts()} == {new[0].department}
