"""What `makker check` looks at: everything that would stand in the way, each as one sentence.

Looks only; nothing is written.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass

from bot import people
from bot.reflection import library
from bot.running import database_of
from bot.settings import Settings
from bot.startup import check_text, others_may_read
from bot.storage import StorageError, read_only
from bot.transport.api import Api, NotReachedError, UnknownTokenError

FACILITATORS_WANTED = 2


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `fault` says that it must be mended before a start."""

    sentence: str
    good: bool
    fault: bool = False


def check_all(settings: Settings) -> Iterator[Finding]:
    """Look at the settings, the prompts, the data and the way to Telegram, in that order."""
    yield from _settings(settings)
    yield from _prompts(settings)
    yield from _data(settings)
    if settings.token:
        yield asyncio.run(_telegram(settings))


def _settings(settings: Settings) -> Iterator[Finding]:
    if not settings.token:
        yield Finding("No token is set: `makker run` opens the local chat.", good=True)
        return
    missing = settings.missing()
    for sentence in missing:
        yield Finding(sentence, good=False, fault=True)
    if not missing:
        yield Finding("The settings are complete.", good=True)


def _prompts(settings: Settings) -> Iterator[Finding]:
    folders = [library.packaged_prompts(), *filter(None, [settings.prompts])]
    faults = library.check(folders, check_text=check_text)
    for fault in faults:
        yield Finding(str(fault), good=False, fault=True)
    if not faults:
        yield Finding("The prompts are in order.", good=True)


def _data(settings: Settings) -> Iterator[Finding]:
    path = database_of(settings)
    if not path.exists():
        yield Finding(f"There is no database at {path} yet; the first start makes it.", good=True)
        return
    for sentence in others_may_read(path.parent):
        yield Finding(sentence, good=False, fault=True)
    try:
        db = read_only(path)
        found = len(people.facilitators(db))
        joined = len(people.everybody(db))
        db.close()
    except StorageError as error:
        yield Finding(str(error), good=False, fault=True)
        return
    yield Finding(f"The database {path} can be read; {joined} people take part.", good=True)
    if found < FACILITATORS_WANTED:
        yield Finding(
            f"There are {found} facilitators; have at least two, so that one can be away. "
            "Invite one: makker invite --role facilitator",
            good=False,
        )


async def _telegram(settings: Settings) -> Finding:
    api = Api(settings.token, settings.api_url, settings.proxy)
    through = f" through {settings.proxy}" if settings.proxy else ""
    try:
        name = await api.look()
    except UnknownTokenError as error:
        return Finding(str(error), good=False, fault=True)
    except NotReachedError as error:
        return Finding(
            f"{settings.api_url} is not reached{through} ({error}); "
            "look at the network, the firewall and MAKKER_PROXY.",
            good=False,
            fault=True,
        )
    return Finding(f"Telegram knows the bot as @{name}{through}.", good=True)
