"""How long a newcomer waits, and how much memory the bot takes: `makker run` as they run it."""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

import httpx
import psutil

from tests.bench.table import Figure

RUNS = 5
START_GOAL = 2.0
MEMORY_GOAL = 120.0
PEER = (
    "import telegram.ext; import starlette, uvicorn, sqlite_utils, apscheduler.schedulers.asyncio"
)


def figures() -> Iterator[Figure]:
    """Start to first handled update (median) and resident memory after it."""
    with tempfile.TemporaryDirectory() as folder:
        first, _ = _start_once(folder)
        again = [_start_once(folder) for _ in range(RUNS)]
    bare = sorted(_bare_start() for _ in range(RUNS))[RUNS // 2]
    start = sorted(seconds for seconds, _ in again)[RUNS // 2]
    memory = max(megabytes for _, megabytes in again)
    yield Figure(
        f"start to first handled update, 14 people (median of {RUNS})",
        f"{start:.2f} s",
        f"under {START_GOAL:.0f} s",
        start < START_GOAL,
        f"{bare:.2f} s: Python with only the libraries imported",
    )
    yield Figure(
        "the same, the very first start", f"{first:.2f} s", f"under {START_GOAL:.0f} s",
        first < START_GOAL,
    )  # fmt: skip
    yield Figure(
        "resident memory, bot and local chat, 14 people",
        f"{memory:.0f} MB",
        f"under {MEMORY_GOAL:.0f} MB",
        memory < MEMORY_GOAL,
    )


def _start_once(folder: str) -> tuple[float, float]:
    """Start in that data folder, write as a colleague, wait for the answer; seconds and MB."""
    environment = {**os.environ, "MAKKER_DATA": folder}
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        found = re.search(r"http://\S+", process.stdout.readline())
        assert found is not None
        with httpx.Client(base_url=found[0].rstrip("/"), timeout=20) as http:
            users = http.get("/local/world").json()["users"]
            person = next(user["id"] for user in users if user["started"])
            chat = f"/local/chats/{person}"
            known = len(http.get(chat).json())
            http.post(f"{chat}/messages", json={"text": "/menu"}).raise_for_status()
            while len(http.get(chat).json()) < known + 2:
                time.sleep(0.005)
            seconds = time.perf_counter() - began
            http.get("/local/idle")
        megabytes = psutil.Process(process.pid).memory_info().rss / 1e6
        process.terminate()
        process.wait()
    return seconds, megabytes


def _bare_start() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", PEER], check=True)
    return time.perf_counter() - began
