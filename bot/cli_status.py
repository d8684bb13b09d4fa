"""The host's look at what goes on, and at the updates that could not be handled."""

import json
from datetime import UTC, datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import typer
from rich.console import Console
from rich.table import Table

from bot import transport
from bot.health import Health, State, as_object, judge, look, shape_of, worst
from bot.host import host
from bot.running import database_of
from bot.settings import SettingsError, load_settings
from bot.startup import StartError
from bot.storage import StorageError, read_only, storage_trouble

_out = Console(highlight=False)
_UPDATE = Annotated[int | None, typer.Argument(help="Its number, from `makker inbox show`.")]
_ALL = Annotated[bool, typer.Option("--all", help="All that was set aside.")]
_JSON = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]

inbox_app = typer.Typer(help="What could not be handled: its shape and the reason, never its text.")


def status(
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Say what waits and what was set aside; exit code 1: look at it, 2: something stands still."""
    try:
        health, zone = _look()
    except (SettingsError, StorageError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(State.BROKEN) from error
    remarks = judge(health)
    if as_json:
        typer.echo(json.dumps(as_object(health)))
    else:
        for one in remarks:
            _out.print(f"!! {one.sentence}", soft_wrap=True, markup=False)
        if not remarks:
            _out.print("ok All is well.")
        _out.print(_table(health, zone))
    raise typer.Exit(worst(remarks))


def _look() -> tuple[Health, ZoneInfo]:
    settings = load_settings()
    db = read_only(database_of(settings))
    try:
        now = int(datetime.now(UTC).timestamp())
        return look(db, now), settings.calendar().zone
    except Exception as error:
        raise storage_trouble(db.path, error) or error from error
    finally:
        db.close()


def _table(health: Health, zone: ZoneInfo) -> Table:
    def moment(instant: int | None) -> str:
        if instant is None:
            return "–"
        return datetime.fromtimestamp(instant, zone).strftime("%Y-%m-%d %H:%M")

    def waiting(count: int, oldest: int | None) -> str:
        return str(count) if oldest is None else f"{count}, the oldest since {moment(oldest)}"

    rows = health.waiting
    due = health.next_due
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_row("updates not handled", waiting(rows.updates, rows.oldest_update))
    table.add_row("messages to be sent", waiting(rows.messages, rows.oldest_message))
    table.add_row("messages for later", str(rows.later))
    table.add_row("last poll", moment(health.last_poll))
    table.add_row("next due", "–" if due is None else f"{moment(due[0])}, {due[1]}")
    table.add_row("set aside", str(sum(one.count for one in health.aside)))
    table.add_row("database", f"{health.database_bytes / 1e6:.1f} MB")
    return table


@inbox_app.command("show")
def show(as_json: _JSON = False) -> None:
    """Show the updates that were set aside, the oldest first."""
    settings = load_settings()
    db = read_only(database_of(settings))
    try:
        found = transport.updates_aside(db)
    finally:
        db.close()
    zone = settings.calendar().zone
    table = Table("update", "came", "reason", "shape", box=None)
    for one in found:
        came = datetime.fromtimestamp(one.received, zone)
        shape = shape_of(one.payload)
        if as_json:
            row = {"update": one.update_id, "came": came.isoformat(), "reason": one.reason}
            typer.echo(json.dumps({**row, "shape": shape}))
        table.add_row(str(one.update_id), came.strftime("%Y-%m-%d %H:%M"), one.reason, shape)
    if not as_json:
        _out.print(table if found else "Nothing is set aside.")


@inbox_app.command("retry")
def retry(update: _UPDATE = None, all_of_them: _ALL = False) -> None:
    """Let an update be handled anew; a running bot takes it up within seconds."""
    chosen = _chosen(update, all_of_them)
    with host(load_settings()) as desk:
        count = desk.retry_updates(chosen)
    _out.print(f"To be handled anew: {count}.")


@inbox_app.command("drop")
def drop(update: _UPDATE = None, all_of_them: _ALL = False) -> None:
    """Wipe an update that was set aside."""
    chosen = _chosen(update, all_of_them)
    with host(load_settings()) as desk:
        count = desk.drop_updates(chosen)
    _out.print(f"Wiped: {count}.")


def _chosen(update: int | None, all_of_them: bool) -> int | None:
    if (update is None) is not all_of_them:
        raise StartError("Name one update, or all of them with --all.")
    return update
