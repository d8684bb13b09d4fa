"""A call for cases, as a colleague sees it: what for, what becomes of a case, and a no.

A no is told to nobody, and nothing of it is kept.
"""

from bot import people
from bot.cases import bringing, calling, letters, store, store_calls
from bot.cases.chat_parts import stop_awaiting
from bot.cases.rules_call import Call
from bot.feature import OpenItem
from bot.people import Person
from bot.texts import in_language
from bot.transport import Button, Turn, number, stale


def tap_call(turn: Turn, arguments: tuple[str, ...]) -> None:
    """See what is called for, and what becomes of a case, before one is brought."""
    call = _open(turn, arguments)
    if call is None or _show_brought(turn, call):
        return
    store_calls.note_opened(turn.db, call.id, turn.who.key, turn.at)
    say = turn.say
    text = say(
        "cases-call",
        title=in_language(say.language, call.title),
        occasion=letters.word_occasion(say, call.occasion, call.day),
    )
    bring = letters.button(say, "bring", f"cases.call_bring:{call.id}")
    no = letters.button(say, "decline", f"cases.call_no:{call.id}")
    turn.reply(text, [[bring, no], letters.back(say)])


def tap_bring(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Bring en case*, for this call."""
    call = _open(turn, arguments)
    if call is None or _show_brought(turn, call):
        return
    draft = store.draft_of(turn.db, turn.who.key)
    if draft is not None:
        if people.is_locked(turn, draft.changed):
            return
        if (turn.who.awaits(turn.now) or "").startswith(f"case_field:{draft.id}."):
            # Of two fast taps the first has asked already.
            return
    bringing.bring_to(turn, call)


def tap_no(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ikke denne gang*: no reason, no trace."""
    call = _open(turn, arguments)
    if call is None:
        return
    store_calls.leave(turn.db, call.id, turn.who.key)
    turn.edit(turn.say("cases-call-declined"), [letters.back(turn.say)])


def tap_hand_in(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Bring den*: the case goes to its call; of two fast taps one counts."""
    case = store.find(turn.db, number(arguments))
    if case is None or case.bringer != turn.who.key:
        stale(turn)
        return
    if case.is_brought:
        return
    if case.state != "draft" or case.missing is not None or arguments[1:] != (case.mark,):
        stale(turn)
        return
    call = calling.open_call_of(turn, case)
    if call is None:
        bringing.go_on(turn, case)
        return
    stop_awaiting(turn)
    calling.hand_in(turn, case, call)
    say = turn.say
    occasion = letters.word_occasion(say, call.occasion, call.day)
    turn.edit(say("cases-handed-in", occasion=occasion), [letters.back(say)])


def list_items(turn: Turn, person: Person, *, unseen: bool = False) -> list[OpenItem]:
    """The calls that a person has not answered, or those of them they have not looked at."""
    label = str(turn.say_to(person)("cases-item-call"))
    return [
        OpenItem(label, f"cases.call:{call.id}")
        for call in store_calls.waiting_for(turn.db, person.key, unseen=unseen)
    ]


def list_others(turn: Turn) -> list[Button]:
    """The open calls that the person has no longer before them, and no case in either."""
    waiting = {call.id for call in store_calls.waiting_for(turn.db, turn.who.key)}
    return [
        Button(
            str(turn.say("cases-button-call", day=str(call.day.day), month=str(call.day.month))),
            f"cases.call:{call.id}",
        )
        for call in store_calls.all_open(turn.db)
        if call.id not in waiting and calling.brought_by(turn, call, turn.who.key) is None
    ]


def _open(turn: Turn, arguments: tuple[str, ...]) -> Call | None:
    call = store_calls.find(turn.db, number(arguments))
    if call is None or not call.is_open:
        stale(turn)
        return None
    return call


def _show_brought(turn: Turn, call: Call) -> bool:
    case = calling.brought_by(turn, call, turn.who.key)
    if case is None:
        return False
    say = turn.say
    see = letters.button(say, "see-case", f"cases.card:{case.id}")
    turn.reply(say("cases-call-brought"), [[see], letters.back(say)])
    return True
