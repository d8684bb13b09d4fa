"""What somebody who is asked for feedback sees: the wish, and *Svar nu* or *Ikke denne gang*.

A no is told to nobody, and until the last day it can become a yes.
"""

from dataclasses import dataclass

from bot import people
from bot.feature import OpenItem, Shown
from bot.feedback import letters, rules, store, store_given, wishes
from bot.feedback.chat_parts import find_draft, is_here, stop_awaiting
from bot.feedback.chat_write import ask_next, take_part
from bot.feedback.rules import Ask, Feedback, Request
from bot.people import Person
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn, number, stale


@dataclass(frozen=True, slots=True)
class Asked:
    """What the turn's person is asked, and what they have begun to answer."""

    ask: Ask
    request: Request
    answer: Feedback | None


def tap_open(turn: Turn, arguments: tuple[str, ...]) -> None:
    """See who asks and what, from the letter or *Det venter*."""
    own = _find(turn, arguments)
    if own is None:
        return
    if own.answer is not None:
        ask_next(turn, own.answer)
        return
    store.note_opened(turn.db, own.ask.id, turn.at)
    request = own.request
    letters.send_all(
        turn,
        turn.who,
        [_word_asked(turn, request)],
        _choices(turn, own.ask),
        subject=wishes.about_ask(own.ask.id),
        words_of=request.asker,
    )


def show_again(turn: Turn, item: str) -> Shown | None:
    """The wish once more, with its buttons while it can be answered."""
    ask = store.find_ask(turn.db, number((item,)))
    own = None if ask is None else _own(turn, ask)
    if own is None or own.request.wish is None or own.request.state == "withdrawn":
        return None
    if not is_here(turn, own.request.asker):
        return None
    keyboard = _choices(turn, own.ask) if _may_answer(own) else ()
    return Shown([_word_asked(turn, own.request)], own.request.asker, keyboard)


def tap_answer(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Svar nu*: the first step, or the one where it was left."""
    own = _find(turn, arguments)
    if own is None:
        return
    if own.answer is not None and _awaits(turn, own.answer):
        # Of two fast taps the first has asked already.
        return
    ask_next(turn, own.answer or _begin(turn, own))


def tap_decline(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ikke denne gang*: no reason, and the asker hears what they hear of silence."""
    own = _find(turn, arguments)
    if own is None or own.ask.state == "declined":
        return
    if own.answer is not None:
        store_given.delete(turn.db, own.answer.id)
        stop_awaiting(turn)
    store.set_ask(turn.db, own.ask.id, "declined")
    assert own.request.last is not None
    after_all = str(turn.say("feedback-button-answer-after-all"))
    turn.reply(
        turn.say("feedback-declined", day=own.request.last),
        [[Button(after_all, f"feedback.answer:{own.ask.id}")]],
    )


def take_reply(turn: Turn, item: str, text: str) -> None:
    """A reply to the message with the wish: it is the first step of an answer."""
    ask = store.find_ask(turn.db, number((item,)))
    own = None if ask is None else _own(turn, ask)
    if own is None or not _may_answer(own):
        turn.reply(turn.say("feedback-ask-gone" if own is None else "feedback-ask-closed"))
        return
    answer = own.answer or _begin(turn, own)
    if answer.missing is None:
        ask_next(turn, answer)
    else:
        take_part(turn, f"{answer.id}.{answer.missing}", text)


def list_items(turn: Turn, person: Person) -> list[OpenItem]:
    """What a person is asked and has not answered, and answers they have begun."""
    say = turn.say_to(person)
    label = str(say("feedback-item-ask"))
    waiting = [ask.id for ask in store.asks_for(turn.db, person.key)]
    begun = [one.ask for one in store_given.drafts_of(turn.db, person.key) if one.ask is not None]
    found = dict.fromkeys([*waiting, *begun])
    return [OpenItem(label, f"feedback.open:{ask_id}") for ask_id in found]


def list_requests(turn: Turn, person: Person) -> list[OpenItem]:
    """What a person is asked and has not looked at, for the letter about requests."""
    say = turn.say_to(person)
    unseen = [ask for ask in store.asks_for(turn.db, person.key) if ask.opened is None]
    store.note_asks_told(turn.db, person.key)
    label = str(say("feedback-item-ask"))
    return [OpenItem(label, f"feedback.open:{ask.id}") for ask in unseen]


def _find(turn: Turn, arguments: tuple[str, ...]) -> Asked | None:
    """What the person is asked by that id while it can be answered; else the tap is answered."""
    ask = store.find_ask(turn.db, number(arguments))
    own = None if ask is None else _own(turn, ask)
    if own is None or own.ask.state == "answered":
        stale(turn)
        return None
    if own.request.state == "withdrawn" or not is_here(turn, own.request.asker):
        turn.toast(turn.say("feedback-ask-gone"), alert=True)
        return None
    if not _may_answer(own):
        turn.toast(turn.say("feedback-ask-closed"), alert=True)
        return None
    return None if own.answer is not None and people.is_locked(turn, own.answer.changed) else own


def _own(turn: Turn, ask: Ask) -> Asked | None:
    request = store.find_request(turn.db, ask.request)
    if request is None or ask.person != turn.who.key or ask.state == "chosen":
        return None
    answer = store_given.answer_to(turn.db, ask.id)
    draft = None if answer is None else find_draft(turn, answer.id)
    return Asked(ask, request, draft)


def _may_answer(own: Asked) -> bool:
    """Whether it may still be answered; what was begun in time may be ended."""
    is_begun = own.answer is not None and own.request.state == "closed"
    return rules.is_answerable(own.ask, own.request) or is_begun


def _begin(turn: Turn, own: Asked) -> Feedback:
    store.note_opened(turn.db, own.ask.id, turn.at)
    store.set_ask(turn.db, own.ask.id, "asked")
    begun = store_given.begin(
        turn.db, "answer", turn.who.key, own.request.asker, turn.at, ask=own.ask.id
    )
    draft = find_draft(turn, begun.id)
    assert draft is not None
    return draft


def _awaits(turn: Turn, answer: Feedback) -> bool:
    return (turn.who.awaits(turn.now) or "").startswith(f"feedback_part:{answer.id}.")


def _word_asked(turn: Turn, request: Request) -> Html:
    say = turn.say
    name = letters.name_of(turn, say, request.asker)
    assert request.last is not None
    return letters.join(
        [
            say("feedback-asked", name=name),
            letters.word_wish(say, request),
            say("feedback-asked-how", name=name, day=request.last),
        ]
    )


def _choices(turn: Turn, ask: Ask) -> Keyboard:
    return [
        [
            Button(str(turn.say("feedback-button-answer")), f"feedback.answer:{ask.id}"),
            Button(str(turn.say("feedback-button-not-this-time")), f"feedback.decline:{ask.id}"),
        ]
    ]
