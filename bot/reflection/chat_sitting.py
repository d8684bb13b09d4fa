"""*Noget blev afbrudt*: a model's questions one by one in one sitting.

Where somebody is stands in the rows, so a restart changes nothing.
"""

from bot import guarding, people
from bot.access import may
from bot.feature import OpenItem
from bot.people.rules import Person
from bot.reflection import store, store_answers
from bot.reflection.library import CaseModel, Library, Sitting
from bot.reflection.questions import await_answer, join, subject_of, word_body, word_question
from bot.reflection.rules_talk import Answer, AskedQuestion, shorten
from bot.reflection.sharing import set_visibility
from bot.reflection.words import button_choices, say_long, say_seen
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn

# What a message has room for beside the headings, and what a question takes of it.
SUMMARY_LENGTH, QUESTION_LENGTH, SHORTEST = 3400, 330, 60


def find_sitting(library: Library) -> Sitting | None:
    """The sitting that the library has (the first one), or None."""
    models: list[CaseModel] = list(library.models.values())
    return next((model.sitting for model in models if model.sitting is not None), None)


def show(turn: Turn, arguments: tuple[str, ...]) -> None:
    """The facts that introduce the sitting, or the question that an unfinished one is at."""
    open_one = store.open_in_sitting(turn.db, turn.who.key)
    if open_one is not None:
        await_answer(turn, open_one)
        store.ask_again(turn.db, open_one.id, turn.now)
        turn.edit(*_step(turn, open_one))
        return
    sitting = find_sitting(turn.library)
    if sitting is None:
        turn.toast(turn.say("stale-button"))
        return
    say = turn.say
    intro = say_long(
        say,
        "reflection-sitting-intro",
        title=sitting.title.in_(say.language),
        intro=sitting.intro.in_(say.language),
    )
    turn.edit(
        join([intro, say("reflection-sitting-how", count=len(sitting.questions))]),
        [
            [Button(say("reflection-button-begin"), "reflect.begin")],
            [Button(say("button-back"), "reflect.home")],
        ],
    )


def begin(turn: Turn, arguments: tuple[str, ...]) -> None:
    """The first question of a new sitting."""
    sitting = find_sitting(turn.library)
    if store.open_in_sitting(turn.db, turn.who.key) is not None:
        turn.toast(turn.say("reflection-sitting-running"))
    elif sitting is None:
        turn.toast(turn.say("stale-button"))
    else:
        asked = store.ask(turn.db, turn.who.key, sitting.questions[0], "sitting", turn.now)
        _put(turn, asked)


def go_on(turn: Turn, answered: AskedQuestion) -> None:
    """After an answer: the next question of the sitting, or its end.

    An answer to a question of a sitting that has ended is only confirmed.
    """
    rows = store.sitting_rows(turn.db, turn.who.key, answered.sitting or answered.id)
    saved = turn.say("reflection-sitting-saved")
    if rows[-1].id == answered.id:
        _next(turn, rows, saved)
    else:
        turn.reply(saved, subject=f"saved:{answered.id}")


def leap(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Spring over* in a sitting: on to the next question."""
    asked = _open_one(turn, arguments)
    if asked is not None:
        store.set_state(turn.db, asked.id, "skipped")
        _next(turn, store.sitting_rows(turn.db, turn.who.key, asked.sitting or asked.id), None)


def stop(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Stop her*: the sitting ends with what was answered."""
    asked = _open_one(turn, arguments)
    if asked is not None:
        store.set_state(turn.db, asked.id, "skipped")
        _finish(turn, asked.sitting or asked.id, None)


def choose_for_all(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Who may see all answers of a sitting; where one may point to a person, it asks once more."""
    first, chosen, sure = (*arguments, "", "", "")[:3]
    asked = store.find_asked(turn.db, turn.who.key, first)
    if asked is None or asked.sitting != asked.id or chosen not in {"me", "partner", "all", "back"}:
        turn.toast(turn.say("stale-button"))
        return
    answers = _answers(turn, asked.id)
    points = (guarding.points_to_person(turn, answer.text) for answer in answers)
    if chosen != "me" and sure != "sure" and any(points):
        turn.edit(
            turn.say("reflection-share-person"),
            [
                [
                    Button(
                        turn.say("reflection-button-share"),
                        f"reflect.seeall:{asked.id}:{chosen}:sure",
                    )
                ],
                [Button(turn.say("reflection-button-no-share"), f"reflect.seeall:{asked.id}:back")],
            ],
        )
        return
    if chosen == "back":
        turn.edit(*_summary(turn, asked.id))
        return
    changed = [set_visibility(turn, answer, chosen) for answer in answers]
    if any(changed):
        turn.edit(*_summary(turn, asked.id))


def show_summary_anew(turn: Turn, asked: AskedQuestion) -> None:
    """After a correction: the summary shows it, when the sitting has ended."""
    sitting = asked.sitting or asked.id
    turn.edit_about(turn.who, f"sitting:{sitting}", *_summary(turn, sitting))


def open_items(turn: Turn, person: Person) -> list[OpenItem]:
    """The unfinished sitting, when there is one."""
    if store.open_in_sitting(turn.db, person.key) is None:
        return []
    return [OpenItem(turn.say_to(person)("reflection-button-sitting"), "reflect.sitting")]


def _open_one(turn: Turn, arguments: tuple[str, ...]) -> AskedQuestion | None:
    """The open question of a sitting that a button is about; a stale one is answered here."""
    asked = store.find_asked(turn.db, turn.who.key, arguments[0]) if arguments else None
    if asked is None or asked.origin != "sitting" or asked.state == "answered":
        turn.toast(turn.say("stale-button"))
        return None
    return asked if asked.state == "open" else None


def _next(turn: Turn, rows: list[AskedQuestion], saved: Html | None) -> None:
    sitting = find_sitting(turn.library)
    had = {row.question for row in rows}
    left = [one for one in (sitting.questions if sitting else ()) if one not in had]
    first = rows[0].id
    if not left:
        _finish(turn, first, saved)
        return
    asked = store.ask(turn.db, turn.who.key, left[0], "sitting", turn.now, sitting=first)
    _put(turn, asked, saved)


def _put(turn: Turn, asked: AskedQuestion, saved: Html | None = None) -> None:
    await_answer(turn, asked)
    text, keyboard = _step(turn, asked)
    turn.reply(Html(f"{saved} {text}") if saved else text, keyboard, subject=subject_of(asked))


def _step(turn: Turn, asked: AskedQuestion) -> tuple[Html, Keyboard]:
    say = turn.say
    rows = store.sitting_rows(turn.db, turn.who.key, asked.sitting or asked.id)
    step = [row.id for row in rows].index(asked.id) + 1
    sitting = find_sitting(turn.library)
    count = max(step, len(sitting.questions) if sitting else step)
    text = join(
        [
            say("reflection-sitting-step", step=step, count=count),
            word_body(turn, turn.who, asked),
        ]
    )
    return text, [
        [
            Button(say("reflection-button-skip"), f"reflect.leap:{asked.id}"),
            Button(say("reflection-button-stop"), f"reflect.stop:{asked.id}"),
        ]
    ]


def _finish(turn: Turn, sitting: int, saved: Html | None) -> None:
    if (turn.who.awaiting or "").startswith("asked:"):
        people.await_text(turn.db, turn.who.key, None)
    if not _answers(turn, sitting):
        turn.reply(turn.say("reflection-sitting-empty"))
        return
    text, keyboard = _summary(turn, sitting)
    turn.reply(
        Html(f"{saved}\n\n{text}") if saved else text, keyboard, subject=f"sitting:{sitting}"
    )


def _summary(turn: Turn, sitting: int) -> tuple[Html, Keyboard]:
    say = turn.say
    found = find_sitting(turn.library)
    title = found.title.in_(say.language) if found else say("reflection-button-sitting")
    answers = _answers(turn, sitting)
    length = max(SHORTEST, SUMMARY_LENGTH // len(answers) - QUESTION_LENGTH)
    shown = [
        say_long(
            say,
            "reflection-others-row",
            question=word_question(turn.library, say, answer.question),
            words=shorten(answer.text, length),
        )
        for answer in answers
    ]
    newest = answers[-1]
    return (
        join(
            [
                say("reflection-sitting-summary", title=title),
                *shown,
                say_seen(turn, newest, "sitting-seen"),
            ]
        ),
        [
            *button_choices(turn, newest, f"reflect.seeall:{sitting}"),
            *_bring(turn, newest),
            [Button(say("reflection-button-answers"), "reflect.answers:0")],
        ],
    )


def _bring(turn: Turn, answer: Answer) -> list[list[Button]]:
    """*Bring som case*: from here to colleagues; what was answered stays where it is."""
    model = answer.question.partition(".")[0]
    data = f"cases.model:{model}"
    if model not in turn.library.models or not may(turn.who, data):
        return []
    return [[Button(turn.say("cases-button-bring-as"), data)]]


def _answers(turn: Turn, sitting: int) -> list[Answer]:
    rows = store.sitting_rows(turn.db, turn.who.key, sitting)
    found = (store_answers.find_answer(turn.db, turn.who.key, row.id) for row in rows)
    return [answer for answer in found if answer is not None]
