"""Looking inside: a copy of the database in Datasette, on this machine alone, for who began it.

The copy lies in a folder of its own among the data, and is gone when the look ends.
"""

import asyncio
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bot.startup import LOCK, HeldError, StartError, hold
from bot.storage import Progress, hide_content, take_in

FOLDER = "browse"
PORT = 8486

LABELS = {
    "answers": "visibility",
    "asked": "question",
    "case_asks": "state",
    "case_calls": "title_da",
    "cases": "title_da",
    "departments": "name",
    "feedback": "form",
    "feedback_asks": "state",
    "feedback_requests": "kind",
    "glossary_proposals": "at",
    "glossary_words": "state",
    "goals": "title_da",
    "invitations": "role",
    "learning_events": "local_date",
    "library_entries": "kind",
    "minute_questions": "code",
    "people": "name",
    "programme_runs": "programme",
    "programme_votes": "state",
    "pulses": "month",
    "rounds": "starts",
    "seats": "role",
    "sparring_groups": "protocol",
    "table_plans": "state",
    "written_talks": "state",
}
"""What stands for a row where another refers to it: nothing that is content."""


def need_datasette() -> None:
    """Raises StartError, which says what to install, when Datasette is not here."""
    if find_spec("datasette") is None:
        raise StartError(
            "`makker browse` needs Datasette, which is not installed; install Makker with its "
            "extra, pipx install 'makker[browse]', or add it: pipx inject makker datasette."
        )


@contextmanager
def a_copy(database: Path, progress: Progress, *, content: bool) -> Iterator[Path]:
    """A verified copy of the database while the block runs, without content unless asked for.

    Raises StartError while another look goes on, and StorageError when no copy can be made.
    """
    folder = database.parent / FOLDER
    try:
        with hold(folder):
            try:
                for left in folder.iterdir():  # by a look that was killed
                    if left.name != LOCK:
                        left.unlink()
                copy = folder / database.name
                # With today's schema, of which it is known what has to be hidden.
                take_in(database, copy, progress).close()
                if not content:
                    hide_content(copy)
                yield copy
            finally:
                shutil.rmtree(folder)
    except HeldError as error:
        raise StartError(
            f"`makker browse` runs on the data in {database.parent} already; end that one first."
        ) from error


def forget_left_copies(data: Path) -> None:
    """Delete a copy that a look left behind, for instance because it was killed."""
    folder = data / FOLDER
    if folder.exists():
        try:
            with hold(folder):
                shutil.rmtree(folder)
        except StartError:  # somebody looks into it just now
            return


def browse(copy: Path, port: int, made: datetime, announce: Callable[[str], None]) -> None:
    """Serve a copy on loopback until Ctrl-C, SIGTERM or the terminal's end.

    Only who has the address that is announced can open it, and only once: another account on
    this machine reaches the port, too. Raises StartError when the port cannot be listened on.
    """
    asyncio.run(_serve(copy, port, made, announce))


async def _serve(copy: Path, port: int, made: datetime, announce: Callable[[str], None]) -> None:
    import rich
    from datasette.app import Datasette
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.middleware.trustedhost import TrustedHostMiddleware
    from starlette.routing import Mount

    from bot.loopback import LOOPBACK, serving

    # Of a query with a slip Datasette would print the trace here, with the values in it.
    rich.reconfigure(quiet=True)
    datasette = Datasette(
        immutables=[str(copy)],
        metadata=metadata(f"Makker, {made:%Y-%m-%d %H:%M}"),
        # The file is the copy; nobody shall carry it away past the audit.
        settings={"allow_download": False},
    )
    # A page of another site that lets its name point here is not answered.
    hosts = Middleware(TrustedHostMiddleware, allowed_hosts=[LOOPBACK, "localhost"])
    app = Starlette(routes=[Mount("/", app=datasette.app())], middleware=[hosts])
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with serving(app, port, "look inside", "name another one with --port"):
        announce(f"http://{LOOPBACK}:{port}/-/auth-token?token={datasette._root_token}")
        await stop.wait()


def metadata(title: str) -> dict[str, Any]:
    """What Datasette is told: what rows are called, and that only the address's holder looks."""
    tables = {table: {"label_column": column} for table, column in LABELS.items()}
    return {
        "title": title,
        "allow": {"id": "root"},
        "databases": {"makker": {"tables": tables}},
    }
