"""Who is asked: the bot chooses fairly, or the bringer names them; then the case is on its way.

Whoever cannot be asked now is told of to nobody, and every reason sounds the same.
"""

from collections.abc import Sequence

from bot import people
from bot.cases import asking, bringing, letters, rules, store, store_asks
from bot.cases.chat_parts import stop_awaiting
from bot.cases.rules import Case
from bot.people import Person
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn, number, stale

PICK = "cases.pick"
SHOWN_AT_ONCE = 8


def show_choice(turn: Turn, draft: Case) -> None:
    """*Makker vælger* four, or another number; or *Jeg vælger selv*."""
    say = turn.say
    others = [
        Button(str(say("cases-button-count", count=count)), _fair(draft, count))
        for count in range(rules.FEWEST_ASKED, rules.MOST_ASKED + 1)
        if count != rules.USUALLY_ASKED
    ]
    turn.edit(
        say("cases-whom", count=rules.USUALLY_ASKED),
        [
            [letters.button(say, "fair", _fair(draft, rules.USUALLY_ASKED))],
            others,
            [letters.button(say, "pick", f"cases.choose:{draft.id}")],
            bringing.ways_out(turn, draft),
        ],
    )


def tap_fair(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Makker vælger*: it goes to so many, or fewer where there are fewer."""
    case, count = _own(turn, arguments), number(arguments, 1)
    if case is None or not rules.FEWEST_ASKED <= count <= rules.MOST_ASKED:
        stale(turn)
        return
    if case.state != "draft":
        # Of two fast taps the first has sent it.
        return
    if not _is_as_shown(turn, case, arguments):
        stale(turn)
        return
    chosen = asking.choose_fairly(turn, case, turn.who, count)
    if len(chosen) < rules.TOO_FEW:
        turn.reply(turn.say("cases-too-few"), [letters.back(turn.say)])
        return
    store_asks.leave_out_all(turn.db, case.id)
    for key in chosen:
        store_asks.choose(turn.db, case.id, key)
    _send(turn, case, turn.say("cases-sent-fair", count=len(chosen)))


def tap_choose(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Jeg vælger selv*: the list of colleagues."""
    draft = store.draft_of(turn.db, turn.who.key)
    if draft is None or draft.id != number(arguments) or draft.missing is not None:
        stale(turn)
    else:
        show_picker(turn)


def tap_pick(turn: Turn, arguments: tuple[str, ...]) -> None:
    """A name, a department or a page."""
    draft = store.draft_of(turn.db, turn.who.key)
    if draft is None:
        stale(turn)
        return
    match arguments:
        case ("p", key):
            _choose(turn, draft, key)
        case ("x", key):
            if key in chosen_of(turn, draft):
                store_asks.leave_out(turn.db, draft.id, key)
                show_picker(turn)
        case ("a",) | ("d", _, _):
            show_picker(turn, arguments)
        case _:
            stale(turn)


def take_name(turn: Turn, item: str, text: str) -> None:
    """A name that was typed: whoever it may mean is shown to choose from; it is not kept."""
    draft = store.draft_of(turn.db, turn.who.key)
    if draft is None or draft.id != number((item,)):
        turn.reply(turn.say("cases-field-gone"))
        return
    found = people.find_by_name(text, candidates(turn))
    chosen = chosen_of(turn, draft)
    rows = people.pick_keyboard(turn, PICK, found or candidates(turn), chosen)
    if not found:
        said = turn.say("cases-not-found")
    elif len(found) > SHOWN_AT_ONCE:
        said = turn.say("cases-many-found", count=len(found))
    else:
        said = turn.say("cases-pick")
    turn.reply(said, [*rows, *_below(turn, draft)], subject=f"case_whom:{draft.id}")


def tap_send_to(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Send til dem*: it goes to all who can be asked now; else the list is shown anew."""
    case = _own(turn, arguments)
    if case is None:
        stale(turn)
        return
    if case.state != "draft":
        return
    keys = chosen_of(turn, case)
    if not keys or number(arguments, 1) != len(keys) or not _is_as_shown(turn, case, arguments):
        stale(turn)
        return
    here = {one.key: one for one in candidates(turn)}
    missed = [key for key in keys if not asking.can_ask(turn, turn.who, here[key])]
    if missed:
        for key in missed:
            store_asks.leave_out(turn.db, case.id, key)
        names = [here[key].name for key in missed]
        turn.reply(turn.say("cases-not-yet", names=names))
        show_picker(turn)
        return
    names = [here[key].name for key in keys]
    _send(turn, case, turn.say("cases-sent-to", names=names))


def show_picker(turn: Turn, place: Sequence[str] = ()) -> None:
    """The colleagues whom one may ask, with those who are chosen on top."""
    draft = store.draft_of(turn.db, turn.who.key)
    assert draft is not None
    everybody = candidates(turn)
    if not everybody:
        turn.edit(turn.say("cases-nobody"), [letters.back(turn.say)])
        return
    subject = f"case_whom:{draft.id}"
    people.await_today(turn, subject)
    rows = people.pick_keyboard(turn, PICK, everybody, chosen_of(turn, draft), place)
    turn.edit(turn.say("cases-pick"), [*rows, *_below(turn, draft)], subject=subject)


def candidates(turn: Turn) -> list[Person]:
    """Everybody who takes part, but for the person themself."""
    return [
        one
        for one in people.everybody(turn.db)
        if one.is_active and one.has_telegram and one.key != turn.who.key
    ]


def chosen_of(turn: Turn, draft: Case) -> list[str]:
    """The keys of those who are to be asked and are here still."""
    here = {one.key for one in candidates(turn)}
    keys = [ask.person for ask in store_asks.of_case(turn.db, draft.id)]
    return [key for key in keys if key is not None and key in here]


def _choose(turn: Turn, draft: Case, key: str) -> None:
    person = next((one for one in candidates(turn) if one.key == key), None)
    if person is None:
        stale(turn)
        return
    chosen = chosen_of(turn, draft)
    if key in chosen:
        return
    if len(chosen) >= rules.MOST_ASKED:
        turn.toast(turn.say("cases-most"), alert=True)
    elif not asking.can_ask(turn, turn.who, person):
        turn.toast(turn.say("cases-cannot", name=person.name))
    else:
        store_asks.choose(turn.db, draft.id, key)
        show_picker(turn)


def _below(turn: Turn, draft: Case) -> Keyboard:
    count = len(chosen_of(turn, draft))
    if not count:
        return [bringing.ways_out(turn, draft)]
    data = f"cases.send_to:{draft.id}:{count}:{draft.mark}"
    return [[letters.button(turn.say, "send-to", data)], bringing.ways_out(turn, draft)]


def _send(turn: Turn, case: Case, said: Html) -> None:
    stop_awaiting(turn)
    sent = asking.send(turn, case, turn.library.models[case.model])
    assert sent.last is not None
    turn.edit(
        rules.join([said, turn.say("cases-sent-how", day=sent.last)]),
        [letters.back(turn.say)],
    )


def _own(turn: Turn, arguments: tuple[str, ...]) -> Case | None:
    case = store.find(turn.db, number(arguments))
    return case if case is not None and case.bringer == turn.who.key else None


def _is_as_shown(turn: Turn, case: Case, arguments: tuple[str, ...]) -> bool:
    """Whether the words are those of the preview, and the model is there still."""
    return (
        case.missing is None and case.model in turn.library.models and arguments[2:] == (case.mark,)
    )


def _fair(draft: Case, count: int) -> str:
    return f"cases.fair:{draft.id}:{count}:{draft.mark}"
