"""What holds for every test: a skip that is not on the list fails, and no test is judged by time.

The list is skips.toml beside this file.
"""

import io
import logging
import os
import shutil
import tomllib
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from hypothesis import HealthCheck, settings

from bot.logs import set_up_logs
from tests import canary

# How fast a machine is says nothing about whether the code is right.
settings.register_profile(
    "makker",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
)
settings.load_profile("makker")


_IN_MEMORY = Path("/dev/shm")
_ROOM = 2 * 1024**3


def pytest_configure() -> None:
    """Keep what tests write in memory where the machine has such a folder, with room in it.

    A test's database is on the disk before anybody is told, thousands of times in a run: waiting
    for a disk that others use, too, took more than half of the time.
    """
    if "PYTEST_DEBUG_TEMPROOT" in os.environ or not os.access(_IN_MEMORY, os.W_OK):
        return
    if shutil.disk_usage(_IN_MEMORY).free >= _ROOM:
        os.environ["PYTEST_DEBUG_TEMPROOT"] = str(_IN_MEMORY)


@pytest.fixture(autouse=True)
def log() -> Iterator[io.StringIO]:
    """All that is logged, and that nothing which people wrote is in it.

    structlog's own set-up would print every local variable, slowly.
    """
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    text = io.StringIO()
    canary.forget()
    set_up_logs(text)
    yield text
    root.handlers = handlers
    root.setLevel(level)
    structlog.reset_defaults()
    assert canary.logged(text.getvalue()) == []


_SKIPS_FILE = Path(__file__).with_name("skips.toml")
_SKIPS: dict[str, str] = tomllib.loads(_SKIPS_FILE.read_text(encoding="utf-8"))["skips"]


def _refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn the skip of a test, or of a whole file, into a failure unless the list has it."""
    if not report.skipped or hasattr(report, "wasxfail"):
        return
    if _SKIPS.get(report.nodeid) or _SKIPS.get(report.nodeid.partition("[")[0]):
        return
    said = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
    report.outcome = "failed"
    report.longrepr = (
        f"{report.nodeid} was skipped ({said}), and tests/skips.toml does not have it: "
        "let it run, or write it there with the reason."
    )


# Outermost, so that pytest's own marks for xfail and skip are already on the report.
@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Judge what a test reports."""
    report = yield
    _refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, Any]:
    """Judge what a file reports that is skipped as it is read."""
    report = yield
    _refuse_skip(report)
    return report
