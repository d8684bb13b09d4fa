"""The host's commands on the whole database: a copy of it, and putting a copy in its place."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.progress import progress_bar
from bot.replication import NoReplicaError
from bot.restoring import restore as put_back
from bot.restoring import restore_replica
from bot.running import database_of
from bot.settings import load_settings
from bot.startup import StartError
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
    file: Annotated[
        Path | None,
        typer.Argument(help="What `makker backup` wrote; without one, the replica is taken."),
    ] = None,
    at: Annotated[
        str, typer.Option(help="The replica as it was at a moment, such as '2026-11-24 14:05'.")
    ] = "",
    if_missing: Annotated[
        bool,
        typer.Option("--if-missing", help="Only where no database is and a replica is: else well."),
    ] = False,
) -> None:
    """Put a backup or the replica in the database's place, while no bot runs on it.

    The old database is kept.
    """
    settings = load_settings()
    if file is not None and (at or if_missing):
        raise StartError("--at and --if-missing are for the replica; leave the file out.")
    if if_missing and database_of(settings).exists():
        typer.echo("There is a database already; nothing was restored.")
        return
    zone = settings.calendar().zone
    with progress_bar("Restoring") as progress:
        now = datetime.now(UTC)
        try:
            done = (
                restore_replica(settings, _moment(at, zone), now, progress)
                if file is None
                else put_back(settings, file, now, progress)
            )
        except NoReplicaError:
            if not if_missing:
                raise
            typer.echo("There is no replica yet; nothing was restored.")
            return
    reach = "" if done.last is None else f", as of {done.last.astimezone(zone):%Y-%m-%d %H:%M}"
    what = "The replica" if file is None else str(file)
    typer.echo(f"{what} is the database now: {done.people} people{reach}.")
    if done.kept is not None:
        typer.echo(f"What was there before is in {done.kept} and is deleted after 30 days.")
    if done.unread:
        typer.echo(
            "It could not be opened: whoever was erased in its last minute is perhaps not on the "
            "list of erased people."
        )
    typer.echo(
        "At the next `makker run` the facilitators are told, and whoever was erased since "
        f"{'then' if file is None else 'the backup'} is erased again."
    )


def _moment(text: str, zone: ZoneInfo) -> datetime | None:
    """A moment as the host types it, in the workplace's time; raises StartError."""
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise StartError(
            f"--at is {text!r}, but a moment such as '2026-11-24 14:05' was expected."
        ) from error
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=zone)
