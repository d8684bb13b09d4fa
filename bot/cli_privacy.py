"""The host's commands about data: who did what to whose, and the end of it all."""

import json
import unicodedata
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.host import host
from bot.privacy import AuditEntry, read_audit
from bot.running import database_of
from bot.settings import load_settings
from bot.storage import read_only

_out = Console(highlight=False)


def add_commands(app: typer.Typer) -> None:
    """Add the commands to the program's others."""
    app.command("audit")(show_audit)
    app.command("close")(close)


def show_audit(
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Show who did what to whose data, never with content."""
    settings = load_settings()
    db = read_only(database_of(settings))
    try:
        entries = read_audit(db)
    finally:
        db.close()
    zone = settings.calendar().zone
    if as_json:
        for one in entries:
            typer.echo(json.dumps(_as_object(one, one.at.astimezone(zone).isoformat())))
        return
    table = Table("when", "what", "by", "whose data", "detail", box=None)
    for one in entries:
        by = _plain(one.actor_name or one.by)
        moment = one.at.astimezone(zone).strftime("%Y-%m-%d %H:%M")
        whose = _plain(one.subject_name or "")
        table.add_row(moment, one.action, by, whose, _plain(one.detail))
    _out.print(table)


def close(
    cancel: Annotated[bool, typer.Option("--cancel", help="Go on after all.")] = False,
) -> None:
    """End Makker here: 30 days' notice to all, their own data as a file, then all is erased."""
    with host(load_settings()) as desk:
        if cancel:
            kept = desk.cancel_close()
            typer.echo("Everybody is told that Makker goes on." if kept else "No end is planned.")
            return
        day = desk.close()
    typer.echo(
        f"Everybody is told that Makker ends on {day.isoformat()}. That day they get their data, "
        "the day after all is erased; the bot must run until then. "
        "To go on after all: makker close --cancel"
    )


def _as_object(entry: AuditEntry, at: str) -> dict[str, str | None]:
    return {
        "at": at,
        "action": entry.action,
        "by": entry.by,
        "actor": entry.actor,
        "subject": entry.subject,
        "detail": entry.detail,
    }


def _plain(text: str) -> Text:
    return Text("".join(letter for letter in text if unicodedata.category(letter)[0] != "C"))
