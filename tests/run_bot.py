"""A bot in a process of its own, to be killed: `python -m tests.run_bot FOLDER URL TOKEN`.

`no-dispatch` and `offset-first` are mutations: the one leaves all unhandled, the other confirms
to Telegram before it commits.
"""

import asyncio
import sys
from pathlib import Path
from typing import Any

from bot.app import Makker
from bot.demo import with_examples
from bot.settings import Settings
from bot.startup import hold
from bot.transport.dispatch import Dispatcher
from bot.transport.minimise import ALLOWED_UPDATES
from bot.transport.receive import Receiver


async def _offset_first(self: Receiver) -> None:
    """The receiver with its commit moved behind the higher offset."""
    offset: int | None = None
    held: list[dict[str, Any]] = []
    while True:
        updates = await self._api.updates(offset, ALLOWED_UPDATES)
        self.keep(held)
        held = updates
        if updates:
            offset = max(one["update_id"] for one in updates) + 1


def main() -> None:
    """Run until killed."""
    folder, url, token, *mutations = sys.argv[1:]
    if "offset-first" in mutations:
        Receiver.run = _offset_first  # type: ignore[method-assign]
    if "no-dispatch" in mutations:
        Dispatcher.run_batch = lambda self, now: 0  # type: ignore[method-assign]
    settings = with_examples(Settings(organisation="Jobhuset"))
    with hold(Path(folder)):
        makker = Makker(settings, token, Path(folder), url, local=url)
        print("started", flush=True)
        asyncio.run(makker.run(asyncio.Event()))


if __name__ == "__main__":
    main()
