"""Inviting: for which role, into which department, until when, for one or for many.

The link is shown once, as text and as a QR picture; only its hash is kept.
"""

from datetime import timedelta

from bot import people
from bot.facilitator.chat_parts import (
    Screen,
    back,
    button,
    number,
    page_number,
    page_row,
    paged,
    say_stale,
    show,
)
from bot.facilitator.rules import INVITATION_DAYS, invitation_link, page_of
from bot.people import OpenInvitation, Role
from bot.qr import draw_qr
from bot.storage import Database
from bot.texts import Html
from bot.transport import Button, Turn

USERNAME = "bot_username"
CHOOSES = "0"
"""In place of a department's id: whoever comes chooses one."""
ONE, MANY = "one", "many"
INVITATIONS_ON_PAGE = 5


def show_roles(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Invitér*: for which role."""
    roles = [
        [button(turn, f"facilitator-role-{role}", f"facilitate.invite_as:{role}")]
        for role in people.ROLES
    ]
    waiting = len(people.open_invitations(turn.db, turn.now.date()))
    if waiting:
        label = turn.say("facilitator-button-invitations", count=waiting)
        roles.append([Button(str(label), "facilitate.invitations")])
    show(
        turn,
        Screen(turn.say("facilitator-invite-role"), [*roles, back(turn, "facilitate.home")]),
    )


def show_departments(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Into which department, for the role in the arguments."""
    role = _role(arguments[:1])
    if role is None:
        say_stale(turn)
        return
    data = f"facilitate.invite_until:{role}"
    page = page_of(
        [Button(one.name, f"{data}:{one.id}") for one in people.departments(turn.db)],
        page_number(arguments, 1),
    )
    rows = paged(turn, page, f"facilitate.invite_as:{role}")
    rows.append([button(turn, "facilitator-button-they-choose", f"{data}:{CHOOSES}")])
    rows.append(back(turn, "facilitate.invite"))
    show(turn, Screen(turn.say("facilitator-invite-department"), rows))


def show_days(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Until when, for the role and the department in the arguments."""
    role = _role(arguments[:1])
    if role is None or len(arguments) != 2 or not _is_choice(turn, arguments[1]):
        say_stale(turn)
        return
    department = arguments[1]
    rows = [
        [
            Button(
                str(turn.say("facilitator-button-days", days=days)),
                f"facilitate.invite_many:{role}:{department}:{days}"
                if role == "colleague"
                else _make_data(turn, role, department, days, ONE),
            )
        ]
        for days in INVITATION_DAYS
    ]
    rows.append(back(turn, f"facilitate.invite_as:{role}"))
    show(turn, Screen(turn.say("facilitator-invite-until"), rows))


def show_many(turn: Turn, arguments: tuple[str, ...]) -> None:
    """For one or for many; a leader's or a facilitator's link is always for one."""
    if len(arguments) != 3 or not _fits(turn, (*arguments, ONE)):
        say_stale(turn)
        return
    role, department, days = arguments
    rows = [
        [
            button(
                turn,
                f"facilitator-button-{reach}",
                _make_data(turn, role, department, int(days), reach),
            )
        ]
        for reach in (ONE, MANY)
    ]
    rows.append(back(turn, f"facilitate.invite_until:{role}:{department}"))
    show(turn, Screen(turn.say("facilitator-invite-many"), rows))


def make_invitation(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Make the invitation and show its link and QR picture, once.

    The button knows the newest invitation of its time, so that a second tap makes no other.
    """
    if len(arguments) != 5 or not _fits(turn, arguments[:4]):
        say_stale(turn)
        return
    role, department, days, reach, newest = arguments
    chosen = _role((role,))
    if chosen is None or newest != str(_newest(turn)):
        say_stale(turn)
        return
    until = turn.now.date() + timedelta(days=int(days))
    made = people.make_invitation(
        turn.db,
        role=chosen,
        department=None if department == CHOOSES else int(department),
        until=until,
        many=reach == MANY,
        now=turn.now,
    )
    link = link_to_bot(turn.db, made.code)
    show(
        turn,
        Screen(
            turn.say("facilitator-invited"),
            [
                [button(turn, "facilitator-button-another", "facilitate.invite")],
                back(turn, "facilitate.home"),
            ],
        ),
    )
    turn.picture(
        draw_qr(link),
        turn.say(f"facilitator-invitation-{reach}", link=link, until=until),
    )


def show_invitations(turn: Turn, arguments: tuple[str, ...]) -> None:
    """The links that can still be used, each with its *Tilbagekald*."""
    found = list(enumerate(people.open_invitations(turn.db, turn.now.date()), 1))
    if not found:
        show(
            turn,
            Screen(
                turn.say("facilitator-invitations-none"),
                [
                    [button(turn, "facilitator-button-invite", "facilitate.invite")],
                    back(turn, "facilitate.home"),
                ],
            ),
        )
        return
    page = page_of(found, page_number(arguments), INVITATIONS_ON_PAGE)
    lines = [_line(turn, place, one) for place, one in page.items]
    rows = [
        [
            Button(
                str(turn.say("facilitator-button-revoke", number=place)),
                f"facilitate.revoke:{one.id}",
            )
        ]
        for place, one in page.items
    ]
    rows += page_row(turn, page.number, "facilitate.invitations", page.has_earlier, page.has_more)
    rows.append(back(turn, "facilitate.invite"))
    text = "\n".join([turn.say("facilitator-invitations"), "", *lines])
    show(turn, Screen(Html(text), rows))


def revoke_invitation(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Tilbagekald*: nobody can use the link any more."""
    invitation = number(arguments[0]) if len(arguments) == 1 else None
    waiting = {one.id for one in people.open_invitations(turn.db, turn.now.date())}
    if invitation not in waiting or invitation is None:
        say_stale(turn)
        return
    people.revoke_invitation(turn.db, invitation)
    turn.toast(turn.say("facilitator-revoked"))
    show_invitations(turn, ())


def link_to_bot(db: Database, code: str) -> str:
    """The link that opens this bot with a code; raises RuntimeError before the bot ever ran."""
    username = db.get_meta(USERNAME)
    if username is None:
        raise RuntimeError(
            "The bot's name is not known yet, so no link can be made; start Makker once."
        )
    return invitation_link(username, code)


def _line(turn: Turn, place: int, one: OpenInvitation) -> Html:
    return turn.say(
        "facilitator-invitation-line",
        number=place,
        role=turn.say(f"facilitator-role-{one.role}"),
        department=one.department_name or turn.say("facilitator-they-choose"),
        until=one.until,
        reach=MANY if one.many else ONE,
        used=one.used,
    )


def _role(arguments: tuple[str, ...]) -> Role | None:
    return next((role for role in people.ROLES if arguments == (role,)), None)


def _is_choice(turn: Turn, department: str) -> bool:
    return department == CHOOSES or any(
        department == str(one.id) for one in people.departments(turn.db)
    )


def _fits(turn: Turn, arguments: tuple[str, ...]) -> bool:
    role, department, days, reach = arguments
    return (
        _role((role,)) is not None
        and _is_choice(turn, department)
        and number(days) in INVITATION_DAYS
        and (reach == ONE or (reach == MANY and role == "colleague"))
    )


def _make_data(turn: Turn, role: str, department: str, days: int, reach: str) -> str:
    return f"facilitate.invite_make:{role}:{department}:{days}:{reach}:{_newest(turn)}"


def _newest(turn: Turn) -> int:
    return people.newest_invitation(turn.db)
