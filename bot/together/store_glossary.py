"""The rows of the glossary: words, what they mean, wordings that are voted on, and the votes."""

from typing import Any

from bot.people import danish_order
from bot.storage import Database
from bot.together.rules import Proposal, Word


def words(db: Database) -> list[Word]:
    """All words, as Danes sort them."""
    found = [_word(row) for row in db.rows("select * from glossary_words order by id")]
    return sorted(found, key=lambda one: danish_order(one.word))


def find(db: Database, word: int) -> Word | None:
    """The word with that id, or None."""
    row = db.row("select * from glossary_words where id = ?", (word,))
    return None if row is None else _word(row)


def named(db: Database, word: str) -> Word | None:
    """The word that is written so, case aside, or None."""
    return next((one for one in words(db) if one.word.casefold() == word.casefold()), None)


def add(db: Database, word: str, at: int) -> Word:
    """A new word, on which there is a vote."""
    cursor = db.execute("insert into glossary_words (word, changed) values (?, ?)", (word, at))
    found = find(db, int(cursor.lastrowid or 0))
    assert found is not None
    return found


def reopen(db: Database, word: Word, at: int) -> None:
    """A new vote on a word: what it means now is one of the wordings."""
    db.execute("update glossary_words set state = 'open', changed = ? where id = ?", (at, word.id))
    if word.meaning is not None:
        _add_proposal(db, word.id, None, word.meaning, at)


def propose(db: Database, word: int, person: str, wording: str, at: int) -> None:
    """Somebody proposes a wording."""
    _add_proposal(db, word, person, wording, at)
    db.execute("update glossary_words set changed = ? where id = ?", (at, word))


def proposals(db: Database, word: int) -> list[Proposal]:
    """The wordings of a word that are voted on, the oldest first, with their votes."""
    return [
        Proposal(row["id"], row["word"], row["person"], row["wording"], row["votes"])
        for row in db.rows(
            "select p.*, (select count(*) from glossary_votes v where v.proposal = p.id) as votes"
            " from glossary_proposals p where p.word = ? order by p.id",
            (word,),
        )
    ]


def vote(db: Database, word: int, person: str, proposal: int, at: int) -> None:
    """Somebody votes for a wording, in the place of any other of that word."""
    db.execute(
        "insert into glossary_votes (word, person, proposal, at) values (?, ?, ?, ?)"
        " on conflict (word, person) do update set proposal = excluded.proposal, at = excluded.at",
        (word, person, proposal, at),
    )


def vote_of(db: Database, word: int, person: str) -> int | None:
    """The id of the wording that somebody voted for, or None."""
    found: int | None = db.value(
        "select proposal from glossary_votes where word = ? and person = ?", (word, person)
    )
    return found


def count_unvoted(db: Database, person: str) -> int:
    """On how many words there is a vote in which somebody has not voted."""
    return int(
        db.value(
            "select count(*) from glossary_words w where w.state = 'open' and not exists"
            " (select 1 from glossary_votes v where v.word = w.id and v.person = ?)",
            (person,),
        )
    )


def withdraw(db: Database, proposal: int) -> None:
    """A wording is gone, with the votes for it."""
    db.execute("delete from glossary_proposals where id = ?", (proposal,))


def decide(db: Database, word: int, meaning: str | None) -> None:
    """The vote is over, and this is what the word means; a word without a meaning goes."""
    db.execute("delete from glossary_votes where word = ?", (word,))
    db.execute("delete from glossary_proposals where word = ?", (word,))
    if meaning is None:
        db.execute("delete from glossary_words where id = ?", (word,))
    else:
        db.execute(
            "update glossary_words set state = 'closed', meaning = ? where id = ?", (meaning, word)
        )


def words_with_proposals_of(db: Database, person: str) -> list[Word]:
    """The words for which somebody's wording is voted on."""
    return [
        _word(row)
        for row in db.rows(
            "select w.* from glossary_words w join glossary_proposals p on p.word = w.id"
            " where p.person = ? order by w.id",
            (person,),
        )
    ]


def forget_person(db: Database, person: str) -> None:
    """Somebody's wordings and votes are gone."""
    db.execute("delete from glossary_votes where person = ?", (person,))
    db.execute("delete from glossary_proposals where person = ?", (person,))


def open_before(db: Database, at: int) -> list[Word]:
    """The words on which there is a vote, and nothing was proposed since that instant."""
    rows = db.rows(
        "select * from glossary_words where state = 'open' and changed < ? order by id", (at,)
    )
    return [_word(row) for row in rows]


def _add_proposal(db: Database, word: int, person: str | None, wording: str, at: int) -> None:
    db.execute(
        "insert into glossary_proposals (word, person, wording, at) values (?, ?, ?, ?)",
        (word, person, wording, at),
    )


def _word(row: dict[str, Any]) -> Word:
    return Word(row["id"], row["word"], row["meaning"], row["state"] == "open")
