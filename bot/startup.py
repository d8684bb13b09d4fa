"""Before the bot runs: one process a data folder, one bot a database, and what was missed.

Whatever stands in the way is one sentence for the host.
"""

import fcntl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot import guard
from bot.clock import instant
from bot.settings import Settings
from bot.storage import Database
from bot.transport.receive import LAST_POLL

LOCK = "makker.lock"
STARTED = "started"
BOT_ID = "bot_id"
BOT_USERNAME = "bot_username"
NAMING = frozenset({"name", "initials"})
AWAY_SECONDS = 24 * 3600


class StartError(Exception):
    """The bot cannot start; the message is the sentence for the host."""


class HeldError(StartError):
    """Another process holds the folder."""


@contextmanager
def hold(folder: Path) -> Iterator[None]:
    """Hold the data folder for this process; raises HeldError when another one holds it.

    Raises StartError when it cannot be written to, or others can read it.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = (folder / LOCK).open("w", encoding="ascii")
    except OSError as error:
        raise StartError(
            f"The data folder {folder} cannot be written to ({error.strerror}); "
            "give the user that runs Makker the right to write there."
        ) from error
    with lock:
        (folder / LOCK).chmod(0o600)
        if open_to_others := others_may_read(folder):
            raise StartError("\n".join(open_to_others))
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise HeldError(
                f"Makker runs on the data in {folder} already; stop that one first, "
                "or set MAKKER_DATA to another folder."
            ) from error
        yield


def others_may_read(folder: Path) -> list[str]:
    """One sentence for each part of the data that other users of the machine can get at."""
    found = []
    if folder.stat().st_mode & 0o077:
        found.append(
            f"The data folder {folder} can be opened by other users; run: chmod 700 {folder}"
        )
    found.extend(
        f"The data in {path} can be read by other users; run: chmod 600 {path}"
        for path in sorted(folder.iterdir())
        if path.is_file() and path.stat().st_mode & 0o077
    )
    return found


def check_text(text: str) -> Sequence[str]:
    """What the guard finds in a prompt: every hard category, and a name or initials.

    Marks such as a town or an age are what questions are about; nobody can be asked here
    whether three of them point to a person.
    """
    found = guard.scan(text)
    return [*found.hard, *(kind for kind in found.soft if kind in NAMING)]


def guard_for(settings: Settings) -> Callable[[str], Sequence[str]]:
    """The hard guard with the organisation's own names and domains let through."""
    allow = allowed_by(settings)
    return lambda text: [hit.category.value for hit in guard.hard_hits(text, allow=allow)]


def allowed_by(settings: Settings) -> guard.Allow:
    """What may stand in a text because the organisation named it as its own."""
    own = frozenset(filter(None, (settings.organisation, *settings.towns)))
    domains = frozenset(domain.casefold() for domain in settings.email_domains)
    return guard.Allow(domains=domains, texts=own, names=own)


def claim_database(db: Database, bot_id: int, username: str, now: datetime) -> None:
    """Note whose database this is; raises StartError when it is another bot's."""
    known = db.get_meta(BOT_ID)
    if known is not None and known != str(bot_id):
        raise StartError(
            f"The database {db.path} belongs to another bot than this token; "
            "set MAKKER_DATA to a folder of its own for each bot."
        )
    db.set_meta(BOT_ID, str(bot_id))
    db.set_meta(BOT_USERNAME, username)
    if db.get_meta(STARTED) is None:
        db.set_meta(STARTED, now.date().isoformat())


def missed_since(db: Database, now: datetime) -> datetime | None:
    """Since when updates may have been lost, or None; noted, so that it is told once.

    Telegram keeps updates for 24 hours.
    """
    last = db.get_meta(LAST_POLL)
    db.set_meta(LAST_POLL, str(instant(now)))
    if last is None or instant(now) - int(last) <= AWAY_SECONDS:
        return None
    return datetime.fromtimestamp(int(last), UTC)
