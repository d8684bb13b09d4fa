"""A job with work in the middle: asked, worked on beside the bot, and finished once if wanted.

What a crash or a new plan interrupts is asked anew; what fails is tried again, and told.
"""

import asyncio
import io
import os
import threading
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal

import psutil
import pytest

from bot import schedule
from bot.clock import instant
from bot.feature import Computed, Due, Task
from bot.schedule import workshop as workshops
from bot.schedule.run import run_due
from bot.schedule.workshop import LEASE_SECONDS, Workshop
from bot.transport import Turn
from tests.schedule import work
from tests.turns import MONDAY, Stage, open_stage

Where = Literal["child", "thread", "here"]


@dataclass
class Studio:
    """A workshop with one job, "draw", and what it was asked and finished with."""

    stage: Stage
    work: Callable[..., Any] = work.double
    arguments: tuple[Any, ...] = (21,)
    where: Where = "child"
    asked: list[str] = field(default_factory=list)
    finished: list[tuple[str, Any]] = field(default_factory=list)
    nothing_to_do: bool = False
    finish_fails: bool = False

    def __post_init__(self) -> None:
        self._woken = asyncio.Event()
        self.workshop = self.open()

    def open(self) -> Workshop:
        """A new workshop on the same rows, as after a restart."""
        return Workshop(
            self.stage.db,
            {"draw": Computed(self._ask, self._finish)},
            lambda now: self.stage.turn(),
            self._woken.set,
        )

    def restart(self) -> None:
        """The bot was killed, and is started again."""
        self.workshop.close()
        self.workshop = self.open()
        with self.stage.db.transaction():
            self.workshop.begin()

    def plan(self, subject: str, later: timedelta = timedelta()) -> None:
        with self.stage.db.transaction():
            schedule.set_due(self.stage.db, "draw", subject, self.stage.now + later)

    def look(self) -> int:
        return self.workshop.look(self.stage.now)

    async def work_on(self) -> None:
        """Look until nothing is worked on or due, as the bot does."""
        while self.look() or self.workshop.busy:
            if self.workshop.busy:
                await self.woken()

    async def woken(self) -> None:
        """Wait until the workshop has something to look at."""
        await self._woken.wait()
        self._woken.clear()

    def rows(self) -> list[dict[str, Any]]:
        return self.stage.db.rows(
            "select subject, due, attempts, fault from schedule order by wall, subject desc"
        )

    def ran(self) -> list[str]:
        return [row["subject"] for row in self.stage.db.rows("select subject from ran")]

    def faults(self) -> list[tuple[str, str]]:
        return [(row["kind"], row["detail"]) for row in self.stage.db.rows("select * from faults")]

    def _ask(self, turn: Turn, due: Due) -> Task | None:
        self.asked.append(f"{due.subject} {due.when:%H.%M}")
        return None if self.nothing_to_do else Task(self.work, self.arguments, self.where)

    def _finish(self, turn: Turn, due: Due, result: Any) -> None:
        turn.db.set_meta(f"finished {due.subject}", "yes")
        self.finished.append((due.subject, result))
        if self.finish_fails:
            raise ValueError("Jens Hansen")


@pytest.fixture
async def studio(tmp_path: Path) -> AsyncIterator[Studio]:
    studio = Studio(open_stage(tmp_path))
    yield studio
    studio.workshop.close()
    studio.stage.db.close()


class Gate:
    """Named pipes at which work waits in its process."""

    def __init__(self, folder: Path) -> None:
        self._pipe, self._gate = folder / "pipe", folder / "gate"
        os.mkfifo(self._pipe)
        os.mkfifo(self._gate)
        self.arguments = (str(self._pipe), str(self._gate))

    async def arrived(self) -> int:
        """Wait until work stands at the gate; gives its process."""
        return int(await asyncio.to_thread(self._pipe.read_text))

    async def open(self) -> None:
        """Let it through."""
        await asyncio.to_thread(self._gate.write_text, "through")


@pytest.fixture
def gate(tmp_path: Path) -> Gate:
    return Gate(tmp_path)


@pytest.fixture
async def waiting(studio: Studio, gate: Gate) -> int:
    """The studio's work stands at the gate; gives its process."""
    studio.work, studio.arguments = work.tell_and_wait, gate.arguments
    studio.plan("mette")
    assert studio.look() == 1
    return await gate.arrived()


@pytest.mark.parametrize("where", ["child", "thread", "here"])
async def test_a_job_is_worked_on_and_finished_once(studio: Studio, where: Where) -> None:
    studio.where = where
    studio.plan("mette", timedelta(minutes=5))
    await studio.work_on()
    assert studio.asked == []
    studio.stage.now += timedelta(minutes=5)
    await studio.work_on()
    await studio.work_on()
    assert studio.asked == ["mette 08.35"]
    assert studio.finished == [("mette", 42)]
    assert (studio.rows(), studio.ran()) == ([], ["mette"])
    assert not studio.workshop.busy


@pytest.mark.parametrize("where", ["child", "thread", "here"])
async def test_each_place_of_work_is_where_it_says(studio: Studio, where: Where) -> None:
    studio.work, studio.arguments, studio.where = work.place, (), where
    studio.plan("mette")
    await studio.work_on()
    ((_, (pid, thread)),) = studio.finished
    same = (pid == os.getpid(), thread == threading.get_ident())
    assert same[0] == (where != "child")
    assert where == "child" or same[1] == (where == "here")


async def test_where_there_is_nothing_to_do_the_job_is_done(studio: Studio) -> None:
    studio.nothing_to_do = True
    studio.plan("mette")
    await studio.work_on()
    assert (studio.asked, studio.finished) == (["mette 08.30"], [])
    assert (studio.rows(), studio.ran()) == ([], ["mette"])


async def test_the_row_stays_planned_while_it_is_worked_on_and_is_not_due(
    studio: Studio, gate: Gate, waiting: int
) -> None:
    assert studio.look() == 0
    assert studio.workshop.busy
    due = instant(MONDAY) + LEASE_SECONDS
    assert studio.rows() == [{"subject": "mette", "due": due, "attempts": 0, "fault": None}]
    assert studio.ran() == []
    await gate.open()
    await studio.work_on()
    assert studio.finished == [("mette", "through")]
    assert (studio.rows(), studio.ran()) == ([], ["mette"])


async def test_work_that_takes_long_is_not_begun_a_second_time(
    studio: Studio, gate: Gate, waiting: int
) -> None:
    studio.stage.now += timedelta(seconds=LEASE_SECONDS)
    assert studio.look() == 1
    assert studio.look() == 0
    assert studio.asked == ["mette 08.30"]
    assert studio.rows()[0]["due"] == instant(studio.stage.now) + LEASE_SECONDS
    await gate.open()
    await studio.work_on()
    assert studio.finished == [("mette", "through")]


async def test_after_a_crash_it_is_asked_anew(studio: Studio, waiting: int) -> None:
    studio.restart()
    studio.work, studio.arguments = work.double, (1,)
    await studio.work_on()
    assert studio.asked == ["mette 08.30", "mette 08.30"]
    assert studio.finished == [("mette", 2)]
    assert studio.faults() == []


async def test_restarts_do_not_count_as_failures(studio: Studio, waiting: int) -> None:
    for _ in range(4):
        studio.restart()
        studio.look()
    assert [(row["attempts"], row["fault"]) for row in studio.rows()] == [(0, None)]


async def test_planned_anew_meanwhile_the_old_result_is_thrown_away(
    studio: Studio, gate: Gate, waiting: int
) -> None:
    studio.plan("mette", timedelta(hours=1))
    await gate.open()
    await studio.work_on()
    assert (studio.finished, studio.ran()) == ([], [])
    studio.work, studio.arguments = work.double, (1,)
    studio.stage.now += timedelta(hours=1)
    await studio.work_on()
    assert studio.asked == ["mette 08.30", "mette 09.30"]
    assert studio.finished == [("mette", 2)]


async def test_planned_anew_for_now_it_is_asked_at_once_and_the_old_work_is_no_more_waited_for(
    studio: Studio, gate: Gate, waiting: int
) -> None:
    studio.work, studio.arguments = work.double, (1,)
    studio.stage.now += timedelta(minutes=1)
    studio.plan("mette")
    await studio.work_on()
    assert studio.asked == ["mette 08.30", "mette 08.31"]
    assert studio.finished == [("mette", 2)]
    await gate.open()
    await studio.work_on()
    assert studio.finished == [("mette", 2)]


async def test_planned_a_second_time_for_the_same_moment_it_is_finished_once(
    studio: Studio, gate: Gate, waiting: int
) -> None:
    studio.plan("mette")
    assert studio.look() == 1
    await gate.open()
    await studio.work_on()
    assert studio.asked == ["mette 08.30"]
    assert studio.finished == [("mette", "through")]
    assert studio.rows() == []


async def test_cancelled_meanwhile_the_result_is_thrown_away(
    studio: Studio, gate: Gate, waiting: int
) -> None:
    with studio.stage.db.transaction():
        schedule.cancel(studio.stage.db, "draw", "mette")
    await gate.open()
    await studio.work_on()
    assert (studio.finished, studio.rows(), studio.ran()) == ([], [], [])


async def test_what_failed_and_is_not_wanted_any_more_is_let_go(
    studio: Studio, log: io.StringIO
) -> None:
    studio.work = work.fail
    studio.plan("mette")
    studio.look()
    with studio.stage.db.transaction():
        schedule.cancel(studio.stage.db, "draw", "mette")
    await studio.work_on()
    assert (studio.rows(), studio.faults()) == ([], [])
    assert "never retrieved" not in log.getvalue()


@pytest.mark.parametrize(
    ("broken", "where", "reason"),
    [
        (work.fail, "child", "ValueError"),
        (work.fail, "thread", "ValueError"),
        (work.fail, "here", "ValueError"),
        (work.die, "child", "ChildDiedError"),
        (work.die_of_a_signal, "child", "ChildDiedError"),
    ],
)
async def test_what_fails_is_tried_again_after_five_minutes_and_set_aside_after_the_third_time(
    studio: Studio,
    log: io.StringIO,
    broken: Callable[[int], int],
    where: Where,
    reason: str,
) -> None:
    studio.work, studio.where = broken, where
    studio.plan("mette")
    for attempt in (1, 2):
        await studio.work_on()
        due = instant(studio.stage.now) + 300
        assert studio.rows() == [
            {"subject": "mette", "due": due, "attempts": attempt, "fault": None}
        ]
        studio.stage.now += timedelta(minutes=5)
    await studio.work_on()
    assert [(row["attempts"], row["fault"]) for row in studio.rows()] == [(3, reason)]
    assert studio.faults() == [("job", "draw")]
    studio.stage.now += timedelta(hours=1)
    assert studio.look() == 0
    assert len(studio.asked) == 3
    assert "Jens" not in log.getvalue()


async def test_where_work_failed_in_a_child_is_in_the_log(studio: Studio, log: io.StringIO) -> None:
    studio.work = work.fail
    studio.plan("mette")
    await studio.work_on()
    assert '"work": "fail"' in log.getvalue()
    assert "/work.py:" in log.getvalue()


async def test_what_failed_may_go_well_the_next_time(studio: Studio) -> None:
    studio.work = work.fail
    studio.plan("mette")
    await studio.work_on()
    studio.work = work.double
    studio.stage.now += timedelta(minutes=5)
    await studio.work_on()
    assert studio.finished == [("mette", 42)]
    assert (studio.rows(), studio.faults()) == ([], [])


async def test_a_result_that_cannot_be_kept_undoes_itself_and_is_asked_anew(
    studio: Studio,
) -> None:
    studio.finish_fails = True
    studio.plan("mette")
    await studio.work_on()
    assert studio.stage.db.get_meta("finished mette") is None
    assert studio.ran() == []
    studio.finish_fails = False
    studio.stage.now += timedelta(minutes=5)
    await studio.work_on()
    assert studio.asked == ["mette 08.30", "mette 08.30"]
    assert studio.stage.db.get_meta("finished mette") == "yes"


async def test_a_child_that_dies_takes_no_other_work_with_it(
    studio: Studio, gate: Gate, waiting: int
) -> None:
    studio.work, studio.arguments = work.die, (0,)
    studio.plan("bo")
    studio.look()
    await studio.woken()
    studio.look()
    await gate.open()
    await studio.work_on()
    assert studio.finished == [("mette", "through")]
    assert [(row["subject"], row["attempts"]) for row in studio.rows()] == [("bo", 1)]


async def test_after_a_child_died_the_next_work_gets_a_new_one(studio: Studio) -> None:
    studio.work = work.die
    studio.plan("mette")
    await studio.work_on()
    studio.work = work.double
    studio.plan("bo")
    await studio.work_on()
    assert studio.finished == [("bo", 42)]


async def test_more_work_than_children_waits_for_its_turn(studio: Studio) -> None:
    studio.work, studio.arguments = work.own_process, (0,)
    for number in range(6):
        studio.plan(f"{number}")
    await studio.work_on()
    assert sorted(subject for subject, _ in studio.finished) == ["0", "1", "2", "3", "4", "5"]
    assert len({pid for _, (pid, _) in studio.finished}) == workshops.CHILDREN


async def test_a_child_with_nothing_to_do_is_ended_after_a_while(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workshops, "KEEP_CHILDREN_SECONDS", 0)
    studio.work, studio.arguments = work.own_process, (0,)
    studio.plan("mette")
    await studio.work_on()
    ((_, (pid, _)),) = studio.finished
    while psutil.pid_exists(pid):
        await asyncio.sleep(0)
    studio.plan("bo")
    await studio.work_on()
    assert studio.finished[1][1][0] != pid


async def test_replies_go_on_while_a_child_works(studio: Studio, gate: Gate, waiting: int) -> None:
    replies = []
    with studio.stage.db.transaction():
        schedule.set_due(studio.stage.db, "reply", "bo", MONDAY)
    run_due(
        studio.stage.db,
        studio.stage.now,
        {"reply": lambda turn, due: replies.append(due.subject)},
        lambda now: studio.stage.turn(),
        studio.workshop.names,
    )
    assert replies == ["bo"]
    assert studio.workshop.busy
    await gate.open()
    await studio.work_on()


async def test_closing_ends_the_children_at_once_and_nothing_is_begun_any_more(
    studio: Studio, waiting: int
) -> None:
    studio.workshop.close()
    assert not psutil.pid_exists(waiting)
    assert not studio.workshop.busy
    studio.plan("bo")
    assert studio.look() == 0
    await asyncio.sleep(0)
    assert studio.look() == 0
    assert [(row["subject"], row["attempts"]) for row in studio.rows()] == [
        ("mette", 0),
        ("bo", 0),
    ]
    studio.workshop.close()


async def test_one_that_never_had_work_closes_too(studio: Studio) -> None:
    studio.workshop.close()
    assert studio.look() == 0
