"""Starting a programme: which one, for whom, and from which week; kept as a draft until begun."""

from bot import people
from bot.programmes import places, rules, store
from bot.programmes.chat_parts import back, button, find_run, title, word_reach
from bot.programmes.rules import Run
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn, in_rows, number, stale


def choose(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Begynd et forløb*: the programmes that can be started, each with what it is about."""
    able = [
        one
        for one in turn.library.programmes.values()
        if one.id not in (rules.BASIC, rules.WELCOME)
    ]
    language = turn.say.language
    lines = [
        turn.say(
            "programmes-choice",
            title=one.title.in_(language),
            weeks=rules.length_of(one),
            intro=one.intro.in_(language),
        )
        for one in able
    ]
    rows = [[Button(one.title.in_(language), f"programmes.begin:{one.id}")] for one in able]
    text = Html("\n\n".join([turn.say("programmes-choose-one"), *lines]))
    turn.edit(text, [*rows, back(turn, "programmes.home")])


def begin_draft(turn: Turn, arguments: tuple[str, ...]) -> None:
    """A programme was chosen: for all, from next week, until something else is said."""
    programme = turn.library.programmes.get(arguments[0] if arguments else "")
    if programme is None or programme.id in (rules.BASIC, rules.WELCOME):
        stale(turn)
        return
    # What an organisation begins with goes before what its facilitator starts.
    places.begin(turn.db, turn.library, turn.now.date(), turn.at)
    first = rules.monday_of(turn.now.date()) + rules.WEEK
    run = store.add_run(
        turn.db,
        programme.id,
        first,
        turn.at,
        weeks=rules.length_of(programme),
        by_whom="facilitator",
        audience=programme.audience,
        state="draft",
    )
    _show(turn, run)


def draft_card(turn: Turn, run: Run) -> tuple[Html, Keyboard]:
    """A draft: for whom, from when, and what it takes the place of."""
    say = turn.say
    lines = [
        say("programmes-card", title=title(turn, run), reach=word_reach(turn, say, run)),
        say("programmes-ahead", day=rules.monday_of(run.first)),
        *_replaced(turn, run),
    ]
    rows: list[list[Button]] = []
    if run.audience == "all":
        every = run.departments is None
        rows = [
            [Button(_ticked(say("programmes-button-all"), every), f"programmes.all:{run.id}")],
            *in_rows(
                Button(
                    _ticked(one.name, one.id in (run.departments or ())),
                    f"programmes.department:{run.id}:{one.id}",
                )
                for one in people.departments(turn.db)
            ),
        ]
    rows.append(
        [
            button(turn, "earlier", f"programmes.move:{run.id}:earlier"),
            button(turn, "later", f"programmes.move:{run.id}:later"),
        ]
    )
    rows.append([button(turn, "calendar", f"programmes.calendar:{run.id}")])
    rows.append([button(turn, "begin", f"programmes.begin_yes:{run.id}")])
    rows.append([button(turn, "drop", f"programmes.drop:{run.id}")])
    return Html("\n".join(lines)), rows


def set_all(turn: Turn, arguments: tuple[str, ...]) -> None:
    """The draft is for all."""
    run = find_run(turn, arguments, "draft")
    if run is None or run.audience != "all":
        stale(turn)
        return
    store.set_reach(turn.db, run.id, None)
    _show(turn, run.id)


def toggle_department(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Turn a department on or off; the first one ends that the draft is for all."""
    run = find_run(turn, arguments, "draft")
    department = number(arguments, 1)
    known = {one.id for one in people.departments(turn.db)}
    if run is None or run.audience != "all" or department not in known:
        stale(turn)
        return
    store.set_reach(turn.db, run.id, (run.departments or frozenset()) ^ {department})
    _show(turn, run.id)


def begin(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Begynd*: the draft runs from its first week on."""
    run = find_run(turn, arguments, "draft")
    if run is None:
        stale(turn)
        return
    if run.departments is not None and not run.departments:
        turn.toast(turn.say("programmes-nobody"), alert=True)
        return
    store.start(turn.db, run.id, turn.at)
    started = store.find_run(turn.db, run.id)
    assert started is not None
    text = turn.say(
        "programmes-started",
        title=title(turn, started),
        reach=word_reach(turn, turn.say, started),
        day=rules.monday_of(started.first),
    )
    turn.edit(text, [back(turn, "programmes.home")])


def drop(turn: Turn, arguments: tuple[str, ...]) -> None:
    """The draft is dropped."""
    run = find_run(turn, arguments, "draft")
    if run is None:
        stale(turn)
        return
    store.forget_run(turn.db, run.id)
    choose(turn, ())


def _replaced(turn: Turn, run: Run) -> list[Html]:
    """Which programmes the draft takes the place of, in all that they reach or in a part."""
    open_ids = [one.id for one in people.departments(turn.db)]
    live = places.live_runs(turn.db, turn.library, open_ids, turn.now.date(), turn.calendar)
    titles = [
        title(turn, other)
        for other in live
        if other.audience == run.audience and _share(run, other, open_ids)
    ]
    return [turn.say("programmes-replaces", titles=list(dict.fromkeys(titles)))] if titles else []


def _share(one: Run, other: Run, departments: list[int]) -> bool:
    return any(
        one.reaches(department) and other.reaches(department) for department in (None, *departments)
    )


def _show(turn: Turn, run_id: int) -> None:
    run = store.find_run(turn.db, run_id)
    assert run is not None
    turn.edit(*draft_card(turn, run))


def _ticked(label: str, ticked: bool) -> str:
    return f"✓ {label}" if ticked else label


TAPS = {
    "programmes.choose": choose,
    "programmes.begin": begin_draft,
    "programmes.all": set_all,
    "programmes.department": toggle_department,
    "programmes.begin_yes": begin,
    "programmes.drop": drop,
}
