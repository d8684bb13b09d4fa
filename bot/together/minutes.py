"""A question that is open for four minutes: how it is worded, opened, closed, shown and forgotten.

Nobody is written to who does not take part: they find it in the menu, and the word on the wall
says that they are in the room.
"""

from datetime import UTC, datetime

from bot import people, reflection, schedule
from bot.feature import Due, Job
from bot.people import Person
from bot.texts import Html, Say
from bot.together import rules, wall
from bot.together import store_minutes as store
from bot.together.parts import button, join
from bot.together.rules import Question
from bot.transport import Turn

END = "minutes.end"


def about(question: Question) -> str:
    """The subject of the messages that show a question's answers."""
    return f"minutes_shown:{question.id}"


def about_open(question: Question) -> str:
    """The subject of the message with the open question; a reply to it is an answer."""
    return f"minute_open:{question.id}"


def word(turn: Turn, say: Say, question: Question) -> str:
    """The question in the reader's language; own words stay as they were written."""
    if question.words is not None:
        return question.words
    assert question.question is not None
    return reflection.word_question(turn.library, say, question.question)


def clock_of(turn: Turn, question: Question) -> datetime:
    """The wall time at which the question's time is up."""
    assert question.ends is not None
    return datetime.fromtimestamp(question.ends, UTC).astimezone(turn.calendar.zone)


def open_now(turn: Turn, question: Question) -> None:
    """Open a question for four minutes."""
    set_end(turn, question, turn.at + rules.MINUTES * 60, opens=True)


def set_end(turn: Turn, question: Question, ends: int, *, opens: bool = False) -> None:
    """Let a question's time be up at an instant; the job that ends it outlives a restart."""
    if opens:
        store.open_until(turn.db, question.id, turn.at, ends)
    else:
        store.set_end(turn.db, question.id, ends)
    when = datetime.fromtimestamp(ends, UTC).astimezone(turn.calendar.zone)
    schedule.set_due(turn.db, END, str(question.id), when)


def open_question(turn: Turn, question_id: int) -> Question | None:
    """The question with that id while it can be answered, or None."""
    found = store.find(turn.db, question_id)
    if found is None or found.state != "open" or found.ends is None or turn.at >= found.ends:
        return None
    return found


def word_open(turn: Turn, say: Say, question: Question) -> Html:
    """The open question as those who take part see it."""
    return join(
        [
            say("minutes-question", question=word(turn, say, question)),
            say("minutes-how", clock=clock_of(turn, question).time(), room=rules.ANSWER_LENGTH),
        ]
    )


def tell_new_end(turn: Turn, question_id: int) -> None:
    """Say the new time in the message of each who takes part and has not answered."""
    question = store.find(turn.db, question_id)
    assert question is not None
    for key, text in store.participants(turn.db, question.id).items():
        person = people.find(turn.db, key)
        if person is not None and text is None:
            say = turn.say_to(person)
            turn.edit_about(person, about_open(question), word_open(turn, say, question))


def close(turn: Turn, question: Question) -> None:
    """The time is up: from five answers all who took part see them, else nobody sees anything."""
    schedule.cancel(turn.db, END, str(question.id))
    here = {
        person: text
        for key, text in store.participants(turn.db, question.id).items()
        if (person := people.find(turn.db, key)) is not None and person.is_active
    }
    facilitator = _facilitator(turn, question)
    count = sum(text is not None for text in here.values())
    late = question.ends is not None and turn.at > question.ends + rules.LATE_SECONDS
    if count < rules.FEWEST_ANSWERS:
        readers = {person.key: person for person in here}
        if facilitator is not None:
            readers[facilitator.key] = facilitator
        for reader in readers.values():
            _tell(turn, reader, [turn.say_to(reader)("minutes-few")], None, late=late)
        store.delete(turn.db, question.id)
        return
    store.show(turn.db, question.id, turn.at)
    for person in here:
        if facilitator is None or person.key != facilitator.key:
            _tell(turn, person, _word_answers(turn, person, question), question, late=late)
    if facilitator is not None:
        show_again(turn, facilitator, question, late=late)


def show_again(turn: Turn, facilitator: Person, question: Question, *, late: bool = False) -> None:
    """Show a facilitator the answers: in the chat, and as the page for the wall."""
    say = turn.say_to(facilitator)
    _tell(turn, facilitator, _word_answers(turn, facilitator, question), question, late=late)
    page = wall.answers_page(say, word(turn, say, question), _texts(turn, question))
    days = turn.settings.retention.minute_answers
    turn.send_document(facilitator, page, wall.FILE_NAME, say("minutes-wall-here", days=days))


def forget(turn: Turn, question: Question, text: str) -> None:
    """The answers are gone, here and in the chats that show them; `text` stands there then."""
    keys = set(store.participants(turn.db, question.id)) | {question.facilitator or ""}
    for key in sorted(keys):
        reader = people.find(turn.db, key)
        if reader is not None:
            turn.change_words(reader, about(question), turn.say_to(reader)(text), last=True)
    store.delete(turn.db, question.id)


def run_end(turn: Turn, due: Due) -> None:
    """The time is up, or was while the bot was down."""
    question = store.find(turn.db, int(due.subject))
    if question is None or question.state != "open" or question.ends is None:
        return
    if turn.at < question.ends:
        # After the clock was set back.
        set_end(turn, question, question.ends)
    else:
        close(turn, question)


def _word_answers(turn: Turn, reader: Person, question: Question) -> list[Html]:
    say = turn.say_to(reader)
    texts = _texts(turn, question)
    head = say("minutes-shown", question=word(turn, say, question), count=len(texts))
    return reflection.fill_pages(
        [head, *(Html(f"\n{say('minutes-answer', text=one)}") for one in texts)]
    )


def _texts(turn: Turn, question: Question) -> list[str]:
    answers = store.participants(turn.db, question.id).values()
    return rules.shuffle_texts([one for one in answers if one is not None], question.seed)


def _tell(
    turn: Turn, reader: Person, pages: list[Html], shown: Question | None, *, late: bool
) -> None:
    say = turn.say_to(reader)
    menu = [button(say, "button-menu", "menu.show")]
    for page in pages:
        turn.send(
            reader,
            page,
            [menu] if page is pages[-1] else (),
            subject=None if shown is None else about(shown),
            protected=shown is not None,
            not_before=people.moment_for(turn.calendar, reader, turn.now) if late else None,
        )


def _facilitator(turn: Turn, question: Question) -> Person | None:
    """Whoever opened the question, as long as they are facilitator."""
    person = people.find(turn.db, question.facilitator or "")
    return person if person is not None and person.is_active and person.facilitator else None


JOBS: dict[str, Job] = {END: run_end}
