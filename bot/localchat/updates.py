"""The updates that wait for the bot: numbered, kept, and forgotten when a higher offset confirms.

The rules are those of the Bot API's getUpdates.
"""

from typing import Any

from bot.localchat.journal import Journal
from bot.localchat.ticking import WorldClock

MOST_AT_ONCE = 100
_FURTHEST_OFFSET = 10
# "except chat_member, message_reaction, and message_reaction_count (default)": getUpdates.
_ONLY_IF_ASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class UpdateQueue:
    """Pending updates in order. `first_id` is where a new world starts to count."""

    def __init__(self, journal: Journal, clock: WorldClock, first_id: int) -> None:
        self._journal = journal
        self._clock = clock
        self.webhook_url = ""
        kept = journal.entries.get("queue", {"next_id": first_id, "issued": 0, "allowed": []})
        self._next_id: int = kept["next_id"]
        self._issued: int = kept["issued"]
        self._allowed: list[str] = kept["allowed"]
        waiting = {
            int(key.removeprefix("update/")): value
            for key, value in journal.entries.items()
            if key.startswith("update/")
        }
        self._pending: dict[int, dict[str, Any]] = dict(sorted(waiting.items()))

    @property
    def newest_id(self) -> int | None:
        """The id of the newest update that was ever issued, None when there was none."""
        return self._next_id - 1 if self._issued else None

    @property
    def count(self) -> int:
        """How many updates wait."""
        return len(self._pending)

    @property
    def allowed(self) -> tuple[str, ...]:
        """The kinds that the bot asked for; empty for Telegram's default."""
        return tuple(self._allowed)

    def add(self, body: dict[str, Any]) -> int | None:
        """Number and keep an update. None when the bot did not ask for that kind."""
        kinds = [kind for kind in body if kind != "update_id"]
        if any(not self._is_allowed(kind) for kind in kinds):
            return None
        update_id = self._next_id
        self._next_id += 1
        self._issued += 1
        self._pending[update_id] = {"update_id": update_id, **body}
        self._journal.put(f"update/{update_id}", self._pending[update_id], self._clock.now())
        self._keep()
        return update_id

    def allow(self, kinds: list[str]) -> None:
        """Remember which kinds the bot wants from now on."""
        if kinds != self._allowed:
            self._allowed = list(kinds)
            self._keep()

    def confirm(self, offset: int) -> None:
        """Forget what a getUpdates with this offset confirms.

        A negative offset keeps that many of the newest and forgets the rest. One far beyond the
        newest is ignored, as by the Bot API server (TQueue, "Specified from_id is in the future").
        """
        if offset > self._next_id + _FURTHEST_OFFSET:
            return
        ids = list(self._pending)
        gone = ids[:offset] if offset < 0 else [number for number in ids if number < offset]
        for number in gone:
            del self._pending[number]
            self._journal.drop(f"update/{number}", self._clock.now())

    def pending(self, limit: int) -> list[dict[str, Any]]:
        """The oldest waiting updates, `limit` at most."""
        return list(self._pending.values())[:limit]

    def _is_allowed(self, kind: str) -> bool:
        return kind in self._allowed if self._allowed else kind not in _ONLY_IF_ASKED

    def _keep(self) -> None:
        value = {"next_id": self._next_id, "issued": self._issued, "allowed": self._allowed}
        self._journal.put("queue", value, self._clock.now())
