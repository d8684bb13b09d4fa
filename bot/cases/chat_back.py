"""Back to the bringer: all answers on pages, on paper, and what the bringer takes with them.

*Det tager jeg med* closes the case and goes to all who answered.
"""

from datetime import date

from bot import guarding, people
from bot.cases import asking, letters, paper, rules, store, store_asks
from bot.cases.chat_parts import find_asked, find_own, is_too_long, stop_awaiting
from bot.cases.rules import Case
from bot.feature import Line, OpenItem, Shown
from bot.people import Person
from bot.texts import Html
from bot.transport import Button, Turn, number, stale


def tap_read(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Læs svarene*: the first page, as a message of its own."""
    case = _readable(turn, arguments)
    if case is None:
        stale(turn)
        return
    store.note_read(turn.db, case.id, turn.at)
    text, rows = _page(turn, case, 0)
    subject = asking.about_answers(case.id)
    turn.send(turn.who, text, rows, subject=subject, words_of=_an_author(turn, case))


def show_answers_again(turn: Turn, item: str) -> Shown | None:
    """The answers once more, from the first page."""
    case = _readable(turn, (item,))
    if case is None:
        return None
    store.note_read(turn.db, case.id, turn.at)
    text, rows = _page(turn, case, 0)
    return Shown([text], _an_author(turn, case), rows)


def tap_page(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Vis flere*, or back: another page in the same message."""
    case = _readable(turn, arguments)
    if case is None:
        stale(turn)
        return
    store.note_read(turn.db, case.id, turn.at)
    turn.edit(*_page(turn, case, number(arguments, 1)), subject=asking.about_answers(case.id))


def tap_paper(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Hent som PDF*."""
    case = _readable(turn, arguments)
    if case is None:
        stale(turn)
        return
    paper.order(turn, case)
    turn.toast(turn.say("cases-paper-coming"))


def tap_lesson(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Det tager jeg med*: the next text closes the case."""
    case = find_own(turn, number(arguments))
    if case is None or case.state != "ready":
        stale(turn)
        return
    subject = f"case_lesson:{case.id}"
    if turn.who.awaits(turn.now) == subject:
        return
    people.await_today(turn, subject)
    turn.reply(
        turn.say("cases-lesson", room=rules.LESSON_LENGTH),
        [[letters.button(turn.say, "close", f"cases.close:{case.id}")], letters.back(turn.say)],
        subject=subject,
    )


def take_lesson(turn: Turn, item: str, text: str) -> None:
    """What the bringer takes with them: the case is closed, and who answered may read it."""
    case = find_own(turn, number((item,)))
    if case is None or case.state != "ready":
        stop_awaiting(turn)
        turn.reply(turn.say("cases-lesson-gone"))
        return
    if is_too_long(turn, text, rules.LESSON_LENGTH) or guarding.ask_first(
        turn, text, f"case_lesson:{case.id}", sends=True
    ):
        return
    asking.close(turn, case, text)
    stop_awaiting(turn)
    turn.remember_incoming(f"case_lesson:{case.id}")
    count = len(letters.answered(turn, case))
    say_closed(turn, case, turn.say("cases-closed-with", count=count))


def edit_lesson(turn: Turn, item: str, text: str) -> None:
    """The message was edited: it follows until somebody has read it."""
    case = find_own(turn, number((item,)))
    if case is None or case.lesson in (None, text):
        return
    is_read = any(ask.outcome_read for ask in store_asks.of_case(turn.db, case.id))
    if is_read or case.consent == "yes":
        turn.reply(turn.say("cases-stays"))
        return
    if is_too_long(turn, text, rules.LESSON_LENGTH) or guarding.ask_first(
        turn, text, f"case_lesson:{case.id}", edited=True, sends=True
    ):
        return
    store.set_lesson(turn.db, case.id, text)
    turn.reply(turn.say("cases-changed"))


def tap_close(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Luk uden at skrive*."""
    case = find_own(turn, number(arguments))
    if case is None or case.state not in ("ready", "closed"):
        stale(turn)
        return
    if case.state == "closed":
        return
    stop_awaiting(turn)
    asking.close(turn, case, None)
    say_closed(turn, case, turn.say("cases-closed"))


def say_closed(turn: Turn, case: Case, said: Html) -> None:
    """The case is closed; whether it may go into the library is asked in the same breath."""
    if not letters.answered(turn, case):
        turn.reply(said, [letters.back(turn.say)])
        return
    say = turn.say
    turn.reply(
        rules.join([said, say("cases-library-ask")]),
        [
            [
                letters.button(say, "library", f"cases.library:{case.id}"),
                letters.button(say, "no-library", f"cases.no_library:{case.id}"),
            ]
        ],
    )


def tap_outcome(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Læs, hvad der skete*: what the bringer took with them, to one who answered."""
    asked = find_asked(turn, number(arguments))
    if asked is None or asked.ask.state != "finished" or asked.case.lesson is None:
        stale(turn)
        return
    store_asks.note_outcome_read(turn.db, asked.ask.id)
    turn.send(
        turn.who,
        _word_outcome(turn, asked.case, asked.case.lesson),
        subject=asking.about_outcome(asked.ask.id),
        words_of=asked.case.bringer,
    )


def show_outcome_again(turn: Turn, item: str) -> Shown | None:
    """What the bringer took with them, once more."""
    asked = find_asked(turn, number((item,)))
    if asked is None or asked.ask.state != "finished" or asked.case.lesson is None:
        return None
    return Shown([_word_outcome(turn, asked.case, asked.case.lesson)], asked.case.bringer)


def write_week_line(turn: Turn, person: Person, day: date) -> Line | None:
    """A line of a week's message: a case that the person answered has become something, once.

    The words come when the button is tapped, so that they can be taken back.
    """
    say = turn.say_to(person)
    for asked in _outcomes(turn, person):
        if asked.outcome_on in (None, day):
            store_asks.note_outcome_told(turn.db, asked.id, day)
            read = letters.button(say, "outcome", f"cases.outcome:{asked.id}")
            return Line(say("cases-outcome-line"), (read,))
    return None


def list_items(turn: Turn, person: Person) -> list[OpenItem]:
    """Answers to read, and what became of cases that the person answered."""
    say = turn.say_to(person)
    items = []
    for case in store.sent_by(turn.db, person.key, people.own_since(person)):
        if case.state != "ready":
            continue
        finished = [ask.finished or 0 for ask, _ in letters.answered(turn, case)]
        if finished and (case.read is None or max(finished) > case.read):
            item = OpenItem(str(say("cases-item-read")), f"cases.read:{case.id}", asks=False)
            items.append(item)
    label = str(say("cases-item-outcome"))
    return [
        *items,
        *(
            OpenItem(label, f"cases.outcome:{ask.id}", asks=False)
            for ask in _outcomes(turn, person)
        ),
    ]


def _outcomes(turn: Turn, person: Person) -> list[rules.Ask]:
    found = []
    for ask in reversed(store_asks.of_person(turn.db, person.key)):
        case = store.find(turn.db, ask.case)
        if ask.state == "finished" and not ask.outcome_read and case and case.lesson is not None:
            found.append(ask)
    return found


def _word_outcome(turn: Turn, case: Case, lesson: str) -> Html:
    name = letters.name_of(turn, turn.say, case.bringer)
    title = letters.title_of(turn, turn.say, case)
    return turn.say("cases-outcome", name=name, title=title, lesson=lesson)


def _an_author(turn: Turn, case: Case) -> str:
    """One of those whose words are on the pages: each reaches them all by the subject."""
    return next(
        author for _, answers in letters.collect(turn, turn.say, case) for author, _, _ in answers
    )


def _readable(turn: Turn, arguments: tuple[str, ...]) -> Case | None:
    case = find_own(turn, number(arguments))
    if case is None or case.state not in ("ready", "closed"):
        return None
    return case if letters.answered(turn, case) else None


def _page(turn: Turn, case: Case, page: int) -> tuple[Html, list[list[Button]]]:
    say = turn.say
    pages = letters.word_collected(turn, say, case)
    page = min(page, len(pages) - 1)
    head = say(
        "cases-answers-head",
        title=letters.title_of(turn, say, case),
        page=page + 1,
        pages=len(pages),
    )
    turning = [
        letters.button(say, label, f"cases.page:{case.id}:{other}")
        for label, other in (("previous", page - 1), ("next", page + 1))
        if 0 <= other < len(pages)
    ]
    rows = [turning, [letters.button(say, "paper", f"cases.paper:{case.id}")]]
    if case.state == "ready":
        rows.append([letters.button(say, "lesson", f"cases.lesson:{case.id}")])
        rows.append([letters.button(say, "close", f"cases.close:{case.id}")])
    return rules.join([head, pages[page]]), [row for row in rows if row]
