"""Colleagues of a list become personal invitations: what is new, who is here, which links.

Nothing is written before it is asked for, and then all of it in one transaction.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot import people
from bot.pdf import Card, Sheet
from bot.people.lists import Entry
from bot.people.rules import danish_order, fold_name
from bot.qr import draw_qr
from bot.storage import Database, Progress
from bot.texts import LANGUAGES, Say, Texts


@dataclass(frozen=True, slots=True)
class Plan:
    """What a list would bring; `here` are those who take part or are invited by name already."""

    new: tuple[Entry, ...]
    here: tuple[Entry, ...]
    departments: tuple[str, ...]
    """The names of departments to be made."""


@dataclass(frozen=True, slots=True)
class Invited:
    """A colleague of the list and their own link, which is shown once."""

    entry: Entry
    code: str
    link: str


def professions(texts: Texts) -> dict[str, str]:
    """Every name that a profession goes by in a list, in lower case, with its id."""
    return {
        name.casefold(): one
        for one in people.PROFESSIONS
        for name in (one, *(texts.say(lang, f"people-profession-{one}") for lang in LANGUAGES))
    }


def plan_import(db: Database, entries: Iterable[Entry], today: date) -> Plan:
    """Look at who of a list is new; writes nothing."""
    taken = {fold_name(one.name) for one in people.all_kept(db) if one.status != "left"}
    taken |= {fold_name(one.name) for one in people.open_invitations(db, today) if one.name}
    known = {fold_name(one.name) for one in people.departments(db)}
    new, here = [], []
    missing: dict[str, str] = {}
    for entry in entries:
        if fold_name(entry.name) in taken:
            here.append(entry)
            continue
        new.append(entry)
        if entry.department and fold_name(entry.department) not in known:
            missing.setdefault(fold_name(entry.department), entry.department)
    return Plan(tuple(new), tuple(here), tuple(sorted(missing.values(), key=danish_order)))


def invite_all(
    db: Database, plan: Plan, invited: Iterable[Invited], until: date, now: datetime
) -> None:
    """Make the departments and each one's invitation; in an open transaction."""
    ids = {fold_name(one.name): one.id for one in people.departments(db)}
    for name in plan.departments:
        ids[fold_name(name)] = people.add_department(db, name)
    for one in invited:
        entry = one.entry
        people.make_invitation(
            db,
            role="leader" if entry.leader else "colleague",
            department=None if entry.department is None else ids[fold_name(entry.department)],
            until=until,
            many=False,
            now=now,
            name=entry.name,
            profession=entry.profession,
            code=one.code,
        )


def cards_of(
    invited: Sequence[Invited],
    say: Say,
    organisation: str,
    until: date,
    now: datetime,
    progress: Progress,
) -> Sheet:
    """Cards to cut out, one a colleague, with the link as a QR code."""
    sheet = Sheet(str(say("host-cards", organisation=organisation)), say.language, now)
    codes = []
    for one in invited:
        codes.append(draw_qr(one.link))
        progress(len(codes), len(invited))
    sheet.cards(
        [
            Card(
                say("host-card", organisation=organisation, link=one.link),
                one.entry.name,
                say("host-card-foot", until=until),
                code,
            )
            for one, code in zip(invited, codes, strict=True)
        ]
    )
    return sheet
