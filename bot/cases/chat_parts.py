"""What the screens of this room share: what is one's own, what is stale, what is awaited."""

from dataclasses import dataclass

from bot import people
from bot.cases import store, store_asks
from bot.cases.rules import Ask, Case
from bot.transport import Turn


@dataclass(frozen=True, slots=True)
class Asked:
    """What the turn's person is asked, in which case."""

    ask: Ask
    case: Case


def stop_awaiting(turn: Turn) -> None:
    """The person's next free text belongs to none of this room any more."""
    people.stop_awaiting(turn, "case_")


def is_too_long(turn: Turn, text: str, room: int) -> bool:
    """Whether a text is longer than there is room for; says so."""
    if len(text) <= room:
        return False
    turn.reply(turn.say("cases-too-long", length=len(text), room=room))
    return True


def find_own(turn: Turn, case_id: int) -> Case | None:
    """The person's own case that was sent and that they may see now, or None."""
    case = store.find(turn.db, case_id)
    if case is None or case.bringer != turn.who.key or case.sent is None:
        return None
    return case if case.sent >= people.own_since(turn.who) else None


def find_asked(turn: Turn, ask_id: int) -> Asked | None:
    """What the person is asked by that id, in whatever state, or None."""
    ask = store_asks.find(turn.db, ask_id)
    if ask is None or ask.person != turn.who.key or ask.state == "chosen":
        return None
    case = store.find(turn.db, ask.case)
    return None if case is None else Asked(ask, case)


def is_answer_locked(turn: Turn, ask: Ask) -> bool:
    """Whether somebody's answers are locked since they came from elsewhere; says so."""
    written = [one.at for one in store_asks.reflections_of(turn.db, ask.id).values()]
    return bool(written) and people.is_locked(turn, min(written))
