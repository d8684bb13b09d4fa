"""sqlite-utils without numpy, which it loads wherever it is installed; rustworkx brings it here.

No table of ours holds a numpy type, and 14 MB of memory is a tenth of what the bot takes.
"""

import sys
from typing import Any

_modules: dict[str, Any] = sys.modules  # None says that a module is not to be had
_absent = "numpy" not in _modules
if _absent:
    _modules["numpy"] = None
try:
    import sqlite_utils
finally:
    if _absent:
        del _modules["numpy"]

__all__ = ["sqlite_utils"]
