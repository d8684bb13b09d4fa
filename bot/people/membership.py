"""What changes for a person's place here: confirmed, moved, given a role, handed over, gone.

The facilitator's screens and the host's commands call it; each names the rule that refuses.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from bot import privacy
from bot.people import store, store_departments, store_invitations
from bot.people.commands import offer_commands
from bot.people.rules import Person, Refusal, RefusedError, Role, clean_name, same_name
from bot.storage import Database

if TYPE_CHECKING:
    from bot.transport import Turn

LOCKED_DAYS = 30
_DAY = 24 * 3600

Left = Callable[["Turn", Person], None]
"""Every feature lets go of a person (`Hooks.left`)."""
Erase = Callable[["Turn", str], None]
"""Erases every trace of a person by key (`Hooks.erase`)."""


def own_since(person: Person) -> int:
    """From which instant on what a person wrote and got is shown to them.

    From their move on, while their account is locked after one; else from the beginning.
    """
    return 0 if person.locked_until is None else person.locked_until - LOCKED_DAYS * _DAY


def change_name(db: Database, key: str, name: str) -> str:
    """Give a person another display name; gives it as it is kept.

    Raises RefusedError when the name is empty, too long, or another's (case aside).
    """
    kept = clean_name(name)
    person = store.find(db, key)
    own = "" if person is None or person.status == "left" else person.name
    others = [other for other in store.names(db) if other != own]
    if any(same_name(kept, other) for other in others):
        raise RefusedError(Refusal.NAME_TAKEN)
    store.change(db, key, name=kept)
    return kept


def change_department(db: Database, person: Person, department: int) -> None:
    """Let a person belong to another open department.

    The old department's leaders see no more of them, and a lead of the old one is not kept.
    Call `Hooks.changed` afterwards. Raises RefusedError when there is no such department.
    """
    found = store_departments.find_department(db, department)
    if found is None or found.closed:
        raise RefusedError(Refusal.DEPARTMENT_MISSING)
    if person.department is not None and person.department != department:
        store_departments.set_lead(db, person.department, person.key, leads=False)
    store.change(db, person.key, department=department)


def set_role(turn: "Turn", person: Person, role: Role, *, holds: bool) -> None:
    """Give or take a role: facilitator, or leader of the person's own department.

    To lead other departments use `set_lead`. Raises RefusedError for somebody who is not
    active, for a leader without a department, for a facilitator without Telegram, and when the
    last facilitator would be lost.
    """
    if not person.is_active:
        raise RefusedError(Refusal.NOT_ACTIVE)
    if role == "facilitator" and not person.has_telegram:
        raise RefusedError(Refusal.WITHOUT_TELEGRAM)
    if role == "leader":
        if person.department is None:
            raise RefusedError(Refusal.DEPARTMENT_MISSING)
        store_departments.set_lead(turn.db, person.department, person.key, leads=holds)
    elif role == "facilitator":
        if not holds:
            _keep_a_facilitator(turn.db, person)
        store.change(turn.db, person.key, facilitator=int(holds))
    detail = f"{role} {'given' if holds else 'ended'}"
    privacy.write_audit(turn, "role", subject=person.key, detail=detail)
    _offer_anew(turn, person)


def hand_over(turn: "Turn", giver: Person, taker: Person) -> None:
    """Make another active colleague the facilitator in the giver's place.

    Raises RefusedError when the taker is not active, or has no Telegram.
    """
    if not taker.is_active:
        raise RefusedError(Refusal.NOT_ACTIVE)
    if not taker.has_telegram:
        raise RefusedError(Refusal.WITHOUT_TELEGRAM)
    store.change(turn.db, taker.key, facilitator=1)
    privacy.write_audit(turn, "role", subject=taker.key, detail="facilitator given")
    if giver.key != taker.key:
        store.change(turn.db, giver.key, facilitator=0)
        privacy.write_audit(turn, "role", subject=giver.key, detail="facilitator ended")
    _offer_anew(turn, taker)
    _offer_anew(turn, giver)


def confirm(turn: "Turn", person: Person) -> bool:
    """*Hører til*: the person is a colleague from now on, and is told so.

    Call `Hooks.changed` afterwards. False, and nothing done, when they do not wait for it.
    """
    if person.status != "unconfirmed":
        return False
    store.change(turn.db, person.key, status="active", confirmed=1)
    privacy.write_audit(turn, "confirm", subject=person.key)
    _offer_anew(turn, person)
    turn.send(person, turn.say_to(person)("people-confirmed"))
    return True


def reject(turn: "Turn", person: Person, erase: Erase) -> bool:
    """*Hører ikke til*: erase every row of an unconfirmed person.

    `erase` is `Hooks.erase`. False, and nothing done, when they do not wait for an answer.
    """
    if person.status != "unconfirmed":
        return False
    erase(turn, person.key)
    return True


def leave(turn: "Turn", person: Person, left: Left) -> None:
    """*Forlad*: end a person's access at once; `left` is `Hooks.left`."""
    privacy.write_audit(turn, "leave", subject=person.key)
    _end_access(turn, person, left)


def _end_access(turn: "Turn", person: Person, left: Left) -> None:
    left(turn, person)
    for department in store_departments.led_by(turn.db, person.key):
        store_departments.set_lead(turn.db, department.id, person.key, leads=False)
    store_invitations.end_moves(turn.db, person.key)
    store.change(
        turn.db,
        person.key,
        status="left",
        left_at=turn.at,
        step=None,
        leader=0,
        facilitator=0,
        sparring=0,
        awaiting=None,
        awaiting_until=None,
    )
    turn.set_commands(person, [])


def remove(turn: "Turn", person: Person, left: Left) -> None:
    """Remove somebody who no longer works here: access ends at once, and they are told.

    `left` is `Hooks.left`. Nobody is refused, the last facilitator neither: the host removes
    one who is gone for good.
    """
    privacy.write_audit(turn, "remove", subject=person.key)
    _end_access(turn, person, left)
    turn.send(person, turn.say_to(person)("people-removed"))


def take_over(turn: "Turn", code: str, telegram_id: int) -> Person | None:
    """Let a person write from a new account by their move code; None when it does not hold.

    The old account is a stranger's from now on. Their earlier answers stay locked for 30 days
    unless the recovery code comes.
    """
    person = store_invitations.find_move(turn.db, code, turn.now)
    if person is None:
        return None
    privacy.write_audit(turn, "move", subject=person.key, by="person", detail="link used")
    store_invitations.end_moves(turn.db, person.key)
    store.set_account(turn.db, person.key, telegram_id)
    locked_until = turn.at + LOCKED_DAYS * 86_400
    store.change(turn.db, person.key, locked_until=locked_until, seen=turn.at)
    return _offer_anew(turn, person)


def give_up_joining(turn: "Turn", erase: Erase) -> None:
    """Somebody stops in the middle of joining: nothing of them is kept; `erase` is `Hooks.erase`.

    What is said last goes to the chat, for nobody is known there now.
    """
    say = turn.say
    erase(turn, turn.who.key)
    turn.person = None
    turn.reply(say("people-joining-given-up"))


def _keep_a_facilitator(db: Database, person: Person) -> None:
    if person.facilitator and [one.key for one in store.facilitators(db)] == [person.key]:
        raise RefusedError(Refusal.LAST_FACILITATOR)


def _offer_anew(turn: "Turn", person: Person) -> Person | None:
    found = store.find(turn.db, person.key)
    if found is not None:
        offer_commands(turn, found)
    return found
