"""Every test of this folder writes its log as the program does."""

import io

import pytest

from tests.transport.quiet import log

__all__ = ["log"]


@pytest.fixture(autouse=True)
def _logs_are_set_up(log: io.StringIO) -> None:
    assert log.getvalue() == ""
