"""Power loss: what lies on the disk at any moment holds all that Telegram was told to forget.

Copies show that the files are whole at any moment; a trace of system calls, that they are synced.
"""

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import psutil

from tests.proof.forks import Nest
from tests.proof.weeks import Weeks, some_weeks

FILES = ("makker.db", "makker.db-wal", "makker.db-shm")
LONGEST_PAUSE = 0.15
_CALL = re.compile(r"^\d+ +(?P<name>\w+)\((?P<rest>.*)$")
_OFFSET = re.compile(r"offset=(\d+)")


@dataclass(frozen=True)
class Copies:
    """What copies of the files held: how many were broken, and what confirmed text they lacked."""

    taken: int
    broken: int
    confirmed: int
    missing: int


def copies_under_load(nest: Nest, people: int, count: int) -> Copies:
    """Copy the files at so many random moments while all write, the bot stopped meanwhile."""
    with some_weeks(nest, people) as weeks, tempfile.TemporaryDirectory() as folder:
        _everybody_has_answered(weeks)
        taken: list[tuple[Path, set[str]]] = []
        writing = threading.Event()
        load = threading.Thread(target=_write_on, args=(weeks, writing))
        load.start()
        try:
            for number in range(count):
                time.sleep(weeks.random.uniform(0, LONGEST_PAUSE))
                taken.append(_copy_stopped(weeks, Path(folder) / str(number)))
        finally:
            writing.set()
            load.join()
        looks = [_look(copy, confirmed) for copy, confirmed in taken]
    return Copies(
        taken=len(taken),
        broken=sum(not whole for whole, _ in looks),
        confirmed=max(len(confirmed) for _, confirmed in taken),
        missing=sum(lacking for _, lacking in looks),
    )


def _everybody_has_answered(weeks: Weeks) -> None:
    weeks.start()
    weeks.settle()
    for _ in range(5):
        weeks.move(timedelta(days=1))
        weeks.settle()
        weeks.everybody_acts()
    weeks.settle()


def _write_on(weeks: Weeks, stop: threading.Event) -> None:
    while not stop.is_set():
        for one in weeks.colleagues:
            if one.wrote:
                weeks.edit(one)


def _copy_stopped(weeks: Weeks, to: Path) -> tuple[Path, set[str]]:
    """Copy the files while the bot stands still; gives where, and what it had confirmed by then."""
    assert weeks.bot is not None
    to.mkdir()
    os.kill(weeks.bot.pid, signal.SIGSTOP)
    try:
        confirmed = weeks.confirmed_texts()
        for name in FILES:
            shutil.copy(weeks.folder / name, to / name)
    finally:
        os.kill(weeks.bot.pid, signal.SIGCONT)
    return to, confirmed


def _look(copy: Path, confirmed: set[str]) -> tuple[bool, int]:
    with closing(sqlite3.connect(copy / FILES[0])) as db:
        whole = db.execute("pragma integrity_check").fetchone() == ("ok",)
        return whole, len(confirmed - Weeks.kept_texts(db))


@dataclass(frozen=True)
class Traced:
    """The higher offsets in a trace, and how many went out before their batch was synced."""

    offsets: int
    too_early: int


def traced(people: int, *changes: str) -> Traced:
    """Run a bot under strace while everybody writes; FileNotFoundError where there is no strace."""
    with some_weeks(None, people) as weeks, tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "trace"
        command = [
            "strace", "-f", "--seccomp-bpf", "-y", "-s", "20000", "-o", str(output),
            "-e", "trace=fdatasync,fsync,sendto,sendmsg,recvfrom,recvmsg",
            sys.executable, "-m", "tests.run_bot",
            str(weeks.folder), weeks.url, weeks.server.token, *changes,
        ]  # fmt: skip
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            process.stdout.readline()
            weeks.settle_by_report()
            for _ in range(6):
                for one in weeks.colleagues:
                    weeks.say(one, "/menu")
                weeks.settle_by_report()
            # strace lets its child go when it is ended itself.
            for bot in psutil.Process(process.pid).children():
                bot.kill()
            process.wait()
        return _judge(output.read_text(encoding="utf-8", errors="replace").splitlines())


def _judge(lines: Iterable[str]) -> Traced:
    """Between the arrival of a batch and the offset that confirms it lies a sync of the log."""
    highest = offsets = too_early = 0
    synced = False
    for line in lines:
        found = _CALL.match(line)
        if found is None:
            continue
        name, rest = found["name"], found["rest"]
        if name.startswith("recv") and '\\"update_id\\"' in rest:
            synced = False
        elif name in {"fdatasync", "fsync"} and "makker.db-wal" in rest and rest.endswith("= 0"):
            synced = True
        elif name.startswith("send") and (offset := _OFFSET.search(rest)):
            higher = int(offset[1]) > highest
            highest = max(highest, int(offset[1]))
            offsets += higher
            too_early += higher and not synced
    return Traced(offsets, too_early)
