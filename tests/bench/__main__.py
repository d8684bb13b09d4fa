"""`make bench`: measure and print; exit code 1 when a goal is not met."""

import sys

from tests.bench import start
from tests.bench.table import show

if __name__ == "__main__":
    sys.exit(0 if show(start.figures()) else 1)
