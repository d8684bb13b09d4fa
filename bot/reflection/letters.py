"""The letters that reflection writes: the question of the week and its one quiet reminder.

The attention budget says when; here is what, and whether there is still a use for it.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from bot import attention, learning, people, programmes
from bot.attention import Kind
from bot.feature import AskWeek, Letter, Line
from bot.people.rules import Person
from bot.reflection import store
from bot.reflection.questions import (
    audience_of,
    choose_of_week,
    join,
    own_buttons,
    subject_of,
    week_buttons,
    word_body,
    word_theme,
)
from bot.reflection.rules_talk import (
    REMINDERS,
    AskedQuestion,
    is_morning,
    what_about_rhythm,
)
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn

WeekLine = Callable[[Turn, Person, date], Line | None]
Quote = Callable[[Turn, Person, str, int], Html | None]
"""What a colleague learnt on a model, for the message with the question asked as that row."""
REMINDER_AFTER_WORKING_DAYS = 2


def write_week(
    turn: Turn,
    person: Person,
    subject: str,
    week_lines: Sequence[WeekLine],
    questions: Sequence[AskWeek] = (),
    quote: Quote | None = None,
) -> Letter | None:
    """The week's message for the ISO week `subject` ("2026-48"), or None without a use for it.

    After-processing goes first, then one of the other rooms' `questions`, then the programme. A
    message that could not be sent on its day is written anew with the same question. When its
    model returns, something that a colleague learnt may stand under it.
    """
    year, week = map(int, subject.split("-"))
    monday = date.fromisocalendar(year, week, 1)
    sunday = monday + timedelta(days=6)
    asked = store.week_question_between(turn.db, person.key, monday, sunday)
    if asked is None and not store.asked_elsewhere_between(turn.db, person.key, monday, sunday):
        asked = ask_after_processing(turn, person)
        if asked is not None:
            return _write(turn, person, asked, week_lines, quote)
    if asked is None:
        elsewhere = _write_elsewhere(turn, person, week_lines, questions)
        if elsewhere is not None:
            return elsewhere
        if store.asked_elsewhere_between(turn.db, person.key, monday, sunday):
            return None
        asked = ask_of_week(turn, person)
        if asked is None:
            return None
    elif asked.state == "open":
        store.ask_again(turn.db, asked.id, turn.now)
    else:
        return None
    return _write(turn, person, asked, week_lines, quote)


def _write(
    turn: Turn,
    person: Person,
    asked: AskedQuestion,
    week_lines: Sequence[WeekLine],
    quote: Quote | None,
) -> Letter:
    _want_reminder(turn, person, asked)
    text, keyboard = word_week(turn, person, asked, week_lines)
    quoted = None if quote is None else _quote(turn, person, asked, quote)
    if quoted is not None:
        return Letter(join([text, quoted]), keyboard, subject_of(asked), protected=True)
    return Letter(text, keyboard, subject_of(asked))


def _write_elsewhere(
    turn: Turn, person: Person, week_lines: Sequence[WeekLine], questions: Sequence[AskWeek]
) -> Letter | None:
    found = next(filter(None, (ask(turn, person) for ask in questions)), None)
    if found is None:
        return None
    _close_last_week(turn, person)
    store.note_asked_elsewhere(turn.db, person.key, turn.now.date())
    text, keyboard = _word_message(
        turn, person, week_lines, found.about, found.text, found.keyboard
    )
    return Letter(text, keyboard, found.subject, awaits=found.awaits)


def _quote(turn: Turn, person: Person, asked: AskedQuestion, quote: Quote) -> Html | None:
    model = asked.question.partition(".")[0]
    earlier = [one.question_id for one in store.history(turn.db, person.key)]
    times = sum(question.partition(".")[0] == model for question in earlier)
    return quote(turn, person, model, asked.id) if times > 1 else None


def ask_of_week(turn: Turn, person: Person) -> AskedQuestion | None:
    """Put the question of this week to the person; the one before is closed and counted.

    After-processing goes before the programme. None when neither has one this week.
    """
    asked = ask_after_processing(turn, person)
    if asked is not None:
        return asked
    choice = choose_of_week(turn, person)
    if choice is None:
        return None
    _close_last_week(turn, person)
    return store.ask(turn.db, person.key, choice.question.id, "week", turn.now)


def ask_after_processing(turn: Turn, person: Person) -> AskedQuestion | None:
    """Put the question that is due after a learning event, or None without one."""
    step = learning.step_of_week(turn, person)
    if step is None or step.stage.question not in turn.library.questions:
        return None
    _close_last_week(turn, person)
    asked = store.ask(turn.db, person.key, step.stage.question, "week", turn.now)
    learning.note_asked(turn.db, person, step, asked.id)
    return asked


def _close_last_week(turn: Turn, person: Person) -> None:
    if store.expire_week_questions(turn.db, person.key):
        people.change(turn.db, person.key, silences=person.silences + 1)
    if (person.awaiting or "").startswith("asked:"):
        # Else an older question would take the answer to the one that comes now.
        people.await_text(turn.db, person.key, None)


def write_reminder(turn: Turn, person: Person, subject: str) -> Letter | None:
    """The silent reminder of a question of the week, or None when it is not open any more.

    Also None for what another room wants to remind of.
    """
    kind, _, item = subject.partition(":")
    asked = store.find_current(turn.db, person.key, item) if kind == "asked" else None
    if asked is None or asked.state != "open" or person.reminders >= REMINDERS:
        return None
    people.change(turn.db, person.key, reminders=person.reminders + 1)
    say = turn.say_to(person)
    text = join([say("reflection-reminder"), word_body(turn, person, asked)])
    return Letter(text, own_buttons(say, asked), subject_of(asked), silent=True)


def settle_reminder(turn: Turn, person: Person, asked: AskedQuestion) -> None:
    """No reminder is needed any more of a question of the week, or of the one it replaced."""
    for asked_id in filter(None, (asked.id, asked.instead_of)):
        attention.settle(turn.db, person.key, Kind.REMINDER, f"asked:{asked_id}", turn.now)


def _want_reminder(turn: Turn, person: Person, asked: AskedQuestion) -> None:
    if person.reminders >= REMINDERS:
        return
    day = turn.calendar.add_working_days(turn.now.date(), REMINDER_AFTER_WORKING_DAYS)
    attention.want(turn, person, Kind.REMINDER, subject_of(asked), earliest=day, last=day)


def word_week(
    turn: Turn, person: Person, asked: AskedQuestion, week_lines: Sequence[WeekLine]
) -> tuple[Html, Keyboard]:
    """The week's message with this question: its text and its buttons."""
    say = turn.say_to(person)
    about = learning.word_about(turn, person, asked.id)
    opening = None
    if about is None:
        theme = word_theme(turn.library, say, asked.question)
        about = (
            say("reflection-week-plain")
            if theme is None
            else say("reflection-week-theme", theme=theme)
        )
        if audience_of(turn.library, asked.question) == "all":
            opening = programmes.word_opening(turn, person)
    body = word_body(turn, person, asked)
    buttons = week_buttons(say, asked)
    return _word_message(turn, person, week_lines, about, body, buttons, opening)


def _word_message(
    turn: Turn,
    person: Person,
    week_lines: Sequence[WeekLine],
    about: Html,
    body: Html,
    buttons: Keyboard,
    opening: Html | None = None,
) -> tuple[Html, Keyboard]:
    say = turn.say_to(person)
    # What a line tells, it tells once: it waits for a week in which nothing else goes before.
    lines = () if opening is not None else week_lines
    line = next(filter(None, (write(turn, person, turn.now.date()) for write in lines)), None)
    above = opening if line is None else line.text
    greeting = say(
        "reflection-greeting", name=person.name, morning="yes" if is_morning(turn.now) else "no"
    )
    opened = [Html(f"{greeting} {about}")] if above is None else [greeting, above, about]
    rhythm, rhythm_buttons = _word_rhythm(turn, person)
    text = join([*opened, body, *rhythm])
    line_buttons = [] if line is None else [[button] for button in line.buttons]
    return text, [*line_buttons, *buttons, *rhythm_buttons]


def _word_rhythm(turn: Turn, person: Person) -> tuple[list[Html], list[list[Button]]]:
    """What the message asks or says about its own rhythm, after skips or silences in a row."""
    now = people.find(turn.db, person.key) or person
    say = turn.say_to(person)
    match what_about_rhythm(now.silences, now.pace):
        case "ask":
            fine = "weekly-fine" if now.pace == 1 else "half-fine"
            other = "half" if now.pace == 1 else "weekly"
            return [say("reflection-rhythm")], [
                [_rhythm(turn, person, fine, "weekly" if now.pace == 1 else "half")],
                [_rhythm(turn, person, other, other), _rhythm(turn, person, "pause", "pause")],
            ]
        case "halve":
            # Attention plans the next look itself after this letter: no hook is called here.
            people.change(turn.db, person.key, pace=2)
            return [say("reflection-rhythm-halved")], [
                [_rhythm(turn, person, "back-weekly", "weekly")]
            ]
        case None:
            return [], []


def _rhythm(turn: Turn, person: Person, label: str, choice: str) -> Button:
    return Button(turn.say_to(person)(f"reflection-button-{label}"), f"reflect.rhythm:{choice}")
