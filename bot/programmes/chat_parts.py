"""What the screens of programmes share: which run a tap is about, for whom it is, its buttons."""

from bot import people
from bot.programmes import places, rules, store
from bot.programmes.rules import Run
from bot.texts import Html, Say
from bot.transport import Button, Turn, number


def find_run(turn: Turn, arguments: tuple[str, ...], *states: str) -> Run | None:
    """The run whose id is a button's first argument, in one of these states (any that runs)."""
    run = store.find_run(turn.db, number(arguments))
    return run if run is not None and run.state in (states or ("draft", "running")) else None


def word_reach(turn: Turn, say: Say, run: Run) -> str:
    """For whom a run is: all, leaders, or the departments of it that are open."""
    if run.audience == "leaders":
        return str(say("programmes-for-leaders"))
    if run.departments is None:
        return str(say("programmes-for-all"))
    names = [one.name for one in people.departments(turn.db) if one.id in run.departments]
    return ", ".join(names) or str(say("programmes-for-nobody"))


def word_place(turn: Turn, run: Run) -> Html:
    """Where a run stands, in one line."""
    say, today = turn.say, turn.now.date()
    programme = turn.library.programmes.get(run.programme)
    if programme is None:
        return say("programmes-gone")
    if run.is_paused:
        return say("programmes-paused")
    if not run.has_begun(today):
        return say("programmes-ahead", day=rules.monday_of(run.first))
    loops = run.audience == "leaders"
    place = rules.place_of(run, programme, today, turn.calendar.is_closed_week, loops=loops)
    if place is None:
        return say("programmes-over")
    theme = place.theme.title.in_(say.language)
    return say("programmes-place", week=place.week, weeks=place.weeks, theme=theme)


def title(turn: Turn, run: Run) -> str:
    """The title of a run's programme in the reader's language."""
    return places.title_of(turn.library, run.programme, turn.say.language)


def button(turn: Turn, label: str, data: str) -> Button:
    """A button with a label of this room's texts."""
    return Button(turn.say(f"programmes-button-{label}"), data)


def back(turn: Turn, data: str) -> list[Button]:
    """The last row of a screen: back to where it was opened from."""
    return [Button(turn.say("button-back"), data)]
