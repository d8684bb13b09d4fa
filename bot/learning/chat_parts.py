"""What the screens of learning events share: taps about one event, its people, its buttons."""

from collections.abc import Callable

from bot import people
from bot.feature import Tap
from bot.learning import planning, processing, rules, store
from bot.learning.store import Entered
from bot.texts import Html
from bot.transport import Button, Turn, number, stale

SHOWN_NAMES = 12
OnEvent = Callable[[Turn, Entered, tuple[str, ...]], None]
"""A tap about an event: the turn, the event, and the arguments after its id."""


def about_event(change: OnEvent) -> Tap:
    """A tap whose first argument is the id of an event; else it is stale."""

    def tap(turn: Turn, arguments: tuple[str, ...]) -> None:
        entered = store.find(turn.db, number(arguments))
        if entered is None:
            stale(turn)
            return
        change(turn, entered, arguments[1:])

    return tap


def word_people(turn: Turn, entered: Entered) -> Html:
    """Who takes part, by name as long as these are few."""
    names = [one.name for one in processing.participants(turn.db, entered)]
    if rules.is_over(entered.event, turn.now.date()) and entered.state == "begun" and not names:
        return turn.say("learning-people-past")
    if not names:
        return turn.say("learning-people-none")
    if len(names) > SHOWN_NAMES:
        return turn.say("learning-people-many", count=len(names))
    return turn.say("learning-people", names=sorted(names, key=people.danish_order))


def plan_again(turn: Turn, entered: Entered) -> None:
    """Something about an event has changed: plan its after-processing anew, if it is saved."""
    if entered.state != "draft":
        planning.plan(turn, reload(turn, entered))


def reload(turn: Turn, entered: Entered) -> Entered:
    """The event as it is now."""
    found = store.find(turn.db, entered.id)
    assert found is not None
    return found


def button(turn: Turn, label: str, data: str) -> Button:
    """A button with a label of this room's texts."""
    return Button(turn.say(f"learning-button-{label}"), data)


def done(turn: Turn, entered: Entered) -> list[Button]:
    """The last row of a screen: back to the event."""
    return [button(turn, "done", f"learning.event:{entered.id}")]
