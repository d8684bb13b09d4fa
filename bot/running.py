"""Starting and stopping: on Telegram with a token, otherwise in the local chat.

Ctrl-C and SIGTERM end it within five seconds.
"""

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import structlog

from bot.app import DATABASE, Makker
from bot.demo import people_the_world, with_examples
from bot.localchat.serve import LocalChat
from bot.localchat.world import World
from bot.replication import Replication, litestream_for, refuse_to_begin_anew
from bot.settings import Settings
from bot.startup import StartError, hold
from bot.storage import StorageError

LOCAL = "local"
WORLD = "world"
LOCAL_PORT = 8484
REOPEN_SECONDS = 15

_log = structlog.get_logger("makker")


def run_makker(
    settings: Settings, announce: Callable[[str], None], *, replicate: bool = False
) -> None:
    """Run until stopped; `announce` gets the sentences for the terminal.

    With `replicate`, Litestream copies the database elsewhere. Raises StartError, StorageError
    or LibraryError with a sentence.
    """
    if not settings.token:
        if replicate:
            raise StartError("The local chat is not replicated; set a token, or leave --replicate.")
        with local_bot(settings, announce) as makker:
            asyncio.run(_until_stopped(makker))
        return
    if missing := settings.missing():
        raise StartError("\n".join(missing))
    with hold(settings.data):
        replication = _replication(settings) if replicate else None
        makker = _open(settings, replication)
        announce("Makker runs on Telegram. Stop it with Ctrl-C.")
        asyncio.run(_until_stopped(makker, lambda: _open(settings, replication)))


@contextmanager
def local_bot(settings: Settings, announce: Callable[[str], None]) -> Iterator[Makker]:
    """The local chat's server and its bot with the example organisation, ended together."""
    settings = with_examples(settings)
    folder = settings.data / LOCAL
    with hold(folder):
        chat = LocalChat(World(folder / WORLD))
        url = _listen(chat)
        try:
            makker = Makker(settings, chat.token, folder, url, local=url)
            people_the_world(makker.make_turn(chat.world.now()), url)
            announce(f"No token is set, so this is the local chat. Open {url}/ in a browser.")
            yield makker
        finally:
            chat.stop()


def _listen(chat: LocalChat) -> str:
    try:
        return chat.start(LOCAL_PORT)
    except OSError:
        return chat.start(0)


def _open(settings: Settings, replication: Replication | None) -> Makker:
    return Makker(
        settings, settings.token, settings.data, settings.api_url, replication=replication
    )


def _replication(settings: Settings) -> Replication:
    litestream = litestream_for(settings, settings.data / DATABASE)
    refuse_to_begin_anew(litestream)
    return Replication(litestream)


async def _until_stopped(makker: Makker, reopen: Callable[[], Makker] | None = None) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    await run_on(makker, stop, reopen)


async def run_on(
    makker: Makker, stop: asyncio.Event, reopen: Callable[[], Makker] | None = None
) -> None:
    """Run until stopped; where the disk is full or the file locked, wait and go on by itself.

    Raises StorageError when the cause does not pass, or there is no `reopen`.
    """
    running: Makker | None = makker
    while not stop.is_set():
        try:
            running = running or (reopen() if reopen is not None else None)
            if running is None:
                return
            await running.run(stop)
            return
        except StorageError as error:
            if reopen is None or not error.passes:
                raise
            running = None
            _log.error("waiting for the database", reason=str(error), again_in=REOPEN_SECONDS)
        with suppress(TimeoutError):
            async with asyncio.timeout(REOPEN_SECONDS):
                await stop.wait()


def database_of(settings: Settings) -> Path:
    """Where the database is: the local chat has a folder of its own."""
    folder = settings.data if settings.token else settings.data / LOCAL
    return folder / DATABASE
