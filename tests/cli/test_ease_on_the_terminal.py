"""The terminal helps: the shell completes, long work shows how far it is, tables come as JSON."""

import ast
import io
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr
from pathlib import Path

import pytest
import typer

from bot import cli
from bot.cli_backup import backup, restore
from bot.cli_import import import_people
from bot.cli_simulate import simulate_rounds
from bot.progress import progress_bar
from tests.turns import open_stage

ROOT = Path(__file__).parents[2]

# What the shell does at a TAB, with the function that the script made.
AT_A_TAB = """
eval "$(makker --show-completion)"
complete -p makker
at_a_tab() {
  COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
  _makker_completion makker "${COMP_WORDS[$COMP_CWORD]}" ""
  echo "${COMPREPLY[*]}"
}
at_a_tab makker ba
at_a_tab makker people im
"""


class Terminal(io.StringIO):
    """Standard error where somebody watches."""

    def isatty(self) -> bool:
        return True


def test_bash_completes_what_is_begun() -> None:
    # No .bashrc; and completion asks the very program that is begun.
    run = subprocess.run(
        ["bash", "--noprofile", "--norc", "-c", AT_A_TAB],
        env={
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
        },
        capture_output=True,
        text=True,
    )
    assert run.stderr == ""
    assert run.stdout.splitlines() == [
        "complete -o default -F _makker_completion makker",
        "backup",
        "import",
    ]


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal, and a database of the local chat."""
    stage = open_stage(tmp_path / "data" / "local")
    with stage.db.transaction():
        stage.db.set_meta("bot_username", "makker_bot")
    stage.db.close()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MAKKER_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("TERM", "xterm")
    return Terminal()


def test_long_work_shows_how_far_it_is(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("navn\nAnna Holm\nBo Friis\n")
    works: dict[str, Callable[[], None]] = {
        "Copying": lambda: backup(tmp_path / "copy.db"),
        "Restoring": lambda: restore(tmp_path / "copy.db"),
        "Drawing": lambda: import_people(file, cards=tmp_path / "cards.pdf", days=30),
        "Matching": lambda: simulate_rounds(
            people=6, rounds=2, departments=1, absent=0.0, seed=1, as_json=False
        ),
    }
    for word, work in works.items():
        with redirect_stderr(terminal):
            work()
        shown = terminal.getvalue()
        terminal.seek(0)
        terminal.truncate()
        assert word in shown, word
        assert "100%" in shown, word
        # When it is done the bar is gone: the last thing that is written clears its line.
        assert shown.endswith("\x1b[2K"), word


def test_where_nobody_watches_nothing_is_shown() -> None:
    file = io.StringIO()
    with redirect_stderr(file), progress_bar("Copying") as progress:
        progress(1, 2)
    assert file.getvalue() == ""


def test_whatever_prints_a_table_prints_json_too() -> None:
    with_tables = set()
    for path in sorted((ROOT / "bot").glob("cli*.py")):
        with_tables |= commands_with_tables(ast.parse(path.read_text(encoding="utf-8")))
    assert with_tables == {
        "audit",
        "inbox show",
        "people import",
        "people list",
        "simulate rounds",
        "status",
    }
    without = [
        name
        for name, command in all_commands().items()
        if name in with_tables and "--json" not in options(command)
    ]
    assert without == []


def all_commands() -> dict[str, object]:
    """Every command by what is typed after `makker`."""
    found: dict[str, object] = {}
    top = typer.main.get_group(cli.app)
    for name, command in top.commands.items():
        below = getattr(command, "commands", None)
        if below is None:
            found[name] = command
        else:
            found |= {f"{name} {word}": one for word, one in below.items()}
    return found


def options(command: object) -> set[str]:
    """The options that a command takes."""
    return {name for one in getattr(command, "params") for name in one.opts}  # noqa: B009


def commands_with_tables(module: ast.Module) -> set[str]:
    """The commands whose function makes a rich table, itself or by another one of its module."""
    calls = {
        one.name: {
            node.func.id
            for node in ast.walk(one)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        for one in module.body
        if isinstance(one, ast.FunctionDef)
    }

    def makes_one(name: str) -> bool:
        return name == "Table" or any(map(makes_one, calls.get(name, ())))

    return {
        typed
        for typed, command in all_commands().items()
        if (function := getattr(command, "callback").__name__) in calls  # noqa: B009
        and makes_one(function)
    }
