"""The facilitator's learning events: enter one, see and change them, delete one.

The table of who may do what lets only facilitators in.
"""

from datetime import date, timedelta

from bot import guarding, people
from bot.attention import Kind
from bot.feature import Feature, Tap
from bot.learning import chat_who, planning, rules, store
from bot.learning.chat_parts import about_event, button, plan_again, reload, word_people
from bot.learning.letters import write_capture
from bot.learning.personal import PERSONAL
from bot.learning.store import Entered
from bot.people.rules import read_day
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn, number, stale

TITLE, DAY = "learning_title", "learning_day"
NEW = "new"
AWAIT_TEXT = timedelta(minutes=15)
PAGE = 6


def feature() -> Feature:
    """All that this room answers and does."""
    taps: dict[str, Tap] = {
        "learning.home": show_home,
        "learning.new": _ask_title_of_new,
        "learning.event": about_event(lambda turn, one, _: _show(turn, one)),
        "learning.title": about_event(_ask_title),
        "learning.day": about_event(_ask_day),
        "learning.on": about_event(_set_near_day),
        "learning.models": about_event(chat_who.show_models),
        "learning.model": about_event(chat_who.toggle_model),
        "learning.who": about_event(chat_who.show_who),
        "learning.all": about_event(chat_who.set_all),
        "learning.department": about_event(chat_who.toggle_department),
        "learning.people": about_event(chat_who.show_people),
        "learning.one": about_event(chat_who.toggle_one),
        "learning.save": about_event(_save),
        "learning.delete": about_event(_ask_delete),
        "learning.delete_yes": about_event(_delete),
    }
    return Feature(
        name="learning",
        taps={name: _without_awaiting(tap) for name, tap in taps.items()},
        texts={TITLE: take_title, DAY: take_day},
        jobs={planning.BEGIN: planning.begin},
        letters={Kind.CAPTURE: write_capture},
        personal=PERSONAL,
    )


def show_home(turn: Turn, arguments: tuple[str, ...]) -> None:
    """The events, the newest first, and a new one."""
    found = store.all_events(turn.db)
    page = min(number(arguments), max(0, len(found) - 1) // PAGE)
    shown = found[page * PAGE : (page + 1) * PAGE]
    rows = [[Button(_label(turn, one), f"learning.event:{one.id}")] for one in shown]
    turning = [
        Button(turn.say(f"learning-button-{label}"), f"learning.home:{other}")
        for label, other in (("newer", page - 1), ("older", page + 1))
        if 0 <= other * PAGE < len(found)
    ]
    rows += [turning] if turning else []
    rows.append([button(turn, "new", "learning.new")])
    rows.append([Button(turn.say("button-back"), "programmes.home")])
    turn.edit(turn.say("learning-home" if found else "learning-home-none"), rows)


def take_title(turn: Turn, item: str, text: str) -> None:
    """The title of a new event, or another one for the event with that id."""
    entered = _find(turn, item)
    if entered is None and item != NEW:
        _gone(turn)
        return
    title = " ".join(text.split())
    if not title or len(title) > rules.TITLE_LENGTH:
        _await(turn, f"{TITLE}:{item}")
        turn.reply(turn.say("learning-title-length", room=rules.TITLE_LENGTH))
        return
    if guarding.ask_first(turn, title, f"{TITLE}:{item}"):
        return
    people.await_text(turn.db, turn.who.key, None)
    if entered is None:
        event = store.add(turn.db, title, turn.now.date(), turn.at)
    else:
        event = entered.id
        store.set_title(turn.db, event, title)
    _reply_card(turn, event)


def take_day(turn: Turn, item: str, text: str) -> None:
    """The day of an event, as it was written."""
    entered = _find(turn, item)
    if entered is None:
        _gone(turn)
        return
    today = turn.now.date()
    day = read_day(text, today)
    if day is not None:
        has_year = str(day.year) in text
        day = rules.nearest(day, today, has_year=has_year)
    if day is None or not rules.may_be_on(day, today):
        _await(turn, f"{DAY}:{item}")
        turn.reply(turn.say("learning-day-unread" if day is None else "learning-day-far"))
        return
    people.await_text(turn.db, turn.who.key, None)
    _set_day(turn, entered, day)
    _reply_card(turn, entered.id)


def _card(turn: Turn, entered: Entered) -> tuple[Html, Keyboard]:
    event, today = entered.event, turn.now.date()
    lines = [
        turn.say("learning-card", title=event.title, day=_word_day(turn, event.day)),
        _word_models(turn, entered),
        word_people(turn, entered),
    ]
    if entered.state == "draft":
        lines.append(turn.say("learning-card-draft"))
    elif rules.is_over(event, today):
        lines.append(turn.say("learning-card-over"))
    elif entered.state == "open":
        lines.append(turn.say("learning-card-ahead"))
    else:
        lines.append(
            turn.say("learning-card-left", count=len(rules.questions_to_come(event, today)))
        )
    rows = [
        [button(turn, "title", f"learning.title:{entered.id}"),
         button(turn, "day", f"learning.day:{entered.id}")],
        [button(turn, "models", f"learning.models:{entered.id}"),
         button(turn, "who", f"learning.who:{entered.id}")],
    ]  # fmt: skip
    if entered.state == "draft":
        rows.append([button(turn, "save", f"learning.save:{entered.id}")])
    rows.append([button(turn, "delete", f"learning.delete:{entered.id}")])
    rows.append([Button(turn.say("button-back"), "learning.home")])
    return Html("\n".join(lines)), rows


def _word_day(turn: Turn, day: date) -> str:
    plain = str(turn.say("learning-day", day=day))
    return plain if day.year == turn.now.year else f"{plain} {day.year}"


def _word_models(turn: Turn, entered: Entered) -> Html:
    titles = [
        turn.library.models[one].title.in_(turn.say.language)
        for one in entered.event.models
        if one in turn.library.models
    ]
    return (
        turn.say("learning-models", models=titles) if titles else turn.say("learning-models-none")
    )


def _show(turn: Turn, entered: Entered) -> None:
    turn.edit(*_card(turn, reload(turn, entered)))


def _reply_card(turn: Turn, event: int) -> None:
    entered = store.find(turn.db, event)
    assert entered is not None
    turn.reply(*_card(turn, entered))


def _ask_title_of_new(turn: Turn, arguments: tuple[str, ...]) -> None:
    _await(turn, f"{TITLE}:{NEW}")
    turn.edit(
        turn.say("learning-ask-title"), [[Button(turn.say("button-cancel"), "learning.home")]]
    )


def _ask_title(turn: Turn, entered: Entered, _: tuple[str, ...]) -> None:
    _await(turn, f"{TITLE}:{entered.id}")
    turn.edit(turn.say("learning-ask-title"), [_back(turn, entered)])


def _ask_day(turn: Turn, entered: Entered, _: tuple[str, ...]) -> None:
    _await(turn, f"{DAY}:{entered.id}")
    rows = [
        [
            button(turn, "today", f"learning.on:{entered.id}:0"),
            button(turn, "yesterday", f"learning.on:{entered.id}:1"),
        ],
        _back(turn, entered),
    ]
    turn.edit(turn.say("learning-ask-day"), rows)


def _set_near_day(turn: Turn, entered: Entered, rest: tuple[str, ...]) -> None:
    if rest not in (("0",), ("1",)):
        stale(turn)
        return
    _set_day(turn, entered, turn.now.date() - timedelta(days=int(rest[0])))
    _show(turn, entered)


def _set_day(turn: Turn, entered: Entered, day: date) -> None:
    store.set_day(turn.db, entered.id, day)
    plan_again(turn, entered)


def _save(turn: Turn, entered: Entered, _: tuple[str, ...]) -> None:
    if entered.state == "draft":
        planning.plan(turn, entered)
    _show(turn, entered)


def _ask_delete(turn: Turn, entered: Entered, _: tuple[str, ...]) -> None:
    yes = button(turn, "delete-yes", f"learning.delete_yes:{entered.id}")
    text = turn.say("learning-ask-delete", title=entered.event.title)
    turn.edit(text, [[yes], _back(turn, entered)])


def _delete(turn: Turn, entered: Entered, _: tuple[str, ...]) -> None:
    planning.forget(turn, entered)
    show_home(turn, ())


def _without_awaiting(tap: Tap) -> Tap:
    """The tap, and no text is taken for a title any more that was asked for before it."""

    def answer(turn: Turn, arguments: tuple[str, ...]) -> None:
        if (turn.who.awaiting or "").partition(":")[0] in (TITLE, DAY):
            people.await_text(turn.db, turn.who.key, None)
        tap(turn, arguments)

    return answer


def _find(turn: Turn, item: str) -> Entered | None:
    return store.find(turn.db, number((item,)))


def _gone(turn: Turn) -> None:
    people.await_text(turn.db, turn.who.key, None)
    turn.reply(turn.say("learning-gone"))


def _await(turn: Turn, subject: str) -> None:
    people.await_text(turn.db, turn.who.key, subject, turn.now + AWAIT_TEXT)


def _label(turn: Turn, entered: Entered) -> str:
    day = entered.event.day
    date_said = f"{day.day}.{day.month}.{day.year}"
    key = "learning-label-draft" if entered.state == "draft" else "learning-label"
    return str(turn.say(key, title=entered.event.title, day=date_said))


def _back(turn: Turn, entered: Entered) -> list[Button]:
    return [Button(turn.say("button-back"), f"learning.event:{entered.id}")]
