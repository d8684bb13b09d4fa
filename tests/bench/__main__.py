"""`make bench`: measure and print; exit code 1 when a goal is not met."""

import sys
from itertools import chain

from tests.bench import finding, guard, leading, matching, pictures, start
from tests.bench.table import show

if __name__ == "__main__":
    sys.exit(
        0
        if show(
            chain(
                start.figures(),
                guard.figures(),
                pictures.figures(),
                leading.figures(),
                matching.figures(),
                finding.figures(),
            )
        )
        else 1
    )
