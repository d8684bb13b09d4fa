"""The staff meeting's hand-out: the theme, what colleagues shared, the pulse, two questions.

A message for whoever leads the meeting, and a paper with what was shared: it is made beside the
bot, and made anew when something was taken back meanwhile.
"""

import random
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from html import escape, unescape

from bot import finding, goals, people, programmes, pulse, reflection, schedule
from bot.clock import instant
from bot.feature import Due, Task
from bot.leading.planning import HANDOUT
from bot.pdf import Face, Sheet
from bot.people import Person
from bot.reflection.library import questions_of
from bot.texts import Html, Say
from bot.transport import Turn

FILE_NAME = "personalemoede.pdf"
SHARED_DAYS = 45
MOST_SHARED = 5
QUESTIONS = 2
LINES = 4


@dataclass(frozen=True, slots=True)
class Handout:
    """What stands on it: the theme, shared texts and lessons, and questions to talk about."""

    theme: str | None
    shared: tuple[str, ...]
    lessons: tuple[str, ...]
    result: pulse.Result | None
    questions: tuple[str, ...]


def collect(turn: Turn, person: Person) -> Handout:
    """What there is now for whoever leads the meeting: the programme is that of their department.

    Shared texts are on it only while they stand under *Fra kolleger*.
    """
    say = turn.say_to(person)
    place = programmes.place(
        turn.db, turn.library, person.department, turn.now.date(), turn.calendar
    )
    since = instant(turn.now - timedelta(days=SHARED_DAYS))
    board = [one for one in reflection.shown_answers(turn.db) if _is_for_all(turn, one.question)]
    # By lot, with the month as seed: their order would be that in which they were written.
    draw = random.Random(f"{turn.now:%Y-%m}")
    texts = sorted(one.text for one in board)
    model = None if place is None else turn.library.models.get(place.drawn.week.model)
    questions = () if model is None else questions_of(model, None)
    asked = [one.text.in_(say.language) for one in questions]
    return Handout(
        None if place is None else place.theme.title.in_(say.language),
        tuple(draw.sample(texts, min(len(texts), MOST_SHARED))),
        tuple(finding.newest_lessons(turn.db, since, MOST_SHARED)),
        pulse.latest(turn.db, turn.library),
        tuple(draw.sample(asked, min(len(asked), QUESTIONS))),
    )


def word_handout(turn: Turn, say: Say, found: Handout) -> Html:
    """The message: all but what colleagues wrote, which is on the paper."""
    parts = [say("leading-meeting-title")]
    if found.theme is not None:
        parts.append(say("leading-meeting-theme", theme=found.theme))
    if found.result is not None and found.result.any_shown:
        group = str(say("pulse-whole"))
        parts += pulse.word_result(turn.library, say, found.result, group)
    if found.questions:
        listed = [Html(f"• {escape(one, quote=False)}") for one in found.questions]
        parts.append(Html("\n".join([say("leading-meeting-questions"), *listed])))
    count = len(found.shared) + len(found.lessons)
    parts.append(say("leading-meeting-shared", count=count))
    return Html("\n\n".join(parts))


def write_paper(turn: Turn, say: Say, found: Handout) -> Sheet:
    """The paper, with what was shared, and room to write."""
    sheet = Sheet(plain(say("leading-meeting-title")), say.language, turn.now)
    sheet.paragraph(turn.settings.organisation, Face.ITALIC)
    if found.theme is not None:
        sheet.heading(plain(say("leading-paper-theme")))
        sheet.paragraph(found.theme)
    for title, texts in (("shared", found.shared), ("lessons", found.lessons)):
        if texts:
            sheet.heading(plain(say(f"leading-paper-{title}")))
            sheet.bullets(texts)
    if not found.shared and not found.lessons:
        sheet.heading(plain(say("leading-paper-shared")))
        sheet.paragraph(plain(say("leading-paper-nothing")))
    if found.result is not None and found.result.any_shown:
        month = pulse.month_of(say, found.result.month)
        sheet.heading(plain(say("leading-paper-pulse", month=month)))
        sheet.bullets(
            [plain(pulse.word_line(turn.library, say, one)) for one in found.result.items]
        )
        sheet.paragraph(plain(pulse.word_scale(turn.library, say)), Face.ITALIC)
    if found.questions:
        sheet.heading(plain(say("leading-paper-questions")))
        for one in found.questions:
            sheet.subheading(one)
            sheet.lines(LINES)
    sheet.paragraph(plain(say("leading-paper-foot")), Face.ITALIC)
    return sheet


def print_sheet(sheet: Sheet, mark: str) -> tuple[bytes, str]:
    """The PDF, and what the board was when it was written; for the child process."""
    return sheet.bytes(), mark


def ask_handout(turn: Turn, due: Due) -> Task | None:
    """What is to be printed; nothing for somebody who neither leads nor facilitates any more."""
    person = reader(turn, due.subject)
    if person is None:
        return None
    say = turn.say_to(person)
    mark = mark_of(turn)
    return Task(print_sheet, (write_paper(turn, say, collect(turn, person)), mark))


def send_handout(turn: Turn, due: Due, result: tuple[bytes, str]) -> None:
    """Send message and paper; made anew when what is shared has changed meanwhile."""
    person = reader(turn, due.subject)
    if person is None:
        return
    pdf, mark = result
    if mark != mark_of(turn):
        schedule.set_due(turn.db, HANDOUT, due.subject, turn.now)
        return
    say = turn.say_to(person)
    turn.send(person, word_handout(turn, say, collect(turn, person)))
    turn.send_document(person, pdf, FILE_NAME, say("leading-meeting-paper"))


def mark_of(turn: Turn) -> str:
    """What differs when something that is shared came or went."""
    since = instant(turn.now - timedelta(days=SHARED_DAYS))
    texts = [
        *finding.newest_lessons(turn.db, since, MOST_SHARED),
        *goals.learned_for_all(turn.db),
    ]
    return reflection.board_mark(turn.db) + sha256("\n".join(texts).encode()).hexdigest()


def reader(turn: Turn, key: str) -> Person | None:
    """Somebody who may have what leaders have, in this moment."""
    person = people.find(turn.db, key)
    if person is None or not person.is_active or not (person.leader or person.facilitator):
        return None
    return person


def plain(text: str) -> str:
    """A message's text as it stands on paper, where nothing is HTML."""
    return unescape(text).replace("<b>", "").replace("</b>", "")


def _is_for_all(turn: Turn, question: str) -> bool:
    model = turn.library.models.get(question.partition(".")[0])
    return model is None or model.audience == "all"
