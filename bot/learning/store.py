"""The rows of learning events, of who took part, and of what was asked after them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from bot.learning.rules import Event
from bot.storage import Database

State = Literal["draft", "open", "begun"]


@dataclass(frozen=True, slots=True)
class Entered:
    """An event as it was entered: for all, or for some departments (`departments`).

    `state`: a draft, open (its day is not over), or begun: then rows say who took part.
    """

    event: Event
    departments: frozenset[int] | None
    state: State

    @property
    def id(self) -> int:
        """The event's id."""
        return self.event.id


def _event(db: Database, row: dict[str, Any]) -> Event:
    models = db.rows(
        "select model from learning_event_models where event = ? order by model", (row["id"],)
    )
    return Event(
        row["id"],
        row["title"],
        date.fromisoformat(row["local_date"]),
        tuple(one["model"] for one in models),
    )


def _entered(db: Database, row: dict[str, Any]) -> Entered:
    departments = None
    if row["audience"] == "some":
        departments = frozenset(
            one["department"]
            for one in db.rows(
                "select department from learning_event_departments where event = ?", (row["id"],)
            )
        )
    return Entered(_event(db, row), departments, row["state"])


def find(db: Database, event: int) -> Entered | None:
    """The event with that id, or None."""
    row = db.row("select * from learning_events where id = ?", (event,))
    return None if row is None else _entered(db, row)


def all_events(db: Database) -> list[Entered]:
    """Every event, the newest first; drafts too."""
    rows = db.rows("select * from learning_events order by local_date desc, id desc")
    return [_entered(db, row) for row in rows]


def add(db: Database, title: str, day: date, now: int) -> int:
    """Begin an event for all; gives its id."""
    cursor = db.execute(
        "insert into learning_events (title, local_date, changed) values (?, ?, ?)",
        (title, day.isoformat(), now),
    )
    return int(cursor.lastrowid or 0)


def set_title(db: Database, event: int, title: str) -> None:
    """Give an event another title."""
    db.execute("update learning_events set title = ? where id = ?", (title, event))


def set_day(db: Database, event: int, day: date) -> None:
    """Give an event another day."""
    db.execute("update learning_events set local_date = ? where id = ?", (day.isoformat(), event))


def set_state(db: Database, event: int, state: State) -> None:
    """Set where an event stands."""
    db.execute("update learning_events set state = ? where id = ?", (state, event))


def set_models(db: Database, event: int, models: Iterable[str]) -> None:
    """Set which models an event was about."""
    db.execute("delete from learning_event_models where event = ?", (event,))
    for model in models:
        db.execute("insert into learning_event_models (event, model) values (?, ?)", (event, model))


def set_departments(db: Database, event: int, departments: Iterable[int] | None) -> None:
    """Set for which departments an event is (None: all); single people are as the rule says."""
    audience = "all" if departments is None else "some"
    db.execute("update learning_events set audience = ? where id = ?", (audience, event))
    db.execute("delete from learning_event_departments where event = ?", (event,))
    db.execute("delete from learning_event_people where event = ?", (event,))
    for department in departments or ():
        db.execute(
            "insert into learning_event_departments (event, department) values (?, ?)",
            (event, department),
        )


def set_took_part(db: Database, event: int, person: str, *, took_part: bool) -> None:
    """Say of one person whether they took part."""
    db.execute(
        "insert into learning_event_people (event, person, took_part) values (?, ?, ?)"
        " on conflict (event, person) do update set took_part = excluded.took_part",
        (event, person, int(took_part)),
    )


def keep_people(db: Database, event: int, people: Iterable[str]) -> None:
    """These take part, unless something else was said of one of them."""
    for person in people:
        db.execute(
            "insert or ignore into learning_event_people (event, person, took_part)"
            " values (?, ?, 1)",
            (event, person),
        )


def said_of(db: Database, event: int) -> dict[str, bool]:
    """Of whom it is kept whether they took part in an event."""
    return {
        row["person"]: bool(row["took_part"])
        for row in db.rows(
            "select person, took_part from learning_event_people where event = ?", (event,)
        )
    }


def events_of(db: Database, person: str) -> list[Event]:
    """The events that are over and in which that person took part."""
    rows = db.rows(
        "select e.* from learning_events e join learning_event_people p on p.event = e.id"
        " where p.person = ? and p.took_part = 1 and e.state = 'begun' order by e.local_date, e.id",
        (person,),
    )
    return [_event(db, row) for row in rows]


def delete(db: Database, event: int) -> None:
    """Forget an event; the answers that came of it stay their writers' own."""
    db.execute("delete from learning_events where id = ?", (event,))


def note_asked(db: Database, asked: int, event: int, person: str, stage: int) -> None:
    """The question that was asked as that row is a stage of an event's after-processing."""
    db.execute(
        "insert into after_processing (asked, event, person, stage) values (?, ?, ?, ?)",
        (asked, event, person, stage),
    )


def done(db: Database, person: str) -> set[tuple[int, int]]:
    """Which stages of which events were asked of a person."""
    rows = db.rows("select event, stage from after_processing where person = ?", (person,))
    return {(row["event"], row["stage"]) for row in rows}


def find_asked(db: Database, person: str, event: int, stage: int) -> int | None:
    """The row of the question that a stage of an event was put to a person as, or None."""
    found: int | None = db.value(
        "select asked from after_processing where person = ? and event = ? and stage = ?",
        (person, event, stage),
    )
    return found


def parts_of(db: Database, person: str) -> list[tuple[str, date, bool]]:
    """The events of which something is kept about a person: title, day, and if they took part."""
    return [
        (row["title"], date.fromisoformat(row["local_date"]), bool(row["took_part"]))
        for row in db.rows(
            "select e.title, e.local_date, p.took_part from learning_event_people p"
            " join learning_events e on e.id = p.event where p.person = ?"
            " order by e.local_date, e.id",
            (person,),
        )
    ]


def asked_of(db: Database, person: str) -> list[tuple[str, int, date]]:
    """What was asked of a person after events: the event's title, the stage's day, and when."""
    return [
        (row["title"], row["stage"], date.fromisoformat(row["local_date"]))
        for row in db.rows(
            "select e.title, a.stage, q.local_date from after_processing a"
            " join learning_events e on e.id = a.event join asked q on q.id = a.asked"
            " where a.person = ? order by a.asked",
            (person,),
        )
    ]


def event_of_asked(db: Database, asked: int) -> Event | None:
    """The event whose after-processing a question belongs to, or None."""
    row = db.row(
        "select e.* from learning_events e join after_processing a on a.event = e.id"
        " where a.asked = ?",
        (asked,),
    )
    return None if row is None else _event(db, row)


def asked_before(db: Database, asked: int) -> list[int]:
    """The earlier questions of the same event to the same person, as rows, the newest first."""
    rows = db.rows(
        "select o.asked from after_processing a"
        " join after_processing o on o.event = a.event and o.person = a.person"
        " where a.asked = ? and o.asked < a.asked order by o.asked desc",
        (asked,),
    )
    return [row["asked"] for row in rows]


def forget_drafts(db: Database, before: int) -> None:
    """Forget drafts that were begun before that instant."""
    db.execute("delete from learning_events where state = 'draft' and changed < ?", (before,))


def forget_before(db: Database, day: date) -> None:
    """Forget events before that day."""
    db.execute(
        "delete from learning_events where state <> 'draft' and local_date < ?", (day.isoformat(),)
    )


def forget_people(db: Database, today: date, days: int) -> None:
    """Forget who took part in events so many days ago, of which no question comes any more."""
    db.execute(
        "delete from learning_event_people where event in"
        " (select id from learning_events where state = 'begun' and local_date < ?)",
        ((today - timedelta(days=days)).isoformat(),),
    )
