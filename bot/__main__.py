"""`python -m bot` and the console script `makker` begin here."""

import gc

# Nothing is garbage while the modules load, and looking for it takes a tenth of the start.
gc.disable()
from bot.cli import main  # noqa: E402

gc.freeze()
gc.enable()

if __name__ == "__main__":
    main()
