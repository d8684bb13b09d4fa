"""Installs what tests need beside Python, and says in three lines what went wrong."""

import os
import subprocess
from collections.abc import Sequence

UPDATE = ("apt-get", "update")
INSTALL = ("apt-get", "install", "--yes", "--no-install-recommends")


def run_each(commands: Sequence[Sequence[str]]) -> None:
    """Run commands one after the other, asking nobody anything; one that fails is told of."""
    for command in commands:
        run = subprocess.run(
            command,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        if run.returncode:
            last = (run.stderr or run.stdout).strip().splitlines()[-3:]
            print(f"Makker: {' '.join(command)} failed:", *last, sep="\n  ", flush=True)
