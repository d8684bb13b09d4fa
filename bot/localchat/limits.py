"""Telegram's rates, kept when asked to: how long a bot that sends too fast must wait.

Figures from "My bot is hitting limits" in Telegram's FAQ for bots; the time is given by the caller.
"""

import math
from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `count` messages in any `seconds`."""

    count: int
    seconds: float


IN_ALL = Rate(30, 1)
# One a second, averaged over three: short bursts pass at Telegram too.
PRIVATE_CHAT = Rate(3, 3)
GROUP = Rate(20, 60)


class RateLimits:
    """What was sent of late; `enforce` says whether the rates hold."""

    def __init__(self) -> None:
        self.enforce = False
        self._all: deque[float] = deque()
        self._chats: dict[int, deque[float]] = {}

    def retry_after(self, chat_id: int, seconds: float) -> int | None:
        """None, and the message counts, when it may be sent at that (monotonic) second.

        Else the whole seconds to wait; a refused message does not count.
        """
        if not self.enforce:
            return None
        chat = self._chats.setdefault(chat_id, deque())
        rates = ((self._all, IN_ALL), (chat, PRIVATE_CHAT if chat_id > 0 else GROUP))
        waits = [_wait(sent, rate, seconds) for sent, rate in rates]
        if any(waits):
            return math.ceil(max(waits))
        for sent, _ in rates:
            sent.append(seconds)
        return None


def _wait(sent: deque[float], rate: Rate, seconds: float) -> float:
    while sent and sent[0] <= seconds - rate.seconds:
        sent.popleft()
    return sent[0] + rate.seconds - seconds if len(sent) >= rate.count else 0
