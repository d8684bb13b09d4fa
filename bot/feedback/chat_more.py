"""*Uddyb gerne*: the giver is asked once to say more, and may leave it without a reason."""

from bot import guarding, people
from bot.feature import OpenItem
from bot.feedback import letters, rules, store_given, wishes
from bot.feedback.chat_parts import find_given, is_here, stop_awaiting
from bot.feedback.chat_write import is_too_long
from bot.feedback.rules import Feedback
from bot.people import Person
from bot.transport import Button, Turn, number, stale


def tap_open_more(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Who would like to hear more, and what was written; nothing is asked by itself."""
    feedback = _wanted(turn, number(arguments))
    if feedback is None:
        stale(turn)
        return
    store_given.set_more(turn.db, feedback.id, "opened")
    say = turn.say
    name = letters.name_of(turn, say, feedback.receiver)
    messages = rules.pack(
        [
            say("feedback-more-wanted", name=name),
            *letters.word_parts(say, feedback),
            say("feedback-more-how"),
        ]
    )
    not_this_time = str(say("feedback-button-not-this-time"))
    letters.reply_all(
        turn,
        messages,
        [
            [
                Button(str(say("feedback-button-write")), f"feedback.write_more:{feedback.id}"),
                Button(not_this_time, f"feedback.no_more:{feedback.id}"),
            ]
        ],
    )


def tap_write_more(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Skriv nu*: the next text is added to the feedback."""
    feedback = _wanted(turn, number(arguments))
    if feedback is None:
        stale(turn)
        return
    subject = f"feedback_more:{feedback.id}"
    if turn.who.awaits(turn.now) == subject:
        return
    people.await_today(turn, subject)
    name = letters.name_of(turn, turn.say, feedback.receiver)
    text = letters.join(
        [
            turn.say("feedback-more-write", name=name),
            turn.say("feedback-note", room=rules.PART_LENGTH),
        ]
    )
    turn.reply(text, [letters.back(turn.say)], subject=subject)


def tap_no_more(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ikke denne gang*: no reason, and nobody is told."""
    feedback = find_given(turn, number(arguments))
    if feedback is None or feedback.more not in ("asked", "opened", "declined"):
        stale(turn)
        return
    if feedback.more == "declined":
        return
    store_given.set_more(turn.db, feedback.id, "declined")
    stop_awaiting(turn)
    turn.reply(turn.say("feedback-more-declined"))


def take_more(turn: Turn, item: str, text: str) -> None:
    """What the giver adds goes to the receiver at once."""
    feedback = _wanted(turn, number((item,)))
    if feedback is None or not is_here(turn, feedback.receiver):
        stop_awaiting(turn)
        turn.reply(turn.say("feedback-more-gone"))
        return
    if is_too_long(turn, text) or _asks_first(turn, feedback, text):
        return
    store_given.write(turn.db, feedback.id, "more", text, turn.at)
    store_given.set_more(turn.db, feedback.id, "written")
    stop_awaiting(turn)
    turn.remember_incoming(f"feedback_more:{feedback.id}")
    receiver = people.find(turn.db, feedback.receiver)
    assert receiver is not None
    wishes.tell_of(turn, receiver, feedback, "feedback-more-arrived")
    turn.reply(turn.say("feedback-more-sent", name=receiver.name))


def keep_more(turn: Turn, _item: str, _text: str) -> None:
    """The message with the addition was edited: it stays as it was sent."""
    turn.reply(turn.say("feedback-stays"))


def list_items(turn: Turn, person: Person) -> list[OpenItem]:
    """What a person is asked to say more about, under *Det venter*."""
    label = str(turn.say_to(person)("feedback-item-more"))
    return [OpenItem(label, f"feedback.more_open:{one.id}") for one in _asked_of(turn, person)]


def list_requests(turn: Turn, person: Person) -> list[OpenItem]:
    """The same as far as it was not looked at, for the letter about requests."""
    label = str(turn.say_to(person)("feedback-item-more"))
    return [
        OpenItem(label, f"feedback.more_open:{one.id}")
        for one in _asked_of(turn, person)
        if one.more == "asked"
    ]


def _asked_of(turn: Turn, person: Person) -> list[Feedback]:
    since = people.own_since(person)
    found = store_given.to_elaborate(turn.db, person.key)
    return [one for one in found if one.sent is not None and one.sent >= since]


def _wanted(turn: Turn, feedback_id: int) -> Feedback | None:
    """The person's own feedback that its receiver would like to hear more of, or None."""
    feedback = find_given(turn, feedback_id)
    return feedback if feedback is not None and feedback.more in ("asked", "opened") else None


def _asks_first(turn: Turn, feedback: Feedback, text: str) -> bool:
    before = (words for part, words in feedback.words.items() if part != "more")
    return guarding.ask_first(
        turn,
        text,
        f"feedback_more:{feedback.id}",
        before="\n\n".join(before),
        names=frozenset({letters.name_of(turn, turn.say, feedback.receiver)}),
        sends=True,
    )
