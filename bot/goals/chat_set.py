"""Setting a goal: what to get better at, the model, a first plan, and where one is today.

The draft is a row from the first tap on, so it outlives a restart and can be left and resumed.
"""

from bot import feedback, guarding, people, sparring
from bot.goals import letters, rules, sharing, store
from bot.goals.chat_parts import await_today, find_own, is_too_long, reload, stop_awaiting
from bot.goals.rules import Goal
from bot.reflection.library import CaseModel
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn, number, stale


def tap_new(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Nyt mål*, or the draft that was left: it goes on where it stood."""
    draft = store.draft_of(turn.db, turn.who.key)
    if draft is not None:
        _resume(turn, draft)
    elif not is_full(turn):
        ask_next(turn, store.begin(turn.db, turn.who.key, "own", turn.at))


def tap_from(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Gør til mål*, under feedback ("feedback", id) or a next step ("sparring", seat).

    A next step is the person's own and becomes the plan. Feedback's words are its giver's, so the
    goal begins from what the person wrote themself: what they used of it, or what they wished for.
    """
    origin = arguments[0] if arguments else ""
    if origin not in ("feedback", "sparring"):
        stale(turn)
        return
    draft = store.draft_of(turn.db, turn.who.key)
    if draft is not None and draft.text is not None:
        turn.reply(turn.say("goals-draft-first"))
        _resume(turn, draft)
        return
    if is_full(turn):
        return
    item = number(arguments, 1)
    if origin == "sparring":
        plan = sparring.own_step(turn.db, turn.who, item)
        own = None
    else:
        plan = None
        own = feedback.own_words(turn.db, turn.who, item)
    if draft is not None:
        # Two fast taps: the first has begun it.
        if (turn.who.awaits(turn.now), draft.origin) == (_about_text(draft), origin):
            return
        store.delete(turn.db, draft.id)
    begun = store.begin(
        turn.db,
        turn.who.key,
        "feedback" if origin == "feedback" else "sparring",
        turn.at,
        plan=None if plan is None else plan[: rules.TEXT_LENGTH],
    )
    _ask_text(turn, begun, own=None if own is None else (own, item))


def tap_words(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Brug mine ord*: what the person wrote about feedback is the goal; it can be changed."""
    draft = _draft(turn, arguments)
    own = feedback.own_words(turn.db, turn.who, number(arguments, 1))
    if draft is None or own is None or draft.text is not None:
        stale(turn)
        return
    store.set_text(turn.db, draft.id, own[: rules.TEXT_LENGTH], turn.at)
    stop_awaiting(turn)
    ask_next(turn, draft)


def take_text(turn: Turn, item: str, text: str) -> None:
    """What the person wants to get better at."""
    goal = find_own(turn, number((item,)))
    if goal is None or goal.state == "closed":
        _say_gone(turn)
        return
    if not _is_kept(turn, goal, text, _about_text(goal), goal.plan):
        return
    store.set_text(turn.db, goal.id, text, turn.at)
    turn.remember_incoming(_about_text(goal))
    stop_awaiting(turn)
    if goal.state == "draft":
        ask_next(turn, goal)
        return
    if goal.stage == rules.LAST_STAGE:
        # Changed at the end of its time, it begins anew.
        store.set_active(turn.db, goal.id, turn.now.date(), turn.at)
    _show_changed(turn, goal)


def edit_text(turn: Turn, item: str, text: str) -> None:
    """The message with the goal was edited: the goal follows, also where others see it."""
    goal = find_own(turn, number((item,)))
    if goal is None or goal.state == "closed" or goal.text in (None, text):
        return
    if _is_kept(turn, goal, text, _about_text(goal), goal.plan, edited=True):
        store.set_text(turn.db, goal.id, text, turn.at)
        _show_changed(turn, goal)


def take_plan(turn: Turn, item: str, text: str) -> None:
    """The plan: *Når …, så vil jeg …*."""
    goal = find_own(turn, number((item,)))
    if goal is None or goal.state == "closed":
        _say_gone(turn)
        return
    if not _is_kept(turn, goal, text, _about_plan(goal), goal.text):
        return
    store.set_plan(turn.db, goal.id, text, turn.at)
    turn.remember_incoming(_about_plan(goal))
    stop_awaiting(turn)
    if goal.state == "draft":
        ask_next(turn, goal)
    else:
        _show_changed(turn, goal)


def edit_plan(turn: Turn, item: str, text: str) -> None:
    """The message with the plan was edited: the plan follows."""
    goal = find_own(turn, number((item,)))
    if goal is None or goal.state == "closed" or goal.plan in (None, text):
        return
    if _is_kept(turn, goal, text, _about_plan(goal), goal.text, edited=True):
        store.set_plan(turn.db, goal.id, text, turn.at)
        _show_changed(turn, goal)


def tap_model(turn: Turn, arguments: tuple[str, ...]) -> None:
    """A case model, or *Ingen model*; then the plan."""
    draft = _draft(turn, arguments)
    wanted = arguments[1] if len(arguments) > 1 else None
    model = next((one for one in _models(turn) if one.id == wanted), None)
    if draft is None or draft.text is None or (wanted is not None and model is None):
        stale(turn)
        return
    if draft.model_asked:
        # Of two fast taps the first has chosen.
        return
    if model is None:
        store.set_model(turn.db, draft.id, None, None, None)
    else:
        store.set_model(turn.db, draft.id, model.id, model.title.in_("da"), model.title.in_("en"))
    ask_next(turn, draft)


def tap_later(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Gem til senere*: the draft is left where it stands."""
    stop_awaiting(turn)
    days = turn.settings.retention.draft
    turn.edit(turn.say("goals-saved", days=days), [letters.back(turn.say)])


def tap_drop(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Slet kladden*."""
    draft = _draft(turn, arguments)
    if draft is None:
        stale(turn)
        return
    stop_awaiting(turn)
    store.delete(turn.db, draft.id)
    turn.edit(turn.say("goals-dropped"), [letters.back(turn.say)])


def tap_rewrite(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ret målet* or *Ret planen* of a goal that is worked on: the next text takes its place."""
    goal = find_own(turn, number(arguments))
    part = arguments[1] if len(arguments) > 1 else ""
    if goal is None or not goal.is_open or part not in ("text", "plan"):
        stale(turn)
        return
    subject = _about_text(goal) if part == "text" else _about_plan(goal)
    if turn.who.awaits(turn.now) == subject:
        return
    await_today(turn, subject)
    asked = turn.say("goals-rewrite-text" if part == "text" else "goals-ask-plan")
    now = goal.words if part == "text" else goal.plan or ""
    show = [Button(str(turn.say("button-back")), f"goals.show:{goal.id}")]
    turn.reply(
        letters.join([turn.say("goals-now", text=now), asked, _note(turn)]),
        [show],
        subject=subject,
    )


def is_full(turn: Turn) -> bool:
    """Whether three goals are being worked on already; says so."""
    if len(store.active_of(turn.db, turn.who.key)) < rules.MOST_ACTIVE:
        return False
    turn.reply(turn.say("goals-full"), [letters.back(turn.say)])
    return True


def ask_next(turn: Turn, draft: Goal) -> None:
    """Ask for what a draft lacks first."""
    now = reload(turn, draft)
    match now.missing:
        case "text":
            _ask_text(turn, now)
        case "model":
            _ask_model(turn, now)
        case "plan":
            subject = _about_plan(now)
            await_today(turn, subject)
            text = letters.join([turn.say("goals-ask-plan"), _note(turn)])
            turn.edit(text, _ways_out(turn, now), subject=subject)
        case "level":
            subject = letters.about_scale(now)
            await_today(turn, subject)
            buttons = [*letters.level_buttons(now.id, 0), *_ways_out(turn, now)]
            turn.edit(turn.say("goals-ask-level"), buttons, subject=subject)


def _resume(turn: Turn, draft: Goal) -> None:
    if draft.made < people.own_since(turn.who):
        turn.toast(turn.say("goals-locked"), alert=True)
    elif turn.who.awaits(turn.now) not in (_about_text(draft), _about_plan(draft)):
        ask_next(turn, draft)


def _ask_text(turn: Turn, draft: Goal, own: tuple[str, int] | None = None) -> None:
    """Ask for the goal; `own` is what the person wrote about feedback, and that feedback's id."""
    parts: list[Html] = []
    rows: list[list[Button]] = []
    if draft.origin == "feedback":
        parts.append(turn.say("goals-from-feedback"))
    if own is not None:
        words, feedback_id = own
        parts.append(turn.say("goals-own-words", text=words))
        use = Button(str(turn.say("goals-button-words")), f"goals.words:{draft.id}:{feedback_id}")
        rows.append([use])
    if draft.origin == "sparring" and draft.plan is not None:
        parts.append(turn.say("goals-from-step", plan=draft.plan))
    parts += [turn.say("goals-ask-text"), _note(turn)]
    subject = _about_text(draft)
    await_today(turn, subject)
    # What the button stood under, feedback or a next step, is to be read still.
    say = turn.reply if draft.origin != "own" else turn.edit
    say(letters.join(parts), [*rows, *_ways_out(turn, draft)], subject=subject)


def _ask_model(turn: Turn, draft: Goal) -> None:
    rows = [
        [Button(one.title.in_(turn.say.language), f"goals.model:{draft.id}:{one.id}")]
        for one in _models(turn)
    ]
    none = [Button(str(turn.say("goals-button-no-model")), f"goals.model:{draft.id}")]
    turn.edit(turn.say("goals-ask-model"), [*rows, none, *_ways_out(turn, draft)])


def _models(turn: Turn) -> list[CaseModel]:
    return [
        model
        for model in turn.library.models.values()
        if model.audience == "all" or turn.who.leader
    ]


def _is_kept(
    turn: Turn, goal: Goal, text: str, about: str, beside: str | None, *, edited: bool = False
) -> bool:
    """Whether a text can be kept; else its writer is asked about it."""
    return not is_too_long(turn, text, rules.TEXT_LENGTH) and not guarding.ask_first(
        turn, text, about, edited=edited, before=beside or "", sends=goal.is_shared
    )


def _show_changed(turn: Turn, goal: Goal) -> None:
    now = reload(turn, goal)
    if now.state == "draft":
        turn.reply(turn.say("goals-changed"))
        return
    sharing.refresh_copies(turn, goal.id)
    show = Button(str(turn.say("goals-button-show")), f"goals.show:{goal.id}")
    renewed = goal.set_on != now.set_on
    turn.reply(turn.say("goals-changed-renewed" if renewed else "goals-changed"), [[show]])


def _say_gone(turn: Turn) -> None:
    stop_awaiting(turn)
    turn.reply(turn.say("goals-gone"), [letters.back(turn.say)])


def _note(turn: Turn) -> Html:
    return turn.say("goals-note", room=rules.TEXT_LENGTH)


def _ways_out(turn: Turn, draft: Goal) -> Keyboard:
    later = Button(str(turn.say("goals-button-later")), "goals.later")
    return [[later, Button(str(turn.say("goals-button-drop")), f"goals.drop:{draft.id}")]]


def _draft(turn: Turn, arguments: tuple[str, ...]) -> Goal | None:
    draft = find_own(turn, number(arguments))
    return draft if draft is not None and draft.state == "draft" else None


def _about_text(goal: Goal) -> str:
    return f"goal_text:{goal.id}"


def _about_plan(goal: Goal) -> str:
    return f"goal_plan:{goal.id}"
