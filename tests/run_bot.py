"""A bot in a process of its own, to be killed: `python -m tests.run_bot FOLDER URL TOKEN`.

A fourth word is a mutation. `offset-first` confirms to Telegram before it commits, as stock bots do.
"""

import asyncio
import sys
from pathlib import Path
from typing import Any

from bot.app import Makker
from bot.demo import with_examples
from bot.settings import Settings
from bot.startup import hold
from bot.transport.minimise import ALLOWED_UPDATES
from bot.transport.receive import Receiver


async def _offset_first(self: Receiver) -> None:
    """The receiver with its commit moved behind the higher offset."""
    offset: int | None = None
    held: list[dict[str, Any]] = []
    while True:
        updates = await self._api.updates(offset, ALLOWED_UPDATES)
        self.keep(held, offset)
        held = updates
        if updates:
            offset = max(one["update_id"] for one in updates) + 1


def main() -> None:
    """Run until killed."""
    folder, url, token, *mutations = sys.argv[1:]
    if "offset-first" in mutations:
        Receiver.run = _offset_first  # type: ignore[method-assign]
    settings = with_examples(Settings(organisation="Jobhuset"))
    with hold(Path(folder)):
        makker = Makker(settings, token, Path(folder), url, local=url)
        print("started", flush=True)
        asyncio.run(makker.run(asyncio.Event()))


if __name__ == "__main__":
    main()
