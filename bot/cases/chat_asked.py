"""What somebody who is asked sees: the case, then its questions one at a time.

A no is told to nobody, and until the case is closed it can become a yes.
"""

from bot import guarding, people
from bot.cases import asking, letters, rules, store_asks
from bot.cases.chat_parts import (
    Asked,
    find_asked,
    is_answer_locked,
    is_too_long,
    stop_awaiting,
)
from bot.cases.rules import Ask, Case, CaseQuestion, Reflection
from bot.feature import OpenItem, Shown
from bot.people import Person
from bot.texts import Html
from bot.transport import Button, Turn, number, stale


def tap_open(turn: Turn, arguments: tuple[str, ...]) -> None:
    """See who brings a case and which, from the letter, the reminder or *Det venter*."""
    own = _find(turn, number(arguments))
    if own is None:
        return
    ask, case = own.ask, own.case
    store_asks.note_opened(turn.db, ask.id, turn.at)
    letters.send_all(
        turn,
        turn.who,
        _word_asked(turn, case),
        [_choices(turn, ask)],
        subject=asking.about_ask(ask.id),
        words_of=case.bringer,
    )


def show_again(turn: Turn, item: str) -> Shown | None:
    """The case once more, with its buttons while it can be answered."""
    asked = find_asked(turn, number((item,)))
    if asked is None or asked.case.state == "withdrawn":
        return None
    ask, case = asked.ask, asked.case
    keyboard = [_choices(turn, ask)] if rules.is_answerable(ask, case) else ()
    return Shown(_word_asked(turn, case), case.bringer, keyboard)


def tap_answer(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Svar nu*: the first question, or the one where it was left."""
    own = _find(turn, number(arguments))
    if own is None or (turn.who.awaits(turn.now) or "").startswith(_start(own)):
        # Of two fast taps the first has asked already.
        return
    store_asks.note_opened(turn.db, own.ask.id, turn.at)
    store_asks.set_state(turn.db, own.ask.id, "asked")
    ask_next(turn, own)


def tap_decline(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ikke denne gang*: no reason, and the bringer hears what they hear of silence."""
    own = _find(turn, number(arguments))
    if own is None or own.ask.state == "declined":
        return
    stop_awaiting(turn)
    asking.decline(turn, own.ask)
    after_all = letters.button(turn.say, "answer-after-all", f"cases.answer:{own.ask.id}")
    turn.reply(turn.say("cases-declined"), [[after_all]])


def tap_skip(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Spring over*: on to the next question."""
    own = _find(turn, number(arguments))
    if own is None:
        return
    question = _next(turn, own)
    if question is None or question.place != number(arguments, 1):
        # Of two fast taps the first has gone on already.
        return
    store_asks.reflect(turn.db, own.ask.id, question.place, turn.who.key, None, turn.at)
    ask_next(turn, own)


def tap_enough(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Slut her*: the questions that are left are skipped."""
    own = _find(turn, number(arguments))
    if own is None:
        return
    known = _reflections(turn, own)
    left = [one for one in _questions(turn, own) if one.place not in known]
    if not left:
        return
    for one in left:
        store_asks.reflect(turn.db, own.ask.id, one.place, turn.who.key, None, turn.at)
    ask_next(turn, own)


def tap_redo(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ret 2*, under the answers: that question is asked once more."""
    own, place = _find(turn, number(arguments)), number(arguments, 1)
    if own is None:
        return
    question = next((one for one in _questions(turn, own) if one.place == place), None)
    if question is None or place not in _reflections(turn, own):
        stale(turn)
    elif turn.who.awaits(turn.now) != f"{_start(own)}{place}":
        _put(turn, own, question)


def tap_named(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Vis med navn*, or without again: it is for each to choose, until it is sent."""
    own = _find(turn, number(arguments))
    if own is None:
        return
    named = number(arguments, 1) == 1
    if own.ask.named != named:
        store_asks.set_named(turn.db, own.ask.id, named=named)
        ask_next(turn, own)


def tap_send(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Send svarene*: they are there for the bringer; of two fast taps one counts."""
    asked = find_asked(turn, number(arguments))
    if asked is not None and asked.ask.state == "finished":
        return
    own = _find(turn, number(arguments))
    if own is None:
        return
    if _next(turn, own) is not None or not _has_words(turn, own):
        stale(turn)
        return
    stop_awaiting(turn)
    asking.finish(turn, own.case, own.ask)
    name = letters.name_of(turn, turn.say, own.case.bringer)
    turn.edit(turn.say("cases-answers-sent", name=name), [letters.back(turn.say)])


def take_answer(turn: Turn, item: str, text: str) -> None:
    """A text for one of the questions ("3.2": of what is asked as row 3, the second)."""
    asked = find_asked(turn, number((item.partition(".")[0],)))
    place = number((item.partition(".")[2],))
    if not _may_answer(turn, asked):
        return
    assert asked is not None
    if all(one.place != place for one in _questions(turn, asked)):
        turn.reply(turn.say("cases-field-gone"))
        return
    if _asks_first(turn, asked, place, text, edited=False):
        return
    store_asks.set_state(turn.db, asked.ask.id, "asked")
    store_asks.reflect(turn.db, asked.ask.id, place, turn.who.key, text, turn.at)
    turn.remember_incoming(f"{_start(asked)}{place}")
    stop_awaiting(turn)
    ask_next(turn, asked)


def edit_answer(turn: Turn, item: str, text: str) -> None:
    """The message with an answer was edited: it follows until the bringer has read it."""
    asked = find_asked(turn, number((item.partition(".")[0],)))
    place = number((item.partition(".")[2],))
    known = None if asked is None else _reflections(turn, asked).get(place)
    if asked is None or known is None or known.text is None:
        turn.reply(turn.say("cases-field-gone"))
        return
    if known.text == text:
        return
    ask, case = asked.ask, asked.case
    if not case.takes_answers or rules.is_delivered(ask, case):
        turn.reply(turn.say("cases-answer-stays"))
        return
    if _asks_first(turn, asked, place, text, edited=True):
        return
    store_asks.reflect(turn.db, ask.id, place, turn.who.key, text, turn.at)
    if ask.state == "asked" and _next(turn, asked) is None:
        ask_next(turn, asked)
    else:
        turn.reply(turn.say("cases-changed"))


def take_reply(turn: Turn, item: str, text: str) -> None:
    """A reply to the message with the case answers the question that is next."""
    asked = find_asked(turn, number((item,)))
    if not _may_answer(turn, asked):
        return
    assert asked is not None
    question = _next(turn, asked)
    if question is None:
        ask_next(turn, asked)
    else:
        take_answer(turn, f"{asked.ask.id}.{question.place}", text)


def ask_next(turn: Turn, own: Asked) -> None:
    """The next question, or all answers for a last look."""
    question = _next(turn, own)
    if question is not None:
        _put(turn, own, question)
    elif not _has_words(turn, own):
        asking.decline(turn, own.ask)
        stop_awaiting(turn)
        after_all = letters.button(turn.say, "answer-after-all", f"cases.answer:{own.ask.id}")
        turn.reply(turn.say("cases-declined"), [[after_all]])
    else:
        stop_awaiting(turn)
        _preview(turn, own)


def list_items(turn: Turn, person: Person) -> list[OpenItem]:
    """What a person is asked and has not answered."""
    label = str(turn.say_to(person)("cases-item-ask"))
    return [
        OpenItem(label, f"cases.open:{ask.id}")
        for ask in store_asks.waiting_for(turn.db, person.key)
    ]


def list_requests(turn: Turn, person: Person) -> list[OpenItem]:
    """What a person is asked and has not looked at, for the letter about requests."""
    label = str(turn.say_to(person)("cases-item-ask"))
    return [
        OpenItem(label, f"cases.open:{ask.id}")
        for ask in store_asks.waiting_for(turn.db, person.key)
        if ask.opened is None
    ]


def _put(turn: Turn, own: Asked, question: CaseQuestion) -> None:
    say = turn.say
    questions = _questions(turn, own)
    subject = f"{_start(own)}{question.place}"
    people.await_today(turn, subject)
    step = [one.place for one in questions].index(question.place) + 1
    text = rules.join(
        [
            say("cases-question", step=step, count=len(questions)),
            letters.word_question(say, question),
            say("cases-note", room=rules.ANSWER_LENGTH),
        ]
    )
    rows = [
        [
            letters.button(say, "skip", f"cases.skip:{own.ask.id}:{question.place}"),
            letters.button(say, "enough", f"cases.enough:{own.ask.id}"),
        ]
    ]
    turn.reply(text, rows, subject=subject)


def _preview(turn: Turn, own: Asked) -> None:
    say = turn.say
    ask = store_asks.find(turn.db, own.ask.id)
    assert ask is not None
    name = letters.name_of(turn, say, own.case.bringer)
    known = _reflections(turn, own)
    answers = letters.word_own_answers(turn, say, own.case, turn.who, known)
    tail = say("cases-answers-named" if ask.named else "cases-answers-unnamed", name=name)
    messages = rules.pack([say("cases-answers", name=name), *answers, tail])
    other = ("unnamed", 0) if ask.named else ("named", 1)
    change = [_redo(turn, ask.id, one.place) for one in _questions(turn, own) if one.place in known]
    rows = [
        [
            letters.button(say, "send-answers", f"cases.send_answers:{ask.id}"),
            letters.button(say, other[0], f"cases.named:{ask.id}:{other[1]}"),
        ],
        *(change[at : at + 3] for at in range(0, len(change), 3)),
        [letters.button(say, "decline", f"cases.decline:{ask.id}")],
    ]
    letters.reply_all(turn, messages, rows)


def _word_asked(turn: Turn, case: Case) -> list[Html]:
    say = turn.say
    name = letters.name_of(turn, say, case.bringer)
    count = len(letters.own_questions(turn, case, turn.who))
    assert case.last is not None
    return rules.pack(
        [
            say("cases-asked", name=name, title=letters.title_of(turn, say, case)),
            *letters.word_case(say, case),
            say("cases-asked-how", name=name, count=count, day=case.last),
        ]
    )


def _choices(turn: Turn, ask: Ask) -> list[Button]:
    return [
        letters.button(turn.say, "answer", f"cases.answer:{ask.id}"),
        letters.button(turn.say, "decline", f"cases.decline:{ask.id}"),
    ]


def _redo(turn: Turn, ask_id: int, place: int) -> Button:
    label = str(turn.say("cases-button-change", number=place))
    return Button(label, f"cases.redo:{ask_id}:{place}")


def _find(turn: Turn, ask_id: int) -> Asked | None:
    """What the person is asked by that id while it can be answered; else the tap is answered."""
    asked = find_asked(turn, ask_id)
    if asked is None or asked.ask.state in ("finished", "withdrawn"):
        stale(turn)
        return None
    reason = _why_not(turn, asked)
    if reason is not None:
        turn.toast(reason, alert=True)
        return None
    return None if is_answer_locked(turn, asked.ask) else asked


def _may_answer(turn: Turn, asked: Asked | None) -> bool:
    """Whether a text can be taken; else says kindly why, and nothing of it is kept."""
    if asked is None:
        turn.reply(turn.say("cases-ask-gone"))
        return False
    reason = _why_not(turn, asked)
    if reason is None and asked.ask.state in ("finished", "withdrawn"):
        reason = turn.say("cases-field-gone")
    if reason is None:
        return True
    stop_awaiting(turn)
    turn.reply(reason)
    return False


def _why_not(turn: Turn, asked: Asked) -> Html | None:
    """Why nothing can be answered any more, or None."""
    bringer = people.find(turn.db, asked.case.bringer)
    if asked.case.state == "withdrawn" or bringer is None or not bringer.is_active:
        return turn.say("cases-ask-gone")
    return turn.say("cases-ask-closed") if asked.case.state == "closed" else None


def _asks_first(turn: Turn, asked: Asked, place: int, text: str, *, edited: bool) -> bool:
    if is_too_long(turn, text, rules.ANSWER_LENGTH):
        return True
    others = [one.text or "" for other, one in _reflections(turn, asked).items() if other != place]
    is_sent = asked.ask.state == "finished"
    return guarding.ask_first(
        turn,
        text,
        f"{_start(asked)}{place}",
        edited=edited,
        before="\n\n".join(filter(None, others)),
        names=frozenset({letters.name_of(turn, turn.say, asked.case.bringer)}),
        sends=is_sent,
        drafts=not is_sent,
    )


def _questions(turn: Turn, own: Asked) -> tuple[CaseQuestion, ...]:
    return letters.own_questions(turn, own.case, turn.who)


def _reflections(turn: Turn, own: Asked) -> dict[int, Reflection]:
    return store_asks.reflections_of(turn.db, own.ask.id)


def _next(turn: Turn, own: Asked) -> CaseQuestion | None:
    return rules.next_question(_questions(turn, own), _reflections(turn, own))


def _has_words(turn: Turn, own: Asked) -> bool:
    return any(one.text is not None for one in _reflections(turn, own).values())


def _start(own: Asked) -> str:
    return f"case_answer:{own.ask.id}."
