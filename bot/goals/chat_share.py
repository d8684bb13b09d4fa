"""Who sees a goal, chosen by its owner; the numbers apart from it; and what a leader sees."""

from bot import guarding
from bot.goals import letters, sharing, store
from bot.goals.chat_parts import own_kept, reload
from bot.goals.rules import Choice, Goal
from bot.transport import Button, Turn, stale

_CHOICES: dict[str, Choice] = {"me": "me", "partner": "partner", "leader": "leader"}


def tap_who(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Hvem må se det*: who may now, and the three choices."""
    goal = own_kept(turn, arguments)
    if goal is None:
        return
    readers = sharing.readers_now(turn.db, goal)
    parts = [letters.word_readers(turn, goal, readers), turn.say("goals-who")]
    rows = list(letters.choice_buttons(turn.say, goal.id))
    if goal.is_shared:
        choice = "no" if goal.scale_shared else "yes"
        label = str(turn.say(f"goals-button-scale-{choice}"))
        rows.append([Button(label, f"goals.scale:{goal.id}:{choice}")])
    rows.append([Button(str(turn.say("button-back")), f"goals.show:{goal.id}")])
    turn.edit(letters.join(parts), rows)


def tap_see(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Kun mig*, *Sparringsmakker* or *Min leder*; where it may point to a person it asks first."""
    goal = own_kept(turn, arguments)
    choice = _CHOICES.get(arguments[1]) if goal is not None and len(arguments) > 1 else None
    if goal is None:
        return
    if choice is None:
        stale(turn)
        return
    if choice == "leader" and not sharing.leaders_for(turn.db, turn.who):
        turn.toast(turn.say("goals-no-leader"), alert=True)
        return
    if choice != "me" and arguments[2:] != ("sure",) and _points_to_person(turn, goal):
        sure = Button(str(turn.say("goals-button-sure")), f"goals.see:{goal.id}:{choice}:sure")
        no = Button(str(turn.say("goals-button-me")), f"goals.see:{goal.id}:me")
        turn.edit(turn.say("goals-points-to-person"), [[sure], [no]])
        return
    if not sharing.choose(turn, goal, choice):
        return
    if choice == "me":
        turn.edit(turn.say("goals-only-me"), _onward(goal))
        return
    ask_scale(turn, reload(turn, goal))


def ask_scale(turn: Turn, goal: Goal) -> None:
    """Say who may see the goal, and ask whether they may see the numbers too."""
    readers = sharing.readers_now(turn.db, goal)
    text = [letters.word_readers(turn, goal, readers), turn.say("goals-ask-scale")]
    turn.edit(
        letters.join(text),
        [
            [
                Button(str(turn.say("goals-button-scale-yes")), f"goals.scale:{goal.id}:yes"),
                Button(str(turn.say("goals-button-scale-no")), f"goals.scale:{goal.id}:no"),
            ]
        ],
    )


def tap_scale(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Vis tallene* or *Kun målet*; numbers that are taken back go from where they were shown."""
    goal = own_kept(turn, arguments)
    if goal is None:
        return
    if not goal.is_shared or arguments[1:] not in (("yes",), ("no",)):
        stale(turn)
        return
    shared = arguments[1] == "yes"
    if shared != goal.scale_shared:
        store.share_scale(turn.db, goal.id, shared=shared)
        sharing.refresh_copies(turn, goal.id)
    now = reload(turn, goal)
    text = [
        letters.word_readers(turn, now, sharing.readers_now(turn.db, now)),
        turn.say("goals-can-change"),
    ]
    rows = [[Button(str(turn.say("goals-button-show")), f"goals.show:{goal.id}")]]
    if now.visibility == "leader":
        rows.insert(0, [Button(str(turn.say("goals-button-as-leader")), f"goals.seen:{goal.id}")])
    turn.edit(letters.join(text), rows)


def tap_seen(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Sådan ser din leder det*: the very text that the leader gets, in the leader's language."""
    goal = own_kept(turn, arguments)
    if goal is None:
        return
    readers = sharing.readers_now(turn.db, goal)
    if goal.visibility != "leader" or not readers:
        stale(turn)
        return
    for leader in readers:
        shown = letters.word_shared(turn, leader, goal)
        turn.reply(letters.join([turn.say("goals-seen-by", name=leader.name), shown]))


def _points_to_person(turn: Turn, goal: Goal) -> bool:
    return guarding.points_to_person(turn, "\n\n".join(filter(None, (goal.text, goal.plan))))


def _onward(goal: Goal) -> list[list[Button]]:
    return [[Button(letters.label_of(goal), f"goals.show:{goal.id}")]]
