"""Every command that a page tells to type exists, with its options; the bot's own commands, too."""

import importlib.util
import re
import shlex

import pytest
import typer
from typer.testing import CliRunner

from bot.app import Makker
from bot.cli import app
from bot.demo import with_examples
from bot.settings import Settings
from bot.startup import hold
from tests.docs.pages import DOCS, PAGES, ROOT, commands_in, read

TARGETS = set(re.findall(r"^([a-z]+):", read(ROOT / "Makefile"), re.MULTILINE))


def fault(command: str) -> str | None:
    """What is wrong with a command as it is typed; None when nothing is."""
    words = [word for word in shlex.split(command) if not re.fullmatch(r"[A-Z_]+=\S+", word)]
    program = words[0].removeprefix(".venv/bin/")
    if program == "make":
        targets = [word for word in words[1:] if "=" not in word]
        return next((f"make has no {one}" for one in targets if one not in TARGETS), None)
    if program == "python":
        return None if importlib.util.find_spec(words[2]) else f"there is no module {words[2]}"
    return fault_of_makker(words[1:])


def fault_of_makker(words: list[str]) -> str | None:
    """What is wrong with the words after `makker`, by the command line's own parser."""
    command: object = typer.main.get_command(app)
    while hasattr(command, "commands") and words and not words[0].startswith("-"):
        below = getattr(command, "commands")  # noqa: B009
        if words[0] not in below:
            return f"makker has no {words[0]}"
        command, words = below[words[0]], words[1:]
    known = {name for one in getattr(command, "params", ()) for name in one.opts}
    known |= {name for one in getattr(command, "params", ()) for name in one.secondary_opts}
    options = [word.split("=")[0] for word in words if word.startswith("--")]
    return next((f"there is no {one}" for one in options if one not in known | {"--help"}), None)


def test_a_command_that_is_made_up_is_found() -> None:
    assert fault("makker runs") == "makker has no runs"
    assert fault("makker prompts sing") == "makker has no sing"
    assert fault("makker invite --rolle leder") == "there is no --rolle"
    assert fault("make tea") == "make has no tea"
    assert fault("MAKKER_PROMPTS=x make PYTHON=/y run") is None
    assert fault("python -m tools.no_such_thing") == "there is no module tools.no_such_thing"


def test_every_command_on_a_page_can_be_typed() -> None:
    typed = [(page.name, command) for page in PAGES for command in commands_in(page)]
    assert len(typed) > 40
    wrong = [f"{page}: {command}: {what}" for page, command in typed if (what := fault(command))]
    assert wrong == []


def test_the_pages_are_read_as_people_read_them() -> None:
    readme = commands_in(ROOT / "README.md")
    assert readme[:2] == ["make run", "make test"]
    assert ".venv/bin/makker invite --role facilitator" in readme
    assert "makker simulate rounds --people 5 --rounds 1 --json" in commands_in(
        DOCS / "matching.md"
    )


def test_what_the_docs_show_of_a_command_s_answer_is_what_it_answers() -> None:
    """The block with `$` in matching.md: the command and the line below it."""
    found = re.search(r"^\$ makker (.+)\n(\{.*\})$", read(DOCS / "matching.md"), re.MULTILINE)
    assert found is not None
    result = CliRunner().invoke(app, shlex.split(found[1]))
    assert result.output.splitlines()[0] == found[2]


@pytest.fixture(scope="module")
def bot_commands(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The commands that the bot understands in the chat."""
    folder = tmp_path_factory.mktemp("bot")
    with hold(folder):
        makker = Makker(with_examples(Settings()), "1:x", folder, "http://127.0.0.1:1", local="x")
        return set(makker.commands())


def test_every_command_of_the_chat_is_documented_in_both_languages(bot_commands: set[str]) -> None:
    rows = re.findall(r"^\| (`/.*?) \| (`/.*?) \|", read(DOCS / "kommandoer.md"), re.MULTILINE)
    written = {name for row in rows for cell in row for name in re.findall(r"`/(\w+)`", cell)}
    assert written == bot_commands, "docs/kommandoer.md and the bot know different commands"


PATHS = {"data", "healthz", "metrics"}
"""What begins with a slash for the host, and is no command of the chat."""


def test_every_chat_command_that_a_page_names_exists(bot_commands: set[str]) -> None:
    to_hosts = {"host.md", "scale.md", "threat-model.md", "proof.md"}  # theirs are paths, too
    for page in (one for one in PAGES if one.name not in to_hosts):
        prose = re.sub(r"```.*?```", "", read(page), flags=re.DOTALL)
        named = set(re.findall(r"`/([a-z_]+)`", prose))
        bare = re.sub(r"`[^`]*`", "", prose)
        named |= set(re.findall(r"(?<![\w/.<)])/([a-z_]+)\b(?![/.\w])", bare))
        assert named - PATHS <= bot_commands, (
            f"{page.name} names commands that the bot does not know"
        )
