"""The index of the library: how words are opened, and when it must be made anew.

Another list of parts or another stemmer gives other words: every entry is then put in again, some
hundred at a time, in a process of its own.
"""

from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from bot import schedule
from bot.feature import Computed, Due, Task
from bot.finding import store
from bot.finding.words import Opener, Word, index_text
from bot.reflection.library import Library
from bot.storage import Database, read_only
from bot.transport import Turn

REBUILD = "finding.rebuild"
ORGANISATION = "org"
MADE_WITH = "library_index"
"""What the index was made with; absent while it is being made anew."""
PLACE = "library_index_place"
BATCH = 500
FORM = 1
"""Raise it with every change of words.py that gives other words."""


def opener_of(library: Library) -> Opener:
    """What opens compounds by the list of parts in the prompts."""
    return _opener(library.search.parts)


def start_schedule(db: Database, library: Library, now: datetime) -> None:
    """Make the index anew if it was made with something else; call it at start, each night.

    In an open transaction.
    """
    mark = _mark(library)
    if db.get_meta(MADE_WITH) == mark:
        return
    if not store.after(db, 0, 1):
        db.set_meta(MADE_WITH, mark)
        return
    if schedule.due_of(db, REBUILD, ORGANISATION) is None:
        schedule.set_due(db, REBUILD, ORGANISATION, now)


def search_in(path: Path, words: tuple[Word, ...], model: str | None, limit: int) -> list[int]:
    """Search on a connection of its own that only reads: the ids found, the best first."""
    db = read_only(path)
    try:
        return store.search(db, words, model=model, limit=limit)
    finally:
        db.close()


def make_words(
    mark: str, parts: tuple[str, ...], texts: list[tuple[int, str]]
) -> tuple[str, list[tuple[int, str]]]:
    """What stands in the index for entries, given as ids and texts; with what it is made with."""
    opener = _opener(parts)
    return mark, [(entry_id, index_text(opener, [text])) for entry_id, text in texts]


def _ask(turn: Turn, _due: Due) -> Task | None:
    mark = _mark(turn.library)
    made_with, _, place = (turn.db.get_meta(PLACE) or "").partition(" ")
    texts = store.after(turn.db, int(place) if made_with == mark else 0, BATCH)
    return Task(make_words, (mark, turn.library.search.parts, texts))


def _finish(turn: Turn, due: Due, result: tuple[str, list[tuple[int, str]]]) -> None:
    mark, stems = result
    store.set_words(turn.db, stems)
    if len(stems) == BATCH:
        turn.db.set_meta(PLACE, f"{mark} {stems[-1][0]}")
        schedule.set_due(turn.db, REBUILD, due.subject, turn.now)
    else:
        turn.db.set_meta(PLACE, None)
        turn.db.set_meta(MADE_WITH, mark)
        # The list of parts may have changed meanwhile.
        start_schedule(turn.db, turn.library, turn.now)


COMPUTED = {REBUILD: Computed(_ask, _finish)}


def _mark(library: Library) -> str:
    made_with = [str(FORM), version("snowballstemmer"), *sorted(library.search.parts)]
    return sha256("\n".join(made_with).encode()).hexdigest()


@lru_cache(maxsize=2)
def _opener(parts: tuple[str, ...]) -> Opener:
    return Opener(parts)
