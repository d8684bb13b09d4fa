"""*Fire minutter sammen*: find it in the menu, write the word on the wall, and answer."""

from bot import guarding, people
from bot.feature import OpenItem, Tap
from bot.people import Person
from bot.together import minutes, rules
from bot.together import store_minutes as store
from bot.together.parts import await_today, button, is_too_long
from bot.together.rules import Question
from bot.transport import Keyboard, Turn, number

CODE, ANSWER, OPEN = "minute_code", "minute_answer", "minute_open"


def list_items(turn: Turn, person: Person) -> list[OpenItem]:
    """The open question, for whoever has not answered it."""
    question = store.open_now(turn.db)
    if question is None or not person.is_active or question.ends is None:
        return []
    if turn.at >= question.ends or store.answer_of(turn.db, question.id, person.key) is not None:
        return []
    label = str(turn.say_to(person)("minutes-item"))
    return [OpenItem(label, f"minutes.join:{question.id}")]


def tap_join(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Take part: the word on the wall is asked for once."""
    question = _open(turn, arguments)
    if question is None:
        turn.toast(turn.say("minutes-over"), alert=True)
    elif store.takes_part(turn.db, question.id, turn.who.key):
        _ask(turn, question)
    else:
        await_today(turn, f"{CODE}:{question.id}")
        turn.reply(turn.say("minutes-code"), subject=f"{CODE}:{question.id}")


def take_code(turn: Turn, item: str, text: str) -> None:
    """The word on the wall, or another."""
    question = _open(turn, (item,))
    if question is None:
        turn.reply(turn.say("minutes-over"))
    elif store.takes_part(turn.db, question.id, turn.who.key) or rules.is_code(text, question.code):
        store.join(turn.db, question.id, turn.who.key, turn.at)
        _ask(turn, question)
    else:
        turn.reply(turn.say("minutes-code-wrong"))


def take_answer(turn: Turn, item: str, text: str) -> None:
    """An answer; a second one takes the place of the first."""
    question = _taken_part(turn, item)
    if question is None or is_too_long(turn, text, rules.ANSWER_LENGTH):
        return
    if guarding.ask_first(turn, text, f"{ANSWER}:{question.id}", sends=True):
        return
    turn.remember_incoming(f"{ANSWER}:{question.id}")
    people.await_text(turn.db, turn.who.key, None)
    _keep(turn, question, text)


def edit_answer(turn: Turn, item: str, text: str) -> None:
    """The message with an answer was edited: the answer follows while the time lasts."""
    question = _open(turn, (item,))
    if question is None:
        turn.reply(turn.say("minutes-stays"))
        return
    if store.answer_of(turn.db, question.id, turn.who.key) in (None, text):
        return
    if is_too_long(turn, text, rules.ANSWER_LENGTH):
        return
    if guarding.ask_first(turn, text, f"{ANSWER}:{question.id}", edited=True, sends=True):
        return
    _keep(turn, question, text)


def tap_take_back(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Træk svaret tilbage*: it is gone, and another can be written while the time lasts."""
    question = _open(turn, arguments)
    if question is None:
        turn.toast(turn.say("minutes-stays"), alert=True)
        return
    if store.answer_of(turn.db, question.id, turn.who.key) is None:
        return
    store.write(turn.db, question.id, turn.who.key, None, turn.at)
    _await_answer(turn, question)
    turn.edit(turn.say("minutes-taken-back", clock=minutes.clock_of(turn, question).time()))


def _ask(turn: Turn, question: Question) -> None:
    _await_answer(turn, question)
    turn.reply(minutes.word_open(turn, turn.say, question), subject=minutes.about_open(question))


def _await_answer(turn: Turn, question: Question) -> None:
    # Longer than the question is open: a text that comes too late is told so, and kept nowhere.
    await_today(turn, f"{ANSWER}:{question.id}")


def _keep(turn: Turn, question: Question, text: str) -> None:
    store.write(turn.db, question.id, turn.who.key, text, turn.at)
    turn.reply(
        turn.say("minutes-kept", clock=minutes.clock_of(turn, question).time()),
        _take_back(turn, question),
    )


def _take_back(turn: Turn, question: Question) -> Keyboard:
    return [[button(turn.say, "minutes-button-take-back", f"minutes.take_back:{question.id}")]]


def _open(turn: Turn, arguments: tuple[str, ...]) -> Question | None:
    return minutes.open_question(turn, number(arguments))


def _taken_part(turn: Turn, item: str) -> Question | None:
    """The open question that somebody takes part in; else says that the time is up."""
    question = _open(turn, (item,))
    if question is None or not store.takes_part(turn.db, question.id, turn.who.key):
        turn.reply(turn.say("minutes-over"))
        return None
    return question


TAPS: dict[str, Tap] = {"minutes.join": tap_join, "minutes.take_back": tap_take_back}
