"""What each step of joining asks, and its buttons: the same when it is asked again."""

from bot.people.chat_parts import department_buttons, profession_buttons
from bot.people.rules import Person, Step, suggest_name
from bot.people.store import names
from bot.people.store_departments import departments, leaders_of, led_by
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn, in_rows

LABEL_LENGTH = 20

Screen = tuple[Html, Keyboard]


def screen(turn: Turn, person: Person) -> Screen:
    """The words and the buttons of the step at which a joining person stands."""
    return {
        Step.KNOWN: _known,
        Step.NAME: _name,
        Step.DEPARTMENT: _department,
        Step.PROFESSION: _profession,
        Step.LEADS: _leads,
        Step.TIME: _time,
        Step.SPARRING: _sparring,
    }[Step(person.step or Step.NAME)](turn, person)


def _known(turn: Turn, person: Person) -> Screen:
    profession = person.profession and str(turn.say(f"people-profession-{person.profession}"))
    known = filter(None, (person.name, person.department_name, profession))
    return turn.say("people-join-known", known=" · ".join(known)), [
        [
            Button(turn.say("people-button-fits"), "join.known:yes"),
            Button(turn.say("people-button-correct"), "join.known:no"),
        ]
    ]


def _name(turn: Turn, _: Person) -> Screen:
    first_name = turn.came.first_name if turn.came else ""
    free = suggest_name(first_name, names(turn.db))
    if free is None:
        known = suggest_name(first_name, ())
        if known is None:
            return turn.say("people-join-name"), ()
        return turn.say("people-join-name-not-free", name=known), ()
    label = turn.say("people-use-name", name=Html(free))
    if len(label) > LABEL_LENGTH:
        label = turn.say("people-use-first-name")
    return turn.say("people-join-name"), [[Button(label, "join.name")]]


def _department(turn: Turn, _: Person) -> Screen:
    buttons = department_buttons(departments(turn.db), "join.department")
    return turn.say("people-join-department"), buttons


def _profession(turn: Turn, person: Person) -> Screen:
    buttons = profession_buttons(turn, "join.profession")
    if departments(turn.db):
        buttons.append([Button(turn.say("people-button-correct"), "join.departments")])
    if person.department_name is None:
        return turn.say("people-join-profession-only"), buttons
    # Somebody who came by a link for many sees no colleague's name before they are confirmed.
    leaders = leaders_of(turn.db, person.department) if person.confirmed else []
    if not leaders:
        return turn.say("people-join-profession", department=person.department_name), buttons
    text = turn.say(
        "people-join-profession-led",
        department=person.department_name,
        leaders=[one.name for one in leaders],
        count=len(leaders),
    )
    return text, buttons


def _leads(turn: Turn, person: Person) -> Screen:
    led = {one.id for one in led_by(turn.db, person.key)}
    buttons = in_rows(
        Button(f"✓ {one.name}", f"join.leads:{one.id}:no")
        if one.id in led
        else Button(one.name, f"join.leads:{one.id}:yes")
        for one in departments(turn.db)
    )
    buttons.append([Button(turn.say("people-button-leads-done"), "join.leads_done")])
    return turn.say("people-join-leads"), buttons


def _time(turn: Turn, person: Person) -> Screen:
    text = turn.say(
        "people-join-time",
        weekday=turn.say("people-weekday", day=person.weekday),
        clock=person.clock,
        many=turn.say("people-times", times=turn.settings.budget_week),
    )
    fits = f"join.at:{person.weekday}:{person.clock.strftime('%H%M')}"
    return text, [
        [
            Button(turn.say("people-button-fits"), fits),
            Button(turn.say("people-button-other-time"), "join.days"),
        ]
    ]


def _sparring(turn: Turn, _: Person) -> Screen:
    return turn.say("people-join-sparring"), [
        [
            Button(turn.say("button-yes"), "join.sparring:yes"),
            Button(turn.say("people-button-not-now"), "join.sparring:no"),
        ]
    ]
