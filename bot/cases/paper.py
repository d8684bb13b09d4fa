"""The answers to a case on paper: written here, set in a child process, sent to the bringer."""

from html import unescape

from bot import people, schedule
from bot.cases import letters, rules, store
from bot.cases.rules import Case
from bot.feature import Computed, Due, Task
from bot.pdf import Face, Sheet
from bot.people import Person
from bot.texts import Html, Say, in_language
from bot.transport import Turn

PAPER_JOB = "cases.paper"
FILE_NAME = "case.pdf"

Stamp = tuple[tuple[int, int], ...]
"""Which answers stand on a paper: of what is asked as which row, and when they were sent."""


def order(turn: Turn, case: Case) -> None:
    """Order the paper of a case, once however often it is asked for."""
    if schedule.due_of(turn.db, PAPER_JOB, str(case.id)) is None:
        schedule.set_due(turn.db, PAPER_JOB, str(case.id), turn.now)


def print_paper(sheet: Sheet, stamp: Stamp) -> tuple[bytes, Stamp]:
    """The PDF, and which answers it holds; for the child process."""
    return sheet.bytes(), stamp


def ask_paper(turn: Turn, due: Due) -> Task | None:
    """What stands on the paper; nothing of a case that is taken back or of somebody who left."""
    found = _find(turn, due)
    if found is None:
        return None
    case, person = found
    return Task(print_paper, (write_paper(turn, person, case), _stamp(turn, case)))


def send_paper(turn: Turn, due: Due, result: tuple[bytes, Stamp]) -> None:
    """Send the paper; when an answer came or went meanwhile it is made anew."""
    found = _find(turn, due)
    if found is None:
        return
    case, person = found
    pdf, stamp = result
    if stamp != _stamp(turn, case):
        schedule.set_due(turn.db, PAPER_JOB, str(case.id), turn.now)
        return
    turn.send_document(person, pdf, FILE_NAME, turn.say_to(person)("cases-paper"))


def write_paper(turn: Turn, reader: Person, case: Case) -> Sheet:
    """The case and all answers question by question, in the reader's language."""
    say = turn.say_to(reader)
    title = letters.title_of(turn, say, case)
    sheet = Sheet(_plain(say("cases-paper-title", title=title)), say.language, turn.now)
    _write_case(sheet, say, case)
    for question, answers in letters.collect(turn, say, case):
        sheet.heading(in_language(say.language, question.text))
        for _, who, text in answers:
            sheet.paragraph(text)
            sheet.paragraph(f"– {who}", Face.ITALIC)
    if case.lesson is not None:
        sheet.heading(_plain(say("cases-paper-lesson")))
        sheet.paragraph(case.lesson)
    return sheet


def _write_case(sheet: Sheet, say: Say, case: Case) -> None:
    for field in rules.FIELDS:
        if field in case.words:
            sheet.subheading(_plain(say(f"cases-paper-{field}")))
            sheet.paragraph(case.words[field])


def _find(turn: Turn, due: Due) -> tuple[Case, Person] | None:
    case = store.find(turn.db, int(due.subject))
    if case is None or case.state not in ("ready", "closed"):
        return None
    person = people.find(turn.db, case.bringer)
    if person is None or not person.is_active or (case.sent or 0) < people.own_since(person):
        return None
    return (case, person) if _stamp(turn, case) else None


def _stamp(turn: Turn, case: Case) -> Stamp:
    return tuple((ask.id, ask.finished or 0) for ask, _ in letters.answered(turn, case))


def _plain(text: Html) -> str:
    # What is HTML in a message is plain on paper.
    return unescape(text)


COMPUTED = {PAPER_JOB: Computed(ask_paper, send_paper)}
