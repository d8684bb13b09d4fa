"""`make bench`: measure and print; exit code 1 when a goal is not met.

`QUICK=1` leaves out what takes minutes. The figures are kept for docs/proof.md.
"""

import sys
from collections.abc import Callable, Iterator

from tests import report
from tests.bench import finding, guard, leading, matching, pictures, scale, speed, start
from tests.bench.speed import QUICK
from tests.bench.table import Figure, show

SHORT: tuple[Callable[[], Iterator[Figure]], ...] = (
    start.figures,
    speed.figures,
    scale.figures,
)
LONG: tuple[Callable[[], Iterator[Figure]], ...] = (
    guard.figures,
    pictures.figures,
    leading.figures,
    matching.figures,
    finding.figures,
)


def main() -> int:
    """Run, print, keep; gives the exit code."""
    runs = SHORT if QUICK else SHORT + LONG
    figures = [one for run in runs for one in run()]
    report.keep("bench", "QUICK=1" if QUICK else "the whole", figures)
    return 0 if show(figures) else 1


if __name__ == "__main__":
    sys.exit(main())
