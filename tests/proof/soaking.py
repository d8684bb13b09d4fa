"""The soak's figures for `make proof`: what is flat, what is open, what is slow.

`python -m tests.proof.soaking` runs it alone and keeps its figures.
"""

import asyncio
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from bot.retention import Retention
from tests import report
from tests.bench.table import Figure, show
from tests.proof.soak import FILE, MEMORY, Told, soak

PEOPLE, LENGTH = 300, timedelta(days=730)
FEW, WEEKS = 12, timedelta(weeks=8)
FLAT_FROM = 19 * 365 // 12
"""The longest that anything of a person's is kept is 18 months; from the 19th on, as much must go
as comes."""
FLAT = 0.01
"""A month's growth that is still flat. A file that is never tidied grows by a twentieth a month
then; what is kept for three years on purpose (counts, course days) grows by a few thousandths."""
SLOW = 50.0
FOREVER = 3653
OFTEN = 100
"""So many transactions of a kind make a 99th percentile."""


def figures(quick: bool) -> Iterator[Figure]:
    """The soak, and the same with retention switched off."""
    count, length = (FEW, WEEKS) if quick else (PEOPLE, LENGTH)
    began = time.process_time()
    told = asyncio.run(soak(count, length))
    minutes = (time.process_time() - began) / 60
    title = f"{count} people, {length.days} days"
    yield Figure(
        f"{title}: what went on",
        f"{told.updates} updates, {told.sent} messages; kept at the end: "
        + ", ".join(f"{number} {what}" for what, number in told.kept.items()),
        "–" if quick else "some of each",
        quick or all(told.kept.values()),
        f"took {minutes:.1f} minutes of one core",
    )
    late = ", ".join(f"{number} {what}" for what, number in told.late.items())
    yield Figure(f"{title}: open past its time", late or "0", "0", not told.late)
    if not quick:
        yield _flat(f"{title}: the database from month 19 on", told, FILE)
        yield _flat(f"{title}: resident memory from month 19 on", told, MEMORY)
    yield from _lengths(title, told)
    if not quick:
        yield _mutation()


def _flat(what: str, told: Told, place: int) -> Figure:
    slope = told.slope(place, FLAT_FROM)
    size = told.samples[-1][place] / 1e6
    return Figure(
        what,
        f"{slope:+.2%} a month (least squares), {size:.0f} MB at the end",
        f"under {FLAT:.0%} a month",
        slope < FLAT,
    )


def _lengths(title: str, told: Told) -> Iterator[Figure]:
    lengths = told.lengths
    assert lengths is not None
    slowest = lengths.percentile(0.99)
    yield Figure(
        f"{title}: p99 of {lengths.count} transactions",
        f"{slowest:.1f} ms; half of them {lengths.percentile(0.5):.1f} ms",
        f"at most {SLOW:.0f} ms",
        slowest <= SLOW,
        "its work in the thread's time, its commit by the clock",
    )
    kinds = lengths.kinds(least=OFTEN)[:4]
    yield Figure(
        f"{title}: the slowest kinds of transactions, p99",
        ", ".join(f"{kind} {p99:.0f} ms (of {count})" for kind, count, p99 in kinds),
        "–",
        met=True,
    )


def _mutation() -> Figure:
    days: dict[str, Any] = dict.fromkeys(Retention.model_fields, FOREVER)
    keeping = Retention.model_construct(**days)
    told = asyncio.run(soak(FEW, LENGTH, retention=keeping))
    slope = told.slope(FILE, FLAT_FROM)
    return Figure(
        f"mutation: retention switched off, {FEW} people",
        f"the database grows by {slope:+.2%} a month",
        "the proof fails",
        slope >= FLAT,
    )


def main() -> int:
    """Run it whole, print, keep; gives the exit code."""
    rows = []
    for one in figures(quick=False):
        rows.append(one)
        print(f"{one.what}: {one.measured}", file=sys.stderr, flush=True)
    report.keep("soak", "the whole", rows)
    return 0 if show(rows) else 1


if __name__ == "__main__":
    sys.exit(main())
