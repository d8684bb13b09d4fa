"""Bots that start in a tenth of the time: forked from a process that has loaded everything.

`python -m tests.proof.forks` reads the arguments of tests/run_bot.py as JSON, one bot a line, and
answers with its process id.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import bot.app
from bot.reflection.library import LibraryWatch, packaged_prompts
from bot.startup import check_text
from bot.texts import Texts
from tests import run_bot


class Bot:
    """A bot in a process of its own."""

    def __init__(self, pid: int) -> None:
        self.pid = pid

    @property
    def is_alive(self) -> bool:
        """Whether it has not ended yet."""
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        return True

    def end(self, number: signal.Signals = signal.SIGKILL) -> None:
        """End it by a signal, and wait until it has."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, number)
        while self.is_alive:
            time.sleep(0.002)


class Nest:
    """Where bots come from."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._bots: list[Bot] = []

    def start(self, *arguments: str) -> Bot:
        """Start a bot with these arguments of tests/run_bot.py."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(arguments) + "\n")
        self._process.stdin.flush()
        born = Bot(int(self._process.stdout.readline()))
        self._bots = [one for one in self._bots if one.is_alive] + [born]
        return born

    def close(self) -> None:
        """End every bot, and the nest."""
        for one in self._bots:
            one.end()
        self._process.terminate()
        self._process.communicate()


@contextlib.contextmanager
def a_nest() -> Iterator[Nest]:
    """A nest that is closed at the end, with all that came from it."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.proof.forks"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        nest = Nest(process)
        try:
            yield nest
        finally:
            nest.close()


def main() -> None:
    """Fork a bot for each line, until the input ends."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    # Read once for all bots: it is two thirds of a start.
    texts = Texts()
    library = LibraryWatch([packaged_prompts()], check_text=check_text)
    read = {"Texts": lambda: texts, "LibraryWatch": lambda *_, **__: library}
    for name, ready in read.items():
        setattr(bot.app, name, ready)
    for line in sys.stdin:
        arguments = json.loads(line)
        pid = os.fork()
        if pid == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            nowhere = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(nowhere, stream)
            run_bot.main(*arguments)
            os._exit(0)
        print(pid, flush=True)


if __name__ == "__main__":
    main()
