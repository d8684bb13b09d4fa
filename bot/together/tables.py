"""Tables for a meeting: drawn and put on paper in a child process, and told to each at their own.

Where somebody is beside whom they do not want to be, nothing says so: not even to the facilitator.
"""

import secrets
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from html import unescape

from bot import people, reflection, schedule, sparring
from bot.feature import Computed, Due, Task
from bot.matching.people import Candidate, Meeting
from bot.pdf import Card, Sheet
from bot.people import Person
from bot.texts import Html, Say
from bot.together import store_tables as store
from bot.together.parts import back, button
from bot.together.rules import Plan
from bot.transport import Priority, Turn

DRAW, CARDS = "tables.draw", "tables.cards"
FILE_NAME = "borde.pdf"

Drawn = tuple[tuple[str, ...], ...]


def candidates_to_sit(turn: Turn) -> list[Person]:
    """Everybody who can be put at a table: all who take part, also without Telegram."""
    return [one for one in people.everybody(turn.db) if one.is_active]


def day_of(turn: Turn, at: int) -> date:
    """The workplace's day of an instant in seconds since 1970."""
    return datetime.fromtimestamp(at, turn.calendar.zone).date()


def order_draw(turn: Turn, plan: Plan) -> None:
    """Draw the tables of a plan beside the bot, once however often it is asked for."""
    subject = f"{plan.facilitator}:{plan.id}"
    if schedule.due_of(turn.db, DRAW, subject) is None:
        schedule.set_due(turn.db, DRAW, subject, turn.now)


def call_off(turn: Turn, plan: Plan) -> None:
    """What was chosen has changed: what is being drawn or printed is thrown away."""
    for job in (DRAW, CARDS):
        schedule.cancel(turn.db, job, f"{plan.facilitator}:{plan.id}")


def seat_people(
    chosen: Sequence[Candidate], past: Sequence[Meeting], meeting: int, wanted: int, seed: int
) -> tuple[Drawn, int]:
    """Who sits at which table, and the seed; for the child process."""
    # Its libraries weigh more than all the rest of this room.
    from bot.matching.tables import seat

    return seat(chosen, past, meeting, wanted, seed), seed


def ask_draw(turn: Turn, due: Due) -> Task | None:
    """What the drawing needs; nothing for who is facilitator no more."""
    plan = _plan_of(turn, due)
    if plan is None:
        return None
    past, meeting = store.past(turn.db, plan.id)
    chosen = describe(turn, plan)
    return Task(seat_people, (chosen, past, meeting, plan.size, secrets.randbits(31)))


def keep_draw(turn: Turn, due: Due, result: tuple[Drawn, int]) -> None:
    """Keep the tables and show them to the facilitator; whoever left meanwhile has no seat."""
    plan = _plan_of(turn, due)
    tables, seed = result
    if plan is None or {key for table in tables for key in table} != set(plan.seats):
        if plan is not None:
            order_draw(turn, plan)
        return
    store.keep_tables(turn.db, plan.id, tables, seed, turn.at)
    drawn = store.find(turn.db, plan.id)
    facilitator = people.find(turn.db, plan.facilitator or "")
    assert drawn is not None
    assert facilitator is not None
    show_tables(turn, facilitator, drawn)


def describe(turn: Turn, plan: Plan) -> tuple[Candidate, ...]:
    """Those who take part as the matching sees them: their leaders, and whom they have blocked."""
    leaders = {one.id: one.leaders for one in people.departments(turn.db, closed=True)}
    return tuple(
        Candidate(
            person.key,
            department=None if person.department is None else str(person.department),
            profession=person.profession,
            leaders=leaders.get(person.department or 0, frozenset()) - {person.key},
            blocked=sparring.blocked_by(turn.db, person.key),
        )
        for person in _people_of(turn, plan)
    )


def show_tables(turn: Turn, facilitator: Person, plan: Plan) -> None:
    """The tables with names, and what can be done with them."""
    say = turn.say_to(facilitator)
    names = {one.key: one.name for one in _people_of(turn, plan)}
    lines = [say("tables-drawn")]
    for number, table in enumerate(plan.tables, 1):
        seated = _in_order(names[key] for key in table)
        lines += [Html(""), say("tables-table", number=number, count=len(table), names=seated)]
    data = f"{plan.id}:{plan.seed}"
    keyboard = [
        [
            button(say, "tables-button-send", f"tables.send:{data}"),
            button(say, "tables-button-again", f"tables.again:{data}"),
        ],
        [
            button(say, "tables-button-cards", f"tables.cards:{data}"),
            button(say, "tables-button-people", "tables.home"),
        ],
        back(say, "facilitate.home"),
    ]
    pages = reflection.fill_pages(lines)
    for page in pages:
        turn.send(facilitator, page, keyboard if page is pages[-1] else ())


def tell_all(turn: Turn, plan: Plan) -> list[str]:
    """Tell each their own table, in working hours; gives the names of those not reached."""
    seated = {one.key: one for one in _people_of(turn, plan)}
    opens = turn.calendar.open_from(turn.now)
    closes = turn.calendar.at(opens.date() + timedelta(days=1), turn.calendar.closes)
    missed = []
    for number, table in enumerate(plan.tables, 1):
        for key in table:
            person = seated[key]
            if not person.takes_messages(turn.now.date()):
                missed.append(person.name)
                continue
            others = _in_order(seated[other].name for other in table if other != key)
            turn.send(
                person,
                turn.say_to(person)("tables-yours", number=number, names=others),
                priority=Priority.APPOINTMENT,
                not_before=None if opens <= turn.now else opens,
                expires=closes,
            )
    return _in_order(missed)


def order_cards(turn: Turn, plan: Plan) -> None:
    """Put the tables on paper beside the bot, once however often it is asked for."""
    subject = f"{plan.facilitator}:{plan.id}"
    if schedule.due_of(turn.db, CARDS, subject) is None:
        schedule.set_due(turn.db, CARDS, subject, turn.now)


def print_cards(sheet: Sheet) -> bytes:
    """The PDF of the cards, for the child process."""
    return sheet.bytes()


def ask_cards(turn: Turn, due: Due) -> Task | None:
    """What stands on the cards; nothing when the tables hold no more."""
    plan = _plan_of(turn, due)
    facilitator = None if plan is None else people.find(turn.db, plan.facilitator or "")
    if plan is None or facilitator is None or plan.seed is None:
        return None
    return Task(print_cards, (write_cards(turn, turn.say_to(facilitator), plan),))


def send_cards(turn: Turn, due: Due, pdf: bytes) -> None:
    """Send the facilitator the cards."""
    plan = _plan_of(turn, due)
    facilitator = None if plan is None else people.find(turn.db, plan.facilitator or "")
    if facilitator is not None:
        turn.send_document(
            facilitator, pdf, FILE_NAME, turn.say_to(facilitator)("tables-cards-here")
        )


def write_cards(turn: Turn, say: Say, plan: Plan) -> Sheet:
    """A card for each table with its names, and a list of who sits where, by name."""
    names = {one.key: one.name for one in _people_of(turn, plan)}
    # What is HTML in a message is plain on paper.
    title = unescape(say("tables-cards-title", organisation=turn.settings.organisation))
    sheet = Sheet(title, say.language, turn.now)
    sheet.cards(
        [
            Card("\n".join(_in_order(names[key] for key in table)), _label(say, number))
            for number, table in enumerate(plan.tables, 1)
        ]
    )
    sheet.new_page()
    sheet.heading(say("tables-cards-list"))
    places = {names[key]: number for number, table in enumerate(plan.tables, 1) for key in table}
    sheet.table(
        [str(say("tables-cards-name")), str(say("tables-cards-table"))],
        [(name, _label(say, places[name])) for name in _in_order(places)],
    )
    return sheet


def _label(say: Say, number: int) -> str:
    return str(say("tables-cards-number", number=number))


def _people_of(turn: Turn, plan: Plan) -> list[Person]:
    return [one for one in candidates_to_sit(turn) if one.key in plan.seats]


def _in_order(names: Iterable[str]) -> list[str]:
    return sorted(names, key=people.danish_order)


def _plan_of(turn: Turn, due: Due) -> Plan | None:
    """The plan of a job while its facilitator is one and works on it still."""
    key, _, number = due.subject.partition(":")
    person, plan = people.find(turn.db, key), store.find(turn.db, int(number))
    if person is None or not person.is_active or not person.facilitator:
        return None
    return plan if plan is not None and plan.is_open and plan.facilitator == key else None


COMPUTED = {DRAW: Computed(ask_draw, keep_draw), CARDS: Computed(ask_cards, send_cards)}
