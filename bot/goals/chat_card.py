"""A goal of one's own: its card, closing it with what was learnt, and deleting it."""

from bot import guarding, people
from bot.goals import letters, rules, sharing, store
from bot.goals.chat_parts import (
    await_today,
    find_own,
    is_too_long,
    own_kept,
    own_open,
    reload,
    stop_awaiting,
)
from bot.goals.rules import Goal, LearnedFor
from bot.transport import Button, Turn, in_rows, number, stale

_READERS: dict[str, LearnedFor] = {"me": "me", "readers": "readers", "all": "all"}


def tap_show(turn: Turn, arguments: tuple[str, ...]) -> None:
    """A goal of one's own with all that can be done about it."""
    goal = own_kept(turn, arguments)
    if goal is None:
        return
    stop_awaiting(turn)
    turn.edit(
        letters.word_card(turn, goal, sharing.readers_now(turn.db, goal)), _choices(turn, goal)
    )


def tap_closed(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Lukkede mål*: the newest first."""
    found = store.closed_of(turn.db, turn.who.key, people.own_since(turn.who))
    rows = [[Button(letters.label_of(one), f"goals.show:{one.id}")] for one in found]
    text = "goals-closed" if found else "goals-closed-none"
    turn.edit(turn.say(text), [*rows, letters.back(turn.say)])


def tap_close(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Luk målet*: with what was learnt, if one likes to say it."""
    goal = own_open(turn, arguments)
    if goal is None:
        return
    subject = f"goal_learned:{goal.id}"
    if turn.who.awaits(turn.now) == subject:
        return
    await_today(turn, subject)
    turn.reply(
        letters.join(
            [
                turn.say("goals-text", text=goal.words),
                turn.say("goals-ask-learned"),
                turn.say("goals-note", room=rules.LEARNED_LENGTH),
            ]
        ),
        [
            [Button(str(turn.say("goals-button-close-now")), f"goals.close_now:{goal.id}")],
            [Button(str(turn.say("button-cancel")), f"goals.show:{goal.id}")],
        ],
        subject=subject,
    )


def tap_close_now(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Luk uden ord*."""
    goal = own_open(turn, arguments)
    if goal is None:
        return
    stop_awaiting(turn)
    store.close(turn.db, goal.id, None, turn.at)
    days = turn.settings.retention.goal_closed
    turn.edit(turn.say("goals-closed-now", days=days), [letters.back(turn.say)])


def take_learned(turn: Turn, item: str, text: str) -> None:
    """What was learnt: the goal is closed with it, and asked is who may read it."""
    goal = find_own(turn, number((item,)))
    if goal is None or not goal.is_open:
        stop_awaiting(turn)
        turn.reply(turn.say("goals-gone"), [letters.back(turn.say)])
        return
    if is_too_long(turn, text, rules.LEARNED_LENGTH) or guarding.ask_first(
        turn, text, f"goal_learned:{goal.id}"
    ):
        return
    store.close(turn.db, goal.id, text, turn.at)
    turn.remember_incoming(f"goal_learned:{goal.id}")
    stop_awaiting(turn)
    days = turn.settings.retention.goal_closed
    text_shown = [turn.say("goals-closed-now", days=days), turn.say("goals-ask-learned-for")]
    turn.reply(letters.join(text_shown), _learned_choices(turn, goal))


def edit_learned(turn: Turn, item: str, text: str) -> None:
    """The message with what was learnt was edited: it follows, also where others read it."""
    goal = find_own(turn, number((item,)))
    if goal is None or goal.learned in (None, text) or goal.closed is None:
        return
    if is_too_long(turn, text, rules.LEARNED_LENGTH) or guarding.ask_first(
        turn,
        text,
        f"goal_learned:{goal.id}",
        edited=True,
        sends=goal.learned_for != "me",
    ):
        return
    store.close(turn.db, goal.id, text, turn.at)
    sharing.refresh_copies(turn, goal.id)
    turn.reply(turn.say("goals-changed"))


def tap_learned(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Who may read what was learnt; where it may point to a person it asks first."""
    goal = own_kept(turn, arguments)
    chosen = _READERS.get(arguments[1]) if goal is not None and len(arguments) > 1 else None
    if goal is None:
        return
    if chosen is None or goal.learned is None or (chosen == "readers" and not goal.is_shared):
        stale(turn)
        return
    is_new = chosen != "me" and chosen != goal.learned_for and arguments[2:] != ("sure",)
    if is_new and guarding.points_to_person(turn, goal.learned):
        sure = Button(str(turn.say("goals-button-sure")), f"goals.learned:{goal.id}:{chosen}:sure")
        no = Button(str(turn.say("goals-button-me")), f"goals.learned:{goal.id}:me")
        turn.edit(turn.say("goals-points-to-person"), [[sure], [no]])
        return
    if chosen != goal.learned_for:
        store.set_learned_for(turn.db, goal.id, chosen)
        sharing.refresh_copies(turn, goal.id)
    turn.edit(turn.say(f"goals-learned-for-{chosen}"), [letters.back(turn.say)])


def tap_learned_who(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Hvem må læse det?*: choose anew who may read what was learnt."""
    goal = own_kept(turn, arguments)
    if goal is not None and goal.learned is not None:
        turn.edit(turn.say("goals-ask-learned-for"), _learned_choices(turn, goal))
    elif goal is not None:
        stale(turn)


def tap_delete(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Slet målet*: asks first."""
    goal = own_kept(turn, arguments)
    if goal is not None:
        yes = Button(str(turn.say("goals-button-delete-yes")), f"goals.delete_now:{goal.id}")
        no = Button(str(turn.say("button-cancel")), f"goals.show:{goal.id}")
        turn.edit(turn.say("goals-delete-ask"), [[yes, no]])


def tap_delete_now(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ja, slet*: it is gone, here and where others saw it."""
    goal = own_kept(turn, arguments)
    if goal is not None:
        stop_awaiting(turn)
        sharing.forget(turn, goal)
        turn.edit(turn.say("goals-deleted"), [letters.back(turn.say)])


def _choices(turn: Turn, goal: Goal) -> list[list[Button]]:
    def button(text: str, data: str) -> Button:
        return Button(str(turn.say(f"goals-button-{text}")), data)

    buttons = []
    if goal.is_open:
        buttons += [
            button("number", f"goals.number:{goal.id}"),
            button("rewrite", f"goals.rewrite:{goal.id}:text"),
            button("replan", f"goals.rewrite:{goal.id}:plan"),
        ]
    buttons += [
        button("way", f"goals.way:{goal.id}"),
        button("who", f"goals.who:{goal.id}"),
    ]
    if goal.visibility == "leader":
        buttons.append(button("as-leader", f"goals.seen:{goal.id}"))
    if goal.is_open:
        buttons.append(button("close", f"goals.close:{goal.id}"))
    elif goal.learned is not None:
        buttons.append(button("learned-who", f"goals.learned_who:{goal.id}"))
    buttons.append(button("delete", f"goals.delete:{goal.id}"))
    return [*in_rows(buttons), letters.back(turn.say)]


def _learned_choices(turn: Turn, goal: Goal) -> list[list[Button]]:
    now = reload(turn, goal)
    choices = ["me", "readers", "all"] if now.is_shared else ["me", "all"]
    return [
        [Button(str(turn.say(f"goals-button-learned-{one}")), f"goals.learned:{now.id}:{one}")]
        for one in choices
    ]
