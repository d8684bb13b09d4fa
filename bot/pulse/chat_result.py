"""The result of the pulse, for everybody: in words, by month and department, and as a picture."""

from collections.abc import Mapping
from datetime import date

from bot import people, pulse, schedule
from bot.feature import Computed, Due, Tap, Task
from bot.people import Person
from bot.pictures import Bar, Chart, Drawn, Shares, draw
from bot.pulse import store
from bot.pulse.rules import Group, ItemResult, Result
from bot.pulse.words import decimal, month_of, title_of, word_result, word_scale
from bot.reflection.library import Library
from bot.texts import Html, Say
from bot.transport import Button, Turn, in_rows, number, stale

PICTURE = "pulse.picture"
WHOLE = "all"


def show_latest(turn: Turn) -> tuple[list[Html], list[list[Button]]]:
    """The newest result in words with its buttons; one sentence while there is none."""
    closed = store.closed_pulses(turn.db)
    if not closed:
        return [turn.say("pulse-none")], []
    return _show(turn, closed[-1].month, None)


def tap_show(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Another month or group, in the same message; from the week's message in a new one."""
    found = _asked_for(turn, turn.who, arguments)
    if found is None:
        return
    parts, keyboard = _show(turn, *found)
    show = turn.reply if len(arguments) == 1 else turn.edit
    show(Html("\n\n".join(parts)), [*keyboard, [Button(turn.say("button-menu"), "menu.show")]])


def tap_picture(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Vis billede*: it is drawn once, however often it is tapped meanwhile."""
    found = _asked_for(turn, turn.who, arguments)
    if found is None:
        return
    month, group = found
    result = pulse.result(turn.db, turn.library, month, group)
    if result is None or not result.any_shown:
        turn.toast(turn.say("pulse-few"), alert=True)
        return
    subject = f"{turn.who.key}:{month}:{_data(group)}"
    if schedule.due_of(turn.db, PICTURE, subject) is None:
        schedule.set_due(turn.db, PICTURE, subject, turn.now)
    turn.toast(turn.say("pulse-drawing"))


def ask_picture(turn: Turn, due: Due) -> Task | None:
    """What is to be drawn; nothing for somebody who may not see it any more."""
    key, month, group_data = due.subject.split(":")
    person = _colleague(turn, key)
    group = None if group_data == WHOLE else int(group_data)
    if person is None or not may_see(turn, person, group):
        return None
    result = pulse.result(turn.db, turn.library, month, group)
    if result is None or not result.any_shown:
        return None
    say = turn.say_to(person)
    subtitle = " · ".join(filter(None, (turn.settings.organisation, name_of(turn, say, group))))
    return Task(draw, (chart_of(turn.library, say, result, subtitle, name_of(turn, say, group)),))


def send_picture(turn: Turn, due: Due, drawn: Drawn) -> None:
    """Send what was drawn."""
    person = _colleague(turn, due.subject.partition(":")[0])
    if person is not None:
        turn.send_picture(person, drawn.png, Html(drawn.words))


def chart_of(library: Library, say: Say, found: Result, subtitle: str, group: str) -> Chart:
    """A month's result as a picture; its words are the same numbers."""
    shown = [one for one in found.items if one.found is not None]
    note = word_scale(library, say)
    if len(shown) < len(found.items):
        note = Html(f"{note} {say('pulse-picture-few')}")
    stem = "" if library.pulse.stem is None else library.pulse.stem.in_(say.language)
    bars = tuple(_bar(library, say, one) for one in shown)
    title = str(say("pulse-picture-title", month=month_of(say, found.month)))
    words = Html("\n\n".join(word_result(library, say, found, group)))
    return Chart(title, subtitle, (Shares(stem, bars, str(note)),), words)


def may_see(turn: Turn, person: Person, group: Group) -> bool:
    """Whether somebody sees a group: everybody the whole and their own department.

    A leader also sees those that they lead, in this moment.
    """
    if group is None or group == person.department:
        return True
    return any(one.id == group for one in people.led_by(turn.db, person.key))


def name_of(turn: Turn, say: Say, group: Group) -> str:
    """What a group is called."""
    found = None if group is None else people.find_department(turn.db, group)
    return str(say("pulse-whole")) if found is None else found.name


def _show(turn: Turn, month: str, group: Group) -> tuple[list[Html], list[list[Button]]]:
    result = pulse.result(turn.db, turn.library, month, group)
    assert result is not None
    say = turn.say
    buttons = []
    if result.any_shown:
        picture = Button(say("pulse-button-picture"), f"{PICTURE}:{month}:{_data(group)}")
        buttons.append(picture)
    for other in _groups(turn):
        if other != group and _is_shown(turn, month, other):
            label = say("pulse-button-own") if other == turn.who.department else None
            name = label or name_of(turn, say, other)
            buttons.append(Button(str(name), f"pulse.show:{month}:{_data(other)}"))
    months = [one.month for one in store.closed_pulses(turn.db)]
    at = months.index(month)
    paging = [
        Button(month_of(say, _first(months[other])), f"pulse.show:{months[other]}:{_data(group)}")
        for other in (at - 1, at + 1)
        if 0 <= other < len(months)
    ]
    return word_result(turn.library, say, result, name_of(turn, say, group)), [
        *in_rows(buttons),
        *in_rows(paging),
    ]


def _asked_for(turn: Turn, person: Person, arguments: tuple[str, ...]) -> tuple[str, Group] | None:
    """The month and the group of a button, if the person may see them; else it says so."""
    month = arguments[0] if arguments else ""
    whole = len(arguments) < 2 or arguments[1] == WHOLE
    group = None if whole else number(arguments, 1)
    closed = turn.settings.pulse and any(one.month == month for one in store.closed_pulses(turn.db))
    if not closed or not may_see(turn, person, group):
        stale(turn)
        return None
    return month, group


def _groups(turn: Turn) -> list[Group]:
    led = [one.id for one in people.led_by(turn.db, turn.who.key)]
    own = [] if turn.who.department is None else [turn.who.department]
    return [None, *dict.fromkeys([*own, *led])]


def _is_shown(turn: Turn, month: str, group: Group) -> bool:
    found = pulse.result(turn.db, turn.library, month, group)
    return group is None or (found is not None and found.any_shown)


def _bar(library: Library, say: Say, one: ItemResult) -> Bar:
    assert one.found is not None
    answers = str(say("pulse-picture-answers", answers=one.found.answers))
    share = (one.found.mean - 1) / 4
    return Bar(title_of(library, say, one.item), share, decimal(say, one.found.mean), answers)


def _colleague(turn: Turn, key: str) -> Person | None:
    person = people.find(turn.db, key)
    return person if person is not None and person.is_active else None


def _data(group: Group) -> str:
    return WHOLE if group is None else str(group)


def _first(month: str) -> date:
    return date.fromisoformat(f"{month}-01")


TAPS: Mapping[str, Tap] = {"pulse.show": tap_show, "pulse.picture": tap_picture}
COMPUTED: Mapping[str, Computed] = {PICTURE: Computed(ask_picture, send_picture)}
