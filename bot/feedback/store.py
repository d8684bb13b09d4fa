"""The rows of wishes for feedback, of who is asked, and of who takes no wishes for a while."""

from datetime import date
from typing import Any

from bot.feedback.rules import Ask, AskState, Request, RequestState, WishKind
from bot.storage import Database


def find_request(db: Database, request_id: int) -> Request | None:
    """The wish with that id, whatever became of it, or None."""
    row = db.row("select * from feedback_requests where id = ?", (request_id,))
    return None if row is None else _request(row)


def draft_of(db: Database, asker: str) -> Request | None:
    """The wish that somebody has begun and not sent, or None."""
    row = db.row("select * from feedback_requests where asker = ? and state = 'draft'", (asker,))
    return None if row is None else _request(row)


def begin(db: Database, asker: str, now: int) -> Request:
    """Begin a wish; somebody has one draft at a time."""
    cursor = db.execute(
        "insert into feedback_requests (asker, changed) values (?, ?)", (asker, now)
    )
    request = find_request(db, int(cursor.lastrowid or 0))
    assert request is not None
    return request


def sent_by(db: Database, asker: str, since: int) -> list[Request]:
    """The wishes that somebody has sent since that instant, the newest first."""
    rows = db.rows(
        "select * from feedback_requests where asker = ? and sent >= ? order by id desc",
        (asker, since),
    )
    return [_request(row) for row in rows]


def set_wish(db: Database, request_id: int, wish: str, now: int) -> None:
    """Keep what feedback is wanted on."""
    db.execute(
        "update feedback_requests set wish = ?, changed = ? where id = ?", (wish, now, request_id)
    )


def set_kind(db: Database, request_id: int, kind: WishKind | None, now: int) -> None:
    """Keep what kind of feedback is wanted; None: to be chosen anew."""
    db.execute(
        "update feedback_requests set kind = ?, changed = ? where id = ?", (kind, now, request_id)
    )


def send(db: Database, request_id: int, last: date, now: int) -> None:
    """The wish is open for answers until the end of that day, and all chosen are asked."""
    db.execute("delete from feedback_asks where request = ? and person is null", (request_id,))
    db.execute(
        "update feedback_requests set state = 'open', sent = ?, last = ? where id = ?",
        (now, last.isoformat(), request_id),
    )
    db.execute(
        "update feedback_asks set state = 'asked' where request = ? and state = 'chosen'",
        (request_id,),
    )


def set_state(db: Database, request_id: int, state: RequestState) -> None:
    """Set what became of a wish."""
    db.execute("update feedback_requests set state = ? where id = ?", (state, request_id))


def delete_request(db: Database, request_id: int) -> None:
    """Forget a wish with all who were asked; answers stay."""
    db.execute("delete from feedback_requests where id = ?", (request_id,))


def choose(db: Database, request_id: int, person: str) -> None:
    """Somebody is to be asked."""
    db.execute(
        "insert or ignore into feedback_asks (request, person) values (?, ?)", (request_id, person)
    )


def leave_out(db: Database, request_id: int, person: str) -> None:
    """Somebody is not to be asked after all."""
    db.execute(
        "delete from feedback_asks where request = ? and person = ? and state = 'chosen'",
        (request_id, person),
    )


def asks_of(db: Database, request_id: int) -> list[Ask]:
    """Who is asked, in the order in which they were chosen."""
    rows = db.rows("select * from feedback_asks where request = ? order by id", (request_id,))
    return [_ask(row) for row in rows]


def find_ask(db: Database, ask_id: int) -> Ask | None:
    """The place of somebody who is asked, or None."""
    row = db.row("select * from feedback_asks where id = ?", (ask_id,))
    return None if row is None else _ask(row)


def asks_for(db: Database, person: str) -> list[Ask]:
    """What somebody is asked in open wishes and has not said no to, the oldest first."""
    rows = db.rows(
        "select a.* from feedback_asks a join feedback_requests r on r.id = a.request"
        " where a.person = ? and a.state = 'asked' and r.state = 'open' order by a.id",
        (person,),
    )
    return [_ask(row) for row in rows]


def set_ask(db: Database, ask_id: int, state: AskState) -> None:
    """Set what became of asking somebody."""
    db.execute("update feedback_asks set state = ? where id = ?", (state, ask_id))


def note_opened(db: Database, ask_id: int, now: int) -> None:
    """Somebody has seen what they are asked."""
    db.execute("update feedback_asks set opened = coalesce(opened, ?) where id = ?", (now, ask_id))


def count_open(db: Database, person: str) -> int:
    """How many wishes wait for somebody.

    One that they said no to counts until its last day: else that there is room again would tell
    of it.
    """
    return int(
        db.value(
            "select count(*) from feedback_asks a join feedback_requests r on r.id = a.request"
            " where a.person = ? and a.state in ('asked', 'declined') and r.state = 'open'",
            (person,),
        )
    )


def note_asks_told(db: Database, person: str) -> None:
    """The letter about requests has named all that somebody is asked."""
    db.execute("update feedback_asks set told = 1 where person = ? and state = 'asked'", (person,))


def has_untold(db: Database, person: str) -> bool:
    """Whether something waits for somebody that no letter has named and they have not seen."""
    return bool(
        db.value(
            "select exists (select 1 from feedback_asks a join feedback_requests r"
            "  on r.id = a.request where a.person = :key and a.state = 'asked'"
            "  and r.state = 'open' and a.told = 0 and a.opened is null)"
            " or exists (select 1 from feedback where receiver = :key and form = 'gift'"
            "  and sent is not null and told = 0 and opened is null)",
            {"key": person},
        )
    )


def closed_until(db: Database, person: str) -> date | None:
    """Until which day somebody takes no wishes, or None; the day may have passed."""
    found: str | None = db.value("select until from feedback_closed where person = ?", (person,))
    return None if found is None else date.fromisoformat(found)


def close_until(db: Database, person: str, until: date | None) -> None:
    """Take no wishes until that day; None: take them again."""
    db.execute("delete from feedback_closed where person = ?", (person,))
    if until is not None:
        db.execute(
            "insert into feedback_closed (person, until) values (?, ?)",
            (person, until.isoformat()),
        )


def _request(row: dict[str, Any]) -> Request:
    last = None if row["last"] is None else date.fromisoformat(row["last"])
    return Request(
        row["id"],
        row["asker"],
        row["state"],
        row["kind"],
        row["wish"],
        row["changed"],
        row["sent"],
        last,
    )


def _ask(row: dict[str, Any]) -> Ask:
    return Ask(row["id"], row["request"], row["person"], row["state"], row["opened"])
