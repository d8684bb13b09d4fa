"""*Mine cases* and *Til mig*: how each stands, and taking back what is one's own."""

from bot import people
from bot.cases import asking, letters, rules, store, store_asks, store_calls
from bot.cases.chat_parts import find_asked, find_own, is_answer_locked
from bot.cases.rules import Ask, Case
from bot.texts import Html
from bot.transport import Turn, number, stale


def tap_mine(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Mine cases*: each with its day and how it stands."""
    entries = []
    draft = store.draft_of(turn.db, turn.who.key)
    since = people.own_since(turn.who)
    if draft is not None and draft.changed >= since:
        entries.append((letters.label_of(turn, draft, "draft"), "cases.bring"))
    for case in store.sent_by(turn.db, turn.who.key, since):
        entries.append((letters.label_of(turn, case, case.state), f"cases.card:{case.id}"))
    if not entries:
        turn.edit(
            turn.say("cases-mine-none"),
            [[letters.button(turn.say, "bring", "cases.bring")], letters.back(turn.say)],
        )
        return
    rows = letters.list_rows(turn, entries, "cases.mine", number(arguments))
    turn.edit(turn.say("cases-mine"), rows)


def tap_card(turn: Turn, arguments: tuple[str, ...]) -> None:
    """One of the person's cases: its words, how it stands, and what can be done."""
    case = find_own(turn, number(arguments))
    if case is None:
        stale(turn)
        return
    say = turn.say
    messages = rules.pack(
        [
            say("cases-card", title=letters.title_of(turn, say, case)),
            *letters.word_case(say, case),
            _state(turn, case),
        ]
    )
    rows = []
    if case.state in ("ready", "closed") and letters.answered(turn, case):
        rows.append([letters.button(say, "read", f"cases.read:{case.id}")])
    if case.state == "ready":
        rows.append([letters.button(say, "lesson", f"cases.lesson:{case.id}")])
        rows.append([letters.button(say, "close", f"cases.close:{case.id}")])
    if case.state == "closed" and letters.answered(turn, case):
        if case.consent == "yes":
            rows.append([letters.button(say, "leave-library", f"cases.no_library:{case.id}")])
        else:
            rows.append([letters.button(say, "library", f"cases.library:{case.id}")])
    if case.state != "withdrawn":
        rows.append([letters.button(say, "withdraw", f"cases.withdraw:{case.id}")])
    letters.reply_all(turn, messages, [*rows, letters.back(say)])


def tap_withdraw(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Træk tilbage*, under a case: asks first."""
    case = find_own(turn, number(arguments))
    if case is None or case.state == "withdrawn":
        stale(turn)
    else:
        text = "cases-withdraw-brought-ask" if case.is_brought else "cases-withdraw-ask"
        _ask_withdraw(turn, text, f"cases.withdraw_now:{case.id}")


def tap_withdraw_now(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ja, træk tilbage*: nobody is asked any more, and the case is gone from their chats."""
    case = find_own(turn, number(arguments))
    if case is None:
        stale(turn)
        return
    if case.state == "withdrawn":
        return
    asking.withdraw(turn, case)
    turn.edit(turn.say("cases-withdrawn"), [letters.back(turn.say)])


def tap_to_me(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Til mig*: what the person is asked and what they answered."""
    entries = []
    for ask in store_asks.of_person(turn.db, turn.who.key):
        case = store.find(turn.db, ask.case)
        state = None if case is None else _state_to_me(ask, case)
        if case is not None and state is not None:
            data = "open" if state == "waits" else "given"
            label = letters.label_of(turn, case, state)
            entries.append((label, f"cases.{data}:{ask.id}"))
    if not entries:
        turn.edit(turn.say("cases-to-me-none"), [letters.back(turn.say)])
        return
    rows = letters.list_rows(turn, entries, "cases.to_me", number(arguments))
    turn.edit(turn.say("cases-to-me"), rows)


def tap_given(turn: Turn, arguments: tuple[str, ...]) -> None:
    """What the person answered, with what can be done with it."""
    asked = find_asked(turn, number(arguments))
    if asked is None or asked.ask.state != "finished":
        stale(turn)
        return
    if is_answer_locked(turn, asked.ask):
        return
    say = turn.say
    known = store_asks.reflections_of(turn.db, asked.ask.id)
    answers = letters.word_own_answers(turn, say, asked.case, turn.who, known)
    head = say("cases-given", title=letters.title_of(turn, say, asked.case))
    rows = []
    if asked.case.lesson is not None:
        rows.append([letters.button(say, "outcome", f"cases.outcome:{asked.ask.id}")])
    if asked.ask.consent == "yes":
        rows.append([letters.button(say, "leave-library", f"cases.no_share:{asked.ask.id}")])
    rows.append([letters.button(say, "withdraw", f"cases.take_back:{asked.ask.id}")])
    letters.reply_all(turn, rules.pack([head, *answers]), [*rows, letters.back(say)])


def tap_take_back(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Træk tilbage*, under one's answers: asks first."""
    asked = find_asked(turn, number(arguments))
    if asked is None or asked.ask.state != "finished":
        stale(turn)
    else:
        _ask_withdraw(turn, "cases-take-back-ask", f"cases.take_back_now:{asked.ask.id}")


def tap_take_back_now(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ja, træk tilbage*: the answers are gone, here and from the bringer's chat."""
    asked = find_asked(turn, number(arguments))
    if asked is None or asked.ask.state not in ("finished", "withdrawn"):
        stale(turn)
        return
    if asked.ask.state == "withdrawn":
        return
    asking.take_back(turn, asked.case, asked.ask)
    turn.edit(turn.say("cases-withdrawn"), [letters.back(turn.say)])


def _ask_withdraw(turn: Turn, text: str, data: str) -> None:
    turn.reply(
        turn.say(text),
        [[letters.button(turn.say, "withdraw-now", data)], letters.back(turn.say)],
    )


def _state(turn: Turn, case: Case) -> Html:
    say = turn.say
    asks = store_asks.of_case(turn.db, case.id)
    count = len(letters.answered(turn, case))
    if case.is_brought:
        call = store_calls.find(turn.db, case.call or 0)
        if call is None:
            return say("cases-card-closed")
        occasion = letters.word_occasion(say, call.occasion, call.day)
        return say("cases-card-brought", occasion=occasion, state=call.state)
    match case.state:
        case "open":
            assert case.last is not None
            return say("cases-card-open", count=count, asked=len(asks), day=case.last)
        case "ready":
            return say("cases-card-ready", count=count, asked=len(asks))
        case "closed" if case.lesson is not None:
            return say("cases-card-lesson", lesson=case.lesson)
    return say(f"cases-card-{case.state}")


def _state_to_me(ask: Ask, case: Case) -> str | None:
    """How what somebody is asked stands in their list; None: it is not there any more."""
    if ask.state == "finished":
        return "given"
    return "waits" if rules.is_answerable(ask, case) else None
