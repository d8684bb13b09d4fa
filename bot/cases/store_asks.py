"""The rows of who is asked about a case, and of what they answered."""

from datetime import date
from typing import Any

from bot.cases.rules import Ask, AskState, Consent, Reflection
from bot.storage import Database


def choose(db: Database, case_id: int, person: str) -> None:
    """Somebody is to be asked."""
    db.execute("insert or ignore into case_asks (case_id, person) values (?, ?)", (case_id, person))


def leave_out(db: Database, case_id: int, person: str) -> None:
    """Somebody is not to be asked after all."""
    db.execute(
        "delete from case_asks where case_id = ? and person = ? and state = 'chosen'",
        (case_id, person),
    )


def leave_out_all(db: Database, case_id: int) -> None:
    """Nobody is chosen any more."""
    db.execute("delete from case_asks where case_id = ? and state = 'chosen'", (case_id,))


def ask_chosen(db: Database, case_id: int) -> None:
    """All who are chosen are asked."""
    db.execute("delete from case_asks where case_id = ? and person is null", (case_id,))
    db.execute("update case_asks set state = 'asked' where case_id = ?", (case_id,))


def of_case(db: Database, case_id: int) -> list[Ask]:
    """Who is asked about a case, in the order in which they were chosen."""
    rows = db.rows("select * from case_asks where case_id = ? order by id", (case_id,))
    return [_ask(row) for row in rows]


def find(db: Database, ask_id: int) -> Ask | None:
    """The place of somebody who is asked, or None."""
    row = db.row("select * from case_asks where id = ?", (ask_id,))
    return None if row is None else _ask(row)


def of_person(db: Database, person: str) -> list[Ask]:
    """All that somebody is asked, or was, the newest first."""
    rows = db.rows(
        "select * from case_asks where person = ? and state <> 'chosen' order by id desc", (person,)
    )
    return [_ask(row) for row in rows]


def waiting_for(db: Database, person: str) -> list[Ask]:
    """What somebody is asked in cases that take answers, and has not said no to; oldest first."""
    rows = db.rows(
        "select a.* from case_asks a join cases c on c.id = a.case_id"
        " where a.person = ? and a.state = 'asked' and c.state in ('open', 'ready') order by a.id",
        (person,),
    )
    return [_ask(row) for row in rows]


def set_state(db: Database, ask_id: int, state: AskState) -> None:
    """Set what became of asking somebody."""
    db.execute("update case_asks set state = ? where id = ?", (state, ask_id))


def finish(db: Database, ask_id: int, now: int) -> None:
    """Somebody's answers are there for the bringer."""
    db.execute("update case_asks set state = 'finished', finished = ? where id = ?", (now, ask_id))


def note_opened(db: Database, ask_id: int, now: int) -> None:
    """Somebody has seen what they are asked."""
    db.execute("update case_asks set opened = coalesce(opened, ?) where id = ?", (now, ask_id))


def set_named(db: Database, ask_id: int, *, named: bool) -> None:
    """Keep whether somebody's answers stand with their name."""
    db.execute("update case_asks set named = ? where id = ?", (int(named), ask_id))


def note_told(db: Database, person: str) -> None:
    """The letter about requests has named all that somebody is asked."""
    db.execute("update case_asks set told = 1 where person = ? and state = 'asked'", (person,))
    db.execute(
        "update case_asks set consent_told = 1 where person = ? and consent = 'asked'", (person,)
    )


def has_untold(db: Database, person: str) -> bool:
    """Whether something waits for somebody that no letter has named and they have not seen."""
    return bool(
        db.value(
            "select exists (select 1 from case_asks a join cases c on c.id = a.case_id"
            "  where a.person = :key and ((a.state = 'asked' and c.state in ('open', 'ready')"
            "  and a.told = 0 and a.opened is null)"
            "  or (a.consent = 'asked' and a.consent_told = 0)))",
            {"key": person},
        )
    )


def asked_since(db: Database, since: int) -> dict[str, int]:
    """How many cases each was asked about since that instant, by key."""
    rows = db.rows(
        "select a.person, count(*) as cases from case_asks a join cases c on c.id = a.case_id"
        " where c.sent >= ? and a.state <> 'chosen' and a.person is not null group by a.person",
        (since,),
    )
    return {row["person"]: row["cases"] for row in rows}


def open_asks(db: Database) -> dict[str, int]:
    """How many cases wait for each, by key.

    One that they said no to counts until its last day: else that there is room again would tell
    of it.
    """
    rows = db.rows(
        "select a.person, count(*) as cases from case_asks a join cases c on c.id = a.case_id"
        " where c.state = 'open' and a.state in ('asked', 'declined') and a.person is not null"
        " group by a.person"
    )
    return {row["person"]: row["cases"] for row in rows}


def reflect(db: Database, ask_id: int, place: int, author: str, text: str | None, now: int) -> None:
    """Keep an answer, in place of an earlier one; None: the question was skipped."""
    db.execute(
        "insert into case_reflections (ask, place, author, text, at) values (?, ?, ?, ?, ?)"
        " on conflict (ask, place) do update set text = excluded.text, at = excluded.at",
        (ask_id, place, author, text, now),
    )


def reflections_of(db: Database, ask_id: int) -> dict[int, Reflection]:
    """What somebody answered, by the question's place."""
    rows = db.rows(
        "select id, ask, place, text, at from case_reflections where ask = ? order by place",
        (ask_id,),
    )
    return {row["place"]: Reflection(**row) for row in rows}


def forget_reflections(db: Database, ask_id: int) -> None:
    """Forget what somebody answered."""
    db.execute("delete from case_reflections where ask = ?", (ask_id,))


def note_outcome_told(db: Database, ask_id: int, day: date) -> None:
    """A week's message of that day says that there is something to read."""
    db.execute("update case_asks set outcome_on = ? where id = ?", (day.isoformat(), ask_id))


def note_outcome_read(db: Database, ask_id: int) -> None:
    """Somebody has read what became of the case."""
    db.execute("update case_asks set outcome_read = 1 where id = ?", (ask_id,))


def set_consent(db: Database, ask_id: int, consent: Consent) -> None:
    """Keep whether somebody's answers may go into the library."""
    db.execute("update case_asks set consent = ? where id = ?", (consent, ask_id))


def _ask(row: dict[str, Any]) -> Ask:
    return Ask(
        id=row["id"],
        case=row["case_id"],
        person=row["person"],
        state=row["state"],
        opened=row["opened"],
        named=bool(row["named"]),
        finished=row["finished"],
        outcome_on=None if row["outcome_on"] is None else date.fromisoformat(row["outcome_on"]),
        outcome_read=bool(row["outcome_read"]),
        consent=row["consent"],
    )
