"""`make proof`: run the proofs and their mutations, and write docs/proof.md from what they gave.

`QUICK=1` runs all of it shorter. Exit code 1 when one does not hold, or a mutation is not found.
"""

import asyncio
import logging
import os
import shutil
import sys
from collections.abc import Iterator
from datetime import timedelta

from tests import report
from tests.bench.table import Figure, show
from tests.proof import kill, power, soaking
from tests.proof.forks import Nest, a_nest
from tests.proof.fuzz import fuzz
from tests.proof.weeks import Kept

QUICK = bool(os.environ.get("QUICK"))
PEOPLE = 8 if QUICK else 40
WEEKS = timedelta(days=3) if QUICK else timedelta(weeks=8)
KILLS = 8 if QUICK else 200
COPIES = 10 if QUICK else 200
UPDATES = 1_600 if QUICK else 400_000


def proofs() -> Iterator[Figure]:
    """All proofs, one after the other."""
    with a_nest() as nest:
        yield from _killed(nest)
        yield from _power(nest)
        yield from _mutations(nest)
    yield from _fuzz()


def _killed(nest: Nest) -> Iterator[Figure]:
    kept = kill.at_random_moments(nest, PEOPLE, WEEKS, KILLS)
    title = f"{PEOPLE} people, {WEEKS.days} days, killed {kept.kills} times"
    yield from _what_is_left(title, kept)
    kept, missed = kill.at_each_boundary(nest, PEOPLE)
    title = f"{PEOPLE} people, killed once at each of {kept.kills} commits and sends"
    yield Figure(f"{title}: not come to", str(len(missed)), "0", not missed)
    yield from _what_is_left(title, kept)


def _what_is_left(title: str, kept: Kept) -> Iterator[Figure]:
    lost = f"{kept.lost_answers} of {kept.answers}"
    yield Figure(f"{title}: lost answers", lost, "0", kept.lost_answers == 0 and kept.answers > 0)
    messages = f"{kept.lost_messages} of {kept.rows}"
    yield Figure(f"{title}: lost messages", messages, "0", kept.lost_messages == 0)
    yield Figure(
        f"{title}: most in flight at a kill, of which each may come twice",
        str(kept.most_at_a_kill),
        "at most 8",
        kept.most_at_a_kill <= 8,
    )
    marked = kept.sent_twice_though_marked
    yield Figure(f"{title}: sent again though marked sent", str(marked), "0", marked == 0)
    doubled = kept.doubled_rounds + kept.doubled_questions
    yield Figure(f"{title}: doubled rounds and questions", str(doubled), "0", doubled == 0)
    yield Figure(f"{title}: integrity_check", kept.integrity, "ok", kept.integrity == "ok")


def _power(nest: Nest) -> Iterator[Figure]:
    copies = power.copies_under_load(nest, PEOPLE, COPIES)
    title = f"{copies.taken} copies of the files under load"
    yield Figure(f"{title}: not whole", str(copies.broken), "0", copies.broken == 0)
    missing = f"{copies.missing}, with up to {copies.confirmed} confirmed"
    yield Figure(f"{title}: confirmed and missing", missing, "0", copies.missing == 0)
    if shutil.which("strace") is None:
        yield Figure("higher offsets before their sync", "not traced: no strace", "0", met=False)
        return
    traced = power.traced(PEOPLE)
    measured = f"{traced.too_early} of {traced.offsets}"
    held = traced.too_early == 0 and traced.offsets > 5
    yield Figure("higher offsets sent before the sync of their batch", measured, "0", held)
    traced = power.traced(PEOPLE, "sync-off")
    yield _found("`synchronous=off`", traced.too_early, "offsets before the sync")


def _mutations(nest: Nest) -> Iterator[Figure]:
    apart = kill.under_done_apart(nest, PEOPLE)
    yield _found("the done mark outside the transaction", apart.lost_answers, "lost answers")
    first = kill.under_offset_first(nest, PEOPLE)
    yield _found("the inbox commit after the offset", first.lost_answers, "lost answers")


def _found(mutation: str, faults: int, kind: str) -> Figure:
    return Figure(f"mutation: {mutation}", f"{faults} {kind}", "the proof fails", faults > 0)


def _fuzz() -> Iterator[Figure]:
    logging.disable(logging.CRITICAL)
    told = asyncio.run(fuzz(UPDATES))
    logging.disable(logging.NOTSET)
    title = f"{told.updates} made updates and {told.taps} taps"
    aside = sum(told.aside.values())
    yield Figure(f"{title}: set aside or failed", str(aside), "0", aside == 0)
    growth = f"{told.growth:.1%}"
    yield Figure(
        f"{title}: memory, second half over first", growth, "under 5 %", told.growth < 0.05
    )


def main() -> int:
    """Run, print, keep; gives the exit code."""
    figures = []
    for one in proofs():
        figures.append(one)
        print(f"{one.what}: {one.measured}", file=sys.stderr, flush=True)
    how = "QUICK=1" if QUICK else "the whole"
    report.keep("proof", how, figures)
    soaked = []
    for one in soaking.figures(quick=QUICK):
        soaked.append(one)
        print(f"{one.what}: {one.measured}", file=sys.stderr, flush=True)
    report.keep("soak", how, soaked)
    return 0 if show([*figures, *soaked]) else 1


if __name__ == "__main__":
    sys.exit(main())
