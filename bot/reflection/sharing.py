"""What other rooms ask of reflection, and who may see an answer: partners, colleagues, nobody."""

import random

from bot import people
from bot.people.rules import Person
from bot.reflection import store, store_answers, store_board
from bot.reflection.library import Library
from bot.reflection.questions import audience_of, subject_of
from bot.reflection.rules_board import can_come, rows_to_take_off, whole_batches
from bot.reflection.rules_talk import (
    FIRST_QUESTION,
    SHARED_LENGTH,
    VISIBILITIES,
    Answer,
    SharedAnswer,
    own_since,
    shorten,
    shuffle,
)
from bot.storage import Database
from bot.transport import Turn


def ask_first(turn: Turn) -> str:
    """Put the first question, which ends the joining, to the person of the turn.

    Gives the subject ("asked:12") for the message that shows it; once asked, the same one.
    """
    asked = store.open_first(turn.db, turn.who.key)
    if asked is None:
        asked = store.ask(turn.db, turn.who.key, FIRST_QUESTION, "own", turn.now)
    return subject_of(asked)


def partners_of(db: Database, key: str) -> list[Person]:
    """The person's sparring partners in the current round."""
    # Sparring shows what partners share, so the two rooms know each other.
    from bot import sparring

    return sparring.partners(db, key)


def set_visibility(turn: Turn, answer: Answer, chosen: str) -> bool:
    """Let these see an answer; False, with nothing changed, where that is so or cannot be."""
    readers = (
        sorted(partner.key for partner in partners_of(turn.db, turn.who.key))
        if chosen == "partner"
        else []
    )
    if chosen == "partner" and not readers:
        turn.toast(turn.say("reflection-no-partner"))
        return False
    if answer.visibility == chosen and store_answers.readers(turn.db, answer.asked) == readers:
        return False
    visibility = next(one for one in VISIBILITIES if one == chosen)
    store_answers.set_visibility(turn.db, answer.asked, visibility, readers)
    if answer.visibility == "all":
        turn.toast(turn.say("reflection-withdrawn"))
    return True


def answers_for_partner(db: Database, person_key: str) -> list[SharedAnswer]:
    """What the person's present partners chose to let them see, with names, the newest first.

    `question` is the question's id. A choice holds for those who were partners when it was made.
    """
    authors = {partner.key: partner.name for partner in partners_of(db, person_key)}
    if not authors:
        return []
    return [
        SharedAnswer(
            authors[answer.person],
            answer.question,
            shorten(answer.text, SHARED_LENGTH),
            answer.asked,
        )
        for answer in store_answers.shared_with(db, person_key, list(authors))
    ]


def answers_of_colleagues(db: Database) -> list[SharedAnswer]:
    """What colleagues share with all: no names, no dates, in an order that says nothing.

    It is what stood there at the last renewal, without the batches from which something has been
    taken since. Answers to leaders' questions and to the others are shown apart from each other,
    each from five authors up: with two leaders, a leaders' question names its author.
    """
    shown = {answer.asked: answer for answer in shown_answers(db)}
    order = shuffle(shown, store.shuffle_seed(db)) if shown else []
    return [SharedAnswer(None, shown[one].question, shown[one].text, one) for one in order]


def shown_answers(db: Database) -> list[Answer]:
    """What `answers_of_colleagues` shows, with what nobody is shown: whose it is, and when."""
    return [
        answer
        for audience in store_board.AUDIENCES
        for answer in whole_batches(store_board.read_board(db, audience))
    ]


def board_mark(db: Database) -> str:
    """What differs whenever `shown_answers` would give something else."""
    return store_board.board_mark(db)


def renew_board(db: Database, library: Library) -> None:
    """Let what is newly shared come under *Fra kolleger*, and what is broken go, by the rules.

    In an open transaction.
    """
    seed = store.shuffle_seed(db)
    for audience in store_board.AUDIENCES:
        board = store_board.read_board(db, audience)
        # The seed is nobody's to know: it draws whose texts go along with those that have gone.
        draw = random.Random(f"{seed}:{audience}:{len(board)}")
        off = set(rows_to_take_off(board, draw))
        store_board.take_off(db, off)
        shown = [one.answer for one in board if one.id not in off and one.answer is not None]
        new = [
            answer
            for answer in store_board.new_answers(db)
            if audience_of(library, answer.question) == audience
        ]
        if can_come(new, shown):
            store_board.add_batch(db, audience, new)


def erase_answers(db: Database, person_key: str) -> None:
    """Erase the person's answers with all versions.

    While their account is locked after a move, those made since the move are kept.
    """
    person = people.find(db, person_key)
    locked_until = None if person is None else person.locked_until
    before = None if locked_until is None else own_since(locked_until)
    store.close(db, store_answers.delete_all(db, person_key, before))


def count_answers(db: Database, first: int, end: int) -> tuple[int, int]:
    """How many answers were made from `first` up to `end` (seconds), and by how many people."""
    return store_answers.count_between(db, first, end)


def reader_names(db: Database, answer: Answer) -> list[str]:
    """The names of the partners whom the author lets see the answer."""
    readers = (people.find(db, key) for key in store_answers.readers(db, answer.asked))
    return [reader.name for reader in readers if reader is not None]
