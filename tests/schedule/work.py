"""What the child processes of these tests do; light, since each child loads it anew."""

import os
import signal
import threading
import time
from pathlib import Path


class StubbornError(Exception):
    """An error that cannot be made again from what it holds."""

    def __init__(self, name: str, number: int) -> None:
        super().__init__(f"{name} {number}")


def double(number: int) -> int:
    return 2 * number


def own_process(_: int) -> tuple[int, int]:
    """The process in which it runs, and how much it gives way to others."""
    return os.getpid(), os.getpriority(os.PRIO_PROCESS, 0)


def wait_at(gate: str) -> str:
    """Wait until somebody writes to the named pipe, and give what they wrote."""
    return Path(gate).read_text()


def tell_and_wait(pipe: str, gate: str) -> str:
    """Say which process it is, then wait."""
    Path(pipe).write_text(str(os.getpid()))
    return wait_at(gate)


def fail(_: int) -> int:
    raise ValueError("Jens Hansen")


def fail_stubbornly(_: int) -> int:
    raise StubbornError("Jens", 1)


def die(_: int) -> int:
    os._exit(3)


def die_of_a_signal(_: int) -> int:
    signal.raise_signal(signal.SIGKILL)
    time.sleep(60)
    return 0


def talk(number: int) -> int:
    """Print, as a library might."""
    print("printed")
    os.write(1, b"written")
    return number


def give_what_cannot_be_sent(_: int) -> object:
    return lambda: None


def many_bytes(count: int) -> bytes:
    return b"x" * count


def place() -> tuple[int, int]:
    """The process and the thread in which it runs."""
    return os.getpid(), threading.get_ident()
