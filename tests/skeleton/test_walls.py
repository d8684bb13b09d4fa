"""The walls between the rooms: each contract can fail, SQL stays in its rooms, modules are small.

The contracts are in pyproject.toml and `make check` checks them on the real tree; here each one is
seen to fail on a small tree with one bad import.
"""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest

ROOT = Path(__file__).parents[2]
BOT = ROOT / "bot"

LONGEST_MODULE = 400
RUNS_SQL = {"execute", "executemany", "executescript", "query"}

ROOMS = ["cases", "feedback", "guard", "localchat", "people", "privacy", "storage", "transport"]
FILES = {
    "app.py": "import telegram\nfrom bot.people import store\n",
    "rooms.py": "from bot.people import chat, store\n",
    "clock.py": "",
    "storage/database.py": "import sqlite3\nimport sqlite_utils\n",
    "transport/send.py": "import telegram.ext\n",
    "people/__init__.py": "from bot.people.store import find\n",
    "people/chat.py": "import telegram\nfrom bot.people import rules, store\n",
    "people/rules.py": "from dataclasses import dataclass\nfrom bot import clock\n",
    "people/store.py": "import sqlite_utils\nfrom bot.storage import database\nfind = 1\n",
    "cases/jobs.py": "from bot.people import find\n",
    "privacy/erase.py": "from bot.storage import database\nfrom bot import clock\n",
    "guard/patterns.py": "import re\n",
    "localchat/world.py": "import json\n",
}
BAD_IMPORTS = {
    "rules-are-pure": [
        ("people/rules.py", "import telegram"),
        ("people/rules.py", "from sqlite_utils import Database"),
        ("people/rules.py", "from bot.people import store"),
    ],
    "database-behind-stores": [
        ("people/jobs.py", "import sqlite_utils"),
        ("clock.py", "import sqlite3"),
        ("app.py", "import sqlite_utils"),
    ],
    "telegram-behind-chats": [
        ("people/jobs.py", "from telegram.ext import Application"),
        ("storage/database.py", "import telegram"),
    ],
    "rooms-of-one-s-own": [
        ("cases/chat.py", "from bot.people import store"),
        ("cases/jobs.py", "from bot.people.chat import say"),
        ("clock.py", "import bot.people.store"),
    ],
    "guard-stands-alone": [
        ("guard/patterns.py", "import bot.people"),
        ("guard/__init__.py", "from bot import clock"),
    ],
    "privacy-knows-no-feature": [
        ("privacy/erase.py", "import bot.people"),
        ("privacy/erase.py", "from bot.cases import jobs"),
    ],
    "localchat-stands-alone": [
        ("localchat/world.py", "from bot import clock"),
        ("localchat/world.py", "from bot.people import rules"),
    ],
}


def broken_contracts(tree: Path) -> list[str]:
    """Run import-linter on the tree in a folder and give the ids of the contracts it breaks."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = config["tool"]["importlinter"]["contracts"]
    run = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"],
        cwd=tree,
        env={"PYTHONPATH": str(tree), "COLUMNS": "200"},
        capture_output=True,
        text=True,
    )
    verdicts = {
        contract["id"]: found[1]
        for contract in contracts
        if (found := re.search(f"^{re.escape(contract['name'])} (KEPT|BROKEN)", run.stdout, re.M))
    }
    assert list(verdicts) == [contract["id"] for contract in contracts], run.stdout + run.stderr
    return [name for name, verdict in verdicts.items() if verdict == "BROKEN"]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small project in good order, with this project's contracts."""
    for room in ["", *ROOMS]:
        (tmp_path / "bot" / room).mkdir()
        (tmp_path / "bot" / room / "__init__.py").touch()
    for name, text in FILES.items():
        (tmp_path / "bot" / name).write_text(text)
    copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_a_tree_in_good_order_keeps_every_contract(tree: Path) -> None:
    assert broken_contracts(tree) == []


def test_every_contract_is_seen_to_fail_here() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert [contract["id"] for contract in config["tool"]["importlinter"]["contracts"]] == list(
        BAD_IMPORTS
    )


@pytest.mark.parametrize(
    ("contract", "name", "line"),
    [(contract, *bad) for contract, bads in BAD_IMPORTS.items() for bad in bads],
)
def test_a_bad_import_breaks_its_contract(tree: Path, contract: str, name: str, line: str) -> None:
    with (tree / "bot" / name).open("a") as file:
        file.write(f"{line}\n")
    assert contract in broken_contracts(tree)


def sql_outside_its_rooms(bot: Path) -> list[str]:
    """Give the places (file:line) that run SQL outside storage/ and a store.py."""
    return [
        f"{path.relative_to(bot)}:{line}"
        for path in sorted(bot.rglob("*.py"))
        if path.relative_to(bot).parts[0] != "storage"
        and not path.name.startswith("store")
        and path.parent.name != "store"
        for line in _lines_that_run_sql(ast.parse(path.read_text(encoding="utf-8")))
    ]


def _lines_that_run_sql(tree: ast.Module) -> Iterator[int]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr=name)) if name in RUNS_SQL:
                yield node.lineno


def test_no_room_but_storage_and_the_stores_runs_sql() -> None:
    assert sql_outside_its_rooms(BOT) == []


def test_sql_in_a_chat_is_found(tree: Path) -> None:
    (tree / "bot" / "people" / "chat.py").write_text("def f(db):\n    db.execute('select 1')\n")
    (tree / "bot" / "people" / "store.py").write_text("def f(db):\n    db.query('select 1')\n")
    (tree / "bot" / "storage" / "rows.py").write_text("def f(db):\n    db.execute('select 1')\n")
    assert sql_outside_its_rooms(tree / "bot") == ["people/chat.py:2"]


def rooms_entered(bot: Path) -> list[str]:
    """Give the places (file:line) that import another room's chat or store, however it is split.

    The contract knows chat.py and store.py by their names; this knows chat_join.py too.
    """
    return [
        f"{path.relative_to(bot)}:{line}"
        for path in sorted(bot.rglob("*.py"))
        if len(path.relative_to(bot).parts) > 1
        for line, room in _rooms_imported(ast.parse(path.read_text(encoding="utf-8")))
        if room != path.relative_to(bot).parts[0]
    ]


def _rooms_imported(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module=str(module)):
                modules = [module, *(f"{module}.{name.name}" for name in node.names)]
            case ast.Import():
                modules = [name.name for name in node.names]
            case _:
                continue
        for module in modules:
            match module.split("."):
                case ["bot", room, name, *_] if name.partition("_")[0] in {"chat", "store"}:
                    yield node.lineno, room
                    break


def test_no_feature_reaches_into_another_s_chat_or_store() -> None:
    assert rooms_entered(BOT) == []


def test_a_split_store_of_another_feature_is_found(tree: Path) -> None:
    (tree / "bot" / "cases").mkdir(exist_ok=True)
    (tree / "bot" / "cases" / "chat.py").write_text("from bot.people.store_days import find\n")
    (tree / "bot" / "people" / "chat.py").write_text("from bot.people import store_days\n")
    assert rooms_entered(tree / "bot") == ["cases/chat.py:1"]


def overlong_modules(bot: Path) -> dict[str, int]:
    """Give the modules above the longest length, with their number of lines."""
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in bot.rglob("*.py")}
    return {
        str(path.relative_to(bot)): count for path, count in lines.items() if count > LONGEST_MODULE
    }


def test_no_module_is_longer_than_400_lines() -> None:
    assert overlong_modules(BOT) == {}


def test_a_module_of_401_lines_is_found_and_one_of_400_is_not(tree: Path) -> None:
    (tree / "bot" / "clock.py").write_text("x = 1\n" * 400)
    (tree / "bot" / "people" / "chat.py").write_text("x = 1\n" * 401)
    assert overlong_modules(tree / "bot") == {"people/chat.py": 401}
