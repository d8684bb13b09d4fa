"""What was erased: gone from this machine at once, and erased again after a restore."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import people
from bot.privacy.erased_list import read_list
from bot.privacy.keeping import SCRUB, Privacy
from bot.replication import (
    NoReplicaError,
    Replication,
    fetch,
    litestream_for,
    refuse_to_begin_anew,
)
from bot.restoring import restore_replica
from bot.startup import StartError
from bot.storage import Database, discard, read_only
from tests.replication.places import Place, s3, wait_until
from tests.turns import MONDAY, Stage, open_stage

__all__ = ["s3"]

CANARY = "zyxkanariefugl"


def quiet(done: int, total: int) -> None:
    """No bar."""


def where_it_stands(data: Path) -> list[str]:
    """Every file of the data folder and below in which the canary stands."""
    return [
        path.name
        for path in data.rglob("*")
        if path.is_file() and CANARY.encode() in path.read_bytes()
    ]


@contextmanager
def replicating(place: Place, stage: Stage) -> Iterator[Replication]:
    """Litestream beside an open database, as the bot has it."""
    found = Replication(litestream_for(place.settings(stage.db.path.parent), stage.db.path))
    found.serve(stage.db, lambda kind, reason: None)
    found.start()
    try:
        yield found
    finally:
        found.stop()


def note(db: Database, key: str, value: str | None) -> None:
    with db.transaction():
        db.set_meta(key, value)


def is_there(place: Place, data: Path, key: str, value: str) -> bool:
    """Whether the newest of the replica has a value."""
    target = data / "looked.db"
    try:
        fetch(litestream_for(place.settings(data), data / "makker.db"), target, None)
    except NoReplicaError:
        return False
    with closing(read_only(target)) as db:
        found = db.get_meta(key)
    discard(target)
    return found == value


def test_it_is_gone_here_at_once_and_gone_again_when_an_earlier_day_is_put_back(
    s3: Place, tmp_path: Path
) -> None:
    data, elsewhere = tmp_path / "data", tmp_path / "elsewhere"
    stage = open_stage(data)
    stage.person("Anna", role="facilitator")
    bo = stage.person("Bo")
    privacy = Privacy(data, people.all_kept)
    note(stage.db, "secret", CANARY)
    with replicating(s3, stage) as replication:
        privacy.alone = replication.held
        wait_until(lambda: is_there(s3, data, "secret", CANARY))
        # The moments of a replica are whole seconds.
        before = datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=1)
        wait_until(lambda: datetime.now(UTC) > before + timedelta(seconds=1))
        assert where_it_stands(data) != []
        assert stage.db.checkpoint() is False
        note(stage.db, "secret", None)
        stage.run(lambda turn: privacy.erase(turn, bo.key))
        privacy.scrub(stage.db, MONDAY, lambda now: stage.turn())
        assert stage.db.get_meta(SCRUB) is None
        wal = data / "makker.db-wal"
        assert where_it_stands(data) == []
        assert wal.stat().st_size < 20_000
        note(stage.db, "after", "1")
        wait_until(lambda: is_there(s3, data, "after", "1"))
    assert where_it_stands(data) == []
    stage.db.close()

    settings = s3.settings(elsewhere)
    with pytest.raises(StartError, match="run `makker restore` first"):
        refuse_to_begin_anew(litestream_for(settings, elsewhere / "makker.db"))
    done = restore_replica(settings, before, datetime.now(UTC), quiet)
    assert done.last is not None
    assert (done.last <= before, done.people) == (True, 2)
    assert set(read_list(elsewhere, MONDAY.date())) == {bo.key}
    with closing(read_only(elsewhere / "makker.db")) as db:
        assert (db.get_meta("secret"), db.get_meta("after")) == (CANARY, None)
    done = restore_replica(settings, None, datetime.now(UTC), quiet)
    assert done.kept is not None
    stage = open_stage(elsewhere)
    assert (stage.db.get_meta("secret"), stage.db.get_meta("after")) == (None, "1")
    # It goes on there, in the same place.
    with replicating(s3, stage):
        note(stage.db, "elsewhere", "1")
        wait_until(lambda: is_there(s3, elsewhere, "elsewhere", "1"))
    stage.db.close()


def test_the_scrub_waits_a_minute_when_another_reader_stands_in_the_way(tmp_path: Path) -> None:
    stage = open_stage(tmp_path)
    privacy = Privacy(tmp_path, people.all_kept)
    held: list[datetime] = []

    @contextmanager
    def alone() -> Iterator[None]:
        held.append(stage.now)
        yield

    privacy.alone = alone
    note(stage.db, SCRUB, "due")
    with closing(read_only(stage.db.path)) as reader:
        reader._connection.execute("begin")
        reader.value("select count(*) from meta")
        for second in (0, 1, 59, 60):
            stage.now = MONDAY.replace(minute=30 + second // 60, second=second % 60)
            privacy.scrub(stage.db, stage.now, lambda now: stage.turn())
    assert [one.strftime("%M.%S") for one in held] == ["30.00", "31.00"]
    assert stage.db.get_meta(SCRUB) == "due"
    stage.now = MONDAY.replace(minute=32)
    privacy.scrub(stage.db, stage.now, lambda now: stage.turn())
    assert stage.db.get_meta(SCRUB) is None
    stage.db.close()
