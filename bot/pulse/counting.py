"""From somebody's answers to counts: what is added, and what is kept of whose they were."""

from bot.pulse import store
from bot.pulse.drafts import Drafts
from bot.pulse.rules import Pulse
from bot.transport import Turn


def find_unanswered(turn: Turn, person: str) -> Pulse | None:
    """The pulse that is open and that somebody is not done with; None when there is none."""
    pulse = store.open_pulse(turn.db) if turn.settings.pulse else None
    if pulse is None or store.is_done(turn.db, pulse.month, person):
        return None
    return pulse


def count_answers(turn: Turn, pulse: Pulse, drafts: Drafts, person: str) -> None:
    """Count what somebody has answered, and note that they are done; nothing joins the two."""
    answers = {
        item: value
        for item, value in drafts.of(pulse.month, person).items()
        if value is not None and item in pulse.items
    }
    store.count(turn.db, pulse.month, store.group_of(turn.db, person), answers)
    store.note_done(turn.db, pulse.month, person)
