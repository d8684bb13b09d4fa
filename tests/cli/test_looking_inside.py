"""`makker browse`: a copy in Datasette on loopback, without content unless it is asked for."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
import pytest

from bot import browsing, cli_browse
from bot.browsing import a_copy, forget_left_copies, need_datasette
from bot.privacy import read_audit
from bot.startup import StartError
from bot.storage import StorageError, open_database, read_only
from bot.storage.migrations import STEPS
from tests.cli.test_backup_and_restore import quiet
from tests.cli.test_faults_on_the_terminal import makker, one_sentence
from tests.storage import releases

WORDS = "Vi aftalte en prøveuge"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database with rows in every table, where the local chat has it."""
    path = tmp_path / "local" / "makker.db"
    path.parent.mkdir(mode=0o700)
    path.touch(0o600)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("begin")
        releases.load(STEPS[-1], connection)
        connection.execute("commit")
    open_database(path).close()
    return path


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def looking(database: Path, *options: str, end: int = signal.SIGTERM) -> Iterator[str]:
    """The address that `makker browse` prints, while it runs; it must end well by the signal."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "browse", "--port", str(free_port()), *options],
        env={**os.environ, "MAKKER_DATA": str(database.parents[1])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        first = process.stdout.readline()
        assert first.startswith("Open this once: http://127.0.0.1:"), process.communicate()[1]
        assert process.stdout.readline() == "Ctrl-C ends the look, and deletes the copy.\n"
        yield first.removeprefix("Open this once: ").strip()
        process.send_signal(end)
        assert process.communicate(timeout=30) == ("", "")
        assert process.returncode == 0
    finally:
        process.kill()
        process.communicate()


def test_a_look_shows_who_and_when_and_none_of_what_was_written(database: Path) -> None:
    folder = database.with_name("browse")
    with looking(database) as address, httpx.Client(base_url=address.partition("/-/")[0]) as http:
        copy = folder / "makker.db"
        assert {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()} == {
            "makker.db": 0o600,
            "makker.lock": 0o600,
        }
        assert folder.stat().st_mode & 0o777 == 0o700
        assert WORDS.encode() not in copy.read_bytes()

        # Another account on this machine reaches the port, and gets no further.
        assert http.get("/makker/people.json").status_code == 403
        assert http.get("/-/auth-token?token=guessed").status_code == 403
        opened = http.get(address)
        assert (opened.status_code, opened.headers["location"]) == (302, "/")
        assert httpx.get(address).status_code == 403
        evil = http.get("/makker", headers={"host": "makker.example"})
        assert evil.status_code == 400

        start = http.get("/")
        assert start.status_code == 200
        assert "<h1>Makker, 20" in start.text
        labelled = http.get("/makker/answers.json?_labels=on&_shape=objects").json()
        assert labelled["rows"][0] == {
            "asked": {"value": 1, "label": "match.1"},
            "person": {"value": "anna", "label": "Anna"},
            "parts": "(hidden)",
            "visibility": "me",
            "made": 1_790_000_000,
            "changed": 1_790_000_000,
        }
        assert '<a href="/makker/people/anna">Anna</a>' in http.get("/makker/answers").text
        counted = "select count(*) as n from answers where parts like '%aftalte%'"
        rows = http.get("/makker.json", params={"sql": counted, "_shape": "array"}).json()
        assert rows == [{"n": 0}]
        assert http.get("/makker.db").status_code == 403
        write = http.get("/makker.json", params={"sql": "delete from people"})
        assert write.status_code == 400
    assert not folder.exists()
    with closing(read_only(database)) as db:
        assert "browse" not in {entry.action for entry in read_audit(db)}


def test_with_content_it_is_in_the_audit_before_anything_is_shown(database: Path) -> None:
    with looking(database, "--content", end=signal.SIGINT) as address:
        with closing(read_only(database)) as db:
            newest = read_audit(db)[-1]
        assert (newest.action, newest.by, newest.actor) == ("browse", "host", None)
        assert newest.detail == "with content"
        with httpx.Client(base_url=address.partition("/-/")[0]) as http:
            http.get(address)
            answers = http.get("/makker/answers.json?_shape=array").json()
            accounts = http.get("/makker/accounts.json?_shape=array").json()
    assert answers[0]["parts"] == f'["{WORDS}."]'
    assert accounts[0]["telegram_id"] == 5_000_000_000
    assert not database.with_name("browse").exists()


def test_a_database_that_no_newer_makker_has_opened_yet(database: Path) -> None:
    database.unlink()
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("begin")
        releases.load(STEPS[0], connection)
        connection.execute("commit")
    before = database.read_bytes()
    with (
        a_copy(database, quiet, content=False) as copy,
        closing(sqlite3.connect(copy)) as connection,
    ):
        assert connection.execute("select parts from answers").fetchone() == ("(hidden)",)
        assert [path.name for path in sorted(copy.parent.iterdir())] == ["makker.db", "makker.lock"]
    assert database.read_bytes() == before


def test_a_second_look_at_the_same_data_is_refused(database: Path) -> None:
    with a_copy(database, quiet, content=False) as copy:
        with (
            pytest.raises(StartError) as caught,
            a_copy(database, quiet, content=False),
        ):
            pass
        forget_left_copies(database.parent)
        assert copy.exists()
    assert str(caught.value) == (
        f"`makker browse` runs on the data in {database.parent} already; end that one first."
    )
    assert not copy.parent.exists()


def test_a_copy_that_was_left_by_a_look_that_was_killed_goes_with_the_next_or_in_the_night(
    database: Path,
) -> None:
    folder = database.with_name("browse")
    for clear in ("next", "night"):
        folder.mkdir(mode=0o700)
        for name in ("makker.db", ".makker.db.new"):
            (folder / name).write_text("left")
            (folder / name).chmod(0o600)
        if clear == "night":
            forget_left_copies(database.parent)
        else:
            with a_copy(database, quiet, content=False) as copy:
                names = sorted(path.name for path in folder.iterdir())
                assert names == ["makker.db", "makker.lock"]
                assert copy.stat().st_size > 100_000
        assert not folder.exists()


def test_a_fault_leaves_no_copy(database: Path) -> None:
    broken = RuntimeError("The browser is broken.")
    with pytest.raises(RuntimeError), a_copy(database, quiet, content=True):
        raise broken
    assert not database.with_name("browse").exists()
    with (
        pytest.raises(StorageError, match="There is no database at"),
        a_copy(database.with_name("none.db"), quiet, content=True),
    ):
        pass
    assert not database.with_name("browse").exists()


def test_a_signal_while_it_copies_takes_the_copy_along() -> None:
    with pytest.raises(SystemExit) as ended:
        cli_browse._leave(signal.SIGTERM, None)
    assert ended.value.code == 128 + 15


def test_a_port_that_is_taken_is_a_sentence_and_leaves_no_copy(database: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = makker(
            "browse", "--port", str(port), environment={"MAKKER_DATA": str(database.parents[1])}
        )
    assert one_sentence(result) == (
        f"The look inside's port {port} cannot be listened on (Address already in use); "
        "name another one with --port."
    )
    assert not database.with_name("browse").exists()


def test_without_datasette_a_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    need_datasette()
    monkeypatch.setattr(browsing, "find_spec", lambda name: None)
    with pytest.raises(StartError) as caught:
        need_datasette()
    assert str(caught.value) == (
        "`makker browse` needs Datasette, which is not installed; install Makker with its extra, "
        "pipx install 'makker[browse]', or add it: pipx inject makker datasette."
    )
