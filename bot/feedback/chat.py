"""Feedback in the chat: the room's own screen, closing for wishes, and every button by name.

The talk itself is in the modules beside this one.
"""

from datetime import timedelta

from bot import people
from bot.feature import Feature, Hooks, OpenItem
from bot.feedback import (
    chat_ask,
    chat_asked,
    chat_more,
    chat_own,
    chat_read,
    chat_used,
    chat_whom,
    chat_write,
    letters,
    rules,
    store,
    store_given,
    wishes,
)
from bot.feedback.personal import PERSONAL
from bot.feedback.store_personal import count_by_giver
from bot.people import Person
from bot.texts import Html
from bot.transport import Button, Turn, in_rows, number, stale

MODEL = "feedback"
"""The case model that says what feedback is."""


def feature(_hooks: Hooks) -> Feature:
    """The room's commands, buttons, texts and jobs."""
    return Feature(
        name="feedback",
        commands={"feedback": _command},
        taps={
            "feedback.home": _tap_home,
            "feedback.ask": chat_ask.tap_ask,
            "feedback.whom": chat_whom.tap_whom,
            "feedback.go_on": chat_ask.tap_go_on,
            "feedback.people": chat_ask.tap_people,
            "feedback.rewish": chat_ask.tap_rewish,
            "feedback.kind": chat_ask.tap_kind,
            "feedback.ask_now": chat_ask.tap_send,
            "feedback.later": chat_ask.tap_later,
            "feedback.drop_wish": chat_ask.tap_drop,
            "feedback.give": _tap_give,
            "feedback.to": chat_whom.tap_to,
            "feedback.write": chat_write.tap_write,
            "feedback.change": chat_write.tap_change,
            "feedback.send": chat_write.tap_send,
            "feedback.drop": chat_write.tap_drop,
            "feedback.open": chat_asked.tap_open,
            "feedback.answer": chat_asked.tap_answer,
            "feedback.decline": chat_asked.tap_decline,
            "feedback.read": chat_read.tap_read,
            "feedback.thanks": chat_read.tap_thanks,
            "feedback.more": chat_read.tap_more,
            "feedback.show": chat_read.tap_show,
            "feedback.show_now": chat_read.tap_show_now,
            "feedback.show_not": chat_read.tap_show_not,
            "feedback.more_open": chat_more.tap_open_more,
            "feedback.write_more": chat_more.tap_write_more,
            "feedback.no_more": chat_more.tap_no_more,
            "feedback.used": chat_used.tap_used,
            "feedback.tell": chat_used.tap_tell,
            "feedback.tell_not": chat_used.tap_tell_not,
            "feedback.got": chat_own.tap_got,
            "feedback.given": chat_own.tap_given,
            "feedback.wishes": chat_own.tap_wishes,
            "feedback.mine": chat_own.tap_mine,
            "feedback.withdraw": chat_own.tap_withdraw,
            "feedback.withdraw_now": chat_own.tap_withdraw_now,
            "feedback.wish": chat_own.tap_wish,
            "feedback.withdraw_wish": chat_own.tap_withdraw_wish,
            "feedback.withdraw_wish_now": chat_own.tap_withdraw_wish_now,
            "feedback.close": _tap_close,
            "feedback.close_for": _tap_close_for,
            "feedback.reopen": _tap_reopen,
        },
        texts={
            "feedback_whom": chat_whom.take_name,
            "feedback_wish": chat_ask.take_wish,
            "feedback_ask": chat_asked.take_reply,
            "feedback_part": chat_write.take_part,
            "feedback_more": chat_more.take_more,
            "feedback_used": chat_used.take_used,
        },
        edits={
            "feedback_wish": chat_ask.edit_wish,
            "feedback_part": chat_write.edit_part,
            "feedback_more": chat_more.keep_more,
            "feedback_used": chat_used.edit_used,
        },
        jobs={wishes.DEADLINE: wishes.run_deadline},
        open_items=list_open_items,
        requests=list_requests,
        show_again={
            "feedback": chat_read.show_again,
            "feedback_shown": chat_read.show_shown_again,
            "feedback_ask": chat_asked.show_again,
        },
        week_line=chat_used.write_week_line,
        counts=lambda db, first, end: {"feedback": count_by_giver(db, first, end)},
        on_changed=wishes.on_changed,
        on_left=wishes.on_left,
        personal=PERSONAL,
    )


def list_open_items(turn: Turn, person: Person) -> list[OpenItem]:
    """What waits: to read, to answer, to say more about; and drafts of one's own."""
    say = turn.say_to(person)
    items = [
        *chat_read.list_items(turn, person),
        *chat_asked.list_items(turn, person),
        *chat_more.list_items(turn, person),
    ]
    if store.draft_of(turn.db, person.key) is not None:
        items.append(OpenItem(str(say("feedback-item-wish")), "feedback.ask"))
    if store_given.gift_draft(turn.db, person.key) is not None:
        items.append(OpenItem(str(say("feedback-item-gift")), "feedback.give"))
    return items


def list_requests(turn: Turn, person: Person) -> list[OpenItem]:
    """What colleagues ask of a person or gave them, and they have not looked at."""
    return [
        *chat_asked.list_requests(turn, person),
        *chat_more.list_requests(turn, person),
        *chat_read.list_gifts(turn, person),
    ]


def _command(turn: Turn, _rest: str) -> None:
    turn.reply(*_home(turn))


def _tap_home(turn: Turn, _arguments: tuple[str, ...]) -> None:
    turn.edit(*_home(turn))


def _tap_give(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Giv feedback*: to whom, or the draft that was left."""
    draft = store_given.gift_draft(turn.db, turn.who.key)
    if draft is None:
        chat_whom.show_to(turn)
    elif not people.is_locked(turn, draft.changed):
        chat_write.ask_next(turn, draft)


def _tap_close(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Luk for ønsker*: for how long; why is asked of nobody."""
    weeks = [
        Button(str(turn.say("feedback-button-weeks", weeks=one)), f"feedback.close_for:{one}")
        for one in rules.CLOSED_WEEKS
    ]
    turn.edit(turn.say("feedback-close"), [weeks, letters.back(turn.say)])


def _tap_close_for(turn: Turn, arguments: tuple[str, ...]) -> None:
    """So many weeks without wishes."""
    weeks = number(arguments)
    if weeks not in rules.CLOSED_WEEKS:
        stale(turn)
        return
    until = turn.now.date() + timedelta(weeks=weeks)
    store.close_until(turn.db, turn.who.key, until)
    turn.edit(turn.say("feedback-closed", day=until), [letters.back(turn.say)])


def _tap_reopen(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Åbn for ønsker*: colleagues can ask again."""
    store.close_until(turn.db, turn.who.key, None)
    turn.edit(turn.say("feedback-reopened"), [letters.back(turn.say)])


def _home(turn: Turn) -> tuple[Html, list[list[Button]]]:
    say = turn.say
    until = store.closed_until(turn.db, turn.who.key)
    is_closed = until is not None and turn.now.date() < until
    parts = [say("feedback-home")]
    if until is not None and is_closed:
        parts.insert(0, say("feedback-home-closed", day=until))

    def button(text: str, data: str) -> Button:
        return Button(str(say(f"feedback-button-{text}")), data)

    waiting = [[Button(item.label, item.data)] for item in list_open_items(turn, turn.who)]
    choices = [
        button("ask", "feedback.ask"),
        button("give", "feedback.give"),
        button("got", "feedback.got"),
        button("given", "feedback.given"),
        button("wishes", "feedback.wishes"),
        button("reopen", "feedback.reopen") if is_closed else button("close", "feedback.close"),
    ]
    if MODEL in turn.library.models:
        choices.append(button("model", f"toolbox.model:{MODEL}"))
    choices.append(Button(str(say("button-menu")), "menu.show"))
    return letters.join(parts), [*waiting, *in_rows(choices)]
