"""Debian's tools that tests look with: `python -m tests.debian` installs those that are missing."""

import os
import shutil
import subprocess
import sys
from typing import Final

PACKAGES: Final = {"systemd-analyze": "systemd"}
"""The package of each tool."""


class ToolMissing(Exception):
    """A tool is not there; the message says what to install."""


def tool(name: str) -> str:
    """The path of a tool; raises ToolMissing where it is not installed."""
    found = shutil.which(name)
    if found is None:
        raise ToolMissing(
            f"The tests of deploy/ need {name}: install it (apt install {PACKAGES[name]}); "
            "`make test` does so for root."
        )
    return found


def _ensure() -> None:
    missing = [package for name, package in PACKAGES.items() if shutil.which(name) is None]
    if not missing or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return
    print(f"Makker: installing {', '.join(missing)} for the tests of deploy/ ...", flush=True)
    for command in (
        ["apt-get", "update"],
        ["apt-get", "install", "--yes", "--no-install-recommends", *missing],
    ):
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


if __name__ == "__main__":
    _ensure()
    for name in PACKAGES:
        try:
            tool(name)
        except ToolMissing as missing:
            sys.exit(f"Makker: {missing}")
