"""The rows of searches, of what was shown to whom, and of the lessons that people were told of."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.storage import Database


@dataclass(frozen=True, slots=True)
class Search:
    """What a person searched for last. `found` are ids of entries; None: not yet looked for."""

    id: int
    person: str
    text: str
    model: str | None
    found: tuple[int, ...] | None


def begin_search(db: Database, person: str, text: str, model: str | None = None) -> int:
    """A new search in the place of the person's last one; gives its id."""
    db.execute("delete from library_searches where person = ?", (person,))
    return int(
        db.value(
            "insert into library_searches (person, text, model) values (?, ?, ?) returning id",
            (person, text, model),
        )
    )


def find_search(db: Database, search_id: int) -> Search | None:
    """The search with that id, as long as it is its person's last one and of this day."""
    return _search(db, "id = ?", search_id)


def last_search(db: Database, person: str) -> Search | None:
    """What a person searched for last, or None."""
    return _search(db, "person = ?", person)


def keep_found(db: Database, search_id: int, found: Sequence[int]) -> None:
    """Note what a search found."""
    db.execute(
        "update library_searches set found = ? where id = ?", (json.dumps(list(found)), search_id)
    )


def forget_searches(db: Database) -> None:
    """Forget what people searched for."""
    db.execute("delete from library_searches")


def note_seen(db: Database, reader: str, subject: str, entries: Collection[int], now: int) -> None:
    """Note that the messages about a subject show these entries now, and no others."""
    db.execute("delete from library_seen where reader = ? and subject = ?", (reader, subject))
    for entry in set(entries):
        db.execute(
            "insert into library_seen (reader, subject, entry, at) values (?, ?, ?, ?)",
            (reader, subject, entry, now),
        )


def seen_of(db: Database, reader: str) -> list[tuple[str, int]]:
    """Which messages in a person's chat show something of the library, and since when."""
    rows = db.rows(
        "select subject, max(at) as at from library_seen where reader = ? group by subject"
        " order by subject",
        (reader,),
    )
    return [(row["subject"], row["at"]) for row in rows]


def gone_messages(db: Database) -> list[tuple[str, str]]:
    """Which messages (reader's key, subject) show an entry that has gone."""
    rows = db.rows(
        "select distinct reader, subject from library_seen s where not exists"
        " (select 1 from library_entries e where e.id = s.entry) order by reader, subject"
    )
    return [(row["reader"], row["subject"]) for row in rows]


def forget_seen(db: Database, reader: str, subject: str) -> None:
    """The messages about a subject show nothing of the library any more."""
    db.execute("delete from library_seen where reader = ? and subject = ?", (reader, subject))


def leave_to_others(db: Database, author: str, prefix: str) -> None:
    """Messages with this author's words alone, which are replaced because they are theirs."""
    db.execute(
        "delete from library_seen where substr(subject, 1, ?) = ? and entry in"
        " (select id from library_entries where author = ? and kind <> 'shared')",
        (len(prefix), prefix, author),
    )


def forget_seen_before(db: Database, instant: int) -> None:
    """Forget messages that are remembered no longer."""
    db.execute("delete from library_seen where at < ?", (instant,))


def note_told(db: Database, person: str, entry: int) -> None:
    """Note that a person was told of a lesson."""
    db.execute("insert or ignore into library_told (person, entry) values (?, ?)", (person, entry))


def count_told(db: Database, person: str) -> int:
    """Of how many lessons a person was told."""
    return int(db.value("select count(*) from library_told where person = ?", (person,)))


def _search(db: Database, where: str, value: str | int) -> Search | None:
    row = db.row(
        f"select id, person, text, model, found from library_searches where {where}",  # noqa: S608  # nosec B608
        (value,),
    )
    if row is None:
        return None
    found = None if row["found"] is None else tuple(json.loads(row["found"]))
    return Search(row["id"], row["person"], row["text"], row["model"], found)
