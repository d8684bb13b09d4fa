"""How soon the bot answers while 10,000 people are matched beside it, in a child process."""

import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from bot.child import Child
from tests.bench.matching_child import plan_and_peak
from tests.bench.matching_speed import make_inputs
from tests.bench.table import Figure

REPLIES = 60
PACE = 0.1
"""Seconds between two messages: each of the 14 people writes less than once a second."""


def figure(*, quick: bool) -> Figure:
    """Give the 95th percentile of the time from a message to its reply, busy and idle."""
    size, replies = (2_000, 20) if quick else (10_000, REPLIES)
    with _running_bot() as http:
        idle = _reply_times(http, replies)
        with _matching(size) as plans:
            busy = _reply_times(http, replies)
    return Figure(
        f"the bot's reply while {size:,} people are matched beside it ({len(plans)} times), p95",
        f"{_p95(busy) * 1_000:.0f} ms",
        "printed",
        met=bool(plans),
        peer=f"{_p95(idle) * 1_000:.0f} ms: the bot idle",
    )


@contextmanager
def _running_bot() -> Iterator[httpx.Client]:
    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen(
            [sys.executable, "-m", "bot", "run"],
            env={**os.environ, "MAKKER_DATA": folder},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as process,
    ):
        assert process.stdout is not None
        found = re.search(r"http://\S+", process.stdout.readline())
        assert found is not None
        with httpx.Client(base_url=found[0].rstrip("/"), timeout=20) as http:
            http.get("/local/idle")
            yield http
        process.terminate()


@contextmanager
def _matching(size: int) -> Iterator[list[float]]:
    """Match again and again in a child while the block runs; gives when each plan had come."""
    inputs = make_inputs(size)
    done: list[float] = []
    stop = threading.Event()
    child = Child()

    def go_on() -> None:
        while not stop.is_set():
            child.run(plan_and_peak, (inputs,))
            done.append(time.perf_counter())

    beside = threading.Thread(target=go_on)
    beside.start()
    yield done
    stop.set()
    beside.join()
    child.kill()


def _reply_times(http: httpx.Client, replies: int) -> list[float]:
    users = [user["id"] for user in http.get("/local/world").json()["users"] if user["started"]]
    times = []
    for number in range(replies):
        chat = f"/local/chats/{users[number % len(users)]}"
        known = len(http.get(chat).json())
        began = time.perf_counter()
        http.post(f"{chat}/messages", json={"text": "/menu"}).raise_for_status()
        while len(http.get(chat).json()) < known + 2:
            time.sleep(0.001)
        times.append(time.perf_counter() - began)
        time.sleep(max(0.0, PACE - times[-1]))
    return times


def _p95(times: list[float]) -> float:
    return sorted(times)[len(times) * 95 // 100]
