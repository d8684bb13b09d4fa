"""Departments and who leads them: make, rename, merge, close."""

from collections.abc import Callable

from bot import people, privacy
from bot.facilitator.chat_parts import (
    DEPARTMENT,
    Screen,
    await_text,
    back,
    button,
    find_open_department,
    page_number,
    paged,
    person_buttons,
    say_refused,
    say_stale,
    show,
)
from bot.facilitator.rules import page_of
from bot.feature import Hooks, Tap
from bot.people import Department, Person, RefusedError
from bot.texts import Html
from bot.transport import Button, Turn

NEW = "new"
OnDepartment = Callable[[Turn, Department, tuple[str, ...]], None]
"""A tap about a department: the turn, the department, and the arguments after its id."""


def department_taps(hooks: Hooks) -> dict[str, Tap]:
    """The buttons of these screens, by name."""
    return {
        "facilitate.departments": _show_departments,
        "facilitate.department_new": _ask_new,
        "facilitate.department": _about(lambda turn, one, _: show(turn, _card(turn, one))),
        "facilitate.department_name": _about(_ask_name),
        "facilitate.merge": _about(_choose_merger),
        "facilitate.merge_into": _about(_ask_merge),
        "facilitate.merge_yes": _about(lambda turn, one, rest: _merge(turn, one, rest, hooks)),
        "facilitate.close": _about(_ask_close),
        "facilitate.close_yes": _about(_close),
        "facilitate.leaders": _about(_show_leaders),
        "facilitate.leader_add": _about(_choose_leader),
        "facilitate.leader_give": _about(
            lambda turn, one, rest: _set_lead(turn, one, rest, hooks, leads=True)
        ),
        "facilitate.leader_take": _about(
            lambda turn, one, rest: _set_lead(turn, one, rest, hooks, leads=False)
        ),
    }


def take_department(turn: Turn, item: str, text: str) -> None:
    """The name of a new department, or the new name of the one with that id."""
    known = find_open_department(turn, item)
    if not turn.who.facilitator or (known is None and item != NEW):
        people.await_text(turn.db, turn.who.key, None)
        turn.reply(turn.say("stale-button"))
        return
    try:
        if known is None:
            department_id = people.add_department(turn.db, text)
        else:
            people.rename_department(turn.db, known.id, text)
            department_id = known.id
    except RefusedError as refused:
        await_text(turn, f"{DEPARTMENT}:{item}")
        turn.reply(
            turn.say(f"people-refused-{refused.reason.value}"),
            [[button(turn, "button-cancel", "facilitate.departments")]],
        )
        return
    people.await_text(turn.db, turn.who.key, None)
    screen = _card(turn, _reload(turn, department_id))
    turn.reply(screen.text, screen.keyboard)


def _about(change: OnDepartment) -> Tap:
    """A tap whose first argument is the id of an open department; else it is stale."""

    def tap(turn: Turn, arguments: tuple[str, ...]) -> None:
        department = find_open_department(turn, arguments[0]) if arguments else None
        if department is None:
            say_stale(turn)
            return
        change(turn, department, arguments[1:])

    return tap


def _show_departments(turn: Turn, arguments: tuple[str, ...]) -> None:
    found = people.departments(turn.db)
    page = page_of(
        [Button(one.name, f"facilitate.department:{one.id}") for one in found],
        page_number(arguments),
    )
    rows = paged(turn, page, "facilitate.departments")
    rows.append([button(turn, "facilitator-button-department-new", "facilitate.department_new")])
    rows.append(back(turn, "facilitate.home"))
    text = "facilitator-departments" if found else "facilitator-departments-none"
    show(turn, Screen(turn.say(text), rows))


def _card(turn: Turn, department: Department) -> Screen:
    count = sum(one.is_active for one in people.everybody(turn.db, department=department.id))
    leaders = [one.name for one in people.leaders_of(turn.db, department.id)]
    text = turn.say("facilitator-department", name=department.name, count=count)
    led = (
        turn.say("facilitator-led-by", leaders=leaders)
        if leaders
        else turn.say("facilitator-led-by-nobody")
    )
    rows = [
        [
            button(turn, "facilitator-button-name", f"facilitate.department_name:{department.id}"),
            button(turn, "facilitator-button-leaders", f"facilitate.leaders:{department.id}"),
        ],
        [
            button(turn, "facilitator-button-merge", f"facilitate.merge:{department.id}"),
            button(turn, "facilitator-button-close", f"facilitate.close:{department.id}"),
        ],
        back(turn, "facilitate.departments"),
    ]
    return Screen(Html(f"{text}\n{led}"), rows)


def _ask_new(turn: Turn, arguments: tuple[str, ...]) -> None:
    await_text(turn, f"{DEPARTMENT}:{NEW}")
    rows = [[button(turn, "button-cancel", "facilitate.departments")]]
    show(turn, Screen(turn.say("facilitator-ask-department-new"), rows))


def _ask_name(turn: Turn, department: Department, _: tuple[str, ...]) -> None:
    await_text(turn, f"{DEPARTMENT}:{department.id}")
    rows = [[button(turn, "button-cancel", f"facilitate.department:{department.id}")]]
    show(turn, Screen(turn.say("facilitator-ask-department-name", name=department.name), rows))


def _choose_merger(turn: Turn, department: Department, rest: tuple[str, ...]) -> None:
    others = [one for one in people.departments(turn.db) if one.id != department.id]
    page = page_of(
        [Button(one.name, f"facilitate.merge_into:{department.id}:{one.id}") for one in others],
        page_number(rest),
    )
    rows = paged(turn, page, f"facilitate.merge:{department.id}")
    rows.append(back(turn, f"facilitate.department:{department.id}"))
    text = "facilitator-ask-merge" if others else "facilitator-merge-none"
    show(turn, Screen(turn.say(text, name=department.name), rows))


def _ask_merge(turn: Turn, department: Department, rest: tuple[str, ...]) -> None:
    into = _other(turn, department, rest)
    if into is None:
        say_stale(turn)
        return
    rows = [
        [
            button(
                turn,
                "facilitator-button-merge-yes",
                f"facilitate.merge_yes:{department.id}:{into.id}",
            )
        ],
        [button(turn, "button-cancel", f"facilitate.department:{department.id}")],
    ]
    text = turn.say("facilitator-ask-merge-into", name=department.name, into=into.name)
    show(turn, Screen(text, rows))


def _merge(turn: Turn, department: Department, rest: tuple[str, ...], hooks: Hooks) -> None:
    into = _other(turn, department, rest)
    if into is None:
        say_stale(turn)
        return
    moved = {one.key for one in people.everybody(turn.db, department=department.id)}
    people.merge_departments(turn.db, department.id, into.id)
    _tell_features(turn, hooks, moved | department.leaders)
    show(turn, _card(turn, _reload(turn, into.id)))


def _ask_close(turn: Turn, department: Department, _: tuple[str, ...]) -> None:
    rows = [
        [button(turn, "facilitator-button-close-yes", f"facilitate.close_yes:{department.id}")],
        [button(turn, "button-cancel", f"facilitate.department:{department.id}")],
    ]
    show(turn, Screen(turn.say("facilitator-ask-close", name=department.name), rows))


def _close(turn: Turn, department: Department, _: tuple[str, ...]) -> None:
    try:
        people.close_department(turn.db, department.id)
    except RefusedError as refused:
        say_refused(turn, refused.reason)
        return
    rows = [back(turn, "facilitate.departments")]
    show(turn, Screen(turn.say("facilitator-closed", name=department.name), rows))


def _show_leaders(turn: Turn, department: Department, rest: tuple[str, ...]) -> None:
    found = people.leaders_of(turn.db, department.id)
    page = page_of(
        person_buttons(found, f"facilitate.leader_take:{department.id}"), page_number(rest)
    )
    rows = paged(turn, page, f"facilitate.leaders:{department.id}")
    rows.append(
        [button(turn, "facilitator-button-leader-add", f"facilitate.leader_add:{department.id}")]
    )
    rows.append(back(turn, f"facilitate.department:{department.id}"))
    text = "facilitator-leaders" if found else "facilitator-leaders-none"
    show(turn, Screen(turn.say(text, name=department.name), rows))


def _choose_leader(turn: Turn, department: Department, rest: tuple[str, ...]) -> None:
    """Whom to make leader: the department's own people first, then other leaders, then the rest."""
    found = [
        one
        for one in people.everybody(turn.db)
        if one.is_active and one.key not in department.leaders
    ]
    found.sort(
        key=lambda one: (
            one.department != department.id,
            not one.leader,
            people.danish_order(one.name),
        )
    )
    page = page_of(
        person_buttons(found, f"facilitate.leader_give:{department.id}"), page_number(rest)
    )
    rows = paged(turn, page, f"facilitate.leader_add:{department.id}", width=2)
    rows.append(back(turn, f"facilitate.leaders:{department.id}"))
    show(turn, Screen(turn.say("facilitator-ask-leader", name=department.name), rows))


def _set_lead(
    turn: Turn, department: Department, rest: tuple[str, ...], hooks: Hooks, *, leads: bool
) -> None:
    person = people.find(turn.db, rest[0]) if rest else None
    if person is None or not person.is_active:
        say_stale(turn)
        return
    if (person.key in department.leaders) != leads:
        people.set_lead(turn.db, department.id, person.key, leads=leads)
        detail = f"leader {'given' if leads else 'ended'}"
        privacy.write_audit(turn, "role", subject=person.key, detail=detail)
        _tell_features(turn, hooks, {person.key})
        if person.key != turn.who.key:
            change = "give" if leads else "take"
            told = turn.say_to(person)(
                f"facilitator-told-{change}-leader", department=department.name
            )
            turn.send(person, told, silent=True)
    _show_leaders(turn, _reload(turn, department.id), ())


def _tell_features(turn: Turn, hooks: Hooks, keys: set[str]) -> None:
    changed: list[Person] = [one for one in people.everybody(turn.db) if one.key in keys]
    for person in changed:
        hooks.changed(turn, person)


def _other(turn: Turn, department: Department, rest: tuple[str, ...]) -> Department | None:
    found = find_open_department(turn, rest[0]) if rest else None
    return None if found is None or found.id == department.id else found


def _reload(turn: Turn, department_id: int) -> Department:
    department = people.find_department(turn.db, department_id)
    assert department is not None
    return department
