"""The form of the next round: pairs, groups of three, or pairs across two groups.

A form is a wish: nobody is left out because of it. It holds until it is changed.
"""

from bot import people, sparring
from bot.facilitator.chat_parts import (
    Screen,
    back,
    button,
    find_open_department,
    number,
    page_number,
    paged,
    say_stale,
    show,
)
from bot.facilitator.rules import page_of
from bot.people import PROFESSIONS
from bot.texts import Html
from bot.transport import Button, Turn

BY_PROFESSION, BY_DEPARTMENT = "p", "d"
Side = tuple[str, str]
"""One of the two groups: its number in a button, and its name."""


def show_form(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Vælg form*: what the next round is like, and what else it could be."""
    chosen = sparring.chosen_form(turn.db)
    rows = [
        [button(turn, f"facilitator-button-{form}", f"facilitate.form_set:{form}")]
        for form in (sparring.IN_PAIRS, sparring.IN_TRIOS)
        if form != chosen
    ]
    rows.append([button(turn, "facilitator-button-across", "facilitate.form_across")])
    rows.append(back(turn, "facilitate.round"))
    text = Html(f"{say_form(turn, chosen)} {turn.say('facilitator-form-holds')}")
    show(turn, Screen(text, rows))


def say_form(turn: Turn, form: str) -> Html:
    """What the next round is like, in one sentence."""
    across = sparring.read_form(form).across
    if across is None:
        return turn.say(f"facilitator-form-{form}")
    return turn.say(
        "facilitator-form-across",
        first=_name(turn, across.by, across.first),
        second=_name(turn, across.by, across.second),
    )


def set_form(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Choose a form; it is shown as it is kept."""
    match arguments:
        case ("pairs" | "trios" as chosen,):
            form: str = chosen
        case (by, first, second) if first != second:
            sides = dict(_sides(turn, by))
            if first not in sides or second not in sides:
                say_stale(turn)
                return
            if by == BY_PROFESSION:
                one, other = PROFESSIONS[int(first)], PROFESSIONS[int(second)]
                form = sparring.write_across("profession", one, other)
            else:
                form = sparring.write_across("department", first, second)
        case _:
            say_stale(turn)
            return
    sparring.set_form(turn.db, form)
    show_form(turn, ())


def ask_across(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*På tværs*: across what?"""
    rows = [
        [button(turn, "facilitator-button-professions", f"facilitate.form_first:{BY_PROFESSION}")],
        back(turn, "facilitate.form"),
    ]
    if len(people.departments(turn.db)) > 1:
        data = f"facilitate.form_first:{BY_DEPARTMENT}"
        rows.insert(1, [button(turn, "facilitator-button-departments", data)])
    show(turn, Screen(turn.say("facilitator-form-by"), rows))


def ask_first(turn: Turn, arguments: tuple[str, ...]) -> None:
    """The first of the two groups."""
    by = arguments[0] if arguments else ""
    sides = _sides(turn, by)
    if not sides:
        say_stale(turn)
        return
    buttons = [Button(name, f"facilitate.form_second:{by}:{one}") for one, name in sides]
    page = page_of(buttons, page_number(arguments, 1))
    rows = paged(turn, page, f"facilitate.form_first:{by}", width=2)
    rows.append(back(turn, "facilitate.form_across"))
    show(turn, Screen(turn.say("facilitator-form-first"), rows))


def ask_second(turn: Turn, arguments: tuple[str, ...]) -> None:
    """The other of the two groups."""
    by, first = arguments[:2] if len(arguments) > 1 else ("", "")
    sides = _sides(turn, by)
    if first not in dict(sides):
        say_stale(turn)
        return
    buttons = [
        Button(name, f"facilitate.form_set:{by}:{first}:{one}")
        for one, name in sides
        if one != first
    ]
    page = page_of(buttons, page_number(arguments, 2))
    rows = paged(turn, page, f"facilitate.form_second:{by}:{first}", width=2)
    rows.append(back(turn, f"facilitate.form_first:{by}"))
    text = turn.say("facilitator-form-second", first=dict(sides)[first])
    show(turn, Screen(text, rows))


def _sides(turn: Turn, by: str) -> list[Side]:
    if by == BY_PROFESSION:
        return [
            (str(place), str(turn.say(f"people-profession-{one}")).capitalize())
            for place, one in enumerate(PROFESSIONS)
        ]
    if by == BY_DEPARTMENT:
        return [(str(one.id), one.name) for one in people.departments(turn.db)]
    return []


def _name(turn: Turn, by: str, side: str) -> str:
    if by == "profession":
        return str(turn.say(f"people-profession-{side}"))
    found = find_open_department(turn, side) if number(side) is not None else None
    return "" if found is None else found.name


TAPS = {
    "facilitate.form": show_form,
    "facilitate.form_set": set_form,
    "facilitate.form_across": ask_across,
    "facilitate.form_first": ask_first,
    "facilitate.form_second": ask_second,
}
