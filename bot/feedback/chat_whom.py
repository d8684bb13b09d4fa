"""Choosing colleagues: whom to ask, or to whom feedback goes; by buttons or a typed name.

Whoever cannot be asked now stands there like all others, and every reason sounds the same.
"""

from collections.abc import Sequence

from bot import people
from bot.feedback import letters, rules, store, store_given, wishes
from bot.feedback.chat_parts import draft_buttons, find_draft
from bot.feedback.chat_write import ask_next
from bot.feedback.rules import Request
from bot.people import Person
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn, stale

WHOM, TO = "feedback.whom", "feedback.to"
SHOWN_AT_ONCE = 8
"""So many colleagues the buttons hold at once; more come department by department."""


def tap_whom(turn: Turn, arguments: tuple[str, ...]) -> None:
    """A name, a department or a page among those whom one may ask."""
    match arguments:
        case ("p", key):
            _choose(turn, key)
        case ("x", key):
            request = store.draft_of(turn.db, turn.who.key)
            if request is not None and key in chosen_of(turn, request):
                store.leave_out(turn.db, request.id, key)
                show_whom(turn)
        case ("a",) | ("d", _, _):
            show_whom(turn, arguments)
        case _:
            stale(turn)


def tap_to(turn: Turn, arguments: tuple[str, ...]) -> None:
    """A name, a department or a page among those to whom one may give."""
    match arguments:
        case ("p", key):
            _give_to(turn, key)
        case ("a",) | ("d", _, _):
            show_to(turn, arguments)
        case _:
            stale(turn)


def take_name(turn: Turn, item: str, text: str) -> None:
    """A name that was typed: whoever it may mean is shown to choose from; it is not kept."""
    found = people.find_by_name(text, candidates(turn))
    request = store.draft_of(turn.db, turn.who.key) if item == "ask" else None
    chosen = [] if request is None else chosen_of(turn, request)
    rows = people.pick_keyboard(
        turn, WHOM if item == "ask" else TO, found or candidates(turn), chosen
    )
    if not found:
        said = turn.say("feedback-not-found")
    elif len(found) > SHOWN_AT_ONCE:
        said = turn.say("feedback-many-found", count=len(found))
    else:
        said = _question(turn, item)
    turn.reply(said, [*rows, *_below(turn, request)], subject=f"feedback_whom:{item}")


def show_whom(turn: Turn, place: Sequence[str] = ()) -> None:
    """The colleagues whom one may ask, with those who are chosen on top."""
    request = store.draft_of(turn.db, turn.who.key)
    _show(turn, "ask", WHOM, request, place)


def show_to(turn: Turn, place: Sequence[str] = ()) -> None:
    """The colleagues to whom one may give feedback."""
    _show(turn, "give", TO, None, place)


def candidates(turn: Turn) -> list[Person]:
    """Everybody who takes part, but for the person themself."""
    return [
        one
        for one in people.everybody(turn.db)
        if one.is_active and one.has_telegram and one.key != turn.who.key
    ]


def chosen_of(turn: Turn, request: Request) -> list[str]:
    """The keys of those who are to be asked, or are, and are here still."""
    here = {one.key for one in candidates(turn)}
    keys = [ask.person for ask in store.asks_of(turn.db, request.id)]
    return [key for key in keys if key is not None and key in here]


def ways_out(turn: Turn, request: Request) -> list[list[Button]]:
    """The ways out of a wish that is a draft."""
    return draft_buttons(turn, f"feedback.drop_wish:{request.id}")


def _show(
    turn: Turn, item: str, action: str, request: Request | None, place: Sequence[str]
) -> None:
    everybody = candidates(turn)
    if not everybody:
        turn.edit(turn.say("feedback-nobody"), [letters.back(turn.say)])
        return
    subject = f"feedback_whom:{item}"
    people.await_today(turn, subject)
    chosen = [] if request is None else chosen_of(turn, request)
    rows = people.pick_keyboard(turn, action, everybody, chosen, place)
    turn.edit(_question(turn, item), [*rows, *_below(turn, request)], subject=subject)


def _question(turn: Turn, item: str) -> Html:
    return turn.say("feedback-whom" if item == "ask" else "feedback-to-whom")


def _below(turn: Turn, request: Request | None) -> Keyboard:
    if request is None or not chosen_of(turn, request):
        return [letters.back(turn.say)]
    go_on = [Button(str(turn.say("feedback-button-go-on")), "feedback.go_on")]
    return [go_on, *ways_out(turn, request)]


def _choose(turn: Turn, key: str) -> None:
    person = _find(turn, key)
    if person is None:
        stale(turn)
        return
    request = store.draft_of(turn.db, turn.who.key)
    chosen = [] if request is None else chosen_of(turn, request)
    if key in chosen:
        return
    if len(chosen) >= rules.MOST_ASKED:
        turn.toast(turn.say("feedback-most"), alert=True)
        return
    if not wishes.can_ask(turn, turn.who, person):
        turn.toast(turn.say("feedback-cannot", name=person.name))
        return
    request = request or store.begin(turn.db, turn.who.key, turn.at)
    store.choose(turn.db, request.id, key)
    show_whom(turn)


def _give_to(turn: Turn, key: str) -> None:
    person = _find(turn, key)
    begun = store_given.gift_draft(turn.db, turn.who.key)
    if person is None:
        stale(turn)
        return
    if begun is not None:
        # Of two fast taps the first has begun it.
        return
    if not wishes.can_give(turn, turn.who, person):
        turn.toast(turn.say("feedback-cannot-get", name=person.name))
        return
    begun = store_given.begin(turn.db, "gift", turn.who.key, key, turn.at)
    draft = find_draft(turn, begun.id)
    assert draft is not None
    ask_next(turn, draft)


def _find(turn: Turn, key: str) -> Person | None:
    return next((one for one in candidates(turn) if one.key == key), None)
