"""What a host types: what is wrong, who takes part, the first link, the prompts."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot import __version__
from bot.storage import migrations
from bot.storage.migrations import STEPS
from tests.cli.test_faults_on_the_terminal import makker, on_telegram, telegram

__all__ = ["telegram"]

SCHEMA = Path(migrations.__file__).with_name("schema")


@pytest.fixture
def environment(telegram: tuple[str, str], tmp_path: Path) -> dict[str, str]:
    """An organisation whose bot has run once."""
    chosen = on_telegram(telegram, tmp_path / "data")
    run_once(chosen)
    return chosen


def run_once(environment: dict[str, str], end: int = signal.SIGTERM) -> str:
    """Start the bot, end it by a signal once it runs; gives what it said on the terminal."""
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        env={"PATH": "/usr/bin:/bin", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        said = process.stdout.readline()
        while "profile set" not in process.stderr.readline():
            assert process.poll() is None
        process.send_signal(end)
        process.stderr.read()
        assert process.wait() == 0
    return said


def lines(*arguments: str, environment: dict[str, str]) -> list[str]:
    """The lines that a command prints; it must end well."""
    result = makker(*arguments, environment=environment)
    assert result.returncode == 0, result.stderr
    return result.stdout.splitlines()


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_and_sigterm_end_it_cleanly(
    telegram: tuple[str, str], tmp_path: Path, end: int
) -> None:
    said = run_once(on_telegram(telegram, tmp_path), end)
    assert said == "Makker runs on Telegram. Stop it with Ctrl-C.\n"


def test_check_says_what_is_in_order_and_what_is_not(environment: dict[str, str]) -> None:
    data = environment["MAKKER_DATA"]
    assert lines("check", environment=environment) == [
        "ok The settings are complete.",
        "ok The prompts are in order.",
        f"ok The database {data}/makker.db can be read; 0 people take part.",
        "!! There are 0 facilitators; have at least two, so that one can be away. "
        "Invite one: makker invite --role facilitator",
        "ok Telegram knows the bot as @makker_lokal_bot.",
    ]


def test_check_finds_a_proxy_that_is_not_there(environment: dict[str, str]) -> None:
    away = {
        **environment,
        "MAKKER_API_URL": "http://telegram.invalid",
        "MAKKER_PROXY": "http://127.0.0.1:9",
    }
    result = makker("check", environment=away)
    assert result.returncode == 1
    assert result.stdout.splitlines()[-1] == (
        "!! http://telegram.invalid is not reached through http://127.0.0.1:9 "
        "(ConnectionRefusedError); look at the network, the firewall and MAKKER_PROXY."
    )


def test_invite_prints_a_link_and_a_qr_code(environment: dict[str, str]) -> None:
    link, *code = lines("invite", "--role", "facilitator", environment=environment)
    assert link.startswith("https://t.me/makker_lokal_bot?start=")
    assert len(link.partition("=")[2]) == 22
    assert len(code) > 10
    assert all(set(row) <= set(" █▀▄") for row in code)


def test_a_department_that_is_not_there_is_said(environment: dict[str, str]) -> None:
    result = makker("invite", "--department", "Ung", environment=environment)
    assert result.returncode == 1
    assert result.stderr == "There is no department 'Ung'; make it in the chat first.\n"


def test_people_are_listed_moved_given_a_role_and_removed(tmp_path: Path) -> None:
    environment = {"MAKKER_DATA": str(tmp_path)}
    run_once(environment)
    rows = lines("people", "list", environment=environment)
    anna = next(row for row in rows if " Anna " in row)
    soren = next(row for row in rows if " Søren " in row)
    assert anna.split()[1:] == ["Anna", "Ressourcer", "facilitator", "active"]
    assert len(rows) == 13
    table = lines("people", "list", "--csv", environment=environment)
    assert table[0] == "\ufeffname;department;profession;roles;status"
    assert "Anna;Ressourcer;coordinator;facilitator;active" in table
    assert len([row for row in table if row]) == 13
    key = soren.split()[0]
    given = lines("people", "role", key, "--facilitator", environment=environment)
    assert given == ["Søren is a facilitator now."]
    (link,) = lines("people", "move", key, environment=environment)
    assert "?start=" in link
    removed = lines("people", "remove", anna.split()[0], environment=environment)
    assert removed == ["Anna has no access any more."]
    assert len(lines("people", "list", environment=environment)) == 12
    last = makker("people", "role", key, "--no-facilitator", environment=environment)
    assert (last.returncode, len(last.stderr.splitlines())) == (1, 1)
    gone = makker("people", "remove", anna.split()[0], environment=environment)
    assert gone.stderr == f"Nobody has the key {anna.split()[0]}; see `makker people list`.\n"


def test_prompts_are_checked_shown_and_exported(tmp_path: Path) -> None:
    environment = {"MAKKER_DATA": str(tmp_path / "data")}
    assert lines("prompts", "check", environment=environment) == ["The prompts are in order."]
    shown = lines("prompts", "show", "match", environment=environment)
    assert shown[0] == "Det gode match"
    folder = tmp_path / "own"
    (said,) = lines("prompts", "export", str(folder), environment=environment)
    count = len(list(folder.rglob("*.toml")))
    assert said == f"{count} files were written to {folder}."
    broken = folder / "models" / "match.toml"
    broken.write_text(broken.read_text(encoding="utf-8").replace("text.en", "text.tysk", 1))
    result = makker("prompts", "check", str(folder), environment=environment)
    assert result.returncode == 1
    assert "models/match.toml" in result.stderr
    unknown = makker("prompts", "show", "findes-ikke", environment=environment)
    assert (unknown.returncode, len(unknown.stderr.splitlines())) == (1, 1)
    norwegian = lines("prompts", "show", "match", "--language", "nb", environment=environment)
    assert norwegian[0] == "Den gode matchen"
    swedish = makker("prompts", "show", "match", "--language", "sv", environment=environment)
    assert swedish.stderr == "Prompts are in da, en, nb, not in 'sv'.\n"


def test_the_version_is_that_of_the_package_and_of_the_newest_step_of_the_schema() -> None:
    (said,) = lines("--version", environment={})
    assert said == f"makker {__version__}, schema {STEPS[-1]}"
    assert (SCHEMA / f"{STEPS[-1]}.sql").exists()
    assert max(SCHEMA.glob("*.sql")).stem == STEPS[-1]
