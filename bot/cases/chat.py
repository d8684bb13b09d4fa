"""Cases in the chat: the room's own screen, and every button by name.

The talk itself is in the modules beside this one.
"""

from bot.attention import Kind
from bot.cases import (
    asking,
    calling,
    chat_asked,
    chat_back,
    chat_bring,
    chat_call,
    chat_calls,
    chat_library,
    chat_own,
    chat_whom,
    handout,
    letters,
    paper,
    store,
    store_asks,
    store_calls,
)
from bot.cases.personal import PERSONAL
from bot.cases.store_personal import count_by_person
from bot.feature import Feature, Hooks, OpenItem
from bot.people import Person
from bot.texts import Html
from bot.transport import Button, Turn, in_rows


def feature(_hooks: Hooks) -> Feature:
    """The room's commands, buttons, texts and jobs."""
    return Feature(
        name="cases",
        commands={"case": _command},
        taps={
            "cases.home": _tap_home,
            "cases.bring": chat_bring.tap_bring,
            "cases.model": chat_bring.tap_model,
            "cases.change": chat_bring.tap_change,
            "cases.repair": chat_bring.tap_repair,
            "cases.send": chat_bring.tap_send,
            "cases.later": chat_bring.tap_later,
            "cases.drop": chat_bring.tap_drop,
            "cases.fair": chat_whom.tap_fair,
            "cases.choose": chat_whom.tap_choose,
            "cases.pick": chat_whom.tap_pick,
            "cases.send_to": chat_whom.tap_send_to,
            "cases.open": chat_asked.tap_open,
            "cases.answer": chat_asked.tap_answer,
            "cases.decline": chat_asked.tap_decline,
            "cases.skip": chat_asked.tap_skip,
            "cases.enough": chat_asked.tap_enough,
            "cases.redo": chat_asked.tap_redo,
            "cases.named": chat_asked.tap_named,
            "cases.send_answers": chat_asked.tap_send,
            "cases.read": chat_back.tap_read,
            "cases.page": chat_back.tap_page,
            "cases.paper": chat_back.tap_paper,
            "cases.lesson": chat_back.tap_lesson,
            "cases.close": chat_back.tap_close,
            "cases.outcome": chat_back.tap_outcome,
            "cases.library": chat_library.tap_library,
            "cases.no_library": chat_library.tap_no_library,
            "cases.share": chat_library.tap_share,
            "cases.share_now": chat_library.tap_share_now,
            "cases.no_share": chat_library.tap_no_share,
            "cases.mine": chat_own.tap_mine,
            "cases.card": chat_own.tap_card,
            "cases.withdraw": chat_own.tap_withdraw,
            "cases.withdraw_now": chat_own.tap_withdraw_now,
            "cases.to_me": chat_own.tap_to_me,
            "cases.given": chat_own.tap_given,
            "cases.take_back": chat_own.tap_take_back,
            "cases.take_back_now": chat_own.tap_take_back_now,
            "cases.call": chat_call.tap_call,
            "cases.call_bring": chat_call.tap_bring,
            "cases.call_no": chat_call.tap_no,
            "cases.hand_in": chat_call.tap_hand_in,
            **chat_calls.TAPS,
        },
        texts={
            "case_field": chat_bring.take_field,
            "case_whom": chat_whom.take_name,
            "case_ask": chat_asked.take_reply,
            "case_answer": chat_asked.take_answer,
            "case_lesson": chat_back.take_lesson,
            **chat_calls.TEXTS,
        },
        edits={
            "case_field": chat_bring.edit_field,
            "case_answer": chat_asked.edit_answer,
            "case_lesson": chat_back.edit_lesson,
        },
        jobs={asking.DEADLINE: asking.run_deadline, calling.END_JOB: calling.run_end},
        computed={**paper.COMPUTED, **handout.COMPUTED},
        letters={Kind.REMINDER: asking.write_reminder},
        open_items=list_open_items,
        requests=list_requests,
        facilitator_items=_facilitator_items,
        show_again={
            "case_ask": chat_asked.show_again,
            "case_answers": chat_back.show_answers_again,
            "case_outcome": chat_back.show_outcome_again,
        },
        week_line=chat_back.write_week_line,
        on_changed=asking.on_changed,
        on_left=asking.on_left,
        counts=lambda db, first, end: {"cases": count_by_person(db, first, end)},
        personal=PERSONAL,
    )


def list_open_items(turn: Turn, person: Person) -> list[OpenItem]:
    """What waits: to answer, to read, to decide; and a draft of one's own."""
    items = [
        *chat_asked.list_items(turn, person),
        *chat_back.list_items(turn, person),
        *chat_library.list_items(turn, person),
        *chat_call.list_items(turn, person),
    ]
    if store.draft_of(turn.db, person.key) is not None:
        items.append(OpenItem(str(turn.say_to(person)("cases-item-draft")), "cases.bring"))
    return items


def list_requests(turn: Turn, person: Person) -> list[OpenItem]:
    """What colleagues ask of a person and they have not looked at."""
    items = [
        *chat_asked.list_requests(turn, person),
        *chat_library.list_items(turn, person),
        *chat_call.list_items(turn, person, unseen=True),
    ]
    store_asks.note_told(turn.db, person.key)
    store_calls.note_told(turn.db, person.key)
    return items


def _facilitator_items(turn: Turn, person: Person) -> list[OpenItem]:
    return [OpenItem(str(turn.say_to(person)("cases-button-calls")), "calls.home")]


def _command(turn: Turn, _rest: str) -> None:
    turn.reply(*_home(turn))


def _tap_home(turn: Turn, _arguments: tuple[str, ...]) -> None:
    turn.edit(*_home(turn))


def _home(turn: Turn) -> tuple[Html, list[list[Button]]]:
    say = turn.say
    waiting = [[Button(item.label, item.data)] for item in list_open_items(turn, turn.who)]
    choices = [
        letters.button(say, "bring", "cases.bring"),
        letters.button(say, "mine", "cases.mine:0"),
        letters.button(say, "to-me", "cases.to_me:0"),
        letters.button(say, "find", "find.home"),
        *chat_call.list_others(turn),
    ]
    choices.append(Button(str(say("button-menu")), "menu.show"))
    return say("cases-home"), [*waiting, *in_rows(choices)]
