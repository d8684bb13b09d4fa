"""*Fire minutter* for the facilitator: choose a question, open it, a minute more, the end."""

import secrets

from bot import guarding, people
from bot.feature import Tap
from bot.reflection.library import CaseModel
from bot.texts import Html
from bot.together import minutes, rules, wall
from bot.together import store_minutes as store
from bot.together.parts import await_today, back, button, is_too_long, join
from bot.together.rules import Question
from bot.transport import Button, Keyboard, Turn, in_rows, number, stale

OWN = "minute_question"


def tap_home(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """What runs, what was chosen, or the models to choose a question from."""
    running, chosen = store.open_now(turn.db), store.draft_of(turn.db, turn.who.key)
    if running is not None:
        turn.edit(*_running(turn, running))
    elif chosen is not None:
        turn.edit(*_preview(turn, chosen))
    else:
        turn.edit(*_choose(turn))


def tap_model(turn: Turn, arguments: tuple[str, ...]) -> None:
    """The questions of a model, each with a button."""
    model = turn.library.models.get(arguments[0]) if arguments else None
    if model is None:
        stale(turn)
        return
    turn.edit(*_questions(turn, model))


def tap_take(turn: Turn, arguments: tuple[str, ...]) -> None:
    """A question of the library is chosen."""
    question = arguments[0] if arguments else ""
    if question not in turn.library.questions:
        stale(turn)
        return
    turn.edit(*_preview(turn, _keep(turn, question=question)))


def tap_own(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Skriv selv*: the next text is the question."""
    await_today(turn, OWN)
    turn.edit(
        turn.say("minutes-own", room=rules.QUESTION_LENGTH),
        [back(turn.say, "minutes_lead.home")],
        subject=OWN,
    )


def take_own(turn: Turn, _item: str, text: str) -> None:
    """A question in own words."""
    if is_too_long(turn, text, rules.QUESTION_LENGTH):
        return
    if guarding.ask_first(turn, text, OWN, drafts=True):
        return
    people.await_text(turn.db, turn.who.key, None)
    turn.reply(*_preview(turn, _keep(turn, words=" ".join(text.split()))))


def tap_drop(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Vælg et andet*: the question that was chosen is let go of."""
    question = _own_draft(turn, arguments)
    if question is not None:
        store.delete(turn.db, question.id)
        turn.edit(*_choose(turn))


def tap_wall(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Til væggen*: the question with its word, as a page."""
    question = store.find(turn.db, number(arguments))
    if question is None or question.state == "shown" or question.facilitator != turn.who.key:
        stale(turn)
        return
    page = wall.question_page(turn.say, minutes.word(turn, turn.say, question), question.code)
    turn.document(page, wall.FILE_NAME, turn.say("minutes-wall-open"))


def tap_open(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Åbn nu*: four minutes from now; of two fast taps one counts."""
    running = store.open_now(turn.db)
    if running is not None and running.id == number(arguments):
        return
    question = _own_draft(turn, arguments)
    if question is None:
        return
    if running is not None:
        turn.toast(turn.say("minutes-one-runs"), alert=True)
        return
    minutes.open_now(turn, question)
    _show_running(turn, question)


def tap_look(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Hvor mange?*: how many have answered, from five up."""
    question = _running_one(turn, arguments)
    if question is None:
        return
    count = store.count_answers(turn.db, question.id)
    enough = count >= rules.FEWEST_ANSWERS
    turn.toast(
        turn.say("minutes-count", count=count) if enough else turn.say("minutes-count-few"),
        alert=True,
    )


def tap_more(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Et minut mere*: the button names the end it was shown with; two fast taps add one."""
    question = _running_one(turn, arguments)
    if question is None or question.ends is None or question.ends != number(arguments, 1):
        return
    if not rules.may_last_longer(question):
        turn.toast(turn.say("minutes-no-more", minutes=rules.MOST_MINUTES), alert=True)
        return
    minutes.set_end(turn, question, question.ends + 60)
    _show_running(turn, question)
    minutes.tell_new_end(turn, question.id)


def tap_end(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Slut nu*: the answers are shown, if there are five."""
    question = _running_one(turn, arguments)
    if question is not None:
        turn.edit(turn.say("minutes-ended"), [back(turn.say, "facilitate.home")])
        minutes.close(turn, question)


def tap_again(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Vis svarene igen*: as long as they are kept."""
    question = store.find(turn.db, number(arguments))
    mine = question is not None and question.facilitator == turn.who.key
    if question is None or not mine or question.state != "shown":
        stale(turn)
        return
    minutes.show_again(turn, turn.who, question)


def _choose(turn: Turn) -> tuple[Html, Keyboard]:
    say = turn.say
    models = [
        Button(one.title.in_(say.language), f"minutes_lead.model:{one.id}")
        for one in turn.library.models.values()
    ]
    shown = store.last_shown(turn.db, turn.who.key)
    rows = [[one] for one in models]
    rows.append([button(say, "minutes-button-own", "minutes_lead.own")])
    if shown is not None:
        rows.append([button(say, "minutes-button-again", f"minutes_lead.again:{shown.id}")])
    return say("minutes-choose"), [*rows, back(say, "facilitate.home")]


def _questions(turn: Turn, model: CaseModel) -> tuple[Html, Keyboard]:
    say = turn.say
    lines = [
        say("toolbox-question", number=str(place), question=one.text.in_(say.language))
        for place, one in enumerate(model.questions, 1)
    ]
    numbers = [
        Button(str(place), f"minutes_lead.take:{one.id}")
        for place, one in enumerate(model.questions, 1)
    ]
    text = join([say("minutes-which"), Html("\n".join(lines))])
    return text, [*in_rows(numbers, 4), back(say, "minutes_lead.home")]


def _preview(turn: Turn, question: Question) -> tuple[Html, Keyboard]:
    say = turn.say
    text = join(
        [
            say("minutes-question", question=minutes.word(turn, say, question)),
            say("minutes-preview", code=question.code, minutes=rules.MINUTES),
        ]
    )
    return text, [
        [
            button(say, "minutes-button-wall", f"minutes_lead.wall:{question.id}"),
            button(say, "minutes-button-open", f"minutes_lead.open:{question.id}"),
        ],
        [button(say, "minutes-button-other", f"minutes_lead.drop:{question.id}")],
        back(say, "facilitate.home"),
    ]


def _running(turn: Turn, question: Question) -> tuple[Html, Keyboard]:
    say = turn.say
    text = join(
        [
            say("minutes-question", question=minutes.word(turn, say, question)),
            say(
                "minutes-running",
                code=question.code,
                clock=minutes.clock_of(turn, question).time(),
            ),
        ]
    )
    if question.facilitator != turn.who.key:
        return text, [back(say, "facilitate.home")]
    more = f"minutes_lead.more:{question.id}:{question.ends}"
    return text, [
        [
            button(say, "minutes-button-more", more),
            button(say, "minutes-button-end", f"minutes_lead.end:{question.id}"),
        ],
        [
            button(say, "minutes-button-look", f"minutes_lead.look:{question.id}"),
            button(say, "minutes-button-wall", f"minutes_lead.wall:{question.id}"),
        ],
        back(say, "facilitate.home"),
    ]


def _show_running(turn: Turn, question: Question) -> None:
    now = store.find(turn.db, question.id)
    assert now is not None
    turn.edit(*_running(turn, now))


def _keep(turn: Turn, *, question: str | None = None, words: str | None = None) -> Question:
    seed = secrets.randbits(31)
    return store.draft(
        turn.db,
        turn.who.key,
        question=question,
        words=words,
        code=rules.draw_code(seed),
        seed=seed,
        at=turn.at,
    )


def _own_draft(turn: Turn, arguments: tuple[str, ...]) -> Question | None:
    question = store.draft_of(turn.db, turn.who.key)
    if question is None or question.id != number(arguments):
        stale(turn)
        return None
    return question


def _running_one(turn: Turn, arguments: tuple[str, ...]) -> Question | None:
    """The open question of a button, if it is the facilitator's own; else a stale tap."""
    question = minutes.open_question(turn, number(arguments))
    if question is None or question.facilitator != turn.who.key:
        stale(turn)
        return None
    return question


TAPS: dict[str, Tap] = {
    "minutes_lead.home": tap_home,
    "minutes_lead.model": tap_model,
    "minutes_lead.take": tap_take,
    "minutes_lead.own": tap_own,
    "minutes_lead.drop": tap_drop,
    "minutes_lead.wall": tap_wall,
    "minutes_lead.open": tap_open,
    "minutes_lead.look": tap_look,
    "minutes_lead.more": tap_more,
    "minutes_lead.end": tap_end,
    "minutes_lead.again": tap_again,
}
