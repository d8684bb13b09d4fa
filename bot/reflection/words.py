"""How answers stand on the screen: who may see them, on which day they were given."""

from datetime import date

from bot.reflection import store_answers, store_board
from bot.reflection.questions import word_question
from bot.reflection.rules_talk import VISIBILITIES, Answer, escaped, shorten
from bot.reflection.sharing import partners_of, reader_names
from bot.texts import Html, Say
from bot.transport import Button, Keyboard, Turn, in_rows

CARD_LENGTH = 3300


def say_seen(turn: Turn, answer: Answer, kind: str = "seen") -> Html:
    """Who can see an answer, in a sentence; `kind` "sitting-seen" speaks of several."""
    if answer.visibility == "partner":
        names = reader_names(turn.db, answer)
        if names:
            return turn.say(f"reflection-{kind}-partner", names=names)
    shown = "all" if answer.visibility == "all" else "me"
    if (kind, shown) == ("seen", "all") and store_board.has_gone(turn.db, answer.asked):
        shown = "gone"
    return turn.say(f"reflection-{kind}-{shown}")


def button_choices(turn: Turn, answer: Answer, data: str, *more: str) -> list[list[Button]]:
    """The other choices of who may see an answer; a partner only while there is one.

    `data` is the button's data up to the choice, `more` what comes after it.
    """
    has_partner = bool(partners_of(turn.db, turn.who.key))
    return in_rows(
        [
            Button(turn.say(f"reflection-button-{choice}"), ":".join((data, choice, *more)))
            for choice in VISIBILITIES
            if choice != answer.visibility and (choice != "partner" or has_partner)
        ]
    )


def say_long(say: Say, key: str, /, **values: str | Html) -> Html:
    """Like `say`, for values of any length: Fluent refuses those above 2,500 characters."""
    marks = {name: f"\x00{name}\x00" for name in values}
    text = str(say(key, **marks))
    for name, value in values.items():
        shown = value if isinstance(value, Html) else escaped(value)
        text = text.replace(marks[name], shown)
    return Html(text)


def word_day(turn: Turn, day: date) -> Html:
    """A day as the person reads it, with the year when that is another one."""
    plain = turn.say("reflection-day", day=day)
    if day.year == turn.now.year:
        return plain
    return turn.say("reflection-day-year", day=plain, year=str(day.year))


def card(turn: Turn, asked_id: int) -> tuple[Html, Keyboard]:
    """One of the person's own answers, whole, with what can be done with it."""
    answer = store_answers.find_answer(turn.db, turn.who.key, asked_id)
    if answer is None:
        raise RuntimeError(f"The answer {asked_id} is gone; look for it before showing it.")
    text = say_long(
        turn.say,
        "reflection-card",
        day=word_day(turn, answer.on),
        question=word_question(turn.library, turn.say, answer.question),
        words=shorten(answer.text, CARD_LENGTH),
    )
    return Html(f"{text}\n\n{say_seen(turn, answer)}"), [
        *button_choices(turn, answer, f"reflect.see:{asked_id}", "card"),
        [Button(turn.say("reflection-button-delete"), f"reflect.delete:{asked_id}")],
        [Button(turn.say("button-back"), "reflect.answers:0")],
    ]
