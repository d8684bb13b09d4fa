"""The local chat alone: `python -m bot.localchat --folder F --port N`.

The bot's token is in the file `token` of the folder.
"""

from pathlib import Path
from typing import Annotated

import typer

from bot.localchat.journal import FILE_MODE
from bot.localchat.serve import LocalChat
from bot.localchat.world import World


def main(
    folder: Annotated[Path, typer.Option(help="Where the world is kept.")],
    port: Annotated[int, typer.Option(help="0 takes any free port.")] = 0,
    frozen: Annotated[bool, typer.Option(help="The clock moves only when told.")] = False,
) -> None:
    """Serve the local chat on this machine until interrupted."""
    world = World(folder, frozen=frozen)
    token = folder / "token"
    token.touch(FILE_MODE)
    token.chmod(FILE_MODE)
    token.write_text(world.token + "\n", encoding="ascii")
    LocalChat(world).run(port, lambda url: typer.echo(f"Lokal chat: {url}/"))


if __name__ == "__main__":
    typer.run(main)
