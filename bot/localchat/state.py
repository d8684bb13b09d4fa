"""What a running server holds besides the world: who waits, faults to play, calls, the bot's word.

All of it is in memory and belongs to the server's event loop.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from bot.localchat.limits import RateLimits
from bot.localchat.world import Json, World

CALLS_KEPT = 20_000


class Fault(BaseModel):
    """Something that goes wrong with the next calls of a method.

    `timeout_after` and `timeout_before` never answer: the call is done, or not. `reset` cuts the
    line before the call is done. `html` answers as a proxy does. `error` answers as Telegram does.
    `slow` does what was asked and sends its answer a byte at a time; `malformed` does it and
    answers half an object. `updates` answers getUpdates with these, whatever waits.
    """

    model_config = ConfigDict(extra="forbid")

    method: str
    times: int = 1
    status: int = 500
    description: str = "Internal Server Error"
    retry_after: int | None = None
    migrate_to: int | None = None
    updates: list[dict[str, Any]] = []
    mode: Literal[
        "error",
        "timeout_before",
        "timeout_after",
        "reset",
        "html",
        "slow",
        "malformed",
        "updates",
    ] = "error"

    @property
    def comes_after(self) -> bool:
        """Whether the call is done first, and only its answer goes wrong."""
        return self.mode in {"timeout_after", "slow", "malformed"}


class BotReport(BaseModel):
    """What the bot last said of itself: what it has seen and done, and what is due next."""

    model_config = ConfigDict(extra="forbid")

    clock_version: int
    last_update_id: int | None = None
    idle: bool
    next_due: datetime | None = None
    next_name: dict[str, str] | None = None


@dataclass(slots=True)
class Bell:
    """Wakes whoever waits for the world to change, and tells the pages what did."""

    closed: bool = False
    _waiters: set[asyncio.Event] = field(default_factory=set)
    _listeners: set[asyncio.Queue[Json | None]] = field(default_factory=set)

    def ring(self, what: str, chat: int | None = None) -> None:
        """Something changed: what, and in which chat."""
        for waiter in self._waiters:
            waiter.set()
        for listener in self._listeners:
            listener.put_nowait({"what": what, "chat": chat})

    def close(self) -> None:
        """Let go of everybody: the server stops."""
        self.closed = True
        for waiter in self._waiters:
            waiter.set()
        for listener in self._listeners:
            listener.put_nowait(None)

    async def wait_until(self, is_so: Callable[[], bool], seconds: float) -> bool:
        """Wait until it is so, the bell is closed or that many real seconds are over.

        Gives whether it is so.
        """
        waiter = asyncio.Event()
        self._waiters.add(waiter)
        try:
            async with asyncio.timeout(seconds):
                while not is_so() and not self.closed:
                    waiter.clear()
                    await waiter.wait()
        except TimeoutError:
            pass
        finally:
            self._waiters.discard(waiter)
        return is_so()

    def listen(self) -> "asyncio.Queue[Json | None]":
        """A queue of all that changes from now on; None ends it."""
        listener: asyncio.Queue[Json | None] = asyncio.Queue()
        if self.closed:
            listener.put_nowait(None)
        self._listeners.add(listener)
        return listener

    def stop_listening(self, listener: "asyncio.Queue[Json | None]") -> None:
        """Forget a queue."""
        self._listeners.discard(listener)


@dataclass(slots=True)
class ServerState:
    """The world and everything around it while the server runs."""

    world: World
    bell: Bell = field(default_factory=Bell)
    limits: RateLimits = field(default_factory=RateLimits)
    faults: list[Fault] = field(default_factory=list)
    report: BotReport | None = None
    poller: object = None
    _calls: deque[Json] = field(default_factory=lambda: deque(maxlen=CALLS_KEPT))
    _call_count: int = 0

    def __post_init__(self) -> None:
        self.world.listeners.append(self.bell.ring)

    def take_fault(self, method: str) -> Fault | None:
        """The fault to play for this call, used up by it; None when the call goes well."""
        for place, fault in enumerate(self.faults):
            if fault.method == method:
                if fault.times <= 1:
                    del self.faults[place]
                else:
                    self.faults[place] = fault.model_copy(update={"times": fault.times - 1})
                return fault
        return None

    def log_call(self, method: str, params: Json) -> Json:
        """A new line in the list of calls, to be filled with its outcome."""
        self._call_count += 1
        call: Json = {
            "n": self._call_count,
            "method": method,
            "params": params,
            "ok": None,
            "status": None,
            "description": None,
        }
        self._calls.append(call)
        return call

    def calls_since(self, number: int) -> list[Json]:
        """The calls after that number, in order; those under way have `ok` None."""
        return [call for call in self._calls if call["n"] > number]

    def pending(self) -> str | None:
        """What the bot has not seen or done yet, as a sentence; None when it is idle."""
        version, newest = self.world.clock.version, self.world.updates.newest_id
        report = self.report
        if report is None:
            return "The bot has not reported yet: is it running?"
        if report.clock_version != version:
            return (
                f"The bot has not seen the clock move: it knows version {report.clock_version}, "
                f"and it is {version}."
            )
        if newest is not None and (report.last_update_id or 0) < newest:
            return (
                f"The bot has handled updates up to {report.last_update_id}, "
                f"and the newest is {newest}."
            )
        return None if report.idle else "The bot has seen all, and is at work."
