"""What the screens of this room share: what is one's own, what is awaited, what is too long."""

from datetime import time, timedelta

from bot import people
from bot.goals import store
from bot.goals.rules import Goal
from bot.transport import Turn, number, stale


def await_today(turn: Turn, subject: str) -> None:
    """Let the person's next free text answer `subject` until the day is over."""
    midnight = turn.calendar.at(turn.now.date() + timedelta(days=1), time(0))
    people.await_text(turn.db, turn.who.key, subject, midnight)


def stop_awaiting(turn: Turn) -> None:
    """The person's next free text belongs to none of this room any more."""
    person = people.find(turn.db, turn.who.key)
    if person is not None and (person.awaiting or "").startswith("goal_"):
        people.await_text(turn.db, person.key, None)


def is_too_long(turn: Turn, text: str, room: int) -> bool:
    """Whether a text is longer than there is room for; says so."""
    if len(text) <= room:
        return False
    turn.reply(turn.say("goals-too-long", length=len(text), room=room))
    return True


def find_own(turn: Turn, goal_id: int) -> Goal | None:
    """The person's own goal with that id that they may see now, in whatever state, or None.

    What was made before they came from another account is locked.
    """
    goal = store.find(turn.db, goal_id)
    if goal is None or goal.owner != turn.who.key:
        return None
    return goal if goal.made >= people.own_since(turn.who) else None


def own_open(turn: Turn, arguments: tuple[str, ...]) -> Goal | None:
    """The person's own goal that a button is about and that is worked on; else it is stale."""
    goal = find_own(turn, number(arguments))
    if goal is None or not goal.is_open:
        stale(turn)
        return None
    return goal


def own_kept(turn: Turn, arguments: tuple[str, ...]) -> Goal | None:
    """The person's own goal that a button is about and that is no draft; else it is stale."""
    goal = find_own(turn, number(arguments))
    if goal is None or goal.state == "draft":
        stale(turn)
        return None
    return goal


def reload(turn: Turn, goal: Goal) -> Goal:
    """The goal as it is now."""
    found = store.find(turn.db, goal.id)
    assert found is not None
    return found
