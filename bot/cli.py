"""The commands that a host types. Each fault is one sentence on standard error, exit code 1."""

import sys
import unicodedata
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot import __version__
from bot.checking import check_all
from bot.cli_backup import add_commands as add_backup
from bot.cli_browse import browse
from bot.cli_guard import guard
from bot.cli_import import import_people
from bot.cli_init import init, show_link
from bot.cli_people import people_as_csv, person_as_json, roles_of, status_of
from bot.cli_privacy import add_commands as add_privacy
from bot.cli_simulate import simulate_app
from bot.cli_status import inbox_app, status
from bot.host import host
from bot.logs import set_up_logs
from bot.reflection import library
from bot.running import run_makker
from bot.settings import SettingsError, load_settings
from bot.startup import StartError, check_text
from bot.storage import StorageError, newest_step


class Role(StrEnum):
    """What an invited person becomes."""

    COLLEAGUE = "colleague"
    LEADER = "leader"
    FACILITATOR = "facilitator"


app = typer.Typer(
    help="Makker keeps a feedback and sparring culture alive at work, by chat.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
people_app = typer.Typer(help="Who takes part: for a host when the facilitator is gone.")
prompts_app = typer.Typer(help="The questions, protocols and programmes.")
add_backup(app)
add_privacy(app)
app.command()(init)
app.command()(browse)
app.command()(guard)
app.command()(status)
app.add_typer(inbox_app, name="inbox", no_args_is_help=True)
app.add_typer(people_app, name="people", no_args_is_help=True)
app.add_typer(prompts_app, name="prompts", no_args_is_help=True)
app.add_typer(simulate_app, name="simulate", no_args_is_help=True)

_out = Console(highlight=False)
"""Standard output; long lines are not broken when it is not a terminal."""


def main() -> None:
    """Run the command; a fault that has a sentence ends with it and exit code 1."""
    try:
        app()
    except (SettingsError, StartError, StorageError, library.LibraryError) as error:
        _fail(str(error))


def _fail(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise SystemExit(1)


def _plain(text: str) -> Text:
    """A text that people wrote, without control characters and without rich's markup."""
    return Text("".join(letter for letter in text if unicodedata.category(letter)[0] != "C"))


def _announce(sentence: str) -> None:
    typer.echo(sentence)
    sys.stdout.flush()


@app.callback(invoke_without_command=True)
def _version(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and the schema's.")
    ] = False,
) -> None:
    if version:
        typer.echo(f"makker {__version__}, schema {newest_step()}")
        raise typer.Exit


@app.command()
def run(
    replicate: Annotated[
        bool, typer.Option("--replicate", help="Copy all to the place set as replica, always.")
    ] = False,
) -> None:
    """Run the bot: on Telegram with a token, otherwise in the local chat in a browser."""
    set_up_logs()
    run_makker(load_settings(), _announce, replicate=replicate)


@app.command()
def check() -> None:
    """Say what is missing or wrong; exit code 1 when it would keep Makker from starting."""
    faults = False
    for finding in check_all(load_settings()):
        mark = "ok " if finding.good else "!! "
        _out.print(mark + finding.sentence, soft_wrap=True, markup=False)
        faults = faults or finding.fault
    if faults:
        raise typer.Exit(1)


@app.command()
def invite(
    role: Annotated[Role, typer.Option(help="What they become.")] = Role.FACILITATOR,
    department: Annotated[str, typer.Option(help="The department's name, if any.")] = "",
    days: Annotated[int, typer.Option(min=1, max=90, help="How long the link works.")] = 14,
) -> None:
    """Make an invitation: a link for one person, and its QR code to scan from the terminal."""
    with host(load_settings()) as desk:
        link = desk.invite(role.value, department or None, days)
    show_link(link)


@people_app.command("list")
def list_people(
    as_csv: Annotated[
        bool, typer.Option("--csv", help="A file for a spreadsheet, without the keys.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a line, for programs.")
    ] = False,
) -> None:
    """List who takes part, with the short key that the other commands take."""
    with host(load_settings()) as desk:
        everybody = desk.everybody()
    if as_json:
        for person in everybody:
            typer.echo(person_as_json(person))
        return
    if as_csv:
        typer.echo(people_as_csv(everybody), nl=False)
        return
    table = Table("key", "name", "department", "roles", "status", box=None)
    for person in everybody:
        table.add_row(
            person.key,
            _plain(person.name),
            _plain(person.department_name or ""),
            roles_of(person),
            status_of(person),
        )
    _out.print(table)


people_app.command("import")(import_people)


@people_app.command("remove")
def remove_person(
    key: Annotated[str, typer.Argument(help="The key from `makker people list`.")],
) -> None:
    """Remove somebody who has left: their access ends at once."""
    with host(load_settings()) as desk:
        name = desk.remove(key)
    _out.print(_plain(f"{name} has no access any more."))


@people_app.command("move")
def move_person(
    key: Annotated[str, typer.Argument(help="The key from `makker people list`.")],
) -> None:
    """Make a link with which somebody takes their place over to a new account (24 hours)."""
    with host(load_settings()) as desk:
        link = desk.move(key)
    _out.print(link, soft_wrap=True, markup=False)


@people_app.command("role")
def set_role(
    key: Annotated[str, typer.Argument(help="The key from `makker people list`.")],
    facilitator: Annotated[
        bool, typer.Option("--facilitator/--no-facilitator", help="Give or take the role.")
    ],
) -> None:
    """Make somebody a facilitator, or end it; what a role permits ends with it at once."""
    with host(load_settings()) as desk:
        name = desk.set_facilitator(key, facilitator=facilitator)
    state = "is a facilitator now" if facilitator else "is no facilitator any more"
    _out.print(_plain(f"{name} {state}."))


@prompts_app.command("check")
def check_prompts(
    folder: Annotated[
        Path | None, typer.Argument(help="A folder laid over the packaged prompts.")
    ] = None,
) -> None:
    """Check the prompts; each fault names file, key and what was expected. Exit code 1 then."""
    faults = library.check(_prompt_folders(folder), check_text=check_text)
    for fault in faults:
        typer.echo(str(fault), err=True)
    if faults:
        raise typer.Exit(1)
    _out.print("The prompts are in order.")


@prompts_app.command("show")
def show_prompts(
    content: Annotated[str, typer.Argument(help="The id of a model, protocol or programme.")] = "",
    language: Annotated[str, typer.Option(help="da, en or nb.")] = "da",
) -> None:
    """Show all prompts, or one in full."""
    found = library.load(_prompt_folders(None), check_text=check_text)
    try:
        text = library.show(found, content or None, language)
    except (LookupError, ValueError) as error:
        _fail(str(error))
    _out.print(text, soft_wrap=True, markup=False)


@prompts_app.command("export")
def export_prompts(
    folder: Annotated[Path, typer.Argument(help="An empty or new folder.")],
) -> None:
    """Write the packaged prompts to a folder, to be changed there and set as MAKKER_PROMPTS."""
    found = library.load([library.packaged_prompts()], check_text=check_text)
    try:
        written = library.export(found, folder)
    except OSError as error:
        _fail(f"The prompts cannot be written to {folder}: {error.strerror or error}.")
    _out.print(f"{len(written)} files were written to {folder}.", soft_wrap=True, markup=False)


def _prompt_folders(overlay: Path | None) -> list[Path]:
    chosen = overlay or load_settings().prompts
    return [library.packaged_prompts(), *filter(None, [chosen])]
