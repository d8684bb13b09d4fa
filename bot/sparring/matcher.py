"""Matching beside the bot: large rounds run in a child process, so that replies do not wait.

rustworkx holds the interpreter's lock for the whole of a matching; a thread would not help.
"""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context

from bot.sparring.matching import PAIRS, Candidate, Meeting, Options, Plan, match

IN_PROCESS_UP_TO = 60


async def match_in_child(
    candidates: Sequence[Candidate],
    history: Sequence[Meeting],
    *,
    round_no: int,
    seed: int,
    options: Options = PAIRS,
) -> Plan:
    """Give the same plan as `match`, without holding up the event loop.

    Up to 60 people are matched on the spot: measured with both cores busy, that took under 0.1 s
    and a new interpreter 0.7 to 1 s. The child is spawned, not forked, since a fork would copy
    the locks of other threads and the open database.

    Raises what `match` raises, and RuntimeError when the child process dies, for instance for
    want of memory; nothing is planned then and the call may be repeated.
    """
    call = partial(
        match, tuple(candidates), tuple(history), round_no=round_no, seed=seed, options=options
    )
    if len(candidates) <= IN_PROCESS_UP_TO:
        return call()
    pool = ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))
    try:
        return await asyncio.get_running_loop().run_in_executor(pool, call)
    except BrokenProcessPool as error:
        raise RuntimeError(
            f"The process that matches {len(candidates)} people in round {round_no} died before "
            "it had a plan: see whether the machine ran out of memory, then start the round again."
        ) from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
