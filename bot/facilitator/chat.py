"""The facilitator's room: its first screen, and every button, text, job and note of time.

The table of who may do what lets only facilitators in; each screen asks the rest.
"""

from bot import schedule
from bot.facilitator import chat_form, chat_invite, chat_people, chat_picture, chat_round, store
from bot.facilitator.chat_departments import department_taps, take_department
from bot.facilitator.chat_handover import handover_taps
from bot.facilitator.chat_offline import offline_taps
from bot.facilitator.chat_offline_new import entering_taps, take_contact, take_offline_name
from bot.facilitator.chat_parts import (
    CONTACT,
    DEPARTMENT,
    NAME,
    OFFLINE,
    Screen,
    button,
    say_stale,
    show,
    stop_awaiting,
)
from bot.facilitator.chat_person import person_taps, take_name
from bot.facilitator.jobs import look_for_silence, send_brief, send_faults
from bot.facilitator.personal import PERSONAL
from bot.facilitator.planning import BRIEF, FAULTS, SILENCE, follow_change
from bot.feature import Feature, Hooks, OpenItem, Tap
from bot.people import Person
from bot.transport import Button, Turn, in_rows


def feature(hooks: Hooks) -> Feature:
    """All that this room answers and does."""
    taps: dict[str, Tap] = {
        "facilitate.home": lambda turn, _: show(turn, home(turn, hooks)),
        "facilitate.open": lambda turn, arguments: _open(turn, arguments, hooks),
        "facilitate.invite": chat_invite.show_roles,
        "facilitate.invite_as": chat_invite.show_departments,
        "facilitate.invite_until": chat_invite.show_days,
        "facilitate.invite_many": chat_invite.show_many,
        "facilitate.invite_make": chat_invite.make_invitation,
        "facilitate.invitations": chat_invite.show_invitations,
        "facilitate.revoke": chat_invite.revoke_invitation,
        "facilitate.people": chat_people.show_people,
        "facilitate.people_in": chat_people.show_people_in,
        "facilitate.person": chat_people.show_person,
        "facilitate.round": chat_round.show_round,
        "facilitate.start": chat_round.ask_start,
        "facilitate.start_yes": chat_round.start,
        "facilitate.cards": chat_round.order_cards,
        "facilitate.rhythm": chat_round.show_rhythm,
        "facilitate.rhythm_set": chat_round.set_rhythm,
        "facilitate.skip_round": chat_round.skip_round,
        **person_taps(hooks),
        **department_taps(hooks),
        **handover_taps(hooks),
        **chat_picture.TAPS,
        **offline_taps(hooks),
        **entering_taps(hooks),
        **chat_form.TAPS,
    }
    return Feature(
        name="facilitator",
        commands=dict.fromkeys(
            ("tovholder", "facilitate"), lambda turn, _: _home_command(turn, hooks)
        ),
        taps={name: _without_awaiting(tap) for name, tap in taps.items()},
        texts={
            NAME: take_name,
            DEPARTMENT: take_department,
            OFFLINE: take_offline_name,
            CONTACT: take_contact,
        },
        jobs={BRIEF: send_brief, FAULTS: send_faults, SILENCE: look_for_silence},
        computed=chat_picture.COMPUTED,
        open_items=_open_items,
        on_changed=_follow_change,
        on_left=_let_go,
        personal=PERSONAL,
    )


def home(turn: Turn, hooks: Hooks) -> Screen:
    """The first screen, with a button for each thing that a facilitator does."""
    added = hooks.facilitator_items(turn, turn.who)
    rows = [
        [
            button(turn, "facilitator-button-round", "facilitate.round"),
            button(turn, "facilitator-button-start", "facilitate.start"),
        ],
        [
            button(turn, "facilitator-button-invite", "facilitate.invite"),
            button(turn, "facilitator-button-people", "facilitate.people"),
        ],
        [
            button(turn, "facilitator-button-departments", "facilitate.departments"),
            button(turn, "facilitator-button-rhythm", "facilitate.rhythm"),
        ],
        *in_rows(Button(item.label, item.data) for item in added),
        [
            button(turn, "facilitator-button-handover", "facilitate.handover"),
            button(turn, "button-menu", "menu.show"),
        ],
    ]
    return Screen(turn.say("facilitator-home", name=turn.who.name), rows)


def _home_command(turn: Turn, hooks: Hooks) -> None:
    stop_awaiting(turn)
    screen = home(turn, hooks)
    turn.reply(screen.text, screen.keyboard)


def _open(turn: Turn, arguments: tuple[str, ...], hooks: Hooks) -> None:
    """Open a screen below the message that leads to it, so that the brief stays to be read."""
    match arguments:
        case ("home",):
            screen: Screen | None = home(turn, hooks)
        case ("round",):
            screen = chat_round.round_screen(turn)
        case ("new",):
            screen = chat_people.people_in(turn, arguments)
        case _:
            screen = None
    if screen is None:
        say_stale(turn)
        return
    turn.reply(screen.text, screen.keyboard)


def _without_awaiting(tap: Tap) -> Tap:
    """The tap, and no text is taken for a name any more that was asked for before it."""

    def answer(turn: Turn, arguments: tuple[str, ...]) -> None:
        stop_awaiting(turn)
        tap(turn, arguments)

    return answer


def _open_items(turn: Turn, person: Person) -> list[OpenItem]:
    if not (person.is_active and person.facilitator):
        return []
    count = len(chat_people.unconfirmed(turn))
    if not count:
        return []
    label = turn.say_to(person)("facilitator-button-new", count=count)
    return [OpenItem(str(label), f"facilitate.people_in:{chat_people.NEW}")]


def _follow_change(turn: Turn, person: Person) -> None:
    follow_change(turn.db, turn.calendar, person, turn.now)


def _let_go(turn: Turn, person: Person) -> None:
    schedule.cancel(turn.db, BRIEF, person.key)
    store.forget_asks(turn.db, person.key)
