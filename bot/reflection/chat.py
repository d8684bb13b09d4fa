"""The talk of reflection: /refleksion, the buttons under a question, and who answers what."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot import attention, people, schedule
from bot.attention import Kind
from bot.feature import AskWeek, Feature, Hooks, OpenItem
from bot.people.rules import Person
from bot.reflection import (
    chat_answers,
    chat_own,
    chat_sitting,
    chat_toolbox,
    store,
)
from bot.reflection.jobs import (
    LATER,
    ask_later,
    forget_later,
    later_subject,
    renew,
    week_days,
)
from bot.reflection.letters import (
    Quote,
    WeekLine,
    ask_of_week,
    settle_reminder,
    word_week,
    write_reminder,
    write_week,
)
from bot.reflection.personal import PERSONAL
from bot.reflection.planning import RENEW
from bot.reflection.questions import (
    await_answer,
    buttons_for,
    choose_another,
    subject_of,
    word_body,
)
from bot.reflection.rules_talk import OPEN_DAYS, AskedQuestion, find_time_later_today
from bot.reflection.store_answers import count_by_person
from bot.transport import Button, Turn, in_rows

LATE_DAYS = 13
"""How far back a week's message that never came is still looked for (two weeks, with today)."""


def feature(
    hooks: Hooks,
    week_lines: Sequence[WeekLine],
    questions: Sequence[AskWeek] = (),
    quote: Quote | None = None,
) -> Feature:
    """Reflection and the toolbox; `week_lines` give the one line above the week's question.

    They are asked in order, and again on the same day when the person takes another question.
    `questions` are those of other rooms that go before the programme's, in order; `quote` gives
    what may stand under the programme's.
    """
    return Feature(
        name="reflection",
        commands={"refleksion": show_home_anew, "reflect": show_home_anew},
        taps={
            "reflect.home": show_home,
            "reflect.week": give_week_question,
            "reflect.open": show_open,
            "reflect.now": ask_now,
            "reflect.later": take_later,
            "reflect.swap": lambda turn, arguments: swap(turn, arguments, week_lines),
            "reflect.skip": skip,
            "reflect.rhythm": lambda turn, arguments: set_rhythm(turn, arguments, hooks),
            "reflect.undo": chat_answers.undo,
            "reflect.see": chat_answers.choose_visibility,
            "reflect.answers": chat_own.list_answers,
            "reflect.card": chat_own.show_card,
            "reflect.delete": chat_own.ask_delete,
            "reflect.erase": chat_own.delete,
            "reflect.others": chat_own.list_others,
            "reflect.sitting": chat_sitting.show,
            "reflect.begin": chat_sitting.begin,
            "reflect.leap": chat_sitting.leap,
            "reflect.stop": chat_sitting.stop,
            "reflect.seeall": chat_sitting.choose_for_all,
            "toolbox.home": lambda turn, arguments: chat_toolbox.show_home(
                turn, arguments, hooks.toolbox_items
            ),
            "toolbox.model": chat_toolbox.show_model,
            "toolbox.protocol": chat_toolbox.show_protocol,
        },
        texts={
            "asked": chat_answers.take_answer,
            "answer": chat_answers.take_answer,
            "saved": chat_answers.take_answer,
        },
        edits={"answer": chat_answers.change_answer},
        jobs={LATER: ask_later, RENEW: renew},
        letters={
            Kind.WEEK: lambda turn, person, subject: write_week(
                turn, person, subject, week_lines, questions, quote
            ),
            Kind.REMINDER: write_reminder,
        },
        free_text=chat_answers.take_free_text,
        open_items=list_open_items,
        on_left=forget_later,
        counts=lambda db, first, end: {"answers": count_by_person(db, first, end)},
        personal=PERSONAL,
    )


def show_home_anew(turn: Turn, rest: str) -> None:
    """/refleksion."""
    show_home(turn, ())


def show_home(turn: Turn, arguments: tuple[str, ...]) -> None:
    """What there is to reflect on: a question now, one's own answers, the sitting, colleagues."""
    say = turn.say
    buttons = [
        Button(say("reflection-button-now"), "reflect.now"),
        Button(say("reflection-button-answers"), "reflect.answers:0"),
    ]
    if chat_sitting.find_sitting(turn.library) is not None:
        buttons.append(Button(say("reflection-button-sitting"), "reflect.sitting"))
    if turn.who.is_active:
        buttons.append(Button(say("reflection-button-others"), "reflect.others:0"))
        buttons.append(Button(say("reflection-button-goals"), "goals.home"))
    waiting = [
        [Button(say("reflection-button-week"), item.data)]
        for item in list_open_items(turn, turn.who)
        if item.data != "reflect.sitting"
    ]
    menu = Button(say("button-menu"), "menu.show")
    turn.edit(say("reflection-home"), [*waiting, *in_rows(buttons), [menu]])


def list_open_items(turn: Turn, person: Person) -> list[OpenItem]:
    """The open question of the week, or one that never came, and the unfinished sitting."""
    items = []
    say = turn.say_to(person)
    latest = store.week_questions(turn.db, person.key, 1)
    if latest and latest[0].state == "open":
        items.append(OpenItem(say("reflection-item-week"), f"reflect.open:{latest[0].id}"))
    elif _missed_week(turn, person):
        items.append(OpenItem(say("reflection-item-week"), "reflect.week"))
    return [*items, *chat_sitting.open_items(turn, person)]


def give_week_question(turn: Turn, arguments: tuple[str, ...]) -> None:
    """The question of the week that never came, because its day passed unsent."""
    latest = store.week_questions(turn.db, turn.who.key, 1)
    if latest and latest[0].state == "open":
        _show(turn, latest[0])
        return
    asked = ask_of_week(turn, turn.who) if _missed_week(turn, turn.who) else None
    if asked is None:
        turn.toast(turn.say("stale-button"))
        return
    attention.settle(turn.db, turn.who.key, Kind.WEEK, _week_subject(turn.now.date()), turn.now)
    _show(turn, asked)


def show_open(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Show a question that waits for an answer."""
    asked = _find(turn, arguments)
    if asked is None or asked.state != "open":
        turn.toast(turn.say("stale-button"))
        return
    _show(turn, asked)


def ask_now(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Få et spørgsmål nu*: a new question, or the one that was given and waits."""
    asked = store.newest_own(turn.db, turn.who.key, turn.at - OPEN_DAYS * 24 * 3600)
    if asked is None:
        choice = choose_another(turn, turn.who)
        if choice is None:
            turn.toast(turn.say("reflection-no-other"))
            return
        asked = store.ask(turn.db, turn.who.key, choice.question.id, "own", turn.now)
    _show(turn, asked)


def take_later(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Senere i dag*: the question comes again in two hours, within the day's open hours."""
    asked = _find(turn, arguments)
    if asked is None or asked.state != "open" or asked.origin != "week":
        turn.toast(turn.say("stale-button"))
        return
    subject = later_subject(asked.id, turn.who.key)
    if schedule.due_of(turn.db, LATER, subject) is not None:
        return
    moment = find_time_later_today(turn.now, turn.calendar)
    if moment is None:
        turn.toast(turn.say("reflection-later-none"), alert=True)
        return
    schedule.set_due(turn.db, LATER, subject, moment)
    turn.reply(turn.say("reflection-later-at", time=moment.time()))


def swap(turn: Turn, arguments: tuple[str, ...], week_lines: Sequence[WeekLine]) -> None:
    """*Andet spørgsmål*: the message changes to another question, once."""
    asked = store.find_asked(turn.db, turn.who.key, arguments[0]) if arguments else None
    if asked is not None and asked.state == "swapped":
        return
    if asked is None or asked.state != "open" or asked.instead_of is not None:
        turn.toast(turn.say("stale-button"))
        return
    choice = choose_another(turn, turn.who, asked.question)
    if asked.origin == "sitting" or choice is None:
        turn.toast(turn.say("reflection-no-other"))
        return
    other = store.ask(
        turn.db, turn.who.key, choice.question.id, asked.origin, turn.now, instead_of=asked.id
    )
    if asked.origin == "week":
        turn.edit(*word_week(turn, turn.who, other, week_lines), subject=f"asked:{other.id}")
    else:
        _show(turn, other)


def skip(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Spring over*: said kindly, and counted only to ask whether the rhythm suits."""
    asked = _find(turn, arguments)
    if asked is None or asked.state not in {"open", "skipped"}:
        turn.toast(turn.say("stale-button"))
        return
    if asked.state == "skipped":
        return
    person = turn.who
    store.set_state(turn.db, asked.id, "skipped")
    if person.awaiting == subject_of(asked):
        people.await_text(turn.db, person.key, None)
    if asked.origin != "week":
        turn.reply(turn.say("reflection-skipped-own"))
        return
    settle_reminder(turn, person, asked)
    schedule.cancel(turn.db, LATER, later_subject(asked.id, person.key))
    people.change(turn.db, person.key, silences=person.silences + 1)
    turn.reply(turn.say(f"reflection-skipped-{'weekly' if person.pace == 1 else 'half'}"))


def set_rhythm(turn: Turn, arguments: tuple[str, ...], hooks: Hooks) -> None:
    """The answer to "Passer rytmen dig?": each week, each second week, or a pause."""
    person = turn.who
    match arguments:
        case ("weekly" | "half" as choice,):
            pace = 1 if choice == "weekly" else 2
            if (person.pace, person.silences) == (pace, 0):
                return
            people.change(turn.db, person.key, pace=pace, silences=0)
            said = f"reflection-rhythm-{choice}-set"
        case ("pause",):
            if person.paused:
                return
            people.change(turn.db, person.key, paused=1, silences=0)
            said = "reflection-rhythm-paused"
        case _:
            turn.toast(turn.say("stale-button"))
            return
    turn.reply(turn.say(said))
    hooks.changed(turn, people.find(turn.db, person.key) or person)


def _find(turn: Turn, arguments: tuple[str, ...]) -> AskedQuestion | None:
    return store.find_current(turn.db, turn.who.key, arguments[0]) if arguments else None


def _show(turn: Turn, asked: AskedQuestion) -> None:
    """Show a question in place, so that a second fast tap shows the same once more."""
    await_answer(turn, asked)
    store.ask_again(turn.db, asked.id, turn.now)
    words = word_body(turn, turn.who, asked)
    turn.edit(words, buttons_for(turn.say, asked), subject=f"asked:{asked.id}")


def _missed_week(turn: Turn, person: Person) -> bool:
    """Whether a week's message was to come, and neither came nor waits any more."""
    today = turn.now.date()
    days = week_days(turn, person, today - timedelta(days=LATE_DAYS), today)
    if not days:
        return False
    monday = days[-1] - timedelta(days=days[-1].weekday())
    last = today + timedelta(days=1)
    if store.week_question_between(turn.db, person.key, monday, last) is not None:
        return False
    if store.asked_elsewhere_between(turn.db, person.key, monday, last):
        return False
    subject = _week_subject(days[-1])
    if days[-1] == today and not _came_today(turn, person):
        return False
    friday = monday + timedelta(days=4)
    return today > friday or not attention.is_waiting(turn.db, person.key, Kind.WEEK, subject)


def _came_today(turn: Turn, person: Person) -> bool:
    """Whether the person's time of day has passed."""
    return turn.now > turn.calendar.at(turn.now.date(), person.clock)


def _week_subject(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-{week:02d}"
