"""Calls for cases, as a facilitator makes them: a model, what for, a day; and the hand-out.

A facilitator sees how many cases have come, and never whose.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from bot import people
from bot.cases import bringing, calling, handout, letters, rules_call, store, store_calls
from bot.cases.rules_call import Call, Occasion
from bot.feature import TakeText, Tap
from bot.reflection.library import CaseModel
from bot.texts import Html, in_language
from bot.transport import Button, Turn, in_rows, number, stale

DAY, MOVE = "call_day", "call_move"
"""What a written day answers: when a new call is for, or an open one instead."""
_SHORT: dict[str, Occasion] = {occasion[0]: occasion for occasion in rules_call.OCCASIONS}
"""An occasion in a button's data, where there is room for 64 bytes."""


def tap_home(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Indkald cases*: the calls that are open, and a new one."""
    say = turn.say
    calls = store_calls.all_open(turn.db)
    rows = [[_button(turn, "see", f"show:{call.id}", call.day)] for call in calls]
    if len(calls) < rules_call.MOST_CALLS:
        rows.append([_button(turn, "new", "new")])
    rows.append([Button(str(say("button-back")), "facilitate.home")])
    text = say("calls-home-open", count=len(calls)) if calls else say("calls-home")
    turn.edit(text, rows)


def tap_new(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Ny indkaldelse*: on which model."""
    if len(store_calls.all_open(turn.db)) >= rules_call.MOST_CALLS:
        stale(turn)
        return
    rows = [
        [Button(bringing.short_title(turn, model), f"calls.model:{model.id}")]
        for model in bringing.models_for(turn)
    ]
    turn.edit(turn.say("calls-model"), [*rows, _back(turn)])


def tap_model(turn: Turn, arguments: tuple[str, ...]) -> None:
    """For what: a course day or a staff meeting."""
    model = _model(turn, arguments)
    if model is None:
        stale(turn)
        return
    buttons = [
        _button(turn, occasion, f"occasion:{model.id}:{occasion[0]}")
        for occasion in rules_call.OCCASIONS
    ]
    turn.edit(turn.say("calls-occasion"), [buttons, _back(turn)])


def tap_occasion(turn: Turn, arguments: tuple[str, ...]) -> None:
    """For which day: some weeks ahead, or a day that is written."""
    model, occasion = _model(turn, arguments), _occasion(arguments)
    if model is None or occasion is None:
        stale(turn)
        return
    subject = f"{DAY}:{model.id}.{occasion[0]}"
    people.await_today(turn, subject)
    rows = _days(turn, f"day:{model.id}:{occasion[0]}")
    turn.edit(turn.say("calls-day"), rows, subject=subject)


def take_day(turn: Turn, item: str, text: str) -> None:
    """The day that was written for a new call."""
    model_id, _, short = item.partition(".")
    model, occasion = _model(turn, (model_id,)), _SHORT.get(short)
    day = _read_day(turn, text)
    if model is None or occasion is None:
        turn.reply(turn.say("calls-gone"), [_back(turn)])
    elif day is not None:
        people.stop_awaiting(turn, "call_")
        turn.reply(*_confirm(turn, model, occasion, day))


def tap_day(turn: Turn, arguments: tuple[str, ...]) -> None:
    """A day: what would happen, before it does."""
    model, occasion = _model(turn, arguments), _occasion(arguments)
    day = _day(turn, arguments, 2)
    if model is None or occasion is None or day is None:
        stale(turn)
        return
    turn.edit(*_confirm(turn, model, occasion, day))


def tap_make(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ja, indkald*: colleagues hear of it; of two fast taps one counts."""
    model, occasion = _model(turn, arguments), _occasion(arguments)
    day = _day(turn, arguments, 2)
    if model is None or occasion is None or day is None:
        stale(turn)
        return
    calls = store_calls.all_open(turn.db)
    is_known = any((one.model, one.occasion, one.day) == (model.id, occasion, day) for one in calls)
    if len(calls) >= rules_call.MOST_CALLS and not is_known:
        stale(turn)
        return
    call = calling.make(turn, model, occasion, day)
    if not is_known:
        text, rows = _card(turn, call)
        turn.edit(Html(f"{turn.say('calls-made')}\n\n{text}"), rows)


def tap_show(turn: Turn, arguments: tuple[str, ...]) -> None:
    """One call: how many cases have come, and what can be done."""
    call = _open(turn, arguments)
    if call is not None:
        turn.edit(*_card(turn, call))


def tap_paper(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Hent ark*: the hand-out comes as two files when it is set."""
    call = _open(turn, arguments)
    if call is None:
        return
    if not store.brought_to(turn.db, call.id):
        stale(turn)
        return
    handout.order(turn, turn.who, call)
    turn.toast(turn.say("cases-paper-coming"))


def tap_move(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Flyt dagen*: some weeks ahead, or a day that is written."""
    call = _open(turn, arguments)
    if call is None:
        return
    subject = f"{MOVE}:{call.id}"
    people.await_today(turn, subject)
    turn.edit(turn.say("calls-move"), _days(turn, f"moved:{call.id}"), subject=subject)


def take_move(turn: Turn, item: str, text: str) -> None:
    """The day that was written in place of another."""
    call = store_calls.find(turn.db, number((item,)))
    day = _read_day(turn, text)
    if call is None or not call.is_open:
        turn.reply(turn.say("calls-gone"), [_back(turn)])
    elif day is not None:
        people.stop_awaiting(turn, "call_")
        turn.reply(*_moved(turn, call, day))


def tap_moved(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Another day: who has brought a case hears of it."""
    call, day = _open(turn, arguments), _day(turn, arguments, 1)
    if call is None:
        return
    if day is None:
        stale(turn)
        return
    turn.edit(*_moved(turn, call, day))


def tap_withdraw(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Træk tilbage*: asks first."""
    call = _open(turn, arguments)
    if call is None:
        return
    now = letters.button(turn.say, "withdraw-now", f"calls.withdraw_now:{call.id}")
    turn.edit(turn.say("calls-withdraw-ask"), [[now], _back(turn, f"show:{call.id}")])


def tap_withdraw_now(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ja, træk tilbage*: nobody is asked any more; who has brought a case keeps it."""
    call = store_calls.find(turn.db, number(arguments))
    if call is not None and call.state == "withdrawn":
        return
    if call is None or not call.is_open:
        stale(turn)
        return
    calling.withdraw(turn, call)
    turn.edit(turn.say("calls-withdrawn"), [_back(turn)])


def _card(turn: Turn, call: Call) -> tuple[Html, list[list[Button]]]:
    say = turn.say
    count = len(store.brought_to(turn.db, call.id))
    text = say(
        "calls-card",
        title=in_language(say.language, call.title),
        occasion=letters.word_occasion(say, call.occasion, call.day),
        count=count,
    )
    rows = [[_button(turn, "paper", f"paper:{call.id}")]] if count else []
    move = _button(turn, "move", f"move:{call.id}")
    withdraw = letters.button(say, "withdraw", f"calls.withdraw:{call.id}")
    return text, [*rows, [move, withdraw], _back(turn)]


def _confirm(
    turn: Turn, model: CaseModel, occasion: Occasion, day: date
) -> tuple[Html, list[list[Button]]]:
    say = turn.say
    text = say(
        "calls-confirm",
        title=model.title.in_(say.language),
        occasion=letters.word_occasion(say, occasion, day),
    )
    make = _button(turn, "make", f"make:{model.id}:{occasion[0]}:{day:%Y%m%d}")
    return text, [[make, Button(str(say("button-cancel")), "calls.home")]]


def _moved(turn: Turn, call: Call, day: date) -> tuple[Html, list[list[Button]]]:
    calling.move(turn, call, day)
    moved = store_calls.find(turn.db, call.id)
    assert moved is not None
    return _card(turn, moved)


def _days(turn: Turn, data: str) -> list[list[Button]]:
    today = turn.now.date()
    days = [
        turn.calendar.working_day_from(today + timedelta(weeks=weeks))
        for weeks in rules_call.OFFERED_WEEKS
    ]
    buttons = [_button(turn, "day", f"{data}:{day:%Y%m%d}", day) for day in dict.fromkeys(days)]
    return [*in_rows(buttons), _back(turn)]


def _read_day(turn: Turn, text: str) -> date | None:
    """The day that was written, if a call can be for it; else says so."""
    day = people.read_day(text, turn.now.date())
    if day is None:
        turn.reply(turn.say("calls-not-a-day"), [_back(turn)])
    elif not rules_call.fits(day, turn.now.date()):
        turn.reply(turn.say("calls-out-of-reach"), [_back(turn)])
        return None
    return day


def _day(turn: Turn, arguments: tuple[str, ...], place: int) -> date | None:
    try:
        day = date.fromisoformat(arguments[place])
    except (IndexError, ValueError):
        return None
    return day if rules_call.fits(day, turn.now.date()) else None


def _model(turn: Turn, arguments: Sequence[str]) -> CaseModel | None:
    wanted = arguments[0] if arguments else ""
    return next((one for one in bringing.models_for(turn) if one.id == wanted), None)


def _occasion(arguments: tuple[str, ...]) -> Occasion | None:
    return _SHORT.get(arguments[1]) if len(arguments) > 1 else None


def _open(turn: Turn, arguments: tuple[str, ...]) -> Call | None:
    call = store_calls.find(turn.db, number(arguments))
    if call is None or not call.is_open:
        stale(turn)
        return None
    return call


def _button(turn: Turn, text: str, data: str, day: date | None = None) -> Button:
    when = {} if day is None else {"day": str(day.day), "month": str(day.month)}
    return Button(str(turn.say(f"calls-button-{text}", **when)), f"calls.{data}")


def _back(turn: Turn, data: str = "home") -> list[Button]:
    return [Button(str(turn.say("button-back")), f"calls.{data}")]


def _without_awaiting(tap: Tap) -> Tap:
    """The tap, and no text is taken for a day any more that was asked for before it."""

    def answer(turn: Turn, arguments: tuple[str, ...]) -> None:
        people.stop_awaiting(turn, "call_")
        tap(turn, arguments)

    return answer


_TAPS: dict[str, Tap] = {
    "calls.home": tap_home,
    "calls.new": tap_new,
    "calls.model": tap_model,
    "calls.occasion": tap_occasion,
    "calls.day": tap_day,
    "calls.make": tap_make,
    "calls.show": tap_show,
    "calls.paper": tap_paper,
    "calls.move": tap_move,
    "calls.moved": tap_moved,
    "calls.withdraw": tap_withdraw,
    "calls.withdraw_now": tap_withdraw_now,
}
TAPS = {name: _without_awaiting(tap) for name, tap in _TAPS.items()}
TEXTS: dict[str, TakeText] = {DAY: take_day, MOVE: take_move}
