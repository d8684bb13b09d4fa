"""The rows of the library: entries, and the index that search looks them up in.

What is in the index is made by words.py. An entry and its words go together here: a trigger
cannot do it, for the database trusts no schema to write to a virtual table.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from bot.finding.rules import plan_search, put_in_order
from bot.finding.words import Opener, Word, index_text
from bot.storage import Database

EntryKind = Literal["case", "lesson", "reflection", "shared"]
UNTIDY = "library_untidy"
"""Words of entries that have gone may be in the index still."""
CANDIDATES = 150
"""So many entries are put in order; the rest of a large library is not read."""
_BEST = (
    "select rowid as id, stems from library_words where library_words match ? and (? is null or"
    " (select model from library_entries e where e.id = library_words.rowid) = ?)"
    " order by rank limit ?"
)
_NEWEST = _BEST.replace("order by rank", "order by rowid desc")
_SELECT = "select id, kind, source, model, author, named, text, added, asking from library_entries"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry; `author` is a key, whose name is shown only where they chose it (`named`).

    `added` is in seconds since 1970; `asking`: its author is asked whether it may stay.
    """

    id: int
    kind: EntryKind
    source: int
    model: str | None
    author: str
    named: bool
    text: str
    added: int
    asking: bool


def put(
    db: Database,
    opener: Opener,
    kind: EntryKind,
    source: int,
    text: str,
    *,
    model: str | None,
    author: str,
    now: int,
    named: bool = False,
) -> int:
    """Keep an entry; gives its id. Other words from the same source are another entry.

    So an id stands for its words: whoever saw the earlier ones is told that they have gone.
    """
    row = db.row(
        "select id, text from library_entries where kind = ? and source = ?", (kind, source)
    )
    if row is not None and row["text"] == text:
        db.execute(
            "update library_entries set model = ?, author = ?, named = ? where id = ?",
            (model, author, int(named), row["id"]),
        )
        return int(row["id"])
    if row is not None:
        remove_all(db, [row["id"]])
    entry_id = int(
        db.value(
            "insert into library_entries (kind, source, model, author, named, text, added)"
            " values (?, ?, ?, ?, ?, ?, ?) returning id",
            (kind, source, model, author, int(named), text, now),
        )
    )
    db.execute(
        "insert into library_words (rowid, stems) values (?, ?)",
        (entry_id, index_text(opener, [text])),
    )
    return entry_id


def remove(db: Database, kind: EntryKind, source: int) -> None:
    """Take an entry out; it need not be there."""
    entry_id = db.value(
        "select id from library_entries where kind = ? and source = ?", (kind, source)
    )
    if entry_id is not None:
        remove_all(db, [entry_id])


def remove_of(db: Database, author: str) -> None:
    """Take out everything of one author."""
    rows = db.rows("select id from library_entries where author = ?", (author,))
    remove_all(db, [row["id"] for row in rows])


def remove_all(db: Database, ids: Collection[int]) -> None:
    """Take entries out with their words."""
    for entry_id in ids:
        db.execute("delete from library_words where rowid = ?", (entry_id,))
        db.execute("delete from library_entries where id = ?", (entry_id,))
    if ids:
        db.set_meta(UNTIDY, "yes")


def find(db: Database, entry_id: int) -> Entry | None:
    """The entry with that id, or None."""
    row = db.row(f"{_SELECT} where id = ?", (entry_id,))
    return None if row is None else _entry(row)


def find_source(db: Database, kind: EntryKind, source: int) -> Entry | None:
    """The entry that comes from that row, or None."""
    row = db.row(f"{_SELECT} where kind = ? and source = ?", (kind, source))
    return None if row is None else _entry(row)


def entries_of(db: Database, author: str, since: int = 0) -> list[Entry]:
    """What one author gave to the library from an instant on, the newest first.

    What they share with all is not among it: it is seen and taken back where it was written.
    """
    rows = db.rows(
        f"{_SELECT} where author = ? and kind <> 'shared' and added >= ? order by added desc, id",
        (author, since),
    )
    return [_entry(row) for row in rows]


def sources(db: Database, kind: EntryKind) -> dict[int, str]:
    """The texts of a kind, by the rows that they come from."""
    rows = db.rows("select source, text from library_entries where kind = ?", (kind,))
    return {row["source"]: row["text"] for row in rows}


def models(db: Database) -> list[str]:
    """The models that there are entries for."""
    rows = db.rows("select distinct model from library_entries where model is not null")
    return [row["model"] for row in rows]


def lesson_for(db: Database, reader: str, model: str) -> Entry | None:
    """A lesson on a model that the reader did not write and was not told of; few knew it before."""
    row = db.row(
        f"{_SELECT} e where kind = 'lesson' and model = ? and author <> ?"  # noqa: S608  # nosec B608
        " and not exists (select 1 from library_told t where t.entry = e.id and t.person = ?)"
        " order by (select count(*) from library_told t where t.entry = e.id), id limit 1",
        (model, reader, reader),
    )
    return None if row is None else _entry(row)


def newest_lessons(db: Database, since: int, count: int) -> list[Entry]:
    """The lessons that were added since that instant (seconds), the newest first."""
    rows = db.rows(
        f"{_SELECT} where kind = 'lesson' and added >= ? order by id desc limit ?", (since, count)
    )
    return [_entry(row) for row in rows]


def search(
    db: Database, words: Sequence[Word], *, model: str | None = None, limit: int = 50
) -> list[int]:
    """The ids of the entries that fit best, the best first; of one model, or of all."""
    entries = int(db.value("select count(*) from library_entries"))
    entries_with = _count(db, words)
    found: dict[int, str] = {}
    for one in plan_search(words, entries_with, entries):
        best_first = _BEST if one.ranked else _NEWEST
        for row in db.rows(best_first, (one.expression, model, model, CANDIDATES)):
            found.setdefault(row["id"], row["stems"])
        if len(found) >= limit:
            break
    return put_in_order(found, words, entries_with, entries)[:limit]


def after(db: Database, entry_id: int, count: int) -> list[tuple[int, str]]:
    """The next entries with a higher id, as ids and texts, to be put in the index anew."""
    rows = db.rows(
        "select id, text from library_entries where id > ? order by id limit ?", (entry_id, count)
    )
    return [(row["id"], row["text"]) for row in rows]


def set_words(db: Database, stems: Sequence[tuple[int, str]]) -> None:
    """Put other words in the index for these entries, where they are there still."""
    for entry_id, words in stems:
        db.execute("delete from library_words where rowid = ?", (entry_id,))
        db.execute(
            "insert into library_words (rowid, stems) select id, ? from library_entries"
            " where id = ?",
            (words, entry_id),
        )
    db.set_meta(UNTIDY, "yes")


def tidy(db: Database) -> None:
    """Make the index anew from its words, so that none of what has gone is left in it.

    In an open transaction. SQLite before 3.42 only marks words in the index as gone.
    """
    if db.get_meta(UNTIDY) is not None:
        db.execute("insert into library_words (library_words) values ('rebuild')")
        db.set_meta(UNTIDY, None)


def to_ask(db: Database, added_before: int, asked_before: str) -> list[Entry]:
    """What has been in the library for so long that its author is asked whether it may stay."""
    rows = db.rows(
        f"{_SELECT} where kind <> 'shared' and added < ? and (asked is null or asked < ?)"
        " order by id",
        (added_before, asked_before),
    )
    return [_entry(row) for row in rows]


def ask(db: Database, entry_id: int, day: str) -> None:
    """Note that the author is asked on that day."""
    db.execute("update library_entries set asked = ?, asking = 1 where id = ?", (day, entry_id))


def stop_asking(db: Database, entry_id: int) -> None:
    """The author said that it may stay."""
    db.execute("update library_entries set asking = 0 where id = ?", (entry_id,))


def stop_asking_before(db: Database, day: str) -> None:
    """Who was asked before that day and said nothing lets it stay."""
    db.execute("update library_entries set asking = 0 where asking = 1 and asked < ?", (day,))


def _count(db: Database, words: Sequence[Word]) -> dict[str, int]:
    return {
        word.stem: int(db.value("select doc from library_terms where term = ?", (word.stem,)) or 0)
        for word in words
    }


def _entry(row: dict[str, Any]) -> Entry:
    return Entry(**{**row, "named": bool(row["named"]), "asking": bool(row["asking"])})
