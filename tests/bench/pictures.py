"""How long a chart takes in its child process, and what drawing leaves in the bot's memory."""

import gc
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta

import psutil

from bot.child import Child
from bot.facilitator.chat_picture import chart_of
from bot.pictures import Chart, draw
from bot.sparring import Crossing, HalfYear, RoundShare
from bot.texts import Say, Texts
from tests.bench.table import Figure

RUNS = 5
CHART_GOAL = 1.5
MEMORY_GOAL = 10.0
PEER = "import matplotlib.figure, matplotlib.backends.backend_agg"


def figures() -> Iterator[Figure]:
    """A chart in a new child and in one that has drawn before, and resident memory of the bot."""
    chart = a_chart()
    memory = psutil.Process().memory_info
    gc.collect()
    before = memory().rss
    new, again, size = zip(*(_draw_twice(chart) for _ in range(RUNS)), strict=True)
    gc.collect()
    grown = (memory().rss - before) / 1e6
    bare = _median([_bare_import() for _ in range(RUNS)])
    yield Figure(
        f"a chart of 10 departments and 12 rounds, new child process (median of {RUNS})",
        f"{_median(new):.2f} s",
        f"under {CHART_GOAL} s",
        _median(new) < CHART_GOAL,
        f"{bare:.2f} s: Python with only matplotlib imported",
    )
    yield Figure(
        f"the same in a child that has drawn before ({size[0] / 1000:.0f} kB)",
        f"{_median(again):.2f} s",
        f"under {CHART_GOAL} s",
        _median(again) < CHART_GOAL,
    )
    yield Figure(
        f"the bot's resident memory after {2 * RUNS} charts",
        f"{grown:+.1f} MB",
        f"under {MEMORY_GOAL:.0f} MB more",
        grown < MEMORY_GOAL,
    )


def a_chart() -> Chart:
    """A large workplace's half-year."""
    today = date(2026, 11, 23)
    names = tuple(f"Afdeling for noget {at}" for at in range(9))
    counts = tuple(tuple((7 * (i + j) + i * j) % 131 for j in range(10)) for i in range(10))
    shares = tuple(
        RoundShare(at, today - timedelta(weeks=26 - 2 * at), 20 + at, 40) for at in range(1, 13)
    )
    crossing = Crossing((*names, None), counts, 1000, 100)
    found = HalfYear(today - timedelta(days=182), today, True, crossing, shares)
    return chart_of(Say(Texts(), "da"), "Jobhuset", found)


def _draw_twice(chart: Chart) -> tuple[float, float, int]:
    """Seconds for the first and the second chart of a child, and the bytes of one."""
    began = time.perf_counter()
    child = Child()
    child.run(draw, (chart,))
    first = time.perf_counter()
    drawn = child.run(draw, (chart,))
    second = time.perf_counter()
    child.kill()
    return first - began, second - first, len(drawn.png)


def _bare_import() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", PEER], check=True)
    return time.perf_counter() - began


def _median(seconds: tuple[float, ...] | list[float]) -> float:
    return sorted(seconds)[len(seconds) // 2]
