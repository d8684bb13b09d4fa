"""A week at the example workplace, told to the real bot: what the docs' pictures show.

The clock stands still, and nothing is left to chance, so that the same bot gives the same pictures.
"""

import random
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bot.demo import people_the_world
from tests.world import Phone, World, a_world, labels

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
NEXT_MONDAY, NEXT_TUESDAY = date(2026, 11, 30), date(2026, 12, 1)
SHOWN = 3
"""So many of the newest messages of a phone are kept as what its picture shows."""

Shoot = Callable[[str, list[Phone]], Awaitable[None]]
"""Takes a picture of that name of some phones."""


@contextmanager
def nothing_by_chance() -> Iterator[None]:
    """Let codes, keys and seeds be the same each time."""
    dice = random.Random(1)
    with (
        patch.object(secrets, "randbits", dice.getrandbits),
        patch.object(secrets, "token_hex", lambda size=16: dice.randbytes(size).hex()),
        patch.object(secrets, "token_urlsafe", lambda size=16: dice.randbytes(size).hex()[:22]),
    ):
        yield


@asynccontextmanager
async def the_workplace(folder: Path) -> AsyncIterator[tuple[World, dict[str, Phone]]]:
    """The example workplace on Monday morning, and everybody's phone by name."""
    with nothing_by_chance():
        async with a_world(folder, organisation="Jobhuset", controller="Eksempel Kommune") as world:
            people_the_world(world.bot.make_turn(world.now()), world.base_url)
            await world.restart_bot()
            users = (await world.get("/local/world"))["users"]
            yield world, {user["first_name"]: Phone(world, user) for user in users}


async def tell(world: World, phones: dict[str, Phone], shoot: Shoot) -> None:
    """Live through the week, and take the pictures on the way."""
    mette, anna, henrik = phones["Mette"], phones["Anna"], phones["Henrik"]
    await mette.start()
    await shoot("velkommen", [mette])
    for label in ("Jeg har læst det", "Brug ”Mette”", "Sagsbehandler", "Det passer", "Ja tak"):
        await mette.tap(label)
    await mette.write("Jeg ringede til virksomheden samme dag, og så blev praktikken ved.")
    await shoot("svar", [mette])
    await mette.write("/menu")
    await shoot("menu", [mette])

    await anna.write("/tovholder")
    await shoot("tovholder", [anna])
    for label in ("Invitér", "Kollega", "Ung", "I 14 dage", "Til én"):
        await anna.tap(label)
    await shoot("invitation", [anna])
    await anna.write("/tovholder")
    await anna.tap("Start en runde")
    await anna.tap("Start runden")
    await world.at(MONDAY, "10.30")
    await shoot("sparringsmakker", [mette])
    await mette.tap("Start sparring")
    await mette.tap("30 minutter")
    await ready(phones)
    await world.at(MONDAY, "10.39")
    await shoot("samtale", [mette])

    await world.at(TUESDAY, "9.20")
    await shoot("ugens", [phones["Søren"]])
    await mette.write("Da jeg sagde til virksomheden, hvad vi kan hjælpe med.")
    await anna.write("/tovholder")
    await anna.tap("Runden nu")
    await shoot("runden", [anna])
    await shoot("local-chat", [mette, phones["Søren"], anna])
    await mette.write("Hun hedder 010190-1234 i systemet, og det gik fint.")
    await shoot("stop", [mette])
    await mette.write("/feedback")
    for label in ("Bed om feedback", "Job og virksomhed", "Søren", "Gå videre"):
        await mette.tap(label)
    await mette.write("Den måde, jeg åbner samtalen med en ny virksomhed på")
    await mette.tap("Hvad virkede")
    await shoot("feedback", [mette])
    await mette.write("/case")
    await mette.tap("Bring en case")
    await mette.tap("Den afbrudte praktik")
    for text in (
        "En praktik stoppede efter to uger, og virksomheden sagde, at opgaverne ikke passede.",
        "Vi talte om opgaverne før start, men kun i telefonen.",
        "Hvad kunne vi have set før start?",
    ):
        await mette.write(text)
    await shoot("case", [mette])
    await mette.write("/mig")
    await shoot("mig", [mette])

    await world.at(NEXT_MONDAY, "9.20")
    await shoot("mandagsbrev", [anna])
    await world.at(NEXT_TUESDAY, "9.20")
    await shoot("leder", [henrik])


async def ready(phones: dict[str, Phone]) -> None:
    """Whoever is asked whether they are ready says so."""
    for phone in phones.values():
        for message in (await phone.bot_messages())[-2:]:
            if "Jeg er klar" in labels(message):
                await phone.tap("Jeg er klar", message=message)


async def what_they_show(phones: list[Phone]) -> list[dict[str, Any]]:
    """The newest messages of the phones: who speaks, what they say, and the buttons."""
    return [
        {
            "phone": phone.first_name,
            "from": message["from"],
            "text": message.get("text", ""),
            "buttons": labels(message),
        }
        for phone in phones
        for message in (await phone.messages())[-SHOWN:]
    ]
