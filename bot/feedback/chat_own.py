"""What one got, gave and wished for, in lists; and taking back what is one's own."""

from bot import people
from bot.feedback import letters, rules, store, store_given, wishes
from bot.feedback.chat_parts import find_given, say_withdraw
from bot.feedback.rules import Request
from bot.texts import Html
from bot.transport import Button, Turn, number, stale


def tap_got(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Det, jeg har fået*: a page of it, the newest first."""
    found = store_given.received(turn.db, turn.who.key, people.own_since(turn.who))
    entries = [
        (letters.name_of(turn, turn.say, one.giver), one.sent or 0, f"feedback.read:{one.id}")
        for one in found
    ]
    _show(turn, "got", entries, number(arguments), "ask")


def tap_given(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Det, jeg har givet*: a page of it, the newest first."""
    found = store_given.given(turn.db, turn.who.key, people.own_since(turn.who))
    entries = [
        (letters.name_of(turn, turn.say, one.receiver), one.sent or 0, f"feedback.mine:{one.id}")
        for one in found
    ]
    _show(turn, "given", entries, number(arguments), "give")


def tap_wishes(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Mine ønsker*: a page of them, the newest first."""
    found = store.sent_by(turn.db, turn.who.key, people.own_since(turn.who))
    entries = [
        (str(turn.say(f"feedback-kind-{one.kind}")), one.sent or 0, f"feedback.wish:{one.id}")
        for one in found
    ]
    _show(turn, "wishes", entries, number(arguments), "ask")


def tap_mine(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Feedback that one gave, to read again or take back."""
    feedback = find_given(turn, number(arguments))
    if feedback is None or feedback.sent is None:
        stale(turn)
        return
    say = turn.say
    name = letters.name_of(turn, say, feedback.receiver)
    head = say("feedback-given-card", name=name, day=letters.day_of(turn, feedback.sent))
    withdraw = str(say("feedback-button-withdraw"))
    letters.reply_all(
        turn,
        rules.pack([head, *letters.word_parts(say, feedback)]),
        [[Button(withdraw, f"feedback.withdraw:{feedback.id}")], letters.back(say)],
    )


def tap_withdraw(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Træk tilbage*: asks first, for it cannot be sent again."""
    feedback = find_given(turn, number(arguments))
    if feedback is None:
        stale(turn)
    else:
        say_withdraw(turn, f"feedback.withdraw_now:{feedback.id}")


def tap_withdraw_now(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ja, træk tilbage*: the feedback is deleted, and gone from others' chats."""
    feedback = find_given(turn, number(arguments))
    if feedback is None:
        stale(turn)
        return
    wishes.take_back(turn, feedback)
    turn.edit(turn.say("feedback-withdrawn"), [letters.back(turn.say)])


def tap_wish(turn: Turn, arguments: tuple[str, ...]) -> None:
    """One of one's wishes: whom it went to, and how many have answered."""
    request = _find_wish(turn, number(arguments))
    if request is None or request.sent is None or request.last is None:
        stale(turn)
        return
    say = turn.say
    asks = store.asks_of(turn.db, request.id)
    card = say(
        "feedback-wish-card",
        day=letters.day_of(turn, request.sent),
        names=letters.names_of(turn, say, [ask.person for ask in asks]),
        count=wishes.count_answers(asks),
    )
    parts = [letters.word_wish(say, request), card, _state(turn, request)]
    rows = [letters.back(say)]
    if request.state != "withdrawn":
        label = str(say("feedback-button-withdraw"))
        rows.insert(0, [Button(label, f"feedback.withdraw_wish:{request.id}")])
    turn.edit(letters.join(parts), rows)


def tap_withdraw_wish(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Træk tilbage*, under a wish: asks first."""
    request = _find_wish(turn, number(arguments))
    if request is None or request.state == "withdrawn":
        stale(turn)
    else:
        say_withdraw(turn, f"feedback.withdraw_wish_now:{request.id}")


def tap_withdraw_wish_now(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ja, træk tilbage*: nobody is asked any more, and the wish is gone from their chats."""
    request = _find_wish(turn, number(arguments))
    if request is None:
        stale(turn)
        return
    if request.state == "withdrawn":
        return
    wishes.withdraw(turn, request)
    turn.edit(turn.say("feedback-withdrawn"), [letters.back(turn.say)])


def _find_wish(turn: Turn, request_id: int) -> Request | None:
    request = store.find_request(turn.db, request_id)
    if request is None or request.asker != turn.who.key or request.sent is None:
        return None
    return request if request.sent >= people.own_since(turn.who) else None


def _state(turn: Turn, request: Request) -> Html:
    if request.state == "open" and request.last is not None:
        return turn.say("feedback-wish-card-ends", day=request.last)
    return turn.say(f"feedback-wish-card-{request.state}")


def _show(
    turn: Turn, kind: str, entries: list[tuple[str, int, str]], page: int, instead: str
) -> None:
    """A list, or where it is empty what one can do instead."""
    if not entries:
        todo = Button(str(turn.say(f"feedback-button-{instead}")), f"feedback.{instead}")
        turn.edit(turn.say(f"feedback-{kind}-none"), [[todo], letters.back(turn.say)])
        return
    rows = letters.list_rows(turn, entries, f"feedback.{kind}", page)
    turn.edit(turn.say(f"feedback-{kind}-list"), rows)
