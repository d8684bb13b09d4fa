"""Nobody's flood stops the others: 60 updates a minute from one person, then quiet.

In memory only, by the Telegram id of the sender; forgotten a minute after the last update.
"""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

MOST = 60
SECONDS = 60
SENDERS_SWEPT = 1000
FLOOD = "flood"
"""What the one update that is kept of a flood says in place of its content."""

Verdict = Literal["keep", "tell", "drop"]


@dataclass(slots=True)
class _Sender:
    """The last updates that were kept, and when one was last dropped (seconds since 1970)."""

    kept: deque[int] = field(default_factory=lambda: deque(maxlen=MOST))
    dropped: int | None = None
    latest: int = 0


class Flood:
    """Says of each update whether it is kept."""

    def __init__(self) -> None:
        self._senders: dict[int, _Sender] = {}

    def judge(self, sender: int, at: int) -> Verdict:
        """What to do with an update of that sender, sent at `at` (seconds since 1970).

        `tell` is said once a flood: of the first update past the 60, after a minute without one
        that was dropped.
        """
        if len(self._senders) >= SENDERS_SWEPT:
            self._sweep(at)
        known = self._senders.setdefault(sender, _Sender())
        known.latest = max(known.latest, at)
        # Both ways: what waited for hours comes in one batch with what was sent just now.
        if sum(abs(at - other) < SECONDS for other in known.kept) < MOST:
            known.kept.append(at)
            return "keep"
        told = known.dropped is not None and at - known.dropped < SECONDS
        known.dropped = at
        return "drop" if told else "tell"

    def _sweep(self, at: int) -> None:
        self._senders = {
            sender: known for sender, known in self._senders.items() if at - known.latest < SECONDS
        }


def sent_by(update: Mapping[str, Any], now: int) -> tuple[int, int] | None:
    """Who sent a kept update, and when; None when it says nothing of a sender.

    A message has Telegram's own time, so an hour's messages that waited are no flood.
    """
    for kind in ("message", "edited_message", "callback_query", "my_chat_member"):
        part = update.get(kind)
        if isinstance(part, dict) and "from" in part:
            sent = now if kind == "callback_query" else part.get("edit_date") or part["date"]
            return int(part["from"]["id"]), int(sent)
    return None


def stub(update: Mapping[str, Any], note: str) -> dict[str, Any]:
    """An update in place of one that is dropped: who and where, and that it was a flood."""
    query = update.get("callback_query", {})
    part = query or next(update[kind] for kind in update if kind != "update_id")
    message = query.get("message") or part
    return {
        "update_id": update["update_id"],
        "message": {
            "message_id": int(message.get("message_id", 0)),
            "date": int(message["date"]),
            "chat": message["chat"],
            "from": part["from"],
            note: {"kind": FLOOD},
        },
    }
