"""The rows of written talks and their moves: the only words of a sparring that are kept at all."""

from datetime import UTC, date, datetime
from typing import Any

from bot.sparring.rules_written import Move, State, WrittenTalk
from bot.storage import Database


def find(db: Database, group_id: int) -> WrittenTalk | None:
    """The written talk of a group, whatever became of it, or None."""
    row = db.row("select * from written_talks where sparring_group = ?", (group_id,))
    return None if row is None else _talk(db, row)


def under_way(db: Database, key: str) -> list[WrittenTalk]:
    """The talks of a person that were asked for or are open, the oldest first."""
    rows = db.rows(
        "select t.* from written_talks t join seats s on s.sparring_group = t.sparring_group"
        " where s.person = ? and t.state in ('asked', 'open') order by t.sparring_group",
        (key,),
    )
    return [_talk(db, row) for row in rows]


def with_words(db: Database) -> list[WrittenTalk]:
    """The talks that are over and of which words are still kept."""
    rows = db.rows(
        "select distinct t.* from written_talks t"
        " join written_moves m on m.sparring_group = t.sparring_group"
        " where t.state in ('ended', 'closed') order by t.sparring_group"
    )
    return [_talk(db, row) for row in rows]


def ask(db: Database, group_id: int, seat_id: int) -> None:
    """Keep that somebody would like to write instead of meeting."""
    db.execute(
        "insert into written_talks (sparring_group, state, asked_by) values (?, 'asked', ?)",
        (group_id, seat_id),
    )


def take_back_ask(db: Database, group_id: int) -> None:
    """Forget that somebody asked."""
    db.execute(
        "delete from written_talks where sparring_group = ? and state = 'asked'", (group_id,)
    )


def close_asks(db: Database, day: date) -> None:
    """A question that nobody answered while its round was open is let go."""
    db.execute(
        "update written_talks set state = 'closed', ended = ? where state = 'asked'"
        " and sparring_group in (select g.id from sparring_groups g"
        " join rounds r on r.id = g.round where r.state = 'closed')",
        (day.isoformat(),),
    )


def begin(db: Database, group_id: int, starts: date, ends: date) -> None:
    """Both said yes: the talk is open until the end of its last day."""
    db.execute(
        "update written_talks set state = 'open', starts = ?, ends = ? where sparring_group = ?",
        (starts.isoformat(), ends.isoformat(), group_id),
    )


def end(db: Database, group_id: int, state: State, day: date) -> None:
    """Keep that the talk is over since that day."""
    db.execute(
        "update written_talks set state = ?, ended = ? where sparring_group = ?",
        (state, day.isoformat(), group_id),
    )


def add_move(db: Database, group_id: int, move: Move) -> None:
    """Keep a move."""
    db.execute(
        "insert into written_moves (sparring_group, move, seat, text, written)"
        " values (?, ?, ?, ?, ?)",
        (group_id, move.number, move.seat, move.text, move.written),
    )


def change_move(db: Database, group_id: int, number: int, text: str) -> None:
    """Keep other words for a move."""
    db.execute(
        "update written_moves set text = ? where sparring_group = ? and move = ?",
        (text, group_id, number),
    )


def delete_move(db: Database, group_id: int, number: int) -> None:
    """Forget a move that its writer takes back."""
    db.execute(
        "delete from written_moves where sparring_group = ? and move = ?", (group_id, number)
    )


def delete_moves(db: Database, group_id: int) -> None:
    """Forget all words of a talk."""
    db.execute("delete from written_moves where sparring_group = ?", (group_id,))


def delete_moves_of(db: Database, key: str) -> None:
    """Forget all that a person wrote."""
    db.execute(
        "delete from written_moves where seat in (select id from seats where person = ?)", (key,)
    )


def export(db: Database, key: str, *, with_words: bool) -> dict[str, list[dict[str, Any]]]:
    """What a person wrote in their written talks, and nothing of what the others wrote."""
    rows = db.rows(
        "select m.move, m.text, m.written, r.starts from written_moves m"
        " join seats s on s.id = m.seat join sparring_groups g on g.id = m.sparring_group"
        " join rounds r on r.id = g.round where s.person = ? order by m.sparring_group, m.move",
        (key,),
    )
    return {
        "written_moves": [
            {
                "round_starts": date.fromisoformat(row["starts"]),
                "move": row["move"],
                "text": row["text"] if with_words else None,
                "at": datetime.fromtimestamp(row["written"], UTC),
            }
            for row in rows
        ]
    }


def _talk(db: Database, row: dict[str, Any]) -> WrittenTalk:
    moves = db.rows(
        "select move, seat, text, written from written_moves where sparring_group = ?"
        " order by move",
        (row["sparring_group"],),
    )
    return WrittenTalk(
        row["sparring_group"],
        row["state"],
        row["asked_by"],
        _date(row["starts"]),
        _date(row["ends"]),
        _date(row["ended"]),
        tuple(Move(one["move"], one["seat"], one["text"], one["written"]) for one in moves),
    )


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
