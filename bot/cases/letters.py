"""How cases stand in the chat: the case itself, questions, answers, lists, and who answered."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from bot import people
from bot.cases import rules, store, store_asks, store_calls
from bot.cases.rules import Ask, Case, CaseQuestion, Reflection
from bot.cases.rules_call import Occasion
from bot.people import Person
from bot.texts import Html, Say, in_language
from bot.transport import Button, Keyboard, Turn, in_rows

PAGE = 8


def name_of(turn: Turn, say: Say, key: str | None) -> str:
    """How a colleague is called; a former colleague once they have gone."""
    person = None if key is None else people.find(turn.db, key)
    if person is None or person.status == "left":
        return str(say("cases-former-colleague"))
    return person.name


def day_of(turn: Turn, at: int) -> date:
    """The workplace's day of an instant in seconds since 1970."""
    return datetime.fromtimestamp(at, turn.calendar.zone).date()


def title_of(turn: Turn, say: Say, case: Case) -> str:
    """The title of a case's model: as it was when it was sent or called for, else as it is now."""
    if case.title:
        return in_language(say.language, case.title)
    call = None if case.call is None else store_calls.find(turn.db, case.call)
    if call is not None:
        return in_language(say.language, call.title)
    model = turn.library.models.get(case.model)
    return str(say("cases-model-gone")) if model is None else model.title.in_(say.language)


def word_occasion(say: Say, occasion: Occasion, day: date) -> Html:
    """For what cases are called for, with its day ("kursusdagen tirsdag den 1. december")."""
    return say(f"cases-occasion-{occasion}", day=day)


def word_case(say: Say, case: Case) -> list[Html]:
    """The words of a case under their titles."""
    return [
        Html(f"{say(f'cases-title-{field}')}\n{rules.quoted(case.words[field])}")
        for field in rules.FIELDS
        if field in case.words
    ]


def word_question(say: Say, question: CaseQuestion) -> Html:
    """A question in bold."""
    return Html(f"<b>{rules.quoted(in_language(say.language, question.text))}</b>")


def own_questions(turn: Turn, case: Case, person: Person) -> tuple[CaseQuestion, ...]:
    """The questions of a case that somebody is asked."""
    return rules.questions_for(store.questions_of(turn.db, case.id), person.profession)


def word_own_answers(
    turn: Turn, say: Say, case: Case, person: Person, reflections: Mapping[int, Reflection]
) -> list[Html]:
    """Somebody's own answers under their questions, numbered by what *Ret* says."""
    blocks = []
    for question in store.questions_of(turn.db, case.id):
        reflection = reflections.get(question.place)
        if reflection is not None and reflection.text is not None:
            answer = rules.quoted(reflection.text)
            blocks.append(Html(f"{question.place}. {word_question(say, question)}\n{answer}"))
    return blocks


def answered(turn: Turn, case: Case) -> list[tuple[Ask, dict[int, Reflection]]]:
    """Those whose answers the bringer may read, with the answers by place."""
    found = []
    for ask in store_asks.of_case(turn.db, case.id):
        if ask.state == "finished" and ask.person is not None:
            found.append((ask, store_asks.reflections_of(turn.db, ask.id)))
    return found


def collect(
    turn: Turn, say: Say, case: Case
) -> list[tuple[CaseQuestion, list[tuple[str, str, str]]]]:
    """All answers question by question: author's key, how they are called, and the text.

    In an order of each question's own, so that nobody is known by their place.
    """
    by_ask = {ask.id: (ask, texts) for ask, texts in answered(turn, case)}
    counts = count_professions(turn)
    collected = []
    for question in store.questions_of(turn.db, case.id):
        answers = []
        asks = [ask for ask, _ in by_ask.values()]
        for ask in rules.shuffle(asks, case.seed, question.place):
            reflection = by_ask[ask.id][1].get(question.place)
            if reflection is not None and reflection.text is not None and ask.person is not None:
                who = _who(turn, say, ask, counts)
                answers.append((ask.person, who, reflection.text))
        if answers:
            collected.append((question, answers))
    return collected


def word_collected(turn: Turn, say: Say, case: Case) -> list[Html]:
    """The pages of all answers, as the bringer reads them."""
    return rules.pack_questions(
        [
            (
                word_question(say, question),
                [
                    Html(f"{rules.quoted(text)}\n<i>{rules.quoted(who)}</i>")
                    for _, who, text in all_
                ],
            )
            for question, all_ in collect(turn, say, case)
        ]
    )


def count_professions(turn: Turn) -> Counter[str]:
    """How many active people have each profession."""
    return Counter(
        one.profession
        for one in people.everybody(turn.db)
        if one.is_active and one.profession is not None
    )


def reply_all(turn: Turn, messages: Sequence[Html], keyboard: Keyboard) -> None:
    """Answer with messages of the person's own words, with the buttons under the last one."""
    for message in messages:
        turn.reply(message, keyboard if message is messages[-1] else ())


def send_all(
    turn: Turn,
    person: Person,
    messages: Sequence[Html],
    keyboard: Keyboard = (),
    *,
    subject: str,
    words_of: str,
) -> None:
    """Send messages that carry somebody's words, with the buttons under the last one."""
    for message in messages:
        shown = keyboard if message is messages[-1] else ()
        turn.send(person, message, shown, subject=subject, words_of=words_of)


def list_rows(
    turn: Turn, entries: Sequence[tuple[str, str]], data: str, page: int
) -> list[list[Button]]:
    """A page of a list as buttons: each entry is a label and the button's data."""
    last = max(0, (len(entries) - 1) // PAGE)
    page = min(page, last)
    rows = [[Button(label, tapped)] for label, tapped in entries[page * PAGE : (page + 1) * PAGE]]
    turning = [
        Button(str(turn.say(label)), f"{data}:{other}")
        for label, other in (("cases-button-newer", page - 1), ("cases-button-older", page + 1))
        if 0 <= other <= last
    ]
    return [*rows, *in_rows(turning), back(turn.say)]


def label_of(turn: Turn, case: Case, state: str) -> str:
    """A case in a list: its day and how it stands."""
    state = "brought" if case.is_brought else state
    day = day_of(turn, case.sent or case.changed)
    return str(
        turn.say(
            "cases-row", day=str(day.day), month=str(day.month), state=turn.say(f"cases-in-{state}")
        )
    )


def button(say: Say, text: str, data: str) -> Button:
    """A button of this room."""
    return Button(str(say(f"cases-button-{text}")), data)


def back(say: Say) -> list[Button]:
    """The way back to the room's own screen."""
    return [Button(str(say("button-back")), "cases.home")]


def _who(turn: Turn, say: Say, ask: Ask, counts: Mapping[str, int]) -> str:
    person = None if ask.person is None else people.find(turn.db, ask.person)
    if person is None or person.status == "left":
        return str(say("cases-a-colleague"))
    if ask.named:
        return person.name
    profession = rules.shown_profession(person.profession, counts)
    return str(
        say("cases-a-colleague" if profession is None else f"people-profession-{profession}")
    )
