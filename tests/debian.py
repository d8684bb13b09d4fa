"""Debian's tools that tests look with: `python -m tests.debian` installs those that are missing."""

import os
import shutil
import sys
from collections.abc import Mapping
from typing import Final

from tests.installing import INSTALL, UPDATE, run_each

PACKAGES: Final = {
    "systemd-analyze": "systemd",
    "nginx": "nginx",
    "sshd": "openssh-server",
    "ssh-keygen": "openssh-client",
}
"""The package of each tool."""


class ToolMissing(Exception):
    """A tool is not there; the message says what to install."""


def where(name: str) -> str | None:
    """The path of a tool, also of one for root, or None."""
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")


def tool(name: str) -> str:
    """The path of a tool; raises ToolMissing where it is not installed."""
    found = where(name)
    if found is None:
        raise ToolMissing(
            f"The tests of deploy/ need {name}: install it (apt install "
            f"{PACKAGES.get(name, name)}); make does so for root."
        )
    return found


def ensure(packages: Mapping[str, str]) -> None:
    """Install the packages of tools that are not there, where root may do so."""
    missing = [package for name, package in packages.items() if where(name) is None]
    if not missing or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return
    print(
        f"Makker: installing {', '.join(missing)} for the tests of deploy/ and replication ...",
        flush=True,
    )
    run_each([UPDATE, [*INSTALL, *missing]])


if __name__ == "__main__":
    ensure(PACKAGES)
    for name in PACKAGES:
        try:
            tool(name)
        except ToolMissing as missing:
            sys.exit(f"Makker: {missing}")
