"""`makker status` and `makker inbox`: for a host's eyes and for a monitor."""

import json
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.privacy import read_audit
from bot.startup import StartError
from bot.storage import Database, open_database
from bot.transport import store
from bot.transport.receive import LAST_POLL
from tests.cli.test_faults_on_the_terminal import makker, on_telegram
from tests.transport.updates import METTE, message

SECRET = "Jeg er bange for min leder"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return on_telegram(("http://127.0.0.1:9", "123456789:" + "A" * 35), tmp_path)


@pytest.fixture
def db(environment: dict[str, str]) -> Database:
    """The data of a bot that polled just now and has set three updates aside."""
    db = open_database(Path(environment["MAKKER_DATA"]) / "makker.db")
    now = int(time.time())
    with db.transaction():
        db.set_meta(LAST_POLL, str(now))
        rows = [(number, json.dumps(message(SECRET, update_id=number))) for number in (7, 8, 9)]
        store.keep_updates(db, rows, now)
        for one in store.undone_updates(db, 9):
            last = store.Incoming(one.update_id, one.payload, store.ATTEMPTS - 1)
            store.count_attempt(db, last, "KeyError", now)
    return db


def test_status_for_eyes_and_for_a_monitor(environment: dict[str, str], db: Database) -> None:
    result = makker("status", environment=environment)
    assert result.returncode == 1, result.stderr
    lines = [" ".join(line.split()) for line in result.stdout.splitlines()]
    assert lines[0] == "!! 3 updates set aside (KeyError); see `makker inbox show`."
    assert [line for line in lines[1:] if not line.startswith(("last poll", "database"))] == [
        "updates not handled 0",
        "messages to be sent 0",
        "messages for later 0",
        "next due –",
        "set aside 3",
    ]
    with db.transaction():
        db.set_meta(LAST_POLL, str(int(time.time()) - 3 * 86_400 - 60))
    result = makker("status", "--json", environment=environment)
    assert result.returncode == 2
    told = json.loads(result.stdout)
    assert told["state"] == "broken"
    assert told["remarks"][0] == (
        "Makker has not asked Telegram for updates for 3 days; "
        "see whether it runs and what its log says."
    )
    assert SECRET not in result.stdout + result.stderr


def test_status_without_a_database_is_one_sentence(environment: dict[str, str]) -> None:
    result = makker("status", environment=environment)
    path = Path(environment["MAKKER_DATA"]) / "makker.db"
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == (
        f"There is no database at {path}; start Makker once with `makker run`.\n"
    )


def test_what_was_set_aside_is_shown_retried_and_dropped(
    environment: dict[str, str], db: Database
) -> None:
    result = makker("inbox", "show", "--json", environment=environment)
    shown = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(one["update"], one["reason"]) for one in shown] == [
        (7, "KeyError"),
        (8, "KeyError"),
        (9, "KeyError"),
    ]
    assert shown[0]["shape"] == "message: chat, date, from, message_id, text of 26 characters"
    plain = makker("inbox", "show", environment=environment).stdout
    assert SECRET not in result.stdout + plain
    assert str(METTE) not in result.stdout + plain

    result = makker("inbox", "drop", "7", environment=environment)
    assert result.stdout == "Wiped: 1.\n"
    assert db.row("select payload, fault from inbox where update_id = 7") == {
        "payload": None,
        "fault": None,
    }
    result = makker("inbox", "retry", "--all", environment=environment)
    assert result.stdout == "To be handled anew: 2.\n"
    assert [(one.update_id, one.attempts) for one in store.undone_updates(db, 9)] == [
        (8, 0),
        (9, 0),
    ]
    assert [(one.action, one.by, one.detail) for one in read_audit(db)] == [
        ("inbox", "host", "drop, 1 set aside"),
        ("inbox", "host", "retry, 2 set aside"),
    ]
    result = makker("inbox", "show", environment=environment)
    assert result.stdout == "Nothing is set aside.\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["retry", "5"], "Nothing is set aside as 5; see `makker inbox show`."),
        (["drop"], "Name one update, or all of them with --all."),
        (["drop", "7", "--all"], "Name one update, or all of them with --all."),
        (["retry", "8"], "Nothing is left of update 8 that could be handled."),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    environment: dict[str, str], db: Database, arguments: list[str], sentence: str
) -> None:
    with db.transaction():
        db.execute("update inbox set payload = null where update_id = 8")
    result = CliRunner().invoke(app, ["inbox", *arguments], env=environment)
    assert isinstance(result.exception, StartError)
    assert (str(result.exception), result.stdout) == (sentence, "")
