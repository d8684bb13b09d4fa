"""Waking: the timer is set to what is due next, and a clock that was set is noticed."""

import asyncio
import threading
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.schedule import wake as wake_module
from bot.schedule.wake import Wake

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)


class Clocks:
    """The machine's two clocks, in a test's hand."""

    def __init__(self) -> None:
        self.wall = 1_000_000.0
        self.steady = 50.0

    def time(self) -> float:
        return self.wall

    def monotonic(self) -> float:
        return self.steady


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> Clocks:
    clocks = Clocks()
    monkeypatch.setattr(wake_module, "time", clocks)
    monkeypatch.setattr(wake_module, "WATCH_SECONDS", 0.001)
    return clocks


@pytest.fixture
async def woken() -> AsyncIterator[tuple[Wake, asyncio.Event]]:
    event = asyncio.Event()
    wake = Wake(event.set)
    wake.start()
    yield wake, event
    wake.stop()


async def test_the_timer_wakes_the_bot_when_the_time_has_come(
    woken: tuple[Wake, asyncio.Event],
) -> None:
    wake, event = woken
    wake.at(NOW + timedelta(milliseconds=20), NOW)
    await asyncio.wait_for(event.wait(), 20)


async def test_what_is_due_already_wakes_it_at_once(woken: tuple[Wake, asyncio.Event]) -> None:
    wake, event = woken
    wake.at(NOW - timedelta(days=3), NOW)
    await asyncio.wait_for(event.wait(), 20)


async def test_the_timer_is_set_anew_and_not_twice(woken: tuple[Wake, asyncio.Event]) -> None:
    wake, event = woken
    wake.at(NOW + timedelta(minutes=50), NOW)
    wake.at(NOW + timedelta(milliseconds=20), NOW)
    assert len(wake._scheduler.get_jobs()) == 1
    await asyncio.wait_for(event.wait(), 20)


@pytest.mark.parametrize("due", [None, NOW + timedelta(days=30)])
async def test_it_looks_at_least_once_an_hour(
    woken: tuple[Wake, asyncio.Event], due: datetime | None
) -> None:
    wake, event = woken
    before = datetime.now(UTC)
    wake.at(due, NOW)
    after = datetime.now(UTC)
    (job,) = wake._scheduler.get_jobs()
    assert before + timedelta(hours=1) <= job.trigger.run_date <= after + timedelta(hours=1)
    assert not event.is_set()


@pytest.mark.parametrize("step", [3600.0, -86_400.0, 2.5, -2.5])
async def test_a_clock_that_was_set_wakes_the_bot(
    clocks: Clocks, woken: tuple[Wake, asyncio.Event], step: float
) -> None:
    wake, event = woken
    wake._watch()
    assert not event.is_set()
    clocks.wall += step
    clocks.steady += 5.0
    clocks.wall += 5.0
    await asyncio.wait_for(event.wait(), 20)
    event.clear()
    clocks.steady += 5.0
    clocks.wall += 5.0
    wake._watch()
    assert not event.is_set()


async def test_a_clock_that_is_only_corrected_a_little_wakes_nobody(
    clocks: Clocks, woken: tuple[Wake, asyncio.Event]
) -> None:
    wake, event = woken
    clocks.wall += 6.5
    clocks.steady += 5.0
    wake._watch()
    assert not event.is_set()


async def test_small_corrections_add_up(clocks: Clocks, woken: tuple[Wake, asyncio.Event]) -> None:
    wake, event = woken
    for _ in range(3):
        clocks.wall += 0.9
        wake._watch()
    assert event.is_set()


async def test_the_bot_is_woken_in_the_thread_of_its_loop() -> None:
    threads: list[int] = []
    event = asyncio.Event()

    def note() -> None:
        threads.append(threading.get_ident())
        event.set()

    wake = Wake(note)
    wake.start()
    wake.at(NOW, NOW)
    await asyncio.wait_for(event.wait(), 20)
    wake.stop()
    assert threads == [threading.get_ident()]


async def test_after_the_stop_nothing_wakes_it(clocks: Clocks) -> None:
    wake = Wake(lambda: None)
    wake.start()
    wake.stop()
    await asyncio.sleep(0)
    assert wake._watching is not None
    assert wake._watching.cancelled()
    assert not wake._scheduler.running


async def test_a_timer_that_is_right_already_is_left_as_it_is(
    clocks: Clocks, woken: tuple[Wake, asyncio.Event]
) -> None:
    wake, _ = woken
    wake.at(NOW + timedelta(minutes=20), NOW)
    (set_first,) = wake._scheduler.get_jobs()
    clocks.steady += 1
    wake.at(NOW + timedelta(minutes=20), NOW + timedelta(seconds=1))
    (left,) = wake._scheduler.get_jobs()
    assert left.trigger.run_date == set_first.trigger.run_date
    # Set back by a day, APScheduler would sleep a day too long.
    clocks.wall -= 86_400
    wake._watch()
    await asyncio.sleep(0.001)
    wake.at(NOW + timedelta(minutes=20), NOW + timedelta(seconds=1))
    (anew,) = wake._scheduler.get_jobs()
    assert anew.trigger.run_date != left.trigger.run_date
