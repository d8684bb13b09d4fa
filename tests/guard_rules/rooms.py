"""What the tests of the rules share: an open question, and all that stands on the disk."""

from tests.world import Phone, World

SAVED = "Gemt som svar på"
STOP = "Stop – det ligner "


async def asked(world: World, name: str = "Mette") -> Phone:
    """A colleague with a question that waits for their answer."""
    phone = await world.colleague(name, sparring=False)
    await phone.write("/refleksion")
    await phone.tap("Få et spørgsmål nu")
    return phone


def on_disk(world: World) -> bytes:
    """Every byte of the data folder: the database, its write-ahead log, and what else is there."""
    files = sorted(one for one in world.folder.rglob("*") if one.is_file())
    return b"\n".join(one.read_bytes() for one in files)


def answers(world: World) -> list[str]:
    """The parts of all answers that are kept."""
    return [row["parts"] for row in world.bot.db.rows("select parts from answers order by asked")]


async def deleted(world: World) -> list[int]:
    """The messages that the bot has deleted."""
    return [call["params"]["message_id"] for call in await world.calls("deleteMessage")]


def tables_with(world: World, words: str) -> set[str]:
    """The tables in which a text stands in some row."""
    db = world.bot.db
    names = [row["name"] for row in db.rows("select name from sqlite_schema where type = 'table'")]
    return {
        name
        for name in names
        if any(words in str(value) for row in db.rows(f"select * from {name}")
               for value in row.values())
    }  # fmt: skip
