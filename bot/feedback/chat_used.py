"""*Hvad brugte du?*: two weeks after feedback was read, in one line of a week's message.

What was used is for the receiver alone; the giver hears that it was, if they want to tell.
"""

from datetime import date

from bot import guarding, people
from bot.feature import Line
from bot.feedback import letters, rules, store_given
from bot.feedback.chat_parts import find_received, is_here, stop_awaiting
from bot.feedback.chat_read import tell_giver
from bot.feedback.rules import Feedback
from bot.people import Person
from bot.transport import Button, Turn, number, stale


def write_week_line(turn: Turn, person: Person, day: date) -> Line | None:
    """*Hvad brugte du?*, two weeks after feedback was read: once, above a week's question."""
    say = turn.say_to(person)
    for one in reversed(store_given.received(turn.db, person.key, people.own_since(person))):
        if one.opened is None:
            continue
        if rules.recall_is_due(one, letters.day_of(turn, one.opened), day):
            store_given.note_recalled(turn.db, one.id, day)
            name = letters.name_of(turn, say, one.giver)
            used = Button(str(say("feedback-button-used")), f"feedback.used:{one.id}")
            return Line(say("feedback-recall", name=name), (used,))
    return None


def tap_used(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Skriv det kort*: the next text is what was used, for the person alone."""
    feedback = find_received(turn, number(arguments))
    if feedback is None:
        stale(turn)
        return
    subject = f"feedback_used:{feedback.id}"
    if turn.who.awaits(turn.now) == subject:
        return
    people.await_today(turn, subject)
    name = letters.name_of(turn, turn.say, feedback.giver)
    turn.reply(
        turn.say("feedback-used-write", name=name, room=rules.USED_LENGTH),
        [letters.back(turn.say)],
        subject=subject,
    )


def take_used(turn: Turn, item: str, text: str) -> None:
    """What was used, in the receiver's own words; the newest counts."""
    feedback = find_received(turn, number((item,)))
    if feedback is None:
        stop_awaiting(turn)
        turn.reply(turn.say("feedback-used-gone"))
        return
    if not _keep_used(turn, feedback, text, edited=False):
        return
    stop_awaiting(turn)
    turn.remember_incoming(f"feedback_used:{feedback.id}")
    if feedback.used_told or not is_here(turn, feedback.giver):
        turn.reply(turn.say("feedback-used-kept-alone"))
        return
    name = letters.name_of(turn, turn.say, feedback.giver)
    turn.reply(
        turn.say("feedback-used-kept", name=name),
        [
            [
                Button(str(turn.say("feedback-button-tell")), f"feedback.tell:{feedback.id}"),
                Button(str(turn.say("button-no")), f"feedback.tell_not:{feedback.id}"),
            ]
        ],
    )


def edit_used(turn: Turn, item: str, text: str) -> None:
    """The message with what was used was edited: it follows."""
    feedback = find_received(turn, number((item,)))
    if feedback is None or feedback.used in (None, text):
        return
    if _keep_used(turn, feedback, text, edited=True):
        turn.reply(turn.say("feedback-changed"))


def tap_tell(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Fortæl det*: the giver hears that it was used, and not for what."""
    feedback = find_received(turn, number(arguments))
    if feedback is None or feedback.used is None:
        stale(turn)
        return
    if feedback.used_told:
        return
    store_given.note_used_told(turn.db, feedback.id)
    tell_giver(turn, feedback, "feedback-used")
    name = letters.name_of(turn, turn.say, feedback.giver)
    turn.edit(turn.say("feedback-used-told", name=name))


def tap_tell_not(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Nej tak*: it stays with the receiver."""
    feedback = find_received(turn, number(arguments))
    if feedback is None or feedback.used_told:
        stale(turn)
        return
    turn.edit(turn.say("feedback-used-not-told"))


def _keep_used(turn: Turn, feedback: Feedback, text: str, *, edited: bool) -> bool:
    if len(text) > rules.USED_LENGTH:
        turn.reply(turn.say("feedback-wish-long", length=len(text), room=rules.USED_LENGTH))
        return False
    if guarding.ask_first(
        turn,
        text,
        f"feedback_used:{feedback.id}",
        edited=edited,
        names=frozenset({letters.name_of(turn, turn.say, feedback.giver)}),
    ):
        return False
    store_given.set_used(turn.db, feedback.id, text)
    return True
