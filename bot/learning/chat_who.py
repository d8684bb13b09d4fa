"""What an event was about and who took part: models, departments, and single people."""

from bot import people
from bot.learning import processing, store
from bot.learning.chat_parts import button, done, plan_again, reload, word_people
from bot.learning.store import Entered
from bot.people import Person
from bot.texts import Html
from bot.transport import Button, Turn, in_rows, number, stale

PAGE = 8
NOWHERE = 0
"""Stands for having no department."""


def show_models(turn: Turn, entered: Entered, rest: tuple[str, ...] = ()) -> None:
    """The models, each of which a tap turns on and off."""
    chosen = entered.event.models
    rows = in_rows(
        Button(
            f"{'✓ ' if model.id in chosen else ''}{model.title.in_(turn.say.language)}",
            f"learning.model:{entered.id}:{model.id}",
        )
        for model in turn.library.models.values()
        if model.audience == "all"
    )
    turn.edit(turn.say("learning-ask-models"), [*rows, done(turn, entered)])


def toggle_model(turn: Turn, entered: Entered, rest: tuple[str, ...]) -> None:
    """Turn a model on or off."""
    model = rest[0] if rest else ""
    if model not in turn.library.models:
        stale(turn)
        return
    models = set(entered.event.models) ^ {model}
    store.set_models(turn.db, entered.id, models)
    show_models(turn, reload(turn, entered))


def show_who(turn: Turn, entered: Entered, rest: tuple[str, ...] = ()) -> None:
    """Who takes part: all, or some departments; and the way to single people."""
    every = entered.departments is None
    rows = [
        [Button(_ticked(turn.say("learning-button-all"), every), f"learning.all:{entered.id}")],
        *in_rows(
            Button(
                _ticked(one.name, one.id in (entered.departments or ())),
                f"learning.department:{entered.id}:{one.id}",
            )
            for one in people.departments(turn.db)
        ),
        [button(turn, "people", f"learning.people:{entered.id}")],
        done(turn, entered),
    ]
    turn.edit(Html(f"{turn.say('learning-ask-who')}\n{word_people(turn, entered)}"), rows)


def set_all(turn: Turn, entered: Entered, _: tuple[str, ...]) -> None:
    """All take part."""
    if entered.departments is not None:
        _set_departments(turn, entered, None)
    show_who(turn, reload(turn, entered))


def toggle_department(turn: Turn, entered: Entered, rest: tuple[str, ...]) -> None:
    """Turn a department on or off; the first one ends that all take part."""
    department = number(rest)
    if department not in {one.id for one in people.departments(turn.db)}:
        stale(turn)
        return
    departments = (entered.departments or frozenset()) ^ {department}
    _set_departments(turn, entered, departments)
    show_who(turn, reload(turn, entered))


def _set_departments(turn: Turn, entered: Entered, departments: frozenset[int] | None) -> None:
    store.set_departments(turn.db, entered.id, departments)
    if entered.state == "draft":
        return
    # Who takes part follows from the departments anew, also of an event that is over.
    store.set_state(turn.db, entered.id, "open")
    plan_again(turn, reload(turn, entered))


def show_people(turn: Turn, entered: Entered, rest: tuple[str, ...] = ()) -> None:
    """*Vælg enkelte*: names to turn on and off, department by department when they are many."""
    present = [one for one in people.everybody(turn.db) if one.is_active]
    homes = {one.department or NOWHERE: one.department_name for one in present}
    home = number(rest) if rest else None
    if home not in homes:
        home = next(iter(homes)) if len(homes) == 1 else None
    if home is None:
        rows = in_rows(
            Button(
                name or turn.say("people-pick-elsewhere"),
                f"learning.people:{entered.id}:{department}:0",
            )
            for department, name in sorted(
                homes.items(), key=lambda one: people.danish_order(one[1] or "å")
            )
        )
    else:
        there = [one for one in present if (one.department or NOWHERE) == home]
        rows = _names(turn, entered, there, home, number(rest, 1))
        if len(homes) > 1:
            back = turn.say("people-pick-departments")
            rows.append([Button(back, f"learning.people:{entered.id}")])
    turn.edit(turn.say("learning-ask-people"), [*rows, done(turn, entered)])


def toggle_one(turn: Turn, entered: Entered, rest: tuple[str, ...]) -> None:
    """Turn one person's part on or off, and show the same names again.

    The button says what it turns to, so that of two fast taps the second undoes nothing.
    """
    person = people.find(turn.db, rest[1]) if len(rest) == 4 and rest[0] in ("0", "1") else None
    if person is None or not person.is_active:
        stale(turn)
        return
    store.set_took_part(turn.db, entered.id, person.key, took_part=rest[0] == "1")
    plan_again(turn, entered)
    show_people(turn, reload(turn, entered), rest[2:])


def _names(
    turn: Turn, entered: Entered, there: list[Person], home: int, page: int
) -> list[list[Button]]:
    chosen = {one.key for one in processing.participants(turn.db, entered)}
    there.sort(key=lambda one: people.danish_order(one.name))
    page = min(page, max(0, len(there) - 1) // PAGE)
    rows = in_rows(
        Button(
            _ticked(one.name, one.key in chosen),
            f"learning.one:{entered.id}:{int(one.key not in chosen)}:{one.key}:{home}:{page}",
        )
        for one in there[page * PAGE : (page + 1) * PAGE]
    )
    turning = [
        Button(turn.say(label), f"learning.people:{entered.id}:{home}:{other}")
        for label, other in (("people-pick-before", page - 1), ("people-pick-more", page + 1))
        if 0 <= other * PAGE < len(there)
    ]
    return [*rows, turning] if turning else rows


def _ticked(label: str, ticked: bool) -> str:
    return f"✓ {label}" if ticked else label
