"""`makker backup` and `makker restore`: what is back, what is told, and who stays gone."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import people
from bot.privacy import read_audit
from bot.privacy.erased_list import read_list
from bot.privacy.store import note_erasure
from bot.restored import forget_replaced, tell_restored
from bot.restoring import restore
from bot.settings import Settings
from bot.startup import StartError, hold
from bot.storage import StorageError, copy_database, open_database, read_only
from bot.transport.receive import LAST_POLL
from tests.cli.test_the_host_s_commands import lines, run_once
from tests.turns import MONDAY, Stage, open_stage

TOKEN = "123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
NOW = MONDAY.astimezone(UTC)


def quiet(done: int, total: int) -> None:
    """No bar."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def copy(data: Path, tmp_path: Path) -> Path:
    """The backup of an organisation whose bot last heard from Telegram at 8.30."""
    stage = open_stage(data)
    stage.person("Anna", role="facilitator")
    stage.person("Bo")
    with stage.db.transaction():
        stage.db.set_meta("bot_id", "123456789")
        stage.db.set_meta(LAST_POLL, str(int(NOW.timestamp())))
    file = tmp_path / "copy.db"
    copy_database(stage.db.path, file, quiet)
    stage.db.close()
    return file


def settings(data: Path, token: str = TOKEN) -> Settings:
    return Settings(data=data, token=token)


def test_the_backup_is_back_the_old_database_is_kept_and_the_erased_are_on_the_list(
    data: Path, copy: Path
) -> None:
    stage = open_stage(data)
    carla, bo = stage.person("Carla"), stage.db.row("select id from people where name = 'Bo'")
    assert bo is not None
    with stage.db.transaction():
        note_erasure(stage.db, bo["id"], MONDAY.date())
    stage.db.close()
    done = restore(settings(data), copy, NOW, quiet)
    assert (done.last, done.people, done.unread) == (NOW, 2, False)
    assert done.kept == data / "makker-replaced-20261123T073000Z.db"
    assert read_list(data, MONDAY.date()) == {bo["id"]: MONDAY.date()}
    with closing(open_database(data / "makker.db")) as db:
        assert sorted(one.name for one in people.everybody(db)) == ["Anna", "Bo"]
    with closing(open_database(done.kept)) as old:
        assert people.find(old, carla.key) is not None
    assert all(path.stat().st_mode & 0o077 == 0 for path in data.iterdir())
    assert not list(data.glob("*new*"))


def test_the_facilitators_are_told_once_in_working_hours_and_it_is_in_the_log(
    data: Path, copy: Path
) -> None:
    restore(settings(data), copy, NOW, quiet)
    stage = open_stage(data, MONDAY.replace(hour=20))
    anna = people.facilitators(stage.db)[0]
    stage.run(tell_restored)
    stage.run(tell_restored)
    (told,) = stage.out()
    assert (told.to, told.text) == (
        anna.key,
        "Jeg er sat tilbage fra en sikkerhedskopi, til som alt stod mandag den 23. november "
        "kl. 8.30. Hvad kolleger skrev eller valgte derefter, mangler; bed dem gøre det igen.",
    )
    opens = datetime.fromtimestamp(stage.db.value("select not_before from outbox"), UTC)
    assert opens.astimezone(MONDAY.tzinfo).isoformat() == "2026-11-24T08:00:00+01:00"
    (entry,) = read_audit(stage.db)
    assert (entry.action, entry.by, entry.detail) == ("restore", "host", "as of 2026-11-23 08:30")


def test_an_ordinary_start_tells_of_no_restore(tmp_path: Path) -> None:
    stage: Stage = open_stage(tmp_path)
    stage.person("Anna", role="facilitator")
    stage.run(tell_restored)
    assert stage.out() == []


def test_a_new_machine_has_no_old_database(copy: Path, tmp_path: Path) -> None:
    new = tmp_path / "new machine" / "data"
    done = restore(settings(new), copy, NOW, quiet)
    assert (done.kept, done.people) == (None, 2)
    assert sorted(path.name for path in new.iterdir()) == ["makker.db", "makker.lock"]


def test_an_old_database_that_is_broken_is_kept_as_it_is(data: Path, copy: Path) -> None:
    (data / "makker.db").write_bytes(b"noise" * 1000)
    done = restore(settings(data), copy, NOW, quiet)
    assert done.unread
    assert done.kept is not None
    assert done.kept.read_bytes() == b"noise" * 1000


def test_a_backup_of_another_bot_or_of_nothing_changes_nothing(data: Path, copy: Path) -> None:
    before = (data / "makker.db").read_bytes()
    other = settings(data, "987654321:" + "B" * 35)
    with pytest.raises(StartError) as caught:
        restore(other, copy, NOW, quiet)
    assert str(caught.value) == (
        f"The backup {copy} is another bot's than this token; nothing was changed."
    )
    with pytest.raises(StorageError):
        restore(settings(data), data / "makker.lock", NOW, quiet)
    assert (data / "makker.db").read_bytes() == before
    assert not list(data.glob("*new*")) + list(data.glob("makker-replaced*"))


def test_what_root_puts_back_is_the_bot_s_user_s(data: Path, copy: Path) -> None:
    if os.geteuid() == 0:
        os.chown(data, 65534, 65534)
    restore(settings(data), copy, NOW, quiet)
    assert {path.stat().st_uid for path in data.iterdir()} == {data.stat().st_uid}


def test_nothing_is_put_back_while_a_bot_runs_on_that_data(data: Path, copy: Path) -> None:
    with hold(data), pytest.raises(StartError) as caught:
        restore(settings(data), copy, NOW, quiet)
    assert str(caught.value).startswith(f"Makker runs on the data in {data} already")


def test_what_was_replaced_is_gone_after_thirty_days(data: Path, copy: Path) -> None:
    kept = restore(settings(data), copy, NOW, quiet).kept
    assert kept is not None
    wal = kept.with_name(f"{kept.name}-wal")
    wal.touch()
    forget_replaced(data, NOW + timedelta(days=30))
    assert kept.exists()
    forget_replaced(data, NOW + timedelta(days=30, seconds=1))
    assert (kept.exists(), wal.exists(), (data / "makker.db").exists()) == (False, False, True)


def test_the_two_commands_beside_a_bot_and_after_it(tmp_path: Path) -> None:
    environment = {"MAKKER_DATA": str(tmp_path / "data")}
    run_once(environment)
    file = tmp_path / "copy.db"
    (said,) = lines("backup", str(file), environment=environment)
    size = f"{file.stat().st_size // 1024:,} kB"
    assert said == (
        f"{file} is a copy of the database and can be read ({size}). Keep it for at most 30 days."
    )
    objects = [
        json.loads(line) for line in lines("people", "list", "--json", environment=environment)
    ]
    anna = next(one for one in objects if one["name"] == "Anna")
    assert (anna["facilitator"], anna["department"], anna["status"]) == (
        True,
        "Ressourcer",
        "active",
    )
    lines("people", "remove", anna["key"], environment=environment)
    back, kept, then = lines("restore", str(file), environment=environment)
    assert back.startswith(f"{file} is the database now: 12 people, as of ")
    assert kept.startswith(f"What was there before is in {tmp_path}/data/local/makker-replaced-")
    assert then.startswith("At the next `makker run` the facilitators are told")
    database = tmp_path / "data" / "local" / "makker.db"
    start_until(environment, lambda: restores_in(database) == 1)
    with closing(read_only(database)) as db:
        assert len(people.everybody(db)) == 12


def restores_in(database: Path) -> int:
    """How many restores the log has."""
    with closing(read_only(database)) as db:
        return sum(one.action == "restore" for one in read_audit(db))


def start_until(environment: dict[str, str], done: Callable[[], bool]) -> None:
    """Run the bot until something has come about; its end must be clean."""
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        env={"PATH": "/usr/bin:/bin", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert "local chat" in process.stdout.readline()
        while not done():
            assert process.poll() is None
            time.sleep(0.1)
        process.terminate()
        assert process.wait() == 0
