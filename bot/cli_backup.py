"""The host's commands on the whole database: a copy of it, and putting a copy in its place."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.progress import progress_bar
from bot.restoring import restore as put_back
from bot.running import database_of
from bot.settings import load_settings
from bot.storage import copy_database


def add_commands(app: typer.Typer) -> None:
    """Add the commands to the program's others."""
    app.command()(backup)
    app.command()(restore)


def backup(
    file: Annotated[Path, typer.Argument(help="A new file, for its owner only.")],
) -> None:
    """Copy the database to a file, also while the bot runs; the copy is read to the end."""
    with progress_bar("Copying") as progress:
        copy_database(database_of(load_settings()), file, progress)
    typer.echo(
        f"{file} is a copy of the database and can be read ({file.stat().st_size // 1024:,} kB). "
        "Keep it for at most 30 days."
    )


def restore(
    file: Annotated[Path, typer.Argument(help="What `makker backup` wrote.")],
) -> None:
    """Put a backup in the database's place, while no bot runs on it; the old one is kept."""
    settings = load_settings()
    with progress_bar("Restoring") as progress:
        done = put_back(settings, file, datetime.now(UTC), progress)
    zone = settings.calendar().zone
    reach = "" if done.last is None else f", as of {done.last.astimezone(zone):%Y-%m-%d %H:%M}"
    typer.echo(f"{file} is the database now: {done.people} people{reach}.")
    if done.kept is not None:
        typer.echo(f"What was there before is in {done.kept} and is deleted after 30 days.")
    if done.unread:
        typer.echo(
            "It could not be opened: whoever was erased in its last minute is perhaps not on the "
            "list of erased people."
        )
    typer.echo(
        "At the next `makker run` the facilitators are told, and whoever was erased since the "
        "backup is erased again."
    )
