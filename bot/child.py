"""A process beside the bot, in which long work does not hold up replies; both ends of its pipes.

Only the bot and its child write to these pipes, so what is unpickled is the bot's own. The child
begins with this module alone: one of multiprocessing's would load the whole bot first, bring a
second process that stays, and outlive a bot that was killed.
"""

import os
import pickle  # nosec B403
import subprocess  # nosec B404
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import IO, Any

NICENESS = 10
"""Replies go before: on a machine with one core, a child gets what the bot leaves."""
_LENGTH = 8


class ChildDiedError(Exception):
    """A child ended in the midst of its work, for instance for want of memory."""


class Child:
    """A child process; it does one piece of work after another until it is killed.

    `ready`: it can be given work. It is not while it works, nor when it died.
    """

    def __init__(self) -> None:
        # A group of its own: the Ctrl-C that stops the bot is not for its children.
        self._process = subprocess.Popen(  # nosec B603
            [sys.executable, "-P", "-m", "bot.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            process_group=0,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._to, self._from = self._process.stdin, self._process.stdout
        self.ready = True

    def run(self, work: Callable[..., Any], arguments: Sequence[Any]) -> Any:
        """Give what `work(*arguments)` gives there, and raise what it raises; blocks until then.

        Such an error has the place where it was raised as its attribute `raised_at`. Raises
        ChildDiedError when the process ends before it answers.
        """
        asked = pickle.dumps((work, tuple(arguments)))
        self.ready = False
        try:
            _put(self._to, asked)
            answer = _take(self._from)
        except (EOFError, OSError, ValueError) as error:  # ValueError: the pipe is closed
            raise ChildDiedError(
                f"The child process that ran {work.__qualname__} ended before it answered; "
                "see whether the machine ran out of memory."
            ) from error
        self.ready = True
        failed, value = pickle.loads(answer)  # noqa: S301  # nosec B301
        if failed:
            raise value
        return value

    def kill(self) -> None:
        """End it at once, whatever it is doing; run() in another thread raises ChildDiedError."""
        self.ready = False
        self._process.kill()
        self._process.wait()
        for pipe in (self._to, self._from):
            with suppress(OSError):  # what was not written yet has no reader any more
                pipe.close()


def main() -> None:
    """Do what is asked for on standard input, until the bot closes it or is gone."""
    os.nice(NICENESS)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # What a library prints must not come between the answers.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    with suppress(EOFError, BrokenPipeError), answers:
        while True:
            _put(answers, _answer(_take(sys.stdin.buffer)))


def _answer(asked: bytes) -> bytes:
    """Do the work, and give whether it failed, and its result or error."""
    try:
        work, arguments = pickle.loads(asked)  # noqa: S301  # nosec B301
        return pickle.dumps((False, work(*arguments)))
    except Exception as error:  # noqa: BLE001 - raised again in the bot
        return _failure(error)


def _failure(error: Exception) -> bytes:
    place = {"raised_at": _place(error)}
    vars(error).update(place)
    try:
        answer = pickle.dumps((True, error))
        pickle.loads(answer)  # noqa: S301  # nosec B301
    except Exception:  # noqa: BLE001 - some errors cannot be made again from what they hold
        plain = RuntimeError(type(error).__name__)
        vars(plain).update(place)
        return pickle.dumps((True, plain))
    return answer


def _place(error: Exception) -> str:
    trace = error.__traceback__
    assert trace is not None
    while trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rpartition('/bot/')[2]}:{trace.tb_lineno}"


def _put(pipe: IO[bytes], content: bytes) -> None:
    pipe.write(len(content).to_bytes(_LENGTH) + content)
    pipe.flush()


def _take(pipe: IO[bytes]) -> bytes:
    length = pipe.read(_LENGTH)
    content = pipe.read(int.from_bytes(length))
    if len(length) < _LENGTH or len(content) < int.from_bytes(length):
        raise EOFError
    return content


if __name__ == "__main__":
    main()
