"""What the host and the facilitators are told when nothing is replicated."""

from bot.replication.rules import FAULT, Kind, fault_as_text
from bot.transport import Turn


def note(turn: Turn, kind: Kind | None, reason: str) -> None:
    """Remember a fault for `makker status` and the facilitators' note, or that it is over."""
    with turn.db.transaction():
        if kind is None:
            turn.db.set_meta(FAULT, None)
        else:
            turn.db.set_meta(FAULT, fault_as_text(turn.at, kind, reason))
            turn.note_fault("replica", kind)
