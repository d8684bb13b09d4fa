"""How goals stand in the chat: to their owner, and to those who see them."""

from collections.abc import Sequence
from datetime import date, datetime

from bot import people
from bot.goals import rules, store, store_readers
from bot.goals.rules import Goal, Level
from bot.people import Person
from bot.texts import Html, Say, in_language
from bot.transport import Button, Keyboard, Turn, in_rows

LABEL_LENGTH = 40
DAYS_IN_WEEKS, DAYS_IN_MONTHS = 14, 90
LEVELS_A_ROW = 5


def name_of(turn: Turn, say: Say, key: str) -> str:
    """How a colleague is called; a former colleague once they have gone."""
    person = people.find(turn.db, key)
    if person is None or person.status == "left":
        return str(say("goals-former-colleague"))
    return person.name


def names_of(found: Sequence[Person]) -> list[str]:
    """The names of several, in order."""
    return [one.name for one in found]


def label_of(goal: Goal) -> str:
    """The beginning of a goal, for a button."""
    words = " ".join(goal.words.split())
    return words if len(words) <= LABEL_LENGTH else f"{words[: LABEL_LENGTH - 1].rstrip()}…"


def word_age(say: Say, days: int) -> Html:
    """An age in days, in weeks from two of them on, in months from three on."""
    if days < DAYS_IN_WEEKS:
        return say("goals-age-days", count=days)
    if days < DAYS_IN_MONTHS:
        return say("goals-age-weeks", count=days // 7)
    return say("goals-age-months", count=days // 30)


def title_of(turn: Turn, goal: Goal, language: str) -> str | None:
    """The title of a goal's model, as it is now or was when it was chosen; None without one."""
    if goal.model is None:
        return None
    model = turn.library.models.get(goal.model)
    if model is not None:
        return model.title.in_(language)
    return in_language(language, goal.titles) if goal.titles else None


def word_goal(turn: Turn, say: Say, goal: Goal) -> list[Html]:
    """The goal in its owner's words: itself, its plan and its model."""
    parts = [say("goals-text", text=goal.words)]
    if goal.plan is not None:
        parts.append(say("goals-plan", plan=goal.plan))
    title = title_of(turn, goal, say.language)
    if title is not None:
        parts.append(say("goals-model", title=title))
    return parts


def word_level(say: Say, levels: Sequence[Level]) -> Html:
    """Where somebody is, and where they were when the goal was set."""
    first, last = levels[0], levels[-1]
    if first.on == last.on:
        return say("goals-level", level=last.level, day=last.on)
    return say("goals-level-since", level=last.level, day=last.on, first=first.level)


def word_shared(turn: Turn, reader: Person, goal: Goal) -> Html:
    """A goal as one who sees it sees it: the one place where their view is made."""
    say = turn.say_to(reader)
    parts = [
        say(
            "goals-shared-head",
            name=name_of(turn, say, goal.owner),
            age=word_age(say, goal.age(turn.now.date())),
        ),
        *word_goal(turn, say, goal),
    ]
    levels = store.levels_of(turn.db, goal.id) if goal.scale_shared else []
    if levels:
        parts.append(word_level(say, levels))
    if goal.closed is not None:
        parts.append(say("goals-closed-on", day=day_of(turn, goal.closed)))
        if goal.learned is not None and goal.learned_for == "readers":
            parts.append(say("goals-learned", text=goal.learned))
    noted = store_readers.notes_of(turn.db, goal.id).get(reader.key)
    if noted is not None:
        parts.append(say("goals-you-noted", day=noted))
    return join(parts)


def word_card(turn: Turn, goal: Goal, readers: Sequence[Person]) -> Html:
    """A goal as its owner sees it, with who else may."""
    say = turn.say
    parts = word_goal(turn, say, goal)
    levels = store.levels_of(turn.db, goal.id)
    if levels:
        parts.append(word_level(say, levels))
        if levels[-1].more is not None and goal.is_open:
            parts.append(say("goals-more-shown", text=levels[-1].more))
    if goal.closed is not None:
        parts.append(say("goals-closed-on", day=day_of(turn, goal.closed)))
    if goal.learned is not None:
        parts.append(say("goals-learned", text=goal.learned))
    parts.append(word_readers(turn, goal, readers))
    parts += [
        say("goals-leader-noted", name=name_of(turn, say, key), day=day)
        for key, day in store_readers.notes_of(turn.db, goal.id).items()
    ]
    return join(parts)


def word_readers(turn: Turn, goal: Goal, readers: Sequence[Person]) -> Html:
    """Who may see a goal now, in a sentence for its owner."""
    say = turn.say
    scale = "yes" if goal.scale_shared else "no"
    if goal.visibility == "partner":
        if readers:
            return say("goals-seen-partner", names=names_of(readers), scale=scale)
        return say("goals-seen-later", scale=scale)
    if goal.visibility == "leader" and readers:
        return say("goals-seen-leader", names=names_of(readers), scale=scale)
    return say("goals-seen-me")


def choice_buttons(say: Say, goal_id: int) -> Keyboard:
    """*Kun mig*, *Sparringsmakker* and *Min leder*: alike, one below the other."""
    return [
        [Button(str(say(f"goals-button-{choice}")), f"goals.see:{goal_id}:{choice}")]
        for choice in rules.CHOICES
    ]


def level_buttons(goal_id: int, stage: int) -> list[list[Button]]:
    """The numbers of the scale, in two rows."""
    return in_rows(
        (
            Button(str(level), f"goals.level:{goal_id}:{stage}:{level}")
            for level in range(rules.LOWEST, rules.HIGHEST + 1)
        ),
        LEVELS_A_ROW,
    )


def about_scale(goal: Goal) -> str:
    """The subject of a message that asks for a number: "goal_scale:3.21"."""
    return f"goal_scale:{goal.id}.{goal.stage}"


def tell_of_leaders(
    turn: Turn,
    owner: Person,
    goal: Goal,
    *,
    lost: Sequence[str],
    new: Sequence[Person],
    still: bool,
) -> None:
    """Tell a goal's owner which leader sees it no more, and ask about one who is new.

    Who pauses finds the question under *Det venter*.
    """
    if owner.paused or owner.status == "left":
        return
    say = turn.say_to(owner)
    parts = [say("goals-about", text=goal.words)]
    if lost:
        names = [name_of(turn, say, key) for key in lost]
        parts.append(say("goals-leader-lost", names=names))
    if new:
        parts.append(say("goals-leader-new", names=names_of(new)))
    elif not still:
        parts.append(say("goals-leader-none"))
    turn.send(
        owner,
        join(parts),
        choice_buttons(say, goal.id) if new else (),
        silent=True,
        not_before=people.moment_for(turn.calendar, owner, turn.now),
    )


def day_of(turn: Turn, at: int) -> date:
    """The workplace's day of an instant in seconds since 1970."""
    return datetime.fromtimestamp(at, turn.calendar.zone).date()


def back(say: Say) -> list[Button]:
    """The way back to the room's own screen."""
    return [Button(str(say("button-back")), "goals.home")]


def join(parts: Sequence[Html]) -> Html:
    """Paragraphs as one message."""
    return Html("\n\n".join(parts))
