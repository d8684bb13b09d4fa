"""The rows of what waits for a person's attention, and of what reached them on which day."""

from datetime import date, datetime, timedelta

from bot import schedule
from bot.attention.rules import WINDOW_DAYS, Kind, Reached, Want
from bot.clock import instant
from bot.people.rules import Person
from bot.storage import Database
from bot.transport import Turn

ATTEND = "attend"
KEEP = 60 * 24 * 3600


def want(
    turn: Turn,
    person: Person,
    kind: Kind,
    subject: str,
    *,
    last: date,
    earliest: date | None = None,
) -> None:
    """Let a message about a subject wait for the person's attention until its last useful day.

    The same kind and subject waits once. It is looked at when the person's own time of day
    comes, or at once when that has passed today. Nothing waits for who has no Telegram.
    """
    if not person.has_telegram:
        return
    today = turn.now.date()
    first = max(earliest or today, today)
    put(turn, person, kind, subject, first, last)
    look_at(turn, person, first)


def put(turn: Turn, person: Person, kind: Kind, subject: str, earliest: date, last: date) -> None:
    """Keep the row of a waiting message, without planning when it is looked at."""
    turn.db.execute(
        "insert into wants (person, kind, subject, earliest, last, changed)"
        " values (?, ?, ?, ?, ?, ?) on conflict (person, kind, subject) do update set"
        " earliest = excluded.earliest, last = excluded.last, state = 'waiting',"
        " changed = excluded.changed",
        (person.key, kind.value, subject, earliest.isoformat(), last.isoformat(), turn.at),
    )


def look_at(turn: Turn, person: Person, day: date) -> None:
    """Look at what waits for the person on that day, or on the next working day.

    It is looked at when their own time of day comes; when that has passed, at once, or, in
    quiet hours, when their own time comes next.
    """
    calendar, now = turn.calendar, turn.now
    moment = calendar.at(calendar.working_day_from(day), person.clock)
    if moment < now and calendar.is_open(now):
        moment = now
    elif moment < now:
        moment = calendar.at(calendar.working_day_from(now.date()), person.clock)
        if moment < now:
            moment = calendar.at(calendar.next_working_day(now.date()), person.clock)
    schedule.bring_forward(turn.db, ATTEND, person.key, calendar.open_from(moment))


def unplanned(db: Database) -> list[str]:
    """The people whose next look is not planned, or was set aside after it failed."""
    return [
        row["id"]
        for row in db.rows(
            "select p.id from people p left join schedule s"
            " on s.job = ? and s.subject = p.id and s.fault is null"
            " where p.status = 'active' and p.contact is null and s.job is null",
            (ATTEND,),
        )
    ]


def waiting(db: Database, person: str) -> list[Want]:
    """What waits for the person."""
    return [
        Want(
            row["id"],
            person,
            Kind(row["kind"]),
            row["subject"],
            date.fromisoformat(row["earliest"]),
            date.fromisoformat(row["last"]),
        )
        for row in db.rows(
            "select id, kind, subject, earliest, last from wants"
            " where person = ? and state = 'waiting' order by id",
            (person,),
        )
    ]


def is_waiting(db: Database, person: str, kind: Kind, subject: str) -> bool:
    """Whether that message still waits."""
    return (
        db.value(
            "select 1 from wants where person = ? and kind = ? and subject = ?"
            " and state = 'waiting'",
            (person, kind.value, subject),
        )
        is not None
    )


def is_known(db: Database, person: str, kind: Kind, subject: str) -> bool:
    """Whether that message waits or has ended, one way or the other."""
    return (
        db.value(
            "select 1 from wants where person = ? and kind = ? and subject = ?",
            (person, kind.value, subject),
        )
        is not None
    )


def has_ended(db: Database, person: str, kind: Kind, subject: str) -> bool:
    """Whether that message was sent, or had its time without being sent."""
    return (
        db.value(
            "select 1 from wants where person = ? and kind = ? and subject = ?"
            " and state in ('sent', 'expired')",
            (person, kind.value, subject),
        )
        is not None
    )


def settle(db: Database, person: str, kind: Kind, subject: str, now: datetime) -> None:
    """There is no use for the message any more; it need not have waited."""
    db.execute(
        "update wants set state = 'settled', changed = ?"
        " where person = ? and kind = ? and subject = ? and state = 'waiting'",
        (instant(now), person, kind.value, subject),
    )


def mark(db: Database, want_id: int, state: str, now: int) -> None:
    """Set what became of a message: sent, expired or settled."""
    db.execute("update wants set state = ?, changed = ? where id = ?", (state, now, want_id))


def take_back(turn: Turn, want_id: int) -> None:
    """A message could not be sent on its day: it waits again, or has expired for good."""
    last = turn.db.value("select last from wants where id = ?", (want_id,))
    if last is None:
        return
    turn.db.execute(
        "delete from reached where id = (select max(id) from reached where want = ?)", (want_id,)
    )
    late = turn.now.date().isoformat() > last
    mark(turn.db, want_id, "expired" if late else "waiting", turn.at)


def person_of(db: Database, want_id: int) -> str:
    """Whose attention a message waits for; an empty key when it is gone."""
    return str(db.value("select person from wants where id = ?", (want_id,)) or "")


def note_reached(db: Database, want: Want, day: date) -> None:
    """Note that the bot started talking to somebody on that day."""
    db.execute(
        "insert into reached (want, person, local_date, kind) values (?, ?, ?, ?)",
        (want.id, want.person, day.isoformat(), want.kind.value),
    )


def reached_lately(db: Database, person: str, today: date) -> list[Reached]:
    """What reached the person in the seven days up to today."""
    since = today - timedelta(days=WINDOW_DAYS - 1)
    return [
        Reached(date.fromisoformat(row["local_date"]), Kind(row["kind"]))
        for row in db.rows(
            "select local_date, kind from reached where person = ? and local_date >= ?",
            (person, since.isoformat()),
        )
    ]


def count_expired(db: Database, since: int) -> int:
    """How many messages did not come within their last useful day since that instant."""
    return int(
        db.value("select count(*) from wants where state = 'expired' and changed >= ?", (since,))
    )


def export_wants(db: Database, key: str) -> list[dict[str, str]]:
    """What waits, or waited, for the person's attention: its kind, days, and what became of it."""
    return [
        {
            "kind": row["kind"],
            "earliest": row["earliest"],
            "last": row["last"],
            "state": row["state"],
        }
        for row in db.rows(
            "select kind, earliest, last, state from wants where person = ? order by id", (key,)
        )
    ]


def export_reached(db: Database, key: str) -> list[dict[str, str]]:
    """On which days the bot began to talk to the person, and with what."""
    return [
        {"kind": row["kind"], "day": row["local_date"]}
        for row in db.rows(
            "select kind, local_date from reached where person = ? order by id", (key,)
        )
    ]


def clean(db: Database, today: date, now: int) -> None:
    """Forget what ended 60 days ago, and which days people were reached two weeks ago."""
    db.execute("delete from wants where state <> 'waiting' and changed < ?", (now - KEEP,))
    db.execute(
        "delete from reached where local_date < ?",
        ((today - timedelta(days=2 * WINDOW_DAYS)).isoformat(),),
    )
