"""The talk about programmes: what runs, its card, and which button does what.

The table of who may do what lets facilitators in, and colleagues to the vote.
"""

from collections.abc import Callable
from datetime import timedelta

from bot import people
from bot.feature import Feature, OpenItem
from bot.people.rules import Person
from bot.programmes import (
    chat_calendar,
    chat_prompt,
    chat_start,
    chat_vote,
    following,
    places,
    rules,
    store,
)
from bot.programmes.chat_parts import back, button, find_run, title, word_place, word_reach
from bot.programmes.overview import write_place
from bot.programmes.personal import PERSONAL
from bot.programmes.planning import LOOK
from bot.programmes.rules import Run
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn, stale

MOVES = {"later": 1, "earlier": -1}
"""In weeks."""


def feature(on_ended: Callable[[Turn], None]) -> Feature:
    """All that this room answers and does; `on_ended` hears when programmes have ended."""
    return Feature(
        name="programmes",
        taps={
            "programmes.home": show_home,
            "programmes.run": show_run,
            "programmes.calendar": chat_calendar.order_calendar,
            "programmes.move": move,
            "programmes.pause": pause,
            "programmes.resume": resume,
            "programmes.end": ask_end,
            "programmes.end_yes": end,
            **chat_start.TAPS,
            **chat_vote.TAPS,
            **chat_prompt.TAPS,
        },
        texts={chat_prompt.PROMPT: chat_prompt.take_text},
        jobs={LOOK: lambda turn, due: following.look(turn, due, on_ended)},
        computed={**chat_calendar.COMPUTED, **chat_prompt.COMPUTED},
        week_line=chat_vote.write_week_line,
        open_items=chat_vote.list_items,
        facilitator_items=list_facilitator_items,
        overview_line=write_place,
        personal=PERSONAL,
    )


def list_facilitator_items(turn: Turn, person: Person) -> list[OpenItem]:
    """*Forløb*, in the facilitator's first screen."""
    return [OpenItem(str(turn.say_to(person)("programmes-button-home")), "programmes.home")]


def show_home(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Forløb*: what runs and where it stands, and the ways to all that can be done."""
    departments = [one.id for one in people.departments(turn.db)]
    live = places.live_runs(turn.db, turn.library, departments, turn.now.date(), turn.calendar)
    lines = [
        turn.say(
            "programmes-line",
            title=title(turn, run),
            reach=word_reach(turn, turn.say, run),
            place=word_place(turn, run),
        )
        for run in live
    ]
    common = any(run.audience == "all" and run.has_begun(turn.now.date()) for run in live)
    if store.began(turn.db) is None:
        lines.append(turn.say("programmes-not-begun", title=places.first_title(turn)))
    elif not common:
        lines.append(turn.say("programmes-basic"))
    rows = [[Button(title(turn, run), f"programmes.run:{run.id}")] for run in live]
    rows += [
        [button(turn, "start", "programmes.choose"), button(turn, "events", "learning.home")],
        [button(turn, "write", "programmes.write")],
        back(turn, "facilitate.home"),
    ]
    turn.edit(Html("\n".join([turn.say("programmes-home"), *lines])), rows)


def show_run(turn: Turn, arguments: tuple[str, ...]) -> None:
    """One programme that runs, or is to begin."""
    run = find_run(turn, arguments)
    if run is None:
        stale(turn)
        return
    turn.edit(*card(turn, run))


def card(turn: Turn, run: Run) -> tuple[Html, Keyboard]:
    """A run with all that can be done with it."""
    if run.state == "draft":
        return chat_start.draft_card(turn, run)
    lines = [
        turn.say("programmes-card", title=title(turn, run), reach=word_reach(turn, turn.say, run)),
        word_place(turn, run),
    ]
    if not run.is_paused and run.audience == "all":
        weeks = places.weeks_of(turn.library, run)
        last = rules.last_monday(run, weeks, turn.calendar.is_closed_week)
        lines.append(turn.say("programmes-ends", day=last + timedelta(days=4)))
    rows = [[button(turn, "end", f"programmes.end:{run.id}")]]
    if run.is_paused:
        rows.insert(0, [button(turn, "resume", f"programmes.resume:{run.id}")])
    else:
        rows.insert(0, [button(turn, "pause", f"programmes.pause:{run.id}")])
        rows.insert(
            0,
            [
                button(turn, "earlier", f"programmes.move:{run.id}:earlier"),
                button(turn, "later", f"programmes.move:{run.id}:later"),
            ],
        )
    if run.programme in turn.library.programmes:
        rows.insert(0, [button(turn, "calendar", f"programmes.calendar:{run.id}")])
    return Html("\n".join(lines)), [*rows, back(turn, "programmes.home")]


def move(turn: Turn, arguments: tuple[str, ...]) -> None:
    """A week later or earlier: what has begun repeats a week or leaps over one."""
    run = find_run(turn, arguments)
    by = MOVES.get(arguments[1]) if len(arguments) == 2 else None
    if run is None or by is None or run.is_paused:
        stale(turn)
        return
    today = turn.now.date()
    first = run.first + by * rules.WEEK
    if run.has_begun(today):
        # Its first day stays: by that it is known which of two programmes took the other's place.
        store.shift(turn.db, run.id, -by)
    elif first < rules.monday_of(today):
        turn.toast(turn.say("programmes-not-earlier"))
        return
    else:
        store.set_first(turn.db, run.id, first)
    moved = store.find_run(turn.db, run.id)
    assert moved is not None
    turn.edit(*card(turn, moved))


def pause(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Sæt på pause*: the basic rhythm goes on meanwhile."""
    run = find_run(turn, arguments, "running")
    if run is None:
        stale(turn)
        return
    if not run.is_paused:
        store.pause(turn.db, run.id, turn.now.date())
    show_run(turn, arguments)


def resume(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Fortsæt*: it goes on this week, where it stood."""
    run = find_run(turn, arguments, "running")
    if run is None:
        stale(turn)
        return
    store.resume(turn.db, run.id, turn.now.date())
    show_run(turn, arguments)


def ask_end(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Afslut*: asked once more."""
    run = find_run(turn, arguments, "running")
    if run is None:
        stale(turn)
        return
    rows = [
        [button(turn, "end-yes", f"programmes.end_yes:{run.id}")],
        back(turn, f"programmes.run:{run.id}"),
    ]
    turn.edit(turn.say("programmes-ask-end", title=title(turn, run)), rows)


def end(turn: Turn, arguments: tuple[str, ...]) -> None:
    """It ends; one that has not begun leaves nothing behind."""
    run = find_run(turn, arguments, "running")
    if run is None:
        stale(turn)
        return
    if run.has_begun(turn.now.date()):
        store.end(turn.db, run.id, turn.now.date(), turn.at)
    else:
        store.forget_run(turn.db, run.id)
    show_home(turn, ())
