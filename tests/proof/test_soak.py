"""Some weeks of the soak that `make proof` runs for two years, and what it would find is found."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.storage import open_database
from tests.proof import lengths, soaking
from tests.proof.lengths import Lengths
from tests.proof.open_items import past_their_time
from tests.proof.soak import FILE, MEMORY, Told, soak
from tests.turns import MONDAY, Stage, open_stage


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    stage = open_stage(tmp_path)
    yield stage
    stage.db.close()


async def test_four_weeks_of_twelve_people_leave_nothing_open_that_is_over() -> None:
    told = await soak(12, timedelta(weeks=4))
    assert told.late == {}
    assert told.updates > 12 * 4  # More than one a week of each.
    assert told.sent > told.updates
    assert told.kept["people"] == 12
    assert told.kept["answers"] > 10
    assert told.kept["rounds"] == 2
    assert [day for day, _, _ in told.samples] == list(range(27))
    assert told.lengths is not None
    kinds = {kind for kind, _, _ in told.lengths.kinds()}
    assert {"Receiver.keep", "Dispatcher.run_batch", "attend", "privacy.retain"} <= kinds


def test_what_is_late_is_found_by_its_kind(stage: Stage) -> None:
    mette = stage.person("Mette")
    at = int(MONDAY.timestamp())
    day = 86_400
    assert past_their_time(stage.db, MONDAY) == {}
    with stage.db.transaction():
        for origin, days in (("own", 16), ("own", 14), ("week", 44), ("week", 42)):
            stage.db.execute(
                "insert into asked (person, question, origin, local_date, at)"
                " values (?, 'match.1', ?, '2026-11-01', ?)",
                (mette.key, origin, at - days * day),
            )
        stage.db.execute(
            "insert into rounds (seed, starts, ends) values (1, '2026-11-04', '2026-11-20')"
        )
        stage.db.execute(
            "insert into goals (owner, made, changed) values (?, 0, ?)", (mette.key, at - 16 * day)
        )
        stage.db.execute("insert into inbox (update_id, received) values (1, ?)", (at,))
        stage.db.execute("insert into outbox (priority, method, made) values (1, 'x', ?)", (at,))
    assert past_their_time(stage.db, MONDAY) == {
        "updates not handled or set aside": 1,
        "messages not sent": 1,
        "questions of a week": 1,
        "questions that people asked for": 1,
        "rounds": 1,
        "drafts of goals": 1,
    }


def test_a_slope_is_what_a_month_adds_as_a_share_of_the_mean() -> None:
    told = Told(samples=[(600 + day, 1000 + day, 500) for day in range(101)])
    assert told.slope(FILE, 0) == pytest.approx(30 / 1050)
    assert told.slope(FILE, 690) == pytest.approx(30 / 1095)
    assert told.slope(MEMORY, 0) == 0
    assert not soaking._flat("the file", told, FILE).met
    assert soaking._flat("the memory", told, MEMORY).met


class Clock:
    """The time as a test says it is."""

    def __init__(self) -> None:
        self.now = 0.0

    def thread_time(self) -> float:
        return self.now

    perf_counter = thread_time


def test_a_transaction_is_named_after_what_took_longest_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    monkeypatch.setattr(lengths, "time", clock)
    db = open_database(tmp_path / "makker.db")
    measured = Lengths(db)

    def work(seconds: float) -> None:
        clock.now += seconds

    short, long = measured.named("short", work), measured.named("long", work)
    for _ in range(99):
        with db.transaction():
            short(0.001)
    with db.transaction():
        short(0.001)
        long(0.09945)
    with db.transaction():
        clock.now += 0.002
    name = "test_a_transaction_is_named_after_what_took_longest_in_it"
    assert measured.kinds() == [("long", 1, 100.4), (name, 1, 2.0), ("short", 99, 1.0)]
    assert measured.count == 101
    assert measured.percentile(0.98) == 1.0
    assert measured.percentile(0.99) == 2.0
    assert measured.percentile(1.0) == 100.4
    db.close()
