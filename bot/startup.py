"""Before the bot runs: one process a data folder, one bot a database, and what was missed.

Whatever stands in the way is one sentence for the host.
"""

import fcntl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from bot import guard, people
from bot.clock import WorkCalendar, instant
from bot.settings import Settings
from bot.storage import Database
from bot.transport import Priority, Turn
from bot.transport.receive import LAST_POLL

LOCK = "makker.lock"
STARTED = "started"
BOT_ID = "bot_id"
BOT_USERNAME = "bot_username"
AWAY_SECONDS = 24 * 3600
TIDY_CLOCK = time(3, 10)


class StartError(Exception):
    """The bot cannot start; the message is the sentence for the host."""


@contextmanager
def hold(folder: Path) -> Iterator[None]:
    """Hold the data folder for this process; raises StartError when another one holds it."""
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
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise StartError(
                f"Makker runs on the data in {folder} already; stop that one first, "
                "or set MAKKER_DATA to another folder."
            ) from error
        yield


def check_text(text: str) -> Sequence[str]:
    """The hard guard's categories for a text, as the transport and the library ask for them."""
    return [hit.category.value for hit in guard.hard_hits(text)]


def guard_for(settings: Settings) -> Callable[[str], Sequence[str]]:
    """The hard guard with the organisation's own names and domains let through."""
    allow = guard.Allow(
        domains=frozenset(domain.casefold() for domain in settings.email_domains),
        texts=frozenset(filter(None, (settings.organisation, *settings.towns))),
    )
    return lambda text: [hit.category.value for hit in guard.hard_hits(text, allow=allow)]


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


def tell_absence(turn: Turn) -> None:
    """After more than a day away, tell everyone once, when they are next at work."""
    last = missed_since(turn.db, turn.now)
    if last is None:
        return
    for person in people.everybody(turn.db):
        words = {"from": turn.calendar.local(last), "to": turn.now}
        turn.send(
            person,
            turn.say_to(person)("was-away", **words),
            priority=Priority.BROADCAST,
            not_before=turn.calendar.open_from(turn.now),
        )


def missed_since(db: Database, now: datetime) -> datetime | None:
    """Since when updates may have been lost, or None; noted, so that it is told once.

    Telegram keeps updates for 24 hours.
    """
    last = db.get_meta(LAST_POLL)
    db.set_meta(LAST_POLL, str(instant(now)))
    if last is None or instant(now) - int(last) <= AWAY_SECONDS:
        return None
    return datetime.fromtimestamp(int(last), UTC)


def tonight(calendar: WorkCalendar, now: datetime) -> datetime:
    """The next 3.10 at night."""
    today = calendar.local(now).date()
    moment = calendar.at(today, TIDY_CLOCK)
    return moment if moment > now else calendar.at(today + timedelta(days=1), TIDY_CLOCK)
