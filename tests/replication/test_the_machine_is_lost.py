"""The process and its disk are lost in the middle of a round: what is there again elsewhere."""

import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psutil
import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.privacy import read_audit
from bot.restored import tell_restored
from bot.sparring.starting import start_round_now
from bot.startup import BOT_ID
from tests.cli.test_faults_on_the_terminal import on_telegram, telegram
from tests.replication.places import Place, s3, sftp, wait_until
from tests.turns import open_stage

__all__ = ["s3", "sftp", "telegram"]

ROUND = "select * from seats order by rowid"


@contextmanager
def running(environment: dict[str, str]) -> Iterator[psutil.Process]:
    """A bot that replicates, to be killed."""
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "run", "--replicate"],
        env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        try:
            while "profile set" not in process.stderr.readline():
                assert process.poll() is None
            yield psutil.Process(process.pid)
        finally:
            process.kill()


def told_by(*words: str, environment: dict[str, str]) -> list[str]:
    """The lines that a command prints; it must end well."""
    result = CliRunner().invoke(app, words, env=environment, catch_exceptions=False)
    assert result.exit_code == 0
    return result.output.splitlines()


def write_on(database: Path, seconds: float) -> list[float]:
    """Write numbered rows as a bot at work does; gives when each of them was kept."""
    kept: list[float] = []
    with closing(sqlite3.connect(database, isolation_level=None, timeout=10)) as db:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            db.execute("insert or replace into meta values ('work', ?)", (str(len(kept)),))
            kept.append(time.monotonic())
            time.sleep(0.02)
    return kept


@pytest.mark.kill
@pytest.mark.parametrize("place", ["s3", "sftp"])
def test_at_most_a_second_of_work_is_missing_and_the_facilitators_are_told(
    place: str, telegram: tuple[str, str], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    store: Place = request.getfixturevalue(place)
    data, elsewhere = tmp_path / "data", tmp_path / "elsewhere"
    stage = open_stage(data)
    anna = stage.person("Anna", role="facilitator")
    for name in ("Bo", "Carla", "Dorte", "Erik", "Fatima"):
        stage.person(name)
    stage.act(anna, start_round_now)
    seats = stage.db.rows(ROUND)
    stage.db.close()
    environment = {**on_telegram(telegram, data), **store.environment}
    assert told_by(
        "restore", "--if-missing", environment={**environment, "MAKKER_DATA": str(tmp_path / "new")}
    ) == ["There is no replica yet; nothing was restored."]
    with running(environment) as bot:
        wait_until(store.is_written)
        kept = write_on(data / "makker.db", 2)
        lost = time.monotonic()
        (litestream,) = bot.children()
        bot.kill()
        if place == "s3":
            litestream.kill()
        # A Litestream that is left alone sends what it has, and ends.
        psutil.wait_procs([litestream], timeout=10)
        assert not litestream.is_running()
    shutil.rmtree(data)

    there = {**environment, "MAKKER_DATA": str(elsewhere)}
    said = told_by("restore", environment=there)
    assert said[0].startswith("The replica is the database now: 6 people, as of 20")
    assert said[1] == (
        "At the next `makker run` the facilitators are told, and whoever was erased since then "
        "is erased again."
    )
    stage = open_stage(elsewhere)
    work = int(stage.db.value("select value from meta where key = 'work'"))
    assert lost - kept[work] <= 1
    assert stage.db.rows(ROUND) == seats != []
    assert stage.db.get_meta(BOT_ID) is not None
    stage.out()
    stage.run(tell_restored)
    (told,) = stage.out()
    assert told.to == anna.key
    assert told.text.startswith("Jeg er sat tilbage fra den løbende kopi, til som alt stod ")
    assert told.text.endswith(
        "Det sidste øjeblik før kan mangle; bed den, der skrev, valgte eller slettede noget da, "
        "gøre det igen."
    )
    assert [one.action for one in read_audit(stage.db)][-1] == "restore"
    stage.db.close()
    assert all(path.stat().st_mode & 0o077 == 0 for path in elsewhere.iterdir())
    assert told_by("restore", "--if-missing", environment=there) == [
        "There is a database already; nothing was restored."
    ]
