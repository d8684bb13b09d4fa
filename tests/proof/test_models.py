"""The outbox and the schedule against models of a few lines, whatever comes in whatever order.

The talk has its own in tests/sparring/test_talk_rules.py.
"""

import tempfile
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot import schedule
from bot.feature import Due
from bot.schedule.run import run_due
from bot.storage import open_database
from bot.transport import Priority, Turn, store
from bot.transport.store import Outgoing, Queued, Sent
from tests.turns import MONDAY, ZONE, Stage

JOB = "proof.job"


@dataclass(frozen=True)
class Row:
    """What the model knows of a row."""

    person: str
    priority: int
    not_before: int
    expires: int | None
    state: str = "queued"
    attempts: int = 0
    again: int = 0


class OnADatabase(RuleBasedStateMachine):
    """A machine with a database of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.stage = Stage(open_database(Path(self.folder.name) / "data" / "makker.db"), MONDAY)
        self.db = self.stage.db

    @property
    def at(self) -> int:
        """The instant."""
        return int(self.stage.now.timestamp())

    def teardown(self) -> None:
        """Close it."""
        self.db.close()
        self.folder.cleanup()


class AnyOutbox(OnADatabase):
    """Rows come, are sent, refused, put off, given up; the bot dies in between."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[int, Row] = {}
        self.flying: dict[int, Queued] = {}

    @initialize()
    def people(self) -> None:
        self.keys = [self.stage.person(name).key for name in ("Mette", "Bo", "Ali")]

    @rule(
        who=st.integers(0, 2),
        priority=st.sampled_from(Priority),
        later=st.sampled_from((0, 0, 30)),
        lasts=st.sampled_from((None, None, 20, 90)),
    )
    def put(self, who: int, priority: Priority, later: int, lasts: int | None) -> None:
        row = Row(
            self.keys[who],
            int(priority),
            self.at + later if later else 0,
            None if lasts is None else self.at + lasts,
        )
        out = Outgoing(
            "sendMessage", {"text": "Hej"}, priority,
            person=row.person, not_before=row.not_before, expires=row.expires,
        )  # fmt: skip
        with self.db.transaction():
            self.rows[store.put(self.db, out, self.at)] = row

    @rule(limit=st.integers(1, 4))
    def take(self, limit: int) -> None:
        busy = {self.rows[number].person for number in self.flying}
        expected: list[int] = []
        taken = set(busy)
        ready = sorted(self.rows, key=lambda number: (self.rows[number].priority, number))
        for number in ready:
            row = self.rows[number]
            if row.state != "queued" or row.not_before > self.at or row.person in taken:
                continue
            if len(expected) < limit:
                taken.add(row.person)
                expected.append(number)
        chats = [flight.chat for flight in self.flying.values()]
        found = store.queued(self.db, self.at, limit, chats)
        assert [one.id for one in found] == expected
        with self.db.transaction():
            store.mark_sending(self.db, expected)
        for one in found:
            self.flying[one.id] = one
            self.rows[one.id] = replace(self.rows[one.id], state="sending")

    @precondition(lambda self: self.flying)
    @rule(
        data=st.data(),
        state=st.sampled_from(("sent", "failed", "dropped", "queued")),
        pause=st.sampled_from((0, 15)),
        unknown=st.booleans(),
    )
    def land(self, data: st.DataObject, state: str, pause: int, unknown: bool) -> None:
        number = data.draw(st.sampled_from(sorted(self.flying)))
        flight = replace(self.flying.pop(number), again=unknown)
        with self.db.transaction():
            sent = Sent(flight, state, self.at, not_before=self.at + pause)
            store.finish(self.db, sent)
        row = self.rows[number]
        again = int(unknown) if state == "queued" else row.again
        not_before = self.at + pause if state == "queued" else row.not_before
        self.rows[number] = replace(
            row, state=state, attempts=row.attempts + 1, again=again, not_before=not_before
        )

    @rule()
    def die(self) -> None:
        with self.db.transaction():
            assert store.reset_sending(self.db) == len(self.flying)
        for number in self.flying:
            self.rows[number] = replace(self.rows[number], state="queued", again=1)
        self.flying.clear()

    @rule(seconds=st.sampled_from((1, 30, 100)))
    def wait(self, seconds: int) -> None:
        self.stage.now += timedelta(seconds=seconds)
        with self.db.transaction():
            store.drop_useless(self.db, self.at)
        for number, row in self.rows.items():
            if row.state == "queued" and row.expires is not None and row.expires <= self.at:
                self.rows[number] = replace(row, state="dropped")

    @rule(who=st.integers(0, 2))
    def block(self, who: int) -> None:
        with self.db.transaction():
            store.drop_for(self.db, self.keys[who], self.at)
        for number, row in self.rows.items():
            if row.state == "queued" and row.person == self.keys[who]:
                self.rows[number] = replace(row, state="dropped")

    @invariant()
    def is_as_the_model_says(self) -> None:
        found = self.db.rows("select id, state, attempts, again, payload from outbox order by id")
        assert [(one["id"], one["state"], one["attempts"], one["again"]) for one in found] == [
            (number, row.state, row.attempts, row.again) for number, row in self.rows.items()
        ]
        for one in found:
            assert (one["payload"] is None) == (one["state"] not in {"queued", "sending"})


MOMENTS = [
    datetime(2026, 10, 25, 1, 59, 50, tzinfo=ZONE),  # the hour that comes twice
    datetime(2027, 3, 28, 1, 59, 50, tzinfo=ZONE),  # the hour that does not come
    datetime(2028, 2, 28, 23, 59, 50, tzinfo=ZONE),
    datetime(2026, 12, 31, 23, 59, 50, tzinfo=ZONE),
    datetime(2026, 10, 30, 9, 14, 50, tzinfo=ZONE),  # a month's fifth Friday
]
STEPS = [timedelta(seconds=1), timedelta(minutes=30), timedelta(hours=1), timedelta(days=1)]


class AnySchedule(OnADatabase):
    """Jobs are planned, moved, run and called off, while the clock goes on and is set."""

    def __init__(self) -> None:
        super().__init__()
        self.planned: dict[str, int] = {}
        self.ran: list[tuple[str, str]] = []

    @initialize(moment=st.sampled_from(MOMENTS))
    def begin(self, moment: datetime) -> None:
        self.stage.now = moment.astimezone(UTC)

    @rule(subject=st.sampled_from("abc"), step=st.sampled_from(STEPS), back=st.booleans())
    def plan(self, subject: str, step: timedelta, back: bool) -> None:
        now = self.stage.now.astimezone(ZONE)
        when = now - step if back else now + step
        with self.db.transaction():
            schedule.set_due(self.db, JOB, subject, when)
        due = schedule.due_of(self.db, JOB, subject)
        assert due is not None
        wall = self.db.value("select wall from schedule where subject = ?", (subject,))
        assert (subject, wall) not in self.ran
        # Later only where that wall time has run already, and then by whole seconds.
        assert int(when.timestamp()) <= due <= int(when.timestamp()) + 3600 + len(self.ran)
        self.planned[subject] = due

    @rule(subject=st.sampled_from("abc"))
    def call_off(self, subject: str) -> None:
        with self.db.transaction():
            schedule.cancel(self.db, JOB, subject)
        self.planned.pop(subject, None)

    @rule(step=st.sampled_from(STEPS), back=st.booleans())
    def pass_or_set_back(self, step: timedelta, back: bool) -> None:
        self.stage.now += -step if back else step
        due = sorted(one for one, at in self.planned.items() if at <= self.at)
        ran: list[str] = []

        def job(turn: Turn, due: Due) -> None:
            ran.append(due.subject)
            self.ran.append((due.subject, due.when.replace(tzinfo=None).isoformat()))

        run_due(self.db, self.stage.now, {JOB: job}, lambda now: self.stage.turn())
        assert sorted(ran) == due
        for subject in due:
            del self.planned[subject]

    @invariant()
    def is_as_the_model_says(self) -> None:
        assert len(set(self.ran)) == len(self.ran)
        found = self.db.rows("select subject, due from schedule order by subject")
        assert {one["subject"]: one["due"] for one in found} == self.planned
        following = schedule.next_due(self.db)
        assert (following and following[0]) == min(self.planned.values(), default=None)


_SETTINGS = settings(
    max_examples=8, stateful_step_count=40, suppress_health_check=[HealthCheck.too_slow]
)
AnyOutbox.TestCase.settings = _SETTINGS
AnySchedule.TestCase.settings = _SETTINGS
TestAnyOutbox = AnyOutbox.TestCase
TestAnySchedule = AnySchedule.TestCase
