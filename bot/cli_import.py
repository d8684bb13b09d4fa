"""`makker people import`: a list of colleagues becomes personal links, on cards or in a file."""

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.cli_people import as_csv
from bot.escape import one_line
from bot.host import host
from bot.importing import Invited, Plan, cards_of, professions
from bot.people.lists import Entry, PeopleList, read_list
from bot.progress import progress_bar
from bot.settings import Settings, load_settings
from bot.startup import StartError, guard_for
from bot.texts import Say, Texts

LINK_COLUMNS = ("name", "department", "link")

_out = Console(highlight=False)


def import_people(
    file: Annotated[Path, typer.Argument(help="A CSV file: name, department, profession, leader.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would happen.")
    ] = False,
    links: Annotated[
        Path | None, typer.Option(help="A new CSV file for the personal links.")
    ] = None,
    cards: Annotated[
        Path | None, typer.Option(help="A new PDF: a card each, with a QR code.")
    ] = None,
    days: Annotated[int, typer.Option(min=1, max=90, help="How long the links work.")] = 30,
    as_json: Annotated[
        bool, typer.Option("--json", help="With --dry-run: one JSON object a line.")
    ] = False,
) -> None:
    """Invite all colleagues of a list, each by a link of their own with name and place filled in.

    With a fault in the list nothing is done; each is said with its line. Exit code 1 then.
    """
    settings = load_settings()
    found = _read(file, settings)
    for fault in found.faults:
        typer.echo(fault, err=True)
    if found.faults:
        raise typer.Exit(1)
    if not dry_run and links is None and cards is None:
        raise StartError(
            "Nothing was done: say where the links go, --links FILE.csv or --cards FILE.pdf (or "
            "both), for they are shown once; --dry-run shows what would happen."
        )
    with host(settings) as desk:
        plan = desk.plan_import(found.entries)
        if dry_run:
            _show(plan, found, as_json=as_json)
            return
        now = datetime.now(UTC)
        until = (now + timedelta(days=days)).date()
        invited = desk.links_for(plan)
        files: list[tuple[Path, bytes]] = []
        if links is not None:
            files.append((links, _links_as_csv(invited)))
        if cards is not None:
            say = Say(Texts(), settings.language)
            with progress_bar("Drawing") as progress:
                sheet = cards_of(invited, say, desk.organisation, until, now, progress)
                files.append((cards, sheet.bytes()))
        # Only now: pages of cards take seconds, in which the bot must be able to write.
        with desk.importing(plan, invited, until):
            for path, content in files:
                _write_new(path, content)
    for text in (_summary(plan), f"The links work through {until}; each is for one person alone."):
        typer.echo(text)


def _read(file: Path, settings: Settings) -> PeopleList:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise StartError(f"The file {file} cannot be read: {error.strerror}.") from error
    return read_list(content, professions(Texts()), guard_for(settings))


def _links_as_csv(invited: list[Invited]) -> bytes:
    return as_csv(
        LINK_COLUMNS, ((one.entry.name, one.entry.department or "", one.link) for one in invited)
    )


def _show(plan: Plan, found: PeopleList, *, as_json: bool) -> None:
    rows = sorted(
        [("invite", one) for one in plan.new] + [("here already", one) for one in plan.here],
        key=lambda row: row[1].line,
    )
    if as_json:
        for what, one in rows:
            typer.echo(json.dumps(_as_object(what, one), ensure_ascii=False))
        return
    table = Table("line", "what", "name", "department", "profession", "role", box=None)
    for what, one in rows:
        cells = (one.name, one.department or "", one.profession or "")
        role = "leader" if one.leader else ""
        table.add_row(str(one.line), what, *(Text(one_line(cell)) for cell in cells), role)
    _out.print(table)
    if found.unread:
        typer.echo(f"Not read: the columns {', '.join(map(one_line, found.unread))}.")
    typer.echo(f"{_summary(plan)} That is what would happen; nothing was done.")


def _summary(plan: Plan) -> str:
    made = f" New departments: {', '.join(plan.departments)}." if plan.departments else ""
    return f"{len(plan.new)} invited, {len(plan.here)} here or invited already.{made}"


def _as_object(what: str, entry: Entry) -> dict[str, str | int | bool | None]:
    return {
        "line": entry.line,
        "what": what,
        "name": entry.name,
        "department": entry.department,
        "profession": entry.profession,
        "leader": entry.leader,
    }


def _write_new(file: Path, content: bytes) -> None:
    """Write a file that is not there yet, for its owner only: whoever has a link may join."""
    try:
        with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as to:
            to.write(content)
    except FileExistsError as error:
        raise StartError(f"There is a file {file} already; nobody was invited.") from error
    except OSError as error:
        raise StartError(
            f"The file {file} cannot be written ({error.strerror}); nobody was invited."
        ) from error
