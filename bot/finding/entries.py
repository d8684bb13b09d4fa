"""What comes into the library and goes out of it; call it in an open transaction.

Other rooms ask people whether they want that, and tell of it here.
"""

from collections.abc import Sequence

from bot import people, reflection
from bot.finding import store, store_seen
from bot.finding.index import opener_of
from bot.finding.store import EntryKind
from bot.transport import Turn

BOARD = "library_board"
"""Which state of *Fra kolleger* the entries of kind "shared" are made from."""
LIST, ENTRY = "found", "entry"
"""What messages with entries are about: a list of those found, and one that was opened."""
WEEK = "asked"


def add_case(
    turn: Turn,
    case_id: int,
    *,
    author: str,
    model: str | None,
    text: str,
    lesson: str | None = None,
    named: bool = False,
) -> None:
    """Put a closed case into the library, and its lesson where there is one.

    `author` is the bringer's key; they must have said yes. `text` is what colleagues may read.
    """
    _put(turn, "case", case_id, author, model, text, named=named)
    if lesson is not None:
        add_lesson(turn, case_id, author=author, model=model, text=lesson, named=named)


def add_lesson(
    turn: Turn, case_id: int, *, author: str, model: str | None, text: str, named: bool = False
) -> None:
    """Put what the bringer of a case took with them into the library, by itself too."""
    _put(turn, "lesson", case_id, author, model, text, named=named)


def add_reflection(
    turn: Turn,
    reflection_id: int,
    *,
    author: str,
    model: str | None,
    text: str,
    named: bool = False,
) -> None:
    """Put a colleague's reflection on a case into the library; its author must have said yes.

    `text` may begin with the question. `named`: the author wants their name beside it.
    """
    _put(turn, "reflection", reflection_id, author, model, text, named=named)


def remove(turn: Turn, kind: EntryKind, source: int) -> None:
    """Take something out of the library, and out of the chats where it was shown.

    With a case goes its lesson. It need not be there.
    """
    store.remove(turn.db, kind, source)
    if kind == "case":
        store.remove(turn.db, "lesson", source)
    replace_gone(turn)


def follow_board(turn: Turn) -> None:
    """Let search find exactly what stands under *Fra kolleger* now.

    Cheap when that is as it was. What has gone from there is taken out of the chats by batches,
    so that nobody's going tells which text was theirs.
    """
    mark = reflection.board_mark(turn.db)
    if turn.db.get_meta(BOARD) == mark:
        return
    shown = {answer.asked: answer for answer in reflection.shown_answers(turn.db)}
    known = store.sources(turn.db, "shared")
    for source in known:
        if source not in shown:
            store.remove(turn.db, "shared", source)
    for source, answer in shown.items():
        if known.get(source) != answer.text:
            model = answer.question.partition(".")[0]
            known_model = model if model in turn.library.models else None
            _put(turn, "shared", source, answer.person, known_model, answer.text)
    turn.db.set_meta(BOARD, mark)
    replace_gone(turn)


def replace_gone(turn: Turn) -> None:
    """In every chat, put a sentence in the place of what shows an entry that has gone."""
    for reader_key, subject in store_seen.gone_messages(turn.db):
        store_seen.forget_seen(turn.db, reader_key, subject)
        reader = people.find(turn.db, reader_key)
        if reader is None:
            continue
        kind, _, item = subject.partition(":")
        if kind == WEEK:
            reflection.show_question_anew(turn, reader, item)
        else:
            stub = "find-list-gone" if kind == LIST else "privacy-withdrawn"
            turn.change_words(reader, subject, turn.say_to(reader)(stub), last=True)


def titles(turn: Turn, models: Sequence[str]) -> list[tuple[str, str]]:
    """The models that the library of questions still has, with their titles, in its order."""
    return [
        (model.id, model.title.in_(turn.say.language))
        for model in turn.library.models.values()
        if model.id in models
    ]


def _put(
    turn: Turn,
    kind: EntryKind,
    source: int,
    author: str,
    model: str | None,
    text: str,
    *,
    named: bool = False,
) -> None:
    store.put(
        turn.db,
        opener_of(turn.library),
        kind,
        source,
        text,
        model=model,
        author=author,
        now=turn.at,
        named=named,
    )
