"""*Se vejen*: where somebody was on the scale, day by day, as a picture for themself.

It is drawn in a child process and comes when it is ready, with its numbers in words.
"""

from babel.dates import format_skeleton

from bot import people, schedule
from bot.feature import Computed, Due, Task
from bot.goals import letters, rules, store
from bot.goals.chat_parts import own_kept
from bot.goals.rules import Goal, Level
from bot.people import Person
from bot.pictures import Chart, Drawn, Point, Way, draw
from bot.texts import FORMS, Html, Say
from bot.transport import Turn

PICTURE = "goals.picture"
MOST_POINTS = 8
"""The newest numbers that are shown, so that each can be read on a phone."""


def tap_way(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Se vejen*: it is drawn once, however often it is tapped meanwhile."""
    goal = own_kept(turn, arguments)
    if goal is None:
        return
    if len(store.levels_of(turn.db, goal.id)) < 2:
        turn.toast(turn.say("goals-way-short"), alert=True)
        return
    if schedule.due_of(turn.db, PICTURE, str(goal.id)) is None:
        schedule.set_due(turn.db, PICTURE, str(goal.id), turn.now)
    turn.toast(turn.say("goals-way-drawing"))


def ask_picture(turn: Turn, due: Due) -> Task | None:
    """What is to be drawn; nothing where the goal or its owner has gone meanwhile."""
    found = _find(turn, due)
    if found is None:
        return None
    goal, owner = found
    levels = store.levels_of(turn.db, goal.id)[-MOST_POINTS:]
    return Task(draw, (chart_of(turn.say_to(owner), goal, levels),))


def send_picture(turn: Turn, due: Due, drawn: Drawn) -> None:
    """Send what was drawn to the goal's owner."""
    found = _find(turn, due)
    if found is not None:
        turn.send_picture(found[1], drawn.png, Html(drawn.words))


def chart_of(say: Say, goal: Goal, levels: list[Level]) -> Chart:
    """The way so far: a point for each number, as far apart as the days are."""
    locale = FORMS[say.language].locale
    first, last = levels[0], levels[-1]
    points = tuple(
        Point((one.on - first.on).days, one.level, format_skeleton("MMMd", one.on, locale=locale))
        for one in levels
    )
    title = say("goals-way-title")
    words = say(
        "goals-way-words",
        first=first.level,
        first_day=first.on,
        last=last.level,
        last_day=last.on,
    )
    return Chart(
        str(title),
        letters.label_of(goal),
        (
            Way(
                str(say("goals-way-panel")),
                points,
                (rules.LOWEST, rules.HIGHEST),
                str(say("goals-way-note")),
            ),
        ),
        f"<b>{title}</b>\n{words}",
    )


def _find(turn: Turn, due: Due) -> tuple[Goal, Person] | None:
    goal = store.find(turn.db, int(due.subject))
    owner = None if goal is None else people.find(turn.db, goal.owner)
    if goal is None or owner is None or not owner.is_active:
        return None
    return goal, owner


COMPUTED = {PICTURE: Computed(ask_picture, send_picture)}
