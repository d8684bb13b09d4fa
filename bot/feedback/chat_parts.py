"""What the screens of this room share: what is one's own, what is stale, what is awaited."""

from bot import people
from bot.feedback import letters, store_given
from bot.feedback.rules import Feedback
from bot.transport import Button, Turn


def stop_awaiting(turn: Turn) -> None:
    """The person's next free text belongs to none of this room any more."""
    people.stop_awaiting(turn, "feedback_")


def find_draft(turn: Turn, feedback_id: int) -> Feedback | None:
    """The person's own feedback with that id, as long as it is not sent, or None."""
    found = store_given.find(turn.db, feedback_id)
    return found if found is not None and found.giver == turn.who.key and not found.sent else None


def find_given(turn: Turn, feedback_id: int) -> Feedback | None:
    """Feedback that the person has sent and may see now, or None."""
    found = store_given.find(turn.db, feedback_id)
    if found is None or found.giver != turn.who.key or found.sent is None:
        return None
    return found if found.sent >= people.own_since(turn.who) else None


def find_received(turn: Turn, feedback_id: int) -> Feedback | None:
    """Feedback that the person has got and may see now, or None."""
    found = store_given.find(turn.db, feedback_id)
    if found is None or found.receiver != turn.who.key or found.sent is None:
        return None
    return found if found.sent >= people.own_since(turn.who) else None


def is_here(turn: Turn, key: str) -> bool:
    """Whether somebody takes part still."""
    person = people.find(turn.db, key)
    return person is not None and person.is_active


def draft_buttons(turn: Turn, drop: str) -> list[list[Button]]:
    """The ways out of writing: leave it for later, or delete the draft."""
    return [
        [
            Button(str(turn.say("feedback-button-later")), "feedback.later"),
            Button(str(turn.say("feedback-button-drop")), drop),
        ]
    ]


def say_withdraw(turn: Turn, data: str) -> None:
    """Ask before something is taken back; `data` is the button's that does it."""
    turn.reply(
        turn.say("feedback-withdraw-ask"),
        [
            [Button(str(turn.say("feedback-button-withdraw-now")), data)],
            letters.back(turn.say),
        ],
    )
