"""Colleagues without Telegram: the list and the card, with what a facilitator can change.

Nothing is ever sent to them: whoever they are put together with says how they are reached.
"""

from collections.abc import Callable

from bot import people
from bot.facilitator.chat_parts import (
    CONTACT,
    Screen,
    await_text,
    back,
    button,
    find_member,
    page_number,
    paged,
    person_buttons,
    say_stale,
    show,
)
from bot.facilitator.rules import page_of
from bot.feature import Hooks, Tap
from bot.people import Person
from bot.texts import Html
from bot.transport import Turn

OnColleague = Callable[[Turn, Person, tuple[str, ...]], None]
"""A tap about a colleague without Telegram: the turn, the colleague, and what else it says."""


def offline_taps(hooks: Hooks) -> dict[str, Tap]:
    """The buttons of these screens, by name."""
    return {
        "facilitate.offline": show_offline,
        "facilitate.offline_contact": _about(_ask_contact),
        "facilitate.offline_notice": _about(_show_notice),
        "facilitate.offline_pause": _about(
            lambda turn, person, rest: _pause(turn, person, rest, hooks)
        ),
        "facilitate.offline_erase": _about(_ask_to_erase),
        "facilitate.offline_gone": _about(lambda turn, person, _: _erase(turn, person, hooks)),
    }


def show_offline(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Uden Telegram*: who was entered, and the way to enter another."""
    show(turn, list_screen(turn, page_number(arguments)))


def offline_card(turn: Turn, person: Person) -> Screen:
    """The card of a colleague without Telegram, with what a facilitator can change."""
    key = person.key
    lines = [
        turn.say(
            "facilitator-card",
            name=person.name,
            department=person.department_name or turn.say("facilitator-no-department"),
            profession=turn.say(f"people-profession-{person.profession or 'none'}"),
        ),
        turn.say("facilitator-offline-contact", contact=person.contact or ""),
    ]
    led = [one.name for one in people.led_by(turn.db, key)]
    if led:
        lines.append(turn.say("facilitator-card-leads", departments=led))
    if person.paused:
        lines.append(turn.say("facilitator-offline-paused"))
    leads = any(one.id == person.department for one in people.led_by(turn.db, key))
    change, wish = ("go-on", "off") if person.paused else ("pause", "on")
    rows = [
        [
            button(turn, "facilitator-button-name", f"facilitate.name:{key}"),
            button(turn, "facilitator-button-department", f"facilitate.to_department:{key}"),
        ],
        [
            button(turn, "facilitator-button-contact", f"facilitate.offline_contact:{key}"),
            button(turn, f"facilitator-button-{change}", f"facilitate.offline_pause:{key}:{wish}"),
        ],
    ]
    if person.department is not None:
        role = "take" if leads else "give"
        label = f"facilitator-button-{role}-leader"
        rows.append([button(turn, label, f"facilitate.role:{key}:leader:{role}")])
    rows += [
        [button(turn, "facilitator-button-notice", f"facilitate.offline_notice:{key}")],
        [button(turn, "facilitator-button-erase", f"facilitate.offline_erase:{key}")],
        back(turn, "facilitate.offline"),
    ]
    return Screen(Html("\n".join(lines)), rows)


def _about(change: OnColleague) -> Tap:
    """A tap whose first argument is the key of a colleague without Telegram; else it is stale."""

    def tap(turn: Turn, arguments: tuple[str, ...]) -> None:
        person = find_member(turn, arguments[0]) if arguments else None
        if person is None or person.has_telegram:
            say_stale(turn)
            return
        change(turn, person, arguments[1:])

    return tap


def list_screen(turn: Turn, number: int = 0) -> Screen:
    """Who was entered, by name."""
    found = people.everybody_offline(turn.db)
    page = page_of(person_buttons(found, "facilitate.person"), number)
    rows = paged(turn, page, "facilitate.offline", width=2)
    rows.append([button(turn, "facilitator-button-offline-new", "facilitate.offline_new")])
    rows.append(back(turn, "facilitate.people"))
    return Screen(turn.say("facilitator-offline" if found else "facilitator-offline-none"), rows)


def _ask_contact(turn: Turn, person: Person, _: tuple[str, ...]) -> None:
    await_text(turn, f"{CONTACT}:{person.key}")
    rows = [[button(turn, "button-cancel", f"facilitate.person:{person.key}")]]
    show(turn, Screen(turn.say("facilitator-offline-reach", name=person.name), rows))


def _show_notice(turn: Turn, person: Person, _: tuple[str, ...]) -> None:
    turn.reply(write_notice(turn, person))


def write_notice(turn: Turn, person: Person) -> Html:
    """What the facilitator hands to a colleague without Telegram: what is kept, and their rights.

    In the workplace's language, for it is theirs to read and not the facilitator's.
    """
    settings = turn.settings
    return turn.say_to(person)(
        "facilitator-offline-notice",
        name=person.name,
        contact=person.contact or "",
        organisation=settings.organisation,
        controller=settings.controller,
        dpo=settings.dpo_contact,
        days=settings.retention.pair_history,
    )


def _pause(turn: Turn, person: Person, rest: tuple[str, ...], hooks: Hooks) -> None:
    if rest not in (("on",), ("off",)):
        say_stale(turn)
        return
    paused = rest == ("on",)
    if person.paused != paused:
        people.change(turn.db, person.key, paused=int(paused))
        hooks.changed(turn, _reload(turn, person.key))
    show(turn, _card_of(turn, person.key))


def _ask_to_erase(turn: Turn, person: Person, _: tuple[str, ...]) -> None:
    rows = [
        [button(turn, "facilitator-button-erase", f"facilitate.offline_gone:{person.key}")],
        [button(turn, "button-cancel", f"facilitate.person:{person.key}")],
    ]
    show(turn, Screen(turn.say("facilitator-offline-erase", name=person.name), rows))


def _erase(turn: Turn, person: Person, hooks: Hooks) -> None:
    hooks.erase(turn, person.key)
    turn.toast(turn.say("facilitator-erased"))
    show(turn, list_screen(turn))


def _card_of(turn: Turn, key: str) -> Screen:
    return offline_card(turn, _reload(turn, key))


def _reload(turn: Turn, key: str) -> Person:
    person = people.find(turn.db, key)
    assert person is not None
    return person
