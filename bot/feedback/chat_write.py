"""Writing feedback in short steps: an answer to a wish, or what nobody asked for.

Each step is kept as it comes; nothing is sent before its writer has seen the whole of it.
"""

from bot import guarding, people
from bot.feedback import letters, rules, store_given, wishes
from bot.feedback.chat_parts import (
    draft_buttons,
    find_draft,
    is_here,
    stop_awaiting,
)
from bot.feedback.rules import Feedback, Part
from bot.transport import Button, Turn, number, stale

_PARTS: dict[str, Part] = {part: part for parts in rules.PARTS.values() for part in parts}


def tap_write(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Go on with a draft of one's own where it stood."""
    draft = find_draft(turn, number(arguments))
    if draft is None:
        stale(turn)
    elif not people.is_locked(turn, draft.changed):
        ask_next(turn, draft)


def tap_change(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ret trin 2*: that part is asked for once more."""
    draft = find_draft(turn, number(arguments))
    place = number(arguments, 1)
    if draft is None or not 0 < place <= len(rules.PARTS[draft.form]):
        stale(turn)
        return
    part = rules.PARTS[draft.form][place - 1]
    if turn.who.awaits(turn.now) != _subject(draft, part):
        _ask(turn, draft, part)


def take_part(turn: Turn, item: str, text: str) -> None:
    """A text for one of the parts ("3.seen")."""
    draft = find_draft(turn, _id_of(item))
    part = _part_of(item)
    if draft is None or part is None or part not in rules.PARTS[draft.form]:
        turn.reply(turn.say("feedback-part-gone"))
        return
    if not _is_wanted(turn, draft) or is_too_long(turn, text):
        return
    if guarding.ask_first(
        turn,
        text,
        _subject(draft, part),
        before=_words_but(draft, part),
        names=_names(turn, draft),
        drafts=True,
    ):
        return
    store_given.write(turn.db, draft.id, part, text, turn.at)
    turn.remember_incoming(_subject(draft, part))
    stop_awaiting(turn)
    ask_next(turn, draft)


def edit_part(turn: Turn, item: str, text: str) -> None:
    """The message with a part was edited: the draft follows; what was sent stays.

    That it can be changed until it is read would tell the giver when it was.
    """
    feedback, part = store_given.find(turn.db, _id_of(item)), _part_of(item)
    if feedback is None or part is None or feedback.giver != turn.who.key:
        turn.reply(turn.say("feedback-part-gone"))
        return
    if feedback.words.get(part) in (None, text):
        return
    if feedback.sent is not None:
        turn.reply(turn.say("feedback-stays"))
        return
    if is_too_long(turn, text) or guarding.ask_first(
        turn,
        text,
        _subject(feedback, part),
        edited=True,
        before=_words_but(feedback, part),
        names=_names(turn, feedback),
        drafts=True,
    ):
        return
    store_given.write(turn.db, feedback.id, part, text, turn.at)
    if feedback.missing is None:
        _preview(turn, feedback)
    else:
        turn.reply(turn.say("feedback-changed"))


def tap_send(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Send*: the receiver may read it; of two fast taps one counts."""
    feedback = store_given.find(turn.db, number(arguments))
    if feedback is None or feedback.giver != turn.who.key:
        stale(turn)
        return
    if feedback.sent is not None:
        return
    if feedback.missing is not None:
        stale(turn)
        return
    if not _is_wanted(turn, feedback):
        return
    stop_awaiting(turn)
    wishes.deliver(turn, feedback)
    name = letters.name_of(turn, turn.say, feedback.receiver)
    turn.edit(turn.say("feedback-sent", name=name), [letters.back(turn.say)])


def tap_drop(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Slet kladden*: what was written is gone; a wish can be answered anew."""
    draft = find_draft(turn, number(arguments))
    if draft is None:
        stale(turn)
        return
    stop_awaiting(turn)
    store_given.delete(turn.db, draft.id)
    turn.edit(turn.say("feedback-dropped"), [letters.back(turn.say)])


def ask_next(turn: Turn, draft: Feedback) -> None:
    """Ask for the first part that is missing, or show the whole."""
    now = store_given.find(turn.db, draft.id)
    assert now is not None
    if now.missing is None:
        _preview(turn, now)
    else:
        _ask(turn, now, now.missing)


def is_too_long(turn: Turn, text: str) -> bool:
    """Whether a text is longer than a part may be; says so."""
    if len(text) <= rules.PART_LENGTH:
        return False
    turn.reply(turn.say("feedback-wish-long", length=len(text), room=rules.PART_LENGTH))
    return True


def _ask(turn: Turn, draft: Feedback, part: Part) -> None:
    text = letters.word_step(turn, draft, part)
    subject = _subject(draft, part)
    people.await_today(turn, subject)
    turn.reply(text, draft_buttons(turn, f"feedback.drop:{draft.id}"), subject=subject)


def _preview(turn: Turn, draft: Feedback) -> None:
    now = store_given.find(turn.db, draft.id)
    assert now is not None
    say = turn.say
    name = letters.name_of(turn, say, now.receiver)
    messages = rules.pack(
        [
            say("feedback-preview", name=name),
            *letters.word_parts(say, now),
            say("feedback-preview-send", name=name),
        ]
    )
    change = [
        Button(
            str(say("feedback-button-change", number=place)), f"feedback.change:{now.id}:{place}"
        )
        for place, _ in enumerate(rules.PARTS[now.form], 1)
    ]
    send = [Button(str(say("feedback-button-send")), f"feedback.send:{now.id}")]
    letters.reply_all(
        turn, messages, [send, change, *draft_buttons(turn, f"feedback.drop:{now.id}")]
    )


def _is_wanted(turn: Turn, draft: Feedback) -> bool:
    """Whether the receiver is here and the wish stands; else says so and lets go of the draft."""
    request = letters.request_of(turn, draft)
    is_taken_back = draft.form == "answer" and (request is None or request.state == "withdrawn")
    if is_here(turn, draft.receiver) and not is_taken_back:
        return True
    store_given.delete(turn.db, draft.id)
    stop_awaiting(turn)
    turn.reply(turn.say("feedback-receiver-gone"), [letters.back(turn.say)])
    return False


def _names(turn: Turn, draft: Feedback) -> frozenset[str]:
    return frozenset({letters.name_of(turn, turn.say, draft.receiver)})


def _words_but(draft: Feedback, part: Part) -> str:
    """The other parts: marks that point to a person may be spread over several."""
    return "\n\n".join(text for other, text in draft.words.items() if other != part)


def _subject(draft: Feedback, part: Part) -> str:
    return f"feedback_part:{draft.id}.{part}"


def _id_of(item: str) -> int:
    return number((item.partition(".")[0],))


def _part_of(item: str) -> Part | None:
    return _PARTS.get(item.partition(".")[2])
