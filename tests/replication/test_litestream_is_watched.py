"""Litestream beside the bot: what it is told, what it tells, and what becomes of the bot."""

import asyncio
import json
import shutil
import stat
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.facilitator.letters import write_faults
from bot.facilitator.rules import FaultCount
from bot.health import State, judge, look, worst
from bot.replication import Replication, litestream, litestream_for, note, watching
from bot.replication.litestream import Litestream
from bot.replication.rules import environment, fault_from, pause_before, reach_of, read_line
from bot.running import run_makker
from bot.settings import Settings
from bot.startup import StartError
from tests.replication.places import TOKEN
from tests.turns import MONDAY, open_stage

S3 = {"replica": "s3://copies/jobhuset", "replica_key_id": "id", "replica_secret": "geheim"}


def settings(data: Path, **more: Any) -> Settings:
    return Settings(data=data, token=TOKEN, **{**S3, **more})


def program(folder: Path, script: str) -> Litestream:
    """A program that stands in for Litestream."""
    path = folder / "stand-in"
    path.write_text(f"#!/bin/sh\necho x >> {folder}/started\n{script}\n", encoding="utf-8")
    path.chmod(0o700)
    return Litestream(str(path), folder / "litestream.yml", folder / "makker.db", {})


def test_a_replica_lives_as_long_as_the_setting_says_and_half_a_second_behind(
    tmp_path: Path,
) -> None:
    found = litestream_for(settings(tmp_path, replica_days=30), tmp_path / "makker.db")
    text = found.config.read_text()
    assert stat.S_IMODE(found.config.stat().st_mode) == 0o600
    assert "geheim" not in text
    assert found.environment["LITESTREAM_SECRET_ACCESS_KEY"] == "geheim"
    told = json.loads(text)
    # A whole copy a day: one of 29 days goes at the latest when it is 30 days old.
    assert told["snapshot"] == {"interval": "24h", "retention": "696h"}
    (database,) = told["dbs"]
    assert database["path"] == str(tmp_path / "makker.db")
    assert (database["monitor-interval"], database["replica"].pop("sync-interval")) == (
        "250ms",
        "250ms",
    )
    assert database["replica"] == {"type": "s3", "bucket": "copies", "path": "jobhuset"}


def test_a_store_of_another_s_and_an_sftp_server(tmp_path: Path) -> None:
    more = {"replica_endpoint": "https://s3.eksempel.dk", "replica_region": "dk-1"}
    found = litestream_for(settings(tmp_path, **more), tmp_path / "makker.db")
    assert json.loads(found.config.read_text())["dbs"][0]["replica"] == {
        "type": "s3",
        "bucket": "copies",
        "path": "jobhuset",
        "region": "dk-1",
        "endpoint": "https://s3.eksempel.dk",
        "force-path-style": True,
        "sync-interval": "250ms",
    }
    ssh = Settings(
        data=tmp_path,
        token=TOKEN,
        replica="sftp://makker@kopi.eksempel.dk:2222/srv/jobhuset",
        replica_key_file=tmp_path / "key",
        replica_host_key="ssh-ed25519 AAAA",
    )
    found = litestream_for(ssh, tmp_path / "makker.db")
    assert json.loads(found.config.read_text())["dbs"][0]["replica"] == {
        "type": "sftp",
        "host": "kopi.eksempel.dk:2222",
        "user": "makker",
        "path": "/srv/jobhuset",
        "key-path": str(tmp_path / "key"),
        "host-key": "ssh-ed25519 AAAA",
        "sync-interval": "250ms",
    }


def test_it_learns_nothing_of_makkers_and_reads_the_machine_s_certificates(tmp_path: Path) -> None:
    around = {"MAKKER_TOKEN": TOKEN, "AWS_CA_BUNDLE": "/etc/ca.pem", "PATH": "/bin"}
    assert environment(Settings(data=tmp_path), around) == {
        "PATH": "/bin",
        "SSL_CERT_FILE": "/etc/ca.pem",
    }


def test_without_a_place_a_program_or_a_token_a_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(StartError, match=r"^No place for a replica is set; set replica in"):
        litestream_for(Settings(data=tmp_path, token=TOKEN), tmp_path / "makker.db")
    with pytest.raises(StartError, match=r"^The local chat is not replicated; set a token"):
        run_makker(Settings(data=tmp_path), print, replicate=True)
    monkeypatch.setattr(shutil, "which", lambda name, path: None)
    with pytest.raises(StartError) as caught:
        litestream_for(settings(tmp_path), tmp_path / "makker.db")
    assert str(caught.value) == (
        "Replication needs Litestream, which is not installed; install Makker with it: "
        "pipx install --force 'makker-….whl[replicate]'."
    )


def test_a_store_that_is_not_reached_stops_a_start_without_a_database(tmp_path: Path) -> None:
    away = program(tmp_path, 'echo "Error: dial tcp 127.0.0.1:9: connection refused" >&2; exit 1')
    with pytest.raises(StartError) as caught:
        litestream.refuse_to_begin_anew(away)
    assert str(caught.value) == (
        "The place for the replica is not reached (dial tcp 127.0.0.1:9: connection refused); "
        "look at the network, the address and the key."
    )


async def test_one_that_ends_by_itself_is_started_anew_and_told_of_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[int] = []

    def pause(restart: int) -> float:
        pauses.append(restart)
        return 0.0

    monkeypatch.setattr(watching, "pause_before", pause)
    stage = open_stage(tmp_path)
    heard: list[tuple[str | None, str]] = []
    replication = Replication(program(tmp_path, 'echo "Error: no such bucket." >&2; exit 1'))
    replication.serve(stage.db, lambda kind, reason: heard.append((kind, reason)))
    task = asyncio.create_task(replication.run())
    while len(pauses) < 3:
        await asyncio.sleep(0.01)
    assert (pauses[:3], heard) == ([1, 2, 3], [("ended", "no such bucket")])
    program(tmp_path, """echo '{"level":"INFO","msg":"compaction complete"}' >&2; exec sleep 60""")
    while len(heard) < 2:
        await asyncio.sleep(0.01)
    assert heard[1] == (None, "")
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    stage.db.close()


async def test_a_store_that_is_away_for_a_minute_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "TOLD_AFTER", -1.0)
    stage = open_stage(tmp_path)
    line = json.dumps({"level": "ERROR", "msg": "monitor error", "error": "no route to host"})
    replication = Replication(
        program(tmp_path, f"for one in 1 2; do echo '{line}' >&2; done; exec sleep 60")
    )
    heard: list[tuple[str | None, str]] = []
    replication.serve(stage.db, lambda kind, reason: heard.append((kind, reason)))
    task = asyncio.create_task(replication.run())
    while not heard:
        await asyncio.sleep(0.01)
    assert heard == [("store", "no route to host")]
    with replication.held():
        assert (tmp_path / "started").read_text() == "x\n"
    while (tmp_path / "started").read_text() != "x\nx\n":
        await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    stage.db.close()


def test_host_and_facilitators_are_told_that_nothing_is_replicated(tmp_path: Path) -> None:
    stage = open_stage(tmp_path)
    anna = stage.person("Anna", role="facilitator")
    note(stage.turn(), "store", "no route to host")
    health = look(stage.db, int(MONDAY.timestamp()) + 120)
    assert health.replica is not None
    sentence = (
        "Nothing has been replicated for 2 minutes: the place for it does not take what is sent "
        "(no route to host); the bot goes on, see the log."
    )
    assert sentence in [one.sentence for one in judge(health) if one.state is State.LOOK]
    (fault,) = stage.db.rows("select kind, detail from faults")
    assert fault == {"kind": "replica", "detail": "store"}
    letter = write_faults(stage.turn(anna), anna, [FaultCount("replica", "", 1)])
    assert "Den løbende kopi af mine data blev ikke skrevet." in letter.text
    note(stage.turn(), None, "")
    assert look(stage.db, 0).replica is None
    assert worst([]) is State.WELL
    stage.db.close()


def test_a_sentence_for_one_that_ended() -> None:
    text = json.dumps({"since": 7, "kind": "ended", "reason": "exit code 1"})
    assert fault_from(text) == (
        7,
        "Litestream ended by itself and is started anew (exit code 1); the bot goes on, "
        "see the log.",
    )


def test_pauses_grow_to_five_minutes() -> None:
    assert [pause_before(one) for one in (1, 2, 3, 9, 50)] == [1, 2, 4, 256, 300]


def test_lines_that_say_nothing_of_the_store_are_passed_over() -> None:
    for line in ("", "litestream", "[]", '{"level":"INFO","msg":"initialized db"}'):
        assert read_line(line) is None
    long = read_line("Error: " + "x" * 1000)
    assert long is not None
    assert (long.well, len(long.reason)) == (False, 300)


def test_a_plan_reaches_its_youngest_file() -> None:
    files = [{"timestamp": f"2026-11-23T08:00:0{second}Z"} for second in (1, 3, 2)]
    assert reach_of(json.dumps({"files": files})) == datetime(2026, 11, 23, 8, 0, 3, tzinfo=UTC)
    assert [reach_of(text) for text in ("", "{}", '{"files": []}', "[]")] == [None] * 4
