"""Who is here: the new ones first, then by department, and a card for each person.

A card says name, department and profession; never whether somebody does sparring, or an answer.
"""

from bot import people
from bot.facilitator.chat_offline import offline_card
from bot.facilitator.chat_parts import (
    Screen,
    back,
    button,
    departments_led,
    find_member,
    find_open_department,
    page_number,
    paged,
    person_buttons,
    say_stale,
    show,
)
from bot.facilitator.rules import page_of
from bot.people import Person
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn

NEW, NOWHERE = "new", "0"
"""Lists that are no department: who waits to be let in, and who has none."""


def unconfirmed(turn: Turn) -> list[Person]:
    """Who came by a link for many and waits for *Hører til*, by name."""
    return [one for one in people.everybody(turn.db) if one.status == "unconfirmed"]


def show_people(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Personer*: the new ones, then the departments with how many are in each."""
    everybody = people.everybody(turn.db)
    buttons = []
    if new := [one for one in everybody if one.status == "unconfirmed"]:
        label = turn.say("facilitator-button-new", count=len(new))
        buttons.append(Button(str(label), f"facilitate.people_in:{NEW}"))
    active = [one for one in everybody if one.is_active]
    for department in people.departments(turn.db):
        count = sum(one.department == department.id for one in active)
        buttons.append(
            Button(f"{department.name} ({count})", f"facilitate.people_in:{department.id}")
        )
    if without := sum(one.department is None for one in active):
        label = turn.say("facilitator-button-nowhere", count=without)
        buttons.append(Button(str(label), f"facilitate.people_in:{NOWHERE}"))
    rows = paged(turn, page_of(buttons, page_number(arguments)), "facilitate.people")
    rows.append([button(turn, "facilitator-button-offline", "facilitate.offline")])
    rows.append(back(turn, "facilitate.home"))
    show(turn, Screen(turn.say("facilitator-people", count=len(active)), rows))


def show_people_in(turn: Turn, arguments: tuple[str, ...]) -> None:
    """The people of one list: the new ones, or those of a department."""
    screen = people_in(turn, arguments)
    if screen is None:
        say_stale(turn)
        return
    show(turn, screen)


def people_in(turn: Turn, arguments: tuple[str, ...]) -> Screen | None:
    """The screen with the people of one list, or None when there is no such list."""
    chosen = arguments[0] if arguments else ""
    if chosen == NEW:
        found = unconfirmed(turn)
        title = turn.say("facilitator-people-new" if found else "facilitator-people-new-none")
    elif chosen == NOWHERE:
        found = [one for one in people.everybody(turn.db) if _is_nowhere(one)]
        title = turn.say("facilitator-people-nowhere")
    else:
        department = find_open_department(turn, chosen)
        if department is None:
            return None
        everybody = people.everybody(turn.db, department=department.id)
        found = [one for one in everybody if one.is_active]
        title = turn.say(
            "facilitator-people-in" if found else "facilitator-people-in-none",
            department=department.name,
        )
    page = page_of(person_buttons(found, "facilitate.person"), page_number(arguments, 1))
    rows = paged(turn, page, f"facilitate.people_in:{chosen}", width=2)
    return Screen(title, [*rows, back(turn, "facilitate.people")])


def show_person(turn: Turn, arguments: tuple[str, ...]) -> None:
    """One person's card."""
    person = find_member(turn, arguments[0]) if len(arguments) == 1 else None
    if person is None:
        say_stale(turn)
        return
    show(turn, card(turn, person))


def card(turn: Turn, person: Person) -> Screen:
    """A person's card with what a facilitator can change."""
    if not person.has_telegram:
        return offline_card(turn, person)
    lines = [
        turn.say(
            "facilitator-card",
            name=person.name,
            department=person.department_name or turn.say("facilitator-no-department"),
            profession=_profession(turn, person),
        )
    ]
    if person.status == "unconfirmed":
        lines.append(turn.say("facilitator-card-unconfirmed"))
        return Screen(Html("\n".join(lines)), _choice_for_new(turn, person))
    led = [one.name for one in people.led_by(turn.db, person.key)]
    if led:
        lines.append(turn.say("facilitator-card-leads", departments=led))
    if person.facilitator:
        lines.append(turn.say("facilitator-card-facilitator"))
    if not person.reachable and person.department not in departments_led(turn):
        lines.append(turn.say("facilitator-card-unreachable"))
    return Screen(Html("\n".join(lines)), _changes(turn, person))


def list_of(person: Person) -> str:
    """The list that a person is in, as `facilitate.people_in` takes it."""
    if person.status == "unconfirmed":
        return NEW
    return NOWHERE if person.department is None else str(person.department)


def _choice_for_new(turn: Turn, person: Person) -> Keyboard:
    return [
        [
            button(turn, "facilitator-button-belongs", f"facilitate.belongs:{person.key}"),
            button(turn, "facilitator-button-not", f"facilitate.not:{person.key}"),
        ],
        back(turn, f"facilitate.people_in:{NEW}"),
    ]


def _changes(turn: Turn, person: Person) -> Keyboard:
    key = person.key
    leads = any(one.id == person.department for one in people.led_by(turn.db, key))
    rows = [
        [
            button(turn, "facilitator-button-name", f"facilitate.name:{key}"),
            button(turn, "facilitator-button-department", f"facilitate.to_department:{key}"),
        ]
    ]
    if person.department is not None:
        rows.append([_role_button(turn, key, "leader", holds=leads)])
    rows.append([_role_button(turn, key, "facilitator", holds=person.facilitator)])
    rows.append([button(turn, "facilitator-button-move", f"facilitate.move:{key}")])
    if key != turn.who.key:
        rows.append([button(turn, "facilitator-button-remove", f"facilitate.remove:{key}")])
    return [*rows, back(turn, f"facilitate.people_in:{list_of(person)}")]


def _role_button(turn: Turn, key: str, role: str, *, holds: bool) -> Button:
    change = "take" if holds else "give"
    return button(
        turn, f"facilitator-button-{change}-{role}", f"facilitate.role:{key}:{role}:{change}"
    )


def _profession(turn: Turn, person: Person) -> Html:
    return turn.say(f"people-profession-{person.profession or 'none'}")


def _is_nowhere(person: Person) -> bool:
    return person.is_active and person.department is None
