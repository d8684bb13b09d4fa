"""What a facilitator changes about a person: let in, name, department, role, account, gone.

Each change is told to the person it is about; each asks the same whether tapped once or twice.
"""

from collections.abc import Callable

from bot import people, privacy
from bot.facilitator.chat_invite import link_to_bot
from bot.facilitator.chat_parts import (
    NAME,
    Screen,
    await_text,
    back,
    button,
    find_member,
    find_open_department,
    page_number,
    paged,
    say_refused,
    say_stale,
    show,
)
from bot.facilitator.chat_people import NEW, card, list_of, people_in
from bot.facilitator.rules import page_of
from bot.feature import Hooks, Tap
from bot.people import Person, RefusedError
from bot.texts import Html
from bot.transport import Button, Turn

OnPerson = Callable[[Turn, Person, tuple[str, ...]], None]
"""A tap about a person: the turn, the person, and the arguments after their key."""


def person_taps(hooks: Hooks) -> dict[str, Tap]:
    """The buttons on a person's card, by name."""
    return {
        "facilitate.belongs": _about(lambda turn, person, _: _let_in(turn, person, hooks)),
        "facilitate.not": _about(_ask_to_erase),
        "facilitate.not_yes": _about(lambda turn, person, _: _erase(turn, person, hooks)),
        "facilitate.name": _about(_ask_name),
        "facilitate.to_department": _about(_show_departments),
        "facilitate.put_in": _about(lambda turn, person, rest: _put_in(turn, person, rest, hooks)),
        "facilitate.role": _about(
            lambda turn, person, rest: _change_role(turn, person, rest, hooks)
        ),
        "facilitate.move": _about(_ask_move),
        "facilitate.move_yes": _about(_make_move),
        "facilitate.remove": _about(_ask_to_remove),
        "facilitate.remove_yes": _about(lambda turn, person, _: _remove(turn, person, hooks)),
    }


def take_name(turn: Turn, key: str, text: str) -> None:
    """The new display name of the person with that key."""
    person = find_member(turn, key)
    if person is None or not turn.who.facilitator:
        people.await_text(turn.db, turn.who.key, None)
        turn.reply(turn.say("stale-button"))
        return
    try:
        name = people.change_name(turn.db, key, text)
    except RefusedError as refused:
        await_text(turn, f"{NAME}:{key}")
        turn.reply(
            turn.say(f"people-refused-{refused.reason.value}"),
            [[button(turn, "button-cancel", f"facilitate.person:{key}")]],
        )
        return
    people.await_text(turn.db, turn.who.key, None)
    if name != person.name:
        _tell(turn, person, turn.say_to(person)("facilitator-told-name", name=name))
    screen = _card_of(turn, key)
    turn.reply(screen.text, screen.keyboard)


def _about(change: OnPerson) -> Tap:
    """A tap whose first argument is the key of somebody who is here; else it is stale."""

    def tap(turn: Turn, arguments: tuple[str, ...]) -> None:
        person = find_member(turn, arguments[0]) if arguments else None
        if person is None:
            say_stale(turn)
            return
        change(turn, person, arguments[1:])

    return tap


def _let_in(turn: Turn, person: Person, hooks: Hooks) -> None:
    if not people.confirm(turn, person):
        say_stale(turn)
        return
    hooks.changed(turn, _reload(turn, person.key))
    turn.toast(turn.say("facilitator-let-in"))
    _show_new(turn)


def _ask_to_erase(turn: Turn, person: Person, _: tuple[str, ...]) -> None:
    if person.status != "unconfirmed":
        say_stale(turn)
        return
    rows = [
        [button(turn, "facilitator-button-erase", f"facilitate.not_yes:{person.key}")],
        [button(turn, "button-cancel", f"facilitate.person:{person.key}")],
    ]
    show(turn, Screen(turn.say("facilitator-ask-erase", name=person.name), rows))


def _erase(turn: Turn, person: Person, hooks: Hooks) -> None:
    if not people.reject(turn, person, hooks.erase):
        say_stale(turn)
        return
    turn.toast(turn.say("facilitator-erased"))
    _show_new(turn)


def _show_new(turn: Turn) -> None:
    screen = people_in(turn, (NEW,))
    assert screen is not None
    show(turn, screen)


def _ask_name(turn: Turn, person: Person, _: tuple[str, ...]) -> None:
    await_text(turn, f"{NAME}:{person.key}")
    rows = [[button(turn, "button-cancel", f"facilitate.person:{person.key}")]]
    show(turn, Screen(turn.say("facilitator-ask-name", name=person.name), rows))


def _show_departments(turn: Turn, person: Person, rest: tuple[str, ...]) -> None:
    others = [one for one in people.departments(turn.db) if one.id != person.department]
    page = page_of(
        [Button(one.name, f"facilitate.put_in:{person.key}:{one.id}") for one in others],
        page_number(rest),
    )
    rows = paged(turn, page, f"facilitate.to_department:{person.key}")
    rows.append([button(turn, "button-cancel", f"facilitate.person:{person.key}")])
    text = "facilitator-ask-department" if others else "facilitator-no-other-department"
    show(turn, Screen(turn.say(text, name=person.name), rows))


def _put_in(turn: Turn, person: Person, rest: tuple[str, ...], hooks: Hooks) -> None:
    department = find_open_department(turn, rest[0]) if rest else None
    if department is None:
        say_stale(turn)
        return
    if person.department != department.id:
        people.change_department(turn.db, person, department.id)
        privacy.write_audit(turn, "department", subject=person.key)
        hooks.changed(turn, _reload(turn, person.key))
        _tell(
            turn,
            person,
            turn.say_to(person)("facilitator-told-department", department=department.name),
        )
    show(turn, _card_of(turn, person.key))


def _change_role(turn: Turn, person: Person, rest: tuple[str, ...], hooks: Hooks) -> None:
    match rest:
        case ("leader" | "facilitator" as role, "give" | "take" as change):
            holds = change == "give"
        case _:
            say_stale(turn)
            return
    had = person.facilitator if role == "facilitator" else _leads_own(turn, person)
    if had != holds:
        try:
            people.set_role(turn, person, role, holds=holds)
        except RefusedError as refused:
            say_refused(turn, refused.reason)
            return
        hooks.changed(turn, _reload(turn, person.key))
        if person.key != turn.who.key:
            told = turn.say_to(person)(
                f"facilitator-told-{change}-{role}", department=person.department_name or ""
            )
            _tell(turn, person, told)
    if person.key == turn.who.key and role == "facilitator" and not holds:
        show(
            turn,
            Screen(turn.say("facilitator-no-more"), [[button(turn, "button-menu", "menu.show")]]),
        )
        return
    show(turn, _card_of(turn, person.key))


def _ask_move(turn: Turn, person: Person, _: tuple[str, ...]) -> None:
    if not person.has_telegram:
        say_stale(turn)
        return
    rows = [
        [button(turn, "facilitator-button-move-yes", f"facilitate.move_yes:{person.key}")],
        [button(turn, "button-cancel", f"facilitate.person:{person.key}")],
    ]
    show(turn, Screen(turn.say("facilitator-ask-move", name=person.name), rows))


def _make_move(turn: Turn, person: Person, _: tuple[str, ...]) -> None:
    """Show the link in place of the question: of two fast taps the last link is shown and holds."""
    if not person.has_telegram:
        say_stale(turn)
        return
    link = link_to_bot(turn.db, people.make_move(turn.db, person, turn.now))
    privacy.write_audit(turn, "move", subject=person.key, detail="link made")
    text = turn.say("facilitator-move-link", name=person.name, link=link)
    show(turn, Screen(text, [back(turn, f"facilitate.person:{person.key}")]))


def _ask_to_remove(turn: Turn, person: Person, _: tuple[str, ...]) -> None:
    if person.key == turn.who.key or not person.is_active:
        say_stale(turn)
        return
    rows = [
        [button(turn, "facilitator-button-remove-yes", f"facilitate.remove_yes:{person.key}")],
        [button(turn, "button-cancel", f"facilitate.person:{person.key}")],
    ]
    show(turn, Screen(turn.say("facilitator-ask-remove", name=person.name), rows))


def _remove(turn: Turn, person: Person, hooks: Hooks) -> None:
    if person.key == turn.who.key or not person.is_active:
        say_stale(turn)
        return
    was_in = list_of(person)
    try:
        people.remove(turn, person, hooks.left)
    except RefusedError as refused:
        say_refused(turn, refused.reason)
        return
    rows = [back(turn, f"facilitate.people_in:{was_in}")]
    show(turn, Screen(turn.say("facilitator-removed", name=person.name), rows))


def _tell(turn: Turn, person: Person, text: Html) -> None:
    """Tell somebody else, without a sound, what was changed about them."""
    if person.key != turn.who.key:
        turn.send(person, text, silent=True)


def _leads_own(turn: Turn, person: Person) -> bool:
    return any(one.id == person.department for one in people.led_by(turn.db, person.key))


def _card_of(turn: Turn, key: str) -> Screen:
    return card(turn, _reload(turn, key))


def _reload(turn: Turn, key: str) -> Person:
    person = people.find(turn.db, key)
    assert person is not None
    return person
