"""Putting questions to people: which one is next, and how it stands in a message."""

from datetime import timedelta

from bot import learning, people, programmes
from bot.learning import CAPTURE_QUESTION
from bot.people.rules import Person
from bot.programmes import ProgrammeWeek
from bot.reflection import store, store_answers
from bot.reflection.library import Library, UnknownPromptError
from bot.reflection.library_content import Audience
from bot.reflection.rules import Choice, choose_question
from bot.reflection.rules_talk import (
    FIRST_QUESTION,
    SEEN_ANEW_AFTER_DAYS,
    Answer,
    AskedQuestion,
    escaped,
    how_long,
    in_sentence,
    own_since,
    shorten,
)
from bot.texts import Html, Say
from bot.transport import Button, Keyboard, Turn

EARLIER_LENGTH = 400
_IN_TEXTS = {FIRST_QUESTION: "reflection-first-question", CAPTURE_QUESTION: "reflection-capture"}
"""Questions that are in the texts, not in the library, and are not changed for another one."""


def subject_of(asked: AskedQuestion) -> str:
    """What a reply to a message with this question answers."""
    return f"asked:{asked.id}"


def word_question(library: Library, say: Say, question_id: str) -> str:
    """The question in the reader's language; one that the library lost has a stand-in."""
    if question_id in _IN_TEXTS:
        return say(_IN_TEXTS[question_id])
    try:
        return library.question(question_id).text.in_(say.language)
    except UnknownPromptError:
        return say("reflection-gone-question")


def word_theme(library: Library, say: Say, question_id: str) -> str | None:
    """The title of the question's model as it stands inside a sentence, or None."""
    try:
        return in_sentence(library.model_of(question_id).title.in_(say.language))
    except UnknownPromptError:
        return None


def audience_of(library: Library, question_id: str) -> Audience:
    """For whom the question's model is ("all" or "leaders")."""
    try:
        return library.model_of(question_id).audience
    except UnknownPromptError:
        return "all"


def word_body(turn: Turn, person: Person, asked: AskedQuestion) -> Html:
    """The question as it stands in a message: with the person's earlier words, and the note."""
    say = turn.say_to(person)
    question = word_question(turn.library, say, asked.question)
    lines = [say("reflection-question", question=question)]
    earlier = _earlier_answer(turn, person, asked)
    if earlier is not None:
        lines.append(_word_earlier(turn, say, earlier))
    return join([*lines, _note(turn.library, say, asked.question)])


def _earlier_answer(turn: Turn, person: Person, asked: AskedQuestion) -> Answer | None:
    """What the person wrote before on this: after the same event, else to the same question."""
    since = own_since(person.locked_until)
    for earlier in learning.asked_before(turn.db, asked.id):
        answer = store_answers.find_answer(turn.db, person.key, earlier)
        if answer is not None and answer.made >= since:
            return answer
    return store_answers.earlier_words(turn.db, person.key, asked.question, since, besides=asked.id)


def _word_earlier(turn: Turn, say: Say, earlier: Answer) -> Html:
    days = (turn.now.date() - earlier.on).days
    unit, count = how_long(days)
    return say(
        "reflection-earlier-now" if days >= SEEN_ANEW_AFTER_DAYS else "reflection-earlier",
        ago=say(f"reflection-ago-{unit}", count=count),
        words=escaped(shorten(earlier.text, EARLIER_LENGTH)),
    )


def join(paragraphs: list[Html]) -> Html:
    """Paragraphs as one message."""
    return Html("\n\n".join(paragraphs))


def week_buttons(say: Say, asked: AskedQuestion) -> list[list[Button]]:
    """The buttons under a question of the week."""
    later = Button(say("reflection-button-later"), f"reflect.later:{asked.id}")
    rows = own_buttons(say, asked)
    return [[later, *rows[0]], *rows[1:]]


def own_buttons(say: Say, asked: AskedQuestion) -> list[list[Button]]:
    """The buttons under a question that the person asked for: another one (once), skip."""
    skip = Button(say("reflection-button-skip"), f"reflect.skip:{asked.id}")
    if asked.instead_of is not None or asked.question in _IN_TEXTS:
        return [[skip]]
    return [[Button(say("reflection-button-other"), f"reflect.swap:{asked.id}")], [skip]]


def buttons_for(say: Say, asked: AskedQuestion) -> Keyboard:
    """The buttons under a question, by where it came from."""
    return week_buttons(say, asked) if asked.origin == "week" else own_buttons(say, asked)


def show_question_anew(turn: Turn, person: Person, asked_id: str) -> None:
    """Show a question by itself again in the message that put it to the person."""
    asked = store.find_asked(turn.db, person.key, asked_id)
    if asked is None:
        return
    buttons = buttons_for(turn.say_to(person), asked) if asked.state == "open" else ()
    turn.edit_about(person, subject_of(asked), word_body(turn, person, asked), buttons)


def put_question(turn: Turn, person: Person, question_id: str) -> AskedQuestion:
    """Put a question to the person beside the programme's; the row of it."""
    return store.ask(turn.db, person.key, question_id, "own", turn.now)


def find_open(turn: Turn, person: Person, asked_id: int) -> AskedQuestion | None:
    """The question asked as that row while it waits for an answer, put anew; else None."""
    asked = store.find_current(turn.db, person.key, asked_id)
    if asked is None or asked.state != "open":
        return None
    store.ask_again(turn.db, asked.id, turn.now)
    return asked


def find_own(turn: Turn, asked_id: str) -> AskedQuestion | None:
    """The question of that id if it was put to the person and its answer is not locked."""
    asked = store.find_asked(turn.db, turn.who.key, asked_id)
    answer = None if asked is None else store_answers.find_answer(turn.db, turn.who.key, asked.id)
    if answer is not None and answer.made < own_since(turn.who.locked_until):
        return None
    return asked


def await_answer(turn: Turn, asked: AskedQuestion) -> None:
    """The person's next free text of today answers this question."""
    tomorrow = turn.calendar.at(turn.now.date() + timedelta(days=1), turn.now.time().min)
    people.await_text(turn.db, asked.person, subject_of(asked), tomorrow)


def choose_of_week(turn: Turn, person: Person) -> Choice | None:
    """The person's question of this week, from the programme; None when none is to be sent."""
    found = _programme_week(turn, person)
    if found is None:
        return None
    choice = choose_question(
        turn.library,
        store.history(turn.db, person.key),
        audience=found.programme.audience,
        profession=person.profession,
        model_of_week=found.week.model,
        question_of_week=found.week.question,
        seed=store.seed_of(turn.db, person.key),
    )
    if choice is None:
        turn.note_fault("no-question", found.programme.id)
    return choice


def choose_another(turn: Turn, person: Person, instead_of: str | None = None) -> Choice | None:
    """A question outside the programme; None when there is none but `instead_of`.

    In place of a leaders' question it is a leaders' one, of the same model while that lasts.
    """
    audience: Audience = "all"
    model = None
    if instead_of is not None and instead_of in turn.library.questions:
        audience = audience_of(turn.library, instead_of)
        model = turn.library.model_of(instead_of).id
    choice = choose_question(
        turn.library,
        store.history(turn.db, person.key),
        audience=audience,
        profession=person.profession,
        model_of_week=model,
        seed=store.seed_of(turn.db, person.key),
    )
    return None if choice is None or choice.question.id == instead_of else choice


def _programme_week(turn: Turn, person: Person) -> ProgrammeWeek | None:
    leaders = programmes.leaders_week(turn, each=person.pace > 1) if person.leader else None
    if leaders is not None and person.pace > 1:
        # One who hears every second week would always fall on the same of the two programmes.
        last = store.week_questions(turn.db, person.key, 1)
        if last and audience_of(turn.library, last[0].question) == leaders.programme.audience:
            leaders = None
    return leaders or programmes.week_for(turn, person)


def _note(library: Library, say: Say, question_id: str) -> Html:
    try:
        rule = library.model_of(question_id).before_field
    except UnknownPromptError:
        rule = None
    return say("reflection-note") if rule is None else escaped(rule.in_(say.language))
