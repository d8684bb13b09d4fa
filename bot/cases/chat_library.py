"""Whether a closed case may go into the library: the bringer is asked, then each who answered.

Each decides about their own words, and can take them out again at any time.
"""

from bot import finding, people
from bot.cases import letters, rules, store, store_asks
from bot.cases.chat_parts import Asked, find_asked, find_own, is_answer_locked
from bot.cases.rules import Case
from bot.feature import OpenItem
from bot.people import Person
from bot.requests import want_requests
from bot.texts import in_language
from bot.transport import Turn, number, stale


def tap_library(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Læg i biblioteket*, by the bringer: the case goes there, and the others are asked."""
    case = _closed(turn, arguments)
    if case is None:
        stale(turn)
        return
    if case.consent == "yes":
        return
    store.set_consent(turn.db, case.id, "yes")
    finding.add_case(
        turn,
        case.id,
        author=case.bringer,
        model=_model(turn, case),
        text="\n\n".join(case.words[field] for field in rules.FIELDS if field in case.words),
        lesson=case.lesson,
    )
    for ask, _ in letters.answered(turn, case):
        author = people.find(turn.db, ask.person or "")
        if ask.consent is None and author is not None and author.is_active:
            store_asks.set_consent(turn.db, ask.id, "asked")
            want_requests(turn, author)
    turn.edit(turn.say("cases-library-yes"), [letters.back(turn.say)])


def tap_no_library(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Nej tak*, by the bringer: nobody else is asked, and what was there goes out."""
    case = _closed(turn, arguments)
    if case is None:
        stale(turn)
        return
    if case.consent == "yes":
        finding.remove(turn, "case", case.id)
    store.set_consent(turn.db, case.id, "no")
    for ask in store_asks.of_case(turn.db, case.id):
        if ask.consent == "asked":
            store_asks.set_consent(turn.db, ask.id, "no")
    turn.edit(turn.say("cases-library-no"), [letters.back(turn.say)])


def tap_share(turn: Turn, arguments: tuple[str, ...]) -> None:
    """What the person answered, and whether it may go into the library."""
    asked = _asked_about(turn, arguments)
    if asked is None:
        stale(turn)
        return
    if is_answer_locked(turn, asked.ask):
        return
    say = turn.say
    known = store_asks.reflections_of(turn.db, asked.ask.id)
    answers = letters.word_own_answers(turn, say, asked.case, turn.who, known)
    how = say("cases-share-named" if asked.ask.named else "cases-share-unnamed")
    messages = rules.pack([say("cases-share"), *answers, how])
    buttons = [
        letters.button(say, "share", f"cases.share_now:{asked.ask.id}"),
        letters.button(say, "no-library", f"cases.no_share:{asked.ask.id}"),
    ]
    letters.reply_all(turn, messages, [buttons])


def tap_share_now(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Læg mine svar i*: each answer goes into the library under its question."""
    asked = _asked_about(turn, arguments)
    if asked is None:
        stale(turn)
        return
    if asked.ask.consent == "yes" or is_answer_locked(turn, asked.ask):
        return
    store_asks.set_consent(turn.db, asked.ask.id, "yes")
    questions = {one.place: one for one in store.questions_of(turn.db, asked.case.id)}
    for place, reflection in store_asks.reflections_of(turn.db, asked.ask.id).items():
        if reflection.text is None or place not in questions:
            continue
        question = in_language(turn.settings.language, questions[place].text)
        finding.add_reflection(
            turn,
            reflection.id,
            author=turn.who.key,
            model=_model(turn, asked.case),
            text=f"{question}\n{reflection.text}",
            named=asked.ask.named,
        )
    turn.edit(turn.say("cases-share-yes"), [letters.back(turn.say)])


def tap_no_share(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Nej tak*: the answers stay with the bringer; nobody is told."""
    asked = _asked_about(turn, arguments)
    if asked is None:
        stale(turn)
        return
    if asked.ask.consent == "yes":
        for reflection in store_asks.reflections_of(turn.db, asked.ask.id).values():
            finding.remove(turn, "reflection", reflection.id)
    store_asks.set_consent(turn.db, asked.ask.id, "no")
    turn.edit(turn.say("cases-library-no"), [letters.back(turn.say)])


def list_items(turn: Turn, person: Person) -> list[OpenItem]:
    """Whether one's own answers may go into the library, where that was not said yet."""
    label = str(turn.say_to(person)("cases-item-share"))
    return [
        OpenItem(label, f"cases.share:{ask.id}")
        for ask in store_asks.of_person(turn.db, person.key)
        if ask.consent == "asked" and ask.state == "finished"
    ]


def _closed(turn: Turn, arguments: tuple[str, ...]) -> Case | None:
    case = find_own(turn, number(arguments))
    return case if case is not None and case.state == "closed" else None


def _asked_about(turn: Turn, arguments: tuple[str, ...]) -> Asked | None:
    asked = find_asked(turn, number(arguments))
    if asked is None or asked.ask.state != "finished" or asked.case.consent != "yes":
        return None
    return asked if asked.ask.consent is not None else None


def _model(turn: Turn, case: Case) -> str | None:
    return case.model if case.model in turn.library.models else None
