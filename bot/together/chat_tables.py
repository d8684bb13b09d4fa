"""*Bland bordene*: who takes part, how many sit at a table, and what is done with the tables."""

from collections.abc import Iterable

from bot import people
from bot.feature import Tap
from bot.matching.table_sizes import SMALLEST, table_sizes
from bot.people import Person
from bot.texts import Html
from bot.together import rules, tables
from bot.together import store_tables as store
from bot.together.parts import PAGE, back, button
from bot.together.rules import Plan
from bot.transport import Button, Turn, in_rows, number, stale

NOWHERE = 0
"""Stands for the department of those who have none."""


def tap_home(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """The plan as it stands; a new one begins with everybody who is here today."""
    _show(turn, _plan(turn))


def tap_anew(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Begynd forfra*: everybody who is here today once more."""
    plan = store.open_plan(turn.db, turn.who.key)
    if plan is not None:
        tables.call_off(turn, plan)
        store.end(turn.db, plan)
    _show(turn, _plan(turn))


def tap_size(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*4*, *5* or *6* at a table."""
    plan, size = _plan(turn), number(arguments)
    if size not in rules.SIZES:
        stale(turn)
        return
    if size != plan.size:
        tables.call_off(turn, plan)
        store.set_size(turn.db, plan.id, size, turn.at)
        _show(turn, _plan(turn))


def tap_departments(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Afdelinger*: each with how many of it take part."""
    _show_departments(turn, _plan(turn))


def tap_department(turn: Turn, arguments: tuple[str, ...]) -> None:
    """A department is put on or taken off as a whole."""
    plan = _plan(turn)
    there = _by_department(turn).get(number(arguments), [])
    if not there or arguments[1:] not in (("on",), ("off",)):
        stale(turn)
        return
    _change(turn, plan, (one.key for one in there), on=arguments[1] == "on")
    _show_departments(turn, _plan(turn))


def tap_people(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Enkelte personer*: the departments, and then the people of one."""
    homes = _by_department(turn)
    if not arguments and len(homes) > 1:
        rows = [
            [Button(_name_of(turn, there), f"tables.people:{home}:0")]
            for home, there in homes.items()
        ]
        turn.edit(turn.say("tables-people-where"), [*rows, back(turn.say, "tables.home")])
        return
    home = number(arguments) if arguments else next(iter(homes))
    if home not in homes:
        stale(turn)
        return
    _show_people(turn, _plan(turn), home, number(arguments, 1))


def tap_seat(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Somebody is put on or taken off."""
    plan = _plan(turn)
    known = {one.key for one in tables.candidates_to_sit(turn)}
    homes = _by_department(turn)
    home = number(arguments, 2)
    if len(arguments) != 4 or arguments[0] not in known or home not in homes:
        stale(turn)
        return
    _change(turn, plan, [arguments[0]], on=arguments[1] == "on")
    _show_people(turn, _plan(turn), home, number(arguments, 3))


def tap_draw(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Bland nu*: the tables come when they are drawn."""
    plan = _plan(turn)
    if not SMALLEST <= len(plan.seats) <= rules.MOST_PEOPLE:
        few = len(plan.seats) < SMALLEST
        turn.toast(turn.say("tables-few" if few else "tables-many"), alert=True)
        return
    tables.order_draw(turn, plan)
    turn.toast(turn.say("tables-drawing"))


def tap_again(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Bland igen*: other tables, from another seed."""
    plan = _drawn(turn, arguments)
    if plan is not None:
        tables.order_draw(turn, plan)
        turn.toast(turn.say("tables-drawing"))


def tap_cards(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Kort til print*: from then on these people count as having sat together."""
    plan = _drawn(turn, arguments)
    if plan is not None:
        store.use(turn.db, plan.id, turn.at)
        tables.order_cards(turn, plan)
        turn.toast(turn.say("tables-cards-coming"))


def tap_send(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Send til alle*, the first step: is that meant?"""
    plan = _drawn(turn, arguments)
    if plan is None:
        return
    opens = turn.calendar.open_from(turn.now)
    when = (
        turn.say("tables-send-now")
        if opens <= turn.now
        else turn.say("tables-send-later", moment=opens)
    )
    send = button(turn.say, "tables-button-send-now", f"tables.send_now:{plan.id}:{plan.seed}")
    turn.reply(
        turn.say("tables-send", count=len(plan.seats), when=when),
        [[send], back(turn.say, "tables.home")],
    )


def tap_send_now(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Send nu*: each is told their own table; of two fast taps one counts."""
    plan = _drawn(turn, arguments)
    if plan is None:
        return
    missed = tables.tell_all(turn, plan)
    tables.call_off(turn, plan)
    store.use(turn.db, plan.id, turn.at)
    used = store.find(turn.db, plan.id)
    assert used is not None
    store.end(turn.db, used)
    lines = [turn.say("tables-sent", count=len(plan.seats) - len(missed))]
    if missed:
        lines.append(turn.say("tables-sent-not", names=missed))
    turn.edit(Html("\n\n".join(lines)), [back(turn.say, "facilitate.home")])


def _plan(turn: Turn) -> Plan:
    """The plan that the facilitator works on, a new one when there is none."""
    plan = store.open_plan(turn.db, turn.who.key)
    today = turn.now.date()
    if plan is not None and plan.used is not None and tables.day_of(turn, plan.used) < today:
        # What was printed another day was for that day's meeting.
        store.end(turn.db, plan)
        plan = None
    if plan is not None:
        return plan
    here = [one.key for one in tables.candidates_to_sit(turn) if not one.is_away(today)]
    return store.begin(turn.db, turn.who.key, here, rules.USUAL_SIZE, turn.at)


def _drawn(turn: Turn, arguments: tuple[str, ...]) -> Plan | None:
    """The tables that a button was shown with; a stale one is answered."""
    plan = store.open_plan(turn.db, turn.who.key)
    shown = (number(arguments), number(arguments, 1))
    if plan is None or plan.seed is None or shown != (plan.id, plan.seed):
        stale(turn)
        return None
    return plan


def _change(turn: Turn, plan: Plan, keys: Iterable[str], *, on: bool) -> None:
    """Put people on or take them off; what changes nothing leaves the tables as they were drawn."""
    changed = [key for key in keys if (key in plan.seats) is not on]
    if changed:
        tables.call_off(turn, plan)
        (store.choose if on else store.leave_out)(turn.db, plan.id, changed, turn.at)


def _show(turn: Turn, plan: Plan) -> None:
    say = turn.say
    sizes = table_sizes(len(plan.seats), plan.size)
    text = (
        say("tables-home", count=len(plan.seats), sizes=_word_sizes(turn, sizes))
        if sizes
        else say("tables-home-few", count=len(plan.seats))
    )
    chosen = [
        Button(f"{'✓ ' if one == plan.size else ''}{say('tables-button-size', size=one)}", data)
        for one in rules.SIZES
        for data in [f"tables.size:{one}"]
    ]
    turn.edit(
        text,
        [
            chosen,
            [
                button(say, "tables-button-departments", "tables.departments"),
                button(say, "tables-button-single", "tables.people"),
            ],
            [
                button(say, "tables-button-draw", "tables.draw"),
                button(say, "tables-button-anew", "tables.anew"),
            ],
            back(say, "facilitate.home"),
        ],
    )


def _word_sizes(turn: Turn, sizes: tuple[int, ...]) -> list[str]:
    return [
        str(turn.say("tables-of", tables=sizes.count(size), size=size))
        for size in dict.fromkeys(sizes)
    ]


def _show_departments(turn: Turn, plan: Plan) -> None:
    rows = []
    for home, there in _by_department(turn).items():
        count = sum(one.key in plan.seats for one in there)
        mark = "✓ " if count else ""
        label = turn.say(
            "tables-department", name=_name_of(turn, there), count=count, all=len(there)
        )
        wish = "off" if count == len(there) else "on"
        rows.append([Button(f"{mark}{label}", f"tables.department:{home}:{wish}")])
    turn.edit(
        turn.say("tables-departments", count=len(plan.seats)),
        [*rows, back(turn.say, "tables.home")],
    )


def _show_people(turn: Turn, plan: Plan, home: int, page: int) -> None:
    homes = _by_department(turn)
    there = homes[home]
    page = min(page, (len(there) - 1) // PAGE)
    names = [
        Button(
            f"{'✓ ' if one.key in plan.seats else ''}{one.name}",
            f"tables.seat:{one.key}:{'off' if one.key in plan.seats else 'on'}:{home}:{page}",
        )
        for one in there[page * PAGE : (page + 1) * PAGE]
    ]
    turning = [
        button(turn.say, label, f"tables.people:{home}:{other}")
        for label, other in (("people-pick-before", page - 1), ("people-pick-more", page + 1))
        if 0 <= other <= (len(there) - 1) // PAGE
    ]
    way = "tables.people" if len(homes) > 1 else "tables.home"
    turn.edit(
        turn.say("tables-people", name=_name_of(turn, there), count=len(plan.seats)),
        [*in_rows(names), turning, back(turn.say, way)],
    )


def _by_department(turn: Turn) -> dict[int, list[Person]]:
    """Everybody by their department's id, departments and people by name."""
    found: dict[int, list[Person]] = {}
    for one in tables.candidates_to_sit(turn):
        found.setdefault(one.department or NOWHERE, []).append(one)
    names = {home: there[0].department_name or "å" for home, there in found.items()}
    homes = sorted(found, key=lambda home: people.danish_order(names[home]))
    return {home: found[home] for home in homes}


def _name_of(turn: Turn, there: list[Person]) -> str:
    return there[0].department_name or str(turn.say("people-pick-elsewhere"))


TAPS: dict[str, Tap] = {
    "tables.home": tap_home,
    "tables.anew": tap_anew,
    "tables.size": tap_size,
    "tables.departments": tap_departments,
    "tables.department": tap_department,
    "tables.people": tap_people,
    "tables.seat": tap_seat,
    "tables.draw": tap_draw,
    "tables.again": tap_again,
    "tables.cards": tap_cards,
    "tables.send": tap_send,
    "tables.send_now": tap_send_now,
}
