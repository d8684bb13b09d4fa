"""One process a folder, one bot a database, and what was missed while nobody was there."""

import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.clock import WorkCalendar, instant
from bot.privacy.rules import tonight
from bot.startup import StartError, claim_database, hold, missed_since
from bot.storage import Database, open_database
from bot.transport.receive import LAST_POLL
from tests.storage.rights import not_root, world_folder

__all__ = ["world_folder"]

ZONE = ZoneInfo("Europe/Copenhagen")
NOW = datetime(2026, 11, 23, 8, 30, tzinfo=ZONE)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    database = open_database(tmp_path / "makker.db")
    yield database
    database.close()


def test_a_second_instance_on_the_same_data_is_refused(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from bot.startup import StartError, hold\n"
        "try:\n"
        f"    with hold(Path({str(tmp_path)!r})): print('held')\n"
        "except StartError as error: print(error)"
    )
    with hold(tmp_path):
        second = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert second.stdout == (
        f"Makker runs on the data in {tmp_path} already; stop that one first, "
        "or set MAKKER_DATA to another folder.\n"
    )
    third = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert third.stdout == "held\n"


def test_the_folder_that_is_held_is_for_the_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with hold(folder):
        modes = {stat.S_IMODE(one.stat().st_mode) for one in folder.iterdir()}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert modes == {0o600}


def test_a_folder_that_cannot_be_written_is_named(world_folder: Path) -> None:
    with not_root(), pytest.raises(StartError) as caught, hold(world_folder):
        pass
    assert str(caught.value) == (
        f"The data folder {world_folder} cannot be written to (Permission denied); "
        "give the user that runs Makker the right to write there."
    )


def test_a_token_of_another_bot_on_this_database(db: Database) -> None:
    with db.transaction():
        claim_database(db, 111, "makker_bot", NOW)
    with db.transaction():
        claim_database(db, 111, "makker_renamed_bot", NOW + timedelta(days=9))
    before = db.rows("select * from meta order by key")
    assert {row["key"]: row["value"] for row in before} == {
        "bot_id": "111",
        "bot_username": "makker_renamed_bot",
        "started": "2026-11-23",
    }
    with pytest.raises(StartError) as caught, db.transaction():
        claim_database(db, 222, "other_bot", NOW)
    assert str(caught.value) == (
        f"The database {db.path} belongs to another bot than this token; "
        "set MAKKER_DATA to a folder of its own for each bot."
    )
    assert db.rows("select * from meta order by key") == before


@pytest.mark.parametrize(
    ("away", "missed"), [(timedelta(hours=24), False), (timedelta(hours=24, seconds=1), True)]
)
def test_after_more_than_a_day_away_it_is_known_since_when_and_told_once(
    db: Database, away: timedelta, missed: bool
) -> None:
    with db.transaction():
        assert missed_since(db, NOW) is None
        db.set_meta(LAST_POLL, str(instant(NOW - away)))
        since = (NOW - away).astimezone(UTC)
        assert missed_since(db, NOW) == (since if missed else None)
        assert missed_since(db, NOW) is None


@pytest.mark.parametrize(
    ("now", "tidy"),
    [
        (datetime(2026, 11, 23, 3, 9), datetime(2026, 11, 23, 3, 10)),
        (datetime(2026, 11, 23, 3, 10), datetime(2026, 11, 24, 3, 10)),
        (datetime(2026, 3, 29, 0, 30), datetime(2026, 3, 29, 3, 10)),
        (datetime(2026, 10, 24, 23, 0), datetime(2026, 10, 25, 3, 10)),
    ],
)
def test_the_nightly_tidying_is_at_ten_past_three(now: datetime, tidy: datetime) -> None:
    calendar = WorkCalendar(ZONE)
    assert tonight(calendar, now.replace(tzinfo=ZONE)) == tidy.replace(tzinfo=ZONE)
