"""Following a goal up: the week's question, the number, and what would give one point more."""

from datetime import timedelta

from bot import guarding, people
from bot.feature import WeekQuestion
from bot.goals import letters, rules, store
from bot.goals.chat_parts import await_today, find_own, is_too_long, own_open, reload, stop_awaiting
from bot.goals.chat_set import ask_next, is_full
from bot.goals.rules import Goal
from bot.people import Person
from bot.texts import Html, Say
from bot.transport import Button, Keyboard, Turn, number, stale


def ask_week(turn: Turn, person: Person) -> WeekQuestion | None:
    """The follow-up of this week: on day 7, 21, 60 or 90, or in the first week with room."""
    today = turn.now.date()
    goals = store.active_of(turn.db, person.key, people.own_since(person))
    goal = rules.asked_this_week(goals, today)
    if goal is None:
        goal = rules.choose_goal(goals, today)
        if goal is None:
            return None
        stage = rules.due_stage(goal, today)
        assert stage is not None
        store.note_asked(turn.db, goal.id, stage, today)
    text, keyboard = _word(turn, person, reload(turn, goal))
    say = turn.say_to(person)
    return WeekQuestion(
        about=say("goals-week", age=letters.word_age(say, goal.age(today))),
        text=text,
        keyboard=keyboard,
        subject=letters.about_scale(reload(turn, goal)),
        awaits=goal_asks_number(reload(turn, goal)),
    )


def goal_asks_number(goal: Goal) -> bool:
    """Whether what is open about a goal is a number; at the end it is a choice."""
    return goal.stage != rules.LAST_STAGE


def tap_follow(turn: Turn, arguments: tuple[str, ...]) -> None:
    """The open follow-up once more, from *Det venter*."""
    goal = own_open(turn, arguments)
    if goal is None:
        return
    if not goal.waits:
        stale(turn)
        return
    if goal_asks_number(goal):
        await_today(turn, letters.about_scale(goal))
    turn.reply(*_word(turn, turn.who, goal), subject=letters.about_scale(goal))


def tap_number(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Nyt tal*: where one is today, whenever one likes."""
    goal = own_open(turn, arguments)
    if goal is None:
        return
    subject = letters.about_scale(goal)
    await_today(turn, subject)
    turn.reply(
        letters.join([turn.say("goals-text", text=goal.words), turn.say("goals-ask-now")]),
        letters.level_buttons(goal.id, goal.stage),
        subject=subject,
    )


def tap_level(turn: Turn, arguments: tuple[str, ...]) -> None:
    """A number of the scale, under a draft's last step or a follow-up."""
    goal = find_own(turn, number(arguments))
    level = number(arguments, 2)
    if goal is None or not rules.LOWEST <= level <= rules.HIGHEST:
        stale(turn)
        return
    is_current = number(arguments, 1) == goal.stage and goal.state != "closed"
    if not is_current or (goal.state == "draft" and goal.missing != "level"):
        stale(turn)
        return
    _keep_level(turn, goal, level)


def take_level(turn: Turn, item: str, text: str) -> None:
    """A number that was typed; the message of an earlier follow-up asks for today's, too."""
    goal = find_own(turn, number((item.partition(".")[0],)))
    if goal is None or goal.state == "closed":
        stop_awaiting(turn)
        turn.reply(turn.say("goals-gone"), [letters.back(turn.say)])
        return
    if goal.state == "draft" and goal.missing != "level":
        ask_next(turn, goal)
        return
    level = rules.read_level(text)
    if level is None:
        turn.reply(
            turn.say("goals-no-level"),
            letters.level_buttons(goal.id, goal.stage),
            subject=letters.about_scale(goal),
        )
        return
    turn.remember_incoming(f"goal_scale:{goal.id}.{goal.stage}")
    _keep_level(turn, goal, level)


def edit_level(turn: Turn, item: str, text: str) -> None:
    """The message with a typed number was edited: on the same day the number follows."""
    goal = find_own(turn, number((item.partition(".")[0],)))
    level = rules.read_level(text)
    levels = [] if goal is None else store.levels_of(turn.db, goal.id)
    if goal is None or not goal.is_open or not levels:
        return
    if level is None or levels[-1].on != turn.now.date():
        turn.reply(turn.say("goals-level-stays"))
    elif level != levels[-1].level:
        store.set_level(turn.db, goal.id, levels[-1].on, level)
        turn.reply(turn.say("goals-changed"))


def take_more(turn: Turn, item: str, text: str) -> None:
    """What would give one point more, for the owner alone."""
    goal = find_own(turn, number((item,)))
    if _keep_more(turn, goal, text, edited=False):
        assert goal is not None
        stop_awaiting(turn)
        turn.remember_incoming(f"goal_more:{goal.id}")
        turn.reply(turn.say("goals-more-kept"), _after(turn, goal))


def edit_more(turn: Turn, item: str, text: str) -> None:
    """The message with it was edited: it follows."""
    if _keep_more(turn, find_own(turn, number((item,))), text, edited=True):
        turn.reply(turn.say("goals-changed"))


def tap_skip(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Spring over* a follow-up; the next one comes in its time."""
    goal = own_open(turn, arguments)
    if goal is None:
        return
    if number(arguments, 1) != goal.stage:
        stale(turn)
        return
    if goal.waits:
        store.settle(turn.db, goal.id)
        stop_awaiting(turn)
        turn.edit(turn.say("goals-skipped"))


def tap_no_more(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Spring over* what would give one point more."""
    goal = own_open(turn, arguments)
    if goal is not None:
        stop_awaiting(turn)
        turn.edit(turn.say("goals-no-more"), _after(turn, goal))


def tap_renew(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Forny* at the end of its time: follow-ups begin anew."""
    goal = own_open(turn, arguments)
    if goal is None:
        return
    if goal.set_on is not None and arguments[1:] != (goal.set_on.isoformat(),):
        if goal.set_on == turn.now.date():
            # Of two fast taps the first has renewed it.
            return
        stale(turn)
        return
    store.set_active(turn.db, goal.id, turn.now.date(), turn.at)
    _note_sign(turn)
    turn.edit(turn.say("goals-renewed", day=turn.now.date() + timedelta(days=rules.STAGES[0])))


def _word(turn: Turn, person: Person, goal: Goal) -> tuple[Html, Keyboard]:
    """A follow-up in its owner's own words, with its buttons."""
    say = turn.say_to(person)
    parts = [say("goals-text", text=goal.words)]
    if goal.plan is not None:
        parts.append(say("goals-plan", plan=goal.plan))
    levels = store.levels_of(turn.db, goal.id)
    if levels:
        last = levels[-1]
        parts.append(say("goals-last-level", level=last.level, day=last.on))
        if last.more is not None:
            parts.append(say("goals-last-more", text=last.more))
    if goal_asks_number(goal):
        parts.append(say("goals-ask-now"))
        return letters.join(parts), [
            *letters.level_buttons(goal.id, goal.stage),
            [Button(str(say("goals-button-skip")), f"goals.skip:{goal.id}:{goal.stage}")],
        ]
    parts.append(say("goals-ask-end"))
    return letters.join(parts), end_buttons(say, goal)


def end_buttons(say: Say, goal: Goal) -> list[list[Button]]:
    """What can become of a goal at the end of its time."""
    assert goal.set_on is not None
    renew = Button(
        str(say("goals-button-renew")), f"goals.renew:{goal.id}:{goal.set_on.isoformat()}"
    )
    return [
        [renew, Button(str(say("goals-button-rewrite")), f"goals.rewrite:{goal.id}:text")],
        [Button(str(say("goals-button-close")), f"goals.close:{goal.id}")],
    ]


def _keep_level(turn: Turn, goal: Goal, level: int) -> None:
    today = turn.now.date()
    if goal.state == "draft":
        if is_full(turn):
            return
        store.set_level(turn.db, goal.id, today, level)
        store.set_active(turn.db, goal.id, today, turn.at)
        stop_awaiting(turn)
        first = today + timedelta(days=rules.STAGES[0])
        text = [turn.say("goals-set", day=first), turn.say("goals-who")]
        turn.edit(letters.join(text), letters.choice_buttons(turn.say, goal.id))
        return
    levels = store.levels_of(turn.db, goal.id)
    if not goal.waits and levels and (levels[-1].on, levels[-1].level) == (today, level):
        return
    store.set_level(turn.db, goal.id, today, level)
    store.settle(turn.db, goal.id)
    _note_sign(turn)
    stop_awaiting(turn)
    before = levels[-1].level if levels and levels[-1].on < today else None
    noted = turn.say("goals-noted", level=level)
    if before is not None:
        noted = turn.say("goals-noted-after", level=level, before=before)
    if level == rules.HIGHEST:
        close = Button(str(turn.say("goals-button-close")), f"goals.close:{goal.id}")
        keep = Button(str(turn.say("goals-button-go-on")), f"goals.show:{goal.id}")
        turn.edit(letters.join([noted, turn.say("goals-at-the-top")]), [[close, keep]])
        return
    subject = f"goal_more:{goal.id}"
    await_today(turn, subject)
    skip = Button(str(turn.say("goals-button-skip")), f"goals.no_more:{goal.id}")
    text = [noted, turn.say("goals-ask-more"), turn.say("goals-note", room=rules.TEXT_LENGTH)]
    turn.edit(letters.join(text), [[skip]], subject=subject)


def _keep_more(turn: Turn, goal: Goal | None, text: str, *, edited: bool) -> bool:
    levels = [] if goal is None else store.levels_of(turn.db, goal.id)
    if goal is None or not goal.is_open or not levels:
        if not edited:
            stop_awaiting(turn)
            turn.reply(turn.say("goals-gone"), [letters.back(turn.say)])
        return False
    last = levels[-1]
    if edited and last.more in (None, text):
        return False
    if is_too_long(turn, text, rules.TEXT_LENGTH) or guarding.ask_first(
        turn, text, f"goal_more:{goal.id}", edited=edited
    ):
        return False
    store.set_more(turn.db, goal.id, last.on, text)
    return True


def _after(turn: Turn, goal: Goal) -> Keyboard:
    way = Button(str(turn.say("goals-button-way")), f"goals.way:{goal.id}")
    plan = Button(str(turn.say("goals-button-replan")), f"goals.rewrite:{goal.id}:plan")
    return [[way, plan]]


def _note_sign(turn: Turn) -> None:
    """An answer: questions without one are counted from nought again."""
    people.change(turn.db, turn.who.key, silences=0, reminders=0)
