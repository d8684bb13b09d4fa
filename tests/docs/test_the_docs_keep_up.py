"""Every setting, every command and every line on odd behaviour stands in the docs, and is true."""

import re

import typer

from bot.cli import app
from bot.settings import Settings
from tests import report
from tests.docs.pages import DOCS, PAGES, ROOT, read

HOST = read(DOCS / "host.md")


def documented_settings() -> set[str]:
    """The names in the table of settings."""
    table = HOST.partition("## Settings")[2].partition("## Commands")[0]
    rows = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    return {name for row in rows for name in re.findall(r"`([a-z_]+)(?:\.NAME)?`", row)}


def commands() -> set[str]:
    """Every command of the command line, as it is typed."""
    root = typer.main.get_command(app)
    found = set()
    for name, command in root.commands.items():  # type: ignore[attr-defined]
        below = getattr(command, "commands", {})
        found |= {f"makker {name} {one}" for one in below} or {f"makker {name}"}
    return found


def test_every_setting_is_documented_and_none_is_made_up() -> None:
    assert documented_settings() == set(Settings.model_fields)


def test_every_default_in_the_docs_is_the_default() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \|.*\| `?([^|`]+)`? \|$", HOST, re.MULTILINE))
    for name in ("data", "timezone", "language", "budget_week", "budget_day"):
        assert rows[name].strip() == str(Settings.model_fields[name].default)


def test_every_command_is_documented_and_none_is_made_up() -> None:
    table = HOST.partition("## Commands")[2].partition("## Data")[0]
    typed = re.findall(r"^\| `(makker [^`]*)`", table, re.MULTILINE)
    named = {" ".join(word for word in one.split() if word.islower()) for one in typed}
    assert {one.split(" --")[0] for one in named} == commands()


def test_the_readme_s_first_lines_are_the_two_commands() -> None:
    readme = read(ROOT / "README.md")
    targets = read(ROOT / "Makefile")
    for command in ("run", "test"):
        assert f"make {command} " in readme[:200]
        assert f"\n{command}: " in targets


def test_every_link_and_picture_in_the_docs_leads_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#:]+)\)|<img src=\"([^\":]+)\"", read(page)):
            place = page.parent / "".join(target)
            assert place.exists(), f"{page.name} links to {place}"


def test_the_page_of_proofs_is_written_by_their_runs() -> None:
    assert report.PAGE.read_text(encoding="utf-8") == report.render()
