"""The rows of who sees a goal, what leaders noted, and the questions that they sent."""

from datetime import date
from typing import Any, Literal

from bot.goals.rules import AskedQuestion, Reader
from bot.storage import Database


def readers_of(db: Database, goal_id: int) -> list[Reader]:
    """Who sees a goal or was shown it, and about whom its owner was asked."""
    rows = db.rows("select * from goal_readers where goal = ? order by person", (goal_id,))
    return [_reader(row) for row in rows]


def read_by(db: Database, person: str) -> list[Reader]:
    """What somebody sees or was shown, or what its owners were asked about them, by goal."""
    rows = db.rows("select * from goal_readers where person = ? order by goal", (person,))
    return [_reader(row) for row in rows]


def add_reader(
    db: Database,
    goal_id: int,
    person: str,
    kind: Literal["partner", "leader"],
    *,
    sees: bool = True,
) -> None:
    """Let somebody see a goal; without `sees`, note that its owner was asked about them."""
    db.execute(
        "insert into goal_readers (goal, person, kind, state) values (?, ?, ?, ?)"
        " on conflict (goal, person) do update set kind = excluded.kind, state = excluded.state",
        (goal_id, person, kind, "sees" if sees else "asked"),
    )


def remove_reader(db: Database, goal_id: int, person: str) -> None:
    """Somebody sees it no more: what they noted and asked as its reader goes, too."""
    values = (goal_id, person)
    db.execute("delete from goal_readers where goal = ? and person = ?", values)
    db.execute("delete from goal_notes where goal = ? and leader = ?", values)
    db.execute("delete from goal_questions where goal = ? and leader = ?", values)


def notes_of(db: Database, goal_id: int) -> dict[str, date]:
    """On which day each leader noted last that they talked about it, by key."""
    rows = db.rows(
        "select leader, max(local_date) as newest from goal_notes where goal = ? group by leader",
        (goal_id,),
    )
    return {row["leader"]: date.fromisoformat(row["newest"]) for row in rows}


def add_note(db: Database, goal_id: int, leader: str, today: date) -> None:
    """A leader notes that they talked about it."""
    db.execute(
        "insert or ignore into goal_notes (goal, leader, local_date) values (?, ?, ?)",
        (goal_id, leader, today.isoformat()),
    )


def remove_note(db: Database, goal_id: int, leader: str, today: date) -> None:
    """A leader takes back what they noted on that day."""
    db.execute(
        "delete from goal_notes where goal = ? and leader = ? and local_date = ?",
        (goal_id, leader, today.isoformat()),
    )


def add_question(db: Database, goal_id: int, leader: str, question: str, now: int) -> None:
    """A leader sends a question of the library."""
    db.execute(
        "insert into goal_questions (goal, leader, question, sent) values (?, ?, ?, ?)",
        (goal_id, leader, question, now),
    )


def find_question(db: Database, question_id: int) -> AskedQuestion | None:
    """The question with that id, or None."""
    row = db.row("select * from goal_questions where id = ?", (question_id,))
    return None if row is None else _question(row)


def last_asked(db: Database, goal_id: int, leader: str) -> int | None:
    """When a leader last sent a question about a goal (seconds since 1970), or None."""
    found: int | None = db.value(
        "select max(sent) from goal_questions where goal = ? and leader = ?", (goal_id, leader)
    )
    return found


def unopened_for(db: Database, owner: str, since: int) -> list[AskedQuestion]:
    """The questions that somebody got about goals made since that instant and has not seen."""
    rows = db.rows(
        "select q.* from goal_questions q join goals g on g.id = q.goal"
        " where g.owner = ? and g.made >= ? and q.opened is null order by q.id",
        (owner, since),
    )
    return [_question(row) for row in rows]


def note_told(db: Database, owner: str) -> None:
    """The letter about requests has named all questions that wait for somebody."""
    db.execute(
        "update goal_questions set told = 1 where opened is null"
        " and goal in (select id from goals where owner = ?)",
        (owner,),
    )


def has_untold(db: Database, owner: str) -> bool:
    """Whether a question waits for somebody that no letter has named."""
    return bool(
        db.value(
            "select exists (select 1 from goal_questions q join goals g on g.id = q.goal"
            " where g.owner = ? and q.opened is null and q.told = 0)",
            (owner,),
        )
    )


def note_opened(db: Database, question_id: int, now: int) -> None:
    """Its receiver has seen it."""
    db.execute(
        "update goal_questions set opened = coalesce(opened, ?) where id = ?", (now, question_id)
    )


def _reader(row: dict[str, Any]) -> Reader:
    return Reader(row["goal"], row["person"], row["kind"], row["state"] == "sees")


def _question(row: dict[str, Any]) -> AskedQuestion:
    return AskedQuestion(
        row["id"], row["goal"], row["leader"], row["question"], row["sent"], row["opened"]
    )
