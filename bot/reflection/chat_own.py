"""Reading: the person's own answers, and what colleagues share without their names."""

from collections.abc import Sequence

from bot.reflection import store, store_answers
from bot.reflection.questions import find_own, join, word_question
from bot.reflection.rules_talk import AskedQuestion, escaped, fill_pages, own_since, shorten
from bot.reflection.sharing import answers_of_colleagues
from bot.reflection.words import card, word_day
from bot.texts import Html, Say
from bot.transport import Button, Turn, in_rows

ROWS = 5
BEGINNING = 120
OTHERS_LENGTH = 900


def list_answers(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Mine svar*: a page of the person's answers, the newest first."""
    page = read_page(turn, arguments)
    if page is None:
        return
    say, person = turn.say, turn.who
    since = own_since(person.locked_until)
    count = store_answers.count_own(turn.db, person.key, since)
    back = [Button(say("button-back"), "reflect.home")]
    locked = [] if person.locked_until is None else [say("reflection-answers-locked")]
    if not count:
        ask = [Button(say("reflection-button-now"), "reflect.now")]
        turn.edit(join(locked or [say("reflection-answers-none")]), [ask, back])
        return
    pages = -(-count // ROWS)
    page = min(page, pages - 1)
    answers = store_answers.own_answers(
        turn.db, person.key, since=since, limit=ROWS, offset=page * ROWS
    )
    rows, buttons = [], []
    for number, answer in enumerate(answers, page * ROWS + 1):
        head = say(
            "reflection-answers-row",
            number=str(number),
            day=word_day(turn, answer.on),
            seen=say(f"reflection-short-{answer.visibility}"),
        )
        question = word_question(turn.library, say, answer.question)
        words = escaped(shorten(" ".join(answer.text.split()), BEGINNING))
        body = say("reflection-others-row", question=question, words=words)
        rows.append(Html(f"{head}\n{body}"))
        buttons.append(Button(str(number), f"reflect.card:{answer.asked}"))
    turn.edit(
        join([*locked, say("reflection-answers"), *rows, *page_mark(say, page, pages)]),
        [*in_rows(buttons, ROWS), *page_buttons(say, "reflect.answers", page, pages), back],
    )


def show_card(turn: Turn, arguments: tuple[str, ...]) -> None:
    """One of the person's own answers, whole."""
    asked = _own(turn, arguments)
    if asked is not None and _has_answer(turn, asked):
        turn.edit(*card(turn, asked.id))


def ask_delete(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Slet svaret*, the first step: is that meant?"""
    asked = _own(turn, arguments)
    if asked is not None and _has_answer(turn, asked):
        turn.edit(
            turn.say("reflection-delete"),
            [
                [Button(turn.say("reflection-button-delete-yes"), f"reflect.erase:{asked.id}")],
                [Button(turn.say("reflection-button-delete-no"), f"reflect.card:{asked.id}")],
            ],
        )


def delete(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Slet svaret*, the second step: the answer and all its versions are gone."""
    asked = _own(turn, arguments)
    answer = None if asked is None else store_answers.find_answer(turn.db, turn.who.key, asked.id)
    # The second of two fast taps finds nothing, and nothing is wrong.
    if asked is not None and answer is not None:
        if answer.visibility == "all":
            turn.toast(turn.say("reflection-withdrawn"))
        store_answers.delete(turn.db, asked.id)
        store.close(turn.db, [asked.id])
        back = Button(turn.say("reflection-button-answers"), "reflect.answers:0")
        turn.edit(turn.say("reflection-deleted"), [[back]])


def list_others(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Fra kolleger*: what is shared with all, from five authors up, as of the last Monday."""
    page = read_page(turn, arguments)
    if page is None:
        return
    say = turn.say
    back = [Button(say("button-back"), "reflect.home")]
    if not turn.who.is_active:
        turn.toast(say("not-yours"))
        return
    answers = answers_of_colleagues(turn.db)
    if not answers:
        turn.edit(say("reflection-others-few"), [back])
        return
    lines: list[Html] = [say("reflection-others")]
    for answer in answers:
        question = word_question(turn.library, say, answer.question)
        words = escaped(shorten(answer.text, OTHERS_LENGTH))
        row = say("reflection-others-row", question=question, words=words)
        lines.append(Html(f"\n{row}"))
    show_page(turn, lines, "reflect.others", page, back)


def show_page(turn: Turn, lines: Sequence[Html], data: str, page: int, back: list[Button]) -> None:
    """Show a page of a long text in place, with buttons to the others."""
    pages = fill_pages(lines)
    page = min(page, len(pages) - 1)
    turn.edit(
        join([pages[page], *page_mark(turn.say, page, len(pages))]),
        [*page_buttons(turn.say, data, page, len(pages)), back],
    )


def read_page(turn: Turn, arguments: tuple[str, ...]) -> int | None:
    """The page (from 0) that a button asks for, the first by default; stale ones are answered."""
    text = arguments[-1] if arguments else "0"
    if not (text.isascii() and text.isdecimal()) or len(text) > 4:
        turn.toast(turn.say("stale-button"))
        return None
    return int(text)


def page_mark(say: Say, page: int, pages: int) -> list[Html]:
    """Which page this is, when there are more."""
    if pages == 1:
        return []
    return [say("reflection-answers-page", page=page + 1, pages=pages)]


def page_buttons(say: Say, data: str, page: int, pages: int) -> list[list[Button]]:
    """The buttons to the pages before and after."""
    around = []
    if page > 0:
        around.append(Button(say("reflection-button-previous"), f"{data}:{page - 1}"))
    if page + 1 < pages:
        around.append(Button(say("reflection-button-next"), f"{data}:{page + 1}"))
    return [around] if around else []


def _own(turn: Turn, arguments: tuple[str, ...]) -> AskedQuestion | None:
    """The person's own question that a button is about; another's, or a locked one, is stale."""
    asked = find_own(turn, arguments[0]) if arguments else None
    if asked is None:
        turn.toast(turn.say("stale-button"))
    return asked


def _has_answer(turn: Turn, asked: AskedQuestion) -> bool:
    return store_answers.find_answer(turn.db, turn.who.key, asked.id) is not None
