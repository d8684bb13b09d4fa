"""Entering a colleague without Telegram: name, place, how they are reached, and their agreement.

What is begun and not agreed is dropped, or erased by time as any joining that never ended.
"""

from bot import guarding, people, privacy
from bot.facilitator.chat_offline import OnColleague, list_screen, offline_card, write_notice
from bot.facilitator.chat_parts import (
    CONTACT,
    OFFLINE,
    Screen,
    await_text,
    button,
    find_member,
    find_open_department,
    page_number,
    paged,
    say_stale,
    show,
)
from bot.facilitator.rules import page_of
from bot.feature import Hooks, Tap
from bot.people import PROFESSIONS, Person, RefusedError
from bot.transport import Button, Turn, in_rows

NEW, NOWHERE = "new", "0"


def entering_taps(hooks: Hooks) -> dict[str, Tap]:
    """The buttons of these screens, by name."""
    return {
        "facilitate.offline_new": _ask_name,
        "facilitate.offline_in": _about_draft(_put_in),
        "facilitate.offline_as": _about_draft(_take_profession),
        "facilitate.offline_yes": _about_draft(
            lambda turn, draft, _: _take_agreement(turn, draft, hooks)
        ),
        "facilitate.offline_no": _about_draft(lambda turn, draft, _: _drop(turn, draft, hooks)),
    }


def take_offline_name(turn: Turn, item: str, text: str) -> None:
    """The name of the colleague to enter; their department is asked next."""
    if not turn.who.facilitator:
        people.await_text(turn.db, turn.who.key, None)
        turn.reply(turn.say("stale-button"))
        return
    try:
        draft = people.begin_offline(
            turn.db,
            text,
            language=turn.settings.language,
            now=turn.now,
            weekday=turn.who.weekday,
            clock=turn.calendar.opens,
        )
    except RefusedError as refused:
        await_text(turn, f"{OFFLINE}:{NEW}")
        turn.reply(turn.say(f"people-refused-{refused.reason.value}"), [_cancel(turn)])
        return
    people.await_text(turn.db, turn.who.key, None)
    screen = _departments(turn, draft, 0)
    turn.reply(screen.text, screen.keyboard)


def take_contact(turn: Turn, key: str, text: str) -> None:
    """How a colleague is reached, as the one they are put together with will read it."""
    person = _find_any(turn, key)
    if person is None or not turn.who.facilitator:
        people.await_text(turn.db, turn.who.key, None)
        turn.reply(turn.say("stale-button"))
        return
    if guarding.ask_first(
        turn, text, f"{CONTACT}:{key}", names=frozenset({person.name}), sends=True
    ):
        return
    try:
        people.set_contact(turn.db, key, text)
    except RefusedError as refused:
        await_text(turn, f"{CONTACT}:{key}")
        turn.reply(turn.say(f"people-refused-{refused.reason.value}"), [_cancel(turn)])
        return
    people.await_text(turn.db, turn.who.key, None)
    screen = offline_card(turn, _reload(turn, key)) if person.is_active else _agreement(turn, key)
    turn.reply(screen.text, screen.keyboard)


def _about_draft(change: OnColleague) -> Tap:
    """A tap whose first argument is the key of a colleague who is being entered."""

    def tap(turn: Turn, arguments: tuple[str, ...]) -> None:
        draft = people.find_draft(turn.db, arguments[0]) if arguments else None
        if draft is None:
            say_stale(turn)
            return
        change(turn, draft, arguments[1:])

    return tap


def _ask_name(turn: Turn, arguments: tuple[str, ...]) -> None:
    await_text(turn, f"{OFFLINE}:{NEW}")
    show(turn, Screen(turn.say("facilitator-offline-name"), [_cancel(turn)]))


def _departments(turn: Turn, draft: Person, number: int) -> Screen:
    buttons = [
        Button(one.name, f"facilitate.offline_in:{draft.key}:{one.id}")
        for one in people.departments(turn.db)
    ]
    label = str(turn.say("facilitator-no-department"))
    buttons.append(Button(label, f"facilitate.offline_in:{draft.key}:{NOWHERE}"))
    page = page_of(buttons, number)
    rows = paged(turn, page, f"facilitate.offline_in:{draft.key}:page")
    rows.append([button(turn, "button-cancel", f"facilitate.offline_no:{draft.key}")])
    return Screen(turn.say("facilitator-offline-department", name=draft.name), rows)


def _put_in(turn: Turn, draft: Person, rest: tuple[str, ...]) -> None:
    if rest[:1] == ("page",):
        show(turn, _departments(turn, draft, page_number(rest, 1)))
        return
    chosen = find_open_department(turn, rest[0]) if len(rest) == 1 else None
    if chosen is None and rest != (NOWHERE,):
        say_stale(turn)
        return
    people.change(turn.db, draft.key, department=None if chosen is None else chosen.id)
    buttons = [
        Button(
            str(turn.say(f"people-profession-{one}")).capitalize(),
            f"facilitate.offline_as:{draft.key}:{one}",
        )
        for one in PROFESSIONS
    ]
    cancel = button(turn, "button-cancel", f"facilitate.offline_no:{draft.key}")
    text = turn.say("facilitator-offline-profession", name=draft.name)
    show(turn, Screen(text, [*in_rows(buttons), [cancel]]))


def _take_profession(turn: Turn, draft: Person, rest: tuple[str, ...]) -> None:
    if len(rest) != 1 or rest[0] not in PROFESSIONS:
        say_stale(turn)
        return
    people.change(turn.db, draft.key, profession=rest[0])
    await_text(turn, f"{CONTACT}:{draft.key}")
    cancel = button(turn, "button-cancel", f"facilitate.offline_no:{draft.key}")
    show(turn, Screen(turn.say("facilitator-offline-reach", name=draft.name), [[cancel]]))


def _agreement(turn: Turn, key: str) -> Screen:
    draft = _reload(turn, key)
    text = turn.say("facilitator-offline-agreed", name=draft.name, contact=draft.contact or "")
    rows = [
        [button(turn, "facilitator-button-agreed", f"facilitate.offline_yes:{key}")],
        [button(turn, "button-cancel", f"facilitate.offline_no:{key}")],
    ]
    return Screen(text, rows)


def _take_agreement(turn: Turn, draft: Person, hooks: Hooks) -> None:
    """*Ja, det er aftalt*: they are a colleague now; what they are to read comes with it."""
    if not draft.contact or draft.profession is None:
        say_stale(turn)
        return
    people.change(turn.db, draft.key, status="active")
    privacy.write_audit(turn, "agreement", subject=draft.key)
    person = _reload(turn, draft.key)
    hooks.changed(turn, person)
    show(turn, offline_card(turn, person))
    turn.reply(write_notice(turn, person))


def _drop(turn: Turn, draft: Person, hooks: Hooks) -> None:
    """*Fortryd*: nothing of them is kept."""
    hooks.erase(turn, draft.key)
    show(turn, list_screen(turn))


def _find_any(turn: Turn, key: str) -> Person | None:
    """A colleague without Telegram, or one who is being entered."""
    found = find_member(turn, key) or people.find_draft(turn.db, key)
    return None if found is None or found.has_telegram else found


def _cancel(turn: Turn) -> list[Button]:
    return [button(turn, "button-cancel", "facilitate.offline")]


def _reload(turn: Turn, key: str) -> Person:
    person = people.find(turn.db, key)
    assert person is not None
    return person
