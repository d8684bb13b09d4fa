"""The host's look inside: a copy of the database in the browser."""

import signal
import sys
from contextlib import ExitStack
from datetime import datetime
from types import FrameType
from typing import Annotated

import typer

from bot.browsing import PORT, a_copy, need_datasette
from bot.browsing import browse as serve
from bot.host import host
from bot.progress import progress_bar
from bot.running import database_of
from bot.settings import load_settings


def browse(
    content: Annotated[
        bool, typer.Option("--content", help="Show what people wrote, too; goes into the audit.")
    ] = False,
    port: Annotated[int, typer.Option(min=1, max=65535, help="A free port.")] = PORT,
) -> None:
    """Look at a copy of the database in the browser, on this machine; Ctrl-C ends it."""
    need_datasette()
    settings = load_settings()
    database = database_of(settings)
    # Before anything is copied: whatever ends the command takes the copy along.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _leave)
    with ExitStack() as until_the_end:
        with progress_bar("Copying") as progress:
            copy = until_the_end.enter_context(a_copy(database, progress, content=content))
        if content:
            with host(settings) as desk:
                desk.note_browsing()
        serve(copy, port, datetime.now(settings.calendar().zone), _announce)


def _announce(address: str) -> None:
    typer.echo(f"Open this once: {address}")
    typer.echo("Ctrl-C ends the look, and deletes the copy.")
    sys.stdout.flush()


def _leave(number: int, _: FrameType | None) -> None:
    raise SystemExit(128 + number)
