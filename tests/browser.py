"""The browser for the page's tests: finds a Chromium, and `python -m tests.browser` installs one.

What to do next is decided by a pure function; all that looks and installs is around it.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from tests.installing import INSTALL, UPDATE, run_each

COMMANDS: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_ASK_PLAYWRIGHT: Final = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as playwright:\n"
    "    print(playwright.chromium.executable_path)\n"
)


class BrowserMissing(Exception):
    """No Chromium can be used; the message says what to install."""


class Way(StrEnum):
    """A way to install a Chromium."""

    DEBIAN = "Debian's package"
    PLAYWRIGHT = "playwright's own"


@dataclass(frozen=True, slots=True)
class Machine:
    """What matters about a machine: the browsers that run on it, and who we are.

    `named` is what CHROMIUM in the environment says, and `named_runs` whether that runs;
    `installed` is a Chromium on the PATH and `downloaded` playwright's, both only if they run.
    """

    named: str | None = None
    named_runs: bool = False
    installed: str | None = None
    downloaded: str | None = None
    may_use_apt: bool = False


def next_step(machine: Machine, tried: frozenset[Way] = frozenset()) -> str | Way:
    """Decide: the path of the browser to use, or the way to install one that is next to be tried.

    A browser that is there goes before one to be installed, and Debian's package before a download.

    Raises:
        BrowserMissing: CHROMIUM names something that does not run, or every way has been tried.
    """
    if machine.named is not None:
        if machine.named_runs:
            return machine.named
        raise BrowserMissing(
            f"CHROMIUM names {machine.named}, which does not run as a browser: "
            "let it name a Chromium, or unset it."
        )
    if found := machine.installed or machine.downloaded:
        return found
    if machine.may_use_apt and Way.DEBIAN not in tried:
        return Way.DEBIAN
    if Way.PLAYWRIGHT not in tried:
        return Way.PLAYWRIGHT
    raise BrowserMissing(
        "The page's tests need a Chromium, and there is none: install one "
        "(Debian and Ubuntu: apt install chromium), or let CHROMIUM name the one to use."
    )


def ensure(look: Callable[[], Machine], install: Callable[[Way], None]) -> str:
    """Give the path of a Chromium, installing one where there is none.

    Raises:
        BrowserMissing: none is there and none could be installed.
    """
    tried: frozenset[Way] = frozenset()
    while isinstance(step := next_step(look(), tried), Way):
        install(step)
        tried |= {step}
    return step


@cache
def chromium() -> str:
    """Give the path of the Chromium to test with; install nothing.

    Raises:
        BrowserMissing: there is none; the message says how to get one.
    """
    try:
        return next_step(look_around(), frozenset(Way))
    except BrowserMissing as missing:
        raise BrowserMissing(f"{missing} `make test` sees to one.") from None


def look_around() -> Machine:
    """Look at this machine; playwright is asked only where nothing else is found."""
    named = os.environ.get("CHROMIUM") or None
    installed = next(filter(_runs, filter(None, map(shutil.which, COMMANDS))), None)
    downloaded = None if named or installed else _playwrights_own()
    return Machine(
        named=named,
        named_runs=named is not None and _runs(named),
        installed=installed,
        downloaded=downloaded,
        may_use_apt=os.geteuid() == 0 and shutil.which("apt-get") is not None,
    )


def _runs(path: str) -> bool:
    """Whether it says its version: Ubuntu's chromium-browser is at times but a hint at a snap."""
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _playwrights_own() -> str | None:
    # In a process of its own: playwright's plain API refuses to run inside an event loop.
    answer = subprocess.run([sys.executable, "-c", _ASK_PLAYWRIGHT], capture_output=True, text=True)
    path = answer.stdout.strip()
    return path if answer.returncode == 0 and _runs(path) else None


def _install(way: Way) -> None:
    print(f"Makker: installing a Chromium for the page's tests ({way.value}) ...", flush=True)
    if way is Way.DEBIAN:
        run_each([UPDATE, [*INSTALL, "chromium"]])
    else:
        run_each([[sys.executable, "-m", "playwright", "install", "chromium"]])


if __name__ == "__main__":
    try:
        ensure(look_around, _install)
    except BrowserMissing as missing:
        sys.exit(f"Makker: {missing}")
