"""How fast Telegram lets a bot speak: 30 messages a second, one a chat, 20 a minute in a group.

Pure; `now` is a monotonic time in seconds.
"""

import math
from collections import deque
from dataclasses import dataclass, field

_FREE = frozenset({"answerCallbackQuery", "deleteMessage", "deleteMessages", "leaveChat"})
TALKING_SECONDS = 10.0
"""So long after a reply a broadcast leaves one place free for the next."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages a second in all, seconds between two in a private chat and in a group."""

    overall: int = 30
    private: float = 1.0
    group: float = 3.0


@dataclass(slots=True)
class Rates:
    """Remembers what was sent when, and says how long a chat must still wait."""

    limits: Limits | None = field(default_factory=Limits)
    _last: deque[float] = field(default_factory=deque)
    _chats: dict[int, float] = field(default_factory=dict)
    _paused_until: float = 0.0
    _next_broadcast: float = float("-inf")
    _last_urgent: float = float("-inf")

    def room(self, now: float) -> int:
        """How many messages may be sent to different chats right now."""
        if now < self._paused_until:
            return 0
        if self.limits is None:
            return 1_000
        while self._last and self._last[0] <= now - 1.0:
            self._last.popleft()
        return self.limits.overall - len(self._last)

    def broadcasts(self, now: float, urgent: int = 0) -> int:
        """How many of a broadcast may be sent now, beside so many that are urgent.

        They go evenly: in bursts they would take a whole second's room, and a reply would wait
        for the next second. While somebody talks with the bot a place is left for the next reply.
        """
        if urgent:
            self._last_urgent = now
        if self.limits is None:
            return 1_000
        paced = 1 + math.floor((now - self._due(now)) / self._pace + 1e-6)
        return max(0, min(paced, self.room(now) - urgent - self._kept_free(now)))

    def note_broadcasts(self, count: int, now: float) -> None:
        """So many of a broadcast are being sent."""
        if self.limits is not None and count:
            self._next_broadcast = self._due(now) + count * self._pace

    def wait_for_broadcast(self, now: float, sent: int = 0) -> float:
        """Seconds until another of a broadcast may be sent, when so many messages go now."""
        if self.limits is None:
            return 0.0
        paced = max(0.0, self._due(now) - now)
        # So many of the oldest must be a second old before there is a place.
        missing = 1 + self._kept_free(now) - (self.room(now) - sent)
        if missing <= 0:
            return paced
        oldest = self._last[missing - 1] if missing <= len(self._last) else now
        return max(paced, oldest + 1.0 - now)

    def _kept_free(self, now: float) -> int:
        return int(now - self._last_urgent < TALKING_SECONDS)

    def _due(self, now: float) -> float:
        """When the next of a broadcast is due; one that is late is made up for, and no more."""
        return max(self._next_broadcast, now - self._pace)

    @property
    def _pace(self) -> float:
        assert self.limits is not None
        return 1 / self.limits.overall

    def wait(self, now: float) -> float:
        """Seconds until there is room again; 0 when there is."""
        if now < self._paused_until:
            return self._paused_until - now
        if self.limits is None or self.room(now) > 0:
            return 0.0
        return max(0.0, self._last[0] + 1.0 - now)

    def resting(self, now: float) -> dict[int, float]:
        """The chats that must wait, and until when; forgets those that need not any more."""
        for chat in [chat for chat, until in self._chats.items() if until <= now]:
            del self._chats[chat]
        return self._chats

    def note(self, chat: int, method: str, now: float) -> None:
        """A message is being sent to a chat."""
        if self.limits is None or method in _FREE:
            return
        self._last.append(now)
        self._chats[chat] = now + (self.limits.private if chat > 0 else self.limits.group)

    def landed(self, launched: float, now: float) -> None:
        """A message that was noted at `launched` has come back: it counts from now on.

        Telegram counts when it arrives, which may be any moment in between. Counted from its
        launch, a second's 30 that were held up on the way would meet the next second's there.
        """
        if launched in self._last:
            self._last.remove(launched)
            self._last.append(now)

    def pause(self, seconds: float, now: float) -> None:
        """Telegram said to wait (429): nothing is sent until then."""
        self._paused_until = max(self._paused_until, now + seconds)
