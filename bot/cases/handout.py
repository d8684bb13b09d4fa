"""The hand-out of a call: its cases without names, the model's questions, and room to write.

Written here, set in a child process, and sent to the facilitator who asked for it as two files.
"""

from bot import people, schedule
from bot.cases import calling, letters, rules, rules_call, store_calls
from bot.cases.rules import Case, CaseQuestion
from bot.cases.rules_call import Call, Stamp
from bot.escape import markdown, one_line, plain
from bot.feature import Computed, Due, Task
from bot.pdf import Sheet
from bot.people import Person
from bot.texts import Html, Say, in_language
from bot.transport import Turn

HANDOUT_JOB = "cases.handout"
PDF_NAME, MARKDOWN_NAME = "cases.pdf", "cases.md"
# A rule is a line to write on; the space above it is the room.
_ROOM = "&nbsp;\n\n---"


def order(turn: Turn, person: Person, call: Call) -> None:
    """Order the hand-out of a call, once however often it is asked for."""
    subject = f"{person.key}:{call.id}"
    if schedule.due_of(turn.db, HANDOUT_JOB, subject) is None:
        schedule.set_due(turn.db, HANDOUT_JOB, subject, turn.now)


def print_handout(sheet: Sheet, text: str, stamp: Stamp) -> tuple[bytes, bytes, Stamp]:
    """The PDF, the Markdown, and what they show; for the child process."""
    return sheet.bytes(), text.encode(), stamp


def ask_handout(turn: Turn, due: Due) -> Task | None:
    """What stands on it; nothing once the call is over or the reader is no facilitator any more."""
    found = _find(turn, due)
    if found is None:
        return None
    person, call, cases = found
    sheet, text = write_sheet(turn, person, call), write_markdown(turn, person, call)
    return Task(print_handout, (sheet, text, rules_call.stamp(call, cases)))


def send_handout(turn: Turn, due: Due, result: tuple[bytes, bytes, Stamp]) -> None:
    """Send both files; when a case came, changed or went meanwhile they are made anew."""
    found = _find(turn, due)
    if found is None:
        return
    person, call, cases = found
    pdf, text, stamp = result
    if stamp != rules_call.stamp(call, cases):
        schedule.set_due(turn.db, HANDOUT_JOB, due.subject, turn.now)
        return
    say = turn.say_to(person)
    occasion = letters.word_occasion(say, call.occasion, call.day)
    caption = say("cases-handout", count=len(cases), occasion=occasion)
    turn.send_document(person, pdf, PDF_NAME, caption)
    turn.send_document(person, text, MARKDOWN_NAME, say("cases-handout-markdown"))


def write_sheet(turn: Turn, reader: Person, call: Call) -> Sheet:
    """The hand-out on paper, in the reader's language: each case on a page of its own."""
    say = turn.say_to(reader)
    sheet = Sheet(plain(_title(say, call)), say.language, turn.now)
    questions = store_calls.questions_of(turn.db, call.id)
    for place, case in enumerate(calling.in_order(turn, call), 1):
        if place > 1:
            sheet.new_page()
        sheet.heading(plain(_head(turn, say, case, place)))
        for field, words in _fields(turn, say, case):
            sheet.subheading(plain(field))
            sheet.paragraph(words)
        for question in questions:
            sheet.subheading(in_language(say.language, question.text))
            sheet.lines(rules_call.LINES)
    return sheet


def write_markdown(turn: Turn, reader: Person, call: Call) -> str:
    """The same as Markdown (CommonMark), for whoever wants to set it otherwise."""
    say = turn.say_to(reader)
    questions = store_calls.questions_of(turn.db, call.id)
    blocks = [f"# {markdown(one_line(_title(say, call)))}"]
    for place, case in enumerate(calling.in_order(turn, call), 1):
        blocks.append(f"## {markdown(one_line(_head(turn, say, case, place)))}")
        for field, words in _fields(turn, say, case):
            blocks += [f"### {markdown(one_line(field))}", markdown(words)]
        for question in questions:
            blocks += _ask(say, question)
    return "\n\n".join(blocks) + "\n"


def _ask(say: Say, question: CaseQuestion) -> list[str]:
    text = markdown(one_line(in_language(say.language, question.text)))
    return [f"### {text}", *[_ROOM] * rules_call.LINES]


def _title(say: Say, call: Call) -> Html:
    occasion = letters.word_occasion(say, call.occasion, call.day)
    title = in_language(say.language, call.title)
    return say("cases-handout-title", title=title, occasion=occasion)


def _head(turn: Turn, say: Say, case: Case, place: int) -> Html:
    """The case's number and, where at least five have it, its bringer's profession."""
    person = people.find(turn.db, case.bringer)
    counts = letters.count_professions(turn)
    profession = rules.shown_profession(None if person is None else person.profession, counts)
    if profession is None:
        return say("cases-handout-case", number=place)
    name = say(f"people-profession-{profession}")
    return say("cases-handout-case-of", number=place, profession=name)


def _fields(turn: Turn, say: Say, case: Case) -> list[tuple[Html, str]]:
    """The words under their titles; the bringer's own name gives way to "a colleague"."""
    person = people.find(turn.db, case.bringer)
    instead = str(say("cases-a-colleague"))
    shown = []
    for field in rules.FIELDS:
        words = case.words[field]
        if person is not None:
            words = people.without_name(words, person.name, instead)
        shown.append((say(f"cases-title-{field}"), words))
    return shown


def _find(turn: Turn, due: Due) -> tuple[Person, Call, list[Case]] | None:
    key, _, call_id = due.subject.partition(":")
    person, call = people.find(turn.db, key), store_calls.find(turn.db, int(call_id))
    if person is None or not (person.is_active and person.facilitator):
        return None
    if call is None or not call.is_open:
        return None
    cases = calling.in_order(turn, call)
    return (person, call, cases) if cases else None


COMPUTED = {HANDOUT_JOB: Computed(ask_handout, send_handout)}
