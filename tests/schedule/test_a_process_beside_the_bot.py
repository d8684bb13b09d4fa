"""A child process: one piece of work after another, and nothing of it is left when it ends."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from types import FunctionType, ModuleType

import psutil
import pytest

from bot.child import NICENESS, Child, ChildDiedError
from tests.schedule import work

BOT_WITH_A_CHILD = """
from bot.child import Child
from tests.schedule import work
Child().run(work.tell_and_wait, {arguments!r})
"""


@pytest.fixture
def child() -> Iterator[Child]:
    child = Child()
    yield child
    child.kill()


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    return path


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    path = tmp_path / "gate"
    os.mkfifo(path)
    return path


def test_it_does_one_piece_of_work_after_another_in_the_same_process(child: Child) -> None:
    assert child.run(work.double, (21,)) == 42
    first, second = child.run(work.own_process, (0,)), child.run(work.own_process, (0,))
    assert first == second
    assert first[0] != os.getpid()
    assert child.ready


def test_it_lets_the_bot_go_first(child: Child) -> None:
    own = os.getpriority(os.PRIO_PROCESS, 0)
    assert child.run(work.own_process, (0,))[1] == min(own + NICENESS, 19)


def test_it_brings_no_process_but_itself() -> None:
    before = set(psutil.Process().children(recursive=True))
    child = Child()
    pid, _ = child.run(work.own_process, (0,))
    assert {one.pid for one in psutil.Process().children(recursive=True)} == {
        pid,
        *(one.pid for one in before),
    }
    child.kill()
    assert set(psutil.Process().children(recursive=True)) == before


def test_much_goes_both_ways(child: Child) -> None:
    assert child.run(work.many_bytes, (5_000_000,)) == b"x" * 5_000_000
    assert child.run(len, (b"x" * 5_000_000,)) == 5_000_000


def test_what_a_library_prints_does_not_come_between_the_answers(child: Child) -> None:
    assert [child.run(work.talk, (number,)) for number in range(3)] == [0, 1, 2]


def test_an_error_of_the_work_is_raised_here_with_its_place_and_the_child_goes_on(
    child: Child,
) -> None:
    with pytest.raises(ValueError, match="Jens Hansen") as caught:
        child.run(work.fail, (0,))
    file, _, line = str(vars(caught.value)["raised_at"]).rpartition(":")
    assert Path(file).name == "work.py"
    assert "raise ValueError" in Path(file).read_text().splitlines()[int(line) - 1]
    assert child.run(work.double, (2,)) == 4


@pytest.mark.parametrize(
    ("function", "kind"),
    [(work.fail_stubbornly, "StubbornError"), (work.give_what_cannot_be_sent, "lambda")],
)
def test_what_cannot_be_sent_back_is_an_error_and_the_child_goes_on(
    child: Child, function: Callable[[int], object], kind: str
) -> None:
    with pytest.raises(Exception, match=kind):
        child.run(function, (0,))
    assert child.run(work.double, (2,)) == 4


def test_work_that_it_cannot_find_is_an_error_and_the_child_goes_on(
    child: Child, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = ModuleType("only_here")
    here.double = FunctionType(work.double.__code__, {}, "double")  # type: ignore[attr-defined]
    here.double.__module__ = here.__name__
    monkeypatch.setitem(sys.modules, here.__name__, here)
    with pytest.raises(ModuleNotFoundError, match="only_here"):
        child.run(here.double, (1,))
    assert child.run(work.double, (2,)) == 4


def test_arguments_that_cannot_be_sent_leave_it_as_it_was(child: Child) -> None:
    with pytest.raises(Exception, match="lambda"):
        child.run(work.double, (lambda: 1,))
    assert child.ready
    assert child.run(work.double, (2,)) == 4


@pytest.mark.parametrize("death", [work.die, work.die_of_a_signal])
def test_one_that_dies_at_its_work_says_so_and_is_not_ready_any_more(
    child: Child, death: Callable[[int], int]
) -> None:
    with pytest.raises(ChildDiedError, match=f"ran {death.__name__} ended before it answered"):
        child.run(death, (0,))
    assert not child.ready
    with pytest.raises(ChildDiedError):
        child.run(work.double, (2,))


def test_one_that_is_killed_at_its_work_is_gone_at_once(
    child: Child, pipe: Path, gate: Path
) -> None:
    errors: list[BaseException] = []

    def run() -> None:
        try:
            child.run(work.tell_and_wait, (str(pipe), str(gate)))
        except ChildDiedError as error:
            errors.append(error)

    thread = Thread(target=run)
    thread.start()
    pid = int(pipe.read_text())
    child.kill()
    thread.join()
    assert [type(error) for error in errors] == [ChildDiedError]
    assert not psutil.pid_exists(pid)
    child.kill()


def test_control_c_is_for_the_bot_and_not_for_its_children(child: Child) -> None:
    pid, _ = child.run(work.own_process, (0,))
    assert os.getpgid(pid) != os.getpgid(0)


def test_none_is_left_behind_by_a_bot_that_was_killed(pipe: Path, gate: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", BOT_WITH_A_CHILD.format(arguments=(str(pipe), str(gate)))]
    ) as bot:
        orphan = psutil.Process(int(pipe.read_text()))
        bot.send_signal(signal.SIGKILL)
    assert orphan.is_running()
    gate.write_text("go on")
    orphan.wait(timeout=60)
