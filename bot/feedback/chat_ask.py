"""Asking for feedback: whom, on what, which kind, a look at it, and off it goes.

The draft is a row from the first choice on, so it outlives a restart and can be left and resumed.
"""

from bot import guarding, people
from bot.feedback import letters, rules, store, wishes
from bot.feedback.chat_parts import stop_awaiting
from bot.feedback.chat_whom import chosen_of, show_whom, ways_out
from bot.feedback.rules import Request
from bot.transport import Button, Turn, number, stale

_KINDS = {str(kind): kind for kind in rules.WISH_KINDS}


def tap_ask(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Bed om feedback*, or the draft that was left: it goes on where it stood."""
    request = store.draft_of(turn.db, turn.who.key)
    if request is None:
        show_whom(turn)
    elif not people.is_locked(turn, request.changed):
        _go_on(turn, request)


def tap_go_on(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Videre*: from the colleagues to what is next."""
    request = store.draft_of(turn.db, turn.who.key)
    if request is None or not chosen_of(turn, request):
        stale(turn)
    else:
        _go_on(turn, request)


def tap_people(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Ret kolleger*: the list of colleagues once more."""
    if store.draft_of(turn.db, turn.who.key) is None:
        stale(turn)
    else:
        show_whom(turn)


def tap_rewish(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Ret ønsket*: the next text is the wish."""
    request = store.draft_of(turn.db, turn.who.key)
    if request is None:
        stale(turn)
    else:
        _ask_wish(turn, request)


def take_wish(turn: Turn, item: str, text: str) -> None:
    """What feedback is wanted on."""
    request = store.find_request(turn.db, number((item,)))
    if request is None or request.asker != turn.who.key or request.state != "draft":
        turn.reply(turn.say("feedback-part-gone"))
        return
    if _is_too_long(turn, text) or guarding.ask_first(
        turn, text, f"feedback_wish:{request.id}", names=_names(turn, request), drafts=True
    ):
        return
    store.set_wish(turn.db, request.id, text, turn.at)
    store.set_kind(turn.db, request.id, None, turn.at)
    turn.remember_incoming(f"feedback_wish:{request.id}")
    stop_awaiting(turn)
    _ask_kind(turn)


def edit_wish(turn: Turn, item: str, text: str) -> None:
    """The message with a wish was edited: the draft follows; what was sent stays.

    That it can be changed until it is read would tell the asker who has read it.
    """
    request = store.find_request(turn.db, number((item,)))
    if request is None or request.asker != turn.who.key or request.wish == text:
        return
    if request.state != "draft":
        turn.reply(turn.say("feedback-wish-stays"))
        return
    if _is_too_long(turn, text) or guarding.ask_first(
        turn,
        text,
        f"feedback_wish:{request.id}",
        edited=True,
        names=_names(turn, request),
        drafts=True,
    ):
        return
    store.set_wish(turn.db, request.id, text, turn.at)
    _go_on(turn, request)


def tap_kind(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Hvad virkede*, *Hvad nu* or *Et spørgsmål*; then the wish is shown as it will be seen."""
    request = store.draft_of(turn.db, turn.who.key)
    kind = _KINDS.get(arguments[0]) if arguments else None
    if request is None or kind is None or request.wish is None:
        stale(turn)
        return
    if request.kind == kind:
        return
    store.set_kind(turn.db, request.id, kind, turn.at)
    _go_on(turn, request)


def tap_send(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Send*: it goes to all who can be asked now; else it is shown anew without the others."""
    request = store.find_request(turn.db, number(arguments))
    if request is None or request.asker != turn.who.key:
        stale(turn)
        return
    if request.state != "draft":
        return
    keys = [ask.person for ask in store.asks_of(turn.db, request.id) if ask.person is not None]
    is_as_shown = request.wish is not None and request.kind is not None
    if not keys or not is_as_shown or number(arguments, 1) != len(keys):
        # A second fast tap must not send what the first one has changed.
        stale(turn)
        return
    missed = [key for key in keys if not _can_ask(turn, key)]
    if missed:
        for key in missed:
            store.leave_out(turn.db, request.id, key)
        names = letters.names_of(turn, turn.say, missed)
        turn.reply(turn.say("feedback-wish-not-yet", names=names))
        _go_on(turn, request)
        return
    stop_awaiting(turn)
    sent = wishes.send(turn, request)
    assert sent.last is not None
    names = letters.names_of(turn, turn.say, keys)
    turn.edit(turn.say("feedback-wish-sent", names=names, day=sent.last), [letters.back(turn.say)])


def tap_later(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Gem til senere*: the draft is left where it stands."""
    stop_awaiting(turn)
    days = turn.settings.retention.draft
    turn.edit(turn.say("feedback-saved", days=days), [letters.back(turn.say)])


def tap_drop(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Slet kladden* of a wish."""
    request = store.draft_of(turn.db, turn.who.key)
    if request is None or request.id != number(arguments):
        stale(turn)
        return
    stop_awaiting(turn)
    store.delete_request(turn.db, request.id)
    turn.edit(turn.say("feedback-dropped"), [letters.back(turn.say)])


def _go_on(turn: Turn, request: Request) -> None:
    """Show what the draft lacks, or all of it."""
    now = store.find_request(turn.db, request.id)
    assert now is not None
    if not chosen_of(turn, now):
        show_whom(turn)
    elif now.wish is None:
        _ask_wish(turn, now)
    elif now.kind is None:
        _ask_kind(turn)
    else:
        _preview(turn, now)


def _ask_wish(turn: Turn, request: Request) -> None:
    subject = f"feedback_wish:{request.id}"
    people.await_today(turn, subject)
    turn.edit(turn.say("feedback-wish"), ways_out(turn, request), subject=subject)


def _ask_kind(turn: Turn) -> None:
    turn.edit(
        turn.say("feedback-kind"),
        [
            [Button(str(turn.say(f"feedback-button-kind-{kind}")), f"feedback.kind:{kind}")]
            for kind in rules.WISH_KINDS
        ],
    )


def _preview(turn: Turn, request: Request) -> None:
    say = turn.say
    keys = [ask.person for ask in store.asks_of(turn.db, request.id) if ask.person is not None]
    names = letters.names_of(turn, say, keys)
    text = letters.join(
        [
            say("feedback-wish-preview", names=names),
            letters.word_wish(say, request),
            say("feedback-wish-send"),
        ]
    )
    change = [
        Button(str(say("feedback-button-other-people")), "feedback.people"),
        Button(str(say("feedback-button-other-wish")), "feedback.rewish"),
    ]
    data = f"feedback.ask_now:{request.id}:{len(keys)}"
    send = [Button(str(say("feedback-button-send")), data)]
    turn.edit(text, [send, change, *ways_out(turn, request)])


def _can_ask(turn: Turn, key: str) -> bool:
    person = people.find(turn.db, key)
    return person is not None and wishes.can_ask(turn, turn.who, person)


def _names(turn: Turn, request: Request) -> frozenset[str]:
    return frozenset(letters.names_of(turn, turn.say, chosen_of(turn, request)))


def _is_too_long(turn: Turn, text: str) -> bool:
    if len(text) <= rules.WISH_LENGTH:
        return False
    turn.reply(turn.say("feedback-wish-long", length=len(text), room=rules.WISH_LENGTH))
    return True
