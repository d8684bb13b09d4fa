"""What stands in the way of a start is one sentence on the terminal and exit code 1."""

import ctypes
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from bot.localchat.serve import LocalChat
from bot.localchat.world import World
from bot.storage import open_database

OTHER_TOKEN = "123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
PR_CAPBSET_DROP, CAP_DAC_OVERRIDE = 24, 1


def makker(
    *arguments: str,
    environment: Mapping[str, str],
    before: Callable[[], None] | None = None,
    module: str = "bot",
) -> subprocess.CompletedProcess[str]:
    """Run a command of the host; gives its output and exit code."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("MAKKER_")}
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        env={**kept, "PYTHONDONTWRITEBYTECODE": "1", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        preexec_fn=before,
    )


def obey_file_modes() -> None:
    """Let the mode of a file bind root too, as it binds the user of a real host."""
    if os.getuid() == 0:
        ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0)


def one_sentence(result: subprocess.CompletedProcess[str]) -> str:
    """The one line on standard error of a command that ended with exit code 1."""
    assert result.returncode == 1, result.stderr
    lines = [line for line in result.stderr.splitlines() if not line.startswith("{")]
    assert len(lines) == 1, result.stderr
    return lines[0]


@pytest.fixture
def telegram() -> Iterator[tuple[str, str]]:
    """A Bot API server on loopback: its address and the token it knows."""
    chat = LocalChat(World(None))
    url = chat.start()
    yield url, chat.token
    chat.stop()


def on_telegram(telegram: tuple[str, str], data: Path, **more: str) -> dict[str, str]:
    """The environment of a real organisation on that server."""
    url, token = telegram
    return {
        "MAKKER_TOKEN": token,
        "MAKKER_API_URL": url,
        "MAKKER_DATA": str(data),
        "MAKKER_ORGANISATION": "Jobhuset",
        "MAKKER_CONTROLLER": "Eksempel Kommune",
        "MAKKER_DPO_CONTACT": "databeskyttelsesrådgiveren",
        "MAKKER_DISTRESS_CONTACT": "arbejdsmiljørepræsentanten",
        **more,
    }


def test_a_broken_database_file(telegram: tuple[str, str], tmp_path: Path) -> None:
    database = tmp_path / "makker.db"
    database.write_bytes(b"This is no database, it is a letter to one. " * 200)
    database.chmod(0o600)
    before = database.read_bytes()
    result = makker("run", environment=on_telegram(telegram, tmp_path))
    assert one_sentence(result) == (
        f"The file {database} is not an intact Makker database (file is not a database); "
        "put a backup in its place, nothing was overwritten."
    )
    assert database.read_bytes() == before


def test_a_schema_newer_than_the_program(telegram: tuple[str, str], tmp_path: Path) -> None:
    db = open_database(tmp_path / "makker.db")
    with db.transaction():
        db.execute(
            "insert into _sqlite_migrations (migration_set, name, applied_at)"
            " values ('makker', '9999_from_the_future', '2030-01-01')"
        )
    db.checkpoint()
    db.close()
    before = (tmp_path / "makker.db").read_bytes()
    result = makker("run", environment=on_telegram(telegram, tmp_path))
    assert one_sentence(result) == (
        f"The database {tmp_path / 'makker.db'} was made by a newer Makker (it has "
        "'9999_from_the_future'); install that version or a later one, nothing was changed."
    )
    assert (tmp_path / "makker.db").read_bytes() == before


def test_a_token_of_another_bot_on_this_database(telegram: tuple[str, str], tmp_path: Path) -> None:
    db = open_database(tmp_path / "makker.db")
    with db.transaction():
        db.set_meta("bot_id", "987654321")
    db.close()
    result = makker("run", environment=on_telegram(telegram, tmp_path))
    assert one_sentence(result) == (
        f"The database {tmp_path / 'makker.db'} belongs to another bot than this token; "
        "set MAKKER_DATA to a folder of its own for each bot."
    )
    with sqlite3.connect(tmp_path / "makker.db") as kept:
        assert kept.execute("select value from meta where key = 'bot_id'").fetchone() == (
            "987654321",
        )


def test_a_read_only_folder(telegram: tuple[str, str], tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir(mode=0o555)
    result = makker("run", before=obey_file_modes, environment=on_telegram(telegram, data))
    assert one_sentence(result) == (
        f"The data folder {data} cannot be written to (Permission denied); "
        "give the user that runs Makker the right to write there."
    )
    assert list(data.iterdir()) == []


def test_a_full_disk(telegram: tuple[str, str], tmp_path: Path) -> None:
    result = makker("run", module="tests.run_full", environment=on_telegram(telegram, tmp_path))
    assert one_sentence(result) == (
        f"The disk that holds {tmp_path / 'makker.db'} is full; free some space."
    )


def test_a_second_instance_on_the_same_data(tmp_path: Path) -> None:
    first = subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        env={**os.environ, "MAKKER_DATA": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with first:
        assert first.stdout is not None
        assert "local chat" in first.stdout.readline()
        result = makker("run", environment={"MAKKER_DATA": str(tmp_path)})
        assert one_sentence(result) == (
            f"Makker runs on the data in {tmp_path / 'local'} already; stop that one first, "
            "or set MAKKER_DATA to another folder."
        )
        first.terminate()
        assert first.wait() == 0


def test_a_token_that_telegram_does_not_know(telegram: tuple[str, str], tmp_path: Path) -> None:
    environment = on_telegram(telegram, tmp_path, MAKKER_TOKEN=OTHER_TOKEN)
    result = makker("run", environment=environment)
    assert one_sentence(result) == (
        "Telegram does not know this token; copy it again from BotFather."
    )
    assert OTHER_TOKEN not in result.stderr + result.stdout


def test_a_real_organisation_must_say_who_it_is(telegram: tuple[str, str], tmp_path: Path) -> None:
    result = makker("run", environment=on_telegram(telegram, tmp_path, MAKKER_CONTROLLER=""))
    assert one_sentence(result) == (
        "controller is empty, but with a token it must say who is the data controller; "
        "set it in makker.toml or as MAKKER_CONTROLLER."
    )


def test_a_setting_that_breaks_its_rule_is_named_with_its_value(tmp_path: Path) -> None:
    result = makker("run", environment={"MAKKER_TIMEZONE": "Europe/Atlantis"})
    assert one_sentence(result) == (
        "timezone is 'Europe/Atlantis', but a time zone such as Europe/Copenhagen was expected."
    )
