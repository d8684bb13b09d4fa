"""The log of who did what, the list of erased keys, and the files that a person gets."""

import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot import people
from bot.privacy import read_audit, write_audit
from bot.privacy.erased_list import add_to_list, read_list
from bot.privacy.rules import as_json, word_moment
from bot.privacy.store import forget_audit_before
from bot.storage import StorageError, open_database
from tests.turns import MONDAY, ZONE, Stage, open_stage

TODAY = date(2026, 11, 23)
ENTRY = '{"key": "abc", "date": "2026-11-23"}\n'


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return open_stage(tmp_path)


def test_roles_leaving_removal_and_moves_stand_in_the_log(stage: Stage) -> None:
    anna = stage.person("Anna", role="facilitator")
    mette, bo = stage.person("Mette"), stage.person("Bo")

    def nothing(turn: object, person: object) -> None:
        """No other room is there to let go."""

    with stage.db.transaction():
        turn = stage.turn(anna)
        people.set_role(turn, mette, "leader", holds=True)
        people.set_role(turn, mette, "leader", holds=False)
        people.hand_over(turn, anna, mette)
        people.remove(turn, bo, nothing)
        people.leave(stage.turn(mette), stage.reload(mette), nothing)
        write_audit(stage.turn(), "retain", by="time")
        write_audit(stage.turn(), "settings", detail="towns")
    assert [
        (one.action, one.by, one.actor_name, one.subject_name, one.detail)
        for one in read_audit(stage.db)
    ] == [
        ("role", "person", "Anna", "Mette", "leader given"),
        ("role", "person", "Anna", "Mette", "leader ended"),
        ("role", "person", "Anna", "Mette", "facilitator given"),
        ("role", "person", "Anna", "Anna", "facilitator ended"),
        ("remove", "person", "Anna", "Bo", ""),
        ("leave", "person", "Mette", "Mette", ""),
        ("retain", "time", None, None, ""),
        ("settings", "host", None, None, "towns"),
    ]


def test_the_log_is_forgotten_by_age(stage: Stage) -> None:
    stage.run(lambda turn: write_audit(turn, "retain", by="time"))
    for later, left in ((0, 1), (1, 0)):
        stage.run(lambda turn, n=later: forget_audit_before(turn.db, turn.at + n))
        assert len(read_audit(stage.db)) == left


def test_makker_audit_shows_the_log_as_a_table_and_as_json(tmp_path: Path) -> None:
    folder = tmp_path / "local"
    stage = open_stage(folder)
    anna = stage.person("Anna [b]", role="facilitator")
    with stage.db.transaction():
        write_audit(stage.turn(anna), "export", subject=anna.key)
    stage.db.close()
    environment = {**os.environ, "MAKKER_DATA": str(tmp_path), "COLUMNS": "120"}
    command = [sys.executable, "-m", "bot", "audit"]
    table = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert table.stdout.split() == [
        "when", "what", "by", "whose", "data", "detail",
        "2026-11-23", "08:30", "export", "Anna", "[b]", "Anna", "[b]",
    ]  # fmt: skip
    lines = subprocess.run(
        [*command, "--json"], env=environment, capture_output=True, text=True, check=True
    )
    assert json.loads(lines.stdout) == {
        "at": "2026-11-23T08:30:00+01:00",
        "action": "export",
        "by": "person",
        "actor": anna.key,
        "subject": anna.key,
        "detail": "",
    }


def test_makker_close_announces_once_and_can_be_taken_back(tmp_path: Path) -> None:
    environment = {**os.environ, "MAKKER_DATA": str(tmp_path)}

    def run(*arguments: str) -> str:
        return subprocess.run(
            [sys.executable, "-m", "bot", "close", *arguments],
            env=environment, capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip

    assert run("--cancel") == "No end is planned.\n"
    first = run()
    assert first.startswith("Everybody is told that Makker ends on ")
    assert run() == first
    assert run("--cancel") == "Everybody is told that Makker goes on.\n"


def test_g27_the_list_holds_a_key_for_60_days_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    assert read_list(tmp_path, TODAY) == {}
    add_to_list(tmp_path, {}, TODAY)
    assert list(tmp_path.iterdir()) == []
    add_to_list(tmp_path, {"abc": TODAY}, TODAY)
    assert (tmp_path / "erased.jsonl").read_text() == ENTRY
    assert (tmp_path / "erased.jsonl").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["erased.jsonl"]
    assert read_list(tmp_path, date(2027, 1, 22)) == {"abc": TODAY}
    assert read_list(tmp_path, date(2027, 1, 23)) == {}
    add_to_list(tmp_path, {"def": date(2027, 1, 23)}, date(2027, 1, 23))
    assert (tmp_path / "erased.jsonl").read_text() == '{"key": "def", "date": "2027-01-23"}\n'


@pytest.mark.parametrize("line", ["{", "[]", '{"key": "abc"}', '{"key": "a", "date": "today"}'])
def test_g27_a_broken_list_stops_the_start_with_a_sentence(tmp_path: Path, line: str) -> None:
    (tmp_path / "erased.jsonl").write_text(f"{ENTRY}{line}\n")
    with pytest.raises(StorageError) as caught:
        read_list(tmp_path, TODAY)
    assert str(caught.value) == (
        f"Line 2 of the list of erased people {tmp_path / 'erased.jsonl'} cannot be read; "
        "put the file back from the backup, or remove that line."
    )


def test_the_file_is_rewritten_outside_a_transaction_only(tmp_path: Path) -> None:
    db = open_database(tmp_path / "makker.db")
    with db.transaction(), pytest.raises(RuntimeError, match="inside a transaction"):
        db.vacuum()
    assert db.vacuum()


def test_a_reader_in_the_way_lets_the_rewriting_wait(tmp_path: Path) -> None:
    db, other = open_database(tmp_path / "makker.db"), open_database(tmp_path / "makker.db")
    with other.transaction():
        other.set_meta("a", "b")
        assert not db.vacuum()
    assert db.vacuum()


def test_what_is_exported_is_json_in_the_workplaces_time() -> None:
    at = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
    records = {"answers": [{"made": at, "day": TODAY, "clock": time(9, 15), "answer": "Æ <b>"}]}
    written = as_json({"organisation": "Jobhuset"}, records, ZoneInfo("Europe/Copenhagen"))
    assert json.loads(written) == {
        "organisation": "Jobhuset",
        "answers": [
            {
                "made": "2026-11-23T08:30:00+01:00",
                "day": "2026-11-23",
                "clock": "09:15",
                "answer": "Æ <b>",
            }
        ],
    }
    with pytest.raises(TypeError, match="of the type bytes cannot be exported"):
        as_json({}, {"a": b""}, ZONE)


def test_moments_in_the_file_have_their_year() -> None:
    assert word_moment("da", MONDAY, ZONE) == "23.11.2026 kl. 8.30"
    assert word_moment("en", MONDAY, ZONE) == "2026-11-23 8:30"
    assert word_moment("da", TODAY, ZONE) == "23.11.2026"
    assert word_moment("en", time(9, 5), ZONE) == "9:05"
