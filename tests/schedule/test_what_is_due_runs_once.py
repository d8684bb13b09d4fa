"""What is due runs once; what fails is tried again, set aside after three times, and told."""

import itertools
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from bot import schedule
from bot.clock import instant
from bot.feature import Due
from bot.schedule import store
from bot.schedule.run import run_due
from bot.transport import Turn
from tests.turns import MONDAY, ZONE, Stage, open_stage

Job = Callable[[Turn, Due], None]


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    stage = open_stage(tmp_path)
    yield stage
    stage.db.close()


class Ran:
    """Notes what ran; a subject in `failing` fails after it has written something."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, str]] = []
        self.failing: set[str] = set()

    def job(self, turn: Turn, due: Due) -> None:
        turn.db.set_meta(f"ran {due.subject}", "yes")
        self.seen.append((due.subject, due.when.isoformat()))
        if due.subject in self.failing:
            raise ValueError("the job is broken")


def run(stage: Stage, jobs: dict[str, Job]) -> list[int]:
    """Run all that is due at the stage's time, as the bot does; gives the size of each batch."""
    sizes = []
    while size := run_due(stage.db, stage.now, jobs, lambda now: stage.turn()):
        sizes.append(size)
    return sizes


def plan(stage: Stage, subject: str, when: datetime, job: str = "job") -> None:
    with stage.db.transaction():
        schedule.set_due(stage.db, job, subject, when)


def faults(stage: Stage) -> list[tuple[str, str]]:
    return [(row["kind"], row["detail"]) for row in stage.db.rows("select * from faults")]


def test_a_job_runs_when_it_is_due_and_not_again(stage: Stage) -> None:
    ran = Ran()
    plan(stage, "mette", MONDAY)
    stage.now = MONDAY - timedelta(seconds=1)
    assert run(stage, {"job": ran.job}) == []
    stage.now = MONDAY
    assert run(stage, {"job": ran.job}) == [1]
    assert run(stage, {"job": ran.job}) == []
    assert ran.seen == [("mette", "2026-11-23T08:30:00+01:00")]
    assert schedule.next_due(stage.db) is None


def test_what_was_missed_while_the_bot_was_away_runs_once_and_knows_when_it_was_due(
    stage: Stage,
) -> None:
    ran = Ran()
    plan(stage, "mette", MONDAY)
    stage.now = MONDAY + timedelta(days=3)
    assert run(stage, {"job": ran.job}) == [1]
    assert ran.seen == [("mette", "2026-11-23T08:30:00+01:00")]


def test_what_is_due_runs_in_order_twenty_at_a_time(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.schedule.run.monotonic", lambda: 0.0)
    ran = Ran()
    for number in range(45):
        plan(stage, f"{number:02}", MONDAY - timedelta(minutes=number))
    assert run(stage, {"job": ran.job}) == [20, 20, 5]
    assert [subject for subject, _ in ran.seen] == [f"{number:02}" for number in range(44, -1, -1)]


def test_jobs_that_take_long_share_a_transaction_with_fewer(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Each look at the clock is 11 ms after the one before.
    monkeypatch.setattr("bot.schedule.run.monotonic", itertools.count(0, 0.011).__next__)
    ran = Ran()
    for number in range(7):
        plan(stage, str(number), MONDAY)
    assert run(stage, {"job": ran.job}) == [2, 2, 2, 1]
    assert [subject for subject, _ in ran.seen] == list("0123456")


def test_a_job_that_fails_undoes_its_own_changes_only(stage: Stage) -> None:
    ran = Ran()
    ran.failing = {"b"}
    for subject in "abc":
        plan(stage, subject, MONDAY)
    assert run(stage, {"job": ran.job}) == [3]
    assert [row["key"] for row in stage.db.rows("select key from meta order by key")] == [
        "ran a",
        "ran c",
    ]


def test_a_job_that_fails_is_tried_again_after_five_minutes(stage: Stage) -> None:
    ran = Ran()
    ran.failing = {"mette"}
    plan(stage, "mette", MONDAY)
    assert run(stage, {"job": ran.job}) == [1]
    assert schedule.next_due(stage.db) == (instant(MONDAY) + 300, "job")
    stage.now = MONDAY + timedelta(minutes=5)
    ran.failing = set()
    assert run(stage, {"job": ran.job}) == [1]
    assert ran.seen == [("mette", "2026-11-23T08:30:00+01:00")] * 2
    assert faults(stage) == []
    assert schedule.next_due(stage.db) is None


def test_a_job_that_fails_three_times_is_set_aside_and_noted_without_content(stage: Stage) -> None:
    ran = Ran()
    ran.failing = {"mette"}
    plan(stage, "mette", MONDAY)
    for minutes in (0, 5, 10, 15, 20):
        stage.now = MONDAY + timedelta(minutes=minutes)
        run(stage, {"job": ran.job})
    assert len(ran.seen) == 3
    assert faults(stage) == [("job", "job")]
    assert stage.db.rows("select job, subject, attempts, fault from schedule") == [
        {"job": "job", "subject": "mette", "attempts": 3, "fault": "ValueError"}
    ]
    assert schedule.next_due(stage.db) is None
    assert schedule.due_of(stage.db, "job", "mette") is None


def test_a_job_that_was_set_aside_can_be_planned_anew(stage: Stage) -> None:
    ran = Ran()
    ran.failing = {"mette"}
    plan(stage, "mette", MONDAY)
    for minutes in (0, 5, 10):
        stage.now = MONDAY + timedelta(minutes=minutes)
        run(stage, {"job": ran.job})
    with stage.db.transaction():
        schedule.bring_forward(stage.db, "job", "mette", MONDAY + timedelta(days=1))
    stage.now = MONDAY + timedelta(days=1)
    ran.failing = set()
    assert run(stage, {"job": ran.job}) == [1]
    assert ran.seen[-1] == ("mette", "2026-11-24T08:30:00+01:00")


def test_a_job_that_nobody_knows_is_set_aside_like_one_that_fails(stage: Stage) -> None:
    ran = Ran()
    plan(stage, "a", MONDAY, job="forgotten")
    plan(stage, "b", MONDAY)
    for minutes in (0, 5, 10):
        stage.now = MONDAY + timedelta(minutes=minutes)
        run(stage, {"job": ran.job})
    assert [subject for subject, _ in ran.seen] == ["b"]
    assert faults(stage) == [("job", "forgotten")]


def test_a_job_may_plan_itself_anew(stage: Stage) -> None:
    seen = []

    def daily(turn: Turn, due: Due) -> None:
        seen.append(due.when.date().isoformat())
        schedule.set_due(turn.db, "daily", due.subject, due.when + timedelta(days=1))

    plan(stage, "org", MONDAY, job="daily")
    for day in range(3):
        stage.now = MONDAY + timedelta(days=day)
        assert run(stage, {"daily": daily}) == [1]
    assert seen == ["2026-11-23", "2026-11-24", "2026-11-25"]


def test_a_job_that_plans_itself_and_then_fails_keeps_its_old_plan(stage: Stage) -> None:
    def broken(turn: Turn, due: Due) -> None:
        schedule.set_due(turn.db, "broken", due.subject, due.when + timedelta(days=1))
        raise ValueError("too late")

    plan(stage, "org", MONDAY, job="broken")
    run(stage, {"broken": broken})
    assert schedule.next_due(stage.db) == (instant(MONDAY) + 300, "broken")
    assert stage.db.rows("select * from ran") == []


def test_a_wall_time_is_claimed_once_even_when_the_clock_goes_back(stage: Stage) -> None:
    ran = Ran()
    plan(stage, "mette", MONDAY)
    run(stage, {"job": ran.job})
    plan(stage, "mette", MONDAY)
    assert stage.db.rows("select wall from schedule") == [{"wall": "2026-11-23T08:30:01"}]
    assert stage.db.rows("select wall from ran") == [{"wall": "2026-11-23T08:30:00"}]


def test_the_hour_that_comes_twice_in_autumn_does_not_run_a_job_twice(stage: Stage) -> None:
    ran = Ran()
    calendar = stage.settings.calendar()
    first = datetime(2026, 10, 25, 2, 30, tzinfo=ZONE)
    second = first.replace(fold=1)
    assert instant(second) - instant(first) == 3600
    plan(stage, "org", first)
    stage.now = calendar.local(datetime(2026, 10, 25, 0, 30, tzinfo=UTC))
    assert run(stage, {"job": ran.job}) == [1]
    stage.now = calendar.local(datetime(2026, 10, 25, 1, 30, tzinfo=UTC))
    assert run(stage, {"job": ran.job}) == []
    assert len(ran.seen) == 1


def test_bringing_forward_takes_the_earlier_time(stage: Stage) -> None:
    hour = timedelta(hours=1)
    with stage.db.transaction():
        for when in (MONDAY + hour, MONDAY + 2 * hour, MONDAY, MONDAY + hour):
            schedule.bring_forward(stage.db, "job", "mette", when)
    assert schedule.due_of(stage.db, "job", "mette") == instant(MONDAY)


def test_planning_anew_takes_the_last_time_and_forgets_what_failed(stage: Stage) -> None:
    ran = Ran()
    ran.failing = {"mette"}
    plan(stage, "mette", MONDAY)
    run(stage, {"job": ran.job})
    plan(stage, "mette", MONDAY + timedelta(days=1))
    assert stage.db.row("select due, attempts, fault from schedule") == {
        "due": instant(MONDAY) + 86400,
        "attempts": 0,
        "fault": None,
    }


def test_what_is_due_next_is_the_earliest_of_all(stage: Stage) -> None:
    plan(stage, "a", MONDAY + timedelta(hours=2), job="later")
    plan(stage, "b", MONDAY + timedelta(hours=1), job="sooner")
    assert schedule.next_due(stage.db) == (instant(MONDAY) + 3600, "sooner")
    with stage.db.transaction():
        schedule.cancel(stage.db, "sooner", "b")
        schedule.cancel(stage.db, "never", "planned")
    assert schedule.next_due(stage.db) == (instant(MONDAY) + 7200, "later")


def test_what_ran_is_forgotten_after_sixty_days(stage: Stage) -> None:
    ran = Ran()
    plan(stage, "mette", MONDAY)
    run(stage, {"job": ran.job})
    with stage.db.transaction():
        store.clean(stage.db, instant(MONDAY) + store.KEEP_RAN)
        assert stage.db.value("select count(*) from ran") == 1
        store.clean(stage.db, instant(MONDAY) + store.KEEP_RAN + 1)
        assert stage.db.value("select count(*) from ran") == 0


@hypothesis_settings(max_examples=40)
@given(
    planned=st.lists(
        st.tuples(st.sampled_from("abcd"), st.integers(0, 72)), min_size=1, max_size=20
    ),
    looks=st.lists(st.integers(0, 80), max_size=12),
)
def test_however_often_it_is_looked_each_plan_runs_at_most_once(
    tmp_path_factory: pytest.TempPathFactory,
    planned: list[tuple[str, int]],
    looks: list[int],
) -> None:
    stage = open_stage(tmp_path_factory.mktemp("schedule"))
    ran = Ran()
    last = {}
    for subject, hours in planned:
        plan(stage, subject, MONDAY + timedelta(hours=hours))
        last[subject] = hours
    for hours in [*sorted(looks), 80]:
        stage.now = MONDAY + timedelta(hours=hours)
        run(stage, {"job": ran.job})
    assert sorted(subject for subject, _ in ran.seen) == sorted(last)
    assert [when for _, when in ran.seen] == [
        (MONDAY + timedelta(hours=hours)).isoformat() for hours in sorted(last.values())
    ]
    stage.db.close()
